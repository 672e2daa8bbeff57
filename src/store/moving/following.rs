//! What counts from an entry that is parted counts from both halves then: each phrase that names the old one gets a twin beside
//! it that names the new one, and what needs the one needs the other.

use super::failed;
use crate::error::Error;
use crate::plan::{Entry, Named, Names, Plan, When};
use crate::store::Source;
use crate::store::edit::{Edit, Row, Value, field};
use crate::time::phrase::{self, Language};

/// The edits after which everything that refers to the entry of the one id refers to the other, too. `stood` is the plan in
/// which both are.
pub(super) fn both(
    before: &Source,
    index: usize,
    stood: &Source,
    id: &str,
) -> Result<Vec<Edit>, Error> {
    let plan = before.plan();
    let first = &*stood.plan().entries[index].id;
    let mut edits = Vec::new();
    for (old, entry) in plan.entries.iter().enumerate() {
        let now = stood.plan().entries.iter();
        let row = now.clone().position(|other| other.id == entry.id);
        let Some(row) = row.filter(|_| old != index) else {
            continue;
        };
        for (key, whens) in [("when", &entry.when), ("except", &entry.except)] {
            let twins = Twins {
                plan,
                index,
                first,
                id,
            };
            edits.extend(twins.edit(before, (old, row), key, whens)?);
        }
        if entry.needs.contains(&index) {
            edits.extend(needed(before, entry, old, row, id));
        }
    }
    Ok(edits)
}

struct Twins<'p> {
    plan: &'p Plan,
    index: usize,
    /// The id of the first half, which another of its title may have changed.
    first: &'p str,
    id: &'p str,
}

impl Twins<'_> {
    fn edit(
        &self,
        before: &Source,
        (old, row): (usize, usize),
        key: &str,
        whens: &[When],
    ) -> Result<Option<Edit>, Error> {
        let counts = |when: &When| when.anchors.contains(&(self.index as u32));
        if !whens.iter().any(counts) {
            return Ok(None);
        }
        let no_words = || failed("move-no-words");
        let (_, fields) = before.fields(Row::Entry(old)).ok_or_else(no_words)?;
        let values = match field(&fields, key).cloned().ok_or_else(no_words)? {
            Value::List(values) => values,
            value => vec![value],
        };
        if values.len() != whens.len() {
            return Err(no_words());
        }
        let mut all = Vec::new();
        let named = self.first;
        for (value, when) in values.into_iter().zip(whens) {
            if !counts(when) {
                all.push(value);
                continue;
            }
            // Both halves have the same title: it names neither of them any more.
            for id in [named, self.id] {
                let words = self.naming(id, &when.words, old).ok_or_else(no_words)?;
                all.push(Value::text(&words));
            }
        }
        let list = Some(Value::List(all));
        Ok(Some(Edit::Set(Row::Entry(row), key.into(), list)))
    }

    /// The words with an id where they name the entry that is parted.
    fn naming(&self, id: &str, words: &str, own: usize) -> Option<String> {
        let language = self.plan.language.as_deref().and_then(Language::from_tag);
        let rule = phrase::read(words, language).ok()?.rule;
        let names = Names::of(&self.plan.entries);
        let is_old = |name: &&str| matches!(names.find(name, Some(own)), Named::One(index) if index == self.index);
        let name = rule.anchors().into_iter().find(is_old)?;
        if name == id {
            return Some(words.to_owned());
        }
        let renamed = replaced(words, name, id)?;
        let read = phrase::read(&renamed, language).ok()?.rule;
        read.anchors().contains(&id).then_some(renamed)
    }
}

/// A text with its first part that is this name, in whatever case, replaced.
fn replaced(text: &str, name: &str, by: &str) -> Option<String> {
    let name_folded = name.to_lowercase();
    let length = name.chars().count();
    text.char_indices().find_map(|(start, _)| {
        let rest = &text[start..];
        let end = rest
            .char_indices()
            .nth(length)
            .map_or(rest.len(), |it| it.0);
        let found = rest.get(..end)?;
        (found.to_lowercase() == name_folded)
            .then(|| format!("{}{by}{}", &text[..start], &rest[end..]))
    })
}

fn needed(before: &Source, entry: &Entry, old: usize, row: usize, id: &str) -> Option<Edit> {
    let (_, fields) = before.fields(Row::Entry(old))?;
    let mut values = match field(&fields, "needs").cloned()? {
        Value::List(values) => values,
        value => vec![value],
    };
    if values.len() != entry.needs.len() {
        return None; // something is named there that is not known
    }
    values.push(Value::text(id));
    let list = Some(Value::List(values));
    Some(Edit::Set(Row::Entry(row), "needs".into(), list))
}
