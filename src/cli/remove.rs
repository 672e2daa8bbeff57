//! `arshjul remove`: entries taken out of the plan, with the comments directly above them; or occurrences of one that
//! repeats, called off or ended.

use clap::{ArgMatches, Command};

use crate::error::Error;
use crate::plan::{Occurrence, Plan, Status};
use crate::store::edit::Edit;
use crate::store::moving::{self, Reach};
use crate::store::{Source, marking};
use crate::tui::dates::Dates;
use crate::words::{Sentence, Words, visible};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::described;
use super::circumstances::Circumstances;
use super::reaching::{Asked, reaches};
use super::writing::{Change, changed, entries_argument, entry, row, title, writes};

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "remove",
    describe,
    run,
};

fn describe(words: &Words) -> Command {
    let command = described(
        words,
        SUBCOMMAND.name,
        "cli-about-remove",
        "cli-usage-remove",
    );
    let command = command.arg(entries_argument(words));
    writes(reaches(command, words, "cli-help-edit-on"), words)
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let names: Vec<&String> = matches.get_many("entry").into_iter().flatten().collect();
    let asked = Asked::of(matches).or_this_one();
    changed(matches, around, &|source| {
        let indices = entries(&names, source.plan())?;
        let repeats = |index: &&usize| marking::repeats(&source.plan().entries[**index]);
        let Some(index) = indices.iter().find(repeats) else {
            for index in &indices {
                // A day that is said must be one of its days.
                asked.day_of(source, *index, around.today)?;
            }
            return Ok(removed(indices, source.plan()));
        };
        if asked.reach == Some(Reach::All) {
            return Ok(removed(indices, source.plan()));
        }
        if indices.len() > 1 {
            let message =
                Sentence::new("cli-move-which").with("title", title(source.plan(), *index));
            return Err(Error::usage(message).hinted(Sentence::new("cli-remove-one-help")));
        }
        let occurrence = asked.occurrence(source, *index, around.today)?;
        match asked.or_asked(source, &occurrence, around)? {
            Reach::ThisOne => called_off(&occurrence, source.plan(), around),
            Reach::FromHereOn => ended(&occurrence, source),
            Reach::All => Ok(removed(indices, source.plan())),
        }
    })
}

/// The entries that names mean, each once.
fn entries(names: &[&String], plan: &Plan) -> Result<Vec<usize>, Error> {
    let mut indices = Vec::new();
    for name in names {
        let index = entry(plan, name)?;
        if !indices.contains(&index) {
            indices.push(index);
        }
    }
    Ok(indices)
}

/// One occurrence is called off, so that it is seen that it was meant.
fn called_off(
    occurrence: &Occurrence,
    plan: &Plan,
    around: &Circumstances,
) -> Result<Change, Error> {
    let date = Dates::of(&around.words).in_full(&occurrence.date);
    let titled = |key| {
        let title = title(plan, occurrence.entry as usize);
        Sentence::new(key).with("title", title).with("date", date)
    };
    // Calling off what is called off would take that back.
    if occurrence.status == Status::Cancelled {
        return Err(Error::failed(titled("cli-called-off-already")));
    }
    let edit = marking::called_off(plan, occurrence);
    Ok(Change::of(edit, titled("cli-called-off")))
}

/// The rule ends before the occurrence.
fn ended(occurrence: &Occurrence, source: &Source) -> Result<Change, Error> {
    let made = moving::ended(source, occurrence)?;
    let said = Sentence::new("screen-ended")
        .with("title", title(source.plan(), occurrence.entry as usize))
        .with("words", visible(&made.after).into_owned());
    Ok(Change::of(made.edit, said))
}

fn removed(mut indices: Vec<usize>, plan: &Plan) -> Change {
    let titles: Vec<String> = indices.iter().map(|index| title(plan, *index)).collect();
    // From the last on, so that those before keep their places.
    indices.sort_unstable_by(|one, other| other.cmp(one));
    let edits = indices.into_iter().map(|index| Edit::Remove(row(index)));
    let said = Sentence::new("cli-removed")
        .with("count", titles.len())
        .with("titles", titles);
    Change::of(Edit::All(edits.collect()), said)
}
