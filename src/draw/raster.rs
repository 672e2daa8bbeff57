//! A field of pixels and how forms are laid on it: analytic coverage, no supersampling of what is large.
//! Knows neither cells nor meaning.

mod area;
mod cover;

use super::colour::Rgb;
use crate::scene::Form;

pub(super) use cover::Cover;

/// How much steeper than its coverage a pixel's mix is. A terminal's pixels are large: an edge one pixel wide
/// looks smeared, a hard one ragged.
const SHARPNESS: f32 = 1.6;

/// What a pixel of a form is given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fill {
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
pub(super) enum Stroke {
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
}

/// A rectangle of pixels of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) left: usize,
    pub(super) top: usize,
    pub(super) width: usize,
    pub(super) height: usize,
}

/// Where the pixels lie in the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Grid {
    /// The corner of the picture's first pixel.
    pub(super) left: f32,
    /// The same, down.
    pub(super) top: f32,
    /// Width of a pixel.
    pub(super) across: f32,
    /// Height of a pixel.
    pub(super) down: f32,
    /// Pixels in a letter box.
    pub(super) cell: (usize, usize),
}

/// Pixels of a window, painted one form after the other.
#[derive(Clone, Debug)]
pub(super) struct Canvas {
    grid: Grid,
    window: Window,
    /// Whether half-covered pixels are mixed; else they belong to one side.
    soft: bool,
    pixels: Vec<Rgb>,
}

impl Window {
    /// The smallest window around both.
    pub(super) fn union(self, other: Self) -> Self {
        let (left, top) = (self.left.min(other.left), self.top.min(other.top));
        let right = (self.left + self.width).max(other.left + other.width);
        let bottom = (self.top + self.height).max(other.top + other.height);
        Self {
            left,
            top,
            width: right - left,
            height: bottom - top,
        }
    }
}

impl Grid {
    /// The window of whole letter boxes, inside another one, that a form may touch.
    pub(super) fn window(&self, form: &Form, inside: Window) -> Option<Window> {
        let cover = Cover::of(form, self.across, self.down);
        let reach = 2.0 * (self.across + self.down);
        let (top, bottom) = cover.rows(reach);
        let rows = within(top, bottom, self.top, self.down, 0, inside.height);
        let columns = rows.clone().flat_map(|row| {
            let y = self.top + (row as f32 + 0.5) * self.down;
            cover.spans(y, reach).into_iter().flatten()
        });
        let (low, high) = columns.fold((f32::MAX, f32::MIN), |(low, high), span| {
            (low.min(span.0), high.max(span.1))
        });
        let columns = within(low, high, self.left, self.across, 0, inside.width);
        let (left, right) = whole_boxes(&columns, self.cell.0);
        let (top, bottom) = whole_boxes(&rows, self.cell.1);
        (left < right && top < bottom).then(|| Window {
            left,
            top,
            width: right - left,
            height: bottom - top,
        })
    }
}

fn whole_boxes(pixels: &std::ops::Range<usize>, size: usize) -> (usize, usize) {
    (pixels.start / size * size, pixels.end.div_ceil(size) * size)
}

impl Canvas {
    /// A canvas of one colour.
    pub(super) fn blank(grid: Grid, window: Window, soft: bool, colour: Rgb) -> Self {
        Self {
            grid,
            window,
            soft,
            pixels: vec![colour; window.width * window.height],
        }
    }

    /// A canvas over a part of another picture, `width` pixels wide.
    pub(super) fn over(
        grid: Grid,
        window: Window,
        soft: bool,
        picture: &[Rgb],
        width: usize,
    ) -> Self {
        let rows = window.top..window.top + window.height;
        let line = |row: usize| {
            let start = row * width + window.left;
            picture.get(start..start + window.width).unwrap_or_default()
        };
        Self {
            grid,
            window,
            soft,
            pixels: rows.flat_map(line).copied().collect(),
        }
    }

    pub(super) fn into_pixels(self) -> Vec<Rgb> {
        self.pixels
    }

    /// Lays one stroke of a form.
    pub(super) fn lay(&mut self, form: &Form, stroke: Stroke) {
        let cover = Cover::of(form, self.grid.across, self.grid.down);
        let pixel = self.grid.across.max(self.grid.down);
        match stroke {
            Stroke::Area(fill) => self.paint(&cover, 0.0, fill, |cover, x, y| cover.at(x, y, 0.0)),
            Stroke::Inside(fill) => {
                self.paint(&cover, 0.0, fill, |cover, x, y| cover.whole(x, y, 0.0));
            }
            Stroke::Grown(by, fill) => {
                let by = by * pixel;
                self.paint(&cover, by, fill, |cover, x, y| cover.at(x, y, -by));
            }
            Stroke::Edge(width, fill) => {
                let width = width * pixel;
                self.paint(&cover, 0.0, fill, |cover, x, y| cover.edge(x, y, width));
            }
            Stroke::BrokenEdge(width, fill) => {
                let (width, dash) = (width * pixel, self.dash());
                self.paint(&cover, 0.0, fill, |cover, x, y| {
                    let part = cover.edge(x, y, width);
                    if part > 0.0 && cover.along(x, y, dash) {
                        part
                    } else {
                        0.0
                    }
                });
            }
        }
    }

    /// Length of a dash in the plane: about one and a half letters' width.
    fn dash(&self) -> f32 {
        1.5 * self.grid.across * self.grid.cell.0 as f32
    }

    /// Goes over the rows and columns that a form may touch, `reach` around it.
    fn paint(
        &mut self,
        cover: &Cover,
        reach: f32,
        fill: Fill,
        part_at: impl Fn(&Cover, f32, f32) -> f32,
    ) {
        // A pixel's ramp is at most as wide as its diagonal, half of it outside the edge.
        let reach = reach + 0.55 * (self.grid.across + self.grid.down);
        let (top, bottom) = cover.rows(reach);
        for row in self.rows(top, bottom) {
            let y = self.grid.top + (row as f32 + 0.5) * self.grid.down;
            for (left, right) in cover.spans(y, reach).into_iter().flatten() {
                for column in self.columns(left, right) {
                    let x = self.grid.left + (column as f32 + 0.5) * self.grid.across;
                    let part = part_at(cover, x, y);
                    self.put(column, row, part, fill);
                }
            }
        }
    }

    fn rows(&self, top: f32, bottom: f32) -> std::ops::Range<usize> {
        let (first, end) = (self.window.top, self.window.top + self.window.height);
        within(top, bottom, self.grid.top, self.grid.down, first, end)
    }

    fn columns(&self, left: f32, right: f32) -> std::ops::Range<usize> {
        let (first, end) = (self.window.left, self.window.left + self.window.width);
        within(left, right, self.grid.left, self.grid.across, first, end)
    }

    fn put(&mut self, column: usize, row: usize, part: f32, fill: Fill) {
        let index = (row - self.window.top) * self.window.width + column - self.window.left;
        let Some(pixel) = self.pixels.get_mut(index) else {
            return;
        };
        let part = ((part - 0.5) * SHARPNESS + 0.5).clamp(0.0, 1.0);
        if part >= 0.996 || (!self.soft && part >= 0.5) {
            *pixel = fill.at(column, row, self.grid.cell);
        } else if self.soft && part > 0.004 {
            *pixel = pixel.mixed(fill.at(column, row, self.grid.cell), part);
        }
    }
}

/// The pixels from `first` to `end` whose places lie between two coordinates.
fn within(
    low: f32,
    high: f32,
    origin: f32,
    size: f32,
    first: usize,
    end: usize,
) -> std::ops::Range<usize> {
    let start = ((low - origin) / size).floor().max(0.0) as usize;
    let past = ((high - origin) / size).ceil().max(0.0) as usize;
    start.clamp(first, end)..past.clamp(first, end)
}

impl Fill {
    /// The colour of a pixel of the picture, so that textures go on from shape to shape.
    fn at(self, column: usize, row: usize, (across, down): (usize, usize)) -> Rgb {
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
                let (wide, high) = (4 * across, down);
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
