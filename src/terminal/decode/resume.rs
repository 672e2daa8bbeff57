//! Whether bytes are the rest of a sequence that was given up, because a slow line or a busy terminal tore it apart.

/// Whether `bytes` go on with `head`, rather than being typed.
///
/// A single byte is a key, but after the introducer of a string: Alt+`]` and a figure are nobody's keys.
pub(super) fn continues(head: &[u8], bytes: &[u8]) -> bool {
    let joined = [head, bytes].concat();
    match &joined[..] {
        [0x1b, b']', b'0'..=b'9', ..] | [0x1b, b'P', b'>' | b'0' | b'1' | b'!', ..] => {
            head.len() > 1 || bytes.len() > 2
        }
        [0x1b, b'[', b'?' | b'<', b'0'..=b'9', ..] => bytes.len() > 1 && is_sequence(&joined[3..]),
        [0x1b, b'[', rest @ ..] => bytes.len() > 1 && is_key(rest),
        _ => false,
    }
}

/// Whether parameters stand there, and a final byte of an answer or a click, or no final byte yet.
fn is_sequence(bytes: &[u8]) -> bool {
    let last = bytes.iter().find(|byte| !(0x20..=0x3f).contains(*byte));
    last.is_none_or(|last| matches!(last, b'c' | b'y' | b'M' | b'm' | b'n' | b'R' | b'u' | b't'))
}

/// Whether a whole key stands there.
fn is_key(bytes: &[u8]) -> bool {
    let last = bytes.iter().find(|byte| !(b'0'..=b';').contains(*byte));
    last.is_some_and(|last| matches!(last, b'~' | b'A'..=b'H' | b'P'..=b'S' | b'u' | b'Z'))
}
