//! The state machine that reads bytes one by one: what is unfinished, and what a byte makes of it.

use crossterm::event::{Event, KeyCode, KeyModifiers};

use super::{Input, LONGEST, held, key, mouse, reply};

/// Bytes of an answer that are kept to be read. No answer to a question of ours is longer.
const KEPT: usize = 1024;

/// What ends a bracketed paste.
const PASTE_END: &[u8] = b"\x1b[201~";

/// What has been read of an unfinished sequence.
#[derive(Debug, Default)]
pub(super) enum State {
    #[default]
    Ground,
    /// Part of a letter of several bytes (UTF-8), with Alt or without.
    Letter {
        bytes: Vec<u8>,
        length: usize,
        alt: bool,
    },
    /// ESC.
    Escape,
    /// ESC O.
    Shift3,
    /// ESC [ and parameters.
    Control(Vec<u8>),
    /// ESC [ [: a function key of the Linux console.
    Console,
    /// ESC [ M: a click as xterm reported it first, three bytes.
    Click(Vec<u8>),
    /// A string that BEL or ST ends, after its introducer.
    Text {
        introducer: u8,
        kept: Vec<u8>,
        length: usize,
        is_escaped: bool,
    },
    /// A bracketed paste.
    Paste(Vec<u8>),
}

impl State {
    /// Reads a byte; returns what is unfinished after it.
    pub(super) fn read(self, byte: u8, inputs: &mut Vec<Input>) -> Self {
        match self {
            Self::Ground => ground(byte, inputs),
            Self::Letter { bytes, length, alt } => letter(bytes, length, alt, byte, inputs),
            Self::Escape => escape(byte, inputs),
            Self::Shift3 => shift3(byte, inputs),
            Self::Control(parameters) => control(parameters, byte, inputs),
            Self::Console => {
                inputs.extend(super::control::console(byte).map(key));
                Self::Ground
            }
            Self::Click(bytes) => click(bytes, byte, inputs),
            Self::Text {
                introducer,
                kept,
                length,
                is_escaped,
            } => text(introducer, kept, length, is_escaped, byte, inputs),
            Self::Paste(text) => paste(text, byte, inputs),
        }
    }
}

fn ground(byte: u8, inputs: &mut Vec<Input>) -> State {
    match byte {
        0x1b => return State::Escape,
        0x20..=0x7e => inputs.push(key(KeyCode::Char(char::from(byte)))),
        0xc2..=0xf4 => return begin_letter(byte, false),
        0x80.. => {} // no beginning of a letter
        _ => inputs.push(plain(byte, KeyModifiers::NONE)),
    }
    State::Ground
}

/// A control character as the key that sends it.
fn plain(byte: u8, modifiers: KeyModifiers) -> Input {
    let control = modifiers | KeyModifiers::CONTROL;
    match byte {
        b'\r' | b'\n' => held(KeyCode::Enter, modifiers),
        b'\t' => held(KeyCode::Tab, modifiers),
        0x7f | 0x08 => held(KeyCode::Backspace, modifiers),
        0 => held(KeyCode::Char(' '), control),
        0x1c..=0x1f => held(KeyCode::Char(char::from(byte - 0x1c + b'4')), control),
        _ => held(KeyCode::Char(char::from(byte | 0x60)), control),
    }
}

fn begin_letter(byte: u8, alt: bool) -> State {
    let length = match byte {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => 4,
    };
    State::Letter {
        bytes: vec![byte],
        length,
        alt,
    }
}

fn letter(
    mut bytes: Vec<u8>,
    length: usize,
    alt: bool,
    byte: u8,
    inputs: &mut Vec<Input>,
) -> State {
    if !(0x80..=0xbf).contains(&byte) {
        return ground(byte, inputs);
    }
    bytes.push(byte);
    if bytes.len() < length {
        return State::Letter { bytes, length, alt };
    }
    let read = std::str::from_utf8(&bytes).ok();
    let letter = read.and_then(|text| text.chars().next());
    if let Some(letter) = letter.filter(|letter| !letter.is_control()) {
        let modifiers = if alt {
            KeyModifiers::ALT
        } else {
            KeyModifiers::NONE
        };
        inputs.push(held(KeyCode::Char(letter), modifiers));
    }
    State::Ground
}

fn escape(byte: u8, inputs: &mut Vec<Input>) -> State {
    match byte {
        // Escape, and then what begins with one: a paste or an arrow right after the key.
        0x1b => {
            inputs.push(key(KeyCode::Esc));
            return State::Escape;
        }
        b'[' => return State::Control(Vec::new()),
        b'O' => return State::Shift3,
        b']' | b'P' | b'_' | b'^' | b'X' => {
            return State::Text {
                introducer: byte,
                kept: Vec::new(),
                length: 0,
                is_escaped: false,
            };
        }
        0x20..=0x7e => inputs.push(held(KeyCode::Char(char::from(byte)), KeyModifiers::ALT)),
        0xc2..=0xf4 => return begin_letter(byte, true),
        0x80.. => inputs.push(key(KeyCode::Esc)),
        _ => inputs.push(plain(byte, KeyModifiers::ALT)),
    }
    State::Ground
}

fn shift3(byte: u8, inputs: &mut Vec<Input>) -> State {
    if (0x20..=0x7e).contains(&byte) {
        inputs.extend(super::control::shift3(byte).map(key));
        return State::Ground;
    }
    inputs.push(held(KeyCode::Char('O'), KeyModifiers::ALT));
    ground(byte, inputs)
}

fn control(mut parameters: Vec<u8>, byte: u8, inputs: &mut Vec<Input>) -> State {
    match (byte, &parameters[..]) {
        (b'[', []) => State::Console,
        (b'M', []) => State::Click(Vec::new()),
        (b'~', b"200") => State::Paste(Vec::new()),
        (0x20..=0x3f, _) => {
            // What is longer is unknown, and skipped to its end.
            if parameters.len() < KEPT {
                parameters.push(byte);
            }
            State::Control(parameters)
        }
        (0x40..=0x7e, _) => {
            inputs.extend(super::control::read(&parameters, byte));
            State::Ground
        }
        _ => ground(byte, inputs),
    }
}

fn click(mut bytes: Vec<u8>, byte: u8, inputs: &mut Vec<Input>) -> State {
    if byte < 0x20 {
        return ground(byte, inputs);
    }
    bytes.push(byte);
    if bytes.len() < 3 {
        return State::Click(bytes);
    }
    let [button, column, row] = [bytes[0], bytes[1], bytes[2]].map(|part| u16::from(part) - 32);
    inputs.extend(mouse::report(button, column, row, button & 3 == 3).map(Input::Event));
    State::Ground
}

fn text(
    introducer: u8,
    mut kept: Vec<u8>,
    mut length: usize,
    is_escaped: bool,
    byte: u8,
    inputs: &mut Vec<Input>,
) -> State {
    match byte {
        b'\\' if is_escaped => {
            inputs.extend(reply::read(introducer, &kept).map(Input::Reply));
            return State::Ground;
        }
        // Any other sequence ends the string; so does a key that is no letter.
        _ if is_escaped => return escape(byte, inputs),
        0x07 => {
            inputs.extend(reply::read(introducer, &kept).map(Input::Reply));
            return State::Ground;
        }
        0x1b => {}
        ..0x20 | 0x7f => return ground(byte, inputs),
        _ if length >= LONGEST => return ground(byte, inputs),
        _ => {
            length += 1;
            if kept.len() < KEPT {
                kept.push(byte);
            }
        }
    }
    State::Text {
        introducer,
        kept,
        length,
        is_escaped: byte == 0x1b,
    }
}

fn paste(mut text: Vec<u8>, byte: u8, inputs: &mut Vec<Input>) -> State {
    text.push(byte);
    if text.ends_with(PASTE_END) {
        text.truncate(text.len() - PASTE_END.len());
        if !text.is_empty() {
            inputs.push(pasted(&text));
        }
        return State::Ground;
    }
    if text.len() >= LONGEST {
        let rest = text.split_off(text.len() - unfinished(&text));
        inputs.push(pasted(&text));
        return State::Paste(rest);
    }
    State::Paste(text)
}

/// How many bytes at the end of a paste that may begin its end, or a letter.
pub(super) fn unfinished(text: &[u8]) -> usize {
    let marker = (1..PASTE_END.len())
        .rev()
        .find(|count| text.ends_with(&PASTE_END[..*count]));
    marker.unwrap_or_else(|| {
        let letter = (1..=3.min(text.len())).find(|count| text[text.len() - count] >= 0xc2);
        letter
            .filter(|count| std::str::from_utf8(&text[text.len() - count..]).is_err())
            .filter(|count| match text[text.len() - count] {
                0xc2..=0xdf => *count < 2,
                0xe0..=0xef => *count < 3,
                _ => *count < 4,
            })
            .unwrap_or(0)
    })
}

pub(super) fn pasted(text: &[u8]) -> Input {
    Input::Event(Event::Paste(String::from_utf8_lossy(text).into_owned()))
}
