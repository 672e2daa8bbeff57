//! The learning view: each recommendation through the phases of the year, in time order: where it was raised, taken up, is
//! planned, to come, or was missed; and in full what the chosen phase did with the chosen one.

mod chosen;
mod example;
mod heads;
mod thread;

use std::ops::Range;

use ratatui::layout::Rect;

use crate::draw::{Ground, Role};
use crate::plan::Plan;
use crate::plan::taken_up::TakenUp;
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::model::Model;

use super::sheet::{Row, Sheet, window};
use super::text::wrap;

/// The least columns of a phase.
const LEAST: u16 = 5;
/// More columns than these a phase does not need.
const MOST: u16 = 15;
/// From so many lines on, the phases' names may take two.
const ROOMY: u16 = 12;
/// From so many columns on, and where so many rows are seen below them, names that do not fit above their columns have lines of
/// their own.
const STAIR: u16 = 60;
const ROWS: u16 = 4;
/// The lines that the chosen one is told in.
const TOLD: u16 = 9;

/// A line of the table.
enum Line {
    /// What follows is about this priority.
    Heading(String),
    /// A row of what was taken up.
    Recommendation(usize),
}

/// The table as it is drawn.
struct Table<'a> {
    model: &'a Model,
    plan: &'a Plan,
    taken_up: TakenUp,
    area: Rect,
    /// Columns of the titles, and of each phase.
    titles: u16,
    phase: u16,
    /// Lines of the phases' names and days.
    heads: u16,
    /// Whether each name has a line of its own, with a rule to its column.
    stair: bool,
    /// The phases that have room, the chosen one among them.
    shown: Range<usize>,
}

/// Draws the view.
pub(super) fn draw(sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk) {
    let plan = desk.source().plan();
    if plan.recommendations.is_empty() {
        return example::draw(sheet, area, model);
    }
    let told = TOLD.min(area.height / 2);
    let above = Rect {
        height: area.height.saturating_sub(told),
        ..area
    };
    let mut table = Table::of(above, model, plan);
    // What is told stands directly below a short table.
    let wanted = table.lines().len() as u16 + table.heads + 1;
    table.area.height = above.height.min(wanted);
    if table.stair {
        table.stair(sheet);
    } else {
        table.heads(sheet);
    }
    table.body(sheet);
    table.legend(sheet);
    let below = Rect {
        y: table.area.bottom(),
        height: area.bottom() - table.area.bottom(),
        ..area
    };
    table.chosen(sheet, below);
}

/// Says what an empty view is good for, and how it is filled; returns the line below.
pub(super) fn empty(sheet: &mut Sheet<'_>, area: Rect, how: &str) -> u16 {
    let columns = area.width.saturating_sub(4).min(90);
    let lines = wrap(how, usize::from(columns));
    let mut below = area.y;
    for (line, y) in lines.into_iter().zip(area.y + 1..area.bottom()) {
        let place = Rect::new(area.x + 2, y, columns, 1);
        sheet.row(place, &Row::of(line, Role::Text));
        below = y + 1;
    }
    below
}

impl<'a> Table<'a> {
    fn of(area: Rect, model: &'a Model, plan: &'a Plan) -> Self {
        let taken_up = plan.taken_up(model.today);
        let phases = taken_up.phases.len() as u16;
        let least = area.width * 2 / 5;
        let phase = (area.width.saturating_sub(least) / phases.max(1)).clamp(LEAST, MOST);
        let titles = area.width.saturating_sub(phase.saturating_mul(phases));
        let titles = titles.max(least.min(12));
        let room = usize::from(area.width.saturating_sub(titles) / phase).max(1);
        let last = (model.learning.1 + 1).max(room).min(taken_up.phases.len());
        let mut table = Self {
            model,
            plan,
            taken_up,
            area,
            titles,
            phase,
            shown: last.saturating_sub(room)..last,
            heads: if area.height < ROOMY { 2 } else { 3 },
            stair: false,
        };
        let names = table.shown.len() as u16;
        let roomy = names + ROWS.min(table.lines().len() as u16) < area.height;
        if roomy && area.width >= STAIR && !table.names_fit() {
            (table.heads, table.stair) = (names, true);
        }
        table
    }

    fn column(&self, number: usize) -> u16 {
        let right = self
            .phase
            .saturating_mul((number - self.shown.start) as u16);
        self.area
            .x
            .saturating_add(self.titles)
            .saturating_add(right)
    }

    fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut known = None;
        for (place, row) in self.taken_up.rows.iter().enumerate() {
            if known != Some(row.priority) {
                known = Some(row.priority);
                let priority = row
                    .priority
                    .and_then(|priority| self.plan.priorities.get(priority));
                lines.push(Line::Heading(priority.map_or_else(
                    || self.model.text("screen-no-priority"),
                    |priority| priority.title.to_string(),
                )));
            }
            lines.push(Line::Recommendation(place));
        }
        lines
    }

    /// The rows that have room, the chosen one among them.
    fn body(&self, sheet: &mut Sheet<'_>) {
        let body = Rect {
            y: self.area.y + self.heads,
            height: self.area.height.saturating_sub(self.heads + 1),
            ..self.area
        };
        let lines = self.lines();
        let is_chosen = |line: &Line| matches!(line, Line::Recommendation(place) if *place == self.model.learning.0);
        let at = lines.iter().position(is_chosen).unwrap_or(0);
        let shown = window(lines.len(), at, usize::from(body.height));
        for (line, y) in lines[shown].iter().zip(body.top()..body.bottom()) {
            match line {
                Line::Heading(title) => {
                    let place = Rect {
                        x: body.x + 1,
                        y,
                        width: body.width.saturating_sub(1),
                        height: 1,
                    };
                    sheet.row(place, &Row::of(title.clone(), Role::Accent));
                }
                Line::Recommendation(place) => self.row(sheet, y, *place),
            }
        }
    }

    fn row(&self, sheet: &mut Sheet<'_>, y: u16, place: usize) {
        let row = &self.taken_up.rows[place];
        let recommendation = &self.plan.recommendations[row.recommendation];
        let selected = place == self.model.learning.0;
        let ground = if selected {
            Ground::Selected
        } else {
            Ground::Backdrop
        };
        let line = Rect {
            y,
            height: 1,
            ..self.area
        };
        if selected {
            sheet.clear(line, ground);
        }
        let role = if recommendation.is_open() {
            Role::Text
        } else {
            Role::Faint
        };
        let pen = sheet.pen(role, ground);
        sheet.text(
            (line.x + 2, y),
            self.titles.saturating_sub(3),
            &recommendation.title,
            pen,
        );
        sheet.hits.push((line, Target::Row(place)));
        self.thread(sheet, (y, place), &row.stages, selected, ground);
    }
}
