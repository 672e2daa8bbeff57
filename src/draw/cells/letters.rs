//! Labels on a picture: one letter a box, on the flat colour of what they stand on.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::draw::brush::is_bright;
use crate::draw::colour::Rgb;
use crate::draw::level::Depth;
use crate::draw::style::Code;
use crate::scene::{Emphasis, Label, Voice};

use crate::words::is_one_column_each;

use super::cut::gather;
use super::{Cell, Glyph, Marks, Picture};

/// A label that is being written: what is the same for all its letters is found once.
struct Hand<'a> {
    label: &'a Label,
    marks: Marks,
    /// Ink and paper, where the label names the fill it stands on; else each cell shows its own.
    on_its_fill: Option<(Code, Code)>,
}

impl Picture {
    /// Writes a label into its boxes; what reaches over the picture's edge is left out.
    pub(super) fn write(&mut self, label: &Label) {
        let (column, row) = self.lattice.locate(crate::scene::Point {
            x: label.area.left,
            y: label.area.top,
        });
        let (end, _) = self.lattice.locate(crate::scene::Point {
            x: label.area.right,
            y: label.area.top,
        });
        let boxes = column.round() as i64..end.round() as i64;
        let hand = Hand {
            label,
            marks: self.marks(label),
            on_its_fill: label
                .on
                .map(|on| self.colours(label.voice, self.style.fill(on))),
        };
        self.write_line(&hand, boxes, row.round() as i64);
    }

    /// What a voice is written with on a fill, and what is behind it.
    fn colours(&self, voice: Voice, fill: Rgb) -> (Code, Code) {
        (self.style.ink(voice, fill), self.style.code(fill))
    }

    fn write_line(&mut self, hand: &Hand<'_>, boxes: std::ops::Range<i64>, row: i64) {
        let label = hand.label;
        let mut column = boxes.start;
        if is_one_column_each(&label.text) {
            let letters = label.text.chars().zip(boxes.clone());
            for (letter, at) in letters {
                self.put(hand, Glyph::Char(letter), (at, row));
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
        let inside = column >= 0 && column + width <= i64::from(self.lattice.columns);
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
            return Glyph::Char(letter);
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
            self.colours(hand.label.voice, self.behind(column as usize, row as usize))
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
        let (columns, rows) = self.size();
        let inside =
            (0..i64::from(columns)).contains(&column) && (0..i64::from(rows)).contains(&row);
        inside.then(|| row as usize * usize::from(columns) + column as usize)
    }

    /// What most of a cell shows.
    fn behind(&self, column: usize, row: usize) -> Rgb {
        let cell = self.style.pixels();
        let block = gather(&self.ground, self.pixel_width(), (column, row), cell);
        let pixels = block.pixels();
        let count = |colour: &&Rgb| pixels.iter().filter(|other| other == colour).count();
        pixels.iter().max_by_key(count).copied().unwrap_or_default()
    }

    fn marks(&self, label: &Label) -> Marks {
        let strong = matches!(label.voice, Voice::Strong | Voice::Alarm | Voice::Heading);
        let plain = self.style.depth == Depth::Monochrome;
        Marks {
            bold: strong,
            reversed: plain && label.on.is_some_and(is_bright),
            crossed_out: label
                .on
                .is_some_and(|paint| paint.emphasis == Emphasis::Cancelled),
        }
    }
}
