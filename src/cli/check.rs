//! `arshjul check`: what is wrong in the plans, where, and the way out.

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
use super::given::{self, Given, Opened};
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
    let given = given::plans(given_path(matches), around)?;
    let data = if wants_json(matches) {
        json::text(&rows(&given, &around.words))?
    } else {
        text(
            &given,
            Looks::of(matches, around).report(around),
            &around.words,
        )
    };
    let worst = if matches.get_flag("strict") {
        Level::Warning
    } else {
        Level::Error
    };
    let failed = problems(&given).any(|(_, problem)| problem.level <= worst);
    Ok(Answer {
        data,
        talk: given.silence(around),
        exit: if failed { FAILED } else { given.exit_code() },
    })
}

fn problems(given: &Given) -> impl Iterator<Item = (&Opened, &Problem)> {
    given.plans.iter().flat_map(|opened| {
        let problems = opened.source().problems().iter();
        problems.map(move |problem| (opened, problem))
    })
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

fn rows<'a>(given: &'a Given, words: &Words) -> Vec<Row<'a>> {
    let row = |(opened, problem): (&'a Opened, &Problem)| {
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
    problems(given).map(row).collect()
}

fn text(given: &Given, style: Style, words: &Words) -> String {
    let mut out = String::new();
    for (opened, problem) in problems(given) {
        out.push_str(&report(opened.source(), problem, words, style));
        out.push_str("\n\n");
    }
    out.push_str(&words.say(&summary(given)));
    out.push('\n');
    out
}

/// How many problems of each level there are, or that there are none.
fn summary(given: &Given) -> Sentence {
    let count = |level| {
        problems(given)
            .filter(|(_, problem)| problem.level == level)
            .count()
    };
    let plans = given.plans.len();
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
