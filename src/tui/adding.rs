//! A new entry while it is said: the line, what is understood of it, and what the word at the caret could become.

use crate::plan::Plan;
use crate::store::edit::{Edit, Value};
use crate::store::spoken::{Completion, Heard, Vocabulary};
use crate::time::Day;
use crate::words::Sentence;

use super::line::Line;

/// A new entry that is being said.
#[derive(Clone, Debug)]
pub struct Adding {
    /// What is typed.
    pub line: Line,
    /// What is understood.
    pub heard: Heard,
    /// What the word at the caret could become, the best first.
    pub offered: Vec<Completion>,
    /// The day that it gets when none is said.
    pub day: Day,
    vocabulary: Vocabulary,
}

impl Adding {
    /// Nothing said yet, in a plan.
    #[must_use]
    pub fn of(plan: &Plan, day: Day) -> Self {
        Self {
            line: Line::default(),
            heard: Heard::default(),
            offered: Vec::new(),
            day,
            vocabulary: Vocabulary::of(plan),
        }
    }

    /// Listens again.
    pub fn listen(&mut self) {
        self.heard = self.vocabulary.hear(self.line.text());
        let caret = self.line.before().len();
        self.offered = self.vocabulary.complete(self.line.text(), caret);
    }

    /// Takes the best that the word at the caret could become.
    pub fn complete(&mut self) {
        let Some(best) = self.offered.first() else {
            return;
        };
        let (before, after) = (self.line.before(), self.line.after());
        let kept = before.get(..best.range.start).unwrap_or_default();
        let space = if after.starts_with(' ') { "" } else { " " };
        let before = format!("{kept}{}{space}", best.text);
        self.line = Line::parted(&before, after);
    }

    /// The edit that adds what is understood; on the day of the cursor when no other is said.
    ///
    /// # Errors
    /// What is missing or not understood.
    pub fn edit(&self) -> Result<Edit, Sentence> {
        let (table, mut fields) = self.heard.fields()?;
        if self.heard.when.is_none() {
            fields.push(("when".into(), Value::from(self.day)));
        }
        Ok(Edit::Add(table, fields))
    }
}
