//! The cursor: a day and, where one stands there, an occurrence; and how it goes from one to the next.
//! Knows the schedule and the lists over it, no keys.

use crate::plan::{Occurrence, Plan};
use crate::time::{Cycle, Day};

use super::desk::Desk;

/// Where one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cursor {
    /// The day.
    pub day: Day,
    /// The occurrence, by its index in the schedule.
    pub at: Option<u32>,
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Way {
    Back,
    Forth,
}

/// Which way across the rings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Across {
    Inwards,
    Outwards,
}

impl Cursor {
    /// Where one begins: today, on what goes on, else on what comes next, else on what was last. Outside the cycle on what is
    /// nearest to today, and on that day: nothing is counted from a day that means nothing.
    #[must_use]
    pub fn start(desk: &Desk, today: Day) -> Self {
        let day = within(desk.plan().cycle, today);
        let at = desk
            .digest
            .now
            .first()
            .copied()
            .filter(|_| day == today)
            .or_else(|| desk.digest.coming.first().copied())
            .or_else(|| from(desk, day))
            .or_else(|| desk.digest.dated().last().copied())
            .or_else(|| desk.digest.order.first().copied());
        let start = Self { day, at };
        match at {
            Some(at) if day != today => start.on_first(desk, at),
            _ => start,
        }
    }

    /// On an occurrence; the day is its first one that the cycle holds, unless the cursor's day is one of its days.
    #[must_use]
    pub fn on(self, desk: &Desk, at: u32) -> Self {
        let span = desk.occurrence(at).and_then(|it| it.span());
        let day = match span {
            Some(span) if span.contains(self.day) => self.day,
            Some(span) => within(desk.plan().cycle, span.first()),
            None => self.day,
        };
        Self { day, at: Some(at) }
    }

    /// On the first day of the next or previous occurrence.
    #[must_use]
    pub fn stepped(self, desk: &Desk, way: Way, steps: usize) -> Option<Self> {
        let order = &desk.digest.order;
        let place = match (self.at, way) {
            (Some(at), Way::Back) => desk.digest.place(at).checked_sub(1),
            (Some(at), Way::Forth) => {
                Some(desk.digest.place(at) + usize::from(desk.digest.holds(at)))
            }
            (None, Way::Forth) => from(desk, self.day.tomorrow()).map(|at| desk.digest.place(at)),
            (None, Way::Back) => {
                let next =
                    from(desk, self.day).map_or(desk.digest.dated, |at| desk.digest.place(at));
                next.checked_sub(1)
            }
        }?;
        let further = steps.saturating_sub(1);
        let place = match way {
            Way::Back => place.saturating_sub(further),
            Way::Forth => (place + further).min(order.len().saturating_sub(1).max(place)),
        };
        Some(self.on_first(desk, *order.get(place)?))
    }

    /// On the first or last occurrence.
    #[must_use]
    pub fn at_end(self, desk: &Desk, way: Way) -> Option<Self> {
        let order = &desk.digest.order;
        let at = match way {
            Way::Back => order.first(),
            Way::Forth => order.last(),
        }?;
        Some(self.on_first(desk, *at))
    }

    /// On the next or previous occurrence in the same ring.
    #[must_use]
    pub fn along_ring(self, desk: &Desk, way: Way) -> Option<Self> {
        let at = self.at?;
        let ring = desk.track(at)?;
        let place = desk.digest.place(at);
        let order = &desk.digest.order;
        let same = |index: &&u32| **index != at && desk.track(**index) == Some(ring);
        let found = match way {
            Way::Forth => order.get(place..)?.iter().find(same),
            Way::Back => order.get(..place)?.iter().rev().find(same),
        }?;
        Some(self.on_first(desk, *found))
    }

    /// On the occurrence nearest in time on the next ring in or out that has one.
    #[must_use]
    pub fn across(self, desk: &Desk, across: Across) -> Option<Self> {
        let track = desk.track(self.at?)?;
        let last = desk.plan().rings.len() + 1;
        let mut tracks: Vec<usize> = match across {
            Across::Inwards => (track + 1..=last).collect(),
            Across::Outwards => (0..track).rev().collect(),
        };
        tracks.retain(|track| nearest(desk, *track, self.day).is_some());
        let at = nearest(desk, *tracks.first()?, self.day)?;
        Some(self.on(desk, at))
    }

    /// On another day, and on what stands there: what was selected if it holds the day, else what begins
    /// on it, else the shortest that holds it, else nothing.
    #[must_use]
    pub fn on_day(self, desk: &Desk, day: Day) -> Self {
        let day = within(desk.plan().cycle, day);
        let keeps = self.at.filter(|at| {
            let span = desk.occurrence(*at).and_then(|it| it.span());
            span.is_some_and(|span| span.contains(day))
        });
        let at = keeps.or_else(|| standing(desk, day));
        Self { day, at }
    }

    fn on_first(self, desk: &Desk, at: u32) -> Self {
        let span = desk.occurrence(at).and_then(|it| it.span());
        let day = span.map_or(self.day, |span| within(desk.plan().cycle, span.first()));
        Self { day, at: Some(at) }
    }
}

/// The ring of an occurrence from the outside: 0 is the phases', then the plan's, last the one without a name.
#[must_use]
pub fn track(plan: &Plan, occurrence: &Occurrence) -> Option<usize> {
    let entry = plan.entries.get(occurrence.entry as usize)?;
    Some(match entry.ring {
        Some(ring) => ring + 1,
        None if entry.is_phase => 0,
        None => plan.rings.len() + 1,
    })
}

fn within(cycle: Cycle, day: Day) -> Day {
    day.clamp(cycle.first(), cycle.last())
}

/// The first that passes and begins on the day or later.
fn from(desk: &Desk, day: Day) -> Option<u32> {
    let first = desk.schedule().from_day(day) as u32;
    desk.digest
        .dated()
        .get(desk.digest.place(first)..)?
        .first()
        .copied()
}

/// What begins on the day, else the shortest of what holds it.
fn standing(desk: &Desk, day: Day) -> Option<u32> {
    let days = |index: &u32| {
        let span = desk.occurrence(*index).and_then(|it| it.span());
        span.filter(|span| span.contains(day))
            .map(|span| (span.first() != day, span.days()))
    };
    let begun = desk.schedule().from_day(day.tomorrow()) as u32;
    let before = desk.digest.dated().get(..desk.digest.place(begun))?;
    before
        .iter()
        .filter_map(|index| Some((days(index)?, *index)))
        .min()
        .map(|(_, index)| index)
}

/// What stands on a ring nearest to a day.
fn nearest(desk: &Desk, track: usize, day: Day) -> Option<u32> {
    let distance = |index: &u32| {
        let span = desk.occurrence(*index).and_then(|it| it.span())?;
        let before = span.first().days_since(day).max(0);
        let after = day.days_since(span.last()).max(0);
        Some((before.max(after), span.days(), *index))
    };
    desk.digest
        .dated()
        .iter()
        .filter(|index| desk.track(**index) == Some(track))
        .filter_map(distance)
        .min()
        .map(|(_, _, index)| index)
}
