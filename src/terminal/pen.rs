//! Cells as escape sequences, in as few bytes and as little work as can be. Everything else of a backend is
//! crossterm's: only the drawing of cells is on the way of every frame.

use std::io::{self, Write as _};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};

use super::Page;

/// Draws cells onto a page.
#[derive(Debug)]
pub struct Pen {
    crossterm: CrosstermBackend<Page>,
    page: Page,
    /// The sequences of one drawing; kept so that its room is.
    bytes: Vec<u8>,
}

impl Pen {
    /// A pen that writes to the page.
    #[must_use]
    pub fn new(page: Page) -> Self {
        Self {
            crossterm: CrosstermBackend::new(page.clone()),
            page,
            bytes: Vec::new(),
        }
    }
}

/// How the next letter would be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hand {
    ink: Color,
    paper: Color,
    marks: Modifier,
}

/// What a terminal writes with after `ESC [ 0 m`.
const FRESH: Hand = Hand {
    ink: Color::Reset,
    paper: Color::Reset,
    marks: Modifier::empty(),
};

/// A blank without these shows nothing of its ink, so that the ink need not be sent.
const SEEN_ON_BLANKS: Modifier = Modifier::UNDERLINED
    .union(Modifier::REVERSED)
    .union(Modifier::CROSSED_OUT)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK);

impl Hand {
    /// Writes what turns this hand into the one for `cell`.
    fn turn(&mut self, cell: &Cell, bytes: &mut Vec<u8>) {
        let blank = cell.symbol() == " " && !cell.modifier.intersects(SEEN_ON_BLANKS);
        let wanted = if blank {
            Self {
                ink: self.ink,
                paper: cell.bg,
                // Marks that a blank does not show may stay; those that it would must go.
                marks: self.marks.difference(SEEN_ON_BLANKS),
            }
        } else {
            Self {
                ink: cell.fg,
                paper: cell.bg,
                marks: cell.modifier,
            }
        };
        if wanted == *self {
            return;
        }
        bytes.extend(b"\x1b[");
        let start = bytes.len();
        if !wanted.marks.contains(self.marks) {
            bytes.extend(b"0;");
            *self = FRESH;
        }
        for (mark, code) in MARKS {
            if wanted.marks.contains(mark) && !self.marks.contains(mark) {
                bytes.extend([code, b';']);
            }
        }
        if wanted.ink != self.ink {
            colour(wanted.ink, false, bytes);
        }
        if wanted.paper != self.paper {
            colour(wanted.paper, true, bytes);
        }
        if bytes.len() > start {
            bytes.pop();
        }
        bytes.push(b'm');
        *self = wanted;
    }
}

const MARKS: [(Modifier, u8); 9] = [
    (Modifier::BOLD, b'1'),
    (Modifier::DIM, b'2'),
    (Modifier::ITALIC, b'3'),
    (Modifier::UNDERLINED, b'4'),
    (Modifier::SLOW_BLINK, b'5'),
    (Modifier::RAPID_BLINK, b'6'),
    (Modifier::REVERSED, b'7'),
    (Modifier::HIDDEN, b'8'),
    (Modifier::CROSSED_OUT, b'9'),
];

/// The parameters of a colour (ECMA-48, ISO 8613-6), each followed by a semicolon.
fn colour(colour: Color, paper: bool, bytes: &mut Vec<u8>) {
    let basic =
        |code: u8, bytes: &mut Vec<u8>| number(u16::from(code) + if paper { 10 } else { 0 }, bytes);
    match colour {
        Color::Reset => basic(39, bytes),
        Color::Black => basic(30, bytes),
        Color::Red => basic(31, bytes),
        Color::Green => basic(32, bytes),
        Color::Yellow => basic(33, bytes),
        Color::Blue => basic(34, bytes),
        Color::Magenta => basic(35, bytes),
        Color::Cyan => basic(36, bytes),
        Color::Gray => basic(37, bytes),
        Color::DarkGray => basic(90, bytes),
        Color::LightRed => basic(91, bytes),
        Color::LightGreen => basic(92, bytes),
        Color::LightYellow => basic(93, bytes),
        Color::LightBlue => basic(94, bytes),
        Color::LightMagenta => basic(95, bytes),
        Color::LightCyan => basic(96, bytes),
        Color::White => basic(97, bytes),
        Color::Indexed(index) => {
            basic(38, bytes);
            number(5, bytes);
            number(u16::from(index), bytes);
        }
        Color::Rgb(red, green, blue) => {
            basic(38, bytes);
            number(2, bytes);
            for part in [red, green, blue] {
                number(u16::from(part), bytes);
            }
        }
    }
}

/// A decimal number and a semicolon.
fn number(number: u16, bytes: &mut Vec<u8>) {
    let mut unit = 10_000;
    while unit > 1 && number < unit {
        unit /= 10;
    }
    while unit > 0 {
        bytes.push(b'0' + (number / unit % 10) as u8);
        unit /= 10;
    }
    bytes.push(b';');
}

/// Cursor position, one-based (ECMA-48 CUP).
fn go(column: u16, row: u16, bytes: &mut Vec<u8>) {
    bytes.extend(b"\x1b[");
    number(row.saturating_add(1), bytes);
    number(column.saturating_add(1), bytes);
    bytes.pop();
    bytes.push(b'H');
}

impl Backend for Pen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut hand = FRESH;
        let mut next = None;
        for (column, row, cell) in content {
            if next != Some((column, row)) {
                go(column, row, &mut self.bytes);
            }
            hand.turn(cell, &mut self.bytes);
            self.bytes.extend(cell.symbol().as_bytes());
            next = Some((column.saturating_add(1), row));
        }
        if hand != FRESH {
            self.bytes.extend(b"\x1b[0m");
        }
        let written = self.page.write_all(&self.bytes);
        self.bytes.clear();
        written
    }

    fn append_lines(&mut self, count: u16) -> io::Result<()> {
        self.crossterm.append_lines(count)
    }

    /// The cursor is hidden from the first byte to the last: a frame that changes nothing sends nothing.
    fn hide_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.crossterm.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.crossterm.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.crossterm.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.crossterm.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.crossterm.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.crossterm.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.crossterm)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::style::Style;

    use super::*;

    /// What a terminal shows after a backend has drawn the cells.
    fn shown<B: Backend>(
        backend: impl FnOnce(Page) -> B,
        cells: &[(u16, u16, Cell)],
    ) -> Vec<String> {
        let page = Page::default();
        let mut backend = backend(page.clone());
        let drawn = backend.draw(
            cells
                .iter()
                .map(|(column, row, cell)| (*column, *row, cell)),
        );
        assert!(drawn.is_ok());
        let mut bytes = Vec::new();
        page.send(&mut bytes, false, b"").expect("memory");
        let mut terminal = {
            let size = |count| std::num::NonZero::new(count).expect("not zero");
            vt100::Parser::new(size(8), size(20), 0)
        };
        terminal.process(&bytes);
        let look = |cell: &vt100::Cell| {
            let contents = if cell.contents().trim().is_empty() {
                " "
            } else {
                cell.contents()
            };
            let ink = if contents == " " && !cell.inverse() && !cell.underline() {
                vt100::Color::Default
            } else {
                cell.fgcolor()
            };
            let bold = cell.bold() && contents != " ";
            format!(
                "{contents} {ink:?} {:?} {bold} {} {}",
                cell.bgcolor(),
                cell.inverse(),
                cell.underline()
            )
        };
        (0..8)
            .flat_map(|row| (0..20).map(move |column| (row, column)))
            .filter_map(|(row, column)| terminal.screen().cell(row, column).map(look))
            .collect()
    }

    fn any_colour() -> impl Strategy<Value = Color> {
        prop_oneof![
            Just(Color::Reset),
            Just(Color::Red),
            Just(Color::LightCyan),
            any::<u8>().prop_map(Color::Indexed),
            any::<(u8, u8, u8)>().prop_map(|(red, green, blue)| Color::Rgb(red, green, blue)),
        ]
    }

    fn any_cell() -> impl Strategy<Value = (u16, u16, Cell)> {
        let marks = prop_oneof![
            3 => Just(Modifier::empty()),
            1 => Just(Modifier::BOLD),
            1 => Just(Modifier::REVERSED | Modifier::BOLD),
            1 => Just(Modifier::UNDERLINED),
        ];
        let symbol = prop_oneof![3 => Just(" "), 2 => Just("a"), 1 => Just("▞"), 1 => Just("å")];
        (
            0..20_u16,
            0..8_u16,
            symbol,
            any_colour(),
            any_colour(),
            marks,
        )
            .prop_map(|(column, row, symbol, ink, paper, marks)| {
                let mut cell = Cell::default();
                cell.set_symbol(symbol);
                cell.set_style(Style::new().fg(ink).bg(paper).add_modifier(marks));
                (column, row, cell)
            })
    }

    proptest! {
        #[test]
        fn a_terminal_shows_what_crossterm_would_have_drawn(
            mut cells in prop::collection::vec(any_cell(), 0..120),
        ) {
            cells.sort_by_key(|(column, row, _)| (*row, *column));
            cells.dedup_by_key(|(column, row, _)| (*row, *column));
            crossterm::style::force_color_output(true);
            prop_assert_eq!(shown(Pen::new, &cells), shown(CrosstermBackend::new, &cells));
        }
    }

    #[test]
    fn numbers_are_decimal() {
        for value in [0, 7, 10, 99, 100, 255, 1_000, 65_535] {
            let mut bytes = Vec::new();
            number(value, &mut bytes);
            assert_eq!(bytes, format!("{value};").into_bytes());
        }
    }
}
