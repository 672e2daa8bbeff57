//! Rows of cells as aligned text. Knows columns and widths, not what stands in them.

use unicode_width::UnicodeWidthStr as _;

use crate::words::columns_of;

/// What a column may do when there is too little room.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// How narrow it may become and still say something; [`WHOLE`] for one that is not cut.
    pub(super) least: usize,
    /// Whether it may go away altogether.
    pub(super) goes: bool,
    /// Columns of a higher rank give way first.
    pub(super) rank: u8,
    /// Figures stand to the right.
    pub(super) right: bool,
}

/// Not to be cut.
pub(super) const WHOLE: usize = usize::MAX;
/// Between two columns.
const GAP: usize = 2;
/// What a cell adds to a column's width at most: one endless title must not push every other row apart.
const MOST: usize = 60;

/// What stands in a column of a row, and how many columns of the terminal it fills.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cell<'a> {
    text: &'a str,
    width: usize,
}

impl<'a> Cell<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self::known(text, columns_of(text))
    }

    /// A text whose width is known.
    pub(super) fn known(text: &'a str, width: usize) -> Self {
        Self { text, width }
    }
}

/// How wide each column is, 0 for those that went away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Widths {
    widths: Vec<usize>,
    cut: bool,
}

impl Widths {
    /// The widths that the heads and rows need, made to fit into `room` columns if that is given. A column without a
    /// cell goes away, whatever its head.
    pub(super) fn fitted<'a, const N: usize>(
        columns: &[Column; N],
        heads: &[Cell<'_>; N],
        rows: impl Iterator<Item = [Cell<'a>; N]>,
        room: Option<usize>,
    ) -> Self {
        let mut needs = Needs::default();
        rows.for_each(|row| needs.add(&row));
        needs.fitted(columns, heads, room)
    }

    fn of<const N: usize>(
        columns: &[Column; N],
        heads: &[Cell<'_>; N],
        needs: &[usize; N],
        room: Option<usize>,
    ) -> Self {
        let mut widths = needs.to_vec();
        for (width, head) in widths
            .iter_mut()
            .zip(heads)
            .filter(|(width, _)| **width > 0)
        {
            *width = (*width).max(head.width);
        }
        if let Some(room) = room {
            give_way(columns, &mut widths, room);
        }
        let cut = room.is_some();
        Self { widths, cut }
    }

    /// Appends one row and its line end.
    pub(super) fn write<const N: usize>(
        &self,
        columns: &[Column; N],
        row: &[Cell<'_>; N],
        out: &mut String,
    ) {
        let mut owed = 0; // spaces are written before a cell, never after the last one
        let mut first = true;
        for ((cell, column), &width) in row.iter().zip(columns).zip(&self.widths) {
            if width == 0 {
                continue;
            }
            owed += if first { 0 } else { GAP };
            first = false;
            let (shown, dots) = self.shown(*cell, width);
            let used = if dots {
                columns_of(shown) + 1
            } else {
                cell.width
            };
            let pad = width.saturating_sub(used);
            if used == 0 {
                owed += width;
                continue;
            }
            spaces(owed + if column.right { pad } else { 0 }, out);
            out.push_str(shown);
            if dots {
                out.push('…');
            }
            owed = if column.right { 0 } else { pad };
        }
        out.push('\n');
    }

    /// As much of the cell as has room, and whether dots stand for the rest. Where nothing is cut, all of it.
    fn shown<'a>(&self, cell: Cell<'a>, width: usize) -> (&'a str, bool) {
        if !self.cut || cell.width <= width {
            return (cell.text, false);
        }
        (head(cell.text, width.saturating_sub(1)), true)
    }
}

/// The widths that rows need, as they come by.
#[derive(Debug)]
pub(super) struct Needs<const N: usize>([usize; N]);

impl<const N: usize> Default for Needs<N> {
    fn default() -> Self {
        Self([0; N])
    }
}

impl<const N: usize> Needs<N> {
    pub(super) fn add(&mut self, row: &[Cell<'_>; N]) {
        for (need, cell) in self.0.iter_mut().zip(row) {
            *need = (*need).max(cell.width.min(MOST));
        }
    }

    /// The widths of the columns, made to fit into `room` columns if that is given.
    pub(super) fn fitted(
        &self,
        columns: &[Column; N],
        heads: &[Cell<'_>; N],
        room: Option<usize>,
    ) -> Widths {
        Widths::of(columns, heads, &self.0, room)
    }
}

/// The longest beginning of a text that is at most `width` columns wide; whole letters only.
pub(super) fn head(text: &str, width: usize) -> &str {
    use unicode_segmentation::UnicodeSegmentation as _;
    let mut used = 0;
    for (at, letter) in text.grapheme_indices(true) {
        used += letter.width();
        if used > width {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

fn spaces(count: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', count));
}

/// Columns give way in the order of their rank: first down to their least, then, those that may, altogether, and
/// where even that is too wide down to an even share of the room, and to a single letter.
fn give_way(columns: &[Column], widths: &mut [usize], room: usize) {
    let wanted = widths.to_vec();
    let mut order: Vec<usize> = (0..columns.len()).collect();
    order.sort_by_key(|&index| std::cmp::Reverse(columns[index].rank));
    for &index in &order {
        let over = needed(widths).saturating_sub(room);
        let least = columns[index].least.min(widths[index]);
        widths[index] = widths[index].saturating_sub(over).max(least);
    }
    for &index in &order {
        if needed(widths) > room && columns[index].goes {
            widths[index] = 0;
        }
    }
    let shown = widths.iter().filter(|width| **width > 0).count().max(1);
    let share = room.saturating_sub(GAP * (shown - 1)) / shown;
    for least in [share, 1] {
        for &index in &order {
            let over = needed(widths).saturating_sub(room);
            let least = least.min(widths[index]);
            widths[index] = widths[index].saturating_sub(over).max(least);
        }
    }
    give_back(&order, &wanted, widths, room);
}

/// A column that went away may leave more room than was missing: those that stayed get it, the weightiest first.
fn give_back(order: &[usize], wanted: &[usize], widths: &mut [usize], room: usize) {
    for &index in order.iter().rev() {
        let free = room.saturating_sub(needed(widths));
        if widths[index] > 0 {
            widths[index] = (widths[index] + free).min(wanted[index]);
        }
    }
}

fn needed(widths: &[usize]) -> usize {
    let shown = widths.iter().filter(|width| **width > 0).count();
    widths.iter().sum::<usize>() + GAP * shown.saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Column; 3] = [
        Column {
            least: WHOLE,
            goes: false,
            rank: 0,
            right: true,
        },
        Column {
            least: 10,
            goes: false,
            rank: 1,
            right: false,
        },
        Column {
            least: 8,
            goes: true,
            rank: 2,
            right: false,
        },
    ];

    fn drawn(rows: &[[&str; 3]], room: Option<usize>) -> String {
        let rows = rows.iter().map(|row| row.map(Cell::of));
        let widths = Widths::fitted(&COLUMNS, &Default::default(), rows.clone(), room);
        let mut out = String::new();
        for row in rows {
            widths.write(&COLUMNS, &row, &mut out);
        }
        out
    }

    const ROWS: [[&str; 3]; 3] = [
        ["4", "Arbetsmöte i Karlstad", "utvecklingsstrateg"],
        ["36–39", "Lärtillfälle", ""],
        ["", "会議", "alla"],
    ];

    #[test]
    fn columns_stand_under_each_other_and_lines_end_without_spaces() {
        let expected = "    4  Arbetsmöte i Karlstad  utvecklingsstrateg\n\
                        36–39  Lärtillfälle\n       \
                        会議                   alla\n";
        assert_eq!(drawn(&ROWS, None), expected);
    }

    #[test]
    fn the_highest_rank_gives_way_first() {
        assert_eq!(
            drawn(&ROWS, Some(40)).lines().next(),
            Some("    4  Arbetsmöte i Karlstad  utvecklin…")
        );
        assert_eq!(
            drawn(&ROWS, Some(30)).lines().next(),
            Some("    4  Arbetsmöte i…  utveckl…")
        );
        assert_eq!(
            drawn(&ROWS, Some(20)).lines().next(),
            Some("    4  Arbetsmöte i…")
        );
    }

    #[test]
    fn no_column_is_starved_for_another() {
        let row = ["8 Dec 2025 – 16 Jan", "Discussion papers", ""];
        assert_eq!(drawn(&[row], Some(20)), "8 Dec 20…  Discussi…\n");
    }

    #[test]
    fn no_line_is_wider_than_the_room() {
        for room in 20..70 {
            for line in drawn(&ROWS, Some(room)).lines() {
                assert!(line.width() <= room, "{room}: {line:?}");
            }
        }
    }

    #[test]
    fn where_nothing_is_cut_an_endless_title_stands_in_full() {
        let long = "å".repeat(500);
        let out = drawn(&[["1", &long, "x"], ["2", "b", "y"]], None);
        assert!(out.contains(&long));
        assert_eq!(out.lines().nth(1).map(str::len), Some(2 + MOST + 2 + 1 + 1));
    }
}
