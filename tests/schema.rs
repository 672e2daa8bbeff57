//! The JSON Schema of the plan file: every plan passes, what the reader objects to does not, and both agree
//! on every key of the format and every sort of value.

use std::fs;
use std::path::Path;

use arshjul::plan::format::{TABLES, Table};
use arshjul::plan::schema::schema;
use arshjul::store::Source;
use arshjul::time::Day;
use arshjul::words::{Tongue, Words};
use jsonschema::Validator;
use serde_json::Value as Json;

#[path = "common/generated.rs"]
mod generated;

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema(&Words::of(Tongue::English))).expect("a schema")
}

/// TOML as the JSON that editors check: days and times as the strings they are written as.
fn json(value: toml::Value) -> Json {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(moment) => moment.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(table) => table
            .into_iter()
            .map(|(key, value)| (key, json(value)))
            .collect(),
    }
}

fn document(text: &str) -> Json {
    json(toml::Value::Table(text.parse().expect("TOML")))
}

fn complaints(text: &str) -> Vec<String> {
    let document = document(text);
    let validator = validator();
    let errors = validator.iter_errors(&document);
    errors
        .map(|error| format!("{} at {}", error, error.instance_path()))
        .collect()
}

#[test]
fn it_is_a_schema_itself() {
    for tongue in Tongue::ALL {
        let schema = schema(&Words::of(tongue));
        assert!(jsonschema::meta::is_valid(&schema));
    }
}

#[test]
fn every_plan_passes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let mut plans = 0;
    for file in fs::read_dir(folder).expect("plans") {
        let path = file.expect("a file").path();
        let text = fs::read_to_string(&path).expect("text");
        assert_eq!(complaints(&text), [""; 0], "{}", path.display());
        plans += 1;
    }
    assert!(plans > 0);
}

#[test]
fn generated_plans_pass() {
    assert_eq!(complaints(&generated::plan(300)), [""; 0]);
    assert_eq!(complaints(&generated::dense(7)), [""; 0]);
}

#[test]
fn wrong_plans_do_not() {
    for text in [
        "",
        "[plan]\ntitle = \"x\"",
        "[plan]\nyear = 2024",
        "[plan]\ntitle = \"x\"\nyear = 2024\nstarts = 2024-01-01",
        "[plan]\ntitle = \"x\"\nstarts = 2024-01-02",
        "[plan]\ntitle = \"x\"\nyear = \"2024\"",
        "[plan]\ntitle = \"x\"\nyear = 2024\nowner = \"y\"",
        "[plan]\ntitle = \"x\"\nyear = 2024\n[package]\nname = \"x\"",
        "[plan]\ntitle = \"x\"\nyear = 2024\n[activity]\ntitle = \"y\"",
        "[plan]\ntitle = \"x\"\nyear = 2024\n[[activity]]\ntitle = \"y\"\nonwer = \"z\"",
        "[plan]\ntitle = \"x\"\nyear = 2024\n[[activity]]\ntitle = \"y\"\nstatus = \"klar\"",
        "[plan]\ntitle = \"x\"\nyear = 2024\n[[ring]]\ntitle = \"y\"\ncolour = \"#12345\"",
        "[plan]\ntitle = \"x\"\nyear = 2024\n[[indicator]]\ntitle = \"y\"\nvalues = { now = 3 }",
    ] {
        assert!(!complaints(text).is_empty(), "passed:\n{text}");
    }
}

/// Values of every sort that TOML has, as written.
const SORTS: [&str; 31] = [
    "[]",
    "\"\"",
    "\"08:30\"",
    "\"8.30 – 24:00\"",
    "\"08:30-12:00\"",
    "\"08:30-12\"",
    "\"25:99-08:00\"",
    "\"24:30\"",
    "\"08:30:00-12:00:30.5\"",
    "\"x\"",
    "\"done\"",
    "\"up\"",
    "\"sv\"",
    "\"SE\"",
    "\"red\"",
    "\"#61afef\"",
    "\"2024-03-05\"",
    "3",
    "2024",
    "-3",
    "2.5",
    "true",
    "2024-03-01",
    "2024-03-05",
    "2024-03-05T08:30:00",
    "08:30:00",
    "[\"x\", \"y\"]",
    "[3]",
    "[\"x\", 3]",
    "{ item = \"x\" }",
    "{ value = 3 }",
];

/// A plan in which `key` of `table` is `value`, with what else it needs.
fn with(table: &Table, key: &str, value: &str) -> String {
    let mut items: Vec<(&str, &str)> = table
        .keys
        .iter()
        .filter(|other| other.required && other.name != key)
        .map(|other| (other.name, "\"x\""))
        .collect();
    if table.name == "plan" && !["year", "starts"].contains(&key) {
        items.push(("year", "2024"));
    }
    items.push((key, value));
    let lines = items.iter().map(|(key, value)| format!("{key} = {value}"));
    let body = lines.collect::<Vec<_>>().join("\n");
    match (table.name, table.many) {
        ("plan", _) => format!("[plan]\n{body}"),
        (name, _) => format!("[plan]\ntitle = \"x\"\nyear = 2024\n[[{name}]]\n{body}"),
    }
}

/// What the reader objects to by the sort of a value, not by what it names.
const OF_SORTS: [&str; 6] = [
    "wrong-type",
    "unknown-word",
    "bad-colour",
    "bad-time",
    "bad-start",
    "missing-key",
];

#[test]
fn reader_and_schema_agree_on_every_key_and_sort_of_value() {
    let validator = validator();
    let mut tried = 0;
    for table in TABLES {
        for key in table.keys {
            for value in SORTS {
                let text = with(table, key.name, value);
                let source =
                    Source::read("x.toml", text.clone(), Day::new(2024, 1, 1).expect("a day"));
                let codes = source.problems().iter().map(|problem| problem.code.0);
                let reader = codes.filter(|code| OF_SORTS.contains(code)).count() == 0;
                // JSON has no dates: to a schema, one without quotation marks is a text.
                let date = value.starts_with("2024-") || value.starts_with("08:");
                let passes = validator.is_valid(&document(&text)) && (reader || !date);
                assert_eq!(
                    reader,
                    passes,
                    "{text}\n{:?}\n{:?}",
                    source.problems(),
                    complaints(&text)
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 1_000, "{tried}");
}
