//! Finds an item by its key: one by one in a table of usual size, by an index in a large one, so that a table of n keys is
//! read in proportion to n.

use std::borrow::Cow;
use std::collections::HashMap;

use super::Item;

/// Up to so many items, comparing keys one by one costs less than an index.
pub(crate) const FEW: usize = 32;

/// Positions of the items of a table by their keys; empty until the table is large.
#[derive(Debug, Default)]
#[expect(
    clippy::box_collection,
    reason = "every table carries this, and nearly none is large: eight bytes rather than forty-eight"
)]
pub(super) struct Index<'t>(Option<Box<HashMap<Cow<'t, str>, usize>>>);

impl<'t> Index<'t> {
    /// The position of the item of that key.
    pub(super) fn find(&self, items: &[Item<'t>], name: &str) -> Option<usize> {
        match &self.0 {
            Some(known) => known.get(name).copied(),
            None => items.iter().position(|item| item.key.name == name),
        }
    }

    /// Takes in the items that were added since the last time; no two have the same key.
    pub(super) fn extend(&mut self, items: &[Item<'t>]) {
        if items.len() <= FEW {
            return;
        }
        let known = self.0.get_or_insert_default();
        for (at, item) in items.iter().enumerate().skip(known.len()) {
            known.insert(item.key.name.clone(), at);
        }
    }
}
