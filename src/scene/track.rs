//! Tracks: the phases' ring, the plan's rings and the ring of everything else, each with what stands in it.

use std::rc::Rc;

use crate::plan::{Colour, Entry, Occurrence, Plan, Schedule, State, Status};
use crate::time::{Day, Mood, Precision, Span};

use super::angle::fraction;
use super::lanes::{self, Wish};
use super::{Emphasis, Indices, Look, Paint, Texture, Tint};

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

    /// How many occurrences find no lane of their own with 1, 2, … `most` lanes; the first 0 ends the list.
    pub(super) fn homeless(&self, narrowest: f64, most: usize) -> Vec<usize> {
        let crowds = self.items.iter().filter_map(|item| item.crowd.as_ref());
        let crowded: usize = crowds.map(|crowd| crowd.occurrences.len()).sum();
        let mut counts = lanes::homeless(&self.wishes(), narrowest, most);
        for count in &mut counts {
            *count += crowded;
        }
        counts
    }

    /// How many occurrences stand in it on days of their own.
    pub(super) fn len(&self) -> usize {
        self.items.iter().map(Item::count).sum()
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
#[derive(Clone, Debug, PartialEq)]
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
    /// Those that want the same stretch after it.
    pub crowd: Option<Rc<Crowd>>,
}

impl Item {
    /// How many occurrences it stands for.
    pub(super) fn count(&self) -> usize {
        1 + self
            .crowd
            .as_ref()
            .map_or(0, |crowd| crowd.occurrences.len())
    }

    /// The occurrences it stands for, ascending.
    pub(super) fn occurrences(&self) -> impl Iterator<Item = u32> + '_ {
        let crowd = self.crowd.iter().flat_map(|crowd| crowd.occurrences.iter());
        std::iter::once(self.occurrence).chain(crowd)
    }

    /// Whether any of its occurrences is late.
    pub(super) fn is_late(&self) -> bool {
        self.paint.emphasis == Emphasis::Late || self.crowd.as_ref().is_some_and(|crowd| crowd.late)
    }

    /// Whether the filter hides all of its occurrences.
    pub(super) fn is_dimmed(&self) -> bool {
        self.paint.emphasis == Emphasis::Dimmed
            && self.crowd.as_ref().is_none_or(|crowd| crowd.dimmed)
    }

    fn take_in(&mut self, occurrence: u32, emphasis: Emphasis) {
        let crowd = Rc::make_mut(self.crowd.get_or_insert_default());
        let is_first = crowd.occurrences.is_empty();
        crowd.late |= emphasis == Emphasis::Late;
        crowd.dimmed = (is_first || crowd.dimmed) && emphasis == Emphasis::Dimmed;
        crowd.occurrences.push(occurrence);
    }
}

/// Occurrences that want the same stretch as an item before them, where so many do that these can have no lane: they are
/// only ever counted. A hundred thousand daily activities are 36 million of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Crowd {
    pub occurrences: Indices,
    /// Whether any of them is late.
    pub late: bool,
    /// Whether the filter hides all of them.
    pub dimmed: bool,
}

/// As many that want the same stretch are items of their own: more than any ring has lanes.
const ALIKE: usize = 16;

/// A track in the making.
struct Stand {
    track: Track,
    /// What was put in with the same first day as the last: its days, whether it goes on all the time, how many there are and
    /// which is the last.
    alike: Vec<(Span, bool, usize, usize)>,
    day: Option<Day>,
}

impl Stand {
    fn of(kind: TrackKind) -> Self {
        let track = Track {
            kind,
            items: Vec::new(),
            ongoing: Vec::new(),
        };
        Self {
            track,
            alike: Vec::new(),
            day: None,
        }
    }

    fn items(&mut self, ongoing: bool) -> &mut Vec<Item> {
        if ongoing {
            &mut self.track.ongoing
        } else {
            &mut self.track.items
        }
    }

    /// The item that takes in what is shown on these days and begins on `day`, where there are enough of them already.
    fn crowded(&mut self, day: Day, shown: Span, ongoing: bool) -> Option<&mut Item> {
        if self.day.replace(day) != Some(day) {
            self.alike.clear();
        }
        let next = self.items(ongoing).len();
        let mut alike = self.alike.iter_mut();
        let Some((.., count, last)) = alike.find(|it| (it.0, it.1) == (shown, ongoing)) else {
            self.alike.push((shown, ongoing, 1, next));
            return None;
        };
        if *count < ALIKE {
            (*count, *last) = (*count + 1, next);
            return None;
        }
        let last = *last;
        self.items(ongoing).get_mut(last)
    }
}

/// What an entry that is named beside the picture tells of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// The occurrence that is next, else the last, of those that the filter lets through if any; an index in the schedule.
    pub occurrence: u32,
    /// How many times the entry is held in the cycle; 0: it is not.
    pub times: u32,
    /// Whether the filter lets it through; of those that it does, whether it is still to come.
    rank: (bool, bool),
}

/// The tracks of a plan from the outside in, and by entry what is told of it. The phases' and the nameless ring only
/// exist when something stands in them.
#[must_use]
pub(super) fn tracks(plan: &Plan, schedule: &Schedule, look: &Look<'_>) -> (Vec<Track>, Vec<Told>) {
    let mut told = vec![Told::default(); plan.entries.len()];
    let mut stands: Vec<Stand> = std::iter::once(TrackKind::Phases)
        .chain((0..plan.rings.len()).map(TrackKind::Ring))
        .chain(std::iter::once(TrackKind::Other))
        .map(Stand::of)
        .collect();
    // By entry: a crowded plan asks for it far more often than it has entries.
    let places = plan.entries.iter().map(|entry| match TrackKind::of(entry) {
        TrackKind::Phases => 0,
        TrackKind::Ring(ring) => (ring + 1).min(plan.rings.len()),
        TrackKind::Other => plan.rings.len() + 1,
    });
    let places: Vec<usize> = places.collect();
    let cycle = plan.cycle.span();
    for (index, occurrence) in schedule.dated().iter().enumerate() {
        let Some(span) = occurrence.span().filter(|span| span.meets(cycle)) else {
            continue;
        };
        let ongoing = occurrence.date.mood == Mood::Ongoing;
        let emphasis = emphasis(plan, look, index, occurrence);
        let told = &mut told[occurrence.entry as usize];
        told.times += 1;
        let is_next = span.last() >= look.today && occurrence.status != Status::Cancelled;
        let rank = (look.passes(index), is_next);
        if rank > told.rank || rank == told.rank && !is_next {
            told.occurrence = index as u32;
            told.rank = rank;
        }
        let stand = &mut stands[places[occurrence.entry as usize]];
        if let Some(item) = stand.crowded(span.first(), span, ongoing) {
            item.take_in(index as u32, emphasis);
            continue;
        }
        stand.items(ongoing).push(Item {
            occurrence: index as u32,
            entry: occurrence.entry,
            wish: Wish {
                from: fraction(plan.cycle, span.first()),
                to: fraction(plan.cycle, span.last().tomorrow()),
            },
            paint: paint(plan, occurrence, emphasis),
            deadline: occurrence.date.deadline,
            from_before: span.first() < cycle.first(),
            goes_on: span.last() > cycle.last(),
            crowd: None,
        });
    }
    let mut tracks: Vec<Track> = stands.into_iter().map(|stand| stand.track).collect();
    tracks.retain(|track| {
        matches!(track.kind, TrackKind::Ring(_))
            || !(track.items.is_empty() && track.ongoing.is_empty())
    });
    (tracks, told)
}

fn paint(plan: &Plan, occurrence: Occurrence, emphasis: Emphasis) -> Paint {
    Paint {
        tint: tint(plan, &plan.entries[occurrence.entry as usize]),
        texture: texture(occurrence.date.mood, occurrence.date.precision),
        emphasis,
    }
}

/// How the occurrence of an index is painted, and how far round its first day stands.
pub(super) fn shown(
    plan: &Plan,
    schedule: &Schedule,
    look: &Look<'_>,
    index: u32,
) -> Option<(Paint, f64)> {
    let occurrence = schedule.dated().get(index as usize)?;
    let emphasis = emphasis(plan, look, index as usize, occurrence);
    let first = occurrence.span()?.first();
    Some((
        paint(plan, occurrence, emphasis),
        fraction(plan.cycle, first),
    ))
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
        _ => Texture::Fading(0),
    }
}

/// What is past stands back while its cycle goes on; a year that is over or to come is seen as it is.
fn emphasis(plan: &Plan, look: &Look<'_>, index: usize, occurrence: Occurrence) -> Emphasis {
    let goes_on = plan.cycle.contains(look.today);
    match occurrence.state(plan, look.today) {
        _ if !look.passes(index) => Emphasis::Dimmed,
        State::Late => Emphasis::Late,
        State::Cancelled => Emphasis::Cancelled,
        State::Done | State::Over | State::Unanswered if goes_on => Emphasis::Settled,
        _ => Emphasis::Plain,
    }
}
