//! What can be changed of a plan, in the plan's own words: a row by where the plan has it, and what is to become of it. Knows
//! no text.

use super::value::{Fields, Value};
use crate::plan::{Fact, Own, Place, Plan};
use crate::time::Day;

/// A table of the plan file, by where the plan has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    /// `[plan]`.
    Plan,
    /// Index into the plan's rings.
    Ring(usize),
    /// Index into the plan's entries: a phase or an activity.
    Entry(usize),
    /// Index into the plan's priorities.
    Priority(usize),
    /// Index into the plan's recommendations.
    Recommendation(usize),
    /// Index into the plan's ideas.
    Idea(usize),
    /// Index into the plan's indicators.
    Indicator(usize),
    /// Index into the plan's documents.
    Document(usize),
}

/// Where a row is moved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Spot {
    Before(Row),
    After(Row),
}

/// Whether a small step is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Tick {
    No,
    Yes,
    On(Day),
}

/// What is known about one occurrence; nothing of it when all is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The day it was moved to.
    pub moved: Option<Day>,
    /// The day it was done.
    pub done: Option<Day>,
    /// Whether it was called off.
    pub cancelled: bool,
    /// A remark.
    pub note: Option<Box<str>>,
    /// What is otherwise than at the other times.
    pub own: Own,
}

impl Known {
    /// What a fact says.
    #[must_use]
    pub fn of(fact: &Fact) -> Self {
        Self {
            moved: fact.moved,
            done: fact.done,
            cancelled: fact.cancelled,
            note: fact.note.clone(),
            own: fact.own.clone(),
        }
    }
}

/// One change of a plan, as it is meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A key of a row has this value; none takes the key away.
    Set(Row, Box<str>, Option<Value>),
    /// A list of a row has one more value: before the one of that index, or as the last.
    Insert(Row, Box<str>, Option<usize>, Value),
    /// The value of that index in a list of a row is this; none takes it away.
    Item(Row, Box<str>, usize, Option<Value>),
    /// A new row of that table, such as `activity`; it lands where a person would put it.
    Add(Box<str>, Fields),
    /// The row is gone, with the comments directly above it.
    Remove(Row),
    /// The row stands elsewhere, with the comments directly above it.
    Move(Row, Spot),
    /// The row has another id, and whoever refers to it by the old one refers by the new.
    Rename(Row, Box<str>),
    /// The small step of that index of an entry's checklist is done, or is not.
    Tick(usize, usize, Tick),
    /// What is known about the occurrence of an entry that its rule puts on that day.
    Know(usize, Day, Known),
    /// One after the other; each is about the plan as the one before it has left it.
    All(Vec<Edit>),
}

impl Row {
    /// Where it stands in the text; none for `[plan]`, and for what is not there.
    pub(super) fn place(self, plan: &Plan) -> Option<Place> {
        match self {
            Self::Plan => None,
            Self::Ring(index) => plan.rings.get(index).map(|it| it.place),
            Self::Entry(index) => plan.entries.get(index).map(|it| it.place),
            Self::Priority(index) => plan.priorities.get(index).map(|it| it.place),
            Self::Recommendation(index) => plan.recommendations.get(index).map(|it| it.place),
            Self::Idea(index) => plan.ideas.get(index).map(|it| it.place),
            Self::Indicator(index) => plan.indicators.get(index).map(|it| it.place),
            Self::Document(index) => plan.documents.get(index).map(|it| it.place),
        }
    }

    /// Its id, given or made; none for what has none.
    pub(super) fn id(self, plan: &Plan) -> Option<&str> {
        Some(match self {
            Self::Ring(index) => &plan.rings.get(index)?.id,
            Self::Entry(index) => &plan.entries.get(index)?.id,
            Self::Priority(index) => &plan.priorities.get(index)?.id,
            Self::Recommendation(index) => &plan.recommendations.get(index)?.id,
            Self::Indicator(index) => &plan.indicators.get(index)?.id,
            Self::Plan | Self::Idea(_) | Self::Document(_) => return None,
        })
    }
}
