//! The titles beside the wheel: a row for each entry that is not named on it, as near the height of its arc as can be, in the
//! order of the clock; right of the wheel for the first half of the cycle, left of it for the second. What has no room is
//! counted where it would stand.

mod cut;
mod row;

use ratatui::layout::Rect;

use crate::scene::{Caption, Lattice, lines};
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::model::Model;
use crate::words::{Sentence, visible};

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
    /// Lays them out beside a wheel of a lattice.
    pub(super) fn of(
        place: places::Wheel,
        lattice: &Lattice,
        captions: &[Caption],
        (model, desk): (&Model, &Desk),
    ) -> Self {
        let passes = |caption: &&Caption| {
            desk.digest.passes.get(caption.occurrence as usize) != Some(&false)
        };
        let shown: Vec<Caption> = captions.iter().filter(passes).copied().collect();
        let layout = Layout {
            place,
            lattice,
            model,
            desk,
            digits: shown
                .iter()
                .filter_map(|caption| caption.number)
                .max()
                .map_or(1, |number| number.to_string().len() as u16),
        };
        let mut laid = Self {
            is_list: place.list.is_some(),
            ..Self::default()
        };
        match place.list {
            Some(list) => layout.listed(list, &shown, &mut laid),
            None => layout.on_both_sides(&shown, &mut laid),
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

/// A row before it has a place: what it tells of, by its number where it has one.
#[derive(Clone, Copy)]
struct Wish {
    caption: Option<Caption>,
    at: u32,
    height: f64,
}

impl Layout<'_> {
    fn on_both_sides(&self, captions: &[Caption], laid: &mut Captions) {
        let picture = self.place.picture;
        let height = usize::from(picture.height);
        let undated = self.desk.digest.undated();
        let shelf = (undated.len() + 1).min(height / 4) * usize::from(!undated.is_empty());
        let wishes: Vec<Wish> = captions.iter().map(|caption| self.wish(caption)).collect();
        let half = captions.iter().filter(|caption| caption.turn < 0.5).count();
        // What has no room on its side stands on the other, where that lets all of it be seen.
        let least = wishes.len().saturating_sub(height - shelf);
        let split = if least <= height {
            half.clamp(least, height.min(wishes.len()).max(least))
        } else {
            half
        };
        let (right, left) = wishes.split_at(split);
        let mut left = left.to_vec();
        left.reverse();
        self.column(Side::Right, right, 0..height, laid);
        self.column(Side::Left, &left, 0..height - shelf, laid);
        if shelf > 0 {
            self.shelf(height - shelf..height, laid);
        }
    }

    /// All in one list, the undated ones last.
    fn listed(&self, list: Rect, captions: &[Caption], laid: &mut Captions) {
        let mut wishes: Vec<Wish> = captions.iter().map(|caption| self.wish(caption)).collect();
        let undated = self.desk.digest.undated();
        // What has no date waits below, until the cursor comes there or there is room.
        let is_there = |at: u32| undated.first().is_some_and(|first| at >= *first);
        let room = usize::from(list.height);
        let shows =
            wishes.len() + undated.len() <= room || self.desk.cursor.at.is_some_and(is_there);
        wishes.extend(undated.iter().filter(|_| shows).map(|at| Wish {
            caption: None,
            at: *at,
            height: 0.0,
        }));
        if self.desk.digest.order.is_empty() {
            let text = self.model.text(why_empty(self.desk));
            let lines = wrap(&text, usize::from(list.width));
            laid.notes.extend(
                lines
                    .into_iter()
                    .zip(list.y..list.bottom())
                    .map(|(text, y)| Note {
                        place: Rect {
                            y,
                            height: 1,
                            ..list
                        },
                        side: Side::Right,
                        text,
                        target: None,
                    }),
            );
        }
        let at = self.near(&wishes);
        let range = window(wishes.len(), at, room);
        let (above, below) = (&wishes[..range.start], &wishes[range.end..]);
        for (wish, y) in wishes[range].iter().zip(list.y..) {
            let place = Rect {
                y,
                height: 1,
                width: list.width.saturating_sub(1),
                ..list
            };
            laid.rows.push(self.row(place, Side::Right, wish));
        }
        // The corners of the picture beside the list are free.
        let picture = self.place.picture;
        let bottom = picture.bottom().saturating_sub(1);
        for (hidden, y) in [(above, picture.y), (below, bottom)] {
            let place = Rect {
                x: picture.right().saturating_sub(CORNER.min(picture.width)),
                y,
                width: CORNER.min(picture.width),
                height: 1,
            };
            let note = || self.more(place, Side::Left, hidden);
            laid.notes.extend((!hidden.is_empty()).then(note));
            if y == bottom && hidden.is_empty() && !shows && !undated.is_empty() {
                laid.notes.push(self.shelf_note(place));
            }
        }
    }

    /// Rows on some lines of one side, from the top down.
    fn column(
        &self,
        side: Side,
        wishes: &[Wish],
        room: std::ops::Range<usize>,
        laid: &mut Captions,
    ) {
        let (range, above, below) = self.window(wishes, room.len());
        let shown = wishes.get(range).unwrap_or_default();
        let first = room.start + usize::from(above.is_some());
        let last = room.end - usize::from(below.is_some());
        let heights: Vec<f64> = shown
            .iter()
            .map(|wish| wish.height - first as f64)
            .collect();
        for (wish, line) in shown.iter().zip(lines(&heights, last - first)) {
            laid.rows
                .push(self.row(self.line(side, first + line), side, wish));
        }
        for (note, line) in [(above, room.start), (below, room.end.saturating_sub(1))] {
            laid.notes
                .extend(note.map(|hidden| self.more(self.line(side, line), side, hidden)));
        }
    }

    /// What waits without a date, under its heading.
    fn shelf(&self, room: std::ops::Range<usize>, laid: &mut Captions) {
        let undated = self.desk.digest.undated();
        let heading = self.shelf_note(self.line(Side::Left, room.start));
        laid.notes.push(heading);
        let wishes: Vec<Wish> = undated
            .iter()
            .map(|at| Wish {
                caption: None,
                at: *at,
                height: room.end as f64,
            })
            .collect();
        self.column(Side::Left, &wishes, room.start + 1..room.end, laid);
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

    /// Which of the rows are shown on so many lines, and those that are hidden before and after them.
    fn window<'w>(
        &self,
        wishes: &'w [Wish],
        lines: usize,
    ) -> (
        std::ops::Range<usize>,
        Option<&'w [Wish]>,
        Option<&'w [Wish]>,
    ) {
        if wishes.len() <= lines {
            return (0..wishes.len(), None, None);
        }
        let at = self.near(wishes);
        let mut range = window(wishes.len(), at, lines.saturating_sub(1));
        if range.start > 0 && range.end < wishes.len() {
            range = window(wishes.len(), at, lines.saturating_sub(2));
        }
        // A window may have reached an end without the line that was kept for the other note.
        let above = (range.start > 0).then(|| &wishes[..range.start]);
        let below = (range.end < wishes.len()).then(|| &wishes[range.end..]);
        (range, above, below)
    }

    /// The row of the selected entry, else the one nearest to it in time.
    fn near(&self, wishes: &[Wish]) -> usize {
        let Some(at) = self.desk.cursor.at else {
            return 0;
        };
        let entry = self.desk.occurrence(at).map(|it| it.entry);
        let own = |wish: &Wish| {
            wish.caption.map(|caption| caption.entry) == entry && entry.is_some() || wish.at == at
        };
        let nearest = || (0..wishes.len()).min_by_key(|index| wishes[*index].at.abs_diff(at));
        wishes.iter().position(own).or_else(nearest).unwrap_or(0)
    }

    fn wish(&self, caption: &Caption) -> Wish {
        let (_, row) = self.lattice.locate(caption.at);
        Wish {
            caption: Some(*caption),
            at: caption.occurrence,
            height: row - 0.5,
        }
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

    fn row(&self, place: Rect, side: Side, wish: &Wish) -> Row {
        Row::of(
            (self.model, self.desk),
            (place, side, self.digits),
            wish.caption.as_ref(),
            wish.at,
        )
    }

    fn more(&self, place: Rect, side: Side, hidden: &[Wish]) -> Note {
        let more = Sentence::new("screen-captions-more").with("count", hidden.len());
        let text = self.model.words.say(&more);
        Note {
            place,
            side,
            text: visible(&text).into_owned(),
            target: hidden.first().map(|wish| Target::Occurrence(wish.at)),
        }
    }
}
