//! The hub: the year, today, the week, and how far the year has come.

use crate::plan::Plan;
use crate::scene::angle::fraction;
use crate::scene::seats::Seat;
use crate::scene::{Form, HubLine, Look, Paint, Segment, Shape, Subject, Texture, Tint};
use crate::words::columns_of;

use super::Sheet;

/// The least radius in which the weightiest lines have room in their shortest words.
pub(super) fn radius(look: &Look<'_>) -> f64 {
    let shortest = |line: &HubLine| {
        line.texts
            .iter()
            .map(|text| columns_of(text))
            .min()
            .unwrap_or(0)
    };
    let mut lines: Vec<&HubLine> = look.hub.iter().collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.weight));
    let widest = lines
        .iter()
        .take(2)
        .map(|line| shortest(line))
        .max()
        .unwrap_or(0) as f64;
    let half = (widest / 2.0 + 1.0) * look.lattice.width;
    let line = look.lattice.height;
    let high = 1.1 * line;
    let corner = (half * half + high * high).sqrt();
    (corner + margin(line, 0.0)).clamp(0.16, 0.4)
}

/// What the words keep away from the hub's edge; the year's progress has its ring there when the hub is large.
fn margin(line: f64, radius: f64) -> f64 {
    if radius > LARGE * line {
        0.75 * line
    } else {
        0.2 * line
    }
}

/// From how many lines on a hub is large enough for the ring of progress.
const LARGE: f64 = 4.0;

impl Sheet<'_> {
    pub(super) fn hub(&mut self, plan: &Plan) {
        self.progress(plan);
        let room = self.room.hub - margin(self.line(), self.room.hub);
        let mut lines: Vec<&HubLine> = self.look.hub.iter().collect();
        while !lines.is_empty() {
            if let Some(texts) = self.fitting(&lines, room) {
                self.write_hub(&lines, &texts);
                return;
            }
            let least = (0..lines.len())
                .min_by_key(|index| lines[*index].weight)
                .unwrap_or(0);
            lines.remove(least);
        }
    }

    /// Of every line the longest text that fits the round room; none if a line has no such text.
    fn fitting<'l>(&self, lines: &[&'l HubLine], room: f64) -> Option<Vec<&'l str>> {
        let lattice = self.look.lattice;
        let top = lattice.height * lines.len() as f64 / 2.0;
        lines
            .iter()
            .enumerate()
            .map(|(index, line)| {
                let upper = index as f64 * lattice.height - top;
                let height = upper.abs().max((upper + lattice.height).abs());
                let half = (room * room - height * height).max(0.0).sqrt();
                line.texts
                    .iter()
                    .map(String::as_str)
                    .find(|text| columns_of(text) as f64 * lattice.width / 2.0 <= half)
            })
            .collect()
    }

    fn write_hub(&mut self, lines: &[&HubLine], texts: &[&str]) {
        let lattice = self.look.lattice;
        let top = (f64::from(lattice.rows) / 2.0 - lines.len() as f64 / 2.0).round() as i32;
        for (index, (line, text)) in lines.iter().zip(texts).enumerate() {
            let column =
                (f64::from(lattice.columns) / 2.0 - columns_of(text) as f64 / 2.0).round() as i32;
            let seat = Seat {
                column,
                row: top + index as i32,
            };
            if self.seats.free(seat, columns_of(text)) {
                self.write_at(seat, text, None, line.voice, Subject::Ground);
            }
        }
    }

    /// A thin ring around the hub, full as far as the year has come.
    fn progress(&mut self, plan: &Plan) {
        let line = self.line();
        let outer = self.room.hub - 0.2 * line;
        let inner = outer - 0.3 * line;
        if self.room.hub <= LARGE * line {
            return;
        }
        let come = if plan.cycle.contains(self.look.today) {
            fraction(plan.cycle, self.look.today.tomorrow())
        } else {
            0.0
        };
        let come = if self.look.today >= plan.cycle.last() {
            1.0
        } else {
            come
        };
        let whole = Paint {
            texture: Texture::Solid,
            ..Paint::plain(Tint::Track { odd: false })
        };
        for (to, paint) in [(1.0, whole), (come, Paint::plain(Tint::Progress))] {
            if to > 0.0 {
                let form = Form::Segment(Segment {
                    inner,
                    outer,
                    from: 0.0,
                    to,
                });
                self.scene.shapes.push(Shape {
                    form,
                    paint,
                    subject: Subject::Ground,
                });
            }
        }
    }
}
