//! TOML as a tree with places: tables of items, each key and value with the bytes it stands on.
//!
//! Why not the `toml` crate's own tree: on ten thousand entries that takes three times as long and much
//! memory, and one unclosed bracket there takes the rest of the file with it. Here each `[[header]]`
//! with its lines is parsed by itself, by the same grammar (`toml_parser`). It knows nothing of plans.

mod blocks;
mod builder;
mod index;
mod scalar;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

use toml_parser::ParseError;

use crate::plan::Place;

pub(crate) use blocks::{Blocks, reads_as_header};
pub(crate) use builder::DEEP_KEY;

pub(crate) use index::FEW;

use index::Index;

/// A header and the items up to the next one.
#[derive(Debug)]
pub(crate) struct Block<'t> {
    pub(crate) header: Option<Header<'t>>,
    pub(crate) table: Table<'t>,
    /// What the grammar objects to: of each line at least the first, for the rest follows from it.
    pub(crate) errors: Vec<SyntaxError>,
    /// How often it objects.
    pub(crate) faults: usize,
}

/// `[a.b]` or `[[a.b]]`.
#[derive(Debug)]
pub(crate) struct Header<'t> {
    pub(crate) path: Vec<Key<'t>>,
    pub(crate) many: bool,
    pub(crate) place: Place,
}

/// A key where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Key<'t> {
    pub(crate) name: Cow<'t, str>,
    pub(crate) place: Place,
}

/// Items in the order of the file.
#[derive(Debug, Default)]
pub(crate) struct Table<'t> {
    pub(crate) items: Vec<Item<'t>>,
    /// From the header or brace to the end of the last value.
    pub(crate) place: Place,
    /// Made by a dotted key, so that further dotted keys may add to it.
    pub(crate) dotted: bool,
    index: Index<'t>,
}

/// A key and its value.
#[derive(Debug)]
pub(crate) struct Item<'t> {
    pub(crate) key: Key<'t>,
    pub(crate) node: Node<'t>,
}

/// A value where it stands.
#[derive(Debug)]
pub(crate) struct Node<'t> {
    pub(crate) value: Value<'t>,
    pub(crate) place: Place,
}

/// A TOML value.
#[derive(Debug)]
pub(crate) enum Value<'t> {
    Text(Cow<'t, str>),
    Integer(i64),
    Float(f64),
    Flag(bool),
    /// A date, a time or both, as written; not checked against the calendar.
    Moment(&'t str),
    Array(Vec<Node<'t>>),
    Table(Table<'t>),
    /// Something unreadable that is already reported.
    Broken,
}

/// How many quotation marks open a text of several lines.
const QUOTES: usize = 3;

/// What the grammar objects to, in bytes of the whole text.
#[derive(Debug)]
pub(crate) struct SyntaxError {
    pub(crate) error: ParseError,
    base: usize,
}

impl SyntaxError {
    pub(crate) fn new(error: ParseError, base: usize) -> Self {
        Self { error, base }
    }

    /// What it is about; empty where something is missing. Of a text of several lines that never ends, the quotation marks
    /// that open it: where it was cut off stands something innocent.
    pub(crate) fn range(&self) -> Range<usize> {
        let span = self.error.unexpected().or(self.error.context());
        let range = match self.error.context() {
            Some(opened) if self.never_ends() => opened.start()..opened.start() + QUOTES,
            _ => span.map_or(0..0, |span| span.start()..span.end()),
        };
        range.start + self.base..range.end + self.base
    }

    /// Whether it is a text of several lines without an end.
    pub(crate) fn never_ends(&self) -> bool {
        let is_missing = self.error.unexpected().is_some_and(|span| span.is_empty());
        is_missing && self.error.description().starts_with("invalid multi-line")
    }
}

impl Item<'_> {
    /// Whether headers may add to it: they made it themselves, or dotted keys did. What is written inline is complete.
    fn is_open(&self) -> bool {
        // A header's bracket stands before the key in it, a value behind its key.
        let by_header = self.node.place.start < self.key.place.start;
        by_header || matches!(&self.node.value, Value::Table(table) if table.dotted)
    }
}

impl<'t> Table<'t> {
    /// A table of one item.
    pub(crate) fn of(item: Item<'t>) -> Self {
        Self {
            place: item.node.place,
            items: vec![item],
            ..Self::default()
        }
    }

    /// The item of that key.
    pub(crate) fn get(&self, name: &str) -> Option<&Item<'t>> {
        self.items.get(self.index.find(&self.items, name)?)
    }

    fn get_mut(&mut self, name: &str) -> Option<&mut Item<'t>> {
        let at = self.index.find(&self.items, name)?;
        self.items.get_mut(at)
    }

    /// Adds an item whose key the table does not have yet.
    fn push(&mut self, item: Item<'t>) {
        self.items.push(item);
        self.index.extend(&self.items);
    }

    /// Puts the table of a header such as `[[activity.occurrence]]` where it belongs below this one,
    /// which is the table of the header's first name. Gives the key back when something else stands there.
    pub(crate) fn attach(
        &mut self,
        path: &[Key<'t>],
        many: bool,
        table: Table<'t>,
    ) -> Result<(), Key<'t>> {
        let Some((key, rest)) = path.split_first() else {
            return Ok(());
        };
        if self.get(&key.name).is_some_and(|item| !item.is_open()) {
            return Err(key.clone());
        }
        self.place.end = self.place.end.max(table.place.end);
        if !rest.is_empty() {
            return self
                .child(key)
                .ok_or_else(|| key.clone())?
                .attach(rest, many, table);
        }
        let place = table.place;
        let node = Node {
            value: Value::Table(table),
            place,
        };
        match (self.get_mut(&key.name), many) {
            (None, false) => self.put(key, node),
            (None, true) => self.put(
                key,
                Node {
                    value: Value::Array(vec![node]),
                    place,
                },
            ),
            (Some(item), true) => match &mut item.node.value {
                Value::Array(nodes) => nodes.push(node),
                _ => return Err(key.clone()),
            },
            (Some(_), false) => return Err(key.clone()),
        }
        Ok(())
    }

    fn put(&mut self, key: &Key<'t>, node: Node<'t>) {
        self.push(Item {
            key: key.clone(),
            node,
        });
    }

    /// The table of a key, the last one of several, made if there is none.
    fn child(&mut self, key: &Key<'t>) -> Option<&mut Self> {
        if self.get(&key.name).is_none() {
            let table = Table {
                place: key.place,
                dotted: true,
                ..Table::default()
            };
            self.put(
                key,
                Node {
                    value: Value::Table(table),
                    place: key.place,
                },
            );
        }
        match &mut self.get_mut(&key.name)?.node.value {
            Value::Table(table) => Some(table),
            Value::Array(nodes) => match nodes.last_mut().map(|node| &mut node.value) {
                Some(Value::Table(table)) => Some(table),
                _ => None,
            },
            _ => None,
        }
    }
}
