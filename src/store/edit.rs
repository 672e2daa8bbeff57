//! Edits of a plan's text that touch only the bytes they must. An edit is meant in the words of the plan; it is put
//! into the text, the text is read again, and it is taken only if it holds exactly what was meant and nothing else.
//! Knows no keys of the keyboard and no files.

mod blocks;
mod braces;
mod checklist;
mod document;
mod draft;
mod items;
mod keys;
pub(super) mod known;
mod lines;
mod parts;
mod rename;
mod rows;
pub(super) mod sheet;
mod value;
mod written;

use crate::error::Error;
use crate::plan::{Level, Place, Plan, format};
use crate::time::Day;
use crate::words::Sentence;

use super::Source;
use super::read::CONFLICT;
pub(super) use checklist::not_done;
use draft::{Draft, Meant, refused};
use keys::{Hold, Order};
pub(super) use parts::{Part, Parts};
pub(super) use value::field;

pub use value::{Fields, Value};

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

/// From so many bytes on it pays to read a text by two at once.
const LONG: usize = 100_000;

impl Source {
    /// The same plan after an edit: only the bytes that must differ do.
    ///
    /// # Errors
    /// When the row, the key or the index is not there, the value does not fit, or the text is written in a way that
    /// cannot be changed without touching more than was meant. Nothing has changed then.
    pub fn edited(&self, edit: &Edit) -> Result<Self, Error> {
        if let Edit::All(edits) = edit {
            let mut source = self.clone();
            for edit in edits {
                source = source.edited(edit)?;
            }
            return Ok(source);
        }
        if self.is_in_conflict() {
            let message = Sentence::new("edit-conflict");
            return Err(Error::failed(message).hinted(Sentence::new("edit-conflict-help")));
        }
        let mut draft = Draft::of(self.text());
        draft.enter(self, edit)?;
        let text = draft.text_after()?;
        if text == self.text() {
            return if draft.is_met_by(&text) {
                Ok(self.clone())
            } else {
                Err(refused())
            };
        }
        let (is_met, after) = self.proved(&draft, text);
        if !is_met {
            return Err(refused());
        }
        match self.new_error(&after, edit) {
            Some(problem) => Err(refused().because(problem)),
            None => Ok(after),
        }
    }

    /// Whether a merge that is not resolved stands in the text: then its rows are more than the plan's, and a change might
    /// go into the side that is thrown away.
    fn is_in_conflict(&self) -> bool {
        let mut problems = self.problems().iter();
        problems.any(|problem| problem.code == CONFLICT)
    }

    /// Whether a text holds what a draft means, and the plan that it means. Both read all of it, and neither needs the
    /// other: a long text is read by two at once.
    fn proved(&self, draft: &Draft<'_>, text: String) -> (bool, Self) {
        if text.len() < LONG {
            return (draft.is_met_by(&text), self.with_text(text));
        }
        std::thread::scope(|scope| {
            let proving = scope.spawn(|| draft.is_met_by(&text));
            let after = self.with_text(text.clone());
            (proving.join().unwrap_or(false), after)
        })
    }

    /// The table of a row and all that it holds, in the order of the text.
    #[must_use]
    pub fn fields(&self, row: Row) -> Option<(Box<str>, Fields)> {
        if self.is_in_conflict() {
            return None;
        }
        let draft = Draft::of(self.text());
        let index = draft.find(self.plan(), row).ok()?;
        let found = &draft.document.rows[index];
        Some(((&*found.name).into(), value::fields_of(&found.table)))
    }

    /// What has become an error that was none. Whom others call by its title may still go or be called otherwise;
    /// when that leaves them in a circle, it is theirs to mend.
    fn new_error(&self, after: &Self, edit: &Edit) -> Option<Sentence> {
        let before: Vec<_> = self.errors().collect();
        let lets_go = match edit {
            Edit::Remove(_) => true,
            Edit::Set(_, key, _) => &**key == "title",
            _ => false,
        };
        let mut new = after.errors().filter(|error| !before.contains(error));
        new.find(|error| !(lets_go && error.key() == "read-date-loop"))
            .cloned()
    }

    fn errors(&self) -> impl Iterator<Item = &Sentence> {
        let problems = self.problems().iter();
        problems
            .filter(|problem| problem.level == Level::Error)
            .map(|problem| &problem.message)
    }
}

impl Row {
    /// Where it stands in the text; none for `[plan]`, and for what is not there.
    fn place(self, plan: &Plan) -> Option<Place> {
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
    fn id(self, plan: &Plan) -> Option<&str> {
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

impl Draft<'_> {
    fn enter(&mut self, source: &Source, edit: &Edit) -> Result<(), Error> {
        let plan = source.plan();
        match edit {
            Edit::Set(row, key, value) => {
                let row = self.find(plan, *row)?;
                if let Some(value) = value {
                    self.refer(plan, row, key, value)?;
                }
                self.set(row, key, value.clone())
            }
            Edit::Insert(row, key, at, value) => {
                let row = self.find(plan, *row)?;
                self.refer(plan, row, key, value)?;
                let mut list = self.list(row, key);
                let at = at.unwrap_or(list.len());
                if at > list.len() {
                    return Err(missing(key));
                }
                list.insert(at, value.clone());
                self.set(row, key, Some(Value::List(list)))
            }
            Edit::Item(row, key, at, value) => {
                let row = self.find(plan, *row)?;
                if let Some(value) = value {
                    self.refer(plan, row, key, value)?;
                }
                self.set_item(row, key, *at, value.clone())
            }
            Edit::Add(table, fields) => self.add(source, table, fields),
            Edit::Remove(row) => {
                let row = self.find(plan, *row)?;
                self.take_row(row)
            }
            Edit::Move(row, spot) => {
                let (Spot::Before(other) | Spot::After(other)) = *spot;
                let (row, other) = (self.find(plan, *row)?, self.find(plan, other)?);
                self.move_row(row, other, matches!(spot, Spot::After(_)))
            }
            Edit::Rename(row, id) => self.rename(plan, *row, id),
            Edit::Tick(entry, task, tick) => {
                let row = self.find(plan, Row::Entry(*entry))?;
                self.tick(row, *task, *tick)
            }
            Edit::Know(entry, on, known) => {
                let row = self.find(plan, Row::Entry(*entry))?;
                self.know(row, &plan.entries[*entry], *on, known)
            }
            Edit::All(_) => Ok(()), // done one by one
        }
    }

    /// Index of a row's table in the text.
    fn find(&self, plan: &Plan, row: Row) -> Result<usize, Error> {
        let found = match (row, row.place(plan)) {
            (Row::Plan, _) => {
                let mut rows = self.document.rows.iter();
                rows.position(|row| row.name == "plan")
            }
            (_, Some(place)) => self.document.row_at(place.start),
            _ => None,
        };
        found.ok_or_else(|| Error::failed(Sentence::new("edit-no-such-row")))
    }

    fn order(&self, row: usize) -> Order {
        Order(format::table(&self.document.rows[row].name))
    }

    /// What a key of a row holds.
    fn value(&self, row: usize, key: &str) -> Option<Value> {
        let item = self.document.rows[row].table.get(key)?;
        Some(Value::of(&item.node))
    }

    /// What a key of a row holds, as a list.
    fn list(&self, row: usize, key: &str) -> Vec<Value> {
        match self.value(row, key) {
            Some(Value::List(values)) => values,
            Some(value) => vec![value],
            None => Vec::new(),
        }
    }

    /// Makes a key of a row hold a value, or takes it out.
    fn set(&mut self, row: usize, key: &str, value: Option<Value>) -> Result<(), Error> {
        let order = self.order(row);
        if order.0.is_some_and(|table| table.key(key).is_none()) {
            let about = Sentence::new("edit-unknown-key").with("key", key.to_owned());
            return Err(Error::failed(about));
        }
        self.write(row, key, value)
    }

    /// The same for a key that nobody has to know.
    fn write(&mut self, row: usize, key: &str, value: Option<Value>) -> Result<(), Error> {
        let order = self.order(row);
        let table = std::mem::take(&mut self.document.rows[row].table);
        let headed = self.document.rows[row].headed;
        let mut fields = value::fields_of(&table);
        fields.retain(|(name, _)| **name != *key);
        fields.extend(value.clone().map(|value| (Box::from(key), value)));
        let parts = table.get(key).is_none()
            && value
                .as_ref()
                .is_some_and(|value| blocks::is_parts(order, key, value));
        let done = match &value {
            Some(Value::List(tables)) if parts && headed => {
                self.first_parts(row, key, tables, order.below(key));
                Ok(())
            }
            _ if table.dotted => Err(refused().hinted(Sentence::new("edit-by-hand"))),
            _ => {
                let hold = if headed { Hold::Lines } else { Hold::Braces };
                self.alter_table(&table, hold, &fields, order)
            }
        };
        self.document.rows[row].table = table;
        self.mean(Meant::Key(row, key.into(), value));
        done
    }

    fn set_item(
        &mut self,
        row: usize,
        key: &str,
        at: usize,
        value: Option<Value>,
    ) -> Result<(), Error> {
        let whole = self.value(row, key).ok_or_else(|| missing(key))?;
        let Value::List(mut list) = whole else {
            return match at {
                0 => self.set(row, key, value),
                _ => Err(missing(key)),
            };
        };
        if at >= list.len() {
            return Err(missing(key));
        }
        match value {
            Some(value) => list[at] = value,
            None => {
                list.remove(at);
            }
        }
        let headed = format::table(&self.document.rows[row].name)
            .and_then(|table| table.key(key))
            .is_some_and(|key| matches!(key.value, format::Value::Several(_)));
        let gone = list.is_empty() && headed;
        self.set(row, key, (!gone).then_some(Value::List(list)))
    }
}

/// There is no such value in the list.
fn missing(key: &str) -> Error {
    Error::failed(Sentence::new("edit-no-such-item").with("key", key.to_owned()))
}
