//! How fast words of dates are read and resolved. The first frame waits for all of a plan's.
//!
//! Budgets, on two slow processors: 500 000 phrases read a second on one of them; 10 000 mixed activities, repeats and what
//! hangs on other entries among them, resolved within 10 ms.

use arshjul::time::{Country, Cycle, Date, Language, Precision, Span, phrase};

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

/// Every kind of rule: a plan of 10 000 activities has about as many of each, and a few that come again and again.
const MIXED: [&str; 16] = [
    "26 januari",
    "v. 38",
    "september",
    "26–30 oktober",
    "sista torsdagen i september",
    "senast 31 mars",
    "veckan efter påsk",
    "närmast följande vardag efter 6 januari",
    "5 juni om måndag, 7 juni om fredag",
    "mars eller april, dock senast sista maj",
    "6 veckor före stämman",
    "måndagen två veckor före stämman",
    "inom tre veckor efter stämman",
    "ev. april",
    "årsskiftet",
    "varje kvartal",
];

#[divan::bench(args = [10_000])]
fn resolve_mixed(bencher: divan::Bencher<'_, '_>, count: usize) {
    let read = |words: &&str| {
        phrase::read(words, Some(Language::Swedish))
            .expect(words)
            .rule
    };
    let rules: Vec<_> = MIXED.iter().map(read).collect();
    let day = "2024-04-25".parse().expect("a day");
    let anchor = Date::fixed(Span::day(day), Precision::Day);
    bencher.counter(count).bench(|| {
        let rules = rules.iter().cycle().take(count);
        let dates = rules.map(|rule| {
            let held = |_: &str| vec![anchor];
            let country = Some(Country::Sweden);
            rule.resolve_each(cycle(), country, &held).dates.len()
        });
        dates.sum::<usize>()
    });
}

/// The first phrase of a run compiles the lexicon of its language; so it is measured in a process of its own, from
/// outside: about a quarter of a millisecond. Here is what each further language costs that must be tried.
#[divan::bench]
fn a_word_that_nobody_knows_in_any_language(bencher: divan::Bencher<'_, '_>) {
    bencher.bench(|| phrase::read(divan::black_box("i septembr"), None).is_err());
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
