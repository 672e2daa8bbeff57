//! What opens over the screen: all commands, the plans, the problems.

use ratatui::layout::Rect;

use crate::draw::{Ground, Role};
use crate::plan::{Level, Problem};
use crate::time::Cycle;
use crate::tui::command::Command;
use crate::tui::keys::shown;
use crate::tui::message::Target;
use crate::tui::model::{Mode, Model};
use crate::tui::names;
use crate::tui::palette::Palette;
use crate::words::columns_of;

use super::hints::typed;
use super::sheet::{Piece, Row, Sheet, window};
use super::text::wrap;
use super::{adding, clash, form, prompt, question, review};

/// A line of the overlay.
pub(super) enum Line {
    /// Part of a row that can be chosen, by its number.
    Row(usize, Row),
    /// Something that only is to be read.
    Words(Row),
}

/// Whether something is open.
pub(super) fn is_open(model: &Model) -> bool {
    !matches!(
        model.mode,
        Mode::Browse | Mode::Filter(_) | Mode::Checklist(_) | Mode::Moving(_)
    )
}

/// Draws what is open.
pub(super) fn draw(sheet: &mut Sheet<'_>, screen: Rect, model: &Model) {
    match &model.mode {
        Mode::Palette(palette) => commands(sheet, screen, model, palette),
        Mode::Plans(chosen) => {
            let lines = plans(model, *chosen);
            let inner = frame(sheet, screen, &model.text("screen-plans"), lines.len());
            list(sheet, inner, &lines, *chosen);
        }
        Mode::Problems(chosen) => problems(sheet, screen, model, *chosen),
        Mode::Add(said) => adding::draw(sheet, screen, model, said),
        Mode::Prompt(asked) => prompt::draw(sheet, screen, model, asked),
        Mode::Ideas(chosen) => prompt::ideas(sheet, screen, model, *chosen),
        Mode::Documents(chosen) => prompt::documents(sheet, screen, model, *chosen),
        Mode::Review(chosen) => review::draw(sheet, screen, model, *chosen),
        Mode::Ask(asked) => question::draw(sheet, screen, model, asked),
        Mode::Form(filled) => form::draw(sheet, screen, model, filled),
        Mode::Clash(settled) => clash::draw(sheet, screen, model, settled),
        Mode::Browse | Mode::Filter(_) | Mode::Checklist(_) | Mode::Moving(_) => {}
    }
}

/// The columns of an overlay, without its frame.
pub(super) fn columns(screen: Rect) -> u16 {
    screen.width.saturating_sub(4).min(88)
}

/// Clears the middle of the screen for so many lines and frames it; returns what is inside.
pub(super) fn frame(sheet: &mut Sheet<'_>, screen: Rect, title: &str, lines: usize) -> Rect {
    let width = (columns(screen) + 4).min(screen.width);
    let height = (lines as u16)
        .saturating_add(2)
        .min(screen.height.saturating_sub(2).max(1));
    let area = Rect {
        x: screen.x + (screen.width - width) / 2,
        y: screen.y + (screen.height - height) / 3,
        width,
        height,
    };
    sheet.clear(area, Ground::Backdrop);
    sheet.hits.push((screen, Target::Beside));
    sheet.hits.push((area, Target::Row(usize::MAX)));
    if width < 8 || height < 4 {
        return area;
    }
    border(sheet, area, title);
    Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: width - 4,
        height: height - 2,
    }
}

fn border(sheet: &mut Sheet<'_>, area: Rect, title: &str) {
    let pen = sheet.pen(Role::Rule, Ground::Backdrop);
    let line = "─".repeat(usize::from(area.width) - 2);
    let last = area.bottom() - 1;
    sheet.text((area.x, area.y), area.width, &format!("╭{line}╮"), pen);
    sheet.text((area.x, last), area.width, &format!("╰{line}╯"), pen);
    for y in area.y + 1..last {
        sheet.text((area.x, y), 1, "│", pen);
        sheet.text((area.right() - 1, y), 1, "│", pen);
    }
    let pen = sheet.pen(Role::Heading, Ground::Backdrop);
    let room = area.width.saturating_sub(4);
    sheet.text((area.x + 2, area.y), room, &format!(" {title} "), pen);
}

/// Draws those lines that fit, the chosen row among them.
pub(super) fn list(sheet: &mut Sheet<'_>, area: Rect, lines: &[Line], chosen: usize) {
    let at = lines
        .iter()
        .position(|line| matches!(line, Line::Row(number, _) if *number == chosen))
        .unwrap_or(0);
    let height = usize::from(area.height);
    // What is said below the chosen row belongs to it.
    let words = lines.iter().skip(at + 1);
    let words = words.take_while(|line| matches!(line, Line::Words(_)));
    let last = at + words.count();
    let range = window(lines.len(), at, height);
    let start = range.start.max((last + 1).saturating_sub(height)).min(at);
    let shown = lines.iter().skip(start).take(height);
    for (line, y) in shown.zip(area.top()..area.bottom()) {
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        match line {
            Line::Row(number, row) => {
                let row = Row {
                    target: Some(Target::Row(*number)),
                    selected: *number == chosen,
                    ..row.clone()
                };
                sheet.row(place, &row);
            }
            Line::Words(row) => sheet.row(place, row),
        }
    }
}

fn commands(sheet: &mut Sheet<'_>, screen: Rect, model: &Model, palette: &Palette) {
    let lines = command_lines(model, palette, columns(screen));
    let inner = frame(
        sheet,
        screen,
        &model.text("screen-commands"),
        lines.len().max(1) + 2,
    );
    if inner.height == 0 {
        return;
    }
    typed(
        sheet,
        Rect { height: 1, ..inner },
        ": ",
        &palette.line,
        Ground::Backdrop,
    );
    // A blank line parts them, where there is one to spare.
    let above = if inner.height > 4 { 2 } else { 1 };
    let rest = Rect {
        y: inner.y + above,
        height: inner.height.saturating_sub(above),
        ..inner
    };
    if palette.found.is_empty() {
        sheet.row(
            rest,
            &Row::of(model.text("screen-no-such-command"), Role::Faint),
        );
    }
    list(sheet, rest, &lines, palette.chosen);
}

fn command_lines(model: &Model, palette: &Palette, columns: u16) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut section = None;
    for (number, command) in palette.found.iter().enumerate() {
        // Searched for, the best stands first, whatever its section.
        if palette.line.text().is_empty() && section != Some(command.section) {
            section = Some(command.section);
            lines.push(Line::Words(Row::of(
                model.text(command.section.name()),
                Role::Accent,
            )));
        }
        let row = command_row(model, command);
        if number == palette.chosen && !row.fits(columns) {
            lines.extend(unfolded(number, row, columns));
        } else {
            lines.push(Line::Row(number, row));
        }
    }
    lines
}

/// The chosen command with all that is said of it, below its name where it has no room beside it.
fn unfolded(number: usize, mut row: Row, columns: u16) -> Vec<Line> {
    const INDENT: usize = 4;
    let says = row.left.split_off(1);
    let mut lines = vec![Line::Row(number, row)];
    for Piece { text, role } in says {
        let room = usize::from(columns).saturating_sub(INDENT);
        let words = wrap(text.trim(), room).into_iter();
        lines.extend(words.map(|words| {
            Line::Words(Row {
                margin: vec![Piece::new(" ".repeat(INDENT), Role::Text)],
                ..Row::of(words, role)
            })
        }));
    }
    lines
}

fn command_row(model: &Model, command: &Command) -> Row {
    let hindrance = (command.hindrance)(model);
    let keys: Vec<String> = command.keys.iter().map(|keys| shown(keys)).collect();
    let (name, says, role) = match &hindrance {
        None => (Role::Text, model.text(command.help), Role::Faint),
        Some(reason) => (Role::Faint, model.words.say(reason), Role::Warning),
    };
    Row {
        margin: vec![Piece::new("  ", Role::Text)],
        left: vec![
            Piece::new(model.text(command.name), name),
            Piece::new(format!("  {says}"), role),
        ],
        right: Some(Piece::new(keys.join(" "), Role::Key)),
        ..Row::default()
    }
}

fn plans(model: &Model, _: usize) -> Vec<Line> {
    let open = model.path();
    let row = |(number, spine): (usize, &crate::tui::model::Spine)| {
        let here = Some(&*spine.path) == open;
        let mark = if here { "◔ " } else { "  " };
        let file = spine.path.file_name().unwrap_or_default().to_string_lossy();
        let (year, role) = match spine.cycle {
            Some(cycle) => (Cycle::label(cycle), Role::Accent),
            None => (model.text("screen-plan-unreadable"), Role::Error),
        };
        let row = Row {
            margin: vec![Piece::new(mark, Role::Accent)],
            left: vec![
                Piece::new(spine.title.clone(), Role::Text),
                Piece::new(format!("  {year}"), role),
            ],
            right: Some(Piece::new(file, Role::Faint)),
            ..Row::default()
        };
        Line::Row(number, row)
    };
    model.shelf.plans.iter().enumerate().map(row).collect()
}

fn problems(sheet: &mut Sheet<'_>, screen: Rect, model: &Model, chosen: usize) {
    let all = model.findings();
    // Only problems near the chosen one are wrapped: there may be thousands.
    let near = usize::from(screen.height);
    let start = chosen.saturating_sub(near);
    let shown = all.iter().enumerate().skip(start).take(2 * near);
    let width = usize::from(columns(screen));
    let lines: Vec<Line> = shown
        .flat_map(|(number, problem)| problem_lines(model, number, problem, width))
        .collect();
    let inner = frame(
        sheet,
        screen,
        &model.text("screen-problem-list"),
        lines.len(),
    );
    list(sheet, inner, &lines, chosen);
}

/// `12:8 error: …`, wrapped, and the way out.
fn problem_lines(model: &Model, number: usize, problem: &Problem, width: usize) -> Vec<Line> {
    let (line, column) = model.position(problem.place.start);
    let role = match problem.level {
        Level::Error => Role::Error,
        Level::Warning => Role::Warning,
        Level::Advice => Role::Advice,
    };
    let place = format!(
        "{line}:{column} {} ",
        model.text(names::level(problem.level))
    );
    let indent = columns_of(&place);
    let message = model.words.say(&problem.message);
    let mut lines = Vec::new();
    for (index, words) in wrap(&message, width.saturating_sub(indent))
        .into_iter()
        .enumerate()
    {
        let margin = if index == 0 {
            place.clone()
        } else {
            " ".repeat(indent)
        };
        let row = Row {
            margin: vec![Piece::new(margin, role)],
            left: vec![Piece::new(words, Role::Text)],
            ..Row::default()
        };
        lines.push(if index == 0 {
            Line::Row(number, row)
        } else {
            Line::Words(row)
        });
    }
    if let Some(help) = &problem.help {
        let help = model.words.say(help);
        for words in wrap(&help, width.saturating_sub(indent)) {
            let margin = vec![Piece::new(" ".repeat(indent), Role::Text)];
            let left = vec![Piece::new(words, Role::Faint)];
            lines.push(Line::Words(Row {
                margin,
                left,
                ..Row::default()
            }));
        }
    }
    lines
}
