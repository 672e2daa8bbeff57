//! How each paint is laid: in colours as fills and textures, without colours as areas and outlines.

use crate::scene::{Emphasis, Paint, Texture, Tint};

use super::colour::Rgb;
use super::level::Depth;
use super::raster::Stroke;
use super::style::Style;

/// One after the other.
pub(super) type Strokes = [Option<Stroke>; 2];

const ON: Rgb = Rgb::WHITE;
const OFF: Rgb = Rgb::BLACK;

/// The strokes of a paint.
pub(super) fn strokes(paint: Paint, style: &Style) -> Strokes {
    if style.depth == Depth::Monochrome {
        return plain(paint);
    }
    let fill = style.fill(paint);
    match (paint.tint, paint.texture, rim(paint, style)) {
        (Tint::Needle, ..) => [
            Some(Stroke::Grown(0.7, style.backdrop())),
            Some(Stroke::Grown(0.1, fill)),
        ],
        (_, Texture::Solid | Texture::Fading(0), Some(rim)) => {
            [Some(Stroke::Area(fill)), Some(Stroke::Edge(1.0, rim))]
        }
        (_, Texture::Dashed, _) => [
            Some(Stroke::Area(fill)),
            Some(Stroke::BrokenEdge(1.0, style.trace(paint))),
        ],
        _ => one(Stroke::Area(fill)),
    }
}

/// The colour of its rim, if it has one: what is late has one of alarm, and what is past is so pale on light floors that it
/// needs one of its own.
fn rim(paint: Paint, style: &Style) -> Option<Rgb> {
    match paint.emphasis {
        Emphasis::Late => Some(style.fill(Paint::plain(Tint::Alarm))),
        Emphasis::Settled if style.theme.light && matches!(paint.tint, Tint::Entry { .. }) => {
            Some(style.fill(Paint {
                emphasis: Emphasis::Plain,
                ..paint
            }))
        }
        _ => None,
    }
}

fn one(stroke: Stroke) -> Strokes {
    [Some(stroke), None]
}

/// Whether a label on this paint is written in reverse when there are no colours.
pub(super) fn is_bright(paint: Paint) -> bool {
    match paint.tint {
        Tint::Month { current, .. } => current,
        Tint::Entry { .. } | Tint::More => {
            matches!(paint.texture, Texture::Solid | Texture::Faint)
                && paint.emphasis == Emphasis::Plain
        }
        Tint::Selection => true,
        Tint::Week { .. } | Tint::Track { .. } | Tint::Needle | Tint::Alarm | Tint::Progress => {
            false
        }
    }
}

/// Without colours: entries are solid and keep a gap around them, months are outlines that share their sides, rings begin with a dotted line.
fn plain(paint: Paint) -> Strokes {
    let (on, off) = (ON, OFF);
    match paint.tint {
        Tint::Month { current: true, .. } | Tint::Progress | Tint::Alarm => one(Stroke::Area(on)),
        Tint::Month { odd: true, .. } => [Some(Stroke::Area(off)), Some(Stroke::Edge(1.0, on))],
        Tint::Month { .. } => [Some(Stroke::Area(off)), Some(Stroke::Arcs(1.0, on))],
        Tint::Track { .. } => [Some(Stroke::Area(off)), Some(Stroke::Rim(1.0, on))],
        Tint::Week { .. } => one(Stroke::Area(off)),
        Tint::Needle => [Some(Stroke::Grown(1.0, off)), Some(Stroke::Area(on))],
        Tint::Selection => [Some(Stroke::Inside(off)), Some(Stroke::Area(on))],
        Tint::Entry { .. } | Tint::More => plain_entry(paint),
    }
}

fn plain_entry(paint: Paint) -> Strokes {
    let (on, off) = (ON, OFF);
    let gap = Some(Stroke::Grown(1.0, off));
    let body = match (paint.emphasis, paint.texture) {
        // The ends of a vague date are the outline of its whole.
        (_, Texture::Fading(1..)) => return [None, None],
        (Emphasis::Dimmed | Emphasis::Cancelled, _) | (_, Texture::Dashed) => {
            Stroke::BrokenEdge(1.0, on)
        }
        (Emphasis::Late | Emphasis::Settled, _) | (_, Texture::Fading(_)) => Stroke::Edge(1.0, on),
        (_, Texture::Solid | Texture::Faint) => Stroke::Area(on),
    };
    [gap, Some(body)]
}
