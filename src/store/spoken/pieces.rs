//! A line cut into pieces: words, what stands in quotes, and what a sign leads. Knows no plan but the names it is given.

use std::ops::Range;

/// What a sign says of the word after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Owner,
    Tag,
    Ring,
    Phase,
    Kind,
}

impl Sign {
    pub(super) fn of(letter: char) -> Option<Self> {
        Some(match letter {
            '@' => Self::Owner,
            '#' => Self::Tag,
            '/' => Self::Ring,
            '+' => Self::Phase,
            '!' => Self::Kind,
            _ => return None,
        })
    }
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The sign before it; none for words.
    pub(super) sign: Option<Sign>,
    /// What it says, without sign and quotes.
    pub(super) text: String,
    /// Where it stands, with sign and quotes.
    pub(super) range: Range<usize>,
    /// Whether it stands in quotes.
    pub(super) quoted: bool,
}

/// The pieces of a line, in its order. `owners` are names of several words that need no quotes after an `@`.
pub(super) fn pieces(line: &str, owners: &[&str]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(start) = line[at..].find(|letter: char| !letter.is_whitespace()) {
        let start = at + start;
        let piece = piece_at(line, start, owners);
        at = piece.range.end.max(start + 1);
        // A sign alone is a word: "Möte / lunch".
        pieces.push(piece);
    }
    pieces
}

fn piece_at(line: &str, start: usize, owners: &[&str]) -> Piece {
    let first = line[start..].chars().next().unwrap_or(' ');
    let led = Sign::of(first).map(|sign| (sign, start + first.len_utf8()));
    let (sign, begin) = match led {
        Some((sign, begin)) if begins_a_word(line, begin) => (Some(sign), begin),
        _ => (None, start),
    };
    if let Some((text, end)) = quoted(line, begin) {
        return Piece {
            sign,
            text,
            range: start..end,
            quoted: true,
        };
    }
    if sign == Some(Sign::Owner)
        && let Some(name) = longest_owner(&line[begin..], owners)
    {
        return Piece {
            sign,
            text: name.to_owned(),
            range: start..begin + name.len(),
            quoted: false,
        };
    }
    let end = line[begin..]
        .find(char::is_whitespace)
        .map_or(line.len(), |found| begin + found);
    Piece {
        sign,
        text: line[begin..end].to_owned(),
        range: start..end,
        quoted: false,
    }
}

/// Whether a word or a quote follows: "#" alone, "#1" and "1/2" are no signs.
fn begins_a_word(line: &str, at: usize) -> bool {
    let next = line[at..].chars().next();
    next.is_some_and(|letter| letter.is_alphabetic() || matches!(letter, '"' | '”' | '“'))
}

/// What stands in quotes from here, and where they end.
fn quoted(line: &str, at: usize) -> Option<(String, usize)> {
    let open = line[at..].chars().next()?;
    if !matches!(open, '"' | '”' | '“') {
        return None;
    }
    let begin = at + open.len_utf8();
    let length = line[begin..].find(['"', '”', '“'])?;
    let close = line[begin + length..].chars().next()?;
    let text = line[begin..begin + length].trim().to_owned();
    Some((text, begin + length + close.len_utf8()))
}

/// The longest name that the text begins with, in whatever case, and ends a word with.
fn longest_owner<'t>(text: &'t str, owners: &[&str]) -> Option<&'t str> {
    let begins = |name: &&&str| {
        let head = text.get(..name.len())?;
        let ends = text[name.len()..]
            .chars()
            .next()
            .is_none_or(char::is_whitespace);
        (ends && head.to_lowercase() == name.to_lowercase()).then_some(head)
    };
    let several = owners.iter().filter(|name| name.contains(' '));
    several
        .filter_map(|name| begins(&name))
        .max_by_key(|head| head.len())
}
