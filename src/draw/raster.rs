//! A field of pixels and how forms are laid on it: analytic coverage, no supersampling of what is large.
//! Knows neither cells nor meaning.

mod area;
mod cover;
mod grid;
mod slab;
mod stroke;
mod triangle;

use std::ops::Range;

use super::colour::Rgb;

use grid::within;

pub(super) use cover::Cover;
pub(super) use grid::{Grid, Window};
pub(super) use stroke::Stroke;

/// How much steeper than its coverage a pixel's mix is. A terminal's pixels are large: an edge one pixel wide
/// looks smeared, a hard one ragged.
const SHARPNESS: f32 = 1.6;

/// Pixels of a window, painted one form after the other.
#[derive(Clone, Debug)]
pub(super) struct Canvas {
    grid: Grid,
    window: Window,
    /// Whether half-covered pixels are mixed; else they belong to one side.
    soft: bool,
    pixels: Vec<Rgb>,
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

    /// A canvas over a part of what was painted before: the pixels of a window that this one lies in.
    pub(super) fn over(
        grid: Grid,
        window: Window,
        soft: bool,
        (before, around): (&[Rgb], Window),
    ) -> Self {
        let rows = window.top..window.top + window.height;
        let line = |row: usize| {
            let start = (row - around.top) * around.width + window.left - around.left;
            before.get(start..start + window.width).unwrap_or_default()
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

    /// Lays one stroke of a form that was made ready for the grid.
    pub(super) fn lay(&mut self, cover: &Cover, stroke: Stroke) {
        let pixel = self.grid.across.max(self.grid.down);
        match stroke {
            Stroke::Area(colour) => {
                let core = if cover.has_border() {
                    Core::None
                } else {
                    Core::Whole
                };
                self.paint(cover, (0.0, core), colour, |cover, x, y| {
                    cover.at(x, y, 0.0)
                });
            }
            Stroke::Inside(colour) => {
                self.paint(cover, (0.0, Core::Whole), colour, |cover, x, y| {
                    cover.whole(x, y, 0.0)
                });
            }
            Stroke::Grown(by, colour) => {
                let by = by * pixel;
                self.paint(cover, (by, Core::None), colour, |cover, x, y| {
                    cover.at(x, y, -by)
                });
            }
            Stroke::Edge(width, colour) => {
                let width = width * pixel;
                self.paint(cover, (0.0, Core::None), colour, |cover, x, y| {
                    cover.edge(x, y, width)
                });
            }
            Stroke::Arcs(width, colour) => {
                let width = width * pixel;
                self.paint(cover, (0.0, Core::None), colour, |cover, x, y| {
                    cover.arcs(x, y, width)
                });
            }
            Stroke::Rim(width, colour) => {
                let (width, dash) = (width * pixel, self.dash());
                self.paint(cover, (0.0, Core::None), colour, |cover, x, y| {
                    cover.rim(x, y, width, dash)
                });
            }
            Stroke::BrokenEdge(width, colour) => {
                let (width, dash) = (width * pixel, self.dash());
                self.paint(cover, (0.0, Core::None), colour, |cover, x, y| {
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
        (reach, core): (f32, Core),
        colour: Rgb,
        part_at: impl Fn(&Cover, f32, f32) -> f32,
    ) {
        let reach = reach + self.ramp();
        let (top, bottom) = cover.rows(reach);
        for row in self.rows(top, bottom) {
            let y = self.grid.top + (row as f32 + 0.5) * self.grid.down;
            let cores = self.cores(cover, core, y);
            let edge = |canvas: &mut Self, columns: Range<usize>| {
                for column in columns {
                    let x = canvas.grid.left + (column as f32 + 0.5) * canvas.grid.across;
                    let part = part_at(cover, x, y);
                    canvas.put(column, row, part, colour);
                }
            };
            for (left, right) in cover.spans(y, reach).into_iter().flatten() {
                let columns = self.columns(left, right);
                let mut next = columns.start;
                for core in &cores {
                    let core = core.start.max(next)..core.end.min(columns.end);
                    if core.is_empty() {
                        continue;
                    }
                    edge(self, next..core.start);
                    self.fill(core.clone(), row, colour);
                    next = core.end;
                }
                edge(self, next..columns.end);
            }
        }
    }

    /// How far outside a form's edge pixels may still show it. A ramp is at most as wide as a pixel's diagonal, half of
    /// it outside; without mixing a pixel shows the form only where its middle lies inside.
    fn ramp(&self) -> f32 {
        if self.soft {
            0.55 * (self.grid.across + self.grid.down)
        } else {
            0.25 * self.grid.across
        }
    }

    /// The columns of a row that lie so deep in the form that nothing need be computed for them.
    fn cores(&self, cover: &Cover, core: Core, y: f32) -> [Range<usize>; 2] {
        let spans = match core {
            Core::Whole => cover.deep_spans(y, self.deep()),
            Core::None => [None, None],
        };
        // Those whose middle lies in the span, not all that it touches.
        let half = self.grid.across / 2.0;
        spans.map(|span| {
            span.map_or(0..0, |(left, right)| {
                self.columns(left + half, right - half)
            })
        })
    }

    /// How deep inside a form pixels surely show it and nothing else. A ramp is at most as wide as a pixel's diagonal. Half of
    /// that inside it has reached its end; without mixing it is enough that what two thin strips' ramps leave, one across the
    /// other, is half: (2 · 0.36)² > 0.5.
    fn deep(&self) -> f32 {
        let Grid { across, down, .. } = self.grid;
        let diagonal = (across * across + down * down).sqrt();
        if self.soft {
            0.51 * diagonal
        } else {
            0.36 * diagonal
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

    /// Paints whole pixels of a row.
    fn fill(&mut self, columns: Range<usize>, row: usize, colour: Rgb) {
        let start = (row - self.window.top) * self.window.width + columns.start - self.window.left;
        if let Some(pixels) = self.pixels.get_mut(start..start + columns.len()) {
            pixels.fill(colour);
        }
    }

    fn put(&mut self, column: usize, row: usize, part: f32, colour: Rgb) {
        let index = (row - self.window.top) * self.window.width + column - self.window.left;
        let Some(pixel) = self.pixels.get_mut(index) else {
            return;
        };
        let part = ((part - 0.5) * SHARPNESS + 0.5).clamp(0.0, 1.0);
        if part >= 0.996 || (!self.soft && part >= 0.5) {
            *pixel = colour;
        } else if self.soft && part > 0.004 {
            *pixel = pixel.mixed(colour, part);
        }
    }
}

/// Whether a stroke fills the form's inside.
#[derive(Clone, Copy)]
enum Core {
    Whole,
    None,
}

#[cfg(test)]
mod tests;
