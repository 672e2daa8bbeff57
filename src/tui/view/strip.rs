//! The learning strip beside the wheel: each recommendation that is not ended as a thread through the year's phases, with the
//! name of the phase that has to do with it next. What each did with it in full is the learning view's to show.

use crate::draw::Role;
use crate::plan::Plan;
use crate::plan::taken_up::{Stage, TakenUp};
use crate::tui::command::Id;
use crate::tui::message::Target;
use crate::tui::model::Model;

use crate::words::{columns_of, visible};

use super::sheet::{Piece, Row};
use super::text::fit;
use super::thread::{stage_sign, thread};

/// The least columns of a title.
const TITLE: usize = 16;
/// The columns from one phase's sign to the next.
const STEP: usize = 2;
/// A blank at the left of a name.
const GAP: usize = 2;

/// The rows of the strip: a thread a recommendation, and by name the phase that has to do with it next; nothing where there is
/// nothing to show or no room for it.
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
    let signs = STEP * taken_up.phases.len();
    if threads.is_empty() || columns < signs + TITLE {
        return Vec::new();
    }
    let named: Vec<Option<(String, Role)>> = threads
        .iter()
        .map(|row| named(plan, &taken_up, row))
        .collect();
    let widest = named
        .iter()
        .flatten()
        .map(|(name, _)| columns_of(name) + GAP);
    // Where names leave no room for the titles, a thread has a line of its own.
    let room = widest
        .max()
        .filter(|names| signs + names + TITLE <= columns);
    let titles = room.map_or(columns, |names| columns - signs - names);
    let here = model.phase();
    let place = here.and_then(|here| taken_up.phases.iter().position(|phase| *phase == here));
    let mut rows = Vec::new();
    for (row, named) in threads.into_iter().zip(named) {
        let recommendation = &plan.recommendations[row.recommendation];
        let stage = place.and_then(|place| row.stages[place]);
        let title = title(&recommendation.title, titles, stage);
        let mut pieces = thread(&row.stages, STEP);
        let name = named.map(|(name, role)| Piece::new(format!("{:GAP$}{name}", ""), role));
        pieces.extend(name);
        let (first, second) = if room.is_some() {
            pieces.insert(0, title);
            (pieces, None)
        } else {
            pieces.insert(0, Piece::new("  ", Role::Text));
            (vec![title], Some(pieces))
        };
        rows.extend([first].into_iter().chain(second).map(|left| Row {
            left,
            target: Some(Target::Command(Id::Learning)),
            ..Row::default()
        }));
    }
    rows
}

/// The phase that has to do with a recommendation next, else the last one that had.
fn named(
    plan: &Plan,
    taken_up: &TakenUp,
    row: &crate::plan::taken_up::Row,
) -> Option<(String, Role)> {
    let waits = |stage: &Option<Stage>| matches!(stage, Some(Stage::Planned | Stage::ToCome));
    let next = row.stages.iter().position(waits);
    let place = next.or_else(|| row.stages.iter().rposition(Option::is_some))?;
    let (sign, role) = stage_sign(row.stages[place]?);
    let name = visible(&plan.entries[taken_up.phases[place]].title);
    Some((format!("{sign} {name}"), role))
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
