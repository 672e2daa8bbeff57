//! Values as TOML, written by the crates of the format in the quotes and newlines of the file.

use std::borrow::Cow;
use std::fmt::Write as _;

use toml_writer::{TomlKeyBuilder, TomlString, TomlStringBuilder, TomlWrite};

use super::value::Value;

/// The quotation marks of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Quotes {
    /// `"…"`
    #[default]
    Basic,
    /// `'…'`
    Literal,
    /// `"""…"""`
    LongBasic,
    /// `'''…'''`
    LongLiteral,
}

impl Quotes {
    /// Those that a text is written in.
    pub(super) fn of(written: &str) -> Self {
        match written {
            long if long.starts_with("\"\"\"") => Self::LongBasic,
            long if long.starts_with("'''") => Self::LongLiteral,
            short if short.starts_with('\'') => Self::Literal,
            _ => Self::Basic,
        }
    }
}

/// How a value is to be written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) quotes: Quotes,
    pub(super) newline: &'static str,
    /// Whether a text may run over several lines here.
    pub(super) long: bool,
}

/// The value as TOML.
pub(super) fn written(value: &Value, style: Style) -> String {
    let mut out = String::new();
    write(value, style, &mut out);
    out
}

fn write(value: &Value, style: Style, out: &mut String) {
    let inner = Style {
        long: false,
        ..style
    };
    match value {
        Value::Text(text) => out.push_str(&quoted(text, style)),
        Value::Integer(number) => put(out, *number),
        Value::Float(number) => put(out, *number),
        Value::Flag(flag) => put(out, *flag),
        Value::Moment(text) => out.push_str(text),
        Value::List(values) => {
            out.push('[');
            for (index, value) in values.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                write(value, inner, out);
            }
            out.push(']');
        }
        Value::Table(fields) if fields.is_empty() => out.push_str("{}"),
        Value::Table(fields) => {
            out.push_str("{ ");
            for (index, (key, value)) in fields.iter().enumerate() {
                let comma = if index > 0 { ", " } else { "" };
                let _ = write!(out, "{comma}{} = ", key_written(key));
                write(value, inner, out);
            }
            out.push_str(" }");
        }
        Value::Unread => {}
    }
}

fn put(out: &mut String, value: impl toml_writer::WriteTomlValue) {
    let _ = out.value(value); // a string takes everything
}

/// A text in the quotes asked for, where it can stand in them.
fn quoted(text: &str, style: Style) -> String {
    let long = style.long && text.contains('\n');
    // A newline is one of the file's, whatever the file had that the text comes from.
    let unified = if long {
        Cow::Owned(text.replace("\r\n", "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let text = &*unified;
    let builder = TomlStringBuilder::new(text);
    let string = match style.quotes {
        Quotes::LongLiteral if long => builder.as_ml_literal(),
        Quotes::Literal | Quotes::LongLiteral if !text.contains('\n') => builder.as_literal(),
        _ => None,
    };
    let string = string.unwrap_or_else(|| plainest(&builder, text, long));
    let mut out = String::new();
    put(&mut out, string);
    if long && style.newline != "\n" {
        out = out.replace('\n', style.newline);
    }
    out
}

fn plainest<'s>(builder: &TomlStringBuilder<'s>, text: &str, long: bool) -> TomlString<'s> {
    if long {
        return builder.as_ml_basic();
    }
    let basic = builder.as_basic_pretty();
    let literal = || builder.as_literal().filter(|_| !text.contains('\''));
    basic.or_else(literal).unwrap_or_else(|| builder.as_basic())
}

/// A key, in quotes where it needs them.
pub(super) fn key_written(key: &str) -> String {
    let mut out = String::new();
    let _ = out.key(TomlKeyBuilder::new(key).as_default());
    out
}
