//! Figures beside a date: a time of day, where they can be nothing else. "3 maj 14–15" has one, "3 maj, 14–15 juni" is two
//! dates. What may be a time and is not taken for one is said.

use std::ops::Range;

use super::attempt::Attempt;
use super::{Found, Looking, Run};
use crate::store::spoken::clock::{self, Bare, Kind};
use crate::store::spoken::vocabulary::Vocabulary;
use crate::time::Precision;
use crate::time::phrase::Language;

/// As many words as a date has that figures stand before.
const MOST: usize = 8;

/// As many words of a line are looked at: what is pasted may be endless.
const LINE: usize = 60;

/// Figures that are a time, or may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store::spoken) struct Beside {
    /// Which run they stand in.
    pub(in crate::store::spoken) run: usize,
    /// Which words of it they are.
    pub(in crate::store::spoken) words: Range<usize>,
    pub(in crate::store::spoken) is: Is,
}

/// What the figures are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store::spoken) enum Is {
    /// A time, as a plan writes it.
    Time(String),
    /// No part of the date beside them, but perhaps something else than title.
    Apart(Maybe),
    /// Whatever the date leaves of them.
    Unsettled(Maybe),
}

/// What figures may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store::spoken) enum Maybe {
    /// A time.
    Time,
    /// A year.
    Year,
    /// A time, though they are read as days.
    Days,
}

/// The first figures of a line that a date beside them makes a time, or that may be one.
pub(in crate::store::spoken) fn beside(
    line: &str,
    runs: &[Run],
    names: &Vocabulary,
) -> Option<Beside> {
    let looking = Looking { line, names };
    let all = runs.iter().enumerate();
    let all = all.flat_map(|(at, run)| (0..run.len()).map(move |word| (at, run, word)));
    all.take(LINE).find_map(|(at, run, word)| {
        let (words, is) = looking.figures(run, word)?;
        Some(Beside { run: at, words, is })
    })
}

impl Looking<'_> {
    fn figures(&self, run: &Run, at: usize) -> Option<(Range<usize>, Is)> {
        let text = |place: &Range<usize>| &self.line[place.clone()];
        let texts: Vec<&str> = run[at..].iter().take(MOST).map(text).collect();
        let bare = clock::bare(&texts);
        let words = bare.as_ref().map_or(1, |bare| bare.words);
        let words = at..at + words;
        let is = if let Some(start) = self.date_ending(run, at, bare.as_ref()) {
            self.behind(run, start, &words, bare)
        } else {
            self.before(run, &words, bare?)
        };
        Some((words, is?))
    }

    /// Where the date begins that ends right before the figures.
    fn date_ending(&self, run: &Run, end: usize, bare: Option<&Bare>) -> Option<usize> {
        let any = bare.is_some_and(|bare| bare.kind == Kind::At);
        let first = &self.line[run[end].clone()];
        let figures = first.starts_with(['(', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        let mut starts = end.saturating_sub(MOST)..end;
        starts.find(|start| (any || figures) && self.is_day(&run[*start..end], any))
    }

    /// What figures are that stand behind a date.
    fn behind(
        &self,
        run: &Run,
        start: usize,
        words: &Range<usize>,
        bare: Option<Bare>,
    ) -> Option<Is> {
        let ends = words.end + 1..=run.len().min(words.end + 3);
        let mut ends = ends.flat_map(|end| [start..end, words.start..end]);
        let Some(bare) = bare else {
            let word = &self.line[run[words.start].clone()];
            let last = words.end == run.len() && word.len() == 2;
            let digits = word.bytes().all(|byte| byte.is_ascii_digit());
            return (last && digits && !self.is_date(&run[start..words.end]))
                .then_some(Is::Apart(Maybe::Year));
        };
        if bare.kind != Kind::At && ends.any(|place| self.is_date(&run[place])) {
            return None;
        }
        let is_days = self.is_date(&run[start..words.end]);
        // "12 May 5" is either; the Nordic languages say the day first.
        let is_english = self.names.language == Some(Language::English);
        let month_first = || self.is_date(&run[words.start - 1..words.end]);
        if is_english && bare.kind == Kind::Figure && month_first() {
            return None;
        }
        match bare.kind {
            Kind::At => Some(bare.time.map_or(Is::Apart(Maybe::Time), Is::Time)),
            Kind::Hours if is_days && self.parts(&run[words.start - 1]) => {
                Some(Is::Unsettled(Maybe::Days))
            }
            _ if is_days => None,
            Kind::Figure => (words.end == run.len()).then_some(Is::Apart(Maybe::Time)),
            _ => Some(bare.time.map_or(Is::Apart(Maybe::Time), Is::Time)),
        }
    }

    /// What figures are that no date stands before; one may follow.
    fn before(&self, run: &Run, words: &Range<usize>, bare: Bare) -> Option<Is> {
        let ends = words.end + 1..=run.len().min(words.end + MOST);
        let dates: Vec<usize> = ends
            .filter(|end| self.is_day(&run[words.end..*end], false))
            .collect();
        let whole = (words.end..=run.len().min(words.end + MOST))
            .any(|end| self.is_date(&run[words.start..end]));
        if whole || dates.is_empty() {
            let alone = bare.kind == Kind::At && words.end == run.len();
            return (alone && !whole).then_some(Is::Unsettled(Maybe::Time));
        }
        match bare.kind {
            Kind::At | Kind::Minutes => Some(bare.time.map_or(Is::Apart(Maybe::Time), Is::Time)),
            Kind::FewMinutes | Kind::Hours => Some(Is::Apart(Maybe::Time)),
            Kind::Figure => None,
        }
    }

    /// Whether the words are days, or a day that no year has; with `any`, whether they are any date.
    fn is_day(&self, words: &[Range<usize>], any: bool) -> bool {
        match self.attempt(words, None) {
            Attempt::Date(found) => any || self.has_days(&found),
            Attempt::No(Some((_, misreading))) => {
                let place = self.bare(words);
                let named = place.is_some_and(|it| self.line[it].contains(char::is_alphabetic));
                named && misreading.is_fault()
            }
            _ => false,
        }
    }

    fn is_date(&self, words: &[Range<usize>]) -> bool {
        matches!(self.attempt(words, None), Attempt::Date(_))
    }

    fn has_days(&self, found: &Found) -> bool {
        let Some(rule) = &found.rule else {
            return false;
        };
        let resolution = rule.resolve(self.names.cycle, self.names.country);
        let days = |precision| precision == Precision::Day;
        let known = resolution.dates.iter().all(|date| days(date.precision));
        known && !(resolution.dates.is_empty() && resolution.remarks.is_empty())
    }
}
