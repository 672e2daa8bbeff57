//! Labels on a picture: one letter a box, on the flat colour of what they stand on.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::draw::brush::is_bright;
use crate::draw::colour::Rgb;
use crate::draw::level::Depth;
use crate::scene::{Emphasis, Label, Paint, Voice};

use super::cut::gather;
use super::{Cell, Glyph, Marks, Picture};

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
        self.write_line(label, boxes, row.round() as i64);
    }

    fn write_line(&mut self, label: &Label, boxes: std::ops::Range<i64>, row: i64) {
        let mut column = boxes.start;
        for cluster in label.text.graphemes(true) {
            let width = cluster.width() as i64;
            if width == 0 || cluster.chars().any(char::is_control) {
                continue;
            }
            if column + width > boxes.end {
                break;
            }
            self.put_cluster(label, cluster, width, (column, row));
            column += width;
        }
        for column in column..boxes.end {
            self.put(label, Glyph::Char(' '), (column, row));
        }
    }

    fn put_cluster(&mut self, label: &Label, cluster: &str, width: i64, (column, row): (i64, i64)) {
        let inside = column >= 0 && column + width <= i64::from(self.lattice.columns);
        let glyph = if inside {
            self.glyph(cluster, width)
        } else {
            Glyph::Char(' ')
        };
        self.put(label, glyph, (column, row));
        for tail in 1..width {
            let glyph = if inside {
                Glyph::Tail
            } else {
                Glyph::Char(' ')
            };
            self.put(label, glyph, (column + tail, row));
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

    fn put(&mut self, label: &Label, glyph: Glyph, (column, row): (i64, i64)) {
        let Some(index) = self.index(column, row) else {
            return;
        };
        let fill = self.behind(label.on, column as usize, row as usize);
        let marks = self.marks(label);
        if let Some(cell) = self.cells.get_mut(index) {
            *cell = Cell {
                glyph,
                ink: self.style.ink(label.voice, fill),
                paper: self.style.code(fill),
                marks,
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

    /// What a letter stands on: its shape's fill, else what most of the cell shows.
    fn behind(&self, on: Option<Paint>, column: usize, row: usize) -> Rgb {
        if let Some(paint) = on {
            return self.style.fill(paint);
        }
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
