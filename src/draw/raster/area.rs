//! The two halves of a ring segment: the band between its arcs, and the wedge between its edges.

use crate::scene::Segment;

use super::cover::{Spans, ramp};

/// What lies between two circles around the centre.
#[derive(Clone, Copy, Debug)]
pub(in crate::draw) struct Band {
    inner: f32,
    outer: f32,
    pixel: (f32, f32),
}

/// What lies clockwise of one ray and before another; both begin in the centre.
#[derive(Clone, Copy, Debug)]
pub(in crate::draw) struct Wedge {
    from: Ray,
    to: Ray,
    /// In turns; from 1 on it is the whole plane.
    turns: f32,
    start: f32,
}

/// A ray from the centre, and how wide a pixel is across it.
#[derive(Clone, Copy, Debug)]
struct Ray {
    x: f32,
    y: f32,
    ramp: f32,
}

impl Band {
    pub(super) fn of(segment: &Segment, pixel: (f32, f32)) -> Self {
        Self {
            inner: segment.inner as f32,
            outer: segment.outer as f32,
            pixel,
        }
    }

    pub(super) fn middle(&self) -> f32 {
        f32::midpoint(self.inner, self.outer)
    }

    /// Whether the outer arc is the nearer one.
    pub(super) fn is_outer(&self, x: f32, y: f32) -> bool {
        (x * x + y * y).sqrt() > self.middle()
    }

    /// How far inside the nearer arc a radius lies.
    pub(super) fn depth(&self, radius: f32) -> f32 {
        (self.outer - radius).min(radius - self.inner)
    }

    pub(super) fn part(&self, x: f32, y: f32, inset: f32) -> f32 {
        // Not `hypot`: it guards against overflow, which a plane of a few units does not need, and is slow.
        let radius = (x * x + y * y).sqrt().max(f32::MIN_POSITIVE);
        let width = (x.abs() * self.pixel.0 + y.abs() * self.pixel.1) / radius;
        let outside = ramp(self.outer - inset - radius, width);
        let inner = self.inner + inset;
        if inner <= 0.0 {
            return outside;
        }
        (outside + ramp(radius - inner, width) - 1.0).max(0.0)
    }

    /// Left and right of the hole, where a row meets it; else the whole chord.
    pub(super) fn spans(&self, y: f32, reach: f32) -> Spans {
        let (outer, inner) = (self.outer + reach, (self.inner - reach).max(0.0));
        if y.abs() >= outer {
            return [None, None];
        }
        let chord = (outer * outer - y * y).sqrt();
        if y.abs() >= inner {
            return [Some((-chord, chord)), None];
        }
        let hole = (inner * inner - y * y).sqrt();
        [Some((-chord, -hole)), Some((hole, chord))]
    }
}

impl Ray {
    fn at(turn: f64, pixel: (f32, f32)) -> Self {
        let (sin, cos) = libm::sincos(turn * std::f64::consts::TAU);
        let (x, y) = (sin as f32, -cos as f32);
        Self {
            x,
            y,
            ramp: y.abs() * pixel.0 + x.abs() * pixel.1,
        }
    }

    /// How far clockwise of the ray's line a point lies.
    fn past(&self, x: f32, y: f32) -> f32 {
        self.x * y - self.y * x
    }
}

impl Wedge {
    pub(super) fn of(segment: &Segment, pixel: (f32, f32)) -> Self {
        Self {
            from: Ray::at(segment.from, pixel),
            to: Ray::at(segment.to, pixel),
            turns: (segment.to - segment.from) as f32,
            start: segment.from.rem_euclid(1.0) as f32,
        }
    }

    /// How far inside the nearer edge a point lies.
    pub(super) fn depth(&self, x: f32, y: f32) -> f32 {
        if self.turns >= 1.0 {
            return f32::MAX;
        }
        let (first, second) = (self.from.past(x, y), -self.to.past(x, y));
        if self.turns <= 0.5 {
            first.min(second)
        } else {
            first.max(second)
        }
    }

    pub(super) fn part(&self, x: f32, y: f32, inset: f32) -> f32 {
        if self.turns >= 1.0 {
            return 1.0;
        }
        let first = ramp(self.from.past(x, y) - inset, self.from.ramp);
        let second = ramp(-self.to.past(x, y) - inset, self.to.ramp);
        if self.turns <= 0.5 {
            (first + second - 1.0).max(0.0)
        } else {
            (first + second).min(1.0)
        }
    }

    /// Whether [`Wedge::clip`] leaves nothing that lies outside.
    pub(super) fn clips_exactly(&self) -> bool {
        self.turns <= 0.5 || self.turns >= 1.0
    }

    /// What of a row's interval may lie in the wedge. More than half a turn is not clipped.
    pub(super) fn clip(&self, span: (f32, f32), y: f32, reach: f32) -> Option<(f32, f32)> {
        if self.turns > 0.5 {
            return Some(span);
        }
        let (low, high) = half_plane(span, -self.from.y, self.from.x * y + reach);
        let (low, high) = half_plane((low, high), self.to.y, -self.to.x * y + reach);
        (low < high).then_some((low, high))
    }

    /// The y from and to of the wedge's part of a band.
    pub(super) fn rows(&self, band: &Band) -> (f32, f32) {
        let mut rows = (f32::MAX, f32::MIN);
        let mut include = |y: f32| rows = (rows.0.min(y), rows.1.max(y));
        for radius in [band.inner.max(0.0), band.outer] {
            include(self.from.y * radius);
            include(self.to.y * radius);
        }
        if self.holds(0.0) {
            include(-band.outer);
        }
        if self.holds(0.5) {
            include(band.outer);
        }
        rows
    }

    fn holds(&self, turn: f32) -> bool {
        self.turns >= 1.0 || (turn - self.start).rem_euclid(1.0) <= self.turns
    }
}

/// The part of an interval where `slope * x + level >= 0`.
fn half_plane((low, high): (f32, f32), slope: f32, level: f32) -> (f32, f32) {
    let root = -level / slope;
    if slope.abs() < 1e-6 {
        if level < 0.0 { (0.0, 0.0) } else { (low, high) }
    } else if slope > 0.0 {
        (low.max(root), high)
    } else {
        (low, high.min(root))
    }
}
