//! Edits made up by number, of any plan: the same numbers on the same plan always give the same edit. Whoever uses
//! this has `generated` beside it.
#![allow(dead_code, reason = "each test uses its part")]

use arshjul::plan::{Plan, Task};
use arshjul::store::Source;
use arshjul::store::edit::{Edit, Known, Row, Spot, Tick, Value};
use arshjul::time::Day;

use super::generated::Numbers;

/// How much an edit may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Rows come, go, move and get other ids and titles.
    Anything,
    /// Rows come, go and get other values, but each answers to the same.
    Known,
    /// Values only, and only of what has a given id.
    Values,
}

/// An edit that can be made, and the plan after it.
pub(crate) fn edited(source: &Source, numbers: &mut Numbers, reach: Reach) -> (Edit, Source) {
    for _ in 0..100 {
        let Some(edit) = edit(source, numbers, reach) else {
            continue;
        };
        if let Ok(after) = source.edited(&edit)
            && after.text() != source.text()
        {
            return (edit, after);
        }
    }
    unreachable!("no edit can be made of this plan: {}", source.text());
}

/// So many edits, one after the other.
pub(crate) fn edited_often(
    source: &Source,
    numbers: &mut Numbers,
    reach: Reach,
    times: usize,
) -> Source {
    (0..times).fold(source.clone(), |source, _| {
        edited(&source, numbers, reach).1
    })
}

fn edit(source: &Source, numbers: &mut Numbers, reach: Reach) -> Option<Edit> {
    let plan = source.plan();
    match numbers.below(100) {
        0..=54 => value_of_entry(plan, numbers, reach),
        55..=69 => value_elsewhere(plan, numbers),
        70..=79 if reach != Reach::Values => Some(added(plan, numbers)),
        80..=87 if reach != Reach::Values => Some(Edit::Remove(entry(plan, numbers)?)),
        88..=91 if reach == Reach::Anything => moved(plan, numbers),
        92..=95 if reach == Reach::Anything => {
            let id = format!("id-{}", numbers.below(1_000));
            Some(Edit::Rename(entry(plan, numbers)?, id.into()))
        }
        96.. if reach == Reach::Anything => {
            let title = format!("Titel {}", numbers.below(1_000));
            Some(Edit::Set(
                entry(plan, numbers)?,
                "title".into(),
                Some((&*title).into()),
            ))
        }
        _ => None,
    }
}

fn index(many: usize, numbers: &mut Numbers) -> Option<usize> {
    (many > 0).then(|| numbers.below(many as u64) as usize)
}

fn entry(plan: &Plan, numbers: &mut Numbers) -> Option<Row> {
    index(plan.entries.len(), numbers).map(Row::Entry)
}

pub(crate) fn a_day(numbers: &mut Numbers) -> Day {
    let (month, day) = (1 + numbers.below(12), 1 + numbers.below(28));
    let text = format!("2026-{month:02}-{day:02}");
    text.parse().expect("a day")
}

fn when(numbers: &mut Numbers) -> Value {
    match numbers.below(4) {
        0 => a_day(numbers).into(),
        1 => Value::List(vec![a_day(numbers).into(), a_day(numbers).into()]),
        2 => (&*format!("v. {}", 1 + numbers.below(52))).into(),
        _ => (&*format!("{} maj", 1 + numbers.below(31))).into(),
    }
}

fn word(numbers: &mut Numbers) -> &'static str {
    numbers.pick(&[
        "å",
        "ny",
        "två ord",
        "\"citat\"",
        "c:\\d",
        "it's",
        "rad\nrad",
    ])
}

fn value_of_entry(plan: &Plan, numbers: &mut Numbers, reach: Reach) -> Option<Edit> {
    let at = index(plan.entries.len(), numbers)?;
    let (row, entry) = (Row::Entry(at), &plan.entries[at]);
    let set = |key: &str, value: Value| Some(Edit::Set(row, key.into(), Some(value)));
    match numbers.below(14) {
        0 => set("when", when(numbers)),
        1 => set("owner", word(numbers).into()),
        2 => set("owner", Value::texts(&[word(numbers), "o"])),
        3 => set(
            "status",
            numbers.pick(&["idea", "confirmed", "done"]).into(),
        ),
        4 => set("note", word(numbers).into()),
        5 => set("time", numbers.pick(&["08:15", "13:00-15:00"]).into()),
        6 => set("review", Value::Flag(!entry.review)),
        7 => {
            let keys = [
                "owner",
                "status",
                "time",
                "note",
                "tags",
                "review",
                "checklist",
            ];
            Some(Edit::Set(row, numbers.pick(&keys).into(), None))
        }
        8 | 9 => {
            let key = numbers.pick(&["tags", "checklist", "links"]);
            let front = numbers.chance(30).then_some(0);
            Some(Edit::Insert(row, key.into(), front, word(numbers).into()))
        }
        10 => {
            let at = index(entry.tags.len(), numbers)?;
            Some(Edit::Item(row, "tags".into(), at, None))
        }
        11 => tick(at, &entry.checklist, numbers),
        12 => known(at, numbers),
        // What is referred to gets its id written, and answers to that then.
        _ if reach == Reach::Anything => {
            let need = index(plan.entries.len(), numbers)?;
            set("needs", Value::texts(&[&plan.entries[need].id]))
        }
        _ => set("headcount", Value::Integer(numbers.below(500) as i64)),
    }
}

fn tick(entry: usize, tasks: &[Task], numbers: &mut Numbers) -> Option<Edit> {
    let at = index(tasks.len(), numbers)?;
    let tick = match numbers.below(3) {
        0 => Tick::No,
        1 => Tick::Yes,
        _ => Tick::On(a_day(numbers)),
    };
    Some(Edit::Tick(entry, at, tick))
}

fn known(entry: usize, numbers: &mut Numbers) -> Option<Edit> {
    let known = Known {
        moved: numbers.chance(50).then(|| a_day(numbers)),
        cancelled: numbers.chance(30),
        note: numbers.chance(30).then(|| word(numbers).into()),
        ..Known::default()
    };
    // Few days, so that the same one is met again.
    let day = format!("2026-03-0{}", 1 + numbers.below(3));
    Some(Edit::Know(entry, day.parse().ok()?, known))
}

fn value_elsewhere(plan: &Plan, numbers: &mut Numbers) -> Option<Edit> {
    let set = |row: Row, key: &str, value: Value| Some(Edit::Set(row, key.into(), Some(value)));
    match numbers.below(6) {
        0 => set(Row::Plan, "title", word(numbers).into()),
        1 => {
            let row = Row::Ring(index(plan.rings.len(), numbers)?);
            set(
                row,
                "colour",
                numbers.pick(&["red", "#102030", "grey"]).into(),
            )
        }
        2 => {
            let row = Row::Recommendation(index(plan.recommendations.len(), numbers)?);
            set(row, "status", numbers.pick(&["adopted", "done"]).into())
        }
        3 => {
            let row = Row::Idea(index(plan.ideas.len(), numbers)?);
            set(row, "status", numbers.pick(&["taken", "parked"]).into())
        }
        4 => {
            let row = Row::Document(index(plan.documents.len(), numbers)?);
            set(row, "link", word(numbers).into())
        }
        _ => {
            let at = index(plan.indicators.len(), numbers)?;
            let mut values = plan.indicators[at].values.clone();
            let year = 2010 + numbers.below(20) as i32;
            values.retain(|(known, _)| *known != year);
            values.push((year, numbers.below(1_000) as f64 / 10.0));
            let fields = values
                .iter()
                .map(|(year, value)| (year.to_string().into(), Value::Float(*value)));
            set(Row::Indicator(at), "values", Value::Table(fields.collect()))
        }
    }
}

fn added(plan: &Plan, numbers: &mut Numbers) -> Edit {
    let name = format!("Ny {}", numbers.below(1_000_000));
    let mut fields: Vec<(Box<str>, Value)> = vec![("title".into(), (&*name).into())];
    if numbers.chance(50) {
        let id = format!("ny-id-{}", numbers.below(1_000_000));
        fields.push(("id".into(), (&*id).into()));
    }
    fields.push(("when".into(), when(numbers)));
    if let Some(ring) = index(plan.rings.len(), numbers) {
        fields.push(("ring".into(), (&*plan.rings[ring].id).into()));
    }
    Edit::Add("activity".into(), fields)
}

fn moved(plan: &Plan, numbers: &mut Numbers) -> Option<Edit> {
    let (row, other) = (entry(plan, numbers)?, entry(plan, numbers)?);
    let spot = if numbers.chance(50) {
        Spot::Before(other)
    } else {
        Spot::After(other)
    };
    (row != other).then_some(Edit::Move(row, spot))
}
