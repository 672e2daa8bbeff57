//! Words, figures and marks of a phrase, in any language. Knows no words.

/// A phrase cut into tokens. The folded text has the same bytes in the same places, so that a place in one is one in the other.
#[derive(Debug)]
pub(super) struct Tokens {
    folded: String,
    list: Vec<Token>,
}

/// One word, figure or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Its first byte.
    pub(super) start: usize,
    /// The byte after its last.
    pub(super) end: usize,
    /// Whether it follows the token before it without a space.
    pub(super) glued: bool,
    /// Whether a bracket opens right before it.
    pub(super) opened: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    /// A figure of 1 to 4 digits.
    Number {
        value: u32,
        digits: u8,
    },
    Mark(Mark),
}

/// Signs between words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Hyphen, dashes and the minus sign.
    Dash,
    Slash,
    Comma,
    /// Parts clauses, never what belongs to one.
    Semicolon,
    Dot,
    Colon,
    /// `+` and `&`.
    Plus,
    /// Somebody is not sure.
    Question,
    /// Nothing that a date has.
    Other,
}

impl Tokens {
    /// Cuts a phrase. Never fails: what is no word, figure or known sign is [`Mark::Other`].
    pub(super) fn of(words: &str) -> Self {
        let folded = folded(words);
        let mut list = Vec::with_capacity(8);
        let mut rest = folded.char_indices().peekable();
        let (mut spaced, mut opened) = (true, false);
        while let Some((start, first)) = rest.next() {
            let class = class(first);
            if class == Class::Space {
                spaced = true;
                opened |= matches!(first, '(' | '[');
                continue;
            }
            let mut end = start + first.len_utf8();
            if class != Class::Mark {
                while let Some((_, next)) = rest.next_if(|(_, next)| self::class(*next) == class) {
                    end += next.len_utf8();
                }
            }
            list.push(Token {
                kind: kind(class, first, &folded[start..end]),
                start,
                end,
                glued: !spaced,
                opened,
            });
            (spaced, opened) = (false, false);
        }
        Self { folded, list }
    }

    pub(super) fn list(&self) -> &[Token] {
        &self.list
    }

    /// The folded text of a token.
    pub(super) fn text(&self, token: Token) -> &str {
        &self.folded[token.start..token.end]
    }

    /// Whether there is any word of a language among them.
    pub(super) fn has_words(&self) -> bool {
        self.list.iter().any(|token| token.kind == Kind::Word)
    }
}

/// Lower case, where a letter keeps its length in bytes; the few that do not stay as they are.
fn folded(words: &str) -> String {
    let lower = |letter: char| {
        let mut lower = letter.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(one), None) if one.len_utf8() == letter.len_utf8() => one,
            _ => letter,
        }
    };
    let mut folded = String::with_capacity(words.len());
    folded.extend(words.chars().map(lower));
    folded
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Letter,
    Digit,
    Mark,
}

fn class(c: char) -> Class {
    match c {
        // A combining mark belongs to its letter.
        'a'..='z' | 'à'..='ö' | 'ø'..='ÿ' | '\u{300}'..='\u{36f}' => Class::Letter,
        '0'..='9' => Class::Digit,
        // What encloses words only parts them; a soft hyphen and marks of direction are not seen at all.
        '('
        | ')'
        | '['
        | ']'
        | '"'
        | '\''
        | '’'
        | '‘'
        | '“'
        | '”'
        | '„'
        | '»'
        | '«'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}' => Class::Space,
        c if c.is_alphabetic() => Class::Letter,
        c if c.is_whitespace() || c.is_control() => Class::Space,
        _ => Class::Mark,
    }
}

fn kind(class: Class, first: char, text: &str) -> Kind {
    match class {
        Class::Letter => Kind::Word,
        Class::Digit if text.len() <= 4 => Kind::Number {
            value: text
                .bytes()
                .fold(0, |sum, b| sum * 10 + u32::from(b - b'0')),
            digits: text.len() as u8,
        },
        Class::Mark => Kind::Mark(mark(first)),
        _ => Kind::Mark(Mark::Other),
    }
}

fn mark(sign: char) -> Mark {
    match sign {
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Mark::Dash,
        '/' | '\u{2044}' | '\u{2215}' => Mark::Slash,
        ',' => Mark::Comma,
        ';' => Mark::Semicolon,
        '.' => Mark::Dot,
        ':' => Mark::Colon,
        '+' | '&' => Mark::Plus,
        '?' => Mark::Question,
        _ => Mark::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(words: &str) -> Vec<String> {
        let tokens = Tokens::of(words);
        let text = |token: &Token| tokens.text(*token).to_owned();
        tokens.list().iter().map(text).collect()
    }

    #[test]
    fn figures_and_letters_part() {
        assert_eq!(cut("V38, 26JAN"), ["v", "38", ",", "26", "jan"]);
        assert_eq!(cut("26–30\u{a0}Oktober"), ["26", "–", "30", "oktober"]);
        assert_eq!(
            cut("t.o.m. 1:a"),
            ["t", ".", "o", ".", "m", ".", "1", ":", "a"]
        );
    }

    #[test]
    fn a_place_in_the_folded_text_is_one_in_the_phrase() {
        for words in ["İSTANBUL ÅÄÖ ẞ", "Ǆ 12345678", "ﬁ\u{130}"] {
            let tokens = Tokens::of(words);
            for token in tokens.list() {
                assert!(words.get(token.start..token.end).is_some(), "{words}");
            }
        }
    }
}
