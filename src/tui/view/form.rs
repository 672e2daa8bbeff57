//! The form of an entry over the screen: a line a field, the one that is typed into with what becomes of it.

use ratatui::layout::Rect;

use crate::draw::{Ground, Role};
use crate::store::typed::Field;
use crate::time::Date;
use crate::tui::dates::Dates;
use crate::tui::form::{Form, Typing, Verdict};
use crate::tui::model::Model;
use crate::tui::names;

use super::entry_row::pad;
use super::hints::typed;
use super::overlay::{Line, frame, list};
use super::sheet::{Piece, Row, Sheet};
use super::text::wrap;

/// The columns of the names of fields.
const LABEL: usize = 14;
/// The lines under the fields: what the chosen one is for, or what becomes of what is typed.
const FOOT: u16 = 4;

/// Draws it.
pub(super) fn draw(sheet: &mut Sheet<'_>, screen: Rect, model: &Model, form: &Form) {
    let lines: Vec<Line> = form
        .fields
        .iter()
        .enumerate()
        .map(|(number, field)| Line::Row(number, row(model, field)))
        .collect();
    let foot = FOOT.min(screen.height.saturating_sub(6));
    let title = model.text("screen-form");
    let inner = frame(sheet, screen, &title, lines.len() + usize::from(foot));
    let fields = Rect {
        height: inner.height.saturating_sub(foot),
        ..inner
    };
    list(sheet, fields, &lines, form.chosen);
    let below = Rect {
        y: fields.bottom(),
        height: foot,
        ..inner
    };
    if below.height > 0 {
        let rule = sheet.pen(Role::Rule, Ground::Backdrop);
        let line = "─".repeat(usize::from(below.width));
        sheet.text((below.x, below.y), below.width, &line, rule);
    }
    let said = Rect {
        y: below.y + 1,
        height: foot.saturating_sub(1),
        ..below
    };
    match &form.typing {
        Some(typing) => {
            type_over(sheet, fields, form, lines.len(), typing);
            verdict(sheet, said, model, typing);
        }
        None => about(sheet, said, model, form),
    }
}

fn row(model: &Model, field: &Field) -> Row {
    let name = model.text(names::field(field.key.name));
    let first = field.written.lines().next().unwrap_or_default();
    let more = if field.written.contains('\n') {
        " …"
    } else {
        ""
    };
    let value = if field.written.is_empty() {
        Piece::new("–", Role::Faint)
    } else {
        Piece::new(format!("{first}{more}"), Role::Text)
    };
    Row {
        margin: vec![Piece::new(format!("{} ", pad(&name, LABEL)), Role::Faint)],
        left: vec![value],
        ..Row::default()
    }
}

/// The line that is typed, over the value that it is to replace.
fn type_over(sheet: &mut Sheet<'_>, area: Rect, form: &Form, fields: usize, typing: &Typing) {
    let shown = super::sheet::window(fields, form.chosen, usize::from(area.height));
    let Some(line) = form.chosen.checked_sub(shown.start) else {
        return;
    };
    let indent = LABEL as u16 + 1;
    let place = Rect {
        x: area.x + indent,
        y: area.y + line as u16,
        width: area.width.saturating_sub(indent),
        height: 1,
    };
    if line < usize::from(area.height) {
        sheet.clear(place, Ground::Bar);
        typed(sheet, place, "", &typing.line, Ground::Bar);
    }
}

/// What becomes of what is typed, and what else could be meant.
fn verdict(sheet: &mut Sheet<'_>, area: Rect, model: &Model, typing: &Typing) {
    let (text, role) = match &typing.verdict {
        Verdict::Fine => (model.text("screen-form-fine"), Role::Faint),
        Verdict::Dates(dates) => (told(model, dates), Role::Good),
        Verdict::Doubtful(doubt) => (model.words.say(doubt), Role::Warning),
        Verdict::Refused(reason) => (model.words.say(reason), Role::Error),
    };
    let mut rows = wrapped(&text, role, area.width);
    let choices: Vec<&str> = typing.choices.names().take(12).collect();
    if !choices.is_empty() {
        rows.truncate(usize::from(area.height.saturating_sub(1)).max(1));
        rows.push(Row {
            margin: vec![Piece::new("Tab ", Role::Key)],
            left: vec![Piece::new(choices.join("  "), Role::Accent)],
            ..Row::default()
        });
    }
    put(sheet, area, &rows);
}

/// What the chosen field is for, and the keys.
fn about(sheet: &mut Sheet<'_>, area: Rect, model: &Model, form: &Form) {
    let Some(field) = form.field() else { return };
    let about = model.text(field.key.about);
    let mut rows = wrapped(&about, Role::Faint, area.width);
    rows.truncate(usize::from(area.height.saturating_sub(1)).max(1));
    rows.push(Row::of(model.text("screen-form-keys"), Role::Accent));
    put(sheet, area, &rows);
}

fn wrapped(text: &str, role: Role, columns: u16) -> Vec<Row> {
    let lines = wrap(text, usize::from(columns).max(8)).into_iter();
    lines.map(|line| Row::of(line, role)).collect()
}

fn put(sheet: &mut Sheet<'_>, area: Rect, rows: &[Row]) {
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

/// What the words of a date come to.
pub(super) fn told(model: &Model, dates: &[Date]) -> String {
    Dates::of(&model.words).understood(dates)
}
