//! Who is who in two texts: by table and id, given or made of the title; what is left, by what it is like and where it
//! stands, so that another title is not a row that went and a row that came.

use std::collections::HashMap;

use super::alike::{kind_of, same, same_fields};
use super::conflict::title_of;
use crate::plan::format::{self, Table};
use crate::store::edit::sheet::Loose;
use crate::store::edit::{Value, field};
use crate::store::read::slug;

/// For each row of the one text, the same row of the other.
pub(super) fn rows(base: &[Loose], side: &[Loose]) -> Vec<Option<usize>> {
    let mut pairs = Pairs {
        found: vec![None; base.len()],
        taken: vec![false; side.len()],
    };
    pairs.by_id(base, side);
    pairs.by_likeness(base, side);
    pairs.found
}

/// What a row answers to: its id, or what is made of its title.
pub(super) fn id_of(row: &Loose) -> String {
    match field(&row.fields, "id") {
        Some(Value::Text(id)) => id.to_string(),
        _ => slug(&title_of(&row.fields)),
    }
}

pub(super) fn has_id(row: &Loose) -> bool {
    field(&row.fields, "id").is_some()
}

/// Pairs found so far.
struct Pairs {
    found: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Pairs {
    fn pair(&mut self, one: usize, other: usize) {
        self.found[one] = Some(other);
        self.taken[other] = true;
    }

    /// Of several that answer to the same, those that hold the same are the same, then those in the same order.
    fn by_id(&mut self, base: &[Loose], side: &[Loose]) {
        let mut known: HashMap<(&str, String), Vec<usize>> = HashMap::new();
        for (index, row) in side.iter().enumerate() {
            known
                .entry((&row.name, id_of(row)))
                .or_default()
                .push(index);
        }
        let mut later = Vec::new();
        for (index, row) in base.iter().enumerate() {
            let Some(others) = known.get(&(&*row.name, id_of(row))) else {
                continue;
            };
            let table = format::table(&row.name);
            let mut others = others.iter().copied();
            let exact = others.clone().find(|other| {
                let other = *other;
                !self.taken[other] && same_fields(table, &row.fields, &side[other].fields)
            });
            match exact.or(others.next().filter(|_| others.len() == 0)) {
                Some(other) if !self.taken[other] => self.pair(index, other),
                _ => later.push((index, row)),
            }
        }
        for (index, row) in later {
            let others = known.get(&(&*row.name, id_of(row)));
            let free = others.and_then(|others| {
                let mut others = others.iter().copied();
                others.find(|other| !self.taken[*other])
            });
            if let Some(other) = free {
                self.pair(index, other);
            }
        }
    }

    /// What is left and stands between the same neighbours may differ more than what stands elsewhere.
    fn by_likeness(&mut self, base: &[Loose], side: &[Loose]) {
        let left = |taken: &mut dyn Iterator<Item = bool>| -> Vec<usize> {
            let free = taken.enumerate().filter(|(_, taken)| !taken);
            free.map(|(index, _)| index).take(MOST).collect()
        };
        let ones = left(&mut self.found.iter().map(Option::is_some));
        let others = left(&mut self.taken.iter().copied());
        let mut likes = Vec::new();
        for &one in &ones {
            let gap = self.gap(one);
            for &other in &others {
                let like = likeness(&base[one], &side[other]);
                let near = gap.0.is_none_or(|above| above < other)
                    && gap.1.is_none_or(|below| other < below);
                let needed = if near { 0.5 } else { 0.75 };
                if like >= needed {
                    likes.push((like + if near { 0.25 } else { 0.0 }, one, other));
                }
            }
        }
        likes.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        for (_, one, other) in likes {
            if self.found[one].is_none() && !self.taken[other] {
                self.pair(one, other);
            }
        }
    }

    /// Where the nearest neighbours of a row stand in the other text.
    fn gap(&self, row: usize) -> (Option<usize>, Option<usize>) {
        let above = self.found[..row].iter().rev().find_map(|found| *found);
        let below = self.found[row..].iter().find_map(|found| *found);
        (above, below)
    }
}

/// As many rows as are compared with each other in search of what is like.
const MOST: usize = 200;

/// How much of two rows is the same, from 0 to 1. Rows that were given ids of their own must hold the same.
fn likeness(one: &Loose, other: &Loose) -> f64 {
    if one.name != other.name {
        return 0.0;
    }
    let table = format::table(&one.name);
    let (mut whole, mut common) = (0.0, 0.0);
    let only_there = other.fields.iter();
    let only_there = only_there.filter(|(key, _)| field(&one.fields, key).is_none());
    let keys = one.fields.iter().chain(only_there);
    for (key, _) in keys.filter(|(key, _)| **key != *"id") {
        whole += 1.0;
        let values = (field(&one.fields, key), field(&other.fields, key));
        common += likeness_of(table, key, values.0, values.1);
    }
    let like = if whole > 0.0 { common / whole } else { 0.0 };
    let strangers = has_id(one) && has_id(other);
    if strangers && like < 0.99 { 0.0 } else { like }
}

fn likeness_of(
    table: Option<&'static Table>,
    key: &str,
    one: Option<&Value>,
    other: Option<&Value>,
) -> f64 {
    if same(kind_of(table, key), one, other) {
        return 1.0;
    }
    match (one, other) {
        (Some(Value::Text(one)), Some(Value::Text(other)))
            if matches!(key, "title" | "text") && one.len().max(other.len()) < 300 =>
        {
            strsim::sorensen_dice(one, other)
        }
        _ => 0.0,
    }
}
