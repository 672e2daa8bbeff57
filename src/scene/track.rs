//! Tracks: the phases' ring, the plan's rings and the ring of everything else, each with what stands in it.

use crate::plan::{Colour, Entry, Plan, Schedule, State};
use crate::time::{Mood, Precision, Span};

use super::angle::fraction;
use super::lanes::Wish;
use super::{Emphasis, Look, Paint, Texture, Tint};

/// One ring's worth of occurrences, in order of time.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Track {
    /// Which ring it is.
    pub kind: TrackKind,
    /// What it holds on days of its own.
    pub items: Vec<Item>,
    /// What goes on all the time.
    pub ongoing: Vec<Item>,
}

impl Track {
    /// The same with what goes on all the time among the rest, for pictures that have no room for thin rings.
    pub(super) fn flat(mut self) -> Self {
        self.items.append(&mut self.ongoing);
        self.items.sort_by_key(|item| item.occurrence);
        self
    }

    /// The stretches its items want, in order.
    pub(super) fn wishes(&self) -> Vec<Wish> {
        self.items.iter().map(|item| item.wish).collect()
    }
}

/// Which ring a track is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrackKind {
    /// The backbone of the cycle.
    Phases,
    /// Index into the plan's rings.
    Ring(usize),
    /// Activities without a ring.
    Other,
}

impl TrackKind {
    /// The track that an entry stands in.
    #[must_use]
    pub fn of(entry: &Entry) -> Self {
        match entry.ring {
            Some(ring) => Self::Ring(ring),
            None if entry.is_phase => Self::Phases,
            None => Self::Other,
        }
    }
}

/// An occurrence within the cycle, ready to be placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Item {
    /// Index in the schedule.
    pub occurrence: u32,
    /// Index into the plan's entries.
    pub entry: u32,
    /// Its stretch of the cycle.
    pub wish: Wish,
    /// How it is painted.
    pub paint: Paint,
    /// Whether it is a flag.
    pub deadline: bool,
    /// Whether it begins before the cycle.
    pub from_before: bool,
    /// Whether it goes on after the cycle.
    pub goes_on: bool,
}

/// The tracks of a plan from the outside in. The phases' and the nameless ring only exist when something stands in them.
#[must_use]
pub(super) fn tracks(plan: &Plan, schedule: &Schedule, look: &Look<'_>) -> Vec<Track> {
    let empty = |kind| Track {
        kind,
        items: Vec::new(),
        ongoing: Vec::new(),
    };
    let mut tracks: Vec<Track> = std::iter::once(empty(TrackKind::Phases))
        .chain((0..plan.rings.len()).map(|ring| empty(TrackKind::Ring(ring))))
        .chain(std::iter::once(empty(TrackKind::Other)))
        .collect();
    let cycle = plan.cycle.span();
    for (index, occurrence) in schedule.dated().iter().enumerate() {
        let Some(span) = occurrence.span().filter(|span| span.meets(cycle)) else {
            continue;
        };
        let entry = &plan.entries[occurrence.entry as usize];
        let place = match TrackKind::of(entry) {
            TrackKind::Phases => 0,
            TrackKind::Ring(ring) => (ring + 1).min(plan.rings.len()),
            TrackKind::Other => plan.rings.len() + 1,
        };
        let shown = shown_span(span, occurrence.date.deadline);
        let item = Item {
            occurrence: index as u32,
            entry: occurrence.entry,
            wish: Wish {
                from: fraction(plan.cycle, shown.first()),
                to: fraction(plan.cycle, shown.last().tomorrow()),
            },
            paint: Paint {
                tint: tint(plan, entry),
                texture: texture(occurrence.date.mood, occurrence.date.precision),
                emphasis: emphasis(occurrence.state(plan, look.today), look.passes(index)),
            },
            deadline: occurrence.date.deadline,
            from_before: shown.first() < cycle.first(),
            goes_on: shown.last() > cycle.last(),
        };
        let track = &mut tracks[place];
        let stand = if occurrence.date.mood == Mood::Ongoing {
            &mut track.ongoing
        } else {
            &mut track.items
        };
        stand.push(item);
    }
    tracks.retain(|track| {
        matches!(track.kind, TrackKind::Ring(_))
            || !(track.items.is_empty() && track.ongoing.is_empty())
    });
    tracks
}

/// A deadline is the day that ends something, whatever its span.
fn shown_span(span: Span, deadline: bool) -> Span {
    if deadline {
        Span::day(span.last())
    } else {
        span
    }
}

/// The hues that rings without a colour of their own take in turn.
const RING_HUES: [Colour; 6] = [
    Colour::Blue,
    Colour::Yellow,
    Colour::Cyan,
    Colour::Green,
    Colour::Purple,
    Colour::Orange,
];

/// The colour of an entry: a phase's kind, else its phase's hue muted, else its ring's.
#[must_use]
pub fn tint(plan: &Plan, entry: &Entry) -> Tint {
    let prepares = entry
        .phase
        .map(|phase| &plan.entries[phase])
        .filter(|phase| phase.is_phase);
    match (entry.phase_kind(), prepares, entry.ring) {
        (Some(kind), _, _) => Tint::Entry {
            hue: phase_hue(kind, &entry.id),
            muted: false,
        },
        (None, Some(phase), _) => Tint::Entry {
            hue: phase_hue(&phase.kind, &phase.id),
            muted: true,
        },
        (None, None, Some(ring)) => Tint::Entry {
            hue: ring_hue(plan, ring),
            muted: false,
        },
        (None, None, None) => Tint::Entry {
            hue: Colour::Grey,
            muted: false,
        },
    }
}

/// A ring's colour: its own, or the next of the palette.
#[must_use]
pub fn ring_hue(plan: &Plan, ring: usize) -> Colour {
    let own = plan.rings.get(ring).and_then(|ring| ring.colour);
    own.unwrap_or(RING_HUES[ring % RING_HUES.len()])
}

/// A hue for each kind of phase; kinds of one's own get one by their letters, the same every time.
fn phase_hue(kind: &str, id: &str) -> Colour {
    const OTHERS: [Colour; 4] = [Colour::Cyan, Colour::Orange, Colour::Pink, Colour::Brown];
    match kind {
        "analysis" => Colour::Yellow,
        "work-meeting" => Colour::Blue,
        "direction-meeting" => Colour::Purple,
        "learning-session" => Colour::Green,
        "conference" => Colour::Red,
        other => {
            let name = if other.is_empty() { id } else { other };
            let sum: usize = name.bytes().map(usize::from).sum();
            OTHERS[sum % OTHERS.len()]
        }
    }
}

fn texture(mood: Mood, precision: Precision) -> Texture {
    match (mood, precision) {
        (Mood::Tentative, _) => Texture::Dashed,
        (Mood::Ongoing, _) => Texture::Faint,
        (_, Precision::Day | Precision::Week) => Texture::Solid,
        _ => Texture::Hatched,
    }
}

fn emphasis(state: State, passes: bool) -> Emphasis {
    match state {
        _ if !passes => Emphasis::Dimmed,
        State::Late => Emphasis::Overdue,
        State::Done | State::Over | State::Unanswered => Emphasis::Settled,
        State::Cancelled => Emphasis::Cancelled,
        State::Undated | State::Coming | State::Now => Emphasis::Plain,
    }
}
