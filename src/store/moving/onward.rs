//! A rule that changes from a day on: the old entry ends before it, and a second one begins there, with an id of its own and
//! what is known of its days.

use super::facts::key_anew;
use super::saying::{Saying, listed};
use super::{Move, Slot, each_stepped, failed, given};
use crate::error::Error;
use crate::plan::{Entry, Plan};
use crate::store::Source;
use crate::store::edit::{Edit, Fields, Row, Spot, Value};
use crate::time::{Date, Day, Span, Step};

/// What an entry says before a day, and from it on.
struct Parted {
    before: Vec<Value>,
    after: Vec<Value>,
    /// The dates from the day on, as they were and as they are to be.
    from: Vec<Date>,
    to: Vec<Date>,
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
    let later = later(&fields, entry, &id, &parted, slot.moved.map(|to| (day, to)));
    let mut edits = vec![
        Edit::Set(
            Row::Entry(index),
            "when".into(),
            Some(one_or_many(parted.before)),
        ),
        Edit::Add(table, later),
    ];
    if let Some(facts) = facts_before(&fields, entry, day) {
        edits.insert(1, Edit::Set(Row::Entry(index), "occurrence".into(), facts));
    }
    let stood = source.edited(&Edit::All(edits.clone()))?;
    let mut entries = stood.plan().entries.iter();
    if let Some(new) = entries.position(|other| *other.id == *id)
        && new != index + 1
    {
        edits.push(Edit::Move(Row::Entry(new), Spot::After(Row::Entry(index))));
    }
    let to = slot.moved.or_else(|| parted.to.first().and_then(first));
    Ok(Move {
        edit: Edit::All(edits),
        before: entry.when[slot.when].words.to_string(),
        after: said(&parted.after),
        alike: true,
        id,
        day: to,
    })
}

/// The occurrence and all later ones taken away.
pub(super) fn ended(source: &Source, index: usize, slot: Slot) -> Result<Move, Error> {
    let entry = &source.plan().entries[index];
    let day =
        first(&entry.when[slot.when].dates[slot.date]).ok_or_else(|| failed("move-no-days"))?;
    let parted = parted(source, index, slot, Step::Days(0))?;
    let after = said(&parted.before);
    let edit = if parted.before.is_empty() {
        Edit::Remove(Row::Entry(index))
    } else {
        let when = Some(one_or_many(parted.before));
        let mut edits = vec![Edit::Set(Row::Entry(index), "when".into(), when)];
        let (_, fields) = source
            .fields(Row::Entry(index))
            .ok_or_else(|| failed("move-no-days"))?;
        let facts = facts_before(&fields, entry, day);
        edits.extend(facts.map(|facts| Edit::Set(Row::Entry(index), "occurrence".into(), facts)));
        Edit::All(edits)
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
            (true, false) => parted
                .after
                .extend(later_values(&saying, &when.words, &late, &to).ok_or_else(no_words)?),
            (false, false) => {
                let ended = saying.ended(&when.words, &early);
                let ended = ended.map(|words| vec![Value::text(&words)]);
                let before = ended.or_else(|| listed(&early)).ok_or_else(no_words)?;
                parted.before.extend(before);
                let begun = saying.begun(&when.words, &late);
                let begun = begun.and_then(|words| later_values(&saying, &words, &late, &to));
                let after = begun.or_else(|| listed(&to)).ok_or_else(no_words)?;
                parted.after.extend(after);
            }
        }
        parted.from.extend(late);
        parted.to.extend(to);
    }
    Ok(parted)
}

/// The words for the later dates where they are to be.
fn later_values(
    saying: &Saying<'_>,
    words: &str,
    late: &[Date],
    to: &[Date],
) -> Option<Vec<Value>> {
    if late == to {
        return Some(vec![Value::text(words)]);
    }
    let anew = saying.reworded(words, late, to);
    let anew = anew.filter(|anew| anew.alike);
    anew.map(|anew| vec![Value::text(&anew.words)])
        .or_else(|| listed(to))
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
fn later(
    fields: &Fields,
    entry: &Entry,
    id: &str,
    parted: &Parted,
    moved: Option<(Day, Day)>,
) -> Fields {
    let mut later: Fields = vec![("id".into(), Value::text(id))];
    for (key, value) in fields {
        match &**key {
            "id" | "occurrence" => {}
            "when" => later.push((key.clone(), one_or_many(parted.after.clone()))),
            _ => later.push((key.clone(), value.clone())),
        }
    }
    let facts = facts_after(fields, entry, parted, moved);
    if !facts.is_empty() {
        later.push(("occurrence".into(), Value::List(facts)));
    }
    later
}

fn facts_of(fields: &Fields) -> &[Value] {
    let found = fields.iter().find(|(key, _)| &**key == "occurrence");
    match found {
        Some((_, Value::List(facts))) => facts,
        _ => &[],
    }
}

/// What is known of the days before; none when that is all that is known.
#[expect(
    clippy::option_option,
    reason = "no edit, an edit that takes the facts away, one that leaves some"
)]
fn facts_before(fields: &Fields, entry: &Entry, day: Day) -> Option<Option<Value>> {
    let facts = facts_of(fields).iter().zip(&entry.facts);
    let early: Vec<Value> = facts
        .filter(|(_, fact)| fact.on < day)
        .map(|(value, _)| value.clone())
        .collect();
    if early.len() == entry.facts.len() {
        return None;
    }
    Some((!early.is_empty()).then_some(Value::List(early)))
}

/// What is known of the days from there on, keyed by the new ones; `moved` is the day by the rule of one that was moved
/// away from it, and where it is to be held.
fn facts_after(
    fields: &Fields,
    entry: &Entry,
    parted: &Parted,
    moved: Option<(Day, Day)>,
) -> Vec<Value> {
    let facts = facts_of(fields).iter().zip(&entry.facts);
    let turned = facts.filter_map(|(value, fact)| {
        let at = parted
            .from
            .iter()
            .position(|date| first(date) == Some(fact.on))?;
        let day = first(parted.to.get(at)?)?;
        let Value::Table(fields) = value else {
            return None;
        };
        let mut fields = fields.clone();
        let moved = moved.filter(|(on, _)| *on == fact.on);
        key_anew(&mut fields, day, moved.map(|(_, to)| to));
        Some(Value::Table(fields))
    });
    turned.collect()
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
