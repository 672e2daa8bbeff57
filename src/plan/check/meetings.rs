//! Meetings on days on which people are free: weekends, public holidays, eves.
//!
//! A meeting is what has a time of day, and a phase; on one day, and no deadline. Who writes the weekday or the feast
//! means it, and so does who meets every day or on weekends only.

use super::told::{Told, open, told};
use super::{advise, says};
use crate::plan::{Entry, Place, Plan, Problem, When};
use crate::time::phrase::{self, Language, Rule};
use crate::time::{Country, Day, Holiday, Weekday};
use crate::words::Sentence;

pub(super) fn advice(plan: &Plan) -> Vec<Problem> {
    let calendar = Calendar {
        language: plan.language.as_deref().and_then(Language::from_tag),
        country: plan.country.as_deref().and_then(Country::from_code),
    };
    let meetings = open(plan).filter(|(_, entry)| is_meeting(entry));
    meetings
        .flat_map(|(index, entry)| calendar.meeting(index, entry))
        .collect()
}

/// Whoever calls something a period or a holiday knows on which days it falls.
fn is_meeting(entry: &Entry) -> bool {
    let is_free = matches!(&*entry.kind, "period" | "holiday");
    !is_free && (entry.has_clock() || entry.is_phase || entry.is_meeting())
}

struct Calendar {
    language: Option<Language>,
    country: Option<Country>,
}

/// What of the days of some words people are free on.
#[derive(Default)]
struct Free {
    weekends: Vec<Day>,
    holidays: Vec<Holiday>,
}

impl Calendar {
    fn meeting(&self, index: usize, entry: &Entry) -> Vec<Problem> {
        let mut days: Vec<(Told<'_>, Day)> = told(index, entry)
            .filter_map(|told| Some((told, told.one_day()?)))
            .collect();
        if days.len() > 2 && days.iter().all(|(_, day)| is_weekend(*day)) {
            days.retain(|(_, day)| self.holiday(*day).is_some());
        }
        days.retain(|(told, _)| !told.is_closed());
        // Together what the same words say, however much between was moved.
        days.sort_by_key(|(told, _)| told.place());
        let mut advice = Vec::new();
        for said in days.chunk_by(|(one, _), (other, _)| one.place() == other.place()) {
            let (told, _) = &said[0];
            let mut free = self.free(said.iter().map(|(_, day)| *day));
            if !free.is_empty() && !told.is_moved() {
                free.leave_out_what_is_meant(self.rule(told.when));
            }
            advice.extend(free.advice(index, entry, told.place()));
        }
        advice
    }

    fn rule(&self, when: &When) -> Option<Rule> {
        let reading = phrase::read(&when.words, self.language);
        reading.ok().map(|reading| reading.rule)
    }

    fn holiday(&self, day: Day) -> Option<Holiday> {
        self.country.and_then(|country| country.holiday(day))
    }

    fn free(&self, days: impl Iterator<Item = Day>) -> Free {
        let mut free = Free::default();
        for day in days {
            match self.holiday(day) {
                Some(holiday) => free.holidays.push(holiday),
                None if is_weekend(day) => free.weekends.push(day),
                None => {}
            }
        }
        free
    }
}

impl Free {
    fn is_empty(&self) -> bool {
        self.weekends.is_empty() && self.holidays.is_empty()
    }

    fn leave_out_what_is_meant(&mut self, rule: Option<Rule>) {
        let Some(rule) = rule else { return };
        if rule.is_daily() {
            *self = Self::default();
            return;
        }
        self.weekends
            .retain(|day| !rule.names_weekday_of(*day) && !rule.names_feast_on(*day));
        self.holidays
            .retain(|holiday| !rule.names_feast_on(holiday.day));
    }

    fn advice(self, index: usize, entry: &Entry, place: Place) -> impl Iterator<Item = Problem> {
        let weekend = (!self.weekends.is_empty()).then(|| {
            let message = Sentence::new("check-weekend")
                .with("title", says::quoted(&entry.title))
                .with("days", says::list(self.weekends.into_iter().map(says::day)));
            let help = Sentence::new("check-weekend-help");
            advise("weekend", index, place, message, help)
        });
        let holiday = (!self.holidays.is_empty()).then(|| {
            let message = Sentence::new("check-holiday")
                .with("title", says::quoted(&entry.title))
                .with("days", says::list(self.holidays.into_iter().map(named)));
            let help = Sentence::new(if is_series(entry) {
                "check-holiday-series-help"
            } else {
                "check-holiday-help"
            });
            advise("holiday", index, place, message, help)
        });
        weekend.into_iter().chain(holiday)
    }
}

/// Whether the entry comes more than once.
fn is_series(entry: &Entry) -> bool {
    entry
        .when
        .iter()
        .map(|when| when.dates.len())
        .sum::<usize>()
        > 1
}

fn is_weekend(day: Day) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// "fredag 19 juni (Midsommarafton)"
fn named(holiday: Holiday) -> Sentence {
    Sentence::new("check-named-day")
        .with("day", says::day(holiday.day))
        .with("name", holiday.name)
}
