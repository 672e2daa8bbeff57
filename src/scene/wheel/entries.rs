//! Entries on the wheel, drawn: segments, beads, flags and arrows, and the marks on them.

use std::f64::consts::TAU;

use crate::scene::flow::Flowed;
use crate::scene::seats::{Seat, inside};
use crate::scene::track::Item;
use crate::scene::{Form, LegendRow, Line, More, Paint, Point, Segment, Shape, Subject};

use super::Sheet;
use super::placed::{Mark, Placed};

/// What marks a deadline before its number.
const FLAG: char = '⚑';

impl Sheet<'_> {
    pub(super) fn draw(&mut self, mut placed: Vec<Placed>) {
        for one in &mut placed {
            one.subject = self.subject(one);
            self.draw_segment(one);
        }
        placed.sort_by_key(|one| one.items.first().map(|item| item.occurrence));
        for one in &placed {
            match &one.mark {
                Some(Mark::Number(seat, width)) => self.draw_number(one, *seat, *width),
                Some(Mark::Cut(rows, width)) => self.draw_cut(one, rows, *width),
                Some(Mark::Gathered(seat, width)) => self.draw_gathered(one, *seat, *width),
                Some(Mark::Title) | None => {}
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
        }
        let Some(item) = placed.only() else {
            return;
        };
        if item.deadline {
            self.flag_pole(placed, paint, subject);
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

    fn draw_gathered(&mut self, placed: &Placed, seat: Seat, width: usize) {
        self.chip_shape(placed, seat, width);
        let text = format!("{:<width$}", format!("+{}", placed.count()));
        // More may have joined than the boxes were taken for.
        let text = if text.len() > width {
            format!("{:<width$}", "+")
        } else {
            text
        };
        self.write_at(
            seat,
            &text,
            Some(placed.paint()),
            placed.voice(),
            placed.subject,
        );
    }

    fn draw_number(&mut self, placed: &Placed, seat: Seat, width: usize) {
        let Some(text) = self.number(placed, width) else {
            return;
        };
        self.chip_shape(placed, seat, width);
        self.write_at(
            seat,
            &text,
            Some(placed.paint()),
            placed.voice(),
            placed.subject,
        );
    }

    fn draw_cut(&mut self, placed: &Placed, rows: &[Flowed], width: usize) {
        let Some(number) = self.number(placed, width) else {
            return;
        };
        for (index, row) in rows.iter().enumerate() {
            let tail: String = row.text.chars().skip(width).collect();
            let text = if index == 0 {
                format!("{number}{tail}")
            } else {
                row.text.clone()
            };
            self.write_at(
                row.seat,
                &text,
                Some(placed.paint()),
                placed.voice(),
                placed.subject,
            );
        }
    }

    /// The next number, as it is written for what was placed, and its row in the legend.
    fn number(&mut self, placed: &Placed, width: usize) -> Option<String> {
        let item = placed.items.first()?;
        let number = self.scene.legend.len() as u32 + 1;
        self.scene.legend.push(LegendRow {
            number,
            occurrence: item.occurrence,
            paint: item.paint,
        });
        let digits = width.saturating_sub(1);
        Some(if item.deadline {
            format!("{FLAG}{number:>digits$}")
        } else {
            format!("{number:>width$}")
        })
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
