//! Words of a date → a rule → days: "sista torsdagen i september" is read once and resolved in any cycle.
//!
//! Reading knows languages and no calendar; resolving knows the calendar and no language. Neither knows what a plan is.

mod attempt;
mod composed;
mod feasts;
mod gloss;
mod grammar;
mod hours;
mod iso;
mod items;
mod language;
mod leading;
mod lexeme;
mod lexicon;
mod misreading;
mod resolve;
mod reword;
mod rule;
mod sentence;
mod slip;
mod token;
mod turn;
mod years_later;

pub use hours::Hours;
pub use language::Language;
pub use leading::{Leading, excepts, leading, opens_date};
pub use misreading::Misreading;
pub(crate) use misreading::{month_sentence, weekday_sentence};
pub use resolve::{Remark, Resolution};
pub use reword::{Outcome, Reworded, begun, ended, reworded};
pub(crate) use rule::Rhythm;
pub use rule::Rule;
pub use slip::mistyped;
pub(crate) use turn::{begun_anew, comes_every_year, other_parity, words_of_turn};
pub use years_later::years_later;
pub(crate) use years_later::{with_figures, year_of};

use composed::Composed;
use token::Tokens;

/// A phrase, understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it says.
    pub rule: Rule,
    /// The language that it was read in; none for the forms of ISO 8601 and for figures alone.
    pub language: Option<Language>,
    /// The times of day that stand beside the days, each once.
    pub hours: Vec<Hours>,
}

/// Reads the words of a date. The given language is tried first, then the others: people mix them. Without one, words that
/// mean one thing in one language and another in another are not guessed.
///
/// # Errors
/// The place in `words` that was not understood, why, and often a way out.
pub fn read(words: &str, language: Option<Language>) -> Result<Reading, Misreading> {
    let reading = if let Some(composed) = Composed::of(words) {
        read_composed(&composed.text, language).map_err(|misreading| Misreading {
            place: composed.origin(&misreading.place),
            ..misreading
        })
    } else {
        read_composed(words, language)
    };
    let reading =
        reading.or_else(|misreading| gloss::without(words, language).ok_or(misreading))?;
    let other = match language {
        None => other_meaning(words, &reading),
        Some(_) => None,
    };
    match other {
        Some(other) if !reading.rule.is_anchored() => {
            Err(Misreading::twofold(words, &reading, &other))
        }
        Some(other) => Ok(other),
        None => Ok(reading),
    }
}

/// The other meaning that words have in another language, where they have one: Swedish "innan 1 mars" leaves that day out,
/// Norwegian has it. What is a date in one language is no name of an entry in another.
fn other_meaning(words: &str, reading: &Reading) -> Option<Reading> {
    reading.language?;
    let others = Language::ALL.into_iter();
    let others = others.filter(|language| Some(*language) != reading.language);
    others
        .filter_map(|language| {
            let other = read(words, Some(language)).ok()?;
            (other.language == Some(language)).then_some(other)
        })
        .find(|other| other.rule != reading.rule && !other.rule.is_anchored())
}

fn read_composed(words: &str, language: Option<Language>) -> Result<Reading, Misreading> {
    if let Some(read) = iso::read(words) {
        return read.map(|rule| Reading {
            rule,
            language: None,
            hours: Vec::new(),
        });
    }
    let phrase = Tokens::of(words);
    if phrase.list().is_empty() {
        return Err(Misreading::empty(words));
    }
    if !phrase.has_words() {
        return attempt::read(words, &phrase, None).map_err(|failure| failure.misreading(words));
    }
    let others = Language::ALL.into_iter();
    let others = others.filter(|other| Some(*other) != language);
    let mut best: Option<attempt::Failure> = None;
    for language in language.into_iter().chain(others) {
        match attempt::read(words, &phrase, Some(language)) {
            Ok(reading) => return Ok(reading),
            Err(failure) if failure.is_ambiguous() => return Err(failure.misreading(words)),
            Err(failure) => {
                if best.as_ref().is_none_or(|best| failure.came_further(best)) {
                    best = Some(failure);
                }
            }
        }
    }
    Err(best.map_or_else(
        || Misreading::empty(words),
        |failure| failure.misreading(words),
    ))
}
