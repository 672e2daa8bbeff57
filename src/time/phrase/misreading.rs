//! What was not understood in a phrase: where, why, and the way out. Says nothing of where the phrase stands.

use std::ops::Range;

use crate::time::{Cycle, Weekday};
use crate::words::Sentence;

use super::feasts::Feast;
use super::items::Item;
use super::lexeme::{Lexeme, Link};
use super::lexicon::Lexicon;
use super::rule::days_at_most;
use super::slip;
use super::token::Mark;
use super::{Language, Reading};

/// The month whose last day depends on the year.
const FEBRUARY: u32 = 2;

/// Words that could not be read as a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Misreading {
    /// The bytes of the phrase that were not understood.
    pub place: Range<usize>,
    /// Why not.
    pub reason: Sentence,
    /// The way out, where one is known.
    pub help: Option<Sentence>,
}

impl Misreading {
    /// The word that was probably meant in the place, where one is like it.
    #[must_use]
    pub fn meant(&self) -> Option<&str> {
        let help = self.help.as_ref();
        let help = help.filter(|help| help.key() == "time-did-you-mean")?;
        help.text("words")
    }

    /// Whether the words are a date that is well said, but that no year has: a day, a week, or a span that ends before it
    /// begins.
    #[must_use]
    pub fn is_fault(&self) -> bool {
        matches!(
            self.reason.key(),
            "time-no-such-day"
                | "time-no-such-month"
                | "time-no-such-week"
                | "time-no-such-weekday"
                | "time-backwards"
        )
    }

    /// The same where the cycle is known: it says which February a phrase without a year means.
    #[must_use]
    pub fn within(self, cycle: Cycle) -> Self {
        let open = |help: &Sentence| help.key() == "time-no-such-day-in-february-help";
        if !self.help.as_ref().is_some_and(open) {
            return self;
        }
        let year = cycle
            .months()
            .into_iter()
            .find(|month| month.number == FEBRUARY);
        let last = days_at_most(FEBRUARY, year.map(|month| month.year));
        Self {
            help: Some(last_day_of(FEBRUARY, last)),
            ..self
        }
    }

    /// No words at all.
    pub(super) fn empty(words: &str) -> Self {
        Self {
            place: 0..words.len(),
            reason: Sentence::new("time-no-words"),
            help: None,
        }
    }

    /// Reading came to an item that fits nowhere, or to the end where more was expected.
    pub(super) fn stopped(words: &str, items: &[Item], at: usize, lexicon: &Lexicon) -> Self {
        if let Some(twofold) = Self::day_or_year(words, items) {
            return twofold;
        }
        let unread = |item: &&Item| {
            matches!(
                item.lexeme,
                Lexeme::Unknown
                    | Lexeme::MonthOrFeast(..)
                    | Lexeme::Link(Link::Clock | Link::Morning | Link::Evening)
            )
        };
        let unknown = items.iter().find(unread);
        let stopped = || items.get(at).map(|_| run(items, at));
        let Some(item) = unknown.copied().or_else(stopped) else {
            return Self {
                place: 0..words.len(),
                reason: Sentence::new("time-unfinished").with("words", words),
                help: None,
            };
        };
        let place = item.start..item.end;
        if let Lexeme::MonthOrFeast(month, feast) = item.lexeme {
            return Self {
                reason: Sentence::new("time-ambiguous")
                    .with("words", words.get(place.clone()).unwrap_or(words))
                    .with("one", month_sentence(month))
                    .with("other", feast_sentence(feast)),
                help: Some(Sentence::new("time-ambiguous-help")),
                place,
            };
        }
        let part = words.get(place.clone()).unwrap_or(words);
        if matches!(
            item.lexeme,
            Lexeme::Link(Link::Clock | Link::Morning | Link::Evening)
        ) {
            return Self {
                reason: Sentence::new("time-clock").with("words", part),
                help: Some(Sentence::new("time-clock-help")),
                place,
            };
        }
        let help = (item.lexeme == Lexeme::Unknown)
            .then(|| slip::meant(words, place.clone(), lexicon))
            .flatten();
        Self {
            reason: Sentence::new("time-not-understood").with("words", part),
            help: help.map(|form| Sentence::new("time-did-you-mean").with("words", form)),
            place,
        }
    }

    /// Words that mean two things in two languages.
    pub(super) fn twofold(words: &str, one: &Reading, other: &Reading) -> Self {
        let tag = |reading: &Reading| reading.language.map_or("", Language::tag);
        Self {
            place: 0..words.len(),
            reason: Sentence::new("time-ambiguous")
                .with("words", words)
                .with("one", one.rule.sentence())
                .with("other", other.rule.sentence()),
            help: Some(
                Sentence::new("time-twofold-help")
                    .with("one", tag(one))
                    .with("other", tag(other)),
            ),
        }
    }

    /// "nov-24" is a day for some and a year for others.
    fn day_or_year(words: &str, items: &[Item]) -> Option<Self> {
        let [month, dash, figure] = items else {
            return None;
        };
        match (month.lexeme, dash.lexeme, figure.lexeme) {
            (
                Lexeme::Month(month),
                Lexeme::Mark(Mark::Dash),
                Lexeme::Number { value, digits: 2 },
            ) => Some(Self {
                place: 0..words.len(),
                reason: Sentence::new("time-day-or-year")
                    .with("words", words)
                    .with("day", value)
                    .with("month", month_sentence(month))
                    .with("year", (2000 + value).to_string()),
                help: Some(Sentence::new("time-day-or-year-help")),
            }),
            _ => None,
        }
    }

    /// A month has no such day, in this year or in any.
    pub(super) fn no_such_day(
        place: Range<usize>,
        day: u32,
        month: u32,
        year: Option<i32>,
    ) -> Self {
        if !(1..=12).contains(&month) {
            return Self {
                place,
                reason: Sentence::new("time-no-such-month").with("month", month),
                help: Some(Sentence::new("time-no-such-month-help")),
            };
        }
        let help = match year {
            None if month == FEBRUARY => Sentence::new("time-no-such-day-in-february-help"),
            year => last_day_of(month, days_at_most(month, year)),
        };
        Self {
            place,
            reason: Sentence::new("time-no-such-day")
                .with("day", day)
                .with("month", in_year(month_sentence(month), year)),
            help: Some(help),
        }
    }

    /// A range ends before it begins.
    pub(super) fn backwards(words: &str, place: Range<usize>) -> Self {
        let part = words.get(place.clone()).unwrap_or(words);
        Self {
            reason: Sentence::new("time-backwards").with("words", part),
            help: Some(Sentence::new("time-backwards-help")),
            place,
        }
    }

    /// The year, or any at all, has no such week.
    pub(super) fn no_such_week(place: Range<usize>, week: u32, year: Option<i32>) -> Self {
        let number = Sentence::new("time-number").with("what", week);
        Self {
            place,
            reason: Sentence::new("time-no-such-week").with("week", in_year(number, year)),
            help: Some(Sentence::new("time-no-such-week-help")),
        }
    }

    /// A week has no such day: the 8 of `W38-8`.
    pub(super) fn no_such_weekday(place: Range<usize>, day: u32) -> Self {
        Self {
            place,
            reason: Sentence::new("time-no-such-weekday").with("day", day),
            help: Some(Sentence::new("time-no-such-weekday-help")),
        }
    }

    /// A whole year stands beside a part of one.
    pub(super) fn year_beside(words: &str, year: &str) -> Self {
        Self {
            place: 0..words.len(),
            reason: Sentence::new("time-year-beside")
                .with("words", words)
                .with("year", year),
            help: Some(Sentence::new("time-year-beside-help").with("year", year)),
        }
    }
}

/// The item at `at`; of figures and signs all that are written together, since one of them alone says nothing.
fn run(items: &[Item], at: usize) -> Item {
    let sign = |item: &Item| matches!(item.lexeme, Lexeme::Number { .. } | Lexeme::Mark(_));
    let mut item = items[at];
    if !sign(&item) {
        return item;
    }
    let mut first = at;
    while first > 0 && items[first].glued && sign(&items[first - 1]) {
        first -= 1;
    }
    let rest = items[at + 1..].iter();
    let last = rest.take_while(|next| next.glued && sign(next)).last();
    item.start = items[first].start;
    item.end = last.map_or(item.end, |last| last.end);
    item
}

/// The way out of a day that a month has not: the last one that it has.
pub(super) fn last_day_of(month: u32, last: u32) -> Sentence {
    Sentence::new("time-no-such-day-help")
        .with("last", last)
        .with("month", month_sentence(month))
}

/// The same, with the year where one was said.
pub(super) fn in_year(what: Sentence, year: Option<i32>) -> Sentence {
    match year {
        Some(year) => Sentence::new("time-rule-in-year")
            .with("what", what)
            .with("year", year.to_string()),
        None => what,
    }
}

/// The month as a word in the reader's language.
pub(crate) fn month_sentence(month: u32) -> Sentence {
    const KEYS: [&str; 12] = [
        "time-month-1",
        "time-month-2",
        "time-month-3",
        "time-month-4",
        "time-month-5",
        "time-month-6",
        "time-month-7",
        "time-month-8",
        "time-month-9",
        "time-month-10",
        "time-month-11",
        "time-month-12",
    ];
    let index = (month.clamp(1, 12) - 1) as usize;
    Sentence::new(KEYS[index])
}

/// The weekday as a word in the reader's language.
pub(crate) fn weekday_sentence(weekday: Weekday) -> Sentence {
    Sentence::new(match weekday {
        Weekday::Monday => "time-weekday-1",
        Weekday::Tuesday => "time-weekday-2",
        Weekday::Wednesday => "time-weekday-3",
        Weekday::Thursday => "time-weekday-4",
        Weekday::Friday => "time-weekday-5",
        Weekday::Saturday => "time-weekday-6",
        Weekday::Sunday => "time-weekday-7",
    })
}

/// The feast as a word in the reader's language.
pub(super) fn feast_sentence(feast: Feast) -> Sentence {
    Sentence::new(feast.key())
}
