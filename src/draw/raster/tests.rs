//! The raster against areas by formula.

use std::f64::consts::PI;

use proptest::prelude::*;

use super::{Canvas, Grid, Stroke, Window};
use crate::draw::colour::Rgb;
use crate::scene::{Form, Line, Point, Rect, Segment};

const GRID: Grid = Grid {
    left: -1.2,
    top: -1.2,
    across: 0.012,
    down: 0.015,
    cell: (2, 4),
};
const WHOLE: Window = Window {
    left: 0,
    top: 0,
    width: 200,
    height: 160,
};
const WHITE: Rgb = Rgb::WHITE;

/// The light on a dark canvas, in the plane's unit: half-covered pixels count as half.
fn area(form: Form, stroke: Stroke) -> f64 {
    let mut canvas = Canvas::blank(GRID, WHOLE, true, Rgb::BLACK);
    canvas.lay(&GRID.cover(&form), stroke);
    let light = |colour: Rgb| f64::from(colour.linear()[0]);
    let sum: f64 = canvas.into_pixels().into_iter().map(light).sum();
    sum * f64::from(GRID.across) * f64::from(GRID.down)
}

/// Large forms to a hundredth. Thin ones roughly: a mix that is steeper than its coverage moves light about.
fn assert_near(found: f64, expected: f64, what: &str) {
    let off = (found - expected).abs() / expected;
    let leave = if what.starts_with("thin") { 0.06 } else { 0.01 };
    assert!(off < leave, "{what}: {found} instead of {expected}");
}

fn segment(inner: f64, outer: f64, from: f64, to: f64) -> Segment {
    Segment {
        inner,
        outer,
        from,
        to,
    }
}

#[test]
fn segments_have_the_area_of_the_formula() {
    for (inner, outer, from, to) in [
        (0.0, 1.0, 0.0, 1.0),
        (0.85, 1.0, 0.002, 0.081),
        (0.4, 0.7, 0.1, 0.45),
        (0.4, 0.7, 0.25, 0.75),
        (0.3, 0.9, 0.2, 1.1),
        (0.5, 0.8, 0.9, 1.3),
        (0.6, 0.9, -0.05, 0.05),
        (0.7, 0.9, 0.31, 0.33),
    ] {
        let found = area(
            Form::Segment(segment(inner, outer, from, to)),
            Stroke::Area(WHITE),
        );
        let expected = PI * (outer * outer - inner * inner) * (to - from);
        assert_near(found, expected, &format!("{inner} {outer} {from} {to}"));
    }
}

#[test]
fn borders_have_the_area_of_what_they_go_around_less_the_inside() {
    let (inner, outer, width) = (0.5, 0.9, 0.04);
    let form = Form::SegmentBorder(segment(inner, outer, 0.1, 0.4), width);
    let (low, high) = (inner + width, outer - width);
    let angle = 2.0 * PI * 0.3;
    // The inside loses a strip of the width along both edges.
    let whole = angle / 2.0 * (outer * outer - inner * inner);
    let inside = angle / 2.0 * (high * high - low * low) - 2.0 * width * (high - low);
    assert_near(
        area(form, Stroke::Area(WHITE)),
        whole - inside,
        "thin: a segment's",
    );
    let rect = Rect {
        left: -0.5,
        top: -0.3,
        right: 0.7,
        bottom: 0.4,
    };
    let expected = 1.2 * 0.7 - (1.2 - 2.0 * width) * (0.7 - 2.0 * width);
    let form = Form::RectBorder(rect, width);
    assert_near(
        area(form, Stroke::Area(WHITE)),
        expected,
        "thin: a rectangle's",
    );
    assert_near(area(form, Stroke::Inside(WHITE)), 1.2 * 0.7, "its inside");
}

#[test]
fn an_edge_is_as_wide_as_it_is_asked_to_be() {
    let form = Form::Segment(segment(0.0, 0.9, 0.0, 1.0));
    let width = 3.0 * f64::from(GRID.down);
    let expected = PI * (0.81 - (0.9 - width) * (0.9 - width));
    assert_near(
        area(form, Stroke::Edge(3.0, WHITE)),
        expected,
        "thin: an edge",
    );
    let grown = PI * (0.9 + width) * (0.9 + width);
    assert_near(area(form, Stroke::Grown(3.0, WHITE)), grown, "grown");
}

#[test]
fn lines_and_triangles_have_their_areas() {
    for turn in [0.0, 0.07, 0.25, 0.4, 0.8] {
        let line = Line {
            from: Point::polar(0.2, turn),
            to: Point::polar(0.95, turn),
            width: 0.05,
        };
        let found = area(Form::Line(line), Stroke::Area(WHITE));
        assert_near(found, 0.75 * 0.05, &format!("thin: a line at {turn}"));
    }
    for corners in [
        [(0.0, -0.8), (0.7, 0.5), (-0.6, 0.4)],
        [(-0.6, 0.4), (0.7, 0.5), (0.0, -0.8)],
    ] {
        let form = Form::Triangle(corners.map(|(x, y)| Point { x, y }));
        let [(ax, ay), (bx, by), (cx, cy)] = corners;
        let expected: f64 = ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2.0;
        let found = area(form, Stroke::Area(WHITE));
        assert_near(found, expected.abs(), "a triangle");
    }
}

#[test]
fn neighbours_cover_their_seam_together() {
    let mut canvas = Canvas::blank(GRID, WHOLE, true, Rgb::BLACK);
    for index in 0..12_u8 {
        let from = f64::from(index) / 12.0;
        let form = Form::Segment(segment(0.0, 0.9, from, from + 1.0 / 12.0));
        canvas.lay(&GRID.cover(&form), Stroke::Area(WHITE));
    }
    // Two half-covers leave a quarter of the ground, in the pixels of the seams alone.
    let dark = canvas
        .into_pixels()
        .into_iter()
        .filter(|colour| (1..120).contains(&colour.red));
    assert!(dark.count() < 500);
}

#[test]
fn hard_edges_know_no_mixture() {
    let mut canvas = Canvas::blank(GRID, WHOLE, false, Rgb::BLACK);
    let form = Form::Segment(segment(0.3, 0.9, 0.1, 0.8));
    canvas.lay(&GRID.cover(&form), Stroke::Area(WHITE));
    let pure = |colour: &Rgb| [Rgb::BLACK, Rgb::WHITE].contains(colour);
    assert!(canvas.into_pixels().iter().all(pure));
}

#[test]
fn a_window_is_the_same_part_of_the_whole() {
    let form = Form::Segment(segment(0.3, 0.9, 0.1, 0.8));
    let dashes = Stroke::BrokenEdge(2.0, Rgb::WHITE);
    let mut whole = Canvas::blank(GRID, WHOLE, true, Rgb::BLACK);
    whole.lay(&GRID.cover(&form), dashes);
    let whole = whole.into_pixels();
    let part = Window {
        left: 40,
        top: 20,
        width: 70,
        height: 64,
    };
    let mut canvas = Canvas::blank(GRID, part, true, Rgb::BLACK);
    canvas.lay(&GRID.cover(&form), dashes);
    let cut = Canvas::over(GRID, part, true, (&whole, WHOLE));
    assert_eq!(canvas.into_pixels(), cut.into_pixels());
}

#[test]
fn the_window_of_a_form_holds_all_that_it_touches() {
    for form in [
        Form::Segment(segment(0.3, 0.9, 0.1, 0.2)),
        Form::SegmentBorder(segment(0.6, 0.8, 0.6, 1.2), 0.05),
        Form::Line(Line {
            from: Point::polar(0.2, 0.55),
            to: Point::polar(0.9, 0.55),
            width: 0.01,
        }),
    ] {
        let window = GRID.window(&GRID.cover(&form), WHOLE).expect("a window");
        assert_eq!((window.left % 2, window.top % 4), (0, 0));
        let mut canvas = Canvas::blank(GRID, WHOLE, true, Rgb::BLACK);
        canvas.lay(&GRID.cover(&form), Stroke::Grown(1.2, WHITE));
        for (index, colour) in canvas.into_pixels().into_iter().enumerate() {
            let (column, row) = (index % WHOLE.width, index / WHOLE.width);
            let inside = (window.left..window.left + window.width).contains(&column)
                && (window.top..window.top + window.height).contains(&row);
            assert!(inside || colour == Rgb::BLACK, "{column} {row} of {form:?}");
        }
    }
}

fn any_form() -> impl Strategy<Value = Form> {
    let turns = prop_oneof![3 => 0.002..0.5_f64, 1 => 0.5..1.0_f64, 1 => Just(1.0)];
    let ring = (0.0..0.9_f64, 0.01..0.5_f64, 0.0..1.0_f64, turns);
    let place = || (-1.0..1.0_f64, -1.0..1.0_f64).prop_map(|(x, y)| Point { x, y });
    prop_oneof![
        6 => ring.prop_map(|(inner, thick, from, turns)| {
            Form::Segment(segment(inner, inner + thick, from, from + turns))
        }),
        1 => (place(), place(), 0.001..0.2_f64)
            .prop_map(|(from, to, width)| Form::Line(Line { from, to, width })),
        1 => [place(), place(), place()]
            .prop_filter("a triangle that is none", |[a, b, c]| {
                ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)).abs() > 0.01
            })
            .prop_map(Form::Triangle),
        1 => (place(), place()).prop_map(|(one, other)| Form::Rect(Rect {
            left: one.x.min(other.x),
            top: one.y.min(other.y),
            right: one.x.max(other.x),
            bottom: one.y.max(other.y),
        })),
    ]
}

/// The same with a border, if it can have one.
fn bordered(form: Form, width: f64) -> Form {
    match form {
        Form::Segment(segment) => Form::SegmentBorder(segment, width),
        Form::Rect(rect) => Form::RectBorder(rect, width),
        other => other,
    }
}

proptest! {
    #[test]
    fn nothing_is_missed_nor_filled_that_every_pixel_would_not_have_told(
        form in any_form(),
        border in prop::option::of(0.0..0.2_f64),
        width in 0.0..4.0_f32,
        size in prop_oneof![Just((1.0, 1.0)), Just((2.0, 2.0)), Just((5.0, 2.5)), Just((3.0, 9.0))],
        soft in any::<bool>(),
    ) {
        let grid = Grid { across: GRID.across * size.0, down: GRID.down * size.1, ..GRID };
        let form = border.map_or(form, |width| bordered(form, width));
        let cover = grid.cover(&form);
        let pixels = width * grid.across.max(grid.down);
        let (stroke, part): (Stroke, Box<dyn Fn(f32, f32) -> f32>) = match width {
            ..1.0 => (Stroke::Area(WHITE), Box::new(|x, y| cover.at(x, y, 0.0))),
            ..2.0 => (Stroke::Inside(WHITE), Box::new(|x, y| cover.whole(x, y, 0.0))),
            _ => (Stroke::Edge(width, WHITE), Box::new(|x, y| cover.edge(x, y, pixels))),
        };
        let mut filled = Canvas::blank(grid, WHOLE, soft, Rgb::BLACK);
        filled.lay(&cover, stroke);
        let mut asked = Canvas::blank(grid, WHOLE, soft, Rgb::BLACK);
        for row in 0..WHOLE.height {
            for column in 0..WHOLE.width {
                let x = grid.left + (column as f32 + 0.5) * grid.across;
                let y = grid.top + (row as f32 + 0.5) * grid.down;
                asked.put(column, row, part(x, y), WHITE);
            }
        }
        let differ = filled.into_pixels().into_iter().zip(asked.into_pixels());
        prop_assert_eq!(differ.filter(|(one, other)| one != other).count(), 0);
    }
}
