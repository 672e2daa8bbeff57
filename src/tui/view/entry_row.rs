//! An occurrence as a row of a list: date, bar in its hue, title, remark. The same in every list.

use crate::draw::{Role, Style};
use crate::plan::{Entry, Occurrence, State};
use crate::scene::{Emphasis, Paint, Texture, tint};
use crate::time::{Day, Mood, Precision};
use crate::tui::dates::Dates;
use crate::tui::desk::{Desk, Mark};
use crate::tui::message::Target;
use crate::tui::model::Model;
use crate::tui::names;
use crate::words::{Sentence, columns_of};

use super::sheet::{Piece, Row};

/// How a row says its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateStyle {
    /// `26 sep tor`, ten columns and a blank.
    DayAndWeekday,
    /// The same without the month, which stands above.
    DayInMonth,
    /// The day and the month, and how late it is in few words: every row of the list is late.
    Late,
    /// Nothing.
    None,
}

/// The row of an occurrence.
#[must_use]
pub(super) fn entry_row(
    model: &Model,
    desk: &Desk,
    style: &Style,
    at: u32,
    date: DateStyle,
) -> Row {
    let (Some(occurrence), Some(entry)) = (desk.occurrence(at), desk.entry(at)) else {
        return Row::default();
    };
    let dates = Dates::of(&model.words);
    let marked = [
        Mark::of(entry, &occurrence),
        Mark {
            id: entry.id.clone(),
            on: None,
        },
    ];
    let marked = desk.marks.iter().any(|mark| marked.contains(mark));
    let state = occurrence.state(desk.plan(), model.today);
    Row {
        margin: margin(dates, &occurrence, date),
        bar: Some(style.swatch(paint(desk, entry))),
        left: marked
            .then(|| Piece::new("◆ ", Role::Accent))
            .into_iter()
            .chain([Piece::new(entry.title_on(&occurrence), title_role(state))])
            .collect(),
        right: remark(model, desk, dates, &occurrence, state, date),
        selected: desk.cursor.at == Some(at),
        target: Some(Target::Occurrence(at)),
    }
}

/// The paint of an entry, as solid as a list needs it.
#[must_use]
pub(super) fn paint(desk: &Desk, entry: &Entry) -> Paint {
    Paint {
        tint: tint(desk.plan(), entry),
        texture: Texture::Solid,
        emphasis: Emphasis::Plain,
    }
}

pub(super) fn title_role(state: State) -> Role {
    match state {
        State::Now => Role::Heading,
        State::Coming | State::Undated | State::Late => Role::Text,
        State::Over | State::Unanswered | State::Done | State::Cancelled => Role::Faint,
    }
}

fn margin(dates: Dates<'_>, occurrence: &Occurrence, style: DateStyle) -> Vec<Piece> {
    if style == DateStyle::None {
        return Vec::new();
    }
    let text = match occurrence.span() {
        None => String::new(),
        Some(span) => {
            // What is due on one of several days stands where those begin; late it is by the last.
            let day = if occurrence.date.deadline && style == DateStyle::Late {
                span.last()
            } else {
                span.first()
            };
            let exact = matches!(
                occurrence.date.precision,
                Precision::Day | Precision::Week | Precision::PartOfMonth
            ) && occurrence.date.mood != Mood::Ongoing;
            if style == DateStyle::DayInMonth
                && let Some(known) = in_month(dates, occurrence)
            {
                return vec![Piece::new(pad(&known, columns(style)), Role::Text)];
            }
            let vague = occurrence.date.precision == Precision::PartOfMonth;
            let (first, last) = (span.first(), span.last());
            let beside = if exact && vague && !occurrence.date.deadline {
                // It is on no weekday, and has no day but some; those of another month are told at the right.
                if (first.year(), first.month()) == (last.year(), last.month()) {
                    format!("–{}", last.day())
                } else {
                    String::new()
                }
            } else if exact {
                dates.weekday(day).to_owned()
            } else {
                String::new()
            };
            return day_margin(dates, (day, &beside), exact, style);
        }
    };
    vec![Piece::new(pad(&text, columns(style)), Role::Text)]
}

/// The days that are known of what has no day of its own: `11–20`, `Dec`, `Oct–Dec`.
fn in_month(dates: Dates<'_>, occurrence: &Occurrence) -> Option<String> {
    let date = &occurrence.date;
    let span = date.span?;
    let (first, last) = (span.first(), span.last());
    let is_one_month = (first.year(), first.month()) == (last.year(), last.month());
    if date.mood == Mood::Ongoing {
        return None;
    }
    match date.precision {
        Precision::PartOfMonth if is_one_month && !date.deadline => {
            Some(format!("{:>2}–{}", first.day(), last.day()))
        }
        Precision::Day | Precision::Week | Precision::PartOfMonth | Precision::None => None,
        _ if is_one_month || date.deadline => Some(dates.month_short(last.month()).to_owned()),
        _ => {
            let name = |day: Day| dates.month_short(day.month());
            Some(format!("{}–{}", name(first), name(last)))
        }
    }
}

fn day_margin(
    dates: Dates<'_>,
    (day, beside): (Day, &str),
    exact: bool,
    style: DateStyle,
) -> Vec<Piece> {
    let number = if exact {
        format!("{:>2}", day.day())
    } else {
        "  ".to_owned()
    };
    let month = match style {
        DateStyle::DayAndWeekday | DateStyle::Late => {
            format!(" {}", pad(dates.month_short(day.month()), 3))
        }
        _ => String::new(),
    };
    if style == DateStyle::Late {
        return vec![Piece::new(format!("{number}{month} "), Role::Text)];
    }
    vec![
        Piece::new(format!("{number}{month} "), Role::Text),
        Piece::new(format!("{} ", pad(beside, 3)), Role::Faint),
    ]
}

fn columns(style: DateStyle) -> usize {
    match style {
        DateStyle::DayAndWeekday => 11,
        DateStyle::DayInMonth | DateStyle::Late => 7,
        DateStyle::None => 0,
    }
}

/// The text with blanks up to a width.
#[must_use]
pub(super) fn pad(text: &str, columns: usize) -> String {
    let blanks = columns.saturating_sub(columns_of(text));
    format!("{text}{}", " ".repeat(blanks))
}

/// What has ended, and till when it went on.
fn ended(model: &Model, dates: Dates<'_>, occurrence: &Occurrence, role: Role) -> Piece {
    let status = model.text(names::status(occurrence.status));
    let said = match dates.remark(occurrence, model.today) {
        Some(days) => format!("{days} · {status}"),
        None => status,
    };
    Piece::new(said, role)
}

fn remark(
    model: &Model,
    desk: &Desk,
    dates: Dates<'_>,
    occurrence: &Occurrence,
    state: State,
    style: DateStyle,
) -> Option<Piece> {
    match state {
        State::Done => return Some(ended(model, dates, occurrence, Role::Good)),
        State::Cancelled => return Some(ended(model, dates, occurrence, Role::Faint)),
        State::Late if style == DateStyle::Late => {
            let days = model.today.days_since(occurrence.span()?.last());
            let late = Sentence::new("screen-days-late").with("days", days);
            return Some(Piece::new(model.words.say(&late), Role::Bad));
        }
        State::Late => {
            let late = model.text("plan-state-late");
            let ago = dates.distance(occurrence, model.today)?;
            return Some(Piece::new(format!("{late} · {ago}"), Role::Bad));
        }
        State::Unanswered => {
            return Some(Piece::new(model.text("plan-state-unanswered"), Role::Faint));
        }
        _ => {}
    }
    let Some(span) = occurrence.span() else {
        let condition = desk.plan().entries[occurrence.entry as usize]
            .condition
            .as_deref()?;
        return Some(Piece::new(condition, Role::Faint));
    };
    let holiday = (span.days() == 1)
        .then(|| desk.holiday(span.first()))
        .flatten();
    let stands = || names::state(desk.plan(), occurrence, model.today);
    let said = dates
        .remark(occurrence, model.today)
        .or_else(|| holiday.map(str::to_owned))
        .or_else(|| {
            stands()
                .filter(|_| state == State::Over)
                .map(|key| model.text(key))
        })?;
    let role = match state {
        State::Now => Role::Accent,
        _ => Role::Faint,
    };
    Some(Piece::new(said, role))
}
