//! Days of the calendar in a later year: the same weekday of the same ISO week, said in their own words where that can be.
//! A meeting on the last Friday of January stays a Friday; whether it suits, somebody must confirm.

use crate::error::Error;
use crate::plan::{Entry, When};
use crate::store::Source;
use crate::store::edit::Value;
use crate::store::edit::field;
use crate::store::edit::sheet::{Revision, Sheet};
use crate::store::moving::Saying;
use crate::time::phrase::{self, Language};
use crate::time::{Cycle, Date, Day, Mood, Span, Week};

/// A text whose days are those of the later year, and what its entries said before.
pub(super) struct Moved {
    pub(super) text: String,
    /// Rows of the text with a date that somebody must confirm, and the old words of it.
    pub(super) unconfirmed: Vec<(usize, String)>,
}

/// The days of `old` in `new`, which is the same plan in a cycle so many years later.
pub(super) fn moved(old: &Source, new: &Source, years: i32) -> Result<Moved, Error> {
    let sheet = Sheet::of(new.text());
    let entries = old.plan().entries.iter().zip(&new.plan().entries);
    let turn = Turn { old, new, years };
    let mut revision = Revision::default();
    let mut unconfirmed = Vec::new();
    for (index, (before, after)) in entries.enumerate() {
        let Some(row) = sheet.row_at(after.place.start) else {
            continue;
        };
        let Some(when) = field(&sheet.rows[row].fields, "when") else {
            continue;
        };
        let Some(turned) = turn.entry(index, before, after, when) else {
            continue;
        };
        revision.set.push((row, "when".into(), Some(turned.value)));
        if !turned.was.is_empty() {
            revision.set.push((row, "review".into(), Some(true.into())));
            unconfirmed.push((row, turned.was.join(", ")));
        }
    }
    let text = revision.of(new.text())?;
    Ok(Moved { text, unconfirmed })
}

struct Turn<'s> {
    old: &'s Source,
    new: &'s Source,
    years: i32,
}

/// What `when` is in the later year.
struct Turned {
    value: Value,
    /// The words of the days that it named, as they were.
    was: Vec<String>,
}

impl Turn<'_> {
    /// The value of `when` in the later year; none when it stays as it is.
    fn entry(&self, index: usize, before: &Entry, after: &Entry, when: &Value) -> Option<Turned> {
        let values = match when {
            Value::List(values) => &values[..],
            value => std::slice::from_ref(value),
        };
        // The plan has no words that say nothing.
        let said = values.iter().filter(|value| !is_blank(value)).count();
        if said != before.when.len() || said != after.when.len() {
            return None; // some of it was not understood: its places would be mistaken
        }
        let saying = Saying::of(self.new.plan(), index);
        let mut was = Vec::new();
        let mut read = before.when.iter().zip(&after.when);
        let turned: Vec<Value> = values
            .iter()
            .map(|value| {
                let read = if is_blank(value) { None } else { read.next() };
                let anew = read.and_then(|(before, after)| {
                    let anew = self.day(&saying, before, after, value)?;
                    was.push(before.words.to_string());
                    Some(anew)
                });
                anew.or_else(|| self.with_its_year(value))
                    .unwrap_or_else(|| value.clone())
            })
            .collect();
        let is_same = was.is_empty() && turned == *values;
        let mut turned = turned.into_iter();
        let value = match when {
            Value::List(_) => Value::List(turned.collect()),
            _ => turned.next()?,
        };
        (!is_same).then_some(Turned { value, was })
    }

    /// The later days of a phrase that names days of the calendar.
    fn day(
        &self,
        saying: &Saying<'_>,
        before: &When,
        after: &When,
        value: &Value,
    ) -> Option<Value> {
        let reading = phrase::read(&before.words, self.language()).ok()?;
        if !reading.rule.names_calendar_days() || before.dates.is_empty() {
            return None;
        }
        let to: Vec<Date> = before.dates.iter().map(|date| self.later(date)).collect();
        if let (Value::Moment(_), [only]) = (value, &to[..]) {
            return only.span.map(|span| span.first().into());
        }
        let anew = saying.reworded(&before.words, &after.dates, &to);
        anew.map(|anew| Value::text(&anew.words))
            .or_else(|| spelled(&to))
    }

    /// A rule that names its year, said of the later one.
    fn with_its_year(&self, value: &Value) -> Option<Value> {
        let Value::Text(words) = value else {
            return None;
        };
        let later = phrase::years_later(words, self.language(), self.years)?;
        Some(Value::text(&later))
    }

    fn language(&self) -> Option<Language> {
        let language = self.new.plan().language.as_deref();
        language.and_then(Language::from_tag)
    }

    /// The date that begins on the same weekday of the same ISO week, and lasts as long.
    fn later(&self, date: &Date) -> Date {
        let Some(span) = date.span else { return *date };
        let (old, new) = (self.old.plan().cycle, self.new.plan().cycle);
        let first = within(
            same_weekday(span.first(), self.years),
            span.first(),
            old,
            new,
        );
        let last = first.days_later(span.days() - 1);
        Date {
            span: Some(Span::new(first, last)),
            ..*date
        }
    }
}

/// Whether a value of `when` says nothing.
fn is_blank(value: &Value) -> bool {
    matches!(value, Value::Text(words) if words.trim().is_empty())
}

/// The same weekday of the same ISO week so many years later; of the last week where the year has no 53rd.
fn same_weekday(day: Day, years: i32) -> Day {
    let week = day.iso_week();
    let year = week.year + years;
    let number = week.number.min(Week::count(year));
    let same = Week::new(year, number).and_then(|week| week.weekday(day.weekday()));
    same.unwrap_or_else(|| day.weeks_later(52 * i64::from(years)))
}

/// What lay in the old cycle lies in the new one, a week away from where its week's number would have it if need be: the
/// first and the last days of a year lie in weeks of its neighbours.
fn within(later: Day, was: Day, old: Cycle, new: Cycle) -> Day {
    match () {
        () if !old.contains(was) || new.contains(later) => later,
        () if later < new.first() => later.weeks_later(1),
        () => later.weeks_later(-1),
    }
}

/// A firm day as ISO 8601 has it, for words that cannot be said of it: "29 februari".
fn spelled(to: &[Date]) -> Option<Value> {
    let [only] = to else { return None };
    let span = only.span.filter(|_| only.mood == Mood::Fixed)?;
    (span.days() == 1).then(|| Value::text(&span.first().to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    /// Taken from printed calendars with ISO weeks.
    #[test]
    fn a_friday_of_week_four_is_a_friday_of_week_four() {
        for (was, years, later) in [
            ("2023-01-13", 1, "2024-01-12"), // Friday, week 2
            ("2024-01-26", 1, "2025-01-24"), // Friday, week 4
            ("2024-09-26", 1, "2025-09-25"), // Thursday, week 39
            ("2024-02-29", 1, "2025-02-27"), // Thursday, week 9
            ("2024-12-30", 1, "2025-12-29"), // Monday, week 1 of the next year
            ("2020-12-31", 1, "2021-12-30"), // Thursday, week 53; 2021 has 52
            ("2026-12-31", 6, "2032-12-30"), // Thursday, week 53; 2032 has 53
            ("2024-06-14", 3, "2027-06-18"), // Friday, week 24
        ] {
            assert_eq!(same_weekday(day(was), years), day(later), "{was}");
        }
    }

    #[test]
    fn a_day_of_the_year_stays_in_the_year() {
        let year = |year| Cycle::of_year(year).expect("a year");
        for (was, from, to, later) in [
            ("2025-12-29", 2025, 2026, "2026-12-28"), // its week 1 begins in January 2027
            ("2027-01-01", 2027, 2028, "2028-01-07"), // its week 53 is week 52 of 2027
            ("2026-01-01", 2026, 2027, "2027-01-07"), // week 1 of 2027 begins on the 4th
        ] {
            let was = day(was);
            let moved = within(same_weekday(was, to - from), was, year(from), year(to));
            assert_eq!(moved, day(later), "{was}");
            assert_eq!(moved.weekday(), was.weekday());
        }
    }
}
