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
    let mut rows = vec![Row::default()];
    if adding.line.text().trim().is_empty() {
        let how = wrap(&model.text("screen-add-how"), columns).into_iter();
        rows.extend(how.map(|line| Row::of(line, Role::Faint)));
        return rows;
    }
    for (key, value, role) in fields(model, adding) {
        rows.extend(field(&model.text(key), &value, role, columns));
    }
    rows.extend(doubts(model, adding, columns));
    rows.extend(offers(adding));
    rows
}

/// What each field is to hold, those among them that hold nothing.
fn fields(model: &Model, adding: &Adding) -> [(&'static str, String, Role); 9] {
    let heard = &adding.heard;
    let plan = model.desk().map(|desk| desk.source().plan());
    let ring = heard.ring.as_deref().and_then(|id| {
        let ring = plan?.rings.iter().find(|ring| *ring.id == *id)?;
        Some(ring.title.to_string())
    });
    let phase = heard.phase.as_deref().and_then(|id| {
        let phase = plan?.entries.iter().find(|entry| *entry.id == *id)?;
        Some(phase.title.to_string())
    });
    let tags: Vec<String> = heard.tags.iter().map(|tag| format!("#{tag}")).collect();
    let (dates, read) = when(model, adding);
    let text = |key, value: Option<String>| (key, value.unwrap_or_default(), Role::Text);
    [
        ("screen-field-title", heard.title.clone(), Role::Heading),
        ("screen-field-dates", dates, read),
        text(
            "screen-field-time",
            heard.time.as_deref().map(|time| time.replace('-', "–")),
        ),
        text("screen-field-kind", heard.kind.clone()),
        text("screen-field-ring", ring),
        text("screen-field-phase", phase),
        text("screen-field-owner", Some(heard.owners.join(", "))),
        text(
            "screen-field-participants",
            Some(heard.participants.join(", ")),
        ),
        text("screen-field-tags", Some(tags.join(" "))),
    ]
}

/// A field in as many lines as it takes, its name before the first; none where it holds nothing.
fn field(name: &str, value: &str, role: Role, columns: usize) -> Vec<Row> {
    if value.is_empty() {
        return Vec::new();
    }
    let names = std::iter::once(name).chain(std::iter::repeat(""));
    let lines = wrap(value, columns.saturating_sub(LABEL + 1)).into_iter();
    lines
        .zip(names)
        .map(|(line, name)| Row {
            margin: vec![Piece::new(format!("{} ", pad(name, LABEL)), Role::Faint)],
            left: vec![Piece::new(line, role)],
            ..Row::default()
        })
        .collect()
}

/// What is not understood, and what was said of the last key.
fn doubts(model: &Model, adding: &Adding, columns: usize) -> Vec<Row> {
    let doubts = adding.heard.doubts.iter().map(|(_, doubt)| doubt);
    let mut said: Vec<&Sentence> = doubts.chain(model.notice.as_ref()).collect();
    said.dedup();
    let lines = said
        .into_iter()
        .flat_map(|doubt| wrap(&model.words.say(doubt), columns));
    lines.map(|line| Row::of(line, Role::Warning)).collect()
}

/// What the word at the caret may become.
fn offers(adding: &Adding) -> Option<Row> {
    let names: Vec<&str> = adding.offered.iter().map(|offer| &*offer.text).collect();
    (!names.is_empty()).then(|| Row {
        margin: vec![Piece::new("Tab ", Role::Key)],
        left: vec![Piece::new(names.join("  "), Role::Accent)],
        ..Row::default()
    })
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
