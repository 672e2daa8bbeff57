//! What changed of phases and activities: when they are, and field by field.

use crate::plan::{Entry, Plan, Status};
use crate::time::{Date, Mood};

use super::compare::{Comparison, Differences, alone, changed, same_ones};
use super::rules::Saying;
use super::value::{Field, Name, Value};
use super::{Change, How, Seen, Thing, dates, facts};

pub(super) fn changes(both: &Comparison<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for (before, after) in both.entries.both() {
        pair(both, before, after, &mut changes);
    }
    let of = |plan: &Plan, entry: usize| seen(plan, &plan.entries[entry], true);
    let added = both.entries.added();
    changes.extend(added.map(|entry| alone(of(both.after, entry), How::Added)));
    let dropped = both.entries.dropped();
    changes.extend(dropped.map(|entry| alone(of(both.before, entry), How::Dropped)));
    changes
}

fn seen(plan: &Plan, entry: &Entry, moved: bool) -> Seen {
    Seen {
        thing: Thing::of(entry),
        id: entry.id.clone(),
        title: entry.title.clone(),
        dates: dates::dates(entry, moved),
        ring: ring(plan, entry),
    }
}

fn ring(plan: &Plan, entry: &Entry) -> Option<Name> {
    let ring = plan.rings.get(entry.ring?)?;
    Some(Name {
        id: ring.id.clone(),
        title: ring.title.clone(),
    })
}

fn pair(both: &Comparison<'_>, before: usize, after: usize, changes: &mut Vec<Change>) {
    let (old, new) = (&both.before.entries[before], &both.after.entries[after]);
    let one = both.years.are_one();
    let saying = both.rules.saying(old, new);
    let moves = dates::moves(old, (new, both.after), both.years, saying);
    let mut found = Differences::default();
    if moves.is_none() && saying == Saying::Other {
        said_anew(old, new, &mut found);
    }
    fields(both, old, new, &mut found);
    if moves.is_none() && found.found.is_empty() {
        return;
    }
    let (was, is) = (seen(both.before, old, one), seen(both.after, new, one));
    if let Some(moves) = moves {
        changes.push(Change {
            was: was.clone(),
            seen: is.clone(),
            how: How::Moved(moves),
        });
    }
    changes.extend(changed(|| (was, is), found));
}

/// The days are the same, but it is another rule that gives them. That nobody knows is the same however it is said.
fn said_anew(before: &Entry, after: &Entry, found: &mut Differences) {
    if !(is_open(before) && is_open(after)) {
        found.note(Field::When, words(before), words(after));
    }
}

/// Whether it is on no day, and nobody has said otherwise.
fn is_open(entry: &Entry) -> bool {
    let mut whens = entry.when.iter();
    whens.all(|when| {
        let unknown = |date: &Date| date.mood == Mood::Unknown;
        !when.dates.is_empty() && when.dates.iter().all(unknown)
    })
}

fn words(entry: &Entry) -> Value {
    let words = entry.when.iter().map(|when| when.words.clone());
    match &words.collect::<Vec<_>>()[..] {
        [] => Value::Nothing,
        [only] => Value::Text(only.clone()),
        several => Value::Texts(several.to_vec()),
    }
}

fn fields(both: &Comparison<'_>, before: &Entry, after: &Entry, found: &mut Differences) {
    both.text(Field::Title, Some(&before.title), Some(&after.title), found);
    let table = |entry: &Entry| Value::Word(Thing::of(entry).word());
    found.note(Field::Table, table(before), table(after));
    let rings = before.ring.map(|ring| both.rings.after(ring)) == after.ring.map(Some);
    if !rings {
        let value =
            |plan: &Plan, entry: &Entry| ring(plan, entry).map_or(Value::Nothing, Value::Name);
        found.note(
            Field::Ring,
            value(both.before, before),
            value(both.after, after),
        );
    }
    both.entry(Field::Phase, before.phase, after.phase, found);
    both.text(
        Field::Time,
        before.time.as_deref(),
        after.time.as_deref(),
        found,
    );
    gathering(both, before, after, found);
    both.texts(Field::Owner, &before.owners, &after.owners, found);
    status(both, before, after, found);
    if !same_ones(&before.needs, &after.needs, &both.entries) {
        let names = |plan: &Plan, needs: &[usize]| {
            let names = needs.iter();
            Value::names(
                names
                    .filter_map(|entry| Name::of_entry(plan, *entry))
                    .collect(),
            )
        };
        let (old, new) = (
            names(both.before, &before.needs),
            names(both.after, &after.needs),
        );
        found.note(Field::Needs, old, new);
    }
    both.texts(Field::Tags, &before.tags, &after.tags, found);
    checklist(both, before, after, found);
    both.texts(Field::Links, &before.links, &after.links, found);
    both.text(
        Field::Note,
        before.note.as_deref(),
        after.note.as_deref(),
        found,
    );
    if both.years.are_one() {
        facts::compare(before, after, found);
    }
}

/// What sort of entry it is, where it is held and for whom.
fn gathering(both: &Comparison<'_>, before: &Entry, after: &Entry, found: &mut Differences) {
    both.text(Field::Kind, Some(&before.kind), Some(&after.kind), found);
    both.text(
        Field::Condition,
        before.condition.as_deref(),
        after.condition.as_deref(),
        found,
    );
    both.text(
        Field::Place,
        before.venue.as_deref(),
        after.venue.as_deref(),
        found,
    );
    both.texts(
        Field::Participants,
        &before.participants,
        &after.participants,
        found,
    );
    let number =
        |count: Option<u32>| count.map_or(Value::Nothing, |count| Value::Number(count.into()));
    found.note(
        Field::Headcount,
        number(before.headcount),
        number(after.headcount),
    );
}

/// How far it has come is told anew each year; that something will not be, or is not promised yet, is said of the year.
fn status(both: &Comparison<'_>, before: &Entry, after: &Entry, found: &mut Differences) {
    let of_the_year = matches!(after.status, Status::Cancelled | Status::Idea);
    if both.years.are_one() || of_the_year {
        let word = |entry: &Entry| Value::Word(entry.status.word());
        found.note(Field::Status, word(before), word(after));
    }
    if both.years.are_one() {
        found.note(
            Field::Review,
            Value::Flag(before.review),
            Value::Flag(after.review),
        );
    }
}

/// A new year begins with nothing ticked off.
fn checklist(both: &Comparison<'_>, before: &Entry, after: &Entry, found: &mut Differences) {
    let items = |entry: &Entry| -> Vec<Box<str>> {
        entry
            .checklist
            .iter()
            .map(|task| task.item.clone())
            .collect()
    };
    both.texts(Field::Checklist, &items(before), &items(after), found);
    if both.years.are_one() {
        let done = |entry: &Entry| {
            let done = entry.checklist.iter().filter(|task| task.done);
            Value::texts(done.map(|task| &*task.item))
        };
        found.note(Field::Ticks, done(before), done(after));
    }
}
