//! Elements and what joins them: "26–30 oktober", "9/1, 6/2 och 13/3", "v. 10, 12 och 14", "mars/april".
//!
//! An element that lacks something gets it from its neighbours: from the next whole one, else from the one before.

use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::misreading::Misreading;
use crate::time::phrase::rule::{Counted, Node, Part, Term};
use crate::time::phrase::token::Mark;

use super::Parser;
use super::element::Element;
use super::fold::{distribute, folded, settle_commas};

/// What stands between two elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joiner {
    /// A range.
    To,
    /// A dash right before a figure of two digits, behind a day: a range, or the year of the day.
    Tight,
    /// Each.
    And,
    /// Each, unless an "eller" follows: "maj, juni eller juli".
    Comma,
    /// One or the other: the whole of both.
    Or,
}

impl Parser<'_> {
    /// Elements and joiners, made into one node.
    pub(super) fn list(&mut self) -> Option<Node> {
        if self.signs.relative
            && let Some(both) = self
                .attempt(Self::spread)
                .or_else(|| self.attempt(Self::both_sides))
        {
            return Some(both);
        }
        if self.link(Link::Between) {
            let entries = |parser: &mut Self| parser.attempt(Self::between_entries);
            let plain = self.attempt(Self::between);
            return plain.or_else(|| self.signs.name.then(|| entries(self)).flatten());
        }
        if self.link(Link::Until) || self.link(Link::Out) {
            return self.single().map(Node::Until);
        }
        if self.link(Link::AsOf) {
            if let Some(last) = self.attempt(Self::last_day_of) {
                return Some(Node::Term(last));
            }
            // Of a stretch it says where something begins; of a day, on which one it is.
            return self.single().map(|term| match term {
                Term::Day { .. } | Term::Nth(..) => Node::Term(term),
                stretch => Node::Since(stretch),
            });
        }
        // "per den 30 april" is that day.
        if self.peek() == Some(Lexeme::Link(Link::Per))
            && matches!(
                self.ahead(1),
                Some(
                    Lexeme::Number { .. }
                        | Lexeme::Ordinal(_)
                        | Lexeme::Month(_)
                        | Lexeme::Weekday(_)
                        | Lexeme::Feast(_)
                        | Lexeme::Part(Part::End)
                        | Lexeme::Link(Link::End | Link::TurnOfMonth | Link::TurnOfYear)
                )
            )
        {
            self.step(1);
            if let Some(last) = self.attempt(Self::last_day_of) {
                return Some(Node::Term(last));
            }
        }
        let from = self.link(Link::From);
        if from && let Some(node) = self.attempt(Self::since_in_iso) {
            return Some(node);
        }
        if from
            && self.signs.name
            && let Some(node) = self.attempt(Self::span_of_entries)
        {
            return Some(node);
        }
        let whole = self.link(Link::Whole);
        let first = match self.element()? {
            // Most dates are one term, and need no lists.
            Element::Term(term) if !self.is_joined() => {
                self.possible(&term)?;
                return Some(if from {
                    Node::Since(term)
                } else {
                    Node::Term(term)
                });
            }
            first => first,
        };
        let (mut terms, mut joiners) = self.terms(first)?;
        settle_commas(&mut joiners);
        if !joiners.contains(&Joiner::To) {
            distribute(&mut terms);
        }
        if from && joiners.is_empty() {
            return terms.into_iter().next().map(Node::Since);
        }
        folded(terms, &joiners, whole)
    }

    /// As at the end of a month is its last day.
    fn last_day_of(&mut self) -> Option<Term> {
        self.eat(Lexeme::Part(Part::End)).then_some(())?;
        let of = Box::new(self.stretch()?);
        Some(Term::Nth(-1, Counted::Day, of))
    }

    /// "från 02-15", "från 02-15 till 03-01"
    fn since_in_iso(&mut self) -> Option<Node> {
        let from = self.iso_form()?;
        if self.done() {
            return Some(Node::Since(from));
        }
        self.take(|lexeme| matches!(lexeme, Lexeme::Link(Link::To | Link::Until)).then_some(()))?;
        Some(Node::Range(from, self.single()?))
    }

    /// "februari och oktober månads utgång": each of them.
    pub(super) fn each_of_several(&mut self) -> Option<Vec<Term>> {
        let first = self.element()?;
        let (terms, joiners) = self.terms(first)?;
        let each = |joiner: &Joiner| matches!(joiner, Joiner::And | Joiner::Comma);
        let several = !joiners.is_empty() && joiners.iter().all(each);
        (several && self.at_boundary()).then_some(terms)
    }

    pub(super) fn between(&mut self) -> Option<Node> {
        let from = self.element()?;
        if !self.link(Link::And) {
            self.range_sign()?;
        }
        let to = self.element()?;
        let elements = [from, to];
        let mut terms = self.completed(&elements, &[])?;
        self.forwards(&elements, &terms, &[Joiner::To])?;
        let to = terms.pop()?;
        Some(Node::Range(terms.pop()?, to))
    }

    /// One element that lacks nothing.
    pub(super) fn single(&mut self) -> Option<Term> {
        if let Some(term) = self.attempt(Self::iso_form) {
            return Some(term);
        }
        match self.element()? {
            Element::Term(term) => self.possible(&term).map(|()| term),
            _ => None, // nobody completes it
        }
    }

    /// The elements as terms, each completed by its neighbours.
    fn completed(&mut self, elements: &[Element], joiners: &[Joiner]) -> Option<Vec<Term>> {
        let mut terms: Vec<Option<Term>> = Vec::with_capacity(elements.len());
        let mut next: Option<Term> = None;
        for (index, element) in elements.iter().enumerate().rev() {
            let before = index.checked_sub(1).and_then(|index| joiners.get(index));
            let term = match element {
                Element::Term(term) => Some(term.clone()),
                _ if before == Some(&Joiner::Tight) => None, // its month stands before it
                other => next.as_ref().and_then(|next| other.before(next)),
            };
            next = term.clone().or(next);
            terms.push(term);
        }
        terms.reverse();
        let mut last: Option<Term> = None;
        for (term, element) in terms.iter_mut().zip(elements) {
            if term.is_none() {
                *term = last.as_ref().and_then(|last| element.after(last));
            }
            last.clone_from(term);
        }
        let terms = terms.into_iter().collect::<Option<Vec<_>>>()?;
        for term in &terms {
            self.possible(term)?;
        }
        Some(terms)
    }

    /// A figure may have been completed to a day or a week that no year has.
    fn possible(&mut self, term: &Term) -> Option<()> {
        match term {
            Term::Day {
                month, day, year, ..
            } => self.valid(0, *day, *month, *year),
            Term::Week { number, year, .. } => self.valid_week(0, *number, *year),
            _ => Some(()),
        }
    }

    /// As many elements as make whole terms: "i mars och tredje måndagen varje månad" ends after "mars".
    fn terms(&mut self, first: Element) -> Option<(Vec<Term>, Vec<Joiner>)> {
        const TOO_MANY: usize = 3; // elements may belong to what follows
        let (mut elements, mut joiners) = (vec![first], Vec::new());
        let mut ends = vec![self.at];
        while let Some((joiner, element)) = self.attempt(|parser| {
            let joiner = parser.joiner()?;
            parser.link(Link::Whole);
            let tight = joiner == Joiner::To && parser.is_tight(elements.last());
            let element = parser.element()?;
            let tight = tight && matches!(element, Element::Number(_, None));
            Some((if tight { Joiner::Tight } else { joiner }, element))
        }) {
            joiners.push(joiner);
            elements.push(element);
            ends.push(self.at);
        }
        for end in ends.into_iter().rev().take(TOO_MANY) {
            if let Some(terms) = self.completed(&elements, &joiners) {
                self.at = end;
                self.forwards(&elements, &terms, &joiners)?;
                return Some((terms, joiners));
            }
            elements.pop();
            joiners.pop();
        }
        None
    }

    /// "30–26 oktober" is a slip of the pen, and "31/12 -24" a year; neither is a range of almost a year. A range whose own
    /// years put its end before its beginning is a slip as well.
    fn forwards(&mut self, elements: &[Element], terms: &[Term], joiners: &[Joiner]) -> Option<()> {
        let figure = |element: &Element| matches!(element, Element::Number(..));
        let backwards = |index: usize| {
            let (one, other) = (elements.get(index), elements.get(index + 1));
            let shared = one.is_some_and(figure) || other.is_some_and(figure);
            match (terms.get(index), terms.get(index + 1)) {
                (Some(Term::Day { day: from, .. }), Some(Term::Day { day: to, .. })) if shared => {
                    to < from
                }
                (Some(from), Some(to)) => from.is_said_after(to),
                _ => false,
            }
        };
        let range = |(_, joiner): &(usize, &Joiner)| matches!(**joiner, Joiner::To | Joiner::Tight);
        let mut ranges = joiners.iter().enumerate().filter(range);
        if ranges.any(|(index, _)| backwards(index)) {
            let misreading = Misreading::backwards(self.words, self.place(0));
            self.fault = Some(Box::new(misreading));
            return None;
        }
        Some(())
    }

    /// Whether a figure of two digits follows right behind the dash, after a day without a year.
    fn is_tight(&self, last: Option<&Element>) -> bool {
        let day = matches!(last, Some(Element::Term(Term::Day { year: None, .. })));
        let figure = matches!(self.peek(), Some(Lexeme::Number { digits: 2, .. }));
        let dash = self.at.checked_sub(1).and_then(|at| self.items.get(at));
        let dash = dash.is_some_and(|item| item.lexeme == Lexeme::Mark(Mark::Dash));
        let dash = dash && self.month_in_figures(self.at - 1);
        day && figure && dash && self.glued(0)
    }

    /// Whether what follows may join another element.
    fn is_joined(&self) -> bool {
        matches!(
            self.peek(),
            Some(
                Lexeme::Mark(Mark::Comma | Mark::Dash | Mark::Plus | Mark::Slash)
                    | Lexeme::Link(Link::To | Link::Until | Link::Out | Link::And | Link::Or)
            )
        )
    }

    fn joiner(&mut self) -> Option<Joiner> {
        // ", och" is one joiner.
        if self.mark(Mark::Comma) {
            return Some(self.word_joiner().unwrap_or(Joiner::Comma));
        }
        if let Some(range) = self.iso_slash() {
            return Some(range);
        }
        // "mid-to-late March"
        if self.glued(0) && self.ahead(1) == Some(Lexeme::Link(Link::To)) {
            self.mark(Mark::Dash);
        }
        let word = self.word_joiner();
        if word.is_some() && self.glued(0) {
            self.mark(Mark::Dash);
        }
        word.or_else(|| {
            self.take(|lexeme| match lexeme {
                Lexeme::Mark(Mark::Dash) => Some(Joiner::To),
                Lexeme::Mark(Mark::Plus) => Some(Joiner::And),
                Lexeme::Mark(Mark::Slash) => Some(Joiner::Or),
                _ => None,
            })
        })
    }

    /// `2025-01-25/2025-01-31` within a phrase.
    fn iso_slash(&mut self) -> Option<Joiner> {
        let figures = |index: usize| {
            matches!(
                self.items.get(index).map(|item| item.lexeme),
                Some(Lexeme::Number { digits: 4, .. })
            ) && self
                .items
                .get(index + 1)
                .is_some_and(|item| item.glued && item.lexeme == Lexeme::Mark(Mark::Dash))
        };
        let begins = self.at.checked_sub(5).is_some_and(figures) && figures(self.at + 1);
        let glued = self.glued(0) && self.glued(1);
        (begins && glued && self.mark(Mark::Slash)).then_some(Joiner::To)
    }

    fn word_joiner(&mut self) -> Option<Joiner> {
        self.take(|lexeme| match lexeme {
            Lexeme::Link(Link::To | Link::Until | Link::Out) => Some(Joiner::To),
            Lexeme::Link(Link::And) => Some(Joiner::And),
            Lexeme::Link(Link::Or) => Some(Joiner::Or),
            _ => None,
        })
    }
}
