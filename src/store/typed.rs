//! The fields of an entry as people read and write them, one line each, and what a typed line means as an edit. Knows no
//! keys, no screen and no command.

mod line;
mod reach;

use super::edit::{Edit, Row};
use super::moving::staying::staying;
use super::{Source, slug};
use crate::plan::clock::minutes;
use crate::plan::format::{self, Key};
use crate::time::Day;
use crate::words::Sentence;

pub use line::is_parting;
use line::{line_of, value_of};
pub(in crate::store) use reach::set_status;
pub use reach::{Choice, choice, edit_for, onward};

/// A field of an entry.
#[derive(Clone, Debug)]
pub struct Field {
    /// The key of the file.
    pub key: &'static Key,
    /// What it holds, as one line; empty when the file does not have it.
    pub written: String,
}

/// What can be filled in of an entry, in the order of the format; none where there is no such entry.
#[must_use]
pub fn fields(source: &Source, entry: usize) -> Option<Vec<Field>> {
    let (table, given) = source.fields(Row::Entry(entry))?;
    let written = |key: &Key| {
        let found = given.iter().find(|(name, _)| **name == *key.name);
        found.map(|(_, value)| line_of(value, key))
    };
    let keys = format::table(&table)?.keys.iter();
    let fields = keys
        .filter(|key| !matches!(key.value, format::Value::Several(_)))
        .map(|key| Field {
            key,
            written: written(key).unwrap_or_default(),
        });
    Some(fields.collect())
}

/// Another id: one word, so that dates can be counted from it.
fn renamed(row: Row, typed: &str) -> Result<Edit, Sentence> {
    let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    if typed.chars().all(fits) {
        return Ok(Edit::Rename(row, typed.into()));
    }
    Err(Sentence::new("edit-no-id").with("id", slug(typed)))
}

/// A value put into a field.
#[derive(Clone, Debug)]
pub struct Entered {
    /// The edit that does it.
    pub edit: Edit,
    /// The days of facts that find no occurrence any more, and are written into the note.
    pub aside: Vec<Day>,
    /// The id of the entry that holds what was meant after it, where that is a new one.
    pub holder: Option<Box<str>>,
}

impl From<Edit> for Entered {
    fn from(edit: Edit) -> Self {
        Self {
            edit,
            aside: Vec::new(),
            holder: None,
        }
    }
}

/// A value of a field set, and what is known of occurrences keyed by the days that are left. To find these the plan is read
/// again, which is not done at every key where nothing is known.
#[must_use]
pub fn set(source: &Source, entry: usize, key: &str, set: Edit) -> Entered {
    let facts = source.plan().entries.get(entry).map(|it| &it.facts);
    let has_facts = facts.is_some_and(|facts| !facts.is_empty());
    if !has_facts || !matches!(key, "when" | "except") {
        return set.into();
    }
    let after = source.edited(&set).ok();
    match after.and_then(|after| staying(source, entry, &after)) {
        None => set.into(),
        Some(staying) => Entered {
            edit: Edit::All(vec![set, staying.edit]),
            aside: staying.aside,
            holder: None,
        },
    }
}

/// Refuses what can be no value of the key; one occurrence may go without a title of its own.
fn checked(key: &Key, typed: &str, is_of_one: bool) -> Result<(), Sentence> {
    if key.name == "title" && typed.is_empty() && !is_of_one {
        return Err(Sentence::new("edit-no-title"));
    }
    if key.name == "time" && !typed.is_empty() && minutes(typed).is_none() {
        return Err(Sentence::new("read-bad-time").with("word", typed));
    }
    Ok(())
}

/// The edit that puts a typed line into a field of an entry; an empty one takes it out of the file.
///
/// # Errors
/// When there is no such entry, or the line cannot be a value of the field.
pub fn edit(source: &Source, entry: usize, key: &Key, typed: &str) -> Result<Entered, Sentence> {
    let row = Row::Entry(entry);
    let typed = typed.trim();
    if key.name == "id" && !typed.is_empty() {
        return renamed(row, typed).map(Entered::from);
    }
    checked(key, typed, false)?;
    let fields = source.fields(row);
    let (_, fields) = fields.ok_or_else(|| Sentence::new("edit-no-such-row"))?;
    let old = fields.iter().find(|(name, _)| **name == *key.name);
    let value = value_of(key, typed, old.map(|(_, value)| value), source.plan())?;
    let edit = Edit::Set(row, key.name.into(), value);
    Ok(set(source, entry, key.name, edit))
}
