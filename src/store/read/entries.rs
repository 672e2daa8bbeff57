//! Phases, activities and rings: the tables that stand in the wheel.

use super::row::Row;
use super::{Placed, Reader};
use crate::plan::format::{self, TASK};
use crate::plan::{Code, Colour, Entry, Ring, Status, Task, Track, When};
use crate::store::tree::{Node, Value};
use crate::time::phrase::Hours;
use crate::time::{Date, Span};
use crate::words::Sentence;

/// Whom an entry names, and by what it is named.
#[derive(Debug)]
pub(super) struct Names<'t> {
    pub(super) id: Option<Placed<'t>>,
    pub(super) ring: Option<Placed<'t>>,
    pub(super) phase: Option<Placed<'t>>,
    pub(super) needs: Vec<Placed<'t>>,
}

impl<'t> Reader<'t> {
    /// The title of a row; its id where it has none. A row with neither cannot be used.
    pub(super) fn titled(
        &mut self,
        row: &mut Row<'t>,
        id: Option<&Placed<'t>>,
    ) -> Option<Box<str>> {
        let is_other = row.is_other_than_text("title");
        if let Some(title) = self.boxed(row, "title") {
            return Some(title);
        }
        if is_other {
            return id.map(|(id, _)| (&**id).into()); // what stands in its place has been told
        }
        let message = Sentence::new("read-missing-title").with("table", row.format.name);
        let (place, code) = (row.head(self.text), Code("missing-title"));
        let Some((id, _)) = id else {
            let help = Sentence::new("read-missing-title-help");
            self.fail(code, place, message, Some(help));
            return None;
        };
        let help = Sentence::new("read-missing-title-id").with("id", super::quoted(id));
        self.warn(code, place, message, Some(help));
        Some((&**id).into())
    }

    pub(super) fn entry_draft(&mut self, mut row: Row<'t>) -> Option<(Entry, Names<'t>)> {
        let id = self.placed_text(&mut row, "id");
        let title = self.titled(&mut row, id.as_ref())?;
        let when = self.whens(&mut row, "when");
        let except = self.whens(&mut row, "except");
        let mut entry = Entry {
            id: Box::default(),
            title,
            is_phase: row.format.name == "phase",
            kind: self.boxed(&mut row, "kind").unwrap_or_default(),
            ring: None,
            phase: None,
            when,
            except,
            condition: self.boxed(&mut row, "condition"),
            review: self.flag(&mut row, "review"),
            time: self.time_of_day(&mut row, "time"),
            hours: None,
            owners: self.texts(&mut row, "owner"),
            status: self.status(&mut row),
            needs: Vec::new(),
            tags: self.texts(&mut row, "tags"),
            checklist: self.checklist(&mut row),
            links: self.texts(&mut row, "links"),
            note: self.boxed(&mut row, "note"),
            venue: self.boxed(&mut row, "place"),
            participants: self.texts(&mut row, "participants"),
            headcount: self
                .integer(&mut row, "headcount", 0..=i64::from(u32::MAX))
                .map(|(count, _)| count as u32),
            facts: self.facts(&mut row),
            place: row.place,
        };
        entry.hours = only_hours(&entry.when);
        take_out(&mut entry.when, &entry.except);
        self.check_facts(&entry);
        self.check_hours(&entry);
        let names = Names {
            id,
            ring: self.placed_text(&mut row, "ring"),
            phase: self.placed_text(&mut row, "phase"),
            needs: self.placed_texts(&mut row, "needs"),
        };
        Some((entry, names))
    }

    /// What is expected to be ticked off.
    pub(super) fn track(&mut self, row: &mut Row<'t>) -> Option<Track> {
        Track::from_word(&self.word(row, "track")?)
    }

    pub(super) fn status(&mut self, row: &mut Row<'t>) -> Status {
        let word = self.word(row, "status");
        let mut all = Status::ALL.into_iter();
        all.find(|status| Some(status.word()) == word.as_deref())
            .unwrap_or_default()
    }

    fn checklist(&mut self, row: &mut Row<'t>) -> Vec<Task> {
        self.each(row, "checklist", Self::task)
    }

    fn task(&mut self, key: &'static format::Key, node: Node<'t>) -> Option<Task> {
        match node.value {
            Value::Text(item) => Some(Task {
                item: item.into(),
                done: false,
                done_on: None,
            }),
            Value::Table(table) => {
                let mut row = self.row(&TASK, table);
                let done = row.take("done");
                let item = self.boxed(&mut row, "item");
                if item.is_none() {
                    self.missing("item", &row);
                }
                let (done, done_on) = self.done(done);
                Some(Task {
                    item: item?,
                    done,
                    done_on,
                })
            }
            _ => {
                self.wrong_type(key, &node);
                None
            }
        }
    }

    fn done(&mut self, node: Option<Node<'t>>) -> (bool, Option<crate::time::Day>) {
        let (Some(node), Some(key)) = (node, TASK.key("done")) else {
            return (false, None);
        };
        if let Value::Flag(done) = node.value {
            return (done, None);
        }
        let day = self.node_day(key, &node);
        (day.is_some(), day)
    }

    /// A key that must be there and is not.
    pub(super) fn missing(&mut self, name: &'static str, row: &Row<'t>) {
        let message = Sentence::new("read-missing-key")
            .with("key", name)
            .with("table", row.format.name);
        let help = Sentence::new("read-missing-key-help").with("key", name);
        let place = row.head(self.text);
        self.fail(Code("missing-key"), place, message, Some(help));
    }

    pub(super) fn ring_draft(&mut self, mut row: Row<'t>) -> Option<(Option<Placed<'t>>, Ring)> {
        let id = self.placed_text(&mut row, "id");
        let ring = Ring {
            id: Box::default(),
            title: self.titled(&mut row, id.as_ref())?,
            colour: self.colour(&mut row),
            track: self.track(&mut row),
            place: row.place,
        };
        Some((id, ring))
    }

    fn colour(&mut self, row: &mut Row<'t>) -> Option<Colour> {
        let (word, place) = self.placed_word(row, "colour")?;
        let colour = Colour::from_word(&word);
        if colour.is_none() {
            let message = Sentence::new("read-bad-colour").with("word", super::quoted(&word));
            let help = match super::nearest(&word, format::COLOURS.iter().copied()) {
                Some(near) => Sentence::new("read-did-you-mean").with("word", near),
                None => {
                    Sentence::new("read-bad-colour-help").with("words", format::COLOURS.to_vec())
                }
            };
            self.fail(Code("bad-colour"), place, message, Some(help));
        }
        colour
    }
}

/// The time of day that the words of dates say, where they do not say several.
fn only_hours(when: &[When]) -> Option<Hours> {
    let mut said = when.iter().flat_map(|when| when.hours.iter());
    let first = said.next()?;
    said.all(|hours| hours == first).then_some(*first)
}

/// Takes the occurrences that begin within the exceptions out of the dates.
pub(super) fn take_out(when: &mut [When], except: &[When]) {
    let spans: Vec<_> = except
        .iter()
        .flat_map(|when| &*when.dates)
        .filter_map(|date| date.span)
        .collect();
    if spans.is_empty() {
        return;
    }
    let stays = |date: &&Date| {
        let first = date.span.map(Span::first);
        !first.is_some_and(|day| spans.iter().any(|span| span.contains(day)))
    };
    for when in when {
        let left = when.dates.iter().filter(stays);
        // What is not touched stays shared.
        if left.clone().count() < when.dates.len() {
            when.dates = left.copied().collect();
        }
    }
}
