//! Words that a date goes on after: "senast", "varje", "mars". What follows one of them is no date of its own.

use super::Language;
use super::items::items;
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
