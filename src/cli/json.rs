//! Occurrences as JSON: the shape that scripts build on. A field is never taken away or given another meaning.

use std::borrow::Cow;

use std::fmt::Write as _;

use serde::Serialize;

use crate::error::Error;
use crate::plan::{Entry, Occurrence, Plan};
use crate::time::{Day, Mood, Precision};
use crate::words::{Sentence, is_hidden};

use super::circumstances::Circumstances;
use super::dates::DateWords;
use super::given::Opened;

#[derive(Serialize)]
struct Document<'a> {
    plans: Vec<PlanRow<'a>>,
    occurrences: Vec<OccurrenceRow<'a>>,
}

#[derive(Serialize)]
struct PlanRow<'a> {
    file: &'a str,
    title: &'a str,
    first: String,
    last: String,
}

#[derive(Serialize)]
struct OccurrenceRow<'a> {
    file: &'a str,
    id: &'a str,
    kind: &'static str,
    phase_kind: Option<&'a str>,
    activity_kind: Option<&'a str>,
    title: &'a str,
    ring: Option<&'a str>,
    phase: Option<&'a str>,
    first: Option<String>,
    last: Option<String>,
    /// The date as the lists say it, in the reader's language; empty where nothing is known.
    date: String,
    precision: Precision,
    mood: Mood,
    deadline: bool,
    condition: Option<&'a str>,
    place: Option<&'a str>,
    /// The time of day, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<Cow<'a, str>>,
    /// What is remarked of this occurrence.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    participants: &'a [Box<str>],
    headcount: Option<u32>,
    owner: &'a [Box<str>],
    status: &'static str,
    state: &'static str,
    line: usize,
}

/// The document of plans and some of their occurrences, as they stand to `today`.
pub(super) fn document<'a>(
    plans: &'a [Opened],
    occurrences: impl Iterator<Item = (&'a Opened, Occurrence)>,
    around: &Circumstances,
) -> Result<String, Error> {
    let dates = DateWords::of(&around.words);
    let document = Document {
        plans: plans.iter().map(plan_row).collect(),
        occurrences: occurrences
            .map(|(opened, occurrence)| occurrence_row(opened, &occurrence, &dates, around.today))
            .collect(),
    };
    text(&document)
}

/// Anything as JSON with a line end.
pub(super) fn text(value: &impl Serialize) -> Result<String, Error> {
    let mut text = serde_json::to_string_pretty(value).map_err(|error| {
        Error::failed(Sentence::new("cli-json-failed").with("reason", error.to_string()))
    })?;
    text.push('\n');
    Ok(escaped(text))
}

/// What JSON may hold as it is and a terminal or a reader would obey is escaped too. Only texts hold such letters, but for the
/// line ends between the values; those beyond four digits are written as a pair (RFC 8259, 7).
fn escaped(text: String) -> String {
    let obeyed = |letter: char| letter != '\n' && is_hidden(letter);
    if !text.contains(obeyed) {
        return text;
    }
    let mut escaped = String::with_capacity(text.len() + 64);
    for letter in text.chars() {
        if obeyed(letter) {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(letter);
        }
    }
    escaped
}

fn plan_row(opened: &Opened) -> PlanRow<'_> {
    PlanRow {
        file: &opened.file,
        title: &opened.plan().title,
        first: opened.plan().cycle.first().to_string(),
        last: opened.plan().cycle.last().to_string(),
    }
}

fn occurrence_row<'a>(
    opened: &'a Opened,
    occurrence: &Occurrence,
    dates: &DateWords,
    today: Day,
) -> OccurrenceRow<'a> {
    let plan = opened.plan();
    let entry = &plan.entries[occurrence.entry as usize];
    let date = occurrence.date;
    let mut said = String::new();
    dates.say(&date, plan.cycle.span(), &mut said);
    OccurrenceRow {
        file: &opened.file,
        id: &entry.id,
        kind: if entry.is_phase { "phase" } else { "activity" },
        phase_kind: entry.phase_kind(),
        activity_kind: (!entry.is_phase && !entry.kind.is_empty()).then_some(&*entry.kind),
        title: entry.title_on(occurrence),
        ring: ring(plan, entry),
        phase: phase(plan, entry),
        first: date.span.map(|span| span.first().to_string()),
        last: date.span.map(|span| span.last().to_string()),
        date: said,
        precision: date.precision,
        mood: date.mood,
        deadline: date.deadline,
        condition: entry.condition.as_deref(),
        place: entry.venue_on(occurrence),
        time: entry.time_on(occurrence),
        note: entry.note_on(occurrence),
        participants: &entry.participants,
        headcount: entry.headcount,
        owner: entry.owners_on(occurrence),
        status: occurrence.status.word(),
        state: occurrence.state(plan, today).word(),
        line: opened.line(entry.place),
    }
}

fn ring<'a>(plan: &'a Plan, entry: &Entry) -> Option<&'a str> {
    plan.rings.get(entry.ring?).map(|ring| &*ring.id)
}

fn phase<'a>(plan: &'a Plan, entry: &Entry) -> Option<&'a str> {
    plan.entries.get(entry.phase?).map(|phase| &*phase.id)
}
