//! The endings of ordinal numbers in figures: "1st", "2nd", "den 31:a", "den 8:e". They follow the number.

use std::ops::Range;

use crate::time::Language;

use super::Change;

/// An ending behind a number, and what stands between.
pub(super) struct Ending {
    end: usize,
    between: &'static str,
    language: Language,
}

/// The ending that stands behind a number which ends at `at`; none where there is none.
pub(super) fn after(words: &str, at: usize, language: Language) -> Option<Ending> {
    let rest = &words[at..];
    let between = if rest.starts_with(':') { ":" } else { "" };
    let known: &[&str] = match (language, between) {
        (Language::English, "") => &["st", "nd", "rd", "th"],
        (Language::Swedish, _) => &["a", "e"],
        _ => return None,
    };
    let word = &rest[between.len()..];
    let length = word.find(|letter: char| !letter.is_alphabetic());
    let word = &word[..length.unwrap_or(word.len())];
    known.contains(&&*word.to_lowercase()).then(|| Ending {
        end: at + between.len() + word.len(),
        between,
        language,
    })
}

impl Ending {
    /// The number at a place with its ending, as each of these.
    pub(super) fn after_each(&self, place: Range<usize>, figures: &[String]) -> Vec<Change> {
        let change = |figure: &String| {
            let number: u32 = figure.parse().unwrap_or(0);
            let ending = ending(number, self.language);
            let both = format!("{figure}{}{ending}", self.between);
            (place.start..self.end, both)
        };
        figures.iter().map(change).collect()
    }
}

fn ending(number: u32, language: Language) -> &'static str {
    let is_teen = (11..=13).contains(&(number % 100));
    match (language, number % 10) {
        (Language::Swedish, 1 | 2) if !is_teen => "a",
        (Language::Swedish, _) => "e",
        (_, 1) if !is_teen => "st",
        (_, 2) if !is_teen => "nd",
        (_, 3) if !is_teen => "rd",
        _ => "th",
    }
}
