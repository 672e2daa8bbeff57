//! What somebody counts on: only that can be late. Most teams tick off little, and a plan in which everything past is red says
//! nothing.

use std::collections::HashMap;

use crate::plan::{Entry, Plan, Status, Track};
use crate::time::{Day, Mood, Span};

use super::{Occurrence, is_on};

/// Marks what is promised among all occurrences of a plan.
pub(super) fn mark(plan: &Plan, occurrences: &mut [Occurrence]) {
    let needed = needed(plan);
    let mut last: HashMap<u32, Day> = HashMap::new();
    let on = occurrences.iter().filter(|occurrence| is_on(occurrence));
    for (entry, day) in on.filter_map(|it| Some((it.entry, it.span()?.last()))) {
        let last = last.entry(entry).or_insert(day);
        *last = day.max(*last);
    }
    for occurrence in occurrences {
        let index = occurrence.entry as usize;
        let entry = &plan.entries[index];
        let is_last = occurrence.span().map(Span::last) == last.get(&occurrence.entry).copied();
        // What tells of the entry as a whole, as its checklist does, is due when the last of it is held.
        let whole = is_last.then(|| Whole {
            has_open_steps: entry.checklist.iter().any(|task| !task.done),
            is_awaited: needed[index] || entry.status == Status::Started,
        });
        occurrence.is_promised = is_promised(plan, entry, occurrence, &whole.unwrap_or_default());
    }
}

/// What is promised of an entry as a whole.
#[derive(Default)]
struct Whole {
    has_open_steps: bool,
    is_awaited: bool,
}

fn is_promised(plan: &Plan, entry: &Entry, occurrence: &Occurrence, whole: &Whole) -> bool {
    let may_fail = occurrence.status != Status::Idea && occurrence.date.mood == Mood::Fixed;
    let ring = entry.ring.and_then(|ring| plan.rings.get(ring));
    let track = ring.and_then(|ring| ring.track).or(plan.track);
    may_fail
        && match (&*entry.kind, track) {
            ("task", _) => true,
            (kind, _) if entry.is_phase || !kind.is_empty() => whole.has_open_steps,
            (_, Some(Track::All)) => true,
            (_, Some(Track::None)) => false,
            (_, None) => {
                let is_started = occurrence.status == Status::Started;
                let is_due = occurrence.date.deadline || is_started;
                is_due || whole.has_open_steps || whole.is_awaited
            }
        }
}

/// By entry: whether another one that is still open waits for it.
fn needed(plan: &Plan) -> Vec<bool> {
    let mut needed = vec![false; plan.entries.len()];
    let open = |entry: &&Entry| !matches!(entry.status, Status::Done | Status::Cancelled);
    for need in plan
        .entries
        .iter()
        .filter(open)
        .flat_map(|entry| &entry.needs)
    {
        if let Some(needed) = needed.get_mut(*need) {
            *needed = true;
        }
    }
    needed
}
