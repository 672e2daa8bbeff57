//! What becomes of an occurrence, as edits: done, called off, and all of that taken back. An entry that is held once has a
//! status; of one that repeats, each occurrence has its own facts.

use std::collections::HashSet;

use super::edit::{Edit, Known, Row, Value};
use super::typed::set_status;
use crate::plan::{Entry, Fact, Occurrence, Occurrences, Own, Plan, Status, When};
use crate::time::{Day, Mood, Span};

/// Whether an entry is held more than once; the limit of a window is no time of its own.
#[must_use]
pub fn repeats(entry: &Entry) -> bool {
    entry.when.iter().flat_map(When::times).nth(1).is_some()
}

/// The day by which facts know an occurrence: the first that the rule gave. None for what has no days.
#[must_use]
pub fn ruled(occurrence: &Occurrence) -> Option<Day> {
    let first = || occurrence.span().map(Span::first);
    occurrence.moved_from.or_else(first)
}

/// The occurrence is done on a day, and not called off then; or it is no longer done, if it was.
#[must_use]
pub fn done(plan: &Plan, occurrence: &Occurrence, on: Day) -> Edit {
    let was = occurrence.status == Status::Done;
    marked(plan, occurrence, Status::Done, |known| {
        known.done = (!was).then_some(on);
        known.cancelled = false;
    })
}

/// The indices of those of some occurrences that have passed and can be ticked off. Left out are ideas, what is tentative or goes on all the
/// time, periods and holidays, and what is held once and has days to come, as a window before its limit has.
#[must_use]
pub fn unticked(plan: &Plan, all: Occurrences<'_>, today: Day) -> Vec<usize> {
    let has_passed = |it: &Occurrence| it.span().is_some_and(|span| span.last() < today);
    let mut goes_on = vec![false; plan.entries.len()];
    let to_come = |it: &Occurrence| it.span().is_some() && !has_passed(it);
    for occurrence in all.iter().filter(to_come) {
        goes_on[occurrence.entry as usize] = true;
    }
    let waits = |it: &Occurrence| {
        let entry = &plan.entries[it.entry as usize];
        let is_over = has_passed(it) && (repeats(entry) || !goes_on[it.entry as usize]);
        let is_open = !matches!(it.status, Status::Idea | Status::Done | Status::Cancelled);
        let is_one = it.is_promised || !matches!(&*entry.kind, "period" | "holiday");
        is_over && is_open && is_one && it.date.mood == Mood::Fixed
    };
    let waiting = all.iter().enumerate().filter(|(_, it)| waits(it));
    waiting.map(|(at, _)| at).collect()
}

/// The occurrences are done, each on its last day; and how many of them. One that is held once is marked once.
#[must_use]
pub fn all_done(plan: &Plan, occurrences: &[Occurrence]) -> (Edit, usize) {
    let mut once = HashSet::new();
    let mut edits = Vec::new();
    for occurrence in occurrences {
        let index = occurrence.entry as usize;
        if let Some(span) = occurrence.span()
            && (repeats(&plan.entries[index]) || once.insert(index))
        {
            edits.push(done(plan, occurrence, span.last()));
        }
    }
    let count = edits.len();
    (Edit::All(edits), count)
}

/// The occurrence is called off, and not done then; or it is no longer called off, if it was, and done if that was told too.
#[must_use]
pub fn called_off(plan: &Plan, occurrence: &Occurrence) -> Edit {
    let was = occurrence.status == Status::Cancelled;
    marked(plan, occurrence, Status::Cancelled, |known| {
        known.cancelled = !was;
        known.done = known.done.filter(|_| was);
    })
}

/// The occurrence is held as its rule says, as if nothing were known of it but a remark; none when nothing is.
#[must_use]
pub fn taken_back(plan: &Plan, occurrence: &Occurrence) -> Option<Edit> {
    let index = occurrence.entry as usize;
    let entry = plan.entries.get(index)?;
    let on = ruled(occurrence);
    if let Some(fact) = on.and_then(|on| fact(entry, on)) {
        let known = Known {
            note: fact.note.clone(),
            own: Own {
                status: None,
                ..fact.own.clone()
            },
            ..Known::default()
        };
        let is_plain = Known::of(fact) == known;
        return (!is_plain).then_some(Edit::Know(index, fact.on, known));
    }
    let ended = matches!(entry.status, Status::Done | Status::Cancelled);
    ended.then(|| status(index, Status::Planned))
}

/// The entry has a status. What is planned needs no word for it.
#[must_use]
pub fn status(index: usize, status: Status) -> Edit {
    let word = (status != Status::Planned).then(|| Value::text(status.word()));
    Edit::Set(Row::Entry(index), "status".into(), word)
}

/// One occurrence of a repeating entry has come so far.
#[must_use]
pub fn status_of_one(plan: &Plan, occurrence: &Occurrence, to: Status, today: Day) -> Edit {
    let of_entry = plan.entries.get(occurrence.entry as usize);
    let of_entry = of_entry.map_or(Status::Planned, |entry| entry.status);
    marked(plan, occurrence, to, |known| {
        set_status(known, to, of_entry, today);
    })
}

fn marked(
    plan: &Plan,
    occurrence: &Occurrence,
    to: Status,
    change: impl FnOnce(&mut Known),
) -> Edit {
    let index = occurrence.entry as usize;
    let entry = plan.entries.get(index);
    let found = entry.filter(|entry| repeats(entry)).zip(ruled(occurrence));
    let Some((entry, on)) = found else {
        let back = occurrence.status == to;
        return status(index, if back { Status::Planned } else { to });
    };
    let mut known = fact(entry, on).map(Known::of).unwrap_or_default();
    // Done and called off are said in their own ways, and a word for them would outlive these.
    let is_said = |status: &Status| !matches!(status, Status::Done | Status::Cancelled);
    known.own.status = known.own.status.filter(is_said);
    change(&mut known);
    Edit::Know(index, on, known)
}

fn fact(entry: &Entry, on: Day) -> Option<&Fact> {
    entry.facts.iter().find(|fact| fact.on == on)
}
