//! The legend: the numbers on the wheel and what they stand for, as many as there is room for, the selected among them.

use ratatui::layout::Rect;

use crate::draw::Role;
use crate::scene::LegendRow;
use crate::tui::dates::Dates;
use crate::tui::desk::Desk;
use crate::tui::model::Model;

use super::super::entry_row::{DateStyle, entry_row};
use super::super::sheet::{Piece, Row, Sheet, window};

/// As many columns of the legend as there is room for, numbers running down.
pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    area: Rect,
    model: &Model,
    desk: &Desk,
    legend: &[LegendRow],
) {
    let height = usize::from(area.height);
    let across = columns(area.width);
    let at = desk.cursor.at;
    let chosen = legend.iter().position(|row| Some(row.occurrence) == at);
    let near = chosen.unwrap_or_else(|| near(legend, at));
    let range = window(legend.len(), near, height * across);
    let shown = legend.get(range).unwrap_or_default();
    let width = (area.width + 2) / across as u16;
    for (index, row) in shown.iter().enumerate() {
        let place = Rect {
            x: area.x + (index / height.max(1)) as u16 * width,
            y: area.y + (index % height.max(1)) as u16,
            width: width.saturating_sub(2),
            height: 1,
        };
        let row = legend_row(model, desk, sheet, row);
        sheet.row(place, &row);
    }
}

/// All of the pane that a small screen has room for: the selected entry with its number.
pub(super) fn selected(
    sheet: &mut Sheet<'_>,
    area: Rect,
    model: &Model,
    desk: &Desk,
    legend: &[LegendRow],
) {
    let Some(at) = desk.cursor.at else { return };
    let numbered = legend.iter().find(|row| row.occurrence == at);
    let row = match numbered {
        Some(row) => legend_row(model, desk, sheet, row),
        None => entry_row(model, desk, &sheet.style, at, DateStyle::DayAndWeekday),
    };
    let row = Row {
        selected: false,
        ..row
    };
    sheet.row(area, &row);
}

pub(super) fn columns(width: u16) -> usize {
    usize::from(width / 38).clamp(1, 3)
}

/// The row nearest in time to what is selected.
fn near(legend: &[LegendRow], at: Option<u32>) -> usize {
    let Some(at) = at else { return 0 };
    let distance = |row: &LegendRow| row.occurrence.abs_diff(at);
    (0..legend.len())
        .min_by_key(|index| distance(&legend[*index]))
        .unwrap_or(0)
}

fn legend_row(model: &Model, desk: &Desk, sheet: &Sheet<'_>, row: &LegendRow) -> Row {
    let entry = entry_row(model, desk, &sheet.style, row.occurrence, DateStyle::None);
    let dates = Dates::of(&model.words);
    let day = desk
        .occurrence(row.occurrence)
        .and_then(|occurrence| dates.short(&occurrence));
    Row {
        margin: vec![Piece::new(format!("{:>3} ", row.number), Role::Key)],
        right: day.map(|day| Piece::new(day, Role::Faint)),
        ..entry
    }
}
