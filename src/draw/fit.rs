//! The best two colours for the pixels of a cell, and which pixel gets which.

use super::colour::{Lab, Rgb};

/// The most pixels that a cell has.
const MOST: usize = 8;
/// How much more than others a pixel of a dear colour counts.
const DEARNESS: f32 = 3.0;

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

/// Of all ways to part the (at most 8) pixels in two groups the one with the least squared error in `OKLab`.
/// The larger group is the paper. Each is shown in its commonest colour, for a mean of unlike ones would be a
/// new and muddy colour in every cell along an edge; only shades nearer to it than `alike` are mixed. Pixels of a `dear` colour count more, so that a thin line is not lost between two areas.
#[must_use]
pub fn fit(pixels: &[Rgb], dear: &[Rgb], alike: f32) -> Fit {
    if let Some(fit) = two(pixels) {
        return fit;
    }
    let mut shades = Shades::of(pixels);
    let group = if shades.len > 1 {
        shades.weigh(dear);
        shades.best_group()
    } else {
        0
    };
    shades.alike = alike;
    shades.cut(group)
}

/// Two colours, as most cells have that have more than one: the commoner one is the paper, of equals the first.
fn two(pixels: &[Rgb]) -> Option<Fit> {
    let first = *pixels.first()?;
    let second = *pixels.iter().find(|pixel| **pixel != first)?;
    let mut pattern = 0;
    for (place, pixel) in pixels.iter().take(MOST).enumerate() {
        if *pixel == second {
            pattern |= 1 << place;
        } else if *pixel != first {
            return None;
        }
    }
    let count = pixels.len().min(MOST) as u32;
    Some(if 2 * u8::count_ones(pattern) > count {
        Fit {
            paper: second,
            ink: first,
            pattern: pattern ^ u8::MAX >> (MOST as u32 - count),
        }
    } else {
        Fit {
            paper: first,
            ink: second,
            pattern,
        }
    })
}

/// The colours of a cell, each once.
struct Shades {
    colours: [Rgb; MOST],
    labs: [Lab; MOST],
    weights: [f32; MOST],
    /// The pixels of each, as bits.
    places: [u8; MOST],
    len: usize,
    alike: f32,
}

impl Shades {
    fn of(pixels: &[Rgb]) -> Self {
        let mut shades = Self {
            colours: [Rgb::BLACK; MOST],
            labs: [Lab::default(); MOST],
            weights: [1.0; MOST],
            places: [0; MOST],
            len: 0,
            alike: 0.0,
        };
        for (place, colour) in pixels.iter().take(MOST).enumerate() {
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
        self.places[index] |= 1 << place;
        self.len = self.len.max(index + 1);
    }

    fn weigh(&mut self, dear: &[Rgb]) {
        for index in 0..self.len {
            let each = if dear.contains(&self.colours[index]) {
                DEARNESS
            } else {
                1.0
            };
            self.weights[index] = self.places[index].count_ones() as f32 * each;
            self.labs[index] = self.colours[index].lab();
        }
    }

    /// The group of shades, as bits, whose parting from the rest leaves the least squared error: the one with
    /// the greatest |sum|² / weight over both sides. The first shade stays outside, which halves the ways; a Gray code
    /// goes from each to the next by one shade.
    fn best_group(&self) -> u8 {
        let (all, weight) = self.sum(u8::MAX);
        let (mut group, mut sum, mut part) = (0_u8, Lab::default(), 0.0);
        let mut best = (f32::MIN, 0);
        for step in 1..1_u32 << (self.len - 1) {
            let index = step.trailing_zeros() as usize + 1;
            group ^= 1 << index;
            let sign = if group >> index & 1 == 1 { 1.0 } else { -1.0 };
            sum = sum.plus(self.labs[index], sign * self.weights[index]);
            part += sign * self.weights[index];
            let rest = all.plus(sum, -1.0);
            let gain = sum.squared() / part + rest.squared() / (weight - part);
            if gain > best.0 {
                best = (gain, group);
            }
        }
        best.1
    }

    fn members(&self, group: u8) -> impl Iterator<Item = usize> {
        (0..self.len).filter(move |index| group >> index & 1 == 1)
    }

    fn sum(&self, group: u8) -> (Lab, f32) {
        self.members(group)
            .fold((Lab::default(), 0.0), |(sum, weight), index| {
                let own = self.weights[index];
                (sum.plus(self.labs[index], own), weight + own)
            })
    }

    fn pixels(&self, group: u8) -> u8 {
        self.members(group)
            .fold(0, |pattern, index| pattern | self.places[index])
    }

    fn cut(&self, group: u8) -> Fit {
        let (mine, others) = (self.pixels(group), self.pixels(!group));
        let (front, back) = if mine.count_ones() > others.count_ones() {
            (!group, group)
        } else {
            (group, !group)
        };
        let pattern = self.pixels(front);
        let paper = self.face(back, front);
        Fit {
            paper,
            ink: if pattern == 0 {
                paper
            } else {
                self.face(front, back)
            },
            pattern,
        }
    }

    /// The colour that a group is shown in: its commonest shade, or the middle where all are nearly alike.
    fn face(&self, group: u8, other: u8) -> Rgb {
        let common = self.commonest(group, other);
        if self.alike <= 0.0 {
            return self.colours[common];
        }
        let (sum, weight) = self.sum(group);
        let near = |index: usize| self.labs[index].distance(self.labs[common]) < self.alike;
        if self.members(group).all(near) && self.members(group).nth(1).is_some() {
            return Lab::default().plus(sum, 1.0 / weight).rgb();
        }
        self.colours[common]
    }

    /// Of equally common ones the one that differs most from the other group.
    fn commonest(&self, group: u8, other: u8) -> usize {
        let (sum, weight) = self.sum(other);
        let away = Lab::default().plus(sum, 1.0 / weight.max(1.0));
        let rank = |index: usize| (self.weights[index], self.labs[index].distance(away));
        self.members(group)
            .max_by(|a, b| {
                let (one, two) = (rank(*a), rank(*b));
                one.0.total_cmp(&two.0).then(one.1.total_cmp(&two.1))
            })
            .unwrap_or(0)
    }
}
