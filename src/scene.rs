//! A plan as shapes and labels in a plane: the wheel on the unit disc, the band on a strip.
//!
//! The plane's origin is the centre of the picture, x to the right, y down; the wheel's rim has radius 1.
//! Angles are turns: 0 at the top, clockwise, 1 a whole round. Nothing here knows cells, pixels or real
//! colours; a [`Lattice`] only says how large a letter is and where letters may stand.

pub mod angle;
mod band;
mod beside;
mod chart;
mod form;
mod indices;
mod lanes;
mod lattice;
mod look;
mod overlay;
mod paint;
mod picture;
mod room;
mod seats;
mod track;
mod wheel;

pub use band::band;
pub use beside::lines_near;
pub use chart::{ChartLook, chart};
pub use form::{Form, Line, Point, Rect, Segment};
pub use indices::Indices;
pub use lattice::Lattice;
pub use look::{HubLine, Look};
pub use paint::{Emphasis, Paint, Texture, Tint};
pub use picture::{Caption, Label, More, Overlay, Scene, Shape, Subject, Voice};
pub use track::{TrackKind, ring_hue, tint};
pub use wheel::wheel;
