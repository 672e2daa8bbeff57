//! Questions to the terminal, in one round: what answered before the device attributes is known, the rest will
//! never come. Nobody waits for the answers; they are picked out of what is read while they may come.

use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::decode::{Input, Reply, background, take};

/// Background (OSC 11), synchronized output (DECRQM 2026), name (XTVERSION), and last the device attributes (DA1).
pub(super) const QUESTIONS: &[u8] = b"\x1b]11;?\x1b\\\x1b[?2026$p\x1b[>0q\x1b[c";

/// The same, and whether 24-bit colours are shown: by name (XTGETTCAP `RGB`), and by what the paper is said to be after it
/// was set to such a colour (DECRQSS of SGR). Nothing is written in it.
pub(super) const ALL_QUESTIONS: &[u8] = b"\x1b]11;?\x1b\\\x1b[?2026$p\x1b[>0q\x1bP+q524742\x1b\\\
\x1b[48;2;112;155;195m\x1bP$qm\x1b\\\x1b[0m\x1b[c";

/// The same for terminals that show the end of a sequence they do not know: background and device attributes only.
pub(super) const FEW_QUESTIONS: &[u8] = b"\x1b]11;?\x1b\\\x1b[c";

/// What a terminal is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Its name and version (XTVERSION).
    Name,
    /// Its background (OSC 11).
    Background,
    /// Whether it takes a frame as a whole (DECRQM 2026).
    Frames,
    /// Whether it shows 24-bit colours (XTGETTCAP, DECRQSS).
    Colours,
}

impl Question {
    /// What the bytes ask about.
    pub(super) fn of(questions: &[u8]) -> &'static [Self] {
        use Question::{Background, Colours, Frames, Name};
        match questions {
            b"" => &[],
            FEW_QUESTIONS => &[Background],
            ALL_QUESTIONS => &[Name, Background, Frames, Colours],
            _ => &[Name, Background, Frames],
        }
    }
}

/// As long as the answers are waited for; what comes later is passed over. Keys are answered meanwhile, so that a slow
/// line or a busy machine costs nothing but time.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Reads the answers out of what is typed.
#[derive(Debug)]
pub struct Asking {
    since: Instant,
    bytes: Vec<u8>,
    answered: bool,
}

impl Asking {
    /// The questions were just sent.
    #[must_use]
    pub fn begin(now: Instant) -> Self {
        Self {
            since: now,
            bytes: Vec::new(),
            answered: false,
        }
    }

    /// How long there is still something to wait for; none when the round is over.
    #[must_use]
    pub fn left(&self, now: Instant) -> Option<Duration> {
        let left = PATIENCE.checked_sub(now.saturating_duration_since(self.since))?;
        let open = !self.answered || !self.bytes.is_empty();
        (open && !left.is_zero()).then_some(left)
    }

    /// Whether the terminal has answered all it will.
    #[must_use]
    pub fn answered(&self) -> bool {
        self.answered
    }

    /// What the bytes that were just read come to, in their order.
    pub fn hear(&mut self, bytes: &[u8]) -> Vec<Input> {
        self.bytes.extend_from_slice(bytes);
        self.taken(false)
    }

    /// The round is over: what was cut off are keys after all.
    pub fn finish(&mut self) -> Vec<Input> {
        self.taken(true)
    }

    fn taken(&mut self, last: bool) -> Vec<Input> {
        let inputs = take(&mut self.bytes, last);
        self.answered |= inputs.contains(&Input::Reply(Reply::Attributes));
        inputs
    }
}

/// Takes in an answer that came after the round, which the library reads as Alt+`]` and letters: over a slow line, or from
/// a terminal that names its attributes before the rest.
#[derive(Debug, Default)]
pub struct Late {
    inside: usize,
    text: String,
    told: Option<Reply>,
}

impl Late {
    /// No answer to a question of ours is longer.
    const LONGEST: usize = 64;

    /// Whether the event is part of a late answer.
    pub fn swallows(&mut self, event: &Event) -> bool {
        let Event::Key(KeyEvent {
            code, modifiers, ..
        }) = event
        else {
            return false;
        };
        let alt = modifiers.contains(KeyModifiers::ALT);
        match code {
            KeyCode::Char(']' | 'P') if alt && self.inside == 0 => {
                self.inside = Self::LONGEST;
                self.text.clear();
            }
            _ if self.inside == 0 => return false,
            KeyCode::Char('\\') if alt => self.end(),
            KeyCode::Char('g') if modifiers.contains(KeyModifiers::CONTROL) => self.end(),
            KeyCode::Char(letter) => {
                self.inside -= 1;
                self.text.push(*letter);
            }
            _ => {
                self.inside = 0;
                return false;
            }
        }
        true
    }

    /// What the answer said that was swallowed last, once; only the background matters so late.
    pub fn told(&mut self) -> Option<Reply> {
        self.told.take()
    }

    fn end(&mut self) {
        self.inside = 0;
        self.told = background(&self.text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(code: char, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(KeyCode::Char(code), modifiers))
    }

    #[test]
    fn the_round_ends_with_the_attributes() {
        let start = Instant::now();
        let mut asking = Asking::begin(start);
        assert!(asking.left(start).is_some());
        asking.hear(b"\x1b]11;rgb:0000/0000/0000\x07");
        assert!(asking.left(start).is_some());
        asking.hear(b"\x1b[?62c");
        assert!(asking.answered());
        assert_eq!(asking.left(start), None);
    }

    #[test]
    fn a_silent_terminal_ends_it_by_the_clock() {
        let start = Instant::now();
        let mut asking = Asking::begin(start);
        let typed = asking.hear(b"jj");
        assert_eq!(typed.len(), 2, "keys are not held back");
        assert_eq!(asking.left(start + PATIENCE), None);
        assert!(!asking.answered());
    }

    #[test]
    fn an_escape_typed_while_asking_is_kept() {
        let mut asking = Asking::begin(Instant::now());
        assert!(asking.hear(b"\x1b").is_empty());
        assert_eq!(asking.finish().len(), 1);
    }

    #[test]
    fn a_late_answer_is_swallowed_whole_and_nothing_after_it() {
        let mut late = Late::default();
        assert!(!late.swallows(&event('j', KeyModifiers::NONE)));
        assert!(late.swallows(&event(']', KeyModifiers::ALT)));
        for letter in "11;rgb:1616/1b1b/2222".chars() {
            assert!(late.swallows(&event(letter, KeyModifiers::NONE)));
        }
        assert_eq!(late.told(), None, "not before its end");
        assert!(late.swallows(&event('\\', KeyModifiers::ALT)));
        assert_eq!(late.told(), Some(Reply::Background(0x16, 0x1b, 0x22)));
        assert_eq!(late.told(), None, "once");
        assert!(!late.swallows(&event('j', KeyModifiers::NONE)));
    }

    #[test]
    fn a_typed_alt_bracket_does_not_swallow_for_ever() {
        let mut late = Late::default();
        late.swallows(&event(']', KeyModifiers::ALT));
        let eaten = (0..200)
            .filter(|_| late.swallows(&event('j', KeyModifiers::NONE)))
            .count();
        assert!(eaten <= Late::LONGEST);
    }
}
