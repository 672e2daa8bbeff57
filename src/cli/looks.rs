//! How pictures look on this stdout, and why: theme, colours and glyphs as the user asks for, else as the terminal
//! can. Where there is no terminal, nothing but text in characters that every font has.

use clap::ArgMatches;

use crate::draw::text::inked;
use crate::draw::theme::{DARK, LIGHT};
use crate::draw::{Depth, Glyphs, Ground, Role, Style};
use crate::scene::Paint;
use crate::store::report;
use crate::terminal::{Ability, Background, Environment, Found};
use crate::words::Sentence;

use super::arguments::{name, word};
use super::circumstances::Circumstances;

/// What was chosen, each with its reason.
#[derive(Debug)]
pub(super) struct Looks {
    pub(super) depth: Found<Depth>,
    pub(super) glyphs: Found<Glyphs>,
    pub(super) background: Found<Background>,
    /// Whether escape sequences may be written at all.
    pub(super) escapes: bool,
}

/// As wide as a report is where no terminal says how wide it may be.
const REPORT: usize = 100;

impl Looks {
    /// What the arguments and the terminal come to.
    pub(super) fn of(matches: &ArgMatches, around: &Circumstances) -> Self {
        Self::with(ability(around), matches, around)
    }

    /// What the arguments and what is known of the terminal come to.
    pub(super) fn with(ability: Ability, matches: &ArgMatches, around: &Circumstances) -> Self {
        let plain = matches.get_flag(name::PLAIN);
        let escapes = around.screen.is_some() && ability.screen && !plain;
        let depth = match (escapes, plain) {
            (true, _) => ability.depth,
            // A terminal that can move no cursor has no colours either, and says so itself.
            (false, false) if around.screen.is_some() => ability.depth,
            (false, true) => found(Depth::Monochrome, asked(name::PLAIN)),
            (false, false) => found(Depth::Monochrome, Sentence::new("cli-looks-no-terminal")),
        };
        Self {
            depth,
            glyphs: chosen(asked_glyphs(matches), name::GLYPHS, ability.glyphs),
            background: chosen(asked_background(matches), name::THEME, ability.background),
            escapes,
        }
    }

    /// The style of pictures.
    pub(super) fn style(&self) -> Style {
        Style {
            theme: match self.background.value {
                Background::Dark => DARK,
                Background::Light => LIGHT,
            },
            depth: self.depth.value,
            glyphs: self.glyphs.value,
        }
    }

    /// The style of reports of problems.
    pub(super) fn report(&self, around: &Circumstances) -> report::Style {
        report::Style {
            colour: self.coloured(),
            unicode: self.glyphs.value != Glyphs::Ascii,
            width: around.columns().unwrap_or(REPORT),
        }
    }

    /// Whether anything is coloured.
    fn coloured(&self) -> bool {
        self.escapes && self.depth.value != Depth::Monochrome
    }

    /// Appends a line, its end included, in the colour of its role where there are colours.
    pub(super) fn write(&self, line: &str, role: Role, out: &mut String) {
        if role == Role::Text || !self.coloured() {
            out.push_str(line);
            return;
        }
        let ink = self.style().role(role, Ground::Backdrop);
        out.push_str(&inked(line.trim_end_matches('\n'), ink));
        out.push('\n');
    }

    /// A bar in the colour of a shape, where colours are written.
    pub(super) fn bar(&self, paint: Paint) -> Option<String> {
        let style = self.style();
        self.coloured()
            .then(|| inked("▌", style.code(style.fill(paint))))
    }
}

/// What the terminal's variables tell of it.
pub(super) fn ability(around: &Circumstances) -> Ability {
    Ability::of(&environment(around))
}

/// The terminal's variables. What is not written to a terminal is read anywhere: then only the character set counts.
fn environment(around: &Circumstances) -> Environment {
    if around.screen.is_some() {
        return Environment::here();
    }
    Environment::of(|variable| match variable {
        "TERM" => Some("xterm".to_owned()),
        "LC_ALL" | "LC_CTYPE" | "LANG" => std::env::var(variable).ok(),
        _ => None,
    })
}

/// The glyphs that were asked for.
pub(super) fn asked_glyphs(matches: &ArgMatches) -> Option<Glyphs> {
    match word(matches, name::GLYPHS)? {
        "half" => Some(Glyphs::HalfBlock),
        name => name.parse().ok(),
    }
}

/// The background that was asked for.
pub(super) fn asked_background(matches: &ArgMatches) -> Option<Background> {
    match word(matches, name::THEME)? {
        "dark" => Some(Background::Dark),
        "light" => Some(Background::Light),
        _ => None,
    }
}

fn chosen<T>(value: Option<T>, option: &str, otherwise: Found<T>) -> Found<T> {
    match value {
        Some(value) => found(value, asked(option)),
        None => otherwise,
    }
}

fn asked(option: &str) -> Sentence {
    Sentence::new("cli-info-from").with("source", format!("--{option}"))
}

fn found<T>(value: T, why: Sentence) -> Found<T> {
    Found { value, why }
}
