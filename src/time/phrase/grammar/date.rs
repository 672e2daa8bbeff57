//! Days: "26 januari", "26/1", "26.1.", "January 26", `2024-09-26`, with their weekday and year.

use crate::time::Weekday;
use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::misreading::Misreading;
use crate::time::phrase::rule::{Counted, Period, Term, Unit, days_at_most};
use crate::time::phrase::token::Mark;

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
        // "mars 26 april" is two dates, if any, and "mars, första halvan" none of the first.
        if matches!(
            self.peek(),
            Some(Lexeme::Month(_) | Lexeme::Unit(Unit::Half | Unit::Week))
        ) {
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
        let year = self
            .year()
            .or_else(|| self.attempt(|parser| parser.short_year(day, weekday)));
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
        // The month of "1 (januari–mars)" is in brackets: it says something else of what stands before them.
        if self.items.get(self.at).is_some_and(|item| item.opened) {
            return None;
        }
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

    /// Two figures that can be no day behind the date: "9/1/26", "31.05.20", "31/12 -24", "26 Sep 20".
    fn short_year(&mut self, day: u32, weekday: Option<Weekday>) -> Option<i32> {
        const CENTURY: i32 = 2000;
        let (tight, dotted) = (self.glued(0), self.after_dot());
        let figures = self.month_in_figures(self.at);
        let sign = self.take(|lexeme| match lexeme {
            Lexeme::Mark(mark @ (Mark::Slash | Mark::Dash)) => Some(mark),
            _ => None,
        });
        let glued = self.glued(0);
        let year = self.figure(2..=2)?;
        let may_be = match sign {
            Some(Mark::Slash) => tight && glued,
            // What may be a later day of the month is decided by the cycle.
            Some(_) => glued && figures && !(day + 1..=31).contains(&year),
            None if dotted => glued,
            // "3 maj 14" may be an hour; a weekday tells which year is meant, and is checked.
            None => {
                !glued
                    && weekday.is_some()
                    && matches!(
                        self.peek(),
                        None | Some(Lexeme::Link(Link::To | Link::Until))
                    )
            }
        };
        let goes_on = match self.peek() {
            Some(Lexeme::Mark(Mark::Dot | Mark::Slash | Mark::Colon)) => {
                matches!(
                    self.ahead(1),
                    Some(Lexeme::Number { .. } | Lexeme::Month(_))
                )
            }
            Some(Lexeme::Month(_) | Lexeme::Unit(_) | Lexeme::Number { .. }) => true,
            _ => false,
        };
        (may_be && !goes_on).then_some(CENTURY + year as i32)
    }

    /// Whether a month in figures ends before the item: "9/1", "9.1."
    pub(super) fn month_in_figures(&self, at: usize) -> bool {
        let sign = |back: usize| {
            let item = at.checked_sub(back).and_then(|at| self.items.get(at));
            item.is_some_and(|item| matches!(item.lexeme, Lexeme::Mark(Mark::Dot | Mark::Slash)))
        };
        let figure = |back: usize| {
            let item = at.checked_sub(back).and_then(|at| self.items.get(at));
            item.is_some_and(|item| matches!(item.lexeme, Lexeme::Number { .. }))
        };
        figure(1) && sign(2) || sign(1) && figure(2) && sign(3)
    }

    fn after_dot(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.items.get(at));
        before.is_some_and(|item| item.lexeme == Lexeme::Mark(Mark::Dot))
    }

    /// Four figures that do not begin an ISO date, nor one with slashes.
    pub(super) fn plain_year(&mut self) -> Option<i32> {
        let year = self.figure(4..=4)?;
        let is_figure = matches!(self.ahead(1), Some(Lexeme::Number { digits: 1..=2, .. }));
        let is_week = self.ahead(1) == Some(Lexeme::Unit(Unit::Week));
        let goes_on = match self.ahead(0) {
            // "10/5 2026–12/5 2026" goes on with a day.
            Some(Lexeme::Mark(Mark::Dash)) => is_week || is_figure && !self.is_day_after_dash(),
            Some(Lexeme::Mark(Mark::Slash)) => {
                is_figure && self.ahead(2) == Some(Lexeme::Mark(Mark::Slash)) && self.glued(2)
            }
            _ => false,
        };
        let goes_on = goes_on && self.glued(0) && self.glued(1);
        (!goes_on && (1900..=2199).contains(&year)).then_some(year as i32)
    }

    /// Whether what follows a dash is a day: "21 december 2024–7 januari 2025", "10.5.2024–12.5.2024".
    fn is_day_after_dash(&self) -> bool {
        match self.ahead(2) {
            Some(Lexeme::Mark(Mark::Slash) | Lexeme::Month(_)) => true,
            Some(Lexeme::Mark(Mark::Dot)) => matches!(
                self.ahead(3),
                Some(Lexeme::Number { .. } | Lexeme::Month(_))
            ),
            _ => false,
        }
    }

    /// "2024 maj", "2024 v. 38", "2024 12 april": a date behind its year, as archives sort them.
    pub(super) fn year_first(&mut self) -> Option<Term> {
        let first = self.plain_year()?;
        let Element::Term(mut term) = self.element()? else {
            return None;
        };
        match term.base_mut() {
            Term::Day { year, .. }
            | Term::Week { year, .. }
            | Term::Period(_, year)
            | Term::Turn(_, year)
                if year.is_none() =>
            {
                *year = Some(first);
            }
            _ => return None,
        }
        Some(term)
    }

    /// A year alone.
    pub(super) fn year_alone(&mut self) -> Option<Term> {
        let year = self.plain_year()?;
        Some(Term::Period(Period::Year, Some(year)))
    }

    /// `2024-09-26`, `2024/5/10`, `2024-W38`, `2024-W38-4`, `2024-09`, `2024-Q2` within a phrase.
    pub(super) fn iso(&mut self) -> Option<Term> {
        let start = self.at;
        let year = self.figure(4..=4)? as i32;
        let slash = self.glued_slash().is_some();
        let dash = !slash && self.glued_dash().is_some();
        if let Some(lettered) = self.attempt(|parser| parser.lettered(start, year)) {
            return Some(lettered);
        }
        if slash {
            return self.slashed(start, year);
        }
        dash.then_some(())?;
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

    /// `05/10` and `5/10` behind a year. A month alone is not read there: 2024/05 may be a school year too.
    fn slashed(&mut self, start: usize, year: i32) -> Option<Term> {
        let month = self.glued_figures(1..=2)?;
        self.glued_slash()?;
        let day = self.glued_figures(1..=2)?;
        self.valid(start, day, month, Some(year))?;
        Some(Term::Day {
            month,
            day,
            weekday: None,
            year: Some(year),
        })
    }

    /// `W38`, `W38-4`, `Q2`, `T1`, `H1` right behind a year.
    fn lettered(&mut self, start: usize, year: i32) -> Option<Term> {
        if !self.glued(0) {
            return None;
        }
        let unit = self.take(|lexeme| match lexeme {
            Lexeme::Unit(unit) => Some(unit),
            _ => None,
        })?;
        if unit != Unit::Week {
            let period = Period::nth(unit, self.glued_figure(1)?)?;
            return Some(Term::Period(period, Some(year)));
        }
        let number = self.glued_figure(2)?;
        let weekday = self.iso_weekday(start)?;
        self.valid_week(start, number, Some(year))?;
        Some(Term::Week {
            number,
            weekday,
            year: Some(year),
        })
    }

    /// `-4` behind an ISO week, or none; nothing where no weekday has the number, and the reason is kept.
    #[expect(clippy::option_option, reason = "no weekday is said, or none can be")]
    pub(super) fn iso_weekday(&mut self, start: usize) -> Option<Option<Weekday>> {
        let Some(figure) = self.attempt(|parser| {
            parser.glued_dash()?;
            parser.glued_figure(1)
        }) else {
            return Some(None);
        };
        let weekday = Weekday::numbered(figure);
        if weekday.is_none() {
            let misreading = Misreading::no_such_weekday(self.place(start), figure);
            self.fault = Some(Box::new(misreading));
        }
        weekday.map(Some)
    }

    fn glued_slash(&mut self) -> Option<()> {
        (self.glued(0) && self.mark(Mark::Slash)).then_some(())
    }

    fn glued_dash(&mut self) -> Option<()> {
        (self.glued(0) && self.mark(Mark::Dash)).then_some(())
    }

    fn glued_figure(&mut self, digits: u8) -> Option<u32> {
        self.glued_figures(digits..=digits)
    }

    fn glued_figures(&mut self, digits: std::ops::RangeInclusive<u8>) -> Option<u32> {
        if !self.glued(0) {
            return None;
        }
        self.figure(digits)
    }
}
