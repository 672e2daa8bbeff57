//! Some rows of a picture. A strip is drawn by itself, so that the first can be shown while the next is drawn, or on
//! another processor. Knows no scene, only what of it was made ready.

use std::ops::Range;
use std::sync::Arc;

use crate::draw::colour::Rgb;
use crate::draw::level::Glyphs;
use crate::draw::raster::{Canvas, Window};
use crate::scene::{Label, Overlay};

use super::cut::{Block, Cutter, gather};
use super::field::Field;
use super::layers::Layers;
use super::{Cell, Glyph};

/// Some rows of a picture, as wide as it is.
#[derive(Clone, Debug)]
pub struct Strip {
    pub(super) field: Field,
    rows: Range<u16>,
    /// The scene's pixels without letters, which overlays are drawn over.
    ground: Arc<Vec<Rgb>>,
    pub(super) cells: Vec<Cell>,
    pub(super) clusters: Vec<Box<str>>,
}

/// An overlay made ready to be laid over the strips of a picture.
pub(super) struct ReadyOverlay<'o> {
    layers: Layers,
    windows: Vec<Window>,
    labels: &'o [Label],
}

impl<'o> ReadyOverlay<'o> {
    pub(super) fn of(overlay: &'o Overlay, field: &Field) -> Self {
        let layers = Layers::of(&overlay.shapes, field);
        Self {
            windows: layers.windows(field),
            layers,
            labels: &overlay.labels,
        }
    }
}

impl Strip {
    /// Draws rows of a scene.
    pub(super) fn of(field: Field, rows: Range<u16>, layers: &Layers, labels: &[Label]) -> Self {
        let window = field.window(rows.clone());
        let style = &field.style;
        let mut canvas = Canvas::blank(field.grid(), window, style.soft(), style.backdrop());
        layers.lay(&mut canvas);
        let ground = canvas.into_pixels();
        let mut strip = Self {
            field,
            rows,
            cells: cells(&field, window, &ground),
            ground: Arc::new(ground),
            clusters: Vec::new(),
        };
        strip.write_all(labels);
        strip
    }

    /// The same rows with something over them, if that touches them.
    pub(super) fn under(&self, overlay: &ReadyOverlay<'_>) -> Option<Self> {
        let own = self.window();
        let windows = overlay.windows.iter();
        let touched = windows
            .filter_map(|window| window.intersection(own))
            .reduce(Window::union);
        if touched.is_none() && !overlay.labels.iter().any(|label| self.holds(label)) {
            return None;
        }
        let mut strip = self.clone();
        if let Some(window) = touched {
            let (grid, before) = (self.field.grid(), (&**self.ground, own));
            let mut canvas = Canvas::over(grid, window, self.soft_overlay(), before);
            overlay.layers.lay(&mut canvas);
            strip.cut_changed(window, &canvas.into_pixels());
        }
        strip.write_all(overlay.labels);
        Some(strip)
    }

    /// The rows of the picture that it is.
    #[must_use]
    pub fn place(&self) -> Range<u16> {
        self.rows.clone()
    }

    /// Its cells, row by row.
    pub fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.cells
            .chunks(usize::from(self.field.lattice.columns).max(1))
    }

    /// What is written for a glyph of it; nothing for the second half of a wide one.
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

    /// Its pixels among those of the picture.
    fn window(&self) -> Window {
        self.field.window(self.rows.clone())
    }

    /// The pixels of a cell of it, without letters.
    pub(super) fn behind(&self, column: usize, row: usize) -> Block {
        let width = self.window().width;
        gather(
            &self.ground,
            width,
            (column, row),
            self.field.style.pixels(),
        )
    }

    /// Where pixels are small the selection's edges are hard: crisper, and fewer bytes each time it moves.
    fn soft_overlay(&self) -> bool {
        let style = &self.field.style;
        style.soft() && matches!(style.glyphs, Glyphs::HalfBlock | Glyphs::Ascii)
    }

    /// Cuts those cells of a window anew whose pixels are no longer the scene's.
    fn cut_changed(&mut self, window: Window, pixels: &[Rgb]) {
        let (across, down) = self.field.style.pixels();
        let (left, top) = (
            window.left / across,
            (window.top - self.window().top) / down,
        );
        let style = self.field.style;
        let mut cutter = Cutter::new(&style);
        for row in 0..window.height / down {
            for column in 0..window.width / across {
                let block = gather(pixels, window.width, (column, row), (across, down));
                let place = (left + column, top + row);
                let index = place.1 * usize::from(self.field.lattice.columns) + place.0;
                let lettered = self.cells.get(index).is_none_or(|cell| cell.lettered);
                if !lettered && block != self.behind(place.0, place.1) {
                    self.cells[index] = cutter.cut(&block);
                }
            }
        }
    }
}

/// The cells of a window as wide as the picture.
fn cells(field: &Field, window: Window, pixels: &[Rgb]) -> Vec<Cell> {
    let (across, down) = field.style.pixels();
    let (columns, rows) = (window.width / across, window.height / down);
    let mut cutter = Cutter::new(&field.style);
    let mut cells = Vec::with_capacity(columns * rows);
    for row in 0..rows {
        let blocks =
            (0..columns).map(|column| gather(pixels, window.width, (column, row), (across, down)));
        cells.extend(blocks.map(|block| cutter.cut(&block)));
    }
    cells
}
