//! A table of the plan file on its way to becoming a value of the plan: keys checked against the format, values
//! taken out by what they should be. What does not fit is reported and passed over; the rest stays.

use std::borrow::Cow;

use super::{Placed, Reader};
use crate::plan::format::{self, Key};
use crate::plan::{Code, Level, Place, clock};
use crate::store::tree::{Item, Node, Table, Value};
use crate::time::Day;
use crate::words::Sentence;

/// The items of a table whose keys the format knows.
pub(super) struct Row<'t> {
    pub(super) format: &'static format::Table,
    pub(super) place: Place,
    items: Vec<Item<'t>>,
}

impl<'t> Row<'t> {
    /// The value of a key, taken out.
    pub(super) fn take(&mut self, name: &str) -> Option<Node<'t>> {
        debug_assert!(
            self.format.key(name).is_some(),
            "{name} is not in the format"
        );
        let index = self.items.iter().position(|item| item.key.name == name)?;
        Some(self.items.swap_remove(index).node)
    }

    /// Whether the key is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.items.iter().any(|item| item.key.name == name)
    }

    /// Whether something else than a text stands under the key. Taking it as one tells so.
    pub(super) fn is_other_than_text(&self, name: &str) -> bool {
        let item = self.items.iter().find(|item| item.key.name == name);
        item.is_some_and(|item| !matches!(item.node.value, Value::Text(_)))
    }

    /// Where a key stands with its value.
    pub(super) fn written(&self, name: &str) -> Option<Place> {
        let item = self.items.iter().find(|item| item.key.name == name)?;
        Some(Place {
            start: item.key.place.start,
            end: item.node.place.end,
        })
    }

    /// Where the header or brace is, for what is missing.
    pub(super) fn head(&self, text: &str) -> Place {
        let start = self.place.start as usize;
        let line = text.get(start..).and_then(|rest| rest.lines().next());
        Place::from(start..start + line.unwrap_or_default().trim_end().len())
    }

    fn key(&self, name: &str) -> Option<&'static Key> {
        self.format.key(name)
    }
}

impl<'t> Reader<'t> {
    /// Keeps the items that the format knows and reports the others.
    pub(super) fn row(&mut self, format: &'static format::Table, table: Table<'t>) -> Row<'t> {
        let mut items = table.items;
        items.retain(|item| {
            let known = format.key(&item.key.name).is_some();
            if !known {
                self.unknown_key(format, item);
            }
            known
        });
        Row {
            format,
            place: table.place,
            items,
        }
    }

    fn unknown_key(&mut self, format: &format::Table, item: &Item<'t>) {
        let names = format.keys.iter().map(|key| key.name);
        let message = Sentence::new("read-unknown-key")
            .with("key", super::quoted(&item.key.name))
            .with("table", format.name);
        // In a file full of strangers, the first thousands are told with a way out.
        let comparisons = self.comparisons.checked_sub(format.keys.len());
        self.comparisons = comparisons.unwrap_or_default();
        let help = comparisons.map(|_| match super::nearest(&item.key.name, names.clone()) {
            Some(near) => Sentence::new("read-did-you-mean").with("word", near),
            None => Sentence::new("read-known-keys").with("words", names.collect::<Vec<_>>()),
        });
        self.warn(Code("unknown-key"), item.key.place, message, help);
    }

    /// Text that must not be empty to count.
    pub(super) fn text(&mut self, row: &mut Row<'t>, name: &str) -> Option<Cow<'t, str>> {
        self.placed_text(row, name).map(|(text, _)| text)
    }

    pub(super) fn boxed(&mut self, row: &mut Row<'t>, name: &str) -> Option<Box<str>> {
        self.text(row, name).map(boxed)
    }

    /// Text that must be one of some words, so that nothing is none of them.
    pub(super) fn placed_word(&mut self, row: &mut Row<'t>, name: &str) -> Option<Placed<'t>> {
        let node = row.take(name)?;
        if let Value::Text(word) = node.value {
            return Some((word, node.place));
        }
        self.wrong_type(row.key(name)?, &node);
        None
    }

    pub(super) fn placed_text(&mut self, row: &mut Row<'t>, name: &str) -> Option<Placed<'t>> {
        let node = row.take(name)?;
        self.one_text(row.key(name)?, node)
    }

    /// One text or several.
    pub(super) fn texts(&mut self, row: &mut Row<'t>, name: &str) -> Vec<Box<str>> {
        self.each(row, name, |reader, key, node| {
            Some(boxed(reader.one_text(key, node)?.0))
        })
    }

    pub(super) fn placed_texts(&mut self, row: &mut Row<'t>, name: &str) -> Vec<Placed<'t>> {
        self.each(row, name, Self::one_text)
    }

    fn one_text(&mut self, key: &'static Key, node: Node<'t>) -> Option<Placed<'t>> {
        match node.value {
            Value::Text(text) if text.trim().is_empty() => None,
            Value::Text(text) => Some((text, node.place)),
            _ => {
                self.wrong_type(key, &node);
                None
            }
        }
    }

    /// What `read` makes of a value, or of each value of a list.
    pub(super) fn each<T>(
        &mut self,
        row: &mut Row<'t>,
        name: &str,
        mut read: impl FnMut(&mut Self, &'static Key, Node<'t>) -> Option<T>,
    ) -> Vec<T> {
        let Some((node, key)) = row.take(name).zip(row.key(name)) else {
            return Vec::new();
        };
        match node.value {
            Value::Array(nodes) => {
                let mut values = Vec::with_capacity(nodes.len());
                values.extend(nodes.into_iter().filter_map(|node| read(self, key, node)));
                values
            }
            // Most often there is one, for which no room is kept beyond it.
            _ => read(self, key, node)
                .map(|one| vec![one])
                .unwrap_or_default(),
        }
    }

    /// Text, or a number kept as text.
    pub(super) fn label(&mut self, row: &mut Row<'t>, name: &str) -> Option<Box<str>> {
        let node = row.take(name)?;
        match node.value {
            Value::Text(text) => Some(boxed(text)),
            Value::Integer(number) => Some(number.to_string().into()),
            _ => {
                self.wrong_type(row.key(name)?, &node);
                None
            }
        }
    }

    /// A time of day, or from one to another: text, or a TOML time as written.
    pub(super) fn time_of_day(&mut self, row: &mut Row<'t>, name: &str) -> Option<Box<str>> {
        let node = row.take(name)?;
        let time = match node.value {
            Value::Text(text) => text,
            Value::Moment(text) if text.as_bytes().get(2) == Some(&b':') => text.into(),
            _ => {
                self.wrong_type(row.key(name)?, &node);
                return None;
            }
        };
        // What people wrote is shown, whether or not it can be counted with.
        if clock::minutes(&time).is_none() {
            let message = Sentence::new("read-bad-time").with("word", super::quoted(&time));
            let help = Sentence::new("read-bad-time-help").with("key", name.to_owned());
            self.warn(Code("bad-time"), node.place, message, Some(help));
        }
        (!time.trim().is_empty()).then(|| boxed(time))
    }

    pub(super) fn flag(&mut self, row: &mut Row<'t>, name: &str) -> bool {
        let Some(node) = row.take(name) else {
            return false;
        };
        match (node.value, row.key(name)) {
            (Value::Flag(flag), _) => flag,
            (value, Some(key)) => {
                let place = node.place;
                self.wrong_type(key, &Node { value, place });
                false
            }
            _ => false,
        }
    }

    /// A whole number of that range.
    pub(super) fn integer(
        &mut self,
        row: &mut Row<'t>,
        name: &str,
        range: std::ops::RangeInclusive<i64>,
    ) -> Option<(i64, Place)> {
        let node = row.take(name)?;
        match node.value {
            Value::Integer(number) if range.contains(&number) => Some((number, node.place)),
            _ => {
                self.wrong_type(row.key(name)?, &node);
                None
            }
        }
    }

    pub(super) fn number(&mut self, row: &mut Row<'t>, name: &str) -> Option<f64> {
        let node = row.take(name)?;
        let number = finite(&node.value);
        if number.is_none() {
            self.wrong_type(row.key(name)?, &node);
        }
        number
    }

    /// One of the words that the format lists; another one is reported and is none.
    pub(super) fn word(&mut self, row: &mut Row<'t>, name: &str) -> Option<Cow<'t, str>> {
        let (word, place) = self.placed_word(row, name)?;
        let Some(format::Value::Word(words)) = row.key(name).map(|key| key.value) else {
            return Some(word);
        };
        if words.contains(&&*word) {
            return Some(word);
        }
        let message = Sentence::new("read-unknown-word")
            .with("key", name.to_owned())
            .with("word", super::quoted(&word));
        let help = match super::nearest(&word, words.iter().copied()) {
            Some(near) => Sentence::new("read-did-you-mean").with("word", near),
            None => Sentence::new("read-known-words").with("words", words.to_vec()),
        };
        // A plan in a language or country that is not known is whole all the same.
        let level = match name {
            "language" | "country" => Level::Warning,
            _ => Level::Error,
        };
        self.report(level, Code("unknown-word"), place, message, Some(help));
        None
    }

    /// A day as TOML writes it, or as a text of that form.
    pub(super) fn day(&mut self, row: &mut Row<'t>, name: &str) -> Option<(Day, Place)> {
        let node = row.take(name)?;
        let key = row.key(name)?;
        Some((self.node_day(key, &node)?, node.place))
    }

    pub(super) fn node_day(&mut self, key: &Key, node: &Node<'t>) -> Option<Day> {
        match &node.value {
            Value::Moment(text) => self.moment(key, node, text),
            Value::Text(text) if text.parse::<Day>().is_ok() => text.parse().ok(),
            Value::Text(text)
                if matches!(key.value, format::Value::Day) && !text.trim().is_empty() =>
            {
                self.only_day(&(text.clone(), node.place))
            }
            _ => {
                self.wrong_type(key, node);
                None
            }
        }
    }

    /// The table of `[a.b]`, or of `b = { … }`.
    pub(super) fn table(&mut self, row: &mut Row<'t>, name: &str) -> Option<Table<'t>> {
        let node = row.take(name)?;
        if let Value::Table(table) = node.value {
            return Some(table);
        }
        self.wrong_type(row.key(name)?, &node);
        None
    }

    /// The tables of `[[a.b]]`, or of `b = [{ … }]`.
    pub(super) fn tables(&mut self, row: &mut Row<'t>, name: &str) -> Vec<Table<'t>> {
        self.each(row, name, |reader, key, node| {
            if let Value::Table(table) = node.value {
                return Some(table);
            }
            reader.wrong_type(key, &node);
            None
        })
    }
}

pub(super) fn boxed(text: Cow<'_, str>) -> Box<str> {
    text.into_owned().into_boxed_str()
}

/// A number that can be reckoned with.
pub(super) fn finite(value: &Value<'_>) -> Option<f64> {
    match value {
        Value::Integer(number) => Some(*number as f64),
        Value::Float(number) if number.is_finite() => Some(*number),
        _ => None,
    }
}
