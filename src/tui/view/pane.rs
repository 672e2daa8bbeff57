//! What stands beside the wheel: the selected entry, what is overdue, what is next, what waits without a date,
//! and the legend of numbers. Shares its lines so that nothing is only hidden: what has no room is counted.

use ratatui::layout::Rect;

use crate::draw::Role;
use crate::scene::LegendRow;
use crate::time::Day;
use crate::tui::dates::Dates;
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::model::Model;
use crate::words::Sentence;

use super::card;
use super::entry_row::{DateStyle, entry_row};
use super::sheet::{Piece, Row, Sheet, window};

/// A part of the pane.
struct Section<'a> {
    title: String,
    /// How much it matters; the least goes first where there is no room for all.
    weight: u8,
    /// How many rows it asks for.
    wants: usize,
    /// How many there are.
    all: usize,
    content: Content<'a>,
}

enum Content<'a> {
    Rows(Vec<Row>),
    Occurrences(Vec<u32>, DateStyle),
    Legend(&'a [LegendRow]),
}

/// Draws the pane beside the wheel.
pub(super) fn beside_wheel(
    sheet: &mut Sheet<'_>,
    area: Rect,
    model: &Model,
    desk: &Desk,
    legend: &[LegendRow],
) {
    let area = inset(area);
    let height = usize::from(area.height);
    let mut sections = vec![selected(sheet, area, model, desk)];
    sections.extend(overdue(model, desk, height));
    sections.extend(next(model, desk, height));
    sections.extend(shelf(model, desk, height));
    sections.extend(numbers(model, legend, area.width));
    draw(sheet, area, model, desk, sections);
}

/// Draws the pane beside the agenda.
pub(super) fn beside_agenda(sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk) {
    let area = inset(area);
    let height = usize::from(area.height);
    let mut sections = vec![selected(sheet, area, model, desk)];
    sections.extend(overdue(model, desk, height));
    draw(sheet, area, model, desk, sections);
}

/// A blank column at the right.
fn inset(area: Rect) -> Rect {
    Rect {
        width: area.width.saturating_sub(1),
        ..area
    }
}

fn selected<'a>(sheet: &Sheet<'_>, area: Rect, model: &Model, desk: &Desk) -> Section<'a> {
    let rows = match desk.cursor.at {
        Some(at) => card::rows(model, desk, &sheet.style, at, area.width),
        None => on_day(model, desk),
    };
    Section {
        title: model.text("screen-selected"),
        weight: 9,
        wants: rows.len(),
        all: rows.len(),
        content: Content::Rows(rows),
    }
}

/// What is said of a day on which nothing stands.
fn on_day(model: &Model, desk: &Desk) -> Vec<Row> {
    let dates = Dates::of(&model.words);
    let day = desk.cursor.day;
    let week = dates.weeks(crate::time::Span::day(day));
    let said = format!("{} · {week}", dates.day_in_full(day));
    let mut rows = vec![Row::of(said, Role::Heading)];
    rows.extend(desk.holiday(day).map(|name| Row::of(name, Role::Accent)));
    let empty = if desk.plan().entries.is_empty() {
        "screen-plan-empty"
    } else if desk.digest.order.is_empty() {
        "screen-filter-hides-all"
    } else {
        "screen-day-empty"
    };
    rows.push(Row::of(model.text(empty), Role::Faint));
    rows
}

fn overdue<'a>(model: &Model, desk: &Desk, height: usize) -> Option<Section<'a>> {
    let all = &desk.digest.overdue;
    // The latest first: what was due yesterday can still be saved.
    let list: Vec<u32> = all.iter().rev().take(height).copied().collect();
    section(
        model.text("screen-overdue"),
        6,
        (all.len().min(5), all.len()),
        list,
        DateStyle::Overdue,
    )
}

fn next<'a>(model: &Model, desk: &Desk, height: usize) -> Option<Section<'a>> {
    let inside = desk.plan().cycle.contains(model.today);
    let (title, now, coming) = if inside {
        let title = model.text("screen-next-list");
        (title, &*desk.digest.now, &*desk.digest.coming)
    } else {
        let day = Dates::of(&model.words).day(desk.cursor.day);
        let title = Sentence::new("screen-from-day").with("day", day);
        (
            model.words.say(&title),
            &[][..],
            from(desk, desk.cursor.day),
        )
    };
    let list: Vec<u32> = now.iter().chain(coming).take(height).copied().collect();
    let all = now.len() + coming.len();
    section(title, 8, (all.min(14), all), list, DateStyle::DayAndWeekday)
}

fn from(desk: &Desk, day: Day) -> &[u32] {
    let first = desk.schedule().from_day(day) as u32;
    let place = desk.digest.place(first);
    desk.digest.dated().get(place..).unwrap_or_default()
}

fn shelf<'a>(model: &Model, desk: &Desk, height: usize) -> Option<Section<'a>> {
    let all = desk.digest.undated();
    let at = desk
        .cursor
        .at
        .and_then(|at| all.iter().position(|other| *other == at));
    let range = window(all.len(), at.unwrap_or(0), height.max(1));
    let list: Vec<u32> = all.get(range).unwrap_or_default().to_vec();
    section(
        model.text("screen-shelf"),
        3,
        (all.len().min(4), all.len()),
        list,
        DateStyle::None,
    )
}

fn section<'a>(
    title: String,
    weight: u8,
    (wants, all): (usize, usize),
    list: Vec<u32>,
    style: DateStyle,
) -> Option<Section<'a>> {
    (!list.is_empty()).then_some(Section {
        title,
        weight,
        wants,
        all,
        content: Content::Occurrences(list, style),
    })
}

fn numbers<'a>(model: &Model, legend: &'a [LegendRow], width: u16) -> Option<Section<'a>> {
    (!legend.is_empty()).then(|| Section {
        title: model.text("screen-legend"),
        weight: 5,
        all: legend.len(),
        wants: legend.len().div_ceil(legend_columns(width)),
        content: Content::Legend(legend),
    })
}

/// The rows that each section gets of `height` lines, in their order; none for those that get no place at all. The
/// first is the selected entry: it gets what the others leave, at least two fifths, whatever it needs. So nothing
/// below it moves while one walks from entry to entry.
fn share(wants: &[(u8, usize)], height: usize) -> Vec<usize> {
    let mut shown: Vec<usize> = (1..wants.len()).collect();
    let least = |index: usize| 1 + wants[index].1.clamp(1, 2);
    let kept = (height * 2 / 5).max(3);
    let spare = height.saturating_sub(1 + kept);
    while shown.iter().map(|index| least(*index)).sum::<usize>() > spare {
        let Some(place) = (0..shown.len()).min_by_key(|place| wants[shown[*place]].0) else {
            break;
        };
        shown.remove(place);
    }
    let mut rows = vec![0; wants.len()];
    let mut left = spare.saturating_sub(shown.len());
    while left > 0 {
        let before = left;
        for index in &shown {
            let given = 1.min(wants[*index].1 - rows[*index]).min(left);
            rows[*index] += given;
            left -= given;
        }
        if left == before {
            break;
        }
    }
    let used: usize = rows.iter().sum::<usize>() + shown.len();
    if let Some(first) = rows.first_mut() {
        *first = height.saturating_sub(1 + used);
    }
    rows
}

fn draw(sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk, sections: Vec<Section<'_>>) {
    let wants: Vec<_> = sections
        .iter()
        .map(|section| (section.weight, section.wants))
        .collect();
    let rows = share(&wants, usize::from(area.height));
    let mut y = area.y;
    for (section, height) in sections.into_iter().zip(rows) {
        if height == 0 {
            continue;
        }
        let more = section.wants_more(height, area.width);
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        sheet.heading(line, &section.title, &more);
        let room = Rect {
            y: y + 1,
            height: height as u16,
            ..area
        };
        section.content.draw(sheet, room, model, desk);
        y += height as u16 + 1;
    }
}

impl Section<'_> {
    /// How many there are, where not all are seen.
    fn wants_more(&self, height: usize, width: u16) -> String {
        let (shown, count) = match &self.content {
            Content::Rows(_) => return String::new(),
            Content::Occurrences(..) => (height, self.all),
            Content::Legend(legend) => (height * legend_columns(width), legend.len()),
        };
        if count > shown {
            format!("{shown}/{count}")
        } else {
            String::new()
        }
    }
}

impl Content<'_> {
    fn draw(self, sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk) {
        let height = usize::from(area.height);
        let rows: Vec<Row> = match self {
            Self::Rows(rows) if rows.len() <= height => rows,
            Self::Rows(mut rows) => {
                let left_out = rows.len() - height + 1;
                rows.truncate(height.saturating_sub(1));
                rows.push(hidden_rows(model, left_out));
                rows
            }
            Self::Occurrences(list, style) => list
                .into_iter()
                .take(height)
                .map(|at| entry_row(model, desk, &sheet.style, at, style))
                .collect(),
            Self::Legend(legend) => return draw_legend(sheet, area, model, desk, legend),
        };
        for (row, y) in rows.iter().zip(area.top()..area.bottom()) {
            sheet.row(
                Rect {
                    y,
                    height: 1,
                    ..area
                },
                row,
            );
        }
    }
}

/// As many columns of the legend as there is room for, numbers running down.
fn draw_legend(
    sheet: &mut Sheet<'_>,
    area: Rect,
    model: &Model,
    desk: &Desk,
    legend: &[LegendRow],
) {
    let height = usize::from(area.height);
    let columns = legend_columns(area.width);
    let at = desk.cursor.at;
    let chosen = legend.iter().position(|row| Some(row.occurrence) == at);
    let near = chosen.unwrap_or_else(|| near(legend, at));
    let range = window(legend.len(), near, height * columns);
    let shown = legend.get(range).unwrap_or_default();
    let width = (area.width + 2) / columns as u16;
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

fn legend_columns(width: u16) -> usize {
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

fn hidden_rows(model: &Model, count: usize) -> Row {
    let key = crate::tui::command::command(crate::tui::command::Id::Open).keys;
    let more = Sentence::new("screen-more-rows-key")
        .with("count", count)
        .with("key", key.first().copied().unwrap_or_default());
    Row {
        margin: vec![Piece::new("  ", Role::Faint)],
        left: vec![Piece::new(model.words.say(&more), Role::Faint)],
        target: Some(Target::Command(crate::tui::command::Id::Open)),
        ..Row::default()
    }
}

fn legend_row(model: &Model, desk: &Desk, sheet: &Sheet<'_>, row: &LegendRow) -> Row {
    let entry = entry_row(model, desk, &sheet.style, row.occurrence, DateStyle::None);
    let span = desk
        .occurrence(row.occurrence)
        .and_then(crate::plan::Occurrence::span);
    let day = span.map(|span| Dates::of(&model.words).day(span.first()));
    Row {
        margin: vec![Piece::new(format!("{:>3} ", row.number), Role::Key)],
        right: day.map(|day| Piece::new(day, Role::Faint)),
        ..entry
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_shared_and_never_overspent() {
        let wants = [(9, 20), (6, 3), (8, 14), (3, 2), (5, 60)];
        for height in 0..120 {
            let rows = share(&wants, height);
            let shown = rows.iter().filter(|rows| **rows > 0).count();
            assert!(rows.iter().sum::<usize>() + shown <= height.max(1));
            for (got, (_, wanted)) in rows.iter().zip(&wants).skip(1) {
                assert!(got <= wanted);
            }
            assert!(
                height < 2 || rows[0] >= (height * 2 / 5).min(height - 1),
                "{height}"
            );
        }
        assert_eq!(
            share(&wants, 4),
            [3, 0, 0, 0, 0],
            "the selected entry stays longest"
        );
        assert_eq!(share(&wants, 200), [116, 3, 14, 2, 60]);
    }

    #[test]
    fn nothing_moves_while_the_selected_entry_changes() {
        let with = |card| share(&[(9, card), (8, 14), (5, 60)], 38);
        assert_eq!(with(3), with(30));
    }
}
