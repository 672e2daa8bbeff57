//! A typed line for some occurrences of a repeating entry: for one as a fact about it, for it and all later ones as an entry of
//! their own, or for all.

use super::line::value_of;
use super::{Entered, checked, edit};
use crate::error::Error;
use crate::plan::format::{Key, OCCURRENCE};
use crate::plan::{Occurrence, Status};
use crate::store::Source;
use crate::store::edit::{Edit, Known, Value};
use crate::store::marking::{repeats, ruled};
use crate::store::moving::{self, Reach};
use crate::time::phrase::{self, Language};
use crate::time::{Country, Day};
use crate::words::Sentence;

/// Which occurrences a change of a field can be meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// There is nothing to choose: the entry is held once, or the field is about all of it.
    None,
    /// All of them, or those from one on.
    Onward,
    /// These, or one alone.
    Any,
}

/// Which occurrences a change of that key of an entry can be meant for.
#[must_use]
pub fn choice(source: &Source, entry: usize, key: &str) -> Choice {
    let entry = source.plan().entries.get(entry);
    if !entry.is_some_and(repeats) || matches!(key, "id" | "review") {
        return Choice::None;
    }
    match key {
        "title" | "time" | "place" | "owner" | "note" | "status" | "when" => Choice::Any,
        _ => Choice::Onward,
    }
}

/// The edit that puts a typed line into a field of an entry, for these of its occurrences.
///
/// # Errors
/// When the line cannot be a value of the field, or the occurrences cannot be told apart from the others.
pub fn edit_for(
    source: &Source,
    occurrence: &Occurrence,
    key: &Key,
    typed: &str,
    reach: Reach,
) -> Result<Entered, Sentence> {
    let index = occurrence.entry as usize;
    match reach {
        Reach::All => edit(source, index, key, typed),
        Reach::ThisOne => one(source, occurrence, key, typed.trim()).map(Entered::from),
        Reach::FromHereOn => onward(source, occurrence, |mid, index| {
            edit(mid, index, key, typed)
        }),
    }
}

/// An edit of the entry that holds an occurrence and all later ones, which is made for them where there are earlier ones.
///
/// # Errors
/// When the words cannot be parted there, or the edit cannot be made.
pub fn onward(
    source: &Source,
    occurrence: &Occurrence,
    edit: impl FnOnce(&Source, usize) -> Result<Entered, Sentence>,
) -> Result<Entered, Sentence> {
    let because = |error: &Error| {
        let reason = error.chain().last().unwrap_or(error.message());
        reason.clone()
    };
    let parted = moving::parted(source, occurrence).map_err(|error| because(&error))?;
    let mid = source
        .edited(&parted.edit)
        .map_err(|error| because(&error))?;
    let mut entries = mid.plan().entries.iter();
    let index = entries.position(|entry| entry.id == parted.id);
    let index = index.ok_or_else(|| Sentence::new("edit-no-such-row"))?;
    let entered = edit(&mid, index)?;
    Ok(Entered {
        edit: Edit::All(vec![parted.edit, entered.edit]),
        holder: Some(parted.id),
        ..entered
    })
}

fn one(source: &Source, occurrence: &Occurrence, key: &Key, typed: &str) -> Result<Edit, Sentence> {
    let index = occurrence.entry as usize;
    let gone = || Sentence::new("edit-no-such-row");
    let entry = source.plan().entries.get(index).ok_or_else(gone)?;
    let on = ruled(occurrence).ok_or_else(|| Sentence::new("move-no-days"))?;
    let fact = entry.facts.iter().find(|fact| fact.on == on);
    let mut known = fact.map(Known::of).unwrap_or_default();
    if key.name == "when" {
        let day = day(source, typed)?;
        known.moved = (day != on).then_some(day);
        return Ok(Edit::Know(index, on, known));
    }
    checked(key, typed, true)?;
    let value = match OCCURRENCE.key(key.name) {
        Some(key) => value_of(key, typed, None, source.plan())?,
        None => return Err(Sentence::new("edit-not-of-one").with("key", key.name)),
    };
    let texts = |value: Option<Value>| -> Vec<Box<str>> {
        let values = match value {
            Some(Value::List(values)) => values,
            other => other.into_iter().collect(),
        };
        let texts = values.into_iter().filter_map(|value| match value {
            Value::Text(text) => Some(text),
            _ => None,
        });
        texts.collect()
    };
    let mut all = texts(value);
    // What is as the entry has it need not be said of one.
    let other = |own: &Option<Box<str>>, all: Vec<Box<str>>| {
        let text = all.into_iter().next();
        text.filter(|text| Some(text) != own.as_ref())
    };
    match key.name {
        "title" => known.own.title = other(&Some(entry.title.clone()), all),
        "time" => known.own.time = other(&entry.time, all),
        "place" => known.own.venue = other(&entry.venue, all),
        "note" => known.note = all.pop(),
        "owner" => known.own.owners = if all == entry.owners { Vec::new() } else { all },
        _ => status(&mut known, all.pop().as_deref(), entry.status, source.today),
    }
    Ok(Edit::Know(index, on, known))
}

/// How far one occurrence has come; done and called off are said in their own ways.
fn status(known: &mut Known, word: Option<&str>, of_entry: Status, today: Day) {
    let mut all = Status::ALL.into_iter();
    let status = all.find(|status| Some(status.word()) == word);
    set_status(known, status.unwrap_or_default(), of_entry, today);
}

/// The same for a status.
pub(in crate::store) fn set_status(known: &mut Known, to: Status, of_entry: Status, today: Day) {
    known.cancelled = to == Status::Cancelled;
    known.done = (to == Status::Done).then(|| known.done.unwrap_or(today));
    let is_own = !matches!(to, Status::Done | Status::Cancelled) && to != of_entry;
    known.own.status = is_own.then_some(to);
}

/// The one day that words mean.
fn day(source: &Source, typed: &str) -> Result<Day, Sentence> {
    let plan = source.plan();
    let no_day = || Sentence::new("edit-one-day");
    let language = plan.language.as_deref().and_then(Language::from_tag);
    let country = plan.country.as_deref().and_then(Country::from_code);
    let reading = phrase::read(typed, language).map_err(|misreading| misreading.reason)?;
    let dates = reading.rule.resolve(plan.cycle, country).dates;
    match &dates[..] {
        [only] => match only.span {
            Some(span) if span.days() == 1 => Ok(span.first()),
            _ => Err(no_day()),
        },
        _ => Err(no_day()),
    }
}
