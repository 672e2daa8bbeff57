//! What a date phrase comes to in one cycle: days, and how exactly and how firmly they are known.

use serde::Serialize;

use super::Span;

/// How exactly a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Precision {
    Day,
    Week,
    PartOfMonth,
    Month,
    Quarter,
    Tertial,
    Half,
    Season,
    Term,
    Year,
    None,
}

/// How firmly a date is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mood {
    /// Meant as it stands.
    Fixed,
    /// Perhaps; drawn dashed.
    Tentative,
    /// All the time; a thin full ring.
    Ongoing,
    /// Not decided; waits on the shelf.
    Unknown,
}

/// One occurrence of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    /// Its days; none when nothing is known.
    pub span: Option<Span>,
    /// How exactly they are known.
    pub precision: Precision,
    /// How firmly they are meant.
    pub mood: Mood,
    /// Whether it ends something: drawn as a flag on its last day.
    pub deadline: bool,
}

impl Date {
    /// A plain, firm date.
    #[must_use]
    pub fn fixed(span: Span, precision: Precision) -> Self {
        Self {
            span: Some(span),
            precision,
            mood: Mood::Fixed,
            deadline: false,
        }
    }

    /// Whether it ends something on a day that is only known to be one of several: "21 days before" what is held some day in
    /// April. Nothing is late before the last of them.
    #[must_use]
    pub fn is_limit_within_days(&self) -> bool {
        self.deadline && self.span.is_some_and(|span| span.days() > 1)
    }

    /// No date at all: for the shelf.
    #[must_use]
    pub fn unknown() -> Self {
        Self {
            span: None,
            precision: Precision::None,
            mood: Mood::Unknown,
            deadline: false,
        }
    }
}
