//! A scene as cells of a terminal: pixels first, then the best two colours and glyph for each cell,
//! then the letters. The only renderer that sees ratatui.

mod cut;
mod field;
mod layers;
mod letters;
mod screen;
mod strip;

use std::ops::Range;
use std::sync::Arc;

use crate::scene::{Overlay, Scene};

use super::style::{Code, Style};
use field::Field;
use layers::Layers;
use strip::ReadyOverlay;

pub use strip::Strip;

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// One character, as wide as the cell.
    Char(char),
    /// Several code points, or one that is two cells wide: an index into the strip's clusters.
    Cluster(u16),
    /// The second half of a wide one.
    Tail,
}

/// One cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
pub struct Cell {
    pub glyph: Glyph,
    pub ink: Code,
    pub paper: Code,
    pub marks: Marks,
    /// It holds a letter, or the blank between letters.
    pub lettered: bool,
}

/// How a cell is marked beside its colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is set or not whatever the others are"
)]
pub struct Marks {
    pub bold: bool,
    pub underlined: bool,
    pub reversed: bool,
    pub crossed_out: bool,
}

/// A scene, drawn.
#[derive(Clone, Debug)]
pub struct Picture {
    field: Field,
    /// From the top down; pictures share those that are the same.
    strips: Vec<Arc<Strip>>,
}

impl Cell {
    const BLANK: Self = Self {
        glyph: Glyph::Char(' '),
        ink: Code::Default,
        paper: Code::Default,
        marks: Marks {
            bold: false,
            reversed: false,
            underlined: false,
            crossed_out: false,
        },
        lettered: false,
    };
}

impl Picture {
    /// Draws a scene.
    #[must_use]
    pub fn of(scene: &Scene, style: &Style) -> Self {
        let (picture, _) = Self::downwards(scene, style, &Overlay::default(), |_| ());
        picture
    }

    /// Draws a scene from the top down, and the same with something over it. Each strip of that is handed on as soon as it is
    /// there: who shows it need not wait for the next.
    pub fn downwards(
        scene: &Scene,
        style: &Style,
        overlay: &Overlay,
        mut shown: impl FnMut(&Strip),
    ) -> (Self, Self) {
        let field = Field {
            lattice: scene.lattice,
            style: *style,
        };
        let overlay = ReadyOverlay::of(overlay, &field);
        let mut picture = Self {
            field,
            strips: Vec::new(),
        };
        let mut over = picture.clone();
        drawn(scene, field, |strip| {
            let strip = Arc::new(strip);
            let under = strip
                .under(&overlay)
                .map_or_else(|| Arc::clone(&strip), Arc::new);
            shown(&under);
            picture.strips.push(strip);
            over.strips.push(under);
        });
        (picture, over)
    }

    /// The same picture with something over it: only what the overlay touches is made anew.
    #[must_use]
    pub fn overlaid(&self, overlay: &Overlay) -> Self {
        let overlay = ReadyOverlay::of(overlay, &self.field);
        let strips = self.strips.iter().map(|strip| {
            strip
                .under(&overlay)
                .map_or_else(|| Arc::clone(strip), Arc::new)
        });
        Self {
            field: self.field,
            strips: strips.collect(),
        }
    }

    /// Columns and rows.
    #[must_use]
    pub fn size(&self) -> (u16, u16) {
        (self.field.lattice.columns, self.field.lattice.rows)
    }

    /// How it was drawn.
    #[must_use]
    pub fn style(&self) -> &Style {
        &self.field.style
    }

    /// Its strips, from the top down.
    pub fn strips(&self) -> impl Iterator<Item = &Strip> {
        self.strips.iter().map(|strip| &**strip)
    }

    /// Its cells, row by row.
    pub fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.strips().flat_map(Strip::rows)
    }
}

/// About how many rows a strip has: few enough that the first is soon there, enough that its bytes are worth a write.
const ROWS: u16 = 8;

/// Fewer rows are drawn faster than a second processor wakes up.
const WORTH_A_THREAD: u16 = 48;

/// Draws the strips of a scene and hands them on from the top down. Of a large one the lower half is drawn beside the upper.
fn drawn(scene: &Scene, field: Field, mut done: impl FnMut(Strip)) {
    let layers = Layers::of(&scene.shapes, &field);
    let strip = |rows| Strip::of(field, rows, &layers, &scene.labels);
    let places = places(scene.lattice.rows);
    if scene.lattice.rows < WORTH_A_THREAD {
        return places.into_iter().map(strip).for_each(done);
    }
    let (upper, lower) = places.split_at(places.len() / 2);
    std::thread::scope(|threads| {
        let beside = threads.spawn(|| lower.iter().cloned().map(strip).collect::<Vec<_>>());
        upper.iter().cloned().map(strip).for_each(&mut done);
        match beside.join() {
            Ok(strips) => strips.into_iter().for_each(done),
            Err(_) => lower.iter().cloned().map(strip).for_each(done),
        }
    });
}

/// The rows of each strip, as even as can be.
fn places(rows: u16) -> Vec<Range<u16>> {
    let count = rows.div_ceil(ROWS);
    let edge = |strip: u16| (u32::from(rows) * u32::from(strip) / u32::from(count)) as u16;
    (0..count)
        .map(|strip| edge(strip)..edge(strip + 1))
        .collect()
}
