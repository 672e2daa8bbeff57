//! Rows that stand in a list before any header, `activity = [{ … }]`: put in, taken out and moved as items of that list.

use super::draft::{Draft, Meant, refused};
use super::items::Element;
use super::value::{Fields, Value};
use super::written::Quotes;
use crate::error::Error;
use crate::plan::Place;

impl Draft<'_> {
    /// The list that a row stands in, its items, and which of them it is; none for a row with a header or without a list.
    fn listed(&self, row: usize) -> Option<(Place, Vec<Element>, usize)> {
        let list = self.document.rows.get(row)?.list?;
        let rows = self.document.rows.iter().enumerate();
        let own = rows.filter(|(_, other)| other.list == Some(list));
        let own: Vec<usize> = own.map(|(index, _)| index).collect();
        let at = own.iter().position(|other| *other == row)?;
        let elements = own.iter().map(|index| {
            let place = self.document.rows[*index].table.place;
            place.start as usize..place.end as usize
        });
        Some((list, elements.collect(), at))
    }

    /// Whether a row stands in such a list.
    pub(super) fn is_listed(&self, row: usize) -> bool {
        self.listed(row).is_some()
    }

    /// Adds a row to a list of that name that holds nothing, if there is one.
    pub(super) fn fill_list(&mut self, name: &str, fields: &Fields) -> bool {
        let mut empty = self.document.empty.iter();
        let Some(list) = empty.find(|(other, _)| other == name).map(|it| it.1) else {
            return false;
        };
        let written = self.written_within(&Value::Table(fields.clone()), Quotes::default());
        self.put_items(list, &[], 0, &[written]);
        let rows = &self.document.rows;
        let before = rows.iter().filter(|row| row.start < list.start).count();
        self.mean(Meant::Added(before, name.into(), fields.clone()));
        true
    }

    /// Adds a row to the list of another, before or after it.
    pub(super) fn list_row(
        &mut self,
        sibling: usize,
        after: bool,
        name: &str,
        fields: &Fields,
    ) -> Result<(), Error> {
        let (list, elements, at) = self.listed(sibling).ok_or_else(refused)?;
        let written = self.written_within(&Value::Table(fields.clone()), Quotes::default());
        let after = usize::from(after);
        self.put_items(list, &elements, at + after, &[written]);
        self.mean(Meant::Added(sibling + after, name.into(), fields.clone()));
        Ok(())
    }

    /// Takes rows out of their lists.
    pub(super) fn unlist_rows(&mut self, rows: &[usize]) -> Result<(), Error> {
        let mut places: Vec<(Place, Vec<Element>, Vec<usize>)> = Vec::new();
        for row in rows {
            let (list, elements, at) = self.listed(*row).ok_or_else(refused)?;
            match places.iter_mut().find(|(place, ..)| *place == list) {
                Some((.., gone)) => gone.push(at),
                None => places.push((list, elements, vec![at])),
            }
            self.mean(Meant::Gone(*row));
        }
        for (list, elements, mut gone) in places {
            gone.sort_unstable();
            for run in Self::runs(&gone) {
                self.take_items(list, &elements, run, true);
            }
        }
        Ok(())
    }

    /// Moves a row beside another of its list.
    pub(super) fn relist_row(
        &mut self,
        row: usize,
        other: usize,
        after: bool,
    ) -> Result<(), Error> {
        let (list, elements, at) = self.listed(row).ok_or_else(refused)?;
        let (same, _, beside) = self.listed(other).ok_or_else(refused)?;
        if same != list {
            return Err(refused());
        }
        let written = self.text[elements[at].clone()].to_owned();
        let to = beside + usize::from(after);
        self.put_items(list, &elements, to, &[written]);
        self.take_items(list, &elements, at..at + 1, true);
        self.mean(Meant::Moved(row, other + usize::from(after)));
        Ok(())
    }
}
