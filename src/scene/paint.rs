//! What a form is painted with, by meaning: a theme turns it into colours.

use crate::plan::Colour;

/// What a shape means, and so its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tint {
    /// A month on the rim; odd and even ones differ, the current one stands out.
    Month {
        /// Every other month.
        odd: bool,
        /// It holds today.
        current: bool,
    },
    /// A week on the rim; odd and even ones differ.
    Week {
        /// Every other week.
        odd: bool,
    },
    /// The floor of a ring where nothing stands.
    Track {
        /// Every other ring.
        odd: bool,
    },
    /// An entry, in its phase's or its ring's hue.
    Entry {
        /// The hue.
        hue: Colour,
        /// Less strong: what prepares a phase beside the phase.
        muted: bool,
    },
    /// Several entries that have no room of their own.
    More,
    /// Today.
    Needle,
    /// What is selected.
    Selection,
    /// The rim of what is late.
    Alarm,
    /// How far the year has come, around the hub.
    Progress,
}

/// How a shape is filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Texture {
    /// Whole.
    #[default]
    Solid,
    /// Whole, of a vague date; over its ends lie stretches that are ever fainter, from 1 to [`Texture::FAINTEST`].
    Fading(u8),
    /// A broken edge around a faint inside: tentative.
    Dashed,
    /// Thin: ongoing.
    Faint,
}

impl Texture {
    /// The faintest end of a vague date.
    pub const FAINTEST: u8 = 3;
}

/// How much a shape is to be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Emphasis {
    /// As it is.
    #[default]
    Plain,
    /// Filtered away, still there.
    Dimmed,
    /// Done or past: calmer.
    Settled,
    /// Late: calmer too, within a rim of alarm.
    Late,
    /// Called off.
    Cancelled,
    /// Brighter than all others.
    Selected,
}

/// Tint, texture and emphasis of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub struct Paint {
    pub tint: Tint,
    pub texture: Texture,
    pub emphasis: Emphasis,
}

impl Paint {
    /// Solid and plain.
    #[must_use]
    pub fn plain(tint: Tint) -> Self {
        Self {
            tint,
            texture: Texture::Solid,
            emphasis: Emphasis::Plain,
        }
    }
}
