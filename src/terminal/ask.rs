//! Questions to the terminal. Nobody waits for the answers: they are picked out of what is read, whenever they come.

use super::environment::Environment;

/// Background (OSC 11), synchronized output and marked pastes (DECRQM 2026, 2004), name (XTVERSION), and last the device
/// attributes (DA1).
pub(super) const QUESTIONS: &[u8] = b"\x1b]11;?\x1b\\\x1b[?2026$p\x1b[?2004$p\x1b[>0q\x1b[c";

/// The same, and whether 24-bit colours are shown: by name (XTGETTCAP `RGB`), and by what the paper is said to be after it
/// was set to such a colour (DECRQSS of SGR). Nothing is written in it.
pub(super) const ALL_QUESTIONS: &[u8] =
    b"\x1b]11;?\x1b\\\x1b[?2026$p\x1b[?2004$p\x1b[>0q\x1bP+q524742\x1b\\\
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
    /// Whether it marks what is pasted (DECRQM 2004).
    Pastes,
    /// Whether it shows 24-bit colours (XTGETTCAP, DECRQSS).
    Colours,
}

impl Question {
    /// What the bytes ask about.
    pub(super) fn of(questions: &[u8]) -> &'static [Self] {
        use Question::{Background, Colours, Frames, Name, Pastes};
        match questions {
            b"" => &[],
            FEW_QUESTIONS => &[Background],
            ALL_QUESTIONS => &[Name, Background, Frames, Pastes, Colours],
            _ => &[Name, Background, Frames, Pastes],
        }
    }
}

/// Whether pastes come between marks (bracketed paste), as far as the kind of terminal tells. Consoles and old terminals
/// send a paste as if it were typed.
#[must_use]
pub fn marks_pastes(environment: &Environment) -> bool {
    let term = environment.text("TERM");
    term != "linux" && !term.starts_with("vt")
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
