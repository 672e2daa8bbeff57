//! `[plan]`: what the plan is called, and which twelve months it plans.

use super::Reader;
use super::row::{Row, boxed};
use crate::plan::format;
use crate::plan::{Code, Place, Track};
use crate::store::tree::Table;
use crate::time::{Cycle, Day};
use crate::words::Sentence;

/// What `[plan]` says, or what its absence comes to.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::store) struct Heading {
    pub(in crate::store) title: Box<str>,
    pub(in crate::store) cycle_name: Box<str>,
    pub(in crate::store) cycle: Cycle,
    pub(in crate::store) language: Option<Box<str>>,
    pub(in crate::store) country: Option<Box<str>>,
    pub(in crate::store) track: Option<Track>,
}

impl<'t> Reader<'t> {
    /// Reads `[plan]`. Without one, or without a year in it, the year of the file's name counts, else today's.
    pub(in crate::store) fn heading(
        &mut self,
        name: &str,
        table: Option<Table<'t>>,
        today: Day,
    ) -> Heading {
        let stem = stem(name);
        let Some(format) = format::table("plan") else {
            unreachable!("the format has [plan]")
        };
        let mut row = self.row(format, table.unwrap_or_default());
        let title = self.title(&mut row, stem);
        let cycle_name = self.boxed(&mut row, "cycle");
        let cycle = self.cycle(&mut row);
        Heading {
            title,
            cycle_name: cycle_name.unwrap_or_else(|| without_year(stem).into()),
            cycle: cycle.unwrap_or_else(|| fallback(name, today)),
            language: self.word(&mut row, "language").map(boxed),
            country: self.word(&mut row, "country").map(boxed),
            track: self.track(&mut row),
        }
    }

    fn title(&mut self, row: &mut Row<'t>, stem: &str) -> Box<str> {
        let is_other = row.is_other_than_text("title");
        if let Some(title) = self.boxed(row, "title") {
            return title;
        }
        if is_other {
            return stem.into(); // what stands in its place has been told
        }
        let help = Sentence::new("read-plan-title-help").with("name", stem.to_owned());
        let message = Sentence::new("read-plan-without-title");
        self.warn(
            Code("missing-title"),
            row.head(self.text),
            message,
            Some(help),
        );
        stem.into()
    }

    fn cycle(&mut self, row: &mut Row<'t>) -> Option<Cycle> {
        let given = row.has("year") || row.has("starts");
        let year = self.integer(row, "year", 2..=9997);
        let starts = self.day(row, "starts");
        if let (Some(_), Some((_, place))) = (year, starts) {
            let help = Sentence::new("read-both-year-and-starts-help");
            let message = Sentence::new("read-both-year-and-starts");
            self.fail(Code("both-year-and-starts"), place, message, Some(help));
        }
        if !given {
            self.missing_year(row.head(self.text));
        }
        match (starts, year) {
            (Some((day, place)), _) => self.starting(day, place),
            (None, Some((year, _))) => Cycle::of_year(year as i32),
            (None, None) => None,
        }
    }

    fn missing_year(&mut self, place: Place) {
        let message = Sentence::new("read-missing-year");
        let help = Sentence::new("read-missing-year-help");
        self.fail(Code("missing-year"), place, message, Some(help));
    }

    fn starting(&mut self, day: Day, place: Place) -> Option<Cycle> {
        if let Some(cycle) = Cycle::starting(day) {
            return Some(cycle);
        }
        let first = Day::new(day.year(), day.month(), 1)?;
        let message = Sentence::new("read-bad-start").with("day", day.to_string());
        let help = Sentence::new("read-bad-start-help").with("day", first.to_string());
        self.fail(Code("bad-start"), place, message, Some(help));
        Cycle::starting(first)
    }
}

/// The file's name without its folder and `.toml`.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.strip_suffix(".toml").unwrap_or(name)
}

/// `varmlandsstrategin` of `varmlandsstrategin-2024` and of `varmlandsstrategin-2024-25`.
fn without_year(stem: &str) -> &str {
    match year_at(stem) {
        Some(at) if at > 0 => stem[..at].trim_end_matches(['-', '_', ' ', '.']),
        _ => stem,
    }
}

/// Where the last run of exactly four digits begins.
fn year_at(stem: &str) -> Option<usize> {
    let bytes = stem.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    (0..bytes.len())
        .rev()
        .find(|&at| (at..at + 4).all(digit) && !digit(at + 4) && (at == 0 || !digit(at - 1)))
}

/// The cycle of a plan that names none.
pub(super) fn fallback(name: &str, today: Day) -> Cycle {
    let stem = stem(name);
    let named = year_at(stem)
        .and_then(|at| stem.get(at..at + 4)?.parse().ok())
        .and_then(Cycle::of_year);
    let this_year = || Cycle::of_year(today.year().clamp(2, 9997));
    match named.or_else(this_year) {
        Some(cycle) => cycle,
        None => unreachable!("every year from 2 to 9997 has a cycle"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_its_year_is_the_cycle() {
        for (stem, cycle, at) in [
            ("varmlandsstrategin-2024", "varmlandsstrategin", Some(19)),
            ("budget_2026-27", "budget", Some(7)),
            ("plan", "plan", None),
            ("2024", "2024", Some(0)),
            ("åäö2024", "åäö", Some(6)),
            ("nummer-12345", "nummer-12345", None),
            ("", "", None),
        ] {
            assert_eq!(without_year(stem), cycle);
            assert_eq!(year_at(stem), at);
        }
    }
}
