//! Builds the tree of one block from the events of the TOML grammar. What is broken is reported and left out;
//! what stands around it is kept.

use std::ops::RangeInclusive;

use toml_parser::decoder::Encoding;
use toml_parser::lexer::Token;
use toml_parser::parser::{EventReceiver, ValidateWhitespace, parse_document};
use toml_parser::{ErrorSink, ParseError, Raw, Source, Span};

use super::scalar::{key_name, scalar_value};
use super::{Block, Header, Item, Key, Node, SyntaxError, Table, Value};
use crate::plan::Place;

/// As deep as arrays, inline tables and the parts of dotted keys may lie in each other; the `toml` crate's own limit, which
/// there does not count dotted keys. What is read later recurses over values, so nothing may lie deeper.
const DEPTH: usize = 80;

/// What is said of a key with more parts than that, in the manner of the grammar.
pub(crate) const DEEP_KEY: &str = "too many parts in a key";

/// As many items as most tables have.
const USUAL: usize = 8;

pub(super) struct Builder<'t> {
    text: &'t str,
    base: usize,
    header: Option<Header<'t>>,
    /// Between the brackets of a header.
    in_header: bool,
    /// The keys read since the last value.
    path: Vec<Key<'t>>,
    /// Whether keys of `path` were left out because they lie too deep.
    is_cut: bool,
    table: Table<'t>,
    open: Vec<Open<'t>>,
    /// How deep the innermost of `open` lies.
    depth: usize,
}

/// An array or inline table that is not closed yet.
struct Open<'t> {
    start: usize,
    value: Value<'t>,
    /// The key it is the value of; empty in an array.
    path: Vec<Key<'t>>,
}

/// What the grammar objects to in a text. A megabyte without a newline may have an error at every byte, so what follows
/// another error on its line is only counted.
struct Objections<'t> {
    text: &'t str,
    kept: Vec<ParseError>,
    count: usize,
    /// From the last that is kept to the end of its line.
    line: RangeInclusive<usize>,
}

impl<'t> Objections<'t> {
    fn to(text: &'t str) -> Self {
        Self {
            text,
            kept: Vec::new(),
            count: 0,
            line: RangeInclusive::new(1, 0),
        }
    }
}

impl ErrorSink for Objections<'_> {
    fn report_error(&mut self, error: ParseError) {
        self.count += 1;
        let start = SyntaxError::new(error.clone(), 0).range().start;
        if self.line.contains(&start) {
            return;
        }
        let rest = self.text.get(start..).unwrap_or_default();
        let end = rest.find('\n').map_or(self.text.len(), |end| start + end);
        self.line = start..=end;
        self.kept.push(error);
    }
}

impl Open<'_> {
    /// How much deeper it lies than what is around it.
    fn levels(&self) -> usize {
        self.path.len().max(1)
    }
}

impl<'t> Builder<'t> {
    pub(super) fn new(text: &'t str, base: usize) -> Self {
        Self {
            text,
            base,
            header: None,
            in_header: false,
            path: Vec::new(),
            is_cut: false,
            table: Table {
                items: Vec::with_capacity(USUAL),
                ..Table::default()
            },
            open: Vec::new(),
            depth: 0,
        }
    }

    pub(super) fn build(mut self, tokens: &[Token]) -> Block<'t> {
        let start = tokens.first().map_or(0, |token| token.span().start());
        self.table.place = self.place(start, start);
        let mut objections = Objections::to(self.text);
        let source = Source::new(self.text);
        let mut checked = ValidateWhitespace::new(&mut self, source);
        parse_document(tokens, &mut checked, &mut objections);
        let end = tokens.last().map_or(start, |token| token.span().end());
        if self.in_header {
            self.end_unclosed_header();
        }
        while !self.open.is_empty() {
            self.close(end, &mut objections);
        }
        let base = self.base;
        Block {
            header: self.header,
            table: self.table,
            faults: objections.count,
            errors: objections
                .kept
                .into_iter()
                .map(|error| SyntaxError::new(error, base))
                .collect(),
        }
    }

    fn place(&self, start: usize, end: usize) -> Place {
        Place::from(self.base + start..self.base + end)
    }

    fn raw(&self, span: Span, encoding: Option<Encoding>) -> Raw<'t> {
        let text = self.text.get(span.start()..span.end()).unwrap_or_default();
        Raw::new_unchecked(text, encoding, span)
    }

    /// Opens an array or an inline table; false where it lies too deep.
    fn open_value(&mut self, span: Span, value: Value<'t>, error: &mut dyn ErrorSink) -> bool {
        let open = Open {
            start: span.start(),
            value,
            path: std::mem::take(&mut self.path),
        };
        self.depth += open.levels();
        self.open.push(open);
        if self.depth > DEPTH {
            error.report_error(
                ParseError::new("cannot recurse further; max recursion depth met")
                    .with_unexpected(span),
            );
        }
        self.depth <= DEPTH
    }

    fn close(&mut self, end: usize, error: &mut dyn ErrorSink) {
        let Some(open) = self.open.pop() else { return };
        self.depth -= open.levels();
        let place = self.place(open.start, end);
        let mut value = open.value;
        if let Value::Table(table) = &mut value {
            table.place = place;
        }
        self.path = open.path;
        self.put(Node { value, place }, error);
    }

    fn put(&mut self, node: Node<'t>, error: &mut dyn ErrorSink) {
        let mut path = std::mem::take(&mut self.path);
        let table = match self.open.last_mut().map(|open| &mut open.value) {
            Some(Value::Array(nodes)) => return nodes.push(node),
            Some(Value::Table(table)) => table,
            Some(_) => return,
            None => {
                self.table.place.end = node.place.end;
                &mut self.table
            }
        };
        let inserted = insert(table, &mut path, node);
        path.clear();
        self.path = path; // keeps its room for the next key
        if let Err(key) = inserted {
            let start = key.place.start as usize - self.base;
            let end = key.place.end as usize - self.base;
            error.report_error(
                ParseError::new("duplicate key").with_unexpected(Span::new_unchecked(start, end)),
            );
        }
    }
}

/// Puts the value under its key, going down along dots. Gives the key back when its place is taken.
fn insert<'t>(
    table: &mut Table<'t>,
    path: &mut Vec<Key<'t>>,
    node: Node<'t>,
) -> Result<(), Key<'t>> {
    let mut table = table;
    let mut keys = path.drain(..).peekable();
    while let Some(key) = keys.next() {
        let taken = table.get(&key.name).is_some();
        if keys.peek().is_none() {
            if taken {
                return Err(key);
            }
            table.push(Item { key, node });
            return Ok(());
        }
        if taken && !dotted(table, &key) {
            return Err(key);
        }
        table.place.end = table.place.end.max(node.place.end);
        table = table.child(&key).ok_or(key)?;
    }
    Ok(())
}

fn dotted(table: &Table<'_>, key: &Key<'_>) -> bool {
    let value = table.get(&key.name).map(|item| &item.node.value);
    matches!(value, Some(Value::Table(below)) if below.dotted)
}

impl EventReceiver for Builder<'_> {
    fn std_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.begin_header(span, false);
    }

    fn std_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.end_header(span);
    }

    fn array_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.begin_header(span, true);
    }

    fn array_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.end_header(span);
    }

    fn inline_table_open(&mut self, span: Span, error: &mut dyn ErrorSink) -> bool {
        self.open_value(span, Value::Table(Table::default()), error)
    }

    fn inline_table_close(&mut self, span: Span, error: &mut dyn ErrorSink) {
        self.close(span.end(), error);
    }

    fn array_open(&mut self, span: Span, error: &mut dyn ErrorSink) -> bool {
        self.open_value(span, Value::Array(Vec::new()), error)
    }

    fn array_close(&mut self, span: Span, error: &mut dyn ErrorSink) {
        self.close(span.end(), error);
    }

    fn simple_key(&mut self, span: Span, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        let is_cut = self.depth + self.path.len() > DEPTH;
        if is_cut {
            // Told once a key; the parts that are left out may be a hundred thousand.
            if !std::mem::replace(&mut self.is_cut, is_cut) {
                error.report_error(ParseError::new(DEEP_KEY).with_unexpected(span));
            }
            return;
        }
        self.is_cut = false;
        let name = key_name(self.raw(span, encoding), error);
        let place = self.place(span.start(), span.end());
        self.path.push(Key { name, place });
    }

    fn scalar(&mut self, span: Span, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        let value = scalar_value(self.raw(span, encoding), error);
        let place = self.place(span.start(), span.end());
        self.put(Node { value, place }, error);
    }

    fn value_sep(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.path.clear();
    }

    fn newline(&mut self, _: Span, _: &mut dyn ErrorSink) {
        // A header whose bracket is missing ends with its line, and a key without a value too.
        if self.in_header {
            self.end_unclosed_header();
        } else if self.open.is_empty() {
            self.path.clear();
        }
    }
}

impl Builder<'_> {
    fn begin_header(&mut self, span: Span, many: bool) {
        self.path.clear();
        self.in_header = true;
        self.header = Some(Header {
            path: Vec::new(),
            many,
            place: self.place(span.start(), span.end()),
        });
    }

    /// What the brackets lack is reported; what they are meant to say is taken all the same.
    fn end_unclosed_header(&mut self) {
        let header = self.header.as_ref();
        let end = self.path.last().map(|key| key.place);
        if let Some(end) = end.or(header.map(|header| header.place)) {
            let at = end.end as usize - self.base;
            self.end_header(Span::new_unchecked(at, at));
        }
    }

    fn end_header(&mut self, span: Span) {
        self.in_header = false;
        let end = self.place(span.start(), span.end()).end;
        let path = std::mem::take(&mut self.path);
        if let Some(header) = &mut self.header {
            header.path = path;
            header.place.end = end;
            self.table.place = header.place;
        }
    }
}
