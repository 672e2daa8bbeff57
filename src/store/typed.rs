//! The fields of an entry as people read and write them, one line each, and what a typed line means as an edit. Knows no
//! keys, no screen and no command.

mod line;

use super::edit::{Edit, Row};
use super::moving::facts::followed;
use super::{Source, slug};
use crate::plan::clock::minutes;
use crate::plan::format::{self, Key};
use crate::words::Sentence;

pub use line::is_parting;
use line::{line_of, value_of};

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

/// What is known of the first time by the old words is known of the first by the new ones. To find it the plan is read again,
/// which is not done at every key where nothing is known.
fn following(source: &Source, entry: usize, set: &Edit) -> Option<Edit> {
    let has_facts = !source.plan().entries.get(entry)?.facts.is_empty();
    let after = has_facts.then(|| source.edited(set).ok()).flatten()?;
    followed(source, entry, &after)
}

/// The edit that puts a typed line into a field of an entry; an empty one takes it out of the file.
///
/// # Errors
/// When there is no such entry, or the line cannot be a value of the field.
pub fn edit(source: &Source, entry: usize, key: &Key, typed: &str) -> Result<Edit, Sentence> {
    let row = Row::Entry(entry);
    let typed = typed.trim();
    if key.name == "id" && !typed.is_empty() {
        return renamed(row, typed);
    }
    if key.name == "title" && typed.is_empty() {
        return Err(Sentence::new("edit-no-title"));
    }
    if key.name == "time" && !typed.is_empty() && minutes(typed).is_none() {
        return Err(Sentence::new("read-bad-time").with("word", typed));
    }
    let fields = source.fields(row);
    let (_, fields) = fields.ok_or_else(|| Sentence::new("edit-no-such-row"))?;
    let old = fields.iter().find(|(name, _)| **name == *key.name);
    let value = value_of(key, typed, old.map(|(_, value)| value), source.plan())?;
    let set = Edit::Set(row, key.name.into(), value);
    if key.name == "when"
        && let Some(facts) = following(source, entry, &set)
    {
        return Ok(Edit::All(vec![set, facts]));
    }
    Ok(set)
}
