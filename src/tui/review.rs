//! What of a plan somebody must decide about, and why: dates that wait to be confirmed, that are vague, that fall on a
//! holiday, and what nobody answers for. Changes nothing.

use crate::plan::{Entry, Status};
use crate::store::roll::{Other, Remark};
use crate::time::phrase::{self, Language};
use crate::time::{Date, Day, Mood, Precision, Span};

use super::desk::Desk;
use super::model::Model;

/// An entry to decide about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Index into the plan's entries.
    pub entry: usize,
    /// Why; at least one.
    pub doubts: Vec<Doubt>,
}

/// Why somebody must decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The date is marked as to be confirmed, with what the file says beside the mark.
    Unconfirmed(Option<Note>),
    /// It could be this instead.
    Instead(Other),
    /// A text of it named another year: the key and what it said.
    Renamed(String),
    /// It falls on this public holiday, or its eve.
    Holiday(String),
    /// It is known to the month at best, may not be at all, or is not known.
    Vague,
    /// Nobody answers for it, though others have somebody.
    NoOwner,
}

/// What stands beside the mark of a date to be confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The date that it had in the year before.
    Was(String),
    /// Anything else.
    Said(String),
}

impl Doubt {
    /// Whether it is only that the turn of the year has changed something.
    #[must_use]
    pub fn is_of_turn(&self) -> bool {
        matches!(
            self,
            Self::Unconfirmed(_) | Self::Instead(_) | Self::Renamed(_)
        )
    }
}

impl Note {
    fn of(remark: &str, language: Option<Language>) -> Self {
        let year = |label: &str| label.starts_with(|first: char| first.is_ascii_digit());
        let labelled = remark.split_once(": ").filter(|(label, _)| year(label));
        let words = labelled.map_or(remark, |(_, words)| words);
        let is_date = phrase::read(words, language)
            .is_ok_and(|reading| labelled.is_some() || !reading.rule.is_anchored());
        if is_date {
            Self::Was(remark.to_owned())
        } else {
            Self::Said(remark.to_owned())
        }
    }
}

impl Model {
    /// What somebody must decide about, in the order of time; what has no date last.
    #[must_use]
    pub fn decisions(&self) -> Vec<Decision> {
        let Some(desk) = self.desk() else {
            return Vec::new();
        };
        let entries = &desk.source().plan().entries;
        let owned = entries.iter().filter(|it| !it.owners.is_empty()).count();
        let owners_matter = 2 * owned >= entries.len();
        let mut dated: Vec<(Option<Day>, Decision)> = entries
            .iter()
            .enumerate()
            .filter_map(|(index, entry)| {
                let held = entry.held();
                let doubts = doubts(desk, index, &held, self.today, owners_matter);
                let first = held.iter().find_map(|date| date.span).map(Span::first);
                let decision = Decision {
                    entry: index,
                    doubts,
                };
                (!decision.doubts.is_empty()).then_some((first, decision))
            })
            .collect();
        dated.sort_by_key(|(first, _)| (first.is_none(), *first));
        dated.into_iter().map(|(_, decision)| decision).collect()
    }
}

fn doubts(desk: &Desk, index: usize, held: &[Date], today: Day, owners_matter: bool) -> Vec<Doubt> {
    let source = desk.source();
    let entry = &source.plan().entries[index];
    let mut doubts = Vec::new();
    if entry.review {
        let language = source.plan().language.as_deref();
        let language = language.and_then(Language::from_tag);
        let remark = source.review_remark(entry).map(Remark::of);
        let was = remark.as_ref().map(|remark| remark.was);
        doubts.push(Doubt::Unconfirmed(was.map(|was| Note::of(was, language))));
        if let Some(remark) = remark {
            doubts.extend(remark.other.map(Doubt::Instead));
            let texts = remark.texts.into_iter();
            doubts.extend(texts.map(|text| Doubt::Renamed(text.to_owned())));
        }
    }
    if entry.review || is_open(entry, held, today) {
        doubts.extend(holiday(desk, held).map(Doubt::Holiday));
        doubts.extend(is_vague(entry, held).then_some(Doubt::Vague));
        let is_nobodys = owners_matter && entry.owners.is_empty();
        doubts.extend(is_nobodys.then_some(Doubt::NoOwner));
    }
    doubts
}

/// Whether it is planned and not past: what is confirmed has been decided about.
fn is_open(entry: &Entry, held: &[Date], today: Day) -> bool {
    let last = held
        .iter()
        .filter_map(|date| date.span)
        .map(Span::last)
        .max();
    entry.status == Status::Planned && last.is_none_or(|last| last >= today)
}

/// The first holiday that one of its single days falls on. A limit is no meeting.
fn holiday(desk: &Desk, held: &[Date]) -> Option<String> {
    let days = held
        .iter()
        .filter(|date| !date.deadline)
        .filter_map(|date| date.span)
        .filter(|span| span.days() == 1);
    let mut names = days.filter_map(|span| desk.holiday(span.first()));
    names.next().map(str::to_owned)
}

fn is_vague(entry: &Entry, held: &[Date]) -> bool {
    let vague = |date: &Date| date.precision >= Precision::Month || date.mood == Mood::Tentative;
    let goes_on = entry
        .when
        .iter()
        .flat_map(|when| &*when.dates)
        .any(|date| date.mood == Mood::Ongoing);
    !goes_on && (held.is_empty() || held.iter().any(vague))
}
