//! What a terminal can show: how many colours, and which glyphs cut a cell into pixels.
//! Knows their names and sizes, not how they are found out.

use std::fmt;
use std::str::FromStr;

/// How many colours there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Depth {
    /// 24 bits.
    #[default]
    True,
    /// xterm's palette of 256.
    Indexed256,
    /// The user's own 16.
    Ansi16,
    /// None at all: shapes and attributes must do.
    Monochrome,
}

/// Which glyphs cut a cell into pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Glyphs {
    /// 2 × 4, Unicode 16.
    Octant,
    /// 2 × 2, in nearly every font.
    #[default]
    Quadrant,
    /// 1 × 2.
    HalfBlock,
    /// 2 × 4 dots.
    Braille,
    /// 1 × 1, letters of ASCII.
    Ascii,
}

/// A word that names no level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLevel;

impl fmt::Display for UnknownLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown level")
    }
}

impl std::error::Error for UnknownLevel {}

impl Depth {
    /// All, the richest first.
    pub const ALL: [Self; 4] = [Self::True, Self::Indexed256, Self::Ansi16, Self::Monochrome];

    /// Its name in options and configuration.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::Indexed256 => "256",
            Self::Ansi16 => "16",
            Self::Monochrome => "none",
        }
    }
}

impl FromStr for Depth {
    type Err = UnknownLevel;

    fn from_str(word: &str) -> Result<Self, UnknownLevel> {
        let named = |depth: &Self| depth.name() == word;
        Self::ALL.into_iter().find(named).ok_or(UnknownLevel)
    }
}

impl Glyphs {
    /// All, the finest first.
    pub const ALL: [Self; 5] = [
        Self::Octant,
        Self::Quadrant,
        Self::HalfBlock,
        Self::Braille,
        Self::Ascii,
    ];

    /// The next one, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Octant => Self::Quadrant,
            Self::Quadrant => Self::HalfBlock,
            Self::HalfBlock => Self::Braille,
            Self::Braille => Self::Ascii,
            Self::Ascii => Self::Octant,
        }
    }

    /// Its name in options and configuration.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Octant => "octant",
            Self::Quadrant => "quadrant",
            Self::HalfBlock => "half-block",
            Self::Braille => "braille",
            Self::Ascii => "ascii",
        }
    }

    /// Columns and rows of pixels in a cell that has two colours.
    #[must_use]
    pub fn pixels(self) -> (usize, usize) {
        match self {
            Self::Octant | Self::Braille => (2, 4),
            Self::Quadrant => (2, 2),
            Self::HalfBlock => (1, 2),
            Self::Ascii => (1, 1),
        }
    }
}

impl FromStr for Glyphs {
    type Err = UnknownLevel;

    fn from_str(word: &str) -> Result<Self, UnknownLevel> {
        let named = |glyphs: &Self| glyphs.name() == word;
        Self::ALL.into_iter().find(named).ok_or(UnknownLevel)
    }
}
