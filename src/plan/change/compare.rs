//! Two plans side by side: who is who, and what is asked of each. What differs in a field, the files of the fields know.

use crate::plan::{Entry, Plan};

use super::pairs::{Likeness, Pairs, Row};
use super::rules::Rules;
use super::value::{Field, Name, Value};
use super::years::Years;
use super::{Change, Difference, How, Seen, Thing, dates, entries, learning, whole};

/// Two plans, the second of the same year as the first or of a later one.
pub(super) struct Comparison<'p> {
    pub(super) before: &'p Plan,
    pub(super) after: &'p Plan,
    pub(super) years: Years,
    pub(super) rules: Rules,
    pub(super) rings: Pairs,
    pub(super) entries: Pairs,
    pub(super) priorities: Pairs,
}

/// What changed, in no order.
pub(super) fn changes(before: &Plan, after: &Plan) -> Vec<Change> {
    let years = Years::between(before.cycle, after.cycle);
    let same = |one: usize, other: usize| {
        let (one, other) = (&before.entries[one], &after.entries[other]);
        let close = dates::same_times(one, other, years);
        match (close, details(one) == details(other)) {
            (true, true) => Likeness::Whole,
            (true, false) => Likeness::Close,
            _ => Likeness::Title,
        }
    };
    let by_title = |_: usize, _: usize| Likeness::Title;
    let comparison = Comparison {
        before,
        after,
        years,
        rules: Rules::of(before, after),
        rings: Pairs::of(&rings(before), &rings(after), &by_title),
        entries: Pairs::of(&entry_rows(before), &entry_rows(after), &same),
        priorities: Pairs::of(&priorities(before), &priorities(after), &by_title),
    };
    let mut changes = whole::changes(&comparison);
    changes.extend(entries::changes(&comparison));
    changes.extend(learning::changes(&comparison));
    changes
}

/// What tells entries of one title and time apart.
fn details(entry: &Entry) -> impl PartialEq {
    let tasks = entry.checklist.iter().map(|task| (&task.item, task.done));
    (
        (&entry.owners, &entry.time, &entry.note, &entry.tags),
        (entry.status, &entry.kind, &entry.links),
        (&entry.venue, &entry.participants, entry.headcount),
        tasks.collect::<Vec<_>>(),
    )
}

fn entry_rows(plan: &Plan) -> Vec<Row<'_>> {
    let row = |entry| Row {
        thing: Thing::of(entry),
        kind: entry.phase_kind().unwrap_or_default(),
        id: Some(&entry.id),
        title: &entry.title,
    };
    plan.entries.iter().map(row).collect()
}

fn rings(plan: &Plan) -> Vec<Row<'_>> {
    let rings = plan.rings.iter();
    rings
        .map(|ring| row(Thing::Ring, Some(&ring.id), &ring.title))
        .collect()
}

fn priorities(plan: &Plan) -> Vec<Row<'_>> {
    let priorities = plan.priorities.iter();
    priorities
        .map(|priority| row(Thing::Priority, Some(&priority.id), &priority.title))
        .collect()
}

/// A thing that is no phase.
pub(super) fn row<'p>(thing: Thing, id: Option<&'p str>, title: &'p str) -> Row<'p> {
    Row {
        thing,
        kind: "",
        id,
        title,
    }
}

/// A thing without days.
pub(super) fn seen(thing: Thing, id: &str, title: &str) -> Seen {
    Seen {
        thing,
        id: id.into(),
        title: title.into(),
        dates: Vec::new(),
        ring: None,
    }
}

/// A thing that is in one of the plans alone.
pub(super) fn alone(seen: Seen, how: How) -> Change {
    Change {
        was: seen.clone(),
        seen,
        how,
    }
}

/// A thing that says something else of itself, if it does.
pub(super) fn changed(
    seen: impl FnOnce() -> (Seen, Seen),
    differences: Differences,
) -> Option<Change> {
    if differences.found.is_empty() {
        return None;
    }
    let (was, seen) = seen();
    Some(Change {
        was,
        seen,
        how: How::Changed(differences.found),
    })
}

/// The fields of a thing that differ.
#[derive(Default)]
pub(super) struct Differences {
    pub(super) found: Vec<Difference>,
}

impl Differences {
    /// Notes a field whose value is not what it was.
    pub(super) fn note(&mut self, field: Field, before: Value, after: Value) {
        if before != after {
            self.found.push(Difference {
                field,
                before,
                after,
            });
        }
    }
}

impl Comparison<'_> {
    /// Notes a text that differs in more than the years it names.
    pub(super) fn text(
        &self,
        field: Field,
        before: Option<&str>,
        after: Option<&str>,
        found: &mut Differences,
    ) {
        let same = before
            .zip(after)
            .is_some_and(|(before, after)| self.years.same_text(before, after));
        if !same {
            found.note(field, Value::text(before), Value::text(after));
        }
    }

    /// Notes texts of which some differ in more than the years they name.
    pub(super) fn texts(
        &self,
        field: Field,
        before: &[Box<str>],
        after: &[Box<str>],
        found: &mut Differences,
    ) {
        if before == after {
            return;
        }
        let (years, old, new) = (self.years, before, after);
        let is_new = new
            .iter()
            .any(|text| !old.iter().any(|known| years.same_text(known, text)));
        let is_gone = old
            .iter()
            .any(|text| !new.iter().any(|known| years.same_text(text, known)));
        if is_new || is_gone {
            let value = |texts: &[Box<str>]| Value::texts(texts.iter().map(|text| &**text));
            found.note(field, value(before), value(after));
        }
    }

    /// Notes a reference to an entry that is another one.
    pub(super) fn entry(
        &self,
        field: Field,
        before: Option<usize>,
        after: Option<usize>,
        found: &mut Differences,
    ) {
        let same = before.map(|entry| self.entries.after(entry)) == after.map(Some);
        if !same {
            let value = |plan: &Plan, entry: Option<usize>| {
                let name = entry.and_then(|entry| Name::of_entry(plan, entry));
                name.map_or(Value::Nothing, Value::Name)
            };
            found.note(field, value(self.before, before), value(self.after, after));
        }
    }
}

/// Whether both refer to the same things, in whatever order.
pub(super) fn same_ones(before: &[usize], after: &[usize], pairs: &Pairs) -> bool {
    let mut there: Vec<Option<usize>> = before.iter().map(|one| pairs.after(*one)).collect();
    let mut here: Vec<Option<usize>> = after.iter().map(|other| Some(*other)).collect();
    there.sort_unstable();
    here.sort_unstable();
    there == here
}

impl Name {
    /// The name of an entry.
    pub(super) fn of_entry(plan: &Plan, entry: usize) -> Option<Self> {
        plan.entries.get(entry).map(|entry: &Entry| Self {
            id: entry.id.clone(),
            title: entry.title.clone(),
        })
    }
}
