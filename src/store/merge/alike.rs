//! Whether two values say the same, however they are written. Knows the format, and nothing of texts.

use crate::plan::format::{self, Table};
use crate::store::edit::{Fields, Value, field};

/// What a key's value is, where the format knows the key.
pub(super) type Kind = Option<format::Value>;

/// What the value of a key is.
pub(super) fn kind_of(table: Option<&'static Table>, key: &str) -> Kind {
    table?.key(key).map(|key| key.value)
}

/// Whether the values of a key say the same.
pub(super) fn same(kind: Kind, one: Option<&Value>, other: Option<&Value>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => same_value(kind, one, other),
        _ => false,
    }
}

fn same_value(kind: Kind, one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Text(one), Value::Text(other)) => {
            one == other || one.replace("\r\n", "\n") == other.replace("\r\n", "\n")
        }
        // A date may stand in quotes and without.
        (Value::Text(text), Value::Moment(moment)) | (Value::Moment(moment), Value::Text(text)) => {
            kind.is_some() && text == moment
        }
        (Value::Integer(whole), Value::Float(number))
        | (Value::Float(number), Value::Integer(whole)) => {
            kind.is_some() && (*whole as f64).to_bits() == number.to_bits()
        }
        (Value::List(ones), Value::List(others)) => {
            ones.len() == others.len()
                && ones
                    .iter()
                    .zip(others)
                    .all(|(one, other)| same_value(kind, one, other))
        }
        // One alone is a list of itself.
        (Value::List(list), single) | (single, Value::List(list)) => {
            is_list(kind) && list.len() == 1 && same_value(kind, &list[0], single)
        }
        (Value::Table(ones), Value::Table(others)) => same_fields(below(kind), ones, others),
        _ => one == other,
    }
}

/// Whether two tables say the same.
pub(super) fn same_fields(table: Option<&'static Table>, one: &Fields, other: &Fields) -> bool {
    one.len() == other.len()
        && one.iter().all(|(key, value)| {
            let found = field(other, key);
            found.is_some_and(|found| same_value(kind_of(table, key), value, found))
        })
}

/// The table within a value.
pub(super) fn below(kind: Kind) -> Option<&'static Table> {
    match kind {
        Some(format::Value::One(table) | format::Value::Several(table)) => Some(table),
        Some(format::Value::Checklist) => Some(&format::TASK),
        _ => None,
    }
}

/// Whether the value is one text or several.
pub(super) fn is_list(kind: Kind) -> bool {
    use format::Value as V;
    matches!(
        kind,
        Some(V::Texts | V::References(_) | V::Dates | V::Checklist)
    )
}

/// The items of a value that is one or several; none when it is neither.
pub(super) fn items(value: Option<&Value>) -> Option<Vec<&Value>> {
    match value {
        None => Some(Vec::new()),
        Some(Value::List(items)) => Some(items.iter().collect()),
        Some(Value::Unread) => None,
        Some(single) => Some(vec![single]),
    }
}
