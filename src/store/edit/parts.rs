//! The values of a key that may have several, whether the text has a list of them or one alone. The plan passes over what it
//! cannot read, so that nobody counts its way from one to the other: each is found by where it stands. Knows no meaning.

use super::change::Row;
use super::draft::Draft;
use super::value::Value;
use crate::plan::Place;
use crate::store::Source;
use crate::store::tree::{self, Node};

/// The values of a key, in the order of the text.
#[derive(Debug, Default)]
pub(in crate::store) struct Parts {
    pub(in crate::store) all: Vec<Part>,
    /// Whether the text has one table without a list around it.
    alone: bool,
}

/// One of the values.
#[derive(Debug)]
pub(in crate::store) struct Part {
    pub(in crate::store) value: Value,
    /// Where it begins in the text; none for what is new.
    start: Option<u32>,
}

impl Part {
    pub(in crate::store) fn new(value: Value) -> Self {
        Self { value, start: None }
    }

    fn of(node: &Node<'_>) -> Self {
        let start = match &node.value {
            tree::Value::Table(table) => table.place.start,
            _ => node.place.start,
        };
        Self {
            value: Value::of(node),
            start: Some(start),
        }
    }

    /// Whether the plan has it from that place.
    pub(in crate::store) fn is_at(&self, place: Place) -> bool {
        self.start == Some(place.start)
    }
}

impl Parts {
    fn of(node: &Node<'_>) -> Self {
        match &node.value {
            tree::Value::Array(nodes) => Self {
                all: nodes.iter().map(Part::of).collect(),
                alone: false,
            },
            value => Self {
                all: vec![Part::of(node)],
                alone: matches!(value, tree::Value::Table(_)),
            },
        }
    }

    /// The value of the key: one table that stood alone still does, and nothing is no value.
    pub(in crate::store) fn value(self) -> Option<Value> {
        let mut values: Vec<Value> = self.all.into_iter().map(|part| part.value).collect();
        match values.len() {
            0 => None,
            1 if self.alone => values.pop(),
            _ => Some(Value::List(values)),
        }
    }
}

impl Draft<'_> {
    /// What a key of a row holds, as parts.
    pub(super) fn parts(&self, row: usize, key: &str) -> Parts {
        let item = self.document.rows[row].table.get(key);
        item.map_or_else(Parts::default, |item| Parts::of(&item.node))
    }
}

impl Source {
    /// What a key of a row holds, as parts; none when the row is not there.
    pub(in crate::store) fn parts(&self, row: Row, key: &str) -> Parts {
        let draft = Draft::of(self.text());
        let found = draft.find(self.plan(), row);
        found.map_or_else(|_| Parts::default(), |row| draft.parts(row, key))
    }
}
