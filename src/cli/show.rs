//! `arshjul show`: the wheel on stdout, as large as there is room for, with what its numbers stand for.
//! What it looks like is the scene's and the medium's; here is only where the parts stand.

mod legend;

use std::path::Path;

use clap::{Arg, ArgMatches, Command, value_parser};

use crate::draw::{Picture, text};
use crate::error::Error;
use crate::plan::{Occurrence, Plan, Schedule, Visited};
use crate::scene::{Lattice, Look, Scene, band, wheel};
use crate::store::Folder;
use crate::time::names::month_name;
use crate::tui::hub;
use crate::words::Words;

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, given_path, option, path};
use super::circumstances::Circumstances;
use super::given::{self, Given, Opened};
use super::looks::Looks;
use super::onward::onward;
use super::rows::{Group, RowWords, Rows, aligned};
use super::table::Cell;
use legend::{LEAST, Legend};

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "show",
    describe,
    run,
};

/// Columns and lines where there is no terminal.
const PAGE: (u16, u16) = (80, 40);
/// The smallest wheel in columns: below, its labels are gone and the rings run together.
const LEAST_WHEEL: u16 = 32;
/// The lowest band in lines.
const LEAST_BAND: u16 = 6;
/// Cells are about twice as high as wide.
const ASPECT: f64 = 2.0;

fn describe(words: &Words) -> Command {
    described(words, SUBCOMMAND.name, "cli-about-show", "cli-usage-show")
        .arg(path(words))
        .arg(size(words, "width", "cli-help-width"))
        .arg(size(words, "height", "cli-help-height"))
}

fn size(words: &Words, name: &'static str, help: &'static str) -> Arg {
    option(words, name, "cli-value-count")
        .value_parser(value_parser!(u16))
        .allow_negative_numbers(true)
        .help(words.text(help))
}

pub(super) fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let opened = given::plan(given_path(matches), around)?;
    if opened.is_broken() {
        return Ok(Answer::of(String::new(), Given::of(opened), around));
    }
    // The line that the prompt comes to stand on is not ours.
    let screen = around
        .screen
        .map(|(columns, rows)| (columns, rows.saturating_sub(1)));
    let (columns, rows) = screen.unwrap_or(PAGE);
    let asked = |name| matches.try_get_one::<u16>(name).ok().flatten().copied();
    let visited = visited(&opened, around);
    let visited = visited.as_ref();
    let sheet = Sheet {
        plan: visited.map_or(opened.plan(), Visited::plan),
        schedule: visited.map_or(opened.schedule(), Visited::schedule),
        around,
        looks: Looks::of(matches, around),
        columns: asked("width").unwrap_or(columns).min(MOST),
        rows: asked("height").unwrap_or(rows).min(MOST),
    };
    let data = sheet.drawn();
    let mut on = String::new();
    onward(std::slice::from_ref(&opened), around, &mut on);
    let mut answer = Answer::of(data, Given::of(opened), around);
    answer.talk.push_str(&on);
    Ok(answer)
}

/// The plan with what the years before and after put into it, where their plans stand beside it.
fn visited(opened: &Opened, around: &Circumstances) -> Option<Visited> {
    let path = opened.source().path();
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = Folder::open(folder.unwrap_or(Path::new(".")), around.today).ok()?;
    Visited::of(opened.plan(), &folder.neighbours(path, around.today))
}

/// The largest picture in either direction; beyond it nobody reads, and memory is finite.
const MOST: u16 = 1000;

/// A picture in the making.
struct Sheet<'a> {
    plan: &'a Plan,
    schedule: &'a Schedule,
    around: &'a Circumstances,
    looks: Looks,
    columns: u16,
    rows: u16,
}

impl Sheet<'_> {
    fn drawn(&self) -> String {
        let side = self.columns.min(self.rows.saturating_mul(2));
        if side >= LEAST_WHEEL {
            self.wheel(side)
        } else if self.columns >= LEAST_WHEEL && self.rows >= LEAST_BAND {
            self.band()
        } else {
            self.agenda()
        }
    }

    /// What goes on and comes, as much as there are lines for; where nothing comes, what was last. A single line has no head.
    fn agenda(&self) -> String {
        let (all, today) = (self.schedule.all(), self.around.today);
        if all.is_empty() {
            return self.around.words.text("cli-list-empty") + "\n";
        }
        let lines = usize::from(self.rows.max(1));
        let count = lines - usize::from(lines > 1);
        let dated = self.schedule.dated();
        let coming = |it: &Occurrence| it.span().is_some_and(|span| span.last() >= today);
        let mut shown: Vec<Occurrence> = dated.iter().filter(coming).take(count).collect();
        if shown.is_empty() {
            let rest = if dated.is_empty() { all } else { dated };
            shown = rest.iter().skip(rest.len().saturating_sub(count)).collect();
        }
        let words = RowWords::of(&self.around.words);
        let home = self.plan.cycle.span();
        let rows = Rows::of(&words, self.plan, today, home);
        let group = Group {
            heading: None,
            each: Box::new(|take| {
                for occurrence in &shown {
                    rows.row(Cell::default(), occurrence, take);
                }
            }),
        };
        let (room, mut out) = (Some(usize::from(self.columns)), String::new());
        aligned(&words.heads(), &[group], room, &self.looks, &mut out);
        match out.split_once('\n') {
            Some((_, rows)) if lines == 1 => rows.to_owned(),
            _ => out,
        }
    }

    /// The wheel with its legend beside it, or below where the columns are all taken.
    fn wheel(&self, side: u16) -> String {
        let lattice = Lattice::around_disc(side, side.div_ceil(2), ASPECT);
        let scene = self.scene(lattice, wheel);
        let beside = usize::from(self.columns - side);
        let legend = Legend::of(&scene, self.plan, self.schedule, self.around, &self.looks);
        let lines = self.lines(&scene);
        let mut out = String::new();
        if beside >= LEAST {
            legend.beside(&lines, usize::from(side), beside, &mut out);
        } else {
            legend.below(&lines, usize::from(self.columns), &mut out);
        }
        out
    }

    fn band(&self) -> String {
        let lattice = Lattice {
            columns: self.columns,
            rows: self.rows,
            width: 2.0 / f64::from(self.columns.max(1)),
            height: 2.0 * ASPECT / f64::from(self.columns.max(1)),
        };
        let scene = self.scene(lattice, band);
        let legend = Legend::of(&scene, self.plan, self.schedule, self.around, &self.looks);
        let mut out = String::new();
        legend.below(&self.lines(&scene), usize::from(self.columns), &mut out);
        out
    }

    fn scene(&self, lattice: Lattice, draw: fn(&Plan, &Schedule, &Look<'_>) -> Scene) -> Scene {
        let words = &self.around.words;
        let language = self.around.language();
        let look = Look {
            lattice,
            today: self.around.today,
            months: &std::array::from_fn(|index| month_name(language, index as u32 + 1).to_owned()),
            hub: &hub::lines(self.plan, self.around.today, None, words),
            other: &words.text("plan-ring-other"),
            passes: &[],
        };
        draw(self.plan, self.schedule, &look)
    }

    fn lines(&self, scene: &Scene) -> Vec<String> {
        let picture = Picture::of(scene, &self.looks.style());
        let mut lines = if self.looks.escapes {
            text::coloured(&picture)
        } else {
            text::plain(&picture)
        };
        // A band may leave lines free below it.
        while lines.last().is_some_and(|line| line.trim().is_empty()) {
            lines.pop();
        }
        lines
    }
}
