//! Text from outside, made safe to show: what would command a terminal, turn the reading direction or hide is shown as what
//! it is, and emoji that terminals give different widths are shown in letters and signs whose width all of them agree on.

use std::borrow::Cow;

/// The text with every control character, bidirectional mark, line break and zero-width character made visible: `␛`,
/// `<U+202E>`, `⏎`, `<U+200B>`. Borrowed when there is none.
///
/// Emoji are taken apart where terminals disagree about columns: U+FE0F makes a heart two columns wide in kitty and one in
/// xterm, a joined family fills two columns in tmux and six in st. So variation selectors and skin tones are left out, joined
/// emoji stand side by side, and flags are the letters of their country.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find(is_rewritten) else {
        return Cow::Borrowed(text);
    };
    let mut shown = String::with_capacity(text.len() + 16);
    // The letter before decides whether a joiner or selector belongs to an emoji.
    let start = text[..first].char_indices().next_back();
    let start = start.map_or(first, |(place, _)| place);
    shown.push_str(&text[..start]);
    let mut before = None;
    let mut letters = text[start..].chars().peekable();
    while let Some(letter) = letters.next() {
        let left_out = is_emoji_part(before, letter, letters.peek().copied());
        if !left_out {
            push(&mut shown, letter);
        }
        if !left_out || letter == JOINER {
            before = Some(letter);
        }
    }
    Cow::Owned(shown)
}

/// Joins emoji into one (U+200D).
const JOINER: char = '\u{200d}';

/// Makes an enclosed key of a digit (U+20E3).
const KEYCAP: char = '\u{20e3}';

/// Whether the letter is shown as something else: a control, a mark that turns the direction, or one that nobody sees.
#[must_use]
pub fn is_hidden(letter: char) -> bool {
    // Nearly all letters are told by this comparison alone.
    if letter < '\u{ad}' {
        return letter.is_control();
    }
    turns(letter) || is_ignorable(letter)
}

fn is_rewritten(letter: char) -> bool {
    is_hidden(letter) || country_letter(letter).is_some() || is_skin_tone(letter)
}

/// Marks that no eye sees and that change what is seen: bidirectional controls (UAX #9), a byte order mark inside
/// the text, and the separators that some terminals take for line ends.
fn turns(letter: char) -> bool {
    matches!(letter,
        '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Letters without a glyph: `Default_Ignorable_Code_Point` of Unicode 16, and the marks of interlinear annotation.
fn is_ignorable(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Whether the letter only changes how the emoji before it looks, so that leaving it out hides nothing.
fn is_emoji_part(before: Option<char>, letter: char, next: Option<char>) -> bool {
    match letter {
        '\u{fe0e}' | '\u{fe0f}' => before.is_some_and(is_pictograph) || next == Some(KEYCAP),
        JOINER => before.is_some_and(is_pictograph) && next.is_some_and(is_pictograph),
        _ => is_skin_tone(letter) && before.is_some_and(is_pictograph),
    }
}

fn is_skin_tone(letter: char) -> bool {
    matches!(letter, '\u{1f3fb}'..='\u{1f3ff}')
}

/// The blocks that emoji are in (`Extended_Pictographic` of Unicode 16, rounded to blocks), without skin tones.
fn is_pictograph(letter: char) -> bool {
    matches!(letter,
        '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}'
        | '\u{24c2}' | '\u{25a0}'..='\u{27bf}' | '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}'
        | '〰' | '〽' | '㊗' | '㊙' | '\u{1f000}'..='\u{1f3fa}' | '\u{1f400}'..='\u{1faff}')
}

/// The letter that a regional indicator stands for; two of them are the flag of a country (UTS #51).
fn country_letter(letter: char) -> Option<char> {
    let place = u32::from(letter).checked_sub(0x1f1e6)?;
    char::from_u32(u32::from('A') + place).filter(char::is_ascii_uppercase)
}

fn push(shown: &mut String, letter: char) {
    match letter {
        '\n' => shown.push('⏎'),
        '\t' => shown.push('⇥'),
        // The block of control pictures follows the order of the controls.
        '\0'..='\u{1f}' => shown.extend(char::from_u32(0x2400 + letter as u32)),
        '\u{7f}' => shown.push('␡'),
        _ if is_hidden(letter) || is_skin_tone(letter) => {
            shown.extend(["<U+", &format!("{:04X}", letter as u32), ">"]);
        }
        _ => shown.push(country_letter(letter).unwrap_or(letter)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_borrowed() {
        assert!(matches!(
            visible("Lärtillfälle 🎉 ❤ 日本 ä̈"),
            Cow::Borrowed(_)
        ));
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

    #[test]
    fn what_nobody_sees_is_named() {
        assert_eq!(visible("Eva\u{200b}"), "Eva<U+200B>");
        assert_eq!(
            visible("E\u{2060}v\u{ad}a\u{e0041}"),
            "E<U+2060>v<U+00AD>a<U+E0041>"
        );
        assert_eq!(visible("\u{200d}\u{fe0f}"), "<U+200D><U+FE0F>");
        assert_eq!(
            visible("Eva\u{fe0f} E\u{200d}va"),
            "Eva<U+FE0F> E<U+200D>va"
        );
        assert_eq!(visible("🎉\u{200d}"), "🎉<U+200D>", "it joins nothing");
        assert_eq!(
            visible("🎉\u{fe0f}\u{fe0f}\u{200d}\u{200d}🎉"),
            "🎉<U+200D><U+200D>🎉"
        );
        assert_eq!(visible("🏽"), "<U+1F3FD>");
    }

    #[test]
    fn emoji_are_shown_in_signs_of_one_width() {
        assert_eq!(visible("❤\u{fe0f}x"), "❤x");
        assert_eq!(
            visible("👩\u{200d}🏫 👨\u{200d}👩\u{200d}👧"),
            "👩🏫 👨👩👧"
        );
        assert_eq!(visible("🏳\u{fe0f}\u{200d}🌈"), "🏳🌈");
        assert_eq!(visible("👍🏽 👩🏽\u{200d}🚒"), "👍 👩🚒");
        assert_eq!(visible("1\u{fe0f}\u{20e3}"), "1\u{20e3}");
        assert_eq!(visible("🇸🇪 🇳🇴"), "SE NO");
    }

    #[test]
    fn what_is_visible_stays_as_it_is() {
        for text in [
            "👩\u{200d}🏫🇸🇪\u{200b}",
            "a\u{1b}\u{fe0f}❤\u{fe0f}",
            "👍🏽\u{200d}🎉",
        ] {
            let once = visible(text);
            assert_eq!(visible(&once), once);
        }
    }
}
