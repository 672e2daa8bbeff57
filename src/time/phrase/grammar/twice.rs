//! What is said twice, and what stands before several days: "uke 41 7.–11. oktober", "måndag–fredag 30 okt–3 nov", "en fredag
//! mellan den 19 och 25 juni".

use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Node, Parity, Pattern, Repeat, Term, Unit};
use crate::time::phrase::token::Mark;

use super::Parser;

/// Within so many days every weekday comes once.
const WEEK: u32 = 7;

impl Parser<'_> {
    /// A whole phrase that is a week and its days, without brackets.
    pub(super) fn week_with_days(&mut self) -> Option<Node> {
        const LEAST: usize = 4; // a week, its number, a day and a month
        let begins = self.peek() == Some(Lexeme::Unit(Unit::Week));
        (begins && self.items.len() >= LEAST).then_some(())?;
        let week = self.week(None)?;
        let _mark = self.mark(Mark::Comma) || self.mark(Mark::Colon);
        let days = self.list()?;
        let dated = |term: &Term| matches!(term, Term::Day { .. });
        let plain = match &days {
            Node::Term(term) => dated(term),
            Node::Range(from, to) => dated(from) && dated(to),
            _ => false,
        };
        let whole = matches!(week, Term::Week { weekday: None, .. });
        (plain && whole && self.done())
            .then(|| Node::Glossed(Box::new(Node::Term(week)), Box::new(days)))
    }

    /// "måndag–fredag 30 okt–3 nov": the weekdays of the first and the last day.
    pub(super) fn weekdays_before_days(&mut self) -> Option<Node> {
        let first = self.weekday()?;
        self.range_sign()?;
        let last = self.weekday()?;
        self.mark(Mark::Comma);
        let Node::Range(mut from, mut to) = self.list()? else {
            return None;
        };
        for (term, said) in [(&mut from, first), (&mut to, last)] {
            let Term::Day { weekday, .. } = term else {
                return None;
            };
            if weekday.is_some_and(|weekday| weekday != said) {
                return None;
            }
            *weekday = Some(said);
        }
        Some(Node::Range(from, to))
    }

    /// "en fredag mellan den 19 och 25 juni", where there is but one.
    pub(super) fn weekday_between(&mut self) -> Option<Node> {
        const ONE: Lexeme = Lexeme::Number {
            value: 1,
            digits: 0,
        };
        self.eat(ONE).then_some(())?;
        let weekday = self.weekday()?;
        self.link(Link::Between).then_some(())?;
        let within = self.between()?;
        match &within {
            Node::Range(
                Term::Day { month, day, .. },
                Term::Day {
                    month: last,
                    day: to,
                    ..
                },
            ) if month == last && (*day..*day + WEEK).contains(to) => {}
            _ => return None,
        }
        Some(Node::Repeat(Box::new(Repeat {
            pattern: Pattern::Weeks {
                every: 1,
                weekday: Some(weekday),
                parity: None::<Parity>,
            },
            from: None,
            until: None,
            within: Some(within),
            except: None,
            working: None,
        })))
    }

    /// A dash or "till".
    pub(super) fn range_sign(&mut self) -> Option<()> {
        self.take(|lexeme| {
            matches!(lexeme, Lexeme::Mark(Mark::Dash) | Lexeme::Link(Link::To)).then_some(())
        })
    }
}
