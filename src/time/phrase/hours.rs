//! Times of day within a phrase, "måndag 6 september kl. 18.30–20.00", "10 mars, 13–15", "at 7 pm": no part of its days, taken
//! out of the phrase and kept beside it.

use std::fmt;

use super::items::Item;
use super::lexeme::{Lexeme, Link};
use super::token::Mark;

/// A time of day, or a span of it, in minutes after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hours {
    from: u32,
    to: Option<u32>,
}

/// As the plan file has it: `18:30`, `18:30-20:00`.
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut moment = |minutes: u32| write!(f, "{:02}:{:02}", minutes / 60, minutes % 60);
        moment(self.from)?;
        let Some(to) = self.to else { return Ok(()) };
        f.write_str("-")?;
        write!(f, "{:02}:{:02}", to / 60, to % 60)
    }
}

impl Hours {
    /// Beginning and end in minutes after midnight; the beginning twice where no end is said.
    #[must_use]
    pub fn minutes(self) -> (u32, u32) {
        (self.from, self.to.unwrap_or(self.from))
    }
}

/// Which half of the day a word behind a time says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    /// None: "kl.", "o'clock".
    Unsaid,
    Morning,
    Evening,
}

/// A time within the items.
#[derive(Clone, Copy)]
struct Found {
    start: usize,
    end: usize,
    /// None where only a half of the day could tell which hour is meant.
    hours: Option<Hours>,
}

/// Takes the times of day out of a phrase: each once, in its order.
pub(super) fn take_out(items: &mut Vec<Item>) -> Vec<Hours> {
    let mut all = Vec::new();
    let (mut clock, mut minutes, mut comma) = (false, false, false);
    for item in items.iter() {
        clock |= half(item).is_some();
        match item.lexeme {
            Lexeme::Mark(Mark::Colon | Mark::Dot) => minutes = true,
            Lexeme::Mark(Mark::Comma) => comma = true,
            _ => {}
        }
    }
    if !(clock || minutes || comma) {
        return all;
    }
    let mut keep = |hours: Option<Hours>| {
        all.extend(hours.filter(|hours| !all.contains(hours)));
    };
    while let Some(at) = items.iter().position(|item| half(item).is_some()) {
        let Some(found) = announced(items, at) else {
            break;
        };
        drain(items, found);
        keep(found.hours);
    }
    while let Some(found) = minutes.then(|| plain(items)).flatten() {
        drain(items, found);
        keep(found.hours);
    }
    let stop = items
        .len()
        .checked_sub(1)
        .filter(|last| is(items, *last, Mark::Dot));
    let stopped = items.get(..stop.unwrap_or(items.len())).unwrap_or_default();
    if let Some((start, hours)) = comma.then(|| behind_comma(stopped)).flatten() {
        items.truncate(start);
        keep(Some(hours));
    }
    all
}

fn drain(items: &mut Vec<Item>, found: Found) {
    // "12 mars, kl. 10" has nothing else behind its comma.
    let comma = found
        .start
        .checked_sub(1)
        .filter(|at| is(items, *at, Mark::Comma));
    items.drain(comma.unwrap_or(found.start)..found.end);
}

fn half(item: &Item) -> Option<Half> {
    match item.lexeme {
        Lexeme::Link(Link::Clock) => Some(Half::Unsaid),
        Lexeme::Link(Link::Morning) => Some(Half::Morning),
        Lexeme::Link(Link::Evening) => Some(Half::Evening),
        _ => None,
    }
}

/// The time that a word at `at` announces, "kl. 18.30–20", or ends, "7–9 pm".
fn announced(items: &[Item], at: usize) -> Option<Found> {
    let said = half(items.get(at)?)?;
    if said == Half::Unsaid
        && let Some((hours, end)) = span(items, at + 1)
        && !is_day(items, at + 1, end)
    {
        let hours = Some(hours);
        return Some(Found {
            start: at,
            end,
            hours,
        });
    }
    let mut starts = (1..=7).rev().filter_map(|back| at.checked_sub(back));
    let (start, hours) = starts.find_map(|start| {
        let (hours, end) = span(items, start)?;
        (end == at).then_some((start, hours))
    })?;
    // "7 pm – 9 pm"
    let second = is_to(items, at + 1)
        .then(|| hour(items, at + 2))
        .flatten()
        .and_then(|(to, end)| Some((to, half(items.get(end)?)?, end + 1)));
    Some(match second {
        Some((to, other, end)) => Found {
            start,
            end,
            hours: in_half(hours.from, said)
                .zip(in_half(to, other))
                .map(|(from, to)| Hours { from, to: Some(to) }),
        },
        None => Found {
            start,
            end: at + 1,
            hours: hours.said_to_be(said),
        },
    })
}

impl Hours {
    /// The hours of a half of the day: "7–9 pm", "11–1 pm". Of "7 o'clock" nobody can tell which.
    fn said_to_be(self, half: Half) -> Option<Self> {
        let Some(to) = self.to else {
            return in_half(self.from, half).map(|from| Self { from, to: None });
        };
        let to = in_half(to, half)?;
        let from = in_half(self.from, half)?;
        let from = if from > to {
            in_half(self.from, Half::Morning)?
        } else {
            from
        };
        Some(Self { from, to: Some(to) })
    }
}

/// Minutes after midnight of a time on a clock of twelve hours.
fn in_half(minutes: u32, half: Half) -> Option<u32> {
    const NOON: u32 = 12 * 60;
    match half {
        Half::Unsaid => (minutes > NOON).then_some(minutes),
        _ if minutes >= NOON + 60 => None,
        Half::Morning => Some(minutes % NOON),
        Half::Evening => Some(minutes % NOON + NOON),
    }
}

/// Whether the figures from `start` to `end` are rather a day: the 2 of "kl 2 april".
fn is_day(items: &[Item], start: usize, end: usize) -> bool {
    let month = matches!(
        items.get(end).map(|item| item.lexeme),
        Some(Lexeme::Month(_) | Lexeme::MonthOrFeast(..))
    );
    month && (end == start + 1 || is(items, end - 2, Mark::Dash))
}

/// "18:30", "18.30–20.00", "18.30" without a word that announces it: figures that can be no date, behind a month, a year or a
/// weekday.
fn plain(items: &[Item]) -> Option<Found> {
    let mut starts = (1..items.len()).filter(|at| figure(items, *at).is_some());
    starts.find_map(|start| {
        let (hours, end) = span(items, start)?;
        let colon = is(items, start + 1, Mark::Colon) && end > start + 1;
        let full = |at: usize| {
            let minutes = figure(items, at + 2);
            let two = items
                .get(at + 2)
                .is_some_and(|item| item.end - item.start == 2);
            end > at + 1 && two && minutes.is_some_and(|minutes| [0, 15, 30, 45].contains(&minutes))
        };
        let dotted =
            is(items, start + 1, Mark::Dot) && full(start) && (hours.to.is_none() || full(end - 3));
        let goes_on = items.get(end).is_some_and(|item| {
            item.glued
                && matches!(item.lexeme, Lexeme::Mark(_) | Lexeme::Number { .. })
                && items.len() > end + 1
        });
        let before = items.get(start.checked_sub(1)?)?;
        let before = match before.lexeme {
            Lexeme::Mark(Mark::Comma) => items.get(start.checked_sub(2)?)?,
            _ => before,
        };
        let behind = matches!(
            before.lexeme,
            Lexeme::Month(_)
                | Lexeme::Weekday(_)
                | Lexeme::Weekdays(_)
                | Lexeme::Unit(_)
                | Lexeme::Number { digits: 4, .. }
        );
        let is_time = colon && !items.get(start)?.glued || dotted && behind;
        (is_time && !goes_on).then_some(Found {
            start,
            end,
            hours: Some(hours),
        })
    })
}

/// A time, or a span of time, that begins at `at`, and where it ends.
fn span(items: &[Item], at: usize) -> Option<(Hours, usize)> {
    let (from, end) = hour(items, at)?;
    let second = is_to(items, end).then(|| hour(items, end + 1)).flatten();
    Some(match second {
        Some((to, second)) => (Hours { from, to: Some(to) }, second),
        None => (Hours { from, to: None }, end),
    })
}

fn is_to(items: &[Item], at: usize) -> bool {
    is(items, at, Mark::Dash)
        || items.get(at).map(|item| item.lexeme) == Some(Lexeme::Link(Link::To))
}

/// "18", "18.30", "18:30": its minutes after midnight, and where it ends.
fn hour(items: &[Item], at: usize) -> Option<(u32, usize)> {
    let hour = figure(items, at)?;
    if hour > 24 {
        return None;
    }
    let sign = is(items, at + 1, Mark::Dot) || is(items, at + 1, Mark::Colon);
    let glued = |at: usize| items.get(at).is_some_and(|item| item.glued);
    let minutes = figure(items, at + 2).filter(|minutes| *minutes < 60);
    Some(match minutes {
        Some(minutes) if sign && glued(at + 1) && glued(at + 2) => (hour * 60 + minutes, at + 3),
        _ => (hour * 60, at + 1),
    })
}

/// Where "13–15" begins behind the comma of a single day, and what it is; two later days of its month would be rather a list.
fn behind_comma(items: &[Item]) -> Option<(usize, Hours)> {
    let start = items
        .len()
        .checked_sub(4)
        .filter(|start| is(items, *start, Mark::Comma))?;
    let (from, to) = (figure(items, start + 1)?, figure(items, start + 3)?);
    let marks = |wanted: Mark| {
        let count = items
            .iter()
            .filter(|item| item.lexeme == Lexeme::Mark(wanted));
        count.count()
    };
    let alone = marks(Mark::Comma) == 1 && marks(Mark::Dash) == 1;
    if !is(items, start + 2, Mark::Dash) || !alone || from >= to || to > 24 {
        return None;
    }
    let before = items.get(..start)?;
    let mut pairs = before.windows(2);
    let is_date = pairs.any(|pair| {
        matches!(
            (pair[0].lexeme, pair[1].lexeme),
            (Lexeme::Number { .. } | Lexeme::Ordinal(_), Lexeme::Month(_))
                | (Lexeme::Month(_), Lexeme::Number { digits: 1..=2, .. })
                | (
                    Lexeme::Mark(Mark::Slash | Mark::Dot),
                    Lexeme::Number { .. } | Lexeme::Month(_)
                )
        )
    });
    let plain = before.iter().all(|item| {
        matches!(
            item.lexeme,
            Lexeme::Number { .. }
                | Lexeme::Ordinal(_)
                | Lexeme::Month(_)
                | Lexeme::Weekday(_)
                | Lexeme::Mark(Mark::Slash | Mark::Dot)
        )
    });
    let hours = Hours {
        from: from * 60,
        to: Some(to * 60),
    };
    (is_date && plain).then_some((start, hours))
}

fn figure(items: &[Item], at: usize) -> Option<u32> {
    match items.get(at)?.lexeme {
        Lexeme::Number {
            value,
            digits: 1..=2,
        } => Some(value),
        _ => None,
    }
}

fn is(items: &[Item], at: usize, mark: Mark) -> bool {
    items
        .get(at)
        .is_some_and(|item| item.lexeme == Lexeme::Mark(mark))
}
