//! Everything that comes again and again, within a cycle or between bounds of its own.

use crate::time::phrase::rule::{Node, Parity, Pattern, Repeat, Term, Within};
use crate::time::{Date, Day, Precision, Span, Weekday};

use super::nth::{is_working_day, nth, on_or_after, on_or_before};
use super::remark::Remark;
use super::term::Frame;
use super::years::{Found, portion};

impl Frame<'_> {
    /// Every occurrence that begins within the bounds, less what is excepted.
    pub(super) fn repeat(&mut self, repeat: &Repeat, dates: &mut Vec<Date>) {
        let except = self.spans(repeat.except.as_ref());
        let (anchor, start, remarks) = (self.rhythm(repeat), dates.len(), self.remarks.len());
        let mut missing = Vec::new();
        for bounds in self.bounds(repeat) {
            let mut found = self.occurrences(repeat, bounds, anchor, &mut missing);
            found.retain(|found| !except.iter().any(|span| span.meets(found.span)));
            if let Some(side) = repeat.working {
                let moved = found.into_iter();
                found = moved
                    .filter_map(|found| self.calendar.on_working_day(side, found))
                    .collect();
            }
            dates.extend(found.into_iter().map(Found::date));
        }
        if dates.len() == start && self.remarks.len() == remarks {
            self.remarks.push(Remark::no_occurrence(self.cycle()));
        }
        if let (Some(day), [_, ..]) = (day_of_month(repeat, anchor), &missing[..]) {
            missing.sort_unstable();
            missing.dedup();
            self.remarks.push(Remark::months_without(day, &missing));
        }
    }

    /// The day that a rhythm is counted from, where the phrase names one. It may lie far before the cycle.
    fn rhythm(&mut self, repeat: &Repeat) -> Option<Day> {
        let found = self.in_cycle(repeat.from.as_ref()?)?;
        Some(found.span.first())
    }

    /// From its beginning to its end, and only within what it is limited to.
    fn bounds(&mut self, repeat: &Repeat) -> Vec<Span> {
        let cycle = self.cycle().span();
        let from = repeat.from.as_ref().and_then(|term| self.in_cycle(term));
        // Only what comes in the cycle is there, however long ago it began.
        let first = from.map_or(cycle.first(), |found| found.span.first().max(cycle.first()));
        let until = repeat.until.as_ref().and_then(|term| match from {
            Some(_) => self.from(term, first),
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

    fn occurrences(
        &mut self,
        repeat: &Repeat,
        bounds: Span,
        anchor: Option<Day>,
        missing: &mut Vec<u32>,
    ) -> Vec<Found> {
        let country = self.calendar.country;
        // A limit to some months does not change from where a rhythm is counted, once that is said.
        let begin = anchor.unwrap_or(bounds.first());
        match repeat.pattern {
            Pattern::Days(every) => days(begin, bounds, every, |_| true),
            Pattern::WorkingDays => days(begin, bounds, 1, |day| is_working_day(day, country)),
            Pattern::Weeks {
                every,
                weekday,
                parity,
            } => {
                // "varannan vecka från 9 jan" goes on with the weekday of that day.
                let from_day = matches!(repeat.from, Some(Term::Day { .. }));
                let weekday = weekday.or(from_day.then(|| begin.weekday()));
                let first = on_or_after(begin, weekday.unwrap_or(Weekday::Thursday));
                let contradicts = |parity: Parity| every.is_multiple_of(2) && !parity.has(first);
                if parity.is_some_and(contradicts) {
                    self.remarks.push(Remark::wrong_parity());
                }
                // Which weeks are even is sure; a fortnight would part from them at a week 53.
                let every = if parity.is_some() { 1 } else { every };
                let mut found = weeks(first, bounds, every, weekday);
                found.retain(|found| parity.is_none_or(|parity| parity.has(found.span.first())));
                found
            }
            Pattern::Months { every, what } => {
                let what = match day_of_month(repeat, anchor) {
                    Some(day) => Within::DayOfMonth(day),
                    None => what,
                };
                self.stretches((begin, bounds), every, what, repeat.from.is_some(), missing)
            }
        }
    }

    /// Stretches of so many months: quarters, tertials and halves are the calendar's, others are counted from the beginning.
    fn stretches(
        &self,
        (begin, bounds): (Day, Span),
        every: u32,
        what: Within,
        counted: bool,
        missing: &mut Vec<u32>,
    ) -> Vec<Found> {
        let month = begin.days_later(1 - i64::from(begin.day()));
        let aligned = match every {
            3 | 4 | 6 if !counted => month.months_later(-(((month.month() - 1) % every) as i32)),
            _ => month,
        };
        let every = every.max(1) as i32;
        let edge = bounds
            .first()
            .days_later(1 - i64::from(bounds.first().day()));
        let begins = |found: &Found| match what {
            Within::Whole | Within::Part(_) => edge <= found.span.first(),
            _ => bounds.meets(found.span),
        };
        let index = |day: Day| day.year() * 12 + day.month() as i32;
        let skipped = ((index(bounds.first()) - index(aligned)) / every).max(0);
        let starts = (skipped..)
            .map(|index| aligned.months_later(index * every))
            .take(FAR)
            .take_while(|start| *start <= bounds.last());
        let mut all = Vec::new();
        for start in starts {
            let stretch = Span::new(start, start.months_later(every).yesterday());
            match self.of_stretch(stretch, every, what) {
                Some(found) if begins(&found) => all.push(found),
                None if matches!(what, Within::DayOfMonth(_)) && bounds.meets(stretch) => {
                    missing.push(start.month());
                }
                _ => {}
            }
        }
        all
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

/// Every so many days from one on, those within the bounds: what lies before them costs nothing.
fn days(begin: Day, bounds: Span, every: u32, counts: impl Fn(Day) -> bool) -> Vec<Found> {
    let step = i64::from(every.max(1));
    let before = bounds.first().days_since(begin).max(0);
    let skipped = (before + step - 1) / step;
    (skipped..)
        .map(|index| begin.days_later(index * step))
        .take(FAR)
        .take_while(|day| *day <= bounds.last())
        .filter(|day| counts(*day))
        .map(|day| Found::new(Span::day(day), Precision::Day))
        .collect()
}

/// Days of so many weeks from one on, or whole ISO weeks whose Thursday lies within the bounds.
fn weeks(first: Day, bounds: Span, every: u32, weekday: Option<Weekday>) -> Vec<Found> {
    let days = days(first, bounds, every.saturating_mul(7), |_| true);
    let week = |found: Found| {
        let monday = on_or_before(found.span.first(), Weekday::Monday);
        Found::new(Span::new(monday, monday.days_later(6)), Precision::Week)
    };
    match weekday {
        Some(_) => days,
        None => days.into_iter().map(week).collect(),
    }
}

/// The day of every month: the one that is said, or that of the day from which whole months are counted.
fn day_of_month(repeat: &Repeat, anchor: Option<Day>) -> Option<u32> {
    match (repeat.pattern, &repeat.from) {
        (
            Pattern::Months {
                what: Within::DayOfMonth(day),
                ..
            },
            _,
        ) => Some(day),
        (
            Pattern::Months {
                what: Within::Whole,
                ..
            },
            Some(Term::Day { .. }),
        ) => anchor.map(Day::day),
        _ => None,
    }
}

impl Parity {
    fn has(self, day: Day) -> bool {
        let even = day.iso_week().number.is_multiple_of(2);
        even == (self == Self::Even)
    }
}
