//! `arshjul info`: what the program found around it and why it chose as it did, for people and for reports of faults.

mod answers;

use clap::{ArgMatches, Command};
use serde::Serialize;

use crate::config::{self, Saving, Settings};
use crate::error::Error;
use crate::store::shown;
use crate::terminal::Background;
use crate::words::{Sentence, Words, columns_of};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, format, given_path, path, wants_json};
use super::circumstances::{Circumstances, TODAY};
use super::json;
use super::looks::{self, Looks};
use super::place::{self, Choice};

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "info",
    describe,
    run,
};

fn describe(words: &Words) -> Command {
    described(words, SUBCOMMAND.name, "cli-about-info", "cli-usage-info")
        .arg(path(words))
        .arg(format(words))
}

/// One thing that was found or chosen, and why.
#[derive(Serialize)]
struct Fact {
    /// A stable word for scripts.
    name: &'static str,
    #[serde(skip)]
    title: &'static str,
    value: String,
    why: Option<String>,
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let mut facts = program(around);
    // A script wants the same whatever terminal it runs in, and nobody waits for an answer to a pipe.
    let asked = !wants_json(matches) && around.screen.is_some();
    let (ability, answers) = if asked {
        answers::hear(looks::ability(around), &around.words)
    } else {
        (looks::ability(around), None)
    };
    facts.extend(pictures(
        &Looks::with(ability, matches, around),
        &around.words,
    ));
    facts.extend(answers.map(|value| Fact {
        name: "answers",
        title: "cli-info-answers",
        value,
        why: None,
    }));
    facts.extend(place(matches, around));
    facts.extend(settings(&around.words));
    let data = if wants_json(matches) {
        json::text(&facts)?
    } else {
        text(&facts, &around.words)
    };
    Ok(Answer::data(data))
}

fn text(facts: &[Fact], words: &Words) -> String {
    let titled: Vec<(String, &Fact)> = facts
        .iter()
        .map(|fact| (words.text(fact.title), fact))
        .collect();
    let width = titled.iter().map(|(title, _)| columns_of(title)).max();
    let mut out = String::new();
    for (title, fact) in &titled {
        let pad = width.unwrap_or(0) - columns_of(title) + 2;
        out.push_str(title);
        out.extend(std::iter::repeat_n(' ', pad));
        out.push_str(&fact.value);
        if let Some(why) = &fact.why {
            out.push_str(" (");
            out.push_str(why);
            out.push(')');
        }
        out.push('\n');
    }
    out
}

fn program(around: &Circumstances) -> Vec<Fact> {
    let words = &around.words;
    let file = std::env::current_exe().map_or_else(|error| error.to_string(), shown);
    vec![
        Fact {
            name: "version",
            title: "cli-info-version",
            value: env!("CARGO_PKG_VERSION").to_owned(),
            why: None,
        },
        Fact {
            name: "program",
            title: "cli-info-program",
            value: file,
            why: None,
        },
        Fact {
            name: "language",
            title: "cli-info-language",
            value: words.tongue().tag().to_owned(),
            why: Some(language_why(around)),
        },
        Fact {
            name: "today",
            title: "cli-info-today",
            value: around.today.to_string(),
            why: Some(today_why(around)),
        },
        Fact {
            name: "figures",
            title: "cli-info-figures",
            value: words.text("cli-info-figures-value"),
            why: Some(words.text("cli-info-figures-why")),
        },
        Fact {
            name: "screen",
            title: "cli-info-screen",
            value: around.screen.map_or_else(
                || words.text("cli-info-no-screen"),
                |(columns, rows)| format!("{columns} × {rows}"),
            ),
            why: None,
        },
    ]
}

/// The user's own settings, and what they come to.
fn settings(words: &Words) -> Option<Fact> {
    let path = config::path()?;
    let why = match config::settings(&path) {
        Ok(Settings {
            save: Saving::AtOnce,
        }) => words.text("cli-info-save-at-once"),
        Ok(_) => words.text("cli-info-save-on-request"),
        Err(error) => {
            let reason = error.chain().first().unwrap_or(error.message());
            words.say(reason)
        }
    };
    Some(Fact {
        name: "settings",
        title: "cli-info-settings",
        value: shown(path),
        why: Some(why),
    })
}

/// What pictures are drawn with, and why.
fn pictures(looks: &Looks, words: &Words) -> [Fact; 3] {
    let background = match looks.background.value {
        Background::Dark => "dark",
        Background::Light => "light",
    };
    let fact = |name, title, value: &str, why| Fact {
        name,
        title,
        value: value.to_owned(),
        why: Some(words.say(why)),
    };
    [
        fact(
            "glyphs",
            "cli-info-glyphs",
            looks.glyphs.value.name(),
            &looks.glyphs.why,
        ),
        fact(
            "colours",
            "cli-info-colours",
            looks.depth.value.name(),
            &looks.depth.why,
        ),
        fact("theme", "cli-info-theme", background, &looks.background.why),
    ]
}

fn language_why(around: &Circumstances) -> String {
    let words = &around.words;
    match around.language_from {
        "" => words.text("cli-info-by-default"),
        source => words.say(&Sentence::new("cli-info-from").with("source", source)),
    }
}

fn today_why(around: &Circumstances) -> String {
    let words = &around.words;
    if around.today_is_set {
        words.say(&Sentence::new("cli-info-from").with("source", TODAY))
    } else {
        words.text("cli-info-clock")
    }
}

/// Where plans are looked for, and which of them opens.
fn place(matches: &ArgMatches, around: &Circumstances) -> Vec<Fact> {
    let words = &around.words;
    let given = given_path(matches);
    let place = match place::place(given) {
        Ok(place) => place,
        Err(error) => return vec![missing(&error, words)],
    };
    let why = match given {
        Some(_) => "cli-info-place-given",
        None if place.ends_with("plans") => "cli-info-place-plans",
        None => "cli-info-place-here",
    };
    let full = std::fs::canonicalize(&place).unwrap_or(place);
    let place = Fact {
        name: "place",
        title: "cli-info-place",
        value: shown(full),
        why: Some(words.text(why)),
    };
    vec![place, plan(place::chosen(given, around), words)]
}

fn plan(chosen: Result<(std::path::PathBuf, Choice), Error>, words: &Words) -> Fact {
    match chosen {
        Ok((path, choice)) => Fact {
            name: "plan",
            title: "cli-info-plan",
            value: shown(path),
            why: Some(words.text(match choice {
                Choice::Given => "cli-info-plan-given",
                Choice::Current => "cli-info-plan-current",
                Choice::Newest => "cli-info-plan-newest",
                Choice::Broken => "cli-info-plan-broken",
            })),
        },
        Err(error) => missing(&error, words),
    }
}

fn missing(error: &Error, words: &Words) -> Fact {
    Fact {
        name: "plan",
        title: "cli-info-plan",
        value: error.lines(words).join(" "),
        why: None,
    }
}
