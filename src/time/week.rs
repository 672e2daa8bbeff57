//! Weeks as ISO 8601 numbers them: Monday to Sunday, week 1 holds the year's first Thursday.

use super::{Day, Span, Weekday};

/// An ISO 8601 week of a week-numbering year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    /// The week-numbering year, which near New Year differs from the calendar's.
    pub year: i32,
    /// 1 to 52 or 53.
    pub number: u32,
}

impl Week {
    /// Week `number` of the week-numbering year, if that year has one.
    #[must_use]
    pub fn new(year: i32, number: u32) -> Option<Self> {
        (1..=Self::count(year))
            .contains(&number)
            .then_some(Self { year, number })
    }

    /// How many weeks the week-numbering year has: 52 or 53. 28 December is always in its last week.
    #[must_use]
    pub fn count(year: i32) -> u32 {
        Day::new(year, 12, 28).map_or(52, |day| day.iso_week().number)
    }

    /// The Monday that the week begins on.
    #[must_use]
    pub fn monday(self) -> Option<Day> {
        let fourth = Day::new(self.year, 1, 4)?; // always in week 1
        let first_monday = fourth.days_later(1 - i64::from(fourth.weekday().number()));
        Some(first_monday.weeks_later(i64::from(self.number) - 1))
    }

    /// The week's day of that name.
    #[must_use]
    pub fn weekday(self, weekday: Weekday) -> Option<Day> {
        Some(self.monday()?.days_later(i64::from(weekday.number()) - 1))
    }

    /// Monday to Sunday.
    #[must_use]
    pub fn span(self) -> Option<Span> {
        let monday = self.monday()?;
        Some(Span::new(monday, monday.days_later(6)))
    }
}
