//! What comes again and again: "första tisdagen varje månad utom juli", "varannan vecka från 9 jan till och med maj".

mod pattern;
mod times;

use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Node, Pattern, Repeat, Within};
use crate::time::phrase::token::Mark;

use super::Parser;

impl Parser<'_> {
    /// Patterns that share their bounds: "tisdagar och torsdagar i mars".
    pub(super) fn repeat(&mut self) -> Option<Node> {
        let mut patterns = self.patterns()?;
        while let Some(more) = self.attempt(|parser| {
            parser.joined_pattern()?;
            parser.also(patterns.last()?)
        }) {
            patterns.extend(more);
        }
        let mut bounds = Repeat {
            pattern: Pattern::WorkingDays,
            from: None,
            until: None,
            within: None,
            except: None,
        };
        while self.attempt(|parser| parser.bound(&mut bounds)).is_some() {}
        if let (Some(within), [yearly]) = (&bounds.within, &patterns[..])
            && *yearly == EVERY_YEAR
        {
            return Some(within.clone()); // "årligen i mars" is March
        }
        let repeat = |pattern| {
            Node::Repeat(Box::new(Repeat {
                pattern,
                ..bounds.clone()
            }))
        };
        let mut nodes: Vec<_> = patterns.into_iter().map(repeat).collect();
        match nodes.len() {
            1 => nodes.pop(),
            _ => Some(Node::Each(nodes)),
        }
    }

    fn joined_pattern(&mut self) -> Option<()> {
        self.take(|lexeme| {
            matches!(
                lexeme,
                Lexeme::Mark(Mark::Comma | Mark::Plus | Mark::Slash) | Lexeme::Link(Link::And)
            )
            .then_some(())
        })
    }

    /// What follows a pattern and an "och": another pattern, or a weekday that comes as often.
    fn also(&mut self, last: &Pattern) -> Option<Vec<Pattern>> {
        if let Some(more) = self.attempt(Self::patterns) {
            return Some(more);
        }
        match *last {
            Pattern::Weeks {
                every,
                weekday: Some(_),
                parity,
            } => Some(vec![Pattern::Weeks {
                every,
                weekday: Some(self.weekday()?),
                parity,
            }]),
            _ => None,
        }
    }

    /// "från 9 jan", "till och med maj", "utom juli", "i mars och april".
    fn bound(&mut self, repeat: &mut Repeat) -> Option<()> {
        let parted = self.mark(Mark::Comma);
        self.link(Link::But);
        if repeat.except.is_none() && self.link(Link::Except) {
            repeat.except = Some(self.list()?);
            return Some(());
        }
        if repeat.from.is_none() && self.link(Link::From) {
            repeat.from = Some(self.single()?);
            return Some(());
        }
        if repeat.until.is_none()
            && (self.link(Link::Until)
                || self.mark(Mark::Dash)
                || self.link(Link::To)
                || self.link(Link::By))
        {
            repeat.until = Some(self.single()?);
            return Some(());
        }
        if repeat.within.is_none() {
            let within = self.list()?;
            // "varje månad, juli vid behov" is two clauses.
            let other = parted && matches!(self.peek(), Some(Lexeme::Link(_)));
            if !other {
                repeat.within = Some(within);
                return Some(());
            }
        }
        None
    }
}

const EVERY_YEAR: Pattern = Pattern::Months {
    every: 12,
    what: Within::Whole,
};
