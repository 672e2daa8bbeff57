//! What changed of a recommendation: how far it has come, and what the phases did with it.

use crate::plan::{Plan, Recommendation, Step};

use super::compare::{Comparison, Differences, same_ones};
use super::value::{Field, Name, Value};

pub(super) fn compare(
    both: &Comparison<'_>,
    old: &Recommendation,
    new: &Recommendation,
    found: &mut Differences,
) {
    both.text(Field::Title, Some(&old.title), Some(&new.title), found);
    let status = |it: &Recommendation| Value::Word(it.status.word());
    found.note(Field::Status, status(old), status(new));
    both.entry(Field::From, old.from, new.from, found);
    if !same_ones(&old.priorities, &new.priorities, &both.priorities) {
        let names = |plan: &Plan, it: &Recommendation| {
            let all = it.priorities.iter();
            let all = all.filter_map(|at| plan.priorities.get(*at));
            let all = all.map(|priority| Name {
                id: priority.id.clone(),
                title: priority.title.clone(),
            });
            Value::names(all.collect())
        };
        let (before, after) = (names(both.before, old), names(both.after, new));
        found.note(Field::Priorities, before, after);
    }
    both.texts(Field::Owner, &old.owners, &new.owners, found);
    both.text(Field::Note, old.note.as_deref(), new.note.as_deref(), found);
    if both.years.are_one() {
        let from = |it: &Recommendation| Value::text(it.carried_from.as_deref());
        found.note(Field::CarriedFrom, from(old), from(new));
    }
    steps(both, old, new, found);
}

/// Phase by phase. What last year's phases did stays in their year; what this year's did is new.
fn steps(
    both: &Comparison<'_>,
    old: &Recommendation,
    new: &Recommendation,
    found: &mut Differences,
) {
    let same = |before: &Step, after: &Step| {
        before.phase.map(|phase| both.entries.after(phase)) == after.phase.map(Some)
    };
    let mut left: Vec<&Step> = old.steps.iter().collect();
    let mut come: Vec<&Step> = new.steps.iter().collect();
    left.retain(|before| {
        let told = |after: &&Step| same(before, after) && before.outcome == after.outcome;
        let at = come.iter().position(told);
        at.map(|at| come.remove(at)).is_none()
    });
    for after in come {
        let before = left.iter().position(|before| same(before, after));
        let before = before.map(|at| left.remove(at));
        note(both.after, after, (before, Some(after)), found);
    }
    for before in left.into_iter().filter(|_| both.years.are_one()) {
        note(both.before, before, (Some(before), None), found);
    }
}

fn note(
    plan: &Plan,
    step: &Step,
    (before, after): (Option<&Step>, Option<&Step>),
    found: &mut Differences,
) {
    let Some(phase) = step.phase.and_then(|phase| Name::of_entry(plan, phase)) else {
        return;
    };
    let outcome = |step: Option<&Step>| match step {
        None => Value::Nothing,
        Some(step) => Value::Text(step.outcome.clone().unwrap_or_default()),
    };
    found.note(Field::Step(phase), outcome(before), outcome(after));
}
