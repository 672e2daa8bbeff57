//! Ids and who refers to them: an id is changed together with its references, and written down when it is first
//! referred to. Knows the format, and what dates in words hang on.

use super::change::Row;
use super::draft::Draft;
use super::enter::missing;
use super::value::Value;
use crate::error::Error;
use crate::plan::format::{self, Table};
use crate::plan::{Named, Names, Plan};
use crate::time::phrase::{self, Language};
use crate::words::Sentence;

impl Draft<'_> {
    /// Gives a row another id.
    pub(super) fn rename(&mut self, plan: &Plan, row: Row, id: &str) -> Result<(), Error> {
        let own = self.find(plan, row)?;
        let old = row.id(plan).ok_or_else(|| missing("id"))?.to_owned();
        if old == id && self.value(own, "id").is_some() {
            return Ok(());
        }
        let called = match row {
            Row::Entry(index) => plan.entries.get(index).map(|entry| &*entry.title),
            _ => None,
        };
        let renaming = Renaming {
            old: &old,
            new: id,
            title: called.unwrap_or_default(),
            language: plan.language.as_deref().and_then(Language::from_tag),
        };
        self.set(own, "id", Some(Value::text(id)))?;
        for other in 0..self.document.rows.len() {
            let Some(table) = format::table(&self.document.rows[other].name) else {
                continue;
            };
            for key in table.keys {
                let Some(value) = self.value(other, key.name) else {
                    continue;
                };
                if let Some(new) = renaming.value(key.value, &value) {
                    self.set(other, key.name, Some(new))?;
                }
            }
        }
        Ok(())
    }

    /// Writes down the ids that a value refers to, where they are not yet.
    pub(super) fn refer(
        &mut self,
        plan: &Plan,
        row: usize,
        key: &str,
        value: &Value,
    ) -> Result<(), Error> {
        match format::table(&self.document.rows[row].name) {
            Some(table) => self.refer_from(plan, table, key, value),
            None => Ok(()),
        }
    }

    /// The same for a key of a row that is not there yet.
    pub(super) fn refer_from(
        &mut self,
        plan: &Plan,
        table: &Table,
        key: &str,
        value: &Value,
    ) -> Result<(), Error> {
        let Some(kind) = table.key(key).map(|key| key.value) else {
            return Ok(());
        };
        match (kind, value) {
            (_, Value::List(values)) => {
                for value in values {
                    self.refer_from(plan, table, key, value)?;
                }
                Ok(())
            }
            (format::Value::Several(below), Value::Table(fields)) => {
                for (key, value) in fields {
                    self.refer_from(plan, below, key, value)?;
                }
                Ok(())
            }
            (format::Value::Reference(to) | format::Value::References(to), Value::Text(id)) => {
                match referred(plan, to, id) {
                    Some(row) => self.write_id(plan, row),
                    None if to == format::To::Phase && is_kind(plan, id) => Ok(()),
                    None => Err(unknown(id)),
                }
            }
            (format::Value::Dates, Value::Text(words)) => self.refer_words(plan, words),
            _ => Ok(()),
        }
    }

    /// Writes the ids of what the words of a date are counted from, however they name it: the title may change.
    fn refer_words(&mut self, plan: &Plan, words: &str) -> Result<(), Error> {
        let language = plan.language.as_deref().and_then(Language::from_tag);
        let Ok(reading) = phrase::read(words, language) else {
            return Ok(());
        };
        let anchors = reading.rule.anchors();
        if anchors.is_empty() {
            return Ok(());
        }
        let names = Names::of(&plan.entries);
        for name in anchors {
            if let Named::One(index) = names.find(name, None) {
                self.write_id(plan, Row::Entry(index))?;
            }
        }
        Ok(())
    }

    fn write_id(&mut self, plan: &Plan, row: Row) -> Result<(), Error> {
        let at = self.find(plan, row)?;
        if self.value(at, "id").is_some() || self.is_set(at, "id") {
            return Ok(());
        }
        let id = row.id(plan).map(Value::text);
        self.set(at, "id", id)
    }
}

/// Whom an id means.
fn referred(plan: &Plan, to: format::To, id: &str) -> Option<Row> {
    let entry = |phase: bool| {
        let mut entries = plan.entries.iter();
        let found = entries.position(|entry| *entry.id == *id && (entry.is_phase || !phase));
        found.map(Row::Entry)
    };
    match to {
        format::To::Ring => {
            let found = plan.rings.iter().position(|ring| *ring.id == *id);
            found.map(Row::Ring)
        }
        format::To::Phase => entry(true),
        format::To::Entry => entry(false),
        format::To::Priority => {
            let found = plan.priorities.iter().position(|it| *it.id == *id);
            found.map(Row::Priority)
        }
    }
}

fn is_kind(plan: &Plan, id: &str) -> bool {
    let kinds = plan.entries.iter().filter_map(|entry| entry.phase_kind());
    kinds.filter(|kind| **kind == *id).count() == 1
}

fn unknown(id: &str) -> Error {
    Error::failed(Sentence::new("edit-unknown-reference").with("id", id.to_owned()))
}

/// An id that changes.
struct Renaming<'r> {
    old: &'r str,
    new: &'r str,
    /// What its entry is called: who names it by that goes on doing so.
    title: &'r str,
    language: Option<Language>,
}

impl Renaming<'_> {
    /// What a value becomes, if it refers to the id.
    fn value(&self, kind: format::Value, value: &Value) -> Option<Value> {
        match (kind, value) {
            (_, Value::List(values)) => {
                let new: Vec<Option<Value>> =
                    values.iter().map(|value| self.value(kind, value)).collect();
                new.iter().any(Option::is_some).then(|| {
                    let pairs = values.iter().zip(new);
                    Value::List(pairs.map(|(old, new)| new.unwrap_or(old.clone())).collect())
                })
            }
            (format::Value::Several(below), Value::Table(fields)) => {
                let mut changed = false;
                let new = fields.iter().map(|(key, value)| {
                    let kind = below.key(key).map(|key| key.value);
                    let new = kind.and_then(|kind| self.value(kind, value));
                    changed |= new.is_some();
                    (key.clone(), new.unwrap_or(value.clone()))
                });
                let new = new.collect();
                changed.then_some(Value::Table(new))
            }
            (format::Value::Reference(_) | format::Value::References(_), Value::Text(id)) => {
                (**id == *self.old).then(|| Value::text(self.new))
            }
            (format::Value::Dates, Value::Text(words)) => self.words(words),
            _ => None,
        }
    }

    /// Words of a date that name the id.
    fn words(&self, words: &str) -> Option<Value> {
        let lower = words.to_lowercase();
        if !lower.contains(&self.old.to_lowercase()) || self.title.to_lowercase() == self.old {
            return None;
        }
        let rule = phrase::read(words, self.language).ok()?.rule;
        let mut new = words.to_owned();
        for name in rule.anchors() {
            if name.to_lowercase() == self.old.to_lowercase() {
                new = replaced(&new, name, self.new);
            }
        }
        (new != words).then(|| Value::text(&new))
    }
}

/// The words with a name replaced wherever it stands by itself.
pub(super) fn replaced(words: &str, name: &str, new: &str) -> String {
    let inner = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    let mut out = String::with_capacity(words.len() + new.len());
    let mut at = 0;
    for (found, _) in words.match_indices(name) {
        let end = found + name.len();
        if words[..found].ends_with(inner) || words[end..].starts_with(inner) {
            continue;
        }
        out.push_str(&words[at..found]);
        out.push_str(new);
        at = end;
    }
    out.push_str(&words[at..]);
    out
}
