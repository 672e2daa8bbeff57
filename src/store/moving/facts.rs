//! What is known of occurrences, when all of them move or some leave their entry: keyed anew by their places. What is about no
//! day of the rule, or cannot be read, stays as it is. Knows no words of dates.

use super::Slot;
use crate::plan::Fact;
use crate::store::Source;
use crate::store::edit::known::KEY;
use crate::store::edit::{Edit, Fields, Part, Parts, Row, Value};
use crate::time::{Date, Day, Span};

/// The edit that keys what is known of occurrences by their new days; none when nothing is.
pub(super) fn anew(source: &Source, index: usize, slot: Slot, to: &[Date]) -> Option<Edit> {
    let entry = &source.plan().entries[index];
    let from = &entry.when[slot.when].dates;
    let turn = Turn {
        from,
        to,
        held: from[slot.date].span.map(Span::first).zip(slot.moved),
    };
    turn.keyed(source, index)
}

/// What is known of an entry's occurrences when it is parted.
pub(super) struct Shared {
    /// The edit that leaves the entry its own; none when nothing leaves it.
    pub(super) early: Option<Edit>,
    /// What is known of the occurrences that leave it, keyed by their new days.
    pub(super) late: Vec<Value>,
}

/// What is known of an entry's occurrences, less those that leave it.
pub(super) fn shared(source: &Source, index: usize, turn: &Turn<'_>) -> Shared {
    let facts = &source.plan().entries[index].facts;
    let mut parts = source.parts(Row::Entry(index), KEY);
    let leaves = |part: &Part| part.on(facts).is_some_and(|on| turn.day(on).is_some());
    let all = std::mem::take(&mut parts.all).into_iter();
    let (mut late, early): (Vec<Part>, Vec<Part>) = all.partition(leaves);
    parts.all = early;
    for part in &mut late {
        turn.part(part, facts);
    }
    Shared {
        early: (!late.is_empty()).then(|| told(index, parts)),
        late: late.into_iter().map(|part| part.value).collect(),
    }
}

pub(super) fn told(index: usize, parts: Parts) -> Edit {
    Edit::Set(Row::Entry(index), KEY.into(), parts.value())
}

/// Dates as they were and as they are to be.
pub(super) struct Turn<'d> {
    pub(super) from: &'d [Date],
    pub(super) to: &'d [Date],
    /// The day by the rule of one that was moved away from it, and where it is to be held.
    pub(super) held: Option<(Day, Day)>,
}

impl Turn<'_> {
    /// The edit that keys what is known of an entry's occurrences by their new days; none when nothing is.
    fn keyed(&self, source: &Source, index: usize) -> Option<Edit> {
        let facts = &source.plan().entries.get(index)?.facts;
        let mut parts = source.parts(Row::Entry(index), KEY);
        let mut touched = false;
        for part in &mut parts.all {
            touched |= self.part(part, facts);
        }
        touched.then(|| told(index, parts))
    }

    /// The new day of an occurrence; none for what is no day of the rule.
    fn day(&self, on: Day) -> Option<Day> {
        let first = |date: &Date| date.span.map(Span::first);
        let at = self.from.iter().position(|date| first(date) == Some(on))?;
        first(self.to.get(at)?)
    }

    /// Keys a part by its new day; whether that is another one.
    fn part(&self, part: &mut Part, facts: &[Fact]) -> bool {
        let on = part.on(facts);
        let (Some((on, day)), Value::Table(fields)) =
            (on.and_then(|on| Some((on, self.day(on)?))), &mut part.value)
        else {
            return false;
        };
        let held = self.held.filter(|(ruled, _)| *ruled == on);
        key_anew(fields, day, held.map(|(_, to)| to));
        day != on
    }
}

/// What is known of an occurrence, keyed by another day; and moved to another one, if it was moved at all.
pub(super) fn key_anew(fact: &mut Fields, on: Day, moved: Option<Day>) {
    for (key, value) in fact {
        match (&**key, moved) {
            ("on", _) => *value = on.into(),
            ("moved", Some(day)) => *value = day.into(),
            _ => {}
        }
    }
}
