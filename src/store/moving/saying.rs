//! Values of `when` for other days, proved by what they come to in this plan: its cycle, its holidays, the entries that the
//! words count from, and what the entry leaves out.

use std::cell::OnceCell;

use super::given;
use crate::plan::{Named, Names, Plan};
use crate::store::Source;
use crate::store::edit::Value;
use crate::time::phrase::{self, Language, Rule};
use crate::time::{Country, Date, Day, Mood, Span};

/// The words of one entry's dates.
pub(in crate::store) struct Saying<'p> {
    plan: &'p Plan,
    entry: usize,
    names: OnceCell<Names<'p>>,
}

impl<'p> Saying<'p> {
    pub(in crate::store) fn of(plan: &'p Plan, entry: usize) -> Self {
        Self {
            plan,
            entry,
            names: OnceCell::new(),
        }
    }

    fn language(&self) -> Option<Language> {
        self.plan.language.as_deref().and_then(Language::from_tag)
    }

    /// The value for other dates, how it is written, and whether it is said in the same way.
    pub(super) fn anew(
        &self,
        source: &Source,
        at: usize,
        from: &[Date],
        to: &[Date],
    ) -> Option<(Value, String, bool)> {
        let old = match given(source, self.entry).ok()? {
            Value::List(values) => values.into_iter().nth(at)?,
            value => value,
        };
        match (&old, to) {
            (Value::Moment(_), [only]) if is_day(only) => {
                let day = only.span?.first();
                Some((day.into(), day.to_string(), true))
            }
            (Value::Moment(words) | Value::Text(words), _) => {
                let anew = self.reworded(words, from, to)?;
                Some((Value::text(&anew.words), anew.words, anew.alike))
            }
            _ => None,
        }
    }

    pub(in crate::store) fn reworded(
        &self,
        words: &str,
        from: &[Date],
        to: &[Date],
    ) -> Option<phrase::Reworded> {
        phrase::reworded(words, self.language(), from, to, &|rule| {
            self.comes_to(rule)
        })
    }

    /// Whether the words come to exactly these dates, and nothing is to be said against them.
    pub(in crate::store) fn comes_to_dates(&self, words: &str, to: &[Date]) -> bool {
        self.dates_of(words).is_some_and(|dates| dates == to)
    }

    /// What the words come to; nothing where there is a doubt about it.
    pub(in crate::store) fn dates_of(&self, words: &str) -> Option<Vec<Date>> {
        let reading = phrase::read(words, self.language()).ok()?;
        self.comes_to(&reading.rule)
    }

    /// The words of a rhythm begun on another day; `now` are the dates that they come to.
    pub(in crate::store) fn begun_anew(
        &self,
        words: &str,
        day: Day,
        now: &[Date],
    ) -> Option<String> {
        let rule = phrase::read(words, self.language()).ok()?.rule;
        let to = self.comes_to(&rule.begun_on(day)?)?;
        phrase::begun_anew(words, self.language(), day, (now, &to), &|rule| {
            self.comes_to(rule)
        })
    }

    /// The words ended with these dates.
    pub(super) fn ended(&self, words: &str, to: &[Date]) -> Option<String> {
        phrase::ended(words, self.language(), to, &|rule| self.comes_to(rule))
    }

    /// The words begun with these dates.
    pub(super) fn begun(&self, words: &str, to: &[Date]) -> Option<String> {
        phrase::begun(words, self.language(), to, &|rule| self.comes_to(rule))
    }

    /// What a rule comes to for this entry; nothing where there is a doubt about it.
    fn comes_to(&self, rule: &Rule) -> Option<Vec<Date>> {
        let country = self.plan.country.as_deref().and_then(Country::from_code);
        let resolution = rule.resolve_each(self.plan.cycle, country, &|name| self.held(name));
        if !resolution.remarks.is_empty() {
            return None;
        }
        let entry = &self.plan.entries[self.entry];
        let left_out: Vec<Span> = entry
            .except
            .iter()
            .flat_map(|when| when.dates.iter().filter_map(|date| date.span))
            .collect();
        let is_in = |date: &Date| {
            let first = date.span.map(Span::first);
            !first.is_some_and(|day| left_out.iter().any(|span| span.contains(day)))
        };
        let mut dates = resolution.dates;
        dates.retain(is_in);
        Some(dates)
    }

    fn held(&self, name: &str) -> Vec<Date> {
        let entries = &self.plan.entries;
        let names = self.names.get_or_init(|| Names::of(entries));
        match names.find(name, Some(self.entry)) {
            Named::One(index) => entries[index].held(),
            _ => Vec::new(),
        }
    }
}

/// Whether a date is one firm day and nothing else.
fn is_day(date: &Date) -> bool {
    let one = date.span.is_some_and(|span| span.days() == 1);
    one && date.mood == Mood::Fixed && !date.deadline
}

/// Dates as TOML has them, one by one; none for what is more than a firm day.
pub(super) fn listed(dates: &[Date]) -> Option<Vec<Value>> {
    let day = |date: &Date| -> Option<Day> {
        let span = date.span.filter(|_| is_day(date))?;
        Some(span.first())
    };
    dates
        .iter()
        .map(|date| day(date).map(Value::from))
        .collect()
}
