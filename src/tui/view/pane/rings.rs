//! The names of the rings, for a wheel that has no room for them all: from the outside in, the selected entry's pointed out.
//! Knows not where they stand.

use ratatui::layout::Rect;

use crate::draw::{Depth, Ground, Role};
use crate::plan::Plan;
use crate::scene::{Paint, Tint, TrackKind, ring_hue};
use crate::tui::desk::Desk;
use crate::tui::model::Model;
use crate::words::{columns_of, visible};

use super::super::sheet::{Piece, Row, Sheet};
use super::super::text::fit;

/// Between two names.
const BETWEEN: &str = " · ";

/// Columns of a name: its beginning tells it from the others.
const NAME: usize = 19;

/// As many rows as the names take.
pub(super) fn rows(model: &Model, desk: &Desk, rings: &[TrackKind], width: usize) -> Vec<Row> {
    let selected = desk.cursor.at.and_then(|at| desk.entry(at));
    let selected = selected.map(TrackKind::of);
    let mut rows: Vec<Row> = Vec::new();
    let mut used = 0;
    for ring in rings {
        let name = name(model, desk.plan(), *ring);
        let name = visible(&name);
        let name = fit(&name, width.min(NAME));
        let wide = columns_of(&name);
        if rows.is_empty() || used + columns_of(BETWEEN) + wide > width {
            rows.push(Row::default());
            used = 0;
        }
        let Some(row) = rows.last_mut() else { continue };
        if used > 0 {
            row.left.push(Piece::new(BETWEEN, Role::Faint));
            used += columns_of(BETWEEN);
        }
        let role = if selected == Some(*ring) {
            Role::Heading
        } else {
            Role::Text
        };
        row.left.push(Piece::new(name, role));
        used += wide;
    }
    rows
}

/// The names on a rule, from the outside in, each in the colour of its ring; as many as have room.
pub(in crate::tui::view) fn on_rule(
    sheet: &mut Sheet<'_>,
    area: Rect,
    model: &Model,
    desk: &Desk,
    rings: &[TrackKind],
) {
    let mut x = area.x + 1;
    for ring in rings {
        let name = name(model, desk.plan(), *ring);
        let name = format!(" {} ", fit(&visible(&name), NAME));
        let wide = columns_of(&name) as u16;
        if x + wide + 1 > area.right() {
            break;
        }
        let pen = sheet.pen(Role::Faint, Ground::Backdrop);
        let pen = match (*ring, sheet.style.depth) {
            (TrackKind::Ring(ring), depth) if depth != Depth::Monochrome => {
                let hue = ring_hue(desk.plan(), ring);
                let tint = Tint::Entry { hue, muted: false };
                pen.fg(sheet
                    .style
                    .hued(Paint::plain(tint), Ground::Backdrop)
                    .into())
            }
            _ => pen,
        };
        sheet.text((x, area.y), wide, &name, pen);
        x += wide + 1;
    }
}

fn name(model: &Model, plan: &Plan, ring: TrackKind) -> String {
    match ring {
        TrackKind::Phases => model.text("plan-ring-phases"),
        TrackKind::Ring(ring) => plan
            .rings
            .get(ring)
            .map_or_else(String::new, |ring| ring.title.to_string()),
        TrackKind::Other => model.text("plan-ring-other"),
    }
}
