//! What comes again and again: "första tisdagen varje månad utom juli", "varannan vecka från 9 jan till och med maj".

mod counts;
mod pattern;
mod times;

use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{
    Counted, Edge, Node, Pattern, Period, Repeat, Term, Unit, Within, Years,
};
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
            // "andra tisdagen i månaden och varje månad utom juli" says the months once more.
            if more == [EVERY_MONTH] && patterns.iter().all(is_of_month) {
                continue;
            }
            patterns.extend(more);
        }
        if let Some(limited) = self.attempt(|parser| parser.limit_of_each(&patterns)) {
            return Some(limited);
        }
        let mut bounds = Repeat {
            pattern: Pattern::WorkingDays,
            from: None,
            until: None,
            within: None,
            except: None,
            working: None,
        };
        let outer = std::mem::replace(&mut self.in_bound, true);
        while self.attempt(|parser| parser.bound(&mut bounds)).is_some() {}
        self.in_bound = outer;
        // "varje kvartal senast 15 april" is no deadline of each of them.
        if self.attempt(Self::limit_word).is_some() {
            return None;
        }
        if let [
            Pattern::Weeks {
                every: every @ 2,
                parity: Some(_),
                ..
            },
        ] = &mut patterns[..]
            && !matches!(bounds.from, Some(Term::Day { .. } | Term::Week { .. }))
        {
            *every = 1; // every other week that is even is every even week
        }
        if let (Some(within), [yearly]) = (&bounds.within, &patterns[..])
            && *yearly == EVERY_YEAR
        {
            return Some(within.clone()); // "årligen i mars" is March
        }
        // Nothing comes again and again within a day: "varje månad fre 31 januari" is mistyped.
        // Advent is the Sunday that it begins with.
        match &bounds.within {
            Some(Node::Term(Term::Day { .. })) => return None,
            Some(Node::Term(Term::Feast(feast, _))) if feast.is_one_day() => return None,
            _ => {}
        }
        if let [EVERY_YEAR] = patterns[..]
            && let (Some(from), None) = (&bounds.from, &bounds.until)
        {
            let bare = bounds.within.is_none() && bounds.except.is_none();
            return bare.then(|| since_year(from)).flatten();
        }
        // "varje år från 15 mars till 30 april" is that span.
        if let ([EVERY_YEAR], Some(from), Some(until)) =
            (&patterns[..], &bounds.from, &bounds.until)
            && bounds.within.is_none()
            && bounds.except.is_none()
            && from.year().is_none()
        {
            return Some(Node::Range(from.clone(), until.clone()));
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

    pub(super) fn joined_pattern(&mut self) -> Option<()> {
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
        if repeat.working.is_none()
            && self.signs.relative
            && let Some(side) = self.attempt(Self::or_working_day)
        {
            repeat.working = Some(side);
            return Some(());
        }
        let parted = self.mark(Mark::Comma);
        self.link(Link::But);
        if repeat.except.is_none() && self.link(Link::Except) {
            repeat.except = Some(self.left_out()?);
            return Some(());
        }
        if repeat.from.is_none() && (self.link(Link::From) || self.link(Link::AsOf)) {
            repeat.from = Some(self.single()?);
            return Some(());
        }
        if repeat.until.is_none()
            && (self.link(Link::Until)
                || self.link(Link::Out)
                || self.mark(Mark::Dash)
                || self.link(Link::To))
        {
            repeat.until = Some(self.single()?);
            return Some(());
        }
        // What follows "utom juni juli" without a comma is not the only time that is left.
        if repeat.within.is_none() && (parted || repeat.except.is_none()) {
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

impl Parser<'_> {
    /// "juni juli och augusti": a comma is missing, but each is meant.
    pub(super) fn months_without_commas(&mut self) -> Option<Node> {
        self.attempt(|parser| {
            parser.unit(Unit::Month);
            let (mut months, mut missing) = (vec![parser.month()?], false);
            loop {
                let joined = parser.attempt(Self::joined_pattern).is_some();
                let Some(month) = parser.attempt(Self::month) else {
                    break;
                };
                missing |= !joined;
                months.push(month);
            }
            let month = |month| Node::Term(Term::Period(Period::Month(month), None));
            (missing && parser.at_boundary())
                .then(|| Node::Each(months.into_iter().map(month).collect()))
        })
    }

    /// "varje månad senast den 10:e": a deadline in each.
    fn limit_of_each(&mut self, patterns: &[Pattern]) -> Option<Node> {
        let [
            Pattern::Months {
                every: every @ ..12,
                what: Within::Whole,
            },
        ] = *patterns
        else {
            return None;
        };
        let edge = self.limit_word()?;
        if let Some(limit) = self.attempt(Self::limit_of_some) {
            let limit = Node::Deadline(edge, Box::new(limit));
            return Some(Node::SomeOfEach(every, Box::new(limit)));
        }
        let what = match self.attempt(Self::day_of_each) {
            Some(_) if every != 1 => return None,
            Some(what) => what,
            None => {
                let nth = self.ordinal()?;
                let counted = self.countable().or((nth == -1).then_some(Counted::Day))?;
                Within::Nth(nth, counted)
            }
        };
        self.at_boundary().then_some(())?;
        let repeat = Node::Repeat(Box::new(Repeat {
            pattern: Pattern::Months { every, what },
            from: None,
            until: None,
            within: None,
            except: None,
            working: None,
        }));
        Some(Node::Deadline(edge, Box::new(repeat)))
    }

    /// "15 april", "15 april och 15 oktober": days of their own, that stand for some of the stretches.
    fn limit_of_some(&mut self) -> Option<Node> {
        let list = self.list()?;
        let dated = |node: &Node| matches!(node, Node::Term(Term::Day { year: None, .. }));
        let days = match &list {
            Node::Each(nodes) => nodes.iter().all(dated),
            node => dated(node),
        };
        (days && self.at_boundary()).then_some(list)
    }

    /// "senast", "före", with a comma before it or without.
    fn limit_word(&mut self) -> Option<Edge> {
        self.mark(Mark::Comma);
        self.take(|lexeme| match lexeme {
            Lexeme::Link(Link::By | Link::ByOrInside) => Some(Edge::By),
            Lexeme::Link(Link::Before) => Some(Edge::Before),
            _ => None,
        })
    }
}

/// "var 12:e månad från april 2019" is every April from then on.
fn since_year(from: &Term) -> Option<Node> {
    let mut yearly = from.clone();
    let year = match &mut yearly {
        Term::Day { year, .. } | Term::Period(Period::Month(_), year) => year.take()?,
        _ => return None,
    };
    let what = Some(Box::new(Node::Term(yearly)));
    Some(Node::Years(Years::Every(1, Some(year)), what))
}

/// Whether it is a part of every month.
fn is_of_month(pattern: &Pattern) -> bool {
    matches!(pattern, Pattern::Months { every: 1, what } if *what != Within::Whole)
}

const EVERY_MONTH: Pattern = Pattern::Months {
    every: 1,
    what: Within::Whole,
};

const EVERY_YEAR: Pattern = Pattern::Months {
    every: 12,
    what: Within::Whole,
};
