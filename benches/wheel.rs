//! From plan to picture: the scene of a wheel, its cells, and moving the selection.
//!
//! Budgets, in milliseconds on a machine of two cores: the scene of 10 000 activities 10, the cells of a wheel at 120×40 3 and at
//! 400×120 25, moving the selection 0.5.

use arshjul::draw::{Depth, Glyphs, Picture, Style, Theme};
use arshjul::scene::{HubLine, Lattice, Look, Scene, Voice, band, wheel};
use arshjul::store::Source;
use arshjul::time::Day;

#[path = "../tests/common/generated.rs"]
mod generated;

const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// Letter boxes of the wheel on screens of 120×40 and 400×120.
const WHEELS: [(u16, u16); 2] = [(76, 38), (236, 118)];

fn main() {
    divan::main();
}

fn today() -> Day {
    Day::new(generated::YEAR, 6, 14).expect("a day")
}

fn source(activities: usize) -> Source {
    Source::read("plan.toml", generated::plan(activities), today())
}

fn drawn(
    source: &Source,
    (columns, rows): (u16, u16),
    draw: impl Fn(&Source, &Look<'_>) -> Scene,
) -> Scene {
    let months = std::array::from_fn(|month| format!("month {month}"));
    let hub = [HubLine {
        texts: vec!["2026".to_owned()],
        voice: Voice::Heading,
        weight: 1,
    }];
    let look = Look {
        lattice: Lattice::around_disc(columns, rows, 2.0),
        today: today(),
        months: &months,
        hub: &hub,
        flag: '⚑',
        other: "Other",
        passes: &[],
    };
    draw(source, &look)
}

fn as_wheel(source: &Source, look: &Look<'_>) -> Scene {
    wheel(source.plan(), source.schedule(), look)
}

fn style() -> Style {
    Style {
        theme: Theme::dark(),
        depth: Depth::True,
        glyphs: Glyphs::Octant,
    }
}

#[divan::bench(args = SIZES)]
fn scene_120x40(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let source = source(activities);
    bencher.bench(|| drawn(&source, WHEELS[0], as_wheel));
}

#[divan::bench(args = SIZES)]
fn scene_400x120(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let source = source(activities);
    bencher.bench(|| drawn(&source, WHEELS[1], as_wheel));
}

#[divan::bench(args = SIZES)]
fn band_40x12(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let source = source(activities);
    bencher.bench(|| {
        drawn(&source, (40, 6), |source, look| {
            band(source.plan(), source.schedule(), look)
        })
    });
}

#[divan::bench(args = WHEELS)]
fn cells_of_1000(bencher: divan::Bencher<'_, '_>, size: (u16, u16)) {
    let scene = drawn(&source(1_000), size, as_wheel);
    bencher.bench(|| Picture::of(&scene, &style()));
}

#[divan::bench(args = WHEELS)]
fn selection_of_1000(bencher: divan::Bencher<'_, '_>, size: (u16, u16)) {
    let scene = drawn(&source(1_000), size, as_wheel);
    let picture = Picture::of(&scene, &style());
    bencher.bench(|| picture.overlaid(&scene.overlay(40)));
}
