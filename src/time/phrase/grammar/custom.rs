//! What law and custom say of dates: holidays that are left out or moved from, bank holidays, and what statutes let be.

use crate::time::Weekday;
use crate::time::phrase::feasts::Feast;
use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Counted, Free, Node, Part, Period, Season, Side, Term, Unit};
use crate::time::phrase::token::Mark;

use super::Parser;

/// "a", "en", before a noun.
const ONE: Lexeme = Lexeme::Number {
    value: 1,
    digits: 0,
};

impl Parser<'_> {
    /// "15 mars eller närmast följande vardag", "…, om helgdag nästa vardag", "or the next working day if a holiday".
    pub(super) fn or_working_day(&mut self) -> Option<Side> {
        self.mark(Mark::Comma);
        let before = self.attempt(Self::if_holiday);
        self.mark(Mark::Comma);
        self.link(Link::Or);
        let side = self.nearest()?;
        self.unit(Unit::WorkingDay).then_some(())?;
        if before.is_none() {
            self.attempt(Self::if_holiday);
        }
        let counted_from = matches!(self.peek(), Some(Lexeme::Link(Link::After | Link::Before)));
        (!counted_from).then_some(side)
    }

    /// "om helgdag", "if it is a weekend or a public holiday".
    fn if_holiday(&mut self) -> Option<()> {
        self.mark(Mark::Comma);
        self.link(Link::If).then_some(())?;
        self.eat(ONE);
        self.free()?;
        while let Some(()) = self.attempt(|parser| {
            parser.take(|lexeme| {
                matches!(lexeme, Lexeme::Link(Link::Or | Link::And)).then_some(())
            })?;
            parser.eat(ONE);
            parser.free().map(|_| ())
        }) {}
        Some(())
    }

    fn free(&mut self) -> Option<Free> {
        self.take(|lexeme| match lexeme {
            Lexeme::Link(Link::Holiday | Link::BankHoliday) => Some(Free::Holidays),
            Lexeme::Weekend => Some(Free::Weekends),
            _ => None,
        })
    }

    /// "helgdagar", "juli och helgdagar": what a repeat leaves out.
    pub(super) fn left_out(&mut self) -> Option<Node> {
        let mut nodes = Vec::new();
        loop {
            if let Some(free) = self.free() {
                nodes.push(Node::Free(free));
            } else {
                match self.months_without_commas().or_else(|| self.list())? {
                    Node::Each(several) => nodes.extend(several),
                    node => nodes.push(node),
                }
            }
            let goes_on = self.attempt(|parser| {
                parser.joined_pattern()?;
                let free = matches!(
                    parser.peek(),
                    Some(Lexeme::Weekend | Lexeme::Link(Link::Holiday | Link::BankHoliday))
                );
                let after_free = matches!(nodes.last(), Some(Node::Free(_)));
                let named = matches!(parser.peek(), Some(Lexeme::Month(_) | Lexeme::Unit(_)));
                (free || after_free && named).then_some(())
            });
            if goes_on.is_none() {
                break;
            }
        }
        match nodes.len() {
            1 => nodes.pop(),
            _ => Some(Node::Each(nodes)),
        }
    }

    /// "early May bank holiday", "August bank holiday Monday", "Easter bank holiday". Which of the two in May is meant must
    /// be said.
    pub(super) fn bank_holiday(&mut self) -> Option<Term> {
        const MAY: u32 = 5;
        const AUGUST: u32 = 8;
        let part = self.take(|lexeme| match lexeme {
            Lexeme::Part(part) => Some(part),
            _ => None,
        });
        let named = self.take(|lexeme| match lexeme {
            Lexeme::Month(_) | Lexeme::Season(_) | Lexeme::Feast(_) => Some(lexeme),
            _ => None,
        })?;
        self.link(Link::BankHoliday).then_some(())?;
        self.eat(Lexeme::Weekday(Weekday::Monday));
        let (nth, month) = match (part, named) {
            (Some(Part::Early), Lexeme::Month(MAY)) => (1, MAY),
            (Some(Part::Late | Part::End), Lexeme::Month(MAY))
            | (None, Lexeme::Season(Season::Spring)) => (-1, MAY),
            (None | Some(Part::Late | Part::End), Lexeme::Month(AUGUST))
            | (None | Some(Part::Late), Lexeme::Season(Season::Summer)) => (-1, AUGUST),
            (None, Lexeme::Feast(feast)) if feast.name() == "easter" => {
                return Some(Term::Feast(Feast::named("easter-monday")?, self.year()));
            }
            _ => return None,
        };
        let of = Term::Period(Period::Month(month), self.year());
        Some(Term::Nth(
            nth,
            Counted::Weekday(Weekday::Monday),
            Box::new(of),
        ))
    }

    /// "klämdag efter Kristi himmelsfärdsdag": that feast alone is always followed by one.
    pub(super) fn squeezed(&mut self) -> Option<Term> {
        self.link(Link::Squeezed).then_some(())?;
        self.link(Link::After).then_some(())?;
        let feast = self.take(|lexeme| match lexeme {
            Lexeme::Feast(feast) => Some(feast),
            _ => None,
        })?;
        (feast.name() == "ascension").then_some(())?;
        let anchor = Box::new(Term::Feast(feast, self.year()));
        Some(Term::Next(1, Counted::Day, Side::After, anchor))
    }

    /// "april (enligt stadgarna februari–maj)", behind the planned time.
    pub(super) fn lawful_window(&mut self) -> Option<Node> {
        self.separators();
        self.link(Link::Statute).then_some(())?;
        self.separators();
        let window = self.core()?;
        self.at_boundary().then_some(window)
    }
}
