//! What the TOML grammar objects to, said in sentences with a way out.

use std::ops::Range;

use super::Reader;
use crate::plan::{Code, Place};
use crate::store::tree::{DEEP_KEY, SyntaxError};
use crate::words::{Sentence, visible};

impl Reader<'_> {
    /// Reports what the grammar objects to in a block: the first of each line, for the rest follows from it.
    pub(super) fn syntax(&mut self, mut errors: Vec<SyntaxError>) {
        errors.sort_by_key(|error| error.range().start);
        // Where the line of the last error that was told ends.
        let mut line_ends = None;
        for error in errors {
            let start = error.range().start;
            if line_ends.is_none_or(|end| end < start) {
                self.syntax_error(&error);
                let rest = self.text.get(start..).unwrap_or_default();
                line_ends = Some(rest.find('\n').map_or(self.text.len(), |end| start + end));
            }
        }
    }

    fn syntax_error(&mut self, error: &SyntaxError) {
        let found = if error.never_ends() {
            let message = about("read-toml-unclosed-lines", self.text, error.range());
            let help = Sentence::new("read-toml-unclosed-lines-help");
            (message, Some(help), error.range())
        } else {
            objection(self.text, error.error.description(), error.range())
        };
        let (message, help, range) = found;
        self.fail(Code("not-toml"), Place::from(range), message, help);
    }
}

/// What the grammar's words about a piece of a text come to: a sentence, a way out, and what the sentence is about.
pub(crate) fn objection(
    text: &str,
    description: &str,
    range: Range<usize>,
) -> (Sentence, Option<Sentence>, Range<usize>) {
    let range = whole_word(text, description, range);
    let (key, help) = said(description, text.get(range.clone()).unwrap_or_default());
    let message = if key == "read-toml-other" {
        Sentence::new(key).with("reason", description)
    } else {
        about(key, text, range.clone())
    };
    (message, help.map(Sentence::new), range)
}

/// The grammar objects to a key letter by letter; people read words.
fn whole_word(text: &str, description: &str, range: Range<usize>) -> Range<usize> {
    if description != "invalid unquoted key" {
        return range;
    }
    let ends = |letter: char| letter.is_whitespace() || "=.[]{},\"'".contains(letter);
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let start = before.rfind(ends).map_or(0, |at| at + 1);
    let end = after.find(ends).map_or(text.len(), |at| range.end + at);
    if text.is_char_boundary(start) {
        start..end
    } else {
        range
    }
}

/// The sentence about the piece itself, or about the word that ends where something is missing.
fn about(key: &'static str, text: &str, range: Range<usize>) -> Sentence {
    let line = text.get(..range.start).unwrap_or_default();
    let line = line.rsplit('\n').next().unwrap_or_default();
    let found = text.get(range).unwrap_or_default();
    let word = if found.is_empty() {
        line.trim_end()
            .trim_end_matches('=')
            .trim_end()
            .rsplit(' ')
            .next()
    } else {
        found.lines().next()
    };
    let word = word.unwrap_or_default();
    let short: String = word.chars().take(40).collect();
    let subject = if word.is_empty() {
        "none".into()
    } else {
        visible(&short)
    };
    Sentence::new(key).with("key", subject.into_owned())
}

/// The message of what the grammar says, and its way out. The grammar's words are fixed ones of `toml_parser` 1;
/// what is not among them is passed on as it is.
fn said(description: &str, found: &str) -> (&'static str, Option<&'static str>) {
    let (key, help) = match description {
        "key with no value" => ("read-toml-no-value", "read-toml-no-value-help"),
        "string values must be quoted" if found.is_empty() => {
            ("read-toml-no-value", "read-toml-no-value-help")
        }
        "string values must be quoted" => ("read-toml-unquoted", "read-toml-unquoted-help"),
        "invalid unquoted key" | "unquoted keys cannot be empty" => {
            ("read-toml-bad-key", "read-toml-bad-key-help")
        }
        "duplicate key" => ("read-toml-duplicate-key", "read-toml-duplicate-key-help"),
        "unclosed array" => ("read-toml-unclosed-list", "read-toml-unclosed-list-help"),
        "unclosed inline table" => (
            "read-toml-unclosed-braces",
            "read-toml-unclosed-braces-help",
        ),
        "unclosed table" | "unclosed array table" => (
            "read-toml-unclosed-header",
            "read-toml-unclosed-header-help",
        ),
        "missing comma between array elements"
        | "missing comma between key-value pairs"
        | "invalid inline table element" => ("read-toml-no-comma", "read-toml-no-comma-help"),
        "unexpected key or value" => ("read-toml-one-a-line", "read-toml-one-a-line-help"),
        "missing escaped value" | "too few unicode value digits" | "invalid value" => {
            ("read-toml-escape", "read-toml-escape-help")
        }
        "carriage return must be followed by newline" => (
            "read-toml-carriage-return",
            "read-toml-carriage-return-help",
        ),
        "cannot recurse further; max recursion depth met" => {
            ("read-toml-deep", "read-toml-deep-help")
        }
        DEEP_KEY => ("read-toml-deep-key", "read-toml-deep-key-help"),
        "invalid comment character" => ("read-toml-control", "read-toml-control-help"),
        other if other.starts_with("invalid ") && other.ends_with(" string") => {
            if found.is_empty() {
                ("read-toml-unclosed-text", "read-toml-unclosed-text-help")
            } else {
                ("read-toml-control", "read-toml-control-help")
            }
        }
        _ => return ("read-toml-other", Some("read-toml-other-help")),
    };
    (key, Some(help))
}
