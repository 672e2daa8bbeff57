//! The figures of a scale: round ones, as people would choose them. Knows numbers only.

/// Round figures at even steps of one, two or five times a power of ten, from at or below `low` to at or above `high`; about
/// `wanted` of them, at least two.
pub(super) fn ticks(low: f64, high: f64, wanted: usize) -> Vec<f64> {
    let reach = (high - low).max(f64::MIN_POSITIVE);
    let step = round_up(reach / wanted.clamp(1, 8) as f64);
    let first = (low / step).floor();
    let last = (high / step).ceil();
    let count = (last - first).clamp(1.0, 32.0) as usize;
    // Counted in whole steps, so that no error adds up.
    (0..=count)
        .map(|number| (first + number as f64) * step)
        .collect()
}

/// The least of 1, 2, 5 and 10 times a power of ten that is no less.
fn round_up(least: f64) -> f64 {
    let power = libm::pow(10.0, libm::log10(least).floor());
    let digits = [1.0, 2.0, 5.0, 10.0].into_iter();
    let mut steps = digits.map(|digit| digit * power);
    steps
        .find(|step| *step >= least * (1.0 - 1e-9))
        .unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::ticks;

    #[test]
    fn scales_are_round_and_hold_all() {
        for (low, high, wanted, scale) in [
            (58.0, 63.0, 5, vec![58.0, 59.0, 60.0, 61.0, 62.0, 63.0]),
            (10_352.0, 92_360.0, 4, vec![0.0, 50_000.0, 100_000.0]),
            (1.72, 2.47, 4, vec![1.6, 1.8, 2.0, 2.2, 2.4, 2.6]),
            (-3.0, 4.0, 2, vec![-5.0, 0.0, 5.0]),
            (0.0, 1.0, 0, vec![0.0, 1.0]),
        ] {
            let found = ticks(low, high, wanted);
            let same = found
                .iter()
                .zip(&scale)
                .all(|(one, other)| (one - other).abs() < 1e-9);
            assert!(same && found.len() == scale.len(), "{found:?}");
        }
    }

    #[test]
    fn any_scale_holds_its_values_and_is_short() {
        for (low, high) in [(0.0, 1e-12), (1e15, 1e15 + 10.0), (-7.3, -7.2), (0.1, 1e9)] {
            for wanted in 0..40 {
                let found = ticks(low, high, wanted);
                assert!((2..=33).contains(&found.len()), "{found:?}");
                assert!(
                    found[0] <= low && found[found.len() - 1] >= high,
                    "{found:?}"
                );
            }
        }
    }
}
