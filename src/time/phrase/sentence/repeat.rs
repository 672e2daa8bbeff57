//! A repeat in words: its pattern, then its bounds.

use crate::time::phrase::rule::{Counted, Node, Parity, Pattern, Repeat, Side, Within};
use crate::words::Sentence;

use super::term::{list, of_counted, of_nth, of_term, part_key, weekday};
use super::{about, of_node};

pub(super) fn of_repeat(repeat: &Repeat) -> Sentence {
    bounded(of_pattern(repeat.pattern), repeat)
}

/// Repeats that differ in nothing but their patterns: "varje tisdag och varje torsdag i mars".
pub(super) fn alike(nodes: &[Node]) -> Option<Sentence> {
    let repeat = |node: &_| match node {
        Node::Repeat(repeat) => Some(Repeat::clone(repeat)),
        _ => None,
    };
    let repeats = nodes.iter().map(repeat).collect::<Option<Vec<_>>>()?;
    let first = repeats.first()?;
    let same = |other: &Repeat| {
        let pattern = first.pattern;
        *first
            == Repeat {
                pattern,
                ..other.clone()
            }
    };
    let patterns = repeats.iter().map(|repeat| of_pattern(repeat.pattern));
    let said = about("time-rule-each", list(patterns));
    repeats.iter().all(same).then(|| bounded(said, first))
}

fn bounded(mut said: Sentence, repeat: &Repeat) -> Sentence {
    let bound = |key, said: Sentence, bound: Sentence| about(key, said).with("bound", bound);
    // Before the bounds: behind a list of months it would be of the last one.
    if let Some(side) = repeat.working {
        let key = match side {
            Side::Before => "time-rule-or-last-working",
            Side::After => "time-rule-or-next-working",
        };
        said = about(key, said);
    }
    if let Some(from) = &repeat.from {
        said = bound("time-rule-from", said, of_term(from));
    }
    if let Some(until) = &repeat.until {
        said = bound("time-rule-to", said, of_term(until));
    }
    if let Some(within) = &repeat.within {
        said = bound("time-rule-within", said, of_node(within));
    }
    if let Some(except) = &repeat.except {
        said = bound("time-rule-except", said, of_node(except));
    }
    said
}

fn of_pattern(pattern: Pattern) -> Sentence {
    match pattern {
        Pattern::Days(every) => every_so_many("time-rule-every-day", every),
        Pattern::WorkingDays => Sentence::new("time-rule-every-working-day"),
        Pattern::Weeks {
            every,
            weekday: day,
            parity,
        } => {
            let week = match (day, parity) {
                (Some(day), _) => every_so_many("time-rule-every-weekday", every)
                    .with("weekday", weekday(day))
                    .with("the-weekday", of_counted(Counted::Weekday(day))),
                (None, None) => return every_so_many("time-rule-every-week", every),
                (None, Some(Parity::Even)) => return Sentence::new("time-rule-even-weeks"),
                (None, Some(Parity::Odd)) => return Sentence::new("time-rule-odd-weeks"),
            };
            match parity {
                None => week,
                Some(Parity::Even) => about("time-rule-in-even-weeks", week),
                Some(Parity::Odd) => about("time-rule-in-odd-weeks", week),
            }
        }
        Pattern::Months { every, what } => {
            let stretch = every_so_many("time-rule-every-month", every);
            match what {
                Within::Whole => stretch,
                Within::Part(part) => about(part_key(part), stretch),
                Within::DayOfMonth(day) => about("time-rule-day-of", stretch).with("day", day),
                Within::Nth(nth, counted) => {
                    about("time-rule-nth-of-each", stretch).with("nth", of_nth(nth, counted))
                }
            }
        }
    }
}

pub(super) fn every_so_many(key: &'static str, every: u32) -> Sentence {
    Sentence::new(key).with("every", every)
}
