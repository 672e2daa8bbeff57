//! Cuts a text at its `[headers]` and parses each piece by itself, so that what is broken in one piece stays there.

use toml_parser::Source;
use toml_parser::lexer::{Lexer, Token, TokenKind};

use super::Block;
use super::builder::Builder;
use super::scalar::is_bare;

/// The blocks of a text, in order. The first is what stands before any header.
pub(crate) struct Blocks<'t> {
    lexer: Lexer<'t>,
    /// What `lexer` goes through, and where that begins in the whole text.
    rest: &'t str,
    base: usize,
    /// The tokens of the block at hand; kept for its room.
    tokens: Vec<Token>,
    /// The bracket that begins the next header, already taken from the lexer.
    ahead: Option<Token>,
    done: bool,
}

impl<'t> Blocks<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        Self {
            lexer: Source::new(text).lex(),
            rest: text,
            base: 0,
            tokens: Vec::new(),
            ahead: None,
            done: false,
        }
    }

    /// Fills `tokens` up to the next header; gives the text they are tokens of and where it begins.
    fn gather(&mut self) -> (&'t str, usize) {
        self.tokens.clear();
        let mut line = Line::begun(self.ahead.is_some());
        self.tokens.extend(self.ahead.take());
        while let Some(token) = self.lexer.next() {
            if line.cuts_at(token, self.rest) {
                self.ahead = Some(token);
                return (self.rest, self.base);
            }
            if (never_ends(token, self.rest) || swallows(token, self.rest))
                && let Some(piece) = self.cut_short(token)
            {
                return piece;
            }
            self.tokens.push(token);
        }
        self.done = true;
        (self.rest, self.base)
    }

    /// A `"""` that nothing closes would swallow every later entry: the string is ended at the next header.
    fn cut_short(&mut self, open: Token) -> Option<(&'t str, usize)> {
        let cut = next_header(self.rest, open.span().start())?;
        let first = self.tokens.first().copied().unwrap_or(open).span().start();
        let piece = self.rest.get(first..cut)?;
        let at = self.base + first;
        self.tokens.clear();
        self.tokens.extend(Source::new(piece).lex());
        self.base += cut;
        self.rest = self.rest.get(cut..)?;
        self.lexer = Source::new(self.rest).lex();
        Some((piece, at))
    }
}

impl<'t> Iterator for Blocks<'t> {
    type Item = Block<'t>;

    fn next(&mut self) -> Option<Block<'t>> {
        if self.done {
            return None;
        }
        let (text, base) = self.gather();
        Some(Builder::new(text, base).build(&self.tokens))
    }
}

/// Where in a line, and how deep in brackets, the tokens have come.
struct Line {
    fresh: bool,
    header: bool,
    depth: usize,
}

impl Line {
    fn begun(with_bracket: bool) -> Self {
        Self {
            fresh: !with_bracket,
            header: with_bracket,
            depth: usize::from(with_bracket),
        }
    }

    /// Whether a new block begins at the token. A bracket that opens a line outside all brackets does; inside
    /// one it does only when the line can be nothing but a header: then the bracket before it was never closed.
    fn cuts_at(&mut self, token: Token, text: &str) -> bool {
        let begins = std::mem::replace(&mut self.fresh, token.kind() == TokenKind::Newline);
        match token.kind() {
            TokenKind::Whitespace => self.fresh = begins,
            TokenKind::Newline if self.header => {
                self.header = false;
                self.depth = 0;
            }
            TokenKind::LeftSquareBracket if begins => {
                let at = token.span().start();
                if self.depth == 0 || text.get(at..).is_some_and(reads_as_header) {
                    return true;
                }
                self.depth += 1;
            }
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => self.depth += 1,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                self.depth = self.depth.saturating_sub(1);
            }
            _ => {}
        }
        false
    }
}

/// Whether the first line of the text is `[word]` or `[[word.word]]` and can be no array.
pub(crate) fn reads_as_header(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let line = line.split('#').next().unwrap_or_default().trim();
    let inner = line
        .strip_prefix("[[")
        .and_then(|rest| rest.strip_suffix("]]"))
        .or_else(|| {
            line.strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
        });
    inner.is_some_and(|inner| {
        !matches!(inner, "true" | "false" | "inf" | "nan")
            && inner.starts_with(|first: char| first.is_ascii_alphabetic())
            && inner
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(letter))
    })
}

/// The quotation marks of a multi-line string.
fn quotes(token: Token) -> Option<&'static str> {
    match token.kind() {
        TokenKind::MlBasicString => Some("\"\"\""),
        TokenKind::MlLiteralString => Some("'''"),
        _ => None,
    }
}

/// Whether the token is a multi-line string that only the end of the text ends.
fn never_ends(token: Token, text: &str) -> bool {
    let Some(quotes) = quotes(token) else {
        return false;
    };
    let span = token.span();
    span.end() == text.len()
        && !text
            .get(span.start() + quotes.len()..)
            .is_some_and(|rest| rest.ends_with(quotes))
}

/// Whether the token is a multi-line string whose own end is missing, so that it goes on to where the next one begins: it
/// holds a header, a key with its equals sign stands before what ends it, and what follows is no TOML, but the text of
/// that next one.
fn swallows(token: Token, text: &str) -> bool {
    let Some(quotes) = quotes(token) else {
        return false;
    };
    let (start, end) = (token.span().start(), token.span().end());
    let inside = text.get(start..end).unwrap_or_default();
    let before = inside.strip_suffix(quotes).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let is_key = line.trim().strip_suffix('=').is_some_and(reads_as_key);
    is_key && next_header(inside, 0).is_some() && !goes_on(text.get(end..).unwrap_or_default())
}

/// Whether what stands behind a value may stand there: the end of the line or of brackets, and then a key or a header.
fn goes_on(text: &str) -> bool {
    let closes = |line: &str| line.starts_with(['#', ',', ']', '}']);
    let mut lines = text.lines().map(str::trim);
    let same = lines.next().unwrap_or_default();
    if !same.is_empty() {
        return closes(same);
    }
    let next = lines.find(|line| !line.is_empty()).unwrap_or_default();
    let is_key = next
        .split_once('=')
        .is_some_and(|(key, _)| reads_as_key(key));
    next.is_empty() || next.starts_with('[') || closes(next) || is_key
}

fn reads_as_key(key: &str) -> bool {
    let key = key.trim();
    let quoted = key.starts_with(['"', '\'']);
    let bare = |byte: u8| is_bare(byte) || byte == b'.' || byte == b' ';
    !key.is_empty() && (quoted || key.bytes().all(bare))
}

/// Where the next line that reads as a header begins, after `from`.
fn next_header(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(newline) = text.get(at..)?.find('\n') {
        at += newline + 1;
        if text.get(at..).is_some_and(reads_as_header) {
            return Some(at);
        }
    }
    None
}
