//! On which other days a thing is: what of its dates stayed, what moved and how far, what came and what went. Knows dates and
//! where they stand in their years; how they are said, it does not know.

use crate::plan::schedule::{fact_on, occurrence};
use crate::plan::{Entry, Plan};
use crate::time::{Date, Day};

use super::Name;
use super::rules::Saying;
use super::years::Years;

/// The dates of a thing that are not what they were.
#[derive(Clone, Debug, PartialEq)]
pub struct Moves {
    /// Each of them, in the order of time; what stayed is not among them.
    pub each: Vec<Move>,
    /// How the dates were said, and how many there were.
    pub before: Said,
    /// How they are said, and how many there are.
    pub after: Said,
    /// What they are counted from in the same words as before, so that it is this that moved.
    pub along: Vec<Name>,
}

/// How dates are said in the file, and how many come of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// The words.
    pub words: Vec<Box<str>>,
    /// How many dates with days there are.
    pub times: usize,
}

/// One date that is not what it was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    /// What it was; none where it is one more.
    pub before: Option<Date>,
    /// What it is; none where it is one less.
    pub after: Option<Date>,
    /// How far it is from the one to the other; none where there are not both.
    pub by: Option<By>,
}

/// How far a date moved; between two years, within the year. Negative is earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// So many days: the first day, and the last.
    Days(i64, i64),
    /// So many months: the first month, and the last.
    Months(i32, i32),
    /// It may be the same time, known more or less exactly.
    Within,
    /// It is another time, known more or less exactly, so that nobody can say how far away.
    Apart {
        /// Whether it begins after the other.
        later: bool,
    },
}

impl Move {
    /// What decides the order of moves: when it is, or was.
    pub(super) fn order(&self) -> (Option<Day>, bool) {
        let date = self.after.or(self.before);
        let span = date.and_then(|date| date.span);
        (span.map(crate::time::Span::first), self.after.is_none())
    }
}

/// More dates than these of one thing are told by their number: whoever meets every day has no use for a list.
const MOST: usize = 400;

/// What moved of an entry, if anything did.
pub(super) fn moves(
    before: &Entry,
    after: (&Entry, &Plan),
    years: Years,
    saying: Saying,
) -> Option<Moves> {
    if !years.are_one() && saying == Saying::Same {
        return None; // the same words mean the same time of each year
    }
    let (after, plan) = after;
    let one = years.are_one();
    let (mut old, mut new) = (dates(before, one), dates(after, one));
    let said = |entry: &Entry, times: usize| Said {
        words: entry.when.iter().map(|when| when.words.clone()).collect(),
        times,
    };
    let (was, is) = (said(before, old.len()), said(after, new.len()));
    leave_out_what_stayed(&mut old, &mut new, years);
    if old.is_empty() && new.is_empty() {
        return None;
    }
    let along = one && saying == Saying::Same && dates(before, false) != dates(after, false);
    Some(Moves {
        each: paired(&old, &new, years),
        before: was,
        after: is,
        along: if along {
            anchors(after, plan)
        } else {
            Vec::new()
        },
    })
}

/// The dates of an entry that have days, in the order of time, limits last; with the moves of single occurrences or without.
pub(super) fn dates(entry: &Entry, moved: bool) -> Vec<Date> {
    let dates = written(entry).map(|date| match fact_on(&entry.facts, date) {
        fact @ Some(_) if moved => occurrence(0, *date, entry.status, fact).date,
        _ => *date,
    });
    let mut dates: Vec<Date> = dates.filter(|date| date.span.is_some()).collect();
    dates.sort_by_key(|date| (date.deadline, date.span, date.precision));
    dates
}

/// The dates of an entry, as the file has them.
fn written(entry: &Entry) -> impl Iterator<Item = &Date> {
    entry.when.iter().flat_map(|when| &*when.dates)
}

/// Whether the rules of both come to the same times, in whatever order they are written.
pub(super) fn same_times(before: &Entry, after: &Entry, years: Years) -> bool {
    let count = |entry: &Entry| -> usize { entry.when.iter().map(|when| when.dates.len()).sum() };
    if count(before) != count(after) {
        return false;
    }
    let same = |(one, other): (&Date, &Date)| years.same_time(one, other);
    let in_order = |entry: &Entry| dates(entry, false);
    written(before).zip(written(after)).all(same)
        || (count(before) > 1 && in_order(before).iter().zip(&in_order(after)).all(same))
}

/// Takes out of both what is in the other at the same time.
fn leave_out_what_stayed(old: &mut Vec<Date>, new: &mut Vec<Date>, years: Years) {
    let mut pairs = old.iter().zip(new.iter());
    if old.len() == new.len() && pairs.all(|(one, other)| years.same_time(one, other)) {
        old.clear();
        new.clear();
    }
    if old.len().max(new.len()) > MOST {
        return;
    }
    old.retain(|date| {
        let same = new.iter().position(|other| years.same_time(date, other));
        if let Some(at) = same {
            new.remove(at);
        }
        same.is_none()
    });
}

/// As many as before are the same ones on other days; else it is told which went and which came.
fn paired(old: &[Date], new: &[Date], years: Years) -> Vec<Move> {
    if old.len() == new.len() {
        let pairs = old.iter().zip(new);
        return pairs
            .map(|(before, after)| Move {
                before: Some(*before),
                after: Some(*after),
                by: years.by(before, after),
            })
            .collect();
    }
    let gone = old.iter().map(|date| (Some(*date), None));
    let come = new.iter().map(|date| (None, Some(*date)));
    let mut each: Vec<Move> = gone
        .chain(come)
        .map(|(before, after)| Move {
            before,
            after,
            by: None,
        })
        .collect();
    each.sort_by_key(Move::order);
    each
}

fn anchors(entry: &Entry, plan: &Plan) -> Vec<Name> {
    let anchors = entry.when.iter().flat_map(|when| &when.anchors);
    let mut names: Vec<Name> = anchors
        .filter_map(|anchor| Name::of_entry(plan, *anchor as usize))
        .collect();
    names.sort_by(|one, other| one.id.cmp(&other.id));
    names.dedup();
    names
}
