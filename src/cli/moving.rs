//! `arshjul move`: an entry, or one occurrence of it, to another day; in its own words where that can be.

use clap::{ArgMatches, Command};

use crate::error::Error;
use crate::plan::Occurrence;
use crate::store::Source;
use crate::store::moving::{Reach, asks, dependents, moved};
use crate::time::{Day, Span, Step};
use crate::tui::dates::Dates;
use crate::words::{Sentence, Words, visible};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, option, word};
use super::circumstances::Circumstances;
use super::done::day;
use super::reaching::{Asked, reaches};
use super::writing::{Change, changed, entry, entry_argument, title, writes};

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "move",
    describe,
    run,
};

const TO: &str = "to";
const BY: &str = "by";
const DAYS: &str = "days";

fn describe(words: &Words) -> Command {
    let number = |name, help| {
        option(words, name, "cli-value-number")
            .allow_hyphen_values(true)
            .help(words.text(help))
    };
    let command = described(words, SUBCOMMAND.name, "cli-about-move", "cli-usage-move");
    let command = command
        .arg(entry_argument(words))
        .arg(option(words, TO, "cli-value-day").help(words.text("cli-help-move-to")))
        .arg(number(BY, "cli-help-move-by"))
        .arg(number(DAYS, "cli-help-move-days"));
    writes(reaches(command, words, "cli-help-move-on"), words)
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let name = word(matches, "entry").unwrap_or_default();
    let by = number(matches, BY)?;
    let days = number(matches, DAYS)?;
    let to = word(matches, TO);
    if usize::from(by.is_some()) + usize::from(days.is_some()) + usize::from(to.is_some()) != 1 {
        return Err(Error::usage(Sentence::new("cli-move-how")));
    }
    let asked = Asked::of(matches);
    changed(matches, around, &|source| {
        let plan = source.plan();
        let index = entry(plan, name)?;
        let occurrence = asked.occurrence(source, index, around.today)?;
        let step = match (to, by, days) {
            (Some(words), ..) => to_day(&occurrence, day(words, plan)?),
            (_, Some(by), _) => Step::Own(by),
            (.., days) => Step::Days(i64::from(days.unwrap_or(0))),
        };
        let reach = if asks(plan, &occurrence) {
            asked.or_asked(source, &occurrence, around)?
        } else {
            asked.reach.unwrap_or(Reach::All)
        };
        change(source, &occurrence, step, reach, around)
    })
}

fn number(matches: &ArgMatches, name: &str) -> Result<Option<i32>, Error> {
    let typed = word(matches, name);
    let number = typed.map(|typed| {
        typed.parse().map_err(|_| {
            let typed = visible(typed).into_owned();
            Error::usage(Sentence::new("cli-no-number").with("typed", typed))
        })
    });
    number.transpose()
}

/// The step that brings the first day of an occurrence to a day.
fn to_day(occurrence: &Occurrence, day: Day) -> Step {
    let first = occurrence.span().map(Span::first);
    Step::Days(first.map_or(0, |first| day.days_since(first)))
}

fn change(
    source: &Source,
    occurrence: &Occurrence,
    step: Step,
    reach: Reach,
    around: &Circumstances,
) -> Result<Change, Error> {
    let plan = source.plan();
    let made = moved(source, occurrence, step, reach)?;
    let after = source.edited(&made.edit)?;
    let index = occurrence.entry as usize;
    let own = &plan.entries[index].id;
    let along = dependents(plan, after.plan(), &[&*made.id, &**own]).len();
    let dates = Dates::of(&around.words);
    let to = dates.whereto(&after, &made);
    let to = to.or_else(|| made.day.map(|day| dates.day_in_full(day)));
    let to = to.unwrap_or_else(|| visible(&made.after).into_owned());
    let said = Sentence::new("cli-moved")
        .with("title", title(plan, index))
        .with("to", to);
    let said = if made.alike {
        said
    } else {
        Sentence::new("cli-moved-words")
            .with("what", said)
            .with("before", visible(&made.before).into_owned())
            .with("after", visible(&made.after).into_owned())
    };
    let said = if along > 0 {
        Sentence::new("cli-moved-along")
            .with("what", said)
            .with("count", along)
    } else {
        said
    };
    Ok(Change {
        edit: made.edit,
        said,
        understood: Vec::new(),
    })
}
