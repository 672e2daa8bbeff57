//! Which terminal program this is, and what is known of the program. Asks nobody: the environment or an answer names it.

use crate::draw::Glyphs;

use super::environment::Environment;

/// The programs that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Program {
    /// As people know it.
    pub(super) name: &'static str,
    /// Draws octants itself, without a font.
    pub(super) octants: bool,
}

/// How a program is known: a variable, what its value begins with, and its name.
const PROGRAMS: [(&str, &str, Program); 16] = [
    ("KITTY_WINDOW_ID", "", program("kitty", true)),
    ("TERM", "xterm-kitty", program("kitty", true)),
    ("GHOSTTY_RESOURCES_DIR", "", program("Ghostty", true)),
    ("TERM_PROGRAM", "ghostty", program("Ghostty", true)),
    ("TERM", "xterm-ghostty", program("Ghostty", true)),
    ("WEZTERM_PANE", "", program("WezTerm", true)),
    ("TERM_PROGRAM", "WezTerm", program("WezTerm", true)),
    // Its version is not in the environment; the answer to XTVERSION tells it.
    ("TERM", "foot", program("foot", false)),
    ("TERM", "alacritty", program("Alacritty", false)),
    ("KONSOLE_VERSION", "", program("Konsole", false)),
    ("VTE_VERSION", "", program("VTE", false)),
    ("WT_SESSION", "", program("Windows Terminal", false)),
    ("ITERM_SESSION_ID", "", program("iTerm2", false)),
    ("TERM_PROGRAM", "iTerm", program("iTerm2", false)),
    ("TERM_PROGRAM", "vscode", program("VS Code", false)),
    ("TERM_PROGRAM", "rio", program("Rio", false)),
];

const fn program(name: &'static str, octants: bool) -> Program {
    Program { name, octants }
}

/// The glyphs for a terminal that says its name, where so far `known` were chosen: octants where it draws them
/// itself, unless something else than a doubt about fonts stands against them.
#[must_use]
pub fn glyphs_of(name: &str, known: Glyphs) -> Glyphs {
    if known == Glyphs::Quadrant && draws_octants(name) {
        Glyphs::Octant
    } else {
        known
    }
}

/// `foot(1.20.0)` or later; the others are told by name alone.
fn draws_octants(name: &str) -> bool {
    let (program, rest) = name.split_once(['(', ' ']).unwrap_or((name, ""));
    let version: Vec<u32> = rest
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .collect();
    match program.to_ascii_lowercase().as_str() {
        "foot" => version.as_slice() >= &[1, 20][..],
        "kitty" | "ghostty" | "wezterm" => true,
        _ => false,
    }
}

/// The program that the environment tells of.
pub(super) fn known(environment: &Environment) -> Option<Program> {
    let found = PROGRAMS.iter().find(|(variable, start, _)| {
        let value = environment.get(variable);
        value.is_some_and(|value| value.starts_with(start))
    });
    found.map(|(_, _, program)| *program)
}

/// Whether a multiplexer stands between us and the terminal, so that what is known of the terminal is hearsay.
pub(super) fn multiplexed(environment: &Environment) -> bool {
    let term = environment.text("TERM");
    environment.get("TMUX").is_some()
        || environment.get("STY").is_some()
        || term.starts_with("screen")
        || term.starts_with("tmux")
}
