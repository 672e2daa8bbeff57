//! Figures as people write them: "44 000" and "1,72" in Swedish, "44,000" and "1.72" in English. Knows no units.

use super::Tongue;

/// More digits than these say more than anybody knows.
const SIGNIFICANT: i32 = 4;

/// A figure with up to four significant digits after which nothing is left out before the decimal sign.
#[must_use]
pub fn figure(value: f64, tongue: Tongue) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let whole = libm::log10(value.abs()).floor() as i32 + 1;
    let decimals = (SIGNIFICANT - whole.max(1)).clamp(0, 6) as usize;
    let mut plain = format!("{:.decimals$}", value.abs());
    if plain.contains('.') {
        let short = plain.trim_end_matches('0').trim_end_matches('.').len();
        plain.truncate(short);
    }
    let (integer, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
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
    let is_zero = plain.chars().all(|digit| matches!(digit, '0' | '.'));
    let sign = if value < 0.0 && !is_zero { "−" } else { "" };
    if fraction.is_empty() {
        format!("{sign}{grouped}")
    } else {
        format!("{sign}{grouped}{point}{fraction}")
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
            (-0.047_142_857, "−0,047", "−0.047"),
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
}
