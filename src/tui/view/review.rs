//! Over the screen: what somebody must decide about, each with its day, who answers for it, and what speaks against it.

use ratatui::layout::Rect;

use crate::draw::Role;
use crate::plan::Entry;
use crate::store::roll::Choice;
use crate::tui::dates::Dates;
use crate::tui::model::Model;
use crate::tui::review::{Doubt, Note};
use crate::words::Sentence;

use super::overlay::{Line, columns, frame, list};
use super::sheet::{Piece, Row, Sheet};
use super::text::wrap;

/// From so many columns on, a day has room beside a title.
const ROOMY: usize = 60;

/// Draws the list.
pub(super) fn draw(sheet: &mut Sheet<'_>, screen: Rect, model: &Model, chosen: usize) {
    let Some(desk) = model.desk() else { return };
    let width = usize::from(columns(screen));
    let decisions = model.decisions();
    let mut lines = Vec::new();
    for (number, decision) in decisions.iter().enumerate() {
        let Some(entry) = desk.source().plan().entries.get(decision.entry) else {
            continue;
        };
        let day = day(model, entry);
        let is_roomy = width >= ROOMY;
        lines.push(Line::Row(
            number,
            title(entry, day.clone().filter(|_| is_roomy)),
        ));
        let mut below = |text: &str, role| {
            let wrapped = wrap(text, width.saturating_sub(2)).into_iter();
            let rows = wrapped.map(|line| Row::of(format!("  {line}"), role));
            lines.extend(rows.map(Line::Words));
        };
        if let Some(day) = day.filter(|_| !is_roomy) {
            below(&day, Role::Faint);
        }
        let doubts = decision.doubts.iter();
        let doubts: Vec<String> = doubts.map(|doubt| said(model, entry, doubt)).collect();
        below(&doubts.join(" · "), Role::Warning);
    }
    let keys = wrap(&model.text("screen-review-keys"), width);
    let heading = heading(model, chosen, decisions.len());
    let inner = frame(sheet, screen, &heading, lines.len() + keys.len() + 1);
    let above = keys_below(sheet, inner, &keys);
    list(sheet, above, &lines, chosen);
}

/// Writes the keys at the bottom, where they are seen however long the list is; returns what is left above them.
fn keys_below(sheet: &mut Sheet<'_>, area: Rect, keys: &[String]) -> Rect {
    let taken = keys.len() as u16 + 1;
    if area.height < taken + 2 {
        return area;
    }
    let above = Rect {
        height: area.height - taken,
        ..area
    };
    for (line, y) in keys.iter().zip(above.bottom() + 1..area.bottom()) {
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        sheet.row(place, &Row::of(line.clone(), Role::Accent));
    }
    above
}

fn heading(model: &Model, chosen: usize, count: usize) -> String {
    let place = Sentence::new("screen-review-count")
        .with("row", chosen + 1)
        .with("count", count);
    let list = model.text("screen-review-list");
    format!("{list} · {}", model.words.say(&place))
}

/// The day of an entry, in full.
fn day(model: &Model, entry: &Entry) -> Option<String> {
    let first = entry.held().into_iter().next()?;
    Some(Dates::of(&model.words).in_full(&first))
}

/// What it is and who answers for it, and at the right its day.
fn title(entry: &Entry, day: Option<String>) -> Row {
    let mut left = vec![Piece::new(&*entry.title, Role::Text)];
    if !entry.owners.is_empty() {
        let owners = entry.owners.join(", ");
        left.push(Piece::new(format!("  {owners}"), Role::Faint));
    }
    Row {
        left,
        right: day.map(|day| Piece::new(day, Role::Faint)),
        ..Row::default()
    }
}

fn said(model: &Model, entry: &Entry, doubt: &Doubt) -> String {
    let sentence = match doubt {
        Doubt::Holiday(name) => return name.clone(),
        Doubt::Unconfirmed(None) => Sentence::new("screen-doubt-unconfirmed"),
        Doubt::Unconfirmed(Some(Note::Was(was))) => {
            Sentence::new("screen-doubt-was").with("was", &**was)
        }
        Doubt::Unconfirmed(Some(Note::Said(words))) => {
            Sentence::new("screen-doubt-said").with("words", &**words)
        }
        Doubt::Instead(other) => Sentence::new("screen-doubt-instead")
            .with("choice", choice(other.choice))
            .with("words", other.words.join(" | ")),
        Doubt::Renamed(text) => Sentence::new("screen-doubt-renamed").with("text", &**text),
        Doubt::Vague if entry.held().is_empty() => Sentence::new("screen-doubt-undated"),
        Doubt::Vague => Sentence::new("screen-doubt-vague"),
        Doubt::NoOwner => Sentence::new("screen-doubt-no-owner"),
    };
    model.words.say(&sentence)
}

/// The word by which the files of words tell choices apart.
fn choice(choice: Choice) -> &'static str {
    match choice {
        Choice::Date => "date",
        Choice::Weekday => "weekday",
        Choice::AfterOneWeek => "one",
        Choice::AfterThreeWeeks => "three",
        Choice::InRhythm => "rhythm",
    }
}
