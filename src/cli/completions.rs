//! `arshjul completions`: what a shell needs to complete the command line.

use clap::builder::EnumValueParser;
use clap::{Arg, ArgMatches, Command};
use clap_complete::Shell;

use crate::words::{Sentence, Words};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, program};
use super::circumstances::Circumstances;
use crate::error::Error;

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "completions",
    describe,
    run,
};

fn describe(words: &Words) -> Command {
    let shell = Arg::new("shell")
        .value_name(words.text("cli-value-shell"))
        .value_parser(EnumValueParser::<Shell>::new())
        .hide_possible_values(true)
        .required(true)
        .help(words.text("cli-help-shell"))
        .help_heading(words.text("cli-heading-arguments"));
    described(
        words,
        SUBCOMMAND.name,
        "cli-about-completions",
        "cli-usage-completions",
    )
    .arg(shell)
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let Some(&shell) = matches.get_one::<Shell>("shell") else {
        let message = Sentence::new("cli-usage-missing").with("argument", "shell");
        return Err(Error::usage(message));
    };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut program(&around.words), "arshjul", &mut script);
    Ok(Answer::data(String::from_utf8_lossy(&script).into_owned()))
}
