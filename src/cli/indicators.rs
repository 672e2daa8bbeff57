//! `arshjul indicators`: what the yearly figures say, and whether it is more than chance.

use std::fmt::Write as _;

use clap::{ArgMatches, Command};
use serde::Serialize;

use crate::draw::{Glyphs, Role, spark};
use crate::error::Error;
use crate::plan::Indicator;
use crate::tui::trends::{aim, pace, quantity, verdict_with_method};
use crate::words::{Sentence, Words, visible};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, format, given_path, path, wants_json};
use super::circumstances::Circumstances;
use super::given::{self, Opened};
use super::json;
use super::looks::Looks;

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "indicators",
    describe,
    run,
};

fn describe(words: &Words) -> Command {
    described(
        words,
        SUBCOMMAND.name,
        "cli-about-indicators",
        "cli-usage-indicators",
    )
    .arg(path(words))
    .arg(format(words))
}

/// An indicator for scripts; what cannot be told is null.
#[derive(Serialize)]
struct Told<'p> {
    id: &'p str,
    n: usize,
    latest: Option<f64>,
    tau: Option<f64>,
    p: Option<f64>,
    slope: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    verdict: &'static str,
}

impl<'p> Told<'p> {
    fn of(indicator: &'p Indicator) -> Self {
        let trend = indicator.trend();
        let (test, slope) = (trend.test.as_ref(), trend.slope.as_ref());
        Self {
            id: &indicator.id,
            n: trend.count,
            latest: indicator.latest().map(|(_, value)| value),
            tau: test.and_then(|test| test.tau),
            p: test.map(|test| test.p),
            slope: slope.map(|slope| slope.per_year),
            low: slope.map(|slope| slope.low),
            high: slope.map(|slope| slope.high),
            verdict: trend.verdict.word(),
        }
    }
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let given = given::plans(given_path(matches), around)?;
    let all = given
        .plans
        .iter()
        .flat_map(|opened| &opened.plan().indicators);
    let data = if wants_json(matches) {
        let told: Vec<Told<'_>> = all.map(Told::of).collect();
        json::text(&told)?
    } else {
        let looks = Looks::of(matches, around);
        text(&given.plans, around, &looks)
    };
    Ok(Answer::of(data, given, around))
}

fn text(plans: &[Opened], around: &Circumstances, looks: &Looks) -> String {
    let words = &around.words;
    let mut out = String::new();
    let with_some = plans
        .iter()
        .filter(|opened| !opened.plan().indicators.is_empty());
    for opened in with_some {
        if !out.is_empty() {
            out.push('\n');
        }
        let plan = opened.plan();
        let heading = Sentence::new("cli-list-plan")
            .with("title", visible(&plan.title).into_owned())
            .with("cycle", plan.cycle.label())
            .with("file", visible(&opened.file).into_owned());
        looks.write(&(words.say(&heading) + "\n"), Role::Heading, &mut out);
        for indicator in &plan.indicators {
            out.push('\n');
            about(indicator, words, looks, &mut out);
        }
    }
    if out.is_empty() {
        out = words.text("cli-indicators-none") + "\n";
    }
    out
}

/// An indicator in a few lines: what it is, its years, what they say, how fast, and how far the target is.
fn about(indicator: &Indicator, words: &Words, looks: &Looks, out: &mut String) {
    let trend = indicator.trend();
    let tongue = words.tongue();
    looks.write(&format!("{}\n", visible(&indicator.title)), Role::Text, out);
    let unit = indicator.unit.as_deref().map(visible).unwrap_or_default();
    if let Some((year, value)) = indicator.latest() {
        let bars = spark(&indicator.values, 30, looks.glyphs.value == Glyphs::Ascii);
        let latest = Sentence::new("trend-latest")
            .with("value", quantity(value, &unit, tongue))
            .with("year", year.to_string());
        let _ = writeln!(out, "  {bars}  {}", words.say(&latest));
    }
    let _ = writeln!(out, "  {}", words.say(&verdict_with_method(&trend, tongue)));
    if let Some(pace) = pace(&trend, &unit, tongue) {
        let _ = writeln!(out, "  {}", words.say(&pace));
    }
    if let Some(aim) = aim(indicator, &trend, tongue) {
        let _ = writeln!(out, "  {}", words.say(&aim));
    }
}
