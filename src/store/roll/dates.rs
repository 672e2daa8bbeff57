//! The dates of a plan in a later year. What the calendar fixes stays; a bare day goes to the same date or to the same weekday
//! of the same week, the other one is kept beside it, and somebody must confirm it.

use super::days::{Later, Turn};
use super::remarks::{Choice, Noted, Other};
use super::rhythms;
use super::{Keep, is_blank};
use crate::error::Error;
use crate::plan::{Entry, When};
use crate::store::Source;
use crate::store::edit::Value;
use crate::store::edit::field;
use crate::store::edit::sheet::{Revision, Sheet};
use crate::store::moving::Saying;
use crate::time::phrase::{self, Language};
use crate::time::{Country, Date, Mood, Span};

/// The days of `old` in `new`, which is the same plan in a cycle so many years later; and what is to be noted beside the rows.
pub(super) fn moved(
    old: &Source,
    new: &Source,
    years: i32,
    keep: Option<Keep>,
) -> Result<(String, Vec<(usize, Noted)>), Error> {
    let sheet = Sheet::of(new.text());
    let entries = old.plan().entries.iter().zip(&new.plan().entries);
    let country = new.plan().country.as_deref().and_then(Country::from_code);
    let turning = Turning {
        new,
        keep,
        turn: Turn {
            old: old.plan().cycle,
            new: new.plan().cycle,
            years,
            country,
        },
    };
    let mut revision = Revision::default();
    let mut noted = Vec::new();
    for (index, (before, after)) in entries.enumerate() {
        let Some(row) = sheet.row_at(after.place.start) else {
            continue;
        };
        let Some(when) = field(&sheet.rows[row].fields, "when") else {
            continue;
        };
        let Some((value, note)) = turning.entry(index, before, after, when) else {
            continue;
        };
        if value != *when {
            revision.set.push((row, "when".into(), Some(value)));
        }
        noted.extend(note.map(|note| (row, note)));
    }
    Ok((revision.of(new.text())?, noted))
}

/// A plan on its way into another cycle.
pub(super) struct Turning<'s> {
    pub(super) new: &'s Source,
    keep: Option<Keep>,
    pub(super) turn: Turn,
}

/// What one value of `when` is in the later year.
pub(super) struct Turned {
    pub(super) value: Value,
    /// Whether somebody must confirm it.
    pub(super) waits: bool,
    /// What it could be instead.
    pub(super) other: Option<(Choice, Value)>,
}

impl Turned {
    fn sure(value: Value) -> Self {
        Self {
            value,
            waits: false,
            other: None,
        }
    }

    pub(super) fn waiting(value: Value, other: Option<(Choice, Value)>) -> Self {
        Self {
            value,
            waits: true,
            other,
        }
    }
}

impl Turning<'_> {
    /// The value of `when` in the later year and what is to be noted of it; none when some of it was not understood.
    fn entry(
        &self,
        index: usize,
        before: &Entry,
        after: &Entry,
        when: &Value,
    ) -> Option<(Value, Option<Noted>)> {
        let values = match when {
            Value::List(values) => &values[..],
            value => std::slice::from_ref(value),
        };
        // The plan has no words that say nothing; with others that it has not, places would be mistaken.
        let said = values.iter().filter(|value| !is_blank(value)).count();
        if said != before.when.len() || said != after.when.len() {
            return None;
        }
        let saying = Saying::of(self.new.plan(), index);
        let choice = self.choice(before);
        let mut read = before.when.iter().zip(&after.when);
        let mut was = Vec::new();
        let turned: Vec<Turned> = values
            .iter()
            .map(|value| {
                let pair = if is_blank(value) { None } else { read.next() };
                let Some((old, new)) = pair else {
                    return Turned::sure(value.clone());
                };
                let turned = self.value(&Phrase {
                    entry: before,
                    old,
                    new,
                    value,
                    choice,
                    saying: &saying,
                });
                if turned.waits {
                    was.push(old.words.to_string());
                }
                turned
            })
            .collect();
        let other = other(&turned, before);
        let all: Vec<Value> = turned.into_iter().map(|it| it.value).collect();
        let value = match when {
            Value::List(_) => Value::List(all),
            _ => all.into_iter().next()?,
        };
        let noted = (!was.is_empty()).then(|| Noted {
            was: was.join(", "),
            other,
            ..Noted::default()
        });
        Some((value, noted))
    }

    /// What its bare days keep: a meeting its weekday, anything else its date.
    fn choice(&self, entry: &Entry) -> Choice {
        match self.keep {
            Some(Keep::Dates) => return Choice::Date,
            Some(Keep::Weekdays) => return Choice::Weekday,
            None => {}
        }
        let names_weekday = |when: &When| {
            let rule = phrase::read(&when.words, self.language()).map(|it| it.rule);
            let first = when.dates.iter().find_map(|date| date.span);
            rule.ok()
                .zip(first)
                .is_some_and(|(rule, span)| rule.names_weekday_of(span.first()))
        };
        let is_free = matches!(&*entry.kind, "period" | "holiday" | "task");
        let meets = entry.is_meeting()
            || entry.has_clock() && !is_free
            || entry.kind.is_empty() && self.speaks_of_meeting(&entry.title);
        if meets || entry.when.iter().any(names_weekday) {
            Choice::Weekday
        } else {
            Choice::Date
        }
    }

    /// Whether a word of the title ends in one that speaks of people who meet: "Styrelsemöte".
    fn speaks_of_meeting(&self, title: &str) -> bool {
        let title = title.to_lowercase();
        let language = self.language().unwrap_or(Language::Swedish);
        let mut meeting = phrase::words_of_turn(language, "meeting");
        meeting.any(|form| {
            let mut words = title.split(|letter: char| !letter.is_alphanumeric());
            words.any(|word| word.ends_with(form))
        })
    }

    fn value(&self, phrase: &Phrase<'_>) -> Turned {
        let Phrase {
            old,
            new,
            value,
            saying,
            ..
        } = *phrase;
        self.day(phrase)
            .or_else(|| rhythms::turned(self, saying, (old, new), value))
            .or_else(|| self.with_its_year(value).map(Turned::sure))
            .unwrap_or_else(|| Turned::sure(value.clone()))
    }

    /// The later days of a phrase that names days of the calendar.
    fn day(&self, phrase: &Phrase<'_>) -> Option<Turned> {
        let Phrase {
            entry,
            old: before,
            new: after,
            value,
            choice,
            saying,
        } = *phrase;
        let words = &*before.words;
        let reading = phrase::read(words, self.language()).ok()?;
        if !reading.rule.names_calendar_days() || before.dates.is_empty() {
            return None;
        }
        let title = entry.title.to_lowercase();
        let is_holiday =
            |name: &str| &*entry.kind == "holiday" || title.contains(&name.to_lowercase());
        let dates = before.dates.iter();
        let later: Vec<Later> = dates
            .map(|date| self.turn.later(date, is_holiday))
            .collect();
        let on = |choice: Choice| -> Vec<Date> {
            let later = later.iter().map(|later| match (later, choice) {
                (Later::Fixed(date), _) | (Later::Either { date, .. }, Choice::Date) => *date,
                (Later::Either { weekday, .. }, _) => *weekday,
            });
            later.collect()
        };
        let said = |choice| said_anew(saying, words, &after.dates, &on(choice), value);
        let is_fixed = later.iter().all(|later| matches!(later, Later::Fixed(_)));
        if is_fixed || phrase::comes_every_year(words, self.language()) {
            return said(Choice::Date).map(Turned::sure);
        }
        let (own, other) = (said(choice), said(choice.other()));
        let (value, other) = match (own, other) {
            (Some(own), other) => (own, other.map(|value| (choice.other(), value))),
            (None, Some(other)) => (other, None),
            (None, None) => return None,
        };
        let other = other.filter(|(_, other)| *other != value);
        Some(match self.keep {
            Some(_) => Turned::sure(value),
            None => Turned::waiting(value, other),
        })
    }

    /// A rule that names its year, said of the later one.
    pub(super) fn with_its_year(&self, value: &Value) -> Option<Value> {
        let Value::Text(words) = value else {
            return None;
        };
        let later = phrase::years_later(words, self.language(), self.turn.years)?;
        Some(Value::text(&later))
    }

    pub(super) fn language(&self) -> Option<Language> {
        let language = self.new.plan().language.as_deref();
        language.and_then(Language::from_tag)
    }
}

/// A phrase of an entry, as it was and as the later year reads it.
struct Phrase<'p> {
    entry: &'p Entry,
    old: &'p When,
    new: &'p When,
    /// As it is written.
    value: &'p Value,
    choice: Choice,
    saying: &'p Saying<'p>,
}

/// What all of an entry's values would be instead, where each that could be another is so by the same choice.
fn other(turned: &[Turned], entry: &Entry) -> Option<Other> {
    let mut waiting = turned.iter().filter(|it| it.waits);
    let first = waiting.next()?.other.as_ref()?.0;
    let is_same = |it: &Turned| {
        it.other
            .as_ref()
            .is_some_and(|(choice, _)| *choice == first)
    };
    if !waiting.all(is_same) || turned.len() != entry.when.len() {
        return None;
    }
    let words = turned.iter().map(|it| {
        let other = it.other.as_ref().map(|(_, value)| value);
        match other.unwrap_or(&it.value) {
            Value::Text(words) | Value::Moment(words) => Some(words.to_string()),
            _ => None,
        }
    });
    Some(Other {
        choice: first,
        words: words.collect::<Option<Vec<String>>>()?,
    })
}

/// A firm day as ISO 8601 has it, for words that cannot be said of it: "29 februari".
fn spelled(to: &[Date]) -> Option<Value> {
    let [only] = to else { return None };
    let span = only.span.filter(|_| only.mood == Mood::Fixed)?;
    (span.days() == 1).then(|| Value::text(&Span::first(span).to_string()))
}

/// A value of `when` that comes to these dates, as much like the old one as can be.
fn said_anew(
    saying: &Saying<'_>,
    words: &str,
    from: &[Date],
    to: &[Date],
    value: &Value,
) -> Option<Value> {
    if let (Value::Moment(_), [only]) = (value, to) {
        return only.span.map(|span| span.first().into());
    }
    if saying.comes_to_dates(words, to) {
        return Some(Value::text(words));
    }
    let anew = saying.reworded(words, from, to);
    anew.map(|anew| Value::text(&anew.words))
        .or_else(|| spelled(to))
}
