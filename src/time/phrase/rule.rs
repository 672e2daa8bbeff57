//! What a phrase says, free of its language and of any year. Rules are made by reading and unfolded by resolving.

mod beside;
mod repeat;
mod rhythm;
mod says;
mod term;
mod years;

use crate::time::{Mood, Weekday};

pub(super) use repeat::{Parity, Pattern, Repeat, Within};
pub(crate) use rhythm::Rhythm;
pub(super) use term::{
    Counted, Distance, Part, Period, SchoolTerm, Season, Side, Term, Unit, days_at_most,
};
pub(super) use years::Years;

/// What a phrase says: the same in every language, resolved anew in every cycle.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    pub(super) node: Node,
}

impl Rule {
    /// Whether it hangs on other entries of the plan.
    #[must_use]
    pub fn is_anchored(&self) -> bool {
        self.node.anchored()
    }

    /// Whether it names days of the calendar by their dates and nothing else: "26 januari", "26–30 oktober", "9/1, 6/2". What
    /// must be done by a date is no such day: the limit is the calendar's own, whatever weekday it falls on.
    #[must_use]
    pub fn names_calendar_days(&self) -> bool {
        self.node.names_calendar_days()
    }

    /// The entries of the plan that the rule hangs on, as it calls them; each once, in the order of the phrase.
    #[must_use]
    pub fn anchors(&self) -> Vec<&str> {
        let mut anchors = Vec::new();
        self.node.visit(&mut |term| {
            if let Term::Entry(name) = term.base()
                && !anchors.contains(&&**name)
            {
                anchors.push(&**name);
            }
        });
        anchors
    }
}

impl Node {
    /// Whether any of it hangs on another entry.
    pub(super) fn anchored(&self) -> bool {
        let mut anchored = false;
        self.visit(&mut |term| anchored |= matches!(term.base(), Term::Entry(_)));
        anchored
    }

    /// Whether it names days or weeks of the calendar and nothing else: "26–30 oktober", "v. 38"; not "sista torsdagen i maj".
    pub(super) fn names_days(&self) -> bool {
        let named = |term: &Term| matches!(term, Term::Day { .. } | Term::Week { .. });
        match self {
            Self::Term(term) => named(term),
            Self::Range(from, to) => named(from) && named(to),
            Self::Each(nodes) => nodes.iter().all(Self::names_days),
            Self::Deadline(_, what)
            | Self::Mood(_, Some(what))
            | Self::Glossed(what, _)
            | Self::Lawful(what, _) => what.names_days(),
            Self::DayOrYear { .. } => true,
            _ => false,
        }
    }

    fn names_calendar_days(&self) -> bool {
        let named = |term: &Term| matches!(term, Term::Day { .. });
        match self {
            Self::Term(term) => named(term),
            Self::Range(from, to) => named(from) && named(to),
            Self::Each(nodes) => nodes.iter().all(Self::names_calendar_days),
            Self::Mood(_, Some(what)) | Self::Glossed(what, _) | Self::Lawful(what, _) => {
                what.names_calendar_days()
            }
            Self::DayOrYear { .. } => true,
            _ => false,
        }
    }

    /// Whether it comes in some calendar years only.
    pub(super) fn is_of_some_years(&self) -> bool {
        match self {
            Self::Years(..) => true,
            Self::Deadline(_, what)
            | Self::Mood(_, Some(what))
            | Self::Glossed(what, _)
            | Self::Lawful(what, _) => what.is_of_some_years(),
            Self::Each(nodes) => nodes.iter().any(Self::is_of_some_years),
            _ => false,
        }
    }

    /// Whether its days hang on a condition.
    pub(super) fn is_conditional(&self) -> bool {
        match self {
            Self::Conditional(_) => true,
            Self::Each(nodes) => nodes.iter().any(Self::is_conditional),
            Self::Deadline(_, what)
            | Self::Mood(_, Some(what))
            | Self::Years(_, Some(what))
            | Self::Glossed(what, _) => what.is_conditional(),
            _ => false,
        }
    }

    /// Every term of the rule.
    pub(super) fn visit<'n>(&'n self, seen: &mut impl FnMut(&'n Term)) {
        match self {
            Self::Term(term) | Self::Since(term) | Self::Until(term) => seen(term),
            Self::Range(from, to) => [from, to].into_iter().for_each(seen),
            Self::Each(nodes) => nodes.iter().for_each(|node| node.visit(seen)),
            Self::Whole(terms) | Self::Either(terms) => terms.iter().for_each(seen),
            Self::Deadline(_, what) | Self::SomeOfEach(_, what) => what.visit(seen),
            Self::Limited(what, limit) | Self::Lawful(what, limit) | Self::Glossed(what, limit) => {
                what.visit(seen);
                limit.visit(seen);
            }
            Self::Conditional(cases) => cases.iter().for_each(|(term, _)| seen(term)),
            Self::Repeat(repeat) => repeat.visit(seen),
            Self::DayOrYear { .. } | Self::Free(_) => {}
            Self::Mood(_, what) | Self::Years(_, what) => {
                if let Some(what) = what {
                    what.visit(seen);
                }
            }
        }
    }
}

impl From<Node> for Rule {
    fn from(node: Node) -> Self {
        Self { node }
    }
}

/// How terms make up a rule.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Node {
    /// One span.
    Term(Term),
    /// From the beginning of one to the end of the next other.
    Range(Term, Term),
    /// From here to the cycle's end.
    Since(Term),
    /// From the cycle's beginning to there.
    Until(Term),
    /// Every one of them.
    Each(Vec<Node>),
    /// All of them as one span: "hela augusti och september".
    Whole(Vec<Term>),
    /// One or the other, so the whole of both: "mars/april".
    Either(Vec<Term>),
    /// Something ends.
    Deadline(Edge, Box<Node>),
    /// A span, and the day it must be done: "mars eller april, dock senast sista maj".
    Limited(Box<Node>, Box<Node>),
    /// The first whose condition is met: "5 juni om måndag, 7 juni om fredag".
    Conditional(Vec<(Term, Condition)>),
    /// Again and again.
    Repeat(Box<Repeat>),
    /// Only in some calendar years; without anything within, all of them.
    Years(Years, Option<Box<Node>>),
    /// Said twice: "vecka 9 (23–27 februari)". The narrower one holds, and both must agree.
    Glossed(Box<Node>, Box<Node>),
    /// "9/1-26": that day of 2026 where the cycle touches that year, else days of the month.
    DayOrYear {
        month: u32,
        day: u32,
        figure: u32,
        weekday: Option<Weekday>,
    },
    /// Days on which people are free: what a repeat leaves out.
    Free(Free),
    /// A planned time, and when the statutes let it be: "april (enligt stadgarna februari–maj)".
    Lawful(Box<Node>, Box<Node>),
    /// "varje kvartal senast 15 april": limits of some of the stretches of so many months.
    SomeOfEach(u32, Box<Node>),
    /// How firmly it is meant; without anything within, no day is known.
    Mood(Mood, Option<Box<Node>>),
}

/// Days on which people are free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Free {
    /// Public holidays.
    Holidays,
    /// Saturdays and Sundays.
    Weekends,
}

/// Which day a deadline means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Edge {
    /// The last day itself: "senast 31 mars".
    By,
    /// The day before the first: "före 1 mars".
    Before,
}

/// What must hold of a day for it to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Condition {
    Weekday(Weekday),
    WorkingDay,
    /// "annars": whenever nothing before it was met.
    Otherwise,
}
