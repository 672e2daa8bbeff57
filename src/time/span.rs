//! A run of whole days, both ends included.

use super::Day;

/// From `first` to `last`, both included; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    first: Day,
    last: Day,
}

impl Span {
    /// The span of the two days, put in order.
    #[must_use]
    pub fn new(one: Day, other: Day) -> Self {
        Self {
            first: one.min(other),
            last: one.max(other),
        }
    }

    /// A single day.
    #[must_use]
    pub fn day(day: Day) -> Self {
        Self {
            first: day,
            last: day,
        }
    }

    /// The first day.
    #[must_use]
    pub fn first(self) -> Day {
        self.first
    }

    /// The last day, included.
    #[must_use]
    pub fn last(self) -> Day {
        self.last
    }

    /// Number of days, at least 1.
    #[must_use]
    pub fn days(self) -> i64 {
        self.last.days_since(self.first) + 1
    }

    /// The numbers of its first and its last ISO week; none where they go round to themselves, as in a whole year that
    /// begins and ends in a week 1.
    #[must_use]
    pub fn week_numbers(self) -> Option<(u32, u32)> {
        const YEAR: i64 = 366;
        let (first, last) = (self.first.iso_week(), self.last.iso_week());
        let round = first != last && first.number == last.number || self.days() > YEAR;
        (!round).then_some((first.number, last.number))
    }

    /// Whether the day lies in the span.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether the spans share a day.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// The days that both spans have.
    #[must_use]
    pub fn common(self, other: Self) -> Option<Self> {
        self.meets(other).then(|| Self {
            first: self.first.max(other.first),
            last: self.last.min(other.last),
        })
    }
}
