//! The lines of a card: texts over its whole width, and fields with their names before them.

use crate::draw::Role;
use crate::words::Sentence;

use super::super::entry_row::pad;
use super::super::sheet::{Piece, Row};
use super::super::text::wrap;
use super::Card;

/// The columns of the names of fields.
const LABEL: usize = 11;

impl Card<'_> {
    /// How many rows there are.
    pub(in crate::tui::view) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Takes the last row away again.
    pub(in crate::tui::view) fn unblank(&mut self) {
        self.rows.pop();
    }

    /// A line without anything.
    pub(in crate::tui::view) fn blank(&mut self) {
        self.rows.push(Row::default());
    }

    /// A text over the whole width.
    pub(in crate::tui::view) fn text(&mut self, text: &str, role: Role) {
        // Tabs and line ends are no letters; the rest is made visible where it is written.
        let clean = text.replace('\t', "    ");
        for line in wrap(&clean, self.columns.saturating_sub(2)) {
            self.rows.push(Row {
                margin: vec![Piece::new("  ", Role::Text)],
                left: vec![Piece::new(line, role)],
                ..Row::default()
            });
        }
    }

    /// A field with its name; an empty one is left out, one without a name goes on with the one before.
    pub(in crate::tui::view) fn field(&mut self, label: &'static str, value: &str, role: Role) {
        if value.is_empty() {
            return;
        }
        let name = if label.is_empty() {
            String::new()
        } else {
            self.model.text(label)
        };
        let room = self.columns.saturating_sub(LABEL + 3).max(8);
        for (index, line) in wrap(value, room).into_iter().enumerate() {
            let shown = if index == 0 { &*name } else { "" };
            self.rows.push(Row {
                margin: vec![Piece::new(format!("  {} ", pad(shown, LABEL)), Role::Faint)],
                left: vec![Piece::new(line, role)],
                ..Row::default()
            });
        }
    }

    pub(super) fn said(&self, key: &'static str, name: &'static str, value: &str) -> String {
        self.model.words.say(&Sentence::new(key).with(name, value))
    }
}

/// A text whose lines were broken by hand as its paragraphs: an empty line, an indent or a sign of a list begins a new one.
pub(in crate::tui::view) fn unfolded(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        whole.push_str(line.trim_end());
        let Some(next) = lines.peek() else { break };
        let breaks = line.trim().is_empty() || begins_anew(next);
        whole.push(if breaks { '\n' } else { ' ' });
    }
    whole
}

fn begins_anew(line: &str) -> bool {
    let mut letters = line.chars();
    match letters.next() {
        None => true,
        Some(first) => {
            first.is_whitespace()
                || matches!(first, '-' | '*' | '•' | '–' | '+' | '#' | '|')
                || first.is_ascii_digit()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::unfolded;

    #[test]
    fn paragraphs_are_joined_and_lists_stay() {
        assert_eq!(
            unfolded("en rad\nsom går vidare\n\nnytt"),
            "en rad som går vidare\n\nnytt"
        );
        assert_eq!(
            unfolded("Frågor:\n- en\n- två\n  mer"),
            "Frågor:\n- en\n- två\n  mer"
        );
        assert_eq!(unfolded(""), "");
    }
}
