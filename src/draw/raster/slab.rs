//! Rectangles at any angle: chips, bars, and lines as rectangles that are long and thin.

use crate::scene::{Point, Rect};

use super::cover::ramp;

/// A rectangle at any angle.
#[derive(Clone, Copy, Debug)]
pub(in crate::draw) struct Slab {
    middle: (f32, f32),
    axis: (f32, f32),
    half: (f32, f32),
    /// How wide a pixel is along the axis and across it.
    ramp: (f32, f32),
}

impl Slab {
    pub(super) fn upright(rect: &Rect, pixel: (f32, f32)) -> Self {
        let middle = rect.middle();
        Self {
            middle: (middle.x as f32, middle.y as f32),
            axis: (1.0, 0.0),
            half: (
                ((rect.right - rect.left) / 2.0) as f32,
                ((rect.bottom - rect.top) / 2.0) as f32,
            ),
            ramp: pixel,
        }
    }

    pub(super) fn between(from: Point, to: Point, width: f32, pixel: (f32, f32)) -> Self {
        let (across, down) = ((to.x - from.x) as f32, (to.y - from.y) as f32);
        let length = (across * across + down * down).sqrt();
        let axis = if length > 0.0 {
            (across / length, down / length)
        } else {
            (1.0, 0.0)
        };
        Self {
            middle: (
                f64::midpoint(from.x, to.x) as f32,
                f64::midpoint(from.y, to.y) as f32,
            ),
            axis,
            half: (length / 2.0, width / 2.0),
            ramp: (
                axis.0.abs() * pixel.0 + axis.1.abs() * pixel.1,
                axis.1.abs() * pixel.0 + axis.0.abs() * pixel.1,
            ),
        }
    }

    pub(super) fn part(&self, x: f32, y: f32, inset: f32) -> f32 {
        let (x, y) = (x - self.middle.0, y - self.middle.1);
        let along = x * self.axis.0 + y * self.axis.1;
        let across = y * self.axis.0 - x * self.axis.1;
        strip(along, self.half.0 - inset, self.ramp.0)
            * strip(across, self.half.1 - inset, self.ramp.1)
    }

    fn reach(&self) -> (f32, f32) {
        let (long, wide) = self.half;
        (
            long * self.axis.0.abs() + wide * self.axis.1.abs(),
            long * self.axis.1.abs() + wide * self.axis.0.abs(),
        )
    }

    pub(super) fn rows(&self) -> (f32, f32) {
        let (_, down) = self.reach();
        (self.middle.1 - down, self.middle.1 + down)
    }

    /// Along a steep line a row holds only a little of it.
    pub(super) fn span(&self, y: f32, reach: f32) -> (f32, f32) {
        let (across, _) = self.reach();
        let whole = (
            self.middle.0 - across - reach,
            self.middle.0 + across + reach,
        );
        if self.axis.1.abs() < 0.01 {
            return whole;
        }
        let middle = self.middle.0 + (y - self.middle.1) * self.axis.0 / self.axis.1;
        let half = (self.half.1 + reach) / self.axis.1.abs();
        (whole.0.max(middle - half), whole.1.min(middle + half))
    }
}

/// The part of a pixel that a strip of twice the half width covers.
fn strip(place: f32, half: f32, width: f32) -> f32 {
    (ramp(half - place, width) + ramp(half + place, width) - 1.0).max(0.0)
}
