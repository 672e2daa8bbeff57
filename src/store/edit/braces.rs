//! Keys of a table in braces: put in where the format has them, written over each other, taken out with their commas.

use super::document::{Form, form, reach};
use super::draft::Draft;
use super::items::Element;
use super::keys::{Order, form_refused};
use super::layout::usual_quotes;
use super::value::Value;
use super::written::{Quotes, key_written};
use crate::error::Error;
use crate::store::tree::{Item, Table};

/// A key and its value.
type Pair = (Box<str>, Value);

impl Draft<'_> {
    /// Takes the items of these indices out and puts pairs in. One that comes where another goes stands in its place.
    pub(super) fn alter_braces(
        &mut self,
        table: &Table<'_>,
        gone: &[usize],
        new: &[&Pair],
        order: Order,
    ) -> Result<(), Error> {
        // Keys with dots may stand anywhere.
        let dotted = table.items.iter().any(|item| form(item) != Form::Plain);
        if let Some(at) = gone.first().filter(|_| dotted) {
            return Err(form_refused(&table.items[*at].key.name));
        }
        let quotes = usual_quotes(self.text, table.items.iter());
        let paired = gone.len().min(new.len());
        for (at, pair) in gone.iter().zip(new) {
            self.write_over(&table.items[*at], pair, quotes);
        }
        let elements: Vec<Element> = table.items.iter().map(element).collect();
        for run in Self::runs(&gone[paired..]) {
            self.take_items(table.place, &elements, run, false);
        }
        self.put_in_braces(table, &elements, &new[paired..], order, quotes);
        Ok(())
    }

    /// Writes a key and its value over those of an item, whose `=` stays.
    fn write_over(&mut self, item: &Item<'_>, (key, value): &Pair, quotes: Quotes) {
        let value = self.written_within(value, quotes);
        let (old_key, old) = (item.key.place, item.node.place);
        self.splice(
            old_key.start as usize..old_key.end as usize,
            key_written(key),
        );
        self.splice(old.start as usize..old.end as usize, value);
    }

    fn put_in_braces(
        &mut self,
        table: &Table<'_>,
        elements: &[Element],
        new: &[&Pair],
        order: Order,
        quotes: Quotes,
    ) {
        let written = new.iter().map(|(key, value)| {
            let value = self.written_within(value, quotes);
            format!("{} = {value}", key_written(key))
        });
        let written: Vec<String> = written.collect();
        if elements.is_empty() && !written.is_empty() {
            let inside = table.place.start as usize + 1;
            return self.splice(inside..inside, format!(" {} ", written.join(", ")));
        }
        for ((key, _), written) in new.iter().zip(written) {
            let rank = order.rank(key);
            let before = table.items.iter().rposition(|item| {
                let other = order.rank(&item.key.name);
                rank.is_none() || other.is_some_and(|other| Some(other) < rank)
            });
            let at = before.map_or(0, |index| index + 1);
            self.put_items(table.place, elements, at, &[written]);
        }
    }
}

fn element(item: &Item<'_>) -> Element {
    item.key.place.start as usize..reach(&item.node)
}
