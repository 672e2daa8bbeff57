//! The selected entry with everything that is known of it, as rows of a given width.

mod lines;
mod origin;

use ratatui::layout::Rect;

use crate::draw::{Ground, Role, Style};
use crate::plan::{Entry, Fact, Kind, Level, Occurrence, State, Task};
use crate::store::slug;
use crate::time::Span;
use crate::tui::dates::Dates;
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::model::{Mode, Model};
use crate::tui::names;
use crate::words::{Sentence, columns_of, visible};

use super::card_learning;
use super::entry_row::paint;
use super::sheet::{Piece, Row, Sheet};
use super::text::wrap;
use lines::unfolded;

/// A card that is being written.
pub(super) struct Card<'a> {
    /// What is shown.
    pub model: &'a Model,
    /// The plan it stands in.
    pub desk: &'a Desk,
    dates: Dates<'a>,
    columns: usize,
    rows: Vec<Row>,
}

/// The rows of the entry of an occurrence.
#[must_use]
pub(super) fn rows(model: &Model, desk: &Desk, style: &Style, at: u32, columns: u16) -> Vec<Row> {
    written(model, desk, style, (at, columns), false)
}

/// The same; in full with what only few ask for.
fn written(
    model: &Model,
    desk: &Desk,
    style: &Style,
    (at, columns): (u32, u16),
    in_full: bool,
) -> Vec<Row> {
    let (Some(occurrence), Some(entry)) = (desk.occurrence(at), desk.entry(at)) else {
        return Vec::new();
    };
    let mut card = Card {
        model,
        desk,
        dates: Dates::of(&model.words),
        columns: usize::from(columns),
        rows: Vec::new(),
    };
    card.title(entry, occurrence, style, in_full);
    card.when(entry, occurrence, at);
    card.who_and_where(entry);
    card.checklist(entry);
    card.note(entry);
    card_learning::write(&mut card, occurrence.entry as usize, entry);
    card.links(entry);
    if in_full {
        card.id(entry);
    }
    card.rows
}

/// The card over a whole area, from its row `first` on.
pub(super) fn full(
    sheet: &mut Sheet<'_>,
    area: Rect,
    model: &Model,
    desk: &Desk,
    at: u32,
    first: usize,
) {
    let inner = Rect {
        x: area.x + area.width.min(2) / 2,
        width: area.width.saturating_sub(2).min(100),
        ..area
    };
    let rows = written(model, desk, &sheet.style, (at, inner.width), true);
    let height = usize::from(inner.height);
    let first = first.min(rows.len().saturating_sub(height));
    let shown = rows.iter().skip(first).take(height);
    for (row, y) in shown.zip(inner.y..) {
        sheet.row(
            Rect {
                y,
                height: 1,
                ..inner
            },
            row,
        );
    }
    let below = rows.len().saturating_sub(first + height);
    if below > 0 && height > 0 {
        let y = inner.bottom() - 1;
        let line = Rect {
            y,
            height: 1,
            ..inner
        };
        sheet.clear(line, Ground::Backdrop);
        sheet.row(line, &more_rows(model, below + 1));
    }
}

/// What stands where rows were left out.
#[must_use]
pub(super) fn more_rows(model: &Model, count: usize) -> Row {
    let more = Sentence::new("screen-more-rows").with("count", count);
    Row::of(model.words.say(&more), Role::Faint)
}

impl Card<'_> {
    fn title(&mut self, entry: &Entry, occurrence: &Occurrence, style: &Style, in_full: bool) {
        let state = occurrence.state(self.desk.plan(), self.model.today);
        let status = Piece::new(self.status(occurrence, state), status_role(state));
        let bar = Some(style.swatch(paint(self.desk, entry, occurrence)));
        let room = self.columns.saturating_sub(2);
        let beside = room.saturating_sub(columns_of(&status.text) + 1);
        let title = visible(&entry.title);
        let mut lines = wrap(&title, beside.max(12));
        // A title of a thousand characters must not push everything else off the card.
        if lines.len() > 4 && !in_full {
            lines = vec![title.chars().take(6 * room).collect()];
        }
        for (index, line) in lines.into_iter().enumerate() {
            self.rows.push(Row {
                bar,
                left: vec![Piece::new(line, Role::Heading)],
                right: (index == 0).then(|| status.clone()),
                ..Row::default()
            });
        }
    }

    fn status(&self, occurrence: &Occurrence, state: State) -> String {
        match state {
            State::Overdue => self.model.text("screen-state-overdue"),
            _ => self.model.text(names::status(occurrence.status)),
        }
    }

    fn when(&mut self, entry: &Entry, occurrence: &Occurrence, at: u32) {
        let date = self.dates.in_full(&occurrence.date);
        self.text(&date, Role::Text);
        let precision = names::known(occurrence.date.precision);
        let facts = [
            self.dates.distance(occurrence, self.model.today),
            precision.map(|key| self.model.text(key)),
            entry
                .time
                .as_deref()
                .map(|time| self.said("screen-at-time", "time", &time.replace('-', "–"))),
            self.holiday(occurrence),
        ];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        self.text(&facts.join(" · "), Role::Faint);
        self.origin(entry);
        self.problems(occurrence);
        if let Some(from) = occurrence.moved_from {
            let from = self.dates.day_in_full(from);
            let moved = self.said("screen-moved-from", "day", &from);
            self.text(&moved, Role::Warning);
        }
        if let Some(home) = self.desk.home(occurrence.entry as usize) {
            let guest = self.said("screen-guest", "year", &home.label());
            self.text(&guest, Role::Accent);
        }
        if entry.review {
            let review = self.model.text("screen-review");
            self.text(&review, Role::Warning);
        }
        self.fact(entry, occurrence);
        self.others(occurrence, at);
    }

    /// What is wrong with it: a date that is not understood is no date, and nobody should have to guess why.
    fn problems(&mut self, occurrence: &Occurrence) {
        const MOST: usize = 3;
        let entry = occurrence.entry as usize;
        if self.desk.home(entry).is_some() {
            return;
        }
        let problems = self.desk.problems().iter();
        let own = problems
            .filter(|problem| problem.entry == Some(entry) && problem.level < Level::Advice);
        let told: Vec<(String, Role)> = own
            .take(MOST)
            .map(|problem| {
                let role = match problem.level {
                    Level::Error => Role::Error,
                    _ => Role::Warning,
                };
                (
                    format!("! {}", self.model.words.say(&problem.message)),
                    role,
                )
            })
            .collect();
        for (text, role) in told {
            self.text(&text, role);
        }
    }

    fn holiday(&self, occurrence: &Occurrence) -> Option<String> {
        let span = occurrence.span().filter(|span| span.days() == 1)?;
        self.desk.holiday(span.first()).map(str::to_owned)
    }

    /// What is known about this occurrence alone.
    fn fact(&mut self, entry: &Entry, occurrence: &Occurrence) {
        let ruled = occurrence.moved_from.or(occurrence.span().map(Span::first));
        let Some(fact) = entry.facts.iter().find(|fact| Some(fact.on) == ruled) else {
            return;
        };
        let Fact { done, note, .. } = fact;
        if let Some(done) = done {
            let day = self.dates.day_in_full(*done);
            let done = self.said("screen-done-on", "day", &day);
            self.text(&done, Role::Good);
        }
        if let Some(note) = note {
            self.field("screen-field-this-time", note, Role::Text);
        }
    }

    /// The other occurrences of the same entry.
    fn others(&mut self, occurrence: &Occurrence, at: u32) {
        let entry = &self.desk.plan().entries[occurrence.entry as usize];
        let dates: usize = entry.when.iter().map(|when| when.dates.len()).sum();
        if dates < 2 {
            return;
        }
        let all = self.desk.schedule().dated();
        let same: Vec<usize> = (0..all.len())
            .filter(|index| all[*index].entry == occurrence.entry)
            .collect();
        let Some(place) = same.iter().position(|index| *index == at as usize) else {
            return;
        };
        if let [window, limit] = same[..]
            && !all[window].date.deadline
            && all[limit].date.deadline
        {
            return self.window(&all[window], &all[limit]);
        }
        let days = same.iter().take(24).filter_map(|index| all[*index].span());
        let days: Vec<String> = days
            .map(|span| glued(&self.dates.day(span.first())))
            .collect();
        let count = Sentence::new("screen-occurrence-of")
            .with("number", place + 1)
            .with("count", same.len());
        let cut = if same.len() > 24 { ", …" } else { "" };
        let said = format!("{}: {}{cut}", self.model.words.say(&count), days.join(", "));
        self.field("screen-field-occurrences", &said, Role::Text);
    }

    /// Some days, and the last on which it must be done.
    fn window(&mut self, window: &Occurrence, limit: &Occurrence) {
        let (Some(days), Some(last)) = (window.span(), limit.span()) else {
            return;
        };
        let days = self.dates.span(days, window.date.precision);
        let by = self.dates.day(last.last());
        let by = self.said("screen-at-the-latest", "day", &by);
        let said = format!("{}, {}", glued(&days), glued(&by));
        self.field("screen-field-dates", &said, Role::Text);
    }

    fn who_and_where(&mut self, entry: &Entry) {
        let kind = self.kind(entry);
        self.field("screen-field-kind", &kind, Role::Text);
        let plan = self.desk.plan();
        let ring = match entry.ring.and_then(|ring| plan.rings.get(ring)) {
            Some(ring) => ring.title.to_string(),
            None if entry.is_phase() => String::new(),
            None => self.model.text("screen-ring-other"),
        };
        self.field("screen-field-ring", &ring, Role::Text);
        if let Some(phase) = entry.phase.and_then(|phase| plan.entries.get(phase)) {
            let title = phase.title.to_string();
            self.field("screen-field-phase", &title, Role::Text);
        }
        self.field("screen-field-owner", &entry.owners.join(", "), Role::Text);
        if let Some(phase) = entry.phase_facts() {
            self.field(
                "screen-field-place",
                phase.place.as_deref().unwrap_or_default(),
                Role::Text,
            );
            self.field(
                "screen-field-participants",
                &phase.participants.join(", "),
                Role::Text,
            );
            let headcount = phase.headcount.map(|count| count.to_string());
            self.field(
                "screen-field-headcount",
                &headcount.unwrap_or_default(),
                Role::Text,
            );
        }
        self.needs(entry);
        let tags: Vec<String> = entry.tags.iter().map(|tag| format!("#{tag}")).collect();
        self.field("screen-field-tags", &tags.join(" "), Role::Text);
    }

    fn kind(&self, entry: &Entry) -> String {
        let Kind::Phase(phase) = &entry.kind else {
            return self.model.text("screen-kind-activity");
        };
        let of_kind = names::phase_kind(&phase.kind)
            .map_or_else(|| phase.kind.to_string(), |key| self.model.text(key));
        let name = self.model.text("screen-kind-phase");
        if of_kind.is_empty() {
            name
        } else {
            format!("{name} · {of_kind}")
        }
    }

    fn needs(&mut self, entry: &Entry) {
        let plan = self.desk.plan();
        for (index, need) in entry.needs.iter().enumerate() {
            let Some(need) = plan.entries.get(*need) else {
                continue;
            };
            let done = need.status == crate::plan::Status::Done;
            let (sign, role) = if done {
                ("✓", Role::Good)
            } else {
                ("○", Role::Text)
            };
            let label = if index == 0 { "screen-field-needs" } else { "" };
            self.field(label, &format!("{sign} {}", need.title), role);
        }
    }

    fn checklist(&mut self, entry: &Entry) {
        for (index, task) in entry.checklist.iter().enumerate() {
            let label = if index == 0 {
                "screen-field-checklist"
            } else {
                ""
            };
            let Task {
                item,
                done,
                done_on,
            } = task;
            let (sign, role) = if *done {
                ("✓", Role::Good)
            } else {
                ("○", Role::Text)
            };
            let on = done_on.map(|day| format!(" ({})", self.dates.day(day)));
            let line = format!("{sign} {item}{}", on.unwrap_or_default());
            let before = self.rows.len();
            self.field(label, &line, role);
            let chosen = matches!(self.model.mode, Mode::Checklist(row) if row == index);
            for row in self.rows.iter_mut().skip(before) {
                row.target = Some(Target::Task(index));
                row.selected = chosen;
            }
        }
    }

    fn note(&mut self, entry: &Entry) {
        let Some(note) = entry.note.as_deref().filter(|note| !note.trim().is_empty()) else {
            return;
        };
        self.blank();
        self.text(&unfolded(note.trim()), Role::Text);
    }

    fn links(&mut self, entry: &Entry) {
        for (index, link) in entry.links.iter().enumerate() {
            let label = if index == 0 { "screen-field-links" } else { "" };
            self.field(label, link, Role::Accent);
        }
    }

    /// What others call it by. One that follows from the title says nothing.
    fn id(&mut self, entry: &Entry) {
        if *entry.id != slug(&entry.title) {
            self.field("screen-field-id", &entry.id, Role::Faint);
        }
    }
}

fn status_role(state: State) -> Role {
    match state {
        State::Done => Role::Good,
        State::Overdue => Role::Bad,
        State::Cancelled => Role::Faint,
        State::Now => Role::Accent,
        State::Undated | State::Coming | State::Past => Role::Warning,
    }
}

/// What no line is broken in.
fn glued(date: &str) -> String {
    date.replace(' ', "\u{a0}")
}
