//! One ring of the band: its bars in their rows, and a seat for the number of each.

use crate::plan::{Plan, Schedule};
use crate::scene::lanes::{Berth, berths};
use crate::scene::seats::Seat;
use crate::scene::track::{Item, Track};
use crate::scene::{Form, More, Paint, Shape, Subject, Tint, Voice};
use crate::words::visible;

use super::{Strip, Waiting};

impl Strip<'_> {
    pub(super) fn track(&mut self, of: (&Plan, &Schedule), track: &Track, row: i32, lanes: usize) {
        for lane in 0..lanes as i32 {
            let (rect, ..) = self.stretch(0.0, 1.0, row + lane);
            let paint = Paint::plain(Tint::Track { odd: row % 2 == 1 });
            self.push(Form::Rect(rect), paint, Subject::Ground);
        }
        let mut berths = berths(&track.wishes(), self.narrowest(), lanes);
        // What is small lies on top, and has the least freedom in where its number stands.
        berths.sort_by_key(|berth| berth.widened);
        let mut seats: Vec<Option<Seat>> = vec![None; berths.len()];
        for index in (0..berths.len()).rev() {
            seats[index] = self.seat(track, &berths[index], row, lanes as i32);
        }
        join_homeless(&mut berths, &seats);
        let seated = berths
            .iter()
            .zip(seats)
            .filter_map(|(berth, seat)| Some((berth, seat?)));
        for (berth, seat) in seated {
            self.bar(of, track, berth, seat, row + berth.lane as i32);
        }
    }

    /// Takes boxes for a number or a "+n": on the bar, else the nearest in the ring's rows.
    fn seat(&mut self, track: &Track, berth: &Berth, row: i32, lanes: i32) -> Option<Seat> {
        let bar_row = row + berth.lane as i32;
        let (_, column, width) = self.stretch(berth.from, berth.to, bar_row);
        let letters = self.boxes_for(track, berth);
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
    fn boxes_for(&self, track: &Track, berth: &Berth) -> usize {
        match count(track, berth) {
            ..=1 => self.letters,
            several => (several + 2).to_string().len() + 1,
        }
    }

    /// Draws a berth: its bar, a chip where its letters stand beside it, and the letters or the wish for a title.
    fn bar(
        &mut self,
        (plan, schedule): (&Plan, &Schedule),
        track: &Track,
        berth: &Berth,
        seat: Seat,
        row: i32,
    ) {
        let (rect, column, width) = self.stretch(berth.from, berth.to, row);
        let inside = Seat {
            column: column + 1,
            row,
        };
        let subject = self.subject(track, berth);
        let paint = paint(track, berth);
        self.push(Form::Rect(rect), paint, subject);
        let more = format!("+{}", count(track, berth));
        let only = only(track, berth);
        let letters = only.as_ref().map_or(more.len(), |_| self.letters);
        let on_bar = seat.row == row
            && seat.column >= column
            && seat.column as usize + letters <= column as usize + width;
        if !on_bar {
            let chip = Form::Rect(self.seats.boxes(seat, letters));
            self.push(chip, paint, subject);
        }
        match only {
            Some(item) => self.waiting.push(Waiting {
                seat,
                title: visible(title_of((plan, schedule), &item).trim()).into_owned(),
                item,
                inside,
                width: width.saturating_sub(1),
            }),
            None => self.put(seat, &more, paint, Voice::Plain, subject),
        }
    }

    /// What a berth stands for: an occurrence, or those that share it.
    fn subject(&mut self, track: &Track, berth: &Berth) -> Subject {
        if let Some(item) = only(track, berth) {
            return Subject::Occurrence(item.occurrence);
        }
        let wishes = berth.wishes.iter();
        let items = wishes.map(|wish| &track.items[*wish]);
        let occurrences = items.flat_map(Item::occurrences).collect();
        self.scene.mores.push(More { occurrences });
        Subject::More(self.scene.mores.len() as u32 - 1)
    }

    fn push(&mut self, form: Form, paint: Paint, subject: Subject) {
        self.scene.shapes.push(Shape {
            form,
            paint,
            subject,
        });
    }
}

/// What the occurrence of an item is called.
fn title_of<'p>((plan, schedule): (&'p Plan, &Schedule), item: &Item) -> &'p str {
    let entry = &plan.entries[item.entry as usize];
    let occurrence = schedule.all().get(item.occurrence as usize);
    occurrence.map_or(&*entry.title, |it| entry.title_on(&it))
}

/// What has the berth for itself.
fn only(track: &Track, berth: &Berth) -> Option<Item> {
    match berth.wishes.as_slice() {
        [only] => Some(track.items[*only].clone()).filter(|item| item.crowd.is_none()),
        _ => None,
    }
}

/// How many occurrences a berth stands for.
fn count(track: &Track, berth: &Berth) -> usize {
    let wishes = berth.wishes.iter();
    wishes.map(|wish| track.items[*wish].count()).sum()
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
    only(track, berth).map_or(Paint::plain(Tint::More), |item| item.paint)
}
