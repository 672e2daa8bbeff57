//! What somebody counts on: only that can be late. Most teams tick off little, and a plan in which everything past is red says
//! nothing.

use crate::plan::{Entry, Plan, Status, Track};
use crate::time::{Mood, Span};

use super::{Occurrence, is_on};

/// What is promised of an entry.
#[derive(Clone, Copy, Debug)]
pub(super) struct Promise {
    /// Of each single time.
    pub(super) each: Each,
    /// What tells of the entry as a whole, as its checklist does, is due when the last of it is held.
    pub(super) of_last: bool,
    /// Whether a single time is promised once it has been started.
    pub(super) when_started: bool,
}

/// Which of the times of an entry are promised, whatever else is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Each {
    None,
    Deadlines,
    All,
}

impl Promise {
    /// What is promised of an entry, when another one waits for it or none does.
    fn of(plan: &Plan, entry: &Entry, is_needed: bool) -> Self {
        let ring = entry.ring.and_then(|ring| plan.rings.get(ring));
        let track = ring.and_then(|ring| ring.track).or(plan.track);
        let has_open_steps = entry.checklist.iter().any(|task| !task.done);
        let is_awaited = is_needed || entry.status == Status::Started;
        let is_plain = entry.kind.is_empty() && !entry.is_phase;
        let (each, of_last) = match (&*entry.kind, track) {
            ("task", _) => (Each::All, false),
            (kind, _) if entry.is_phase || !kind.is_empty() => (Each::None, has_open_steps),
            (_, Some(Track::All)) => (Each::All, false),
            (_, Some(Track::None)) => (Each::None, false),
            (_, None) => (Each::Deadlines, has_open_steps || is_awaited),
        };
        Self {
            each,
            of_last,
            when_started: is_plain && track != Some(Track::None),
        }
    }

    /// Whether one of its times is promised by itself.
    pub(super) fn holds(self, occurrence: &Occurrence, is_started: bool) -> bool {
        let is_due = match self.each {
            Each::None => false,
            Each::Deadlines => occurrence.date.deadline,
            Each::All => true,
        } || self.when_started && is_started;
        is_due && is_firm(occurrence)
    }
}

/// Marks the last that is held of all times of an entry as promised.
pub(super) fn mark_last(times: &mut [Occurrence]) {
    let last = |occurrence: &Occurrence| occurrence.span().map(Span::last);
    let on = times.iter().filter(|occurrence| is_on(occurrence));
    let end = on.filter_map(last).max();
    for occurrence in times.iter_mut().filter(|it| last(it) == end) {
        occurrence.is_promised |= is_firm(occurrence);
    }
}

fn is_firm(occurrence: &Occurrence) -> bool {
    occurrence.status != Status::Idea && occurrence.date.mood == Mood::Fixed
}

/// What is promised of each entry of a plan, in the order of the file.
pub(super) fn promises(plan: &Plan) -> impl Iterator<Item = Promise> {
    let needed = needed(plan);
    let entries = plan.entries.iter().zip(needed);
    entries.map(|(entry, is_needed)| Promise::of(plan, entry, is_needed))
}

/// By entry: whether another one that is still open waits for it.
fn needed(plan: &Plan) -> Vec<bool> {
    let mut needed = vec![false; plan.entries.len()];
    let is_open = |entry: &&Entry| !matches!(entry.status, Status::Done | Status::Cancelled);
    let open = plan.entries.iter().filter(is_open);
    for need in open.flat_map(|entry| &entry.needs) {
        if let Some(needed) = needed.get_mut(*need) {
            *needed = true;
        }
    }
    needed
}
