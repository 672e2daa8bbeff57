//! Which occurrences of a repeating entry a command is about: said by options, else asked on a terminal, else refused.

use std::io::{BufRead as _, IsTerminal as _, Write as _};

use clap::{Arg, ArgMatches, Command};

use crate::error::Error;
use crate::plan::Occurrence;
use crate::store::Source;
use crate::store::moving::Reach;
use crate::time::{Day, Span};
use crate::tui::dates::Dates;
use crate::words::{Sentence, Words, visible};

use super::arguments::{option, word};
use super::circumstances::Circumstances;
use super::done::day;
use super::writing::title;

const ON: &str = "on";
const REACH: &str = "reach";

/// A command that changes some occurrences: `--on` and `--reach`.
pub(super) fn reaches(command: Command, words: &Words, on: &'static str) -> Command {
    let reach: Arg = option(words, REACH, "cli-value-reach")
        .value_parser(["this", "onward", "all"])
        .help(words.text("cli-help-move-reach"));
    let on = option(words, ON, "cli-value-day").help(words.text(on));
    command.arg(on).arg(reach)
}

/// What the options say of the occurrences that are meant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'m> {
    /// The words for a day of the occurrence.
    on: Option<&'m str>,
    pub(super) reach: Option<Reach>,
}

impl<'m> Asked<'m> {
    /// What the options say.
    pub(super) fn of(matches: &'m ArgMatches) -> Self {
        let reach = word(matches, REACH).map(|reach| match reach {
            "this" => Reach::ThisOne,
            "onward" => Reach::FromHereOn,
            _ => Reach::All,
        });
        Self {
            on: word(matches, ON),
            reach,
        }
    }

    /// A day alone means its occurrence alone.
    pub(super) fn or_this_one(self) -> Self {
        Self {
            reach: self.reach.or(self.on.map(|_| Reach::ThisOne)),
            ..self
        }
    }

    /// The occurrence on the day, or the one that holds today or comes next, or else the last.
    pub(super) fn occurrence(
        &self,
        source: &Source,
        index: usize,
        today: Day,
    ) -> Result<Occurrence, Error> {
        let on = self.on.map(|words| day(words, source.plan())).transpose()?;
        let all = source.schedule().dated().iter();
        let own = all.filter(|it| it.entry as usize == index);
        let ahead = |it: &Occurrence| it.span().is_some_and(|span| span.last() >= today);
        let found = if let Some(day) = on {
            let holds = |it: &Occurrence| it.span().is_some_and(|span| span.contains(day));
            own.clone().find(holds)
        } else {
            own.clone().find(ahead).or_else(|| own.clone().next_back())
        };
        let titled = |key| Sentence::new(key).with("title", title(source.plan(), index));
        found.ok_or_else(|| {
            let key = if on.is_some() {
                "cli-move-not-then"
            } else {
                "cli-move-no-days"
            };
            Error::failed(titled(key))
        })
    }

    /// A day that is said must be one of the entry's.
    ///
    /// # Errors
    /// When it is none.
    pub(super) fn day_of(&self, source: &Source, index: usize, today: Day) -> Result<(), Error> {
        match self.on {
            None => Ok(()),
            Some(_) => self.occurrence(source, index, today).map(drop),
        }
    }

    /// The occurrences that the options say; else they are asked for.
    ///
    /// # Errors
    /// Without a terminal the ways to say it are named.
    pub(super) fn or_asked(
        &self,
        source: &Source,
        occurrence: &Occurrence,
        around: &Circumstances,
    ) -> Result<Reach, Error> {
        if let Some(reach) = self.reach {
            return Ok(reach);
        }
        let title = title(source.plan(), occurrence.entry as usize);
        let first = occurrence.span().map(Span::first);
        let day = first.map(|day| Dates::of(&around.words).day_in_full(day));
        let about = |key| {
            Sentence::new(key)
                .with("title", visible(&title).into_owned())
                .with("day", day.clone().unwrap_or_default())
        };
        let refused = || Error::usage(about("cli-move-which")).hinted(about("cli-move-which-help"));
        let (stdin, mut stderr) = (std::io::stdin(), std::io::stderr());
        if !stdin.is_terminal() || !stderr.is_terminal() {
            return Err(refused());
        }
        let question = around.words.say(&about("cli-which-ones"));
        for _ in 0..ATTEMPTS {
            // Where the question cannot be shown, the answer is awaited all the same.
            let _ = write!(stderr, "{question} ");
            let _ = stderr.flush();
            let mut answer = String::new();
            if !matches!(stdin.lock().read_line(&mut answer), Ok(1..)) {
                break;
            }
            match answer.trim() {
                "1" => return Ok(Reach::ThisOne),
                "2" => return Ok(Reach::FromHereOn),
                "3" => return Ok(Reach::All),
                _ => {}
            }
        }
        Err(refused())
    }
}

/// How often the question is put before it counts as unanswered.
const ATTEMPTS: usize = 3;
