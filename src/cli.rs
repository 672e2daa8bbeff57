//! The command line: arguments to an answer, a file a subcommand.
//!
//! stdout is data, stderr is talk; 0 is fine, 1 that the plan has errors or the command failed, 2 wrong usage.
//! Everything that a person reads, help and errors too, comes from the word files.

mod add;
mod answer;
mod arguments;
mod check;
mod circumstances;
mod completions;
mod dates;
mod diff;
mod done;
mod edit;
mod given;
mod help;
mod idea;
mod indicator;
mod indicators;
mod info;
mod json;
mod left;
mod list;
mod looks;
mod man;
mod moving;
mod new;
mod next;
mod onward;
mod place;
mod reaching;
mod remove;
mod roll;
mod rows;
mod schema;
mod show;
mod table;
mod usage;
mod when;
mod writing;

use std::ffi::OsString;
use std::io::IsTerminal as _;

use clap::{ArgMatches, Command};

use crate::error::Error;
use crate::tui;
use crate::words::{Sentence, Words};

use answer::Answer;
use circumstances::Circumstances;
use looks::Looks;

/// One subcommand: how it is described and what it does.
struct Subcommand {
    name: &'static str,
    describe: fn(&Words) -> Command,
    run: fn(&ArgMatches, &Circumstances) -> Result<Answer, Error>,
}

/// In the order of the help.
const SUBCOMMANDS: &[Subcommand] = &[
    show::SUBCOMMAND,
    list::SUBCOMMAND,
    next::SUBCOMMAND,
    when::SUBCOMMAND,
    check::SUBCOMMAND,
    diff::SUBCOMMAND,
    new::SUBCOMMAND,
    add::SUBCOMMAND,
    edit::SUBCOMMAND,
    done::SUBCOMMAND,
    moving::SUBCOMMAND,
    remove::SUBCOMMAND,
    roll::SUBCOMMAND,
    idea::SUBCOMMAND,
    indicators::SUBCOMMAND,
    indicator::SUBCOMMAND,
    info::SUBCOMMAND,
    schema::SUBCOMMAND,
    completions::SUBCOMMAND,
    man::SUBCOMMAND,
    help::SUBCOMMAND,
];

/// Runs the program: `arguments` begin with its own name. Returns the exit code.
#[must_use]
pub fn run(arguments: Vec<OsString>) -> u8 {
    let around = Circumstances::found(&arguments);
    let answer = around.and_then(|around| {
        let matches = parsed(arguments, &around.words)?;
        Ok(answered(&matches, around))
    });
    answer.unwrap_or_else(|stopped| stopped).deliver()
}

fn parsed(arguments: Vec<OsString>, words: &Words) -> Result<ArgMatches, Answer> {
    let named = |name: &str| arguments.iter().skip(1).any(|word| word == name);
    let mut names = SUBCOMMANDS.iter().map(|subcommand| subcommand.name);
    let command = names.find(|name| named(name));
    // Help and errors are rare: only they are worth describing every option in the user's language.
    let silent = Words::silent(words.tongue());
    let matches = arguments::part(&silent, named).try_get_matches_from(&arguments);
    matches.or_else(|_| {
        arguments::program(words)
            .try_get_matches_from(arguments)
            .map_err(|error| usage::answer(&error, command, words))
    })
}

fn answered(matches: &ArgMatches, around: Circumstances) -> Answer {
    let tongue = around.words.tongue();
    let answer = match matches.subcommand() {
        Some((name, own)) => dispatched(name, own, matches, &around),
        None => opened(matches, around),
    };
    answer.unwrap_or_else(|error| Answer::failure(&error, &Words::of(tongue)))
}

fn dispatched(
    name: &str,
    own: &ArgMatches,
    matches: &ArgMatches,
    around: &Circumstances,
) -> Result<Answer, Error> {
    if let Some(path) = arguments::given_path(matches) {
        let path = crate::store::shown(path);
        let message = Sentence::new("cli-usage-path-first").with("path", path);
        return Err(Error::usage(message));
    }
    let mut subcommands = SUBCOMMANDS.iter();
    match subcommands.find(|subcommand| subcommand.name == name) {
        Some(subcommand) => (subcommand.run)(own, around),
        None => Ok(Answer::default()), // clap lets no other name through
    }
}

/// Without a subcommand, a plan opens: in full screen on a terminal, else as the wheel that `show` draws.
fn opened(matches: &ArgMatches, around: Circumstances) -> Result<Answer, Error> {
    let path = arguments::given_path(matches);
    let missing = path.filter(|path| !path.exists());
    if let Some(error) = missing.and_then(|path| help::mistyped(&path.to_string_lossy())) {
        return Err(error);
    }
    if !Looks::of(matches, &around).escapes || !std::io::stdin().is_terminal() {
        return show::run(matches, &around);
    }
    tui::run(tui::Start {
        path: place::opened(path)?,
        words: around.words,
        today: around.today,
        today_is_set: around.today_is_set,
        background: looks::asked_background(matches),
        glyphs: looks::asked_glyphs(matches),
    })?;
    Ok(Answer::default())
}
