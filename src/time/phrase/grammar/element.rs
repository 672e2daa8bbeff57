//! One element of a list, and how an unfinished one is completed by a neighbour.

use crate::time::Weekday;
use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Counted, Part, Period, Side, Term, Unit};

use super::Parser;
use super::relative::measure;

/// A term, or what lacks something to be one.
#[derive(Clone, Debug)]
pub(super) enum Element {
    Term(Term),
    /// A figure: "26" of "26–30 oktober", "12" of "v. 10, 12 och 14".
    Number(u32, Option<Weekday>),
    /// "mån" of "mån–ons v. 38".
    Weekday(Weekday),
    /// "början" of "början eller mitten av maj".
    Part(Part),
    /// "första" of "första och tredje måndagen i mars".
    Ordinal(i8),
    /// "första måndagen" of "första måndagen och sista fredagen i mars".
    Nth(i8, Counted),
}

impl Parser<'_> {
    pub(super) fn element(&mut self) -> Option<Element> {
        self.nested(|parser| {
            if parser.signs.relative
                && let Some(term) = parser.attempt(Self::relative)
            {
                return Some(Element::Term(term));
            }
            let element = parser.plain_element()?;
            Some(match element {
                Element::Term(term) if parser.signs.relative && !parser.in_bound => {
                    match parser.attempt(Self::or_working_day) {
                        Some(side) => Element::Term(Term::Working(side, Box::new(term))),
                        None => Element::Term(term),
                    }
                }
                element => element,
            })
        })
    }

    fn plain_element(&mut self) -> Option<Element> {
        if self.signs.bank_holiday
            && let Some(term) = self.attempt(Self::bank_holiday)
        {
            return Some(Element::Term(term));
        }
        match self.peek()? {
            Lexeme::Weekday(_) => self.with_weekday(),
            Lexeme::Number { .. } => self.with_number(),
            Lexeme::Ordinal(_) => self.with_ordinal(),
            Lexeme::Part(_) => self.with_part(),
            Lexeme::Unit(Unit::Week) => self.whole_week().or_else(|| self.week_of_day()),
            Lexeme::Month(_) => self
                .attempt(Self::month_first)
                .or_else(|| self.attempt(Self::part_behind_month))
                .or_else(|| self.stretch().map(Element::Term)),
            _ => self.stretch().map(Element::Term),
        }
    }

    /// "fredag 26 januari", "fredagen den 26:e januari", "torsdag v. 38", "torsdag, v. 38", or a weekday alone.
    fn with_weekday(&mut self) -> Option<Element> {
        let weekday = self.weekday()?;
        let dated = self.attempt(|parser| {
            parser.mark(super::Mark::Comma);
            if let Some(Element::Term(Term::Day {
                month, day, year, ..
            })) = parser.attempt(Self::month_first)
            {
                return Some(Element::Term(Term::Day {
                    month,
                    day,
                    weekday: Some(weekday),
                    year,
                }));
            }
            let ordinal = parser.attempt(|parser| parser.ordinal_day_of(weekday));
            ordinal.or_else(|| parser.day_of(Some(weekday)))
        });
        if let Some(dated) = dated {
            return Some(dated);
        }
        let week = self.attempt(|parser| {
            parser.mark(super::Mark::Comma);
            parser.week(Some(weekday))
        });
        Some(week.map_or(Element::Weekday(weekday), Element::Term))
    }

    /// "week of January 15": the week that has the day.
    fn week_of_day(&mut self) -> Option<Element> {
        self.attempt(|parser| {
            parser.unit(Unit::Week).then_some(())?;
            let day = match parser.peek()? {
                Lexeme::Month(_) => parser.month_first()?,
                Lexeme::Ordinal(_) => parser.with_ordinal()?,
                _ => return None,
            };
            match day {
                Element::Term(day @ Term::Day { .. }) => Some(Element::Term(Term::Next(
                    0,
                    Counted::Week,
                    Side::After,
                    Box::new(day),
                ))),
                _ => None,
            }
        })
    }

    pub(super) fn weekday(&mut self) -> Option<Weekday> {
        self.take(|lexeme| match lexeme {
            Lexeme::Weekday(weekday) => Some(weekday),
            _ => None,
        })
    }

    fn with_number(&mut self) -> Option<Element> {
        self.attempt(|parser| parser.iso().map(Element::Term))
            .or_else(|| self.attempt(Self::with_ordinal))
            .or_else(|| self.attempt(|parser| parser.numbered_feast().map(Element::Term)))
            .or_else(|| self.attempt(|parser| parser.year_first().map(Element::Term)))
            .or_else(|| self.attempt(|parser| parser.year_alone().map(Element::Term)))
            .or_else(|| self.attempt(|parser| parser.day_of(None)))
    }

    /// "2." and "andra", before what is counted.
    fn with_ordinal(&mut self) -> Option<Element> {
        let start = self.at;
        if let Some(feast) = self.attempt(Self::numbered_feast) {
            return Some(Element::Term(feast));
        }
        let nth = self.ordinal()?;
        let counted = self.attempt(|parser| parser.nth_stretch(nth));
        let counted = counted.or_else(|| self.attempt(|parser| parser.counted(nth)));
        if counted.is_some() {
            return counted;
        }
        if !matches!(
            self.items.get(start).map(|item| item.lexeme),
            Some(Lexeme::Ordinal(_))
        ) {
            return None; // a figure with a dot is rather a day
        }
        self.day_by_ordinal(start, nth)
            .or(Some(Element::Ordinal(nth)))
    }

    /// "första", "1:a", "1." before a word that is no month.
    pub(super) fn ordinal(&mut self) -> Option<i8> {
        if let Some(Lexeme::Number {
            value,
            digits: 1..=2,
        }) = self.peek()
        {
            let dotted = self.ahead(1) == Some(Lexeme::Mark(super::Mark::Dot)) && self.glued(1);
            let counted = matches!(
                self.ahead(2),
                Some(Lexeme::Weekday(_) | Lexeme::Unit(_) | Lexeme::Weekend)
            );
            if dotted && counted {
                self.step(2);
                return i8::try_from(value).ok().filter(|nth| *nth > 0);
            }
            return None;
        }
        self.take(|lexeme| match lexeme {
            Lexeme::Ordinal(nth) => Some(nth),
            _ => None,
        })
    }

    /// "January, early", "April – mid-month", "February, third week".
    fn part_behind_month(&mut self) -> Option<Element> {
        let month = self.month()?;
        let _mark = self.mark(super::Mark::Comma) || self.mark(super::Mark::Dash);
        let of = Box::new(Term::Period(Period::Month(month), None));
        let part = self.take(|lexeme| match lexeme {
            Lexeme::Part(part) => Some(part),
            _ => None,
        });
        let term = if let Some(part) = part {
            self.mark(super::Mark::Dash);
            self.unit(Unit::Month);
            Term::Part(part, of)
        } else {
            let nth = self.ordinal()?;
            match (nth, self.take(measure)?) {
                (nth, Unit::Week) => Term::Nth(nth, Counted::Week, of),
                (1, Unit::Half) => Term::Part(Part::FirstHalf, of),
                (2 | -1, Unit::Half) => Term::Part(Part::SecondHalf, of),
                _ => return None,
            }
        };
        // "mars, början av april" and "mars, första veckan i april" are two.
        let goes_on = matches!(self.peek(), Some(Lexeme::Month(_) | Lexeme::Link(Link::Or)));
        (!goes_on && self.at_boundary()).then_some(Element::Term(term))
    }

    fn with_part(&mut self) -> Option<Element> {
        let part = self.take(|lexeme| match lexeme {
            Lexeme::Part(part) => Some(part),
            _ => None,
        })?;
        let of = self.attempt(|parser| {
            parser.mark(super::Mark::Dash);
            parser.stretch()
        });
        Some(match of {
            Some(of) => Element::Term(Term::Part(part, Box::new(of))),
            None => Element::Part(part),
        })
    }
}

impl Element {
    /// The element before a whole term, with what it lacks taken from it.
    pub(super) fn before(&self, next: &Term) -> Option<Term> {
        match (self, next) {
            (Self::Term(term), _) => Some(term.clone()),
            (Self::Ordinal(nth @ 1..), Term::Day { .. } | Term::Period(..)) => {
                Self::Number(u32::try_from(*nth).ok()?, None).after(next)
            }
            (Self::Ordinal(nth), Term::Nth(_, counted, of))
            | (Self::Nth(nth, counted), Term::Nth(_, _, of)) => {
                Some(Term::Nth(*nth, *counted, of.clone()))
            }
            (Self::Part(part), Term::Part(_, of)) => Some(Term::Part(*part, of.clone())),
            _ => self.after(next),
        }
    }

    /// The element after a whole term, with what it lacks taken from it.
    pub(super) fn after(&self, last: &Term) -> Option<Term> {
        match (self, last) {
            (Self::Term(term), _) => Some(term.clone()),
            (Self::Number(day, weekday), Term::Day { month, year, .. }) => Some(Term::Day {
                month: *month,
                day: *day,
                weekday: *weekday,
                year: *year,
            }),
            (Self::Number(number, None), Term::Week { weekday, year, .. }) => Some(Term::Week {
                number: *number,
                weekday: *weekday,
                year: *year,
            }),
            (Self::Number(number, None), Term::Period(period, year)) => {
                Some(Term::Period(period.numbered(*number)?, *year))
            }
            (Self::Weekday(weekday), Term::Week { number, year, .. }) => Some(Term::Week {
                number: *number,
                weekday: Some(*weekday),
                year: *year,
            }),
            _ => None,
        }
    }
}

impl Period {
    /// The same sort of stretch with another number, if it is one that has numbers.
    fn numbered(self, number: u32) -> Option<Self> {
        let unit = match self {
            Self::Quarter(_) => Unit::Quarter,
            Self::Tertial(_) => Unit::Tertial,
            Self::Half(_) => Unit::Half,
            _ => return None,
        };
        Self::nth(unit, number)
    }
}
