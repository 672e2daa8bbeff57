//! What nobody means by a date: a whole year beside a part of one, as "2024, maj" would be read by its marks alone. It is
//! rather one date, written in a way that is not known here, and to draw the whole year would hide that.
//! Knows rules, no words.

use super::{Node, Repeat, Term};

impl Node {
    /// The year that stands alone in a list, an alternative or a range whose other parts are no whole years.
    pub(crate) fn year_beside_part(&self) -> Option<i32> {
        match self {
            // "2024 – maj 2025" says where it begins and where it ends.
            Self::Range(from, to) if from.year().is_some() && to.year().is_some() => None,
            Self::Range(from, to) => mixed([from, to].into_iter().map(of_term)),
            Self::Whole(terms) | Self::Either(terms) => mixed(terms.iter().map(of_term)),
            Self::Each(nodes) => {
                let within = nodes.iter().find_map(Self::year_beside_part);
                within.or_else(|| mixed(nodes.iter().map(Self::whole_year)))
            }
            Self::Deadline(_, what)
            | Self::Mood(_, Some(what))
            | Self::Years(_, Some(what))
            | Self::Glossed(what, _)
            | Self::SomeOfEach(_, what) => what.year_beside_part(),
            Self::Limited(what, limit) | Self::Lawful(what, limit) => {
                let limit = || limit.year_beside_part();
                what.year_beside_part().or_else(limit)
            }
            Self::Repeat(repeat) => of_repeat(repeat),
            Self::Term(_)
            | Self::Since(_)
            | Self::Until(_)
            | Self::Conditional(_)
            | Self::DayOrYear { .. }
            | Self::Free(_)
            | Self::Years(_, None)
            | Self::Mood(_, None) => None,
        }
    }

    /// The year, where it is nothing but years.
    fn whole_year(&self) -> Option<i32> {
        match self {
            Self::Term(term) => of_term(term),
            Self::Range(from, to) => of_term(from).and(of_term(to)),
            Self::Whole(terms) | Self::Either(terms) => {
                let years = terms.iter().map(of_term);
                years.reduce(Option::and).flatten()
            }
            Self::Deadline(_, what) | Self::Mood(_, Some(what)) => what.whole_year(),
            _ => None,
        }
    }
}

fn of_term(term: &Term) -> Option<i32> {
    term.is_year().then(|| term.year()).flatten()
}

fn of_repeat(repeat: &Repeat) -> Option<i32> {
    let mut bounds = repeat.within.iter().chain(&repeat.except);
    bounds.find_map(Node::year_beside_part)
}

/// The first year, where some parts are whole years and some are not.
fn mixed(mut parts: impl Iterator<Item = Option<i32>> + Clone) -> Option<i32> {
    let others = parts.clone().any(|part| part.is_none());
    let year = parts.find_map(|part| part);
    year.filter(|_| others)
}
