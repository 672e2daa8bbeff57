//! Questions to the terminal. Nobody waits for the answers: they are picked out of what is read, whenever they come.

use super::environment::Environment;

/// What a terminal is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Its name and version (XTVERSION).
    Name,
    /// Its background (OSC 11).
    Background,
    /// Whether it takes a frame as a whole (DECRQM 2026).
    Frames,
    /// Whether it marks what is pasted (DECRQM 2004).
    Pastes,
    /// Whether it shows 24-bit colours (XTGETTCAP, DECRQSS).
    Colours,
}

impl Question {
    fn bytes(self) -> &'static [u8] {
        match self {
            Self::Name => b"\x1b[>0q",
            Self::Background => b"\x1b]11;?\x1b\\",
            Self::Frames => b"\x1b[?2026$p",
            Self::Pastes => b"\x1b[?2004$p",
            // By name, and by what the paper is said to be after it was set to such a colour. Nothing is written in it.
            Self::Colours => b"\x1bP+q524742\x1b\\\x1b[48;2;112;155;195m\x1bP$qm\x1b\\\x1b[0m",
        }
    }
}

/// What asks a terminal, and last for its device attributes (DA1): every terminal answers those, and answers in order. Nothing
/// where it is asked nothing.
#[must_use]
pub fn asking(questions: &[Question]) -> Vec<u8> {
    let mut bytes: Vec<u8> = questions
        .iter()
        .flat_map(|it| it.bytes())
        .copied()
        .collect();
    if !bytes.is_empty() {
        bytes.extend_from_slice(b"\x1b[c");
    }
    bytes
}

/// Whether pastes come between marks (bracketed paste), as far as the kind of terminal tells. Consoles and old terminals
/// send a paste as if it were typed.
#[must_use]
pub fn marks_pastes(environment: &Environment) -> bool {
    let term = environment.text("TERM");
    term != "linux" && !term.starts_with("vt")
}

/// Whether the kind of terminal leaves no doubt that pastes come between marks, so that it need not be asked.
pub(super) fn surely_marks_pastes(environment: &Environment) -> bool {
    let kinds = [
        "xterm",
        "tmux",
        "screen",
        "foot",
        "alacritty",
        "kitty",
        "wezterm",
        "ghostty",
        "rxvt-unicode",
        "konsole",
        "vte",
        "mlterm",
        "st-",
        "contour",
        "rio",
    ];
    let term = environment.text("TERM");
    kinds.iter().any(|kind| term.starts_with(kind))
}

/// The text of bytes that were pasted into a terminal which marks no pastes: more printable characters in one read than
/// anybody types, and not one key that is held down.
#[must_use]
pub fn unmarked_paste(bytes: &[u8]) -> Option<String> {
    /// Characters in one read that nobody types.
    const MANY: usize = 16;
    let text = std::str::from_utf8(bytes).ok()?;
    let is_text = |letter: char| !letter.is_control() || matches!(letter, '\r' | '\n' | '\t');
    let printable = text.chars().filter(|letter| !letter.is_control()).count();
    let first = text.chars().next()?;
    let all_alike = text.chars().all(|letter| letter == first);
    (printable >= MANY && !all_alike && text.chars().all(is_text)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_of_letters_is_a_paste_and_a_held_key_is_none() {
        assert!(unmarked_paste("Möte 12 maj, Nöjesfabriken".as_bytes()).is_some());
        assert!(unmarked_paste(b"Board 12 May\rParty 13 May\r").is_some());
        assert_eq!(unmarked_paste(b"jjjjjjjjjjjjjjjjjjjjjjjj"), None);
        assert_eq!(unmarked_paste(b"2/konf\rjjkk"), None);
        assert_eq!(
            unmarked_paste(b"\x1b[A\x1b[A\x1b[A\x1b[A\x1b[B\x1b[B"),
            None
        );
        assert_eq!(unmarked_paste(b""), None);
    }

    #[test]
    fn only_consoles_and_old_terminals_mark_no_pastes() {
        let marks = |term: &str| {
            marks_pastes(&Environment::of(|name| {
                (name == "TERM").then(|| term.to_owned())
            }))
        };
        assert!(marks("xterm-256color") && marks("screen") && marks("foot"));
        assert!(!marks("linux") && !marks("vt100") && !marks("vt220"));
    }
}
