//! Why a command cannot be used now, each as a sentence with what would have to be otherwise. Changes nothing.

use crate::tui::model::{Model, Opened, View};
use crate::words::Sentence;

use super::{Id, key_of};

pub(super) fn never(_: &Model) -> Option<Sentence> {
    None
}

fn because(hindered: bool, key: &'static str) -> Option<Sentence> {
    hindered.then(|| Sentence::new(key))
}

pub(super) fn no_plan(model: &Model) -> Option<Sentence> {
    because(model.desk().is_none(), "screen-no-plan-open")
        .map(|open| none_yet(model).unwrap_or(open))
}

/// How to come by a first plan, where there is none to be opened.
fn none_yet(model: &Model) -> Option<Sentence> {
    let is_bare = matches!(model.opened, Opened::Nothing) && model.shelf.plans.is_empty();
    let key = if model.shelf.example.is_some() {
        "screen-no-plan-yet-example"
    } else {
        "screen-no-plan-yet"
    };
    is_bare.then(|| Sentence::new(key).with("key", key_of(Id::Example)))
}

pub(super) fn no_entries(model: &Model) -> Option<Sentence> {
    no_plan(model).or_else(|| {
        let desk = model.desk()?;
        because(desk.plan().entries.is_empty(), "screen-no-entries")
            .or_else(|| because(desk.digest.order.is_empty(), "screen-filter-hides-all"))
    })
}

pub(super) fn nothing_selected(model: &Model) -> Option<Sentence> {
    no_entries(model).or_else(|| {
        let selected = model.desk()?.cursor.at.is_some();
        because(!selected, "screen-nothing-selected")
    })
}

/// What a neighbouring year puts here is changed in that year's plan.
pub(super) fn nothing_to_change(model: &Model) -> Option<Sentence> {
    if model.view == View::Learning {
        return None; // there it is the recommendation that is changed
    }
    nothing_selected(model).or_else(|| {
        let desk = model.desk()?;
        if !desk.marks.is_empty() || desk.selected().is_some() {
            return None;
        }
        let entry = desk.occurrence(desk.cursor.at?)?.entry;
        let year = desk.home(entry as usize).map(crate::time::Cycle::label);
        Some(Sentence::new("screen-guest-not-here").with("year", year.unwrap_or_default()))
    })
}

/// Nothing was promised and left undone.
pub(super) fn nothing_late(model: &Model) -> Option<Sentence> {
    no_plan(model).or_else(|| {
        let digest = &model.desk()?.digest;
        let none = digest.late.is_empty() && digest.unanswered.is_empty();
        because(none, "screen-nothing-late")
    })
}

/// Nothing has begun yet.
pub(super) fn nothing_past(model: &Model) -> Option<Sentence> {
    no_plan(model).or_else(|| {
        let first = model.desk()?.plan().cycle.first();
        because(model.today <= first, "screen-nothing-past")
    })
}

pub(super) fn no_checklist(model: &Model) -> Option<Sentence> {
    nothing_to_change(model).or_else(|| {
        let desk = model.desk()?;
        let entry = desk.source().plan().entries.get(desk.selected()?);
        because(
            entry.is_none_or(|entry| entry.checklist.is_empty()),
            "screen-no-checklist",
        )
    })
}

pub(super) fn nothing_copied(model: &Model) -> Option<Sentence> {
    no_plan(model).or_else(|| because(model.copied.is_empty(), "screen-nothing-copied"))
}

pub(super) fn not_learning(model: &Model) -> Option<Sentence> {
    no_phase(model).or_else(|| because(model.view != View::Learning, "screen-not-learning"))
}

/// Ideas and documents are a phase's: the one of the learning view, else the selected one.
pub(super) fn no_phase(model: &Model) -> Option<Sentence> {
    no_plan(model).or_else(|| because(model.phase().is_none(), "screen-no-phase"))
}

pub(super) fn no_file(model: &Model) -> Option<Sentence> {
    because(model.path().is_none(), "screen-no-plan-open")
}

pub(super) fn outside_cycle(model: &Model) -> Option<Sentence> {
    no_plan(model).or_else(|| {
        let cycle = model.desk()?.plan().cycle;
        (!cycle.contains(model.today))
            .then(|| Sentence::new("screen-today-outside").with("cycle", cycle.label()))
    })
}

pub(super) fn no_problems(model: &Model) -> Option<Sentence> {
    because(model.has_findings() == Some(false), "screen-no-problems")
}

pub(super) fn no_colours(model: &Model) -> Option<Sentence> {
    because(model.style.colourless(), "screen-no-colours")
}

pub(super) fn no_previous_year(model: &Model) -> Option<Sentence> {
    no_neighbour(model, -1)
}

pub(super) fn no_next_year(model: &Model) -> Option<Sentence> {
    no_neighbour(model, 1)
}

/// The year after is written once.
pub(super) fn no_year_to_write(model: &Model) -> Option<Sentence> {
    no_plan(model).or_else(|| {
        let there = model.neighbour(1)?;
        let label = there.cycle.map(crate::time::Cycle::label);
        Some(
            Sentence::new("screen-year-is-there")
                .with("year", label.unwrap_or_default())
                .with("key", key_of(Id::NextYear)),
        )
    })
}

fn no_neighbour(model: &Model, years: i32) -> Option<Sentence> {
    no_plan(model).or_else(|| {
        let plan = model.desk()?.plan();
        if model.neighbour(years).is_some() {
            return None;
        }
        let label = plan.cycle.years_later(years).map(crate::time::Cycle::label);
        Some(
            Sentence::new("screen-no-neighbour")
                .with("cycle", label.unwrap_or_default())
                .with("name", &*plan.cycle_name),
        )
    })
}

pub(super) fn no_plans(model: &Model) -> Option<Sentence> {
    none_yet(model).or_else(|| because(model.shelf.plans.is_empty(), "screen-no-plans"))
}

pub(super) fn no_example(model: &Model) -> Option<Sentence> {
    let empty = matches!(model.opened, Opened::Nothing);
    because(!empty, "screen-example-not-now")
        .or_else(|| because(model.shelf.example.is_none(), "screen-example-none"))
}
