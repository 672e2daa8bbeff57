//! Changes as a page for people: which plans, then what moved, came, went and changed, each in the order of time, and a last
//! line that counts. Lays out; what is said of one change the files beside this know.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::draw::Role;
use crate::plan::change::{Change, How, Thing};
use crate::time::Span;
use crate::tui::view::wrap;
use crate::words::{Sentence, Value, Words, columns_of, visible};

use super::super::circumstances::Circumstances;
use super::super::dates::DateWords;
use super::super::given::Opened;
use super::super::looks::Looks;
use super::super::table::{Cell, Column, WHOLE, Widths};
use super::dates::{Dates, GLUE};
use super::fields::FieldWords;
use super::moves::MoveWords;

/// Sentences are no wider than this, however wide the terminal: longer lines are hard to read.
const WIDEST: usize = 80;

/// Week, date, ring or what it is, title: the longest comes last.
const COLUMNS: [Column; 4] = [
    Column {
        least: WHOLE,
        goes: true,
        rank: 2,
        right: true,
    },
    Column {
        least: WHOLE,
        goes: false,
        rank: 0,
        right: false,
    },
    Column {
        least: 14, // a recommendation is told in full, in both languages
        goes: true,
        rank: 3,
        right: false,
    },
    Column {
        least: 30,
        goes: false,
        rank: 1,
        right: false,
    },
];

type Cells<'a> = [Cow<'a, str>; COLUMNS.len()];

/// Two plans and what changed between them.
struct Page<'a> {
    before: &'a Opened,
    after: &'a Opened,
    around: &'a Circumstances,
    looks: &'a Looks,
    out: String,
}

/// The whole page.
pub(super) fn text(
    before: &Opened,
    after: &Opened,
    changes: &[Change],
    around: &Circumstances,
    looks: &Looks,
) -> String {
    let mut page = Page {
        before,
        after,
        around,
        looks,
        out: String::new(),
    };
    page.heads();
    page.stories(changes, "moved", "diff-moved");
    page.tables(changes);
    page.stories(changes, "changed", "diff-changed");
    page.ending(changes);
    page.out
}

impl Page<'_> {
    fn words(&self) -> &Words {
        &self.around.words
    }

    fn line(&mut self, line: &str, role: Role) {
        self.looks.write(&format!("{line}\n"), role, &mut self.out);
    }

    /// Which plans.
    fn heads(&mut self) {
        let labels = ["diff-from", "diff-to"].map(|key| self.words().text(key));
        let widest = labels
            .iter()
            .map(|label| columns_of(label))
            .max()
            .unwrap_or(0);
        let plans = [self.before, self.after].map(|opened| {
            let sentence = Sentence::new("cli-list-plan")
                .with("title", visible(&opened.plan().title).into_owned())
                .with("cycle", opened.plan().cycle.label())
                .with("file", visible(&opened.file).into_owned());
            self.words().say(&sentence)
        });
        for (label, plan) in labels.iter().zip(plans) {
            let pad = " ".repeat(widest - columns_of(label) + 2);
            self.line(&format!("{label}{pad}{plan}"), Role::Heading);
        }
    }

    fn group(&mut self, heading: &str) {
        let heading = self.words().text(heading);
        self.out.push('\n');
        self.line(&heading, Role::Heading);
    }

    /// What needs sentences: the title, and below it what became of it.
    fn stories(&mut self, changes: &[Change], how: &'static str, heading: &'static str) {
        let mut told = of(changes, how).peekable();
        if told.peek().is_none() {
            return;
        }
        self.group(heading);
        for change in told {
            let title = self.title(change);
            let lines = self.told(change);
            self.line(&title, Role::Accent);
            for line in lines {
                self.out.push_str(&line);
            }
        }
    }

    /// The title; of what is no entry, what it is too.
    fn title(&self, change: &Change) -> String {
        let title = visible(&change.seen.title).into_owned();
        match change.seen.thing {
            Thing::Phase | Thing::Activity => title,
            thing => self.words().say(
                &Sentence::new("diff-thing")
                    .with("title", title)
                    .with("thing", Sentence::new(name(thing))),
            ),
        }
    }

    fn told(&self, change: &Change) -> Vec<String> {
        let moves = MoveWords {
            dates: Dates::of(self.words()),
            before: self.before.plan().cycle.span(),
            after: self.after.plan().cycle.span(),
        };
        let sentences = match &change.how {
            How::Moved(moved) => moves.lines(moved),
            How::Changed(differences) => FieldWords { moves }.lines(change, differences),
            How::Added | How::Dropped => Vec::new(),
        };
        let room = self.around.columns().unwrap_or(WIDEST).clamp(3, WIDEST);
        let said = sentences.iter().map(|sentence| self.words().say(sentence));
        said.map(|said| indented(&said, room)).collect()
    }

    /// What came and what went, in the same columns.
    fn tables(&mut self, changes: &[Change]) {
        let (before, after) = (self.before, self.after);
        let dates = DateWords::of(self.words());
        let rows = |how: &'static str, opened: &Opened| -> Vec<Cells<'_>> {
            let home = opened.plan().cycle.span();
            of(changes, how)
                .map(|change| cells(change, &dates, home, self.words()))
                .collect()
        };
        let (added, dropped) = (rows("added", after), rows("dropped", before));
        let heads = [Cell::default(); COLUMNS.len()];
        let all = added.iter().chain(&dropped).map(texts);
        let widths = Widths::fitted(&COLUMNS, &heads, all, self.around.columns());
        for (heading, rows) in [("diff-added", added), ("diff-dropped", dropped)] {
            if rows.is_empty() {
                continue;
            }
            self.group(heading);
            for row in &rows {
                widths.write(&COLUMNS, &texts(row), &mut self.out);
            }
        }
    }

    /// How many of each there are, or that nothing changed.
    fn ending(&mut self, changes: &[Change]) {
        let one_year = self.before.plan().cycle == self.after.plan().cycle;
        let counted = [
            ("moved", "diff-count-moved"),
            ("added", "diff-count-added"),
            ("dropped", "diff-count-dropped"),
            ("changed", "diff-count-changed"),
        ];
        let counts = counted.into_iter().filter_map(|(how, key)| {
            let count = of(changes, how).count();
            (count > 0).then(|| Sentence::new(key).with("count", count).into())
        });
        let counts: Vec<Value> = counts.collect();
        let ending = match (counts.is_empty(), one_year) {
            (true, true) => Sentence::new("diff-nothing"),
            (true, false) => Sentence::new("diff-nothing-but-year"),
            (false, _) => Sentence::new("diff-counts").with("counts", counts),
        };
        let ending = self.words().say(&ending);
        self.out.push('\n');
        self.line(&ending, Role::Faint);
    }
}

/// Those of one sort.
fn of<'c>(changes: &'c [Change], how: &'static str) -> impl Iterator<Item = &'c Change> {
    changes
        .iter()
        .filter(move |change| change.how.word() == how)
}

/// A sentence below its title, as many lines as it takes.
fn indented(said: &str, room: usize) -> String {
    let lines = wrap(said, room - 2);
    lines
        .iter()
        .flat_map(|line| ["  ", line, "\n"])
        .collect::<String>()
        .replace(GLUE, " ")
}

fn cells<'a>(change: &'a Change, dates: &DateWords, home: Span, words: &Words) -> Cells<'a> {
    let (mut week, mut date) = (String::new(), String::new());
    if let Some(first) = change.seen.dates.first() {
        DateWords::weeks(first, &mut week);
        dates.say(first, home, &mut date);
        if change.seen.dates.len() > 1 {
            let _ = write!(date, " +{}", change.seen.dates.len() - 1);
        }
    }
    let what = match (&change.seen.ring, change.seen.thing) {
        (Some(ring), _) => visible(&ring.title),
        (None, Thing::Activity) => words.text("plan-ring-other").into(),
        (None, thing) => words.text(name(thing)).into(),
    };
    [week.into(), date.into(), what, visible(&change.seen.title)]
}

fn texts<'a>(cells: &'a Cells<'_>) -> [Cell<'a>; COLUMNS.len()] {
    cells.each_ref().map(|cell| Cell::of(cell))
}

/// The message that names what a thing is.
fn name(thing: Thing) -> &'static str {
    match thing {
        Thing::Phase => "screen-kind-phase",
        Thing::Activity => "screen-kind-activity",
        Thing::Priority => "diff-priority",
        Thing::Recommendation => "diff-recommendation",
        Thing::Idea => "diff-idea",
        Thing::Indicator => "diff-indicator",
        Thing::Document => "diff-document",
        Thing::Ring => "diff-ring",
        Thing::Plan => "diff-plan",
    }
}
