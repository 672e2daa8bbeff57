//! From one entry to another, and near one: "från stämman till kongressen", "strax före jul".

use crate::time::Mood;
use crate::time::phrase::iso;
use crate::time::phrase::items::Item;
use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Distance, Node, Side, Term, Unit};
use crate::time::phrase::token::Mark;

use super::Parser;
use super::element::Element;

impl Parser<'_> {
    /// "från stämman till kongressen", "börjar 1 vecka före stämman och slutar 1 juni": a range with an entry in it.
    pub(super) fn span_of_entries(&mut self) -> Option<Node> {
        let from = self.ending_at(Link::To, Self::edge)?;
        // "från inbjudan till stämman till kongressen" may be parted in two places.
        let Some(()) = self.attempt(Self::end_sign) else {
            return self.at_boundary().then_some(Node::Since(from));
        };
        let to = self.ending_at(Link::To, Self::edge)?;
        let again = self.peek() == Some(Lexeme::Link(Link::To));
        (!again).then_some(Node::Range(from, to))
    }

    /// "mellan stämman och kongressen"
    pub(super) fn between_entries(&mut self) -> Option<Node> {
        let from = self.ending_at(Link::And, Self::edge)?;
        self.link(Link::And).then_some(())?;
        let to = self.ending_at(Link::And, Self::edge)?;
        self.at_boundary().then_some(Node::Range(from, to))
    }

    /// What `read` reads, with names of entries ending at the link too.
    fn ending_at<T>(&mut self, link: Link, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.name_ends.replace(link);
        let read = read(self);
        self.name_ends = before;
        read
    }

    /// A term or the name of an entry, up to where its name may end.
    fn edge(&mut self) -> Option<Term> {
        let whole = |parser: &mut Self| match parser.element()? {
            Element::Term(term) => parser.at_boundary().then_some(term),
            _ => None,
        };
        self.attempt(whole).or_else(|| self.attempt(Self::name))
    }

    /// "till", "och slutar", "t.o.m."
    fn end_sign(&mut self) -> Option<()> {
        let _joined = self.mark(Mark::Comma) || self.link(Link::And);
        self.take(|lexeme| {
            matches!(
                lexeme,
                Lexeme::Link(Link::To | Link::Until) | Lexeme::Mark(Mark::Dash)
            )
            .then_some(())
        })
    }

    /// "strax före jul", "rett etter påske": some day of that week.
    pub(super) fn shortly(&mut self) -> Option<Node> {
        let side = self.take(|lexeme| match lexeme {
            Lexeme::Link(Link::ShortlyBefore) => Some(Side::Before),
            Lexeme::Link(Link::ShortlyAfter) => Some(Side::After),
            _ => None,
        })?;
        let anchor = Box::new(self.anchor()?);
        let distance = Distance {
            count: 1,
            unit: Unit::Week,
            side,
        };
        let within = Node::Term(Term::Within(distance, anchor));
        Some(Node::Mood(Mood::Tentative, Some(Box::new(within))))
    }

    /// "maj ut", "året ut": up to its last day.
    pub(super) fn out(&mut self, list: &Node) -> Option<Node> {
        self.link(Link::Out).then_some(())?;
        match list {
            Node::Term(term @ (Term::Period(..) | Term::Cycle)) => Some(Node::Until(term.clone())),
            Node::Range(..) => Some(list.clone()),
            _ => None,
        }
    }

    /// `02-15`, `2026-W10-4` within a phrase, to its end or to a word.
    pub(super) fn iso_form(&mut self) -> Option<Term> {
        let start = self.at;
        matches!(self.peek(), Some(Lexeme::Number { digits: 2, .. })).then_some(())?;
        let mut end = start + 1;
        while let Some(Item { glued: true, .. }) = self.items.get(end) {
            end += 1;
        }
        self.step(end - start);
        let ends = matches!(
            self.peek(),
            None | Some(Lexeme::Link(_) | Lexeme::Mark(Mark::Comma | Mark::Semicolon))
        );
        let form = self.words.get(self.place(start)).filter(|_| ends)?;
        // Longer dashes are those of two days: "02–15".
        let hyphen = |letter| matches!(letter, '\u{2010}' | '\u{2011}' | '\u{2212}');
        let typed = form.contains(hyphen);
        let plain = typed.then(|| form.replace(hyphen, "-"));
        let form = plain.as_deref().unwrap_or(form);
        match iso::read(form).filter(|_| form.contains('-'))? {
            Ok(rule) => match rule.node {
                Node::Term(term) => Some(term),
                _ => None,
            },
            Err(misreading) => {
                let from = self.place(start).start;
                let place = if typed {
                    self.place(start)
                } else {
                    misreading.place.start + from..misreading.place.end + from
                };
                self.fault = Some(Box::new(super::Misreading {
                    place,
                    ..misreading
                }));
                None
            }
        }
    }
}
