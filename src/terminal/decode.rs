//! Bytes from a terminal as keys and answers. Used only while answers are awaited, when the
//! library that reads keys must not see them; so it knows plain keys and no more.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::colours::colours;

/// What a run of bytes meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed, or a button of the mouse.
    Event(Event),
    /// The terminal answered.
    Reply(Reply),
}

/// What a terminal answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The background's red, green and blue (OSC 11).
    Background(u8, u8, u8),
    /// Whether output can be synchronized (DECRPM of mode 2026).
    Synchronized(bool),
    /// Name and version of the program (XTVERSION).
    Name(String),
    /// Whether 24-bit colours are shown (XTGETTCAP `RGB`, or DECRQSS of SGR).
    TrueColour(bool),
    /// The device attributes (DA1): every terminal answers this, so nothing asked before it will come later.
    Attributes,
}

/// The first step through some bytes.
enum Step {
    /// So many bytes meant this, or nothing of interest.
    Took(usize, Option<Input>),
    /// More bytes are needed to tell.
    Partial,
}

/// Takes what is complete off the front of `bytes`. With `last`, nothing more will come: what is cut off is taken as keys.
pub(super) fn take(bytes: &mut Vec<u8>, last: bool) -> Vec<Input> {
    let mut inputs = Vec::new();
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        match step(rest) {
            Step::Took(count, input) => {
                inputs.extend(input);
                at += count;
            }
            Step::Partial if last => {
                inputs.push(if rest[0] == 0x1b {
                    key(KeyCode::Esc)
                } else {
                    key(KeyCode::Char(char::REPLACEMENT_CHARACTER))
                });
                at += 1;
            }
            Step::Partial => break,
        }
    }
    bytes.drain(..at.min(bytes.len()));
    inputs
}

fn step(bytes: &[u8]) -> Step {
    match bytes {
        [0x1b] => Step::Partial,
        [0x1b, b'[', rest @ ..] => control(rest),
        [0x1b, b']', rest @ ..] => text_reply(rest, background),
        [0x1b, b'P', rest @ ..] => text_reply(rest, |text| name(text).or_else(|| colours(text))),
        [0x1b, b'O', rest @ ..] => match rest.first() {
            Some(last) => Step::Took(3, arrow(*last).map(key)),
            None => Step::Partial,
        },
        [0x1b, ..] => Step::Took(1, Some(key(KeyCode::Esc))),
        [byte, ..] if *byte < 0x20 || *byte == 0x7f => Step::Took(1, Some(control_key(*byte))),
        _ => letter(bytes),
    }
}

fn key(code: KeyCode) -> Input {
    Input::Event(Event::Key(KeyEvent::new(code, KeyModifiers::NONE)))
}

fn control_key(byte: u8) -> Input {
    match byte {
        b'\r' | b'\n' => key(KeyCode::Enter),
        b'\t' => key(KeyCode::Tab),
        0x7f | 0x08 => key(KeyCode::Backspace),
        _ => Input::Event(Event::Key(KeyEvent::new(
            KeyCode::Char(char::from(byte | 0x60)),
            KeyModifiers::CONTROL,
        ))),
    }
}

fn letter(bytes: &[u8]) -> Step {
    let length = match bytes[0] {
        0xc0..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf7 => 4,
        _ => 1,
    };
    let Some(own) = bytes.get(..length) else {
        return Step::Partial;
    };
    let letter = std::str::from_utf8(own)
        .ok()
        .and_then(|text| text.chars().next());
    match letter {
        Some(letter) => Step::Took(length, Some(key(KeyCode::Char(letter)))),
        None => Step::Took(1, None),
    }
}

fn arrow(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'Z' => KeyCode::BackTab,
        _ => return None,
    })
}

/// `CSI parameters final`, after the introducer.
fn control(bytes: &[u8]) -> Step {
    let Some(end) = bytes.iter().position(|byte| (0x40..=0x7e).contains(byte)) else {
        return Step::Partial;
    };
    let (parameters, last) = (&bytes[..end], bytes[end]);
    let input = match (parameters, last) {
        ([b'?', ..], b'c') => Some(Input::Reply(Reply::Attributes)),
        ([b'<', report @ ..], b'M') => mouse(report).map(Input::Event),
        ([b'<', ..], b'm') => None,
        ([b'?', ..], b'y') => mode(parameters).map(Input::Reply),
        (b"5", b'~') => Some(key(KeyCode::PageUp)),
        (b"6", b'~') => Some(key(KeyCode::PageDown)),
        (b"1" | b"7", b'~') => Some(key(KeyCode::Home)),
        (b"4" | b"8", b'~') => Some(key(KeyCode::End)),
        (b"3", b'~') => Some(key(KeyCode::Delete)),
        _ => arrow(last).map(key),
    };
    Step::Took(end + 3, input)
}

/// `0;12;3` after `<`: button, column and row from 1 (xterm, SGR mouse reports). Presses of the first button and the wheel.
fn mouse(report: &[u8]) -> Option<Event> {
    let text = std::str::from_utf8(report).ok()?;
    let mut numbers = text.split(';').map(|number| number.parse::<u16>().ok());
    let mut number = || numbers.next().flatten();
    let (button, column, row) = (number()?, number()?, number()?);
    let kind = match button {
        0 => MouseEventKind::Down(MouseButton::Left),
        64 => MouseEventKind::ScrollUp,
        65 => MouseEventKind::ScrollDown,
        _ => return None,
    };
    Some(Event::Mouse(MouseEvent {
        kind,
        column: column.checked_sub(1)?,
        row: row.checked_sub(1)?,
        modifiers: KeyModifiers::NONE,
    }))
}

/// `?2026;2$`: 0 is an unknown mode, 4 one that is never on.
fn mode(parameters: &[u8]) -> Option<Reply> {
    let text = std::str::from_utf8(parameters).ok()?;
    let setting = text.strip_prefix("?2026;")?.strip_suffix('$')?;
    Some(Reply::Synchronized(!matches!(setting, "0" | "4")))
}

/// A string that BEL or ST ends, after the introducer.
fn text_reply(bytes: &[u8], read: fn(&str) -> Option<Reply>) -> Step {
    let bell = bytes.iter().position(|byte| *byte == 0x07);
    let terminator = bytes.windows(2).position(|pair| pair == b"\x1b\\");
    let (end, length) = match (bell, terminator) {
        (Some(bell), Some(terminator)) if terminator < bell => (terminator, terminator + 2),
        (Some(bell), _) => (bell, bell + 1),
        (None, Some(terminator)) => (terminator, terminator + 2),
        (None, None) => return Step::Partial,
    };
    let reply = std::str::from_utf8(&bytes[..end]).ok().and_then(read);
    Step::Took(length + 2, reply.map(Input::Reply))
}

/// `11;rgb:1616/1b1b/2222`, each part of one to four hexadecimal digits (`XParseColor`).
pub(super) fn background(text: &str) -> Option<Reply> {
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

/// `>|foot(1.21.0)`.
fn name(text: &str) -> Option<Reply> {
    Some(Reply::Name(text.strip_prefix(">|")?.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(bytes: &[u8]) -> Vec<Input> {
        take(&mut bytes.to_vec(), true)
    }

    #[test]
    fn replies_are_picked_out_of_what_is_typed() {
        let inputs = all(b"j\x1b]11;rgb:ffff/8080/0000\x1b\\k\x1b[?2026;2$y\x1bP>|foot(1.21.0)\x1b\\\x1b[?62;4c\r");
        let reply = Input::Reply;
        assert_eq!(
            inputs,
            [
                key(KeyCode::Char('j')),
                reply(Reply::Background(255, 128, 0)),
                key(KeyCode::Char('k')),
                reply(Reply::Synchronized(true)),
                reply(Reply::Name("foot(1.21.0)".to_owned())),
                reply(Reply::Attributes),
                key(KeyCode::Enter),
            ]
        );
    }

    #[test]
    fn colours_of_any_length_are_read_and_a_bell_ends_them() {
        assert_eq!(
            all(b"\x1b]11;rgb:f/00/fff\x07"),
            [Input::Reply(Reply::Background(255, 0, 255))]
        );
        assert_eq!(all(b"\x1b]11;rgb:/zz/\x07"), []);
        assert_eq!(all(b"\x1b]11;rgb:123456789abc/0/0\x07"), []);
        assert_eq!(all(b"\x1b]11;rgb:fffffff/0/0\x07"), []);
    }

    #[test]
    fn what_is_cut_off_waits_for_its_rest() {
        let mut bytes = b"\x1b]11;rgb:00".to_vec();
        assert_eq!(take(&mut bytes, false), []);
        bytes.extend(b"00/0000/0000\x07\xc3");
        assert_eq!(
            take(&mut bytes, false),
            [Input::Reply(Reply::Background(0, 0, 0))]
        );
        bytes.push(0xa5);
        assert_eq!(take(&mut bytes, false), [key(KeyCode::Char('å'))]);
        assert!(bytes.is_empty());
    }

    #[test]
    fn a_lone_escape_is_the_key_when_nothing_follows() {
        let mut bytes = b"\x1b".to_vec();
        assert_eq!(take(&mut bytes, false), []);
        assert_eq!(take(&mut bytes, true), [key(KeyCode::Esc)]);
    }

    #[test]
    fn arrows_and_control_keys_are_keys() {
        assert_eq!(
            all(b"\x1b[A\x1bOB\x1b[6~"),
            [key(KeyCode::Up), key(KeyCode::Down), key(KeyCode::PageDown)]
        );
        assert_eq!(
            all(b"\x1a"),
            [Input::Event(Event::Key(KeyEvent::new(
                KeyCode::Char('z'),
                KeyModifiers::CONTROL
            )))]
        );
    }

    #[test]
    fn presses_of_the_mouse_are_kept_and_releases_are_not() {
        let [Input::Event(Event::Mouse(press))] = &all(b"\x1b[<0;12;3M\x1b[<0;12;3m")[..] else {
            unreachable!("one press");
        };
        assert_eq!((press.column, press.row), (11, 2));
        assert!(all(b"\x1b[<0;0;0M\x1b[<99;1;1M\x1b[<;;M").is_empty());
    }

    #[test]
    fn an_unsupported_mode_is_unsupported() {
        assert_eq!(
            all(b"\x1b[?2026;0$y"),
            [Input::Reply(Reply::Synchronized(false))]
        );
    }

    #[test]
    fn no_bytes_at_all_make_it_fall() {
        for first in 0..=255_u8 {
            for second in 0..=255_u8 {
                let _ = all(&[first, second]);
                let _ = all(&[0x1b, first, second]);
                let _ = all(&[0x1b, b'[', first, second]);
            }
        }
    }
}
