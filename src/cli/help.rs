//! `arshjul help`: the help of the program or of one subcommand.

use clap::{Arg, ArgMatches, Command};

use crate::words::{Sentence, Words, visible};

use super::answer::Answer;
use super::arguments::{described, program, word};
use super::circumstances::Circumstances;
use super::usage::hinted;
use super::{SUBCOMMANDS, Subcommand};
use crate::error::Error;

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "help",
    describe,
    run,
};

fn describe(words: &Words) -> Command {
    let command = Arg::new("command")
        .value_name(words.text("cli-value-command"))
        .help(words.text("cli-help-command"))
        .help_heading(words.text("cli-heading-arguments"));
    described(words, SUBCOMMAND.name, "cli-about-help", "cli-usage-help").arg(command)
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let mut program = program(&around.words);
    program.build();
    let Some(name) = word(matches, "command") else {
        return Ok(Answer::data(program.render_help().to_string()));
    };
    match program.find_subcommand_mut(name) {
        Some(command) => Ok(Answer::data(command.render_help().to_string())),
        None => Err(no_command(name)),
    }
}

fn no_command(name: &str) -> Error {
    let near = near(name).map(|near| Sentence::new("cli-did-you-mean").with("near", near));
    hinted(
        Error::usage(Sentence::new("cli-no-command").with("name", name)),
        near,
    )
}

/// What is said of a word that is neither a command nor a path, if it looks like a mistyped command.
pub(super) fn mistyped(word: &str) -> Option<Error> {
    let near = near(word)?;
    let message = Sentence::new("cli-no-such-word").with("word", visible(word).into_owned());
    let hint = Sentence::new("cli-did-you-mean").with("near", format!("arshjul {near}"));
    Some(Error::usage(message).hinted(hint))
}

/// The subcommand that a mistyped word most likely means.
fn near(word: &str) -> Option<&'static str> {
    let names = SUBCOMMANDS.iter().map(|subcommand| subcommand.name);
    nearest(word, names)
}

/// The candidate that is nearest to a word, if one is near enough to be meant.
pub(super) fn nearest<'a>(
    word: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let word = word.to_lowercase();
    candidates
        .map(|name| (strsim::jaro_winkler(&word, &name.to_lowercase()), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const NAMES: [&str; 4] = ["list", "next", "check", "completions"];

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let near = |word| nearest(word, NAMES.into_iter());
        assert_eq!(near("lsit"), Some("list"));
        assert_eq!(near("NEXT"), Some("next"));
        assert_eq!(near("chek"), Some("check"));
        assert_eq!(near("completion"), Some("completions"));
        assert_eq!(near("zebra"), None);
        assert_eq!(near(""), None);
    }
}
