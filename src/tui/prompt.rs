//! A line that is asked for, and what becomes of it. Does nothing itself.

use crate::words::Sentence;

use super::line::Line;

/// A line that is asked for.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What is asked.
    pub about: Sentence,
    /// What is typed.
    pub line: Line,
    /// What becomes of it.
    pub then: Wanted,
}

/// What a line is wanted for. It is said by ids: while one types, somebody else may write the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A new recommendation, raised by a phase.
    Recommendation {
        /// The id of the phase; none where the plan has no phases.
        phase: Option<Box<str>>,
    },
    /// What a phase did with a recommendation; nothing typed takes the step away.
    Outcome {
        /// The id of the recommendation.
        recommendation: Box<str>,
        /// The id of the phase.
        phase: Box<str>,
        /// What stood there when it was asked, or was shown since.
        known: Box<str>,
    },
    /// A new idea for a phase.
    Idea {
        /// The id of the phase.
        phase: Box<str>,
    },
}
