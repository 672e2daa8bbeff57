//! Letters that are written as two characters (NFD, as some systems store text) made into the one that lexicons have.

use std::ops::Range;

/// Letter, mark and the letter that they make: those of the Nordic languages.
const LETTERS: [(char, char, char); 12] = [
    ('a', '\u{30a}', 'å'),
    ('A', '\u{30a}', 'Å'),
    ('a', '\u{308}', 'ä'),
    ('A', '\u{308}', 'Ä'),
    ('o', '\u{308}', 'ö'),
    ('O', '\u{308}', 'Ö'),
    ('e', '\u{301}', 'é'),
    ('E', '\u{301}', 'É'),
    ('u', '\u{308}', 'ü'),
    ('U', '\u{308}', 'Ü'),
    ('o', '\u{301}', 'ó'),
    ('a', '\u{301}', 'á'),
];

/// A text with its letters made one, and where they came from.
pub(super) struct Composed {
    pub(super) text: String,
    /// Where each byte of the text stood before, and after them the end.
    origin: Vec<usize>,
}

impl Composed {
    /// The composed text, if there is anything to compose.
    pub(super) fn of(words: &str) -> Option<Self> {
        if !words.contains(['\u{301}', '\u{308}', '\u{30a}']) {
            return None;
        }
        let mut composed = Self {
            text: String::with_capacity(words.len()),
            origin: Vec::with_capacity(words.len() + 1),
        };
        let mut rest = words.char_indices().peekable();
        while let Some((at, letter)) = rest.next() {
            let one = rest.peek().and_then(|(_, mark)| joined(letter, *mark));
            if one.is_some() {
                rest.next();
            }
            composed.push(one.unwrap_or(letter), at);
        }
        composed.origin.push(words.len());
        Some(composed)
    }

    fn push(&mut self, letter: char, at: usize) {
        self.text.push(letter);
        self.origin.resize(self.text.len(), at);
    }

    /// Where a place of the composed text stood before.
    pub(super) fn origin(&self, place: &Range<usize>) -> Range<usize> {
        let end = self.origin.last().copied().unwrap_or_default();
        let before = |at: usize| self.origin.get(at).copied().unwrap_or(end);
        before(place.start)..before(place.end)
    }
}

fn joined(letter: char, mark: char) -> Option<char> {
    let found = LETTERS
        .iter()
        .find(|(first, second, _)| (*first, *second) == (letter, mark));
    found.map(|(_, _, one)| *one)
}
