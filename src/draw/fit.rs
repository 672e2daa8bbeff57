//! The best two colours for the pixels of a cell, and which pixel gets which.

use super::colour::{Lab, Rgb};

/// A cell in two colours: bits of the pattern are in the ink, the others in the paper's colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Behind.
    pub paper: Rgb,
    /// In front; the paper's where the pattern is empty.
    pub ink: Rgb,
    /// Which pixels are ink, the first in the lowest bit.
    pub pattern: u8,
}

/// The colours of a cell, each once.
struct Shades {
    colours: [Rgb; 8],
    labs: [Lab; 8],
    counts: [f32; 8],
    /// The pixels of each, as bits.
    places: [u8; 8],
    len: usize,
}

/// Of all ways to give the (at most 8) pixels two colours the one with the least squared error in `OKLab`;
/// the larger part is the paper.
#[must_use]
pub fn fit(pixels: &[Rgb]) -> Fit {
    let mut shades = Shades::of(pixels);
    let chosen = match shades.len {
        0 | 1 => 0,
        2 => 1,
        _ => shades.best_group(),
    };
    shades.cut(chosen)
}

impl Shades {
    fn of(pixels: &[Rgb]) -> Self {
        let mut shades = Self {
            colours: [Rgb::BLACK; 8],
            labs: [Lab::default(); 8],
            counts: [0.0; 8],
            places: [0; 8],
            len: 0,
        };
        for (place, colour) in pixels.iter().take(8).enumerate() {
            shades.add(place, *colour);
        }
        shades
    }

    fn add(&mut self, place: usize, colour: Rgb) {
        let known = self.colours[..self.len]
            .iter()
            .position(|own| *own == colour);
        let index = known.unwrap_or(self.len);
        self.colours[index] = colour;
        self.counts[index] += 1.0;
        self.places[index] |= 1 << place;
        self.len = self.len.max(index + 1);
    }

    /// The group of shades, as bits, whose parting from the rest leaves the least squared error.
    /// That is the one with the greatest |sum|² / count over both sides; the first shade stays outside,
    /// which halves the ways.
    fn best_group(&mut self) -> u8 {
        for (lab, colour) in self.labs.iter_mut().zip(self.colours).take(self.len) {
            *lab = colour.lab();
        }
        let all = self.sum(u8::MAX);
        let mut best = (f32::MIN, 0);
        for group in (2..1_u16 << self.len).step_by(2) {
            let group = group as u8;
            let (sum, count) = self.sum(group);
            let rest = Lab {
                light: all.0.light - sum.light,
                a: all.0.a - sum.a,
                b: all.0.b - sum.b,
            };
            let zero = Lab::default();
            let gain =
                sum.squared_distance(zero) / count + rest.squared_distance(zero) / (all.1 - count);
            if gain > best.0 {
                best = (gain, group);
            }
        }
        best.1
    }

    fn sum(&self, group: u8) -> (Lab, f32) {
        let mut sum = (Lab::default(), 0.0);
        for index in (0..self.len).filter(|index| group >> index & 1 == 1) {
            let (lab, count) = (self.labs[index], self.counts[index]);
            sum.0.light += lab.light * count;
            sum.0.a += lab.a * count;
            sum.0.b += lab.b * count;
            sum.1 += count;
        }
        sum
    }

    fn cut(&self, group: u8) -> Fit {
        let members =
            |wanted: bool| (0..self.len).filter(move |index| (group >> index & 1 == 1) == wanted);
        let pattern = members(true).fold(0, |pattern, index| pattern | self.places[index]);
        let others = members(false).fold(0, |pattern, index| pattern | self.places[index]);
        let (mine, rest) = (self.mean(members(true)), self.mean(members(false)));
        if pattern.count_ones() > others.count_ones() {
            return Fit {
                paper: mine,
                ink: rest,
                pattern: others,
            };
        }
        Fit {
            paper: rest,
            ink: if pattern == 0 { rest } else { mine },
            pattern,
        }
    }

    /// The middle of a group's colours; a single colour is itself, to the last bit.
    fn mean(&self, mut group: impl Iterator<Item = usize> + Clone) -> Rgb {
        let mut rest = group.clone();
        if let (Some(only), None) = (rest.next(), rest.next()) {
            return self.colours[only];
        }
        let mut sum = (Lab::default(), 0.0);
        group.by_ref().for_each(|index| {
            let (lab, count) = (self.labs[index], self.counts[index]);
            sum.0.light += lab.light * count;
            sum.0.a += lab.a * count;
            sum.0.b += lab.b * count;
            sum.1 += count;
        });
        let count = f32::max(sum.1, 1.0);
        Lab {
            light: sum.0.light / count,
            a: sum.0.a / count,
            b: sum.0.b / count,
        }
        .rgb()
    }
}
