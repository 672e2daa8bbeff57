//! Public holidays and eves of a country, from rules kept as data: a file each. Knows no plan, and no language but the
//! countries' own.
//!
//! A Sunday is no holiday of its own. A working day is neither public holiday, eve, Saturday nor Sunday.

use std::sync::LazyLock;

use toml::de::{DeTable, DeValue};

use super::feast::Feast;
use super::{Day, Weekday};

/// A country whose public holidays are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Country {
    Sweden,
    Norway,
    Denmark,
    Finland,
}

/// A day on which people are free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Holiday {
    /// When it is.
    pub day: Day,
    /// What it is called in the country; in Finland the Swedish name.
    pub name: &'static str,
    /// What it is called in the country's other language: in Finland the Finnish name.
    pub other_name: Option<&'static str>,
    /// Whether the law or only custom makes it free.
    pub kind: HolidayKind,
}

/// Whether the law or only custom makes a day free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HolidayKind {
    /// A public holiday by law.
    Public,
    /// An eve that is kept as a day off: midsommarafton, julafton.
    Eve,
}

/// One line of a country's file.
#[derive(Debug)]
struct Line {
    name: &'static str,
    other_name: Option<&'static str>,
    kind: HolidayKind,
    feast: Feast,
    since: i32,
    until: i32,
}

impl Country {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Sweden, Self::Norway, Self::Denmark, Self::Finland];

    /// The country of an ISO 3166-1 alpha-2 code: `SE`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|country| country.code().eq_ignore_ascii_case(code.trim()))
    }

    /// The ISO 3166-1 alpha-2 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Sweden => "SE",
            Self::Norway => "NO",
            Self::Denmark => "DK",
            Self::Finland => "FI",
        }
    }

    /// Its public holidays and eves of a calendar year, in the order of the year.
    #[must_use]
    pub fn holidays(self, year: i32) -> Vec<Holiday> {
        let mut holidays: Vec<_> = self.falling(year).collect();
        holidays.sort_by_key(|holiday| (holiday.day, holiday.kind));
        holidays
    }

    /// The public holiday or else the eve that the day is, if it is one.
    #[must_use]
    pub fn holiday(self, day: Day) -> Option<Holiday> {
        self.falling(day.year())
            .filter(|holiday| holiday.day == day)
            .min_by_key(|holiday| holiday.kind)
    }

    /// Whether people work: neither weekend, public holiday nor eve.
    #[must_use]
    pub fn is_working_day(self, day: Day) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && self.holiday(day).is_none()
    }

    /// Whether banks are open: neither weekend nor public holiday; in Sweden and Finland no eve either.
    #[must_use]
    pub fn is_bank_day(self, day: Day) -> bool {
        let closed = |holiday: Holiday| {
            let eves = matches!(self, Self::Sweden | Self::Finland);
            eves || holiday.kind == HolidayKind::Public
        };
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
            && !self.holiday(day).is_some_and(closed)
    }

    fn falling(self, year: i32) -> impl Iterator<Item = Holiday> {
        let in_force = move |line: &&Line| (line.since..=line.until).contains(&year);
        self.lines()
            .iter()
            .filter(in_force)
            .filter_map(move |line| {
                Some(Holiday {
                    day: line.feast.day(year)?,
                    name: line.name,
                    other_name: line.other_name,
                    kind: line.kind,
                })
            })
    }

    /// The rules, read when they are first asked for.
    fn lines(self) -> &'static [Line] {
        static SWEDEN: LazyLock<Vec<Line>> = LazyLock::new(|| read(Country::Sweden));
        static NORWAY: LazyLock<Vec<Line>> = LazyLock::new(|| read(Country::Norway));
        static DENMARK: LazyLock<Vec<Line>> = LazyLock::new(|| read(Country::Denmark));
        static FINLAND: LazyLock<Vec<Line>> = LazyLock::new(|| read(Country::Finland));
        match self {
            Self::Sweden => &SWEDEN,
            Self::Norway => &NORWAY,
            Self::Denmark => &DENMARK,
            Self::Finland => &FINLAND,
        }
    }

    fn file(self) -> &'static str {
        match self {
            Self::Sweden => include_str!("holiday/se.toml"),
            Self::Norway => include_str!("holiday/no.toml"),
            Self::Denmark => include_str!("holiday/dk.toml"),
            Self::Finland => include_str!("holiday/fi.toml"),
        }
    }
}

/// The lines of a country's file. What cannot be read is left out; the tests count the days of every file.
fn read(country: Country) -> Vec<Line> {
    let Ok(file) = DeTable::parse(country.file()) else {
        return Vec::new();
    };
    let kinds = [("public", HolidayKind::Public), ("eve", HolidayKind::Eve)];
    let mut lines = Vec::new();
    for (table, kind) in kinds {
        let Some(DeValue::Table(days)) = file.get_ref().get(table).map(toml::Spanned::get_ref)
        else {
            continue;
        };
        for (name, rule) in days {
            lines.extend(line(kind, name.get_ref(), rule.get_ref()));
        }
    }
    lines
}

fn line(kind: HolidayKind, name: &str, rule: &DeValue<'_>) -> Option<Line> {
    let field = |key: &str| match rule {
        DeValue::Table(table) => table.get(key).map(toml::Spanned::get_ref),
        _ => None,
    };
    let on = match rule {
        DeValue::String(on) => on,
        _ => match field("on")? {
            DeValue::String(on) => on,
            _ => return None,
        },
    };
    let year = |key: &str| match field(key) {
        Some(DeValue::Integer(year)) => year.as_str().parse::<i32>().ok(),
        _ => None,
    };
    let other_name = match field("other") {
        Some(DeValue::String(other)) => Some(kept(other)),
        _ => None,
    };
    Some(Line {
        name: kept(name),
        other_name,
        kind,
        feast: on.parse().ok()?,
        since: year("since").unwrap_or(i32::MIN),
        until: year("until").unwrap_or(i32::MAX),
    })
}

/// A name of the files: there are a few dozen of them, read once and kept for good.
fn kept(name: &str) -> &'static str {
    Box::leak(name.into())
}
