//! Headers with their lines: put in between others in the file's own layout, taken out, moved. Comment lines directly
//! above a header belong to it and go with it; all others stay where they are.

use std::ops::Range;

use super::document::Form;
use super::document::form;
use super::draft::{Draft, refused};
use super::items::{left_out, unchanged};
use super::keys::{Hold, Order};
use super::layout::{Equals, usual_quotes};
use super::lines;
use super::value::{Fields, Value};
use super::written::key_written;
use crate::error::Error;
use crate::store::tree::{self, Item, Node, Table};

/// Where something new stands.
#[derive(Clone, Copy, Debug)]
pub(super) enum Beside {
    /// Before the block of that index, its comments included.
    Before(usize),
    /// After the block of that index.
    After(usize),
}

/// What a new block is modelled on.
#[derive(Clone, Copy, Default)]
pub(super) struct Model<'m, 't> {
    /// The keys of a table of its kind.
    pub(super) table: Option<&'m Table<'t>>,
    /// The white space before its header.
    pub(super) indent: &'m str,
}

impl<'t> Draft<'t> {
    /// Where a block begins, the comments that belong to it included.
    pub(super) fn lead(&self, block: usize) -> usize {
        let above = block.checked_sub(1).map(|index| self.body_end(index));
        let start = self.document.blocks[block].place.start as usize;
        lines::lead(self.text, start, above.unwrap_or(0))
    }

    /// Where the lines of a block end.
    pub(super) fn body_end(&self, block: usize) -> usize {
        lines::next(self.text, self.document.blocks[block].place.end as usize)
    }

    /// How many blank lines stand above a block.
    pub(super) fn gap(&self, block: usize) -> usize {
        let lead = self.lead(block);
        lines::count(&self.text[lines::gap_above(self.text, lead, 0)..lead])
    }

    /// The white space before a block's header.
    pub(super) fn indent(&self, block: usize) -> &'t str {
        lines::indent(self.text, self.document.blocks[block].place.start as usize)
    }

    /// What goes away with a run of blocks: their lines, and the smaller of the gaps around.
    fn run(&self, blocks: &Range<usize>) -> Range<usize> {
        let text = self.text;
        let (from, to) = (self.lead(blocks.start), self.body_end(blocks.end - 1));
        let (above, below) = (lines::gap_above(text, from, 0), lines::gap_below(text, to));
        if below == text.len() {
            let ends_open = !text.ends_with('\n') && above > lines::beginning(text);
            let above = if ends_open {
                lines::end(text, above - 1)
            } else {
                above
            };
            return above..to;
        }
        let first = above <= lines::beginning(text);
        if first || lines::count(&text[to..below]) <= lines::count(&text[above..from]) {
            from..below
        } else {
            above..to
        }
    }

    /// The blocks as runs of those that stand next to each other.
    pub(super) fn runs(blocks: &[usize]) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for &block in blocks {
            match runs.last_mut() {
                Some(run) if run.end == block => run.end += 1,
                _ => runs.push(block..block + 1),
            }
        }
        runs
    }

    /// Takes blocks out.
    pub(super) fn cut(&mut self, blocks: &[usize]) {
        for run in Self::runs(blocks) {
            let range = self.run(&run);
            self.splice(range, "");
        }
    }

    /// Puts whole lines beside a block, so many blank ones between.
    pub(super) fn put_beside(&mut self, beside: Beside, block: &str, gap: usize) {
        let blank = self.newline.repeat(gap);
        match beside {
            Beside::Before(other) => {
                let at = self.lead(other);
                self.splice(at..at, format!("{block}{blank}"));
            }
            Beside::After(other) => {
                let body = self.body_end(other);
                let after = lines::comments_below(self.text, body);
                let free = after == self.text.len() || lines::gap_below(self.text, after) > after;
                let at = if free { after } else { body };
                if self.text[..at].ends_with('\n') || at == 0 {
                    return self.splice(at..at, format!("{blank}{block}"));
                }
                let block = block.strip_suffix(self.newline).unwrap_or(block);
                self.splice(at..at, format!("{}{blank}{block}", self.newline));
            }
        }
    }

    /// How many blank lines part blocks like this one from what stands above; those of its like decide.
    pub(super) fn usual_gap(&self, like: &[usize]) -> usize {
        let mut gaps: Vec<usize> = like
            .iter()
            .filter(|block| **block > 0)
            .map(|block| self.gap(*block))
            .collect();
        gaps.sort_unstable();
        gaps.get(gaps.len() / 2).copied().unwrap_or(1)
    }

    /// A header with its lines, laid out like the model.
    pub(super) fn block(
        &self,
        header: &str,
        fields: &Fields,
        model: Model<'_, '_>,
        order: Order,
    ) -> String {
        let items: Vec<&Item<'_>> = model.table.map_or_else(Vec::new, |table| {
            let plain = table.items.iter();
            plain.filter(|item| form(item) == Form::Plain).collect()
        });
        let indent = items.first().map_or(model.indent, |item| {
            lines::indent(self.text, item.key.place.start as usize)
        });
        let quotes = usual_quotes(self.text, items.iter().copied());
        let mut fields: Vec<&(Box<str>, Value)> = fields.iter().collect();
        fields.sort_by_key(|(key, _)| order.rank(key).unwrap_or(i64::MAX));
        let (parts, keys): (Vec<_>, Vec<_>) = fields
            .into_iter()
            .partition(|(key, value)| is_parts(order, key, value));
        let equals = equals_for(
            Equals::of(self.text, &items),
            items.is_empty(),
            indent,
            &keys,
        );
        let mut out = format!("{}[[{header}]]{}", model.indent, self.newline);
        for (key, value) in keys {
            let value = self.written(value, quotes);
            let key = equals.written(indent, key);
            out.extend([indent, &key, &value, self.newline]);
        }
        for (key, value) in parts {
            let Value::List(tables) = value else { continue };
            for table in tables {
                let Value::Table(fields) = table else {
                    continue;
                };
                let model = Model {
                    table: None,
                    indent: "  ",
                };
                let part = self.block(&format!("{header}.{key}"), fields, model, order.below(key));
                out.extend([self.newline, &part]);
            }
        }
        out
    }

    /// Makes the tables under headers of one kind hold these values.
    pub(super) fn alter_blocks(
        &mut self,
        nodes: &[Node<'_>],
        values: &[Value],
        order: Order,
    ) -> Result<(), Error> {
        let blocks: Vec<usize> = nodes
            .iter()
            .filter_map(|node| self.document.block_at(node.place.start))
            .collect();
        if blocks.len() != nodes.len() {
            return Err(refused());
        }
        if let Some(out) = left_out(nodes, values) {
            let out: Vec<usize> = out.into_iter().map(|at| blocks[at]).collect();
            self.cut(&out);
            return Ok(());
        }
        let (front, back) = unchanged(nodes, values);
        let (old, new) = (front..nodes.len() - back, front..values.len() - back);
        let paired = old.len().min(new.len());
        for (node, value) in nodes[old.clone()]
            .iter()
            .zip(&values[new.clone()])
            .take(paired)
        {
            let (tree::Value::Table(table), Value::Table(fields)) = (&node.value, value) else {
                return Err(refused());
            };
            self.alter_table(table, Hold::Lines, fields, order)?;
        }
        self.cut(&blocks[old.start + paired..old.end]);
        let new = &values[new.start + paired..new.end];
        self.put_blocks(&blocks, nodes, old.start + paired, new, order)
    }

    /// Puts tables among those under headers of their kind, before the one of that index or behind the last.
    fn put_blocks(
        &mut self,
        blocks: &[usize],
        nodes: &[Node<'_>],
        at: usize,
        new: &[Value],
        order: Order,
    ) -> Result<(), Error> {
        let (beside, like) = match at.checked_sub(1) {
            Some(before) => (Beside::After(blocks[before]), before),
            None => (Beside::Before(blocks[0]), 0),
        };
        let gap = self.usual_gap(blocks);
        let header = self.header_of(blocks[like]);
        let indent = self.indent(blocks[like]).to_owned();
        for value in new {
            let (tree::Value::Table(table), Value::Table(fields)) = (&nodes[like].value, value)
            else {
                return Err(refused());
            };
            let model = Model {
                table: Some(table),
                indent: &indent,
            };
            let block = self.block(&header, fields, model, order);
            self.put_beside(beside, &block, gap);
        }
        Ok(())
    }

    /// What stands between the brackets of a header.
    fn header_of(&self, block: usize) -> String {
        let start = self.document.blocks[block].place.start as usize;
        let line = &self.text[start..lines::end(self.text, start)];
        let inner = line.trim_start_matches('[').split(']').next();
        inner.unwrap_or_default().trim().to_owned()
    }

    /// The first parts of a row, under headers as other rows of the file have theirs.
    pub(super) fn first_parts(&mut self, row: usize, key: &str, tables: &[Value], order: Order) {
        let blocks = self.document.blocks_of(row);
        let Some(&last) = blocks.last() else { return };
        let name = self.document.rows[row].name.to_string();
        let mut like = Vec::new();
        let mut indent = format!("{}  ", self.indent(last));
        for other in &self.document.rows {
            let Some(item) = other
                .table
                .get(key)
                .filter(|item| form(item) == Form::Headed)
            else {
                continue;
            };
            if let tree::Value::Array(nodes) = &item.node.value {
                let found = nodes
                    .iter()
                    .filter_map(|node| self.document.block_at(node.place.start));
                like.extend(found);
            }
        }
        if let Some(first) = like.first() {
            self.indent(*first).clone_into(&mut indent);
        }
        let gap = self.usual_gap(&like);
        let mut text = String::new();
        for (index, table) in tables.iter().enumerate() {
            let Value::Table(fields) = table else {
                continue;
            };
            let model = Model {
                table: None,
                indent: &indent,
            };
            if index > 0 {
                text.push_str(&self.newline.repeat(gap));
            }
            text.push_str(&self.block(
                &format!("{}.{}", key_written(&name), key_written(key)),
                fields,
                model,
                order,
            ));
        }
        self.put_beside(Beside::After(last), &text, gap);
    }

    /// Takes the headers of a key out.
    pub(super) fn take_blocks(&mut self, item: &Item<'_>) -> Result<(), Error> {
        let starts: Vec<u32> = match &item.node.value {
            tree::Value::Array(nodes) => nodes.iter().map(|node| node.place.start).collect(),
            _ => vec![item.node.place.start],
        };
        let blocks: Option<Vec<usize>> = starts
            .iter()
            .map(|start| self.document.block_at(*start))
            .collect();
        self.cut(&blocks.ok_or_else(refused)?);
        Ok(())
    }
}

/// Whether a value is written under headers of its own.
pub(super) fn is_parts(order: Order, key: &str, value: &Value) -> bool {
    use crate::plan::format;
    let several = order
        .0
        .and_then(|table| table.key(key))
        .map(|key| key.value);
    let tables = matches!(value, Value::List(tables) if !tables.is_empty() && tables.iter().all(|table| matches!(table, Value::Table(_))));
    tables && matches!(several, Some(format::Value::Several(_)))
}

/// The `=` of a new block: in a column of its own where the model has one, or where there is no model.
fn equals_for(model: Equals, free: bool, indent: &str, keys: &[&(Box<str>, Value)]) -> Equals {
    let longest = keys
        .iter()
        .map(|(key, _)| key_written(key).chars().count())
        .max()
        .unwrap_or_default();
    match model {
        Equals::Spaces(before, after) if !free => Equals::Spaces(before, after),
        _ => Equals::Column(indent.chars().count() + longest + 1),
    }
}
