//! What the plans of neighbouring years put into a year: what must be done six weeks before a January meeting lies in the
//! year before. Knows plans, not where they lie.

use crate::time::{Cycle, Mood};

use super::{Entry, Plan, Schedule, When};

/// A plan together with the entries of its neighbours that reach into its cycle: guests, after all of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Visited {
    plan: Plan,
    schedule: Schedule,
    /// The first guest.
    own: usize,
    /// The cycle that each guest comes from.
    from: Vec<Cycle>,
}

impl Visited {
    /// The plan with its guests; nothing where the neighbours have none for it.
    #[must_use]
    pub fn of(plan: &Plan, neighbours: &[Plan]) -> Option<Self> {
        let guests: Vec<(Cycle, Entry)> = neighbours
            .iter()
            .flat_map(|neighbour| {
                let entries = neighbour.entries.iter();
                entries.filter_map(|entry| Some((neighbour.cycle, guest(plan, neighbour, entry)?)))
            })
            .collect();
        if guests.is_empty() {
            return None;
        }
        let (own, mut visited) = (plan.entries.len(), plan.clone());
        let (from, guests): (Vec<Cycle>, Vec<Entry>) = guests.into_iter().unzip();
        visited.entries.extend(guests);
        Some(Self {
            schedule: Schedule::of(&visited),
            plan: visited,
            own,
            from,
        })
    }

    /// The plan, its own entries first.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The occurrences of its own entries and of its guests.
    #[must_use]
    pub fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    /// The cycle that an entry comes from, if it is a guest.
    #[must_use]
    pub fn home(&self, entry: usize) -> Option<Cycle> {
        self.from.get(entry.checked_sub(self.own)?).copied()
    }
}

/// The entry as it stands in the other plan: only what of it reaches into that cycle, and with the year that it is of.
fn guest(plan: &Plan, neighbour: &Plan, entry: &Entry) -> Option<Entry> {
    let cycle = plan.cycle.span();
    // Cheap to ask, for most entries of a year stay in it.
    let reaches = |when: &When| {
        let mut dates = when.dates.iter().filter(|date| date.mood != Mood::Ongoing);
        dates.any(|date| date.span.is_some_and(|span| span.meets(cycle)))
    };
    if !entry.when.iter().any(reaches) {
        return None;
    }
    let when = entry.when.iter().filter(|when| reaches(when));
    let when = when.map(|when| When {
        dates: when
            .dates
            .iter()
            .filter(|date| date.span.is_some_and(|span| span.meets(cycle)))
            .copied()
            .collect(),
        anchors: Box::default(),
        ..when.clone()
    });
    let label = neighbour.cycle.label();
    Some(Entry {
        id: format!("{label}/{}", entry.id).into(),
        title: format!("{} · {label}", entry.title).into(),
        when: when.collect(),
        ring: entry.ring.and_then(|ring| {
            let id = &neighbour.rings.get(ring)?.id;
            plan.rings.iter().position(|other| other.id == *id)
        }),
        phase: entry.phase.and_then(|phase| {
            let id = &neighbour.entries.get(phase)?.id;
            plan.entries.iter().position(|other| other.id == *id)
        }),
        needs: Vec::new(),
        ..entry.clone()
    })
}
