//! A term in one calendar year: its span, if that year has it. Knows no cycle.

use crate::time::phrase::rule::{Counted, Part, Period, SchoolTerm, Season, Term};
use crate::time::{Country, Day, Month, Precision, Span, Week, Weekday};

/// The span that the term names in `year`; for weeks the week-numbering year.
pub(super) fn in_year(term: &Term, year: i32, country: Option<Country>) -> Option<Span> {
    match term {
        Term::Day { month, day, .. } => Day::new(year, *month, *day).map(Span::day),
        Term::Period(period, _) => of_period(*period, year),
        Term::Week {
            number, weekday, ..
        } => {
            let week = Week::new(year, *number)?;
            match weekday {
                None => week.span(),
                Some(weekday) => week.weekday(*weekday).map(Span::day),
            }
        }
        Term::Part(part, of) => {
            let whole = in_year(of, year, country)?;
            Some(portion(*part, whole, of.precision()))
        }
        Term::Nth(nth, counted, of) => {
            let within = in_year(of, year, country)?;
            self::nth(*nth, *counted, within, country)
        }
        Term::Cycle => months(year, 1, 12),
    }
}

/// `count` months of `year` from `first` (1–12).
fn months(year: i32, first: u32, count: i32) -> Option<Span> {
    let start = Day::new(year, first, 1)?;
    Some(Span::new(start, start.months_later(count).yesterday()))
}

fn of_period(period: Period, year: i32) -> Option<Span> {
    match period {
        Period::Month(number) => Month { year, number }.span(),
        Period::Quarter(number) => months(year, number * 3 - 2, 3),
        Period::Tertial(number) => months(year, number * 4 - 3, 4),
        Period::Half(number) => months(year, number * 6 - 5, 6),
        Period::Season(Season::Spring) => months(year, 3, 3),
        Period::Season(Season::Summer) => months(year, 6, 3),
        Period::Season(Season::Autumn) => months(year, 9, 3),
        Period::Season(Season::Winter) => months(year, 12, 3),
        Period::Term(SchoolTerm::Spring) => months(year, 1, 6),
        Period::Term(SchoolTerm::Autumn) => months(year, 8, 5),
        Period::Year => months(year, 1, 12),
    }
}

/// Days 1–10, 11–20, 21–end of a month; of anything else the thirds; halves of a month part at its 15th.
fn portion(part: Part, whole: Span, precision: Precision) -> Span {
    let days = whole.days();
    let (third, half) = match precision {
        Precision::Month => (10, 15),
        _ => (days / 3, days / 2),
    };
    let day = |offset: i64| whole.first().days_later(offset);
    match part {
        Part::Early => Span::new(whole.first(), day((third - 1).max(0))),
        Part::Mid => Span::new(day(third), day((2 * third - 1).max(third))),
        Part::Late => Span::new(day(2 * third), whole.last()),
        Part::FirstHalf => Span::new(whole.first(), day((half - 1).max(0))),
        Part::SecondHalf => Span::new(day(half), whole.last()),
    }
}

fn nth(nth: i8, counted: Counted, within: Span, country: Option<Country>) -> Option<Span> {
    match counted {
        Counted::Day => pick(nth, within, |_| true).map(Span::day),
        Counted::Weekday(weekday) => nth_weekday(nth, weekday, within).map(Span::day),
        Counted::Week => nth_weekday(nth, Weekday::Thursday, within)?
            .iso_week()
            .span(),
        Counted::WorkingDay => pick(nth, within, |day| is_working_day(day, country)).map(Span::day),
        Counted::Month => {
            let first = pick(nth, within, |day| day.day() == 1)?;
            months(first.year(), first.month(), 1)
        }
    }
}

fn is_working_day(day: Day, country: Option<Country>) -> bool {
    match country {
        Some(country) => country.is_working_day(day),
        None => !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
    }
}

/// The nth day that counts, from the front or from the back.
fn pick(nth: i8, within: Span, counts: impl Fn(Day) -> bool) -> Option<Day> {
    let index = usize::from(nth.unsigned_abs()).checked_sub(1)?;
    let days = (0..within.days()).map(|offset| {
        if nth > 0 {
            within.first().days_later(offset)
        } else {
            within.last().days_later(-offset)
        }
    });
    days.filter(|day| counts(*day)).nth(index)
}

fn nth_weekday(nth: i8, weekday: Weekday, within: Span) -> Option<Day> {
    let weeks = i64::from(nth.unsigned_abs()).checked_sub(1)?;
    let gap = |from: Weekday, to: Weekday| {
        (i64::from(to.number()) - i64::from(from.number())).rem_euclid(7)
    };
    let day = if nth > 0 {
        let first = within.first();
        first.days_later(gap(first.weekday(), weekday) + weeks * 7)
    } else {
        let last = within.last();
        last.days_later(-gap(weekday, last.weekday()) - weeks * 7)
    };
    (nth != 0 && within.contains(day)).then_some(day)
}
