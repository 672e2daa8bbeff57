//! The cycle: twelve calendar months from the first of any month. What is planned is planned in one.

use super::{Day, Span};

/// Twelve calendar months from the first day of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cycle {
    first: Day,
}

/// One calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Calendar year.
    pub year: i32,
    /// 1–12.
    pub number: u32,
}

impl Month {
    /// The month's days.
    #[must_use]
    pub fn span(self) -> Option<Span> {
        let first = Day::new(self.year, self.number, 1)?;
        Some(Span::new(first, first.months_later(1).yesterday()))
    }
}

impl Cycle {
    /// The cycle that starts on `first`, which must be the first day of a month.
    #[must_use]
    pub fn starting(first: Day) -> Option<Self> {
        // One year of room on either side keeps every neighbour inside the calendar.
        (first.day() == 1 && (2..=9997).contains(&first.year())).then_some(Self { first })
    }

    /// The calendar year.
    #[must_use]
    pub fn of_year(year: i32) -> Option<Self> {
        Day::new(year, 1, 1).and_then(Self::starting)
    }

    /// The first day.
    #[must_use]
    pub fn first(self) -> Day {
        self.first
    }

    /// The last day.
    #[must_use]
    pub fn last(self) -> Day {
        self.first.months_later(12).yesterday()
    }

    /// All its days.
    #[must_use]
    pub fn span(self) -> Span {
        Span::new(self.first, self.last())
    }

    /// Whether the day lies in the cycle.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.span().contains(day)
    }

    /// The twelve months in order.
    #[must_use]
    pub fn months(self) -> [Month; 12] {
        std::array::from_fn(|index| {
            let first = self.first.months_later(index as i32);
            Month {
                year: first.year(),
                number: first.month(),
            }
        })
    }

    /// The cycle `years` later (earlier if negative), if the calendar still holds it.
    #[must_use]
    pub fn years_later(self, years: i32) -> Option<Self> {
        Day::new(self.first.year() + years, self.first.month(), 1).and_then(Self::starting)
    }

    /// `2024`, or `2026/27` for a cycle that crosses New Year.
    #[must_use]
    pub fn label(self) -> String {
        let year = self.first.year();
        if self.first.month() == 1 {
            format!("{year}")
        } else {
            format!("{year}/{:02}", (year + 1) % 100)
        }
    }
}
