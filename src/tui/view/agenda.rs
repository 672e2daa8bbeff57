//! The agenda: every occurrence in the order of time under its month, with holidays, and last the shelf of
//! what has no date. Only the rows that are seen are made.

use ratatui::layout::Rect;

use crate::draw::{Ground, Role};
use crate::time::{Day, Mood, Precision, Span};
use crate::tui::dates::Dates;
use crate::tui::desk::Desk;
use crate::tui::digest::AgendaRow;
use crate::tui::model::Model;

use super::entry_row::{DateStyle, entry_row, pad};
use super::sheet::{Piece, Row, Sheet, window};

/// Draws the agenda.
pub(super) fn list(sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk) {
    let rows = &desk.digest.rows;
    if desk.digest.order.is_empty() {
        return nothing(sheet, area, model, desk);
    }
    let range = window(rows.len(), focus(desk), usize::from(area.height));
    let first = range.start;
    let shown = rows.get(range).unwrap_or_default();
    // The month that the first row stands in is said even when its heading lies above the window.
    let within = |row: Option<&AgendaRow>| row.is_some_and(|row| !is_heading(*row));
    let heading =
        heading_above(rows, first).filter(|_| within(shown.first()) && within(shown.get(1)));
    for (index, (row, y)) in shown.iter().zip(area.top()..area.bottom()).enumerate() {
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        let covered = index == 0 && focus(desk) != first;
        draw_row(
            sheet,
            line,
            model,
            desk,
            heading.filter(|_| covered).unwrap_or(*row),
        );
    }
}

/// The row that is looked at: the selected one, or where the day is.
fn focus(desk: &Desk) -> usize {
    let by_day = || {
        let next = desk.schedule().from_day(desk.cursor.day) as u32;
        let place = desk
            .digest
            .place(next)
            .min(desk.digest.order.len().checked_sub(1)?);
        desk.digest.row(*desk.digest.order.get(place)?)
    };
    let selected = desk.cursor.at.and_then(|at| desk.digest.row(at));
    selected.or_else(by_day).unwrap_or(0)
}

fn heading_above(rows: &[AgendaRow], first: usize) -> Option<AgendaRow> {
    let above = rows.get(..first)?.iter().rev();
    above.copied().find(|row| is_heading(*row))
}

fn is_heading(row: AgendaRow) -> bool {
    matches!(row, AgendaRow::Month(_) | AgendaRow::Shelf)
}

fn draw_row(sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk, row: AgendaRow) {
    let dates = Dates::of(&model.words);
    match row {
        AgendaRow::Month(month) => {
            let weeks = month
                .span()
                .map(|span| dates.weeks(span))
                .unwrap_or_default();
            sheet.heading(area, &dates.month(month), &weeks);
        }
        AgendaRow::Shelf => sheet.heading(area, &model.text("screen-shelf"), ""),
        AgendaRow::Today => sheet.row(area, &today(model, dates, area.width)),
        AgendaRow::Holiday(index) => {
            if let Some((day, name)) = desk.holidays.get(index as usize) {
                sheet.row(area, &day_row(dates, *day, name, Role::Faint, area.width));
            }
        }
        AgendaRow::Occurrence(at) => {
            let row = occurrence(sheet, area, model, desk, at);
            sheet.row(area, &row);
        }
    }
}

fn today(model: &Model, dates: Dates<'_>, columns: u16) -> Row {
    day_row(
        dates,
        model.today,
        &model.text("screen-today-row"),
        Role::Accent,
        columns,
    )
}

fn day_row(dates: Dates<'_>, day: Day, text: &str, role: Role, columns: u16) -> Row {
    let number = Piece::new(format!("{:>2} ", day.day()), role);
    let mut margin = vec![number];
    if columns >= REMARKS {
        let weekday = format!("{} ", pad(dates.weekday(day), 3));
        margin.insert(0, Piece::new(" ", Role::Text));
        margin.push(Piece::new(weekday, Role::Faint));
    }
    if columns >= WEEKS {
        let week = week_column(dates, Some(Span::day(day)), columns);
        margin.push(Piece::new(week, Role::Faint));
    }
    margin.push(Piece::new("  ", Role::Text));
    Row {
        margin,
        left: vec![Piece::new(text, role)],
        ..Row::default()
    }
}

/// From this width on there are weeks, from the next on remarks and weekdays, then owners.
const WEEKS: u16 = 40;
const REMARKS: u16 = 30;
const OWNERS: u16 = 60;

/// `v. 39`; where there is room for it the last week too: `v. 39–41`.
fn week_column(dates: Dates<'_>, span: Option<Span>, columns: u16) -> String {
    let is_wide = columns >= OWNERS;
    let span = span.map(|span| {
        if is_wide {
            span
        } else {
            Span::day(span.first())
        }
    });
    let weeks = span.map(|span| dates.weeks(span));
    pad(&weeks.unwrap_or_default(), if is_wide { 9 } else { 7 })
}

fn occurrence(sheet: &Sheet<'_>, area: Rect, model: &Model, desk: &Desk, at: u32) -> Row {
    let mut row = entry_row(model, desk, &sheet.style, at, DateStyle::DayInMonth);
    if area.width < REMARKS {
        row.margin.truncate(1);
        // Of a longer date only the first of its days or months has room beside the others' numbers.
        for piece in &mut row.margin {
            piece.text = piece.text.chars().take(3).collect();
        }
        row.right = None;
        return row;
    }
    row.margin.insert(0, Piece::new(" ", Role::Text));
    if area.width >= WEEKS {
        let dates = Dates::of(&model.words);
        let date = desk.occurrence(at).map(|occurrence| occurrence.date);
        let exact = date
            .filter(|date| date.precision <= Precision::PartOfMonth && date.mood != Mood::Ongoing);
        let column = week_column(dates, exact.and_then(|date| date.span), area.width);
        row.margin.push(Piece::new(column, Role::Faint));
    }
    if area.width >= OWNERS
        && let Some(entry) = desk.entry(at)
        && !entry.owners.is_empty()
    {
        let owners = format!("  {}", entry.owners.join(", "));
        row.left.push(Piece::new(owners, Role::Faint));
        // Till when and how it stands is asked for more often than who.
        if !row.fits(area.width) {
            row.left.pop();
        }
    }
    // And how it stands more often than till when.
    if !row.fits(area.width)
        && let Some(right) = &mut row.right
        && let Some((_, status)) = right.text.rsplit_once(" · ")
    {
        right.text = status.to_owned();
    }
    row
}

fn nothing(sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk) {
    let key = if desk.plan().entries.is_empty() {
        "screen-plan-empty"
    } else {
        "screen-filter-hides-all"
    };
    let pen = sheet.pen(Role::Faint, Ground::Backdrop);
    let lines = super::text::wrap(&model.text(key), usize::from(area.width.saturating_sub(2)));
    for (line, y) in lines.iter().zip(area.top()..area.bottom()) {
        sheet.text((area.x + 1, y), area.width, line, pen);
    }
}
