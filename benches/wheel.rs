//! From plan to picture: the scene of a wheel, its cells, and moving the selection.
//!
//! Budgets, in milliseconds on a machine of two cores: the scene of 10 000 activities 10, the cells of a wheel at 120×40 3 and at
//! 400×120 25, moving the selection 0.5, a whole first frame at 120×40 8, and any later one 0.5.

use std::rc::Rc;

use arshjul::draw::{Depth, Glyphs, Picture, Style, Theme};
use arshjul::scene::{HubLine, Lattice, Look, Scene, Voice, band, wheel};
use arshjul::store::Source;
use arshjul::terminal::Background;
use arshjul::time::Day;
use arshjul::tui::view::{self, Drawn};
use arshjul::tui::{self, Model, lay, update};
use arshjul::words::{Tongue, Words};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

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

fn model(activities: usize, size: (u16, u16)) -> Model {
    let look = tui::Style {
        background: Background::Dark,
        depth: Depth::True,
        glyphs: Glyphs::Octant,
        background_chosen: true,
        glyphs_chosen: true,
    };
    let mut model = Model::new(Rc::new(Words::of(Tongue::English)), today(), size, look);
    update(&mut model, lay(source(activities), today()));
    model
}

/// A whole first frame: the plan laid out, the wheel and everything beside it, in a buffer.
fn frame(bencher: divan::Bencher<'_, '_>, activities: usize, size: (u16, u16)) {
    let model = model(activities, size);
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
    bencher.bench_local(|| view::draw(&model, &mut buffer, &mut Drawn::default()));
}

#[divan::bench(args = SIZES)]
fn frame_120x40(bencher: divan::Bencher<'_, '_>, activities: usize) {
    frame(bencher, activities, (120, 40));
}

#[divan::bench(args = SIZES)]
fn frame_400x120(bencher: divan::Bencher<'_, '_>, activities: usize) {
    frame(bencher, activities, (400, 120));
}

/// A frame in which nothing but the selection may have changed: the wheel is there already.
#[divan::bench(args = SIZES)]
fn next_frame_120x40(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let model = model(activities, (120, 40));
    let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 40));
    let mut drawn = Drawn::default();
    bencher.bench_local(|| view::draw(&model, &mut buffer, &mut drawn));
}
