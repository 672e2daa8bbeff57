//! What changed of what was learned: priorities, recommendations, ideas, indicators, documents. What a year leaves behind when
//! the next one begins, what is done or was written then, is no change.

use std::collections::BTreeSet;

use crate::plan::{Document, Idea, IdeaStatus, Indicator, Priority, Recommendation};

use super::compare::{Comparison, Differences, alone, changed, row, seen};
use super::pairs::{Likeness, Pairs, Row, Same};
use super::recommendations;
use super::value::{Field, Value};
use super::{Change, How, Seen, Thing};

pub(super) fn changes(both: &Comparison<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    priorities(both, &mut changes);
    of_recommendations(both, &mut changes);
    ideas(both, &mut changes);
    indicators(both, &mut changes);
    documents(both, &mut changes);
    changes
}

/// Things of one sort in both plans, and what is asked of them.
struct Sort<'s, T> {
    before: &'s [T],
    after: &'s [T],
    row: fn(&T) -> Row<'_>,
    /// What of the first stays behind in its year, and is not missed.
    stays: &'s dyn Fn(&T) -> bool,
    /// Whether two that are called the same are the same.
    same: Same<'s>,
    fields: &'s dyn Fn(&T, &T, &mut Differences),
}

impl<T> Sort<'_, T> {
    fn changes(&self, changes: &mut Vec<Change>) {
        let rows =
            |things| -> Vec<Row<'_>> { Iterator::map(<[T]>::iter(things), self.row).collect() };
        let pairs = Pairs::of(&rows(self.before), &rows(self.after), self.same);
        for (before, after) in pairs.both() {
            let (old, new) = (&self.before[before], &self.after[after]);
            let mut found = Differences::default();
            (self.fields)(old, new, &mut found);
            changes.extend(changed(|| (self.seen(old), self.seen(new)), found));
        }
        for at in pairs.added() {
            changes.push(alone(self.seen(&self.after[at]), How::Added));
        }
        for at in pairs
            .dropped()
            .filter(|at| !(self.stays)(&self.before[*at]))
        {
            changes.push(alone(self.seen(&self.before[at]), How::Dropped));
        }
    }

    fn seen(&self, thing: &T) -> Seen {
        let row = (self.row)(thing);
        seen(row.thing, row.id.unwrap_or_default(), row.title)
    }
}

fn priorities(both: &Comparison<'_>, changes: &mut Vec<Change>) {
    Sort {
        before: &both.before.priorities,
        after: &both.after.priorities,
        row: |it| row(Thing::Priority, Some(&it.id), &it.title),
        stays: &|_| false,
        same: &|_, _| Likeness::Title,
        fields: &|old: &Priority, new: &Priority, found: &mut Differences| {
            both.text(Field::Title, Some(&old.title), Some(&new.title), found);
        },
    }
    .changes(changes);
}

/// Those that are done or declined have been dealt with in their year.
fn of_recommendations(both: &Comparison<'_>, changes: &mut Vec<Change>) {
    let next_year = !both.years.are_one();
    Sort {
        before: &both.before.recommendations,
        after: &both.after.recommendations,
        row: |it| row(Thing::Recommendation, Some(&it.id), &it.title),
        stays: &|it: &Recommendation| next_year && !it.is_open(),
        same: &|_, _| Likeness::Title,
        fields: &|old, new, found: &mut Differences| {
            recommendations::compare(both, old, new, found);
        },
    }
    .changes(changes);
}

/// An idea is known by what it says. One that was taken has become something else.
fn ideas(both: &Comparison<'_>, changes: &mut Vec<Change>) {
    let (before, after) = (&both.before.ideas, &both.after.ideas);
    let next_year = !both.years.are_one();
    Sort {
        before,
        after,
        row: |it| row(Thing::Idea, None, &it.text),
        stays: &|it: &Idea| next_year && it.status == IdeaStatus::Taken,
        same: &|one, other| {
            let (one, other) = (&before[one], &after[other]);
            let phase = one.phase.map(|phase| both.entries.after(phase)) == other.phase.map(Some);
            match (phase, (&one.by, one.status) == (&other.by, other.status)) {
                (true, true) => Likeness::Whole,
                (true, false) => Likeness::Close,
                _ => Likeness::Title,
            }
        },
        fields: &|old: &Idea, new: &Idea, found: &mut Differences| {
            both.text(Field::Title, Some(&old.text), Some(&new.text), found);
            both.entry(Field::Phase, old.phase, new.phase, found);
            both.text(Field::By, old.by.as_deref(), new.by.as_deref(), found);
            let status = |it: &Idea| Value::Word(it.status.word());
            found.note(Field::Status, status(old), status(new));
        },
    }
    .changes(changes);
}

fn indicators(both: &Comparison<'_>, changes: &mut Vec<Change>) {
    Sort {
        before: &both.before.indicators,
        after: &both.after.indicators,
        row: |it| row(Thing::Indicator, Some(&it.id), &it.title),
        stays: &|_| false,
        same: &|_, _| Likeness::Title,
        fields: &|old, new, found: &mut Differences| indicator(both, old, new, found),
    }
    .changes(changes);
}

fn indicator(both: &Comparison<'_>, old: &Indicator, new: &Indicator, found: &mut Differences) {
    both.text(Field::Title, Some(&old.title), Some(&new.title), found);
    both.text(Field::Unit, old.unit.as_deref(), new.unit.as_deref(), found);
    let better = |it: &Indicator| {
        it.better
            .map_or(Value::Nothing, |it| Value::Word(it.word()))
    };
    found.note(Field::Better, better(old), better(new));
    let target = |it: &Indicator| {
        let target = it
            .target
            .map(|target| Value::Target(target.value, target.year));
        target.unwrap_or(Value::Nothing)
    };
    found.note(Field::Target, target(old), target(new));
    both.text(
        Field::Source,
        old.source.as_deref(),
        new.source.as_deref(),
        found,
    );
    let all = old.values.iter().chain(&new.values);
    let years: BTreeSet<i32> = all.map(|(year, _)| *year).collect();
    for year in years {
        let value = |it: &Indicator| {
            let value = it.values.iter().find(|(known, _)| *known == year);
            value.map_or(Value::Nothing, |(_, value)| Value::Number(*value))
        };
        found.note(Field::Year(year), value(old), value(new));
    }
}

/// What was written in a year belongs to it.
fn documents(both: &Comparison<'_>, changes: &mut Vec<Change>) {
    let (before, after) = (&both.before.documents, &both.after.documents);
    let next_year = !both.years.are_one();
    Sort {
        before,
        after,
        row: |it| row(Thing::Document, None, &it.title),
        stays: &|_| next_year,
        same: &|one, other| {
            if before[one].link == after[other].link {
                Likeness::Close
            } else {
                Likeness::Title
            }
        },
        fields: &|old: &Document, new: &Document, found: &mut Differences| {
            if next_year {
                return;
            }
            both.text(Field::Title, Some(&old.title), Some(&new.title), found);
            both.entry(Field::Phase, old.phase, new.phase, found);
            both.text(Field::Link, old.link.as_deref(), new.link.as_deref(), found);
        },
    }
    .changes(changes);
}
