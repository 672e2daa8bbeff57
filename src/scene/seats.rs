//! Seats: which letter boxes of the lattice are taken, and where in a ring's segment some more can sit.
//! Because every label takes its boxes here, no two can overlap.

use std::f64::consts::TAU;

use super::{Lattice, Point, Rect, Segment};

/// The letter boxes of a lattice, free or taken.
#[derive(Clone, Debug)]
pub(super) struct Seats {
    lattice: Lattice,
    taken: Vec<bool>,
}

/// Where the first letter of a block of lines sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seat {
    pub column: i32,
    pub row: i32,
}

impl Seats {
    /// All free.
    #[must_use]
    pub(super) fn new(lattice: Lattice) -> Self {
        Self {
            lattice,
            taken: vec![false; usize::from(lattice.columns) * usize::from(lattice.rows)],
        }
    }

    /// The boxes of `width` letters from a seat.
    #[must_use]
    pub(super) fn boxes(&self, seat: Seat, width: usize) -> Rect {
        self.lattice.boxes(seat.column, seat.row, width)
    }

    /// Whether `width` boxes from the seat lie on the lattice and none is taken.
    #[must_use]
    pub(super) fn free(&self, seat: Seat, width: usize) -> bool {
        self.range(seat, width)
            .is_some_and(|range| self.taken[range].iter().all(|taken| !taken))
    }

    /// Takes the boxes.
    pub(super) fn take(&mut self, seat: Seat, width: usize) {
        if let Some(range) = self.range(seat, width) {
            self.taken[range].fill(true);
        }
    }

    fn range(&self, seat: Seat, width: usize) -> Option<std::ops::Range<usize>> {
        let column = usize::try_from(seat.column).ok()?;
        let row = usize::try_from(seat.row)
            .ok()
            .filter(|row| *row < usize::from(self.lattice.rows))?;
        let columns = usize::from(self.lattice.columns);
        (column + width <= columns).then(|| row * columns + column..row * columns + column + width)
    }

    /// Seats for lines of these widths, centred on each other, wholly inside the segment and as near its middle
    /// as there is one; none if there is none.
    #[must_use]
    pub(super) fn inside(&self, segment: &Segment, widths: &[usize]) -> Option<Vec<Seat>> {
        let radius = f64::midpoint(segment.inner, segment.outer);
        let length = (segment.to - segment.from) * TAU * radius;
        let steps = (length / self.lattice.width / 2.0).ceil().min(200.0) as i32;
        let middle = f64::midpoint(segment.from, segment.to);
        let stride = self.lattice.width / (TAU * radius.max(1e-9));
        (0..=steps).flat_map(|step| [step, -step]).find_map(|step| {
            let point = Point::polar(radius, middle + f64::from(step) * stride);
            self.around(point, widths, |boxes| {
                inside(segment, boxes, 0.1 * self.lattice.height)
            })
        })
    }

    /// A seat for `width` letters as near the point as there is one that `fits`, no farther than `reach`.
    #[must_use]
    pub(super) fn near(
        &self,
        point: Point,
        width: usize,
        reach: f64,
        fits: impl Fn(&Rect) -> bool,
    ) -> Option<Seat> {
        let (column, row) = self.lattice.locate(point);
        let ideal = (column - width as f64 / 2.0, row - 0.5);
        let (across, down) = (
            (reach / self.lattice.width).ceil() as i32,
            (reach / self.lattice.height).ceil() as i32,
        );
        let home = Seat {
            column: ideal.0.round() as i32,
            row: ideal.1.round() as i32,
        };
        let distance = |seat: &Seat| {
            let x = (f64::from(seat.column) - ideal.0) * self.lattice.width;
            let y = (f64::from(seat.row) - ideal.1) * self.lattice.height;
            x.hypot(y)
        };
        let mut seats: Vec<Seat> = (-down..=down)
            .flat_map(|y| {
                (-across..=across).map(move |x| Seat {
                    column: home.column + x,
                    row: home.row + y,
                })
            })
            .filter(|seat| distance(seat) <= reach + self.lattice.height * 0.75)
            .collect();
        seats.sort_by(|one, other| distance(one).total_cmp(&distance(other)));
        seats
            .into_iter()
            .find(|seat| self.free(*seat, width) && fits(&self.boxes(*seat, width)))
    }

    /// The lines centred on the point, on the nearest boxes or the ones beside them.
    fn around(
        &self,
        point: Point,
        widths: &[usize],
        fits: impl Fn(&Rect) -> bool,
    ) -> Option<Vec<Seat>> {
        const NUDGES: [(i32, i32); 5] = [(0, 0), (0, -1), (0, 1), (-1, 0), (1, 0)];
        let (column, row) = self.lattice.locate(point);
        let top = (row - widths.len() as f64 / 2.0).round() as i32;
        NUDGES.into_iter().find_map(|(across, down)| {
            let seats: Vec<Seat> = widths
                .iter()
                .enumerate()
                .map(|(line, width)| Seat {
                    column: (column - *width as f64 / 2.0).round() as i32 + across,
                    row: top + line as i32 + down,
                })
                .collect();
            let good = seats
                .iter()
                .zip(widths)
                .all(|(seat, width)| self.free(*seat, *width) && fits(&self.boxes(*seat, *width)));
            good.then_some(seats)
        })
    }
}

/// Whether the boxes lie wholly in the segment, at least `margin` from its edges.
#[must_use]
pub(super) fn inside(segment: &Segment, boxes: &Rect, margin: f64) -> bool {
    let nearest = Point {
        x: 0.0_f64.clamp(boxes.left, boxes.right),
        y: 0.0_f64.clamp(boxes.top, boxes.bottom),
    };
    if nearest.radius() < segment.inner + margin || nearest.radius() <= 0.0 {
        return false;
    }
    let whole = segment.to - segment.from >= 1.0;
    corners(boxes).into_iter().all(|corner| {
        let radius = corner.radius();
        let aside = margin / (TAU * radius);
        let from_edge = (corner.turn() - segment.from).rem_euclid(1.0);
        radius <= segment.outer - margin
            && (whole || (from_edge >= aside && from_edge <= segment.to - segment.from - aside))
    })
}

fn corners(boxes: &Rect) -> [Point; 4] {
    [
        Point {
            x: boxes.left,
            y: boxes.top,
        },
        Point {
            x: boxes.right,
            y: boxes.top,
        },
        Point {
            x: boxes.left,
            y: boxes.bottom,
        },
        Point {
            x: boxes.right,
            y: boxes.bottom,
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quarter() -> Segment {
        Segment {
            inner: 0.5,
            outer: 1.0,
            from: 0.0,
            to: 0.25,
        }
    }

    #[test]
    fn what_is_inside_has_every_point_inside() {
        let seats = Seats::new(Lattice::around_disc(80, 40, 2.0));
        let found = seats
            .inside(&quarter(), &[8, 6])
            .expect("room for two lines");
        for (seat, width) in found.into_iter().zip([8, 6]) {
            let boxes = seats.boxes(seat, width);
            for step in 0..=100 {
                let along = f64::from(step) / 100.0;
                let x = boxes.left + (boxes.right - boxes.left) * along;
                for y in [boxes.top, boxes.bottom] {
                    assert!(quarter().contains(Point { x, y }), "({x}, {y})");
                }
            }
        }
    }

    #[test]
    fn what_is_taken_is_not_given_again() {
        let mut seats = Seats::new(Lattice::around_disc(80, 40, 2.0));
        let mut given: Vec<Rect> = Vec::new();
        while let Some(found) = seats.inside(&quarter(), &[5]) {
            let boxes = seats.boxes(found[0], 5);
            assert!(given.iter().all(|other| !other.overlaps(&boxes)));
            seats.take(found[0], 5);
            given.push(boxes);
        }
        assert!(!given.is_empty());
    }

    #[test]
    fn nothing_sits_outside_the_lattice() {
        let seats = Seats::new(Lattice::around_disc(10, 5, 2.0));
        assert!(!seats.free(Seat { column: 8, row: 0 }, 3));
        assert!(!seats.free(Seat { column: -1, row: 0 }, 1));
        assert!(!seats.free(Seat { column: 0, row: 5 }, 1));
        assert!(
            Seats::new(Lattice::around_disc(0, 0, 2.0))
                .inside(&quarter(), &[1])
                .is_none()
        );
    }
}
