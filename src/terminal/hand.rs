//! How a terminal would write the next letter, and the fewest bytes that make it write otherwise (ECMA-48 SGR).
//! Knows no screen and no cursor.

use ratatui::style::{Color, Modifier};

/// How the next letter would be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hand {
    pub(super) ink: Color,
    pub(super) paper: Color,
    pub(super) marks: Modifier,
}

/// What a terminal writes with after `ESC [ 0 m`.
pub(super) const FRESH: Hand = Hand {
    ink: Color::Reset,
    paper: Color::Reset,
    marks: Modifier::empty(),
};

/// A mark, the parameter that sets it, the one that takes it away, and what else that takes away.
const MARKS: [(Modifier, u8, u8, Modifier); 9] = [
    (Modifier::BOLD, 1, 22, Modifier::DIM),
    (Modifier::DIM, 2, 22, Modifier::BOLD),
    (Modifier::ITALIC, 3, 23, Modifier::empty()),
    (Modifier::UNDERLINED, 4, 24, Modifier::empty()),
    (Modifier::SLOW_BLINK, 5, 25, Modifier::RAPID_BLINK),
    (Modifier::RAPID_BLINK, 6, 25, Modifier::SLOW_BLINK),
    (Modifier::REVERSED, 7, 27, Modifier::empty()),
    (Modifier::HIDDEN, 8, 28, Modifier::empty()),
    (Modifier::CROSSED_OUT, 9, 29, Modifier::empty()),
];

impl Hand {
    /// Ink and paper exchanged.
    pub(super) fn exchanged(self) -> Self {
        Self {
            ink: self.paper,
            paper: self.ink,
            ..self
        }
    }

    /// How many bytes the colours take that turn this hand into another.
    pub(super) fn distance(self, other: Self) -> usize {
        let ink = if self.ink == other.ink {
            0
        } else {
            length(other.ink)
        };
        let paper = if self.paper == other.paper {
            0
        } else {
            length(other.paper)
        };
        match ink + paper {
            0 => 0,
            parameters => b"\x1b[".len() + parameters,
        }
    }

    /// Writes what turns this hand into another.
    pub(super) fn turn(&mut self, wanted: Self, bytes: &mut Vec<u8>) {
        if wanted == *self {
            return;
        }
        bytes.extend_from_slice(b"\x1b[");
        if wanted.marks != self.marks {
            self.mark(wanted, bytes);
        }
        if wanted.ink != self.ink {
            colour(wanted.ink, false, bytes);
        }
        if wanted.paper != self.paper {
            colour(wanted.paper, true, bytes);
        }
        *self = wanted;
        end(b'm', bytes);
    }

    /// Takes away the marks that are not wanted, and sets those that are.
    fn mark(&mut self, wanted: Self, bytes: &mut Vec<u8>) {
        if !wanted.marks.contains(self.marks) {
            self.unmark(wanted, bytes);
        }
        for (mark, set, ..) in MARKS {
            if wanted.marks.contains(mark) && !self.marks.contains(mark) {
                number(set.into(), bytes);
            }
        }
    }

    /// At once where no colour is lost by it; else one by one.
    fn unmark(&mut self, wanted: Self, bytes: &mut Vec<u8>) {
        let stays = |own: Color, wanted: Color| own == wanted && own != Color::Reset;
        if !stays(self.ink, wanted.ink) && !stays(self.paper, wanted.paper) {
            number(0, bytes);
            *self = FRESH;
            return;
        }
        for (mark, _, unset, too) in MARKS {
            if self.marks.contains(mark) && !wanted.marks.contains(mark) {
                number(unset.into(), bytes);
                self.marks.remove(mark | too);
            }
        }
    }
}

/// The parameters of a colour (ECMA-48, ISO 8613-6), each followed by a semicolon.
fn colour(colour: Color, paper: bool, bytes: &mut Vec<u8>) {
    match colour {
        Color::Indexed(index) => {
            bytes.extend_from_slice(if paper { b"48;5;" } else { b"38;5;" });
            number(index.into(), bytes);
        }
        Color::Rgb(red, green, blue) => {
            bytes.extend_from_slice(if paper { b"48;2;" } else { b"38;2;" });
            for part in [red, green, blue] {
                number(part.into(), bytes);
            }
        }
        named => number(name(named) + if paper { 10 } else { 0 }, bytes),
    }
}

/// The parameter that names a colour of the user's as the ink; the paper's is 10 more.
fn name(colour: Color) -> u16 {
    match colour {
        Color::Black => 30,
        Color::Red => 31,
        Color::Green => 32,
        Color::Yellow => 33,
        Color::Blue => 34,
        Color::Magenta => 35,
        Color::Cyan => 36,
        Color::Gray => 37,
        Color::DarkGray => 90,
        Color::LightRed => 91,
        Color::LightGreen => 92,
        Color::LightYellow => 93,
        Color::LightBlue => 94,
        Color::LightMagenta => 95,
        Color::LightCyan => 96,
        Color::White => 97,
        Color::Reset | Color::Indexed(_) | Color::Rgb(..) => 39,
    }
}

/// How many bytes the parameters of a colour take.
fn length(colour: Color) -> usize {
    let digits = |number: u8| usize::from(DECIMALS[usize::from(number)].1);
    match colour {
        Color::Indexed(index) => b"38;5;".len() + digits(index),
        Color::Rgb(red, green, blue) => b"38;2;".len() + digits(red) + digits(green) + digits(blue),
        _ => b"39;".len(),
    }
}

/// Every number of a byte in decimal with a semicolon behind it, and how many bytes that is.
static DECIMALS: [([u8; 4], u8); 256] = decimals();

const fn decimals() -> [([u8; 4], u8); 256] {
    let mut table = [([b';'; 4], 0); 256];
    let mut number = 0;
    while number < 256 {
        let (digits, mut at) = (&mut table[number].0, 0);
        if number >= 100 {
            digits[at] = b'0' + (number / 100) as u8;
            at += 1;
        }
        if number >= 10 {
            digits[at] = b'0' + (number / 10 % 10) as u8;
            at += 1;
        }
        digits[at] = b'0' + (number % 10) as u8;
        table[number].1 = at as u8 + 2;
        number += 1;
    }
    table
}

/// A decimal number and a semicolon.
pub(super) fn number(number: u16, bytes: &mut Vec<u8>) {
    if let Some((digits, length)) = DECIMALS.get(usize::from(number)) {
        // All four, and then what is too much away: that is faster than a copy of so many.
        let end = bytes.len() + usize::from(*length);
        bytes.extend_from_slice(digits);
        bytes.truncate(end);
    } else {
        bytes.extend_from_slice(format!("{number};").as_bytes());
    }
}

/// Ends a sequence whose last parameter has its semicolon.
pub(super) fn end(function: u8, bytes: &mut [u8]) {
    if let Some(last) = bytes.last_mut() {
        *last = function;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(from: Hand, to: Hand) -> String {
        let (mut hand, mut bytes) = (from, Vec::new());
        hand.turn(to, &mut bytes);
        assert_eq!(hand, to);
        String::from_utf8(bytes).expect("ASCII")
    }

    fn hand(ink: u8, paper: u8, marks: Modifier) -> Hand {
        Hand {
            ink: Color::Indexed(ink),
            paper: Color::Indexed(paper),
            marks,
        }
    }

    #[test]
    fn numbers_are_decimal() {
        for value in (0..=300).chain([1_000, 65_535]) {
            let mut bytes = Vec::new();
            number(value, &mut bytes);
            assert_eq!(bytes, format!("{value};").into_bytes());
        }
    }

    #[test]
    fn only_what_changes_is_sent() {
        let none = Modifier::empty();
        assert_eq!(turned(hand(20, 21, none), hand(20, 21, none)), "");
        let ink = turned(hand(20, 21, none), hand(7, 21, none));
        assert_eq!(ink, "\x1b[38;5;7m");
        let paper = turned(hand(20, 21, none), hand(20, 210, none));
        assert_eq!(paper, "\x1b[48;5;210m");
        let bold = turned(hand(20, 21, none), hand(20, 21, Modifier::BOLD));
        assert_eq!(bold, "\x1b[1m");
    }

    #[test]
    fn a_mark_goes_without_the_colours_that_stay() {
        let (none, bold, dim) = (Modifier::empty(), Modifier::BOLD, Modifier::DIM);
        let both = bold | dim;
        assert_eq!(turned(hand(1, 2, bold), hand(1, 2, none)), "\x1b[22m");
        assert_eq!(turned(hand(1, 2, both), hand(1, 2, none)), "\x1b[22m");
        assert_eq!(turned(hand(1, 2, both), hand(1, 2, dim)), "\x1b[22;2m");
        let crossed = Modifier::CROSSED_OUT | bold;
        assert_eq!(turned(hand(1, 2, crossed), hand(1, 2, bold)), "\x1b[29m");
        let other = turned(hand(1, 2, bold), hand(3, 4, none));
        assert_eq!(other, "\x1b[0;38;5;3;48;5;4m");
        assert_eq!(turned(hand(1, 2, bold), FRESH), "\x1b[0m");
    }

    #[test]
    fn a_distance_is_the_bytes_of_the_colours() {
        let colours = [
            Color::Reset,
            Color::Red,
            Color::Indexed(9),
            Color::Indexed(231),
            Color::Rgb(1, 20, 255),
        ];
        for ink in colours {
            for paper in colours {
                let from = hand(100, 101, Modifier::empty());
                let to = Hand { ink, paper, ..from };
                assert_eq!(from.distance(to), turned(from, to).len(), "{to:?}");
                assert_eq!(to.distance(to), 0);
            }
        }
    }
}
