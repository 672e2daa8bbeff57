//! The entries of a plan: phases and activities, the rings they stand in, and what is known of them.

use std::borrow::Cow;
use std::sync::Arc;

use crate::time::phrase::Hours;
use crate::time::{Date, Day, Span};

use super::{Occurrence, Place};

/// A ring of the wheel.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// Unique among all ids of the plan.
    pub id: Box<str>,
    /// What it is called.
    pub title: Box<str>,
    /// Its colour, if given.
    pub colour: Option<Colour>,
    /// What of it is expected to be ticked off, if given.
    pub track: Option<Track>,
    /// Where it stands in the text.
    pub place: Place,
}

/// What is expected to be ticked off among entries without a kind. Without a word for it, an entry is when something was
/// promised: see [`Occurrence::is_promised`](super::Occurrence::is_promised).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Track {
    /// Everything: what is past and not done is late.
    All,
    /// Nothing: whatever is past is over.
    None,
}

impl Track {
    /// The meaning of a word of the plan file.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "all" => Some(Self::All),
            "none" => Some(Self::None),
            _ => None,
        }
    }

    /// The word of the plan file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::None => "none",
        }
    }
}

/// A colour as a plan names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Colour {
    Red,
    Orange,
    Yellow,
    Green,
    Cyan,
    Blue,
    Purple,
    Pink,
    Brown,
    Grey,
    /// `#61afef`
    Exact(u8, u8, u8),
}

impl Colour {
    /// The colour of a word of the palette or of `#rrggbb`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "red" => Self::Red,
            "orange" => Self::Orange,
            "yellow" => Self::Yellow,
            "green" => Self::Green,
            "cyan" => Self::Cyan,
            "blue" => Self::Blue,
            "purple" => Self::Purple,
            "pink" => Self::Pink,
            "brown" => Self::Brown,
            "grey" => Self::Grey,
            exact => return Self::from_hex(exact),
        })
    }

    fn from_hex(word: &str) -> Option<Self> {
        let digits = word.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self::Exact(red, green, blue))
    }
}

/// A phase or an activity.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Given, or the slug of the title. Unique in the plan.
    pub id: Box<str>,
    /// What it is called, as written; control characters and all.
    pub title: Box<str>,
    /// Whether it is a phase: part of the backbone of the cycle, in the outermost ring.
    pub is_phase: bool,
    /// Of a phase `analysis`, `work-meeting`, …; of an activity `task`, `meeting`, `period`, …; or any other word. May be
    /// empty.
    pub kind: Box<str>,
    /// Index into the plan's rings; none for a phase on the backbone and for the implicit innermost ring.
    pub ring: Option<usize>,
    /// Index into the plan's entries of the phase it prepares.
    pub phase: Option<usize>,
    /// The words of its dates.
    pub when: Vec<When>,
    /// What is taken out of a repeat.
    pub except: Vec<When>,
    /// What it waits for that is no date: "first frost".
    pub condition: Option<Box<str>>,
    /// A date that somebody must confirm.
    pub review: bool,
    /// Time of day, as written in its own field. See [`Entry::clock`].
    pub time: Option<Box<str>>,
    /// The only time of day that the words of its dates say.
    pub hours: Option<Hours>,
    /// Roles or people.
    pub owners: Vec<Box<str>>,
    /// How far it has come.
    pub status: Status,
    /// Indices into the plan's entries of what must be done first.
    pub needs: Vec<usize>,
    /// Free words.
    pub tags: Vec<Box<str>>,
    /// Small steps.
    pub checklist: Vec<Task>,
    /// Addresses and paths.
    pub links: Vec<Box<str>>,
    /// Longer text.
    pub note: Option<Box<str>>,
    /// Where it is held.
    pub venue: Option<Box<str>>,
    /// For whom.
    pub participants: Vec<Box<str>>,
    /// How many.
    pub headcount: Option<u32>,
    /// Facts about single occurrences.
    pub facts: Vec<Fact>,
    /// Where it stands in the text: from its header to the end of its last value.
    pub place: Place,
}

impl Entry {
    /// Its time of day: the one that is written, else the only one that the words of its dates say.
    #[must_use]
    pub fn clock(&self) -> Option<Cow<'_, str>> {
        let own = self.time.as_deref().map(Cow::Borrowed);
        own.or_else(|| Some(Cow::Owned(self.hours?.to_string())))
    }

    /// Whether a time of day is known of it.
    #[must_use]
    pub fn has_clock(&self) -> bool {
        self.time.is_some() || self.hours.is_some()
    }

    /// The kind of phase that it is, maybe empty; none if it is an activity.
    #[must_use]
    pub fn phase_kind(&self) -> Option<&str> {
        self.is_phase.then_some(&*self.kind)
    }

    /// What one of its occurrences has of its own, if anything is known of it.
    #[must_use]
    pub fn own(&self, occurrence: &Occurrence) -> Option<&Own> {
        let first = || occurrence.date.span.map(Span::first);
        let ruled = occurrence.moved_from.or_else(first)?;
        let fact = self.facts.iter().find(|fact| fact.on == ruled)?;
        Some(&fact.own)
    }

    /// What one of its occurrences is called.
    #[must_use]
    pub fn title_on(&self, occurrence: &Occurrence) -> &str {
        let own = self.own(occurrence).and_then(|own| own.title.as_deref());
        own.unwrap_or(&self.title)
    }

    /// Who answers for one of its occurrences.
    #[must_use]
    pub fn owners_on(&self, occurrence: &Occurrence) -> &[Box<str>] {
        let own = self.own(occurrence).map(|own| &*own.owners);
        own.filter(|owners| !owners.is_empty())
            .unwrap_or(&self.owners)
    }

    /// The time of day of one of its occurrences.
    #[must_use]
    pub fn time_on(&self, occurrence: &Occurrence) -> Option<Cow<'_, str>> {
        let own = self.own(occurrence).and_then(|own| own.time.as_deref());
        own.map(Cow::Borrowed).or_else(|| self.clock())
    }

    /// What is remarked of one of its occurrences.
    #[must_use]
    pub fn note_on(&self, occurrence: &Occurrence) -> Option<&str> {
        let first = || occurrence.date.span.map(Span::first);
        let ruled = occurrence.moved_from.or_else(first)?;
        let fact = self.facts.iter().find(|fact| fact.on == ruled)?;
        fact.note.as_deref()
    }

    /// Where one of its occurrences is held.
    #[must_use]
    pub fn venue_on(&self, occurrence: &Occurrence) -> Option<&str> {
        let own = self.own(occurrence).and_then(|own| own.venue.as_deref());
        own.or(self.venue.as_deref())
    }

    /// Whether people meet: by its kind, or, without one, because it has a time of day.
    #[must_use]
    pub fn is_meeting(&self) -> bool {
        match &*self.kind {
            "" => self.has_clock() && !self.is_phase,
            kind => MEETINGS.contains(&kind),
        }
    }
}

/// The kinds of entries that are held.
const MEETINGS: [&str; 5] = [
    "meeting",
    "work-meeting",
    "direction-meeting",
    "learning-session",
    "conference",
];

/// The words of one date, and what they come to in the plan's cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct When {
    /// As written: "v. 38", "2024-09-26".
    pub words: Box<str>,
    /// Its occurrences; empty when the words were not understood (then a problem says so). Equal phrases share them.
    pub dates: Arc<[Date]>,
    /// Indices into the plan's entries of those that it is counted from: "6 veckor före stämman". They never lead back here.
    pub anchors: Box<[u32]>,
    /// Times of day that the words say beside the days: "måndag 9 mars kl. 18".
    pub hours: Box<[Hours]>,
    /// Where the words stand in the text.
    pub place: Place,
}

impl When {
    /// Its dates that are times of their own. The limit of a window is none; one that stands alone is.
    pub fn times(&self) -> impl Iterator<Item = &Date> {
        let is_window = self.dates.iter().any(|date| !date.deadline);
        let dates = self.dates.iter();
        dates.filter(move |date| !(is_window && date.deadline))
    }
}

/// How far an entry has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Status {
    Idea,
    #[default]
    Planned,
    Confirmed,
    Started,
    Done,
    Cancelled,
}

impl Status {
    /// All, in the order they are passed through.
    pub const ALL: [Self; 6] = [
        Self::Idea,
        Self::Planned,
        Self::Confirmed,
        Self::Started,
        Self::Done,
        Self::Cancelled,
    ];

    /// The word of the plan file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::Planned => "planned",
            Self::Confirmed => "confirmed",
            Self::Started => "started",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A line of a checklist.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// What is to be done.
    pub item: Box<str>,
    /// Whether it is done.
    pub done: bool,
    /// The day it was, if told.
    pub done_on: Option<Day>,
}

/// What is known about one occurrence of a rule, keyed by the day that the rule gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The first day of the occurrence by the rule.
    pub on: Day,
    /// The day it was moved to.
    pub moved: Option<Day>,
    /// The day it was done.
    pub done: Option<Day>,
    /// Whether it was called off.
    pub cancelled: bool,
    /// A remark.
    pub note: Option<Box<str>>,
    /// What is otherwise than at the other times.
    pub own: Own,
    /// Where it stands in the text.
    pub place: Place,
}

/// What one occurrence has of its own, where it is not as the entry has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// What it is called.
    pub title: Option<Box<str>>,
    /// Time of day, as written.
    pub time: Option<Box<str>>,
    /// Where it is held.
    pub venue: Option<Box<str>>,
    /// Roles or people; those of the entry where there are none.
    pub owners: Vec<Box<str>>,
    /// How far it has come.
    pub status: Option<Status>,
}
