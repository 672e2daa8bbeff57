//! The shapes of a scene or of what lies over it, made ready once to be laid on any of its rows.
//! Knows pixels, no cells.

use crate::draw::brush::{Strokes, strokes};
use crate::draw::raster::{Canvas, Cover, Window};
use crate::scene::{Paint, Shape};

use super::field::Field;

/// Shapes one over the other, the lowest first.
pub(super) struct Layers(Vec<(Cover, Strokes)>);

impl Layers {
    pub(super) fn of(shapes: &[Shape], field: &Field) -> Self {
        let grid = field.grid();
        // A scene has many shapes and few paints.
        let mut known: Vec<(Paint, Strokes)> = Vec::new();
        let layer = |shape: &Shape| {
            let place = known.iter().rposition(|(paint, _)| *paint == shape.paint);
            let place = place.unwrap_or_else(|| {
                known.push((shape.paint, strokes(shape.paint, &field.style)));
                known.len() - 1
            });
            (grid.cover(&shape.form), known[place].1)
        };
        Self(shapes.iter().map(layer).collect())
    }

    /// Lays them all on a canvas; what lies beside it costs next to nothing.
    pub(super) fn lay(&self, canvas: &mut Canvas) {
        for (cover, strokes) in &self.0 {
            for stroke in strokes.iter().flatten() {
                canvas.lay(cover, *stroke);
            }
        }
    }

    /// The windows of whole cells that they may touch.
    pub(super) fn windows(&self, field: &Field) -> Vec<Window> {
        let (grid, whole) = (field.grid(), field.whole());
        let windows = self.0.iter().map(|(cover, _)| grid.window(cover, whole));
        windows.flatten().collect()
    }
}
