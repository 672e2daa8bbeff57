//! What changed of the plan as a whole: what it is called, its language and country, and its rings.

use crate::plan::{Colour, Plan, Ring, Track};

use super::compare::{Comparison, Differences, alone, changed, seen};
use super::value::{Field, Name, Value};
use super::{Change, How, Seen, Thing};

pub(super) fn changes(both: &Comparison<'_>) -> Vec<Change> {
    let mut changes: Vec<Change> = plan(both).into_iter().collect();
    let ring = |plan: &Plan, ring: usize| of(&plan.rings[ring]);
    let pairs = both.rings.both();
    changes.extend(pairs.filter_map(|(before, after)| {
        let (old, new) = (&both.before.rings[before], &both.after.rings[after]);
        let mut found = Differences::default();
        both.text(Field::Title, Some(&old.title), Some(&new.title), &mut found);
        found.note(Field::Colour, colour(old.colour), colour(new.colour));
        found.note(Field::Track, track(old.track), track(new.track));
        changed(|| (of(old), of(new)), found)
    }));
    let added = both.rings.added();
    changes.extend(added.map(|at| alone(ring(both.after, at), How::Added)));
    let dropped = both.rings.dropped();
    changes.extend(dropped.map(|at| alone(ring(both.before, at), How::Dropped)));
    changes
}

fn track(track: Option<Track>) -> Value {
    track.map_or(Value::Nothing, |track| Value::Word(track.word()))
}

fn of(ring: &Ring) -> Seen {
    seen(Thing::Ring, &ring.id, &ring.title)
}

fn plan(both: &Comparison<'_>) -> Option<Change> {
    let (before, after) = (both.before, both.after);
    let mut found = Differences::default();
    both.text(
        Field::Title,
        Some(&before.title),
        Some(&after.title),
        &mut found,
    );
    let text = |text: &Option<Box<str>>| Value::text(text.as_deref());
    found.note(
        Field::Language,
        text(&before.language),
        text(&after.language),
    );
    found.note(Field::Country, text(&before.country), text(&after.country));
    found.note(Field::Track, track(before.track), track(after.track));
    let (start, starts) = (before.cycle.first(), after.cycle.first());
    if start.month() != starts.month() {
        found.note(Field::Starts, Value::Day(start), Value::Day(starts));
    }
    order(both, &mut found);
    let whole = |plan: &Plan| seen(Thing::Plan, "", &plan.title);
    changed(|| (whole(before), whole(after)), found)
}

/// Rings stand from the outside in; those in both plans may stand in another order.
fn order(both: &Comparison<'_>, found: &mut Differences) {
    let there: Vec<usize> = both.rings.both().map(|(_, after)| after).collect();
    if there.is_sorted() {
        return;
    }
    let name = |ring: &Ring| Name {
        id: ring.id.clone(),
        title: ring.title.clone(),
    };
    let before = both
        .rings
        .both()
        .map(|(before, _)| name(&both.before.rings[before]));
    let mut places = there;
    places.sort_unstable();
    let after = places.iter().map(|at| name(&both.after.rings[*at]));
    found.note(
        Field::Rings,
        Value::Names(before.collect()),
        Value::Names(after.collect()),
    );
}

fn colour(colour: Option<Colour>) -> Value {
    match colour {
        None => Value::Nothing,
        Some(Colour::Exact(red, green, blue)) => {
            Value::Text(format!("#{red:02x}{green:02x}{blue:02x}").into())
        }
        Some(named) => Value::Text(format!("{named:?}").to_lowercase().into()),
    }
}
