//! What stands beside the wheel: the selected entry, what is late, what goes on, what is next, what
//! was learned, what waits without a date, and what the rings are called. Shares its lines so that nothing is only hidden: what has no room is counted.

pub(super) mod rings;
mod share;

use ratatui::layout::Rect;

use crate::draw::Role;
use crate::scene::TrackKind;
use crate::time::Day;
use crate::tui::command::{Id, key_of};
use crate::tui::dates::Dates;
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::model::Model;
use crate::words::Sentence;

use super::brief::why_empty;
use super::calendar;
use super::card;
use super::entry_row::{DateStyle, entry_row};
use super::sheet::{Piece, Row, Sheet, window};
use super::strip;
use super::text::wrap;
use super::wheel::Wheel;
use share::{Want, share};

/// A part of the pane.
struct Section {
    title: String,
    want: Want,
    /// How many there are.
    all: usize,
    content: Content,
}

enum Content {
    /// Rows, and the command that shows all there is to them.
    Rows(Vec<Row>, Id),
    Occurrences(Vec<u32>, DateStyle),
    /// The month of the cursor.
    Calendar,
}

/// Draws the pane beside the wheel.
pub(super) fn beside_wheel(
    sheet: &mut Sheet<'_>,
    area: Rect,
    model: &Model,
    desk: &Desk,
    wheel: &Wheel,
) {
    let area = inset(area);
    let height = usize::from(area.height);
    let mut sections = vec![selected(sheet, area, model, desk)];
    sections.extend(late(model, desk, height));
    sections.extend(unanswered(model, desk));
    sections.extend(now(model, desk, height));
    sections.extend(next(model, desk, height, area.width));
    sections.extend(learning(model, area.width));
    sections.extend(shelf(model, desk, height));
    if area.height >= RINGS {
        sections.extend(rings(model, desk, wheel.nameless(), area.width));
    }
    draw(sheet, area, model, desk, sections);
}

/// Draws the pane beside the agenda.
pub(super) fn beside_agenda(sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk) {
    let area = inset(area);
    let height = usize::from(area.height);
    let mut sections = vec![selected(sheet, area, model, desk)];
    sections.extend(late(model, desk, height));
    sections.extend(unanswered(model, desk));
    sections.extend(calendar(model, desk, area.width));
    draw(sheet, area, model, desk, sections);
}

/// The month of the cursor.
fn calendar(model: &Model, desk: &Desk, width: u16) -> Option<Section> {
    let lines = usize::from(calendar::LINES);
    (width >= calendar::COLUMNS + 2).then(|| Section {
        title: calendar::title(model, desk),
        want: Want {
            least: lines,
            ..want(5, lines)
        },
        all: lines,
        content: Content::Calendar,
    })
}

/// A blank column at the right.
fn inset(area: Rect) -> Rect {
    Rect {
        width: area.width.saturating_sub(1),
        ..area
    }
}

fn selected(sheet: &Sheet<'_>, area: Rect, model: &Model, desk: &Desk) -> Section {
    let rows = match desk.cursor.at {
        Some(at) => card::rows(model, desk, &sheet.style, at, area.width),
        None => on_day(model, desk, area.width),
    };
    Section {
        title: model.text("screen-selected"),
        want: want(9, rows.len()),
        all: rows.len(),
        content: Content::Rows(rows, Id::Open),
    }
}

/// What is said of a day on which nothing stands.
fn on_day(model: &Model, desk: &Desk, width: u16) -> Vec<Row> {
    let dates = Dates::of(&model.words);
    let day = desk.cursor.day;
    let week = dates.weeks(crate::time::Span::day(day));
    let said = format!("{} · {week}", dates.day_in_full(day));
    let mut rows = vec![Row::of(said, Role::Heading)];
    rows.extend(desk.holiday(day).map(|name| Row::of(name, Role::Accent)));
    let lines = wrap(&model.text(why_empty(desk)), usize::from(width));
    rows.extend(lines.into_iter().map(|line| Row::of(line, Role::Faint)));
    rows
}

fn late(model: &Model, desk: &Desk, height: usize) -> Option<Section> {
    let all = &desk.digest.late;
    // The latest first: what was due yesterday can still be saved.
    let list: Vec<u32> = all.iter().rev().take(height).copied().collect();
    section(
        model.text("screen-late"),
        6,
        (all.len().min(5), all.len()),
        list,
        DateStyle::Late,
    )
}

/// How much was promised and left open in a year that is over: one line, for nobody can do it in time any more.
fn unanswered(model: &Model, desk: &Desk) -> Option<Section> {
    let count = desk.digest.unanswered.len();
    let how = Sentence::new("screen-unanswered-how").with("key", key_of(Id::Late));
    let title = Sentence::new("screen-unanswered").with("count", count);
    (count > 0).then(|| Section {
        title: model.words.say(&title),
        want: want(6, 1),
        all: 1,
        content: Content::Rows(
            vec![Row {
                target: Some(Target::Command(Id::Late)),
                ..Row::of(model.words.say(&how), Role::Text)
            }],
            Id::Late,
        ),
    })
}

/// What goes on today. It has a list of its own, for it may be long, and what comes is what one looks for.
fn now(model: &Model, desk: &Desk, height: usize) -> Option<Section> {
    let all = &desk.digest.now;
    section(
        model.text("screen-now-list"),
        7,
        (all.len().min(6), all.len()),
        all.iter().take(height).copied().collect(),
        DateStyle::DayAndWeekday,
    )
}

fn next(model: &Model, desk: &Desk, height: usize, width: u16) -> Option<Section> {
    let inside = desk.plan().cycle.contains(model.today);
    let (title, coming) = if inside {
        (model.text("screen-next-list"), &*desk.digest.coming)
    } else {
        let day = Dates::of(&model.words).day(desk.cursor.day);
        let title = Sentence::new("screen-from-day").with("day", day);
        (model.words.say(&title), from(desk, desk.cursor.day))
    };
    let list: Vec<u32> = coming.iter().take(height).copied().collect();
    let all = coming.len();
    if let Some(onward) = model.onward().filter(|_| all == 0) {
        let lines = wrap(&model.words.say(&onward), usize::from(width)).into_iter();
        let rows: Vec<Row> = lines.map(|line| Row::of(line, Role::Accent)).collect();
        return Some(Section {
            title,
            want: want(8, rows.len()),
            all: rows.len(),
            content: Content::Rows(rows, Id::Roll),
        });
    }
    let style = DateStyle::DayAndWeekday;
    let mut section = section(title, 8, (all.min(14), all), list, style)?;
    section.want.least = all.min(3);
    Some(section)
}

fn from(desk: &Desk, day: Day) -> &[u32] {
    let first = desk.schedule().from_day(day) as u32;
    let place = desk.digest.place(first);
    desk.digest.dated().get(place..).unwrap_or_default()
}

/// The recommendations' way through the year.
fn learning(model: &Model, width: u16) -> Option<Section> {
    let rows = strip::rows(model, width);
    (!rows.is_empty()).then(|| Section {
        title: model.text("screen-view-learning"),
        // A thread alone is seldom worth its heading.
        want: Want {
            least: 2,
            ..want(4, rows.len())
        },
        all: rows.len(),
        content: Content::Rows(rows, Id::Learning),
    })
}

fn shelf(model: &Model, desk: &Desk, height: usize) -> Option<Section> {
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

/// In a lower pane the names of the rings would take the lines of what matters more.
const RINGS: u16 = 34;

/// What the rings are called.
fn rings(model: &Model, desk: &Desk, rings: &[TrackKind], width: u16) -> Option<Section> {
    let rows = rings::rows(model, desk, rings, usize::from(width));
    (!rows.is_empty()).then(|| Section {
        title: model.text("screen-rings"),
        want: want(2, rows.len()),
        all: rows.len(),
        content: Content::Rows(rows, Id::Agenda),
    })
}

fn section(
    title: String,
    weight: u8,
    (wants, all): (usize, usize),
    list: Vec<u32>,
    style: DateStyle,
) -> Option<Section> {
    (!list.is_empty()).then_some(Section {
        title,
        want: want(weight, wants),
        all,
        content: Content::Occurrences(list, style),
    })
}

fn want(weight: u8, most: usize) -> Want {
    Want {
        weight,
        least: most.min(2),
        most,
    }
}

fn draw(sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk, sections: Vec<Section>) {
    let wants: Vec<Want> = sections.iter().map(|section| section.want).collect();
    let rows = share(&wants, usize::from(area.height));
    let mut y = area.y;
    for (section, height) in sections.into_iter().zip(rows) {
        if height == 0 {
            continue;
        }
        let more = section.wants_more(height);
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

impl Section {
    /// How many there are, where not all are seen.
    fn wants_more(&self, height: usize) -> String {
        let (shown, count) = match &self.content {
            Content::Rows(..) | Content::Calendar => return String::new(),
            Content::Occurrences(..) => (height, self.all),
        };
        if count > shown {
            format!("{shown}/{count}")
        } else {
            String::new()
        }
    }
}

impl Content {
    fn draw(self, sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk) {
        let height = usize::from(area.height);
        let rows: Vec<Row> = match self {
            Self::Rows(rows, _) if rows.len() <= height => rows,
            Self::Rows(mut rows, whole) => {
                let left_out = rows.len() - height + 1;
                rows.truncate(height.saturating_sub(1));
                rows.push(hidden_rows(model, left_out, whole));
                rows
            }
            Self::Occurrences(list, style) => list
                .into_iter()
                .take(height)
                .map(|at| entry_row(model, desk, &sheet.style, at, style))
                .collect(),
            Self::Calendar => {
                let area = Rect {
                    x: area.x + 2,
                    ..area
                };
                return calendar::draw(sheet, area, model, desk);
            }
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

fn hidden_rows(model: &Model, count: usize, whole: Id) -> Row {
    let more = Sentence::new("screen-more-rows-key")
        .with("count", count)
        .with("key", key_of(whole));
    Row {
        margin: vec![Piece::new("  ", Role::Faint)],
        left: vec![Piece::new(model.words.say(&more), Role::Faint)],
        target: Some(Target::Command(whole)),
        ..Row::default()
    }
}
