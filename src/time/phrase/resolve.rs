//! A rule in one cycle: its days, how exactly and how firmly they are known, and what does not add up.
//!
//! Knows the calendar, no language.

mod remark;
mod term;
mod years;

use crate::time::{Country, Cycle, Date, Mood, Precision, Span};

use super::rule::{Edge, Node, Rule, Term};
use term::Frame;

pub use remark::Remark;

/// What a rule comes to in one cycle.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resolution {
    /// Its occurrences, in the order of the phrase.
    pub dates: Vec<Date>,
    /// What does not add up.
    pub remarks: Vec<Remark>,
}

impl Rule {
    /// The days of the rule in `cycle`; working days are counted by the public holidays of `country`.
    #[must_use]
    pub fn resolve(&self, cycle: Cycle, country: Option<Country>) -> Resolution {
        let mut frame = Frame::new(cycle, country);
        let mut dates = Vec::with_capacity(1);
        frame.unfold(&self.node, &mut dates);
        Resolution {
            dates,
            remarks: frame.remarks,
        }
    }
}

impl Frame {
    fn unfold(&mut self, node: &Node, dates: &mut Vec<Date>) {
        match node {
            Node::Term(term) => {
                dates.extend(self.in_cycle(term).map(|span| exact(term, span)));
            }
            Node::Range(from, to) => dates.extend(self.range(from, to)),
            Node::Since(from) => {
                let end = self.cycle.last();
                dates.extend(self.in_cycle(from).map(|span| {
                    Date::fixed(
                        Span::new(span.first(), end.max(span.last())),
                        from.precision(),
                    )
                }));
            }
            Node::Until(to) => {
                let start = self.cycle.first();
                dates.extend(self.in_cycle(to).map(|span| {
                    Date::fixed(
                        Span::new(start.min(span.first()), span.last()),
                        to.precision(),
                    )
                }));
            }
            Node::Each(nodes) => nodes.iter().for_each(|node| self.unfold(node, dates)),
            Node::Whole(terms) => self.whole(terms, dates),
            Node::Deadline(edge, what) => self.changed(what, dates, |date| deadline(*edge, date)),
            Node::Limited(what, limit) => {
                self.unfold(what, dates);
                self.unfold(limit, dates);
            }
            Node::Mood(mood, None) => dates.push(self.dateless(*mood)),
            Node::Mood(mood, Some(what)) => {
                self.changed(what, dates, |date| Date {
                    mood: *mood,
                    ..date
                });
            }
        }
    }

    fn changed(&mut self, node: &Node, dates: &mut Vec<Date>, change: impl Fn(Date) -> Date) {
        let before = dates.len();
        self.unfold(node, dates);
        for date in dates.iter_mut().skip(before) {
            *date = change(*date);
        }
    }

    /// The end of a range is the first such day on or after its start; if only the end has a year, the other way round.
    fn range(&mut self, from: &Term, to: &Term) -> Option<Date> {
        let (start, end) = if from.year().is_none() && to.year().is_some() {
            let end = self.in_cycle(to)?;
            (self.until(from, end.first())?, end)
        } else {
            let start = self.in_cycle(from)?;
            (start, self.from(to, start.first())?)
        };
        let precision = from.precision().max(to.precision());
        Some(Date::fixed(Span::new(start.first(), end.last()), precision))
    }

    /// Terms that follow each other without a gap are one span; after a gap a new one begins.
    fn whole(&mut self, terms: &[Term], dates: &mut Vec<Date>) {
        let mut last: Option<Span> = None;
        for term in terms {
            let found = match last {
                None => self.in_cycle(term),
                Some(last) => self.from(term, last.first()),
            };
            let Some(span) = found else { continue };
            match (last, dates.last_mut()) {
                (Some(before), Some(date)) if span.first() <= before.last().tomorrow() => {
                    let joined = Span::new(before.first(), span.last().max(before.last()));
                    date.span = Some(joined);
                    date.precision = date.precision.max(term.precision());
                    last = Some(joined);
                }
                _ => {
                    dates.push(exact(term, span));
                    last = Some(span);
                }
            }
        }
    }

    /// Nothing is known but the mood; what is ongoing lasts the whole cycle.
    fn dateless(&self, mood: Mood) -> Date {
        let whole = mood == Mood::Ongoing;
        Date {
            span: whole.then(|| self.cycle.span()),
            precision: if whole {
                Precision::Year
            } else {
                Precision::None
            },
            mood,
            deadline: false,
        }
    }
}

fn exact(term: &Term, span: Span) -> Date {
    Date::fixed(span, term.precision())
}

/// A deadline is one day, however long the stretch that names it.
fn deadline(edge: Edge, date: Date) -> Date {
    let day = |span: Span| match edge {
        Edge::By => span.last(),
        Edge::Before => span.first().yesterday(),
    };
    Date {
        span: date.span.map(day).map(Span::day),
        precision: date.span.map_or(date.precision, |_| Precision::Day),
        deadline: true,
        ..date
    }
}
