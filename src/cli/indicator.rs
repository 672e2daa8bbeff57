//! `arshjul indicator add`: new values of a yearly series, typed or from a file.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command, ValueHint, value_parser};

use crate::error::Error;
use crate::exchange::series;
use crate::plan::Plan;
use crate::store::edit::{Edit, Fields, Row, Value};
use crate::store::{Source, shown};
use crate::words::{Sentence, Words, visible};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, option, word};
use super::circumstances::Circumstances;
use super::help::nearest;
use super::writing::{Change, changed, writes};

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "indicator",
    describe,
    run,
};

const FROM: &str = "from";
/// Years that a plan can hold.
const YEARS: std::ops::RangeInclusive<i32> = 2..=9997;

fn describe(words: &Words) -> Command {
    let (about, usage) = ("cli-about-indicator", "cli-usage-indicator");
    let argument = |name: &'static str, value: &str, help: &str| {
        Arg::new(name)
            .value_name(words.text(value))
            .help(words.text(help))
            .help_heading(words.text("cli-heading-arguments"))
    };
    let action = argument("action", "cli-value-add", "cli-help-indicator-add")
        .value_parser(PossibleValuesParser::new(["add"]))
        .hide_possible_values(true)
        .required(true);
    let value = argument("value", "cli-value-number", "cli-help-indicator-value");
    let command = described(words, SUBCOMMAND.name, about, usage)
        .arg(action)
        .arg(argument("id", "cli-value-indicator", "cli-help-indicator-id").required(true))
        .arg(argument(
            "year",
            "cli-value-year",
            "cli-help-indicator-year",
        ))
        .arg(value.allow_hyphen_values(true))
        .arg(
            option(words, FROM, "cli-value-file")
                .value_parser(value_parser!(PathBuf))
                .value_hint(ValueHint::FilePath)
                .help(words.text("cli-help-indicator-from")),
        );
    writes(command, words)
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let points = points(matches)?;
    let id = word(matches, "id").unwrap_or_default();
    changed(matches, around, &|source| change(source, id, &points))
}

/// What is to be added: from a file, or typed.
fn points(matches: &ArgMatches) -> Result<Vec<(i32, f64)>, Error> {
    let typed = (word(matches, "year"), word(matches, "value"));
    let points = match (matches.get_one::<PathBuf>(FROM), typed) {
        (Some(file), (None, None)) => {
            let name = shown(file);
            let text = std::fs::read_to_string(file).map_err(|error| {
                let message = Sentence::new("cli-indicator-no-file").with("file", name);
                Error::failed(message.with("reason", error.to_string()))
            })?;
            series::read(&text)?
        }
        (None, (Some(year), Some(value))) => {
            let wrong = |key, typed: &str| {
                Error::usage(Sentence::new(key).with("typed", visible(typed).into_owned()))
            };
            let year = year
                .parse()
                .map_err(|_| wrong("cli-indicator-no-year", year))?;
            let value =
                series::number(value).ok_or_else(|| wrong("cli-indicator-no-value", value))?;
            vec![(year, value)]
        }
        _ => return Err(Error::usage(Sentence::new("cli-indicator-either"))),
    };
    match points.iter().find(|(year, _)| !YEARS.contains(year)) {
        Some((year, _)) => {
            let typed = year.to_string();
            Err(Error::usage(
                Sentence::new("cli-indicator-no-year").with("typed", typed),
            ))
        }
        None => Ok(points),
    }
}

/// Puts the values into the series of an indicator; those that are there already stay as they are written.
fn change(source: &Source, id: &str, points: &[(i32, f64)]) -> Result<Change, Error> {
    let index = indicator(source.plan(), id)?;
    let row = Row::Indicator(index);
    let known = &source.plan().indicators[index].values;
    let mut values = values(source, row);
    let (mut added, mut altered, mut left) = (0_usize, 0_usize, 0_usize);
    for (year, value) in points {
        let before = known.iter().find(|(known, _)| known == year);
        if before.is_some_and(|(_, before)| before.to_bits() == value.to_bits()) {
            left += 1;
            continue;
        }
        let written = written(*value);
        let found = values.iter_mut().find(|(key, _)| key.parse() == Ok(*year));
        if let Some((_, old)) = found {
            *old = written;
            altered += 1;
        } else {
            values.push((year.to_string().into(), written));
            added += 1;
        }
    }
    let title = visible(&source.plan().indicators[index].title).into_owned();
    let said = Sentence::new("cli-indicator-added")
        .with("title", title)
        .with("added", added)
        .with("changed", altered)
        .with("left", left);
    let edit = if added + altered == 0 {
        Edit::All(Vec::new())
    } else {
        Edit::Set(row, "values".into(), Some(Value::Table(values)))
    };
    Ok(Change::of(edit, said))
}

/// The values as they are written now.
fn values(source: &Source, row: Row) -> Fields {
    let fields = source.fields(row).map(|(_, fields)| fields);
    let mut fields = fields.into_iter().flatten();
    match fields.find(|(key, _)| &**key == "values") {
        Some((_, Value::Table(values))) => values,
        _ => Fields::new(),
    }
}

/// Whole numbers without a decimal sign, as long as that says them exactly.
fn written(value: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0; // 2^53
    if value.fract() == 0.0 && value.abs() < EXACT {
        Value::Integer(value as i64)
    } else {
        Value::Float(value)
    }
}

/// By id, or by title.
fn indicator(plan: &Plan, name: &str) -> Result<usize, Error> {
    let all = || plan.indicators.iter();
    let found = all().position(|it| *it.id == *name);
    let found = found.or_else(|| all().position(|it| it.title.eq_ignore_ascii_case(name)));
    found.ok_or_else(|| {
        let message = Sentence::new("cli-indicator-none").with("name", visible(name).into_owned());
        match nearest(name, all().map(|it| &*it.id)) {
            Some(near) => Error::failed(message)
                .hinted(Sentence::new("cli-did-you-mean").with("near", visible(near).into_owned())),
            None => Error::failed(message).hinted(Sentence::new("cli-indicator-none-help")),
        }
    })
}
