//! Changes as JSON: the shape that scripts build on. Values are what the plan file has; days are those of ISO 8601.

use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::plan::change::{Change, How, Name, Value};
use crate::time::Date;

/// One field of one thing, or a thing that was added or dropped.
#[derive(Serialize)]
pub(super) struct Row<'c> {
    kind: &'static str,
    id: Option<&'c str>,
    title: &'c str,
    change: &'static str,
    field: Option<String>,
    before: Json,
    after: Json,
}

/// All changes, row by row.
pub(super) fn rows(changes: &[Change]) -> Vec<Row<'_>> {
    changes.iter().flat_map(rows_of).collect()
}

fn rows_of(change: &Change) -> Vec<Row<'_>> {
    let row = |field: Option<String>, before: Json, after: Json| Row {
        kind: change.seen.thing.word(),
        id: Some(&*change.seen.id).filter(|id| !id.is_empty()),
        title: &change.seen.title,
        change: change.how.word(),
        field,
        before,
        after,
    };
    match &change.how {
        How::Added | How::Dropped => vec![row(None, Json::Null, Json::Null)],
        How::Moved(moves) => {
            let each = moves.each.iter();
            let when = || Some("when".to_owned());
            each.map(|moved| row(when(), date(moved.before), date(moved.after)))
                .collect()
        }
        How::Changed(differences) => differences
            .iter()
            .map(|it| {
                row(
                    Some(it.field.word().into()),
                    value(&it.before),
                    value(&it.after),
                )
            })
            .collect(),
    }
}

/// `2024-09-26`, or the first and the last day: `2024-09-01/2024-09-30`.
fn date(date: Option<Date>) -> Json {
    let Some(span) = date.and_then(|date| date.span) else {
        return Json::Null;
    };
    let (first, last) = (span.first(), span.last());
    Json::String(if first == last {
        first.to_string()
    } else {
        format!("{first}/{last}")
    })
}

fn value(value: &Value) -> Json {
    let id = |name: &Name| Json::from(&*name.id);
    match value {
        Value::Nothing => Json::Null,
        Value::Text(text) => Json::from(&**text),
        Value::Word(word) => Json::from(*word),
        Value::Texts(texts) => texts.iter().map(|text| &**text).collect(),
        Value::Number(number) => figure(*number),
        Value::Flag(flag) => Json::from(*flag),
        Value::Day(day) => Json::from(day.to_string()),
        Value::Name(name) => id(name),
        Value::Names(names) => names.iter().map(id).collect(),
        Value::Target(value, year) => json!({ "value": figure(*value), "year": year }),
    }
}

/// Whole numbers without a point: 130, as in the file.
fn figure(number: f64) -> Json {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        Json::from(number as i64)
    } else {
        Json::from(number)
    }
}
