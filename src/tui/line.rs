//! A line that is typed: its text and where the next letter goes. Moves by whole characters as people see them.

use crossterm::event::KeyCode;
use unicode_segmentation::UnicodeSegmentation as _;

use super::keys::Chord;

/// A line of input.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    /// Byte index of the caret, always between two characters.
    caret: usize,
}

impl Line {
    /// What was typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands before the caret.
    #[must_use]
    pub fn before(&self) -> &str {
        self.text.get(..self.caret).unwrap_or_default()
    }

    /// What stands after the caret.
    #[must_use]
    pub fn after(&self) -> &str {
        self.text.get(self.caret..).unwrap_or_default()
    }

    /// A line of `text`, the caret at its end.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            caret: text.len(),
        }
    }

    /// A line with the caret between two texts.
    #[must_use]
    pub fn parted(before: &str, after: &str) -> Self {
        Self {
            text: format!("{before}{after}"),
            caret: before.len(),
        }
    }

    /// Puts text in at the caret; ends of lines become spaces.
    pub fn insert(&mut self, text: &str) {
        let clean: String = text
            .chars()
            .map(|letter| if letter.is_control() { ' ' } else { letter })
            .collect();
        self.text.insert_str(self.caret, &clean);
        self.caret += clean.len();
    }

    /// Takes a key; whether it was one for a line.
    pub fn take(&mut self, chord: Chord) -> bool {
        if let Some(letter) = chord.letter() {
            self.insert(letter.encode_utf8(&mut [0; 4]));
            return true;
        }
        match chord.code() {
            KeyCode::Backspace => self.erase_before(),
            KeyCode::Delete => self.erase_after(),
            KeyCode::Left => self.caret -= last_length(self.before()),
            KeyCode::Right => self.caret += first_length(self.after()),
            KeyCode::Home => self.caret = 0,
            KeyCode::End => self.caret = self.text.len(),
            KeyCode::Char('u') => self.clear(),
            KeyCode::Char('w') => self.erase_word(),
            _ => return false,
        }
        true
    }

    fn clear(&mut self) {
        *self = Self::default();
    }

    fn erase_before(&mut self) {
        let length = last_length(self.before());
        self.caret -= length;
        self.text.drain(self.caret..self.caret + length);
    }

    fn erase_after(&mut self) {
        let length = first_length(self.after());
        self.text.drain(self.caret..self.caret + length);
    }

    fn erase_word(&mut self) {
        let kept = self.before().trim_end();
        let start = kept.rfind(' ').map_or(0, |space| space + 1);
        self.text.drain(start..self.caret);
        self.caret = start;
    }
}

fn last_length(text: &str) -> usize {
    text.graphemes(true).next_back().map_or(0, str::len)
}

fn first_length(text: &str) -> usize {
    text.graphemes(true).next().map_or(0, str::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &[&str]) -> Line {
        let mut line = Line::default();
        for key in keys {
            assert!(line.take(Chord::read(key).expect("a key")), "{key}");
        }
        line
    }

    #[test]
    fn letters_stand_where_the_caret_is() {
        let line = typed(&["a", "c", "Left", "b", "End", "d", "Home", "å"]);
        assert_eq!(line.text(), "åabcd");
        assert_eq!(line.before(), "å");
    }

    #[test]
    fn a_character_goes_as_a_whole() {
        let mut line = Line::of("e\u{301}👩‍👩‍👧");
        line.take(Chord::read("Backspace").expect("a key"));
        assert_eq!(line.text(), "e\u{301}");
        line.take(Chord::read("Backspace").expect("a key"));
        line.take(Chord::read("Backspace").expect("a key"));
        assert_eq!(line.text(), "");
    }

    #[test]
    fn words_and_lines_are_erased_and_pastes_hold_one_line() {
        let mut line = Line::of("en två");
        line.take(Chord::read("C-w").expect("a key"));
        assert_eq!(line.text(), "en ");
        line.insert("a\nb\u{1b}");
        assert_eq!(line.text(), "en a b ");
        line.take(Chord::read("C-u").expect("a key"));
        assert_eq!(line, Line::default());
    }
}
