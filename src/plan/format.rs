//! The plan file, as data: every table, every key, what its value is and whether it must be there.
//! Reading checks against it, suggestions come from it, and the JSON Schema is made of it.

mod words;

pub use words::{ACTIVITY_KINDS, COLOURS, COUNTRIES, LANGUAGES, PHASE_KINDS};
use words::{STATUSES, TRACKS};

/// A table of the plan file, or a table within one.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// `activity` of `[[activity]]`.
    pub name: &'static str,
    /// Whether it may stand several times: `[[ring]]`, not `[plan]`.
    pub many: bool,
    /// Key of the message that describes it.
    pub about: &'static str,
    /// What stands in it, in the order that people write it.
    pub keys: &'static [Key],
    /// Of these keys exactly one must be there.
    pub one_of: &'static [&'static str],
}

/// A key of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// As written in the file.
    pub name: &'static str,
    /// What its value is.
    pub value: Value,
    /// Whether it must be there.
    pub required: bool,
    /// Key of the message that describes it.
    pub about: &'static str,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Free text.
    Text,
    /// One text or a list of them.
    Texts,
    /// Text or a whole number, kept as text: "2023".
    Label,
    /// A short slug, unique in the file.
    Id,
    /// The id of another table's row.
    Reference(To),
    /// One or several ids.
    References(To),
    /// `yes` or `no` as TOML has it.
    Flag,
    /// One day.
    Day,
    /// The first day of a month.
    MonthStart,
    /// A day, a phrase, or a list of both.
    Dates,
    /// Time of day, or from one to another: a text, or a TOML time.
    Time,
    /// A calendar year, 2–9997.
    Year,
    /// A whole number, not negative.
    Count,
    /// A number.
    Number,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Any word, these known.
    OpenWord(&'static [&'static str]),
    /// A name of the palette, or `#rrggbb`.
    Colour,
    /// Texts, or tables of an item and whether or when it was done.
    Checklist,
    /// Year → number.
    Years,
    /// Whether or when: `true`, `false` or a day.
    Done,
    /// One table.
    One(&'static Table),
    /// Several tables.
    Several(&'static Table),
}

/// What a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// A ring.
    Ring,
    /// A phase, by its id or, where only one has it, its kind.
    Phase,
    /// A phase or an activity.
    Entry,
    /// A priority.
    Priority,
}

impl Table {
    /// The key of that name.
    #[must_use]
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// The table of that name.
#[must_use]
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

/// Every table of the plan file, in the order that people write them.
pub const TABLES: &[Table] = &[
    Table {
        name: "plan",
        many: false,
        about: "format-plan",
        keys: &[
            must("title", Value::Text, "format-plan-title"),
            may("cycle", Value::Text, "format-plan-cycle"),
            may("year", Value::Year, "format-plan-year"),
            may("starts", Value::MonthStart, "format-plan-starts"),
            may("language", Value::Word(LANGUAGES), "format-plan-language"),
            may("country", Value::Word(COUNTRIES), "format-plan-country"),
            may("track", Value::Word(TRACKS), "format-track"),
        ],
        one_of: &["year", "starts"],
    },
    Table {
        name: "ring",
        many: true,
        about: "format-ring",
        keys: &[
            may("id", Value::Id, "format-id"),
            must("title", Value::Text, "format-title"),
            may("colour", Value::Colour, "format-ring-colour"),
            may("track", Value::Word(TRACKS), "format-track"),
        ],
        one_of: &[],
    },
    Table {
        name: "phase",
        many: true,
        about: "format-phase",
        keys: &PHASE,
        one_of: &[],
    },
    Table {
        name: "activity",
        many: true,
        about: "format-activity",
        keys: &ACTIVITY,
        one_of: &[],
    },
    Table {
        name: "priority",
        many: true,
        about: "format-priority",
        keys: &[
            may("id", Value::Id, "format-id"),
            must("title", Value::Text, "format-title"),
        ],
        one_of: &[],
    },
    Table {
        name: "recommendation",
        many: true,
        about: "format-recommendation",
        keys: &[
            may("id", Value::Id, "format-id"),
            must("title", Value::Text, "format-title"),
            may(
                "from",
                Value::Reference(To::Phase),
                "format-recommendation-from",
            ),
            may(
                "priorities",
                Value::References(To::Priority),
                "format-recommendation-priorities",
            ),
            may("owner", Value::Texts, "format-owner"),
            may(
                "status",
                Value::Word(&["open", "adopted", "done", "declined"]),
                "format-status",
            ),
            may(
                "carried-from",
                Value::Label,
                "format-recommendation-carried-from",
            ),
            may("note", Value::Text, "format-note"),
            may("step", Value::Several(&STEP), "format-step"),
        ],
        one_of: &[],
    },
    Table {
        name: "idea",
        many: true,
        about: "format-idea",
        keys: &[
            may("phase", Value::Reference(To::Phase), "format-idea-phase"),
            must("text", Value::Text, "format-idea-text"),
            may("by", Value::Text, "format-idea-by"),
            may(
                "status",
                Value::Word(&["new", "taken", "parked"]),
                "format-status",
            ),
        ],
        one_of: &[],
    },
    Table {
        name: "indicator",
        many: true,
        about: "format-indicator",
        keys: &[
            may("id", Value::Id, "format-id"),
            must("title", Value::Text, "format-title"),
            may("unit", Value::Text, "format-indicator-unit"),
            may(
                "better",
                Value::Word(&["up", "down"]),
                "format-indicator-better",
            ),
            may("target", Value::One(&TARGET), "format-target"),
            may("source", Value::Text, "format-indicator-source"),
            may("values", Value::Years, "format-indicator-values"),
        ],
        one_of: &[],
    },
    Table {
        name: "document",
        many: true,
        about: "format-document",
        keys: &[
            must("title", Value::Text, "format-title"),
            may(
                "phase",
                Value::Reference(To::Phase),
                "format-document-phase",
            ),
            may("link", Value::Text, "format-document-link"),
        ],
        one_of: &[],
    },
];

/// What a phase and an activity have, but for their kinds.
const ENTRY: [Key; 20] = [
    may("id", Value::Id, "format-id"),
    must("title", Value::Text, "format-title"),
    may("ring", Value::Reference(To::Ring), "format-entry-ring"),
    may("phase", Value::Reference(To::Phase), "format-entry-phase"),
    may("when", Value::Dates, "format-entry-when"),
    may("except", Value::Dates, "format-entry-except"),
    may("condition", Value::Text, "format-entry-condition"),
    may("review", Value::Flag, "format-entry-review"),
    may("time", Value::Time, "format-entry-time"),
    may("place", Value::Text, "format-entry-place"),
    may("participants", Value::Texts, "format-entry-participants"),
    may("headcount", Value::Count, "format-entry-headcount"),
    may("owner", Value::Texts, "format-owner"),
    may("status", Value::Word(STATUSES), "format-status"),
    may("needs", Value::References(To::Entry), "format-entry-needs"),
    may("tags", Value::Texts, "format-entry-tags"),
    may("checklist", Value::Checklist, "format-entry-checklist"),
    may("links", Value::Texts, "format-entry-links"),
    may("note", Value::Text, "format-note"),
    may(
        "occurrence",
        Value::Several(&OCCURRENCE),
        "format-occurrence",
    ),
];

const PHASE: [Key; 21] = with_kind(
    may("kind", Value::OpenWord(PHASE_KINDS), "format-phase-kind"),
    0,
);
const ACTIVITY: [Key; 21] = with_kind(
    may(
        "kind",
        Value::OpenWord(ACTIVITY_KINDS),
        "format-activity-kind",
    ),
    4,
);

/// The keys of an entry with the one of its kind in a place among them.
const fn with_kind(kind: Key, place: usize) -> [Key; 21] {
    let mut keys = [kind; 21];
    let mut at = 0;
    while at < ENTRY.len() {
        keys[if at < place { at } else { at + 1 }] = ENTRY[at];
        at += 1;
    }
    keys
}

/// What is known about one occurrence of a rule.
pub const OCCURRENCE: Table = Table {
    name: "occurrence",
    many: true,
    about: "format-occurrence",
    keys: &[
        must("on", Value::Day, "format-occurrence-on"),
        may("moved", Value::Day, "format-occurrence-moved"),
        may("done", Value::Day, "format-occurrence-done"),
        may("cancelled", Value::Flag, "format-occurrence-cancelled"),
        may("status", Value::Word(STATUSES), "format-occurrence-own"),
        may("title", Value::Text, "format-occurrence-own"),
        may("time", Value::Time, "format-occurrence-own"),
        may("place", Value::Text, "format-occurrence-own"),
        may("owner", Value::Texts, "format-occurrence-own"),
        may("note", Value::Text, "format-note"),
    ],
    one_of: &[],
};

/// What a phase did with a recommendation.
pub const STEP: Table = Table {
    name: "step",
    many: true,
    about: "format-step",
    keys: &[
        must("phase", Value::Reference(To::Phase), "format-step-phase"),
        may("outcome", Value::Text, "format-step-outcome"),
    ],
    one_of: &[],
};

/// What an indicator aims at.
pub const TARGET: Table = Table {
    name: "target",
    many: false,
    about: "format-target",
    keys: &[
        must("value", Value::Number, "format-target-value"),
        may("year", Value::Year, "format-target-year"),
    ],
    one_of: &[],
};

/// A line of a checklist, where it is more than its text.
pub const TASK: Table = Table {
    name: "checklist",
    many: true,
    about: "format-entry-checklist",
    keys: &[
        must("item", Value::Text, "format-task-item"),
        may("done", Value::Done, "format-task-done"),
    ],
    one_of: &[],
};

const fn must(name: &'static str, value: Value, about: &'static str) -> Key {
    Key {
        name,
        value,
        required: true,
        about,
    }
}

const fn may(name: &'static str, value: Value, about: &'static str) -> Key {
    Key {
        name,
        value,
        required: false,
        about,
    }
}
