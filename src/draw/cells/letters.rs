//! Labels on a picture: one letter a box, on the flat colour of what they stand on.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::draw::brush::is_bright;
use crate::draw::colour::Rgb;
use crate::draw::level::Depth;
use crate::draw::style::Code;
use crate::scene::{Emphasis, Label, Point, Tint, Voice};

use crate::words::is_one_column_each;

use super::{Cell, Glyph, Marks, Strip};

/// A label that is being written: what is the same for all its letters is found once.
struct Hand<'a> {
    label: &'a Label,
    marks: Marks,
    /// Ink and paper, where the label names the fill it stands on; else each cell shows its own.
    on_its_fill: Option<(Code, Code)>,
}

impl Strip {
    /// Writes those of the labels that stand in it.
    pub(super) fn write_all(&mut self, labels: &[Label]) {
        for label in labels {
            if self.holds(label) {
                self.write(label);
            }
        }
    }

    /// Whether a label stands in it.
    pub(super) fn holds(&self, label: &Label) -> bool {
        let row = self.row(label);
        row >= 0 && row < i64::from(self.place().end - self.place().start)
    }

    /// The row of it that a label stands in, or would.
    fn row(&self, label: &Label) -> i64 {
        let (_, row) = self.field.lattice.locate(corner(label));
        row.round() as i64 - i64::from(self.place().start)
    }

    /// Writes a label into its boxes; what reaches over the picture's edge is left out.
    fn write(&mut self, label: &Label) {
        let lattice = self.field.lattice;
        let (column, _) = lattice.locate(corner(label));
        let (end, _) = lattice.locate(Point {
            x: label.area.right,
            y: label.area.top,
        });
        let boxes = column.round() as i64..end.round() as i64;
        let hand = Hand {
            label,
            marks: self.marks(label),
            on_its_fill: label
                .on
                .map(|on| self.colours(label.voice, self.field.style.fill(on))),
        };
        self.write_line(&hand, boxes, self.row(label));
    }

    /// What a voice is written with on a fill, and what is behind it.
    fn colours(&self, voice: Voice, fill: Rgb) -> (Code, Code) {
        let style = &self.field.style;
        (style.ink(voice, fill), style.code(fill))
    }

    fn write_line(&mut self, hand: &Hand<'_>, boxes: std::ops::Range<i64>, row: i64) {
        let label = hand.label;
        let mut column = boxes.start;
        if is_one_column_each(&label.text) {
            let letters = label.text.chars().zip(boxes.clone());
            for (letter, at) in letters {
                let sign = self.field.style.glyphs.sign(letter);
                self.put(hand, Glyph::Char(sign), (at, row));
                column = at + 1;
            }
            return self.blanks(hand, column..boxes.end, row);
        }
        for cluster in label.text.graphemes(true) {
            let width = cluster.width() as i64;
            if width == 0 || cluster.chars().any(char::is_control) {
                continue;
            }
            if column + width > boxes.end {
                break;
            }
            self.put_cluster(hand, cluster, width, (column, row));
            column += width;
        }
        self.blanks(hand, column..boxes.end, row);
    }

    fn blanks(&mut self, hand: &Hand<'_>, columns: std::ops::Range<i64>, row: i64) {
        for column in columns {
            self.put(hand, Glyph::Char(' '), (column, row));
        }
    }

    fn put_cluster(
        &mut self,
        hand: &Hand<'_>,
        cluster: &str,
        width: i64,
        (column, row): (i64, i64),
    ) {
        let inside = column >= 0 && column + width <= i64::from(self.field.lattice.columns);
        let glyph = if inside {
            self.glyph(cluster, width)
        } else {
            Glyph::Char(' ')
        };
        self.put(hand, glyph, (column, row));
        for tail in 1..width {
            let glyph = if inside {
                Glyph::Tail
            } else {
                Glyph::Char(' ')
            };
            self.put(hand, glyph, (column + tail, row));
        }
    }

    fn glyph(&mut self, cluster: &str, width: i64) -> Glyph {
        let mut letters = cluster.chars();
        if let (Some(letter), None, 1) = (letters.next(), letters.next(), width) {
            return Glyph::Char(self.field.style.glyphs.sign(letter));
        }
        let Ok(index) = u16::try_from(self.clusters.len()) else {
            return Glyph::Char(' ');
        };
        self.clusters.push(cluster.into());
        Glyph::Cluster(index)
    }

    fn put(&mut self, hand: &Hand<'_>, glyph: Glyph, (column, row): (i64, i64)) {
        let Some(index) = self.index(column, row) else {
            return;
        };
        let (ink, paper) = hand.on_its_fill.unwrap_or_else(|| {
            self.colours(
                hand.label.voice,
                self.most_of(column as usize, row as usize),
            )
        });
        if let Some(cell) = self.cells.get_mut(index) {
            *cell = Cell {
                glyph,
                ink,
                paper,
                marks: hand.marks,
                lettered: true,
            };
        }
    }

    fn index(&self, column: i64, row: i64) -> Option<usize> {
        let columns = self.field.lattice.columns;
        let inside = (0..i64::from(columns)).contains(&column) && row >= 0;
        inside.then(|| row as usize * usize::from(columns) + column as usize)
    }

    /// What most of a cell shows.
    fn most_of(&self, column: usize, row: usize) -> Rgb {
        let block = self.behind(column, row);
        let pixels = block.pixels();
        let count = |colour: &&Rgb| pixels.iter().filter(|other| other == colour).count();
        pixels.iter().max_by_key(count).copied().unwrap_or_default()
    }

    fn marks(&self, label: &Label) -> Marks {
        let strong = matches!(label.voice, Voice::Strong | Voice::Alarm | Voice::Heading);
        let depth = self.field.style.depth;
        let plain = depth == Depth::Monochrome;
        let is_selected = label.on.is_some_and(|on| on.tint == Tint::Selection);
        Marks {
            bold: strong,
            // Where white, or reversed, is no colour of its own, something else tells the selected one.
            underlined: is_selected && (plain || depth == Depth::Ansi16),
            reversed: plain && label.on.is_some_and(is_bright),
            crossed_out: label
                .on
                .is_some_and(|paint| paint.emphasis == Emphasis::Cancelled),
        }
    }
}

/// Where a label begins.
fn corner(label: &Label) -> Point {
    Point {
        x: label.area.left,
        y: label.area.top,
    }
}
