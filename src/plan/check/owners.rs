//! Who has two things on one day. Deadlines do not meet, nor do what is only perhaps, what prepares the other, waits for
//! it or is counted from it, and what is over before the other begins.

use std::collections::{BTreeMap, BTreeSet};

use super::told::{open, told};
use super::{advise, says};
use crate::plan::clock::minutes;
use crate::plan::{Entry, Place, Plan, Problem, Status};
use crate::time::{Day, Mood};
use crate::words::Sentence;

/// From how many different meetings of entries on it is said in one piece of advice that somebody has much to do.
const BUSY: usize = 8;
/// More entries than this on one day are not compared with each other.
const CROWD: usize = 16;

/// Something that somebody has on a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Engagement<'p> {
    owner: &'p str,
    day: Day,
    entry: usize,
    place: Place,
}

/// The entries that meet, and the days on which they do.
type Meetings = BTreeMap<Vec<usize>, BTreeSet<Day>>;

/// The entries that meet, with whose they are and where the second of them is told.
#[derive(Default)]
struct Meeting<'p> {
    owners: Vec<&'p str>,
    days: BTreeSet<Day>,
}

pub(super) fn advice(plan: &Plan) -> Vec<Problem> {
    let engagements = engagements(plan);
    let mut advice = Vec::new();
    let mut all: BTreeMap<Vec<usize>, Meeting<'_>> = BTreeMap::new();
    for one in engagements.chunk_by(|one, other| one.owner == other.owner) {
        let meetings = meetings(plan, one);
        if meetings.len() > BUSY {
            advice.extend(busy(one, &meetings));
            continue;
        }
        for (entries, days) in meetings {
            let meeting = all.entry(entries).or_default();
            meeting.owners.push(one[0].owner);
            meeting.days.extend(days);
        }
    }
    let said = all.iter().map(|(entries, meeting)| {
        let place = place(&engagements, meeting, entries[1]);
        double_booked(plan, entries, meeting, place)
    });
    advice.extend(said);
    advice
}

/// Of everybody, day by day.
fn engagements(plan: &Plan) -> Vec<Engagement<'_>> {
    let mut engagements = Vec::new();
    let entries = open(plan).filter(|(_, entry)| entry.status != Status::Idea);
    for (index, entry) in entries.filter(|(_, entry)| !entry.owners.is_empty()) {
        let sure = told(index, entry)
            .filter(|told| !told.is_closed() && told.occurrence.date.mood == Mood::Fixed);
        for (day, place) in sure.filter_map(|told| Some((told.one_day()?, told.place()))) {
            engagements.extend(entry.owners.iter().map(|owner| Engagement {
                owner: owner.trim(),
                day,
                entry: index,
                place,
            }));
        }
    }
    engagements.sort_unstable();
    engagements.dedup_by_key(|it| (it.owner, it.day, it.entry));
    engagements
}

/// What meets among the engagements of one owner.
fn meetings(plan: &Plan, engagements: &[Engagement<'_>]) -> Meetings {
    let mut meetings = Meetings::new();
    for day in engagements.chunk_by(|one, other| one.day == other.day) {
        if day.len() < 2 {
            continue;
        }
        let entries: Vec<usize> = day.iter().map(|it| it.entry).collect();
        let meeting = if entries.len() > CROWD {
            entries
        } else {
            let meets = |one: &usize| entries.iter().any(|other| meet(plan, *one, *other));
            entries.iter().copied().filter(meets).collect()
        };
        if meeting.len() > 1 {
            meetings.entry(meeting).or_default().insert(day[0].day);
        }
    }
    meetings
}

/// Whether nobody can see to both on the same day, as far as the plan tells.
fn meet(plan: &Plan, one: usize, other: usize) -> bool {
    let waits = |one: usize, other: usize| {
        let entry = &plan.entries[one];
        let mut anchors = entry.when.iter().flat_map(|when| &when.anchors);
        entry.phase == Some(other)
            || entry.needs.contains(&other)
            || anchors.any(|anchor| *anchor as usize == other)
    };
    let entries = (&plan.entries[one], &plan.entries[other]);
    one != other && !waits(one, other) && !waits(other, one) && !apart(entries.0, entries.1)
}

/// Whether one is over when the other begins.
fn apart(one: &Entry, other: &Entry) -> bool {
    let times = |entry: &Entry| entry.clock().and_then(|time| minutes(&time));
    let (Some(one), Some(other)) = (times(one), times(other)) else {
        return false;
    };
    one.0 != other.0 && (one.1 <= other.0 || other.1 <= one.0)
}

/// Where the entry is told on the first day of the meeting.
fn place(engagements: &[Engagement<'_>], meeting: &Meeting<'_>, entry: usize) -> Place {
    let owner = meeting.owners.first().copied().unwrap_or_default();
    let key = (owner, meeting.days.first().copied(), entry);
    let at = engagements.binary_search_by(|it| (it.owner, Some(it.day), it.entry).cmp(&key));
    at.map_or_else(|_| Place::default(), |at| engagements[at].place)
}

fn double_booked(plan: &Plan, entries: &[usize], meeting: &Meeting<'_>, place: Place) -> Problem {
    let titles = entries
        .iter()
        .map(|at| says::quoted(&plan.entries[*at].title));
    let message = Sentence::new("check-double-booked")
        .with("entries", says::list(titles))
        .with("owners", says::list(meeting.owners.iter().copied()))
        .with(
            "days",
            says::list(meeting.days.iter().copied().map(says::day)),
        );
    let help = Sentence::new("check-double-booked-help");
    advise("double-booked", entries[1], place, message, help)
}

/// One who has several things on many days: a group, or much to do.
fn busy(engagements: &[Engagement<'_>], meetings: &Meetings) -> Option<Problem> {
    let days: BTreeSet<Day> = meetings.values().flatten().copied().collect();
    let (fullest, day) = meetings
        .iter()
        .flat_map(|(entries, days)| days.iter().map(|day| (entries.len(), *day)))
        .max_by_key(|(count, day)| (*count, std::cmp::Reverse(*day)))?;
    let on_day = engagements.iter().filter(|it| it.day == day);
    let told = on_day.min_by_key(|it| it.entry)?;
    let message = Sentence::new("check-busy")
        .with("owner", told.owner)
        .with("days", days.len())
        .with("day", says::day(day))
        .with("count", fullest);
    let help = Sentence::new("check-busy-help");
    Some(advise(
        "double-booked",
        told.entry,
        told.place,
        message,
        help,
    ))
}
