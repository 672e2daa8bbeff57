//! What is known of single occurrences, where it stands in the text: a table for each day of a rule. Knows no rules.

use super::change::Known;
use super::draft::{Draft, refused};
use super::parts::{Part, Parts};
use super::value::{Fields, Value};
use crate::error::Error;
use crate::plan::{Entry, Fact, Own};
use crate::time::Day;

/// The key that it stands under.
pub(in crate::store) const KEY: &str = "occurrence";

impl Part {
    /// The day that it is about, as the plan has read it; none for what the plan could not read.
    pub(in crate::store) fn on(&self, facts: &[Fact]) -> Option<Day> {
        let fact = facts.iter().find(|fact| self.is_at(fact.place));
        fact.map(|fact| fact.on)
    }
}

impl Draft<'_> {
    /// Makes a row tell this of the occurrence of a day, and nothing of it when nothing is known.
    pub(super) fn know(
        &mut self,
        row: usize,
        entry: &Entry,
        on: Day,
        known: &Known,
    ) -> Result<(), Error> {
        let mut parts = self.parts(row, KEY);
        let at = place_of(&mut parts, &entry.facts, on);
        let Value::Table(fact) = &mut parts.all[at].value else {
            return Err(refused());
        };
        let before = entry.facts.iter().find(|fact| fact.on == on);
        tell(fact, known);
        tell_own(fact, before.map(|fact| &fact.own), &known.own);
        if fact.len() == 1 {
            parts.all.remove(at);
        }
        let value = parts.value();
        if value.is_none() && self.value(row, KEY).is_none() {
            return Ok(());
        }
        self.set(row, KEY, value)
    }
}

/// Which part is about the day; a new one before those of later days where none is.
fn place_of(parts: &mut Parts, facts: &[Fact], on: Day) -> usize {
    let mut days = parts.all.iter().map(|part| part.on(facts));
    if let Some(found) = days.position(|day| day == Some(on)) {
        return found;
    }
    let mut days = parts.all.iter().map(|part| part.on(facts));
    let later = days.position(|day| day > Some(on));
    let at = later.unwrap_or(parts.all.len());
    let new = Part::new(Value::table(&[("on", on.into())]));
    parts.all.insert(at, new);
    at
}

/// What it has of its own; a value that stays as it was keeps the way it is written.
fn tell_own(fact: &mut Fields, before: Option<&Own>, own: &Own) {
    let text = |text: &Option<Box<str>>| text.as_deref().map(Value::text);
    let owners = |own: &Own| match &*own.owners {
        [] => None,
        [only] => Some(Value::text(only)),
        several => Some(Value::List(
            several.iter().map(|owner| Value::text(owner)).collect(),
        )),
    };
    let status = |own: &Own| own.status.map(|status| Value::text(status.word()));
    let of = |own: &Own| {
        [
            ("status", status(own)),
            ("title", text(&own.title)),
            ("time", text(&own.time)),
            ("place", text(&own.venue)),
            ("owner", owners(own)),
        ]
    };
    let none = Own::default();
    let before = of(before.unwrap_or(&none));
    for ((key, old), (_, value)) in before.into_iter().zip(of(own)) {
        if old == value {
            continue;
        }
        match (fact.iter_mut().find(|(name, _)| **name == *key), value) {
            (Some((_, old)), Some(value)) => *old = value,
            (None, Some(value)) => fact.push((key.into(), value)),
            (_, None) => fact.retain(|(name, _)| **name != *key),
        }
    }
}

fn tell(fact: &mut Fields, known: &Known) {
    let fields = [
        ("moved", known.moved.map(Value::from)),
        ("done", known.done.map(Value::from)),
        ("cancelled", known.cancelled.then_some(Value::Flag(true))),
        ("note", known.note.as_deref().map(Value::text)),
    ];
    for (key, value) in fields {
        let old = fact.iter_mut().find(|(name, _)| **name == *key);
        match (old, value) {
            // What says "false" says nothing more; it may stay.
            (Some((_, Value::Flag(false))), None) => {}
            (Some((_, old)), Some(value)) => *old = value,
            (None, Some(value)) => fact.push((key.into(), value)),
            (_, None) => fact.retain(|(name, _)| **name != *key),
        }
    }
}
