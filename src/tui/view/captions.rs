//! The titles beside the wheel: a row for each entry that is not named on it, as near the height of its arc as can be, in the
//! order of the clock; right of the wheel for the first half of the cycle, left of it for the second. What has no room is
//! counted where it would stand.

mod cut;
mod row;

use ratatui::layout::Rect;

use crate::plan::Occurrence;
use crate::scene::{Caption, Lattice, lines_near};
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::model::Model;
use crate::words::Sentence;

use super::brief::why_empty;
use super::places;
use super::sheet::{Sheet, window};
use super::text::wrap;
use row::{Note, Row, Side};

/// The titles beside a wheel, laid out.
#[derive(Debug, Default)]
pub(super) struct Captions {
    rows: Vec<Row>,
    notes: Vec<Note>,
    /// Whether they are a list of their own, in which no row stands at the height of its arc.
    is_list: bool,
}

/// The widest row: farther apart a title and its date are not seen to belong together.
const WIDEST: u16 = 46;

/// Columns of the corner that a disc leaves in the first and the last line of its picture.
const CORNER: u16 = 13;

impl Captions {
    /// Lays out captions, which come in the order of the clock, beside a wheel of a lattice.
    pub(super) fn of(
        place: places::Wheel,
        lattice: &Lattice,
        captions: &[Caption],
        (model, desk): (&Model, &Desk),
    ) -> Self {
        let most = captions.iter().rev().find_map(|caption| caption.number);
        let layout = Layout {
            place,
            lattice,
            model,
            desk,
            digits: most.map_or(1, |number| number.to_string().len() as u16),
        };
        let mut laid = Self {
            is_list: place.list.is_some(),
            ..Self::default()
        };
        match place.list {
            Some(list) => layout.listed(list, captions, &mut laid),
            None => layout.on_both_sides(captions, &mut laid),
        }
        row::cut_titles(&mut laid.rows);
        laid
    }

    /// Draws those that stand on some lines of the screen.
    pub(super) fn draw(&self, sheet: &mut Sheet<'_>, lines: &std::ops::Range<u16>) {
        for row in self.rows.iter().filter(|row| lines.contains(&row.place.y)) {
            row.draw(sheet);
        }
        for note in self
            .notes
            .iter()
            .filter(|note| lines.contains(&note.place.y))
        {
            note.draw(sheet);
        }
    }

    /// Says the new date of the selected row; nothing else changes while something is carried.
    pub(super) fn carry(&mut self, model: &Model, occurrence: &Occurrence) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.selected) {
            row.carry(model, occurrence);
        }
    }

    /// The cell before the row of the selected entry, where a line from its arc ends.
    pub(super) fn leader(&self) -> Option<(u16, u16)> {
        let selected = self.rows.iter().find(|row| row.selected);
        let selected = selected.filter(|_| !self.is_list)?;
        Some(match selected.side {
            Side::Right => (selected.place.x, selected.place.y),
            Side::Left => (selected.place.right(), selected.place.y),
        })
    }
}

/// Where rows go.
struct Layout<'a> {
    place: places::Wheel,
    lattice: &'a Lattice,
    model: &'a Model,
    desk: &'a Desk,
    digits: u16,
}

/// Rows before they have a place: those of captions from the top down, or of what has no date.
#[derive(Clone, Copy)]
enum Wishes<'a> {
    Clockwise(&'a [Caption]),
    Against(&'a [Caption]),
    Undated(&'a [u32]),
    /// Captions, and what has no date below them.
    Both(&'a [Caption], &'a [u32]),
}

impl<'a> Wishes<'a> {
    fn len(self) -> usize {
        match self {
            Self::Clockwise(captions) | Self::Against(captions) => captions.len(),
            Self::Undated(undated) => undated.len(),
            Self::Both(captions, undated) => captions.len() + undated.len(),
        }
    }

    /// The caption of a row, where it has one, and the occurrence that it tells of.
    fn get(self, row: usize) -> (Option<&'a Caption>, u32) {
        let caption = match self {
            Self::Clockwise(captions) | Self::Both(captions, _) => captions.get(row),
            Self::Against(captions) => captions.iter().rev().nth(row),
            Self::Undated(_) => None,
        };
        let undated = match self {
            Self::Undated(undated) => undated.get(row),
            Self::Both(captions, undated) => row
                .checked_sub(captions.len())
                .and_then(|row| undated.get(row)),
            _ => None,
        };
        let at = caption.map(|caption| caption.occurrence);
        (caption, at.or(undated.copied()).unwrap_or(0))
    }
}

impl Layout<'_> {
    fn on_both_sides(&self, captions: &[Caption], laid: &mut Captions) {
        let picture = self.place.picture;
        let height = usize::from(picture.height);
        let undated = self.desk.digest.undated();
        let shelf = (undated.len() + 1).min(height / 4) * usize::from(!undated.is_empty());
        let half = captions.partition_point(|caption| caption.turn < 0.5);
        // What has no room on its side stands on the other, where that lets all of it be seen.
        let least = captions.len().saturating_sub(height - shelf);
        let split = if least <= height {
            half.clamp(least, height.min(captions.len()).max(least))
        } else {
            half
        };
        let (right, left) = captions.split_at(split);
        self.column(Side::Right, Wishes::Clockwise(right), 0..height, laid);
        self.column(Side::Left, Wishes::Against(left), 0..height - shelf, laid);
        if shelf > 0 {
            self.shelf(height - shelf..height, laid);
        }
    }

    /// All in one list, the undated ones last.
    fn listed(&self, list: Rect, captions: &[Caption], laid: &mut Captions) {
        let undated = self.desk.digest.undated();
        // What has no date waits below, until the cursor comes there or there is room.
        let is_there = |at: u32| undated.first().is_some_and(|first| at >= *first);
        let room = usize::from(list.height);
        let shows =
            captions.len() + undated.len() <= room || self.desk.cursor.at.is_some_and(is_there);
        let wishes = if shows {
            Wishes::Both(captions, undated)
        } else {
            Wishes::Clockwise(captions)
        };
        if self.desk.digest.order.is_empty() {
            self.explain_emptiness(list, laid);
        }
        let range = window(wishes.len(), self.near(wishes), room);
        for (row, y) in range.clone().zip(list.y..) {
            let place = Rect {
                y,
                height: 1,
                width: list.width.saturating_sub(1),
                ..list
            };
            laid.rows
                .push(self.row(place, Side::Right, wishes.get(row)));
        }
        // The corners of the picture beside the list are free.
        let picture = self.place.picture;
        let bottom = picture.bottom().saturating_sub(1);
        let corner = |y: u16| Rect {
            x: picture.right().saturating_sub(CORNER.min(picture.width)),
            y,
            width: CORNER.min(picture.width),
            height: 1,
        };
        if range.start > 0 {
            let hidden = wishes.get(range.start - 1).1;
            laid.notes
                .push(self.more(corner(picture.y), range.start, hidden));
        }
        if range.end < wishes.len() {
            let (count, hidden) = (wishes.len() - range.end, wishes.get(range.end).1);
            laid.notes.push(self.more(corner(bottom), count, hidden));
        } else if !shows && !undated.is_empty() {
            laid.notes.push(self.shelf_note(corner(bottom)));
        }
    }

    fn explain_emptiness(&self, list: Rect, laid: &mut Captions) {
        let text = self.model.text(why_empty(self.desk));
        let lines = wrap(&text, usize::from(list.width));
        let note = |(text, y)| Note {
            place: Rect {
                y,
                height: 1,
                ..list
            },
            side: Side::Right,
            text,
            target: None,
        };
        let lines = lines.into_iter().zip(list.y..list.bottom());
        laid.notes.extend(lines.map(note));
    }

    /// Rows on some lines of one side, from the top down.
    fn column(
        &self,
        side: Side,
        wishes: Wishes<'_>,
        room: std::ops::Range<usize>,
        laid: &mut Captions,
    ) {
        let range = self.window(wishes, room.len());
        let (is_cut_above, is_cut_below) = (range.start > 0, range.end < wishes.len());
        let first = room.start + usize::from(is_cut_above);
        let last = room.end - usize::from(is_cut_below);
        let height = |row: usize| match wishes.get(row).0 {
            Some(caption) => self.lattice.locate(caption.at).1 - 0.5 - first as f64,
            None => row as f64,
        };
        let heights: Vec<f64> = range.clone().map(height).collect();
        for (row, line) in range.clone().zip(lines_near(&heights, last - first)) {
            let place = self.line(side, first + line);
            laid.rows.push(self.row(place, side, wishes.get(row)));
        }
        if is_cut_above {
            let hidden = wishes.get(range.start - 1).1;
            let place = self.line(side, room.start);
            laid.notes.push(Note {
                side,
                ..self.more(place, range.start, hidden)
            });
        }
        if is_cut_below {
            let (count, hidden) = (wishes.len() - range.end, wishes.get(range.end).1);
            let place = self.line(side, room.end.saturating_sub(1));
            laid.notes.push(Note {
                side,
                ..self.more(place, count, hidden)
            });
        }
    }

    /// What waits without a date, under its heading.
    fn shelf(&self, room: std::ops::Range<usize>, laid: &mut Captions) {
        let undated = self.desk.digest.undated();
        let heading = self.shelf_note(self.line(Side::Left, room.start));
        laid.notes.push(heading);
        let wishes = Wishes::Undated(undated);
        self.column(Side::Left, wishes, room.start + 1..room.end, laid);
    }

    /// How many wait without a date.
    fn shelf_note(&self, place: Rect) -> Note {
        let undated = self.desk.digest.undated();
        let heading = Sentence::new("screen-shelf-count").with("count", undated.len());
        Note {
            place,
            side: Side::Left,
            text: self.model.words.say(&heading),
            target: undated.first().copied().map(Target::Occurrence),
        }
    }

    /// Which of the rows are shown on so many lines, less one at either end where some are left out.
    fn window(&self, wishes: Wishes<'_>, lines: usize) -> std::ops::Range<usize> {
        let count = wishes.len();
        if count <= lines {
            return 0..count;
        }
        let at = self.near(wishes);
        let range = window(count, at, lines.saturating_sub(1));
        if range.start > 0 && range.end < count {
            window(count, at, lines.saturating_sub(2))
        } else {
            range
        }
    }

    /// The row of the selected entry, else the one nearest to it in time.
    fn near(&self, wishes: Wishes<'_>) -> usize {
        let Some(at) = self.desk.cursor.at else {
            return 0;
        };
        let entry = self.desk.occurrence(at).map(|it| it.entry);
        let place = |captions: &[Caption]| {
            let own = captions
                .iter()
                .position(|caption| Some(caption.entry) == entry);
            let away = |row: &usize| captions[*row].occurrence.abs_diff(at);
            own.or_else(|| (0..captions.len()).min_by_key(away))
        };
        let shelved = |undated: &[u32]| undated.iter().position(|it| *it == at);
        let row = match wishes {
            Wishes::Clockwise(captions) => place(captions),
            Wishes::Against(captions) => place(captions).map(|row| captions.len() - 1 - row),
            Wishes::Undated(undated) => shelved(undated),
            Wishes::Both(captions, undated) => shelved(undated)
                .map(|row| captions.len() + row)
                .or_else(|| place(captions)),
        };
        row.unwrap_or(0)
    }

    /// The place of a row on a line of the picture, clear of the disc.
    fn line(&self, side: Side, line: usize) -> Rect {
        let picture = self.place.picture;
        let half = (self.lattice.half_disc(line) as u16).min(picture.width / 2);
        let width = (picture.width / 2).saturating_sub(half + 1).min(WIDEST);
        Rect {
            x: match side {
                Side::Left => picture.x,
                Side::Right => picture.right().saturating_sub(width),
            },
            y: picture.y + line as u16,
            width,
            height: 1,
        }
    }

    fn row(&self, place: Rect, side: Side, (caption, at): (Option<&Caption>, u32)) -> Row {
        let place = (place, side, self.digits);
        Row::of((self.model, self.desk), place, caption, at)
    }

    /// How many are hidden, and the first of them.
    fn more(&self, place: Rect, count: usize, hidden: u32) -> Note {
        let more = Sentence::new("screen-captions-more").with("count", count);
        Note {
            place,
            side: Side::Left,
            text: self.model.words.say(&more),
            target: Some(Target::Occurrence(hidden)),
        }
    }
}
