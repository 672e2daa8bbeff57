//! `arshjul schema`: the JSON Schema of the plan file, for editors that complete and check as one writes.

use clap::{ArgMatches, Command};

use crate::error::Error;
use crate::plan::schema::schema;
use crate::words::Words;

use super::Subcommand;
use super::answer::Answer;
use super::arguments::described;
use super::circumstances::Circumstances;
use super::json;

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "schema",
    describe,
    run,
};

fn describe(words: &Words) -> Command {
    described(
        words,
        SUBCOMMAND.name,
        "cli-about-schema",
        "cli-usage-schema",
    )
}

fn run(_: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    json::text(&schema(&around.words)).map(Answer::data)
}
