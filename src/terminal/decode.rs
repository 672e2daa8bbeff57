//! Turns the bytes of a terminal into keys, clicks, pastes and answers, whatever chunks they come in.
//!
//! Never blocks: a sequence that stays unfinished gives way after 50 ms. crossterm's reader blocks until a sequence is
//! complete and drops the terminal's readiness after a resize; termina waits for the final byte without a limit.

mod control;
mod mouse;
mod reply;
mod resume;
mod state;

use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

pub use reply::Reply;
use resume::continues;
use state::{State, pasted, unfinished};

/// How long an unfinished sequence may hold up what is typed. People do not press two keys so fast; terminals send the bytes
/// of a key together.
const HOLD: Duration = Duration::from_millis(50);

/// How long the rest of an answer is swallowed, and how long a paste without an end stays open.
const SWALLOW: Duration = Duration::from_secs(2);

/// Bytes after which an answer or a paste that does not end is given up, or handed on.
const LONGEST: usize = 64 * 1024;

/// What some bytes meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed, the mouse used, a text pasted.
    Event(Event),
    /// The terminal answered.
    Reply(Reply),
}

/// Reads bytes one by one (the state machine of ECMA-48 § 5, with the reports of xterm).
///
/// The same bytes give the same inputs in any chunks, as long as [`rest`](Self::rest) is not called between them. Holds at
/// most 64 kB bytes of a paste, and less of anything else.
#[derive(Debug, Default)]
pub struct Decoder {
    state: State,
    /// When the unfinished sequence began, and when its last byte came.
    begun: Option<Instant>,
    touched: Option<Instant>,
    /// The bytes of a sequence that was given up, whose rest may still come.
    given_up: Option<(Vec<u8>, Instant)>,
    /// Whether the sequence that is read now was already taken for a key.
    is_told: bool,
}

impl Decoder {
    /// Reads bytes that came at `now`; returns what they complete, in order.
    pub fn hear(&mut self, bytes: &[u8], now: Instant) -> Vec<Input> {
        let mut inputs = Vec::new();
        self.resume(bytes, now);
        for byte in bytes {
            self.read(*byte, now, &mut inputs);
        }
        if self.begun.is_some() {
            self.touched = Some(now);
        }
        inputs
    }

    /// When [`rest`](Self::rest) has something to do if nothing is read until then.
    #[must_use]
    pub fn deadline(&self) -> Option<Instant> {
        let (begun, touched) = (self.begun?, self.touched?);
        Some(match &self.state {
            State::Paste(text) if unfinished(text) == text.len() => touched + SWALLOW,
            State::Control(parameters) if parameters.first() == Some(&b'?') => begun + SWALLOW,
            State::Text {
                length, is_escaped, ..
            } if *length > 0 && !is_escaped => begun + SWALLOW,
            _ => touched + HOLD,
        })
    }

    /// Gives up what is unfinished and overdue. To be called when nothing can be read.
    pub fn rest(&mut self, now: Instant) -> Vec<Input> {
        let mut inputs = Vec::new();
        if self.deadline().is_some_and(|deadline| deadline <= now) {
            self.give_up(now, &mut inputs);
        }
        inputs
    }

    fn read(&mut self, byte: u8, now: Instant, inputs: &mut Vec<Input>) {
        let state = std::mem::take(&mut self.state);
        let before = inputs.len();
        self.state = state.read(byte, inputs);
        if self.is_told {
            let told = inputs.split_off(before);
            inputs.extend(
                told.into_iter()
                    .filter(|one| matches!(one, Input::Reply(_))),
            );
        }
        match self.state {
            State::Ground => {
                self.begun = None;
                self.is_told = false;
            }
            _ => {
                self.begun.get_or_insert(now);
            }
        }
    }

    /// Goes on with a sequence that was given up, where these bytes can only be its rest.
    fn resume(&mut self, bytes: &[u8], now: Instant) {
        let Some((head, since)) = self.given_up.take() else {
            return;
        };
        let in_time = now.saturating_duration_since(since) < SWALLOW;
        if !in_time || !matches!(self.state, State::Ground) || !continues(&head, bytes) {
            return;
        }
        self.is_told = true;
        let mut nothing = Vec::new();
        for byte in head {
            self.read(byte, now, &mut nothing);
        }
    }

    fn give_up(&mut self, now: Instant, inputs: &mut Vec<Input>) {
        let alt = |letter: char| held(KeyCode::Char(letter), KeyModifiers::ALT);
        let state = std::mem::take(&mut self.state);
        let mut head = Vec::new();
        let told = match state {
            State::Paste(mut text) if unfinished(&text) < text.len() => {
                let rest = text.split_off(text.len() - unfinished(&text));
                inputs.push(pasted(&text));
                self.state = State::Paste(rest);
                self.touched = Some(now);
                return;
            }
            State::Paste(text) => (!text.is_empty()).then(|| pasted(&text)),
            State::Escape => {
                head.push(0x1b);
                Some(key(KeyCode::Esc))
            }
            State::Shift3 => Some(alt('O')),
            State::Control(parameters) => {
                head.extend(b"\x1b[");
                head.extend(&parameters);
                parameters.is_empty().then(|| alt('['))
            }
            State::Text {
                introducer,
                length: 0,
                is_escaped: false,
                ..
            } => {
                head.extend([0x1b, introducer]);
                Some(alt(char::from(introducer)))
            }
            // Escape was pressed while an answer did not come to its end.
            State::Text {
                is_escaped: true, ..
            } => Some(key(KeyCode::Esc)),
            State::Ground
            | State::Letter { .. }
            | State::Console
            | State::Click(_)
            | State::Text { .. } => None,
        };
        if !self.is_told {
            inputs.extend(told);
        }
        self.is_told = false;
        self.begun = None;
        self.given_up = (!head.is_empty()).then_some((head, now));
    }
}

fn key(code: KeyCode) -> Input {
    held(code, KeyModifiers::NONE)
}

fn held(code: KeyCode, modifiers: KeyModifiers) -> Input {
    Input::Event(Event::Key(KeyEvent::new(code, modifiers)))
}

#[cfg(test)]
mod tests;
