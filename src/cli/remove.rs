//! `arshjul remove`: entries taken out of the plan, with the comments directly above them.

use clap::{ArgMatches, Command};

use crate::error::Error;
use crate::plan::Plan;
use crate::store::edit::Edit;
use crate::words::{Sentence, Words};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::described;
use super::circumstances::Circumstances;
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
    writes(command.arg(entries_argument(words)), words)
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let names: Vec<&String> = matches.get_many("entry").into_iter().flatten().collect();
    changed(matches, around, &|source| removed(&names, source.plan()))
}

fn removed(names: &[&String], plan: &Plan) -> Result<Change, Error> {
    let mut indices = Vec::new();
    for name in names {
        let index = entry(plan, name)?;
        if !indices.contains(&index) {
            indices.push(index);
        }
    }
    let titles: Vec<String> = indices.iter().map(|index| title(plan, *index)).collect();
    // From the last on, so that those before keep their places.
    indices.sort_unstable_by(|one, other| other.cmp(one));
    let edits = indices.into_iter().map(|index| Edit::Remove(row(index)));
    Ok(Change {
        edit: Edit::All(edits.collect()),
        said: Sentence::new("cli-removed")
            .with("count", titles.len())
            .with("titles", titles),
        understood: None,
    })
}
