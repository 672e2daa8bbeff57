//! What lies under the entries: the rim of months and weeks, the floors of the rings and their names, and the needle.

use crate::plan::Plan;
use crate::scene::angle::fraction;
use crate::scene::seats::Seat;
use crate::scene::track::{Track, TrackKind};
use crate::scene::{Form, Label, Line, Paint, Point, Rect, Segment, Shape, Subject, Tint, Voice};
use crate::time::Cycle;
use crate::words::{columns_of, visible};

use super::Sheet;

/// Wider titles never stand on a wheel; trying would only cost time.
const WIDEST: usize = 72;

impl Sheet<'_> {
    pub(super) fn rim(&mut self, plan: &Plan) {
        let gap = 0.12 * self.line() / std::f64::consts::TAU;
        let band = self.room.months;
        let months: Vec<_> = plan.cycle.months().into_iter().enumerate().collect();
        let segment = |index: usize| Segment {
            inner: band.inner,
            outer: band.outer,
            from: index as f64 / 12.0 + gap,
            to: (index + 1) as f64 / 12.0 - gap,
        };
        let names = months
            .iter()
            .map(|(_, month)| &*self.look.months[month.number as usize - 1]);
        let names: Vec<&str> = names.collect();
        let seats = self.month_seats(&names, segment);
        for ((index, month), (seat, text)) in months.into_iter().zip(seats) {
            let paint = self.look.month_paint(index, month);
            let subject = Subject::Month(index as u8);
            self.scene.shapes.push(Shape {
                form: Form::Segment(segment(index)),
                paint,
                subject,
            });
            if let Some(seat) = seat {
                self.write_at(seat, &text, Some(paint), Voice::Quiet, subject);
            }
        }
        self.weeks(plan.cycle);
    }

    /// Where the months' names stand: all of them in full, else all in three letters, else in one.
    fn month_seats(
        &self,
        names: &[&str],
        segment: impl Fn(usize) -> Segment,
    ) -> Vec<(Option<Seat>, String)> {
        let seated = |letters: usize| -> Vec<(Option<Seat>, String)> {
            let seat = |(index, name): (usize, &&str)| {
                let text: String = name.chars().take(letters).collect();
                let width = text.chars().count();
                let segment = segment(index);
                let inside = self.seats.inside(&segment, width);
                // Three letters and less are better a little over the edge than missing.
                let near = || {
                    let reach = 0.3 * self.look.lattice.height;
                    self.seats.near(segment.middle(), width, reach, |_| true)
                };
                let is_small = letters <= 3 && self.line() < 0.2;
                (inside.or_else(|| is_small.then(near).flatten()), text)
            };
            names.iter().enumerate().map(seat).collect()
        };
        let whole = [usize::MAX, 3]
            .into_iter()
            .map(seated)
            .find(|seats| seats.iter().all(|(seat, _)| seat.is_some()));
        whole.unwrap_or_else(|| seated(1))
    }

    fn weeks(&mut self, cycle: Cycle) {
        let Some(weeks) = self.room.weeks else { return };
        let mut week = cycle.first().iso_week();
        while let Some(span) = week.span().filter(|span| span.first() <= cycle.last()) {
            let segment = Segment {
                inner: weeks.band.inner,
                outer: weeks.band.outer,
                from: fraction(cycle, span.first()),
                to: fraction(cycle, span.last().tomorrow()),
            };
            let paint = Paint::plain(Tint::Week {
                odd: week.number % 2 == 1,
            });
            self.scene.shapes.push(Shape {
                form: Form::Segment(segment),
                paint,
                subject: Subject::Ground,
            });
            if weeks.numbered && span.days() == 7 {
                let number = week.number.to_string();
                let reach = 0.3 * self.line();
                let own = |boxes: &Rect| segment.contains(boxes.middle());
                let near = self.seats.near(segment.middle(), number.len(), reach, own);
                if let Some(seat) = near {
                    self.write_at(seat, &number, Some(paint), Voice::Quiet, Subject::Ground);
                }
            }
            week = span.last().tomorrow().iso_week();
        }
    }

    /// The floors of the rings, so that an empty one is seen to be empty.
    pub(super) fn floors(&mut self) {
        for (index, (band, _)) in self.room.tracks.iter().enumerate() {
            let segment = Segment {
                inner: band.inner,
                outer: band.outer,
                from: 0.0,
                to: 1.0,
            };
            let paint = Paint::plain(Tint::Track {
                odd: index % 2 == 1,
            });
            self.scene.shapes.push(Shape {
                form: Form::Segment(segment),
                paint,
                subject: Subject::Ground,
            });
        }
    }

    /// Each ring's name in its widest empty stretch, where it has room.
    pub(super) fn names(&mut self, plan: &Plan, tracks: &[Track]) {
        let mut all_named = true;
        for (index, track) in tracks.iter().enumerate() {
            let name = match track.kind {
                TrackKind::Phases => continue,
                TrackKind::Ring(ring) => plan.rings[ring].title.as_ref(),
                TrackKind::Other => self.look.other,
            };
            let (band, _) = self.room.tracks[index];
            let (from, to) = widest_gap(
                track
                    .items
                    .iter()
                    .map(|item| (item.wish.from, item.wish.to)),
            );
            let segment = Segment {
                inner: band.inner,
                outer: band.outer,
                from: from + 0.01,
                to: to - 0.01,
            };
            let on = Paint::plain(Tint::Track {
                odd: index % 2 == 1,
            });
            let name = visible(name);
            let has_room = segment.to > segment.from;
            let named =
                has_room && self.write_inside(&segment, &name, on, Voice::Quiet, Subject::Ground);
            all_named &= named;
        }
        if !all_named {
            self.scene.nameless = tracks.iter().map(|track| track.kind).collect();
        }
    }

    /// Where the needle stands, if the cycle holds today: from the hub to the rim.
    pub(super) fn needle(&self, plan: &Plan) -> Option<Needle> {
        let today = Some(self.look.today).filter(|today| plan.cycle.contains(*today))?;
        let turn = f64::midpoint(
            fraction(plan.cycle, today),
            fraction(plan.cycle, today.tomorrow()),
        );
        Some(Needle {
            turn,
            inner: self.room.hub + 0.1 * self.line(),
            outer: self.room.months.inner - 0.15 * self.line(),
        })
    }

    /// A thin line over the rings; the months keep clear of it.
    pub(super) fn draw_needle(&mut self, needle: Needle) {
        if needle.inner < needle.outer {
            self.scene.shapes.push(Shape {
                form: Form::Line(Line {
                    from: needle.start(),
                    to: needle.end(),
                    width: 0.1 * self.line(),
                }),
                paint: Paint::plain(Tint::Needle),
                subject: Subject::Today,
            });
        }
    }

    /// Writes a title in one line into what is free of the segment; whether it had room.
    pub(super) fn write_inside(
        &mut self,
        segment: &Segment,
        title: &str,
        on: Paint,
        voice: Voice,
        subject: Subject,
    ) -> bool {
        let width = columns_of(title);
        if width == 0 || width > WIDEST {
            return false;
        }
        let Some(seat) = self.seats.inside(segment, width) else {
            return false;
        };
        self.write_at(seat, title, Some(on), voice, subject);
        true
    }

    pub(super) fn write_at(
        &mut self,
        seat: Seat,
        text: &str,
        on: Option<Paint>,
        voice: Voice,
        subject: Subject,
    ) {
        let width = columns_of(text);
        self.seats.take(seat, width);
        let area = self.seats.boxes(seat, width);
        self.scene.labels.push(Label {
            area,
            text: text.to_owned(),
            on,
            voice,
            subject,
        });
    }
}

/// Today's needle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Needle {
    turn: f64,
    inner: f64,
    outer: f64,
}

impl Needle {
    pub(super) fn start(&self) -> Point {
        Point::polar(self.inner, self.turn)
    }

    pub(super) fn end(&self) -> Point {
        Point::polar(self.outer, self.turn)
    }
}

/// The widest stretch of the round that no interval covers; the intervals come by their beginning.
fn widest_gap(intervals: impl Iterator<Item = (f64, f64)>) -> (f64, f64) {
    let mut reach = 0.0_f64;
    let mut widest = (0.0, 0.0);
    for (from, to) in intervals.chain(std::iter::once((1.0, 1.0))) {
        if from - reach > widest.1 - widest.0 {
            widest = (reach, from);
        }
        reach = reach.max(to);
    }
    widest
}

#[cfg(test)]
mod tests {
    use super::widest_gap;

    #[test]
    fn the_widest_gap_is_found() {
        assert_eq!(widest_gap(std::iter::empty()), (0.0, 1.0));
        assert_eq!(
            widest_gap([(0.1, 0.3), (0.2, 0.25), (0.7, 0.8)].into_iter()),
            (0.3, 0.7)
        );
        assert_eq!(widest_gap([(0.0, 0.4)].into_iter()), (0.4, 1.0));
    }
}
