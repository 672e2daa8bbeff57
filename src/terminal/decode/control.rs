//! Control sequences (CSI, SS3) as keys, clicks and answers.

use crossterm::event::{KeyCode, KeyModifiers};

use super::{Input, held, mouse, reply};

/// Reads `CSI parameters last`; none for what is unknown.
pub(super) fn read(parameters: &[u8], last: u8) -> Option<Input> {
    match (parameters, last) {
        ([b'?', rest @ ..], _) => reply::control(rest, last).map(Input::Reply),
        ([b'<', report @ ..], b'M' | b'm') => mouse::read(report, last == b'm').map(Input::Event),
        ([b'<'..=b'>', ..], _) => None,
        _ => key(parameters, last),
    }
}

/// The key that `ESC [ [ last` is on the Linux console.
pub(super) fn console(last: u8) -> Option<KeyCode> {
    (b'A'..=b'E')
        .contains(&last)
        .then(|| KeyCode::F(last - b'A' + 1))
}

/// The key that `ESC O last` is.
pub(super) fn shift3(last: u8) -> Option<KeyCode> {
    match last {
        b'M' => Some(KeyCode::Enter),
        _ => named(last),
    }
}

fn named(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'Z' => KeyCode::BackTab,
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        _ => return None,
    })
}

fn key(parameters: &[u8], last: u8) -> Option<Input> {
    let text = std::str::from_utf8(parameters).ok()?;
    let mut numbers = text.split(';').map(|part| {
        let number = part.split(':').next().unwrap_or_default();
        if number.is_empty() {
            Some(1)
        } else {
            number.parse::<u32>().ok()
        }
    });
    let first = numbers.next()??;
    let second = numbers.next().unwrap_or(Some(1))?;
    let third = numbers.next().flatten();
    let (code, modifiers) = match (last, first, third) {
        // The form of modifyOtherKeys, and the one that came after it.
        (b'~', 27, Some(code)) | (b'u', code, _) => (letter(code)?, second),
        (b'~', number, _) => (numbered(number)?, second),
        // A report of the cursor's place looks like F3.
        (b'P'..=b'S', 2.., _) => return None,
        _ => (named(last)?, second),
    };
    Some(held(code, held_down(modifiers)))
}

fn letter(code: u32) -> Option<KeyCode> {
    Some(match code {
        27 => KeyCode::Esc,
        13 => KeyCode::Enter,
        9 => KeyCode::Tab,
        127 | 8 => KeyCode::Backspace,
        _ => KeyCode::Char(char::from_u32(code).filter(|letter| !letter.is_control())?),
    })
}

fn numbered(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number as u8 - 10),
        17..=21 => KeyCode::F(number as u8 - 11),
        23..=24 => KeyCode::F(number as u8 - 12),
        _ => return None,
    })
}

/// What is held down, as xterm counts it: one more than the sum of Shift 1, Alt 2, Control 4.
fn held_down(number: u32) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
    ] {
        modifiers.set(modifier, bits & bit != 0);
    }
    modifiers
}
