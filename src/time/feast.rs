//! Days that come once a year by a rule: a date, so many days from Easter, a weekday on or after a date.
//!
//! Knows the calendar, no country and no name.

use std::str::FromStr;

use super::{Day, Weekday};

/// The rule of a day that comes once a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Feast {
    /// `12-24`: month and day.
    Fixed { month: u32, day: u32 },
    /// `easter-2`: days from Easter Sunday.
    Easter(i32),
    /// `saturday 06-20`: the first such weekday on or after the date.
    Weekday {
        weekday: Weekday,
        month: u32,
        day: u32,
    },
}

impl Feast {
    /// Its day in a calendar year.
    pub(crate) fn day(self, year: i32) -> Option<Day> {
        match self {
            Self::Fixed { month, day } => Day::new(year, month, day),
            Self::Easter(days) => Some(easter(year)?.days_later(i64::from(days))),
            Self::Weekday {
                weekday,
                month,
                day,
            } => {
                let from = Day::new(year, month, day)?;
                let wait = (weekday.number() + 7 - from.weekday().number()) % 7;
                Some(from.days_later(i64::from(wait)))
            }
        }
    }
}

/// A rule that is written in no form known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NoFeast;

impl FromStr for Feast {
    type Err = NoFeast;

    fn from_str(text: &str) -> Result<Self, NoFeast> {
        if let Some(days) = text.strip_prefix("easter") {
            let days = if days.is_empty() { "0" } else { days };
            return days.parse().map(Self::Easter).map_err(|_| NoFeast);
        }
        let (weekday, date) = match text.split_once(' ') {
            Some((weekday, date)) => (Some(weekday_named(weekday).ok_or(NoFeast)?), date),
            None => (None, text),
        };
        let (month, day) = date.split_once('-').ok_or(NoFeast)?;
        let (Ok(month), Ok(day)) = (month.parse(), day.parse()) else {
            return Err(NoFeast);
        };
        Ok(match weekday {
            None => Self::Fixed { month, day },
            Some(weekday) => Self::Weekday {
                weekday,
                month,
                day,
            },
        })
    }
}

fn weekday_named(name: &str) -> Option<Weekday> {
    Weekday::ALL
        .into_iter()
        .find(|weekday| format!("{weekday:?}").eq_ignore_ascii_case(name))
}

/// Easter Sunday of the Gregorian calendar, by the computus of Meeus, Jones and Butcher (Nature, 20 April 1876).
pub(crate) fn easter(year: i32) -> Option<Day> {
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * late + 114;
    Day::new(year, (days / 31) as u32, (days % 31 + 1) as u32)
}
