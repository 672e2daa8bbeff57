//! Values of the wrong sort: what was expected, what stands there, and how it would be written.

use super::Reader;
use crate::plan::Code;
use crate::plan::format::{self, Key};
use crate::store::tree::{Node, Value};
use crate::words::Sentence;

impl<'t> Reader<'t> {
    /// A value that is not what the key takes.
    pub(super) fn wrong_type(&mut self, key: &Key, node: &Node<'t>) {
        if matches!(node.value, Value::Broken) {
            return;
        }
        let message = Sentence::new("read-wrong-type")
            .with("key", key.name)
            .with("expected", Sentence::new(expected(key.value)))
            .with("found", Sentence::new(found(&node.value, key.value)));
        let help = match key.value {
            format::Value::Word(words) => {
                Sentence::new("read-known-words").with("words", words.to_vec())
            }
            format::Value::Dates => {
                Sentence::new("read-wrong-type-dates-help").with("key", key.name)
            }
            other => Sentence::new("read-wrong-type-help")
                .with("key", key.name)
                .with("example", example(other)),
        };
        self.fail(Code("wrong-type"), node.place, message, Some(help));
    }
}

fn expected(value: format::Value) -> &'static str {
    use format::Value as V;
    match value {
        V::Text | V::Id | V::Reference(_) | V::Word(_) | V::OpenWord(_) => "read-a-text",
        V::Texts | V::References(_) => "read-texts",
        V::Label => "read-a-label",
        V::Flag => "read-a-flag",
        V::Day => "read-a-day",
        V::MonthStart => "read-a-month-start",
        V::Dates => "read-dates",
        V::Time => "read-a-time",
        V::Year => "read-a-year",
        V::Count => "read-a-count",
        V::Number => "read-a-number",
        V::Colour => "read-a-colour",
        V::Checklist => "read-a-checklist",
        V::Years => "read-years",
        V::Done => "read-done",
        V::One(_) => "read-a-table",
        V::Several(_) => "read-tables",
    }
}

fn found(value: &Value<'_>, expected: format::Value) -> &'static str {
    let of_range = matches!(expected, format::Value::Year | format::Value::Count);
    match value {
        Value::Text(_) => "read-found-text",
        Value::Integer(_) if of_range => "read-found-that-number",
        Value::Integer(_) => "read-found-integer",
        Value::Float(_) => "read-found-float",
        Value::Flag(_) => "read-found-flag",
        Value::Moment(text) if text.as_bytes().get(2) == Some(&b':') => "read-found-time",
        Value::Moment(_) => "read-found-day",
        Value::Array(_) => "read-found-list",
        Value::Table(_) => "read-found-table",
        Value::Broken => "read-found-nothing",
    }
}

/// A value of that sort, as it is written.
fn example(value: format::Value) -> &'static str {
    use format::Value as V;
    match value {
        V::Text | V::Id | V::Reference(_) | V::Word(_) | V::OpenWord(_) => "\"…\"",
        V::Texts | V::References(_) | V::Checklist => "[\"…\", \"…\"]",
        V::Label => "\"2023\"",
        V::Flag => "true",
        V::Day | V::Done | V::Dates => "2026-03-31",
        V::MonthStart => "2026-08-01",
        V::Time => "\"08:30-12:00\"",
        V::Year => "2026",
        V::Count => "130",
        V::Number => "12.5",
        V::Colour => "\"#61afef\"",
        V::Years => "{ 2016 = 10352, 2018 = 25486 }",
        V::One(_) => "{ value = 200000, year = 2040 }",
        V::Several(_) => "[{ … }, { … }]",
    }
}
