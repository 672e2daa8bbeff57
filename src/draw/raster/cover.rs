//! How much of a pixel a form covers, from the signed distances to its edges: exact for upright
//! edges, a ramp as wide as the pixel is in the edge's direction for the others.

use crate::scene::Form;

use super::area::{Band, Wedge};
use super::slab::Slab;
use super::triangle::Triangle;

/// A form made ready to be asked pixel by pixel.
#[derive(Clone, Debug)]
pub(in crate::draw) enum Cover {
    /// A part of a ring; with a width, only its border.
    Segment {
        band: Band,
        wedge: Wedge,
        border: Option<f32>,
    },
    /// A rectangle, turned or not: its middle, its first axis, its half sizes; with a width, only its border.
    Slab { slab: Slab, border: Option<f32> },
    /// A triangle.
    Triangle(Triangle),
}

/// The x-intervals of a row that a form may touch.
pub(in crate::draw) type Spans = [Option<(f32, f32)>; 2];

impl Cover {
    pub(in crate::draw) fn of(form: &Form, across: f32, down: f32) -> Self {
        let pixel = (across, down);
        let least = across.max(down);
        match *form {
            Form::Segment(segment) => Self::Segment {
                band: Band::of(&segment, pixel),
                wedge: Wedge::of(&segment, pixel),
                border: None,
            },
            Form::SegmentBorder(segment, width) => Self::Segment {
                band: Band::of(&segment, pixel),
                wedge: Wedge::of(&segment, pixel),
                border: Some((width as f32).max(across.min(down))),
            },
            Form::Rect(rect) => Self::Slab {
                slab: Slab::upright(&rect, pixel),
                border: None,
            },
            Form::RectBorder(rect, width) => Self::Slab {
                slab: Slab::upright(&rect, pixel),
                border: Some((width as f32).max(across.min(down))),
            },
            Form::Line(line) => Self::Slab {
                slab: Slab::between(line.from, line.to, (line.width as f32).max(least), pixel),
                border: None,
            },
            Form::Triangle(corners) => {
                let corners = corners.map(|corner| (corner.x as f32, corner.y as f32));
                Self::Triangle(Triangle::of(corners, pixel))
            }
        }
    }

    /// The part of the pixel around a point that the form covers, 0 to 1, with its edges moved inwards.
    pub(in crate::draw) fn at(&self, x: f32, y: f32, inset: f32) -> f32 {
        match self {
            Self::Segment {
                border: Some(width),
                ..
            }
            | Self::Slab {
                border: Some(width),
                ..
            } => (self.whole(x, y, inset) - self.whole(x, y, width - inset)).max(0.0),
            _ => self.whole(x, y, inset),
        }
    }

    /// The same of the border, `width` inwards.
    pub(in crate::draw) fn edge(&self, x: f32, y: f32, width: f32) -> f32 {
        (self.whole(x, y, 0.0) - self.whole(x, y, width)).max(0.0)
    }

    /// The same without regard to a border.
    pub(in crate::draw) fn whole(&self, x: f32, y: f32, inset: f32) -> f32 {
        match self {
            Self::Segment { band, wedge, .. } => {
                let radial = band.part(x, y, inset);
                if radial <= 0.0 {
                    return 0.0;
                }
                radial * wedge.part(x, y, inset)
            }
            Self::Slab { slab, .. } => slab.part(x, y, inset),
            Self::Triangle(triangle) => triangle.part(x, y, inset),
        }
    }

    /// The same of the arcs alone.
    pub(in crate::draw) fn arcs(&self, x: f32, y: f32, width: f32) -> f32 {
        match self {
            Self::Segment { band, wedge, .. } => {
                (band.part(x, y, 0.0) - band.part(x, y, width)) * wedge.part(x, y, 0.0)
            }
            _ => self.edge(x, y, width),
        }
    }

    /// The same of the outer arc alone, a dot in every dash.
    pub(in crate::draw) fn rim(&self, x: f32, y: f32, width: f32, dash: f32) -> f32 {
        let Self::Segment { band, .. } = self else {
            return 0.0;
        };
        let dot = (libm::atan2f(x, -y) * band.middle() / dash).rem_euclid(1.0) < 0.34;
        if dot && band.depth((x * x + y * y).sqrt()) < 2.0 * width && band.is_outer(x, y) {
            self.arcs(x, y, width)
        } else {
            0.0
        }
    }

    /// Whether a dash, and not a gap, is at this place of the border.
    pub(in crate::draw) fn along(&self, x: f32, y: f32, dash: f32) -> bool {
        let place = match self {
            Self::Segment { band, wedge, .. } => {
                let radius = (x * x + y * y).sqrt();
                if wedge.depth(x, y) < band.depth(radius) {
                    radius
                } else {
                    libm::atan2f(x, -y) * band.middle()
                }
            }
            _ => x + y,
        };
        (place / dash).rem_euclid(1.0) < 0.55
    }

    /// The rows, as y from and to, that the form may touch.
    pub(in crate::draw) fn rows(&self, reach: f32) -> (f32, f32) {
        let (top, bottom) = match self {
            Self::Segment { band, wedge, .. } => wedge.rows(band),
            Self::Slab { slab, .. } => slab.rows(),
            Self::Triangle(triangle) => triangle.range(|(_, y)| y),
        };
        (top - reach, bottom + reach)
    }

    /// Whether only a border is drawn.
    pub(in crate::draw) fn has_border(&self) -> bool {
        match self {
            Self::Segment { border, .. } | Self::Slab { border, .. } => border.is_some(),
            Self::Triangle(_) => false,
        }
    }

    /// The x-intervals of a row that lie at least `depth` inside a ring segment; none where that is not known exactly.
    pub(in crate::draw) fn deep_spans(&self, y: f32, depth: f32) -> Spans {
        match self {
            Self::Segment { band, wedge, .. } if wedge.clips_exactly() => band
                .spans(y, -depth)
                .map(|span| span.and_then(|span| wedge.clip(span, y, -depth))),
            _ => [None, None],
        }
    }

    /// The columns, as x from and to, that the form may touch in a row.
    pub(in crate::draw) fn spans(&self, y: f32, reach: f32) -> Spans {
        match self {
            Self::Segment { band, wedge, .. } => band
                .spans(y, reach)
                .map(|span| span.and_then(|span| wedge.clip(span, y, reach))),
            Self::Slab { slab, .. } => [Some(slab.span(y, reach)), None],
            Self::Triangle(triangle) => {
                let (low, high) = triangle.range(|(x, _)| x);
                [Some((low - reach, high + reach)), None]
            }
        }
    }
}

/// How far a ramp as wide as `width` has risen at a distance inside an edge.
pub(super) fn ramp(distance: f32, width: f32) -> f32 {
    (0.5 + distance / width).clamp(0.0, 1.0)
}
