//! What comes before that which it waits for, or waits for what was called off.
//!
//! Only what is certain is said: of what is vague, it is taken that what waits is as late, and what is waited for as
//! early, as the words allow.

use super::told::{Told, open, told};
use super::{advise, says};
use crate::plan::{Entry, Place, Plan, Problem, Status};
use crate::time::{Day, Mood, Precision};
use crate::words::Sentence;

pub(super) fn advice(plan: &Plan) -> Vec<Problem> {
    let waiting = open(plan).filter(|(_, entry)| !entry.needs.is_empty());
    waiting
        .flat_map(|(index, entry)| {
            let last = last(index, entry);
            let needs = entry.needs.iter();
            needs.filter_map(move |&need| look(plan, index, last, need))
        })
        .collect()
}

fn look(plan: &Plan, index: usize, last: Option<(Day, Place)>, need: usize) -> Option<Problem> {
    let (entry, needed) = (&plan.entries[index], &plan.entries[need]);
    match needed.status {
        Status::Done => None,
        Status::Cancelled => Some(called_off(index, entry, needed)),
        _ => {
            let (last, place) = last?;
            let due = due(need, needed).filter(|due| last < *due)?;
            let message = Sentence::new("check-before-needs")
                .with("title", says::quoted(&entry.title))
                .with("last", says::day(last))
                .with("needed", says::quoted(&needed.title))
                .with("due", says::day(due));
            let help = Sentence::new("check-before-needs-help");
            Some(advise("before-needs", index, place, message, help))
        }
    }
}

fn called_off(index: usize, entry: &Entry, needed: &Entry) -> Problem {
    let message = Sentence::new("check-needs-cancelled")
        .with("title", says::quoted(&entry.title))
        .with("needed", says::quoted(&needed.title));
    let help = Sentence::new("check-needs-cancelled-help");
    advise("needs-cancelled", index, entry.place, message, help)
}

/// The last day that the entry may take, and where it is told.
fn last(index: usize, entry: &Entry) -> Option<(Day, Place)> {
    let days = told(index, entry).filter(is_dated);
    days.filter_map(|told| Some((told.span()?.last(), told.place())))
        .max_by_key(|(day, _)| *day)
}

/// The first day on which the entry may be through for the first time; none when some of it is done.
fn due(index: usize, entry: &Entry) -> Option<Day> {
    let mut first = None;
    for told in told(index, entry).filter(is_dated) {
        if told.is_closed() {
            return None;
        }
        let span = told.span()?;
        let exact = told.occurrence.date.precision <= Precision::Week;
        let day = if exact { span.last() } else { span.first() };
        first = Some(first.map_or(day, |first: Day| first.min(day)));
    }
    first
}

fn is_dated(told: &Told<'_>) -> bool {
    told.occurrence.status != Status::Cancelled
        && told.occurrence.date.mood != Mood::Ongoing
        && told.span().is_some()
}
