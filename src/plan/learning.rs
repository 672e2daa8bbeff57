//! What a phase learned and the next ones carry: recommendations, ideas, indicators, documents.

use super::Place;

/// What the year is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Priority {
    /// Unique among all ids of the plan.
    pub id: Box<str>,
    /// What it is called.
    pub title: Box<str>,
    /// Where it stands in the text.
    pub place: Place,
}

/// Raised in one phase, carried through the later ones.
#[derive(Clone, Debug, PartialEq)]
pub struct Recommendation {
    /// Unique among all ids of the plan.
    pub id: Box<str>,
    /// What it says.
    pub title: Box<str>,
    /// Index into the plan's entries of the phase that raised it.
    pub from: Option<usize>,
    /// Indices into the plan's priorities.
    pub priorities: Vec<usize>,
    /// Roles or people.
    pub owners: Vec<Box<str>>,
    /// How far it has come.
    pub status: RecommendationStatus,
    /// The label of the cycle it was carried from.
    pub carried_from: Option<Box<str>>,
    /// What phases did with it.
    pub steps: Vec<Step>,
    /// Longer text.
    pub note: Option<Box<str>>,
    /// Where it stands in the text.
    pub place: Place,
}

/// How far a recommendation has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum RecommendationStatus {
    #[default]
    Open,
    Adopted,
    Done,
    Declined,
}

impl RecommendationStatus {
    /// The word of the plan file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Adopted => "adopted",
            Self::Done => "done",
            Self::Declined => "declined",
        }
    }
}

/// What a phase did with a recommendation.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Index into the plan's entries.
    pub phase: Option<usize>,
    /// What came of it; none when it is only planned.
    pub outcome: Option<Box<str>>,
    /// Where it stands in the text.
    pub place: Place,
}

/// A suggestion for the content of a phase.
#[derive(Clone, Debug, PartialEq)]
pub struct Idea {
    /// Index into the plan's entries.
    pub phase: Option<usize>,
    /// The suggestion.
    pub text: Box<str>,
    /// Who made it.
    pub by: Option<Box<str>>,
    /// What became of it.
    pub status: IdeaStatus,
    /// Where it stands in the text.
    pub place: Place,
}

/// What became of an idea.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum IdeaStatus {
    #[default]
    New,
    Taken,
    Parked,
}

impl IdeaStatus {
    /// The word of the plan file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Taken => "taken",
            Self::Parked => "parked",
        }
    }
}

/// A yearly series.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Unique among all ids of the plan.
    pub id: Box<str>,
    /// What it measures.
    pub title: Box<str>,
    /// Of its values.
    pub unit: Option<Box<str>>,
    /// Which way is the right one, if told.
    pub better: Option<Better>,
    /// What is aimed at.
    pub target: Option<Target>,
    /// Who publishes it.
    pub source: Option<Box<str>>,
    /// By year, ascending.
    pub values: Vec<(i32, f64)>,
    /// Where it stands in the text.
    pub place: Place,
}

/// Which way is the right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Better {
    Up,
    Down,
}

impl Better {
    /// The word of the plan file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

/// A value to be met by a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// In the indicator's unit.
    pub value: f64,
    /// Calendar year, if told.
    pub year: Option<i32>,
}

/// Something a phase has written.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What it is called.
    pub title: Box<str>,
    /// Index into the plan's entries.
    pub phase: Option<usize>,
    /// Address or path.
    pub link: Option<Box<str>>,
    /// Where it stands in the text.
    pub place: Place,
}

impl Recommendation {
    /// Whether anything is still to be done with it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(
            self.status,
            RecommendationStatus::Open | RecommendationStatus::Adopted
        )
    }

    /// The phase of its own year that raised it. What was carried over had been raised before this year began.
    #[must_use]
    pub fn raised_in(&self) -> Option<usize> {
        self.from.filter(|_| self.carried_from.is_none())
    }

    /// What a phase did with it.
    #[must_use]
    pub fn outcome(&self, phase: usize) -> Option<&str> {
        let step = self.steps.iter().find(|step| step.phase == Some(phase))?;
        step.outcome.as_deref()
    }
}
