//! Which terminal program this is, and what is known of the program. Asks nobody: the environment or an answer names it.

use crate::draw::{Depth, Glyphs};

use super::decode::Reply;
use super::environment::Environment;

/// How a program that shows 24-bit colours is known: a variable, what its value begins with, and its name.
const PROGRAMS: [(&str, &str, &str); 17] = [
    ("KITTY_WINDOW_ID", "", "kitty"),
    ("TERM", "xterm-kitty", "kitty"),
    ("GHOSTTY_RESOURCES_DIR", "", "Ghostty"),
    ("TERM_PROGRAM", "ghostty", "Ghostty"),
    ("TERM", "xterm-ghostty", "Ghostty"),
    ("WEZTERM_PANE", "", "WezTerm"),
    ("TERM_PROGRAM", "WezTerm", "WezTerm"),
    ("TERM", "foot", "foot"),
    ("TERM", "alacritty", "Alacritty"),
    ("KONSOLE_VERSION", "", "Konsole"),
    ("VTE_VERSION", "", "VTE"),
    ("WT_SESSION", "", "Windows Terminal"),
    ("ITERM_SESSION_ID", "", "iTerm2"),
    ("TERM_PROGRAM", "iTerm", "iTerm2"),
    ("TERM_PROGRAM", "vscode", "VS Code"),
    ("TERM_PROGRAM", "rio", "Rio"),
    // It answers no question at all.
    ("TERM", "st-256color", "st"),
];

/// Programs that show 24-bit colours, by the name that they answer to XTVERSION in lower case, and the first version that
/// draws octants (U+1CD00–U+1CDE5) itself. An older one shows boxes where no font has them.
const ANSWERS: [(&str, Option<&[u32]>); 9] = [
    // docs/changelog.rst, 0.40.0 of 2025-03-08: "Add support for the octant box-drawing characters".
    ("kitty", Some(&[0, 40])),
    // src/font/sprite: commit 8b2f9acfb of 2025-01-30, first in tag v1.1.1.
    ("ghostty", Some(&[1, 1, 1])),
    // docs/changelog.md, nightly: commit 94610314e of 2025-02-08. The version is the day; 20240203 draws none.
    ("wezterm", Some(&[20_250_208])),
    // CHANGELOG.md, 1.20.0: "Box drawing characters U+1CD00...U+1CDE5".
    ("foot", Some(&[1, 20])),
    // src/minifont.cc: commit 38064959 of 2024-08-02, first in the stable series 0.78.
    ("vte", Some(&[7800])),
    // sugarloaf: commit 96a3c615b7 of 2025-04-24, first in tag v0.2.13.
    ("rio", Some(&[0, 2, 13])),
    // No octants in their sources in August 2026.
    ("konsole", None),
    ("contour", None),
    ("iterm2", None),
];

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

/// The colours of a terminal after its answer, where so far `known` were chosen. An answer takes no colours away, and gives
/// none where none are wanted.
#[must_use]
pub fn depth_of(reply: &Reply, known: Depth) -> Depth {
    let all = match reply {
        Reply::TrueColour(shown) => *shown,
        Reply::Name(name) => answer(name).is_some(),
        _ => false,
    };
    match known {
        Depth::Ansi16 | Depth::Indexed256 if all => Depth::True,
        _ => known,
    }
}

/// What is known of the program that answers so, and its version: `kitty(0.26.5)`, `WezTerm 20240203-110809-5046fc22`.
fn answer(name: &str) -> Option<(Option<&'static [u32]>, Vec<u32>)> {
    let (program, rest) = name.split_once(['(', ' ']).unwrap_or((name, ""));
    let program = program.to_ascii_lowercase();
    let (_, octants) = ANSWERS.iter().find(|(known, _)| *known == program)?;
    let numbers = rest.split(|letter: char| !letter.is_ascii_digit());
    Some((
        *octants,
        numbers.filter_map(|part| part.parse().ok()).collect(),
    ))
}

fn draws_octants(name: &str) -> bool {
    let known = answer(name);
    known.is_some_and(|(first, version)| first.is_some_and(|first| version.as_slice() >= first))
}

/// The name of the program that the environment tells of.
pub(super) fn known(environment: &Environment) -> Option<&'static str> {
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
