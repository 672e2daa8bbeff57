//! The JSON Schema of the plan file, made of [`format`](super::format): for editors that check and complete while one types.
//! TOML's dates are strings here, as editors hand them on.

use serde_json::{Map, Value as Json, json};

use super::clock;
use super::format::{COLOURS, TABLES, TASK, Table, Value};
use crate::words::Words;

/// A day as TOML writes it, perhaps with a time of day behind it, which is passed over.
const DAY: &str = r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([Tt ].*)?$";
const MONTH_START: &str = r"^\d{4}-(0[1-9]|1[0-2])-01([Tt ].*)?$";

/// The schema (JSON Schema, draft 2020-12) with its descriptions in the language of `words`.
#[must_use]
pub fn schema(words: &Words) -> Json {
    let tables = TABLES.iter().map(|table| {
        let value = if table.many {
            several(table, words)
        } else {
            object(table, words)
        };
        (table.name.to_owned(), value)
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": words.text("format-file"),
        "type": "object",
        "properties": tables.collect::<Map<_, _>>(),
        "required": ["plan"],
        "additionalProperties": false,
    })
}

fn object(table: &Table, words: &Words) -> Json {
    let properties = table.keys.iter().map(|key| {
        let mut value = of(key.value, words);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("description".to_owned(), words.text(key.about).into());
        }
        (key.name.to_owned(), value)
    });
    let required = table.keys.iter().filter(|key| key.required);
    let mut object = json!({
        "type": "object",
        "description": words.text(table.about),
        "properties": properties.collect::<Map<_, _>>(),
        "required": required.map(|key| key.name).collect::<Vec<_>>(),
        "additionalProperties": false,
    });
    if let (Some(fields), false) = (object.as_object_mut(), table.one_of.is_empty()) {
        let one_of = table.one_of.iter().map(|key| json!({ "required": [key] }));
        fields.insert("oneOf".to_owned(), one_of.collect());
    }
    object
}

fn several(table: &Table, words: &Words) -> Json {
    json!({ "type": "array", "items": object(table, words) })
}

fn of(value: Value, words: &Words) -> Json {
    let text = || json!({ "type": "string" });
    match value {
        Value::Text | Value::Id | Value::Reference(_) => text(),
        Value::Texts | Value::References(_) | Value::Dates => one_or_many(&text()),
        Value::Time => matching(clock::PATTERN),
        Value::Label => json!({ "type": ["string", "integer"] }),
        Value::Flag => json!({ "type": "boolean" }),
        Value::Day => json!({ "anyOf": [matching(DAY), text()] }),
        Value::MonthStart => matching(MONTH_START),
        Value::Year => json!({ "type": "integer", "minimum": 2, "maximum": 9997 }),
        Value::Count => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
        Value::Number => json!({ "type": "number" }),
        Value::Word(known) => json!({ "enum": known }),
        Value::OpenWord(known) => json!({ "type": "string", "examples": known }),
        Value::Colour => json!({ "anyOf": [{ "enum": COLOURS }, matching("^#[0-9a-fA-F]{6}$")] }),
        Value::Checklist => one_or_many(&json!({ "anyOf": [text(), object(&TASK, words)] })),
        Value::Years => json!({
            "type": "object",
            "patternProperties": { "^[0-9]{1,4}$": { "type": "number" } },
            "additionalProperties": false,
        }),
        Value::Done => json!({ "anyOf": [{ "type": "boolean" }, matching(DAY)] }),
        Value::One(table) => object(table, words),
        Value::Several(table) => several(table, words),
    }
}

fn one_or_many(one: &Json) -> Json {
    json!({ "anyOf": [one, { "type": "array", "items": one }] })
}

fn matching(pattern: &str) -> Json {
    json!({ "type": "string", "pattern": pattern })
}
