//! Entries on the wheel, drawn: segments, beads, flags and arrows, and the marks on them.

use std::f64::consts::TAU;

use crate::scene::seats::{Seat, inside};
use crate::scene::track::Item;
use crate::scene::{Form, Line, More, Paint, Point, Segment, Shape, Subject, Texture};
use crate::words::columns_of;

use super::Sheet;
use super::placed::{Mark, Placed};

/// What marks a deadline before its number.
const FLAG: char = '⚑';

impl Sheet<'_> {
    /// Draws all, their chips with the entries' numbers, by entry.
    pub(super) fn draw(&mut self, mut placed: Vec<Placed>, numbers: &[Option<u32>]) {
        for one in &mut placed {
            one.subject = self.subject(one);
            self.draw_segment(one);
        }
        placed.sort_by_key(|one| one.items.first().map(|item| item.occurrence));
        for one in &placed {
            if let Some(Mark::Chip(seat, width)) = one.mark {
                self.draw_chip(one, (seat, width), numbers);
            }
        }
    }

    fn subject(&mut self, placed: &Placed) -> Subject {
        if let Some(only) = placed.only() {
            return Subject::Occurrence(only.occurrence);
        }
        let occurrences = placed.items.iter().flat_map(Item::occurrences).collect();
        self.scene.mores.push(More { occurrences });
        Subject::More(self.scene.mores.len() as u32 - 1)
    }

    fn draw_segment(&mut self, placed: &Placed) {
        let (line, paint) = (self.line(), placed.paint());
        let subject = placed.subject;
        if !placed.is_bead(line) {
            let segment = self.pointed(placed, paint);
            self.scene.shapes.push(Shape {
                form: Form::Segment(segment),
                paint,
                subject,
            });
            if paint.texture == Texture::Fading(0) {
                self.fade(placed, &segment, paint);
            }
        }
        let Some(item) = placed.only() else {
            return;
        };
        if item.deadline {
            self.flag_pole(placed, paint, subject);
        }
    }

    /// Nobody knows on which of its days a vague date begins and ends: its ends grow faint, but where it goes on beyond the cycle.
    fn fade(&mut self, placed: &Placed, segment: &Segment, paint: Paint) {
        let (from_before, goes_on) = placed
            .only()
            .map_or((false, false), |item| (item.from_before, item.goes_on));
        let long = ((segment.to - segment.from) * 0.3).min(1.0 / 24.0);
        let step = long / f64::from(Texture::FAINTEST);
        for faint in 1..=Texture::FAINTEST {
            let outwards = f64::from(Texture::FAINTEST - faint) * step;
            let ends = [
                (segment.from + outwards, from_before),
                (segment.to - outwards - step, goes_on),
            ];
            for (from, _) in ends.into_iter().filter(|(_, is_open)| !is_open) {
                self.scene.shapes.push(Shape {
                    form: Form::Segment(Segment {
                        from,
                        to: from + step,
                        ..*segment
                    }),
                    paint: Paint {
                        texture: Texture::Fading(faint),
                        ..paint
                    },
                    subject: placed.subject,
                });
            }
        }
    }

    /// What of a segment is drawn as one: where the entry reaches over the edge of the cycle, its end is the head of an arrow.
    fn pointed(&mut self, placed: &Placed, paint: Paint) -> Segment {
        let mut segment = placed.segment;
        let Some(item) = placed.only() else {
            return segment;
        };
        let radius = f64::midpoint(segment.inner, segment.outer);
        let long = (segment.outer - segment.inner).min(1.6 * self.line()) / (TAU * radius);
        if segment.to - segment.from < 3.0 * long {
            return segment;
        }
        if item.from_before {
            self.head(
                (segment.from + long, segment.from),
                &segment,
                paint,
                placed.subject,
            );
            segment.from += long;
        }
        if item.goes_on {
            self.head(
                (segment.to - long, segment.to),
                &segment,
                paint,
                placed.subject,
            );
            segment.to -= long;
        }
        segment
    }

    /// The head of an arrow over the whole breadth of a segment, from one direction to its tip in another.
    fn head(&mut self, (base, tip): (f64, f64), segment: &Segment, paint: Paint, subject: Subject) {
        let form = Form::Triangle([
            Point::polar(f64::midpoint(segment.inner, segment.outer), tip),
            Point::polar(segment.outer, base),
            Point::polar(segment.inner, base),
        ]);
        self.scene.shapes.push(Shape {
            form,
            paint,
            subject,
        });
    }

    /// The pole of a deadline's flag: a line through the whole ring at the end of the day.
    fn flag_pole(&mut self, placed: &Placed, paint: Paint, subject: Subject) {
        let turn = placed.segment.to;
        let form = Form::Line(Line {
            from: Point::polar(placed.band.inner, turn),
            to: Point::polar(placed.band.outer, turn),
            width: 0.2 * self.line(),
        });
        self.scene.shapes.push(Shape {
            form,
            paint,
            subject,
        });
    }

    fn draw_chip(
        &mut self,
        placed: &Placed,
        (seat, width): (Seat, usize),
        numbers: &[Option<u32>],
    ) {
        self.chip_shape(placed, seat, width);
        let entry = placed.sole_entry();
        let number = entry.and_then(|entry| numbers.get(entry as usize).copied().flatten());
        let text = match number {
            Some(number) if placed.is_flagged() => {
                format!("{FLAG}{number:>digits$}", digits = width.saturating_sub(1))
            }
            Some(number) => format!("{number:>width$}"),
            None => format!("{:<width$}", format!("+{}", placed.count())),
        };
        // More may have joined than the boxes were taken for.
        let text = if columns_of(&text) > width {
            format!("{:<width$}", "+")
        } else {
            text
        };
        let (paint, voice) = (placed.paint(), placed.voice());
        self.write_at(seat, &text, Some(paint), voice, placed.subject);
    }

    /// A chip under a number that does not lie wholly in its segment, so that it stands on its own colour.
    fn chip_shape(&mut self, placed: &Placed, seat: Seat, width: usize) {
        let boxes = self.seats.boxes(seat, width);
        let bead = placed.is_bead(self.line());
        if bead || !inside(&placed.segment, &boxes, 0.0) {
            let (paint, subject) = (placed.paint(), placed.subject);
            self.scene.shapes.push(Shape {
                form: Form::Rect(boxes),
                paint,
                subject,
            });
        }
    }
}
