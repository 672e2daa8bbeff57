//! Stretches of the calendar: weeks, months, quarters, seasons, terms, years, and what is counted within them.

use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::misreading::Misreading;
use crate::time::phrase::rule::{Counted, Part, Period, Side, Term, Unit};
use crate::time::phrase::token::Mark;
use crate::time::{Week, Weekday};

use super::Parser;
use super::element::Element;

impl Parser<'_> {
    /// A stretch with a name of its own.
    pub(super) fn stretch(&mut self) -> Option<Term> {
        self.nested(Self::plain_stretch)
    }

    fn plain_stretch(&mut self) -> Option<Term> {
        match self.peek()? {
            Lexeme::Link(Link::End) => self.attempt(|parser| {
                parser.step(1);
                parser.stretch().map(last_day)
            }),
            Lexeme::Month(_) => self.month_stretch(),
            // "till hösten": where no range is open, the word only says that it is to come.
            Lexeme::Link(Link::To) if matches!(self.ahead(1), Some(Lexeme::Season(_))) => {
                self.step(1);
                self.plain_stretch()
            }
            Lexeme::Season(season) => {
                self.step(1);
                Some(Term::Period(Period::Season(season), self.year()))
            }
            Lexeme::PartOfSeason(part, season) => {
                self.step(1);
                let season = Term::Period(Period::Season(season), self.year());
                Some(Term::Part(part, Box::new(season)))
            }
            Lexeme::SchoolTerm(term) => {
                self.step(1);
                Some(Term::Period(Period::Term(term), self.term_year()))
            }
            Lexeme::FeastWeek(feast) => {
                self.step(1);
                let feast = Box::new(Term::Feast(feast, self.year()));
                Some(Term::Next(0, Counted::Week, Side::After, feast))
            }
            Lexeme::Feast(feast) => {
                self.step(1);
                Some(Term::Feast(feast, self.year()))
            }
            Lexeme::Link(Link::TurnOfMonth) => self.attempt(Self::turn_of_month),
            Lexeme::Link(Link::TurnOfYear) => Some(self.turn_of_year()),
            Lexeme::Link(Link::FiscalQuarter) => self.attempt(Self::fiscal_quarter),
            // A day of a week, `W38-4`, is no stretch.
            Lexeme::Unit(Unit::Week) => self.attempt(|parser| {
                let week = parser.week(None);
                week.filter(|week| {
                    !matches!(
                        week,
                        Term::Week {
                            weekday: Some(_),
                            ..
                        }
                    )
                })
            }),
            // "i månaderna juni och juli"
            Lexeme::Unit(Unit::Month) if matches!(self.ahead(1), Some(Lexeme::Month(_))) => {
                self.step(1);
                self.month_stretch()
            }
            Lexeme::Unit(Unit::Year) => Some(self.year_stretch()),
            Lexeme::Unit(unit) => self.numbered(unit),
            Lexeme::Ordinal(_) | Lexeme::Number { .. } => {
                self.attempt(|parser| match parser.element()? {
                    Element::Term(term @ (Term::Period(..) | Term::Nth(..))) => Some(term),
                    _ => None,
                })
            }
            _ => None,
        }
    }

    /// "maj", "maj 2024", "februari månads utgång".
    fn month_stretch(&mut self) -> Option<Term> {
        let month = self.month()?;
        let term = Term::Period(Period::Month(month), self.year());
        let of_month = self.attempt(|parser| {
            // "mars månads slut"
            let before = parser
                .at
                .checked_sub(1)
                .and_then(|at| parser.items.get(at))?;
            let month = before.lexeme == Lexeme::Unit(Unit::Month);
            (month && parser.eat(Lexeme::Part(Part::End))).then_some(())
        });
        Some(if of_month.is_some() || self.link(Link::End) {
            last_day(term)
        } else {
            term
        })
    }

    /// "årsskiftet"; "årsskiftet 2024/25" begins in 2024.
    fn turn_of_year(&mut self) -> Term {
        self.step(1);
        let year = self.year();
        self.attempt(|parser| {
            parser.mark(Mark::Slash).then_some(())?;
            parser.figure(2..=4)
        });
        Term::Turn(1, year.map(|year| year + 1))
    }

    /// "räkenskapskvartal 2"
    fn fiscal_quarter(&mut self) -> Option<Term> {
        self.step(1);
        let number = self.figure(1..=1)?;
        let known = (1..=4).contains(&number);
        known.then_some(Term::FiscalQuarter(number))
    }

    /// "månadsskiftet mars/april": the second month begins at the turn.
    fn turn_of_month(&mut self) -> Option<Term> {
        self.step(1);
        let first = self.month()?;
        self.take(|lexeme| {
            matches!(
                lexeme,
                Lexeme::Mark(Mark::Slash | Mark::Dash) | Lexeme::Link(Link::And | Link::To)
            )
            .then_some(())
        })?;
        let second = self.month()?;
        (second == first % 12 + 1).then(|| Term::Turn(second, self.year()))
    }

    /// "HT25" and "HT 2025".
    fn term_year(&mut self) -> Option<i32> {
        const CENTURY: i32 = 2000;
        let short = self.attempt(|parser| {
            let glued = parser.glued(0);
            let year = parser.figure(2..=2)?;
            glued.then_some(CENTURY + year as i32)
        });
        short.or_else(|| self.year())
    }

    /// "år 2025", or the whole cycle: "under året".
    fn year_stretch(&mut self) -> Term {
        if let Some(term) = self.attempt(|parser| {
            parser.step(1);
            parser.year_alone()
        }) {
            return term;
        }
        self.step(1);
        // "årets slut"
        if self.link(Link::End) || self.eat(Lexeme::Part(Part::End)) {
            return last_day(Term::Cycle);
        }
        Term::Cycle
    }

    /// "v. 38", "vecka 38 2024"; a weekday may have stood before it.
    pub(super) fn week(&mut self, weekday: Option<Weekday>) -> Option<Term> {
        let start = self.at;
        self.attempt(|parser| {
            parser.unit(Unit::Week).then_some(())?;
            let number = parser.figure(1..=2)?;
            let weekday = match weekday {
                None if parser.is_iso_week(start) => parser.iso_weekday(start)?,
                weekday => weekday,
            };
            let year = parser.year();
            parser.valid_week(start, number, year)?;
            Some(Term::Week {
                number,
                weekday,
                year,
            })
        })
    }

    /// Whether what was read is written as in ISO 8601, `W38`: there a figure behind a dash is a day and no week.
    fn is_iso_week(&self, start: usize) -> bool {
        let written = self.words.get(self.place(start)).unwrap_or_default();
        let figures = written.strip_prefix(['W', 'w']);
        figures.is_some_and(|figures| figures.len() == 2)
    }

    /// A week, or the day of it that is named behind: "v. 38, torsdag".
    pub(super) fn whole_week(&mut self) -> Option<Element> {
        let mut week = self.week(None)?;
        if let Term::Week { weekday, .. } = &mut week
            && weekday.is_none()
        {
            *weekday = self.attempt(Self::weekday_of_week);
        }
        Some(Element::Term(week))
    }

    fn weekday_of_week(&mut self) -> Option<Weekday> {
        self.mark(Mark::Comma);
        let weekday = self.weekday()?;
        let begins = matches!(
            self.peek(),
            Some(Lexeme::Number { .. } | Lexeme::Unit(Unit::Week))
        );
        (!begins).then_some(weekday)
    }

    /// Whether any year, or the one named, has the week; if not, the reason is kept.
    pub(super) fn valid_week(
        &mut self,
        start: usize,
        number: u32,
        year: Option<i32>,
    ) -> Option<()> {
        if (1..=year.map_or(53, Week::count)).contains(&number) {
            return Some(());
        }
        self.fault = Some(Box::new(Misreading::no_such_week(
            self.place(start),
            number,
            year,
        )));
        None
    }

    /// "Q2", "kvartal 2", "T1", "H1".
    fn numbered(&mut self, unit: Unit) -> Option<Term> {
        self.attempt(|parser| {
            parser.step(1);
            let number = parser.figure(1..=1)?;
            Some(Term::Period(Period::nth(unit, number)?, parser.year()))
        })
    }

    /// "andra kvartalet", "första halvåret", "första halvan av maj".
    pub(super) fn nth_stretch(&mut self, nth: i8) -> Option<Element> {
        if self.link(Link::FiscalQuarter) {
            let number = number_of(Unit::Quarter, nth).filter(|n| (1..=4).contains(n))?;
            return Some(Element::Term(Term::FiscalQuarter(number)));
        }
        let unit = self.take(|lexeme| match lexeme {
            Lexeme::Unit(unit) => Some(unit),
            _ => None,
        })?;
        if unit == Unit::Half
            && let Some(month) = self.attempt(Self::month_stretch)
        {
            let part = match nth {
                1 => Part::FirstHalf,
                2 | -1 => Part::SecondHalf,
                _ => return None,
            };
            return Some(Element::Term(Term::Part(part, Box::new(month))));
        }
        let number = number_of(unit, nth)?;
        let period = Period::nth(unit, number)?;
        self.attempt(|parser| {
            parser
                .unit(Unit::Year)
                .then_some(())
                .filter(|()| parser.done())
        });
        Some(Element::Term(Term::Period(period, self.year())))
    }

    /// "sista torsdagen i september", "första veckan i maj", "sista vardagen i mars".
    pub(super) fn counted(&mut self, nth: i8) -> Option<Element> {
        let counted = self.take(|lexeme| match lexeme {
            Lexeme::Weekday(weekday) => Some(Counted::Weekday(weekday)),
            Lexeme::Unit(Unit::Week) => Some(Counted::Week),
            Lexeme::Weekend => Some(Counted::Weekend),
            Lexeme::Unit(Unit::Day) => Some(Counted::Day),
            Lexeme::Unit(Unit::WorkingDay) => Some(Counted::WorkingDay),
            Lexeme::Unit(Unit::BankDay) => Some(Counted::BankDay),
            Lexeme::Unit(Unit::Month) => Some(Counted::Month),
            _ => None,
        })?;
        Some(match self.attempt(Self::stretch) {
            // A feast of one day has no last Sunday: "sista söndagen i advent".
            Some(Term::Feast(feast, _)) if feast.is_one_day() => return None,
            Some(of) => Element::Term(Term::Nth(nth, counted, Box::new(of))),
            None => Element::Nth(nth, counted),
        })
    }
}

fn last_day(of: Term) -> Term {
    Term::Nth(-1, Counted::Day, Box::new(of))
}

/// The number of the nth; from the back, the last is the highest.
fn number_of(unit: Unit, nth: i8) -> Option<u32> {
    let count = match unit {
        Unit::Quarter => 4,
        Unit::Tertial => 3,
        Unit::Half => 2,
        _ => return None,
    };
    let number = if nth < 0 { count + 1 + nth } else { nth };
    u32::try_from(number).ok()
}
