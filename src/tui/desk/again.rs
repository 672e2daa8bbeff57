//! What was looked at, found again: after another reading of the plan, after changes of others, under another title.
//! Changes no plan.

use crate::plan::{Entry, Occurrence, Plan};
use crate::time::Day;
use crate::tui::ask::Meant;
use crate::tui::filter::Filter;
use crate::words::Words;

use super::Desk;

impl Desk {
    /// An occurrence of the plan itself, so that it is found again when others have written the file.
    #[must_use]
    pub fn meant(&self, occurrence: Occurrence) -> Option<Meant> {
        let entries = &self.source.plan().entries;
        let id = entries.get(occurrence.entry as usize)?.id.clone();
        Some(Meant { id, occurrence })
    }

    /// The same occurrence in the plan as it is now; none when it is gone or on other days.
    #[must_use]
    pub fn again(&self, meant: &Meant) -> Option<Occurrence> {
        let entry = self.entry_of(&meant.id)?;
        let then = &meant.occurrence;
        let mut all = self.source.schedule().all().iter();
        let same = |now: &Occurrence| {
            now.entry as usize == entry
                && (now.date, now.moved_from) == (then.date, then.moved_from)
        };
        all.find(same)
    }

    /// Goes to the occurrence of an entry that is nearest to a day.
    pub fn go_to(&mut self, id: &str, day: Day) {
        self.return_to(day, Some(id));
    }

    /// Selects an entry of the plan itself, at its occurrence nearest to the cursor's day. A filter that hides it goes: whoever
    /// asks for an entry is to see it.
    pub fn select(&mut self, entry: usize, words: &Words, today: Day) {
        let entries = &self.source.plan().entries;
        let Some(id) = entries.get(entry).map(|entry| entry.id.clone()) else {
            return;
        };
        let day = self.cursor.day;
        self.return_to(day, Some(&id));
        if self.selected() != Some(entry) && !self.filter.is_empty() {
            self.look_for(Filter::default(), words, today);
            self.return_to(day, Some(&id));
        }
    }

    /// Puts the cursor where it was in an earlier reading of the same plan: on the same entry, as near to the day as can be.
    pub fn take_place_of(&mut self, earlier: &Self, words: &Words, today: Day) {
        self.generation = earlier.generation + 1;
        if !earlier.filter.is_empty() {
            self.look_for(earlier.filter.clone(), words, today);
        }
        let (day, id) = earlier.place();
        self.return_to(day, id.as_deref());
    }

    /// The day of the cursor, and the entry that it is on.
    pub(super) fn place(&self) -> (Day, Option<Box<str>>) {
        let entry = self.cursor.at.and_then(|at| self.entry(at));
        (self.cursor.day, entry.map(|entry| entry.id.clone()))
    }

    /// Puts the cursor on a day, and on the occurrence of an entry that is nearest to it.
    pub(super) fn return_to(&mut self, day: Day, id: Option<&str>) {
        self.cursor = self.cursor.on_day(self, day);
        let Some(id) = id else { return };
        let distance = |at: &u32| {
            let span = self.occurrence(*at).and_then(|it| it.span());
            span.map_or(i64::MAX, |span| span.first().days_since(day).abs())
        };
        let order = self.digest.order.iter().copied();
        let same = order.filter(|at| self.entry(*at).is_some_and(|entry| *entry.id == *id));
        if let Some(at) = same.min_by_key(distance) {
            self.cursor = self.cursor.on(self, at);
        }
    }
}

/// The id of an entry in another text of the same plan; none where it is gone. Where none is written, the id follows from the
/// title and its namesakes. Another title brings another id: then the entry is the one in its row, if the rows are as many as
/// before and nobody had that id. A new namesake brings a number: then it is the one of its title and its dates.
pub(super) fn id_now<'p>(before: &Plan, after: &'p Plan, id: &str) -> Option<&'p str> {
    let row = |plan: &Plan, id: &str| plan.entries.iter().position(|entry| *entry.id == *id);
    if let Some(same) = row(after, id) {
        return Some(&after.entries[same].id);
    }
    let at = row(before, id)?;
    let as_many = before.entries.len() == after.entries.len();
    if !as_many {
        let then = &before.entries[at];
        let is_same = |now: &&Entry| now.title == then.title && now.when == then.when;
        let same = after.entries.iter().find(is_same);
        return same.map(|entry| &*entry.id);
    }
    let renamed = after.entries.get(at)?;
    row(before, &renamed.id).is_none().then_some(&*renamed.id)
}
