//! Words of a date → a rule → days: "sista torsdagen i september" is read once and resolved in any cycle.
//!
//! Reading knows languages and no calendar; resolving knows the calendar and no language. Neither knows what a plan is.

mod feasts;
mod grammar;
mod iso;
mod items;
mod language;
mod lexeme;
mod lexicon;
mod misreading;
mod resolve;
mod rule;
mod token;

pub use language::Language;
pub use misreading::Misreading;
pub use resolve::{Remark, Resolution};
pub use rule::Rule;

use items::Item;
use lexeme::Lexeme;
use lexicon::Lexicon;
use token::Tokens;

/// A phrase, understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it says.
    pub rule: Rule,
    /// The language that it was read in; none for the forms of ISO 8601 and for figures alone.
    pub language: Option<Language>,
}

/// Reads the words of a date. The given language is tried first, then the others: people mix them.
///
/// # Errors
/// The place in `words` that was not understood, why, and often a way out.
pub fn read(words: &str, language: Option<Language>) -> Result<Reading, Misreading> {
    if let Some(read) = iso::read(words) {
        return read.map(|rule| Reading {
            rule,
            language: None,
        });
    }
    let phrase = Tokens::of(words);
    if phrase.list().is_empty() {
        return Err(Misreading::empty(words));
    }
    if !phrase.has_words() {
        return attempt(words, &phrase, None).map_err(|(_, misreading)| misreading);
    }
    let mut furthest: Option<(usize, Misreading)> = None;
    let others = Language::ALL
        .into_iter()
        .filter(|other| Some(*other) != language);
    for language in language.into_iter().chain(others) {
        match attempt(words, &phrase, Some(language)) {
            Ok(reading) => return Ok(reading),
            Err((AMBIGUOUS, misreading)) => return Err(misreading),
            Err(stop) => {
                // The first language counts unless another came further.
                if furthest.as_ref().is_none_or(|(place, _)| *place < stop.0) {
                    furthest = Some(stop);
                }
            }
        }
    }
    Err(furthest.map_or_else(|| Misreading::empty(words), |(_, misreading)| misreading))
}

/// Stands for a place where a word has two meanings: another language must not settle it silently.
const AMBIGUOUS: usize = usize::MAX;

/// Reads the phrase in one language; on failure, how far it came, and why it stopped there.
fn attempt(
    words: &str,
    phrase: &Tokens,
    language: Option<Language>,
) -> Result<Reading, (usize, Misreading)> {
    let lexicon = language.map_or_else(Lexicon::empty, Lexicon::of);
    let items = items::items(phrase, lexicon);
    match grammar::parse(words, &items) {
        Ok(rule) => Ok(Reading { rule, language }),
        Err(stop) => {
            let ambiguous = |item: &Item| matches!(item.lexeme, Lexeme::MonthOrFeast(..));
            let place = match items.get(stop.item) {
                _ if items.iter().any(ambiguous) => AMBIGUOUS,
                Some(item) => item.start,
                None => words.len(),
            };
            let misreading = stop
                .fault
                .unwrap_or_else(|| Misreading::stopped(words, &items, stop.item, lexicon));
            Err((place, misreading))
        }
    }
}
