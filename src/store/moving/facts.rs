//! What is known of occurrences, when the rule that gives them changes: keyed anew by their places. Knows no words of dates.

use super::Slot;
use crate::store::Source;
use crate::store::edit::{Edit, Fields, Row, Value};
use crate::time::{Date, Day, Span};

/// The edit that keys what is known of occurrences by their new days; none when nothing is.
pub(super) fn anew(source: &Source, index: usize, slot: Slot, to: &[Date]) -> Option<Edit> {
    let first = |date: &Date| date.span.map(Span::first);
    let entry = &source.plan().entries[index];
    let from = &entry.when[slot.when].dates;
    let turned = |on: Day| {
        let at = from.iter().position(|date| first(date) == Some(on))?;
        first(to.get(at)?)
    };
    let touched = entry
        .facts
        .iter()
        .any(|fact| turned(fact.on).is_some_and(|day| day != fact.on));
    if !touched {
        return None;
    }
    let (_, fields) = source.fields(Row::Entry(index))?;
    let (_, value) = fields.into_iter().find(|(key, _)| &**key == "occurrence")?;
    let Value::List(mut facts) = value else {
        return None;
    };
    for (fact, known) in facts.iter_mut().zip(&entry.facts) {
        if let (Value::Table(fields), Some(day)) = (fact, turned(known.on)) {
            let is_held = first(&from[slot.date]) == Some(known.on);
            key_anew(fields, day, slot.moved.filter(|_| is_held));
        }
    }
    let row = Row::Entry(index);
    Some(Edit::Set(
        row,
        "occurrence".into(),
        Some(Value::List(facts)),
    ))
}

/// What is known of an occurrence, keyed by another day; and moved to another one, if it was moved at all.
pub(super) fn key_anew(fact: &mut Fields, on: Day, moved: Option<Day>) {
    for (key, value) in fact {
        match (&**key, moved) {
            ("on", _) => *value = on.into(),
            ("moved", Some(day)) => *value = day.into(),
            _ => {}
        }
    }
}
