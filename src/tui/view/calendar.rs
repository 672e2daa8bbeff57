//! The month of the cursor as a calendar: weeks, days with something on them, holidays, today, and the days of the selected
//! entry. A click on a day goes there.

use ratatui::layout::Rect;

use crate::draw::{Ground, Role};
use crate::plan::Occurrence;
use crate::time::{Day, Month, Mood, Precision, Span};
use crate::tui::dates::Dates;
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::model::Model;

use super::sheet::Sheet;

/// The columns of a day, and of the week's number before them.
const DAY: u16 = 4;
const WEEK: u16 = 4;
/// The columns that a calendar fills.
pub(super) const COLUMNS: u16 = WEEK + 7 * DAY;
/// Its lines: the names of the weekdays and six weeks.
pub(super) const LINES: u16 = 7;

/// What stands above it.
pub(super) fn title(model: &Model, desk: &Desk) -> String {
    Dates::of(&model.words).month(month(desk))
}

fn month(desk: &Desk) -> Month {
    let day = desk.cursor.day;
    Month {
        year: day.year(),
        number: day.month(),
    }
}

/// Draws it at the left edge of an area.
pub(super) fn draw(sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk) {
    let Some(days) = month(desk).span() else {
        return;
    };
    let dates = Dates::of(&model.words);
    let Some(monday) = days.first().iso_week().monday() else {
        return;
    };
    let faint = sheet.pen(Role::Faint, Ground::Backdrop);
    for number in 0..7 {
        let name = dates.weekday(monday.days_later(i64::from(number)));
        let x = area.x + WEEK + DAY * number;
        sheet.text((x, area.y), DAY - 1, &format!("{name:>3}"), faint);
    }
    let busy = busy(desk, days);
    let selected = desk.cursor.at.and_then(|at| desk.occurrence(at));
    let selected = selected.filter(has_days).and_then(|it| it.span());
    for (week, y) in (0..6).zip(area.y + 1..area.bottom()) {
        let monday = monday.weeks_later(week);
        if monday > days.last() {
            break;
        }
        let number = monday.iso_week().number.to_string();
        sheet.text((area.x, y), WEEK, &format!("{number:>2}"), faint);
        for place in 0..7_u16 {
            let day = monday.days_later(i64::from(place));
            if !days.contains(day) {
                continue;
            }
            let is_selected = selected.is_some_and(|span| span.contains(day));
            let is_busy = busy.binary_search(&day).is_ok();
            let role = match () {
                () if day == model.today => Role::Accent,
                () if desk.holiday(day).is_some() => Role::Bad,
                () if is_busy => Role::Heading,
                () => Role::Faint,
            };
            let ground = if is_selected {
                Ground::Selected
            } else {
                Ground::Backdrop
            };
            let pen = sheet.pen(role, ground);
            let mark = if is_busy { "•" } else { " " };
            let x = area.x + WEEK + DAY * place;
            let said = format!("{:>3}{mark}", day.day());
            sheet.text((x, y), DAY, &said, pen);
            sheet.hits.push((Rect::new(x, y, DAY, 1), Target::Day(day)));
        }
    }
}

/// The days of a month on which something begins, ascending.
fn busy(desk: &Desk, days: Span) -> Vec<Day> {
    let first = desk.schedule().from_day(days.first()) as u32;
    let place = desk.digest.place(first);
    let rest = desk.digest.dated().get(place..).unwrap_or_default();
    let occurrences = rest.iter().filter_map(|at| desk.occurrence(*at));
    let within = occurrences.take_while(|it| {
        let first = it.span().map(Span::first);
        first.is_some_and(|first| first <= days.last())
    });
    let exact = within.filter(has_days);
    let mut busy: Vec<Day> = exact
        .filter_map(|it| {
            let span = it.span()?;
            Some(if it.date.deadline {
                span.last()
            } else {
                span.first()
            })
        })
        .collect();
    busy.sort_unstable();
    busy
}

/// Whether it is known by its days, not only by its month.
fn has_days(occurrence: &Occurrence) -> bool {
    occurrence.date.precision <= Precision::PartOfMonth && occurrence.date.mood != Mood::Ongoing
}
