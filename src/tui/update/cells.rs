//! Chooses cells of the learning view and rows of the indicators, by clicks and when a plan is opened.

use crate::tui::model::{Model, View};

/// Chooses a recommendation and a phase, where there are such.
pub(super) fn go_to(model: &mut Model, row: usize, column: usize) {
    let taken_up = model.taken_up();
    if row < taken_up.rows.len() && column < taken_up.phases.len() {
        model.learning = (row, column);
    }
}

/// Chooses a row of the view.
pub(super) fn pick(model: &mut Model, row: usize) {
    match model.view {
        View::Learning => go_to(model, row, model.learning.1),
        View::Indicators => {
            let all = model.desk().map(|desk| &desk.source().plan().indicators);
            if all.is_some_and(|all| row < all.len()) {
                model.indicator = row;
            }
        }
        View::Wheel | View::Agenda => {}
    }
}

/// After another plan was opened: chooses the recommendation with this id again, which may be carried there from another year,
/// else the first cell that waits for somebody.
pub(super) fn return_to(model: &mut Model, id: Option<&str>) {
    let taken_up = model.taken_up();
    let Some(desk) = model.desk() else { return };
    let recommendations = &desk.source().plan().recommendations;
    let mut rows = taken_up.rows.iter();
    let same =
        id.and_then(|id| rows.position(|row| *recommendations[row.recommendation].id == *id));
    match same {
        Some(row) => model.learning.0 = row,
        None => model.learning = taken_up.waiting().unwrap_or_default(),
    }
}
