//! A picture as lines of text: bare, or with the sequences that colour it (ECMA-48, SGR).

use std::fmt::Write;

use super::cells::{Cell, Marks, Picture, Strip};
use super::style::Code;

/// The lines without colours and without blanks at their ends. Draw the picture in monochrome for this.
#[must_use]
pub fn plain(picture: &Picture) -> Vec<String> {
    lines(picture, |strip, row| {
        let mut buffer = [0; 4];
        let text = row.iter().fold(String::new(), |mut text, cell| {
            text.push_str(strip.symbol(cell, &mut buffer));
            text
        });
        text.trim_end().to_owned()
    })
}

/// The lines with their colours; each ends as it began, with none.
#[must_use]
pub fn coloured(picture: &Picture) -> Vec<String> {
    lines(picture, coloured_line)
}

fn lines(picture: &Picture, line: impl Fn(&Strip, &[Cell]) -> String) -> Vec<String> {
    let line = &line;
    let lines = |strip| Strip::rows(strip).map(move |row| line(strip, row));
    picture.strips().flat_map(lines).collect()
}

/// A text in an ink, as [`coloured`] writes it; bare where the ink is the terminal's own.
#[must_use]
pub fn inked(text: &str, ink: Code) -> String {
    if ink == Code::Default {
        return text.to_owned();
    }
    let mut inked = String::new();
    colour(&mut inked, 38, ink);
    inked.push_str(text);
    inked.push_str("\x1b[0m");
    inked
}

fn coloured_line(strip: &Strip, row: &[Cell]) -> String {
    let mut text = String::new();
    let mut pen = Pen::default();
    let mut buffer = [0; 4];
    for cell in row {
        let wanted = Pen::of(cell);
        pen.change(&wanted, &mut text);
        pen = wanted;
        text.push_str(strip.symbol(cell, &mut buffer));
    }
    if pen != Pen::default() {
        text.push_str("\x1b[0m");
    }
    text
}

/// The state of a terminal's pen.
#[derive(Clone, Copy, Default, PartialEq)]
struct Pen {
    ink: Code,
    paper: Code,
    marks: Marks,
}

impl Pen {
    fn of(cell: &Cell) -> Self {
        Self {
            ink: cell.ink,
            paper: cell.paper,
            marks: cell.marks,
        }
    }

    /// Writes what turns this pen into the other.
    fn change(self, other: &Self, text: &mut String) {
        let mut now = self;
        if now.marks != other.marks {
            text.push_str("\x1b[0");
            let Marks {
                bold,
                underlined,
                reversed,
                crossed_out,
            } = other.marks;
            for (set, code) in [(bold, 1), (underlined, 4), (reversed, 7), (crossed_out, 9)] {
                if set {
                    push(text, format_args!(";{code}"));
                }
            }
            text.push('m');
            now = Self::default();
        }
        if now.ink != other.ink {
            colour(text, 38, other.ink);
        }
        if now.paper != other.paper {
            colour(text, 48, other.paper);
        }
    }
}

fn colour(text: &mut String, layer: u8, code: Code) {
    match code {
        Code::Default => push(text, format_args!("\x1b[{}m", layer + 1)),
        Code::Indexed(index @ 0..8) => push(text, format_args!("\x1b[{}m", layer - 8 + index)),
        Code::Indexed(index @ 8..16) => {
            push(text, format_args!("\x1b[{}m", layer + 52 + index - 8));
        }
        Code::Indexed(index) => push(text, format_args!("\x1b[{layer};5;{index}m")),
        Code::True(colour) => push(
            text,
            format_args!(
                "\x1b[{layer};2;{};{};{}m",
                colour.red, colour.green, colour.blue
            ),
        ),
    }
}

fn push(text: &mut String, piece: std::fmt::Arguments<'_>) {
    // Writing into a string cannot fail.
    let _ = text.write_fmt(piece);
}
