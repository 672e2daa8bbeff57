//! The occurrences of a plan in the order of time: what the wheel, the lists and the agenda all walk along.

mod promise;
mod rows;

use crate::time::{Date, Day, Span};

use super::{Entry, Fact, Plan, Status, When};

pub use rows::Occurrences;

use rows::Rows;

/// Every occurrence of a plan, those with days first, in the order of their first day, then of the file.
#[derive(Clone, Debug, Default)]
pub struct Schedule {
    rows: Rows,
    dated: usize,
}

/// One occurrence of an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Occurrence {
    /// Index into the plan's entries.
    pub entry: u32,
    /// Its days as they are after any move, how exactly and how firmly they are known.
    pub date: Date,
    /// The first day that the rule gave, when a fact moved the occurrence away from it.
    pub moved_from: Option<Day>,
    /// The entry's status, or what a fact says of this occurrence.
    pub status: Status,
    /// Whether somebody counts on it, so that it is late when it is past and not done: it is a task or a deadline; or, the
    /// last of its entry, it is started, another entry waits for it or its checklist is open. See [`Track`](super::Track).
    pub is_promised: bool,
}

/// How an occurrence stands to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum State {
    Undated,
    Coming,
    Now,
    /// Past; nothing was promised.
    Over,
    /// Promised, past and not done.
    Late,
    /// Late in a cycle that is over: history, told once and not entry by entry.
    Unanswered,
    Done,
    Cancelled,
}

impl State {
    /// The word for scripts.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Undated => "undated",
            Self::Coming => "coming",
            Self::Now => "now",
            Self::Over => "over",
            Self::Late | Self::Unanswered => "late",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Occurrence {
    /// Its days, if it has any.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.date.span
    }

    /// How it stands to `today`.
    #[must_use]
    pub fn state(&self, plan: &Plan, today: Day) -> State {
        match (self.status, self.date.span) {
            (Status::Done, _) => State::Done,
            (Status::Cancelled, _) => State::Cancelled,
            (_, None) => State::Undated,
            (_, Some(span)) if span.contains(today) => State::Now,
            (_, Some(span)) if span.first() > today => State::Coming,
            _ if !self.is_promised => State::Over,
            _ if today > plan.cycle.last() => State::Unanswered,
            _ => State::Late,
        }
    }
}

impl Entry {
    /// When it is held: the dates that have days, after any move and without what is cancelled, unless all of it is. The
    /// limit of a window is no time of its own. In the order of time.
    #[must_use]
    pub fn held(&self) -> Vec<Date> {
        let mut held: Vec<Occurrence> = self.dated().collect();
        if held.iter().any(is_on) {
            held.retain(is_on);
        }
        held.sort_by_key(Occurrence::span);
        held.into_iter().map(|occurrence| occurrence.date).collect()
    }

    /// Whether it was called off as a whole: itself, or each single time that it was to be held.
    #[must_use]
    pub fn is_called_off(&self) -> bool {
        let mut dated = self.dated().peekable();
        self.status == Status::Cancelled
            || dated.peek().is_some() && !dated.any(|occurrence| is_on(&occurrence))
    }

    /// Whether it is over by `today`: done, or its last day is past. What was called off never was, and is not.
    #[must_use]
    pub fn is_over(&self, today: Day) -> bool {
        let last = self
            .held()
            .into_iter()
            .filter_map(|date| date.span)
            .map(Span::last)
            .max();
        let is_past = last.is_some_and(|last| last < today);
        (is_past || self.status == Status::Done) && !self.is_called_off()
    }

    /// Its times that have days, after any move; the limit of a window is none.
    fn dated(&self) -> impl Iterator<Item = Occurrence> {
        let dates = self.when.iter().flat_map(When::times);
        let occurrences = dates.map(|date| {
            let fact = fact_on(&self.facts, date);
            occurrence(0, *date, self.status, fact)
        });
        occurrences.filter(|occurrence| occurrence.span().is_some())
    }
}

impl Schedule {
    /// The occurrences of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let (rows, dated) = Rows::of(plan);
        Self { rows, dated }
    }

    /// All, those with days first.
    #[must_use]
    pub fn all(&self) -> Occurrences<'_> {
        self.rows.range(0..self.rows.len())
    }

    /// Those with days, by their first day.
    #[must_use]
    pub fn dated(&self) -> Occurrences<'_> {
        self.rows.range(0..self.dated)
    }

    /// Those that wait on the shelf, in the order of the file.
    #[must_use]
    pub fn undated(&self) -> Occurrences<'_> {
        self.rows.range(self.dated..self.rows.len())
    }

    /// Index of the first dated occurrence that begins on `day` or later; the number of dated ones if there is none.
    #[must_use]
    pub fn from_day(&self, day: Day) -> usize {
        self.dated()
            .partition_point(|occurrence| occurrence.span().is_some_and(|span| span.first() < day))
    }
}

impl PartialEq for Schedule {
    fn eq(&self, other: &Self) -> bool {
        self.dated == other.dated && self.all().iter().eq(other.all().iter())
    }
}

fn is_on(occurrence: &Occurrence) -> bool {
    occurrence.status != Status::Cancelled
}

/// What is known about the occurrence that the rule gives on that date.
pub(super) fn fact_on<'f>(facts: &'f [Fact], date: &Date) -> Option<&'f Fact> {
    let first = date.span?.first();
    facts.iter().find(|fact| fact.on == first)
}

/// The occurrence of an entry on a date of its rule, with what is known about it.
pub(super) fn occurrence(
    entry: u32,
    date: Date,
    status: Status,
    fact: Option<&Fact>,
) -> Occurrence {
    let mut result = Occurrence {
        entry,
        date,
        moved_from: None,
        status,
        is_promised: false,
    };
    let Some((span, fact)) = date.span.zip(fact) else {
        return result;
    };
    if let Some(moved) = fact.moved {
        result.moved_from = Some(span.first());
        result.date = date.begun_on(moved);
    }
    result.status = fact.own.status.unwrap_or(result.status);
    if fact.cancelled {
        result.status = Status::Cancelled;
    } else if fact.done.is_some() {
        result.status = Status::Done;
    }
    result
}
