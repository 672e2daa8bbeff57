//! Where the pixels of a picture lie: its lattice, as finely as a style draws. Knows nothing of what is drawn there.

use std::ops::Range;

use crate::draw::raster::{Grid, Window};
use crate::draw::style::Style;
use crate::scene::Lattice;

/// A lattice in a style.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    pub(super) lattice: Lattice,
    pub(super) style: Style,
}

impl Field {
    /// Its pixels in the plane.
    pub(super) fn grid(&self) -> Grid {
        let (across, down) = self.style.pixels();
        let corner = self.lattice.corner(0.0, 0.0);
        Grid {
            left: corner.x as f32,
            top: corner.y as f32,
            across: self.lattice.width as f32 / across as f32,
            down: self.lattice.height as f32 / down as f32,
            cell: (across, down),
        }
    }

    /// All its pixels.
    pub(super) fn whole(&self) -> Window {
        self.window(0..self.lattice.rows)
    }

    /// The pixels of some of its rows.
    pub(super) fn window(&self, rows: Range<u16>) -> Window {
        let (across, down) = self.style.pixels();
        Window {
            left: 0,
            top: usize::from(rows.start) * down,
            width: usize::from(self.lattice.columns) * across,
            height: usize::from(rows.end - rows.start) * down,
        }
    }
}
