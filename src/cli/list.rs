//! `arshjul list`: everything in the plans, in order of time, what has no date last.

use clap::{ArgMatches, Command};

use crate::draw::Role;
use crate::error::Error;
use crate::plan::{Occurrences, Plan, Schedule};
use crate::words::{Sentence, Words, visible};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, format, given_path, path, wants_json};
use super::circumstances::Circumstances;
use super::given::{self, Opened};
use super::json;
use super::looks::Looks;
use super::rows::{Group, RowWords, Rows, Take, aligned};
use super::table::Cell;

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "list",
    describe,
    run,
};

fn describe(words: &Words) -> Command {
    described(words, SUBCOMMAND.name, "cli-about-list", "cli-usage-list")
        .arg(path(words))
        .arg(format(words))
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let given = given::plans(given_path(matches), around)?;
    let plans = &given.plans;
    let data = if wants_json(matches) {
        let occurrences = plans.iter().flat_map(|opened| {
            let all = opened.schedule().all().iter();
            all.map(move |occurrence| (opened, occurrence))
        });
        json::document(plans, occurrences, around)?
    } else {
        text(plans, around, &Looks::of(matches, around))
    };
    Ok(Answer::of(data, given, around))
}

fn text(plans: &[Opened], around: &Circumstances, looks: &Looks) -> String {
    let mut out = String::new();
    for opened in plans.iter().filter(|opened| !opened.is_broken()) {
        if !out.is_empty() {
            out.push('\n');
        }
        heading(opened, around, looks, &mut out);
        let (plan, schedule) = (opened.plan(), opened.schedule());
        out.push_str(&table(plan, schedule, around, looks, around.columns()));
    }
    out
}

fn heading(opened: &Opened, around: &Circumstances, looks: &Looks, out: &mut String) {
    let plan = opened.plan();
    let sentence = Sentence::new("cli-list-plan")
        .with("title", visible(&plan.title).into_owned())
        .with("cycle", plan.cycle.label())
        .with("file", visible(&opened.file).into_owned());
    let line = around.words.say(&sentence) + "\n";
    looks.write(&line, Role::Heading, out);
    out.push('\n');
}

/// The occurrences of a plan in columns, the undated last under a heading.
fn table(
    plan: &Plan,
    schedule: &Schedule,
    around: &Circumstances,
    looks: &Looks,
    room: Option<usize>,
) -> String {
    let words = RowWords::of(&around.words);
    if schedule.all().is_empty() {
        return around.words.text("cli-list-empty") + "\n";
    }
    let home = plan.cycle.span();
    let rows = &Rows::of(&words, plan, around.today, home);
    let groups = [
        group(None, rows, schedule.dated()),
        group(
            Some(around.words.text("cli-list-undated")),
            rows,
            schedule.undated(),
        ),
    ];
    let mut out = String::new();
    aligned(&words.heads(), &groups, room, looks, &mut out);
    out
}

fn group<'a>(
    heading: Option<String>,
    rows: &'a Rows<'_>,
    occurrences: Occurrences<'a>,
) -> Group<'a> {
    let each = move |take: &mut Take<'_>| {
        for occurrence in occurrences.iter() {
            rows.row(Cell::default(), &occurrence, take);
        }
    };
    Group {
        heading,
        each: Box::new(each),
    }
}
