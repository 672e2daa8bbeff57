//! What is marked: an occurrence of an entry that repeats, or an entry that is held once.

use crate::plan::{Entry, Occurrence};
use crate::store::marking::{repeats, ruled};
use crate::time::Day;

/// An occurrence that commands are about, whatever is selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The id of its entry.
    pub id: Box<str>,
    /// The day by which facts know it, of an entry that repeats; none for an entry as a whole.
    pub on: Option<Day>,
}

impl Mark {
    /// The mark of an occurrence.
    #[must_use]
    pub fn of(entry: &Entry, occurrence: &Occurrence) -> Self {
        let on = ruled(occurrence).filter(|_| repeats(entry));
        Self {
            id: entry.id.clone(),
            on,
        }
    }
}
