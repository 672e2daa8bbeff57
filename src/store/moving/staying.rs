//! What is known of occurrences, when their rule is edited: it stays with its day. Where the day is gone it goes to the nearest
//! new day of the same month, else to the new day of the same number, else into the note.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{key_anew, told};
use crate::store::Source;
use crate::store::edit::known::KEY;
use crate::store::edit::{Edit, Fields, Row, Value};
use crate::time::{Day, Span};

/// What becomes of the facts of an entry whose rule is edited.
#[derive(Debug)]
pub(in crate::store) struct Staying {
    /// Keys them anew and writes those without a day into the note.
    pub(in crate::store) edit: Edit,
    /// The days of the facts that are in the note now.
    pub(in crate::store) aside: Vec<Day>,
}

/// What becomes of an entry's facts in another reading of the plan, in which its rule is another and its row the same; none when
/// they can stay as they are, or the rule is not understood.
#[must_use]
pub(in crate::store) fn staying(source: &Source, index: usize, after: &Source) -> Option<Staying> {
    let (from, to) = (firsts(source, index)?, firsts(after, index)?);
    let entry = source.plan().entries.get(index)?;
    let known: BTreeSet<Day> = entry.facts.iter().map(|fact| fact.on).collect();
    let places = places(&from, &to, &known);
    if places.is_empty() {
        return None;
    }
    let mut parts = source.parts(Row::Entry(index), KEY);
    let (mut aside, mut lines) = (Vec::new(), Vec::new());
    parts.all.retain_mut(|part| {
        let place = part
            .on(&entry.facts)
            .and_then(|on| Some((on, places.get(&on)?)));
        let (Some((on, place)), Value::Table(fields)) = (place, &mut part.value) else {
            return true;
        };
        if let Some(day) = place {
            key_anew(fields, *day, None);
            return true;
        }
        aside.push(on);
        lines.push(remembered(on, fields));
        false
    });
    let mut edits = vec![told(index, parts)];
    if !lines.is_empty() {
        let note = entry.note.as_deref().map(str::trim_end);
        let note = note.into_iter().map(str::to_owned).chain(lines);
        let note = Value::text(&note.collect::<Vec<_>>().join("\n"));
        edits.push(Edit::Set(Row::Entry(index), "note".into(), Some(note)));
    }
    Some(Staying {
        edit: Edit::All(edits),
        aside,
    })
}

/// The first days of an entry's occurrences by its rule; none where some of its words are not understood.
fn firsts(source: &Source, index: usize) -> Option<Vec<Day>> {
    let whens = &source.plan().entries.get(index)?.when;
    if whens.iter().any(|when| when.dates.is_empty()) {
        return None;
    }
    let dates = whens.iter().flat_map(|when| when.dates.iter());
    Some(
        dates
            .filter_map(|date| date.span.map(Span::first))
            .collect(),
    )
}

/// Where the facts go whose day is gone. A day that was there before has an occurrence of its own, and takes no other's fact.
fn places(from: &[Day], to: &[Day], known: &BTreeSet<Day>) -> BTreeMap<Day, Option<Day>> {
    let gone = known
        .iter()
        .filter(|day| from.contains(day) && !to.contains(day));
    let mut places: BTreeMap<Day, Option<Day>> = gone.map(|day| (*day, None)).collect();
    let new = to
        .iter()
        .filter(|day| !from.contains(day) && !known.contains(day));
    let mut free: BTreeSet<Day> = new.copied().collect();
    let month = |day: Day| (day.year(), day.month());
    let mut near: Vec<(i64, i64, Day, Day)> = Vec::new();
    for gone in places.keys() {
        for day in free.iter().filter(|day| month(**day) == month(*gone)) {
            let days = day.days_since(*gone);
            near.push((days.abs(), -days, *gone, *day));
        }
    }
    near.sort_unstable();
    for (_, _, gone, day) in near {
        if places[&gone].is_none() && free.remove(&day) {
            places.insert(gone, Some(day));
        }
    }
    for (gone, place) in places.iter_mut().filter(|(_, place)| place.is_none()) {
        let number = from.iter().position(|day| day == gone);
        let same = number.and_then(|number| to.get(number));
        *place = same.copied().filter(|day| free.remove(day));
    }
    places
}

/// A fact as a line of a note: its day, and what it says in the words of the file.
fn remembered(on: Day, fields: &Fields) -> String {
    let said = fields
        .iter()
        .filter_map(|(key, value)| match (&**key, value) {
            ("on", _) | (_, Value::Flag(false)) => None,
            ("note", Value::Text(text)) => {
                Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
            }
            (key, Value::Text(text) | Value::Moment(text)) => Some(format!("{key} {text}")),
            (key, _) => Some(key.to_owned()),
        });
    let said: Vec<String> = said.collect();
    format!("{on}: {}", said.join(", "))
}
