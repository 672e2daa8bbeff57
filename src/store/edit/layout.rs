//! How the lines of a table are laid out, so that a new one looks like the others: its indent, its quotation marks, its `=`. It
//! writes nothing.

use std::collections::HashMap;

use super::document::{Form, form};
use super::lines;
use super::written::{Quotes, key_written};
use crate::store::tree::{self, Item, Table};

/// The quotation marks that most texts of a table are written in.
pub(super) fn usual_quotes<'i, 't: 'i>(
    text: &str,
    items: impl Iterator<Item = &'i Item<'t>>,
) -> Quotes {
    let written = items
        .filter(|item| matches!(item.node.value, tree::Value::Text(_)))
        .filter_map(|item| text.get(item.node.place.start as usize..item.node.place.end as usize))
        .map(Quotes::of);
    let (mut literal, mut basic) = (0, 0);
    for quotes in written {
        match quotes {
            Quotes::Literal | Quotes::LongLiteral => literal += 1,
            Quotes::Basic | Quotes::LongBasic => basic += 1,
        }
    }
    if literal > basic {
        Quotes::Literal
    } else {
        Quotes::Basic
    }
}

/// Where the header of a table ends.
pub(super) fn header_end(text: &str, table: &Table<'_>) -> usize {
    let start = table.place.start as usize;
    lines::end(text, start)
}

/// The white space before the keys of a table.
pub(super) fn indent_of<'t>(text: &'t str, table: &Table<'_>, items: &[&Item<'_>]) -> &'t str {
    let at = items
        .last()
        .map_or(table.place.start, |item| item.key.place.start);
    lines::indent(text, at as usize)
}

/// How the `=` of a table's lines stand.
#[derive(Debug)]
pub(super) enum Equals {
    /// Below each other, in that column counted in characters.
    Column(usize),
    /// With so much before and after each.
    Spaces(String, String),
}

impl Equals {
    pub(super) fn of(text: &str, items: &[&Item<'_>]) -> Self {
        let mut columns: Vec<usize> = Vec::new();
        let mut padded = false;
        let mut spaces = None;
        for item in items.iter().filter(|item| form(item) == Form::Plain) {
            let key = item.key.place.end as usize..item.node.place.start as usize;
            let Some((before, after)) = text.get(key.clone()).and_then(|it| it.split_once('='))
            else {
                continue;
            };
            let start = lines::start(text, item.key.place.start as usize);
            columns.push(text[start..key.start].chars().count() + before.len());
            padded |= before.len() > 1;
            spaces = spaces.or_else(|| Some((before.to_owned(), after.to_owned())));
        }
        let mut counts: HashMap<usize, usize> = HashMap::new();
        for column in &columns {
            *counts.entry(*column).or_default() += 1;
        }
        let usual = columns.iter().copied().max_by_key(|column| counts[column]);
        let common = usual.map_or(0, |usual| counts[&usual]);
        let common = common * 2 > columns.len() && (columns.len() > 1 || padded);
        match (usual, spaces) {
            (Some(column), _) if common && padded => Self::Column(column),
            (_, Some((before, after))) if before.len() <= 1 => Self::Spaces(before, after),
            (_, Some((_, after))) => Self::Spaces(" ".to_owned(), after),
            _ => Self::Spaces(" ".to_owned(), " ".to_owned()),
        }
    }

    /// The key and the `=` behind it.
    pub(super) fn written(&self, indent: &str, key: &str) -> String {
        let key = key_written(key);
        match self {
            Self::Column(column) => {
                let used = indent.chars().count() + key.chars().count();
                let pad = column.saturating_sub(used).max(1);
                format!("{key}{}= ", " ".repeat(pad))
            }
            Self::Spaces(before, after) => format!("{key}{before}={after}"),
        }
    }
}
