//! The signs of the screen for a terminal that draws none but those of ASCII. Knows no words: letters of any language stay
//! as they are. So do the arrows that name keys: the fonts of consoles have them, and `<` and `v` are keys of their own.

use super::level::Glyphs;

impl Glyphs {
    /// The sign as it is drawn at this level.
    #[must_use]
    pub fn sign(self, sign: char) -> char {
        if self == Self::Ascii {
            plain(sign)
        } else {
            sign
        }
    }
}

/// The sign that stands for another one; each takes one column, as the other did.
fn plain(sign: char) -> char {
    match sign {
        '\u{a0}' | '\u{202f}' => ' ',
        '─' | '–' | '−' | '·' => '-',
        '╌' => '.',
        '│' | '▌' => '|',
        '╭' | '╮' | '╰' | '╯' => '+',
        '“' | '”' => '"',
        '’' => '\'',
        '…' => '~',
        '‹' => '<',
        '›' => '>',
        '⚑' => '!',
        '✓' | '×' => 'x',
        '•' | '●' => '*',
        '○' | '◔' => 'o',
        '◆' => '#',
        '◇' => '?',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::columns_of;

    #[test]
    fn no_sign_takes_more_room_than_it_did() {
        for sign in ('\u{80}'..'\u{3000}').filter(|sign| plain(*sign) != *sign) {
            assert!(plain(sign).is_ascii());
            assert_eq!(columns_of(&sign.to_string()), 1, "{sign}");
        }
        for kept in ['å', '↓', '⇧'] {
            assert_eq!(plain(kept), kept);
        }
    }
}
