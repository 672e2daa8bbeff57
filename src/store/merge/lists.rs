//! Lists, merged item by item: texts by what they say, tables within a row by what they are about: the day of a fact,
//! the phase of a step, the words of a small step. Where it is not clear what became of an item, the whole is asked about.

use super::alike::{Kind, below, items, same, same_fields};
use super::conflict::Judge;
use super::fields::{Path, Three, fields};
use super::order::{Orders, put_in};
use crate::plan::format;
use crate::store::edit::{Fields, Value, field};

/// Longer lists are taken as a whole.
const MOST: usize = 2_000;

/// A list of texts; none when it has to be asked about.
#[expect(clippy::option_option, reason = "merged or not, and there or gone")]
pub(super) fn texts(kind: Kind, three: &Three<Option<&Value>>) -> Option<Option<Value>> {
    let lists = Lists::of(kind, three)?;
    // Both have filled in what was empty, or put one thing in the place of another.
    let single = |value: Option<&Value>| !matches!(value, Some(Value::List(_)));
    let dates = matches!(kind, Some(format::Value::Dates));
    if lists.base.is_empty() && (dates || single(three.ours) && single(three.theirs)) {
        return None;
    }
    let merged = lists.merged(true, &mut |_| None)?;
    Some(list_of(merged, three.theirs))
}

/// A list of tables, or of what stands for them; none when it has to be asked about.
#[expect(clippy::option_option, reason = "as above")]
pub(super) fn tables(
    judge: &mut Judge<'_>,
    path: &Path<'_>,
    kind: Kind,
    three: &Three<Option<&Value>>,
) -> Option<Option<Value>> {
    let lists = Lists::of(kind, three)?;
    let all = lists.base.iter().chain(&lists.ours).chain(&lists.theirs);
    if !all.clone().all(|item| about(kind, item).is_some()) {
        return None;
    }
    let merged = lists.merged(false, &mut |[base, ours, theirs]| {
        let known = ours.or(theirs).or(base);
        let key = known.and_then(|item| about(kind, item)).unwrap_or_default();
        let path = path.to(&key);
        let (Some(ours_fields), Some(theirs_fields)) = (ours.map(table_of), theirs.map(table_of))
        else {
            let asked = judge.ask(path.row, path.about(), [base, ours, theirs]);
            return Some(match asked {
                super::Side::Ours => ours.cloned(),
                super::Side::Theirs => theirs.cloned(),
            });
        };
        let three = Three {
            base: &base.map(table_of).unwrap_or_default(),
            ours: &ours_fields,
            theirs: &theirs_fields,
        };
        let merged = fields(judge, path.row, Some(&path), below(kind), &three);
        Some(item_of(kind, merged))
    })?;
    Some(list_of(merged, three.theirs))
}

/// The value of a list; one alone stays alone where theirs has it so.
fn list_of(mut items: Vec<Value>, theirs: Option<&Value>) -> Option<Value> {
    let alone = matches!(theirs, Some(value) if !matches!(value, Value::List(_)));
    match items.len() {
        0 => None,
        1 if alone => items.pop(),
        _ => Some(Value::List(items)),
    }
}

/// What an item of a list of tables is about.
fn about(kind: Kind, item: &Value) -> Option<String> {
    let text = |value: &Value| match value {
        Value::Text(text) | Value::Moment(text) => Some(text.to_string()),
        _ => None,
    };
    match (kind, item) {
        (Some(format::Value::Checklist), Value::Text(item)) => Some(item.to_string()),
        (Some(format::Value::Checklist), Value::Table(fields)) => {
            field(fields, "item").and_then(text)
        }
        (Some(format::Value::Several(table)), Value::Table(fields)) => {
            let key = table.keys.iter().find(|key| key.required)?;
            field(fields, key.name).and_then(text)
        }
        _ => None,
    }
}

/// An item as a table; a small step alone is a table of its words.
fn table_of(item: &Value) -> Fields {
    match item {
        Value::Table(fields) => fields.clone(),
        text => vec![("item".into(), text.clone())],
    }
}

/// A table as an item.
fn item_of(kind: Kind, mut fields: Fields) -> Option<Value> {
    if matches!(kind, Some(format::Value::Checklist)) && fields.len() == 1 {
        return fields.pop().map(|(_, item)| item);
    }
    (!fields.is_empty()).then_some(Value::Table(fields))
}

/// A list as all three have it.
struct Lists<'v> {
    kind: Kind,
    base: Vec<&'v Value>,
    ours: Vec<&'v Value>,
    theirs: Vec<&'v Value>,
}

/// What becomes of an item that both have changed; none when that cannot be told. The outer none ends the merge.
type Settle<'s, 'v> = dyn FnMut([Option<&'v Value>; 3]) -> Option<Option<Value>> + 's;

impl<'v> Lists<'v> {
    fn of(kind: Kind, three: &Three<Option<&'v Value>>) -> Option<Self> {
        let lists = Self {
            kind,
            base: items(three.base)?,
            ours: items(three.ours)?,
            theirs: items(three.theirs)?,
        };
        let longest = lists
            .base
            .len()
            .max(lists.ours.len())
            .max(lists.theirs.len());
        (longest <= MOST).then_some(lists)
    }

    fn same(&self, one: &Value, other: &Value) -> bool {
        match (about(self.kind, one), about(self.kind, other)) {
            (Some(one), Some(other)) => one == other,
            _ => same(self.kind, Some(one), Some(other)),
        }
    }

    /// For each item of the base, the same one of a side: by what it is about, else what stands in its place.
    fn pairs(&self, side: &[&Value]) -> Vec<Option<usize>> {
        let mut taken = vec![false; side.len()];
        let mut pairs: Vec<Option<usize>> = Vec::with_capacity(self.base.len());
        for item in &self.base {
            let free = side.iter().enumerate().filter(|(at, _)| !taken[*at]);
            let found = free
                .filter(|(_, other)| self.same(item, other))
                .map(|(at, _)| at)
                .next();
            if let Some(at) = found {
                taken[at] = true;
            }
            pairs.push(found);
        }
        for at in 0..pairs.len() {
            if pairs[at].is_some() {
                continue;
            }
            let above = at.checked_sub(1).map(|above| pairs[above]);
            let below = pairs.get(at + 1).copied();
            let behind = match above {
                None => Some(0),
                Some(above) => above.map(|above| above + 1),
            };
            let ahead = match below {
                None => side.len().checked_sub(1),
                Some(below) => below.and_then(|below| below.checked_sub(1)),
            };
            let mut places = behind.into_iter().chain(ahead);
            let place = places.find(|place| {
                taken.get(*place) == Some(&false) && self.replaces(self.base[at], side[*place])
            });
            if let Some(place) = place {
                pairs[at] = Some(place);
                taken[place] = true;
            }
        }
        pairs
    }

    /// Whether an item can be what another has become.
    fn replaces(&self, item: &Value, other: &Value) -> bool {
        let Some(format::Value::Several(table)) = self.kind else {
            return true;
        };
        let rest = |item: &Value| {
            let mut fields = table_of(item);
            fields.retain(|(key, _)| table.key(key).is_none_or(|key| !key.required));
            fields
        };
        same_fields(Some(table), &rest(item), &rest(other))
    }

    /// The items, each as merged. Theirs stand in their order, ours among them where they stand in ours.
    /// Where their order matters, none when both have moved the same item.
    fn merged(&self, ordered: bool, settle: &mut Settle<'_, 'v>) -> Option<Vec<Value>> {
        let (to_ours, to_theirs) = (self.pairs(&self.ours), self.pairs(&self.theirs));
        let tokens = Tokens::of(self, &to_ours, &to_theirs);
        let mut values: Vec<Option<Value>> = vec![None; tokens.most];
        for (token, value) in tokens.theirs.iter().zip(&self.theirs) {
            values[*token] = Some((*value).clone());
        }
        for (token, value) in tokens.ours.iter().zip(&self.ours) {
            values[*token].get_or_insert_with(|| (*value).clone());
        }
        for (at, base) in self.base.iter().enumerate() {
            let ours = to_ours[at].map(|at| self.ours[at]);
            let theirs = to_theirs[at].map(|at| self.theirs[at]);
            let is_base = |side: Option<&Value>| same(self.kind, side, Some(base));
            values[tokens.base[at]] = if is_base(ours) || same(self.kind, ours, theirs) {
                theirs.cloned()
            } else if is_base(theirs) {
                ours.cloned()
            } else {
                settle([Some(base), ours, theirs])?
            };
        }
        for (at, ours) in self.ours.iter().enumerate() {
            let token = tokens.ours[at];
            let theirs = tokens.theirs.iter().position(|other| *other == token);
            let theirs = theirs.map(|at| self.theirs[at]);
            if !tokens.base.contains(&token)
                && theirs.is_some_and(|theirs| !same(self.kind, Some(ours), Some(theirs)))
            {
                values[token] = settle([None, Some(ours), theirs])?;
            }
        }
        let order = tokens.order(&values, ordered)?;
        Some(
            order
                .into_iter()
                .filter_map(|token| values[token].take())
                .collect(),
        )
    }
}

/// The items of all three as numbers: the same item has the same.
struct Tokens {
    base: Vec<usize>,
    ours: Vec<usize>,
    theirs: Vec<usize>,
    most: usize,
}

impl Tokens {
    fn of(lists: &Lists<'_>, to_ours: &[Option<usize>], to_theirs: &[Option<usize>]) -> Self {
        let theirs: Vec<usize> = (0..lists.theirs.len()).collect();
        let mut ours = vec![None; lists.ours.len()];
        let mut most = theirs.len();
        let mut new = || {
            most += 1;
            most - 1
        };
        let base: Vec<usize> = to_theirs
            .iter()
            .map(|at| at.unwrap_or_else(&mut new))
            .collect();
        for (at, token) in to_ours.iter().zip(&base) {
            if let Some(at) = at {
                ours[*at] = Some(*token);
            }
        }
        let mut free: Vec<usize> = theirs.clone();
        free.retain(|token| !base.contains(token));
        let ours = ours.into_iter().enumerate().map(|(at, token)| {
            token.unwrap_or_else(|| {
                let same = |token: &usize| lists.same(lists.ours[at], lists.theirs[*token]);
                match free.iter().position(same) {
                    Some(found) => free.remove(found),
                    None => new(),
                }
            })
        });
        let ours = ours.collect();
        Self {
            base,
            ours,
            theirs,
            most,
        }
    }

    /// The numbers in the order that the merged list has; none when that matters and both have moved the same
    /// item.
    fn order(&self, values: &[Option<Value>], ordered: bool) -> Option<Vec<usize>> {
        let moves = Orders {
            base: &self.base,
            ours: &self.ours,
            theirs: &self.theirs,
        }
        .moves();
        if ordered && !moves.disputed.is_empty() {
            return None;
        }
        let mut order = self.theirs.clone();
        for (token, after) in moves.moved {
            order.retain(|other| *other != token);
            let at = after.and_then(|after| order.iter().position(|other| *other == after));
            order.insert(at.map_or(0, |at| at + 1), token);
        }
        let new = |token: usize| values[token].is_some() && !self.theirs.contains(&token);
        let known = |token: usize| self.ours.contains(&token) || self.base.contains(&token);
        put_in(&mut order, &self.ours, new, |token| !known(token));
        Some(order)
    }
}
