//! What is wrong with a plan: where, why, and the way out. Not how it is shown: that is the reader's edge.

use std::collections::HashSet;

use crate::words::Sentence;

/// A run of bytes of a plan's text, end excluded. Four bytes an end: plans are far smaller than 4 GiB.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl From<std::ops::Range<usize>> for Place {
    fn from(range: std::ops::Range<usize>) -> Self {
        let clip = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            start: clip(range.start),
            end: clip(range.end),
        }
    }
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The entry cannot be used.
    Error,
    /// Something was passed over or does not add up.
    Warning,
    /// Worth a look.
    Advice,
}

impl Level {
    /// The word of machine-readable output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// What kind of problem it is: a stable word for scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub &'static str);

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// How bad it is.
    pub level: Level,
    /// What kind it is.
    pub code: Code,
    /// Where in the text.
    pub place: Place,
    /// What is wrong and why.
    pub message: Sentence,
    /// The way out.
    pub help: Option<Sentence>,
    /// Index into the plan's entries, when it is about one.
    pub entry: Option<usize>,
}

/// The problems of `after` that are not among those of `before`, wherever they stand.
pub(crate) fn new_problems<'b, 'a>(
    before: impl IntoIterator<Item = &'b Problem>,
    after: impl IntoIterator<Item = &'a Problem>,
) -> Vec<&'a Problem> {
    let before = before.into_iter();
    let known: HashSet<_> = before.map(|it| (it.code, &it.message)).collect();
    let after = after.into_iter();
    after
        .filter(|it| !known.contains(&(it.code, &it.message)))
        .collect()
}
