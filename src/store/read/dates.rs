//! `when` and `except`: TOML days, and phrases by way of `time::phrase`; each phrase is read once for the whole plan. What
//! hangs on another entry waits until all are known: see `anchors`.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use super::row::Row;
use super::{Placed, Reader, quoted};
use crate::plan::clock::minutes;
use crate::plan::format::Key;
use crate::plan::{Code, Entry, Place, When};
use crate::store::tree::{Node, Value};
use crate::time::phrase::{self, Hours, Language, Misreading, Remark, Resolution, Rule};
use crate::time::{Country, Cycle, Date, Day, Precision, Span};
use crate::words::Sentence;

/// What dates are read with, and the phrases that were read already.
#[derive(Debug)]
pub(super) struct Almanac {
    cycle: Cycle,
    language: Option<Language>,
    country: Option<Country>,
    known: HashMap<Box<str>, Rc<Outcome>>,
    /// The rules that hang on other entries, by where their words stand.
    pub(super) hanging: HashMap<Place, Rc<Rule>>,
}

/// About how many different phrases a plan of a hundred activities has.
const PHRASES: usize = 100;

/// What a phrase comes to.
#[derive(Debug, Default)]
struct Outcome {
    dates: Arc<[Date]>,
    misreading: Option<Misreading>,
    remarks: Vec<Remark>,
    hours: Box<[Hours]>,
    /// The rule, where it hangs on other entries.
    hanging: Option<Rc<Rule>>,
}

impl Almanac {
    pub(super) fn of(cycle: Cycle, language: Option<&str>, country: Option<&str>) -> Self {
        Self {
            cycle,
            language: language.and_then(Language::from_tag),
            country: country.and_then(Country::from_code),
            known: HashMap::with_capacity(PHRASES),
            hanging: HashMap::new(),
        }
    }

    /// The language of the plan's dates.
    pub(super) fn language(&self) -> Option<Language> {
        self.language
    }

    fn read(&mut self, words: &str) -> Rc<Outcome> {
        if let Some(outcome) = self.known.get(words) {
            return Rc::clone(outcome);
        }
        let outcome = Rc::new(match phrase::read(words, self.language) {
            Ok(reading) if reading.rule.is_anchored() => Outcome {
                hanging: Some(Rc::new(reading.rule)),
                hours: reading.hours.into(),
                ..Outcome::default()
            },
            Ok(reading) => {
                let resolution = reading.rule.resolve(self.cycle, self.country);
                Outcome {
                    dates: resolution.dates.into(),
                    remarks: resolution.remarks,
                    hours: reading.hours.into(),
                    ..Outcome::default()
                }
            }
            Err(misreading) => Outcome {
                misreading: Some(misreading.within(self.cycle)),
                ..Outcome::default()
            },
        });
        self.known.insert(words.into(), Rc::clone(&outcome));
        outcome
    }

    /// What a rule comes to, counted from the dates that its anchors have.
    pub(super) fn counted(&self, rule: &Rule, held: &dyn Fn(&str) -> Vec<Date>) -> Resolution {
        rule.resolve_each(self.cycle, self.country, held)
    }
}

impl<'t> Reader<'t> {
    pub(super) fn whens(&mut self, row: &mut Row<'t>, name: &str) -> Vec<When> {
        self.each(row, name, Self::when)
    }

    fn when(&mut self, key: &'static Key, node: Node<'t>) -> Option<When> {
        match node.value {
            Value::Moment(text) => {
                let day = self.moment(key, &node, text);
                Some(When {
                    words: text.into(),
                    dates: day.map(on).into_iter().collect(),
                    anchors: Box::default(),
                    hours: Box::default(),
                    place: node.place,
                })
            }
            Value::Text(text) if text.trim().is_empty() => None,
            Value::Text(text) => {
                let (dates, hours) = self.phrase(&(text.clone(), node.place));
                Some(When {
                    words: text.into(),
                    dates,
                    anchors: Box::default(),
                    hours,
                    place: node.place,
                })
            }
            _ => {
                self.wrong_type(key, &node);
                None
            }
        }
    }

    /// The dates of a phrase; what is wrong with it is reported where it stands.
    fn phrase(&mut self, (words, place): &Placed<'t>) -> (Arc<[Date]>, Box<[Hours]>) {
        if let Ok(day) = words.parse::<Day>() {
            return (Arc::new([on(day)]), Box::default());
        }
        let outcome = self.dates.read(words);
        if let Some(misreading) = &outcome.misreading {
            let part = self.place_of(words, *place, &misreading.place);
            let code = Code(misreading_code(&misreading.reason));
            let way_out = || Sentence::new("read-unread-phrase-help");
            let help = misreading.help.clone().unwrap_or_else(way_out);
            self.warn(code, part, misreading.reason.clone(), Some(help));
        }
        if let Some(rule) = &outcome.hanging {
            self.dates.hanging.insert(*place, Rc::clone(rule));
        }
        self.remark(&outcome.remarks, *place);
        (Arc::clone(&outcome.dates), outcome.hours.clone())
    }

    /// The day of a phrase that must come to one day; one that comes to anything else is reported.
    pub(super) fn only_day(&mut self, placed: &Placed<'t>) -> Option<Day> {
        let problems = self.problem_count();
        let (dates, _) = self.phrase(placed);
        let hanging = self.dates.hanging.remove(&placed.1).is_some();
        let spans: Vec<Span> = dates.iter().filter_map(|date| date.span).collect();
        if let [span] = spans[..]
            && span.days() == 1
        {
            return Some(span.first());
        }
        // What was not understood has been told.
        if self.problem_count() == problems || hanging {
            let message = Sentence::new("read-not-one-day").with("words", quoted(&placed.0));
            let help = Sentence::new("read-not-one-day-help");
            self.fail(Code("wrong-type"), placed.1, message, Some(help));
        }
        None
    }

    /// Reports what does not add up in the phrase at a place.
    pub(super) fn remark(&mut self, remarks: &[Remark], place: Place) {
        for remark in remarks {
            let (message, help) = (remark.message.clone(), remark.help.clone());
            if remark.advice {
                self.advise(Code(remark.code), place, message, help);
            } else {
                self.warn(Code(remark.code), place, message, help);
            }
        }
    }

    /// Where a part of a quoted phrase stands in the text: exactly where it is written without escapes, else all of it.
    pub(super) fn place_of(&self, words: &str, place: Place, part: &Range<usize>) -> Place {
        let written = self.text.get(place.start as usize + 1..place.end as usize);
        if !written.is_some_and(|written| written.starts_with(words)) || part.is_empty() {
            return place;
        }
        let start = place.start as usize + 1;
        Place::from(start + part.start..start + part.end.min(words.len()))
    }

    /// The day of a TOML date, or of the date of a TOML date-time. One that no calendar has is reported.
    pub(super) fn moment(&mut self, key: &Key, node: &Node<'t>, text: &str) -> Option<Day> {
        let date = text
            .get(..10)
            .filter(|date| date.as_bytes().get(4) == Some(&b'-'));
        if let Some(day) = date.and_then(|date| date.parse().ok()) {
            return Some(day);
        }
        match numbers(text) {
            Some((year, month, day)) => self.no_such_day(node.place, text, (year, month, day)),
            None => self.wrong_type(key, node),
        }
        None
    }

    fn no_such_day(&mut self, place: Place, text: &str, (year, month, day): (i32, u32, u32)) {
        if let Some(meant) = Day::new(year, month, day) {
            let message = Sentence::new("read-short-date").with("date", text);
            let help = Sentence::new("read-short-date-help").with("date", meant.to_string());
            return self.fail(Code("not-toml"), place, message, Some(help));
        }
        let message = Sentence::new("read-no-such-day").with("day", text);
        let last = Day::new(year, month, 1).map(|first| first.months_later(1).yesterday());
        let help = match last {
            Some(last) => Sentence::new("read-no-such-day-help").with("day", last.to_string()),
            None => Sentence::new("read-no-such-month-help"),
        };
        self.warn(Code("no-such-day"), place, message, Some(help));
    }
}

impl Reader<'_> {
    /// Tells where the words of a date say another time of day than the field does, or several of them.
    pub(super) fn check_hours(&mut self, entry: &Entry) {
        let mut known = entry.time.as_deref().and_then(minutes);
        let several = entry.time.is_none();
        for when in &entry.when {
            for hours in &when.hours {
                let said = *known.get_or_insert(hours.minutes());
                if said == hours.minutes() {
                    continue;
                }
                let key = if several {
                    "read-several-times"
                } else {
                    "read-other-time"
                };
                let help = if several {
                    "read-several-times-help"
                } else {
                    "read-other-time-help"
                };
                let message = Sentence::new(key).with("said", hours.to_string());
                let time = entry.time.as_deref().unwrap_or_default();
                let help = Sentence::new(help).with("time", quoted(time));
                self.warn(Code("other-time"), when.place, message, Some(help));
            }
        }
    }
}

/// Days and weeks that no year has are problems of their own.
fn misreading_code(reason: &Sentence) -> &'static str {
    match reason.key() {
        "time-no-such-day" | "time-no-such-month" | "time-no-such-weekday" => "no-such-day",
        "time-no-such-week" => "no-such-week",
        _ => "unread-phrase",
    }
}

fn on(day: Day) -> Date {
    Date::fixed(Span::day(day), Precision::Day)
}

/// Year, month and day of `2025-11-31` and of `2025-1-3`.
fn numbers(text: &str) -> Option<(i32, u32, u32)> {
    let date = text.split(['T', 't', ' ']).next()?;
    let mut parts = date.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    parts.next().is_none().then_some((year, month, day))
}
