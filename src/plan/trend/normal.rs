//! The tails of the normal distribution. Knows nothing of what is tested with them.

use std::f64::consts::{PI, SQRT_2};

/// How likely a standard normal value lies further from 0 than `z`, both ways: `erfc(z / √2)`. To about twelve digits.
pub(super) fn outside(z: f64) -> f64 {
    let x = z.abs() / SQRT_2;
    if x < 3.0 { 1.0 - inner(x) } else { outer(x) }
}

/// The error function by its series of positive terms (Abramowitz & Stegun 7.1.6).
fn inner(x: f64) -> f64 {
    let (mut term, mut sum, mut step) = (x, x, 0.0);
    while term > sum * 1e-17 {
        step += 1.0;
        term *= 2.0 * x * x / (2.0 * step + 1.0);
        sum += term;
    }
    2.0 / PI.sqrt() * libm::exp(-x * x) * sum
}

/// The complementary error function by its continued fraction (Abramowitz & Stegun 7.1.14), from the inside out.
fn outer(x: f64) -> f64 {
    let below = (1..=80)
        .rev()
        .fold(x, |below, step| x + f64::from(step) / 2.0 / below);
    libm::exp(-x * x) / (PI.sqrt() * below)
}

#[cfg(test)]
mod tests {
    use super::outside;

    /// Values of scipy 1.17.1: `2 * scipy.stats.norm.sf(z)`.
    #[test]
    fn tails_are_those_of_the_published_distribution() {
        let table = [
            (0.0, 1.0),
            (0.5, 0.617_075_077_451_973_8),
            (1.0, 0.317_310_507_862_914_15),
            (1.959_963_984_540_054, 0.05),
            (3.0, 0.002_699_796_063_260_189),
            (4.2, 2.669_149_803_181_262e-5),
            (4.3, 1.707_981_094_198_359e-5),
            (8.0, 1.244_192_114_854_348e-15),
        ];
        for (z, p) in table {
            assert!((outside(z) / p - 1.0).abs() < 1e-10, "{z}: {}", outside(z));
        }
    }
}
