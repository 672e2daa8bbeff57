//! The selected entry under the wheel, in as few lines as there are: what it is and when, what is said of it, and what its phase
//! takes up. All there is to it is the card's to show.

use ratatui::layout::Rect;

use crate::draw::{Ground, Role};
use crate::plan::{Entry, Level, Occurrence};
use crate::scene::TrackKind;
use crate::tui::command::Id;
use crate::tui::dates::Dates;
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::model::Model;
use crate::tui::names;
use crate::words::{Sentence, visible};

use super::card::{status_role, unfolded};
use super::entry_row::paint;
use super::pane::rings;
use super::sheet::{Piece, Row, Sheet};
use super::text::wrap;
use super::thread::stage_sign;

/// Draws it: a rule with the names of the rings, where there are lines for it, and what is known of the entry.
pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    area: Rect,
    model: &Model,
    desk: &Desk,
    nameless: &[TrackKind],
) {
    let line = |index: u16| Rect {
        y: area.y + index,
        height: 1,
        ..area
    };
    let rows = rows(model, desk, sheet, area.width);
    if area.height == 1 {
        if let Some(row) = rows.first() {
            sheet.row(area, row);
        }
        return;
    }
    let rule = sheet.pen(Role::Rule, Ground::Backdrop);
    sheet.text(
        (area.x, area.y),
        area.width,
        &"─".repeat(usize::from(area.width)),
        rule,
    );
    rings::on_rule(sheet, line(0), model, desk, nameless);
    for (row, index) in rows.iter().zip(1..area.height) {
        sheet.row(line(index), row);
    }
}

fn rows(model: &Model, desk: &Desk, sheet: &Sheet<'_>, width: u16) -> Vec<Row> {
    let at = desk.cursor.at;
    let Some((occurrence, entry)) = at.and_then(|at| Some((desk.occurrence(at)?, desk.entry(at)?)))
    else {
        return nothing(model, desk, width);
    };
    let mut rows = vec![what_and_when(model, desk, sheet, (&occurrence, entry))];
    rows.extend(said(model, desk, &occurrence, entry));
    rows.extend(onward(model, desk));
    rows.extend(learning(model, desk));
    rows.extend(coming(model, desk));
    rows
}

/// The way on, where nothing comes any more.
fn onward(model: &Model, desk: &Desk) -> Option<Row> {
    let onward = model.onward().filter(|_| desk.digest.coming.is_empty())?;
    Some(Row {
        target: Some(Target::Command(Id::Roll)),
        ..under(model.words.say(&onward), Role::Accent)
    })
}

/// The day of the cursor, on which nothing stands.
fn nothing(model: &Model, desk: &Desk, width: u16) -> Vec<Row> {
    let dates = Dates::of(&model.words);
    let day = desk.cursor.day;
    let mut said = dates.day_in_full(day);
    if let Some(holiday) = desk.holiday(day) {
        said = format!("{said} · {holiday}");
    }
    let mut rows = vec![Row::of(said, Role::Heading)];
    let lines = wrap(&model.text(why_empty(desk)), usize::from(width));
    rows.extend(lines.into_iter().map(|line| Row::of(line, Role::Faint)));
    rows.extend(onward(model, desk));
    rows.extend(coming(model, desk));
    rows
}

/// Why nothing is selected.
pub(super) fn why_empty(desk: &Desk) -> &'static str {
    if desk.plan().entries.is_empty() {
        "screen-plan-empty"
    } else if desk.digest.order.is_empty() {
        "screen-filter-hides-all"
    } else {
        "screen-day-empty"
    }
}

fn what_and_when(
    model: &Model,
    desk: &Desk,
    sheet: &Sheet<'_>,
    (occurrence, entry): (&Occurrence, &Entry),
) -> Row {
    let dates = Dates::of(&model.words);
    let state = occurrence.state(desk.plan(), model.today);
    let status = model.text(names::standing(desk.plan(), occurrence, model.today));
    // One word says no more than the date does.
    let words = entry.when.first().filter(|when| when.words.contains(' '));
    let words = words.map(|when| {
        let quoted = Sentence::new("screen-quoted").with("words", &*when.words);
        model.words.say(&quoted)
    });
    let facts = [
        Some(dates.in_full(&occurrence.date)),
        entry.time_on(occurrence).map(|time| time.replace('-', "–")),
        dates.distance(occurrence, model.today),
        words,
        Some(entry.owners_on(occurrence).join(", ")).filter(|owners| !owners.is_empty()),
        entry.venue_on(occurrence).map(str::to_owned),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    Row {
        bar: Some(sheet.style.swatch(paint(desk, entry))),
        left: vec![
            Piece::new(visible(entry.title_on(occurrence)), Role::Heading),
            Piece::new("  ", Role::Text),
            Piece::new(status, status_role(state)),
            Piece::new("  ", Role::Text),
            Piece::new(facts.join(" · "), Role::Text),
        ],
        target: Some(Target::Command(Id::Open)),
        ..Row::default()
    }
}

/// What is wrong with it, else its note, else what it waits for.
fn said(model: &Model, desk: &Desk, occurrence: &Occurrence, entry: &Entry) -> Option<Row> {
    let index = occurrence.entry as usize;
    let wrong = |problem: &&crate::plan::Problem| {
        problem.entry == Some(index) && problem.level < Level::Advice
    };
    let problem = desk.problems().iter().find(wrong);
    let problem = problem.filter(|_| desk.home(index).is_none());
    if let Some(problem) = problem {
        let text = format!("! {}", model.words.say(&problem.message));
        return Some(under(text, Role::Warning));
    }
    let own = entry.note_on(occurrence).or(entry.note.as_deref());
    if let Some(note) = own.filter(|note| !note.trim().is_empty()) {
        let note = unfolded(note.trim());
        return note
            .lines()
            .next()
            .map(|line| under(line.to_owned(), Role::Text));
    }
    if let Some(condition) = entry.condition.as_deref() {
        return Some(under(condition.to_owned(), Role::Text));
    }
    let needs = entry
        .needs
        .iter()
        .filter_map(|need| desk.plan().entries.get(*need));
    let needs: Vec<&str> = needs.map(|need| &*need.title).collect();
    let label = model.text("screen-field-needs");
    (!needs.is_empty()).then(|| under(format!("{label}: {}", needs.join(", ")), Role::Faint))
}

/// What the phase of the selected entry takes up, has raised and has missed.
fn learning(model: &Model, desk: &Desk) -> Option<Row> {
    let phase = model.phase()?;
    let plan = desk.source().plan();
    let taken_up = plan.taken_up(model.today);
    let mut left = Vec::new();
    for (index, recommendation) in plan.recommendations.iter().enumerate() {
        let Some(stage) = taken_up.stage(index, phase) else {
            continue;
        };
        let (sign, role) = stage_sign(stage);
        let gap = if left.is_empty() { "" } else { "   " };
        left.push(Piece::new(format!("{gap}{sign} "), role));
        left.push(Piece::new(visible(&recommendation.title), Role::Faint));
    }
    (!left.is_empty()).then(|| Row {
        margin: vec![Piece::new("  ", Role::Text)],
        left,
        target: Some(Target::Command(Id::Learning)),
        ..Row::default()
    })
}

/// What comes next.
fn coming(model: &Model, desk: &Desk) -> Option<Row> {
    let dates = Dates::of(&model.words);
    let next = desk.digest.coming.iter().take(4).filter_map(|at| {
        let (occurrence, entry) = (desk.occurrence(*at)?, desk.entry(*at)?);
        let day = dates.short(&occurrence)?;
        Some(format!("{day} {}", visible(entry.title_on(&occurrence))))
    });
    let next: Vec<String> = next.collect();
    let title = model.text("screen-next-list");
    (!next.is_empty()).then(|| Row {
        margin: vec![Piece::new(format!("  {title}  "), Role::Accent)],
        left: vec![Piece::new(next.join(" · "), Role::Faint)],
        ..Row::default()
    })
}

fn under(text: String, role: Role) -> Row {
    Row {
        margin: vec![Piece::new("  ", Role::Text)],
        left: vec![Piece::new(text, role)],
        target: Some(Target::Command(Id::Open)),
        ..Row::default()
    }
}
