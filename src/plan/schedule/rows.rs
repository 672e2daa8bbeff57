//! The rows of a schedule: eight bytes an occurrence, because a hundred thousand activities that are held every day have 36
//! million of them.

use std::collections::HashMap;
use std::ops::Range;

use super::promise::{Each, Promise, mark_last, promises};
use super::{Occurrence, fact_on, occurrence};
use crate::plan::{Entry, Plan, Status};
use crate::time::{Date, Day, Span};

/// Occurrences in the order of time. What entries with the same dates have in common is kept once.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    rows: Vec<Row>,
    /// What an occurrence is but for its entry.
    times: Vec<Occurrence>,
}

/// An occurrence: its entry, and the index of the rest in `times`.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    entry: u32,
    time: u32,
}

/// Some of the occurrences of a schedule, in its order.
#[derive(Clone, Copy, Debug)]
pub struct Occurrences<'s> {
    rows: &'s [Row],
    times: &'s [Occurrence],
}

impl<'s> Occurrences<'s> {
    /// How many there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.rows.is_empty()
    }

    /// The one at an index.
    #[must_use]
    pub fn get(self, index: usize) -> Option<Occurrence> {
        self.rows.get(index).map(|row| self.occurrence(*row))
    }

    /// All, in order.
    #[must_use]
    pub fn iter(
        self,
    ) -> impl DoubleEndedIterator<Item = Occurrence> + ExactSizeIterator + Clone + 's {
        self.rows.iter().map(move |row| self.occurrence(*row))
    }

    /// How many come before the first that is not `before`; all that are must stand in front.
    #[must_use]
    pub fn partition_point(self, before: impl Fn(Occurrence) -> bool) -> usize {
        self.rows
            .partition_point(|row| before(self.occurrence(*row)))
    }

    fn occurrence(self, row: Row) -> Occurrence {
        Occurrence {
            entry: row.entry,
            ..self.times[row.time as usize]
        }
    }
}

impl Rows {
    /// The rows of a plan in order, and how many of them have days.
    pub(super) fn of(plan: &Plan) -> (Self, usize) {
        let mut courses = Courses::default();
        let entries = plan.entries.iter().zip(promises(plan));
        for (index, (entry, promise)) in entries.enumerate() {
            courses.add(index as u32, entry, promise);
        }
        courses.in_order()
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn range(&self, range: Range<usize>) -> Occurrences<'_> {
        Occurrences {
            rows: self.rows.get(range).unwrap_or_default(),
            times: &self.times,
        }
    }
}

/// What stands in a plan, in the order of the file.
#[derive(Default)]
struct Courses {
    times: Vec<Occurrence>,
    parts: Vec<Course>,
    /// Where the times of dates begin that several entries may share, by their place in memory.
    known: HashMap<(*const Date, Status, Each), u32>,
}

/// The occurrences of an entry by one of its phrases.
struct Course {
    entry: u32,
    /// The first of its times, and how many follow each other.
    start: u32,
    count: u32,
}

impl Courses {
    fn add(&mut self, index: u32, entry: &Entry, promise: Promise) {
        let before = self.parts.len();
        let first = self.times.len();
        for when in entry.when.iter().filter(|when| !when.dates.is_empty()) {
            let start = self.start(entry, &when.dates, promise);
            self.parts.push(Course {
                entry: index,
                start,
                count: when.dates.len() as u32,
            });
        }
        if self.parts.len() == before {
            let start = self.times.len() as u32;
            let undated = occurrence(0, Date::unknown(), entry.status, None);
            self.times.push(undated);
            self.parts.push(Course {
                entry: index,
                start,
                count: 1,
            });
        }
        if promise.of_last {
            mark_last(&mut self.times[first..]);
        }
    }

    /// Where the times of an entry on these dates begin. Most are of a single date, and not worth a search.
    fn start(&mut self, entry: &Entry, dates: &[Date], promise: Promise) -> u32 {
        let start = self.times.len() as u32;
        if entry.facts.is_empty() && !promise.of_last && dates.len() > 1 {
            let key = (dates.as_ptr(), entry.status, promise.each);
            if let Some(known) = self.known.get(&key) {
                return *known;
            }
            self.known.insert(key, start);
        }
        self.times.extend(dates.iter().map(|date| {
            let fact = fact_on(&entry.facts, date);
            let time = occurrence(0, *date, entry.status, fact);
            let own = fact.and_then(|fact| fact.own.status);
            let is_promised = promise.holds(&time, own == Some(Status::Started));
            Occurrence {
                is_promised,
                ..time
            }
        }));
        start
    }

    /// Sorts by the first day, and keeps the order of the file within a day: by counting, for there may be many more
    /// occurrences than days.
    fn in_order(self) -> (Rows, usize) {
        let first = |time: &Occurrence| time.span().map(Span::first);
        let mut days: Vec<Day> = self.times.iter().filter_map(first).collect();
        days.sort_unstable();
        days.dedup();
        let day = |time| first(time).map_or(days.len(), |day| days.partition_point(|it| *it < day));
        let days_of: Vec<u32> = self.times.iter().map(|time| day(time) as u32).collect();
        let all = self.parts.iter().flat_map(|course| {
            let times = course.start..course.start + course.count;
            times.map(|time| Row {
                entry: course.entry,
                time,
            })
        });
        // By day, where its next row goes; undated ones come last.
        let mut next = vec![0; days.len() + 1];
        for row in all.clone() {
            next[days_of[row.time as usize] as usize] += 1;
        }
        let mut total = 0;
        for count in &mut next {
            total += std::mem::replace(count, total);
        }
        let dated = next[days.len()];
        let mut rows = vec![Row::default(); total];
        for row in all {
            let place = &mut next[days_of[row.time as usize] as usize];
            rows[*place] = row;
            *place += 1;
        }
        let times = self.times;
        (Rows { rows, times }, dated)
    }
}
