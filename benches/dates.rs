//! How fast words of dates are read and resolved. The first frame waits for all of a plan's.

use arshjul::time::{Country, Cycle, Language, phrase};

fn main() {
    divan::main();
}

/// As real plans write them, so that a run of them is like a plan.
const PHRASES: [&str; 20] = [
    "26 januari",
    "fredag 26 januari 2024",
    "2024-09-26",
    "26/1",
    "v. 38",
    "vecka 45–50",
    "september",
    "dec–jan",
    "mars eller april, dock senast sista maj",
    "i mitten av februari",
    "andra kvartalet",
    "under hösten",
    "sista torsdagen i september",
    "första onsdagen i mars, juni och september",
    "senast 31 mars",
    "före februari månads utgång",
    "ev. april",
    "löpande",
    "23 december – 10 januari",
    "9/1, 6/2, 13/3",
];

fn cycle() -> Cycle {
    Cycle::of_year(2024).expect("a year")
}

fn phrases(count: usize) -> Vec<&'static str> {
    PHRASES.into_iter().cycle().take(count).collect()
}

#[divan::bench(args = [20, 10_000])]
fn read(bencher: divan::Bencher<'_, '_>, count: usize) {
    let phrases = phrases(count);
    bencher.counter(count).bench(|| {
        phrases
            .iter()
            .filter(|words| phrase::read(words, Some(Language::Swedish)).is_ok())
            .count()
    });
}

#[divan::bench(args = [20, 10_000])]
fn read_and_resolve(bencher: divan::Bencher<'_, '_>, count: usize) {
    let phrases = phrases(count);
    bencher.counter(count).bench(|| {
        let read = phrases
            .iter()
            .filter_map(|words| phrase::read(words, Some(Language::Swedish)).ok());
        read.map(|reading| {
            reading
                .rule
                .resolve(cycle(), Some(Country::Sweden))
                .dates
                .len()
        })
        .sum::<usize>()
    });
}

#[divan::bench]
fn a_word_that_nobody_knows(bencher: divan::Bencher<'_, '_>) {
    bencher
        .bench(|| phrase::read(divan::black_box("i septembr"), Some(Language::Swedish)).is_err());
}

#[divan::bench]
fn holidays_of_a_year(bencher: divan::Bencher<'_, '_>) {
    bencher.bench(|| Country::Sweden.holidays(divan::black_box(2024)).len());
}
