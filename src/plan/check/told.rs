//! The occurrences of a plan with where each is told: by which words, or by which fact that moved it.

use crate::plan::schedule::{fact_on, occurrence};
use crate::plan::{Entry, Fact, Occurrence, Place, Plan, Status, When};
use crate::time::{Day, Mood, Precision, Span};

/// An occurrence and where it is told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'p> {
    pub(super) when: &'p When,
    fact: Option<&'p Fact>,
    pub(super) occurrence: Occurrence,
}

/// The occurrences of an entry, in the order of its words.
pub(super) fn told(index: usize, entry: &Entry) -> impl Iterator<Item = Told<'_>> {
    let words = entry.when.iter();
    let dates = words.flat_map(|when| when.dates.iter().map(move |date| (when, date)));
    dates.map(move |(when, date)| {
        let fact = fact_on(&entry.facts, date);
        Told {
            when,
            fact,
            occurrence: occurrence(index as u32, *date, entry.status, fact),
        }
    })
}

/// Every entry that something can still be done about: neither done nor called off.
pub(super) fn open(plan: &Plan) -> impl Iterator<Item = (usize, &Entry)> {
    let entries = plan.entries.iter().enumerate();
    entries.filter(|(_, entry)| !is_closed(entry.status))
}

pub(super) fn is_closed(status: Status) -> bool {
    matches!(status, Status::Done | Status::Cancelled)
}

impl Told<'_> {
    pub(super) fn span(&self) -> Option<Span> {
        self.occurrence.span()
    }

    pub(super) fn is_closed(&self) -> bool {
        is_closed(self.occurrence.status)
    }

    pub(super) fn is_moved(&self) -> bool {
        self.occurrence.moved_from.is_some()
    }

    /// Where somebody would change its day.
    pub(super) fn place(&self) -> Place {
        match self.fact {
            Some(fact) if self.is_moved() => fact.place,
            _ => self.when.place,
        }
    }

    /// The one day that something is to take place on: known to the day, and no deadline.
    pub(super) fn one_day(&self) -> Option<Day> {
        let date = &self.occurrence.date;
        let one = self.span().filter(|span| span.first() == span.last())?;
        let exact = date.precision == Precision::Day && date.mood != Mood::Ongoing;
        (exact && !date.deadline).then_some(one.first())
    }
}
