//! Days: "26 januari", "26/1", "26.1.", "January 26", `2024-09-26`, with their weekday and year.

use crate::time::phrase::lexeme::Lexeme;
use crate::time::phrase::misreading::Misreading;
use crate::time::phrase::rule::{Counted, Period, Term, Unit, days_at_most};
use crate::time::phrase::token::Mark;
use crate::time::{Week, Weekday};

use super::Parser;
use super::element::Element;

impl Parser<'_> {
    /// A day, or the figure of one whose month a neighbour has.
    pub(super) fn day_of(&mut self, weekday: Option<Weekday>) -> Option<Element> {
        let start = self.at;
        let day = self.figure(1..=2)?;
        if let Some(month) = self.attempt(Self::month_behind) {
            return self.day_found(start, day, month, weekday);
        }
        if let Some((month, year)) = self.attempt(Self::month_and_year_behind) {
            self.valid(start, day, month, Some(year))?;
            return Some(Element::Term(Term::Day {
                month,
                day,
                weekday,
                year: Some(year),
            }));
        }
        self.mark(Mark::Dot);
        (1..=53) // of a week, perhaps
            .contains(&day)
            .then_some(Element::Number(day, weekday))
    }

    /// "26:e januari", "26th of January" behind its weekday, or "26:e" whose month a neighbour has.
    pub(super) fn ordinal_day_of(&mut self, weekday: Weekday) -> Option<Element> {
        let start = self.at;
        let day = self.ordinal().and_then(|nth| u32::try_from(nth).ok())?;
        if let Some(month) = self.attempt(Self::month) {
            return self.day_found(start, day, month, Some(weekday));
        }
        // "fredag första veckan i maj" counts something else.
        let counts = matches!(self.peek(), Some(Lexeme::Unit(_) | Lexeme::Weekday(_)));
        (!counts).then_some(Element::Number(day, Some(weekday)))
    }

    /// "första maj", "26th of January", "sista maj".
    pub(super) fn day_by_ordinal(&mut self, start: usize, nth: i8) -> Option<Element> {
        let month = self.attempt(Self::month)?;
        if let Ok(day) = u32::try_from(nth) {
            return self.day_found(start, day, month, None);
        }
        let of = Term::Period(Period::Month(month), self.year());
        Some(Element::Term(Term::Nth(nth, Counted::Day, Box::new(of))))
    }

    /// "January 26", "Jan 26th".
    pub(super) fn month_first(&mut self) -> Option<Element> {
        let start = self.at;
        let month = self.month()?;
        let day = self.figure(1..=2).or_else(|| {
            self.take(|lexeme| match lexeme {
                Lexeme::Ordinal(day @ 1..) => u32::try_from(day).ok(),
                _ => None,
            })
        })?;
        // "mars 26 april" is two dates, if any.
        if matches!(self.peek(), Some(Lexeme::Month(_))) {
            return None;
        }
        self.day_found(start, day, month, None)
    }

    fn day_found(
        &mut self,
        start: usize,
        day: u32,
        month: u32,
        weekday: Option<Weekday>,
    ) -> Option<Element> {
        let year = self.year();
        let weekday = weekday.or_else(|| self.attempt(Self::weekday_behind));
        self.valid(start, day, month, year)?;
        Some(Element::Term(Term::Day {
            month,
            day,
            weekday,
            year,
        }))
    }

    /// Whether any year, or the one named, has the day; if not, the reason is kept.
    pub(super) fn valid(
        &mut self,
        start: usize,
        day: u32,
        month: u32,
        year: Option<i32>,
    ) -> Option<()> {
        if (1..=12).contains(&month) && (1..=days_at_most(month, year)).contains(&day) {
            return Some(());
        }
        let place = self.place(start);
        self.fault = Some(Box::new(Misreading::no_such_day(place, day, month, year)));
        None
    }

    /// "(fredag)" behind a date; not when it begins the next one.
    fn weekday_behind(&mut self) -> Option<Weekday> {
        let weekday = self.weekday()?;
        let begins = matches!(
            self.peek(),
            Some(Lexeme::Number { .. } | Lexeme::Unit(Unit::Week))
        );
        (!begins).then_some(weekday)
    }

    /// A month as a word, with "månad" behind it or not.
    pub(super) fn month(&mut self) -> Option<u32> {
        let month = self.take(|lexeme| match lexeme {
            Lexeme::Month(month) => Some(month),
            _ => None,
        })?;
        self.unit(Unit::Month);
        Some(month)
    }

    /// What makes a figure a day: " januari", ". januari", "/1", ".1."
    fn month_behind(&mut self) -> Option<u32> {
        let dot = self.mark(Mark::Dot);
        if let Some(month) = self.attempt(Self::month) {
            return Some(month);
        }
        if !dot && !self.mark(Mark::Slash) {
            return None;
        }
        let month = self.figure(1..=2)?;
        if dot {
            self.mark(Mark::Dot);
        }
        // "3/4 mars" and "26/27 mars" are two days.
        let is_day = matches!(self.peek(), Some(Lexeme::Month(_)));
        (!is_day).then_some(month)
    }

    /// "-01-2024" behind a day.
    fn month_and_year_behind(&mut self) -> Option<(u32, i32)> {
        self.glued_dash()?;
        let month = self.glued_figure(2)?;
        self.glued_dash()?;
        Some((month, self.glued_figure(4)? as i32))
    }

    /// A figure of so many digits.
    pub(super) fn figure(&mut self, wanted: std::ops::RangeInclusive<u8>) -> Option<u32> {
        self.take(|lexeme| match lexeme {
            Lexeme::Number { value, digits } if wanted.contains(&digits) => Some(value),
            _ => None,
        })
    }

    /// A year behind a date: " 2024", ", 2024", "/2024", "-2024", "år 2024".
    pub(super) fn year(&mut self) -> Option<i32> {
        self.attempt(|parser| {
            let glue = parser.glued(0) && parser.glued(1);
            let sign = parser.mark(Mark::Comma)
                || glue && (parser.mark(Mark::Slash) || parser.mark(Mark::Dash));
            if !sign {
                parser.unit(Unit::Year);
            }
            parser.plain_year()
        })
    }

    /// Four figures that do not begin an ISO date.
    fn plain_year(&mut self) -> Option<i32> {
        let year = self.figure(4..=4)?;
        let goes_on = self.ahead(0) == Some(Lexeme::Mark(Mark::Dash))
            && self.glued(0)
            && self.glued(1)
            && matches!(
                self.ahead(1),
                Some(Lexeme::Number { digits: 1..=2, .. } | Lexeme::Unit(Unit::Week))
            );
        (!goes_on && (1900..=2199).contains(&year)).then_some(year as i32)
    }

    /// A year alone.
    pub(super) fn year_alone(&mut self) -> Option<Term> {
        let year = self.plain_year()?;
        Some(Term::Period(Period::Year, Some(year)))
    }

    /// `2024-09-26`, `2024-W38`, `2024-W38-4`, `2024-09` within a phrase.
    pub(super) fn iso(&mut self) -> Option<Term> {
        let start = self.at;
        let year = self.figure(4..=4)? as i32;
        self.glued_dash()?;
        if self.unit(Unit::Week) {
            let number = self.glued_figure(2)?;
            let day = self.attempt(|parser| {
                parser.glued_dash()?;
                parser.glued_figure(1)
            });
            let weekday = match day {
                None => None,
                Some(day) => Some(*Weekday::ALL.get(day.checked_sub(1)? as usize)?),
            };
            Week::new(year, number)?;
            return Some(Term::Week {
                number,
                weekday,
                year: Some(year),
            });
        }
        let month = self.glued_figure(2)?;
        let day = self.attempt(|parser| {
            parser.glued_dash()?;
            parser.glued_figure(2)
        });
        self.valid(start, day.unwrap_or(1), month, Some(year))?;
        Some(match day {
            None => Term::Period(Period::Month(month), Some(year)),
            Some(day) => Term::Day {
                month,
                day,
                weekday: None,
                year: Some(year),
            },
        })
    }

    fn glued_dash(&mut self) -> Option<()> {
        (self.glued(0) && self.mark(Mark::Dash)).then_some(())
    }

    fn glued_figure(&mut self, digits: u8) -> Option<u32> {
        if !self.glued(0) {
            return None;
        }
        self.figure(digits..=digits)
    }
}
