//! Entries on the wheel: their segments, flags and arrows, and the label, number or "+n" that each of them gets.

use std::f64::consts::TAU;

use crate::plan::Plan;
use crate::scene::flow::Title;
use crate::scene::lanes::Berth;
use crate::scene::room::Band;
use crate::scene::seats::{Seat, inside};
use crate::scene::track::{Item, Track};
use crate::scene::{
    Emphasis, Form, LegendRow, Line, More, Paint, Point, Rect, Segment, Shape, Subject, Tint, Voice,
};

use super::Sheet;
use super::ground::Needle;

/// A berth on the wheel, with what it stands for.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// Several are a "+n".
    items: Vec<Item>,
    segment: Segment,
    /// The ring it must stay in.
    band: Band,
    /// Whether it is too narrow for anything but a number.
    small: bool,
    mark: Option<Mark>,
    /// Known once everything has its mark.
    subject: Subject,
}

impl Placed {
    pub(super) fn new(track: &Track, band: Band, berth: &Berth, line: f64) -> Self {
        let lane = band.thickness() / berth.lanes as f64;
        let outer = band.outer - lane * berth.lane as f64;
        let seam = if berth.lanes > 1 { 0.06 * line } else { 0.0 };
        let gap = 0.1 * line / (TAU * (outer - lane / 2.0).max(line));
        let gap = gap.min((berth.to - berth.from) * 0.2);
        Self {
            items: berth.wishes.iter().map(|wish| track.items[*wish]).collect(),
            segment: Segment {
                inner: outer - lane + seam,
                outer: outer - seam,
                from: berth.from + gap,
                to: berth.to - gap,
            },
            band,
            small: berth.widened,
            mark: None,
            subject: Subject::Ground,
        }
    }

    fn gathers(&self) -> bool {
        self.items.len() > 1
    }

    /// How many boxes its number or "+n" takes. A "+n" keeps room for a few more that may still have to join.
    fn letters(&self, letters: usize) -> usize {
        match self.items.as_slice() {
            [only] => letters + usize::from(only.deadline),
            several => (several.len() + 2).to_string().len() + 1,
        }
    }

    /// In a narrow lane a small entry is its chip and nothing more: a bead.
    fn is_bead(&self, line: f64) -> bool {
        self.small
            && self.segment.outer - self.segment.inner < 1.9 * line
            && matches!(self.mark, Some(Mark::Number(..) | Mark::Gathered(..)))
    }

    fn join(&mut self, items: Vec<Item>) {
        self.items.extend(items);
        self.items.sort_by_key(|item| item.occurrence);
        if let Some(Mark::Number(seat, width)) = self.mark {
            self.mark = Some(Mark::Gathered(seat, width));
        }
    }

    fn middle(&self) -> Point {
        let radius = f64::midpoint(self.segment.inner, self.segment.outer);
        Point::polar(radius, f64::midpoint(self.segment.from, self.segment.to))
    }

    fn paint(&self) -> Paint {
        let several = Paint::plain(Tint::More);
        if self.items.len() > 1 {
            let dimmed = self
                .items
                .iter()
                .all(|item| item.paint.emphasis == Emphasis::Dimmed);
            return Paint {
                emphasis: if dimmed {
                    Emphasis::Dimmed
                } else {
                    Emphasis::Plain
                },
                ..several
            };
        }
        self.items.first().map_or(several, |item| item.paint)
    }
}

/// What a placed berth bears.
#[derive(Clone, Copy, Debug)]
enum Mark {
    Title,
    Number(Seat, usize),
    Gathered(Seat, usize),
}

impl Sheet<'_> {
    /// Gives every placed berth its mark, those with the least freedom first; what has no room for one joins a
    /// neighbour. Then draws all.
    pub(super) fn write(&mut self, plan: &Plan, mut placed: Vec<Placed>, needle: Option<Needle>) {
        let letters = placed.len().max(10).to_string().len();
        for one in placed.iter_mut().filter(|one| one.gathers()) {
            one.mark = self.chip(one, letters);
        }
        for one in placed.iter_mut().filter(|one| one.small && !one.gathers()) {
            one.mark = self.chip(one, letters);
        }
        if let Some(needle) = needle {
            // Numbers may have to stand on the needle, words never.
            self.seats.take_along(needle.start(), needle.end());
        }
        for one in placed
            .iter_mut()
            .filter(|one| one.mark.is_none() && !one.gathers())
        {
            one.mark = self.title_or_number(plan, one, letters);
        }
        for index in 0..placed.len() {
            if placed[index].mark.is_none() {
                self.merge(index, &mut placed, letters);
            }
        }
        placed.retain(|one| !one.items.is_empty());
        self.draw(placed);
    }

    /// Boxes for a number or a "+n", as near the middle of the berth as its ring allows.
    fn chip(&mut self, placed: &Placed, letters: usize) -> Option<Mark> {
        let line = self.line();
        let band = placed.band;
        let stays = |boxes: &Rect| {
            let radius = boxes.middle().radius();
            band.inner - 0.1 * line <= radius && radius <= band.outer + 0.1 * line
        };
        let width = placed.letters(letters);
        let seat = self.seats.near(placed.middle(), width, 1.6 * line, stays)?;
        self.seats.take(seat, width);
        Some(if placed.gathers() {
            Mark::Gathered(seat, width)
        } else {
            Mark::Number(seat, width)
        })
    }

    fn title_or_number(&mut self, plan: &Plan, placed: &Placed, letters: usize) -> Option<Mark> {
        let item = placed.items.first()?;
        let title = Title::new(
            &plan.entries[item.entry as usize].title,
            plan.language.as_deref(),
        );
        let subject = Subject::Occurrence(item.occurrence);
        if title.is_some_and(|title| {
            self.write_inside(
                &placed.segment,
                title,
                placed.paint(),
                Voice::Plain,
                subject,
            )
        }) {
            return Some(Mark::Title);
        }
        let width = placed.letters(letters);
        let Some(seat) = self.seats.inside(&placed.segment, width) else {
            return self.chip(placed, letters);
        };
        self.seats.take(seat, width);
        Some(Mark::Number(seat, width))
    }

    /// Joins what has no room to the nearest number or "+n" of its ring; in a ring full of titles there is neither,
    /// and the number stands wherever it can.
    fn merge(&mut self, index: usize, placed: &mut [Placed], letters: usize) {
        let (band, here) = (placed[index].band, placed[index].middle());
        let away = |other: &Placed| (other.middle().x - here.x).hypot(other.middle().y - here.y);
        let host = (0..placed.len())
            .filter(|other| *other != index && placed[*other].band == band)
            .filter(|other| {
                matches!(
                    placed[*other].mark,
                    Some(Mark::Number(..) | Mark::Gathered(..))
                )
            })
            .min_by(|one, other| away(&placed[*one]).total_cmp(&away(&placed[*other])));
        if let Some(host) = host {
            let items = std::mem::take(&mut placed[index].items);
            placed[host].join(items);
        } else if let Some(seat) = self.seats.near(here, letters, 2.0, |_| true) {
            self.seats.take(seat, letters);
            placed[index].mark = Some(Mark::Number(seat, letters));
        }
    }

    fn draw(&mut self, mut placed: Vec<Placed>) {
        for one in &mut placed {
            one.subject = self.subject(&one.items);
            self.draw_segment(one);
        }
        placed.sort_by_key(|one| one.items.first().map(|item| item.occurrence));
        for one in &placed {
            match one.mark {
                Some(Mark::Number(seat, width)) => self.draw_number(one, seat, width),
                Some(Mark::Gathered(seat, width)) => self.draw_gathered(one, seat, width),
                Some(Mark::Title) | None => {}
            }
        }
    }

    fn subject(&mut self, items: &[Item]) -> Subject {
        if let [only] = items {
            return Subject::Occurrence(only.occurrence);
        }
        self.scene.mores.push(More {
            occurrences: items.iter().map(|item| item.occurrence).collect(),
        });
        Subject::More(self.scene.mores.len() as u32 - 1)
    }

    fn draw_segment(&mut self, placed: &Placed) {
        let (line, segment, paint) = (self.line(), placed.segment, placed.paint());
        let subject = placed.subject;
        if !placed.is_bead(line) {
            self.scene.shapes.push(Shape {
                form: Form::Segment(segment),
                paint,
                subject,
            });
        }
        if !placed.is_bead(line)
            && placed
                .items
                .iter()
                .any(|item| item.paint.emphasis == Emphasis::Overdue)
        {
            let form = Form::SegmentBorder(segment, 0.22 * line);
            self.scene.shapes.push(Shape {
                form,
                paint: Paint::plain(Tint::Alarm),
                subject,
            });
        }
        let [item] = placed.items.as_slice() else {
            return;
        };
        if item.deadline {
            self.flag_pole(placed, paint, subject);
        }
        if item.from_before {
            self.arrow(&segment, segment.from, -1.0, subject);
        }
        if item.goes_on {
            self.arrow(&segment, segment.to, 1.0, subject);
        }
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

    /// A small arrow at the edge of the cycle that the entry reaches over.
    fn arrow(&mut self, segment: &Segment, turn: f64, way: f64, subject: Subject) {
        let radius = f64::midpoint(segment.inner, segment.outer);
        let size = (0.35 * (segment.outer - segment.inner)).min(0.6 * self.line());
        let back = turn - way * size * 1.3 / (TAU * radius);
        let form = Form::Triangle([
            Point::polar(radius, turn),
            Point::polar(radius + size, back),
            Point::polar(radius - size, back),
        ]);
        self.scene.shapes.push(Shape {
            form,
            paint: Paint::plain(Tint::Sign),
            subject,
        });
    }

    fn draw_gathered(&mut self, placed: &Placed, seat: Seat, width: usize) {
        self.chip_shape(placed, seat, width, placed.paint());
        let text = format!("{:<width$}", format!("+{}", placed.items.len()));
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
            Voice::Plain,
            placed.subject,
        );
    }

    fn draw_number(&mut self, placed: &Placed, seat: Seat, width: usize) {
        let Some(item) = placed.items.first() else {
            return;
        };
        let number = self.scene.legend.len() as u32 + 1;
        let text = if item.deadline {
            format!(
                "{}{number:>digits$}",
                self.look.flag,
                digits = width.saturating_sub(1)
            )
        } else {
            format!("{number:>width$}")
        };
        let hollow = placed.is_bead(self.line()) && item.paint.emphasis == Emphasis::Overdue;
        let (on, voice) = if hollow {
            (Paint::plain(Tint::Track { odd: false }), Voice::Alarm)
        } else {
            (placed.paint(), Voice::Plain)
        };
        self.chip_shape(placed, seat, width, on);
        self.write_at(seat, &text, Some(on), voice, placed.subject);
        self.scene.legend.push(LegendRow {
            number,
            occurrence: item.occurrence,
            paint: item.paint,
        });
    }

    /// A chip under a number that does not lie wholly in its segment, so that it stands on its own colour.
    fn chip_shape(&mut self, placed: &Placed, seat: Seat, width: usize, paint: Paint) {
        let boxes = self.seats.boxes(seat, width);
        let bead = placed.is_bead(self.line());
        if bead || !inside(&placed.segment, &boxes, 0.0) {
            let subject = placed.subject;
            self.scene.shapes.push(Shape {
                form: Form::Rect(boxes),
                paint,
                subject,
            });
        }
    }
}
