//! What is known of single occurrences, before and after: done, called off, remarked. Where one was moved to is told where dates
//! are compared.

use crate::plan::{Entry, Fact};

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
    (one.done, one.cancelled, &one.note) == (other.done, other.cancelled, &other.note)
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
}
