//! `arshjul check`: what is wrong in the plans and what is worth a look, where, and the way out.

mod anchors;

use clap::{ArgMatches, Command};
use serde::Serialize;

use crate::error::Error;
use crate::plan::{Level, Problem};
use crate::store::report::{Style, report};
use crate::words::{Sentence, Words};

use super::Subcommand;
use super::answer::{Answer, FAILED};
use super::arguments::{described, flag, format, given_path, path, wants_json};
use super::circumstances::Circumstances;
use super::given::{self, Given, Opened, Unread};
use super::json;
use super::looks::Looks;

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "check",
    describe,
    run,
};

fn describe(words: &Words) -> Command {
    described(words, SUBCOMMAND.name, "cli-about-check", "cli-usage-check")
        .arg(path(words))
        .arg(flag(words, "strict", "cli-help-strict"))
        .arg(format(words))
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let given = given::everything(given_path(matches), around)?;
    let found = found(&given);
    let (data, talk) = if wants_json(matches) {
        let words = &around.words;
        let unread = given.unread.iter().map(|unread| unread_row(unread, words));
        let rows: Vec<Row<'_>> = rows(&found, words).chain(unread).collect();
        (json::text(&rows)?, String::new())
    } else {
        let style = Looks::of(matches, around).report(around);
        let mut text = text(&found, style, &around.words);
        let counted: String = given
            .plans
            .iter()
            .map(|it| anchors::text(it, around))
            .collect();
        if !counted.is_empty() {
            text.push_str(&counted);
            text.push('\n');
        }
        text.push_str(&around.words.say(&summary(&given, &found)));
        text.push('\n');
        (text, given.silence(around))
    };
    let worst = if matches.get_flag("strict") {
        Level::Warning
    } else {
        Level::Error
    };
    let failed = found.iter().any(|(_, problem)| problem.level <= worst);
    Ok(Answer {
        data,
        talk,
        exit: if failed { FAILED } else { given.exit_code() },
    })
}

type Found<'g> = (&'g Opened, &'g Problem);

/// All that there is to say of the plans, plan by plan in the order of their texts.
fn found(given: &Given) -> Vec<Found<'_>> {
    let plans = given.plans.iter();
    plans
        .flat_map(|opened| {
            let findings = opened.source().findings().into_iter();
            findings.map(move |problem| (opened, problem))
        })
        .collect()
}

#[derive(Serialize)]
struct Row<'a> {
    file: &'a str,
    level: &'static str,
    code: &'static str,
    line: usize,
    column: usize,
    message: String,
    help: Option<String>,
}

fn rows<'r>(found: &'r [Found<'_>], words: &'r Words) -> impl Iterator<Item = Row<'r>> {
    let row = |(opened, problem): &Found<'r>| {
        let (line, column) = opened.source().position(problem.place.start);
        Row {
            file: &opened.file,
            level: problem.level.word(),
            code: problem.code.0,
            line,
            column,
            message: words.say(&problem.message),
            help: problem.help.as_ref().map(|help| words.say(help)),
        }
    };
    found.iter().map(row)
}

/// Nothing of the file is known, so that the problem is at its beginning.
fn unread_row<'r>(unread: &'r Unread, words: &Words) -> Row<'r> {
    let said = |sentences: &[Sentence], between: &str| {
        let said: Vec<String> = sentences.iter().map(|it| words.say(it)).collect();
        said.join(between)
    };
    let why = std::iter::once(unread.error.message()).chain(unread.error.chain());
    let hints = said(unread.error.hints(), " ");
    Row {
        file: &unread.file,
        level: Level::Error.word(),
        code: "unreadable",
        line: 1,
        column: 1,
        message: said(&why.cloned().collect::<Vec<_>>(), ". "),
        help: (!hints.is_empty()).then_some(hints),
    }
}

fn text(found: &[Found<'_>], style: Style, words: &Words) -> String {
    let mut out = String::new();
    for (opened, problem) in found {
        out.push_str(&report(opened.source(), problem, words, style));
        out.push_str("\n\n");
    }
    out
}

/// How many problems of each level there are, or that there are none.
fn summary(given: &Given, found: &[Found<'_>]) -> Sentence {
    let plans = given.plans.len() + given.unread.len();
    let count = |level| {
        let unread = match level {
            Level::Error => given.unread.len(),
            _ => 0,
        };
        let untold = given.plans.iter().map(|it| it.source().untold(level));
        let told = found.iter().filter(|(_, it)| it.level == level).count();
        unread + told + untold.sum::<usize>()
    };
    let counted = [
        (Level::Error, "cli-check-errors"),
        (Level::Warning, "cli-check-warnings"),
        (Level::Advice, "cli-check-advice"),
    ];
    let parts: Vec<Sentence> = counted
        .into_iter()
        .map(|(level, key)| (count(level), key))
        .filter(|(count, _)| *count > 0)
        .map(|(count, key)| Sentence::new(key).with("count", count))
        .collect();
    if parts.is_empty() {
        Sentence::new("cli-check-fine").with("plans", plans)
    } else {
        Sentence::new("cli-check-found")
            .with("problems", parts)
            .with("plans", plans)
    }
}
