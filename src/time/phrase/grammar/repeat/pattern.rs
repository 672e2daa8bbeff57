//! How often something comes: "första och tredje tisdagen varje månad", "varannan torsdag", "två gånger per år".

use crate::time::Weekday;
use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Counted, Node, Parity, Part, Pattern, Term, Unit, Within};
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
            one.map(|pattern| vec![self.completed_weeks(pattern)])
        })
    }

    /// "första och tredje tisdagen varje månad", "i början av varje kvartal", "den 15 varje månad".
    fn parts_of_each(&mut self) -> Option<Vec<Pattern>> {
        let (parts, every) = self
            .attempt(Self::nths_and_stretch)
            .or_else(|| self.attempt(Self::days_and_stretch))?;
        let dated = |what: &Within| matches!(what, Within::DayOfMonth(_));
        if every != 1 && parts.iter().any(dated) {
            return None;
        }
        let pattern = |what| Pattern::Months { every, what };
        Some(parts.into_iter().map(pattern).collect())
    }

    fn nths_and_stretch(&mut self) -> Option<(Vec<Within>, u32)> {
        let (nths, plural) = self.nths_of_each()?;
        let last = nths.iter().all(|what| matches!(what, Within::Nth(-1, _)));
        let before = last
            .then(|| self.attempt(Self::before_each_month))
            .flatten();
        let every = match before.or_else(|| self.attempt(Self::each_stretch)) {
            Some(every) => every,
            None if plural || self.is_monthly_by_itself(&nths) => 1,
            None => return None,
        };
        Some((nths, every))
    }

    fn days_and_stretch(&mut self) -> Option<(Vec<Within>, u32)> {
        let start = self.at;
        let part = self.attempt(Self::part_of_each).map(|what| vec![what]);
        let parts = part.or_else(|| self.attempt(Self::days_of_each))?;
        let every = self.each_stretch()?;
        // "2 månader före X" is a distance and no day of the month.
        let first = self.items.get(start).map(|item| item.lexeme);
        let counts = matches!(first, Some(Lexeme::Number { .. }));
        (!counts || !self.is_measure(start + 1)).then_some((parts, every))
    }

    /// Whether the item is a unit with no filler before it, as in "2 månader", and nothing says that it comes anew.
    fn is_measure(&self, at: usize) -> bool {
        let item = self.items.get(at);
        item.is_some_and(|item| matches!(item.lexeme, Lexeme::Unit(_)) && !item.led)
    }

    /// "första och tredje tisdagen", and whether the weekday is in the plural: "1st and 3rd Saturdays".
    fn nths_of_each(&mut self) -> Option<(Vec<Within>, bool)> {
        let mut nths = vec![self.nth_in_list()?];
        while let Some(nth) = self.attempt(|parser| {
            parser.joined_pattern()?;
            parser.nth_in_list()
        }) {
            nths.push(nth);
        }
        let plural = self.take(|lexeme| match lexeme {
            Lexeme::Weekdays(weekday) => Some(Counted::Weekday(weekday)),
            _ => None,
        });
        let counted = match plural {
            Some(counted) => counted,
            None if nths == [-1] && self.is_led_month() => Counted::Day,
            None => self.countable()?,
        };
        let nths = nths.into_iter().map(|nth| Within::Nth(nth, counted));
        Some((nths.collect(), plural.is_some()))
    }

    /// "den sista i månaden", but not "sista månaden varje kvartal".
    fn is_led_month(&self) -> bool {
        let item = self.items.get(self.at);
        item.is_some_and(|item| item.lexeme == Lexeme::Unit(Unit::Month) && item.led)
    }

    /// "sista vardagen före varje månads början": of the month before it.
    fn before_each_month(&mut self) -> Option<u32> {
        const EARLY: Lexeme = Lexeme::Part(Part::Early);
        self.link(Link::Before).then_some(())?;
        let first = self.eat(EARLY);
        let each = self.step_of_every() == Some(1) && self.unit(Unit::Month);
        (each && (first || self.eat(EARLY))).then_some(1)
    }

    /// "första", or the "1." of "1. og 3. tirsdag".
    fn nth_in_list(&mut self) -> Option<i8> {
        if let Some(nth) = self.attempt(Self::ordinal) {
            return Some(nth);
        }
        if !self.is_list_of_nths() {
            return None;
        }
        let nth = self.figure(1..=1)?;
        self.mark(Mark::Dot).then_some(())?;
        i8::try_from(nth).ok().filter(|nth| (1..=5).contains(nth))
    }

    /// Whether figures with dots follow, joined to each other and then to a weekday.
    fn is_list_of_nths(&self) -> bool {
        let mut at = 0;
        loop {
            let figure = matches!(self.ahead(at), Some(Lexeme::Number { digits: 1, .. }));
            if !figure || self.ahead(at + 1) != Some(Lexeme::Mark(Mark::Dot)) {
                return false;
            }
            match self.ahead(at + 2) {
                Some(
                    Lexeme::Link(Link::And) | Lexeme::Mark(Mark::Comma | Mark::Plus | Mark::Slash),
                ) => at += 3,
                Some(
                    Lexeme::Weekday(_)
                    | Lexeme::Weekdays(_)
                    | Lexeme::Unit(Unit::WorkingDay | Unit::BankDay),
                ) => {
                    return at > 0;
                }
                _ => return false,
            }
        }
    }

    /// Several weekdays of a month come every month, unless something says in which: "1. og 3. tirsdag".
    fn is_monthly_by_itself(&mut self, parts: &[Within]) -> bool {
        let weekdays = |what: &Within| matches!(what, Within::Nth(1.., Counted::Weekday(_)));
        if parts.len() < 2 || !parts.iter().all(weekdays) {
            return false;
        }
        match self.peek() {
            None | Some(Lexeme::Link(Link::Except | Link::From | Link::Until)) => true,
            _ => {
                let start = self.at;
                let within = self.attempt(Self::list);
                self.at = start;
                matches!(
                    within,
                    Some(Node::Range(Term::Day { .. }, Term::Day { .. }))
                )
            }
        }
    }

    /// "den 1 och 15"
    fn days_of_each(&mut self) -> Option<Vec<Within>> {
        let mut days = vec![self.day_of_each()?];
        while let Some(day) = self.attempt(|parser| {
            parser.joined_pattern()?;
            parser.day_of_each()
        }) {
            days.push(day);
        }
        Some(days)
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

    pub(super) fn day_of_each(&mut self) -> Option<Within> {
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
    pub(in crate::time::phrase::grammar) fn step_of_every(&mut self) -> Option<u32> {
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
        let parity = self.attempt(Self::parity_behind);
        (plural.is_some() || parity.is_some()).then_some(Pattern::Weeks {
            every: 1,
            weekday,
            parity,
        })
    }

    /// "jämna veckor", behind a comma or not; not "jämna år".
    fn parity_behind(&mut self) -> Option<Parity> {
        self.mark(Mark::Comma);
        let parity = self.even_or_odd()?;
        self.unit(Unit::Week);
        (self.peek() != Some(Lexeme::Unit(Unit::Year))).then_some(parity)
    }

    /// "varannan vecka, tisdagar": the day of the weeks may stand behind them, and so may which weeks they are.
    fn completed_weeks(&mut self, pattern: Pattern) -> Pattern {
        let Pattern::Weeks {
            every,
            mut weekday,
            mut parity,
        } = pattern
        else {
            return pattern;
        };
        if parity.is_none() {
            parity = self.attempt(Self::parity_behind);
        }
        if weekday.is_none() {
            weekday = self.attempt(Self::weekday_of_weeks);
        }
        if parity.is_none() {
            parity = self.attempt(Self::parity_behind);
        }
        Pattern::Weeks {
            every,
            weekday,
            parity,
        }
    }

    fn weekday_of_weeks(&mut self) -> Option<Weekday> {
        self.mark(Mark::Comma);
        let weekday = self.take(|lexeme| match lexeme {
            Lexeme::Weekdays(weekday) | Lexeme::Weekday(weekday) => Some(weekday),
            _ => None,
        })?;
        // A date of its own: "varje vecka, tisdag 3 mars", "Tuesday March 3".
        let figure = |by| {
            matches!(
                self.ahead(by),
                Some(Lexeme::Number { .. } | Lexeme::Ordinal(_))
            )
        };
        let month = matches!(self.peek(), Some(Lexeme::Month(_))) && figure(1);
        let begins = month || figure(0) || self.peek() == Some(Lexeme::Unit(Unit::Week));
        (!begins).then_some(weekday)
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
                parity: None,
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
        Unit::BankDay => return None,
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
        Unit::Day | Unit::WorkingDay | Unit::BankDay | Unit::Week => return None,
    })
}
