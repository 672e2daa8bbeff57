//! A new entry over the screen while it is said: the line with its parts in their colours, and what is understood of it.

use ratatui::layout::Rect;

use crate::draw::{Ground, Role};
use crate::store::spoken::Part;
use crate::time::{Date, Precision, Span};
use crate::tui::adding::Adding;
use crate::tui::model::Model;
use crate::words::{Sentence, columns_of};

use super::entry_row::pad;
use super::form::told;
use super::hints::typed;
use super::overlay::{columns, frame};
use super::sheet::{Piece, Row, Sheet};
use super::text::wrap;

/// The columns of the names of fields.
const LABEL: usize = 11;
/// The lines for what is understood, so that the frame stays as it is while one types.
const LINES: usize = 9;

/// Draws it.
pub(super) fn draw(sheet: &mut Sheet<'_>, screen: Rect, model: &Model, adding: &Adding) {
    let title = model.text("screen-add");
    let inner = frame(sheet, screen, &title, LINES + 2);
    if inner.height == 0 {
        return;
    }
    let line = Rect { height: 1, ..inner };
    sheet.clear(line, Ground::Bar);
    typed(sheet, line, "", &adding.line, Ground::Bar);
    colour(sheet, line, adding);
    let below = Rect {
        y: inner.y + 1,
        height: inner.height.saturating_sub(1),
        ..inner
    };
    let rows = rows(model, adding, usize::from(columns(screen)));
    for (row, y) in rows.iter().zip(below.top()..below.bottom()) {
        sheet.row(
            Rect {
                y,
                height: 1,
                ..below
            },
            row,
        );
    }
}

/// The parts of the line in the colours of what they are, where all of the line is seen.
fn colour(sheet: &mut Sheet<'_>, line: Rect, adding: &Adding) {
    let text = adding.line.text();
    if columns_of(text) + 1 > usize::from(line.width) {
        return;
    }
    let caret = adding.line.before().len();
    let doubts = adding
        .heard
        .doubts
        .iter()
        .map(|(range, _)| (range, Role::Error));
    let parts = adding.heard.parts.iter().map(|(range, part)| {
        let role = match part {
            Part::When | Part::Time => Role::Good,
            _ => Role::Key,
        };
        (range, role)
    });
    for (range, role) in parts.chain(doubts) {
        let (Some(before), Some(words)) = (text.get(..range.start), text.get(range.clone())) else {
            continue;
        };
        if range.contains(&caret) {
            continue; // the caret stands in it
        }
        let pen = sheet.pen(role, Ground::Bar);
        let x = line.x + columns_of(before) as u16;
        sheet.text((x, line.y), line.width, words, pen);
    }
}

/// What is understood, or how to say it.
fn rows(model: &Model, adding: &Adding, columns: usize) -> Vec<Row> {
    if adding.line.text().trim().is_empty() {
        let how = wrap(&model.text("screen-add-how"), columns);
        let mut rows = vec![Row::default()];
        rows.extend(how.into_iter().map(|line| Row::of(line, Role::Faint)));
        return rows;
    }
    let heard = &adding.heard;
    let plan = model.desk().map(|desk| desk.source().plan());
    let mut rows = vec![Row::default()];
    let mut field = |key: &str, value: String, role: Role| {
        if !value.is_empty() {
            let name = pad(&model.text(key), LABEL);
            for (index, line) in wrap(&value, columns.saturating_sub(LABEL + 1))
                .into_iter()
                .enumerate()
            {
                let name = if index == 0 {
                    name.clone()
                } else {
                    pad("", LABEL)
                };
                rows.push(Row {
                    margin: vec![Piece::new(format!("{name} "), Role::Faint)],
                    left: vec![Piece::new(line, role)],
                    ..Row::default()
                });
            }
        }
    };
    field("screen-field-title", heard.title.clone(), Role::Heading);
    let (when, role) = when(model, adding);
    field("screen-field-dates", when, role);
    field(
        "screen-field-time",
        heard.time.clone().unwrap_or_default(),
        Role::Text,
    );
    field(
        "screen-field-kind",
        heard.kind.clone().unwrap_or_default(),
        Role::Text,
    );
    let ring = heard.ring.as_deref().and_then(|id| {
        let ring = plan?.rings.iter().find(|ring| *ring.id == *id)?;
        Some(ring.title.to_string())
    });
    field("screen-field-ring", ring.unwrap_or_default(), Role::Text);
    let phase = heard.phase.as_deref().and_then(|id| {
        let phase = plan?.entries.iter().find(|entry| *entry.id == *id)?;
        Some(phase.title.to_string())
    });
    field("screen-field-phase", phase.unwrap_or_default(), Role::Text);
    field("screen-field-owner", heard.owners.join(", "), Role::Text);
    let tags: Vec<String> = heard.tags.iter().map(|tag| format!("#{tag}")).collect();
    field("screen-field-tags", tags.join(" "), Role::Text);
    let notice = model.notice.as_ref();
    let doubts = heard.doubts.iter().map(|(_, doubt)| doubt);
    let mut said: Vec<&Sentence> = doubts.chain(notice).collect();
    said.dedup();
    for doubt in said {
        let lines = wrap(&model.words.say(doubt), columns).into_iter();
        rows.extend(lines.map(|line| Row::of(line, Role::Warning)));
    }
    if !adding.offered.is_empty() {
        let names: Vec<&str> = adding.offered.iter().map(|offer| &*offer.text).collect();
        rows.push(Row {
            margin: vec![Piece::new("Tab ", Role::Key)],
            left: vec![Piece::new(names.join("  "), Role::Accent)],
            ..Row::default()
        });
    }
    rows
}

/// The dates that the words come to, and how they were read.
fn when(model: &Model, adding: &Adding) -> (String, Role) {
    let plan = model.desk().map(|desk| desk.source().plan());
    let found = plan.and_then(|plan| adding.heard.dates(plan));
    if let Some((dates, rule)) = found {
        let said = told(model, &dates);
        return (format!("{said} · {}", model.words.say(&rule)), Role::Good);
    }
    let day = Date::fixed(Span::day(adding.day), Precision::Day);
    let said = Sentence::new("screen-add-day").with("day", told(model, &[day]));
    (model.words.say(&said), Role::Faint)
}
