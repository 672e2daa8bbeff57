//! The few forms that a scene is made of. Pure geometry.

use std::f64::consts::TAU;

/// A point of the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// The point at a radius and a turn (0 at the top, clockwise).
    #[must_use]
    pub fn polar(radius: f64, turn: f64) -> Self {
        let (sin, cos) = libm::sincos(turn * TAU);
        Self {
            x: radius * sin,
            y: -radius * cos,
        }
    }

    /// Distance from the centre.
    #[must_use]
    pub fn radius(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    /// Distance from another point.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        Self { x, y }.radius()
    }

    /// The turn of the point, 0 (included) to 1 (excluded).
    #[must_use]
    pub fn turn(self) -> f64 {
        (libm::atan2(self.x, -self.y) / TAU).rem_euclid(1.0)
    }
}

/// A part of a ring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Inner radius.
    pub inner: f64,
    /// Outer radius.
    pub outer: f64,
    /// Turn of the first edge.
    pub from: f64,
    /// Turn of the second edge, clockwise of `from`; at most `from + 1`, which is the whole ring. May pass 1.
    pub to: f64,
}

impl Segment {
    /// Whether the point lies in the segment.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        let radius = point.radius();
        self.inner <= radius && radius <= self.outer && self.spans(point.turn())
    }

    /// The point halfway between the radii and between the edges.
    #[must_use]
    pub fn middle(&self) -> Point {
        Point::polar(
            f64::midpoint(self.inner, self.outer),
            f64::midpoint(self.from, self.to),
        )
    }

    /// Whether the turn lies between the edges.
    #[must_use]
    pub fn spans(&self, turn: f64) -> bool {
        self.to - self.from >= 1.0 || (turn - self.from).rem_euclid(1.0) <= self.to - self.from
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it all")]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    /// Whether the point lies in the rectangle, its edges included.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        self.left <= point.x
            && point.x <= self.right
            && self.top <= point.y
            && point.y <= self.bottom
    }

    /// Whether the insides of the two share a point; edges that only touch, give or take rounding, do not.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        const ROUNDING: f64 = 1e-9;
        let apart = |end: f64, start: f64| end - start <= ROUNDING;
        !(apart(self.right, other.left)
            || apart(other.right, self.left)
            || apart(self.bottom, other.top)
            || apart(other.bottom, self.top))
    }

    /// The point in the middle.
    #[must_use]
    pub fn middle(&self) -> Point {
        Point {
            x: f64::midpoint(self.left, self.right),
            y: f64::midpoint(self.top, self.bottom),
        }
    }
}

/// A straight line with a width.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it all")]
pub struct Line {
    pub from: Point,
    pub to: Point,
    pub width: f64,
}

/// A form that can be filled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// A part of a ring.
    Segment(Segment),
    /// An upright rectangle: a chip that bears a number, a bar of the band.
    Rect(Rect),
    /// A line: the needle, a tick, the pole of a flag.
    Line(Line),
    /// A triangle: the cloth of a flag, an arrow at the cycle's edge.
    Triangle([Point; 3]),
    /// The border of a segment, of a width inwards.
    SegmentBorder(Segment, f64),
    /// The border of a rectangle, of a width inwards.
    RectBorder(Rect, f64),
}
