//! Keys and their values, merged: what one side has changed is taken, what both have changed in the same way too; what
//! both have changed differently is asked about. Lists and tables are merged within.

use super::alike::{Kind, below, is_list, kind_of, same};
use super::conflict::{About, Judge, Named};
use super::lists;
use crate::plan::format::{self, Table};
use crate::store::edit::{Fields, Value, field};

/// The same thing as all three have it.
pub(super) struct Three<T> {
    pub(super) base: T,
    pub(super) ours: T,
    pub(super) theirs: T,
}

/// A key at hand: the row that it is of, and what leads to it.
#[derive(Clone, Copy)]
pub(super) struct Path<'p> {
    pub(super) row: Named<'p>,
    pub(super) above: Option<&'p Path<'p>>,
    pub(super) key: &'p str,
}

impl Path<'_> {
    /// What leads to the key, the key last.
    pub(super) fn about(&self) -> About {
        let mut keys = vec![Box::from(self.key)];
        let mut above = self.above;
        while let Some(path) = above {
            keys.push(path.key.into());
            above = path.above;
        }
        keys.reverse();
        About::Key(keys)
    }

    /// A key within this one.
    pub(super) fn to<'p>(&'p self, key: &'p str) -> Path<'p> {
        Path {
            row: self.row,
            above: Some(self),
            key,
        }
    }
}

/// All keys of a row or of a table within one, in the order that theirs has them.
pub(super) fn fields(
    judge: &mut Judge<'_>,
    row: Named<'_>,
    above: Option<&Path<'_>>,
    table: Option<&'static Table>,
    three: &Three<&Fields>,
) -> Fields {
    let mut merged = Fields::new();
    for key in keys(three) {
        let path = Path { row, above, key };
        let values = Three {
            base: field(three.base, key),
            ours: field(three.ours, key),
            theirs: field(three.theirs, key),
        };
        let value = value(judge, &path, kind_of(table, key), &values);
        merged.extend(value.map(|value| (Box::from(key), value)));
    }
    merged
}

/// Every key that one of them has.
fn keys<'f>(three: &Three<&'f Fields>) -> Vec<&'f str> {
    let mut keys: Vec<&str> = Vec::new();
    for fields in [three.theirs, three.ours, three.base] {
        for (key, _) in fields {
            if !keys.contains(&&**key) {
                keys.push(key);
            }
        }
    }
    keys
}

/// One value; none when it is gone.
pub(super) fn value(
    judge: &mut Judge<'_>,
    path: &Path<'_>,
    kind: Kind,
    three: &Three<Option<&Value>>,
) -> Option<Value> {
    let Three { base, ours, theirs } = *three;
    if same(kind, ours, theirs) || same(kind, base, ours) {
        return theirs.cloned();
    }
    if same(kind, base, theirs) {
        return ours.cloned();
    }
    if let Some(merged) = within(judge, path, kind, three) {
        return merged;
    }
    match judge.ask(path.row, path.about(), [base, ours, theirs]) {
        super::Side::Ours => ours.cloned(),
        super::Side::Theirs => theirs.cloned(),
    }
}

/// What both have changed, merged within; none when that cannot be done.
#[expect(clippy::option_option, reason = "merged or not, and there or gone")]
fn within(
    judge: &mut Judge<'_>,
    path: &Path<'_>,
    kind: Kind,
    three: &Three<Option<&Value>>,
) -> Option<Option<Value>> {
    match kind {
        Some(format::Value::Checklist | format::Value::Several(_)) => {
            lists::tables(judge, path, kind, three)
        }
        _ if is_list(kind) => lists::texts(kind, three),
        None if [three.base, three.ours, three.theirs]
            .into_iter()
            .all(is_some_list) =>
        {
            lists::texts(kind, three)
        }
        _ => inner_table(judge, path, kind, three),
    }
}

fn is_some_list(value: Option<&Value>) -> bool {
    matches!(value, Some(Value::List(_)))
}

#[expect(clippy::option_option, reason = "as above")]
fn inner_table(
    judge: &mut Judge<'_>,
    path: &Path<'_>,
    kind: Kind,
    three: &Three<Option<&Value>>,
) -> Option<Option<Value>> {
    let (Some(Value::Table(ours)), Some(Value::Table(theirs))) = (three.ours, three.theirs) else {
        return None;
    };
    let none = Fields::new();
    let base = match three.base {
        Some(Value::Table(base)) => base,
        None => &none,
        Some(_) => return None,
    };
    let three = Three { base, ours, theirs };
    let merged = fields(judge, path.row, Some(path), below(kind), &three);
    Some((!merged.is_empty()).then_some(Value::Table(merged)))
}
