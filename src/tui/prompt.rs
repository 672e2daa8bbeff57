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

/// What a line is wanted for. Rows are indices into the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A new recommendation, raised by a phase.
    Recommendation {
        /// Index into the plan's entries; none where the plan has no phases.
        phase: Option<usize>,
    },
    /// What a phase did with a recommendation; nothing typed takes the step away.
    Outcome {
        /// Index into the plan's recommendations.
        recommendation: usize,
        /// Index into the plan's entries.
        phase: usize,
    },
    /// A new idea for a phase.
    Idea {
        /// Index into the plan's entries.
        phase: usize,
    },
}
