//! What comes in every year, or only in some: "varje år senast 30 juni", "mars jämna år", "vart fjärde år från 2026".

use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Node, Parity, Unit, Years};
use crate::time::phrase::token::Mark;

use super::Parser;

impl Parser<'_> {
    /// A clause that says before or behind its days in which years they come.
    pub(super) fn yearly(&mut self) -> Option<Node> {
        if !self.signs.repeat {
            return self.core();
        }
        let before = self.attempt(Self::in_some_years);
        if let Some(node) = before.or_else(|| self.attempt(Self::in_each_year)) {
            return Some(node);
        }
        let core = self.core()?;
        if let Some(years) = self.attempt(Self::some_years_behind) {
            return Some(Node::Years(years, Some(Box::new(core))));
        }
        self.attempt(Self::each_year_behind);
        Some(core)
    }

    /// "varje år senast 30 juni": any date comes anew every year.
    fn in_each_year(&mut self) -> Option<Node> {
        self.each_year().then_some(())?;
        let _mark = self.mark(Mark::Comma) || self.mark(Mark::Colon);
        // Bounds belong to the repeat: "varje år från 2026".
        let bound = |lexeme| {
            matches!(
                lexeme,
                Lexeme::Link(Link::From | Link::To | Link::Until | Link::Except)
                    | Lexeme::Mark(Mark::Dash)
            )
        };
        if self.peek().is_some_and(bound) {
            return None;
        }
        self.core()
    }

    fn each_year_behind(&mut self) -> Option<()> {
        self.mark(Mark::Comma);
        (self.each_year() && self.at_boundary()).then_some(())
    }

    /// "varje år", "årligen", "annually".
    pub(super) fn each_year(&mut self) -> bool {
        let yearly = self.attempt(|parser| {
            if parser.eat(Lexeme::Every(Unit::Year)) {
                return Some(());
            }
            (parser.link(Link::Every) && parser.unit(Unit::Year)).then_some(())
        });
        yearly.is_some()
    }

    /// "jämna år", "jämna år: mars", "vartannat år i mars".
    pub(super) fn in_some_years(&mut self) -> Option<Node> {
        let years = self.some_years()?;
        let _mark = self.mark(Mark::Comma) || self.mark(Mark::Colon);
        let within = self.attempt(Self::core);
        (within.is_some() || self.at_boundary()).then_some(())?;
        Some(Node::Years(years, within.map(Box::new)))
    }

    fn some_years_behind(&mut self) -> Option<Years> {
        self.mark(Mark::Comma);
        let years = self.some_years()?;
        self.at_boundary().then_some(years)
    }

    fn some_years(&mut self) -> Option<Years> {
        if let Some(parity) = self.attempt(Self::parity_of_years) {
            return Some(Years::Parity(parity));
        }
        let step = self.step_of_every()?;
        self.unit(Unit::Year).then_some(())?;
        let first = self.attempt(|parser| {
            parser.link(Link::From).then_some(())?;
            parser.unit(Unit::Year);
            parser.plain_year()
        });
        (step > 1 || first.is_some()).then_some(Years::Every(step, first))
    }

    fn parity_of_years(&mut self) -> Option<Parity> {
        self.link(Link::Every);
        let parity = self.even_or_odd()?;
        self.unit(Unit::Year).then_some(parity)
    }

    pub(super) fn even_or_odd(&mut self) -> Option<Parity> {
        self.take(|lexeme| match lexeme {
            Lexeme::Link(Link::Even) => Some(Parity::Even),
            Lexeme::Link(Link::Odd) => Some(Parity::Odd),
            _ => None,
        })
    }
}
