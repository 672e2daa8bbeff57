//! Keys as people write them: `j`, `C-z`, `Down`, and several one after the other: `Z Z`. Knows no command.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// One press of a key with what is held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chord {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// The names of keys that are no letters.
const NAMES: [(&str, KeyCode); 16] = [
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("S-Tab", KeyCode::BackTab),
    ("Space", KeyCode::Char(' ')),
    ("Backspace", KeyCode::Backspace),
    ("Delete", KeyCode::Delete),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PageUp", KeyCode::PageUp),
    ("PageDown", KeyCode::PageDown),
    ("F1", KeyCode::F(1)),
];

/// How keys without letters are shown where room is short.
const SIGNS: [(&str, &str); 8] = [
    ("Up", "↑"),
    ("Down", "↓"),
    ("Left", "←"),
    ("Right", "→"),
    ("PageUp", "PgUp"),
    ("PageDown", "PgDn"),
    ("S-Tab", "⇧Tab"),
    ("Backspace", "⌫"),
];

impl Chord {
    /// The chord of a key that was pressed. Shift is told by the letter itself.
    #[must_use]
    pub fn of(key: &KeyEvent) -> Self {
        let held = match key.code {
            KeyCode::Char(_) | KeyCode::BackTab => KeyModifiers::CONTROL | KeyModifiers::ALT,
            _ => KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT,
        };
        Self {
            code: key.code,
            modifiers: key.modifiers & held,
        }
    }

    /// The chord written as `text`, if it is one.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let named = NAMES.iter().find(|(name, _)| *name == text);
        if let Some((_, code)) = named {
            return Some(Self::plain(*code));
        }
        for (prefix, modifier) in [("C-", KeyModifiers::CONTROL), ("A-", KeyModifiers::ALT)] {
            if let Some(rest) = text.strip_prefix(prefix).filter(|rest| !rest.is_empty()) {
                let mut chord = Self::read(rest)?;
                chord.modifiers |= modifier;
                return Some(chord);
            }
        }
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => Some(Self::plain(KeyCode::Char(letter))),
            _ => None,
        }
    }

    /// The letter that the chord types into a line, if it types one.
    #[must_use]
    pub fn letter(self) -> Option<char> {
        match self.code {
            KeyCode::Char(letter) if self.modifiers.is_empty() => Some(letter),
            _ => None,
        }
    }

    /// The key without what is held down.
    #[must_use]
    pub fn code(self) -> KeyCode {
        self.code
    }

    fn plain(code: KeyCode) -> Self {
        Self {
            code,
            modifiers: KeyModifiers::NONE,
        }
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            f.write_str("C-")?;
        }
        if self.modifiers.contains(KeyModifiers::ALT) {
            f.write_str("A-")?;
        }
        let name = NAMES.iter().find(|(_, code)| *code == self.code);
        match (name, self.code) {
            (Some((name, _)), _) => f.write_str(name),
            (None, KeyCode::Char(letter)) => write!(f, "{letter}"),
            (None, other) => write!(f, "{other}"),
        }
    }
}

/// The chords of a sequence written as `text`; empty when it cannot be read.
#[must_use]
pub fn sequence(text: &str) -> Vec<Chord> {
    let chords: Option<Vec<_>> = text.split(' ').map(Chord::read).collect();
    chords.unwrap_or_default()
}

/// A sequence as it is shown: arrows as arrows, letters that belong together without a space.
#[must_use]
pub fn shown(text: &str) -> String {
    let signs = text.split(' ').map(|name| {
        let sign = SIGNS.iter().find(|(other, _)| *other == name);
        sign.map_or(name, |(_, sign)| sign)
    });
    signs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for text in [
            "j", "J", "å", "[", "C-z", "A-x", "Enter", "S-Tab", "PageDown", "Space", "?", "-",
        ] {
            let chord = Chord::read(text).expect(text);
            assert_eq!(chord.to_string(), text);
        }
        assert_eq!(Chord::read("Nonsense"), None);
        assert_eq!(Chord::read(""), None);
    }

    #[test]
    fn a_capital_is_a_capital_with_or_without_shift_told() {
        let told = KeyEvent::new(KeyCode::Char('H'), KeyModifiers::SHIFT);
        let untold = KeyEvent::new(KeyCode::Char('H'), KeyModifiers::NONE);
        assert_eq!(Chord::of(&told), Chord::of(&untold));
        assert_eq!(Some(Chord::of(&told)), Chord::read("H"));
    }

    #[test]
    fn sequences_are_chords_in_a_row() {
        assert_eq!(sequence("Z Z").len(), 2);
        assert_eq!(shown("Z Z"), "ZZ");
        assert_eq!(shown("Down"), "↓");
    }
}
