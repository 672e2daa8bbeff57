//! How long a busy wheel takes: the first frame, a moved selection, a copy into the screen.

use arshjul::draw::{Depth, Glyphs, Picture, Style, Theme};
use arshjul::plan::Colour;
use arshjul::scene::{
    Form, Label, Lattice, Line, Overlay, Paint, Point, Scene, Segment, Shape, Subject, Texture,
    Tint, Voice,
};
use divan::Bencher;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

fn main() {
    divan::main();
}

/// The wheel's part of a terminal of 120 × 40, and of one of 400 × 120.
const SIZES: [(u16, u16); 2] = [(78, 38), (400, 120)];
const HUES: [Colour; 6] = [
    Colour::Red,
    Colour::Yellow,
    Colour::Green,
    Colour::Cyan,
    Colour::Blue,
    Colour::Purple,
];

fn shape(inner: f64, outer: f64, from: f64, to: f64, paint: Paint) -> Shape {
    let segment = Segment {
        inner,
        outer,
        from,
        to,
    };
    Shape {
        form: Form::Segment(segment),
        paint,
        subject: Subject::Ground,
    }
}

/// Twelve months, 53 weeks, four rings of four lanes with 320 entries, 60 numbers, a needle.
fn wheel((columns, rows): (u16, u16)) -> Scene {
    let lattice = Lattice::around_disc(columns, rows, 2.0);
    let months = (0..12_u32).map(|index| {
        let odd = index % 2 == 1;
        let tint = Tint::Month {
            odd,
            current: index == 5,
        };
        let from = f64::from(index) / 12.0;
        shape(0.9, 1.0, from + 0.002, from + 0.081, Paint::plain(tint))
    });
    let weeks = (0..53_u32).map(|index| {
        let odd = index % 2 == 1;
        let from = f64::from(index) / 53.0;
        let paint = Paint::plain(Tint::Week { odd });
        shape(0.86, 0.89, from, from + 1.0 / 53.0, paint)
    });
    let floors = (0..4_u32).map(|ring| {
        let inner = 0.28 + 0.14 * f64::from(ring);
        let paint = Paint::plain(Tint::Track { odd: ring % 2 == 1 });
        shape(inner, inner + 0.135, 0.0, 1.0, paint)
    });
    let mut shapes: Vec<Shape> = months.chain(weeks).chain(floors).collect();
    shapes.extend((0..320_u32).map(entry));
    shapes.push(needle());
    Scene {
        shapes,
        labels: (0..60).map(|index| number(lattice, index)).collect(),
        ..Scene::blank(lattice)
    }
}

fn entry(index: u32) -> Shape {
    let (ring, lane) = (index % 4, index / 4 % 4);
    let inner = 0.28 + 0.14 * f64::from(ring) + 0.034 * f64::from(lane);
    let from = f64::from(index / 16) / 20.0 + 0.001;
    let tint = Tint::Entry {
        hue: HUES[index as usize % HUES.len()],
        muted: index.is_multiple_of(3),
    };
    let paint = Paint {
        texture: if index.is_multiple_of(5) {
            Texture::Fading(0)
        } else {
            Texture::Solid
        },
        ..Paint::plain(tint)
    };
    shape(inner, inner + 0.03, from, from + 0.046, paint)
}

fn needle() -> Shape {
    let line = Line {
        from: Point::polar(0.28, 0.45),
        to: Point::polar(1.0, 0.45),
        width: 0.012,
    };
    Shape {
        form: Form::Line(line),
        paint: Paint::plain(Tint::Needle),
        subject: Subject::Today,
    }
}

fn number(lattice: Lattice, index: u32) -> Label {
    let middle = Point::polar(0.35 + 0.14 * f64::from(index % 4), f64::from(index) / 60.0);
    let (column, row) = lattice.locate(middle);
    Label {
        area: lattice.boxes(column as i32, row as i32, 2),
        text: format!("{:>2}", index + 10),
        on: Some(entry(index).paint),
        voice: Voice::Plain,
        subject: Subject::Ground,
    }
}

fn selection() -> Overlay {
    let Form::Segment(segment) = entry(100).form else {
        return Overlay::default();
    };
    let long = Segment {
        to: segment.from + 0.3,
        ..segment
    };
    Overlay {
        shapes: vec![Shape {
            form: Form::SegmentBorder(long, 0.015),
            paint: Paint::plain(Tint::Selection),
            subject: Subject::Ground,
        }],
        labels: Vec::new(),
    }
}

fn style(depth: Depth) -> Style {
    Style {
        theme: Theme::dark(),
        depth,
        glyphs: Glyphs::Octant,
    }
}

#[divan::bench(args = SIZES)]
fn whole_picture(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let scene = wheel(size);
    bencher.bench(|| Picture::of(&scene, &style(Depth::True)));
}

#[divan::bench(args = SIZES)]
fn whole_picture_in_256_colours(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let scene = wheel(size);
    bencher.bench(|| Picture::of(&scene, &style(Depth::Indexed256)));
}

#[divan::bench(args = SIZES)]
fn moved_selection(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let picture = Picture::of(&wheel(size), &style(Depth::True));
    let overlay = selection();
    bencher.bench(|| picture.overlaid(&overlay));
}

#[divan::bench(args = SIZES)]
fn copy_into_the_screen(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let picture = Picture::of(&wheel(size), &style(Depth::True));
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buffer = Buffer::empty(area);
    bencher.bench_local(|| picture.render_into(area, &mut buffer));
}
