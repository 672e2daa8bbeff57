//! What is known about single occurrences: a fact for a day of a rule. Each is told where it says nothing, or what another
//! one has said already. Knows no dates but those that the rule has been resolved to.

use std::collections::HashSet;

use super::Reader;
use super::row::Row;
use crate::plan::format::OCCURRENCE;
use crate::plan::{Code, Entry, Fact, Own, Place};
use crate::store::tree::Table;
use crate::time::Day;
use crate::words::Sentence;

impl<'t> Reader<'t> {
    pub(super) fn facts(&mut self, row: &mut Row<'t>) -> Vec<Fact> {
        let tables = self.tables(row, "occurrence");
        let mut known: HashSet<Day> = HashSet::new();
        let mut facts = Vec::with_capacity(tables.len());
        for table in tables {
            let Some(fact) = self.fact(table) else {
                continue;
            };
            if !known.insert(fact.on) {
                self.second_fact(&fact);
            }
            facts.push(fact);
        }
        facts
    }

    fn second_fact(&mut self, fact: &Fact) {
        let message = Sentence::new("read-second-fact").with("day", fact.on.to_string());
        let help = Sentence::new("read-second-fact-help");
        self.warn(Code("second-fact"), fact.place, message, Some(help));
    }

    fn fact(&mut self, table: Table<'t>) -> Option<Fact> {
        let mut row = self.row(&OCCURRENCE, table);
        if !row.has("on") {
            self.missing("on", &row);
        }
        let off = row.written("cancelled");
        let others = ["moved", "done"].map(|key| (key, row.written(key)));
        let fact = Fact {
            on: self.day(&mut row, "on")?.0,
            moved: self.day(&mut row, "moved").map(|(day, _)| day),
            done: self.day(&mut row, "done").map(|(day, _)| day),
            cancelled: self.flag(&mut row, "cancelled"),
            note: self.boxed(&mut row, "note"),
            own: Own {
                title: self.boxed(&mut row, "title"),
                time: self.time_of_day(&mut row, "time"),
                venue: self.boxed(&mut row, "place"),
                owners: self.texts(&mut row, "owner"),
                status: row.has("status").then(|| self.status(&mut row)),
            },
            place: row.place,
        };
        for (key, other) in others {
            if let (true, Some((off, other))) = (fact.cancelled, off.zip(other)) {
                self.both(key, off.max(other));
            }
        }
        Some(fact)
    }

    /// Called off, and something else too: it may have come one after the other, so that nothing is wrong with it.
    fn both(&mut self, key: &'static str, second: Place) {
        let message = Sentence::new("read-fact-called-off").with("key", key);
        let help = Sentence::new("read-fact-called-off-help").with("key", key);
        self.advise(Code("second-fact"), second, message, Some(help));
    }

    /// Facts about days on which nothing is.
    pub(super) fn check_facts(&mut self, entry: &Entry) {
        // Words that were not understood, or not yet, may well give the day.
        if entry.when.iter().any(|when| when.dates.is_empty()) {
            return;
        }
        for fact in &entry.facts {
            let mut dates = entry.when.iter().flat_map(|when| &*when.dates);
            if !dates.any(|date| date.span.is_some_and(|span| span.first() == fact.on)) {
                self.idle_fact(fact);
            }
        }
    }

    fn idle_fact(&mut self, fact: &Fact) {
        let message =
            Sentence::new("read-fact-without-occurrence").with("day", fact.on.to_string());
        let help = Sentence::new("read-fact-without-occurrence-help");
        self.warn(
            Code("fact-without-occurrence"),
            fact.place,
            message,
            Some(help),
        );
    }
}
