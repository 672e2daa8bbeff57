//! What a scene must know beside the plan: the size of letters, today, the words, and what is filtered.

use crate::time::Day;

use super::Lattice;

/// How a plan is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// Where letters may stand.
    pub lattice: Lattice,
    /// Today; the needle stands there if the cycle holds it.
    pub today: Day,
    /// The names of the months, January first, in full.
    pub months: &'a [String; 12],
    /// The lines of the hub, most important first; what has no room is left out from the end.
    pub hub: &'a [String],
    /// What the innermost ring without a name is called.
    pub other: &'a str,
    /// By occurrence index: whether the filter lets it through. Empty: everything passes.
    pub passes: &'a [bool],
}

impl Look<'_> {
    /// Whether the filter lets an occurrence through.
    #[must_use]
    pub fn passes(&self, occurrence: usize) -> bool {
        self.passes.get(occurrence).copied().unwrap_or(true)
    }
}
