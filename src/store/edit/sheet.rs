//! A text as loose rows, and many changes of it at once, as a merge makes them. The rows are free of the text: what
//! they hold can be compared with rows of another text. It decides nothing.

use super::blocks::Beside;
use super::draft::{Draft, Meant, refused};
use super::lines;
pub(in crate::store) use super::lines::newline;
use super::value::{Fields, Value, fields_of};
use crate::error::Error;

/// A table of a text: its name and what it holds.
#[derive(Clone, Debug)]
pub(in crate::store) struct Loose {
    pub(in crate::store) name: Box<str>,
    pub(in crate::store) fields: Fields,
}

/// A text as loose rows, in its order.
pub(in crate::store) struct Sheet<'t> {
    draft: Draft<'t>,
    pub(in crate::store) rows: Vec<Loose>,
}

/// What is to be done with the rows of a text; they are meant by their indices in it.
#[derive(Debug, Default)]
pub(in crate::store) struct Revision {
    /// Keys that get a value, or go.
    pub(in crate::store) set: Vec<(usize, Box<str>, Option<Value>)>,
    /// Rows that go, with the comments that belong to them.
    pub(in crate::store) gone: Vec<usize>,
    /// Rows that move after another, or before all.
    pub(in crate::store) moved: Vec<(usize, Option<usize>)>,
    /// Rows that come, after the row of that index or before all; those after the same one in this order.
    pub(in crate::store) added: Vec<(Option<usize>, Foreign)>,
}

/// A row as another text has it.
#[derive(Debug)]
pub(in crate::store) struct Foreign {
    row: Loose,
    /// Its lines, with the comments that belong to it.
    lines: String,
    /// How many blank lines stand above it.
    gap: usize,
}

impl<'t> Sheet<'t> {
    pub(in crate::store) fn of(text: &'t str) -> Self {
        let draft = Draft::of(text);
        let rows = draft.document.rows.iter().map(|row| Loose {
            name: (&*row.name).into(),
            fields: fields_of(&row.table),
        });
        Self {
            rows: rows.collect(),
            draft,
        }
    }

    /// The text, to the byte.
    pub(in crate::store) fn text(&self) -> &'t str {
        self.draft.text
    }

    /// Index of the row that begins at that byte.
    pub(in crate::store) fn row_at(&self, start: u32) -> Option<usize> {
        self.draft.document.row_at(start)
    }

    /// How often the grammar objects.
    pub(in crate::store) fn faults(&self) -> usize {
        self.draft.document.faults
    }

    /// A row with its lines, to be put into another text.
    ///
    /// # Errors
    /// When it has no lines of its own.
    pub(in crate::store) fn foreign(&self, row: usize) -> Result<Foreign, Error> {
        let draft = &self.draft;
        let blocks = draft.blocks_for(row)?;
        let mut own = String::new();
        for run in Draft::runs(&blocks) {
            let (from, to) = (draft.lead(run.start), draft.body_end(run.end - 1));
            own.push_str(&draft.text[from..to]);
            if !own.ends_with('\n') {
                own.push('\n');
            }
        }
        let first = blocks.first().copied().unwrap_or_default();
        Ok(Foreign {
            row: self.rows[row].clone(),
            lines: own,
            gap: if first == 0 { 1 } else { draft.gap(first) },
        })
    }
}

impl Revision {
    /// The rows after all of it.
    pub(in crate::store) fn rows(&self, rows: &[Loose]) -> Vec<Loose> {
        let mut changed = rows.to_vec();
        for (row, key, value) in &self.set {
            let fields = &mut changed[*row].fields;
            fields.retain(|(known, _)| known != key);
            fields.extend(value.clone().map(|value| (key.clone(), value)));
        }
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.retain(|row| !self.gone.contains(row));
        for (row, after) in &self.moved {
            order.retain(|other| other != row);
            let at = after.and_then(|after| order.iter().position(|other| *other == after));
            order.insert(at.map_or(0, |at| at + 1), *row);
        }
        let come = |after: Option<usize>| {
            let added = self.added.iter().filter(move |(other, _)| *other == after);
            added.map(|(_, foreign)| foreign.row.clone())
        };
        let mut all: Vec<Loose> = come(None).collect();
        for row in order {
            all.push(changed[row].clone());
            all.extend(come(Some(row)));
        }
        all
    }

    /// The text after all of it.
    ///
    /// # Errors
    /// When the text is written in a way that cannot be changed without touching more than was meant.
    pub(in crate::store) fn of(&self, text: &str) -> Result<String, Error> {
        let mut text = self.with_keys(text)?;
        let mut order: Vec<usize> = (0..Sheet::of(&text).rows.len()).collect();
        if !self.gone.is_empty() {
            text = stepped(&text, |draft| draft.take_rows(&self.gone))?;
            order.retain(|row| !self.gone.contains(row));
        }
        for (row, after) in &self.moved {
            text = moved(&text, &mut order, *row, *after)?;
        }
        if self.added.is_empty() {
            return Ok(text);
        }
        stepped(&text, |draft| {
            for (after, foreign) in &self.added {
                draft.put_row(after.map(|row| at(&order, row)).transpose()?, foreign)?;
            }
            Ok(())
        })
    }

    /// All keys in one go, else one by one.
    fn with_keys(&self, text: &str) -> Result<String, Error> {
        let at_once = stepped(text, |draft| {
            let mut set: Vec<_> = self.set.iter().collect();
            set.sort_by_key(|(row, key, _)| {
                let rank = draft.order(*row).rank(key);
                (*row, rank.unwrap_or(i64::MAX))
            });
            for (row, key, value) in set {
                draft.write(*row, key, value.clone())?;
            }
            Ok(())
        });
        at_once.or_else(|_| {
            let mut text = text.to_owned();
            for (row, key, value) in &self.set {
                text = stepped(&text, |draft| draft.write(*row, key, value.clone()))?;
            }
            Ok(text)
        })
    }
}

/// The text with a remark behind the line of a key, for each row that is named; where a row has no line of its own for it, or
/// one that says something already, it stays as it is.
///
/// # Errors
/// When the text would not hold the same afterwards.
pub(in crate::store) fn annotated(
    text: &str,
    key: &str,
    remarks: impl Iterator<Item = (usize, String)>,
) -> Result<String, Error> {
    stepped(text, |draft| {
        for (row, remark) in remarks {
            let row = &draft.document.rows[row];
            let item = row.table.get(key).filter(|_| row.headed);
            let Some(end) = item.map(|item| item.node.place.end as usize) else {
                continue;
            };
            if text[end..lines::end(text, end)].trim().is_empty() {
                draft.splice(end..end, format!(" # {remark}"));
            }
        }
        Ok(())
    })
}

/// The text after one step, if it holds what the step meant and nothing else.
fn stepped<'t>(
    text: &'t str,
    step: impl FnOnce(&mut Draft<'t>) -> Result<(), Error>,
) -> Result<String, Error> {
    let mut draft = Draft::of(text);
    step(&mut draft)?;
    let after = draft.text_after()?;
    if after == text || draft.is_met_by(&after) {
        Ok(after)
    } else {
        Err(refused())
    }
}

fn moved(
    text: &str,
    order: &mut Vec<usize>,
    row: usize,
    after: Option<usize>,
) -> Result<String, Error> {
    let from = at(order, row)?;
    let beside = after.map_or(Ok(0), |after| at(order, after))?;
    let text = stepped(text, |draft| draft.move_row(from, beside, after.is_some()))?;
    order.remove(from);
    let to = after.map_or(Ok(0), |after| at(order, after).map(|at| at + 1))?;
    order.insert(to, row);
    Ok(text)
}

/// Where a row stands now.
fn at(order: &[usize], row: usize) -> Result<usize, Error> {
    let found = order.iter().position(|other| *other == row);
    found.ok_or_else(refused)
}

impl Draft<'_> {
    /// Takes rows out. Those that stand together go as one, so that no gap goes twice.
    fn take_rows(&mut self, rows: &[usize]) -> Result<(), Error> {
        let mut blocks = Vec::new();
        let is_listed = |row: &&usize| self.is_listed(**row);
        let listed: Vec<usize> = rows.iter().filter(is_listed).copied().collect();
        self.unlist_rows(&listed)?;
        for row in rows.iter().filter(|row| !listed.contains(row)) {
            blocks.extend(self.blocks_for(*row)?);
            self.mean(Meant::Gone(*row));
        }
        blocks.sort_unstable();
        self.cut(&blocks);
        Ok(())
    }

    /// Puts a row of another text after the one of that index, or before all.
    fn put_row(&mut self, after: Option<usize>, foreign: &Foreign) -> Result<(), Error> {
        let mut block = foreign.lines.replace("\r\n", "\n");
        if self.newline != "\n" {
            block = block.replace('\n', self.newline);
        }
        // An emptied file, or one with nothing but comments left, has no row to stand beside.
        if self.document.rows.is_empty() {
            self.put_last(&block, foreign.gap);
        } else {
            let blocks = self.blocks_for(after.unwrap_or_default())?;
            let beside = match (after, blocks.first(), blocks.last()) {
                (Some(_), _, Some(last)) => Beside::After(*last),
                (None, Some(first), _) => Beside::Before(*first),
                _ => return Err(refused()),
            };
            self.put_beside(beside, &block, foreign.gap);
        }
        let before = after.map_or(0, |after| after + 1);
        let Loose { name, fields } = foreign.row.clone();
        self.mean(Meant::Added(before, name, fields));
        Ok(())
    }

    /// Puts whole lines behind all that stands in the text, so many blank ones between.
    fn put_last(&mut self, block: &str, gap: usize) {
        let text = self.text;
        let is_first = !self.splices.iter().any(|(at, _)| at.start == text.len());
        let is_blank = is_first && text.trim_start_matches('\u{feff}').trim().is_empty();
        let open = if is_blank || !is_first || text.ends_with('\n') {
            ""
        } else {
            self.newline
        };
        let blank = self.newline.repeat(if is_blank { 0 } else { gap });
        self.splice(text.len()..text.len(), format!("{open}{blank}{block}"));
    }
}
