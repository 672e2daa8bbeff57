//! Where letters may stand and how large one is. A terminal's grid of cells is one lattice;
//! a page with free type may pass one as fine as it likes.

use super::{Point, Rect};

/// A grid of letter boxes over the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lattice {
    /// Number of letter boxes across the picture.
    pub columns: u16,
    /// Number of lines down the picture.
    pub rows: u16,
    /// Width of a letter box in the plane's unit.
    pub width: f64,
    /// Height of a letter box in the plane's unit.
    pub height: f64,
}

impl Lattice {
    /// The lattice of `columns` × `rows` boxes, each `aspect` times as high as wide, that the unit disc just fits into.
    #[must_use]
    pub fn around_disc(columns: u16, rows: u16, aspect: f64) -> Self {
        let (across, down) = (f64::from(columns.max(1)), f64::from(rows.max(1)) * aspect);
        let width = 2.0 / across.min(down);
        Self {
            columns,
            rows,
            width,
            height: width * aspect,
        }
    }

    /// The lattice of `columns` × `rows` boxes, each `aspect` times as high as wide, of which the unit disc in the middle takes
    /// `disc` columns.
    #[must_use]
    pub fn with_disc(columns: u16, rows: u16, aspect: f64, disc: u16) -> Self {
        let width = 2.0 / f64::from(disc.max(1));
        Self {
            columns,
            rows,
            width,
            height: width * aspect,
        }
    }

    /// The top left corner of a box; columns and rows may be fractions, or lie outside.
    #[must_use]
    pub fn corner(&self, column: f64, row: f64) -> Point {
        Point {
            x: (column - f64::from(self.columns) / 2.0) * self.width,
            y: (row - f64::from(self.rows) / 2.0) * self.height,
        }
    }

    /// The boxes of a line of `length` letters that begins in a box.
    #[must_use]
    pub fn boxes(&self, column: i32, row: i32, length: usize) -> Rect {
        let start = self.corner(f64::from(column), f64::from(row));
        Rect {
            left: start.x,
            top: start.y,
            right: start.x + self.width * length as f64,
            bottom: start.y + self.height,
        }
    }

    /// Column and row, as fractions, of a point.
    #[must_use]
    pub fn locate(&self, point: Point) -> (f64, f64) {
        (
            point.x / self.width + f64::from(self.columns) / 2.0,
            point.y / self.height + f64::from(self.rows) / 2.0,
        )
    }
}
