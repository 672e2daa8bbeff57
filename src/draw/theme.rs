//! From meaning to colour, for dark and for light terminals. Knows no depth: what a terminal with
//! fewer colours shows instead is `style`'s.

mod dark;
mod light;
mod screen;

use crate::plan::Colour;
use crate::scene::{Emphasis, Paint, Texture, Tint, Voice};

use super::colour::{Lab, Rgb};

pub use dark::DARK;
pub use light::LIGHT;
pub use screen::{Ground, Role, Screen};

/// The contrast that text needs against what it stands on (WCAG 2.2, level AA).
pub const READABLE: f32 = 4.5;
/// The contrast of what is to come against the floor of its ring (WCAG 2.2, 1.4.11).
const FULL: f32 = 3.0;
/// How far a user's own colour must lie from the floor of a ring to be seen on it, in `OKLab`.
const VISIBLE: f32 = 0.16;

/// Every colour of a screen.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it all")]
pub struct Theme {
    pub light: bool,
    pub backdrop: Rgb,
    pub tracks: [Rgb; 2],
    pub months: [Rgb; 2],
    pub current_month: Rgb,
    pub weeks: [Rgb; 2],
    pub hues: Hues,
    /// Of muted hues: their lightness in `OKLab`, and their chroma as a part of the full hue's.
    pub muted: (f32, f32),
    /// How far towards the floor of a ring what is done or past lies.
    pub settled: f32,
    pub cancelled: Rgb,
    pub more: Rgb,
    pub needle: Rgb,
    pub selection: Rgb,
    pub alarm: Rgb,
    pub progress: Rgb,
    pub inks: Inks,
    pub screen: Screen,
}

/// The palette that plans name.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it all")]
pub struct Hues {
    pub red: Rgb,
    pub orange: Rgb,
    pub yellow: Rgb,
    pub green: Rgb,
    pub cyan: Rgb,
    pub blue: Rgb,
    pub purple: Rgb,
    pub pink: Rgb,
    pub brown: Rgb,
    pub grey: Rgb,
}

/// What letters on the wheel are written with.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it all")]
pub struct Inks {
    pub plain: Rgb,
    pub strong: Rgb,
    pub quiet: Rgb,
    pub heading: Rgb,
    pub accent: Rgb,
    /// On light fills.
    pub dark: Rgb,
    /// On dark fills.
    pub bright: Rgb,
}

impl Theme {
    /// For dark terminals.
    #[must_use]
    pub const fn dark() -> Self {
        DARK
    }

    /// For light terminals.
    #[must_use]
    pub const fn light() -> Self {
        LIGHT
    }

    /// What a shape is filled with, and what its label stands on.
    #[must_use]
    pub fn fill(&self, paint: Paint) -> Rgb {
        let whole = self.whole(paint);
        match paint.texture {
            Texture::Solid => whole,
            Texture::Fading(step) => {
                let share = f32::from(step) / f32::from(Texture::FAINTEST + 1);
                whole.toward(self.tracks[0], share)
            }
            Texture::Dashed => whole.toward(self.tracks[0], 0.68),
            Texture::Faint => whole.toward(self.tracks[0], 0.35),
        }
    }

    /// The colour of a dashed edge.
    #[must_use]
    pub fn trace(&self, paint: Paint) -> Rgb {
        self.whole(paint)
    }

    /// The colour of a paint before its texture thins it.
    fn whole(&self, paint: Paint) -> Rgb {
        match paint.tint {
            Tint::Month { current: true, .. } => self.current_month,
            Tint::Month { odd, .. } => self.months[usize::from(odd)],
            Tint::Week { odd } => self.weeks[usize::from(odd)],
            Tint::Track { odd } => self.tracks[usize::from(odd)],
            Tint::Needle => self.needle,
            Tint::Selection => self.selection,
            Tint::Alarm => self.alarm,
            Tint::Progress => self.progress,
            Tint::More => self.stressed(self.more, paint.emphasis),
            Tint::Entry { hue, muted } => self.stressed(self.hue(hue, muted), paint.emphasis),
        }
    }

    fn stressed(&self, colour: Rgb, emphasis: Emphasis) -> Rgb {
        match emphasis {
            Emphasis::Plain => colour,
            Emphasis::Late | Emphasis::Settled => self.settled(colour),
            Emphasis::Selected => {
                let away = if self.light { Rgb::BLACK } else { Rgb::WHITE };
                colour.toward(away, 0.35)
            }
            Emphasis::Dimmed => colour.toned(1.0, 0.6).toward(self.tracks[0], 0.8),
            Emphasis::Cancelled => self.cancelled,
        }
    }

    /// What is past keeps three fifths of its colour, and more where that would be lost on the floor of its ring.
    fn settled(&self, colour: Rgb) -> Rgb {
        (0..=4_u8)
            .rev()
            .map(|tenth| colour.toward(self.tracks[0], f32::from(tenth) / 10.0))
            .find(|shade| self.stands_out(*shade, self.settled))
            .unwrap_or(colour)
    }

    /// The contrast that a paint has at least against the floors of the rings; 0 where it need not be seen.
    #[must_use]
    pub fn least_contrast(&self, paint: Paint) -> f32 {
        match (paint.texture, paint.emphasis) {
            (Texture::Fading(1..) | Texture::Dashed | Texture::Faint, _)
            | (_, Emphasis::Dimmed | Emphasis::Cancelled) => 0.0,
            (_, Emphasis::Late | Emphasis::Settled) => self.settled,
            (_, Emphasis::Plain | Emphasis::Selected) => FULL,
        }
    }

    /// Whether a colour has a contrast against the floors of all rings.
    fn stands_out(&self, colour: Rgb, contrast: f32) -> bool {
        self.tracks
            .iter()
            .all(|floor| colour.contrast(*floor) >= contrast)
    }

    /// A colour that a plan names, full or muted.
    #[must_use]
    pub fn hue(&self, colour: Colour, muted: bool) -> Rgb {
        let full = self.strong(self.named(colour));
        if !muted {
            return full;
        }
        let (light, chroma) = self.muted;
        let own = full.lab();
        let muted = Lab {
            light,
            a: own.a * chroma,
            b: own.b * chroma,
        };
        self.strong(muted.rgb())
    }

    /// The colour itself, or as near to it as stands out from the floors: darker on light ones, lighter on dark ones.
    fn strong(&self, colour: Rgb) -> Rgb {
        let own = colour.lab();
        let step = if self.light { -0.02 } else { 0.02 };
        (0..=40_u8)
            .map(|count| Lab {
                light: own.light + step * f32::from(count),
                ..own
            })
            .map(Lab::rgb)
            .find(|shade| self.stands_out(*shade, FULL))
            .unwrap_or(colour)
    }

    fn named(&self, colour: Colour) -> Rgb {
        match colour {
            Colour::Red => self.hues.red,
            Colour::Orange => self.hues.orange,
            Colour::Yellow => self.hues.yellow,
            Colour::Green => self.hues.green,
            Colour::Cyan => self.hues.cyan,
            Colour::Blue => self.hues.blue,
            Colour::Purple => self.hues.purple,
            Colour::Pink => self.hues.pink,
            Colour::Brown => self.hues.brown,
            Colour::Grey => self.hues.grey,
            Colour::Exact(red, green, blue) => self.visible(Rgb::new(red, green, blue)),
        }
    }

    /// The colour itself, or as near to it as can be seen on the floor of a ring.
    fn visible(&self, colour: Rgb) -> Rgb {
        let away = if self.light { Rgb::BLACK } else { Rgb::WHITE };
        (0..=8_u8)
            .map(|step| colour.toward(away, f32::from(step) / 10.0))
            .find(|shade| shade.distance(self.tracks[0]) >= VISIBLE)
            .unwrap_or(away)
    }

    /// What a voice is written with on a fill: its own ink if that can be read there.
    #[must_use]
    pub fn ink(&self, voice: Voice, fill: Rgb) -> Rgb {
        let own = match voice {
            Voice::Plain | Voice::Strong => return self.ink_on(fill),
            Voice::Faded => return self.faded(fill),
            Voice::Quiet => self.inks.quiet,
            Voice::Heading => self.inks.heading,
            Voice::Accent => self.inks.accent,
            Voice::Alarm => self.role(Role::Error),
        };
        if own.contrast(fill) >= READABLE {
            own
        } else {
            self.ink_on(fill)
        }
    }

    /// As near to the fill as letters can come and still be read.
    fn faded(&self, fill: Rgb) -> Rgb {
        let ink = self.ink_on(fill);
        let nearer = (1..=9)
            .rev()
            .map(|step: u8| ink.toward(fill, f32::from(step) / 10.0));
        nearer
            .into_iter()
            .find(|ink| ink.contrast(fill) >= READABLE)
            .unwrap_or(ink)
    }

    /// The ink for a fill, with a contrast of at least [`READABLE`]. The softer pair of inks is
    /// preferred; black or white always reaches 4.58, the square root of 21.
    #[must_use]
    pub fn ink_on(&self, fill: Rgb) -> Rgb {
        let better = |a: Rgb, b: Rgb| {
            if a.contrast(fill) >= b.contrast(fill) {
                a
            } else {
                b
            }
        };
        let soft = better(self.inks.dark, self.inks.bright);
        if soft.contrast(fill) >= READABLE {
            soft
        } else {
            better(Rgb::BLACK, Rgb::WHITE)
        }
    }
}
