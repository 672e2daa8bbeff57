//! What a terminal answers to the questions of this program.

use crate::terminal::colours::colours;

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The background's red, green and blue (OSC 11).
    Background(u8, u8, u8),
    /// Whether output can be synchronized (DECRPM of mode 2026).
    Synchronized(bool),
    /// Whether pastes come between marks (DECRPM of mode 2004).
    MarkedPastes(bool),
    /// Whether 24-bit colours are shown (XTGETTCAP `RGB`, or DECRQSS of SGR).
    TrueColour(bool),
    /// Name and version of the program (XTVERSION).
    Name(String),
    /// The device attributes (DA1), which every terminal knows: what is not answered before them is not supported.
    Attributes,
}

/// Reads `CSI ? parameters last`.
pub(super) fn control(parameters: &[u8], last: u8) -> Option<Reply> {
    match last {
        b'c' => Some(Reply::Attributes),
        b'y' => mode(parameters),
        _ => None,
    }
}

/// `2026;2$`: 0 is an unknown mode, 4 one that is never on.
fn mode(parameters: &[u8]) -> Option<Reply> {
    let text = std::str::from_utf8(parameters).ok()?;
    let (mode, setting) = text.strip_suffix('$')?.split_once(';')?;
    let can = !matches!(setting, "0" | "4");
    match mode {
        "2026" => Some(Reply::Synchronized(can)),
        "2004" => Some(Reply::MarkedPastes(can)),
        _ => None,
    }
}

/// Reads the string that an introducer began (`]`: OSC, `P`: DCS), without its end.
pub(super) fn read(introducer: u8, text: &[u8]) -> Option<Reply> {
    let text = std::str::from_utf8(text).ok()?;
    match introducer {
        b']' => background(text),
        b'P' => name(text).or_else(|| colours(text)),
        _ => None,
    }
}

/// `>|foot(1.21.0)`.
fn name(text: &str) -> Option<Reply> {
    Some(Reply::Name(text.strip_prefix(">|")?.to_owned()))
}

/// `11;rgb:1616/1b1b/2222`, each part of one to four hexadecimal digits (`XParseColor`).
fn background(text: &str) -> Option<Reply> {
    let mut parts = text.strip_prefix("11;rgb:")?.split('/').map(|part| {
        let value = u32::from_str_radix(part, 16)
            .ok()
            .filter(|_| part.len() <= 4)?;
        let most = 16_u32.checked_pow(part.len() as u32)?.checked_sub(1)?;
        u8::try_from(value * 255 / most.max(1)).ok()
    });
    let mut part = || parts.next().flatten();
    Some(Reply::Background(part()?, part()?, part()?))
}
