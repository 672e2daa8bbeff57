//! Words that a date goes on after: "senast", "varje", "mars". What follows one of them is no date of its own.

use super::Language;
use super::items::{Item, items};
use super::lexeme::{Lexeme, Link};
use super::lexicon::Lexicon;
use super::token::Tokens;

/// What a word before a date says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leading {
    /// A date's preposition, rhythm, month or weekday: it belongs to the date.
    Yes,
    /// A measure, a number or a feast: what stands before it decides.
    Perhaps,
    /// No word of a date, or one that may as well end a title.
    No,
}

/// Whether a date that follows the word would be only a part of the date that was meant.
#[must_use]
pub fn leading(word: &str, language: Option<Language>) -> Leading {
    let phrase = Tokens::of(word);
    let lexicons = match language {
        Some(language) => vec![language],
        None => Language::ALL.to_vec(),
    };
    let mut all =
        lexicons.into_iter().map(
            |language| match &items(&phrase, Lexicon::of(language)).0[..] {
                [only] => of(only.lexeme),
                _ => Leading::No,
            },
        );
    all.find(|leading| *leading != Leading::No)
        .unwrap_or(Leading::No)
}

fn of(lexeme: Lexeme) -> Leading {
    match lexeme {
        Lexeme::Month(_)
        | Lexeme::MonthOrFeast(..)
        | Lexeme::Weekday(_)
        | Lexeme::Weekdays(_)
        | Lexeme::Every(_)
        | Lexeme::Link(
            Link::By
            | Link::Before
            | Link::After
            | Link::From
            | Link::Until
            | Link::Between
            | Link::Inside
            | Link::ByOrInside
            | Link::Earliest
            | Link::Every
            | Link::EveryOther
            | Link::Fortnightly
            | Link::Except
            | Link::Even
            | Link::Odd
            | Link::Nearest
            | Link::Preceding
            | Link::AtLeast
            | Link::ShortlyBefore
            | Link::ShortlyAfter
            | Link::Squeezed
            | Link::AsOf,
        ) => Leading::Yes,
        Lexeme::Unit(_) | Lexeme::Ordinal(_) | Lexeme::Number { .. } | Lexeme::Feast(..) => {
            Leading::Perhaps
        }
        _ => Leading::No,
    }
}

/// Whether the words begin as nothing but a date does, read or not: "varje fredag utom lov", "senast den 2". "Varje elev"
/// and "senast i mål" do not.
#[must_use]
pub fn opens_date(words: &str, language: Option<Language>) -> bool {
    let phrase = Tokens::of(words);
    let lexicons = match language {
        Some(language) => vec![language],
        None => Language::ALL.to_vec(),
    };
    lexicons.into_iter().any(|language| {
        let (items, _) = items(&phrase, Lexicon::of(language));
        // A word that says nothing is the title's.
        items.first().is_some_and(|first| !first.led) && opens(&items)
    })
}

/// Whether the word takes days away from the date before it: "utom".
#[must_use]
pub fn excepts(word: &str, language: Option<Language>) -> bool {
    let phrase = Tokens::of(word);
    let lexicons = language.map_or(Language::ALL.to_vec(), |language| vec![language]);
    lexicons.into_iter().any(|language| {
        let (items, _) = items(&phrase, Lexicon::of(language));
        matches!(&items[..], [only] if only.lexeme == Lexeme::Link(Link::Except))
    })
}

fn opens(items: &[Item]) -> bool {
    let Some((first, rest)) = items.split_first() else {
        return false;
    };
    match first.lexeme {
        Lexeme::Link(Link::Every | Link::EveryOther) => is_rhythm(rest),
        Lexeme::Link(Link::Fortnightly) | Lexeme::Every(_) | Lexeme::Weekdays(_) => {
            goes_on(rest.first())
        }
        Lexeme::Link(Link::By | Link::Before | Link::Earliest | Link::Until) => is_limit(rest),
        Lexeme::Ordinal(_) => {
            let is_weekday =
                |item: &Item| matches!(item.lexeme, Lexeme::Weekday(_) | Lexeme::Weekdays(_));
            rest.first().is_some_and(is_weekday) && goes_on(rest.get(1))
        }
        _ => false,
    }
}

/// "fredag utom lov", "3:e torsdag", "månad utom ledigheter"; but "vecka räknas" is no rhythm, nor is "elev".
fn is_rhythm(items: &[Item]) -> bool {
    let counts = |item: &Item| {
        matches!(
            item.lexeme,
            Lexeme::Ordinal(_) | Lexeme::Number { .. } | Lexeme::Link(Link::Even | Link::Odd)
        )
    };
    let counted = items.iter().take_while(|item| counts(item)).count();
    let mut items = items.iter().skip(counted);
    match items.next().map(|item| item.lexeme) {
        Some(Lexeme::Weekday(_) | Lexeme::Weekdays(_)) => true,
        Some(Lexeme::Unit(_) | Lexeme::Month(_) | Lexeme::Weekend) => {
            let next = items.next();
            next.is_none() || goes_on(next)
        }
        _ => false,
    }
}

/// A word that only goes on with a date: "utom", "från", "jämna".
fn goes_on(item: Option<&Item>) -> bool {
    let link = |link| {
        matches!(
            link,
            Link::Except
                | Link::But
                | Link::Even
                | Link::Odd
                | Link::Every
                | Link::EveryOther
                | Link::Fortnightly
        )
    };
    item.is_some_and(|item| match item.lexeme {
        Lexeme::Link(it) => link(it),
        Lexeme::Weekday(_) | Lexeme::Weekdays(_) | Lexeme::Month(_) => true,
        _ => false,
    })
}

/// "den 2", "fredag": a day that something is done by, of which all is understood.
fn is_limit(items: &[Item]) -> bool {
    let is_known = items
        .iter()
        .all(|item| !matches!(item.lexeme, Lexeme::Unknown | Lexeme::Link(Link::Per)));
    let day = |item: &Item| match item.lexeme {
        Lexeme::Number { value, digits } => {
            digits > 0 && digits < 3 && (1..=31).contains(&value) && item.led
        }
        Lexeme::Ordinal(_) | Lexeme::Weekday(_) => true,
        _ => false,
    };
    is_known && items.first().is_some_and(day)
}
