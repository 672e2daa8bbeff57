//! The whole text as tables with places: what an edit is planned on, and what its outcome is held against.
//! It knows how tables make up a text, and nothing of what they mean.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::plan::Place;
use crate::store::tree::{Blocks, Item, Node, Table, Value};

/// Every table of a text, in the order of the text.
pub(super) struct Document<'t> {
    pub(super) rows: Vec<Row<'t>>,
    pub(super) blocks: Vec<Extent>,
    /// Lists before any header that hold nothing: `activity = []`.
    pub(super) empty: Vec<(Cow<'t, str>, Place)>,
    /// How often the grammar objects.
    pub(super) faults: usize,
}

/// A whole table of the file with what further headers add to it.
pub(super) struct Row<'t> {
    pub(super) name: Cow<'t, str>,
    pub(super) table: Table<'t>,
    /// Where the table begins.
    pub(super) start: u32,
    /// Whether it is written in brackets of its own: `[[activity]]`.
    pub(super) headed: bool,
    /// The list that it stands in before any header: `activity = [{ … }]`.
    pub(super) list: Option<Place>,
}

/// A header with its lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent {
    /// From the header to the end of the last value.
    pub(super) place: Place,
    /// Index of the row that it belongs to.
    pub(super) row: usize,
    /// Whether it is the row's own header, not that of a part.
    pub(super) whole: bool,
}

impl<'t> Document<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut document = Self {
            rows: Vec::new(),
            blocks: Vec::new(),
            empty: Vec::new(),
            faults: 0,
        };
        let mut last = HashMap::new();
        for block in Blocks::of(text) {
            document.faults += block.faults;
            match block.header {
                None => document.headless(block.table, &mut last),
                Some(header) => match &*header.path {
                    [] => document.faults += 1,
                    [key] => document.begin(key.name.clone(), block.table, &mut last),
                    [key, rest @ ..] => {
                        let Some(&row) = last.get(&key.name) else {
                            document.faults += 1;
                            continue;
                        };
                        document.blocks.push(Extent {
                            place: block.table.place,
                            row,
                            whole: false,
                        });
                        let whole = &mut document.rows[row].table;
                        let attached = whole.attach(rest, header.many, block.table);
                        document.faults += usize::from(attached.is_err());
                    }
                },
            }
        }
        document
    }

    fn begin(
        &mut self,
        name: Cow<'t, str>,
        table: Table<'t>,
        last: &mut HashMap<Cow<'t, str>, usize>,
    ) {
        let row = self.rows.len();
        self.blocks.push(Extent {
            place: table.place,
            row,
            whole: true,
        });
        last.insert(name.clone(), row);
        self.rows.push(Row {
            name,
            start: table.place.start,
            table,
            headed: true,
            list: None,
        });
    }

    /// What stands before any header: each table of a list is a row.
    fn headless(&mut self, table: Table<'t>, last: &mut HashMap<Cow<'t, str>, usize>) {
        for item in table.items {
            let name = item.key.name.clone();
            let place = item.node.place;
            let mut list = None;
            let tables = match item.node.value {
                Value::Array(nodes)
                    if nodes
                        .iter()
                        .all(|node| matches!(node.value, Value::Table(_))) =>
                {
                    list = Some(place);
                    nodes
                        .into_iter()
                        .filter_map(|node| match node.value {
                            Value::Table(table) => Some(table),
                            _ => None,
                        })
                        .collect()
                }
                Value::Table(table) => vec![table],
                value => {
                    let node = Node {
                        value,
                        place: item.node.place,
                    };
                    vec![Table::of(Item {
                        key: item.key,
                        node,
                    })]
                }
            };
            if list.is_some() && tables.is_empty() {
                self.empty.push((name.clone(), place));
            }
            for table in tables {
                last.insert(name.clone(), self.rows.len());
                self.rows.push(Row {
                    name: name.clone(),
                    start: table.place.start,
                    table,
                    headed: false,
                    list,
                });
            }
        }
    }

    /// The row whose table begins at that byte.
    pub(super) fn row_at(&self, start: u32) -> Option<usize> {
        self.rows.iter().position(|row| row.start == start)
    }

    /// Index of the block whose header begins at that byte.
    pub(super) fn block_at(&self, start: u32) -> Option<usize> {
        let index = self
            .blocks
            .partition_point(|block| block.place.start < start);
        let found = self.blocks.get(index)?;
        (found.place.start == start).then_some(index)
    }

    /// The blocks of a row, in the order of the text; none where there is no such row.
    pub(super) fn blocks_of(&self, row: usize) -> Vec<usize> {
        let Some(own) = self.rows.get(row) else {
            return Vec::new();
        };
        let from = self.block_at(own.start).unwrap_or(self.blocks.len());
        let blocks = self.blocks.iter().enumerate().skip(from);
        blocks
            .take_while(|(_, block)| {
                // Parts come before the next whole table of the name.
                !(block.whole && block.row > row && self.rows[block.row].name == own.name)
            })
            .filter(|(_, block)| block.row == row)
            .map(|(index, _)| index)
            .collect()
    }
}

/// How a value is written down as a key's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Behind `=`.
    Plain,
    /// Under a header of its own, or several.
    Headed,
    /// By keys with dots.
    Dotted,
}

/// How the value of an item is written.
pub(super) fn form(item: &Item<'_>) -> Form {
    if item.node.place.start < item.key.place.start {
        return Form::Headed;
    }
    match &item.node.value {
        Value::Table(table) if table.dotted => Form::Dotted,
        _ => Form::Plain,
    }
}

/// Where a value ends, what keys with dots add to it included.
pub(super) fn reach(node: &Node<'_>) -> usize {
    let own = node.place.end as usize;
    match &node.value {
        Value::Table(table) if table.dotted => {
            let below = table.items.iter().map(|item| reach(&item.node));
            below.max().unwrap_or(own).max(own)
        }
        _ => own,
    }
}
