//! An open plan with what is looked at in it: cursor, filter, and the lists that follow from them.

mod again;
mod mark;

use std::path::Path;
use std::sync::Arc;

use crate::error::Error;
use crate::plan::{Entry, Occurrence, Plan, Problem, Schedule, Visited};
use crate::store::Source;
use crate::store::history::History;
use crate::time::{Cycle, Day};
use crate::words::{Sentence, Words};
pub use mark::Mark;

use super::cursor::{Cursor, track};
use super::digest::Digest;
use super::filter::{Filter, Haystack};
use super::holidays::holidays;
use again::id_now;

/// An open plan.
#[derive(Debug)]
pub struct Desk {
    /// Public holidays and eves in its cycle, ascending, with their names.
    pub holidays: Vec<(Day, String)>,
    /// Where one is.
    pub cursor: Cursor,
    /// What is looked for.
    pub filter: Filter,
    /// The lists that follow.
    pub digest: Digest,
    /// Grows with every change of what is drawn, so that views know when theirs is old.
    pub generation: u64,
    /// Ids of the entries that a command is to act on together.
    pub marks: Vec<Mark>,
    source: Source,
    history: History,
    /// The text as it is on disk, as far as is known.
    saved: Arc<String>,
    unsaved: bool,
    on_disk: OnDisk,
    /// The plans of neighbouring years.
    neighbours: Vec<Plan>,
    /// The plan with what neighbouring years put into it, if they do.
    visited: Option<Visited>,
    haystack: Option<Haystack>,
}

/// What the file of an open plan is, as far as is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum OnDisk {
    /// The plan, as it was read or saved last.
    #[default]
    Plan,
    /// A text that is no plan: this one.
    Text(String),
    /// There is none any more.
    Gone,
    /// The same file has another name.
    Renamed,
}

impl Desk {
    /// The plan as it lies when it is opened.
    #[must_use]
    pub fn lay(source: Source, today: Day) -> Self {
        let holidays = holidays(source.plan());
        let first = source.plan().cycle.first();
        let mut desk = Self {
            holidays,
            cursor: Cursor {
                day: first,
                at: None,
            },
            filter: Filter::default(),
            digest: Digest::default(),
            generation: 0,
            marks: Vec::new(),
            saved: source.shared_text(),
            unsaved: false,
            on_disk: OnDisk::Plan,
            neighbours: Vec::new(),
            source,
            history: History::default(),
            visited: None,
            haystack: None,
        };
        desk.digested(today, Vec::new());
        desk.cursor = Cursor::start(&desk, today);
        desk
    }

    /// Its file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.source.path()
    }

    /// What the plan says, and after it what neighbouring years put into it.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        let visited = self.visited.as_ref().map(Visited::plan);
        visited.unwrap_or_else(|| self.source.plan())
    }

    /// Its occurrences.
    #[must_use]
    pub fn schedule(&self) -> &Schedule {
        let visited = self.visited.as_ref().map(Visited::schedule);
        visited.unwrap_or_else(|| self.source.schedule())
    }

    /// The cycle that an entry comes from, if a neighbouring year put it here.
    #[must_use]
    pub fn home(&self, entry: usize) -> Option<Cycle> {
        self.visited.as_ref()?.home(entry)
    }

    /// The plans of the years before and after, where they are there and can be read.
    #[must_use]
    pub fn neighbours(&self) -> &[Plan] {
        &self.neighbours
    }

    /// Takes in what neighbouring years put into this one. The cursor stays on its entry.
    pub fn receive(&mut self, neighbours: Vec<Plan>, words: &Words, today: Day) {
        self.neighbours = neighbours;
        let visited = Visited::of(self.source.plan(), &self.neighbours);
        if visited.is_none() && self.visited.is_none() {
            return;
        }
        let (day, id) = self.place();
        self.visited = visited;
        self.lay_again(words, today);
        self.return_to(day, id.as_deref());
    }

    /// Shows another text of the same plan. The cursor stays on its entry, marks on theirs.
    pub fn show(&mut self, source: Source, words: &Words, today: Day) {
        let (day, id) = self.place();
        let (before, after) = (self.source.plan(), source.plan());
        let called = |id: &str| id_now(before, after, id).map(Into::into);
        let id = id.map(|id| called(&id).unwrap_or(id));
        let marks = self
            .marks
            .iter()
            .filter_map(|mark| {
                let id = called(&mark.id)?;
                Some(Mark { id, on: mark.on })
            })
            .collect();
        if (before.cycle, &before.country) != (after.cycle, &after.country) {
            self.holidays = holidays(after);
        }
        self.unsaved = *self.saved != *source.text();
        self.visited = Visited::of(after, &self.neighbours);
        self.source = source;
        self.marks = marks;
        self.lay_again(words, today);
        self.return_to(day, id.as_deref());
    }

    /// Shows the plan after a change, which can be taken back.
    pub fn amend(&mut self, after: Source, did: Sentence, words: &Words, today: Day) {
        self.history.record(&self.source, &after, did);
        self.show(after, words, today);
    }

    /// Takes the last change back; says what it was, or why it cannot be taken back.
    pub fn undo(&mut self, words: &Words, today: Day) -> Option<Result<Sentence, Error>> {
        let step = self.history.undo(&self.source)?;
        Some(self.stepped(step, words, today))
    }

    /// Makes the change that was taken back last again.
    pub fn redo(&mut self, words: &Words, today: Day) -> Option<Result<Sentence, Error>> {
        let step = self.history.redo(&self.source)?;
        Some(self.stepped(step, words, today))
    }

    fn stepped(
        &mut self,
        step: Result<(Source, Sentence), Error>,
        words: &Words,
        today: Day,
    ) -> Result<Sentence, Error> {
        let (source, what) = step?;
        self.show(source, words, today);
        Ok(what)
    }

    /// Whether anything can be taken back or made again.
    #[must_use]
    pub fn has_history(&self) -> bool {
        self.history.undoes().is_some() || self.history.redoes().is_some()
    }

    /// The text on disk is this one now.
    pub fn saved_as(&mut self, text: &str) {
        if *self.saved != *text {
            self.saved = Arc::new(text.to_owned());
        }
        self.unsaved = *self.saved != *self.source.text();
        self.on_disk = OnDisk::Plan;
    }

    /// What has become of the file.
    #[must_use]
    pub fn on_disk(&self) -> &OnDisk {
        &self.on_disk
    }

    /// The file has become something else; returns what it was. The text that was saved last stays known, so that what others
    /// write later is compared with it.
    pub fn find_on_disk(&mut self, now: OnDisk) -> OnDisk {
        std::mem::replace(&mut self.on_disk, now)
    }

    /// The text that saving finds on disk, as far as is known.
    #[must_use]
    pub fn known(&self) -> &str {
        match &self.on_disk {
            OnDisk::Text(text) => text,
            _ => &self.saved,
        }
    }

    /// The plan that was saved last, as far as is known.
    #[must_use]
    pub fn saved(&self) -> &str {
        &self.saved
    }

    /// Whether the text is nowhere on disk.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.unsaved || matches!(self.on_disk, OnDisk::Gone | OnDisk::Text(_))
    }

    /// The plan's own text.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The selected entry, by its index in the plan itself; none when nothing is, or a neighbouring year put it here.
    #[must_use]
    pub fn selected(&self) -> Option<usize> {
        let entry = self.occurrence(self.cursor.at?)?.entry as usize;
        self.home(entry).is_none().then_some(entry)
    }

    /// The index of an entry by its id.
    #[must_use]
    pub fn entry_of(&self, id: &str) -> Option<usize> {
        let mut entries = self.source.plan().entries.iter();
        entries.position(|entry| *entry.id == *id)
    }

    /// The occurrence of an entry that is nearest to the cursor's day.
    #[must_use]
    pub fn nearest_of(&self, entry: usize) -> Option<u32> {
        let all = self.schedule().all().iter().zip(0_u32..);
        let own = all.filter(|(occurrence, _)| occurrence.entry as usize == entry);
        let distance = |(occurrence, _): &(Occurrence, u32)| {
            let span = occurrence.span();
            span.map_or(i64::MAX, |span| {
                span.first().days_since(self.cursor.day).abs()
            })
        };
        own.min_by_key(distance).map(|(_, at)| at)
    }

    fn lay_again(&mut self, words: &Words, today: Day) {
        self.haystack = None;
        if self.filter.is_empty() {
            self.digested(today, Vec::new());
        } else {
            // Where the cursor was is counted in the schedule of before.
            self.look_for(self.filter.clone().begun_at(None), words, today);
        }
    }

    /// What is wrong in it.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        self.source.problems()
    }

    /// What is wrong in it and what is worth a look, as far as that has been looked for, in the order of the text.
    #[must_use]
    pub fn findings(&self) -> Vec<&Problem> {
        let advice = self.known_advice().unwrap_or_default();
        let mut findings: Vec<&Problem> = self.problems().iter().chain(advice).collect();
        findings.sort_by_key(|problem| problem.place.start);
        findings
    }

    /// What is worth a look in it, if that has been looked for.
    #[must_use]
    pub fn known_advice(&self) -> Option<&[Problem]> {
        self.source.known_advice()
    }

    /// Looks for what is worth a look, if nobody has: also at the files that the plan names, so that this is no part of an
    /// update. Whether there is anything that was not known before.
    pub fn look_closer(&self) -> bool {
        self.known_advice().is_none() && !self.source.advice().is_empty()
    }

    /// An occurrence by its index.
    #[must_use]
    pub fn occurrence(&self, index: u32) -> Option<Occurrence> {
        self.schedule().all().get(index as usize)
    }

    /// The entry of an occurrence.
    #[must_use]
    pub fn entry(&self, index: u32) -> Option<&Entry> {
        let occurrence = self.occurrence(index)?;
        self.plan().entries.get(occurrence.entry as usize)
    }

    /// The ring of an occurrence from the outside.
    #[must_use]
    pub fn track(&self, index: u32) -> Option<usize> {
        track(self.plan(), &self.occurrence(index)?)
    }

    /// The holiday on a day.
    #[must_use]
    pub fn holiday(&self, day: Day) -> Option<&str> {
        let found = self.holidays.binary_search_by_key(&day, |(day, _)| *day);
        let (_, name) = self.holidays.get(found.ok()?)?;
        Some(name)
    }

    /// Looks for something else. The cursor goes on to what passes.
    pub fn look_for(&mut self, filter: Filter, words: &Words, today: Day) {
        let haystack = match self.haystack.take() {
            Some(haystack) => haystack,
            None => Haystack::of(self.plan()),
        };
        let passes = filter.passes(self.plan(), self.schedule(), &haystack, words, today);
        self.haystack = Some(haystack);
        self.filter = filter;
        self.digested(today, passes);
        self.settle();
    }

    /// It is another day.
    pub fn turn_to(&mut self, today: Day) {
        let passes = std::mem::take(&mut self.digest.passes);
        self.digested(today, passes);
    }

    /// Where in the text a byte stands: line and column, both from 1, columns in characters.
    #[must_use]
    pub fn position(&self, byte: u32) -> (usize, usize) {
        self.source.position(byte)
    }

    fn digested(&mut self, today: Day, passes: Vec<bool>) {
        let days: Vec<Day> = self.holidays.iter().map(|(day, _)| *day).collect();
        let holidays: &[Day] = if passes.is_empty() { &days } else { &[] };
        self.digest = Digest::of(self.plan(), self.schedule(), today, passes, holidays);
        self.generation += 1;
    }

    /// Moves the cursor off what no longer passes, to what comes next; off everything where nothing passes.
    fn settle(&mut self) {
        if self.cursor.at.is_some_and(|at| self.digest.holds(at)) {
            return;
        }
        let from_day = self.schedule().from_day(self.cursor.day) as u32;
        let place = self.digest.place(self.cursor.at.unwrap_or(from_day));
        let order = &self.digest.order;
        match order.get(place).or(order.last()) {
            Some(next) => self.cursor = self.cursor.on(self, *next),
            None => self.cursor.at = None,
        }
    }
}
