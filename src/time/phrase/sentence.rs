//! A rule in words: how a phrase was read, for whoever wants to trust it. Said in the reader's language, whatever the phrase's.
//!
//! The words can be read back: saying a rule and reading what was said gives the same rule.

mod relative;
mod repeat;
mod term;

use crate::time::Mood;
use crate::words::{Sentence, Value};

use super::rule::{Condition, Edge, Free, Node, Parity, Rule, Years};
use term::{list, of_term, weekday};

impl Rule {
    /// How the phrase was read, in words.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        of_node(&self.node)
    }
}

/// A sentence with one thing in it.
fn about(key: &'static str, what: impl Into<Value>) -> Sentence {
    Sentence::new(key).with("what", what)
}

fn of_node(node: &Node) -> Sentence {
    match node {
        Node::Term(term) => of_term(term),
        Node::Range(from, to) => Sentence::new("time-rule-range")
            .with("from", of_term(from))
            .with("to", of_term(to)),
        Node::Since(term) => about("time-rule-since", of_term(term)),
        Node::Until(term) => about("time-rule-until", of_term(term)),
        Node::Each(nodes) => of_each(nodes),
        Node::Whole(terms) => about("time-rule-whole", list(terms.iter().map(of_term))),
        Node::Either(terms) => joined("time-rule-or", "other", terms.iter().map(of_term)),
        Node::Deadline(Edge::By, what) => about("time-rule-by", of_node(what)),
        Node::Deadline(Edge::Before, what) => about("time-rule-before", of_node(what)),
        Node::Limited(what, limit) => Sentence::new("time-rule-limited")
            .with("what", of_node(what))
            .with("limit", of_node(limit)),
        Node::Conditional(cases) => {
            let case = |(term, condition): &_| match condition {
                Condition::Weekday(day) => Sentence::new("time-rule-if")
                    .with("what", of_term(term))
                    .with("weekday", weekday(*day)),
                Condition::WorkingDay => about("time-rule-if-working", of_term(term)),
                Condition::Otherwise => about("time-rule-otherwise", of_term(term)),
            };
            // With a comma between; "and" would say something else.
            joined("time-rule-limited", "limit", cases.iter().map(case))
        }
        Node::Repeat(repeat) => repeat::of_repeat(repeat),
        Node::Years(years, what) => of_years(*years, what.as_deref()),
        Node::Glossed(what, gloss) => {
            about("time-rule-glossed", of_node(what)).with("gloss", of_node(gloss))
        }
        Node::Free(Free::Holidays) => Sentence::new("time-rule-holidays"),
        Node::Free(Free::Weekends) => Sentence::new("time-rule-weekends"),
        Node::Lawful(what, window) => {
            about("time-rule-lawful", of_node(what)).with("window", of_node(window))
        }
        Node::SomeOfEach(every, what) => {
            let stretch = repeat::every_so_many("time-rule-every-month", *every);
            about("time-rule-limit-of-each", stretch).with("limit", of_node(what))
        }
        Node::DayOrYear {
            month,
            day,
            figure,
            weekday,
        } => {
            let date = Sentence::new("time-rule-day-or-year")
                .with("day", *day)
                .with("month", *month)
                .with("figure", format!("{figure:02}"));
            term::on_weekday(date, *weekday)
        }
        Node::Mood(mood, what) => of_mood(*mood, what.as_deref()),
    }
}

/// "mars jämna år", or the years alone.
fn of_years(years: Years, what: Option<&Node>) -> Sentence {
    let key = match years {
        Years::Parity(Parity::Even) => "time-rule-even-years",
        Years::Parity(Parity::Odd) => "time-rule-odd-years",
        Years::Every(..) => "time-rule-every-year",
    };
    let said = match years {
        Years::Every(step, first) => {
            let said = Sentence::new(key).with("every", step);
            match first {
                Some(year) => about("time-rule-from", said).with(
                    "bound",
                    Sentence::new("time-number").with("what", year.to_string()),
                ),
                None => said,
            }
        }
        Years::Parity(_) => Sentence::new(key),
    };
    match what {
        Some(what) => about("time-rule-in-years", of_node(what)).with("years", said),
        None => said,
    }
}

/// Plain days stand in a list, patterns before the bounds that they share; all else in clauses of its own.
fn of_each(nodes: &[Node]) -> Sentence {
    if let Some(repeats) = repeat::alike(nodes) {
        return repeats;
    }
    let plain = |node: &Node| {
        matches!(
            node,
            Node::Term(_) | Node::Range(..) | Node::Either(_) | Node::Free(_)
        )
    };
    if nodes.iter().all(plain) {
        return about("time-rule-each", list(nodes.iter().map(of_node)));
    }
    joined("time-rule-clauses", "other", nodes.iter().map(of_node))
}

/// Several, each joined to those before it.
fn joined(
    key: &'static str,
    name: &'static str,
    mut several: impl Iterator<Item = Sentence>,
) -> Sentence {
    let first = several.next();
    let first = first.unwrap_or_else(|| Sentence::new("time-rule-unknown"));
    several.fold(first, |before, next| about(key, before).with(name, next))
}

fn of_mood(mood: Mood, what: Option<&Node>) -> Sentence {
    match (mood, what) {
        (Mood::Fixed, Some(what)) => of_node(what),
        (Mood::Tentative, Some(what)) => about("time-rule-tentative", of_node(what)),
        (Mood::Tentative, None) => Sentence::new("time-rule-if-needed"),
        (Mood::Ongoing, Some(what)) => about("time-rule-ongoing-in", of_node(what)),
        (Mood::Ongoing, None) => Sentence::new("time-rule-ongoing"),
        (Mood::Unknown | Mood::Fixed, _) => Sentence::new("time-rule-unknown"),
    }
}
