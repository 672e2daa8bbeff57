//! One day of the Gregorian calendar, and the only door to chrono. No clock times, no zones beyond "today here".

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Week;

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// A day of the week; weeks begin on Monday (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// The week, Monday first.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The weekday of an ISO number, 1 to 7.
    #[must_use]
    pub fn numbered(number: u32) -> Option<Self> {
        Self::ALL.get(number.checked_sub(1)? as usize).copied()
    }

    /// ISO number: Monday is 1, Sunday 7.
    #[must_use]
    pub fn number(self) -> u32 {
        self as u32 + 1
    }
}

/// A moment as day and time of day in the zone of this machine, to the minute: `2026-06-14 09:30` (ISO 8601, without the `T`).
#[must_use]
pub fn clock_and_day(moment: std::time::SystemTime) -> String {
    let moment = chrono::DateTime::<chrono::Local>::from(moment);
    moment.format("%Y-%m-%d %H:%M").to_string()
}

impl Day {
    /// The day of `year`, `month` (1–12) and `day` (1–31), if there is one.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        // TOML and ISO 8601 dates have four digits; beyond them arithmetic could leave chrono's range.
        (0..=9999)
            .contains(&year)
            .then(|| NaiveDate::from_ymd_opt(year, month, day))
            .flatten()
            .map(Self)
    }

    /// Today in the zone of this machine.
    #[must_use]
    pub fn today() -> Self {
        Self(chrono::Local::now().date_naive())
    }

    /// Calendar year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Month, 1–12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Day of the month, 1–31.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        Weekday::ALL[self.0.weekday().num_days_from_monday() as usize]
    }

    /// The ISO 8601 week that holds the day.
    #[must_use]
    pub fn iso_week(self) -> Week {
        let week = self.0.iso_week();
        Week {
            year: week.year(),
            number: week.week(),
        }
    }

    /// The day `days` later (earlier if negative); stays at the calendar's edge rather than leave it.
    #[must_use]
    pub fn days_later(self, days: i64) -> Self {
        let moved = if days < 0 {
            self.0.checked_sub_days(Days::new(days.unsigned_abs()))
        } else {
            self.0.checked_add_days(Days::new(days.unsigned_abs()))
        };
        Self(moved.unwrap_or(self.0))
    }

    /// The next day.
    #[must_use]
    pub fn tomorrow(self) -> Self {
        self.days_later(1)
    }

    /// The day before.
    #[must_use]
    pub fn yesterday(self) -> Self {
        self.days_later(-1)
    }

    /// The same weekday, `weeks` later (earlier if negative).
    #[must_use]
    pub fn weeks_later(self, weeks: i64) -> Self {
        self.days_later(weeks * 7)
    }

    /// The same day `months` later (earlier if negative), or the last of a month that is too short.
    #[must_use]
    pub fn months_later(self, months: i32) -> Self {
        let by = Months::new(months.unsigned_abs());
        let moved = if months < 0 {
            self.0.checked_sub_months(by)
        } else {
            self.0.checked_add_months(by)
        };
        Self(moved.unwrap_or(self.0))
    }

    /// Days from `earlier` to this day; negative when `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }
}

impl fmt::Display for Day {
    /// ISO 8601: `2024-09-26`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is no day of the form `2024-09-26`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDay;

impl FromStr for Day {
    type Err = NoDay;

    fn from_str(text: &str) -> Result<Self, NoDay> {
        let number = |digits: &str| {
            let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| digits.parse::<u32>().ok()).flatten()
        };
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NoDay);
        };
        if [year.len(), month.len(), day.len()] != [4, 2, 2] {
            return Err(NoDay);
        }
        let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day))
        else {
            return Err(NoDay);
        };
        Self::new(year as i32, month, day).ok_or(NoDay)
    }
}
