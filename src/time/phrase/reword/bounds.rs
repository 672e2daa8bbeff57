//! A repeat a step further: what leaves the cycle goes on in the plan of another year, and where the bare words would give a
//! day more than is wished, they say from when or until when they hold.

use crate::time::phrase::rule::{Node, Term};
use crate::time::{Date, Span};

use super::{Rule, Wish, begun, ended, read};

/// So many ways to say a repeat are tried; each of them is read and unfolded.
const TRIES: usize = 300;

/// So many of those that give days too many are tried with bounds.
const BOUNDED: usize = 6;

impl Wish<'_> {
    /// The repeat for the days within the cycle, with few changes and bounds where it needs them.
    pub(super) fn within_bounds(&self) -> Option<String> {
        let is_repeat = self
            .rule
            .as_ref()
            .is_some_and(|rule| !rule.node.names_days());
        if self.to.len() < 2 || self.from.len() != self.to.len() || !is_repeat {
            return None;
        }
        let cycle = self.cycle()?;
        let is_within = |date: &Date| date.span.is_some_and(|span| span.first() <= cycle.last());
        let to: Vec<Date> = self.to.iter().copied().filter(is_within).collect();
        if to.len() < 2 {
            return None;
        }
        let wish = Wish {
            to: &to,
            rule: self.rule.clone(),
            ..*self
        };
        let mut longer = Vec::new();
        let own = std::iter::once(self.words.to_owned());
        for words in own.chain(self.proposals()).take(TRIES) {
            let Some(dates) = wish.comes_to(&words) else {
                continue;
            };
            if wish.is_wished(&dates) {
                return Some(words);
            }
            let beside = dates.windows(to.len()).any(|run| wish.is_wished(run));
            if beside && longer.len() < BOUNDED {
                longer.push(words);
            }
        }
        // A rhythm may begin on another of its days: "varannan tisdag från 13 januari".
        let own = std::iter::once(self.words.to_owned());
        longer.extend(own.chain(self.proposals()).take(BOUNDED));
        longer.iter().find_map(|words| {
            let begun = |words: &str| begun(words, self.read_in, &to, self.outcome);
            let ended = |words: &str| ended(words, self.read_in, &to, self.outcome);
            begun(words).or_else(|| ended(words))
        })
    }

    fn comes_to(&self, words: &str) -> Option<Vec<Date>> {
        let reading = read(words, self.read_in).ok()?;
        let dates = self
            .keeps_anchors(&reading.rule)
            .then(|| (self.outcome)(&reading.rule));
        dates.flatten()
    }

    fn cycle(&self) -> Option<Span> {
        let node = Node::Term(Term::Cycle);
        (self.outcome)(&Rule { node })?.first()?.span
    }
}
