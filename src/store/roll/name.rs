//! What is named after a year, named after a later one: "budget-2026-27" and "Årshjul 2026/27". Knows names, no plans.

use crate::time::Cycle;
use crate::time::phrase::{with_figures, year_of};

/// A name with the years of a cycle made those of a later one; none when it has none of them.
pub(super) fn of_cycle(name: &str, from: Cycle, to: Cycle) -> Option<String> {
    let (first, last) = (from.first().year(), from.last().year());
    let years = to.first().year() - first;
    let mut follows_a_year = false;
    let renamed = with_figures(name, |between, figures| {
        let year = year_of(figures).filter(|year| (first..=last).contains(year));
        let is_short = follows_a_year
            && between.chars().count() == 1
            && *figures == format!("{:02}", last.rem_euclid(100));
        follows_a_year = year.is_some();
        let short = || is_short.then(|| format!("{:02}", (last + years).rem_euclid(100)));
        year.map(|year| format!("{}", year + years)).or_else(short)
    });
    (renamed != name).then_some(renamed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cycle(first: &str) -> Cycle {
        Cycle::starting(first.parse().expect("a day")).expect("a cycle")
    }

    #[test]
    fn a_calendar_year_is_the_next_one() {
        let (from, to) = (cycle("2024-01-01"), cycle("2025-01-01"));
        for (name, next) in [
            ("varmlandsstrategin-2024", Some("varmlandsstrategin-2025")),
            ("Årshjul 2024", Some("Årshjul 2025")),
            ("2024", Some("2025")),
            ("Värmland 2040", None),
            ("nummer-12024", None),
            ("plan", None),
            ("", None),
        ] {
            assert_eq!(of_cycle(name, from, to).as_deref(), next, "{name}");
        }
    }

    #[test]
    fn a_year_over_new_year_is_named_by_either_or_both() {
        let (from, to) = (cycle("2025-11-01"), cycle("2027-11-01"));
        for (name, next) in [
            ("karlstad-budget-2026", "karlstad-budget-2028"),
            ("budget-2025-26", "budget-2027-28"),
            ("Budget 2025/26", "Budget 2027/28"),
            ("budget 2025–2026", "budget 2027–2028"),
            ("budget_2025", "budget_2027"),
        ] {
            assert_eq!(of_cycle(name, from, to).as_deref(), Some(next));
        }
        let century = (cycle("2098-08-01"), cycle("2099-08-01"));
        let named = of_cycle("läsår 2098/99", century.0, century.1);
        assert_eq!(named.as_deref(), Some("läsår 2099/00"));
    }
}
