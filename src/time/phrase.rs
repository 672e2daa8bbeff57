//! Words of a date → a rule → days: "sista torsdagen i september" is read once and resolved in any cycle.
//!
//! Reading knows languages and no calendar; resolving knows the calendar and no language. Neither knows what a plan is.

mod iso;
mod language;
mod misreading;
mod resolve;
#[expect(dead_code, reason = "the grammar that makes these rules is added next")]
mod rule;

pub use language::Language;
pub use misreading::Misreading;
pub use resolve::{Remark, Resolution};
pub use rule::Rule;

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
    let _ = language;
    match iso::read(words) {
        Some(Ok(rule)) => Ok(Reading {
            rule,
            language: None,
        }),
        Some(Err(misreading)) => Err(misreading),
        None => Err(Misreading::unknown(words, 0..words.len())),
    }
}
