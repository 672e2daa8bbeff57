//! Whole rows of the plan, each with all of its headers: put where a person would put a new one (after its siblings, in the
//! order of time if they are), taken out, moved beside another.

use super::blocks::{Beside, Model};
use super::draft::{Draft, Meant, refused};
use super::keys::Order;
use super::value::{Fields, Value, field};
use crate::error::Error;
use crate::plan::format::{self, TABLES};
use crate::store::Source;
use crate::store::tree;
use crate::time::phrase::{self, Language};
use crate::time::{Country, Day};
use crate::words::Sentence;

impl Draft<'_> {
    /// Adds a row.
    pub(super) fn add(
        &mut self,
        source: &Source,
        name: &str,
        fields: &Fields,
    ) -> Result<(), Error> {
        let table = format::table(name).filter(|table| table.many);
        let Some(table) = table else {
            let about = Sentence::new("edit-unknown-key").with("key", name.to_owned());
            return Err(Error::failed(about));
        };
        if let Some((key, _)) = fields.iter().find(|(key, _)| table.key(key).is_none()) {
            let about = Sentence::new("edit-unknown-key").with("key", key.to_string());
            return Err(Error::failed(about));
        }
        for (key, value) in fields {
            self.refer_from(source.plan(), table, key, value)?;
        }
        if self.fill_list(name, fields) {
            return Ok(());
        }
        let order = Order(Some(table));
        let Some((sibling, after)) = self.neighbour(source, name, fields) else {
            return Err(refused());
        };
        let own_kind = self.document.rows[sibling].name == name;
        if own_kind && self.is_listed(sibling) {
            return self.list_row(sibling, after, name, fields);
        }
        let blocks = self.blocks_for(sibling)?;
        let like = if own_kind {
            self.likes(sibling)
        } else {
            Vec::new()
        };
        let gap = self.usual_gap(&like);
        let model = &self.document.rows[sibling].table;
        let indent = if own_kind { self.indent(blocks[0]) } else { "" };
        let model = Model {
            table: Some(model),
            indent,
        };
        let block = self.block(name, fields, model, order);
        let beside = match (after, blocks.first(), blocks.last()) {
            (true, _, Some(last)) => Beside::After(*last),
            (false, Some(first), _) => Beside::Before(*first),
            _ => return Err(refused()),
        };
        self.put_beside(beside, &block, gap);
        let before = if after { sibling + 1 } else { sibling };
        self.mean(Meant::Added(before, name.into(), fields.clone()));
        Ok(())
    }

    /// The row that the new one stands beside, and whether after it.
    fn neighbour(&self, source: &Source, name: &str, fields: &Fields) -> Option<(usize, bool)> {
        let mut siblings = self.rows_named(name);
        if siblings.is_empty() {
            return self.by_kind(name);
        }
        let ring = field(fields, "ring");
        let same_ring: Vec<usize> = siblings
            .iter()
            .copied()
            .filter(|row| self.text_of(*row, "ring") == ring.and_then(text))
            .collect();
        if name == "activity" && !same_ring.is_empty() {
            siblings = same_ring;
        }
        self.by_day(source, &siblings, fields)
            .or_else(|| siblings.last().map(|row| (*row, true)))
    }

    /// Among siblings in the order of time, the place of the new one.
    fn by_day(
        &self,
        source: &Source,
        siblings: &[usize],
        fields: &Fields,
    ) -> Option<(usize, bool)> {
        let day = first_day(source, field(fields, "when")?)?;
        let days: Vec<(usize, Day)> = siblings
            .iter()
            .filter_map(|row| Some((*row, self.day_of(source, *row)?)))
            .collect();
        let sorted = days.len() > 1 && days.is_sorted_by_key(|(_, day)| *day);
        if !sorted {
            return None;
        }
        match days.iter().rfind(|(_, other)| *other <= day) {
            // Those without a day that follow the last one stay behind it.
            Some((row, _)) => Some((*row, true)),
            None => days.first().map(|(row, _)| (*row, false)),
        }
    }

    fn day_of(&self, source: &Source, row: usize) -> Option<Day> {
        let start = self.document.rows[row].start;
        let entries = &source.plan().entries;
        let index = entries.partition_point(|entry| entry.place.start < start);
        let entry = entries.get(index).filter(|it| it.place.start == start)?;
        let mut dates = entry.when.iter().flat_map(|when| &*when.dates);
        Some(dates.next()?.span?.first())
    }

    /// The last row of the tables that people write before those of this name, else the first row after them.
    fn by_kind(&self, name: &str) -> Option<(usize, bool)> {
        let own = TABLES.iter().position(|table| table.name == name)?;
        let before = TABLES[..own].iter().rev();
        let found = before
            .filter_map(|table| self.rows_named(table.name).last().copied())
            .find(|row| self.document.rows[*row].headed);
        if let Some(row) = found {
            return Some((row, true));
        }
        let after = TABLES[own..].iter();
        let found = after.filter_map(|table| self.rows_named(table.name).first().copied());
        found.map(|row| (row, false)).next()
    }

    pub(super) fn rows_named(&self, name: &str) -> Vec<usize> {
        let rows = self.document.rows.iter().enumerate();
        rows.filter(|(_, row)| row.name == name)
            .map(|(index, _)| index)
            .collect()
    }

    fn text_of(&self, row: usize, key: &str) -> Option<&str> {
        match &self.document.rows[row].table.get(key)?.node.value {
            tree::Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Takes a row out.
    pub(super) fn take_row(&mut self, row: usize) -> Result<(), Error> {
        if self.is_listed(row) {
            return self.unlist_rows(&[row]);
        }
        let blocks = self.blocks_for(row)?;
        self.cut(&blocks);
        self.mean(Meant::Gone(row));
        Ok(())
    }

    /// Moves a row beside another.
    pub(super) fn move_row(&mut self, row: usize, other: usize, after: bool) -> Result<(), Error> {
        let before = if after { other + 1 } else { other };
        if row == other || row == before || row + 1 == before {
            return Ok(());
        }
        if self.is_listed(row) && self.is_listed(other) {
            return self.relist_row(row, other, after);
        }
        let own = self.blocks_for(row)?;
        let others = self.blocks_for(other)?;
        let like: Vec<usize> = self.likes(row);
        let gap = self.usual_gap(&like);
        let mut text = String::new();
        for run in Self::runs(&own) {
            text.push_str(&self.text[self.lead(run.start)..self.body_end(run.end - 1)]);
            if !text.ends_with('\n') {
                text.push_str(self.newline);
            }
        }
        self.cut(&own);
        let beside = match (after, others.first(), others.last()) {
            (true, _, Some(last)) => Beside::After(*last),
            (false, Some(first), _) => Beside::Before(*first),
            _ => return Err(refused()),
        };
        self.put_beside(beside, &text, gap);
        self.mean(Meant::Moved(row, before));
        Ok(())
    }

    /// The first blocks of the rows with the name of this one.
    pub(super) fn likes(&self, row: usize) -> Vec<usize> {
        let name = &self.document.rows[row].name;
        let blocks = self.document.blocks.iter().enumerate();
        blocks
            .filter(|(_, block)| block.whole && self.document.rows[block.row].name == *name)
            .map(|(index, _)| index)
            .collect()
    }

    /// The blocks of a row that has a header.
    pub(super) fn blocks_for(&self, row: usize) -> Result<Vec<usize>, Error> {
        let Some(own) = self.document.rows.get(row) else {
            return Err(refused());
        };
        let blocks = self.document.blocks_of(row);
        if blocks.is_empty() || !own.headed {
            let about = Sentence::new("edit-inline").with("table", own.name.to_string());
            return Err(Error::failed(about).hinted(Sentence::new("edit-by-hand")));
        }
        Ok(blocks)
    }
}

fn text(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// The first day of a date's words in the plan's cycle.
fn first_day(source: &Source, value: &Value) -> Option<Day> {
    let words = match value {
        Value::Text(words) => words,
        Value::Moment(day) => return day.get(..10)?.parse().ok(),
        Value::List(values) => return values.first().and_then(|value| first_day(source, value)),
        _ => return None,
    };
    let plan = source.plan();
    let language = plan.language.as_deref().and_then(Language::from_tag);
    let country = plan.country.as_deref().and_then(Country::from_code);
    let rule = phrase::read(words, language).ok()?.rule;
    let dates = rule.resolve(plan.cycle, country).dates;
    Some(dates.first()?.span?.first())
}
