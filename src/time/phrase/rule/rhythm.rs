//! Rhythms of days and weeks: they go on over the turn of a year, whatever its dates are. Resolves nothing.

use super::{Node, Parity, Pattern, Repeat, Rule, Term};
use crate::time::Day;

/// How a rhythm goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rhythm {
    /// Days from one time to the next.
    pub(crate) step: i64,
    /// Whether it is kept by the numbers of its weeks, even or odd ones.
    pub(crate) by_parity: bool,
}

impl Rule {
    /// The rhythm of a rule that comes every so many days or weeks; none where it goes by the calendar.
    pub(crate) fn rhythm(&self) -> Option<Rhythm> {
        let repeat = self.node.as_repeat()?;
        let is_begun = repeat.from.is_some();
        // Within some months only, and from no day of its own, it begins with each of them.
        if repeat.within.is_some() && !is_begun {
            return None;
        }
        match repeat.pattern {
            Pattern::Weeks {
                parity: Some(_), ..
            } => Some(Rhythm {
                step: 14,
                by_parity: true,
            }),
            Pattern::Weeks { every, .. } if every > 1 || is_begun => Some(Rhythm {
                step: 7 * i64::from(every.max(1)),
                by_parity: false,
            }),
            Pattern::Days(every) if every > 1 => Some(Rhythm {
                step: i64::from(every),
                by_parity: false,
            }),
            _ => None,
        }
    }

    /// The rule counted from a day; from the week of that day where it comes to whole weeks.
    pub(crate) fn begun_on(&self, day: Day) -> Option<Self> {
        let mut rule = self.clone();
        let repeat = rule.node.as_repeat_mut()?;
        let names_day = matches!(repeat.from, Some(Term::Day { .. }));
        let week = day.iso_week();
        let is_of_weeks = matches!(repeat.pattern, Pattern::Weeks { weekday: None, .. });
        repeat.from = Some(if is_of_weeks && !names_day {
            Term::Week {
                number: week.number,
                weekday: None,
                year: Some(week.year),
            }
        } else {
            Term::Day {
                month: day.month(),
                day: day.day(),
                weekday: None,
                year: Some(day.year()),
            }
        });
        Some(rule)
    }

    /// The rule of even weeks for odd ones, and the other way round.
    pub(crate) fn with_other_parity(&self) -> Option<Self> {
        let mut rule = self.clone();
        let Pattern::Weeks { parity, .. } = &mut rule.node.as_repeat_mut()?.pattern else {
            return None;
        };
        *parity = Some(match (*parity)? {
            Parity::Even => Parity::Odd,
            Parity::Odd => Parity::Even,
        });
        Some(rule)
    }

    /// The rule without the year and the weekday from which it is counted.
    pub(crate) fn without_years(&self) -> Self {
        let mut rule = self.clone();
        if let Some(Repeat {
            from: Some(Term::Day { year, weekday, .. }),
            ..
        }) = rule.node.as_repeat_mut()
        {
            (*year, *weekday) = (None, None);
        }
        if let Some(Repeat {
            from: Some(Term::Week { year, .. }),
            ..
        }) = rule.node.as_repeat_mut()
        {
            *year = None;
        }
        rule
    }
}

impl Node {
    fn as_repeat(&self) -> Option<&Repeat> {
        match self {
            Self::Repeat(repeat) => Some(repeat),
            Self::Mood(_, Some(what)) => what.as_repeat(),
            _ => None,
        }
    }

    fn as_repeat_mut(&mut self) -> Option<&mut Repeat> {
        match self {
            Self::Repeat(repeat) => Some(repeat),
            Self::Mood(_, Some(what)) => what.as_repeat_mut(),
            _ => None,
        }
    }
}
