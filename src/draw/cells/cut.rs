//! From the pixels of a cell to the cell.

use crate::draw::colour::Rgb;
use crate::draw::fit::fit;
use crate::draw::glyph;
use crate::draw::level::{Depth, Glyphs};
use crate::draw::style::{Code, Style};

use super::{Cell, Glyph};

/// The pixels of a cell; what is beyond the count is the first one.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Block {
    pixels: [Rgb; 8],
    count: usize,
}

impl Block {
    pub(super) fn pixels(&self) -> &[Rgb] {
        &self.pixels[..self.count]
    }
}

pub(super) fn gather(
    pixels: &[Rgb],
    width: usize,
    (column, row): (usize, usize),
    (across, down): (usize, usize),
) -> Block {
    let mut block = Block {
        pixels: [Rgb::BLACK; 8],
        count: across * down,
    };
    for (line, target) in block.pixels.chunks_mut(across).take(down).enumerate() {
        let start = (row * down + line) * width + column * across;
        if let Some(source) = pixels.get(start..start + across) {
            // One by one: there are two or one, and a copy of any length is a call.
            for (pixel, colour) in target.iter_mut().zip(source) {
                *pixel = *colour;
            }
        }
    }
    block
}

/// Shades nearer than this are mixed where a cell cannot show both, which keeps gaps between dark rings smooth.
const ALIKE: f32 = 0.08;

/// How many codes are kept; one that falls on another's place is found anew.
const CODES: usize = 64;

/// Cuts blocks to cells. Codes are kept once found: a picture has few colours, and each is needed often.
pub(super) struct Cutter<'a> {
    style: &'a Style,
    dear: [Rgb; 3],
    alike: f32,
    codes: [(Rgb, Code); CODES],
    /// The code of the last cell of one colour: the next one mostly has the same.
    last: (Rgb, Code),
}

impl<'a> Cutter<'a> {
    pub(super) fn new(style: &'a Style) -> Self {
        let black = (Rgb::BLACK, style.code(Rgb::BLACK));
        Self {
            style,
            dear: style.dear(),
            alike: if style.soft() { ALIKE } else { 0.0 },
            codes: [black; CODES],
            last: black,
        }
    }

    fn code(&mut self, colour: Rgb) -> Code {
        if self.style.depth == Depth::True {
            return Code::True(colour);
        }
        let place =
            usize::from(colour.red ^ colour.green.rotate_left(2) ^ colour.blue.rotate_left(4))
                % CODES;
        let known = &mut self.codes[place];
        if known.0 != colour {
            *known = (colour, self.style.code(colour));
        }
        known.1
    }

    pub(super) fn cut(&mut self, block: &Block) -> Cell {
        let pixels = block.pixels();
        if self.style.depth == Depth::Monochrome {
            return stencil(pixels, self.style);
        }
        if pixels.iter().all(|pixel| *pixel == pixels[0]) {
            if self.last.0 != pixels[0] {
                self.last = (pixels[0], self.code(pixels[0]));
            }
            return Cell {
                paper: self.last.1,
                ..Cell::BLANK
            };
        }
        let fit = fit(pixels, &self.dear, self.alike);
        let (mut paper, mut ink) = (self.code(fit.paper), self.code(fit.ink));
        let mut pattern = fit.pattern;
        if fit.pattern == 0 || ink == paper {
            return Cell {
                paper,
                ..Cell::BLANK
            };
        }
        // In front, the terminal's own colour would be its ink and not its paper.
        if ink == Code::Default {
            (paper, ink, pattern) = (ink, paper, !pattern);
        }
        if self.style.glyphs == Glyphs::Octant && glyph::is_scattered(pattern) {
            if paper == Code::Default {
                pattern = glyph::near(pattern);
            } else {
                (paper, ink, pattern) = (ink, paper, !pattern);
            }
        }
        Cell {
            glyph: Glyph::Char(glyph::of(self.style.glyphs, pattern)),
            ink,
            paper,
            ..Cell::BLANK
        }
    }
}

/// A cell without colours: its bright pixels are the pattern.
fn stencil(pixels: &[Rgb], style: &Style) -> Cell {
    let bright = pixels.iter().enumerate();
    let pattern = bright.fold(0, |pattern, (place, colour)| {
        pattern | (u8::from(*colour == Rgb::WHITE) << place)
    });
    let pattern = if style.glyphs == Glyphs::Octant {
        glyph::near(pattern)
    } else {
        pattern
    };
    Cell {
        glyph: Glyph::Char(glyph::of(style.glyphs, pattern)),
        ..Cell::BLANK
    }
}
