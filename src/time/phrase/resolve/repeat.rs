//! Everything that comes again and again, within a cycle or between bounds of its own.

use crate::time::phrase::rule::{Node, Parity, Pattern, Repeat, Term, Within};
use crate::time::{Date, Day, Precision, Span, Weekday};

use super::nth::{is_working_day, nth, on_or_after, on_or_before};
use super::term::Frame;
use super::years::{Found, portion};

impl Frame<'_> {
    /// Every occurrence that begins within the bounds, less what is excepted.
    pub(super) fn repeat(&mut self, repeat: &Repeat, dates: &mut Vec<Date>) {
        let except = self.spans(repeat.except.as_ref());
        for bounds in self.bounds(repeat) {
            let mut found = self.occurrences(repeat, bounds);
            found.retain(|found| !except.iter().any(|span| span.meets(found.span)));
            dates.extend(found.into_iter().map(Found::date));
        }
    }

    /// From its beginning to its end, and only within what it is limited to.
    fn bounds(&mut self, repeat: &Repeat) -> Vec<Span> {
        let cycle = self.cycle().span();
        let from = repeat.from.as_ref().and_then(|term| self.in_cycle(term));
        let first = from.map_or(cycle.first(), |found| found.span.first());
        let until = repeat.until.as_ref().and_then(|term| match from {
            Some(from) => self.from(term, from.span.first()),
            None => self.in_cycle(term),
        });
        let last = until.map_or(cycle.last().max(first), |found| found.span.last());
        let whole = Span::new(first, last);
        if repeat.within.is_none() {
            return vec![whole];
        }
        let limited = repeat.from.is_some() || repeat.until.is_some();
        let within = self.spans(repeat.within.as_ref()).into_iter();
        if limited {
            within.filter_map(|span| span.common(whole)).collect()
        } else {
            within.collect()
        }
    }

    fn spans(&mut self, node: Option<&Node>) -> Vec<Span> {
        let mut dates = Vec::new();
        if let Some(node) = node {
            self.unfold(node, &mut dates);
        }
        dates.into_iter().filter_map(|date| date.span).collect()
    }

    fn occurrences(&self, repeat: &Repeat, bounds: Span) -> Vec<Found> {
        let country = self.calendar.country;
        match repeat.pattern {
            Pattern::Days(every) => days(bounds, every, |_| true),
            Pattern::WorkingDays => days(bounds, 1, |day| is_working_day(day, country)),
            Pattern::Weeks {
                every,
                weekday,
                parity,
            } => {
                // "varannan vecka från 9 jan" goes on with the weekday of that day.
                let from_day = matches!(repeat.from, Some(Term::Day { .. }));
                let weekday = weekday.or(from_day.then(|| bounds.first().weekday()));
                let mut found = weeks(bounds, every, weekday);
                found.retain(|found| parity.is_none_or(|parity| parity.has(found.span.first())));
                found
            }
            Pattern::Months { every, what } => {
                self.stretches(bounds, every, what, repeat.from.is_some())
            }
        }
    }

    /// Stretches of so many months: quarters, tertials and halves are the calendar's, others are counted from the beginning.
    fn stretches(&self, bounds: Span, every: u32, what: Within, counted: bool) -> Vec<Found> {
        let begin = bounds.first();
        let month = begin.days_later(1 - i64::from(begin.day()));
        let aligned = match every {
            3 | 4 | 6 if !counted => month.months_later(-(((month.month() - 1) % every) as i32)),
            _ => month,
        };
        let every = every.max(1) as i32;
        let begins = |found: &Found| match what {
            Within::Whole | Within::Part(_) => month <= found.span.first(),
            _ => bounds.meets(found.span),
        };
        (0..)
            .map(|index| aligned.months_later(index * every))
            .take(FAR)
            .take_while(|start| *start <= bounds.last())
            .filter_map(|start| {
                let stretch = Span::new(start, start.months_later(every).yesterday());
                self.of_stretch(stretch, every, what)
            })
            .filter(begins)
            .collect()
    }

    fn of_stretch(&self, stretch: Span, months: i32, what: Within) -> Option<Found> {
        let whole = Found::new(stretch, precision_of(months));
        Some(match what {
            Within::Whole => whole,
            Within::Part(part) => portion(part, whole),
            Within::DayOfMonth(day) => {
                let first = stretch.first();
                Found::new(
                    Span::day(Day::new(first.year(), first.month(), day)?),
                    Precision::Day,
                )
            }
            Within::Nth(index, counted) => Found::new(
                nth(index, counted, stretch, self.calendar.country)?,
                counted.precision(),
            ),
        })
    }
}

/// More occurrences than a cycle can have.
const FAR: usize = 4000;

fn precision_of(months: i32) -> Precision {
    match months {
        1 | 2 => Precision::Month,
        3 => Precision::Quarter,
        4 => Precision::Tertial,
        12 => Precision::Year,
        _ => Precision::Half,
    }
}

fn days(bounds: Span, every: u32, counts: impl Fn(Day) -> bool) -> Vec<Found> {
    let step = i64::from(every.max(1));
    (0..)
        .map(|index| bounds.first().days_later(index * step))
        .take(FAR)
        .take_while(|day| *day <= bounds.last())
        .filter(|day| counts(*day))
        .map(|day| Found::new(Span::day(day), Precision::Day))
        .collect()
}

/// Days of so many weeks, or whole ISO weeks whose Thursday lies within the bounds.
fn weeks(bounds: Span, every: u32, weekday: Option<Weekday>) -> Vec<Found> {
    let first = on_or_after(bounds.first(), weekday.unwrap_or(Weekday::Thursday));
    if !bounds.contains(first) {
        return Vec::new();
    }
    let days = days(
        Span::new(first, bounds.last()),
        every.saturating_mul(7),
        |_| true,
    );
    let week = |found: Found| {
        let monday = on_or_before(found.span.first(), Weekday::Monday);
        Found::new(Span::new(monday, monday.days_later(6)), Precision::Week)
    };
    match weekday {
        Some(_) => days,
        None => days.into_iter().map(week).collect(),
    }
}

impl Parity {
    fn has(self, day: Day) -> bool {
        let even = day.iso_week().number.is_multiple_of(2);
        even == (self == Self::Even)
    }
}
