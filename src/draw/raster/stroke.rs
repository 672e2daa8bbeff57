//! What is laid: which part of a form, and its colour.

use crate::draw::colour::Rgb;

/// Which part of a form is filled; lengths are in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::draw) enum Stroke {
    /// All of it, and so much around it.
    Grown(f32, Rgb),
    /// All of it.
    Area(Rgb),
    /// All that a border goes around, and the border.
    Inside(Rgb),
    /// Its border, inwards.
    Edge(f32, Rgb),
    /// The same, broken.
    BrokenEdge(f32, Rgb),
    /// Of a part of a ring its two arcs, of anything else its border.
    Arcs(f32, Rgb),
    /// Of a part of a ring its outer arc, dotted.
    Rim(f32, Rgb),
}
