//! What is counted from something else: "6 veckor före stämman", "fredagen efter Kristi himmelsfärdsdag", "inom tre veckor efter X".

use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Counted, Distance, Edge, Node, Side, Term, Unit};
use crate::time::phrase::token::Mark;

use super::Parser;
use super::element::Element;

impl Parser<'_> {
    /// A term that hangs on another.
    pub(super) fn relative(&mut self) -> Option<Term> {
        self.attempt(Self::same)
            .or_else(|| self.attempt(Self::squeezed))
            .or_else(|| self.attempt(Self::inside))
            .or_else(|| self.attempt(Self::away))
            .or_else(|| self.attempt(Self::weekday_away))
            .or_else(|| self.attempt(Self::next))
    }

    /// "samma dag som X", "samma vecka som X".
    fn same(&mut self) -> Option<Term> {
        if self.link(Link::With) {
            return self.anchor();
        }
        self.link(Link::SameWeek).then_some(())?;
        let anchor = Box::new(self.anchor()?);
        Some(Term::Next(0, Counted::Week, Side::After, anchor))
    }

    /// "inom tre veckor efter X".
    pub(super) fn inside(&mut self) -> Option<Term> {
        (self.link(Link::Inside) || self.link(Link::ByOrInside)).then_some(())?;
        let (distance, anchor) = self.distance()?;
        Some(Term::Within(distance, anchor))
    }

    /// "6 veckor före X".
    fn away(&mut self) -> Option<Term> {
        let (distance, anchor) = self.distance()?;
        Some(Term::Offset(distance, anchor))
    }

    /// "måndagen två veckor före X", "fredag i veckan före X".
    fn weekday_away(&mut self) -> Option<Term> {
        let weekday = self.weekday()?;
        let count = self.count().unwrap_or(1);
        self.unit(Unit::Week).then_some(())?;
        let side = self.side()?;
        let anchor = Box::new(self.anchor()?);
        let weeks = i32::try_from(count).ok()?;
        let weeks = match side {
            Side::Before => -weeks,
            Side::After => weeks,
        };
        Some(Term::WeekdayAway(weekday, weeks, anchor))
    }

    /// "dagen efter X", "veckan efter påsk", "andra måndagen efter X", "närmast följande vardag efter 6 januari".
    fn next(&mut self) -> Option<Term> {
        let nearest = self.nearest();
        let index = match (nearest, self.take(ordinal)) {
            (_, None) => 1,
            (None, Some(index)) => index.unsigned_abs(),
            (Some(_), Some(_)) => return None,
        };
        let counted = self.countable()?;
        let side = match nearest {
            Some(side) => self.side().unwrap_or(side),
            None => self.side()?,
        };
        let anchor = Box::new(self.anchor()?);
        Some(Term::Next(index, counted, side, anchor))
    }

    pub(super) fn nearest(&mut self) -> Option<Side> {
        self.take(|lexeme| match lexeme {
            Lexeme::Link(Link::Nearest) => Some(Side::After),
            Lexeme::Link(Link::Preceding) => Some(Side::Before),
            _ => None,
        })
    }

    pub(super) fn countable(&mut self) -> Option<Counted> {
        self.take(|lexeme| match lexeme {
            Lexeme::Weekday(weekday) => Some(Counted::Weekday(weekday)),
            Lexeme::Unit(Unit::Day) => Some(Counted::Day),
            Lexeme::Unit(Unit::Week) => Some(Counted::Week),
            Lexeme::Weekend => Some(Counted::Weekend),
            Lexeme::Unit(Unit::Month) => Some(Counted::Month),
            Lexeme::Unit(Unit::WorkingDay) => Some(Counted::WorkingDay),
            Lexeme::Unit(Unit::BankDay) => Some(Counted::BankDay),
            _ => None,
        })
    }

    /// "sex veckor före X".
    pub(super) fn distance(&mut self) -> Option<(Distance, Box<Term>)> {
        let distance = self.measured()?;
        let anchor = Box::new(self.anchor()?);
        Some((distance, anchor))
    }

    /// "sex veckor före".
    pub(super) fn measured(&mut self) -> Option<Distance> {
        let count = self.count()?;
        let unit = self.take(measure)?;
        let side = self.side()?;
        Some(Distance { count, unit, side })
    }

    pub(super) fn count(&mut self) -> Option<u32> {
        self.take(|lexeme| match lexeme {
            Lexeme::Number {
                value,
                digits: 0..=3,
            } => Some(value),
            _ => None,
        })
    }

    fn side(&mut self) -> Option<Side> {
        self.take(|lexeme| match lexeme {
            Lexeme::Link(Link::Before) => Some(Side::Before),
            Lexeme::Link(Link::After) => Some(Side::After),
            _ => None,
        })
    }

    /// What is counted from: a date of its own, else another entry by whatever it is called.
    pub(super) fn anchor(&mut self) -> Option<Term> {
        self.attempt(|parser| match parser.element()? {
            Element::Term(term) => parser.at_boundary().then_some(term),
            _ => None,
        })
        .or_else(|| self.attempt(Self::name))
    }

    pub(super) fn at_boundary(&self) -> bool {
        match self.peek() {
            None
            | Some(
                Lexeme::Mark(Mark::Comma | Mark::Semicolon | Mark::Slash | Mark::Plus)
                | Lexeme::Link(_),
            ) => true,
            Some(Lexeme::Mark(Mark::Dash)) => !self.glued(0),
            // The full stop of the phrase.
            Some(Lexeme::Mark(Mark::Dot)) => self.ahead(1).is_none(),
            _ => false,
        }
    }

    /// The name of another entry: it has a word that no lexicon knows, and goes on to the next clause.
    pub(super) fn name(&mut self) -> Option<Term> {
        let start = self.at;
        if matches!(self.peek()?, Lexeme::Number { .. } | Lexeme::Mark(_)) {
            return None;
        }
        let mut unknown = false;
        while !self.at_end_of_name() {
            unknown |= self.peek() == Some(Lexeme::Unknown);
            self.step(1);
        }
        let name = self.words.get(self.place(start))?.trim();
        (unknown && !name.is_empty()).then(|| Term::Entry(name.into()))
    }

    fn at_end_of_name(&self) -> bool {
        match (self.peek(), self.name_ends) {
            (Some(Lexeme::Link(Link::And)), Some(Link::To)) => {
                return self.ahead(1) == Some(Lexeme::Link(Link::Until));
            }
            (Some(Lexeme::Link(Link::To | Link::Until)), Some(Link::To))
            | (Some(Lexeme::Link(Link::And)), Some(Link::And)) => return true,
            _ => {}
        }
        match self.peek() {
            None
            | Some(
                Lexeme::Mark(Mark::Comma | Mark::Semicolon)
                | Lexeme::Link(Link::But | Link::Tentative | Link::By),
            ) => true,
            Some(Lexeme::Link(Link::And | Link::Or)) => self.ahead(1) != Some(Lexeme::Unknown),
            Some(Lexeme::Every(Unit::Year)) => self.is_end(1),
            Some(Lexeme::Link(Link::Every)) => {
                self.ahead(1) == Some(Lexeme::Unit(Unit::Year)) && self.is_end(2)
            }
            _ => false,
        }
    }

    /// Whether the clause ends there.
    fn is_end(&self, by: usize) -> bool {
        matches!(
            self.ahead(by),
            None | Some(Lexeme::Mark(Mark::Comma | Mark::Semicolon))
        )
    }

    /// "före stämman": a deadline; "efter stämman": from the day after on.
    pub(super) fn beside_entry(&mut self) -> Option<Node> {
        match self.side()? {
            Side::Before => {
                let entry = Node::Term(self.name()?);
                Some(Node::Deadline(Edge::Before, Box::new(entry)))
            }
            Side::After => {
                let since = |term| {
                    let next = Term::Next(1, Counted::Day, Side::After, Box::new(term));
                    Node::Since(next)
                };
                if let Some(terms) = self.attempt(Self::each_of_several) {
                    return Some(Node::Each(terms.into_iter().map(since).collect()));
                }
                let anchor = self.anchor()?;
                // After one or the other is neither.
                (self.peek() != Some(Lexeme::Link(Link::Or))).then(|| since(anchor))
            }
        }
    }
}

fn ordinal(lexeme: Lexeme) -> Option<i8> {
    match lexeme {
        Lexeme::Ordinal(index) => Some(index),
        _ => None,
    }
}

/// Any measure of time.
pub(super) fn measure(lexeme: Lexeme) -> Option<Unit> {
    match lexeme {
        Lexeme::Unit(unit) => Some(unit),
        _ => None,
    }
}
