//! Charts of real and of odd series: what is written, what is joined, and that nothing overlaps.

use crate::plan::Colour;
use crate::scene::{Form, Lattice, Point, Scene};
use crate::words::columns_of;

use super::sheet::entry;
use super::{ChartLook, chart};

const SOLAR: [(i32, f64); 5] = [
    (2016, 10_352.0),
    (2018, 25_486.0),
    (2019, 44_000.0),
    (2020, 65_819.0),
    (2021, 92_360.0),
];

fn drawn(values: &[(i32, f64)], columns: u16, rows: u16) -> Scene {
    let look = ChartLook {
        lattice: Lattice {
            columns,
            rows,
            width: 1.0,
            height: 2.0,
        },
        hue: Colour::Green,
        fitted: Some((
            values.first().map_or(0.0, |it| it.1),
            values.last().map_or(0.0, |it| it.1),
        )),
        target: Some(100_000.0),
        figure: &|value| format!("{value}"),
    };
    chart(values, &look)
}

fn texts(scene: &Scene) -> Vec<&str> {
    scene.labels.iter().map(|label| &*label.text).collect()
}

#[test]
fn values_years_and_scale_are_told() {
    let scene = drawn(&SOLAR, 80, 20);
    for text in ["2016", "2021", "10352", "92360", "0", "40000", "100000"] {
        assert!(texts(&scene).contains(&text), "{text}: {:?}", texts(&scene));
    }
}

#[test]
fn small_values_that_stay_the_same_have_a_scale_of_their_size() {
    let scene = drawn(&[(2020, 0.0004), (2021, 0.0004)], 80, 20);
    assert!(texts(&scene).contains(&"0.0004"), "{:?}", texts(&scene));
    assert!(!texts(&scene).contains(&"0.5"), "{:?}", texts(&scene));
}

#[test]
fn the_axis_of_a_count_does_not_go_below_zero() {
    let look = |fitted| ChartLook {
        lattice: Lattice {
            columns: 80,
            rows: 20,
            width: 1.0,
            height: 2.0,
        },
        hue: Colour::Green,
        fitted: Some(fitted),
        target: None,
        figure: &|value| format!("{value}"),
    };
    for fitted in [(-3_000.0, 90_000.0), (90_000.0, -3_000.0)] {
        let scene = chart(&SOLAR, &look(fitted));
        assert!(texts(&scene).contains(&"0"), "{:?}", texts(&scene));
        let below = texts(&scene).iter().any(|text| text.starts_with('-'));
        assert!(!below, "{:?}", texts(&scene));
        let floor = scene.lattice.corner(0.0, 19.0).y;
        for shape in &scene.shapes {
            if let Form::Line(line) = &shape.form {
                assert!(line.from.y <= floor && line.to.y <= floor, "{line:?}");
            }
        }
    }
    let falling = [(2020, 1.0), (2021, -4.0)];
    let scene = chart(&falling, &look((1.0, -4.0)));
    assert!(texts(&scene).contains(&"-4"), "what is below zero is seen");
}

#[test]
fn a_missing_year_is_a_gap() {
    let scene = drawn(&SOLAR, 80, 20);
    let full = entry(Colour::Green, true);
    let lines = |scene: &Scene| {
        let shapes = scene.shapes.iter().filter(|shape| shape.paint == full);
        shapes
            .filter(|shape| matches!(shape.form, Form::Line(_)))
            .count()
    };
    // 2016 stands alone; 2018 to 2021 are joined by three lines.
    assert_eq!(lines(&scene), 3);
}

#[test]
fn labels_never_overlap_and_lie_inside() {
    let long: Vec<(i32, f64)> = (1950..2026)
        .map(|year| (year, f64::from(year * 7919 % 1000)))
        .collect();
    for values in [&SOLAR[..], &long, &SOLAR[..1]] {
        for (columns, rows) in [(16, 5), (20, 6), (40, 12), (80, 20), (130, 28), (300, 90)] {
            let scene = drawn(values, columns, rows);
            assert!(!scene.labels.is_empty());
            for (index, label) in scene.labels.iter().enumerate() {
                let (column, row) = scene.lattice.locate(Point {
                    x: label.area.left,
                    y: label.area.top,
                });
                let end = column + columns_of(&label.text) as f64;
                assert!(column >= -1e-9 && row >= -1e-9, "{label:?}");
                assert!(end <= f64::from(columns) + 1e-9 && row <= f64::from(rows) - 1.0 + 1e-9);
                let others = &scene.labels[index + 1..];
                assert!(
                    others.iter().all(|other| !other.area.overlaps(&label.area)),
                    "{label:?}"
                );
            }
        }
    }
}

#[test]
fn nothing_and_no_room_are_an_empty_chart() {
    for scene in [
        drawn(&[], 80, 20),
        drawn(&SOLAR, 10, 20),
        drawn(&SOLAR, 80, 3),
    ] {
        assert!(scene.shapes.is_empty() && scene.labels.is_empty());
    }
    let odd = drawn(&[(2020, f64::NAN), (2021, f64::INFINITY)], 80, 20);
    assert!(odd.shapes.is_empty());
}
