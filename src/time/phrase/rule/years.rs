//! Which calendar years something comes in: even ones, every other, every fourth from 2026.

use super::Parity;

/// Some of the calendar years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Years {
    Parity(Parity),
    /// Every so many, counted from one of them; without it nobody can tell which.
    Every(u32, Option<i32>),
}

impl Years {
    /// Whether the year is one of them; nothing where it is not said from which year they are counted.
    pub(crate) fn has(self, year: i32) -> Option<bool> {
        match self {
            Self::Parity(Parity::Even) => Some(year.rem_euclid(2) == 0),
            Self::Parity(Parity::Odd) => Some(year.rem_euclid(2) == 1),
            Self::Every(_, None) => None,
            Self::Every(step, Some(first)) => {
                let step = i32::try_from(step.max(1)).unwrap_or(i32::MAX);
                Some(year >= first && (year - first) % step == 0)
            }
        }
    }
}
