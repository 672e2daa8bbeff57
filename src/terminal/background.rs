//! Whether the terminal is dark or light, by its environment or by the colour it answered.

use crate::words::Sentence;

use super::ability::Found;
use super::environment::Environment;

/// Whether the terminal's own background is dark or light.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Background {
    #[default]
    Dark,
    Light,
}

impl Background {
    /// That of a colour.
    #[must_use]
    pub fn of(red: u8, green: u8, blue: u8) -> Self {
        if luma(red, green, blue) > 127 {
            Self::Light
        } else {
            Self::Dark
        }
    }
}

/// What the environment tells; dark where it tells nothing.
pub(super) fn background(environment: &Environment) -> Found<Background> {
    let told = environment.get("COLORFGBG").and_then(|value| {
        let colour: u8 = value.rsplit(';').next()?.parse().ok()?;
        let light = matches!(colour, 7 | 9..=15);
        let why = Sentence::new("terminal-background-colorfgbg").with("value", value);
        let value = if light {
            Background::Light
        } else {
            Background::Dark
        };
        Some(Found { value, why })
    });
    told.unwrap_or_else(|| Found {
        value: Background::Dark,
        why: Sentence::new("terminal-background-assumed"),
    })
}

/// Brightness as seen, 0–255 (ITU-R BT.601).
fn luma(red: u8, green: u8, blue: u8) -> u32 {
    (299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue)) / 1000
}
