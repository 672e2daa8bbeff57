//! Times of day within a phrase, "måndag 6 september kl. 18.30–20.00", "10 mars, 13–15": no part of its days, and left out.

use super::items::Item;
use super::lexeme::{Lexeme, Link};
use super::token::Mark;

/// Leaves the times of day out of a phrase.
pub(super) fn leave_out(items: &mut Vec<Item>) {
    let clock = |item: &Item| item.lexeme == Lexeme::Link(Link::Clock);
    while let Some(at) = items.iter().position(clock) {
        let Some((start, end)) = announced(items, at) else {
            return;
        };
        // "12 mars, kl. 10" has nothing else behind its comma.
        let comma = start
            .checked_sub(1)
            .filter(|at| is(items, *at, Mark::Comma));
        items.drain(comma.unwrap_or(start)..end);
    }
    let stop = items
        .len()
        .checked_sub(1)
        .filter(|last| is(items, *last, Mark::Dot));
    let stopped = items.get(..stop.unwrap_or(items.len())).unwrap_or_default();
    if let Some(start) = behind_comma(stopped) {
        items.truncate(start);
    }
}

/// The items of the time that a word at `at` announces, "kl. 18.30–20", or ends, "7–9 pm".
fn announced(items: &[Item], at: usize) -> Option<(usize, usize)> {
    if let Some(end) = span(items, at + 1) {
        return Some((at, end));
    }
    let mut starts = (1..=7).rev().filter_map(|back| at.checked_sub(back));
    let start = starts.find(|start| span(items, *start) == Some(at))?;
    // "7 pm – 9 pm"
    let second = is(items, at + 1, Mark::Dash)
        .then(|| hour(items, at + 2))
        .flatten()
        .filter(|end| items.get(*end).map(|item| item.lexeme) == Some(Lexeme::Link(Link::Clock)));
    Some((start, second.map_or(at + 1, |end| end + 1)))
}

/// Where a time, or a span of time, that begins at `at` ends.
fn span(items: &[Item], at: usize) -> Option<usize> {
    let end = hour(items, at)?;
    let joined = is(items, end, Mark::Dash)
        || items.get(end).map(|item| item.lexeme) == Some(Lexeme::Link(Link::To));
    Some(match joined.then(|| hour(items, end + 1)).flatten() {
        Some(second) => second,
        None => end,
    })
}

/// "18", "18.30", "18:30"
fn hour(items: &[Item], at: usize) -> Option<usize> {
    let hour = figure(items, at)?;
    if hour > 24 {
        return None;
    }
    let sign = is(items, at + 1, Mark::Dot) || is(items, at + 1, Mark::Colon);
    let glued = |at: usize| items.get(at).is_some_and(|item| item.glued);
    let minutes = figure(items, at + 2).filter(|minutes| *minutes < 60);
    Some(
        if sign && glued(at + 1) && glued(at + 2) && minutes.is_some() {
            at + 3
        } else {
            at + 1
        },
    )
}

/// Where "13–15" begins behind the comma of a single day; two later days of its month would be rather a list.
fn behind_comma(items: &[Item]) -> Option<usize> {
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
    (is_date && plain).then_some(start)
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
