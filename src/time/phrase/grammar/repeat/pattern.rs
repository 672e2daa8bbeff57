//! How often something comes: "första och tredje tisdagen varje månad", "varannan torsdag", "två gånger per år".

use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Counted, Parity, Pattern, Unit, Within};
use crate::time::phrase::token::Mark;

use crate::time::phrase::grammar::Parser;

impl Parser<'_> {
    pub(super) fn patterns(&mut self) -> Option<Vec<Pattern>> {
        self.attempt(Self::parts_of_each).or_else(|| {
            if let Some(twice) = self.attempt(Self::twice_a_month) {
                return Some(twice);
            }
            let one = self.attempt(Self::times);
            let one = one.or_else(|| self.attempt(Self::weekdays));
            let one = one.or_else(|| self.attempt(Self::every));
            one.map(|pattern| vec![pattern])
        })
    }

    /// "första och tredje tisdagen varje månad", "i början av varje kvartal", "den 15 varje månad".
    fn parts_of_each(&mut self) -> Option<Vec<Pattern>> {
        let parts = self.attempt(Self::nths_of_each).or_else(|| {
            let one = self.attempt(Self::part_of_each);
            let one = one.or_else(|| self.attempt(Self::day_of_each));
            one.map(|what| vec![what])
        })?;
        let every = self.each_stretch()?;
        let dated = |what: &Within| matches!(what, Within::DayOfMonth(_));
        if every != 1 && parts.iter().any(dated) {
            return None;
        }
        let pattern = |what| Pattern::Months { every, what };
        Some(parts.into_iter().map(pattern).collect())
    }

    /// "första och tredje tisdagen"
    fn nths_of_each(&mut self) -> Option<Vec<Within>> {
        let mut nths = vec![self.ordinal()?];
        while let Some(nth) = self.attempt(|parser| {
            parser.joined_pattern()?;
            parser.ordinal()
        }) {
            nths.push(nth);
        }
        let counted = self.countable()?;
        Some(
            nths.into_iter()
                .map(|nth| Within::Nth(nth, counted))
                .collect(),
        )
    }

    fn part_of_each(&mut self) -> Option<Within> {
        if self.link(Link::End) {
            return Some(Within::Nth(-1, Counted::Day));
        }
        let part = self.take(|lexeme| match lexeme {
            Lexeme::Part(part) => Some(part),
            _ => None,
        });
        part.map(Within::Part)
    }

    fn day_of_each(&mut self) -> Option<Within> {
        let day = self.take(|lexeme| match lexeme {
            Lexeme::Number {
                value: value @ 1..=31,
                digits: 1..=2,
            } => Some(value),
            Lexeme::Ordinal(day @ 1..) => u32::try_from(day).ok(),
            _ => None,
        })?;
        self.mark(Mark::Dot);
        self.unit(Unit::Day);
        Some(Within::DayOfMonth(day))
    }

    /// "varje månad", "varannan månad", "i månaden": its months.
    fn each_stretch(&mut self) -> Option<u32> {
        let step = self.step_of_every();
        self.link(Link::Per);
        let unit = self.take(|lexeme| match lexeme {
            Lexeme::Unit(unit) | Lexeme::Every(unit) => Some(unit),
            _ => None,
        })?;
        // Without "varje" only the month comes anew by itself: "första tisdagen i månaden".
        if step.is_none() && unit != Unit::Month {
            return None;
        }
        months_of(unit)
            .map(|months| months * step.unwrap_or(1))
            .filter(|months| *months <= LONGEST)
    }

    /// "varje" is 1, "varannan" 2, "var tredje" 3, "every 4" 4.
    fn step_of_every(&mut self) -> Option<u32> {
        if self.link(Link::EveryOther) {
            return Some(2);
        }
        self.link(Link::Every).then_some(())?;
        let step = self.attempt(|parser| {
            let step = parser.take(|lexeme| match lexeme {
                Lexeme::Ordinal(step @ 2..) => u32::try_from(step).ok(),
                Lexeme::Number {
                    value: step @ 1..=31,
                    ..
                } => Some(step),
                _ => None,
            })?;
            parser.mark(Mark::Dot);
            Some(step)
        });
        Some(step.unwrap_or(1))
    }

    /// "tisdagar", "tisdagar jämna veckor", "udda veckor".
    fn weekdays(&mut self) -> Option<Pattern> {
        self.link(Link::Every);
        let plural = self.take(|lexeme| match lexeme {
            Lexeme::Weekdays(weekday) => Some(weekday),
            _ => None,
        });
        let weekday = plural.or_else(|| self.weekday());
        let parity = self.parity();
        (plural.is_some() || parity.is_some()).then_some(Pattern::Weeks {
            every: 1,
            weekday,
            parity,
        })
    }

    fn parity(&mut self) -> Option<Parity> {
        let parity = self.take(|lexeme| match lexeme {
            Lexeme::Link(Link::Even) => Some(Parity::Even),
            Lexeme::Link(Link::Odd) => Some(Parity::Odd),
            _ => None,
        })?;
        self.unit(Unit::Week);
        Some(parity)
    }

    /// "varje vecka", "varannan torsdag", "var tredje månad", "kvartalsvis", "every first Tuesday".
    fn every(&mut self) -> Option<Pattern> {
        if let Some(unit) = self.take(|lexeme| match lexeme {
            Lexeme::Every(unit) => Some(unit),
            _ => None,
        }) {
            return every_so_many(unit, 1);
        }
        if self.link(Link::Fortnightly) {
            return Some(weekly(2));
        }
        if let Some(pattern) = self.attempt(Self::every_nth_of_month) {
            return Some(pattern);
        }
        let step = self.step_of_every()?;
        if let Some(weekday) = self.weekday() {
            return Some(Pattern::Weeks {
                every: step,
                weekday: Some(weekday),
                parity: self.parity(),
            });
        }
        let unit = self.take(|lexeme| match lexeme {
            Lexeme::Unit(unit) => Some(unit),
            _ => None,
        })?;
        let day = (unit == Unit::Month)
            .then(|| self.attempt(Self::day_of_each))
            .flatten();
        match day {
            Some(what) => Some(Pattern::Months { every: step, what }),
            None => every_so_many(unit, step),
        }
    }

    /// "varje första tisdag i månaden".
    fn every_nth_of_month(&mut self) -> Option<Pattern> {
        self.link(Link::Every).then_some(())?;
        let nth = self.ordinal()?;
        let counted = self.countable()?;
        self.link(Link::Every);
        (self.unit(Unit::Month) || nth.abs() == 1).then_some(Pattern::Months {
            every: 1,
            what: Within::Nth(nth, counted),
        })
    }
}

/// A cycle has no more months.
const LONGEST: u32 = 12;

/// Every so many weeks, all of the week.
pub(super) fn weekly(every: u32) -> Pattern {
    Pattern::Weeks {
        every,
        weekday: None,
        parity: None,
    }
}

fn every_so_many(unit: Unit, step: u32) -> Option<Pattern> {
    Some(match unit {
        Unit::Day => Pattern::Days(step),
        Unit::WorkingDay => Pattern::WorkingDays,
        Unit::Week => weekly(step),
        unit => Pattern::Months {
            every: Some(months_of(unit)? * step).filter(|months| *months <= LONGEST)?,
            what: Within::Whole,
        },
    })
}

/// How many months a measure has; none for those shorter than one.
pub(super) fn months_of(unit: Unit) -> Option<u32> {
    Some(match unit {
        Unit::Month => 1,
        Unit::Quarter => 3,
        Unit::Tertial => 4,
        Unit::Half => 6,
        Unit::Year => 12,
        Unit::Day | Unit::WorkingDay | Unit::Week => return None,
    })
}
