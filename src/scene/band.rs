//! The band: the cycle unrolled, for screens that are too small for a wheel. Months across, one line a ring or lane.

mod bars;

use std::collections::HashMap;

use crate::plan::{Plan, Schedule};
use crate::words::columns_of;

use super::angle::fraction;
use super::picture::{Caption, Label, Scene, Shape, Subject, Voice};
use super::seats::{Seat, Seats};
use super::track::{Item, Told, Track, tint, tracks};
use super::{Emphasis, Form, Look, Paint, Point, Rect, Tint};

/// The plan's cycle as a band that fills the lattice: the months' line first, then the rings, lanes where lines allow.
#[must_use]
pub fn band(plan: &Plan, schedule: &Schedule, look: &Look<'_>) -> Scene {
    let (tracks, told) = tracks(plan, schedule, look);
    let tracks: Vec<Track> = tracks.into_iter().map(Track::flat).collect();
    let count: usize = tracks.iter().map(Track::len).sum();
    let mut strip = Strip::new(look, count.max(10).to_string().len());
    strip.months(plan);
    let rows = usize::from(look.lattice.rows).saturating_sub(1);
    let lanes = strip.lanes(&tracks, rows);
    let mut row = 1;
    for (track, lanes) in tracks.iter().zip(lanes) {
        strip.track((plan, schedule), track, row, lanes);
        row += lanes as i32;
    }
    strip.needle(plan, row);
    strip.titles();
    strip.number(&told);
    strip.name_others(plan, &told);
    strip.scene
}

/// A seat that waits for its number.
struct Waiting {
    seat: Seat,
    item: Item,
    title: String,
    /// Where the title would begin, and how wide it may be.
    inside: Seat,
    width: usize,
}

struct Strip<'a> {
    look: &'a Look<'a>,
    seats: Seats,
    scene: Scene,
    /// What has a seat for its number, and may still get its title.
    waiting: Vec<Waiting>,
    /// The entries that have their titles.
    titled: Vec<u32>,
    /// How many letters a number takes.
    letters: usize,
}

impl<'a> Strip<'a> {
    fn new(look: &'a Look<'a>, letters: usize) -> Self {
        let scene = Scene::blank(look.lattice);
        Self {
            look,
            seats: Seats::new(look.lattice),
            scene,
            waiting: Vec::new(),
            titled: Vec::new(),
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
        let letters = self.month_letters();
        for (index, month) in plan.cycle.months().into_iter().enumerate() {
            let paint = self.look.month_paint(index, month);
            let (rect, first, width) =
                self.stretch(index as f64 / 12.0, (index + 1) as f64 / 12.0, 0);
            let subject = Subject::Month(index as u8);
            self.scene.shapes.push(Shape {
                form: Form::Rect(rect),
                paint,
                subject,
            });
            let name = &self.look.months[month.number as usize - 1];
            let text: String = name.chars().take(letters).collect();
            let column = first + (width.saturating_sub(columns_of(&text)) / 2) as i32;
            self.write(Seat { column, row: 0 }, &text, paint, Voice::Quiet, subject);
        }
    }

    /// How much of their names all months have room for: the whole, three letters or one.
    fn month_letters(&self) -> usize {
        let room = (self.columns() / 12.0) as usize;
        let longest = self
            .look
            .months
            .iter()
            .map(|name| columns_of(name))
            .max()
            .unwrap_or(0);
        match room {
            room if room > longest => usize::MAX,
            4.. => 3,
            _ => 1,
        }
    }

    /// How many lines each track gets: one each, then more to those in need as long as lines are left.
    fn lanes(&self, tracks: &[Track], rows: usize) -> Vec<usize> {
        let needs: Vec<usize> = tracks
            .iter()
            .map(|track| track.homeless(self.narrowest(), 6).len())
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

    /// Writes the title instead of the number where the bar has room for it beside what others have taken.
    fn titles(&mut self) {
        let (titled, numbered): (Vec<Waiting>, Vec<Waiting>) = std::mem::take(&mut self.waiting)
            .into_iter()
            .partition(|waiting| {
                let Waiting {
                    seat,
                    item,
                    title,
                    inside,
                    width,
                } = waiting;
                if title.is_empty() || columns_of(title) > *width {
                    return false;
                }
                self.seats.leave(*seat, self.letters);
                let room = self.seats.free(*inside, columns_of(title));
                if room {
                    self.write(
                        *inside,
                        title,
                        item.paint,
                        voice(item),
                        Subject::Occurrence(item.occurrence),
                    );
                } else {
                    self.seats.take(*seat, self.letters);
                }
                room
            });
        self.titled = titled.iter().map(|waiting| waiting.item.entry).collect();
        self.waiting = numbered;
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

    /// Numbers in the order of time, one for each entry.
    fn number(&mut self, told: &[Told]) {
        let mut waiting = std::mem::take(&mut self.waiting);
        waiting.sort_by_key(|waiting| waiting.item.occurrence);
        let mut numbers: HashMap<u32, u32> = HashMap::new();
        for Waiting { seat, item, .. } in waiting {
            let next = numbers.len() as u32 + 1;
            let number = *numbers.entry(item.entry).or_insert(next);
            let text = format!("{number:>width$}", width = self.letters);
            let subject = Subject::Occurrence(item.occurrence);
            self.put(seat, &text, item.paint, voice(&item), subject);
            if number == next {
                let Told {
                    occurrence, times, ..
                } = told[item.entry as usize];
                self.scene.captions.push(Caption {
                    number: Some(number),
                    entry: item.entry,
                    occurrence,
                    times,
                    paint: item.paint,
                    at: self.seats.boxes(seat, self.letters).middle(),
                    turn: item.wish.from,
                });
            }
        }
    }

    /// Names those that stand only in a "+n".
    fn name_others(&mut self, plan: &Plan, told: &[Told]) {
        let mut is_named = vec![false; told.len()];
        for caption in &self.scene.captions {
            is_named[caption.entry as usize] = true;
        }
        for entry in &self.titled {
            is_named[*entry as usize] = true;
        }
        for (entry, told) in told.iter().enumerate() {
            if told.times > 0 && !is_named[entry] {
                self.scene.captions.push(Caption {
                    number: None,
                    entry: entry as u32,
                    occurrence: told.occurrence,
                    times: told.times,
                    paint: Paint::plain(tint(plan, &plan.entries[entry])),
                    at: Point { x: 0.0, y: 0.0 },
                    turn: 0.0,
                });
            }
        }
    }

    /// Writes where boxes are free; nothing outside the lattice.
    fn write(&mut self, seat: Seat, text: &str, on: Paint, voice: Voice, subject: Subject) {
        if self.seats.free(seat, columns_of(text)) {
            self.seats.take(seat, columns_of(text));
            self.put(seat, text, on, voice, subject);
        }
    }

    fn put(&mut self, seat: Seat, text: &str, on: Paint, voice: Voice, subject: Subject) {
        let area = self.seats.boxes(seat, columns_of(text));
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
    match item.paint.emphasis {
        Emphasis::Late => Voice::Alarm,
        Emphasis::Dimmed => Voice::Faded,
        _ => Voice::Plain,
    }
}
