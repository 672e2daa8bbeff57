//! The command line: arguments to an answer, a file a subcommand.
//!
//! stdout is data, stderr is talk; 0 is fine, 1 that the plan has errors or the command failed, 2 wrong usage.
//! Everything that a person reads, help and errors too, comes from the word files.

mod answer;
mod arguments;
mod check;
mod circumstances;
mod completions;
mod dates;
mod given;
mod help;
mod info;
mod json;
mod list;
mod looks;
mod man;
mod next;
mod rows;
mod schema;
mod show;
mod table;
mod usage;

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::error::Error;
use crate::tui;
use crate::words::{Sentence, Words};

use answer::Answer;
use circumstances::{Circumstances, NoToday};
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
    check::SUBCOMMAND,
    info::SUBCOMMAND,
    schema::SUBCOMMAND,
    completions::SUBCOMMAND,
    man::SUBCOMMAND,
    help::SUBCOMMAND,
];

/// Runs the program: `arguments` begin with its own name. Returns the exit code.
#[must_use]
pub fn run(arguments: Vec<OsString>) -> u8 {
    let (tongue, language_from) =
        circumstances::tongue(&arguments, |name| std::env::var(name).ok());
    let words = Words::of(tongue);
    let today = std::env::var_os(circumstances::TODAY);
    let answer =
        match circumstances::today(today.as_ref().map(|day| day.to_string_lossy()).as_deref()) {
            Ok((today, today_is_set)) => answered(
                arguments,
                &Circumstances {
                    words,
                    language_from,
                    today,
                    today_is_set,
                    screen: circumstances::screen(),
                },
            ),
            Err(NoToday(message, hint)) => {
                Answer::failure(&Error::usage(message).hinted(hint), &words)
            }
        };
    answer.deliver()
}

fn answered(arguments: Vec<OsString>, around: &Circumstances) -> Answer {
    let words = &around.words;
    let command = SUBCOMMANDS
        .iter()
        .map(|subcommand| subcommand.name)
        .find(|name| arguments.iter().skip(1).any(|word| word == name));
    match arguments::program(words).try_get_matches_from(arguments) {
        Ok(matches) => {
            dispatched(&matches, around).unwrap_or_else(|error| Answer::failure(&error, words))
        }
        Err(error) => usage::answer(&error, command, words),
    }
}

fn dispatched(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let path = arguments::given_path(matches);
    let Some((name, own)) = matches.subcommand() else {
        return opened(path, matches, around);
    };
    if let Some(path) = path {
        let path = given::shown(&path.to_string_lossy());
        return Err(Error::usage(
            Sentence::new("cli-usage-path-first").with("path", path),
        ));
    }
    let mut subcommands = SUBCOMMANDS.iter();
    match subcommands.find(|subcommand| subcommand.name == name) {
        Some(subcommand) => (subcommand.run)(own, around),
        None => Ok(Answer::default()), // clap lets no other name through
    }
}

/// Without a subcommand, a plan opens: in full screen on a terminal, else as the wheel that `show` draws.
fn opened(
    path: Option<&PathBuf>,
    matches: &ArgMatches,
    around: &Circumstances,
) -> Result<Answer, Error> {
    let missing = path.filter(|path| !path.exists());
    if let Some(error) = missing.and_then(|path| help::mistyped(&path.to_string_lossy())) {
        return Err(error);
    }
    let looks = Looks::of(matches, around);
    if looks.escapes && std::io::stdin().is_terminal() {
        full_screen(path, matches, around)
    } else {
        show::run(matches, around)
    }
}

fn full_screen(
    path: Option<&PathBuf>,
    matches: &ArgMatches,
    around: &Circumstances,
) -> Result<Answer, Error> {
    tui::run(tui::Start {
        path: given::opened(path)?,
        words: Words::of(around.words.tongue()),
        today: around.today,
        today_is_set: around.today_is_set,
        background: looks::asked_background(matches),
        glyphs: looks::asked_glyphs(matches),
    })?;
    Ok(Answer::default())
}
