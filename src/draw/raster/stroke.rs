//! What is laid: which part of a form, and what its pixels are given.

use crate::draw::colour::Rgb;

/// What a pixel of a form is given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::draw) enum Fill {
    /// One colour.
    Flat(Rgb),
    /// Diagonal stripes: two pixels of each, or two and one where pixels are as wide as letters.
    Stripes(Rgb, Rgb),
    /// Single pixels of the second colour, far apart.
    Dots(Rgb, Rgb),
    /// A chessboard of pixels.
    Checks(Rgb, Rgb),
}

/// Which part of a form is filled; lengths are in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::draw) enum Stroke {
    /// All of it, and so much around it.
    Grown(f32, Fill),
    /// All of it.
    Area(Fill),
    /// All that a border goes around, and the border.
    Inside(Fill),
    /// Its border, inwards.
    Edge(f32, Fill),
    /// The same, broken.
    BrokenEdge(f32, Fill),
    /// Of a part of a ring its two arcs, of anything else its border.
    Arcs(f32, Fill),
    /// Of a part of a ring its outer arc, dotted.
    Rim(f32, Fill),
}

impl Fill {
    /// The colour of a pixel of the picture, so that textures go on from shape to shape.
    pub(super) fn at(self, column: usize, row: usize, (across, down): (usize, usize)) -> Rgb {
        match self {
            Self::Flat(colour) => colour,
            Self::Stripes(first, second) => {
                let diagonal = column + row;
                let on = if across > 1 {
                    (diagonal / 2).is_multiple_of(2)
                } else {
                    !diagonal.is_multiple_of(3)
                };
                if on { first } else { second }
            }
            Self::Dots(ground, dot) => {
                let (wide, high) = (6 * across, 2 * down);
                let shift = if (row / high).is_multiple_of(2) {
                    0
                } else {
                    wide / 2
                };
                let here = row % high == high / 2 && column % wide == shift;
                if here { dot } else { ground }
            }
            Self::Checks(first, second) => [first, second][(column + row) % 2],
        }
    }
}
