//! A date moved or stretched, as an edit: its words said anew where that can be, one occurrence of a rule as a fact about
//! it, or an entry parted in two where a rule changes from a day on. Knows no keys and touches no file.

mod facts;
mod following;
mod onward;
mod saying;
pub(super) mod staying;

use super::Source;
use super::edit::{Edit, Known, Row, Value};
use super::marking::ruled;
use crate::error::Error;
use crate::plan::{Entry, Occurrence, Plan, When};
use crate::time::{Date, Day, Span, Step};
use crate::words::Sentence;
pub(in crate::store) use saying::Saying;

/// Which occurrences of a repeating entry are meant: the question that calendars forget to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// That one.
    ThisOne,
    /// That one and all later ones.
    FromHereOn,
    /// All of them.
    All,
}

/// A move that can be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// The edit that makes it.
    pub edit: Edit,
    /// How the date is said in the file before it.
    pub before: String,
    /// And after it.
    pub after: String,
    /// Whether it is said in the same way: "v. 39" for "v. 38", but not "27 september" for "sista torsdagen i september".
    pub alike: bool,
    /// The id of the entry that holds the occurrence after it.
    pub id: Box<str>,
    /// The first day of the occurrence after it.
    pub day: Option<Day>,
}

/// The value of `when` that an occurrence comes from, and which of its dates it is.
#[derive(Clone, Copy, Debug)]
struct Slot {
    when: usize,
    date: usize,
    /// Where the occurrence is to be held, if it is moved away from its rule's day.
    moved: Option<Day>,
}

/// Whether it must be asked which occurrences are meant: the same words give several, and the limit of a window is none.
#[must_use]
pub fn asks(plan: &Plan, occurrence: &Occurrence) -> bool {
    let entry = plan.entries.get(occurrence.entry as usize);
    let when = entry.and_then(|entry| entry.when.get(slot(entry, occurrence)?.when));
    when.is_some_and(gives_several)
}

fn gives_several(when: &When) -> bool {
    when.times().nth(1).is_some()
}

/// The occurrence moved by a step.
///
/// # Errors
/// When it has no days, or its words cannot be said for the new ones.
pub fn moved(
    source: &Source,
    occurrence: &Occurrence,
    step: Step,
    reach: Reach,
) -> Result<Move, Error> {
    let index = occurrence.entry as usize;
    let entry = source.plan().entries.get(index);
    let found = entry.and_then(|entry| Some((entry, slot(entry, occurrence)?)));
    let (entry, slot) = found.ok_or_else(|| failed("move-no-days"))?;
    let repeats = gives_several(&entry.when[slot.when]);
    let is_fact = occurrence.moved_from.is_some() && !repeats;
    if is_fact || (reach == Reach::ThisOne && repeats) {
        return one(entry, occurrence, step);
    }
    let slot = Slot {
        moved: held_on(occurrence, step),
        ..slot
    };
    match reach {
        Reach::FromHereOn if repeats => onward::moved(source, index, slot, step),
        _ => all(source, index, slot, step),
    }
}

/// The entry parted where an occurrence begins, without any move: the occurrence and all later ones become an entry of their
/// own. Where it is the first there is nothing to part.
///
/// # Errors
/// When it has no days, or its words cannot be parted.
pub fn parted(source: &Source, occurrence: &Occurrence) -> Result<Move, Error> {
    let index = occurrence.entry as usize;
    let entry = source.plan().entries.get(index);
    let found = entry.and_then(|entry| Some((entry, slot(entry, occurrence)?)));
    let (entry, slot) = found.ok_or_else(|| failed("move-no-days"))?;
    let on = ruled(occurrence);
    let is_before = |date: &Date| date.span.map(Span::first) < on;
    let mut dates = entry.when.iter().flat_map(|when| when.dates.iter());
    if dates.any(is_before) {
        return onward::moved(source, index, slot, Step::Days(0));
    }
    Ok(Move {
        edit: Edit::All(Vec::new()),
        before: String::new(),
        after: String::new(),
        alike: true,
        id: entry.id.clone(),
        day: on,
    })
}

/// Where an occurrence that is moved away from its rule's day is held after a step.
fn held_on(occurrence: &Occurrence, step: Step) -> Option<Day> {
    occurrence.moved_from?;
    occurrence.date.stepped(step).span.map(Span::first)
}

/// The occurrence and all later ones called off: the rule ends before them.
///
/// # Errors
/// When the words cannot be ended.
pub fn ended(source: &Source, occurrence: &Occurrence) -> Result<Move, Error> {
    let index = occurrence.entry as usize;
    let entry = source.plan().entries.get(index);
    let found = entry.and_then(|entry| slot(entry, occurrence));
    let slot = found.ok_or_else(|| failed("move-no-days"))?;
    onward::ended(source, index, slot)
}

fn failed(key: &'static str) -> Error {
    Error::failed(Sentence::new(key)).hinted(Sentence::new("move-by-hand"))
}

fn slot(entry: &Entry, occurrence: &Occurrence) -> Option<Slot> {
    let on = ruled(occurrence)?;
    let fits = |date: &Date| {
        let first = date.span.map(Span::first);
        first == Some(on) && date.deadline == occurrence.date.deadline
    };
    entry.when.iter().enumerate().find_map(|(when, words)| {
        let date = words.dates.iter().position(fits)?;
        Some(Slot {
            when,
            date,
            moved: None,
        })
    })
}

/// A fact about the one occurrence.
fn one(entry: &Entry, occurrence: &Occurrence, step: Step) -> Result<Move, Error> {
    if matches!(step, Step::Ends(..)) {
        return Err(failed("move-one-keeps-length"));
    }
    let now = occurrence.date.span.map(Span::first);
    let to = occurrence.date.stepped(step).span.map(Span::first);
    let found = ruled(occurrence).zip(now).zip(to);
    let ((on, now), to) = found.ok_or_else(|| failed("move-no-days"))?;
    let fact = entry.facts.iter().find(|fact| fact.on == on);
    let known = Known {
        moved: (to != on).then_some(to),
        ..fact.map(Known::of).unwrap_or_default()
    };
    Ok(Move {
        edit: Edit::Know(occurrence.entry as usize, on, known),
        before: now.to_string(),
        after: to.to_string(),
        alike: true,
        id: entry.id.clone(),
        day: Some(to),
    })
}

/// The words that give the occurrence said anew, and what is known of its occurrences keyed anew by their places.
fn all(source: &Source, index: usize, slot: Slot, step: Step) -> Result<Move, Error> {
    let plan = source.plan();
    let entry = &plan.entries[index];
    let when = &entry.when[slot.when];
    let to: Vec<Date> = each_stepped(&when.dates, &when.dates[slot.date], step);
    let saying = Saying::of(plan, index);
    let (value, after, alike) = saying
        .anew(source, slot.when, &when.dates, &to)
        .ok_or_else(|| failed("move-no-words"))?;
    let mut edits = vec![put(source, index, slot.when, value)?];
    let keyed = facts::anew(source, index, slot, &to);
    edits.extend(keyed);
    Ok(Move {
        edit: Edit::All(edits),
        before: when.words.to_string(),
        after,
        alike,
        id: entry.id.clone(),
        day: slot.moved.or(to[slot.date].span.map(Span::first)),
    })
}

/// The dates after a step of one of them; what ends something is not stretched with what it ends.
fn each_stepped(dates: &[Date], held: &Date, step: Step) -> Vec<Date> {
    let stepped = dates.iter().map(|date| {
        let is_other = date.deadline != held.deadline;
        match step {
            Step::Ends(..) if is_other => *date,
            _ => date.stepped(step),
        }
    });
    stepped.collect()
}

/// The edit that puts a value in the place of one of `when`.
fn put(source: &Source, index: usize, at: usize, value: Value) -> Result<Edit, Error> {
    let row = Row::Entry(index);
    match given(source, index)? {
        Value::List(_) => Ok(Edit::Item(row, "when".into(), at, Some(value))),
        _ => Ok(Edit::Set(row, "when".into(), Some(value))),
    }
}

/// What `when` holds; each of its values must be one of the entry's, or places would be mistaken.
fn given(source: &Source, index: usize) -> Result<Value, Error> {
    let (_, fields) = source
        .fields(Row::Entry(index))
        .ok_or_else(|| failed("move-no-days"))?;
    let found = fields.into_iter().find(|(key, _)| &**key == "when");
    let (_, value) = found.ok_or_else(|| failed("move-no-days"))?;
    let count = match &value {
        Value::List(values) => values.len(),
        _ => 1,
    };
    if count != source.plan().entries[index].when.len() {
        return Err(failed("move-no-words"));
    }
    Ok(value)
}

/// The other entries whose dates are different in another reading of the plan: what hangs on a moved one moves along. Those of
/// these ids are the moved ones: an entry, and the one that goes on from it. By their index in `after`.
#[must_use]
pub fn dependents(before: &Plan, after: &Plan, moved: &[&str]) -> Vec<usize> {
    let known: std::collections::HashMap<&str, &Entry> = before
        .entries
        .iter()
        .map(|entry| (&*entry.id, entry))
        .collect();
    let dates = |entry: &Entry| -> Vec<Date> {
        let whens = entry.when.iter();
        let mut dates: Vec<Date> = whens.flat_map(|when| when.dates.iter().copied()).collect();
        dates.sort_by_key(|date| date.span);
        dates
    };
    let entries = after.entries.iter().enumerate();
    entries
        .filter(|(_, entry)| !moved.contains(&&*entry.id))
        .filter(|(_, entry)| {
            let old = known.get(&*entry.id);
            old.is_some_and(|old| dates(old) != dates(entry))
        })
        .map(|(index, _)| index)
        .collect()
}
