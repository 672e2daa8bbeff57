//! From text to plan: reading, setting the occurrences in order, and looking for what is worth a look.

use std::fmt::Write;

use arshjul::plan::link::Lies;
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

/// Every second activity hangs on the one before it.
fn anchored(activities: usize) -> String {
    let mut text = format!("[plan]\nyear = {}\nlanguage = \"sv\"\n", generated::YEAR);
    for number in 0..activities {
        let when = match number % 2 {
            0 => format!("{} maj", number % 31 + 1),
            _ => format!("{} dagar före a{}", number % 40 + 1, number - 1),
        };
        let entry = format!("[[activity]]\nid = \"a{number}\"\ntitle = \"Nummer {number}\"\n");
        let _ = write!(text, "{entry}when = \"{when}\"\n\n");
    }
    text
}

#[divan::bench(args = [1_000, 10_000], sample_count = 20)]
fn read_anchored(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let text = anchored(activities);
    let read = |text: &str| Source::read("plan.toml", text.to_owned(), today());
    assert!(read(&text).problems().is_empty());
    bencher.bench(|| read(&text));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn schedule(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let source = source(activities);
    bencher.bench(|| Schedule::of(source.plan()));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn advice(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let source = source(activities);
    bencher.bench(|| check::advice(source.plan(), today(), &mut |_| Lies::File));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn glance(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let text = generated::plan(activities);
    bencher.bench(|| Glance::of("plan.toml", &text, today()));
}
