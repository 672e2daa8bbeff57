//! The fixed palettes of terminals: xterm's 256 colours and the 16 that came before them.
//! Knows no theme.

use std::cell::Cell;

use super::colour::{Lab, Rgb};

/// First entry of the 256 that every terminal draws alike; the 16 before it are each user's own.
const FIXED: u8 = 16;
/// First of the greys beside the cube.
const FIRST_GREY: u8 = 232;
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// The 16 as the VGA had them. Users change them, so these are only a notion of each.
const BASIC: [Rgb; 16] = [
    Rgb::hex(0x0000_0000),
    Rgb::hex(0x00aa_0000),
    Rgb::hex(0x0000_aa00),
    Rgb::hex(0x00aa_5500),
    Rgb::hex(0x0000_00aa),
    Rgb::hex(0x00aa_00aa),
    Rgb::hex(0x0000_aaaa),
    Rgb::hex(0x00aa_aaaa),
    Rgb::hex(0x0055_5555),
    Rgb::hex(0x00ff_5555),
    Rgb::hex(0x0055_ff55),
    Rgb::hex(0x00ff_ff55),
    Rgb::hex(0x0055_55ff),
    Rgb::hex(0x00ff_55ff),
    Rgb::hex(0x0055_ffff),
    Rgb::hex(0x00ff_ffff),
];

/// All entries as they are compared.
static LABS: [Lab; 256] = labs();

const fn labs() -> [Lab; 256] {
    let mut table = [xterm(0).lab(); 256];
    let mut index = 0;
    while index < table.len() {
        table[index] = xterm(index as u8).lab();
        index += 1;
    }
    table
}

/// The colour of an entry of xterm's palette: 16 basic ones, a cube of 6 × 6 × 6, 24 greys.
#[must_use]
pub const fn xterm(index: u8) -> Rgb {
    match index {
        0..FIXED => BASIC[index as usize],
        FIXED..FIRST_GREY => {
            let place = (index - FIXED) as usize;
            Rgb::new(STEPS[place / 36], STEPS[place / 6 % 6], STEPS[place % 6])
        }
        FIRST_GREY.. => {
            let grey = 8 + 10 * (index - FIRST_GREY);
            Rgb::new(grey, grey, grey)
        }
    }
}

/// The nearest of the 240 fixed colours.
#[must_use]
pub fn nearest_256(colour: Rgb) -> u8 {
    found(Search::Nearest, colour, || {
        exact(colour).unwrap_or_else(|| nearest(colour, FIXED, &LABS[FIXED.into()..], by_distance))
    })
}

/// The one of the 240 that looks most like a paler or darker shade of the same hue: the palette is coarse, and where
/// it has nothing near, a wrong lightness is better than blue for violet.
#[must_use]
pub fn nearest_shade_256(colour: Rgb) -> u8 {
    let differ = |one: Lab, other: Lab, most: f32| {
        let light = one.light - other.light;
        let least = 0.6 * light * light;
        if least >= most {
            return least;
        }
        let chroma = one.chroma() - other.chroma();
        let all = one.squared_distance(other);
        let hue = (all - light * light - chroma * chroma).max(0.0);
        least + chroma * chroma + 3.0 * hue
    };
    found(Search::Shade, colour, || {
        exact(colour).unwrap_or_else(|| nearest(colour, FIXED, &LABS[FIXED.into()..], differ))
    })
}

/// The nearest of the 16 as the VGA had them.
#[must_use]
pub fn nearest_16(colour: Rgb) -> u8 {
    found(Search::Basic, colour, || {
        nearest(colour, 0, &LABS[..FIXED.into()], by_distance)
    })
}

/// The one of the 240 that is the colour itself.
fn exact(colour: Rgb) -> Option<u8> {
    let step = |part: u8| Some(STEPS.iter().position(|step| *step == part)? as u8);
    let Rgb { red, green, blue } = colour;
    match (step(red), step(green), step(blue)) {
        (Some(red), Some(green), Some(blue)) => Some(FIXED + 36 * red + 6 * green + blue),
        _ if red == green && green == blue => {
            (FIRST_GREY..=u8::MAX).find(|index| xterm(*index) == colour)
        }
        _ => None,
    }
}

/// Of some entries of the palette, the first of which has the index `from`. How much one differs need not be known exactly
/// where it is at least the third argument of `differ`.
fn nearest(colour: Rgb, from: u8, among: &[Lab], differ: impl Fn(Lab, Lab, f32) -> f32) -> u8 {
    let own = colour.lab();
    let mut best = (f32::INFINITY, 0);
    for (place, known) in among.iter().enumerate() {
        let distance = differ(*known, own, best.0);
        if distance < best.0 {
            best = (distance, place);
        }
    }
    from + best.1 as u8
}

fn by_distance(one: Lab, other: Lab, _: f32) -> f32 {
    one.squared_distance(other)
}

/// Which way of being near is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Search {
    Nearest,
    Shade,
    Basic,
}

/// How many answers are kept; one that falls on another's place is found anew.
const KEPT: usize = 512;

thread_local! {
    /// What was found before: a screen has few colours, and each is asked for in every frame.
    static FOUND: [Cell<Option<(Search, Rgb, u8)>>; KEPT] = const { [const { Cell::new(None) }; KEPT] };
}

fn found(search: Search, colour: Rgb, find: impl FnOnce() -> u8) -> u8 {
    let Rgb { red, green, blue } = colour;
    let mixed = u32::from_be_bytes([search as u8, red, green, blue]).wrapping_mul(0x9e37_79b1);
    FOUND.with(|found| {
        let place = &found[mixed as usize >> 7 & (KEPT - 1)];
        if let Some((known, of, index)) = place.get()
            && (known, of) == (search, colour)
        {
            return index;
        }
        let index = find();
        place.set(Some((search, colour, index)));
        index
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_of_the_palette_is_itself() {
        for index in FIXED..=u8::MAX {
            assert_eq!(exact(xterm(index)), Some(index));
            assert_eq!(nearest_shade_256(xterm(index)), index);
        }
        let off = [(0, 0, 1), (8, 8, 9), (248, 248, 248), (255, 255, 254)];
        for (red, green, blue) in off {
            assert_eq!(exact(Rgb::new(red, green, blue)), None);
        }
    }
}
