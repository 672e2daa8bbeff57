//! Figures as people write them: "44 000" and "1,72" in Swedish, "44,000" and "1.72" in English. Knows no units.

use super::Tongue;

/// More digits than these say more than anybody knows.
const SIGNIFICANT: i32 = 4;

/// The powers of ten whose figures are written out; rows of noughts longer than these nobody counts.
const WRITTEN_OUT: std::ops::Range<i32> = -9..15;

/// A figure with up to four significant digits, and with all that it has before the decimal sign.
#[must_use]
pub fn figure(value: f64, tongue: Tongue) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let (digits, power) = in_science(value.abs());
    let written = if WRITTEN_OUT.contains(&power) {
        written_out(
            value.abs(),
            (SIGNIFICANT - 1 - power).max(0) as usize,
            tongue,
        )
    } else {
        let sign = if power < 0 { "−" } else { "" };
        let digits = written_out(digits, SIGNIFICANT as usize, tongue);
        format!("{digits}e{sign}{}", power.abs())
    };
    let sign = if value < 0.0 { "−" } else { "" };
    format!("{sign}{written}")
}

/// The value as the eye needs it beside a larger one: to the decimals that give the larger one three significant digits.
/// What comes to less than that is nothing there.
#[must_use]
pub fn beside(value: f64, larger: f64) -> f64 {
    let (_, power) = in_science(larger.abs());
    let decimals = libm::pow(10.0, f64::from((2 - power).clamp(0, 300)));
    (value * decimals).round() / decimals
}

/// The digits before and after the sign, and the power of ten by which they stand: 0.047 as 4.7 and −2.
fn in_science(value: f64) -> (f64, i32) {
    let written = format!("{value:.*e}", SIGNIFICANT as usize - 1);
    let parts = written.split_once('e');
    let read = parts.and_then(|(digits, power)| Some((digits.parse().ok()?, power.parse().ok()?)));
    read.unwrap_or((value, 0))
}

/// Of no sign; no nought stands last after the decimal sign.
fn written_out(value: f64, decimals: usize, tongue: Tongue) -> String {
    let plain = format!("{value:.decimals$}");
    let (integer, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let fraction = fraction.trim_end_matches('0');
    let (group, point) = match tongue {
        Tongue::Swedish => ('\u{a0}', ','),
        Tongue::English => (',', '.'),
    };
    // Four figures stand together in Swedish, and parted they would look odd in English too: years are such figures.
    let grouped = if integer.len() > 4 {
        parted(integer, group)
    } else {
        integer.to_owned()
    };
    if fraction.is_empty() {
        grouped
    } else {
        format!("{grouped}{point}{fraction}")
    }
}

fn parted(digits: &str, sign: char) -> String {
    let mut parted = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            parted.push(sign);
        }
        parted.push(digit);
    }
    parted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_as_in_the_country() {
        for (value, swedish, english) in [
            (0.0, "0", "0"),
            (-0.0, "0", "0"),
            (1.72, "1,72", "1.72"),
            (1.0, "1", "1"),
            (-0.047_142_857, "−0,04714", "−0.04714"),
            (0.0004, "0,0004", "0.0004"),
            (0.000_812_345, "0,0008123", "0.0008123"),
            (0.1 + 0.2, "0,3", "0.3"),
            (999.96, "1000", "1000"),
            (1.5e-12, "1,5e−12", "1.5e−12"),
            (-2e300, "−2e300", "−2e300"),
            (44_000.0, "44\u{a0}000", "44,000"),
            (1_234_567.0, "1\u{a0}234\u{a0}567", "1,234,567"),
            (2024.0, "2024", "2024"),
            (19_340.25, "19\u{a0}340", "19,340"),
            (61.25, "61,25", "61.25"),
            (f64::NAN, "–", "–"),
        ] {
            assert_eq!(figure(value, Tongue::Swedish), swedish);
            assert_eq!(figure(value, Tongue::English), english);
        }
    }

    /// As a table of a paper would have them: the same decimals for all, and noise is nothing.
    #[test]
    fn beside_a_larger_one_a_figure_has_its_decimals() {
        for (value, larger, expected) in [
            (-0.047_142_857, 0.056, -0.0471),
            (0.000_1 + 1e-18, 0.0002, 0.0001),
            (5.55e-17, 0.13, 0.0),
            (0.004, 26.541, 0.0),
            (19_340.25, 26_541.0, 19_340.0),
            (0.0, 0.0, 0.0),
            (1e-320, 1e-320, 0.0),
        ] {
            let found = beside(value, larger);
            assert!((found - expected).abs() < 1e-12, "{value}: {found}");
        }
    }
}
