//! The wheel and the band on the screen: the scene is made and drawn anew only when the plan, the filter, the size or
//! the style changes; a step of the selection lays an overlay over what is there.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::draw::{Depth, Glyphs, Picture, Strip, Style};
use crate::plan::Plan;
use crate::scene::angle::{day_at, fraction};
use crate::scene::{
    Caption, Lattice, Look, Overlay, Point, Scene, Subject, TrackKind, band, wheel,
};
use crate::time::{Cycle, Day};
use crate::tui::cursor::Cursor;
use crate::tui::dates::language;
use crate::tui::desk::Desk;
use crate::tui::hub;
use crate::tui::message::Target;
use crate::tui::model::{Mode, Model};

use super::captions::Captions;
use super::places;
use super::sheet::Sheet;

/// How many times as high as wide a cell is; terminals have fonts of about this form.
const CELL: f64 = 2.0;

/// The wheel as last drawn.
#[derive(Debug, Default)]
pub(super) struct Wheel {
    made: Option<Made>,
    /// Where it stands, if it was drawn on the last screen.
    area: Option<Rect>,
    /// Whether it was made anew since last asked.
    fresh: bool,
    /// What stands beside it, in the same place.
    captions: Captions,
    /// What is carried over it, which stays as it was until that is put down.
    carried: Option<Carried>,
    /// The selected occurrence when it was made or last drawn with nothing in the hand.
    selected: Option<u32>,
}

/// A date in the hand.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Carried {
    /// The occurrence, by its index in the schedule that the wheel was made of.
    at: u32,
    /// Where it is carried to, as fractions of the cycle.
    from: f64,
    to: f64,
}

/// A scene, and its pictures once they are drawn.
#[derive(Debug)]
struct Made {
    key: Key,
    cycle: Cycle,
    scene: Scene,
    /// Who is named beside it: of its captions those that the filter lets through.
    named: Vec<Caption>,
    pictures: Option<Pictures>,
}

/// A scene by itself, and with a cursor over it.
#[derive(Debug)]
struct Pictures {
    bare: Picture,
    marked: Marked,
    with_cursor: Picture,
}

/// What the picture with the cursor depends on: the cursor, and where the row of the selected entry ends.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Marked {
    cursor: Cursor,
    leader: Option<(u16, u16)>,
    carried: Option<Carried>,
}

/// All that a picture depends on, but the selection.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Key {
    generation: u64,
    size: (u16, u16),
    /// Columns of the disc.
    disc: u16,
    style: (bool, Depth, Glyphs),
    today: Day,
    shape: Shown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Wheel,
    Band,
}

impl Wheel {
    /// Forgets where it stood: a new screen begins.
    pub(super) fn leave(&mut self) {
        self.area = None;
    }

    /// Gives the wheel its place, and makes its scene where there is none: other parts of the screen name its rings.
    pub(super) fn place(
        &mut self,
        place: places::Wheel,
        model: &Model,
        desk: &Desk,
        style: &Style,
    ) {
        self.make(
            place.picture,
            model,
            desk,
            (Shown::Wheel, place.disc, style),
        );
        if self.carried.is_some() {
            if let Some(occurrence) = desk.cursor.at.and_then(|at| desk.occurrence(at)) {
                self.captions.carry(model, &occurrence);
            }
        } else if let (Some(made), Some(_)) = (&self.made, self.area) {
            let lattice = &made.scene.lattice;
            self.captions = Captions::of(place, lattice, &made.named, (model, desk));
        }
    }

    /// The same of the band.
    pub(super) fn place_band(&mut self, area: Rect, model: &Model, desk: &Desk, style: &Style) {
        self.captions = Captions::default();
        self.make(area, model, desk, (Shown::Band, 0, style));
    }

    /// Draws what was given a place. Tells which row of the screen it has reached, as long as there is more to draw.
    pub(super) fn draw(
        &mut self,
        sheet: &mut Sheet<'_>,
        model: &Model,
        desk: &Desk,
        mut reached: impl FnMut(&Buffer, u16),
    ) {
        let (Some(area), Some(made)) = (self.area, &mut self.made) else {
            return;
        };
        let captions = &self.captions;
        let marked = Marked {
            cursor: desk.cursor,
            leader: captions.leader(),
            carried: self.carried,
        };
        let pictures = if let Some(mut pictures) = made.pictures.take() {
            if pictures.marked != marked {
                let overlay = made.overlay(marked, area, model.today);
                pictures.with_cursor = pictures.bare.overlaid(&overlay);
                pictures.marked = marked;
            }
            pictures.with_cursor.render_into(area, sheet.buffer);
            captions.draw(sheet, &(0..u16::MAX));
            pictures
        } else {
            let overlay = made.overlay(marked, area, model.today);
            let style = sheet.style;
            let show = |strip: &Strip| {
                strip.render_into(area, sheet.buffer);
                let rows = strip.place();
                let row = |row: u16| area.y.saturating_add(row);
                captions.draw(sheet, &(row(rows.start)..row(rows.end)));
                reached(sheet.buffer, row(rows.end));
            };
            let (bare, with_cursor) = Picture::downwards(&made.scene, &style, &overlay, show);
            Pictures {
                bare,
                marked,
                with_cursor,
            }
        };
        made.pictures = Some(pictures);
    }

    /// The rings that must be named beside it.
    #[must_use]
    pub(super) fn nameless(&self) -> &[TrackKind] {
        match &self.made {
            Some(made) if self.area.is_some() => &made.scene.nameless,
            _ => &[],
        }
    }

    /// What has no place of its own on it, ascending, if it was made anew since last asked.
    pub(super) fn hidden(&mut self) -> Option<Vec<u32>> {
        if !std::mem::take(&mut self.fresh) {
            return None;
        }
        let mores = &self.made.as_ref()?.scene.mores;
        let mut hidden: Vec<u32> = mores
            .iter()
            .flat_map(|more| more.occurrences.iter())
            .collect();
        hidden.sort_unstable();
        Some(hidden)
    }

    /// What stands at a place of the screen.
    #[must_use]
    pub(super) fn target(&self, column: u16, row: u16) -> Option<Target> {
        let (area, made) = (self.area?, self.made.as_ref()?);
        if !area.contains(ratatui::layout::Position::new(column, row)) {
            return None;
        }
        let middle = |at: u16, start: u16| f64::from(at - start) + 0.5;
        let lattice = &made.scene.lattice;
        let point = lattice.corner(middle(column, area.x), middle(row, area.y));
        match made.scene.subject_at(point) {
            Subject::Occurrence(at) => Some(Target::Occurrence(at)),
            Subject::More(index) => {
                let more = made.scene.mores.get(index as usize)?;
                more.occurrences.iter().next().map(Target::More)
            }
            Subject::Month(month) => Some(Target::Day(made.day_in_month(point, month))),
            Subject::Ground | Subject::Today => None,
        }
    }

    /// The day in whose direction a place of the wheel lies, and how many days a cell there covers.
    #[must_use]
    pub(super) fn day(&self, column: u16, row: u16) -> Option<(Day, i64)> {
        let (area, made) = (self.area?, self.made.as_ref()?);
        let lattice = &made.scene.lattice;
        let day = |column: f64, row: f64| {
            let point = lattice.corner(column - f64::from(area.x), row - f64::from(area.y));
            match made.key.shape {
                Shown::Wheel => day_at(made.cycle, point.turn()),
                Shown::Band => {
                    let share = (column - f64::from(area.x)) / f64::from(area.width);
                    let days = share * made.cycle.span().days() as f64;
                    made.cycle.first().days_later(days as i64)
                }
            }
        };
        let (x, y) = (f64::from(column) + 0.5, f64::from(row) + 0.5);
        let here = day(x, y);
        let beside = [day(x + 1.0, y), day(x, y + 1.0)];
        let year = made.cycle.span().days();
        let away = beside.map(|other| {
            let days = other.days_since(here).abs();
            days.min(year - days)
        });
        Some((here, away[0].max(away[1]).max(1)))
    }

    fn make(
        &mut self,
        area: Rect,
        model: &Model,
        desk: &Desk,
        (shape, disc, style): (Shown, u16, &Style),
    ) {
        if area.is_empty() {
            return;
        }
        self.carried = self.carried(model, desk, shape);
        let before = self.made.as_ref().map(|made| made.key.generation);
        let mut key = Key {
            generation: match before.filter(|_| self.carried.is_some()) {
                Some(generation) => generation,
                None => desk.generation,
            },
            size: (area.width, area.height),
            disc,
            style: (style.theme.light, style.depth, style.glyphs),
            today: model.today,
            shape,
        };
        if self.made.as_ref().is_none_or(|made| made.key != key) {
            // Another size, or another day: then the plan is seen as it would be.
            self.carried = None;
            key.generation = desk.generation;
            self.made = Some(Made::of(key, model, desk));
            self.fresh = true;
        }
        self.area = Some(area);
        if self.carried.is_none() {
            self.selected = desk.cursor.at;
        }
    }

    /// What is in the hand, once it is anywhere else than it was.
    fn carried(&self, model: &Model, desk: &Desk, shape: Shown) -> Option<Carried> {
        let Mode::Moving(moving) = &model.mode else {
            return None;
        };
        let span = moving.date.span.filter(|_| shape == Shown::Wheel)?;
        let cycle = desk.plan().cycle;
        Some(Carried {
            at: self.selected.filter(|_| self.made.is_some())?,
            from: fraction(cycle, span.first()),
            to: fraction(cycle, span.last().tomorrow()),
        })
    }
}

impl Made {
    fn of(key: Key, model: &Model, desk: &Desk) -> Self {
        let plan = desk.plan();
        let mut scene = scene(key, model, plan, desk);
        let passes = &desk.digest.passes;
        let mut named = std::mem::take(&mut scene.captions);
        named.retain(|caption| passes.get(caption.occurrence as usize) != Some(&false));
        Self {
            key,
            cycle: plan.cycle,
            scene,
            named,
            pictures: None,
        }
    }

    /// What marks the cursor: the selected entry, and at the rim its day; today has its needle.
    fn overlay(&self, marked: Marked, area: Rect, today: Day) -> Overlay {
        let day = marked.cursor.day;
        let at = marked.carried.map(|it| it.at).or(marked.cursor.at);
        let mut overlay = match (marked.carried, at) {
            (Some(Carried { at, from, to }), _) => self.scene.carried(at, from, to),
            (None, Some(at)) => self.scene.overlay(at),
            (None, None) => Overlay::default(),
        };
        let leader = marked.leader.filter(|_| marked.carried.is_none());
        if let (Some(at), Some((column, row))) = (at, leader) {
            let cell = |at: u16, start: u16| f64::from(at) - f64::from(start);
            let lattice = &self.scene.lattice;
            let end = lattice.corner(cell(column, area.x), cell(row, area.y) + 0.5);
            overlay.shapes.extend(self.scene.leader(at, end));
        }
        if self.key.shape == Shown::Wheel && day != today {
            let middle = 0.5 / self.cycle.span().days() as f64;
            let turn = fraction(self.cycle, day) + middle;
            overlay.shapes.extend(self.scene.pointer(turn));
        }
        overlay
    }

    fn day_in_month(&self, point: Point, month: u8) -> Day {
        match self.key.shape {
            Shown::Wheel => day_at(self.cycle, point.turn()),
            Shown::Band => self.cycle.first().months_later(i32::from(month)),
        }
    }
}

fn scene(key: Key, model: &Model, plan: &Plan, desk: &Desk) -> Scene {
    let (columns, rows) = key.size;
    let lattice = match key.shape {
        // A cell of air on either side.
        Shown::Wheel => Lattice::with_disc(columns, rows, CELL, key.disc.saturating_sub(2)),
        Shown::Band => Lattice {
            columns,
            rows,
            width: 1.0,
            height: CELL,
        },
    };
    let names = language(model.words.tongue());
    let months = std::array::from_fn(|index| {
        crate::time::names::month_name(names, index as u32 + 1).to_owned()
    });
    let hub = hub::lines(plan, model.today, model.onward().as_ref(), &model.words);
    let other = model.text("screen-ring-other");
    let look = Look {
        lattice,
        today: model.today,
        months: &months,
        hub: &hub,
        other: &other,
        passes: &desk.digest.passes,
    };
    match key.shape {
        Shown::Wheel => wheel(plan, desk.schedule(), &look),
        Shown::Band => band(plan, desk.schedule(), &look),
    }
}
