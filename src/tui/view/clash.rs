//! Over the screen: what two people have changed differently, both values, and whose is taken.

use ratatui::layout::Rect;

use crate::draw::Role;
use crate::store::merge::{About, Conflict, Side};
use crate::tui::clash::Clash;
use crate::tui::model::Model;
use crate::words::Sentence;

use super::overlay::{Line, columns, frame, list};
use super::sheet::{Piece, Row, Sheet};
use super::text::wrap;

/// Draws it.
pub(super) fn draw(sheet: &mut Sheet<'_>, screen: Rect, model: &Model, clash: &Clash) {
    let width = usize::from(columns(screen));
    let conflicts = clash.merged.conflicts().iter().zip(&clash.sides);
    let how = wrap(&model.text("screen-clash-how"), width);
    let mut lines: Vec<Line> = how
        .into_iter()
        .map(|line| Line::Words(Row::of(line, Role::Faint)))
        .collect();
    for (number, (conflict, side)) in conflicts.enumerate() {
        lines.push(Line::Words(Row::default()));
        lines.extend(lines_of(model, number, conflict, *side, width));
    }
    let inner = frame(sheet, screen, &model.text("screen-clash"), lines.len());
    list(sheet, inner, &lines, clash.chosen);
}

fn lines_of(
    model: &Model,
    number: usize,
    conflict: &Conflict,
    side: Option<Side>,
    width: usize,
) -> Vec<Line> {
    let about = match &conflict.about {
        // The values stand below.
        About::Key(path) => format!("{} · {}", conflict.title, path.join(" · ")),
        _ => model.words.say(&conflict.sentence()),
    };
    let mut lines = vec![Line::Row(number, Row::of(about, Role::Heading))];
    let sides = [
        (Side::Ours, "screen-clash-ours", conflict.shown(Side::Ours)),
        (
            Side::Theirs,
            "screen-clash-theirs",
            conflict.shown(Side::Theirs),
        ),
    ];
    for (own, key, value) in sides {
        let (sign, role) = if Some(own) == side {
            ("● ", Role::Good)
        } else {
            ("○ ", Role::Faint)
        };
        let value = value.unwrap_or_else(|| model.text("screen-clash-gone"));
        let said = model.words.say(&Sentence::new(key).with("value", value));
        for (index, line) in wrap(&said, width.saturating_sub(4)).into_iter().enumerate() {
            let margin = if index == 0 { sign } else { "  " };
            lines.push(Line::Words(Row {
                margin: vec![Piece::new(format!("  {margin}"), role)],
                left: vec![Piece::new(line, role)],
                ..Row::default()
            }));
        }
    }
    lines
}
