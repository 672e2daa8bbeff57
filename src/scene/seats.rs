//! Seats: which letter boxes of the lattice are taken, and where in a ring's segment some more can sit.
//! Because every label takes its boxes here, no two can overlap.

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

    /// Takes every box that the line from one point to the other passes.
    pub(super) fn take_along(&mut self, from: Point, to: Point) {
        let steps = (to.distance(from) / self.lattice.width * 4.0)
            .ceil()
            .max(1.0);
        for step in 0..=steps as i32 {
            let along = f64::from(step) / steps;
            let point = Point {
                x: from.x + (to.x - from.x) * along,
                y: from.y + (to.y - from.y) * along,
            };
            let (column, row) = self.lattice.locate(point);
            self.take(
                Seat {
                    column: column.floor() as i32,
                    row: row.floor() as i32,
                },
                1,
            );
        }
    }

    /// Gives the boxes back.
    pub(super) fn leave(&mut self, seat: Seat, width: usize) {
        if let Some(range) = self.range(seat, width) {
            self.taken[range].fill(false);
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

    /// The runs of free boxes that lie wholly inside the segment, row by row, from left to right.
    pub(super) fn runs(&self, segment: &Segment) -> Vec<Run> {
        let around = bounds(segment);
        let (left, top) = self.lattice.locate(Point {
            x: around.left,
            y: around.top,
        });
        let (right, bottom) = self.lattice.locate(Point {
            x: around.right,
            y: around.bottom,
        });
        let room = Room::of(segment, 0.08 * self.lattice.height);
        let across = usize::from(self.lattice.columns);
        let columns = (left.max(0.0) as usize)..(right.ceil() as usize).min(across);
        let rows = (top.max(0.0) as usize)..(bottom.ceil() as usize).min(self.lattice.rows.into());
        let mut runs: Vec<Run> = Vec::new();
        for row in rows {
            let taken = self.taken.get(row * across..).unwrap_or_default();
            for column in columns.clone() {
                let (free, column, row) = (!taken[column], column as i32, row as i32);
                if !free || !room.holds(&self.lattice.boxes(column, row, 1)) {
                    continue;
                }
                match runs.last_mut() {
                    Some(run) if run.row == row && run.column + run.width as i32 == column => {
                        run.width += 1;
                    }
                    _ => runs.push(Run {
                        row,
                        column,
                        width: 1,
                    }),
                }
            }
        }
        runs
    }

    /// A seat for `width` letters wholly inside the segment, the one nearest its middle.
    pub(super) fn inside(&self, segment: &Segment, width: usize) -> Option<Seat> {
        let middle = self.lattice.locate(segment.middle());
        let away = |seat: &Seat| {
            let across = f64::from(seat.column) + width as f64 / 2.0 - middle.0;
            let down = f64::from(seat.row) + 0.5 - middle.1;
            (across * across / 4.0 + down * down).sqrt()
        };
        let ideal = (middle.0 - width as f64 / 2.0).round() as i32;
        self.runs(segment)
            .iter()
            .filter(|run| run.width >= width)
            .map(|run| Seat {
                column: ideal.clamp(run.column, run.column + (run.width - width) as i32),
                row: run.row,
            })
            .min_by(|one, other| away(one).total_cmp(&away(other)))
    }

    /// A seat for `width` letters as near the point as there is one that `fits`, no farther than `reach`, with a
    /// free box on either side so that two numbers never read as one.
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
        // Squared distances, and the cheapest question first: this runs for every number on the wheel.
        let farthest = reach + self.lattice.height * 0.75;
        let mut best: Option<(f64, Seat)> = None;
        for row in home.row - down..=home.row + down {
            let y = (f64::from(row) - ideal.1) * self.lattice.height;
            for column in home.column - across..=home.column + across {
                let x = (f64::from(column) - ideal.0) * self.lattice.width;
                let away = x * x + y * y;
                let nearer =
                    away <= farthest * farthest && best.is_none_or(|(least, _)| away < least);
                let seat = Seat { column, row };
                if nearer && self.spaced(seat, width) && fits(&self.boxes(seat, width)) {
                    best = Some((away, seat));
                }
            }
        }
        best.map(|(_, seat)| seat)
    }

    /// Whether the boxes are free and the ones on either side too, where the lattice has any.
    fn spaced(&self, seat: Seat, width: usize) -> bool {
        let before = i32::from(seat.column > 0);
        let end = seat.column + width as i32;
        let after = usize::from(end < i32::from(self.lattice.columns));
        let wider = Seat {
            column: seat.column - before,
            row: seat.row,
        };
        self.free(wider, width + before as usize + after)
    }
}

/// A run of letter boxes on one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) row: i32,
    pub(super) column: i32,
    pub(super) width: usize,
}

/// An upright rectangle around the segment.
fn bounds(segment: &Segment) -> Rect {
    let quarters = (0..8).map(|quarter| f64::from(quarter) / 4.0);
    let turns = quarters
        .filter(|turn| segment.from < *turn && *turn < segment.to)
        .chain([segment.from, segment.to]);
    let points: Vec<Point> = turns
        .flat_map(|turn| {
            [
                Point::polar(segment.inner, turn),
                Point::polar(segment.outer, turn),
            ]
        })
        .collect();
    let most = |along: fn(&Point) -> f64| points.iter().map(along).fold(f64::MIN, f64::max);
    let least = |along: fn(&Point) -> f64| points.iter().map(along).fold(f64::MAX, f64::min);
    Rect {
        left: least(|point| point.x),
        top: least(|point| point.y),
        right: most(|point| point.x),
        bottom: most(|point| point.y),
    }
}

/// Whether the boxes lie wholly in the segment, at least `margin` from its edges.
#[must_use]
pub(super) fn inside(segment: &Segment, boxes: &Rect, margin: f64) -> bool {
    Room::of(segment, margin).holds(boxes)
}

/// A segment less a margin, made ready to be asked for many boxes.
struct Room {
    /// Squares of its radii.
    inner: f64,
    outer: f64,
    /// Its edges' directions from the centre.
    from: Point,
    to: Point,
    /// In turns; from 1 on it has no edges.
    length: f64,
    margin: f64,
}

impl Room {
    fn of(segment: &Segment, margin: f64) -> Self {
        let (inner, outer) = (segment.inner + margin, (segment.outer - margin).max(0.0));
        Self {
            inner: inner * inner,
            outer: outer * outer,
            from: Point::polar(1.0, segment.from),
            to: Point::polar(1.0, segment.to),
            length: segment.to - segment.from,
            margin,
        }
    }

    fn holds(&self, boxes: &Rect) -> bool {
        let nearest = Point {
            x: 0.0_f64.clamp(boxes.left, boxes.right),
            y: 0.0_f64.clamp(boxes.top, boxes.bottom),
        };
        let near = square(nearest);
        near >= self.inner
            && near > 0.0
            && corners(boxes)
                .into_iter()
                .all(|corner| square(corner) <= self.outer && self.is_between(corner))
    }

    /// Whether a point lies between the edges, as far from either as the margin asks: distances from the edges' lines.
    fn is_between(&self, point: Point) -> bool {
        let past = self.from.x * point.y - self.from.y * point.x >= self.margin;
        let before = self.to.y * point.x - self.to.x * point.y >= self.margin;
        match self.length {
            1.0.. => true,
            0.5.. => past || before,
            _ => past && before,
        }
    }
}

fn square(point: Point) -> f64 {
    point.x * point.x + point.y * point.y
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
        let runs = seats.runs(&quarter());
        assert!(runs.iter().any(|run| run.width > 10));
        for run in runs {
            let seat = Seat {
                column: run.column,
                row: run.row,
            };
            let boxes = seats.boxes(seat, run.width);
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
        while let Some(found) = seats.inside(&quarter(), 5) {
            let boxes = seats.boxes(found, 5);
            assert!(given.iter().all(|other| !other.overlaps(&boxes)));
            seats.take(found, 5);
            given.push(boxes);
        }
        assert!(given.len() > 12);
    }

    #[test]
    fn nothing_sits_outside_the_lattice() {
        let seats = Seats::new(Lattice::around_disc(10, 5, 2.0));
        assert!(!seats.free(Seat { column: 8, row: 0 }, 3));
        assert!(!seats.free(Seat { column: -1, row: 0 }, 1));
        assert!(!seats.free(Seat { column: 0, row: 5 }, 1));
        assert!(
            Seats::new(Lattice::around_disc(0, 0, 2.0))
                .inside(&quarter(), 1)
                .is_none()
        );
    }
}
