//! What a scene must know beside the plan: the size of letters, today, the words, and what is filtered.

use crate::time::{Day, Month};

use super::{Lattice, Paint, Tint, Voice};

/// How a plan is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// Where letters may stand.
    pub lattice: Lattice,
    /// Today; the needle stands there if the cycle holds it.
    pub today: Day,
    /// The names of the months, January first, in full.
    pub months: &'a [String; 12],
    /// The lines of the hub from the top; those of the least weight are left out first where room is short.
    pub hub: &'a [HubLine],
    /// What the innermost ring without a name is called.
    pub other: &'a str,
    /// By occurrence index: whether the filter lets it through. Empty: everything passes.
    pub passes: &'a [bool],
}

impl Look<'_> {
    /// How a month of the cycle, from 0, is painted on the rim or the band.
    #[must_use]
    pub fn month_paint(&self, index: usize, month: Month) -> Paint {
        let current = month.span().is_some_and(|span| span.contains(self.today));
        Paint::plain(Tint::Month {
            odd: index % 2 == 1,
            current,
        })
    }

    /// Whether the filter lets an occurrence through.
    #[must_use]
    pub fn passes(&self, occurrence: usize) -> bool {
        self.passes.get(occurrence).copied().unwrap_or(true)
    }
}

/// One line of the hub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HubLine {
    /// The same said ever shorter; the first that fits is written.
    pub texts: Vec<String>,
    /// How it is written.
    pub voice: Voice,
    /// How much it matters; the least is left out first.
    pub weight: u8,
}
