//! Cells as escape sequences, in as few bytes and as little work as can be. Everything else of a backend is
//! crossterm's: only the drawing of cells is on the way of every frame.

use std::io;

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};

use crate::draw::glyph;
use crate::words::{columns_of, is_disputed};

use super::Page;
use super::hand::{FRESH, Hand, end, number};

/// Draws cells onto a page.
#[derive(Debug)]
pub struct Pen {
    crossterm: CrosstermBackend<Page>,
    page: Page,
}

impl Pen {
    /// A pen that writes to the page.
    #[must_use]
    pub fn new(page: Page) -> Self {
        Self {
            crossterm: CrosstermBackend::new(page.clone()),
            page,
        }
    }
}

/// A blank without these shows nothing of its ink, so that the ink need not be sent.
const SEEN_ON_BLANKS: Modifier = Modifier::UNDERLINED
    .union(Modifier::REVERSED)
    .union(Modifier::CROSSED_OUT)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK);

/// What a cell shows: its symbol, the hand that writes it, and the glyph that shows the same with ink and paper exchanged.
#[derive(Clone, Copy)]
struct Shown<'a> {
    symbol: &'a str,
    hand: Hand,
    /// Whether nothing is seen of the ink.
    blank: bool,
    complement: Option<char>,
    /// How many columns it fills here, where terminals disagree about that.
    disputed: Option<usize>,
}

impl<'a> Shown<'a> {
    fn of(cell: &'a Cell) -> Self {
        let (symbol, marks) = (cell.symbol(), cell.modifier);
        let plain = symbol.len() > 1 && marks.is_empty() && is_exact(cell.fg) && is_exact(cell.bg);
        Self {
            symbol,
            hand: Hand {
                ink: cell.fg,
                paper: cell.bg,
                marks,
            },
            blank: symbol == " " && !marks.intersects(SEEN_ON_BLANKS),
            complement: if plain { complement(symbol) } else { None },
            disputed: (symbol.len() > 1 && is_disputed(symbol)).then(|| columns_of(symbol)),
        }
    }

    /// The hand that writes it as it is, after another.
    fn hand(&self, after: Hand) -> Hand {
        if !self.blank {
            return self.hand;
        }
        Hand {
            ink: after.ink,
            // Marks that a blank does not show may stay; those that it would must go.
            marks: after.marks.difference(SEEN_ON_BLANKS),
            ..self.hand
        }
    }

    /// How many bytes of colours it takes at least after a hand.
    fn distance(&self, after: Hand) -> usize {
        let own = self.hand(after);
        let distance = after.distance(own);
        match self.complement {
            Some(_) => distance.min(after.distance(own.exchanged())),
            None => distance,
        }
    }

    /// Writes it the shorter way, which what comes next may decide.
    fn write(&self, next: Option<&Self>, hand: &mut Hand, bytes: &mut Vec<u8>) {
        let own = self.hand(*hand);
        if let Some(glyph) = self.complement
            && shorter_exchanged(*hand, own, next)
        {
            hand.turn(own.exchanged(), bytes);
            bytes.extend_from_slice(glyph.encode_utf8(&mut [0; 4]).as_bytes());
        } else {
            hand.turn(own, bytes);
            write(self.symbol, bytes);
        }
    }
}

/// Whether it takes fewer bytes to get from a hand to what comes next by way of another one's colours exchanged.
fn shorter_exchanged(from: Hand, way: Hand, next: Option<&Shown<'_>>) -> bool {
    let other = way.exchanged();
    // Where one needs no turn, the other cannot be shorter.
    if from == way || from == other {
        return from != way;
    }
    let length = |way: Hand| from.distance(way) + next.map_or(0, |next| next.distance(way));
    length(other) < length(way)
}

fn write(symbol: &str, bytes: &mut Vec<u8>) {
    match symbol.as_bytes() {
        [letter] => bytes.push(*letter),
        letters => bytes.extend_from_slice(letters),
    }
}

fn complement(symbol: &str) -> Option<char> {
    let mut letters = symbol.chars();
    let complement = letters.next().and_then(glyph::complement)?;
    letters.next().is_none().then_some(complement)
}

/// Whether a terminal shows the colour alike as ink and as paper. The user's own 16 are often another as paper, or not
/// there; and what is the default for one is not for the other.
fn is_exact(colour: Color) -> bool {
    matches!(colour, Color::Indexed(16..) | Color::Rgb(..))
}

/// Cursor position, one-based (ECMA-48 CUP).
fn go(column: u16, row: u16, bytes: &mut Vec<u8>) {
    bytes.extend_from_slice(b"\x1b[");
    number(row.saturating_add(1), bytes);
    number(column.saturating_add(1), bytes);
    end(b'H', bytes);
}

impl Backend for Pen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let bytes = &mut *self.page.bytes();
        let mut hand = FRESH;
        let mut place = None;
        let mut content = content.map(|(column, row, cell)| (column, row, Shown::of(cell)));
        let mut next = content.next();
        while let Some((column, row, cell)) = next {
            next = content.next();
            if place != Some((column, row)) {
                go(column, row, bytes);
            }
            if let Some(columns) = cell.disputed {
                // What a terminal leaves of these columns is blank, and what comes next says where it stands.
                hand.turn(cell.hand(hand), bytes);
                bytes.extend(std::iter::repeat_n(b' ', columns));
                go(column, row, bytes);
            }
            cell.write(next.as_ref().map(|(_, _, next)| next), &mut hand, bytes);
            place = (cell.disputed.is_none()).then_some((column.saturating_add(1), row));
        }
        if hand != FRESH {
            bytes.extend_from_slice(b"\x1b[0m");
        }
        Ok(())
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
    use crate::draw::Glyphs;

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
        (0..8)
            .flat_map(|row| (0..20).map(move |column| (row, column)))
            .filter_map(|(row, column)| terminal.screen().cell(row, column).map(look))
            .collect()
    }

    /// What a cell looks like: of a glyph that is a pattern of pixels their colours, of a letter its own.
    fn look(cell: &vt100::Cell) -> String {
        let (contents, inverse) = (cell.contents(), cell.inverse());
        let marks = [
            inverse,
            cell.underline(),
            cell.bold(),
            cell.dim(),
            cell.italic(),
        ];
        if contents.trim().is_empty() {
            let ink = (inverse || cell.underline()).then(|| cell.fgcolor());
            return format!(
                "{ink:?} {:?} {inverse} {}",
                cell.bgcolor(),
                cell.underline()
            );
        }
        let mut patterns = 0..=u8::MAX;
        let drawn = |pattern: &u8| contents == glyph::of(Glyphs::Octant, *pattern).to_string();
        let (ink, paper) = (cell.fgcolor(), cell.bgcolor());
        match patterns.find(drawn) {
            Some(pattern) => {
                let pixel = |place: u8| {
                    if pattern >> place & 1 == 1 {
                        ink
                    } else {
                        paper
                    }
                };
                format!("{:?} {marks:?}", [0, 1, 2, 3, 4, 5, 6, 7].map(pixel))
            }
            None => format!("{contents} {ink:?} {paper:?} {marks:?}"),
        }
    }

    fn any_colour() -> impl Strategy<Value = Color> {
        prop_oneof![
            Just(Color::Reset),
            Just(Color::Red),
            Just(Color::LightCyan),
            prop::sample::select(vec![17, 18, 231]).prop_map(Color::Indexed),
            any::<u8>().prop_map(Color::Indexed),
            any::<(u8, u8, u8)>().prop_map(|(red, green, blue)| Color::Rgb(red, green, blue)),
        ]
    }

    fn any_cell() -> impl Strategy<Value = (u16, u16, Cell)> {
        let marks = prop_oneof![
            6 => Just(Modifier::empty()),
            1 => Just(Modifier::BOLD),
            1 => Just(Modifier::DIM),
            1 => Just(Modifier::BOLD | Modifier::ITALIC),
            1 => Just(Modifier::REVERSED | Modifier::BOLD),
            1 => Just(Modifier::UNDERLINED),
        ];
        let glyph = |pattern| glyph::of(Glyphs::Octant, pattern).to_string();
        let symbol = prop_oneof![
            6 => prop::sample::select(vec![" ", "a", "å", "▂"]).prop_map(str::to_owned),
            6 => prop::sample::select("▀▄▌▐▘▟▝▙▖▜▗▛▞▚".chars().map(String::from).collect::<Vec<_>>()),
            3 => any::<u8>().prop_map(glyph),
        ];
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
                cell.set_symbol(&symbol);
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

    /// What is sent for cells in a row.
    fn sent(cells: &[Cell]) -> String {
        let page = Page::default();
        let places = cells
            .iter()
            .zip(0..)
            .map(|(cell, column)| (column, 0, cell));
        assert!(Pen::new(page.clone()).draw(places).is_ok());
        String::from_utf8(page.bytes().clone()).expect("text")
    }

    fn cell(symbol: &str, ink: u8, paper: u8) -> Cell {
        let mut cell = Cell::default();
        cell.set_symbol(symbol).set_style(
            Style::new()
                .fg(Color::Indexed(ink))
                .bg(Color::Indexed(paper)),
        );
        cell
    }

    #[test]
    fn colours_that_are_there_are_used_the_other_way_round() {
        let cells = [cell("▗", 20, 30), cell("▙", 30, 20), cell("a", 20, 30)];
        assert_eq!(sent(&cells), "\x1b[1;1H\x1b[38;5;20;48;5;30m▗▝a\x1b[0m");
        let cells = [cell("▗", 20, 30), cell("a", 30, 20)];
        assert_eq!(
            sent(&cells),
            "\x1b[1;1H\x1b[38;5;30;48;5;20m▛a\x1b[0m",
            "what comes next decides"
        );
    }

    #[test]
    fn a_sign_of_disputed_width_is_written_over_blanks_and_followed_by_its_place() {
        assert_eq!(
            sent(&[cell("❤", 20, 30), cell("a", 20, 30)]),
            "\x1b[1;1H\x1b[38;5;20;48;5;30m \x1b[1;1H❤\x1b[1;2Ha\x1b[0m"
        );
        let party = sent(&[cell("🎉", 20, 30)]);
        assert_eq!(party, "\x1b[1;1H\x1b[38;5;20;48;5;30m  \x1b[1;1H🎉\x1b[0m");
    }

    #[test]
    fn the_users_own_colours_stay_where_they_are() {
        assert_eq!(
            sent(&[cell("▗", 12, 30), cell("▙", 30, 12)]),
            "\x1b[1;1H\x1b[38;5;12;48;5;30m▗\x1b[38;5;30;48;5;12m▙\x1b[0m"
        );
    }
}
