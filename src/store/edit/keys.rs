//! Keys of a table in the text: set, put in where the format has them, taken out. A table may lie under a header,
//! in braces or behind dots.

use super::document::{Form, form, reach};
use super::draft::{Draft, refused};
use super::layout::{Equals, header_end, indent_of, usual_quotes};
use super::lines;
use super::value::{Fields, Keyed, Value};
use super::written::{Quotes, key_written};
use crate::error::Error;
use crate::plan::format;
use crate::store::tree::{self, Item, Node, Table};
use crate::words::Sentence;

/// How the keys of a table stand.
#[derive(Clone, Copy, Debug)]
pub(super) enum Hold {
    /// Each on a line of its own, under a header that ends there.
    Lines,
    /// In braces.
    Braces,
}

/// Where a key belongs among those of its table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Order(pub(super) Option<&'static format::Table>);

impl Order {
    /// The place of a key; none for keys that have no order.
    pub(super) fn rank(self, key: &str) -> Option<i64> {
        match self.0 {
            Some(table) => {
                let found = table.keys.iter().position(|known| known.name == key);
                found.map(|index| index as i64)
            }
            None => key.parse().ok(),
        }
    }

    /// The order of the tables under a key.
    pub(super) fn below(self, key: &str) -> Self {
        let value = self.0.and_then(|table| table.key(key)).map(|key| key.value);
        Self(match value {
            Some(format::Value::One(table) | format::Value::Several(table)) => Some(table),
            Some(format::Value::Checklist) => Some(&format::TASK),
            _ => None,
        })
    }
}

impl Draft<'_> {
    /// Makes the table hold these fields, touching only what differs.
    pub(super) fn alter_table(
        &mut self,
        table: &Table<'_>,
        hold: Hold,
        fields: &Fields,
        order: Order,
    ) -> Result<(), Error> {
        let known = Keyed::of(fields);
        let mut gone = Vec::new();
        for (at, item) in table.items.iter().enumerate() {
            match known.get(&item.key.name) {
                Some(value) => self.alter(item, value, order.below(&item.key.name))?,
                None => gone.push(at),
            }
        }
        let mut new: Vec<&(Box<str>, Value)> = fields
            .iter()
            .filter(|(key, _)| table.get(key).is_none())
            .collect();
        new.sort_by_key(|(key, _)| order.rank(key).unwrap_or(i64::MAX));
        match hold {
            Hold::Braces => self.alter_braces(table, &gone, &new, order),
            Hold::Lines => {
                for at in gone {
                    self.take_out(&table.items[at])?;
                }
                for (key, value) in new {
                    self.put_in_lines(table, key, value, order);
                }
                Ok(())
            }
        }
    }

    /// Makes an item hold a value.
    pub(super) fn alter(
        &mut self,
        item: &Item<'_>,
        value: &Value,
        order: Order,
    ) -> Result<(), Error> {
        let headed = form(item) == Form::Headed;
        match (&item.node.value, value) {
            _ if value.is(&item.node) => Ok(()),
            (tree::Value::Table(table), Value::Table(fields)) => match form(item) {
                Form::Headed => self.alter_table(table, Hold::Lines, fields, order),
                Form::Dotted => self.alter_dotted(table, fields, order),
                Form::Plain => self.alter_table(table, Hold::Braces, fields, order),
            },
            (tree::Value::Table(table), Value::Text(_)) if form(item) == Form::Plain => {
                self.unwrap_table(&item.node, table, value)
            }
            (tree::Value::Array(nodes), Value::List(values)) if headed => {
                self.alter_blocks(nodes, values, order)
            }
            (tree::Value::Array(nodes), Value::List(values)) => {
                self.alter_items(item.node.place, nodes, values, order)
            }
            (tree::Value::Broken, _) => Err(unread(&item.key.name)),
            _ if form(item) != Form::Plain => Err(form_refused(&item.key.name)),
            _ => self.replace(&item.node, value, true),
        }
    }

    /// Writes a value over another, in its quotes.
    pub(super) fn replace(
        &mut self,
        node: &Node<'_>,
        value: &Value,
        long: bool,
    ) -> Result<(), Error> {
        let place = node.place.start as usize..node.place.end as usize;
        let old = &self.text[place.clone()];
        // What becomes a part of the new value keeps its own writing.
        let quotes = Quotes::of(old);
        let part = |value: &Value| {
            if value.is(node) {
                old.to_owned()
            } else {
                self.written_within(value, quotes)
            }
        };
        let new = match value {
            Value::Unread => return Err(refused()),
            Value::Table(fields) => {
                let pair = |(key, value): &(Box<str>, Value)| {
                    format!("{} = {}", key_written(key), part(value))
                };
                format!("{{ {} }}", joined(fields.iter().map(pair)))
            }
            Value::List(values) => format!("[{}]", joined(values.iter().map(part))),
            _ if long => self.written(value, quotes),
            _ => self.written_within(value, quotes),
        };
        self.splice(place, new);
        Ok(())
    }

    /// Takes an item out of a table under a header.
    fn take_out(&mut self, item: &Item<'_>) -> Result<(), Error> {
        match form(item) {
            Form::Headed => return self.take_blocks(item),
            Form::Dotted => {
                for below in leaves(item) {
                    self.take_line(below.key.place.start as usize, reach(&below.node));
                }
            }
            Form::Plain => self.take_line(item.key.place.start as usize, reach(&item.node)),
        }
        Ok(())
    }

    /// Takes whole lines out, from the one that holds `start` to the one that holds `end`.
    pub(super) fn take_line(&mut self, start: usize, end: usize) {
        let from = lines::start(self.text, start);
        let to = lines::next(self.text, end);
        if to == self.text.len() && !self.text.ends_with('\n') && from > 0 {
            // The file ends without a newline, and goes on doing so.
            let above = lines::end(self.text, from - 1);
            return self.splice(above..to, "");
        }
        self.splice(from..to, "");
    }

    fn put_in_lines(&mut self, table: &Table<'_>, key: &str, value: &Value, order: Order) {
        let items: Vec<&Item<'_>> = table
            .items
            .iter()
            .filter(|item| form(item) != Form::Headed)
            .collect();
        let rank = order.rank(key);
        let before = |item: &&&Item<'_>| {
            let other = order.rank(&item.key.name);
            rank.is_none() || other.is_some_and(|other| Some(other) < rank)
        };
        let line = self.key_line(&items, key, value, indent_of(self.text, table, &items));
        match items.iter().rfind(before) {
            Some(item) => self.line_after(reach(&item.node), &line),
            // The header's line is the one that the table begins on.
            None => self.line_after(header_end(self.text, table), &line),
        }
    }

    /// Puts a line below the one that holds the byte.
    pub(super) fn line_after(&mut self, at: usize, line: &str) {
        let next = lines::next(self.text, at);
        if self.text[at..next].ends_with('\n') {
            self.splice(next..next, format!("{line}{}", self.newline));
        } else {
            self.splice(next..next, format!("{}{line}", self.newline));
        }
    }

    /// `key = value` as the other lines of the table have it.
    pub(super) fn key_line(
        &self,
        items: &[&Item<'_>],
        key: &str,
        value: &Value,
        indent: &str,
    ) -> String {
        let value = self.written(value, usual_quotes(self.text, items.iter().copied()));
        let equals = Equals::of(self.text, items);
        format!("{indent}{}{value}", equals.written(indent, key))
    }

    fn alter_dotted(
        &mut self,
        table: &Table<'_>,
        fields: &Fields,
        order: Order,
    ) -> Result<(), Error> {
        let known = Keyed::of(fields);
        for item in &table.items {
            match known.get(&item.key.name) {
                Some(value) => self.alter(item, value, order.below(&item.key.name))?,
                None => self.take_line(item.key.place.start as usize, reach(&item.node)),
            }
        }
        let Some(last) = table.items.last() else {
            return Err(refused());
        };
        let start = lines::start(self.text, last.key.place.start as usize);
        let prefix = &self.text[start..last.key.place.start as usize];
        for (key, value) in fields {
            if table.get(key).is_none() {
                let value = self.written(value, Quotes::Basic);
                let line = format!("{prefix}{} = {value}", key_written(key));
                self.line_after(reach(&last.node), &line);
            }
        }
        Ok(())
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

/// The items that keys with dots come down to.
fn leaves<'i, 't>(item: &'i Item<'t>) -> Vec<&'i Item<'t>> {
    match &item.node.value {
        tree::Value::Table(table) if table.dotted => table.items.iter().flat_map(leaves).collect(),
        _ => vec![item],
    }
}

fn unread(key: &str) -> Error {
    let about = Sentence::new("edit-unread").with("key", key.to_owned());
    Error::failed(about).hinted(Sentence::new("edit-by-hand"))
}

pub(super) fn form_refused(key: &str) -> Error {
    let about = Sentence::new("edit-form").with("key", key.to_owned());
    Error::failed(about).hinted(Sentence::new("edit-by-hand"))
}
