//! What the few colours of older terminals are used for, chosen by hand where the nearest is not the best.

use crate::draw::colour::Rgb;
use crate::draw::palette::xterm;
use crate::draw::theme::{Ground, Role};
use crate::plan::Colour;

/// The user's colour for a role; on anything but the screen itself white or black.
pub(super) fn basic_role(role: Role, ground: Ground, light: bool) -> u8 {
    let pick = |dark: u8, bright: u8| if light { bright } else { dark };
    if ground != Ground::Backdrop {
        return pick(15, 0);
    }
    match role {
        Role::Faint => pick(7, 8),
        Role::Text | Role::Heading => pick(15, 0),
        Role::Accent | Role::Warning => pick(11, 1),
        Role::Rule => pick(8, 7),
        Role::Key | Role::Advice => pick(14, 4),
        Role::Error | Role::Bad => pick(9, 1),
        Role::Good => pick(10, 2),
    }
}

/// The nearest entries are not the best ones where the palette is coarse: these keep the hues apart.
pub(super) fn dark_hue(hue: Colour, muted: bool) -> Option<u8> {
    let (full, calm) = match hue {
        Colour::Red => (167, 131),
        Colour::Orange => (215, 130),
        Colour::Yellow => (222, 136),
        Colour::Green => (114, 65),
        Colour::Cyan => (73, 66),
        Colour::Blue => (75, 67),
        Colour::Purple => (141, 97),
        Colour::Pink => (175, 132),
        Colour::Brown => (137, 94),
        Colour::Grey => (247, 242),
        Colour::Exact(..) => return None,
    };
    Some(if muted { calm } else { full })
}

/// The user's colour that bears the hue's name; the bright one, or the calmer one where it is muted.
pub(super) fn basic_hue(hue: Colour, muted: bool) -> u8 {
    let (bright, calm) = match hue {
        Colour::Red => (9, 1),
        Colour::Orange | Colour::Brown => (3, 3),
        Colour::Yellow => (11, 11),
        Colour::Green => (10, 2),
        Colour::Cyan => (14, 6),
        Colour::Blue => (12, 4),
        Colour::Purple => (5, 5),
        Colour::Pink => (13, 13),
        Colour::Grey => (7, 7),
        Colour::Exact(red, green, blue) => return nearest_hue(Rgb::new(red, green, blue)),
    };
    if muted { calm } else { bright }
}

/// The nearest of the 16 that is no grey, unless the colour is one.
fn nearest_hue(colour: Rgb) -> u8 {
    const GREYS: [u8; 4] = [0, 7, 8, 15];
    if colour.lab().chroma() < 0.04 {
        return 7;
    }
    (0..16)
        .filter(|index| !GREYS.contains(index))
        .min_by(|a, b| {
            let distance = |index: u8| xterm(index).distance(colour);
            distance(*a).total_cmp(&distance(*b))
        })
        .unwrap_or(7)
}
