//! The words that the plan file knows for languages, countries, colours, kinds and how far something has come.

/// Languages whose date words are read, by their primary tags (BCP 47).
pub const LANGUAGES: &[&str] = &["sv", "nb", "nn", "no", "da", "en"];

/// Countries whose public holidays are known (ISO 3166-1).
pub const COUNTRIES: &[&str] = &["SE", "NO", "DK", "FI"];

/// Names of the palette.
pub const COLOURS: &[&str] = &[
    "red", "orange", "yellow", "green", "cyan", "blue", "purple", "pink", "brown", "grey",
];

/// The kinds of phases that have a hue of their own.
pub const PHASE_KINDS: &[&str] = &[
    "analysis",
    "work-meeting",
    "direction-meeting",
    "learning-session",
    "conference",
];

/// The kinds of activities that are known; a task is late when it is past and not done, the others are over.
pub const ACTIVITY_KINDS: &[&str] = &["task", "meeting", "event", "period", "holiday"];

/// What is expected to be ticked off.
pub(super) const TRACKS: &[&str] = &["all", "none"];

pub(super) const STATUSES: &[&str] = &[
    "idea",
    "planned",
    "confirmed",
    "started",
    "done",
    "cancelled",
];
