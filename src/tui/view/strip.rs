//! The learning strip beside the wheel: each recommendation that is not ended as a thread through the year's phases, with
//! the phase of the selected entry pointed out. What each did with it in full is the learning view's to show.

use crate::draw::Role;
use crate::plan::Plan;
use crate::plan::taken_up::{Stage, TakenUp};
use crate::tui::command::Id;
use crate::tui::message::Target;
use crate::tui::model::Model;
use crate::tui::names;

use crate::words::{columns_of, visible};

use super::sheet::{Piece, Row};
use super::text::fit;
use super::thread::thread;

/// The least columns of a title.
const TITLE: usize = 16;
/// The least and the most columns from phase to phase; of a name, one less is seen.
const LEAST: usize = 3;
const MOST: usize = 6;

/// The rows of the strip: the phases' names, and a thread a recommendation; nothing where there is nothing to show or no
/// room for it.
#[must_use]
pub(super) fn rows(model: &Model, columns: u16) -> Vec<Row> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let plan = desk.source().plan();
    let taken_up = plan.taken_up(model.today);
    let open =
        |row: &&crate::plan::taken_up::Row| plan.recommendations[row.recommendation].is_open();
    let threads: Vec<_> = taken_up.rows.iter().filter(open).collect();
    let columns = usize::from(columns);
    let phases = taken_up.phases.len();
    let step = (columns.saturating_sub(TITLE) / phases.max(1)).min(MOST);
    if threads.is_empty() || step < LEAST {
        return Vec::new();
    }
    let titles = columns - step * phases;
    let here = model.phase();
    let mut rows = vec![names_of(model, plan, &taken_up, (titles, step), here)];
    rows.extend(threads.into_iter().map(|row| {
        let recommendation = &plan.recommendations[row.recommendation];
        let place = here.and_then(|here| taken_up.phases.iter().position(|phase| *phase == here));
        let stage = place.and_then(|place| row.stages[place]);
        let mut left = vec![title(&recommendation.title, titles, stage)];
        left.extend(thread(&row.stages, step));
        Row {
            left,
            target: Some(Target::Command(Id::Learning)),
            ..Row::default()
        }
    }));
    rows
}

/// A recommendation's title in its columns; it stands out where the selected phase has still to do with it.
fn title(title: &str, columns: usize, stage: Option<Stage>) -> Piece {
    let role = match stage {
        Some(Stage::ToCome | Stage::Planned | Stage::Missed) => Role::Heading,
        _ => Role::Text,
    };
    let title = fit(title, columns.saturating_sub(2)).into_owned();
    let gap = " ".repeat(columns.saturating_sub(columns_of(&title)));
    Piece::new(title + &gap, role)
}

/// The phases' names above their columns, as much of each as there is room for.
fn names_of(
    model: &Model,
    plan: &Plan,
    taken_up: &TakenUp,
    (titles, step): (usize, usize),
    here: Option<usize>,
) -> Row {
    let mut left = vec![Piece::new(" ".repeat(titles), Role::Faint)];
    let first_letters = |name: &str| {
        let letters: String = name.chars().take(step - 1).collect();
        visible(&letters).into_owned()
    };
    let kinds: Vec<String> = taken_up
        .phases
        .iter()
        .map(|phase| first_letters(&short(model, plan, *phase)))
        .collect();
    for (phase, kind) in taken_up.phases.iter().zip(&kinds) {
        // Of two that would be called the same, the titles tell more.
        let alone = kinds.iter().filter(|other| *other == kind).count() == 1;
        let letters = if alone {
            kind.clone()
        } else {
            first_letters(&plan.entries[*phase].title.to_lowercase())
        };
        let gap = " ".repeat(step.saturating_sub(columns_of(&letters)));
        let role = if here == Some(*phase) {
            Role::Heading
        } else {
            Role::Faint
        };
        left.push(Piece::new(letters + &gap, role));
    }
    Row {
        left,
        target: Some(Target::Command(Id::Learning)),
        ..Row::default()
    }
}

/// The name of a phase's kind, which is short in every language, else its title.
fn short(model: &Model, plan: &Plan, phase: usize) -> String {
    let entry = &plan.entries[phase];
    let kind = entry.phase_kind().and_then(names::kind);
    kind.map_or_else(|| entry.title.to_lowercase(), |kind| model.text(kind))
}
