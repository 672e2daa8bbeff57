//! Counting within a stretch: its third Tuesday, its last week, its last working day but one.

use crate::time::phrase::rule::Counted;
use crate::time::{Country, Day, Span, Weekday};

/// The nth (from the back if negative) of what is counted within the stretch, if it has so many.
pub(super) fn nth(
    index: i8,
    counted: Counted,
    within: Span,
    country: Option<Country>,
) -> Option<Span> {
    match counted {
        Counted::Day => pick(index, within, |_| true).map(Span::day),
        Counted::Weekday(weekday) => nth_weekday(index, weekday, within).map(Span::day),
        Counted::Week => nth_weekday(index, Weekday::Thursday, within)?
            .iso_week()
            .span(),
        Counted::Weekend => nth_weekday(index, Weekday::Saturday, within)
            .map(|saturday| Span::new(saturday, saturday.tomorrow())),
        Counted::WorkingDay => {
            pick(index, within, |day| is_working_day(day, country)).map(Span::day)
        }
        Counted::BankDay => pick(index, within, |day| is_bank_day(day, country)).map(Span::day),
        Counted::Month => {
            let first = pick(index, within, |day| day.day() == 1)?;
            Some(Span::new(first, first.months_later(1).yesterday()))
        }
    }
}

/// Without a country, only weekends are free.
pub(super) fn is_working_day(day: Day, country: Option<Country>) -> bool {
    match country {
        Some(country) => country.is_working_day(day),
        None => !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
    }
}

/// Without a country, only weekends are free.
pub(super) fn is_bank_day(day: Day, country: Option<Country>) -> bool {
    match country {
        Some(country) => country.is_bank_day(day),
        None => is_working_day(day, None),
    }
}

/// The nth day that counts, from the front or from the back.
fn pick(index: i8, within: Span, counts: impl Fn(Day) -> bool) -> Option<Day> {
    let skipped = usize::from(index.unsigned_abs()).checked_sub(1)?;
    let days = (0..within.days()).map(|offset| {
        if index > 0 {
            within.first().days_later(offset)
        } else {
            within.last().days_later(-offset)
        }
    });
    days.filter(|day| counts(*day)).nth(skipped)
}

fn nth_weekday(index: i8, weekday: Weekday, within: Span) -> Option<Day> {
    let weeks = i64::from(index.unsigned_abs()).checked_sub(1)?;
    let day = if index > 0 {
        on_or_after(within.first(), weekday).weeks_later(weeks)
    } else {
        on_or_before(within.last(), weekday).weeks_later(-weeks)
    };
    within.contains(day).then_some(day)
}

/// The first such weekday from `day` on.
pub(super) fn on_or_after(day: Day, weekday: Weekday) -> Day {
    let gap = weekday.number() + 7 - day.weekday().number();
    day.days_later(i64::from(gap % 7))
}

/// The last such weekday up to `day`.
pub(super) fn on_or_before(day: Day, weekday: Weekday) -> Day {
    let gap = day.weekday().number() + 7 - weekday.number();
    day.days_later(-i64::from(gap % 7))
}
