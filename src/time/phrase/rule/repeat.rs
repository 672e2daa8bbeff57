//! What comes again and again: how often, what of each time, and between which bounds.

use crate::time::Weekday;

use super::{Counted, Node, Part, Side, Term};

/// Something that comes again and again.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Repeat {
    pub(crate) pattern: Pattern,
    /// Where it begins; else with the cycle. Every other week is counted from here.
    pub(crate) from: Option<Term>,
    /// Where it ends; else with the cycle.
    pub(crate) until: Option<Term>,
    /// Only within these.
    pub(crate) within: Option<Node>,
    /// Not in these.
    pub(crate) except: Option<Node>,
    /// Where a day on which nobody works is moved to.
    pub(crate) working: Option<Side>,
}

/// How often something comes, and what of each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Pattern {
    /// Every so many days; or every working day.
    Days(u32),
    WorkingDays,
    /// Every so many weeks: a weekday of them, or all of the week.
    Weeks {
        every: u32,
        weekday: Option<Weekday>,
        parity: Option<Parity>,
    },
    /// Every so many months: the whole stretch, or a part of it.
    Months {
        every: u32,
        what: Within,
    },
}

/// Which weeks, by their ISO number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Parity {
    Even,
    Odd,
}

/// What of a stretch is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Within {
    Whole,
    Nth(i8, Counted),
    /// Day of the month, 1–31.
    DayOfMonth(u32),
    Part(Part),
}

impl Repeat {
    /// Every term of the bounds.
    pub(crate) fn visit<'n>(&'n self, seen: &mut impl FnMut(&'n Term)) {
        self.from.iter().chain(&self.until).for_each(&mut *seen);
        for node in self.within.iter().chain(&self.except) {
            node.visit(seen);
        }
    }
}
