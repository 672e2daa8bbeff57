//! How the cycles of two plans stand to each other, and what is the same time in both: the same day within one cycle; between
//! years the same weekday of the same ISO week, or the same day of the same month. Knows no plans.

use std::borrow::Cow;

use crate::time::{Cycle, Date, Day, Precision, Span, Week};

use super::dates::By;
use super::titles;

/// Two cycles.
#[derive(Clone, Copy, Debug)]
pub(super) struct Years {
    from: Cycle,
    to: Cycle,
}

impl Years {
    /// From the one to the other.
    pub(super) fn between(from: Cycle, to: Cycle) -> Self {
        Self { from, to }
    }

    /// Whether both are the same.
    pub(super) fn are_one(self) -> bool {
        self.from == self.to
    }

    /// Years from the one to the other, negative if it is earlier.
    fn count(self) -> i32 {
        self.to.first().year() - self.from.first().year()
    }

    /// Whether the texts are the same but for the years that they name.
    pub(super) fn same_text(self, before: &str, after: &str) -> bool {
        before == after || (!self.are_one() && told(before, self.from) == told(after, self.to))
    }

    /// Whether both are at the same time of their years, known as exactly and meant as firmly.
    pub(super) fn same_time(self, before: &Date, after: &Date) -> bool {
        if self.are_one() {
            return before == after;
        }
        let alike = |date: &Date| (date.precision, date.mood, date.deadline);
        if alike(before) != alike(after) {
            return false;
        }
        match (before.span, after.span) {
            (Some(one), Some(other)) => {
                let by_week = self.by_days(one, other) == (0, 0);
                by_week || self.same_days_of_months(one, other, after.precision)
            }
            (one, other) => one == other,
        }
    }

    fn same_days_of_months(self, one: Span, other: Span, precision: Precision) -> bool {
        let coarse = precision > Precision::Week;
        let same = |one: Day, other: Day| {
            let last = |day: Day| day.tomorrow().day() == 1;
            one.year() + self.count() == other.year()
                && one.month() == other.month()
                && (one.day() == other.day() || (coarse && last(one) && last(other)))
        };
        same(one.first(), other.first()) && same(one.last(), other.last())
    }

    /// How far apart two times of their years are.
    pub(super) fn by(self, before: &Date, after: &Date) -> Option<By> {
        let (one, other) = (before.span?, after.span?);
        let exact = |date: &Date| date.precision <= Precision::Week;
        if exact(before) && before.precision == after.precision {
            let (first, last) = self.by_days(one, other);
            return Some(By::Days(first, last));
        }
        let months =
            |date: &Date| date.precision >= Precision::Month && date.span.is_some_and(whole);
        if months(before) && before.precision == after.precision {
            let by = |one: Day, other: Day| month(other) - month(one) - 12 * self.count();
            return Some(By::Months(
                by(one.first(), other.first()),
                by(one.last(), other.last()),
            ));
        }
        let one = self.carried(one, before.precision);
        Some(if other.meets(one) {
            By::Within
        } else {
            By::Apart {
                later: other.first() > one.first(),
            }
        })
    }

    /// Days from the first to the first and from the last to the last, between years from weekday and week to weekday and
    /// week. What is as long as it was has moved as its first day has, whether or not there is a week 53 between.
    fn by_days(self, one: Span, other: Span) -> (i64, i64) {
        let by = |one: Day, other: Day| other.days_since(self.day(one));
        let first = by(one.first(), other.first());
        if one.days() == other.days() {
            return (first, first);
        }
        (first, by(one.last(), other.last()))
    }

    /// The same weekday of the same ISO week in the other year; a week 53 that it has not is the one after its last.
    fn day(self, day: Day) -> Day {
        let week = day.iso_week();
        let there = Week {
            year: week.year + self.count(),
            ..week
        };
        there.weekday(day.weekday()).unwrap_or(day)
    }

    /// The same time in the other year.
    fn carried(self, span: Span, precision: Precision) -> Span {
        if precision <= Precision::Week {
            return Span::new(self.day(span.first()), self.day(span.last()));
        }
        let months = 12 * self.count();
        let last = span.last().tomorrow().months_later(months).yesterday();
        Span::new(span.first().months_later(months), last)
    }
}

/// A text with its years told from those of its cycle.
fn told(text: &str, cycle: Cycle) -> Cow<'_, str> {
    titles::with_years_from(text, cycle.first().year())
}

/// Whether a span is whole months.
fn whole(span: Span) -> bool {
    span.first().day() == 1 && span.last().tomorrow().day() == 1
}

fn month(day: Day) -> i32 {
    day.year() * 12 + day.month() as i32
}
