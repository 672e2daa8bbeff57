//! A theme on a terminal with so many colours: what is really sent for a fill, an ink, a role.
//!
//! Where colours are few, pixels hold a stand-in for each code, so that everything before the last
//! step is the same at every depth.

use crate::plan::Colour;
use crate::scene::{Emphasis, Paint, Texture, Tint, Voice};

mod few;

use super::colour::Rgb;
use super::level::{Depth, Glyphs};
use super::palette::{nearest_16, nearest_256, nearest_shade_256, xterm};
use super::theme::{Ground, READABLE, Role, Theme};
use few::{basic_hue, basic_role, dark_hue};

/// How pictures and screens look.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it all")]
pub struct Style {
    pub theme: Theme,
    pub depth: Depth,
    pub glyphs: Glyphs,
}

/// A colour as it is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Code {
    /// The terminal's own.
    #[default]
    Default,
    /// An entry of the palette; below 16 the user's own.
    Indexed(u8),
    /// 24 bits.
    True(Rgb),
}

impl Style {
    /// The colour of the screen behind everything, or its stand-in.
    #[must_use]
    pub fn backdrop(&self) -> Rgb {
        match self.depth {
            Depth::True | Depth::Ansi16 => self.theme.backdrop,
            Depth::Indexed256 => xterm(if self.theme.light { 231 } else { 234 }),
            Depth::Monochrome => Rgb::BLACK,
        }
    }

    /// What a shape is filled with, or its stand-in.
    #[must_use]
    pub fn fill(&self, paint: Paint) -> Rgb {
        match self.depth {
            Depth::True => self.theme.fill(paint),
            Depth::Indexed256 => xterm(self.indexed(paint)),
            Depth::Ansi16 => xterm(self.basic(paint)),
            Depth::Monochrome => Rgb::WHITE,
        }
    }

    /// The colours whose thin lines must not be lost: the selection, today, a warning.
    #[must_use]
    pub(super) fn dear(&self) -> [Rgb; 3] {
        [Tint::Selection, Tint::Needle, Tint::Alarm].map(|tint| self.fill(Paint::plain(tint)))
    }

    /// The second colour of its texture, or its stand-in.
    #[must_use]
    pub fn trace(&self, paint: Paint) -> Rgb {
        let solid = Paint {
            texture: Texture::Solid,
            ..paint
        };
        match (self.depth, paint.texture) {
            (Depth::True, _) => self.theme.trace(paint),
            (Depth::Indexed256, _) => self.indexed_trace(paint),
            _ => self.fill(solid),
        }
    }

    /// Paler until it is told from the fill, for the palette may have one entry for both.
    fn indexed_trace(&self, paint: Paint) -> Rgb {
        let (fill, trace) = (self.fill(paint), self.theme.trace(paint));
        let paler = |step: u8| trace.toward(self.theme.tracks[0], f32::from(step) / 5.0);
        (0..=5)
            .map(|step| xterm(nearest_shade_256(paler(step))))
            .find(|shade| *shade != fill)
            .unwrap_or(fill)
    }

    /// The greys are chosen by hand, so that neighbours stay apart; the hues are the nearest.
    fn indexed(&self, paint: Paint) -> u8 {
        let light = self.theme.light;
        let pick = |dark: u8, bright: u8| if light { bright } else { dark };
        match paint.tint {
            Tint::Month { current: true, .. } => pick(60, 146),
            Tint::Month { odd: false, .. } => pick(238, 252),
            Tint::Month { odd: true, .. } => pick(240, 249),
            Tint::Week { odd: true } => pick(233, 231),
            Tint::Track { odd: false } => pick(236, 254),
            Tint::Week { odd: false } | Tint::Track { odd: true } => pick(237, 253),
            Tint::Entry { hue, muted } => self.indexed_entry(paint, hue, muted),
            _ => nearest_shade_256(self.theme.fill(paint)),
        }
    }

    /// The nearest that stands out from the floors as the theme's own colour does.
    fn indexed_entry(&self, paint: Paint, hue: Colour, muted: bool) -> u8 {
        let light = self.theme.light;
        let floors = [false, true].map(|odd| self.fill(Paint::plain(Tint::Track { odd })));
        let least = self.theme.least_contrast(paint);
        let stands_out = |index: &u8| {
            let shade = xterm(*index);
            floors.iter().all(|floor| shade.contrast(*floor) >= least)
        };
        let away = if light { Rgb::BLACK } else { Rgb::WHITE };
        let own = self.theme.fill(paint);
        let nearest = |step: u8| nearest_shade_256(own.toward(away, f32::from(step) / 20.0));
        let by_hand = dark_hue(hue, muted).filter(|_| !light && is_full(paint));
        by_hand
            .into_iter()
            .chain((0..=20).map(nearest))
            .find(stands_out)
            .unwrap_or_else(|| nearest(0))
    }

    /// One of the user's 16.
    fn basic(&self, paint: Paint) -> u8 {
        let light = self.theme.light;
        let pick = |dark: u8, bright: u8| if light { bright } else { dark };
        let (floor, frame, strong) = (pick(0, 15), pick(8, 7), pick(7, 8));
        match paint.tint {
            Tint::Month { current: true, .. } | Tint::More => strong,
            Tint::Month { .. } | Tint::Week { odd: true } => frame,
            Tint::Week { odd: false } | Tint::Track { .. } => floor,
            Tint::Needle => pick(11, 1),
            Tint::Selection => pick(15, 0),
            Tint::Alarm => pick(9, 1),
            Tint::Progress => pick(3, 1),
            Tint::Entry { .. } if paint.texture == Texture::Dashed => floor,
            Tint::Entry { hue, muted } => match paint.emphasis {
                Emphasis::Dimmed | Emphasis::Cancelled => frame,
                Emphasis::Settled => basic_hue(hue, true),
                Emphasis::Late => floor,
                Emphasis::Plain => basic_hue(hue, muted),
                Emphasis::Selected => strong,
            },
        }
    }

    /// What a voice is written with on a fill of this style.
    #[must_use]
    pub fn ink(&self, voice: Voice, fill: Rgb) -> Code {
        self.readable(self.theme.ink(voice, fill), fill)
    }

    /// The code of a piece of text.
    #[must_use]
    pub fn role(&self, role: Role, ground: Ground) -> Code {
        let ink = self.theme.role(role);
        if self.depth == Depth::Ansi16 {
            return Code::Indexed(basic_role(role, ground, self.theme.light));
        }
        if role == Role::Rule {
            return self.code(ink);
        }
        self.readable(ink, self.ground_shade(ground))
    }

    /// What letters in the hue of a paint are written with on a ground: as near to it as can be read there.
    #[must_use]
    pub fn hued(&self, paint: Paint, ground: Ground) -> Code {
        let shade = self.ground_shade(ground);
        let full = match paint.tint {
            // The calmer ones of the 16 are too dark for letters.
            Tint::Entry { hue, .. } if self.depth == Depth::Ansi16 => Paint {
                tint: Tint::Entry { hue, muted: false },
                ..paint
            },
            _ => paint,
        };
        let own = self.fill(full);
        let away = if self.theme.light {
            Rgb::BLACK
        } else {
            Rgb::WHITE
        };
        let nearer = (0..=10_u8).map(|step| own.toward(away, f32::from(step) / 10.0));
        let read = nearer
            .into_iter()
            .find(|ink| ink.contrast(shade) >= READABLE);
        self.readable(read.unwrap_or(own), shade)
    }

    /// The code of what text stands on.
    #[must_use]
    pub fn ground(&self, ground: Ground) -> Code {
        self.code(self.ground_shade(ground))
    }

    fn ground_shade(&self, ground: Ground) -> Rgb {
        let light = self.theme.light;
        let pick = |dark: u8, bright: u8| xterm(if light { bright } else { dark });
        match (self.depth, ground) {
            (Depth::True, _) => self.theme.ground(ground),
            (_, Ground::Backdrop) => self.backdrop(),
            (Depth::Indexed256, Ground::Bar) => pick(236, 254),
            (Depth::Indexed256, Ground::Selected) => pick(238, 189),
            (_, Ground::Bar) => pick(8, 7),
            (_, Ground::Selected) => pick(4, 14),
        }
    }

    /// The ink as near as the depth has it, if it can be read on the fill; else black or white.
    fn readable(&self, ink: Rgb, fill: Rgb) -> Code {
        let own = match self.depth {
            Depth::True => return Code::True(self.at_least(ink, fill)),
            Depth::Indexed256 => nearest_256(ink),
            Depth::Ansi16 => return self.basic_ink(ink, fill),
            Depth::Monochrome => return Code::Default,
        };
        if xterm(own).contrast(fill) >= READABLE {
            return Code::Indexed(own);
        }
        let contrast = |index: &u8| xterm(*index).contrast(fill);
        let best = [16, 231]
            .into_iter()
            .max_by(|a, b| contrast(a).total_cmp(&contrast(b)));
        best.map_or(Code::Default, Code::Indexed)
    }

    /// The user's colours are only known by name, so this goes by the names: black on the light ones, white on the dark.
    fn basic_ink(&self, ink: Rgb, fill: Rgb) -> Code {
        let floor = if self.theme.light { 15 } else { 0 };
        match self.code(fill) {
            Code::Indexed(index) if index == floor => Code::Indexed(nearest_16(ink)),
            Code::Indexed(0 | 1 | 4 | 8) => Code::Indexed(15),
            Code::Indexed(5) if self.theme.light => Code::Indexed(15),
            Code::Indexed(_) => Code::Indexed(0),
            Code::Default | Code::True(_) => Code::Indexed(nearest_16(ink)),
        }
    }

    fn at_least(&self, ink: Rgb, fill: Rgb) -> Rgb {
        if ink.contrast(fill) >= READABLE {
            ink
        } else {
            self.theme.ink_on(fill)
        }
    }

    /// What is sent for a pixel's colour.
    #[must_use]
    pub fn code(&self, colour: Rgb) -> Code {
        match self.depth {
            Depth::True => Code::True(colour),
            Depth::Indexed256 => Code::Indexed(nearest_256(colour)),
            Depth::Ansi16 if colour == self.theme.backdrop => Code::Default,
            Depth::Ansi16 => Code::Indexed(nearest_16(colour)),
            Depth::Monochrome => Code::Default,
        }
    }

    /// Columns and rows of pixels in a cell. Without colours even letters of ASCII have a shape.
    #[must_use]
    pub fn pixels(&self) -> (usize, usize) {
        match (self.depth, self.glyphs) {
            (Depth::Monochrome, Glyphs::Ascii) => (2, 4),
            _ => self.glyphs.pixels(),
        }
    }

    /// Whether half-covered pixels may be mixed: few colours have nothing in between.
    #[must_use]
    pub(super) fn soft(&self) -> bool {
        self.depth == Depth::True
    }
}

/// Whether the paint shows its hue as it is.
fn is_full(paint: Paint) -> bool {
    matches!(paint.texture, Texture::Solid | Texture::Fading(0))
        && paint.emphasis == Emphasis::Plain
}
