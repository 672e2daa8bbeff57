//! How a picture looks on this stdout: theme, colours and glyphs, as asked for or as the terminal can.

use clap::ArgMatches;

use crate::draw::{Depth, Glyphs, Style, Theme};

use crate::store::report;

use super::arguments::{name, word};
use super::circumstances::Circumstances;

/// The style of pictures on stdout.
pub(super) fn style(matches: &ArgMatches, around: &Circumstances) -> Style {
    let _ = around;
    Style {
        theme: theme(matches),
        depth: Depth::Monochrome,
        glyphs: glyphs(matches).unwrap_or(Glyphs::Quadrant),
    }
}

/// The style of reports of problems on stdout.
pub(super) fn report(matches: &ArgMatches, around: &Circumstances) -> report::Style {
    report::Style {
        colour: coloured(matches, around),
        unicode: style(matches, around).glyphs != Glyphs::Ascii,
        width: around.columns().unwrap_or(REPORT),
    }
}

/// As wide as a report is where no terminal says how wide it may be.
const REPORT: usize = 100;

/// Whether colours are written.
pub(super) fn coloured(_matches: &ArgMatches, _around: &Circumstances) -> bool {
    false
}

/// The glyphs that were asked for.
pub(super) fn glyphs(matches: &ArgMatches) -> Option<Glyphs> {
    match word(matches, name::GLYPHS)? {
        "half" => Some(Glyphs::HalfBlock),
        name => name.parse().ok(),
    }
}

fn theme(matches: &ArgMatches) -> Theme {
    let _ = matches;
    crate::draw::theme::DARK
}

/// What marks a deadline.
pub(super) fn flag(glyphs: Glyphs) -> char {
    if glyphs == Glyphs::Ascii { '!' } else { '⚑' }
}
