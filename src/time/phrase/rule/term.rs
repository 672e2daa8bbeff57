//! A name for one span of days, and the stretches, parts and distances that terms are made of.

use crate::time::phrase::feasts::Feast;
use crate::time::{Day, Precision, Weekday};

/// A name for one span of days, with or without its year.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Term {
    /// A day of a month, 1–31 of 1–12, and the weekday that it is said to be.
    Day {
        month: u32,
        day: u32,
        weekday: Option<Weekday>,
        year: Option<i32>,
    },
    /// A stretch of the calendar with a name of its own.
    Period(Period, Option<i32>),
    /// ISO week 1–53, or one day of it. The year is the week-numbering one.
    Week {
        number: u32,
        weekday: Option<Weekday>,
        year: Option<i32>,
    },
    /// Early, mid or late, or one half.
    Part(Part, Box<Term>),
    /// The nth, from the front or (negative) from the back: "sista torsdagen i september".
    Nth(i8, Counted, Box<Term>),
    /// The whole cycle.
    Cycle,
    /// A feast with a name.
    Feast(Feast, Option<i32>),
    /// The days around the first of a month, 1–12.
    Turn(u32, Option<i32>),
    /// A quarter, 1–4, counted from the cycle's start.
    FiscalQuarter(u32),
    /// Another entry of the plan, by whatever it is called.
    Entry(Box<str>),
    /// So long before the first day of another term, or after its last.
    Offset(Distance, Box<Term>),
    /// The days between: "inom tre veckor efter X".
    Within(Distance, Box<Term>),
    /// The nth that lies wholly before or after; 0 is the week of the term itself.
    Next(u8, Counted, Side, Box<Term>),
    /// The weekday of the ISO week so many weeks later (earlier if negative).
    WeekdayAway(Weekday, i32, Box<Term>),
    /// The day itself if people work on it, else the next working day on that side.
    Working(Side, Box<Term>),
}

/// How far, and in which direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Distance {
    pub(crate) count: u32,
    pub(crate) unit: Unit,
    pub(crate) side: Side,
}

/// A direction in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    Before,
    After,
}

/// Measures of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Unit {
    Day,
    WorkingDay,
    /// A day on which banks are open.
    BankDay,
    Week,
    Month,
    Quarter,
    Tertial,
    /// Half a year, or with a month after it half of that.
    Half,
    Year,
}

/// A stretch of the calendar with a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Period {
    /// 1–12.
    Month(u32),
    /// 1–4, of the calendar.
    Quarter(u32),
    /// Four months, 1–3, of the calendar.
    Tertial(u32),
    /// Six months, 1–2, of the calendar.
    Half(u32),
    /// March–May, June–August, September–November, December–February.
    Season(Season),
    /// January–June, August–December.
    Term(SchoolTerm),
    /// The calendar year.
    Year,
}

/// A quarter of the year by its weather.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A half of the school year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum SchoolTerm {
    Spring,
    Autumn,
}

/// A part of a longer stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    /// Days 1–10 of a month, the first month of a season or a quarter, the first third of anything else.
    Early,
    /// Days 11–20.
    Mid,
    /// Days 21 to the last.
    Late,
    /// The same days as [`Part::Late`]; as a limit, the last of them: "före slutet av maj".
    End,
    FirstHalf,
    SecondHalf,
}

/// What is counted within a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Counted {
    Day,
    Weekday(Weekday),
    /// ISO weeks whose Thursday lies in the stretch.
    Week,
    /// Saturday and Sunday, of the stretch in which the Saturday lies.
    Weekend,
    /// Days that are neither weekend, public holiday nor eve.
    WorkingDay,
    /// Days on which banks are open.
    BankDay,
    Month,
}

impl Term {
    /// The year that the phrase itself names.
    pub(crate) fn year(&self) -> Option<i32> {
        match self.base() {
            Self::Day { year, .. }
            | Self::Week { year, .. }
            | Self::Period(_, year)
            | Self::Feast(_, year)
            | Self::Turn(_, year) => *year,
            _ => None,
        }
    }

    /// What the term is counted in or from.
    pub(crate) fn within(&self) -> Option<&Self> {
        match self {
            Self::Part(_, of)
            | Self::Nth(_, _, of)
            | Self::Offset(_, of)
            | Self::Within(_, of)
            | Self::Next(_, _, _, of)
            | Self::WeekdayAway(_, _, of)
            | Self::Working(_, of) => Some(of),
            _ => None,
        }
    }

    /// What decides which year a term belongs to: the innermost that it is counted in or from.
    pub(crate) fn base(&self) -> &Self {
        self.within().map_or(self, Self::base)
    }

    /// The same, to be changed.
    pub(crate) fn base_mut(&mut self) -> &mut Self {
        match self {
            Self::Part(_, of)
            | Self::Nth(_, _, of)
            | Self::Offset(_, of)
            | Self::Within(_, of)
            | Self::Next(_, _, _, of)
            | Self::WeekdayAway(_, _, of)
            | Self::Working(_, of) => of.base_mut(),
            other => other,
        }
    }

    /// Whether a range from it to another would end before it begins, by what both say themselves. Terms that leave out their
    /// year are never out of order.
    pub(crate) fn is_said_after(&self, to: &Self) -> bool {
        let months = self.months().zip(to.months());
        match (self, to) {
            (
                Self::Week {
                    number,
                    weekday,
                    year: Some(year),
                },
                Self::Week {
                    number: to,
                    weekday: to_weekday,
                    year: Some(to_year),
                },
            ) => {
                let first = weekday.map_or(1, Weekday::number);
                let last = to_weekday.map_or(7, Weekday::number);
                (to_year, to, last) < (year, number, first)
            }
            (Self::Day { day, .. }, Self::Day { day: to, .. }) => {
                months.is_some_and(|((first, _), (_, last))| (last, to) < (first, day))
            }
            _ => months.is_some_and(|((first, _), (_, last))| last < first),
        }
    }

    /// Its first month and its last, counted through the years, where it says its year.
    fn months(&self) -> Option<(i32, i32)> {
        match *self {
            Self::Day {
                month,
                year: Some(year),
                ..
            } => {
                let month = year * 12 + month as i32;
                Some((month, month))
            }
            Self::Period(period, Some(year)) => {
                let (first, count) = period.months();
                let first = year * 12 + first as i32;
                Some((first, first + count - 1))
            }
            _ => None,
        }
    }

    /// Whether it is a calendar year and no part of one: "2024".
    pub(crate) fn is_year(&self) -> bool {
        matches!(self, Self::Period(Period::Year, _))
    }
}

impl Period {
    /// The stretch of that sort and number.
    pub(crate) fn nth(unit: Unit, number: u32) -> Option<Self> {
        Some(match (unit, number) {
            (Unit::Quarter, 1..=4) => Self::Quarter(number),
            (Unit::Tertial, 1..=3) => Self::Tertial(number),
            (Unit::Half, 1..=2) => Self::Half(number),
            _ => return None,
        })
    }

    /// Its first month, 1–12, and how many months it has.
    pub(crate) fn months(self) -> (u32, i32) {
        match self {
            Self::Month(number) => (number, 1),
            Self::Quarter(number) => (number * 3 - 2, 3),
            Self::Tertial(number) => (number * 4 - 3, 4),
            Self::Half(number) => (number * 6 - 5, 6),
            Self::Season(Season::Spring) => (3, 3),
            Self::Season(Season::Summer) => (6, 3),
            Self::Season(Season::Autumn) => (9, 3),
            Self::Season(Season::Winter) => (12, 3),
            Self::Term(SchoolTerm::Spring) => (1, 6),
            Self::Term(SchoolTerm::Autumn) => (8, 5),
            Self::Year => (1, 12),
        }
    }

    /// How exactly it names its days.
    pub(crate) fn precision(self) -> Precision {
        match self {
            Self::Month(_) => Precision::Month,
            Self::Quarter(_) => Precision::Quarter,
            Self::Tertial(_) => Precision::Tertial,
            Self::Half(_) => Precision::Half,
            Self::Season(_) => Precision::Season,
            Self::Term(_) => Precision::Term,
            Self::Year => Precision::Year,
        }
    }
}

/// The last day of a month: in `year`, or in a leap year when none is told. At least 1 for any month at all.
pub(crate) fn days_at_most(month: u32, year: Option<i32>) -> u32 {
    const A_LEAP_YEAR: i32 = 2024;
    let year = year.unwrap_or(A_LEAP_YEAR);
    (28..=31)
        .rev()
        .find(|day| Day::new(year, month, *day).is_some())
        .unwrap_or(1)
}
