//! A change entered into the draft of a text: the row is looked up, and its key set, whatever it holds now. Knows no bytes.

use super::blocks;
use super::change::{Edit, Row, Spot};
use super::draft::{Draft, Meant, refused};
use super::keys::{Hold, Order};
use super::value::{self, Value};
use crate::error::Error;
use crate::plan::{Plan, format};
use crate::store::Source;
use crate::words::Sentence;

impl Draft<'_> {
    /// Enters one change.
    pub(super) fn enter(&mut self, source: &Source, edit: &Edit) -> Result<(), Error> {
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
    pub(super) fn find(&self, plan: &Plan, row: Row) -> Result<usize, Error> {
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

    pub(super) fn order(&self, row: usize) -> Order {
        Order(format::table(&self.document.rows[row].name))
    }

    /// What a key of a row holds.
    pub(super) fn value(&self, row: usize, key: &str) -> Option<Value> {
        let item = self.document.rows[row].table.get(key)?;
        Some(Value::of(&item.node))
    }

    /// What a key of a row holds, as a list.
    pub(super) fn list(&self, row: usize, key: &str) -> Vec<Value> {
        match self.value(row, key) {
            Some(Value::List(values)) => values,
            Some(value) => vec![value],
            None => Vec::new(),
        }
    }

    /// Makes a key of a row hold a value, or takes it out.
    pub(super) fn set(&mut self, row: usize, key: &str, value: Option<Value>) -> Result<(), Error> {
        let order = self.order(row);
        if order.0.is_some_and(|table| table.key(key).is_none()) {
            let about = Sentence::new("edit-unknown-key").with("key", key.to_owned());
            return Err(Error::failed(about));
        }
        self.write(row, key, value)
    }

    /// The same for a key that nobody has to know.
    pub(super) fn write(
        &mut self,
        row: usize,
        key: &str,
        value: Option<Value>,
    ) -> Result<(), Error> {
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
pub(super) fn missing(key: &str) -> Error {
    Error::failed(Sentence::new("edit-no-such-item").with("key", key.to_owned()))
}
