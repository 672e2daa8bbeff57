//! Answers to the questions about 24-bit colours, as the text of a device control string.

use super::decode::Reply;

/// The colour that the paper is set to before it is asked for: near none of the 256, so that none stands for it.
pub(super) const ASKED: [u8; 3] = [112, 155, 195];

/// `1+r524742=38` (XTGETTCAP of `RGB`, in hexadecimal), `1$r0;48:2::112:155:195m` (DECRQSS of SGR), or that there is none.
pub(super) fn colours(text: &str) -> Option<Reply> {
    if let Some(rest) = text.strip_prefix("1+r") {
        let (name, _) = rest.split_once('=').unwrap_or((rest, ""));
        return (name == "524742").then_some(Reply::TrueColour(true));
    }
    if let Some(rest) = text.strip_prefix("1$r") {
        let attributes = rest.strip_suffix('m')?;
        return Some(Reply::TrueColour(is_kept(attributes)));
    }
    (text.starts_with("0+r") || text.starts_with("0$r")).then_some(Reply::TrueColour(false))
}

/// Whether the paper is still the colour asked for, with or without the colour space that stands between (ISO 8613-6).
fn is_kept(attributes: &str) -> bool {
    let numbers = attributes
        .split([';', ':'])
        .skip_while(|part| *part != "48")
        .skip(1);
    let values: Vec<&str> = numbers.filter(|part| !part.is_empty()).collect();
    let asked = ASKED.map(|value| value.to_string());
    matches!(&values[..], ["2", rest @ ..] if rest.iter().take(3).eq(asked.iter()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::ask::{Question, asking};

    /// What terminals answered (xterm 379, kitty 0.26.5, mlterm 3.9.2, VTE 0.70), and what the standards allow.
    #[test]
    fn answers_about_colours_are_read() {
        for text in [
            "1$r0;48:2::112:155:195m",
            "1$r48:2:112:155:195m",
            "1$r0;48;2;112;155;195m",
            "1$r0;1;48:2::112:155:195;4m",
            "1+r524742",
            "1+r524742=382F382F38",
        ] {
            assert_eq!(colours(text), Some(Reply::TrueColour(true)), "{text}");
        }
        for text in [
            "1$r0m",
            "1$rm",
            "1$r0;48;5;67m",
            "1$r48:2:1:2:3m",
            "0$r",
            "0+r",
            "0+r524742",
        ] {
            assert_eq!(colours(text), Some(Reply::TrueColour(false)), "{text}");
        }
        for text in ["1+r436F=323536", ">|foot(1.20.0)", "", "1$r1 q"] {
            assert_eq!(colours(text), None, "{text}");
        }
    }

    #[test]
    fn the_colour_that_is_read_is_the_one_that_is_asked() {
        let asked = ASKED.map(|value| value.to_string()).join(";");
        let questions = asking(&[Question::Colours]);
        assert!(String::from_utf8_lossy(&questions).contains(&format!("\x1b[48;2;{asked}m")));
    }
}
