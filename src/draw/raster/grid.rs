//! Where pixels lie: in the plane, and in a window of the picture.

use crate::scene::Form;

use super::cover::Cover;

/// A rectangle of pixels of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::draw) struct Window {
    pub(in crate::draw) left: usize,
    pub(in crate::draw) top: usize,
    pub(in crate::draw) width: usize,
    pub(in crate::draw) height: usize,
}

/// Where the pixels lie in the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::draw) struct Grid {
    /// The corner of the picture's first pixel.
    pub(in crate::draw) left: f32,
    /// The same, down.
    pub(in crate::draw) top: f32,
    /// Width of a pixel.
    pub(in crate::draw) across: f32,
    /// Height of a pixel.
    pub(in crate::draw) down: f32,
    /// Pixels in a letter box.
    pub(in crate::draw) cell: (usize, usize),
}

impl Window {
    /// What lies in both; none where they do not meet.
    pub(in crate::draw) fn intersection(self, other: Self) -> Option<Self> {
        let (left, top) = (self.left.max(other.left), self.top.max(other.top));
        let right = (self.left + self.width).min(other.left + other.width);
        let bottom = (self.top + self.height).min(other.top + other.height);
        (left < right && top < bottom).then(|| Self {
            left,
            top,
            width: right - left,
            height: bottom - top,
        })
    }

    /// The smallest window around both.
    pub(in crate::draw) fn union(self, other: Self) -> Self {
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
    /// A form made ready to be laid here.
    pub(in crate::draw) fn cover(&self, form: &Form) -> Cover {
        Cover::of(form, self.across, self.down)
    }

    /// The window of whole letter boxes, inside another one, that a form may touch.
    pub(in crate::draw) fn window(&self, cover: &Cover, inside: Window) -> Option<Window> {
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

/// The pixels from `first` to `end` whose places lie between two coordinates.
pub(super) fn within(
    low: f32,
    high: f32,
    origin: f32,
    size: f32,
    first: usize,
    end: usize,
) -> std::ops::Range<usize> {
    let (start, past) = ((low - origin) / size, (high - origin) / size);
    // Rounded down; what is below zero is zero. Not `floor` and `ceil`: for them every processor has to be asked.
    let whole = past as usize;
    let past = whole.saturating_add(usize::from(past > whole as f32));
    (start as usize).clamp(first, end)..past.clamp(first, end)
}
