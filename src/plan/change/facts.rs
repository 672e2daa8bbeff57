//! What is known of single occurrences, before and after: done, called off, remarked. Where one was moved to is told where dates
//! are compared.

use crate::plan::{Entry, Fact, Own};

use super::compare::Differences;
use super::value::{Field, Value};

/// Notes what is told otherwise of the same occurrences. Facts that follow their occurrences to new days say nothing new.
pub(super) fn compare(before: &Entry, after: &Entry, found: &mut Differences) {
    if before.facts == after.facts {
        return;
    }
    let on = |facts: &'_ [Fact], fact: &Fact| facts.iter().position(|other| other.on == fact.on);
    let mut elsewhere: Vec<&Fact> = after.facts.iter().collect();
    elsewhere.retain(|fact| on(&before.facts, fact).is_none());
    for fact in &before.facts {
        if let Some(at) = on(&after.facts, fact) {
            told(Some(fact), Some(&after.facts[at]), found);
        } else if let Some(at) = elsewhere
            .iter()
            .position(|other| says_the_same(fact, other))
        {
            elsewhere.remove(at);
        } else {
            told(Some(fact), None, found);
        }
    }
    for fact in elsewhere {
        told(None, Some(fact), found);
    }
}

fn says_the_same(one: &Fact, other: &Fact) -> bool {
    (one.done, one.cancelled, &one.note, &one.own)
        == (other.done, other.cancelled, &other.note, &other.own)
}

fn told(before: Option<&Fact>, after: Option<&Fact>, found: &mut Differences) {
    let Some(day) = before.or(after).map(|fact| fact.on) else {
        return;
    };
    let done = |fact: Option<&Fact>| {
        fact.and_then(|fact| fact.done)
            .map_or(Value::Nothing, Value::Day)
    };
    found.note(Field::Done(day), done(before), done(after));
    let off = |fact: Option<&Fact>| Value::Flag(fact.is_some_and(|fact| fact.cancelled));
    found.note(Field::Cancelled(day), off(before), off(after));
    let note = |fact: Option<&Fact>| Value::text(fact.and_then(|fact| fact.note.as_deref()));
    found.note(Field::Remark(day), note(before), note(after));
    let none = Own::default();
    let own = |fact: Option<&'_ Fact>| fact.map_or(none.clone(), |fact| fact.own.clone());
    for ((field, before), (_, after)) in values(&own(before)).into_iter().zip(values(&own(after))) {
        found.note(Field::Own(day, Box::new(field)), before, after);
    }
}

/// What an occurrence has of its own, field by field.
fn values(own: &Own) -> [(Field, Value); 5] {
    let text = |text: &Option<Box<str>>| Value::text(text.as_deref());
    let status = own.status.map(|status| Value::Word(status.word()));
    [
        (Field::Title, text(&own.title)),
        (Field::Time, text(&own.time)),
        (Field::Place, text(&own.venue)),
        (
            Field::Owner,
            Value::texts(own.owners.iter().map(|owner| &**owner)),
        ),
        (Field::Status, status.unwrap_or(Value::Nothing)),
    ]
}
