//! A rule that changes from a day on: the old entry ends before it, and a second one begins there, with an id of its own and
//! what is known of its days.

use super::facts::{Shared, Turn, shared};
use super::following::both;
use super::saying::{Saying, listed};
use super::{Move, Slot, each_stepped, failed, given};
use crate::error::Error;
use crate::plan::Plan;
use crate::store::Source;
use crate::store::edit::known::KEY;
use crate::store::edit::{Edit, Fields, Row, Spot, Value};
use crate::time::{Date, Day, Span, Step};

/// What an entry says before a day, and from it on.
struct Parted {
    before: Vec<Value>,
    after: Vec<Value>,
    /// Whether the later ones are said as before: by their rule, not day by day.
    alike: bool,
    /// The dates from the day on, as they were and as they are to be.
    from: Vec<Date>,
    to: Vec<Date>,
}

impl Parted {
    /// What is said from the day on, and whether it is said as before.
    fn goes_on(&mut self, (values, alike): (Vec<Value>, bool)) {
        self.after.extend(values);
        self.alike &= alike;
    }

    /// What is known of the occurrences before the day and from it on; `held` as in [`Turn`].
    fn known(&self, source: &Source, index: usize, held: Option<(Day, Day)>) -> Shared {
        let turn = Turn {
            from: &self.from,
            to: &self.to,
            held,
        };
        shared(source, index, &turn)
    }
}

/// The occurrence and all later ones moved.
pub(super) fn moved(source: &Source, index: usize, slot: Slot, step: Step) -> Result<Move, Error> {
    let plan = source.plan();
    let entry = &plan.entries[index];
    let day =
        first(&entry.when[slot.when].dates[slot.date]).ok_or_else(|| failed("move-no-days"))?;
    let parted = parted(source, index, slot, step)?;
    if parted.before.is_empty() {
        // Nothing is left of the old one: all of it moves.
        return super::all(source, index, slot, step);
    }
    let id = free_id(plan, &entry.id);
    let (table, fields) = source
        .fields(Row::Entry(index))
        .ok_or_else(|| failed("move-no-days"))?;
    let to = slot.moved.or_else(|| parted.to.first().and_then(first));
    let after = said(&parted.after);
    let alike = parted.alike;
    let known = parted.known(source, index, slot.moved.map(|to| (day, to)));
    let later = later(fields, &id, parted.after, known.late);
    let mut edits = shortened(index, parted.before, known.early);
    edits.push(Edit::Add(table, later));
    let stood = source.edited(&Edit::All(edits.clone()))?;
    let mut entries = stood.plan().entries.iter();
    if let Some(new) = entries.position(|other| *other.id == *id)
        && new != index + 1
    {
        edits.push(Edit::Move(Row::Entry(new), Spot::After(Row::Entry(index))));
    }
    let stood = source.edited(&Edit::All(edits.clone()))?;
    edits.extend(both(source, index, &stood, &id)?);
    Ok(Move {
        edit: Edit::All(edits),
        before: entry.when[slot.when].words.to_string(),
        after,
        alike,
        id,
        day: to,
    })
}

/// The occurrence and all later ones taken away.
pub(super) fn ended(source: &Source, index: usize, slot: Slot) -> Result<Move, Error> {
    let entry = &source.plan().entries[index];
    let parted = parted(source, index, slot, Step::Days(0))?;
    let after = said(&parted.before);
    let edit = if parted.before.is_empty() {
        Edit::Remove(Row::Entry(index))
    } else {
        let known = parted.known(source, index, None);
        Edit::All(shortened(index, parted.before, known.early))
    };
    Ok(Move {
        edit,
        before: entry.when[slot.when].words.to_string(),
        after,
        alike: true,
        id: entry.id.clone(),
        day: None,
    })
}

/// The edits that leave an entry what it says before the day.
fn shortened(index: usize, when: Vec<Value>, known: Option<Edit>) -> Vec<Edit> {
    let when = Some(one_or_many(when));
    let mut edits = vec![Edit::Set(Row::Entry(index), "when".into(), when)];
    edits.extend(known);
    edits
}

fn first(date: &Date) -> Option<Day> {
    date.span.map(Span::first)
}

/// Each value of `when` before the day and from it on.
fn parted(source: &Source, index: usize, slot: Slot, step: Step) -> Result<Parted, Error> {
    let entry = &source.plan().entries[index];
    let held = entry.when[slot.when].dates[slot.date];
    let day = first(&held).ok_or_else(|| failed("move-no-days"))?;
    let saying = Saying::of(source.plan(), index);
    let values = match given(source, index)? {
        Value::List(values) => values,
        value => vec![value],
    };
    let mut parted = Parted {
        before: Vec::new(),
        after: Vec::new(),
        alike: true,
        from: Vec::new(),
        to: Vec::new(),
    };
    for (value, when) in values.into_iter().zip(&entry.when) {
        let (early, late): (Vec<Date>, Vec<Date>) = when
            .dates
            .iter()
            .partition(|date| first(date).is_none_or(|first| first < day));
        let to = each_stepped(&late, &held, step);
        let no_words = || failed("move-no-words");
        match (early.is_empty(), late.is_empty()) {
            (_, true) => parted.before.push(value),
            (true, false) => {
                let after = later_values(&saying, &when.words, &late, &to);
                parted.goes_on(after.ok_or_else(no_words)?);
            }
            (false, false) => {
                let ended = saying.ended(&when.words, &early);
                let ended = ended.map(|words| vec![Value::text(&words)]);
                let before = ended.or_else(|| listed(&early)).ok_or_else(no_words)?;
                parted.before.extend(before);
                let begun = saying.begun(&when.words, &late);
                let begun = begun.and_then(|words| later_values(&saying, &words, &late, &to));
                let by_days = || Some((listed(&to)?, false));
                parted.goes_on(begun.or_else(by_days).ok_or_else(no_words)?);
            }
        }
        parted.from.extend(late);
        parted.to.extend(to);
    }
    Ok(parted)
}

/// The words for the later dates where they are to be, and whether they are the rule's.
fn later_values(
    saying: &Saying<'_>,
    words: &str,
    late: &[Date],
    to: &[Date],
) -> Option<(Vec<Value>, bool)> {
    if late == to {
        return Some((vec![Value::text(words)], true));
    }
    let anew = saying.reworded(words, late, to);
    let anew = anew.filter(|anew| anew.alike);
    anew.map(|anew| (vec![Value::text(&anew.words)], true))
        .or_else(|| Some((listed(to)?, false)))
}

fn one_or_many(mut values: Vec<Value>) -> Value {
    match values.pop() {
        Some(only) if values.is_empty() => only,
        last => {
            values.extend(last);
            Value::List(values)
        }
    }
}

/// The fields of the second entry.
fn later(fields: Fields, id: &str, when: Vec<Value>, known: Vec<Value>) -> Fields {
    let mut later: Fields = vec![("id".into(), Value::text(id))];
    let mut when = Some(one_or_many(when));
    for (key, value) in fields {
        match &*key {
            "id" | KEY => {}
            "when" => later.extend(when.take().map(|when| (key, when))),
            _ => later.push((key, value)),
        }
    }
    if !known.is_empty() {
        later.push((KEY.into(), Value::List(known)));
    }
    later
}

/// An id like this one that nobody has.
fn free_id(plan: &Plan, id: &str) -> Box<str> {
    let taken = |candidate: &str| {
        let entries = plan.entries.iter().map(|it| &it.id);
        let rings = plan.rings.iter().map(|it| &it.id);
        let others = plan.priorities.iter().map(|it| &it.id);
        let more = plan.recommendations.iter().map(|it| &it.id);
        let indicators = plan.indicators.iter().map(|it| &it.id);
        let mut all = entries
            .chain(rings)
            .chain(others)
            .chain(more)
            .chain(indicators);
        all.any(|known| **known == *candidate)
    };
    (2..10_000)
        .map(|number| format!("{id}-{number}"))
        .find(|candidate| !taken(candidate))
        .unwrap_or_default()
        .into()
}

fn said(values: &[Value]) -> String {
    let said: Vec<String> = values
        .iter()
        .map(|value| match value {
            Value::Text(text) | Value::Moment(text) => text.to_string(),
            _ => String::new(),
        })
        .collect();
    said.join("; ")
}
