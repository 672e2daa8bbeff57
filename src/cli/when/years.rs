//! Which cycles a phrase is asked about: `--year 2024`, `--year 2023..2027`, `--starts 2026-08-01`. Knows no phrases.

use crate::error::Error;
use crate::time::{Cycle, Day};
use crate::words::{Sentence, visible};

use super::anchors::Anchors;
use crate::cli::circumstances::Circumstances;

/// More cycles than this are a slip of the hand.
const MOST: i32 = 1000;

/// The cycles that were asked for; else the plan's, else this calendar year.
pub(super) fn asked(
    years: Option<&str>,
    starts: Option<&str>,
    anchors: &Anchors,
    around: &Circumstances,
) -> Result<Vec<Cycle>, Error> {
    let starts = starts.map(first_day).transpose()?;
    let own = anchors.cycle();
    let Some(years) = years else {
        let cycle = starts
            .or(own)
            .or_else(|| Cycle::of_year(around.today.year()));
        return Ok(cycle.into_iter().collect());
    };
    let (first, last) = range(years)?;
    let month = starts.or(own).map_or(1, |cycle| cycle.first().month());
    let cycle = |year: i32| Day::new(year, month, 1).and_then(Cycle::starting);
    let cycles: Option<Vec<Cycle>> = (first..=last).map(cycle).collect();
    cycles.ok_or_else(|| wrong("cli-when-wrong-years", years))
}

/// `2024` or `2023..2027`, both included.
fn range(text: &str) -> Result<(i32, i32), Error> {
    let year = |text: &str| text.trim().parse::<i32>().ok();
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    let last = last.strip_prefix('=').unwrap_or(last);
    match (year(first), year(last)) {
        (Some(first), Some(last)) if first > last => Err(Error::usage(
            Sentence::new("cli-when-years-backwards")
                .with("first", first.to_string())
                .with("last", last.to_string()),
        )
        .hinted(
            Sentence::new("cli-when-years-backwards-help")
                .with("first", last.to_string())
                .with("last", first.to_string()),
        )),
        (Some(first), Some(last)) if last - first < MOST && first > 0 => Ok((first, last)),
        (Some(first), Some(_)) if first > 0 => Err(Error::usage(
            Sentence::new("cli-when-too-many-years").with("most", MOST),
        )
        .hinted(Sentence::new("cli-when-too-many-years-help"))),
        _ => Err(wrong("cli-when-wrong-years", text)),
    }
}

fn first_day(text: &str) -> Result<Cycle, Error> {
    let day: Option<Day> = text.trim().parse().ok();
    day.and_then(Cycle::starting)
        .ok_or_else(|| wrong("cli-when-wrong-start", text))
}

fn wrong(key: &'static str, text: &str) -> Error {
    let help = match key {
        "cli-when-wrong-years" => "cli-when-wrong-years-help",
        _ => "cli-when-wrong-start-help",
    };
    let message = Sentence::new(key).with("value", visible(text).into_owned());
    Error::usage(message).hinted(Sentence::new(help))
}
