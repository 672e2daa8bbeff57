//! Bytes to text: UTF-8, or where they stop being that and what they may be instead. Knows no file and no plan.

use std::ops::Range;

/// Bytes that are no UTF-8.
#[derive(Debug)]
pub(super) struct NotUtf8 {
    /// What of them can be shown; a byte that belongs to no letter as �.
    pub(super) shown: String,
    /// Where in that it goes wrong.
    pub(super) place: Range<usize>,
    /// What is wrong there.
    pub(super) fault: Fault,
}

/// What is wrong with bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The byte belongs to no letter: some older encoding.
    Byte(u8),
    /// They are UTF-16; its name as `iconv` knows it.
    Utf16(&'static str),
}

/// The text of bytes, to the byte.
pub(super) fn decoded(bytes: Vec<u8>) -> Result<String, NotUtf8> {
    if let Some(wrong) = utf16(&bytes) {
        return Err(wrong);
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        NotUtf8 {
            shown: String::from_utf8_lossy(bytes).into_owned(),
            place: good..good + char::REPLACEMENT_CHARACTER.len_utf8(),
            fault: Fault::Byte(bytes.get(good).copied().unwrap_or_default()),
        }
    })
}

/// Bytes that are UTF-16: by their mark, or because the first letter, which is a Latin one in every plan, has a zero beside it.
fn utf16(bytes: &[u8]) -> Option<NotUtf8> {
    let (name, unit): (_, fn([u8; 2]) -> u16) = match bytes {
        [0xFF, 0xFE, ..] => ("utf-16", u16::from_le_bytes),
        [0xFE, 0xFF, ..] => ("utf-16", u16::from_be_bytes),
        [1..=0xFF, 0, ..] => ("utf-16le", u16::from_le_bytes),
        [0, 1..=0xFF, ..] => ("utf-16be", u16::from_be_bytes),
        _ => return None,
    };
    let (pairs, _) = bytes.as_chunks();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    let shown = String::from_utf16_lossy(&units);
    let start = shown.len() - shown.trim_start_matches('\u{feff}').len();
    Some(NotUtf8 {
        shown,
        place: start..start,
        fault: Fault::Utf16(name),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(bytes: &[u8]) -> Option<(Fault, String)> {
        let wrong = decoded(bytes.to_vec()).err()?;
        assert!(wrong.shown.get(wrong.place).is_some());
        Some((wrong.fault, wrong.shown))
    }

    #[test]
    fn utf8_is_taken_as_it_is() {
        for text in ["", "a", "\u{feff}[plan]", "å", "\0\0"] {
            assert_eq!(fault(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn a_byte_of_an_older_encoding_is_named() {
        let found = fault(b"sp\xe5r");
        assert_eq!(found, Some((Fault::Byte(0xE5), "sp\u{fffd}r".to_owned())));
        // A letter that the end of the file cuts.
        assert_eq!(fault(b"a\xc3").map(|it| it.0), Some(Fault::Byte(0xC3)));
    }

    #[test]
    fn utf16_is_told_with_and_without_its_mark() {
        let bytes = |mark: &str, unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
            format!("{mark}[å]").encode_utf16().flat_map(unit).collect()
        };
        for (mark, unit, name) in [
            ("\u{feff}", u16::to_le_bytes as fn(u16) -> [u8; 2], "utf-16"),
            ("\u{feff}", u16::to_be_bytes, "utf-16"),
            ("", u16::to_le_bytes, "utf-16le"),
            ("", u16::to_be_bytes, "utf-16be"),
        ] {
            let found = fault(&bytes(mark, unit));
            assert_eq!(found, Some((Fault::Utf16(name), format!("{mark}[å]"))));
        }
    }
}
