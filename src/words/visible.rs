//! Text from outside, made safe to show: what would command a terminal or turn the reading direction is shown as what it is.

use std::borrow::Cow;

/// The text with every control character, bidirectional mark and line break made visible: `␛`, `<U+202E>`, `⏎`.
/// Borrowed when there is none. Emoji and their joiners stay.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find(is_hidden) else {
        return Cow::Borrowed(text);
    };
    let mut shown = String::with_capacity(text.len() + 16);
    shown.push_str(&text[..first]);
    for letter in text[first..].chars() {
        push(&mut shown, letter);
    }
    Cow::Owned(shown)
}

/// Whether the letter is one of those: no eye sees it, and it does something.
#[must_use]
pub fn is_hidden(letter: char) -> bool {
    letter.is_control() || turns(letter)
}

/// Marks that no eye sees and that change what is seen: bidirectional controls (UAX #9), a byte order mark inside
/// the text, and the separators that some terminals take for line ends.
fn turns(letter: char) -> bool {
    matches!(letter,
        '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn push(shown: &mut String, letter: char) {
    match letter {
        '\n' => shown.push('⏎'),
        '\t' => shown.push('⇥'),
        // The block of control pictures follows the order of the controls.
        '\0'..='\u{1f}' => shown.extend(char::from_u32(0x2400 + letter as u32)),
        '\u{7f}' => shown.push('␡'),
        _ if is_hidden(letter) => shown.extend(["<U+", &format!("{:04X}", letter as u32), ">"]),
        _ => shown.push(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_borrowed() {
        assert!(matches!(visible("Lärtillfälle 👩‍🏫 日本"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_commands_a_terminal_is_shown() {
        assert_eq!(visible("a\u{1b}[31mb\u{7}\u{7f}"), "a␛[31mb␇␡");
        assert_eq!(visible("\u{9b}2J"), "<U+009B>2J");
    }

    #[test]
    fn what_turns_the_direction_is_named() {
        assert_eq!(visible("\u{202e}cod.exe"), "<U+202E>cod.exe");
        assert_eq!(visible("a\u{2028}b\u{feff}"), "a<U+2028>b<U+FEFF>");
    }

    #[test]
    fn line_ends_and_tabs_stay_on_the_line() {
        assert_eq!(visible("a\r\n\tb"), "a␍⏎⇥b");
    }

    #[test]
    fn nothing_that_moves_a_cursor_is_left() {
        let all: String = (0..=0x10_ffff).filter_map(char::from_u32).collect();
        assert!(!visible(&all).chars().any(is_hidden));
    }
}
