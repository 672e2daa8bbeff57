//! Occurrences as rows for people: the same columns wherever occurrences are listed. No cell is ever cut here.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use foldhash::fast::FixedState;

use crate::draw::Role;
use crate::plan::{Entry, Occurrence, Own, Plan, State, Status};
use crate::time::phrase::{self, Language};
use crate::time::{Country, Date, Day, Span};
use crate::tui::names::{self, STATES};
use crate::words::{Words, columns_of, visible};

use super::dates::DateWords;
use super::looks::Looks;
use super::table::{Cell, Column, Needs, WHOLE, head};

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
    pub(super) cells: [Cell<'a>; COLUMNS.len()],
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
            cells: self.heads.each_ref().map(|head| Cell::of(head)),
            role: Role::Faint,
        }
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

/// A text and its width, made once for all rows it stands in.
struct Said<'a> {
    text: Cow<'a, str>,
    width: usize,
}

impl<'a> Said<'a> {
    fn of(text: Cow<'a, str>) -> Self {
        let width = columns_of(&text);
        Self { text, width }
    }

    fn cell(&self) -> Cell<'_> {
        Cell::known(&self.text, self.width)
    }
}

/// The rows of a plan. What rows have in common is said once: its entries, and the dates of all that is held on the same days.
pub(super) struct Rows<'a> {
    words: &'a RowWords,
    plan: &'a Plan,
    today: Day,
    /// Outside it, the year is said.
    home: Span,
    /// Title, ring and owners of each entry that a row was made of.
    entries: Vec<OnceCell<[Said<'a>; 3]>>,
    /// Weeks and days of each date.
    dates: RefCell<HashMap<Date, Rc<[Said<'static>; 2]>, FixedState>>,
}

impl<'a> Rows<'a> {
    /// The rows of a plan, told from `today`; the year is said outside `home`.
    pub(super) fn of(words: &'a RowWords, plan: &'a Plan, today: Day, home: Span) -> Self {
        Self {
            words,
            plan,
            today,
            home,
            entries: plan.entries.iter().map(|_| OnceCell::new()).collect(),
            dates: RefCell::default(),
        }
    }

    /// Hands on the row of an occurrence, with what stands in its first cell.
    pub(super) fn row(&self, first: Cell<'_>, occurrence: &Occurrence, take: &mut Take<'_>) {
        let dates = match self.comes_next(occurrence) {
            Some(next) => Rc::new([String::new(), next].map(|text| Said::of(text.into()))),
            None => self.dates(&occurrence.date),
        };
        let [weeks, days] = &*dates;
        let [title, ring, owners] = self.entry(occurrence.entry as usize);
        let entry = &self.plan.entries[occurrence.entry as usize];
        let own = entry.own(occurrence).filter(|own| **own != Own::default());
        let own_title = own.map(|_| visible(entry.title_on(occurrence)));
        let own_owners = own.map(|_| owners_of(entry.owners_on(occurrence)));
        let awaiting = awaiting(entry, occurrence);
        let awaiting = awaiting.as_deref().or(own_title.as_deref());
        let title = awaiting.map_or_else(|| title.cell(), Cell::of);
        let owners = own_owners
            .as_deref()
            .map_or_else(|| owners.cell(), Cell::of);
        let state = occurrence.state(self.plan, self.today);
        take(&Row {
            cells: [
                first,
                weeks.cell(),
                days.cell(),
                title,
                ring.cell(),
                owners,
                Cell::of(self.words.status(self.plan, occurrence, self.today)),
            ],
            role: role(state),
        });
    }

    /// Of what comes only in some years, and not in this cycle: when it does.
    fn comes_next(&self, occurrence: &Occurrence) -> Option<String> {
        if occurrence.date.span.is_some() {
            return None;
        }
        let language = self.plan.language.as_deref().and_then(Language::from_tag);
        let country = self.plan.country.as_deref().and_then(Country::from_code);
        let entry = self.plan.entries.get(occurrence.entry as usize)?;
        let next = entry.when.iter().filter_map(|when| {
            let rule = phrase::read(&when.words, language).ok()?.rule;
            rule.comes_next(self.plan.cycle, country)
        });
        let next = next.min_by_key(|cycle| cycle.first())?;
        Some(format!("{} {}", self.words.dates.next, next.label()))
    }

    fn entry(&self, index: usize) -> &[Said<'a>; 3] {
        self.entries[index].get_or_init(|| {
            let entry = &self.plan.entries[index];
            let ring = visible(self.words.ring(self.plan, entry));
            [visible(&entry.title), ring, owners_of(&entry.owners)].map(Said::of)
        })
    }

    fn dates(&self, date: &Date) -> Rc<[Said<'static>; 2]> {
        let mut known = self.dates.borrow_mut();
        let said = known.entry(*date).or_insert_with(|| {
            let (mut weeks, mut days) = (String::new(), String::new());
            DateWords::weeks(date, &mut weeks);
            self.words.dates.say(date, self.home, &mut days);
            Rc::new([weeks, days].map(|text| Said::of(text.into())))
        });
        Rc::clone(said)
    }
}

fn role(state: State) -> Role {
    match state {
        State::Late => Role::Bad,
        State::Done | State::Cancelled | State::Over | State::Unanswered => Role::Faint,
        State::Undated | State::Coming | State::Now => Role::Text,
    }
}

/// The title of what waits for something that is no date, with what that is.
fn awaiting(entry: &Entry, occurrence: &Occurrence) -> Option<String> {
    let condition = entry.condition.as_deref()?;
    let is_waiting = occurrence.span().is_none();
    is_waiting.then(|| format!("{} ({})", visible(&entry.title), visible(condition)))
}

fn owners_of(owners: &[Box<str>]) -> Cow<'_, str> {
    match owners {
        [] => Cow::default(),
        [only] => visible(only),
        several => visible(&several.join(", ")).into_owned().into(),
    }
}

/// What is done with a row.
pub(super) type Take<'a> = dyn FnMut(&Row<'_>) + 'a;

/// Rows under a heading.
pub(super) struct Group<'a> {
    pub(super) heading: Option<String>,
    /// Goes through the rows. There may be millions, so that they are made twice rather than kept: once for the widths.
    pub(super) each: Box<dyn Fn(&mut Take<'_>) + 'a>,
}

/// Rows as aligned text, the heads above them; `room` columns wide where that is given.
pub(super) fn aligned(
    heads: &Row<'_>,
    groups: &[Group<'_>],
    room: Option<usize>,
    looks: &Looks,
    out: &mut String,
) {
    let mut needs = Needs::default();
    let filled: Vec<&Group<'_>> = groups
        .iter()
        .filter(|group| {
            let mut count = 0;
            (group.each)(&mut |row| {
                needs.add(&row.cells);
                count += 1;
            });
            count > 0
        })
        .collect();
    let widths = needs.fitted(&COLUMNS, &heads.cells, room);
    let mut line = String::new();
    let mut write = |row: &Row<'_>, out: &mut String| {
        line.clear();
        widths.write(&COLUMNS, &row.cells, &mut line);
        looks.write(&line, row.role, out);
    };
    write(heads, out);
    for group in filled {
        if let Some(heading) = &group.heading {
            let heading = room.map_or(heading.as_str(), |room| head(heading, room));
            out.push('\n');
            looks.write(&format!("{heading}\n"), Role::Heading, out);
        }
        (group.each)(&mut |row| write(row, out));
    }
}
