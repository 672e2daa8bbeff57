//! A phrase in one language: its tokens as meanings, the words that say nothing left out.

use crate::time::Weekday;

use super::hours::{self, Hours};
use super::lexeme::{Lexeme, Link};
use super::lexicon::Lexicon;
use super::rule::Unit;
use super::token::{Kind, Mark, Token, Tokens};

/// One meaning and the bytes that carry it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub(super) lexeme: Lexeme,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether it follows the one before it without a space.
    pub(super) glued: bool,
    /// Whether a bracket opens right before it.
    pub(super) opened: bool,
    /// Whether a filler stands right before it: "i månaden" is no measure, as "2 månader" is.
    pub(super) led: bool,
}

/// The meanings of a phrase, in its order, and the times of day that were among them.
pub(super) fn items(phrase: &Tokens, lexicon: &Lexicon) -> (Vec<Item>, Vec<Hours>) {
    let mut items = Vec::with_capacity(phrase.list().len());
    let mut rest = phrase.list();
    let mut led = false;
    while let Some(first) = rest.first() {
        let (lexeme, taken) = meaning(phrase, lexicon, rest);
        let lexeme = match lexeme {
            Lexeme::Unit(Unit::Month) if phrase.text(*first) == "mån" => {
                month_or_monday(items.last(), rest.get(taken))
            }
            lexeme => lexeme,
        };
        let taken = taken.clamp(1, rest.len());
        let end = rest.get(taken - 1).map_or(first.end, |last| last.end);
        let is_last = taken == rest.len();
        let says_nothing = match lexeme {
            Lexeme::Filler => true,
            Lexeme::Opening => !is_last,
            _ => false,
        };
        if !says_nothing {
            items.push(Item {
                lexeme: if lexeme == Lexeme::Opening {
                    Lexeme::Unknown
                } else {
                    lexeme
                },
                start: first.start,
                end,
                glued: first.glued,
                opened: first.opened,
                led,
            });
        }
        led = says_nothing;
        rest = rest.get(taken..).unwrap_or_default();
    }
    let hours = hours::take_out(&mut items);
    settle(&mut items);
    (items, hours)
}

/// Swedish "mån." is months behind a number and a Monday before one: "2 mån. före", "mån. 2 nov". "Varje mån." is either.
fn month_or_monday(before: Option<&Item>, after: Option<&Token>) -> Lexeme {
    let measured = |item: &Item| {
        matches!(
            item.lexeme,
            Lexeme::Number { .. } | Lexeme::Link(Link::Per) | Lexeme::Mark(Mark::Slash)
        )
    };
    if before.is_some_and(measured) {
        Lexeme::Unit(Unit::Month)
    } else if after.is_some_and(|token| matches!(token.kind, Kind::Number { .. })) {
        Lexeme::Weekday(Weekday::Monday)
    } else {
        Lexeme::Unknown
    }
}

/// Words of two meanings get the one that their neighbours ask for; without such a neighbour they keep both.
fn settle(items: &mut [Item]) {
    for index in 0..items.len() {
        let Some(Lexeme::MonthOrFeast(month, feast)) = items.get(index).map(|item| item.lexeme)
        else {
            continue;
        };
        let lexeme = |index: Option<usize>| items.get(index?).map(|item| item.lexeme);
        let (before, after) = (lexeme(index.checked_sub(1)), lexeme(Some(index + 1)));
        let settled = if before.is_some_and(asks_for_feast) {
            Some(Lexeme::Feast(feast))
        } else if before.is_some_and(asks_for_month) || after.is_some_and(asks_for_month) {
            Some(Lexeme::Month(month))
        } else {
            None
        };
        if let (Some(settled), Some(item)) = (settled, items.get_mut(index)) {
            item.lexeme = settled;
        }
    }
}

fn asks_for_feast(lexeme: Lexeme) -> bool {
    matches!(
        lexeme,
        Lexeme::Link(Link::Before | Link::After | Link::ShortlyBefore | Link::ShortlyAfter)
    )
}

fn asks_for_month(lexeme: Lexeme) -> bool {
    matches!(
        lexeme,
        Lexeme::Number { .. }
            | Lexeme::Ordinal(_)
            | Lexeme::Month(_)
            | Lexeme::Part(_)
            | Lexeme::Weekday(_)
            | Lexeme::Unit(_)
            | Lexeme::Mark(Mark::Dash | Mark::Slash | Mark::Dot | Mark::Plus | Mark::Comma)
            | Lexeme::Link(
                Link::To | Link::And | Link::Or | Link::Until | Link::From | Link::Whole
            )
    )
}

fn meaning(phrase: &Tokens, lexicon: &Lexicon, tokens: &[Token]) -> (Lexeme, usize) {
    match tokens.first().map(|token| token.kind) {
        Some(Kind::Word) => lexicon.longest(phrase, tokens),
        Some(Kind::Number { value, digits }) => match suffix(phrase, lexicon, tokens) {
            Some(taken) if (1..=31).contains(&value) => (Lexeme::Ordinal(value as i8), taken),
            _ => (Lexeme::Number { value, digits }, 1),
        },
        Some(Kind::Mark(mark)) => (Lexeme::Mark(mark), 1),
        None => (Lexeme::Unknown, 0),
    }
}

/// "3:e", "3e", "3rd": how many tokens the ordinal takes.
fn suffix(phrase: &Tokens, lexicon: &Lexicon, tokens: &[Token]) -> Option<usize> {
    let colon = tokens
        .get(1)
        .is_some_and(|token| token.glued && token.kind == Kind::Mark(Mark::Colon));
    let at = 1 + usize::from(colon);
    let word = tokens.get(at)?;
    let is_suffix = word.glued && word.kind == Kind::Word && lexicon.is_suffix(phrase.text(*word));
    is_suffix.then_some(at + 1)
}
