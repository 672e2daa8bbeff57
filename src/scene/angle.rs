//! Where a day stands in its cycle: every month has a twelfth of the way, its days share it evenly.

use crate::time::{Cycle, Day};

/// The fraction of the cycle, 0 to 1, at which `day` begins. Days outside the cycle stand at its nearer end.
#[must_use]
pub fn fraction(cycle: Cycle, day: Day) -> f64 {
    let first = cycle.first();
    let months = (day.year() - first.year()) * 12 + day.month() as i32 - first.month() as i32;
    if months < 0 {
        return 0.0;
    }
    if months > 11 {
        return 1.0;
    }
    let length = f64::from(month_length(day));
    (f64::from(months) + f64::from(day.day() - 1) / length) / 12.0
}

/// The day of the cycle that the fraction falls on; fractions wrap around.
#[must_use]
pub fn day_at(cycle: Cycle, fraction: f64) -> Day {
    let along = fraction.rem_euclid(1.0) * 12.0;
    let month = along.floor().min(11.0);
    let first = cycle.first().months_later(month as i32);
    // A hair forward, so that the fraction of a day gives that day again.
    let within = (along - month) * f64::from(month_length(first)) + 1e-6;
    first.days_later((within as i64).min(i64::from(month_length(first)) - 1))
}

fn month_length(day: Day) -> u32 {
    match day.month() {
        4 | 6 | 9 | 11 => 30,
        2 if Day::new(day.year(), 2, 29).is_some() => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_a_cycle_comes_back() {
        for first in [
            Day::new(2024, 1, 1),
            Day::new(2015, 3, 1),
            Day::new(2025, 11, 1),
        ] {
            let cycle =
                Cycle::starting(first.unwrap_or_else(Day::today)).expect("a first of a month");
            let mut day = cycle.first();
            let mut before = -1.0;
            while cycle.contains(day) {
                let here = fraction(cycle, day);
                assert!(here > before, "{day} stands after the day before");
                assert_eq!(day_at(cycle, here), day);
                before = here;
                day = day.tomorrow();
            }
            assert!((fraction(cycle, day) - 1.0).abs() < f64::EPSILON);
        }
    }

    #[test]
    fn months_have_a_twelfth_each() {
        let cycle = Cycle::of_year(2024).expect("a year");
        for (index, month) in cycle.months().into_iter().enumerate() {
            let first = month.span().expect("a month").first();
            assert!((fraction(cycle, first) - index as f64 / 12.0).abs() < 1e-12);
        }
    }
}
