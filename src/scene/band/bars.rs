//! One ring of the band: its bars in their rows, and a seat for the number of each.

use crate::plan::Plan;
use crate::scene::lanes::{Berth, berths};
use crate::scene::seats::Seat;
use crate::scene::track::Track;
use crate::scene::{Form, More, Paint, Shape, Subject, Tint, Voice};

use super::{Strip, Waiting};

impl Strip<'_> {
    pub(super) fn track(&mut self, plan: &Plan, track: &Track, row: i32, lanes: usize) {
        for lane in 0..lanes as i32 {
            let (rect, ..) = self.stretch(0.0, 1.0, row + lane);
            let paint = Paint::plain(Tint::Track { odd: row % 2 == 1 });
            self.scene.shapes.push(Shape {
                form: Form::Rect(rect),
                paint,
                subject: Subject::Ground,
            });
        }
        let mut berths = berths(&track.wishes(), self.narrowest(), lanes);
        // What is small lies on top, and has the least freedom in where its number stands.
        berths.sort_by_key(|berth| berth.widened);
        let mut seats: Vec<Option<Seat>> = vec![None; berths.len()];
        for index in (0..berths.len()).rev() {
            seats[index] = self.seat(&berths[index], row, lanes as i32);
        }
        join_homeless(&mut berths, &seats);
        let seated = berths
            .iter()
            .zip(seats)
            .filter_map(|(berth, seat)| Some((berth, seat?)));
        for (berth, seat) in seated {
            self.bar(plan, track, berth, seat, row + berth.lane as i32);
        }
    }

    /// Takes boxes for a number or a "+n": on the bar, else the nearest in the ring's rows.
    fn seat(&mut self, berth: &Berth, row: i32, lanes: i32) -> Option<Seat> {
        let bar_row = row + berth.lane as i32;
        let (_, column, width) = self.stretch(berth.from, berth.to, bar_row);
        let letters = self.boxes_for(berth);
        let on_bar = (0..=width.saturating_sub(letters) as i32)
            .map(|along| Seat {
                column: column + along,
                row: bar_row,
            })
            .find(|seat| letters <= width && self.seats.free(*seat, letters));
        let away = |seat: &Seat| (seat.column - column).abs() + (seat.row - bar_row).abs();
        let columns = i32::from(self.look.lattice.columns);
        let beside = || {
            (row..row + lanes)
                .flat_map(|row| (0..columns).map(move |column| Seat { column, row }))
                .filter(|seat| self.seats.free(*seat, letters))
                .min_by_key(away)
        };
        let seat = on_bar.or_else(beside)?;
        self.seats.take(seat, letters);
        Some(seat)
    }

    /// A "+n" keeps room for a few more that may still have to join.
    fn boxes_for(&self, berth: &Berth) -> usize {
        match berth.wishes.len() {
            ..=1 => self.letters,
            several => (several + 2).to_string().len() + 1,
        }
    }

    /// Draws a berth: its bar, a chip where its letters stand beside it, and the letters or the wish for a title.
    fn bar(&mut self, plan: &Plan, track: &Track, berth: &Berth, seat: Seat, row: i32) {
        let occurrences: Vec<u32> = berth
            .wishes
            .iter()
            .map(|wish| track.items[*wish].occurrence)
            .collect();
        let (rect, column, width) = self.stretch(berth.from, berth.to, row);
        let paint = paint(track, berth);
        let text = format!("+{}", occurrences.len());
        let single = (occurrences.len() == 1).then(|| track.items[berth.wishes[0]]);
        let subject = if let Some(item) = single {
            Subject::Occurrence(item.occurrence)
        } else {
            self.scene.mores.push(More { occurrences });
            Subject::More(self.scene.mores.len() as u32 - 1)
        };
        self.scene.shapes.push(Shape {
            form: Form::Rect(rect),
            paint,
            subject,
        });
        let letters = if single.is_some() {
            self.letters
        } else {
            text.len()
        };
        if seat.row != row
            || seat.column < column
            || seat.column as usize + letters > column as usize + width
        {
            let form = Form::Rect(self.seats.boxes(seat, letters));
            self.scene.shapes.push(Shape {
                form,
                paint,
                subject,
            });
        }
        if let Some(item) = single {
            let title = plan.entries[item.entry as usize].title.trim().to_owned();
            let inside = Seat {
                column: column + 1,
                row,
            };
            self.waiting.push(Waiting {
                seat,
                item,
                title,
                inside,
                width: width.saturating_sub(1),
            });
        } else {
            self.put(seat, &text, paint, Voice::Plain, subject);
        }
    }
}

/// What has found no seat joins the nearest berth that has.
fn join_homeless(berths: &mut [Berth], seats: &[Option<Seat>]) {
    for index in 0..berths.len() {
        if seats[index].is_some() {
            continue;
        }
        let away = |other: &usize| (berths[*other].from - berths[index].from).abs();
        let hosts = (0..berths.len()).filter(|other| seats[*other].is_some());
        let Some(host) = hosts.min_by(|one, other| away(one).total_cmp(&away(other))) else {
            return;
        };
        let wishes = std::mem::take(&mut berths[index].wishes);
        berths[host].wishes.extend(wishes);
        berths[host].wishes.sort_unstable();
    }
}

/// How a berth is painted: as its entry, or as several.
fn paint(track: &Track, berth: &Berth) -> Paint {
    match berth.wishes.as_slice() {
        [only] => track.items[*only].paint,
        _ => Paint::plain(Tint::More),
    }
}
