//! An edit on its way into the text: the bytes to put in, and what the tables must hold afterwards. It decides nothing.

use std::ops::Range;

use super::document::Document;
use super::lines;
use super::value::{Fields, Keyed, Value, fields_of, same};
use super::written::{Quotes, Style, written};
use crate::error::Error;
use crate::words::Sentence;

/// What is to be done with one row.
#[derive(Debug)]
pub(super) enum Meant {
    /// A key of the row has this value, or is gone.
    Key(usize, Box<str>, Option<Value>),
    /// A row of that name and these fields stands before the row of that index.
    Added(usize, Box<str>, Fields),
    /// The row is gone.
    Gone(usize),
    /// The row stands before the row of the second index.
    Moved(usize, usize),
}

/// Splices of a text, and what they are for.
pub(super) struct Draft<'t> {
    pub(super) text: &'t str,
    pub(super) document: Document<'t>,
    pub(super) newline: &'static str,
    pub(super) splices: Vec<(Range<usize>, String)>,
    meant: Vec<Meant>,
}

impl<'t> Draft<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self {
            text,
            document: Document::of(text),
            newline: lines::newline(text),
            splices: Vec::new(),
            meant: Vec::new(),
        }
    }

    /// Puts a text in the place of these bytes.
    pub(super) fn splice(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.splices.push((range, text.into()));
    }

    pub(super) fn mean(&mut self, meant: Meant) {
        self.meant.push(meant);
    }

    /// Writes a value where texts may run over several lines.
    pub(super) fn written(&self, value: &Value, quotes: Quotes) -> String {
        written(
            value,
            Style {
                quotes,
                newline: self.newline,
                long: true,
            },
        )
    }

    /// Writes a value within brackets.
    pub(super) fn written_within(&self, value: &Value, quotes: Quotes) -> String {
        written(
            value,
            Style {
                quotes,
                newline: self.newline,
                long: false,
            },
        )
    }

    /// The text with everything put in. Splices at the same byte come in the order that they were made.
    pub(super) fn text_after(&mut self) -> Result<String, Error> {
        self.splices
            .sort_by_key(|(range, _)| (range.start, range.end));
        let mut text = String::with_capacity(self.text.len() + 256);
        let mut at = 0;
        for (range, new) in &self.splices {
            if range.start < at {
                return Err(refused());
            }
            text.push_str(&self.text[at..range.start]);
            text.push_str(new);
            at = range.end;
        }
        text.push_str(&self.text[at..]);
        Ok(text)
    }

    /// Whether a text holds exactly what this one did, but for what was meant.
    pub(super) fn is_met_by(&self, text: &str) -> bool {
        let after = Document::of(text);
        if after.faults > self.document.faults {
            return false;
        }
        let Some(order) = self.expected() else {
            return false;
        };
        order.len() == after.rows.len()
            && order.iter().zip(&after.rows).all(|(expected, row)| {
                let table = &row.table;
                match expected {
                    Expected::New(name, fields) => {
                        **name == *row.name
                            && holds(&fields_of(table), &Value::Table((*fields).clone()))
                    }
                    Expected::Old(index) => {
                        let old = &self.document.rows[*index];
                        if old.name != row.name {
                            return false;
                        }
                        let changes: Vec<_> = self.keys_of(*index).collect();
                        if changes.is_empty() {
                            return old.table.items.len() == table.items.len()
                                && old.table.items.iter().all(|item| {
                                    let found = table.get(&item.key.name);
                                    found.is_some_and(|found| same(&item.node, &found.node))
                                });
                        }
                        let mut fields = fields_of(&old.table);
                        for (key, value) in changes {
                            fields.retain(|(name, _)| **name != *key);
                            let value = value.clone();
                            fields.extend(value.map(|value| (Box::from(key), value)));
                        }
                        holds(&fields_of(table), &Value::Table(fields))
                    }
                }
            })
    }

    /// Whether a key of a row is already given a value.
    pub(super) fn is_set(&self, row: usize, key: &str) -> bool {
        self.keys_of(row).any(|(known, _)| known == key)
    }

    fn keys_of(&self, row: usize) -> impl Iterator<Item = (&str, &Option<Value>)> {
        self.meant.iter().filter_map(move |meant| match meant {
            Meant::Key(of, key, value) if *of == row => Some((&**key, value)),
            _ => None,
        })
    }

    /// The rows as they must follow each other.
    fn expected(&self) -> Option<Vec<Expected<'_>>> {
        let mut order: Vec<Expected<'_>> =
            (0..self.document.rows.len()).map(Expected::Old).collect();
        let at = |order: &[Expected<'_>], row: usize| {
            order
                .iter()
                .position(|expected| matches!(expected, Expected::Old(index) if *index == row))
        };
        for meant in &self.meant {
            match meant {
                Meant::Key(..) => {}
                Meant::Added(before, name, fields) => {
                    let place = at(&order, *before).unwrap_or(order.len());
                    order.insert(place, Expected::New(name, fields));
                }
                Meant::Gone(row) => {
                    order.remove(at(&order, *row)?);
                }
                Meant::Moved(row, before) => {
                    let moved = order.remove(at(&order, *row)?);
                    let place = at(&order, *before).unwrap_or(order.len());
                    order.insert(place, moved);
                }
            }
        }
        Some(order)
    }
}

/// A row as it must be.
enum Expected<'d> {
    Old(usize),
    New(&'d str, &'d Fields),
}

/// Whether the fields are those of the table. Newlines count as newlines, however the file writes them.
fn holds(fields: &Fields, table: &Value) -> bool {
    let Value::Table(wanted) = table else {
        return false;
    };
    let known = Keyed::of(fields);
    fields.len() == wanted.len()
        && wanted
            .iter()
            .all(|(key, value)| known.get(key).is_some_and(|found| alike(found, value)))
}

fn alike(found: &Value, wanted: &Value) -> bool {
    match (found, wanted) {
        (Value::Text(found), Value::Text(wanted)) => {
            found == wanted || found.replace("\r\n", "\n") == wanted.replace("\r\n", "\n")
        }
        (Value::List(found), Value::List(wanted)) => {
            found.len() == wanted.len()
                && found
                    .iter()
                    .zip(wanted)
                    .all(|(found, wanted)| alike(found, wanted))
        }
        (Value::Table(found), Value::Table(_)) => holds(found, wanted),
        _ => found == wanted,
    }
}

/// What is said when the text would come to mean anything else than what was asked for.
pub(super) fn refused() -> Error {
    Error::failed(Sentence::new("edit-refused")).hinted(Sentence::new("edit-refused-help"))
}
