//! How long verdicts on yearly series take. Budget: 1 000 indicators of 50 points in under 50 ms.

use arshjul::plan::trend::Trend;

fn main() {
    divan::main();
}

/// Values that rise and fall without a pattern, the same every time.
fn series(points: i32, seed: u64) -> Vec<(i32, f64)> {
    let mut state = seed;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 40) as f64 / 1e6
    };
    (0..points)
        .map(|at| (1970 + at, next() + f64::from(at)))
        .collect()
}

#[divan::bench(args = [5, 10, 50], sample_count = 20)]
fn thousand_verdicts(bencher: divan::Bencher<'_, '_>, points: i32) {
    let all: Vec<_> = (1..=1_000).map(|seed| series(points, seed)).collect();
    bencher.bench(|| {
        let trends = all.iter().map(|values| Trend::of(values, None));
        trends.filter(|trend| trend.test.is_some()).count()
    });
}
