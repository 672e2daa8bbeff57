//! How many columns of a terminal texts fill, and which can be laid out letter by letter, without asking the tables of
//! Unicode. Knows only letters that always fill one column by themselves; all others are for those who know.

use unicode_width::UnicodeWidthStr as _;

/// Columns that a text fills.
#[must_use]
pub fn columns_of(text: &str) -> usize {
    let mut count = 0;
    for letter in text.chars() {
        if !is_one_column(letter) {
            return text.width();
        }
        count += 1;
    }
    count
}

/// Whether every letter of the text fills one column and joins with no other: so it is for nearly all Nordic text, and
/// counting such letters takes a tenth of the time of parting a text into clusters.
#[must_use]
pub fn is_one_column_each(text: &str) -> bool {
    text.chars().all(is_one_column)
}

/// Whether the letter is one of those: ASCII, the Latin letters with their accents built in, dashes, quotes, bullets, and lines
/// and parts of boxes.
#[must_use]
pub fn is_one_column(letter: char) -> bool {
    matches!(letter,
        ' '..='~' | '\u{a1}'..='\u{a8}' | '\u{aa}'..='\u{ac}' | '\u{af}'..='\u{24f}'
        | '\u{2010}'..='\u{2027}' | '\u{2500}'..='\u{259f}')
}

/// Whether terminals may give a cluster another width than [`columns_of`]: joined letters, signs newer than their tables, and
/// emoji. Letters of one or two columns since long, and those that Unicode gives a block of their own for drawing, are certain.
#[must_use]
pub fn is_disputed(cluster: &str) -> bool {
    let mut letters = cluster.chars();
    match (letters.next(), letters.next()) {
        (None, _) => false,
        (Some(letter), None) => {
            !is_one_column(letter) && !is_drawn(letter) && is_emoji_like(letter)
        }
        _ => true,
    }
}

/// Octants and their kin (Symbols for Legacy Computing and its supplement, braille): one column each.
fn is_drawn(letter: char) -> bool {
    matches!(letter, '\u{2800}'..='\u{28ff}' | '\u{1cc00}'..='\u{1cebf}' | '\u{1fb00}'..='\u{1fbff}')
}

/// The blocks where widths depend on the version of Unicode, the font, or the presentation.
fn is_emoji_like(letter: char) -> bool {
    matches!(letter, '\u{2300}'..='\u{23ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..)
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation as _;
    use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

    use super::*;

    #[test]
    fn only_what_terminals_disagree_about_is_disputed() {
        for cluster in [
            "a",
            "å",
            "▟",
            "─",
            "字",
            "\u{1cd00}",
            "\u{1fb82}",
            "\u{28ff}",
            "",
        ] {
            assert!(!is_disputed(cluster), "{cluster}");
        }
        for cluster in ["❤", "🎉", "a\u{301}", "⏎", "👍"] {
            assert!(is_disputed(cluster), "{cluster}");
        }
    }

    #[test]
    fn unicode_says_the_same_of_each_letter() {
        let letters = (0..=0x10_ffff).filter_map(char::from_u32);
        let one: Vec<char> = letters.filter(|letter| is_one_column(*letter)).collect();
        assert!(one.len() > 600);
        for letter in &one {
            assert_eq!(letter.width(), Some(1), "{letter}");
        }
        let row: String = one.iter().collect();
        assert_eq!(row.graphemes(true).count(), one.len());
        assert_eq!(row.width(), one.len());
        let back: String = one.iter().rev().collect();
        assert_eq!(back.graphemes(true).count(), one.len());
    }

    #[test]
    fn a_width_is_what_unicode_says() {
        for text in [
            "",
            "Möte",
            "ASCII only",
            "漢字",
            "e\u{301}",
            "a\tb",
            "\u{1b}[0m",
            "👩\u{200d}👩 – x",
        ] {
            assert_eq!(columns_of(text), text.width(), "{text:?}");
        }
    }

    #[test]
    fn what_joins_or_is_wide_is_not_among_them() {
        for text in [
            "e\u{301}",
            "漢",
            "👩\u{200d}👩",
            "\u{ad}",
            "\u{200b}",
            "\t",
            "\u{1b}",
            "©\u{fe0f}",
        ] {
            assert!(!is_one_column_each(text), "{text:?}");
        }
        assert!(is_one_column_each(
            "Årsmöte – ”lärtillfälle” │ 3 › …"[..]
                .split('›')
                .next()
                .unwrap_or_default()
        ));
    }
}
