//! From text to plan: reading, setting the occurrences in order, and looking for what is worth a look.

use arshjul::plan::{Schedule, check};
use arshjul::store::{Glance, Source};
use arshjul::time::Day;

#[path = "../tests/common/generated.rs"]
mod generated;

const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

fn today() -> Day {
    Day::new(generated::YEAR, 6, 14).expect("a day")
}

fn source(activities: usize) -> Source {
    Source::read("plan.toml", generated::plan(activities), today())
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn read(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let text = generated::plan(activities);
    bencher
        .counter(divan::counter::BytesCount::of_str(&text))
        .with_inputs(|| text.clone())
        .bench_values(|text| Source::read("plan.toml", text, today()));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn schedule(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let source = source(activities);
    bencher.bench(|| Schedule::of(source.plan()));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn advice(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let source = source(activities);
    bencher.bench(|| check::advice(source.plan()));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn glance(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let text = generated::plan(activities);
    bencher.bench(|| Glance::of("plan.toml", &text, today()));
}
