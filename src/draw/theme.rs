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
            Texture::Solid | Texture::Hatched => whole,
            Texture::Dashed => whole.toward(self.tracks[0], 0.68),
            Texture::Faint => whole.toward(self.tracks[0], 0.35),
        }
    }

    /// The second colour of a texture: the stripes of a hatched shape, the edge of a dashed one.
    #[must_use]
    pub fn trace(&self, paint: Paint) -> Rgb {
        let whole = self.whole(paint);
        match paint.texture {
            Texture::Hatched => whole.toward(self.tracks[0], 0.3),
            Texture::Solid | Texture::Dashed | Texture::Faint => whole,
        }
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
            // Hollow, so that the number or title in the colour of alarm stands out of it.
            Emphasis::Overdue => colour.toward(self.tracks[0], 0.84),
            Emphasis::Settled => colour.toned(1.0, 0.8).toward(self.tracks[0], self.settled),
            Emphasis::Dimmed => colour.toned(1.0, 0.6).toward(self.tracks[0], 0.8),
            Emphasis::Cancelled => self.cancelled,
        }
    }

    /// A colour that a plan names, full or muted.
    #[must_use]
    pub fn hue(&self, colour: Colour, muted: bool) -> Rgb {
        let full = self.named(colour);
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
        self.visible(muted.rgb())
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
