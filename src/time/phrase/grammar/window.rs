//! Between an earliest and a latest day: "tidigast sex, senast fyra veckor före X", "6–4 veckor före X".

use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Counted, Distance, Edge, Node, Side, Term};
use crate::time::phrase::token::Mark;

use super::Parser;
use super::relative::measure;

impl Parser<'_> {
    /// "tidigast sex, senast fyra veckor före X", "tidigast 1 mars, senast 15 april", "tidigast 1 mars".
    pub(super) fn window(&mut self) -> Option<Node> {
        self.link(Link::Earliest).then_some(())?;
        let counted = self.attempt(|parser| {
            let earliest = parser.count()?;
            parser.take(measure);
            parser.parted_from_limit()?;
            let (latest, anchor) = parser.distance()?;
            let earliest = Distance {
                count: earliest,
                ..latest
            };
            let offset = |distance| Term::Offset(distance, anchor.clone());
            Some((offset(earliest), offset(latest)))
        });
        if let Some((earliest, latest)) = counted {
            return Some(limited(earliest, latest));
        }
        let earliest = self.single()?;
        let latest = self.attempt(|parser| {
            parser.parted_from_limit()?;
            // "senast före juni månads utgång" has its last day still.
            let before = parser.link(Link::Before);
            let start = parser.at;
            let latest = parser.single()?;
            let mut read = parser.items.get(start..parser.at)?.iter();
            let at_end = read.any(|item| item.lexeme == Lexeme::Link(Link::End));
            if before && !at_end {
                return Some(Term::Next(1, Counted::Day, Side::Before, Box::new(latest)));
            }
            Some(latest)
        });
        Some(match latest {
            Some(latest) => limited(earliest, latest),
            None => Node::Since(earliest),
        })
    }

    fn parted_from_limit(&mut self) -> Option<()> {
        self.mark(Mark::Comma);
        self.take(|lexeme| matches!(lexeme, Lexeme::Link(Link::And | Link::But)).then_some(()));
        self.link(Link::By).then_some(())
    }

    /// "6–4 veckor före X", "mellan sex och fyra veckor före X".
    /// "två veckor före och en vecka efter X": what both are counted from stands behind the last.
    pub(super) fn both_sides(&mut self) -> Option<Node> {
        let first = self.measured()?;
        self.link(Link::And).then_some(())?;
        let (second, anchor) = self.distance()?;
        let first = Term::Offset(first, anchor.clone());
        let second = Term::Offset(second, anchor);
        Some(Node::Each(vec![Node::Term(first), Node::Term(second)]))
    }

    pub(super) fn spread(&mut self) -> Option<Node> {
        self.link(Link::Between);
        let far = self.count()?;
        self.take(|lexeme| {
            matches!(
                lexeme,
                Lexeme::Mark(Mark::Dash) | Lexeme::Link(Link::And | Link::To | Link::Or)
            )
            .then_some(())
        })?;
        let (near, anchor) = self.distance()?;
        let (least, most) = (near.count.min(far), near.count.max(far));
        let offset = |count| Term::Offset(Distance { count, ..near }, anchor.clone());
        Some(match near.side {
            Side::Before => Node::Range(offset(most), offset(least)),
            Side::After => Node::Range(offset(least), offset(most)),
        })
    }
}

fn limited(earliest: Term, latest: Term) -> Node {
    let limit = Node::Deadline(Edge::By, Box::new(Node::Term(latest.clone())));
    Node::Limited(Box::new(Node::Range(earliest, latest)), Box::new(limit))
}
