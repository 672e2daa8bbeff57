//! The selected entry with everything that is known of it, as rows of a given width.

mod lines;
mod origin;
mod when;

use ratatui::layout::Rect;

use crate::draw::{Ground, Role, Style};
use crate::plan::{Entry, Occurrence, State, Task};
use crate::store::slug;
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
pub(super) use lines::unfolded;

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
    card.title(entry, &occurrence, style, in_full);
    card.when(entry, &occurrence, at);
    card.who_and_where(entry, &occurrence);
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
        let status = Piece::new(self.status(occurrence), status_role(state));
        let bar = Some(style.swatch(paint(self.desk, entry)));
        let room = self.columns.saturating_sub(2);
        let beside = room.saturating_sub(columns_of(&status.text) + 1);
        let title = visible(entry.title_on(occurrence));
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

    fn status(&self, occurrence: &Occurrence) -> String {
        let key = names::standing(self.desk.plan(), occurrence, self.model.today);
        self.model.text(key)
    }

    fn who_and_where(&mut self, entry: &Entry, occurrence: &Occurrence) {
        let kind = self.kind(entry);
        self.field("screen-field-kind", &kind, Role::Text);
        let plan = self.desk.plan();
        let ring = match entry.ring.and_then(|ring| plan.rings.get(ring)) {
            Some(ring) => ring.title.to_string(),
            None if entry.is_phase => String::new(),
            None => self.model.text("screen-ring-other"),
        };
        self.field("screen-field-ring", &ring, Role::Text);
        if let Some(phase) = entry.phase.and_then(|phase| plan.entries.get(phase)) {
            let title = phase.title.to_string();
            self.field("screen-field-phase", &title, Role::Text);
        }
        let owners = entry.owners_on(occurrence).join(", ");
        self.field("screen-field-owner", &owners, Role::Text);
        self.field(
            "screen-field-condition",
            entry.condition.as_deref().unwrap_or_default(),
            Role::Text,
        );
        self.field(
            "screen-field-place",
            entry.venue_on(occurrence).unwrap_or_default(),
            Role::Text,
        );
        self.field(
            "screen-field-participants",
            &entry.participants.join(", "),
            Role::Text,
        );
        let headcount = entry.headcount.map(|count| count.to_string());
        self.field(
            "screen-field-headcount",
            &headcount.unwrap_or_default(),
            Role::Text,
        );
        self.needs(entry);
        let tags: Vec<String> = entry.tags.iter().map(|tag| format!("#{tag}")).collect();
        self.field("screen-field-tags", &tags.join(" "), Role::Text);
    }

    fn kind(&self, entry: &Entry) -> String {
        let of_kind = names::kind(&entry.kind)
            .map_or_else(|| entry.kind.to_string(), |key| self.model.text(key));
        let name = self.model.text(if entry.is_phase {
            "screen-kind-phase"
        } else {
            "screen-kind-activity"
        });
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

pub(super) fn status_role(state: State) -> Role {
    match state {
        State::Done => Role::Good,
        State::Late => Role::Bad,
        State::Cancelled | State::Over | State::Unanswered => Role::Faint,
        State::Now => Role::Accent,
        State::Undated | State::Coming => Role::Warning,
    }
}
