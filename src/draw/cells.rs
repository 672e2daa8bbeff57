//! A scene as cells of a terminal: pixels first, then the best two colours and glyph for each cell,
//! then the letters. The only renderer that sees ratatui.

mod cut;
mod letters;
mod screen;

use std::ops::Range;
use std::sync::Arc;

use crate::scene::{Lattice, Overlay, Paint, Scene, Shape};

use super::brush::{Strokes, strokes};
use super::colour::Rgb;
use super::level::Glyphs;
use super::raster::{Canvas, Grid, Window};
use super::style::{Code, Style};
use cut::{Block, Cutter, gather};

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// One character, as wide as the cell.
    Char(char),
    /// Several code points, or one that is two cells wide: an index into the picture's clusters.
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
pub struct Marks {
    pub bold: bool,
    pub reversed: bool,
    pub crossed_out: bool,
}

/// A scene, drawn.
#[derive(Clone, Debug)]
pub struct Picture {
    style: Style,
    lattice: Lattice,
    /// The scene's pixels without letters, which overlays are drawn over.
    ground: Arc<Vec<Rgb>>,
    cells: Vec<Cell>,
    clusters: Vec<Box<str>>,
}

impl Cell {
    const BLANK: Self = Self {
        glyph: Glyph::Char(' '),
        ink: Code::Default,
        paper: Code::Default,
        marks: Marks {
            bold: false,
            reversed: false,
            crossed_out: false,
        },
        lettered: false,
    };
}

impl Picture {
    /// Draws a scene, a large one on two processors.
    #[must_use]
    pub fn of(scene: &Scene, style: &Style) -> Self {
        let (pixels, cells) = ground(scene, style);
        let mut picture = Self {
            style: *style,
            lattice: scene.lattice,
            ground: Arc::new(pixels),
            cells,
            clusters: Vec::new(),
        };
        for label in &scene.labels {
            picture.write(label);
        }
        picture
    }

    /// The same picture with something over it: only what the overlay touches is made anew.
    #[must_use]
    pub fn overlaid(&self, overlay: &Overlay) -> Self {
        let mut picture = self.clone();
        if let Some(window) = self.touched(&overlay.shapes) {
            let width = self.pixel_width();
            let grid = grid(self.lattice, &self.style);
            let mut canvas = Canvas::over(grid, window, self.soft_overlay(), &self.ground, width);
            lay(&mut canvas, &overlay.shapes, &self.style);
            picture.cut_changed(window, &canvas.into_pixels());
        }
        for label in &overlay.labels {
            picture.write(label);
        }
        picture
    }

    /// Where pixels are small the selection's edges are hard: crisper, and fewer bytes each time it moves.
    fn soft_overlay(&self) -> bool {
        self.style.soft() && matches!(self.style.glyphs, Glyphs::HalfBlock | Glyphs::Ascii)
    }

    /// Columns and rows.
    #[must_use]
    pub fn size(&self) -> (u16, u16) {
        (self.lattice.columns, self.lattice.rows)
    }

    /// How it was drawn.
    #[must_use]
    pub fn style(&self) -> &Style {
        &self.style
    }

    /// Its cells, row by row.
    pub fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.cells.chunks(usize::from(self.lattice.columns).max(1))
    }

    /// What is written for a glyph; nothing for the second half of a wide one.
    #[must_use]
    pub fn symbol<'a>(&'a self, cell: &Cell, buffer: &'a mut [u8; 4]) -> &'a str {
        match cell.glyph {
            Glyph::Char(letter) => letter.encode_utf8(buffer),
            Glyph::Cluster(index) => self
                .clusters
                .get(usize::from(index))
                .map_or(" ", |cluster| cluster),
            Glyph::Tail => "",
        }
    }

    fn pixel_width(&self) -> usize {
        usize::from(self.lattice.columns) * self.style.pixels().0
    }

    /// Cuts those cells of a window anew whose pixels are no longer the scene's.
    fn cut_changed(&mut self, window: Window, pixels: &[Rgb]) {
        let ground = Arc::clone(&self.ground);
        let (width, cell) = (self.pixel_width(), self.style.pixels());
        self.cut(window, pixels, |(column, row, new)| {
            new != &gather(&ground, width, (column, row), cell)
        });
    }

    fn cut(
        &mut self,
        window: Window,
        pixels: &[Rgb],
        wanted: impl Fn((usize, usize, &Block)) -> bool,
    ) {
        let (across, down) = self.style.pixels();
        let (left, top) = (window.left / across, window.top / down);
        let style = self.style;
        let mut cutter = Cutter::new(&style);
        for row in 0..window.height / down {
            for column in 0..window.width / across {
                let block = gather(pixels, window.width, (column, row), (across, down));
                let place = (left + column, top + row);
                let index = place.1 * usize::from(self.lattice.columns) + place.0;
                let lettered = self.cells.get(index).is_none_or(|cell| cell.lettered);
                if !lettered && wanted((place.0, place.1, &block)) {
                    self.cells[index] = cutter.cut(&block);
                }
            }
        }
    }

    /// The window of whole cells that the shapes may touch.
    fn touched(&self, shapes: &[Shape]) -> Option<Window> {
        let grid = grid(self.lattice, &self.style);
        let whole = whole(self.lattice, &self.style);
        shapes
            .iter()
            .filter_map(|shape| grid.window(&shape.form, whole))
            .reduce(Window::union)
    }
}

/// Fewer rows are drawn faster than a second processor wakes up.
const WORTH_A_THREAD: u16 = 48;

/// The pixels and cells of a scene without its letters. The lower half is drawn beside the upper one.
fn ground(scene: &Scene, style: &Style) -> (Vec<Rgb>, Vec<Cell>) {
    let rows = scene.lattice.rows;
    if rows < WORTH_A_THREAD {
        return strip(scene, style, 0..rows);
    }
    let half = rows / 2;
    std::thread::scope(|threads| {
        let lower = threads.spawn(|| strip(scene, style, half..rows));
        let (mut pixels, mut cells) = strip(scene, style, 0..half);
        let lower = lower
            .join()
            .unwrap_or_else(|_| strip(scene, style, half..rows));
        pixels.extend(lower.0);
        cells.extend(lower.1);
        (pixels, cells)
    })
}

/// The pixels and cells of some rows.
fn strip(scene: &Scene, style: &Style, rows: Range<u16>) -> (Vec<Rgb>, Vec<Cell>) {
    let (across, down) = style.pixels();
    let window = Window {
        top: usize::from(rows.start) * down,
        height: usize::from(rows.end - rows.start) * down,
        ..whole(scene.lattice, style)
    };
    let grid = grid(scene.lattice, style);
    let mut canvas = Canvas::blank(grid, window, style.soft(), style.backdrop());
    lay(&mut canvas, &scene.shapes, style);
    let pixels = canvas.into_pixels();
    let mut cutter = Cutter::new(style);
    let (columns, rows) = (window.width / across, window.height / down);
    let mut cells = Vec::with_capacity(columns * rows);
    for row in 0..rows {
        let blocks =
            (0..columns).map(|column| gather(&pixels, window.width, (column, row), (across, down)));
        cells.extend(blocks.map(|block| cutter.cut(&block)));
    }
    (pixels, cells)
}

fn lay(canvas: &mut Canvas, shapes: &[Shape], style: &Style) {
    // A scene has many shapes and few paints.
    let mut known: Vec<(Paint, Strokes)> = Vec::new();
    for shape in shapes {
        let place = known.iter().rposition(|(paint, _)| *paint == shape.paint);
        let place = place.unwrap_or_else(|| {
            known.push((shape.paint, strokes(shape.paint, style)));
            known.len() - 1
        });
        for stroke in known[place].1.iter().copied().flatten() {
            canvas.lay(&shape.form, stroke);
        }
    }
}

fn whole(lattice: Lattice, style: &Style) -> Window {
    let (across, down) = style.pixels();
    Window {
        left: 0,
        top: 0,
        width: usize::from(lattice.columns) * across,
        height: usize::from(lattice.rows) * down,
    }
}

fn grid(lattice: Lattice, style: &Style) -> Grid {
    let (across, down) = style.pixels();
    let corner = lattice.corner(0.0, 0.0);
    Grid {
        left: corner.x as f32,
        top: corner.y as f32,
        across: lattice.width as f32 / across as f32,
        down: lattice.height as f32 / down as f32,
        cell: (across, down),
    }
}
