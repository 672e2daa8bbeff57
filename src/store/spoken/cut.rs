//! A line cut into plain words, what stands in quotes, and what a sign marks. Knows the signs, no dates, and of a plan only
//! which of its names have a space in them.

use std::ops::Range;

use super::Vocabulary;

/// One piece of a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) place: Range<usize>,
    pub(super) kind: Kind,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// A word without a sign.
    Word,
    /// Words in quotes, which are no date; the place is that of what stands between them.
    Quoted(Range<usize>),
    /// What a sign marks; the place is that of the name behind it.
    Marked(Sign, Range<usize>),
}

/// What stands before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// `@`
    Owner,
    /// `#`
    Tag,
    /// `&`
    Participant,
    /// `/`
    Ring,
    /// `+`
    Phase,
    /// `!`
    Kind,
}

impl Sign {
    pub(super) fn of(letter: char) -> Option<Self> {
        Some(match letter {
            '@' => Self::Owner,
            '#' => Self::Tag,
            '&' => Self::Participant,
            '/' => Self::Ring,
            '+' => Self::Phase,
            '!' => Self::Kind,
            _ => return None,
        })
    }

    pub(super) fn letter(self) -> char {
        match self {
            Self::Owner => '@',
            Self::Tag => '#',
            Self::Participant => '&',
            Self::Ring => '/',
            Self::Phase => '+',
            Self::Kind => '!',
        }
    }

    /// Whether a name can follow that begins so: "#3" is a number, "+46" the beginning of a telephone number.
    fn marks(self, name: &str) -> bool {
        let first = name.chars().next();
        match self {
            Self::Owner | Self::Ring => first.is_some_and(char::is_alphanumeric),
            Self::Phase | Self::Kind | Self::Participant => first.is_some_and(char::is_alphabetic),
            Self::Tag => {
                first.is_some_and(char::is_alphanumeric) && name.contains(char::is_alphabetic)
            }
        }
    }
}

/// Cuts a line. What belongs to no piece is white space, or punctuation behind a name.
pub(super) fn cut(line: &str, vocabulary: &Vocabulary) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(start) = line[at..].find(|letter| !is_space(letter)) {
        let piece = piece(line, at + start, vocabulary);
        at = piece.place.end;
        // Punctuation behind a name says nothing; what follows it is a word.
        if matches!(piece.kind, Kind::Marked(..)) {
            at += line[at..].len() - line[at..].trim_start_matches([',', ';']).len();
        }
        pieces.push(piece);
    }
    pieces
}

fn piece(line: &str, start: usize, vocabulary: &Vocabulary) -> Piece {
    let rest = &line[start..];
    if let Some((inside, end)) = quoted(rest) {
        return Piece {
            place: start..start + end,
            kind: Kind::Quoted(moved(&inside, start)),
        };
    }
    let end = start + rest.find(is_space).unwrap_or(rest.len());
    let sign = rest.chars().next().and_then(Sign::of);
    let Some(sign) = sign else {
        return Piece {
            place: start..end,
            kind: Kind::Word,
        };
    };
    marked(line, start + 1..end, sign, vocabulary).unwrap_or(Piece {
        place: start..end,
        kind: Kind::Word,
    })
}

/// What the sign before `name` marks, if it marks anything.
fn marked(line: &str, name: Range<usize>, sign: Sign, vocabulary: &Vocabulary) -> Option<Piece> {
    let rest = &line[name.start..];
    let start = name.start - 1;
    if let Some((inside, end)) = quoted(rest).filter(|(inside, _)| !inside.is_empty()) {
        return Some(Piece {
            place: start..name.start + end,
            kind: Kind::Marked(sign, moved(&inside, name.start)),
        });
    }
    if sign == Sign::Kind && name.is_empty() {
        return Some(Piece {
            place: start..name.end,
            kind: Kind::Marked(sign, name),
        });
    }
    let word = &line[name.clone()];
    if !sign.marks(word) {
        return None;
    }
    let bare = word.trim_end_matches([',', ';', '.', ':', ')', '!', '?']);
    let length = vocabulary.spaced(sign, rest).unwrap_or(bare.len());
    Some(Piece {
        place: start..name.start + length,
        kind: Kind::Marked(sign, name.start..name.start + length),
    })
}

/// The place between quotes that a text begins with, and where they end. A quote that nothing closes is a letter like
/// any other: 12".
fn quoted(text: &str) -> Option<(Range<usize>, usize)> {
    let first = text.chars().next()?;
    let closing: &[char] = match first {
        '"' => &['"'],
        '“' | '”' | '„' => &['”', '“'],
        '»' | '«' => &['»', '«'],
        _ => return None,
    };
    let open = first.len_utf8();
    let ends = |at: usize, length: usize| {
        let next = text[at + length..].chars().next();
        next.is_none_or(|next| is_space(next) || matches!(next, ',' | ';' | ':' | '.' | ')'))
    };
    let mut found = text[open..].match_indices(closing);
    let (at, mark) = found.find(|(at, mark)| ends(open + at, mark.len()))?;
    Some((open..open + at, open + at + mark.len()))
}

/// What may open or close a quotation. A date has none: its words would say something else when said again before a name
/// in quotes.
pub(super) fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '»' | '«')
}

/// White space, and what cannot be seen.
pub(super) fn is_space(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control()
}

fn moved(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}
