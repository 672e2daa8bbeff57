//! Counts without days: "minst en gång per år", "6–8 gånger/år", "varje termin". They say how often and not when, so that
//! their spans are tentative.

use crate::time::Mood;
use crate::time::phrase::grammar::Parser;
use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Edge, Node, Pattern, Period, Repeat, SchoolTerm, Side, Term};
use crate::time::phrase::rule::{Unit, Within};
use crate::time::phrase::token::Mark;

use super::pattern::{months_of, weekly};

/// The least and the most times.
type Times = (u32, u32);

impl Parser<'_> {
    pub(in crate::time::phrase::grammar) fn counts(&mut self) -> Option<Node> {
        let least = self.link(Link::AtLeast);
        if least && let Some(limit) = self.attempt(Self::at_least_so_far) {
            return Some(limit);
        }
        let most = !least && self.link(Link::Inside);
        let terms = self.attempt(Self::each_school_term);
        let stretch = terms.or_else(|| self.attempt(|parser| parser.stretch_of_times(most)));
        let node = match stretch {
            Some(node) => node,
            None if least => self.at_least()?,
            None => return None,
        };
        self.at_boundary().then(|| tentative(node))
    }

    /// "minst 14 dagar före X" is a deadline, "minst två veckor efter X" an open end.
    fn at_least_so_far(&mut self) -> Option<Node> {
        let (distance, anchor) = self.distance()?;
        let term = Term::Offset(distance, anchor);
        Some(match distance.side {
            Side::Before => Node::Deadline(Edge::By, Box::new(Node::Term(term))),
            Side::After => Node::Since(term),
        })
    }

    /// What is no more sure for being said to be the least: "minst kvartalsvis", "minst vartannat år".
    fn at_least(&mut self) -> Option<Node> {
        if let Some(years) = self.attempt(Self::in_some_years) {
            return Some(years);
        }
        let pattern = match &self.patterns()?[..] {
            [only] => *only,
            _ => return None,
        };
        Some(again(pattern))
    }

    /// "varje termin", "en gång per termin", "terminsvis".
    fn each_school_term(&mut self) -> Option<Node> {
        if !self.link(Link::Termly) {
            if let Some(_times) = self.attempt(Self::times_or_range) {
                self.per();
            } else {
                (self.step_of_every() == Some(1)).then_some(())?;
            }
            self.link(Link::SchoolTerm).then_some(())?;
        }
        let term = |term| Node::Term(Term::Period(Period::Term(term), None));
        Some(Node::Each(vec![
            term(SchoolTerm::Spring),
            term(SchoolTerm::Autumn),
        ]))
    }

    /// "6–8 gånger per år", "flera gånger om året", "högst tre gånger i månaden": the stretch itself.
    fn stretch_of_times(&mut self, most: bool) -> Option<Node> {
        let (least, times) = self.times_or_range()?;
        self.per();
        let unit = self.take(|lexeme| match lexeme {
            Lexeme::Unit(unit) | Lexeme::Every(unit) => Some(unit),
            _ => None,
        })?;
        // So many times at even distances are read as a rhythm.
        let even = |months: u32| !most && least == times && months.is_multiple_of(times);
        match unit {
            Unit::Week => (most || least != times || times > 1).then(|| again(weekly(1))),
            Unit::Day | Unit::WorkingDay | Unit::BankDay => None,
            unit => {
                let every = months_of(unit)?;
                let what = Within::Whole;
                (!even(every)).then(|| match unit {
                    Unit::Year => Node::Term(Term::Cycle),
                    _ => again(Pattern::Months { every, what }),
                })
            }
        }
    }

    /// "två gånger", "6–8 gånger", "flera gånger".
    fn times_or_range(&mut self) -> Option<Times> {
        const MANY: Times = (2, u32::MAX);
        let one = |link| match link {
            Lexeme::Link(Link::Once) => Some((1, 1)),
            Lexeme::Link(Link::Twice) => Some((2, 2)),
            Lexeme::Link(Link::Several) => Some(MANY),
            _ => None,
        };
        if let Some(times) = self.take(one) {
            return Some(times);
        }
        let least = self.count()?;
        let most = self.attempt(|parser| {
            parser.take(|lexeme| {
                matches!(
                    lexeme,
                    Lexeme::Mark(Mark::Dash | Mark::Slash)
                        | Lexeme::Link(Link::To | Link::Or | Link::And)
                )
                .then_some(())
            })?;
            parser.count()
        });
        self.link(Link::Times).then_some(())?;
        let most = most.unwrap_or(least);
        (least > 0 && least <= most).then_some((least, most))
    }
}

fn again(pattern: Pattern) -> Node {
    Node::Repeat(Box::new(Repeat {
        pattern,
        from: None,
        until: None,
        within: None,
        except: None,
        working: None,
    }))
}

fn tentative(node: Node) -> Node {
    match node {
        // A limit is sure, and years that nobody can tell are tentative already.
        Node::Deadline(..) | Node::Since(_) | Node::Years(..) => node,
        node => Node::Mood(Mood::Tentative, Some(Box::new(node))),
    }
}
