//! One attempt to read a phrase in one language. Which languages are tried, and in what order, is not known here.

use super::grammar::{self, Stop};
use super::items::{self, Item};
use super::lexeme::Lexeme;
use super::lexicon::Lexicon;
use super::token::Tokens;
use super::{Language, Misreading, Reading};

/// An attempt that failed. Its reason is put into words only when no other attempt succeeds.
pub(super) struct Failure {
    items: Vec<Item>,
    lexicon: &'static Lexicon,
    stop: Stop,
}

/// Reads the phrase in one language, or as figures alone.
pub(super) fn read(
    words: &str,
    phrase: &Tokens,
    language: Option<Language>,
) -> Result<Reading, Failure> {
    let lexicon = language.map_or_else(Lexicon::empty, Lexicon::of);
    let (items, hours) = items::items(phrase, lexicon);
    match grammar::parse(words, &items) {
        Ok(rule) => Ok(Reading {
            rule,
            language,
            hours,
        }),
        Err(stop) => Err(Failure {
            items,
            lexicon,
            stop,
        }),
    }
}

impl Failure {
    /// A word has two meanings here: another language must not settle it silently.
    pub(super) fn is_ambiguous(&self) -> bool {
        let both = |item: &Item| matches!(item.lexeme, Lexeme::MonthOrFeast(..));
        self.unknown() == 0 && self.items.iter().any(both)
    }

    /// The language that knows more of the words is the likelier one, then the one that was read further.
    pub(super) fn came_further(&self, other: &Self) -> bool {
        let unknown = self.unknown().cmp(&other.unknown()).reverse();
        unknown.then(self.place().cmp(&other.place())).is_gt()
    }

    pub(super) fn misreading(self, words: &str) -> Misreading {
        match self.stop.fault {
            Some(fault) => *fault,
            None => Misreading::stopped(words, &self.items, self.stop.item, self.lexicon),
        }
    }

    fn unknown(&self) -> usize {
        let unknown = |item: &&Item| item.lexeme == Lexeme::Unknown;
        self.items.iter().filter(unknown).count()
    }

    fn place(&self) -> usize {
        self.items
            .get(self.stop.item)
            .map_or(usize::MAX, |item| item.start)
    }
}
