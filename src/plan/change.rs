//! What is not the same in two plans, as data: moved, added, dropped, changed. Knows what a plan means and not how its text is
//! laid out; says nothing in words, and asks neither clock nor git which of the two is the newer.
//!
//! Two plans of one cycle are compared day by day. Those of different years are compared as the years are: by week and
//! weekday or by month and day, and without what every new year changes.

mod compare;
mod dates;
mod entries;
mod facts;
mod learning;
mod pairs;
mod recommendations;
mod rules;
mod titles;
mod turned;
mod value;
mod whole;
mod years;

use crate::time::{Date, Day, Span};

use super::{Entry, Plan};

pub use dates::{By, Move, Moves, Said};
pub use value::{Field, Name, Value};

/// One thing of a plan, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The thing as it is after the change; what was dropped, as it was.
    pub seen: Seen,
    /// The thing as it was; what was added, as it is.
    pub was: Seen,
    /// What became of it.
    pub how: How,
}

/// A thing of a plan, as far as it takes to tell which.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// What it is.
    pub thing: Thing,
    /// Its id; empty for what has none.
    pub id: Box<str>,
    /// What it is called; an idea is called what it says.
    pub title: Box<str>,
    /// When it is, in the order of time; nothing for what has no days.
    pub dates: Vec<Date>,
    /// The ring that it stands in.
    pub ring: Option<Name>,
}

/// What became of a thing.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    /// It is on other days.
    Moved(Moves),
    /// It is new.
    Added,
    /// It is not there any more.
    Dropped,
    /// It says something else of itself: at least one difference.
    Changed(Vec<Difference>),
}

/// What is written in one field before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Which.
    pub field: Field,
    /// What it held.
    pub before: Value,
    /// What it holds.
    pub after: Value,
}

/// What a plan is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Thing {
    Phase,
    Activity,
    Priority,
    Recommendation,
    Idea,
    Indicator,
    Document,
    Ring,
    Plan,
}

impl Thing {
    /// The word of the plan file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Phase => "phase",
            Self::Activity => "activity",
            Self::Priority => "priority",
            Self::Recommendation => "recommendation",
            Self::Idea => "idea",
            Self::Indicator => "indicator",
            Self::Document => "document",
            Self::Ring => "ring",
            Self::Plan => "plan",
        }
    }

    /// Which of the two an entry is.
    #[must_use]
    pub fn of(entry: &Entry) -> Self {
        if entry.is_phase {
            Self::Phase
        } else {
            Self::Activity
        }
    }
}

impl Seen {
    /// The first day of it, if it has any.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        let days = self.dates.iter().filter_map(|date| date.span);
        days.map(Span::first).min()
    }
}

impl How {
    /// The word of machine-readable output.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Moved(_) => "moved",
            Self::Added => "added",
            Self::Dropped => "dropped",
            Self::Changed(_) => "changed",
        }
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Moved(_) => 0,
            Self::Added => 1,
            Self::Dropped => 2,
            Self::Changed(_) => 3,
        }
    }
}

/// What changed from one plan to the other: what moved, what is new, what is gone, what changed otherwise; each in the order
/// of time, what has no day after that. The order of the entries in the files does not matter.
///
/// Takes time by the count of entries; only what has neither id nor title in common with anything is compared with all
/// that is left on the other side, and where that is too much, not even that.
#[must_use]
pub fn between(before: &Plan, after: &Plan) -> Vec<Change> {
    // What a new year changes by itself is seen from the earlier one: backwards, the same has changed the other way round.
    let changes = if after.cycle < before.cycle {
        let changes = compare::changes(after, before).into_iter();
        changes.map(turned::around).collect()
    } else {
        compare::changes(before, after)
    };
    in_order(changes)
}

/// Nothing of the order hangs on where something stands in a file.
fn in_order(changes: Vec<Change>) -> Vec<Change> {
    let key = |change: &Change| {
        let day = change.seen.day();
        (change.how.rank(), day.is_none(), day, change.seen.thing)
    };
    let mut keyed: Vec<_> = changes.into_iter().map(|it| (key(&it), it)).collect();
    keyed.sort_by(|(one_key, one), (other_key, other)| {
        one_key
            .cmp(other_key)
            .then_with(|| one.seen.title.cmp(&other.seen.title))
            .then_with(|| one.seen.id.cmp(&other.seen.id))
    });
    keyed.into_iter().map(|(_, change)| change).collect()
}
