//! The colours of text beside the wheel: by what it is and by what it stands on.

use super::Theme;
use crate::draw::colour::Rgb;

/// The rest of the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it all")]
pub struct Screen {
    pub bar: Rgb,
    pub selected: Rgb,
    pub text: Rgb,
    pub faint: Rgb,
    pub heading: Rgb,
    pub accent: Rgb,
    pub rule: Rgb,
    pub key: Rgb,
    pub error: Rgb,
    pub warning: Rgb,
    pub advice: Rgb,
    pub good: Rgb,
    pub bad: Rgb,
}

/// What a piece of text on the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Role {
    Text,
    Faint,
    Heading,
    Accent,
    /// Lines between parts; the only role that is not for letters.
    Rule,
    Key,
    Error,
    Warning,
    Advice,
    Good,
    Bad,
}

/// What a piece of text stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ground {
    /// The screen.
    #[default]
    Backdrop,
    /// The lines at the top and the bottom.
    Bar,
    /// The row of a list that is selected.
    Selected,
}

impl Role {
    /// All.
    pub const ALL: [Self; 11] = [
        Self::Text,
        Self::Faint,
        Self::Heading,
        Self::Accent,
        Self::Rule,
        Self::Key,
        Self::Error,
        Self::Warning,
        Self::Advice,
        Self::Good,
        Self::Bad,
    ];
}

impl Ground {
    /// All.
    pub const ALL: [Self; 3] = [Self::Backdrop, Self::Bar, Self::Selected];
}

impl Theme {
    /// The colour of a piece of text on the screen.
    #[must_use]
    pub fn role(&self, role: Role) -> Rgb {
        let screen = &self.screen;
        match role {
            Role::Text => screen.text,
            Role::Faint => screen.faint,
            Role::Heading => screen.heading,
            Role::Accent => screen.accent,
            Role::Rule => screen.rule,
            Role::Key => screen.key,
            Role::Error => screen.error,
            Role::Warning => screen.warning,
            Role::Advice => screen.advice,
            Role::Good => screen.good,
            Role::Bad => screen.bad,
        }
    }

    /// The colour of what text stands on.
    #[must_use]
    pub fn ground(&self, ground: Ground) -> Rgb {
        match ground {
            Ground::Backdrop => self.backdrop,
            Ground::Bar => self.screen.bar,
            Ground::Selected => self.screen.selected,
        }
    }
}
