//! The turn of the year: the text of a plan made into the text of a later cycle's. What is known of the old year stays
//! behind, rules stay as they are, bare days go to the same date or the same weekday of the same week and wait to be confirmed.
//! Everything else of the text stays as it is, to the byte. Touches no file.

mod choosing;
mod dates;
mod days;
mod left;
mod name;
mod remarks;
mod rhythms;
mod texts;

use std::path::PathBuf;

use crate::error::Error;
use crate::plan::{Entry, Level};
use crate::time::Cycle;
use crate::words::Sentence;

use super::Source;
use super::edit::Value;
use super::edit::sheet::Revision;
use super::open::shown;
use crate::time::Language;
pub use remarks::{Choice, Other, Remark};

/// What every bare day of a plan keeps, where that is decided beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Its date.
    Dates,
    /// Its weekday, in the week of the same number.
    Weekdays,
}

/// A plan for a later cycle.
#[derive(Clone, Debug)]
pub struct Rolled {
    /// Its text and what that means, under the name that the file should have.
    pub source: Source,
    /// How many entries have a date that somebody must confirm.
    pub unconfirmed: usize,
    /// How many recommendations come along.
    pub carried: usize,
    /// How many ideas do.
    pub ideas: usize,
}

impl Source {
    /// The plan of a later cycle, made from this one.
    ///
    /// # Errors
    /// When this plan has errors, when the cycle is no later one, or when the text is written in a way
    /// that cannot be changed without touching more than is meant.
    pub fn rolled(&self, to: Cycle) -> Result<Rolled, Error> {
        self.rolled_keeping(to, None)
    }

    /// The same, where it is decided what bare days keep: nobody need confirm them then.
    ///
    /// # Errors
    /// Those of [`Self::rolled`].
    pub fn rolled_keeping(&self, to: Cycle, keep: Option<Keep>) -> Result<Rolled, Error> {
        let years = to.first().year() - self.plan().cycle.first().year();
        if years < 1 {
            return Err(not_later(self.plan().cycle));
        }
        self.is_whole()?;
        let text = left::behind(self, to)?;
        let renewed = Self::read(self.rolled_path(to), text, self.today);
        let (text, noted) = dates::moved(self, &renewed, years, keep)?;
        let (text, noted) = texts::carried(self, &renewed, text, noted)?;
        let flags = noted
            .iter()
            .map(|(row, _)| (*row, "review".into(), Some(true.into())));
        let flagged = Revision {
            set: flags.collect(),
            ..Revision::default()
        };
        let text = flagged.of(&text)?;
        let language = self.plan().language.as_deref().and_then(Language::from_tag);
        let text = remarks::written(&text, &noted, &self.plan().cycle.label(), language)?;
        let source = renewed.with_text(text);
        let entries = source.plan().entries.iter();
        Ok(Rolled {
            unconfirmed: entries.filter(|entry| entry.review).count(),
            carried: source.plan().recommendations.len(),
            ideas: source.plan().ideas.len(),
            source,
        })
    }

    /// Where the plan of a later cycle belongs: beside this one, under its name with the later year.
    #[must_use]
    pub fn rolled_path(&self, to: Cycle) -> PathBuf {
        let stem = self.path().file_stem().unwrap_or_default();
        let stem = stem.to_string_lossy();
        let named = name::of_cycle(&stem, self.plan().cycle, to);
        let stem = named.unwrap_or_else(|| format!("{stem}-{}", to.label().replace('/', "-")));
        self.path().with_file_name(stem + ".toml")
    }

    /// What stands behind `review = true` of an entry: the date that it had in the year before.
    #[must_use]
    pub fn review_remark(&self, entry: &Entry) -> Option<&str> {
        let rest = self.text().get(entry.place.start as usize..)?;
        let own = entry.place.end.saturating_sub(entry.place.start) as usize;
        let end = rest
            .get(own..)?
            .find('\n')
            .map_or(rest.len(), |end| own + end);
        let lines = rest.get(..end)?.lines().map(str::trim_start);
        let mut flags = lines.filter(|line| line.starts_with("review"));
        let (_, remark) = flags.next()?.split_once('#')?;
        Some(remark.trim()).filter(|remark| !remark.is_empty())
    }

    /// What cannot be used now would be lost sight of in the next year.
    fn is_whole(&self) -> Result<(), Error> {
        let mut problems = self.problems().iter();
        match problems.find(|problem| problem.level == Level::Error) {
            None => Ok(()),
            Some(error) => Err(Error::failed(Sentence::new("roll-has-errors"))
                .because(error.message.clone())
                .hinted(Sentence::new("roll-has-errors-help").with("file", shown(self.path())))),
        }
    }
}

fn not_later(cycle: Cycle) -> Error {
    let next = cycle.years_later(1).unwrap_or(cycle);
    Error::usage(Sentence::new("roll-not-later").with("year", cycle.label()))
        .hinted(Sentence::new("roll-not-later-help").with("year", next.label()))
}

/// Whether a value of `when` says nothing.
fn is_blank(value: &Value) -> bool {
    matches!(value, Value::Text(words) if words.trim().is_empty())
}
