//! What differs between two screens: the cells that must be sent. What ratatui finds, in a fraction of the time, for this
//! runs over the whole screen in every frame; tests hold it to ratatui and to what a terminal then shows.

use std::ops::Range;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Color;
use unicode_width::UnicodeWidthStr;

use crate::words::{is_disputed, is_one_column};

/// The cells in some rows of `next` that are not on the screen yet, with their columns and rows. Both are of one size, or
/// nothing is shown yet: then the screen is blank.
pub fn changes<'b>(
    shown: &'b Buffer,
    next: &'b Buffer,
    rows: Range<u16>,
) -> impl Iterator<Item = (u16, u16, &'b Cell)> {
    let from = usize::from(rows.start) * usize::from(next.area.width);
    let end = usize::from(rows.end) * usize::from(next.area.width);
    let news = next.content.get(from..end).unwrap_or_default();
    let olds = shown.content.get(from..end).unwrap_or_default();
    // Counted along, for a division in every cell is felt.
    let (mut column, mut row) = (0, rows.start);
    // What stands behind a wide letter is hidden by it; what stood behind one that is gone must be sent again.
    let (mut hidden, mut uncovered) = (0, 0);
    news.iter().enumerate().filter_map(move |(index, new)| {
        let place = (column, row);
        column += 1;
        if column == next.area.width {
            (column, row) = (0, row + 1);
        }
        let old = olds.get(index);
        let same = old.map_or_else(|| is_blank(new), |old| look_alike(new, old));
        let width = width(new);
        if same && hidden == 0 && uncovered == 0 && width <= 1 {
            return None;
        }
        let sent = (!same || uncovered > 0) && hidden == 0;
        let before = old.map_or(1, self::width);
        hidden = if hidden > 0 {
            hidden - 1
        } else {
            width.saturating_sub(1)
        };
        // A terminal may draw a disputed sign over the cell behind it, whatever its width is here.
        let reach = if sent && is_disputed(new.symbol()) {
            width.max(2)
        } else {
            width
        };
        uncovered = reach.max(before).max(uncovered).saturating_sub(1);
        sent.then_some((place.0, place.1, new))
    })
}

fn is_blank(cell: &Cell) -> bool {
    cell.bg == Color::Reset && *cell == Cell::EMPTY
}

/// Whether a pen would draw both alike. Colours first: they differ oftener than letters, and are compared faster.
fn look_alike(one: &Cell, other: &Cell) -> bool {
    (one.fg, one.bg, one.modifier) == (other.fg, other.bg, other.modifier)
        && one.symbol() == other.symbol()
}

fn width(cell: &Cell) -> usize {
    let symbol = cell.symbol();
    if symbol.len() == 1 {
        return 1;
    }
    let mut letters = symbol.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if is_one_column(letter) => 1,
        _ => symbol.width(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::backend::Backend as _;
    use ratatui::layout::Rect;

    use super::*;
    use crate::terminal::{Page, Pen};

    fn any_line() -> impl Strategy<Value = Vec<(&'static str, bool)>> {
        let symbol = prop_oneof![4 => Just(" "), 3 => Just("a"), 1 => Just("▞"), 1 => Just("字"), 1 => Just("🎉")];
        prop::collection::vec((symbol, any::<bool>()), 0..14)
    }

    /// A screen as the program draws one: what a wide letter covers is blank.
    fn screen(lines: &[Vec<(&'static str, bool)>]) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 16, 3));
        for (row, line) in lines.iter().enumerate() {
            let mut column = 0;
            for (symbol, bold) in line {
                let style = if *bold {
                    ratatui::style::Style::new().bold()
                } else {
                    ratatui::style::Style::new()
                };
                (column, _) = buffer.set_stringn(column, row as u16, symbol, 16, style);
            }
        }
        buffer
    }

    /// What a terminal shows after these screens were sent to it, one as changes to the other.
    fn seen(screens: &[&Buffer]) -> Vec<String> {
        let size = |count| std::num::NonZero::new(count).expect("not zero");
        let mut terminal = vt100::Parser::new(size(3), size(16), 0);
        let mut shown = Buffer::empty(Rect::new(0, 0, 16, 3));
        for next in screens {
            let page = Page::default();
            let drawn = Pen::new(page.clone()).draw(changes(&shown, next, 0..3));
            assert!(drawn.is_ok());
            let mut bytes = Vec::new();
            page.send(&mut bytes, false, b"").expect("memory");
            terminal.process(&bytes);
            shown = (*next).clone();
        }
        let look = |cell: &vt100::Cell| {
            let blank = cell.contents().trim().is_empty();
            format!("{} {}", cell.contents().trim(), !blank && cell.bold())
        };
        let places = (0..3).flat_map(|row| (0..16).map(move |column| (row, column)));
        places
            .filter_map(|(row, column)| terminal.screen().cell(row, column).map(look))
            .collect()
    }

    proptest! {
        #[test]
        fn a_terminal_shows_the_new_screen_whatever_it_showed_before(
            before in prop::collection::vec(any_line(), 3),
            after in prop::collection::vec(any_line(), 3),
        ) {
            let (before, after) = (screen(&before), screen(&after));
            prop_assert_eq!(seen(&[&before, &after]), seen(&[&after]));
        }

        #[test]
        fn nothing_is_left_out_that_ratatui_would_send(
            before in prop::collection::vec(any_line(), 3),
            after in prop::collection::vec(any_line(), 3),
        ) {
            let (shown, next) = (screen(&before), screen(&after));
            let ours: Vec<_> = changes(&shown, &next, 0..3).map(|(x, y, _)| (x, y)).collect();
            for (x, y, _) in shown.diff(&next) {
                prop_assert!(ours.contains(&(x, y)), "({}, {})", x, y);
            }
        }
    }

    #[test]
    fn nothing_differs_from_itself() {
        let screen = screen(&[vec![("字", false), ("a", true)], vec![], vec![]]);
        assert_eq!(changes(&screen, &screen, 0..3).count(), 0);
    }

    #[test]
    fn what_a_disputed_sign_may_cover_is_sent_after_it() {
        let one_after = |before, after| {
            let (shown, next) = (
                screen(&[before, vec![], vec![]]),
                screen(&[after, vec![], vec![]]),
            );
            let columns: Vec<u16> = changes(&shown, &next, 0..3).map(|(x, _, _)| x).collect();
            columns
        };
        let line = |first| vec![(first, false), ("b", false), ("c", false)];
        assert_eq!(one_after(line("a"), line("❤")), [0, 1]);
        assert_eq!(one_after(line("❤"), line("❤")), [0_u16; 0]);
        assert_eq!(one_after(line("❤"), line("a")), [0]);
    }
}
