//! The learning view: each recommendation through the phases of the year, in time order: where it was raised, taken up, is
//! planned, to come, or was missed; and in full what the chosen phase did with the chosen one.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::draw::{Ground, Role};
use crate::plan::taken_up::{Stage, TakenUp};
use crate::plan::{Plan, Recommendation};
use crate::time::{Day, Span};
use crate::tui::dates::Dates;
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::model::Model;
use crate::tui::names;
use crate::words::{Sentence, columns_of};

use super::sheet::{Row, Sheet, window};
use super::text::{fit, wrap};
use super::thread::{joint, stage_sign};

/// The least columns of a phase.
const LEAST: u16 = 5;
/// More columns than these a phase does not need.
const MOST: u16 = 15;
/// From so many lines on, the phases' names may take two.
const ROOMY: u16 = 12;
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
    /// Lines of the phases' names, and one more for their days.
    heads: u16,
    /// The phases that have room, the chosen one among them.
    shown: Range<usize>,
}

/// Draws the view.
pub(super) fn draw(sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk) {
    let plan = desk.source().plan();
    if plan.recommendations.is_empty() {
        return empty(sheet, area, &model.text("screen-learning-empty"));
    }
    let told = TOLD.min(area.height / 2);
    let above = Rect {
        height: area.height.saturating_sub(told),
        ..area
    };
    let mut table = Table::of(above, model, plan);
    // What is told stands directly below a short table.
    let wanted = table.lines().len() as u16 + table.heads + 2;
    table.area.height = above.height.min(wanted);
    table.heads(sheet);
    table.body(sheet);
    let below = Rect {
        y: table.area.bottom(),
        height: area.bottom() - table.area.bottom(),
        ..area
    };
    table.chosen(sheet, below);
}

/// What an empty view is good for, and how it is filled.
pub(super) fn empty(sheet: &mut Sheet<'_>, area: Rect, how: &str) {
    let columns = area.width.saturating_sub(4).min(90);
    let lines = wrap(how, usize::from(columns));
    for (line, y) in lines.into_iter().zip(area.y + 1..area.bottom()) {
        let place = Rect::new(area.x + 2, y, columns, 1);
        sheet.row(place, &Row::of(line, Role::Text));
    }
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
        Self {
            model,
            plan,
            taken_up,
            area,
            titles,
            phase,
            shown: last.saturating_sub(room)..last,
            heads: if area.height < ROOMY { 1 } else { 2 },
        }
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

    /// The phases with their first days, above their columns.
    fn heads(&self, sheet: &mut Sheet<'_>) {
        let dates = Dates::of(&self.model.words);
        let room = self.phase.saturating_sub(1);
        for number in self.shown.clone() {
            let phase = &self.taken_up.phases[number];
            let Some(entry) = self.plan.entries.get(*phase) else {
                continue;
            };
            let chosen = number == self.model.learning.1;
            let pen = sheet.pen(
                if chosen { Role::Heading } else { Role::Faint },
                Ground::Backdrop,
            );
            let x = self.column(number);
            for (line, y) in self.name(&entry.title).iter().zip(self.area.y..) {
                sheet.text((x, y), room, line, pen);
            }
            if let Some(day) = first_day(self.plan, *phase) {
                let long = dates.day(day);
                let short = format!("{}/{}", day.day(), day.month());
                let said = if columns_of(&long) <= usize::from(room) {
                    long
                } else {
                    short
                };
                let pen = sheet.pen(Role::Faint, Ground::Backdrop);
                sheet.text((x, self.area.y + self.heads), room, &said, pen);
            }
        }
    }

    /// A phase's name in the lines there are for it, at the bottom of them. Words are cut, not broken.
    fn name(&self, title: &str) -> Vec<String> {
        let room = usize::from(self.phase.saturating_sub(1)).max(1);
        let heads = usize::from(self.heads);
        let mut words = title.split_whitespace().peekable();
        let mut lines = Vec::new();
        while lines.len() + 1 < heads
            && let Some(word) = words.next()
        {
            let mut line = word.to_owned();
            while let Some(more) =
                words.next_if(|more| columns_of(&line) + 1 + columns_of(more) <= room)
            {
                line = format!("{line} {more}");
            }
            lines.push(fit(&line, room).into_owned());
        }
        let rest: Vec<&str> = words.collect();
        if !rest.is_empty() {
            lines.push(fit(&rest.join(" "), room).into_owned());
        }
        let above = heads.saturating_sub(lines.len());
        vec![String::new(); above]
            .into_iter()
            .chain(lines)
            .collect()
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
            y: self.area.y + self.heads + 1,
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
        self.thread(sheet, y, &row.stages, selected, ground);
    }

    /// The stages, joined from the first to the last.
    fn thread(
        &self,
        sheet: &mut Sheet<'_>,
        y: u16,
        stages: &[Option<Stage>],
        selected: bool,
        ground: Ground,
    ) {
        let line = sheet.pen(Role::Rule, ground);
        // The column after what was written last, if the thread runs on from there.
        let mut end: Option<u16> = None;
        for number in self.shown.clone() {
            let (stage, x) = (&stages[number], self.column(number));
            if let (Some(from), Some(stage)) = (end, *stage) {
                let room = x.saturating_sub(from + 1);
                let text = joint(stage).repeat(usize::from(room));
                sheet.text((from, y), room, &text, line);
            }
            let here = selected && number == self.model.learning.1;
            let used = self.cell(sheet, (x, y), *stage, here, ground);
            end = stage.map(|_| x + used + 1).or(end);
        }
    }

    /// A sign and its word, where that fits; the chosen cell is seen even where it is empty. Returns the columns it fills.
    fn cell(
        &self,
        sheet: &mut Sheet<'_>,
        place: (u16, u16),
        stage: Option<Stage>,
        here: bool,
        ground: Ground,
    ) -> u16 {
        let room = self.phase.saturating_sub(1);
        let (said, role) = match stage {
            Some(stage) => {
                let (sign, role) = stage_sign(stage);
                let said = format!("{sign} {}", self.model.text(names::stage(stage)));
                let fits = columns_of(&said) <= usize::from(room);
                (if fits { said } else { sign.to_owned() }, role)
            }
            None if here => ("·".to_owned(), Role::Faint),
            None => return 0,
        };
        let pen = sheet.pen(role, ground);
        // On a row that is reversed itself, as it is without colours, the chosen one is not.
        let pen = match (here, pen.add_modifier.contains(Modifier::REVERSED)) {
            (true, true) => pen.remove_modifier(Modifier::REVERSED),
            (true, false) => pen.add_modifier(Modifier::REVERSED),
            (false, _) => pen,
        };
        sheet.text(place, room, &said, pen)
    }

    /// The chosen recommendation in full, and what the chosen phase did with it.
    fn chosen(&self, sheet: &mut Sheet<'_>, area: Rect) {
        let Some(row) = self.taken_up.rows.get(self.model.learning.0) else {
            return;
        };
        let model = self.model;
        let recommendation = &self.plan.recommendations[row.recommendation];
        sheet.heading(
            Rect { height: 1, ..area },
            &model.text("screen-selected"),
            "",
        );
        let columns = usize::from(area.width.saturating_sub(2)).min(110);
        let mut rows: Vec<Row> = Vec::new();
        let mut say = |text: &str, role: Role| {
            let lines = wrap(text, columns).into_iter();
            rows.extend(lines.map(|line| Row::of(line, role)));
        };
        say(&recommendation.title, Role::Heading);
        let mut facts = vec![model.text(names::recommendation(recommendation.status))];
        facts.extend((!recommendation.owners.is_empty()).then(|| recommendation.owners.join(", ")));
        facts.extend(recommendation.carried_from.as_deref().map(|year| {
            let carried = Sentence::new("screen-carried-from").with("year", year);
            model.words.say(&carried)
        }));
        say(&facts.join(" · "), Role::Faint);
        for line in self.origin(recommendation) {
            say(&line, Role::Faint);
        }
        let phase = self.taken_up.phases.get(model.learning.1);
        if let Some((phase, entry)) =
            phase.and_then(|phase| Some((*phase, self.plan.entries.get(*phase)?)))
        {
            let stage = row.stages.get(model.learning.1).copied().flatten();
            let key = stage.map_or("screen-learning-nothing", names::stage);
            say(
                &format!("{}: {}", entry.title, model.text(key)),
                Role::Accent,
            );
            if let Some(outcome) = recommendation.outcome(phase) {
                say(outcome, Role::Text);
            }
            let counts = Sentence::new("screen-learning-counts")
                .with("ideas", model.ideas().len())
                .with("documents", model.documents().len());
            say(&model.words.say(&counts), Role::Faint);
        }
        if let Some(note) = recommendation.note.as_deref() {
            say(note, Role::Text);
        }
        for (row, y) in rows.iter().zip(area.y + 1..area.bottom()) {
            let place = Rect::new(area.x + 2, y, area.width.saturating_sub(2), 1);
            sheet.row(place, row);
        }
    }
}

impl Table<'_> {
    /// What was made of a carried recommendation in the year that it came from.
    fn origin(&self, recommendation: &Recommendation) -> Vec<String> {
        let neighbours = self.model.desk().map_or(&[][..], Desk::neighbours);
        let Some(origin) = recommendation.origin(neighbours) else {
            return Vec::new();
        };
        let year = origin.plan.cycle.label();
        let raised = origin.raised_by().map(|phase| {
            let said = Sentence::new("screen-origin-raised")
                .with("year", &*year)
                .with("phase", phase);
            self.model.words.say(&said)
        });
        let outcomes = origin.outcomes().map(|(phase, outcome)| {
            let said = Sentence::new("screen-origin-outcome")
                .with("year", &*year)
                .with("phase", phase)
                .with("outcome", outcome);
            self.model.words.say(&said)
        });
        raised.into_iter().chain(outcomes).collect()
    }
}

/// The first day that a phase is held.
fn first_day(plan: &Plan, phase: usize) -> Option<Day> {
    let held = plan.entries.get(phase)?.held();
    held.iter()
        .filter_map(|date| date.span)
        .map(Span::first)
        .min()
}
