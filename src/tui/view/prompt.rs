//! Over the screen: a line that is asked for, and the lists of a phase's ideas and documents.

use ratatui::layout::Rect;

use crate::draw::{Ground, Role};
use crate::plan::{Idea, IdeaStatus};
use crate::tui::model::Model;
use crate::tui::names;
use crate::tui::prompt::Prompt;

use super::hints::typed;
use super::overlay::{Line, columns, frame, list};
use super::sheet::{Piece, Row, Sheet};
use super::text::wrap;

/// Draws a line that is asked for.
pub(super) fn draw(sheet: &mut Sheet<'_>, screen: Rect, model: &Model, prompt: &Prompt) {
    let about = model.words.say(&prompt.about);
    let asked = wrap(&about, usize::from(columns(screen)));
    let inner = frame(sheet, screen, &model.text("screen-write"), asked.len() + 3);
    let mut y = inner.y;
    for line in asked {
        if y < inner.bottom() {
            let place = Rect {
                y,
                height: 1,
                ..inner
            };
            sheet.row(place, &Row::of(line, Role::Text));
            y += 1;
        }
    }
    let place = Rect {
        y: y + 1,
        height: 1,
        ..inner
    };
    if place.y < inner.bottom() {
        sheet.clear(place, Ground::Bar);
        typed(sheet, place, "", &prompt.line, Ground::Bar);
    }
}

/// Draws the ideas for a phase.
pub(super) fn ideas(sheet: &mut Sheet<'_>, screen: Rect, model: &Model, chosen: usize) {
    let plan = model.desk().map(|desk| desk.source().plan());
    let width = usize::from(columns(screen));
    let mut lines = Vec::new();
    for (number, index) in model.ideas().into_iter().enumerate() {
        if let Some(idea) = plan.and_then(|plan| plan.ideas.get(index)) {
            lines.extend(of_idea(model, number, idea, width));
        }
    }
    if lines.is_empty() {
        lines.extend(words(&model.text("screen-no-ideas"), width, Role::Text));
    }
    lines.push(Line::Words(Row::default()));
    lines.extend(words(&model.text("screen-ideas-keys"), width, Role::Accent));
    let inner = frame(sheet, screen, &model.text("screen-ideas"), lines.len());
    list(sheet, inner, &lines, chosen);
}

/// An idea with what became of it, and who had it.
fn of_idea(model: &Model, number: usize, idea: &Idea, width: usize) -> Vec<Line> {
    let (sign, role) = match idea.status {
        IdeaStatus::New => ("○ ", Role::Accent),
        IdeaStatus::Taken => ("✓ ", Role::Good),
        IdeaStatus::Parked => ("– ", Role::Faint),
    };
    let said = if idea.status == IdeaStatus::New {
        Role::Text
    } else {
        Role::Faint
    };
    let row = |sign, text, right| Row {
        margin: vec![Piece::new(sign, role)],
        left: vec![Piece::new(text, said)],
        right,
        ..Row::default()
    };
    let mut texts = wrap(&idea.text, width.saturating_sub(14)).into_iter();
    let first = texts.next().unwrap_or_default();
    let status = Piece::new(model.text(names::idea(idea.status)), role);
    let mut lines = vec![Line::Row(number, row(sign, first, Some(status)))];
    lines.extend(texts.map(|text| Line::Words(row("  ", text, None))));
    let by = idea.by.as_deref();
    lines.extend(by.map(|by| Line::Words(Row::of(format!("  {by}"), Role::Faint))));
    lines
}

/// Lines that are only read.
fn words(text: &str, width: usize, role: Role) -> impl Iterator<Item = Line> {
    let lines = wrap(text, width).into_iter();
    lines.map(move |line| Line::Words(Row::of(line, role)))
}

/// Draws the documents of a phase.
pub(super) fn documents(sheet: &mut Sheet<'_>, screen: Rect, model: &Model, chosen: usize) {
    let plan = model.desk().map(|desk| desk.source().plan());
    let mut lines = Vec::new();
    for (number, index) in model.documents().into_iter().enumerate() {
        let Some(document) = plan.and_then(|plan| plan.documents.get(index)) else {
            continue;
        };
        lines.push(Line::Row(number, Row::of(&*document.title, Role::Text)));
        let link = document.link.as_deref().unwrap_or("–");
        lines.push(Line::Words(Row::of(format!("  {link}"), Role::Accent)));
    }
    let inner = frame(sheet, screen, &model.text("screen-documents"), lines.len());
    list(sheet, inner, &lines, chosen);
}
