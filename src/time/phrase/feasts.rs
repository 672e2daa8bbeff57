//! The feasts that phrases name, by the names that lexicon files use. Their rules are data.

use std::sync::{LazyLock, OnceLock};

use crate::time::feast::Feast as Rule;
use crate::time::{Day, Span, sheet};

/// A feast that phrases name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Feast(u8);

/// One line of the file, read when its feast is first asked for: few plans name more than one or two.
#[derive(Debug)]
struct Line {
    name: &'static str,
    text: &'static str,
    kept: OnceLock<Option<Kept>>,
}

/// How a feast is kept: its own day, and the days before and after that belong to it.
#[derive(Debug)]
struct Kept {
    key: Box<str>,
    rule: Rule,
    before: i64,
    after: i64,
}

impl Feast {
    /// The feast that the data file calls so.
    pub(super) fn named(name: &str) -> Option<Self> {
        let index = lines().iter().position(|line| line.name == name)?;
        u8::try_from(index).ok().map(Self)
    }

    /// What the data file calls it.
    pub(super) fn name(self) -> &'static str {
        lines()
            .get(usize::from(self.0))
            .map_or("", |line| line.name)
    }

    /// The key of its name in the word files.
    pub(super) fn key(self) -> &'static str {
        self.kept().map_or("time-feast", |kept| &kept.key)
    }

    /// Its own day in a calendar year, from which others are counted.
    pub(super) fn day(self, year: i32) -> Option<Day> {
        self.kept()?.rule.day(year)
    }

    /// All its days in a calendar year.
    pub(super) fn span(self, year: i32) -> Option<Span> {
        let kept = self.kept()?;
        let day = kept.rule.day(year)?;
        Some(Span::new(
            day.days_later(-kept.before),
            day.days_later(kept.after),
        ))
    }

    /// Whether it has no days but its own.
    pub(super) fn is_one_day(self) -> bool {
        let kept = self.kept();
        kept.is_some_and(|kept| kept.before == 0 && kept.after == 0)
    }

    fn kept(self) -> Option<&'static Kept> {
        let line = lines().get(usize::from(self.0))?;
        line.kept.get_or_init(|| read(line)).as_ref()
    }
}

fn lines() -> &'static [Line] {
    static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| {
        let lines = sheet::lines(include_str!("feasts.toml"));
        let line = |line: sheet::Line<'static>| Line {
            name: line.name,
            text: line.text.unwrap_or_default(),
            kept: OnceLock::new(),
        };
        lines.map(line).collect()
    });
    &LINES
}

/// A feast that cannot be read has no day; a test holds that there is none.
fn read(line: &Line) -> Option<Kept> {
    let mut parts = line.text.split(',').map(str::trim);
    let rule = parts.next()?.parse().ok()?;
    let mut days = parts.map(|days| days.parse().unwrap_or_default());
    Some(Kept {
        key: format!("time-feast-{}", line.name).into(),
        rule,
        before: days.next().unwrap_or_default(),
        after: days.next().unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feast_is_read() {
        assert!(lines().len() > 20);
        for line in lines() {
            let feast = Feast::named(line.name);
            assert!(feast.and_then(Feast::kept).is_some(), "{}", line.name);
        }
    }
}
