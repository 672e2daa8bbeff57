//! A scene on a medium: cells of a terminal, lines of text. Knows colours and pixels, not plans.
//!
//! [`Style`] joins a theme with what the terminal can show; [`Picture::of`] draws a scene in it, and
//! [`Picture::overlaid`] puts the selection over it without drawing the scene again. [`Picture::downwards`] hands it on strip
//! by strip, for who cannot wait for the whole.

mod brush;
mod cells;
pub mod colour;
mod fit;
pub mod glyph;
mod level;
pub mod palette;
mod plain;
mod raster;
mod spark;
mod style;
pub mod text;
pub mod theme;

pub use cells::{Cell, Glyph, Marks, Picture, Strip};
pub use colour::Rgb;
pub use fit::{Fit, fit};
pub use level::{Depth, Glyphs, UnknownLevel};
pub use spark::spark;
pub use style::{Code, Style};
pub use theme::{Ground, Role, Theme};
