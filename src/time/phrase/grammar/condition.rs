//! Days that hang on what weekday they are: "5 juni om måndag, 7 juni om fredag".

use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Condition, Node, Term, Unit};
use crate::time::phrase::token::Mark;

use super::Parser;

impl Parser<'_> {
    /// Terms with their conditions; the last may be "annars …".
    pub(super) fn conditional(&mut self) -> Option<Node> {
        let mut cases = vec![self.case()?];
        while let Some(case) = self.attempt(|parser| {
            parser.take(|lexeme| {
                matches!(
                    lexeme,
                    Lexeme::Mark(Mark::Comma) | Lexeme::Link(Link::Or | Link::And)
                )
                .then_some(())
            });
            if parser.link(Link::Otherwise) {
                return Some((parser.single()?, Condition::Otherwise));
            }
            parser.case()
        }) {
            cases.push(case);
        }
        Some(Node::Conditional(cases))
    }

    fn case(&mut self) -> Option<(Term, Condition)> {
        let term = self.single()?;
        self.mark(Mark::Comma);
        self.link(Link::If).then_some(())?;
        let condition = self.take(|lexeme| match lexeme {
            Lexeme::Weekday(weekday) => Some(Condition::Weekday(weekday)),
            Lexeme::Unit(Unit::WorkingDay) => Some(Condition::WorkingDay),
            _ => None,
        })?;
        Some((term, condition))
    }
}
