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

/// A text on one line as TOML, in double quotes where it can stand in them.
pub(crate) fn text_written(text: &str) -> String {
    let style = Style {
        quotes: Quotes::Basic,
        newline: "\n",
        long: false,
    };
    quoted(text, style)
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
        _ if text.contains(is_c1) => None,
        Quotes::LongLiteral if long => builder.as_ml_literal(),
        Quotes::Literal | Quotes::LongLiteral if !text.contains('\n') => builder.as_literal(),
        _ => None,
    };
    let string = string.unwrap_or_else(|| plainest(&builder, text, long));
    let mut out = String::new();
    put(&mut out, string);
    let mut out = c1_escaped(out);
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
    let literal = || {
        let literal = builder.as_literal();
        literal.filter(|_| !text.contains('\'') && !text.contains(is_c1))
    };
    basic.or_else(literal).unwrap_or_else(|| builder.as_basic())
}

/// Controls of the upper half (ISO 6429, C1), which TOML lets stand as they are and many terminals obey.
fn is_c1(letter: char) -> bool {
    ('\u{80}'..='\u{9f}').contains(&letter)
}

/// A text in basic quotes with those controls as escapes.
fn c1_escaped(written: String) -> String {
    if !written.contains(is_c1) {
        return written;
    }
    let mut out = String::with_capacity(written.len() + 16);
    for letter in written.chars() {
        if is_c1(letter) {
            let _ = write!(out, "\\u{:04X}", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    out
}

/// A key, in quotes where it needs them.
pub(super) fn key_written(key: &str) -> String {
    let builder = TomlKeyBuilder::new(key);
    let mut out = String::new();
    if key.contains(is_c1) {
        let _ = out.key(builder.as_basic());
        return c1_escaped(out);
    }
    let _ = out.key(builder.as_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_that_toml_allows_is_written_as_an_escape() {
        for quotes in [
            Quotes::Basic,
            Quotes::Literal,
            Quotes::LongBasic,
            Quotes::LongLiteral,
        ] {
            for long in [false, true] {
                for text in ["a\u{9b}31m", "\"\\\u{85}\"", "a\n\u{9d}0;x\u{9c}"] {
                    let style = Style {
                        quotes,
                        newline: "\n",
                        long,
                    };
                    let toml = format!("x = {}", written(&Value::Text(text.into()), style));
                    assert!(!toml.contains(is_c1), "{toml:?}");
                    let read: toml::Table = toml.parse().expect("TOML");
                    assert_eq!(read["x"].as_str(), Some(text), "{toml}");
                }
            }
        }
        let toml = format!("{} = 1", key_written("a\u{9b}'"));
        assert!(!toml.contains(is_c1), "{toml:?}");
        let read: toml::Table = toml.parse().expect("TOML");
        assert!(read.contains_key("a\u{9b}'"));
    }
}
