//! What stands around a list of spans: how firmly it is meant, and whether something ends there.

use crate::time::Mood;
use crate::time::phrase::iso;
use crate::time::phrase::items::Item;
use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Edge, Node, Part, Period, Term};
use crate::time::phrase::token::Mark;

use super::Parser;

impl Parser<'_> {
    /// Clauses, with a comma or a joining word between them.
    pub(super) fn phrase(&mut self) -> Option<Node> {
        if let Some(twice) = self.attempt(Self::week_with_days) {
            return Some(twice);
        }
        let mut nodes = vec![self.clause()?];
        while !self.done() {
            // A full stop ends the phrase.
            if self.ahead(1).is_none() && self.mark(Mark::Dot) {
                break;
            }
            self.parted()?;
            nodes.push(self.clause()?);
        }
        match nodes.len() {
            1 => nodes.pop(),
            // "tisdagar o mars" is rather "tisdagar i mars".
            _ if nodes.iter().any(is_repeat) && nodes.iter().any(is_month) => None,
            // Days and no days at once say nothing.
            _ if nodes.iter().any(|node| matches!(node, Node::Mood(_, None))) => None,
            _ => Some(Node::Each(nodes)),
        }
    }

    /// Clauses need something between them, if only the word that begins the next one.
    fn parted(&mut self) -> Option<()> {
        if matches!(
            self.peek(),
            Some(Lexeme::Link(
                Link::By | Link::Before | Link::Tentative | Link::Ongoing
            ))
        ) {
            return Some(());
        }
        self.take(|lexeme| {
            matches!(
                lexeme,
                Lexeme::Mark(Mark::Comma | Mark::Semicolon | Mark::Plus | Mark::Slash)
                    | Lexeme::Link(Link::And | Link::Or)
            )
            .then_some(())
        })
    }

    fn clause(&mut self) -> Option<Node> {
        let mood = self.mood();
        if mood.is_some() {
            self.separators();
            // "vanligtvis ca 9 mars" is not surer for being said twice.
            while mood == Some(Mood::Tentative) && self.link(Link::Tentative) {}
        }
        let core = match (self.attempt(Self::yearly), mood) {
            (Some(core), _) => core,
            (None, mood) => return mood.map(|mood| Node::Mood(mood, None)),
        };
        let window = self
            .signs
            .statute
            .then(|| self.attempt(Self::lawful_window));
        let core = match window.flatten() {
            Some(window) => Node::Lawful(Box::new(core), Box::new(window)),
            None => core,
        };
        let after = self.attempt(|parser| {
            parser.separators();
            let mood = parser.mood()?;
            // "maj, ev. juni": there the word belongs to what follows.
            parser.at_boundary().then_some(mood)
        });
        // What is a guess by itself is no surer for being said to be one.
        let guess = matches!(core, Node::Mood(Mood::Tentative, Some(_)));
        Some(match mood.or(after).map(dated) {
            Some(mood) if !(guess && mood == Mood::Tentative) => {
                Node::Mood(mood, Some(Box::new(core)))
            }
            _ => core,
        })
    }

    pub(super) fn core(&mut self) -> Option<Node> {
        if let Some(special) = self.special() {
            return Some(special);
        }
        let list = self.list()?;
        if let Some(until) = self.attempt(|parser| parser.out(&list)) {
            return Some(until);
        }
        // "2 mars före 15 maj" is rather "2 månader före 15 maj", mistyped.
        let day = matches!(list, Node::Term(Term::Day { .. }));
        if day && self.peek() == Some(Lexeme::Link(Link::Before)) {
            return None;
        }
        let limit = self.attempt(|parser| {
            parser.mark(Mark::Comma);
            parser.link(Link::But);
            parser.deadline()
        });
        if let Some(limit) = limit {
            return Some(Node::Limited(Box::new(list), Box::new(limit)));
        }
        // "31 mars (deadline)": the word may stand behind.
        let ends = self.attempt(|parser| {
            parser.separators();
            parser.link(Link::By).then_some(())
        });
        Some(match ends {
            None => list,
            Some(()) => Node::Deadline(Edge::By, Box::new(list)),
        })
    }

    /// Clauses that begin or are bound in a way of their own.
    fn special(&mut self) -> Option<Node> {
        let signs = self.signs;
        if signs.count
            && let Some(counted) = self.attempt(Self::counts)
        {
            return Some(counted);
        }
        let repeat = signs.repeat.then(|| self.attempt(Self::repeat)).flatten();
        let found = repeat.or_else(|| self.attempt(Self::window));
        let condition = |parser: &mut Self| parser.attempt(Self::conditional);
        let found = found.or_else(|| signs.condition.then(|| condition(self)).flatten());
        let found = found.or_else(|| self.attempt(Self::deadline));
        let found = found.or_else(|| match self.peek()? {
            Lexeme::Weekday(_) => self.attempt(Self::weekdays_before_days),
            Lexeme::Number { digits: 0, .. } => self.attempt(Self::weekday_between),
            _ => None,
        });
        found.or_else(|| {
            let beside = |parser: &mut Self| parser.attempt(Self::beside_entry);
            let shortly = |parser: &mut Self| parser.attempt(Self::shortly);
            let near = || shortly(self).or_else(|| beside(self));
            signs.relative.then(near).flatten()
        })
    }

    fn deadline(&mut self) -> Option<Node> {
        if self.peek() == Some(Lexeme::Link(Link::ByOrInside))
            && self.attempt(Self::inside).is_some()
        {
            return None;
        }
        let edge = self.take(|lexeme| match lexeme {
            Lexeme::Link(Link::By | Link::ByOrInside) => Some(Edge::By),
            Lexeme::Link(Link::Before) => Some(Edge::Before),
            _ => None,
        })?;
        self.separators();
        // "senast före 1 mars": the stricter word counts.
        let before = self.link(Link::Before);
        let _also = self.link(Link::ByOrInside) || self.link(Link::By);
        if let Some(node) = self.attempt(Self::rest_in_iso) {
            return Some(Node::Deadline(edge, Box::new(node)));
        }
        let start = self.at;
        let repeat = self
            .signs
            .repeat
            .then(|| self.attempt(Self::repeat))
            .flatten();
        let list = match repeat {
            Some(repeat) => repeat,
            None => self.list()?,
        };
        // "före månadens utgång": its last day is still before that.
        let end = |item: &Item| {
            matches!(
                item.lexeme,
                Lexeme::Link(Link::End) | Lexeme::Part(Part::End)
            )
        };
        let at_end = self.items.get(start..self.at).unwrap_or_default();
        let edge = match edge {
            _ if at_end.iter().any(end) => Edge::By,
            _ if before => Edge::Before,
            edge => edge,
        };
        Some(Node::Deadline(edge, Box::new(list)))
    }

    /// "frist 2025-01-25/2025-01-31", "frist 02-15": a form of ISO 8601 to the end of the phrase.
    fn rest_in_iso(&mut self) -> Option<Node> {
        let start = self.items.get(self.at).map(|item| item.start)?;
        let rest = self.words.get(start..)?;
        let digits = rest
            .bytes()
            .next()
            .is_some_and(|byte| byte.is_ascii_digit());
        let read = if digits && rest.contains('-') {
            iso::read(rest)?
        } else {
            return None;
        };
        match read {
            Ok(rule) => {
                self.step(self.items.len() - self.at);
                Some(rule.node)
            }
            Err(misreading) => {
                self.fault = Some(Box::new(misreading));
                None
            }
        }
    }

    fn mood(&mut self) -> Option<Mood> {
        self.take(|lexeme| match lexeme {
            Lexeme::Link(Link::Tentative) => Some(Mood::Tentative),
            Lexeme::Link(Link::Ongoing) => Some(Mood::Ongoing),
            Lexeme::Link(Link::Unknown) | Lexeme::Mark(Mark::Question) => Some(Mood::Unknown),
            _ => None,
        })
    }

    /// Colons, commas and dashes that part a word of mood from its days.
    pub(super) fn separators(&mut self) {
        while self.mark(Mark::Colon) || self.mark(Mark::Comma) || self.mark(Mark::Dash) {}
    }
}

fn is_repeat(node: &Node) -> bool {
    match node {
        Node::Repeat(_) | Node::Years(_, None) => true,
        Node::Each(nodes) => nodes.iter().any(is_repeat),
        _ => false,
    }
}

fn is_month(node: &Node) -> bool {
    matches!(node, Node::Term(Term::Period(Period::Month(_), None)))
}

/// What is not decided but has days is tentative: "september, datum ej fastställt".
fn dated(mood: Mood) -> Mood {
    match mood {
        Mood::Unknown => Mood::Tentative,
        other => other,
    }
}
