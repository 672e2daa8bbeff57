//! The feasts that phrases name, by the names that lexicon files use. Their rules are data.

use std::sync::LazyLock;

use crate::time::feast::Feast as Rule;
use crate::time::{Day, Span, sheet};

/// A feast that phrases name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Feast(u8);

/// One line of the file: the feast's own day, and the days before and after that are kept with it.
#[derive(Debug)]
struct Line {
    name: &'static str,
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

    /// The key of its name in the word files.
    pub(super) fn key(self) -> &'static str {
        self.line().map_or("time-feast", |line| &line.key)
    }

    /// Its own day in a calendar year, from which others are counted.
    pub(super) fn day(self, year: i32) -> Option<Day> {
        self.line()?.rule.day(year)
    }

    /// All its days in a calendar year.
    pub(super) fn span(self, year: i32) -> Option<Span> {
        let line = self.line()?;
        let day = line.rule.day(year)?;
        Some(Span::new(
            day.days_later(-line.before),
            day.days_later(line.after),
        ))
    }

    fn line(self) -> Option<&'static Line> {
        lines().get(usize::from(self.0))
    }
}

fn lines() -> &'static [Line] {
    static LINES: LazyLock<Vec<Line>> = LazyLock::new(read);
    &LINES
}

/// What cannot be read is left out; then a lexicon names a feast that is not there, and a test fails.
fn read() -> Vec<Line> {
    let line = |line: sheet::Line<'static>| {
        let mut parts = line.text?.split(',').map(str::trim);
        let rule = parts.next()?.parse().ok()?;
        let mut days = parts.map(|days| days.parse().unwrap_or_default());
        Some(Line {
            name: line.name,
            key: format!("time-feast-{}", line.name).into(),
            rule,
            before: days.next().unwrap_or_default(),
            after: days.next().unwrap_or_default(),
        })
    };
    sheet::lines(include_str!("feasts.toml"))
        .filter_map(line)
        .collect()
}
