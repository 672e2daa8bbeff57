//! The band: the cycle unrolled, for screens that are too small for a wheel. Months across, one line a ring or lane.

use unicode_width::UnicodeWidthStr;

use crate::plan::{Plan, Schedule};

use super::angle::fraction;
use super::lanes::{Berth, berths, homeless};
use super::picture::{Label, LegendRow, More, Scene, Shape, Subject, Voice};
use super::seats::{Seat, Seats};
use super::track::{Item, Track, tracks};
use super::{Emphasis, Form, Look, Paint, Rect, Tint};

/// The plan's cycle as a band that fills the lattice: the months' line first, then the rings, lanes where lines allow.
#[must_use]
pub fn band(plan: &Plan, schedule: &Schedule, look: &Look<'_>) -> Scene {
    let tracks: Vec<Track> = tracks(plan, schedule, look)
        .into_iter()
        .map(Track::flat)
        .collect();
    let count: usize = tracks.iter().map(|track| track.items.len()).sum();
    let mut strip = Strip::new(look, count.max(10).to_string().len());
    strip.months(plan);
    let rows = usize::from(look.lattice.rows).saturating_sub(1);
    let lanes = strip.lanes(&tracks, rows);
    let mut row = 1;
    for (track, lanes) in tracks.iter().zip(lanes) {
        strip.track(plan, track, row, lanes);
        row += lanes as i32;
    }
    strip.needle(plan, row);
    strip.number();
    strip.scene
}

struct Strip<'a> {
    look: &'a Look<'a>,
    seats: Seats,
    scene: Scene,
    /// Seats that wait for their number, and what they stand for.
    waiting: Vec<(Seat, Item)>,
    /// How many letters a number takes.
    letters: usize,
}

impl<'a> Strip<'a> {
    fn new(look: &'a Look<'a>, letters: usize) -> Self {
        let scene = Scene {
            lattice: look.lattice,
            shapes: Vec::new(),
            labels: Vec::new(),
            legend: Vec::new(),
            mores: Vec::new(),
        };
        Self {
            look,
            seats: Seats::new(look.lattice),
            scene,
            waiting: Vec::new(),
            letters,
        }
    }

    fn columns(&self) -> f64 {
        f64::from(self.look.lattice.columns)
    }

    /// The boxes from one fraction of the cycle to another, on a row.
    fn stretch(&self, from: f64, to: f64, row: i32) -> (Rect, i32, usize) {
        let first = (from * self.columns()).round() as i32;
        let last = ((to * self.columns()).round() as i32).max(first + 1);
        let width = (last - first) as usize;
        (self.look.lattice.boxes(first, row, width), first, width)
    }

    fn months(&mut self, plan: &Plan) {
        for (index, month) in plan.cycle.months().into_iter().enumerate() {
            let current = month
                .span()
                .is_some_and(|span| span.contains(self.look.today));
            let paint = Paint::plain(Tint::Month {
                odd: index % 2 == 1,
                current,
            });
            let (rect, first, width) =
                self.stretch(index as f64 / 12.0, (index + 1) as f64 / 12.0, 0);
            let subject = Subject::Month(index as u8);
            self.scene.shapes.push(Shape {
                form: Form::Rect(rect),
                paint,
                subject,
            });
            let name = &self.look.months[month.number as usize - 1];
            let letters = [usize::MAX, 3, 1]
                .into_iter()
                .map(|letters| name.chars().take(letters).collect::<String>());
            if let Some(text) = letters.into_iter().find(|text| text.width() < width.max(2)) {
                let column = first + (width.saturating_sub(text.width()) / 2) as i32;
                self.write(Seat { column, row: 0 }, &text, paint, Voice::Quiet, subject);
            }
        }
    }

    /// How many lines each track gets: one each, then more to those in need as long as lines are left.
    fn lanes(&self, tracks: &[Track], rows: usize) -> Vec<usize> {
        let needs: Vec<usize> = tracks
            .iter()
            .map(|track| homeless(&track.wishes(), self.narrowest(), 6).len())
            .collect();
        let mut lanes = vec![1; tracks.len()];
        while lanes.iter().sum::<usize>() < rows {
            let short = (0..lanes.len()).filter(|index| lanes[*index] < needs[*index]);
            let Some(index) = short.min_by_key(|index| lanes[*index]) else {
                break;
            };
            lanes[index] += 1;
        }
        lanes
    }

    /// Two letters and a gap.
    fn narrowest(&self) -> f64 {
        (3.0 / self.columns().max(1.0)).min(0.3)
    }

    fn track(&mut self, plan: &Plan, track: &Track, row: i32, lanes: usize) {
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
        let subjects: Vec<Subject> = berths
            .iter()
            .map(|berth| self.bar(track, berth, row))
            .collect();
        for (berth, subject) in berths.iter().zip(subjects).rev() {
            self.mark(plan, track, berth, subject, (row, row + lanes as i32));
        }
    }

    /// Draws the bar of a berth; what it stands for.
    fn bar(&mut self, track: &Track, berth: &Berth, row: i32) -> Subject {
        let (rect, ..) = self.stretch(berth.from, berth.to, row + berth.lane as i32);
        let occurrences: Vec<u32> = berth
            .wishes
            .iter()
            .map(|wish| track.items[*wish].occurrence)
            .collect();
        let subject = if let [only] = occurrences.as_slice() {
            Subject::Occurrence(*only)
        } else {
            self.scene.mores.push(More { occurrences });
            Subject::More(self.scene.mores.len() as u32 - 1)
        };
        self.scene.shapes.push(Shape {
            form: Form::Rect(rect),
            paint: paint(track, berth),
            subject,
        });
        subject
    }

    /// Writes the title, the number or the "+n" of a berth, on its bar or as near to it as its rows allow.
    fn mark(
        &mut self,
        plan: &Plan,
        track: &Track,
        berth: &Berth,
        subject: Subject,
        rows: (i32, i32),
    ) {
        let (_, column, width) = self.stretch(berth.from, berth.to, rows.0 + berth.lane as i32);
        let bar = Seat {
            column,
            row: rows.0 + berth.lane as i32,
        };
        let paint = paint(track, berth);
        let Some(item) = berth.wishes.first().map(|wish| track.items[*wish]) else {
            return;
        };
        if let Subject::More(_) = subject {
            let text = format!("+{}", berth.wishes.len());
            if let Some(seat) = self.seat(bar, width, text.len(), rows, (paint, subject)) {
                self.write(seat, &text, paint, Voice::Plain, subject);
            }
            return;
        }
        let title = plan.entries[item.entry as usize].title.trim();
        let inside = Seat {
            column: column + 1,
            ..bar
        };
        let fits = title.width() < width && !title.chars().any(char::is_control);
        if fits && !title.is_empty() && self.seats.free(inside, title.width()) {
            self.write(inside, title, paint, voice(&item), subject);
        } else if let Some(seat) = self.seat(bar, width, self.letters, rows, (paint, subject)) {
            self.seats.take(seat, self.letters);
            self.waiting.push((seat, item));
        }
    }

    /// Free boxes on the bar, from its left end on; else the nearest in its ring's rows, with a chip under them.
    fn seat(
        &mut self,
        bar: Seat,
        width: usize,
        letters: usize,
        rows: (i32, i32),
        chip: (Paint, Subject),
    ) -> Option<Seat> {
        let on_bar = (0..=width.saturating_sub(letters) as i32)
            .map(|along| Seat {
                column: bar.column + along,
                ..bar
            })
            .find(|seat| letters <= width && self.seats.free(*seat, letters));
        if on_bar.is_some() {
            return on_bar;
        }
        let away = |seat: &Seat| (seat.column - bar.column).abs() + (seat.row - bar.row).abs();
        let seat = (rows.0..rows.1)
            .flat_map(|row| {
                (0..i32::from(self.look.lattice.columns)).map(move |column| Seat { column, row })
            })
            .filter(|seat| self.seats.free(*seat, letters))
            .min_by_key(away)?;
        let (paint, subject) = chip;
        let form = Form::Rect(self.seats.boxes(seat, letters));
        self.scene.shapes.push(Shape {
            form,
            paint,
            subject,
        });
        Some(seat)
    }

    fn needle(&mut self, plan: &Plan, rows: i32) {
        if !plan.cycle.contains(self.look.today) {
            return;
        }
        let along = fraction(plan.cycle, self.look.today);
        let lattice = self.look.lattice;
        let (top, bottom) = (
            lattice.corner(along * self.columns(), 0.0),
            lattice.corner(along * self.columns(), f64::from(rows)),
        );
        let half = 0.25 * lattice.width;
        let rect = Rect {
            left: top.x - half,
            top: top.y,
            right: top.x + half,
            bottom: bottom.y,
        };
        self.scene.shapes.push(Shape {
            form: Form::Rect(rect),
            paint: Paint::plain(Tint::Needle),
            subject: Subject::Today,
        });
    }

    /// Numbers in the order of time.
    fn number(&mut self) {
        let mut waiting = std::mem::take(&mut self.waiting);
        waiting.sort_by_key(|(_, item)| item.occurrence);
        for (index, (seat, item)) in waiting.into_iter().enumerate() {
            let number = index as u32 + 1;
            let text = format!("{number:>width$}", width = self.letters);
            self.put(
                seat,
                &text,
                item.paint,
                voice(&item),
                Subject::Occurrence(item.occurrence),
            );
            self.scene.legend.push(LegendRow {
                number,
                occurrence: item.occurrence,
                paint: item.paint,
            });
        }
    }

    /// Writes where boxes are free; nothing outside the lattice.
    fn write(&mut self, seat: Seat, text: &str, on: Paint, voice: Voice, subject: Subject) {
        if self.seats.free(seat, text.width()) {
            self.seats.take(seat, text.width());
            self.put(seat, text, on, voice, subject);
        }
    }

    fn put(&mut self, seat: Seat, text: &str, on: Paint, voice: Voice, subject: Subject) {
        let area = self.seats.boxes(seat, text.width());
        self.scene.labels.push(Label {
            area,
            text: text.to_owned(),
            on: Some(on),
            voice,
            subject,
        });
    }
}

fn voice(item: &Item) -> Voice {
    if item.paint.emphasis == Emphasis::Overdue {
        Voice::Alarm
    } else {
        Voice::Plain
    }
}

/// How a berth is painted: as its entry, or as several.
fn paint(track: &Track, berth: &Berth) -> Paint {
    match berth.wishes.as_slice() {
        [only] => track.items[*only].paint,
        _ => Paint::plain(Tint::More),
    }
}
