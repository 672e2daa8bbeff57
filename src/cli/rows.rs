//! Occurrences as rows for people: the same columns wherever occurrences are listed. No cell is ever cut here.

use std::borrow::Cow;

use crate::draw::Role;
use crate::plan::{Entry, Occurrence, Plan, State, Status};
use crate::time::{Day, Span};
use crate::tui::names::{self, STATES};
use crate::words::{Words, visible};

use super::dates::DateWords;
use super::looks::Looks;
use super::table::{Column, WHOLE, Widths, head};

/// When from today, week, date, title, ring, owners, status.
pub(super) const COLUMNS: [Column; 7] = [
    Column {
        least: WHOLE,
        goes: true,
        rank: 3,
        right: false,
    },
    Column {
        least: WHOLE,
        goes: true,
        rank: 2,
        right: true,
    },
    Column {
        least: WHOLE,
        goes: false,
        rank: 0,
        right: false,
    },
    Column {
        least: 36,
        goes: false,
        rank: 1,
        right: false,
    },
    Column {
        least: 8,
        goes: true,
        rank: 5,
        right: false,
    },
    Column {
        least: 8,
        goes: true,
        rank: 6,
        right: false,
    },
    Column {
        least: WHOLE,
        goes: true,
        rank: 4,
        right: false,
    },
];

/// The cells of one occurrence, and what they are written as where there are colours.
pub(super) struct Row<'a> {
    pub(super) cells: [Cow<'a, str>; COLUMNS.len()],
    role: Role,
}

/// The words that rows are made of, looked up once.
#[derive(Debug)]
pub(super) struct RowWords {
    pub(super) dates: DateWords,
    heads: [String; COLUMNS.len()],
    phases: String,
    other: String,
    states: Vec<(&'static str, String)>,
    statuses: [String; Status::ALL.len()],
}

impl RowWords {
    /// The words of a language.
    pub(super) fn of(words: &Words) -> Self {
        let text = |key| words.text(key);
        Self {
            dates: DateWords::of(words),
            heads: [
                String::new(),
                text("cli-head-week"),
                text("cli-head-date"),
                text("cli-head-title"),
                text("cli-head-ring"),
                text("cli-head-owner"),
                text("cli-head-status"),
            ],
            phases: text("plan-ring-phases"),
            other: text("plan-ring-other"),
            states: STATES.iter().map(|key| (*key, text(key))).collect(),
            statuses: [
                text("plan-status-idea"),
                String::new(), // planned is what everything is until it is told otherwise
                text("plan-status-confirmed"),
                text("plan-status-started"),
                text("plan-status-done"),
                text("plan-status-cancelled"),
            ],
        }
    }

    /// The row above the rows.
    pub(super) fn heads(&self) -> Row<'_> {
        Row {
            cells: self.heads.each_ref().map(|head| Cow::from(head.as_str())),
            role: Role::Faint,
        }
    }

    /// The row of an occurrence, told from `today`; the year is said outside `home`.
    pub(super) fn row<'a>(
        &'a self,
        plan: &'a Plan,
        occurrence: &Occurrence,
        today: Day,
        home: Span,
    ) -> Row<'a> {
        let entry = &plan.entries[occurrence.entry as usize];
        let (mut week, mut date) = (String::new(), String::new());
        DateWords::weeks(&occurrence.date, &mut week);
        self.dates.say(&occurrence.date, home, &mut date);
        let state = occurrence.state(plan, today);
        let cells = [
            Cow::default(),
            week.into(),
            date.into(),
            title(entry, occurrence),
            visible(self.ring(plan, entry)),
            owners(entry),
            self.status(plan, occurrence, today).into(),
        ];
        let role = role(state);
        Row { cells, role }
    }

    fn ring<'a>(&'a self, plan: &'a Plan, entry: &Entry) -> &'a str {
        match entry.ring.and_then(|ring| plan.rings.get(ring)) {
            Some(ring) => &ring.title,
            None if entry.is_phase => &self.phases,
            None => &self.other,
        }
    }

    fn status(&self, plan: &Plan, occurrence: &Occurrence, today: Day) -> &str {
        let state = names::state(plan, occurrence, today);
        let mut states = self.states.iter();
        let state = state.and_then(|state| states.find(|(key, _)| *key == state));
        let status = || self.statuses.get(occurrence.status as usize);
        state
            .map(|(_, said)| said)
            .or_else(status)
            .map_or("", String::as_str)
    }
}

fn role(state: State) -> Role {
    match state {
        State::Late => Role::Bad,
        State::Done | State::Cancelled | State::Over | State::Unanswered => Role::Faint,
        State::Undated | State::Coming | State::Now => Role::Text,
    }
}

/// The title, and of what has no date what it waits for.
fn title<'a>(entry: &'a Entry, occurrence: &Occurrence) -> Cow<'a, str> {
    match entry
        .condition
        .as_deref()
        .filter(|_| occurrence.span().is_none())
    {
        Some(condition) => format!("{} ({})", visible(&entry.title), visible(condition)).into(),
        None => visible(&entry.title),
    }
}

fn owners(entry: &Entry) -> Cow<'_, str> {
    match entry.owners.as_slice() {
        [] => Cow::default(),
        [only] => visible(only),
        several => visible(&several.join(", ")).into_owned().into(),
    }
}

/// Rows under a heading.
pub(super) struct Group<'a> {
    pub(super) heading: Option<String>,
    pub(super) rows: Vec<Row<'a>>,
}

/// Rows as aligned text, the heads above them; `room` columns wide where that is given.
pub(super) fn aligned(
    heads: &Row<'_>,
    groups: &[Group<'_>],
    room: Option<usize>,
    looks: &Looks,
    out: &mut String,
) {
    let rows = groups.iter().flat_map(|group| &group.rows);
    let widths = Widths::fitted(&COLUMNS, &texts(heads), rows.map(texts), room);
    let mut line = String::new();
    let mut write = |row: &Row<'_>, out: &mut String| {
        line.clear();
        widths.write(&COLUMNS, &texts(row), &mut line);
        looks.write(&line, row.role, out);
    };
    write(heads, out);
    for group in groups.iter().filter(|group| !group.rows.is_empty()) {
        if let Some(heading) = &group.heading {
            let heading = room.map_or(heading.as_str(), |room| head(heading, room));
            out.push('\n');
            looks.write(&format!("{heading}\n"), Role::Heading, out);
        }
        for row in &group.rows {
            write(row, out);
        }
    }
}

fn texts<'a>(row: &'a Row<'_>) -> [&'a str; COLUMNS.len()] {
    row.cells.each_ref().map(|cell| &**cell)
}
