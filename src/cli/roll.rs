//! `arshjul roll`: the plan of the next year, made from this one's. Never over a file that is there.

use std::path::Path;

use clap::{ArgMatches, Command};

use crate::error::Error;
use crate::store::roll::{Keep, Rolled};
use crate::store::{self, Source, shown};
use crate::time::Cycle;
use crate::words::{Sentence, Words, visible};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, flag, given_path, option, path, word};
use super::circumstances::Circumstances;
use super::left;
use super::writing::{DRY, difference, new_problems, one_plan, say};

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "roll",
    describe,
    run,
};

const TO: &str = "to";
const KEEP_DATES: &str = "keep-dates";
const KEEP_WEEKDAYS: &str = "keep-weekdays";

fn describe(words: &Words) -> Command {
    described(words, SUBCOMMAND.name, "cli-about-roll", "cli-usage-roll")
        .arg(path(words))
        .arg(option(words, TO, "cli-value-year").help(words.text("cli-help-roll-to")))
        .arg(flag(words, KEEP_DATES, "cli-help-keep-dates").conflicts_with(KEEP_WEEKDAYS))
        .arg(flag(words, KEEP_WEEKDAYS, "cli-help-keep-weekdays"))
        .arg(flag(words, DRY, "cli-help-dry-run"))
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let path = one_plan(given_path(matches), around)?;
    let path = path.strip_prefix(".").unwrap_or(&path);
    let source = store::open(path, around.today)?;
    let to = cycle(matches, source.plan().cycle)?;
    let rolled = source.rolled_keeping(to, keep(matches))?;
    let made = rolled.source.path();
    if matches.get_flag(DRY) {
        return Ok(Answer::data(difference(
            made,
            &source,
            &rolled.source,
            around,
        )));
    }
    let saved = store::create(made, rolled.source.text()).map_err(|refusal| refusal.error(made))?;
    let mut talk = left::note(path, Some(source.text()), around);
    talk += &said(&rolled, &source, &around.words);
    if let Some(remark) = saved.remark(made) {
        say(&remark, &around.words, &mut talk);
    }
    Ok(Answer::talk(talk, 0))
}

/// What bare days keep, if that was decided.
fn keep(matches: &ArgMatches) -> Option<Keep> {
    match (
        matches.get_flag(KEEP_DATES),
        matches.get_flag(KEEP_WEEKDAYS),
    ) {
        (true, _) => Some(Keep::Dates),
        (_, true) => Some(Keep::Weekdays),
        _ => None,
    }
}

/// The cycle that the plan is rolled to: the next one, or the one that begins in the year that was given.
fn cycle(matches: &ArgMatches, from: Cycle) -> Result<Cycle, Error> {
    let Some(given) = word(matches, TO) else {
        return from
            .years_later(1)
            .ok_or_else(|| wrong(&from.label(), from));
    };
    // "2026/27" is how the program itself calls a year that crosses New Year.
    let year = given.split(['/', '-']).next().unwrap_or_default();
    let years = year.trim().parse::<i32>().ok();
    let years = years.and_then(|year| year.checked_sub(from.first().year()));
    let cycle = years.and_then(|years| from.years_later(years));
    cycle.ok_or_else(|| wrong(given, from))
}

fn wrong(given: &str, from: Cycle) -> Error {
    let next = from.years_later(1).unwrap_or(from).label();
    Error::usage(Sentence::new("cli-roll-no-year").with("year", visible(given).into_owned()))
        .hinted(Sentence::new("roll-not-later-help").with("year", next))
}

/// What was made, and what waits in it.
fn said(rolled: &Rolled, before: &Source, words: &Words) -> String {
    let after = &rolled.source;
    let file = |path: &Path| shown(path);
    let mut talk = String::new();
    let made = Sentence::new("cli-rolled")
        .with("file", file(after.path()))
        .with("year", after.plan().cycle.label());
    say(&made, words, &mut talk);
    let carried = [
        (rolled.carried, "roll-recommendations"),
        (rolled.ideas, "roll-ideas"),
    ];
    let carried: Vec<Sentence> = carried
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, key)| Sentence::new(key).with("count", count))
        .collect();
    if !carried.is_empty() {
        say(
            &Sentence::new("cli-rolled-carried").with("carried", carried),
            words,
            &mut talk,
        );
    }
    if rolled.unconfirmed > 0 {
        let waiting = Sentence::new("cli-rolled-unconfirmed")
            .with("count", rolled.unconfirmed)
            .with("file", file(after.path()));
        say(&waiting, words, &mut talk);
    }
    let new = new_problems(before, after).len();
    if new > 0 {
        let doubts = Sentence::new("cli-rolled-doubts")
            .with("count", new)
            .with("file", file(after.path()));
        say(&doubts, words, &mut talk);
    }
    talk
}
