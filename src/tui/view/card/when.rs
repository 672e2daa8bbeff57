//! When the selected entry is: its days, how exactly they are known, what is wrong with them, what is known of this time and
//! which others there are. Knows no other field.

use crate::draw::Role;
use crate::plan::{Entry, Fact, Level, Occurrence};
use crate::time::Span;
use crate::tui::names;
use crate::words::Sentence;

use super::Card;

impl Card<'_> {
    pub(super) fn when(&mut self, entry: &Entry, occurrence: &Occurrence, at: u32) {
        let date = self.dates.in_full(&occurrence.date);
        self.text(&date, Role::Text);
        let precision = names::known(occurrence.date.precision);
        let facts = [
            self.dates.distance(occurrence, self.model.today),
            precision.map(|key| self.model.text(key)),
            entry
                .time_on(occurrence)
                .map(|time| self.said("screen-at-time", "time", &time.replace('-', "–"))),
            self.holiday(occurrence),
        ];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        self.text(&facts.join(" · "), Role::Faint);
        self.origin(entry);
        self.problems(occurrence);
        if let Some(from) = occurrence.moved_from {
            let from = self.dates.day_in_full(from);
            let moved = self.said("screen-moved-from", "day", &from);
            self.text(&moved, Role::Warning);
        }
        if let Some(home) = self.desk.home(occurrence.entry as usize) {
            let guest = self.said("screen-guest", "year", &home.label());
            self.text(&guest, Role::Accent);
        }
        if entry.review {
            let review = self.model.text("screen-review");
            self.text(&review, Role::Warning);
        }
        self.fact(entry, occurrence);
        self.others(occurrence, at);
    }

    /// What is wrong with it: a date that is not understood is no date, and nobody should have to guess why.
    fn problems(&mut self, occurrence: &Occurrence) {
        const MOST: usize = 3;
        let entry = occurrence.entry as usize;
        if self.desk.home(entry).is_some() {
            return;
        }
        let problems = self.desk.problems().iter();
        let own = problems
            .filter(|problem| problem.entry == Some(entry) && problem.level < Level::Advice);
        let told: Vec<(String, Role)> = own
            .take(MOST)
            .map(|problem| {
                let role = match problem.level {
                    Level::Error => Role::Error,
                    _ => Role::Warning,
                };
                (
                    format!("! {}", self.model.words.say(&problem.message)),
                    role,
                )
            })
            .collect();
        for (text, role) in told {
            self.text(&text, role);
        }
    }

    fn holiday(&self, occurrence: &Occurrence) -> Option<String> {
        let span = occurrence.span().filter(|span| span.days() == 1)?;
        self.desk.holiday(span.first()).map(str::to_owned)
    }

    /// What is known about this occurrence alone.
    fn fact(&mut self, entry: &Entry, occurrence: &Occurrence) {
        let ruled = occurrence.moved_from.or(occurrence.span().map(Span::first));
        let Some(fact) = entry.facts.iter().find(|fact| Some(fact.on) == ruled) else {
            return;
        };
        let Fact { done, note, .. } = fact;
        if let Some(done) = done {
            let day = self.dates.day_in_full(*done);
            let done = self.said("screen-done-on", "day", &day);
            self.text(&done, Role::Good);
        }
        if let Some(note) = note {
            self.field("screen-field-this-time", note, Role::Text);
        }
    }

    /// The other occurrences of the same entry.
    fn others(&mut self, occurrence: &Occurrence, at: u32) {
        let entry = &self.desk.plan().entries[occurrence.entry as usize];
        let dates: usize = entry.when.iter().map(|when| when.dates.len()).sum();
        if dates < 2 {
            return;
        }
        let all = self.desk.schedule().dated();
        let all = all.iter().zip(0_u32..);
        let same: Vec<(Occurrence, u32)> = all
            .filter(|(other, _)| other.entry == occurrence.entry)
            .collect();
        let Some(place) = same.iter().position(|(_, index)| *index == at) else {
            return;
        };
        if let [(window, _), (limit, _)] = &same[..]
            && !window.date.deadline
            && limit.date.deadline
        {
            return self.window(window, limit);
        }
        let days = same.iter().take(24).filter_map(|(other, _)| other.span());
        let days: Vec<String> = days
            .map(|span| glued(&self.dates.day(span.first())))
            .collect();
        let count = Sentence::new("screen-occurrence-of")
            .with("number", place + 1)
            .with("count", same.len());
        let cut = if same.len() > 24 { ", …" } else { "" };
        let said = format!("{}: {}{cut}", self.model.words.say(&count), days.join(", "));
        self.field("screen-field-occurrences", &said, Role::Text);
    }

    /// Some days, and the last on which it must be done.
    fn window(&mut self, window: &Occurrence, limit: &Occurrence) {
        let (Some(days), Some(last)) = (window.span(), limit.span()) else {
            return;
        };
        let days = self.dates.span(days, window.date.precision);
        let by = self.dates.day(last.last());
        let by = self.said("screen-at-the-latest", "day", &by);
        let said = format!("{}, {}", glued(&days), glued(&by));
        self.field("screen-field-dates", &said, Role::Text);
    }
}

/// What no line is broken in.
fn glued(date: &str) -> String {
    date.replace(' ', "\u{a0}")
}
