//! What a plan file means. The types here are read from text by `store` and drawn by `scene`;
//! nothing here knows where the text lies, how it is laid out or how it is shown.

pub mod change;
pub mod check;
pub mod clock;
mod entry;
pub mod format;
mod guests;
mod learning;
pub mod link;
mod naming;
mod origin;
mod problem;
mod schedule;
pub mod schema;
pub mod taken_up;
pub mod trend;

use crate::time::Cycle;

pub use entry::{Colour, Entry, Fact, Own, Ring, Status, Task, Track, When};
pub use guests::Visited;
pub use learning::{
    Better, Document, Idea, IdeaStatus, Indicator, Priority, Recommendation, RecommendationStatus,
    Step, Target,
};
pub use naming::{Counted, Named, Names, counted};
pub use origin::Origin;
pub(crate) use problem::new_problems;
pub use problem::{Code, Level, Place, Problem};
pub use schedule::{Occurrence, Occurrences, Schedule, State};

/// One cycle of twelve months, planned.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What the plan is called.
    pub title: Box<str>,
    /// What binds the years of one cycle together: given, or the file name less its year.
    pub cycle_name: Box<str>,
    /// The twelve months.
    pub cycle: Cycle,
    /// Primary tag of the language of the words in dates (`sv`, `nb`, `da`, `en`), if given.
    pub language: Option<Box<str>>,
    /// Two-letter code of the country whose public holidays count, if given.
    pub country: Option<Box<str>>,
    /// What is expected to be ticked off, where neither a ring nor a kind says otherwise; if given.
    pub track: Option<Track>,
    /// From the outside in, without the phases' ring; an implicit ring for entries without one is not among them.
    pub rings: Vec<Ring>,
    /// Phases and activities, in the order of the file.
    pub entries: Vec<Entry>,
    /// What the year is about.
    pub priorities: Vec<Priority>,
    /// What phases have recommended.
    pub recommendations: Vec<Recommendation>,
    /// Suggestions for phases.
    pub ideas: Vec<Idea>,
    /// Series that tell whether anything changes.
    pub indicators: Vec<Indicator>,
    /// What phases have written.
    pub documents: Vec<Document>,
}

impl Plan {
    /// An empty plan of a cycle.
    #[must_use]
    pub fn empty(title: &str, cycle: Cycle) -> Self {
        Self {
            title: title.into(),
            cycle_name: title.into(),
            cycle,
            language: None,
            country: None,
            track: None,
            rings: Vec::new(),
            entries: Vec::new(),
            priorities: Vec::new(),
            recommendations: Vec::new(),
            ideas: Vec::new(),
            indicators: Vec::new(),
            documents: Vec::new(),
        }
    }
}
