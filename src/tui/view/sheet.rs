//! What views write on: text in roles on grounds, rows with a right side, and what a click on them hits.
//! Knows the look of text, no plan.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style as Pen};

use crate::draw::{Depth, Glyphs, Ground, Role, Style};
use crate::tui::message::Target;
use crate::words::{columns_of, is_one_column_each, visible};

use super::text::fit;

/// A screen that is being filled.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    /// Its cells.
    pub buffer: &'a mut Buffer,
    /// Colours and glyphs.
    pub style: Style,
    /// What can be clicked, the lowest first.
    pub hits: &'a mut Vec<(Rect, Target)>,
}

/// A piece of text in one role.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    /// What is written.
    pub text: String,
    /// What it is.
    pub role: Role,
}

/// One line of a list or a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Row {
    /// What stands before the text in a fixed place, such as a date.
    pub margin: Vec<Piece>,
    /// The colour of the bar before the text.
    pub bar: Option<Color>,
    /// The text, cut where it does not fit.
    pub left: Vec<Piece>,
    /// What stands at the right edge.
    pub right: Option<Piece>,
    /// Whether it is the selected one.
    pub selected: bool,
    /// What a click on it means.
    pub target: Option<Target>,
}

impl Piece {
    /// A piece of text.
    #[must_use]
    pub(super) fn new(text: impl Into<String>, role: Role) -> Self {
        Self {
            text: text.into(),
            role,
        }
    }
}

impl Row {
    /// A row of one piece.
    #[must_use]
    pub(super) fn of(text: impl Into<String>, role: Role) -> Self {
        Self {
            left: vec![Piece::new(text, role)],
            ..Self::default()
        }
    }
}

impl Row {
    /// Whether all of it has room in so many columns.
    #[must_use]
    pub(super) fn fits(&self, columns: u16) -> bool {
        let pieces = self.margin.iter().chain(&self.left);
        let wide: usize = pieces.map(|piece| columns_of(&piece.text)).sum();
        let right = self.right.as_ref();
        let right = right.map_or(0, |piece| columns_of(&piece.text) + 1);
        wide + right + 2 * usize::from(self.bar.is_some()) <= usize::from(columns)
    }
}

impl Sheet<'_> {
    /// Fills an area with a ground.
    pub(super) fn clear(&mut self, area: Rect, ground: Ground) {
        let area = area.intersection(self.buffer.area);
        if area.is_empty() {
            return;
        }
        let mut blank = Cell::EMPTY;
        blank.set_style(self.style.pen(Role::Text, ground));
        for y in area.top()..area.bottom() {
            let start = self.buffer.index_of(area.left(), y);
            let end = start + usize::from(area.width);
            if let Some(cells) = self.buffer.content.get_mut(start..end) {
                cells.fill(blank.clone());
            }
        }
    }

    /// Writes a text from a place, into at most `columns`; returns how many it filled.
    pub(super) fn text(&mut self, (x, y): (u16, u16), columns: u16, text: &str, pen: Pen) -> u16 {
        let screen = self.buffer.area;
        let room = columns.min(screen.right().saturating_sub(x));
        if room == 0 || x < screen.left() || y >= screen.bottom() || y < screen.top() {
            return 0;
        }
        let clean = visible(text);
        let mut shown = fit(&clean, usize::from(room));
        if self.style.glyphs == Glyphs::Ascii {
            shown = shown.chars().map(|sign| Glyphs::Ascii.sign(sign)).collect();
        }
        if is_one_column_each(&shown) {
            return self.letters((x, y), &shown, pen);
        }
        self.buffer
            .set_stringn(x, y, &shown, usize::from(room), pen);
        columns_of(&shown) as u16
    }

    /// Writes a text that fits, each of whose letters fills a cell; returns how many there are.
    fn letters(&mut self, (x, y): (u16, u16), text: &str, pen: Pen) -> u16 {
        let start = self.buffer.index_of(x, y);
        let cells = self.buffer.content.get_mut(start..).unwrap_or_default();
        let mut written = 0;
        for (letter, cell) in text.chars().zip(cells) {
            cell.set_char(letter).set_style(pen);
            written += 1;
        }
        written
    }

    /// The look of a role on a ground.
    #[must_use]
    pub(super) fn pen(&self, role: Role, ground: Ground) -> Pen {
        self.style.pen(role, ground)
    }

    /// Writes pieces one after the other into an area's first line; returns how many columns they filled.
    pub(super) fn pieces(&mut self, area: Rect, pieces: &[Piece], ground: Ground) -> u16 {
        let mut used = 0;
        for piece in pieces {
            let left = area.width.saturating_sub(used);
            if left == 0 {
                break;
            }
            let pen = self.pen(piece.role, ground);
            used += self.text((area.x + used, area.y), left, &piece.text, pen);
        }
        used
    }

    /// Writes a row into an area's first line.
    pub(super) fn row(&mut self, area: Rect, row: &Row) {
        let area = Rect { height: 1, ..area }.intersection(self.buffer.area);
        if area.is_empty() {
            return;
        }
        let ground = if row.selected {
            Ground::Selected
        } else {
            Ground::Backdrop
        };
        if row.selected {
            self.clear(area, ground);
        }
        let mut x = self.pieces(area, &row.margin, ground);
        x += self.bar(area, x, row, ground);
        let right = self.right(area, x, row, ground);
        let left = Rect {
            x: area.x + x,
            width: area.width.saturating_sub(x + right),
            ..area
        };
        self.pieces_cut(left, &row.left, ground);
        if let Some(target) = row.target {
            self.hits.push((area, target));
        }
    }

    /// The bar of a row, and the blank after it.
    fn bar(&mut self, area: Rect, x: u16, row: &Row, ground: Ground) -> u16 {
        let Some(colour) = row.bar else { return 0 };
        let pen = match self.style.depth {
            Depth::Monochrome => self.pen(Role::Text, ground),
            _ => self.pen(Role::Text, ground).fg(colour),
        };
        let pen = pen.remove_modifier(Modifier::BOLD);
        self.text((area.x + x, area.y), area.width.saturating_sub(x), "▌", pen);
        2
    }

    /// The right side stands there whole, where it leaves half of the room or all that the left side needs, or not
    /// at all; returns the columns it took with the blank before it.
    fn right(&mut self, area: Rect, x: u16, row: &Row, ground: Ground) -> u16 {
        let Some(right) = row.right.as_ref().filter(|right| !right.text.is_empty()) else {
            return 0;
        };
        let room = usize::from(area.width.saturating_sub(x));
        let left: usize = row.left.iter().map(|piece| columns_of(&piece.text)).sum();
        let text = visible(&right.text);
        let wide = columns_of(&text);
        if wide > room / 2 && left + wide + 1 > room {
            return 0;
        }
        let wide = wide.min(room) as u16;
        let pen = self.pen(right.role, ground);
        self.text((area.right() - wide, area.y), wide, &text, pen);
        wide + 1
    }

    /// Pieces into a width; where they do not fit as a whole, an ellipsis says so.
    pub(super) fn pieces_cut(&mut self, area: Rect, pieces: &[Piece], ground: Ground) -> u16 {
        let mut used = 0;
        for (index, piece) in pieces.iter().enumerate() {
            let left = area.width.saturating_sub(used);
            let more = index + 1 < pieces.len();
            let pen = self.pen(piece.role, ground);
            let wide = columns_of(&visible(&piece.text));
            let whole = wide < usize::from(left) || (!more && wide <= usize::from(left));
            if whole {
                used += self.text((area.x + used, area.y), left, &piece.text, pen);
                continue;
            }
            // What follows has no room, so this piece is cut for the ellipsis' sake even if it would just fit.
            let cut = if more {
                format!("{}  ", piece.text)
            } else {
                piece.text.clone()
            };
            return used + self.text((area.x + used, area.y), left, &cut, pen);
        }
        used
    }

    /// A heading in a line: `─ Härnäst ─────`, with something at its right end.
    pub(super) fn heading(&mut self, area: Rect, title: &str, right: &str) {
        let rule = self.pen(Role::Rule, Ground::Backdrop);
        let line = "─".repeat(usize::from(area.width));
        self.text((area.x, area.y), area.width, &line, rule);
        let pen = self.pen(Role::Faint, Ground::Backdrop);
        let room = area.width.saturating_sub(2);
        let used = self.text((area.x + 1, area.y), room, &format!(" {title} "), pen);
        let shown = format!(" {right} ");
        let wide = columns_of(&shown) as u16;
        if !right.is_empty() && used + wide + 4 < area.width {
            let x = area.right() - wide - 1;
            self.text((x, area.y), wide, &shown, pen);
        }
    }
}

/// The rows of a list to show in `height` lines so that row `at` is among them. The window moves by
/// halves, so that most steps leave the rows where they are.
#[must_use]
pub(super) fn window(length: usize, at: usize, height: usize) -> std::ops::Range<usize> {
    if length <= height {
        return 0..length;
    }
    let block = (height / 2).max(1);
    let start = (at / block * block).saturating_sub(height / 4);
    let start = start.min(length - height);
    start..start + height
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_holds_the_row_and_stays_inside() {
        for length in 0..40 {
            for height in 0..12 {
                for at in 0..length {
                    let window = window(length, at, height);
                    assert!(window.end <= length && window.len() <= height.max(length.min(height)));
                    assert!(
                        height == 0 || window.contains(&at),
                        "{length} {at} {height}"
                    );
                }
            }
        }
    }
}
