//! Edits of a plan's text that touch only the bytes they must. An edit is meant in the words of the plan; it is put
//! into the text, the text is read again, and it is taken only if it holds exactly what was meant and nothing else.
//! Knows no keys of the keyboard and no files.

mod blocks;
mod braces;
mod change;
mod checklist;
mod document;
mod draft;
mod enter;
mod items;
mod keys;
pub(super) mod known;
mod layout;
mod lines;
mod listed;
mod parts;
mod pins;
mod rename;
mod rows;
pub(super) mod sheet;
mod value;
mod written;

use std::collections::HashSet;

use crate::error::Error;
use crate::plan::Level;
use crate::words::Sentence;

use super::Source;
use super::read::CONFLICT;
use draft::{Draft, refused};

pub use change::{Edit, Known, Row, Spot, Tick};
pub use value::{Fields, Value};
pub(crate) use written::text_written;

pub(super) use checklist::not_done;
pub(super) use parts::{Part, Parts};
pub(super) use value::field;

/// From so many bytes on it pays to read a text by two at once.
const LONG: usize = 100_000;

impl Source {
    /// The same plan after an edit: only the bytes that must differ do.
    ///
    /// # Errors
    /// When the row, the key or the index is not there, the value does not fit, or the text is written in a way that
    /// cannot be changed without touching more than was meant. Nothing has changed then.
    pub fn edited(&self, edit: &Edit) -> Result<Self, Error> {
        if let Edit::All(edits) = edit {
            let mut source = self.clone();
            source.pinned.clear();
            for edit in edits {
                let pinned = std::mem::take(&mut source.pinned);
                source = source.edited(edit)?;
                source.pinned.splice(0..0, pinned);
            }
            return Ok(source);
        }
        let after = self.edited_once(edit)?;
        Ok(self.keeping_anchors(after, edit))
    }

    /// The plan after an edit, with the ids written into the dates that would not know any more what they are counted from.
    fn keeping_anchors(&self, after: Self, edit: &Edit) -> Self {
        let pins = pins::pins(self, &after, edit);
        let mut kept = after;
        for pin in pins {
            // The names are those of the plan after the edit, and writing ids of entries leaves them so.
            if let Ok(mut pinned) = kept.edited_once(&pin.edit) {
                pinned.pinned = std::mem::take(&mut kept.pinned);
                pinned.pinned.push(pin.said);
                kept = pinned;
            }
        }
        kept
    }

    fn edited_once(&self, edit: &Edit) -> Result<Self, Error> {
        self.may_be_edited()?;
        let mut draft = Draft::of(self.text());
        draft.enter(self, edit)?;
        let text = draft.text_after()?;
        if text == self.text() {
            return if draft.is_met_by(&text) {
                Ok(self.clone())
            } else {
                Err(refused())
            };
        }
        let (is_met, after) = self.proved(&draft, text);
        if !is_met {
            return Err(refused());
        }
        match self.new_error(&after, edit) {
            Some(problem) => Err(refused().because(problem)),
            None => Ok(after),
        }
    }

    /// Says whether any edit may be made at all.
    ///
    /// # Errors
    /// When a merge that is not resolved stands in the text.
    pub fn may_be_edited(&self) -> Result<(), Error> {
        if self.is_in_conflict() {
            let message = Sentence::new("edit-conflict");
            return Err(Error::failed(message).hinted(Sentence::new("edit-conflict-help")));
        }
        Ok(())
    }

    /// Whether a merge that is not resolved stands in the text: then its rows are more than the plan's, and a change might
    /// go into the side that is thrown away.
    fn is_in_conflict(&self) -> bool {
        let mut problems = self.problems().iter();
        problems.any(|problem| problem.code == CONFLICT)
    }

    /// Whether a text holds what a draft means, and the plan that it means. Both read all of it, and neither needs the
    /// other: a long text is read by two at once.
    fn proved(&self, draft: &Draft<'_>, text: String) -> (bool, Self) {
        if text.len() < LONG {
            return (draft.is_met_by(&text), self.with_text(text));
        }
        std::thread::scope(|scope| {
            let proving = scope.spawn(|| draft.is_met_by(&text));
            let after = self.with_text(text.clone());
            (proving.join().unwrap_or(false), after)
        })
    }

    /// The table of a row and all that it holds, in the order of the text.
    #[must_use]
    pub fn fields(&self, row: Row) -> Option<(Box<str>, Fields)> {
        if self.is_in_conflict() {
            return None;
        }
        let draft = Draft::of(self.text());
        let index = draft.find(self.plan(), row).ok()?;
        let found = &draft.document.rows[index];
        Some(((&*found.name).into(), value::fields_of(&found.table)))
    }

    /// What has become an error that was none. Whom others call by its title may still go or be called otherwise;
    /// when that leaves them in a circle, it is theirs to mend.
    fn new_error(&self, after: &Self, edit: &Edit) -> Option<Sentence> {
        // Where there are more than are kept, one that goes makes room for another to be seen.
        let count = |source: &Self| source.errors().count() + source.untold(Level::Error);
        if self.untold(Level::Error) > 0 && count(after) <= count(self) {
            return None;
        }
        let before: HashSet<_> = self.errors().collect();
        let lets_go = match edit {
            Edit::Remove(_) => true,
            Edit::Set(_, key, _) => &**key == "title",
            _ => false,
        };
        let mut new = after.errors().filter(|error| !before.contains(error));
        new.find(|error| !(lets_go && error.key() == "read-date-loop"))
            .cloned()
    }

    fn errors(&self) -> impl Iterator<Item = &Sentence> {
        let problems = self.problems().iter();
        problems
            .filter(|problem| problem.level == Level::Error)
            .map(|problem| &problem.message)
    }
}
