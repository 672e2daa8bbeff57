//! One row beside the wheel: number, title and date, from the wheel outwards.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::draw::{Depth, Ground, Role};
use crate::plan::{Occurrence, State};
use crate::scene::{Caption, Paint, Tint};
use crate::tui::dates::Dates;
use crate::tui::desk::{Desk, Mark};
use crate::tui::message::Target;
use crate::tui::model::Model;
use crate::words::{Sentence, columns_of, visible};

use super::super::entry_row::{paint, title_role};
use super::super::sheet::Sheet;
use super::cut::cut;

/// On which side of the wheel a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// The row of an entry.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) place: Rect,
    pub(super) side: Side,
    pub(super) selected: bool,
    /// The columns kept for the number.
    digits: u16,
    number: String,
    paint: Paint,
    title: String,
    title_role: Role,
    crossed_out: bool,
    date: String,
    /// The same said ever shorter; the first that leaves room for the title is shown.
    dates: [String; 3],
    date_role: Role,
    target: Target,
}

/// A remark between rows.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) place: Rect,
    pub(super) side: Side,
    pub(super) text: String,
    pub(super) target: Option<Target>,
}

/// So many of those that come are pointed out.
const NEXT: usize = 3;
/// A title with fewer columns says nothing; then the date goes.
const TITLE: usize = 12;

impl Row {
    /// The row of an occurrence that stands for its entry.
    pub(super) fn of(
        (model, desk): (&Model, &Desk),
        (place, side, digits): (Rect, Side, u16),
        caption: Option<&Caption>,
        at: u32,
    ) -> Self {
        let dates = Dates::of(&model.words);
        let (occurrence, entry) = (desk.occurrence(at), desk.entry(at));
        let state = occurrence.map_or(State::Undated, |it| it.state(desk.plan(), model.today));
        let times = caption.map_or(1, |caption| caption.times);
        let said = |it: &Occurrence| {
            let day = dates.short(it)?;
            let whole = said(model, state, times, day.clone());
            // A month alone would not say that something is due.
            let span = it.span().filter(|_| !it.date.deadline);
            let month = span.map(|span| dates.month_or_months(span));
            Some([whole, day, month.unwrap_or_default()])
        };
        let cursor = desk.cursor.at.and_then(|at| desk.occurrence(at));
        let own = |it: Occurrence| cursor.is_some_and(|cursor| cursor.entry == it.entry);
        let is_own = |mark: &Mark| entry.is_some_and(|entry| entry.id == mark.id);
        let marked = desk.marks.iter().any(is_own);
        // A row of several times is called as all of them are.
        let title = entry.map_or("", |entry| match &occurrence {
            Some(occurrence) if times <= 1 => entry.title_on(occurrence),
            _ => &entry.title,
        });
        let is_next = desk.digest.coming.iter().take(NEXT).any(|next| *next == at);
        Self {
            place,
            side,
            selected: occurrence.is_some_and(own),
            digits,
            number: match caption {
                Some(Caption {
                    number: Some(number),
                    ..
                }) => number.to_string(),
                Some(_) => "+".to_owned(),
                None => String::new(),
            },
            paint: entry.map_or(Paint::plain(Tint::More), |entry| paint(desk, entry)),
            title: if marked {
                format!("◆ {}", visible(title))
            } else {
                visible(title).into_owned()
            },
            title_role: title_role(state),
            crossed_out: state == State::Cancelled,
            date: String::new(),
            dates: occurrence.as_ref().and_then(said).unwrap_or_default(),
            date_role: date_role(state, is_next),
            target: Target::Occurrence(at),
        }
    }

    /// Says another date than before.
    pub(super) fn carry(&mut self, model: &Model, occurrence: &Occurrence) {
        if let Some(day) = Dates::of(&model.words).short(occurrence) {
            self.date = day;
            self.date_role = Role::Accent;
        }
    }

    /// Chooses the date that leaves enough columns for the title, or none where none does; returns the columns.
    fn room(&mut self) -> usize {
        let whole = usize::from(self.place.width.saturating_sub(self.digits + 1));
        let least = TITLE.min(columns_of(&self.title));
        let beside = |date: &&mut String| !date.is_empty() && whole >= columns_of(date) + 2 + least;
        match self.dates.iter_mut().find(beside) {
            Some(date) => {
                self.date = std::mem::take(date);
                whole - columns_of(&self.date) - 2
            }
            None => whole,
        }
    }

    /// Number, title and date, away from the wheel.
    pub(super) fn draw(&self, sheet: &mut Sheet<'_>) {
        let Rect { x, y, width, .. } = self.place;
        let ground = if self.selected {
            Ground::Selected
        } else {
            Ground::Backdrop
        };
        if self.selected {
            sheet.clear(self.place, ground);
        }
        let title_role = if self.selected {
            Role::Heading
        } else {
            self.title_role
        };
        let mut title = sheet.pen(title_role, ground);
        if self.crossed_out {
            title = title.add_modifier(Modifier::CROSSED_OUT);
        }
        let mut number = sheet.pen(Role::Key, ground).add_modifier(Modifier::BOLD);
        if sheet.style.depth != Depth::Monochrome {
            number = number.fg(sheet.style.hued(self.paint, ground).into());
        }
        let date = sheet.pen(self.date_role, ground);
        let (wide, dated) = (
            columns_of(&self.title) as u16,
            columns_of(&self.date) as u16,
        );
        let digits = self.digits;
        let number_text = match self.side {
            Side::Right => format!("{:>digits$}", self.number, digits = usize::from(digits)),
            Side::Left => format!("{:<digits$}", self.number, digits = usize::from(digits)),
        };
        match self.side {
            Side::Right => {
                sheet.text((x, y), digits, &number_text, number);
                let room = width.saturating_sub(digits + 1);
                sheet.text((x + digits + 1, y), room, &self.title, title);
                sheet.text(
                    (x + width.saturating_sub(dated), y),
                    dated,
                    &self.date,
                    date,
                );
            }
            Side::Left => {
                sheet.text((x, y), dated, &self.date, date);
                let end = x + width;
                let from = end.saturating_sub(digits + 1 + wide).max(x);
                sheet.text((from, y), wide, &self.title, title);
                let from = end.saturating_sub(digits).max(x);
                sheet.text((from, y), digits, &number_text, number);
            }
        }
        sheet.hits.push((self.place, self.target));
    }
}

impl Note {
    pub(super) fn draw(&self, sheet: &mut Sheet<'_>) {
        let Rect { x, y, width, .. } = self.place;
        let pen = sheet.pen(Role::Faint, Ground::Backdrop);
        let wide = (columns_of(&self.text) as u16).min(width);
        let x = match self.side {
            Side::Right => x,
            Side::Left => x + width - wide,
        };
        sheet.text((x, y), wide, &self.text, pen);
        if let Some(target) = self.target {
            sheet.hits.push((self.place, target));
        }
    }
}

/// Cuts the titles to their room.
pub(super) fn cut_titles(rows: &mut [Row]) {
    let rooms: Vec<usize> = rows.iter_mut().map(Row::room).collect();
    let titles: Vec<(&str, usize)> = rows.iter().map(|row| &*row.title).zip(rooms).collect();
    for (row, title) in cut(&titles).into_iter().enumerate() {
        rows[row].title = title;
    }
}

/// The day of a row, how often what it tells of is held, and that it is done.
fn said(model: &Model, state: State, times: u32, day: String) -> String {
    let day = if times > 1 {
        let series = Sentence::new("screen-times-next")
            .with("times", times)
            .with("day", day);
        model.words.say(&series)
    } else {
        day
    };
    match state {
        State::Done => format!("✓ {day}"),
        _ => day,
    }
}

fn date_role(state: State, is_next: bool) -> Role {
    match state {
        State::Late => Role::Bad,
        State::Now => Role::Accent,
        State::Done => Role::Good,
        _ if is_next => Role::Accent,
        _ => Role::Faint,
    }
}
