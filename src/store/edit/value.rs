//! A value by itself, free of any text: what an edit gives, and what a text holds after it.

use std::collections::HashMap;

use crate::store::tree::{self, FEW, Node};
use crate::time::Day;

/// A value of the plan file.
#[derive(Clone, Debug)]
pub enum Value {
    /// Text.
    Text(Box<str>),
    /// A whole number.
    Integer(i64),
    /// A number.
    Float(f64),
    /// `true` or `false`.
    Flag(bool),
    /// A date, a time or both, as TOML writes it.
    Moment(Box<str>),
    /// Several.
    List(Vec<Value>),
    /// Keys and their values. The order says where a new table has them, and means nothing.
    Table(Fields),
    /// Something that nobody can read and that must stay as it is.
    Unread,
}

/// Keys and their values.
pub type Fields = Vec<(Box<str>, Value)>;

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(one), Self::Text(other)) | (Self::Moment(one), Self::Moment(other)) => {
                one == other
            }
            (Self::Integer(one), Self::Integer(other)) => one == other,
            (Self::Float(one), Self::Float(other)) => one.to_bits() == other.to_bits(),
            (Self::Flag(one), Self::Flag(other)) => one == other,
            (Self::List(one), Self::List(other)) => one == other,
            (Self::Table(one), Self::Table(other)) => {
                let other = Keyed::of(other);
                one.len() == other.fields.len()
                    && one.iter().all(|(key, value)| other.get(key) == Some(value))
            }
            (Self::Unread, Self::Unread) => true,
            _ => false,
        }
    }
}

/// The value of a key.
pub(in crate::store) fn field<'f>(fields: &'f Fields, key: &str) -> Option<&'f Value> {
    fields
        .iter()
        .find(|(name, _)| **name == *key)
        .map(|(_, value)| value)
}

/// Fields in which many keys are looked for.
pub(super) struct Keyed<'f> {
    fields: &'f Fields,
    /// Where there are so many fields that it pays.
    index: Option<HashMap<&'f str, &'f Value>>,
}

impl<'f> Keyed<'f> {
    pub(super) fn of(fields: &'f Fields) -> Self {
        let pays = fields.len() > FEW;
        // Where a key stands twice, the first counts.
        let pairs = fields.iter().rev().map(|(key, value)| (&**key, value));
        let index = pays.then(|| pairs.collect());
        Self { fields, index }
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&'f Value> {
        match &self.index {
            Some(index) => index.get(key).copied(),
            None => field(self.fields, key),
        }
    }
}

impl Value {
    /// Text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// A list of texts.
    #[must_use]
    pub fn texts(texts: &[&str]) -> Self {
        Self::List(texts.iter().map(|text| Self::text(text)).collect())
    }

    /// A table of these fields.
    #[must_use]
    pub fn table(fields: &[(&str, Self)]) -> Self {
        let owned = fields.iter();
        Self::Table(
            owned
                .map(|(key, value)| ((*key).into(), value.clone()))
                .collect(),
        )
    }

    /// What a node of a text holds.
    pub(super) fn of(node: &Node<'_>) -> Self {
        match &node.value {
            tree::Value::Text(text) => Self::Text((&**text).into()),
            tree::Value::Integer(number) => Self::Integer(*number),
            tree::Value::Float(number) => Self::Float(*number),
            tree::Value::Flag(flag) => Self::Flag(*flag),
            tree::Value::Moment(text) => Self::Moment((*text).into()),
            tree::Value::Array(nodes) => Self::List(nodes.iter().map(Self::of).collect()),
            tree::Value::Table(table) => Self::Table(fields_of(table)),
            tree::Value::Broken => Self::Unread,
        }
    }

    /// Whether the node holds exactly this.
    pub(super) fn is(&self, node: &Node<'_>) -> bool {
        match (self, &node.value) {
            (Self::Text(own), tree::Value::Text(text)) => **own == **text,
            _ => *self == Self::of(node),
        }
    }
}

/// What a table of a text holds.
pub(super) fn fields_of(table: &tree::Table<'_>) -> Fields {
    let items = table.items.iter();
    items
        .map(|item| ((&*item.key.name).into(), Value::of(&item.node)))
        .collect()
}

impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Moment(day.to_string().into())
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

/// Whether two nodes hold the same; quicker than making values of both.
pub(super) fn same(one: &Node<'_>, other: &Node<'_>) -> bool {
    use tree::Value as V;
    match (&one.value, &other.value) {
        (V::Text(one), V::Text(other)) => one == other,
        (V::Integer(one), V::Integer(other)) => one == other,
        (V::Float(one), V::Float(other)) => one.to_bits() == other.to_bits(),
        (V::Flag(one), V::Flag(other)) => one == other,
        (V::Moment(one), V::Moment(other)) => one == other,
        (V::Array(one), V::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (V::Table(one), V::Table(other)) => {
            one.items.len() == other.items.len()
                && one.items.iter().all(|item| {
                    let found = other.get(&item.key.name);
                    found.is_some_and(|found| same(&item.node, &found.node))
                })
        }
        (V::Broken, V::Broken) => true,
        _ => false,
    }
}
