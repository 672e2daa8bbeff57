//! Words that can be nothing but a date and are not read as one: "Möte varje fredag utom lov". They are told, for as a title
//! they would hide that the entry has no date. Proposes, and changes nothing.

use std::ops::Range;

use super::attempt::is_binding;
use super::{ALL, Attempt, Found, LONGEST, Looking, Run};
use crate::store::spoken::{Trouble, cut};
use crate::time::phrase;
use crate::words::Sentence;

impl Looking<'_> {
    /// The words of a date that end the run and are not understood; `titled` when something else of the line is a title.
    pub(super) fn unread(&self, run: &Run, titled: bool) -> Option<Found> {
        let from = run.len().saturating_sub(LONGEST).max(usize::from(!titled));
        let start = (from..run.len()).find(|start| self.opens(run, *start))?;
        Some(self.ending(run, start))
    }

    /// The date that was read, unless words of a date that is not understood stand before it or behind it.
    pub(super) fn whole(&self, runs: &[Run], run: &Run, found: Found) -> Found {
        if found.rule.is_none() {
            return found;
        }
        let mut behind = runs.iter().flatten();
        let next = behind.find(|word| word.start >= found.place.end);
        let excepts = |word: &&Range<usize>| {
            phrase::excepts(&self.line[(*word).clone()], self.names.language)
        };
        if let Some(next) = next.filter(excepts) {
            let last = runs.iter().find(|run| run.contains(next));
            let end = last
                .and_then(|run| run.last())
                .map_or(next.end, |last| last.end);
            let told = self.told(run[0].start, found.place.start..end, next.clone());
            // What stands between them is a time or has a sign, and is heard apart.
            return Found {
                place: found.place,
                words: found.words,
                ..told
            };
        }
        let first = run.iter().position(|word| word.end > found.words.start);
        let first = first.unwrap_or(run.len());
        let parted = run[..first].iter().rposition(|word| self.parts(word));
        let from = parted.map_or(1, |parted| parted + 1).max(1);
        let from = from.max(first.saturating_sub(LONGEST));
        let before = (from..first).find(|start| self.opens(run, *start));
        before.map_or(found, |start| self.ending(run, start))
    }

    fn opens(&self, run: &Run, start: usize) -> bool {
        let word = &self.line[run[start].clone()];
        let before = start
            .checked_sub(1)
            .map(|at| self.line[run[at].clone()].to_lowercase());
        if self.is_name(word)
            || ALL.contains(&word.to_lowercase().as_str())
            || before.is_some_and(|before| is_binding(&before, true))
        {
            return false;
        }
        let words = &run[start..];
        let Some(place) = self.bare(words) else {
            return false;
        };
        let text = &self.line[place];
        !text.contains(cut::is_quote)
            && phrase::opens_date(text, self.names.language)
            && matches!(self.attempt(words, None), Attempt::No(_))
    }

    /// What is said of the words that end the run.
    fn ending(&self, run: &Run, start: usize) -> Found {
        let end = run.last().map_or(run[start].end, |last| last.end);
        let words = run[start].start..end;
        let stopped = self.stopped(&run[start..]);
        self.told(run[0].start, words.clone(), stopped.unwrap_or(words))
    }

    fn told(&self, from: usize, words: Range<usize>, stopped: Range<usize>) -> Found {
        let title = self.line[from..words.start].trim();
        let date = &self.line[words.clone()];
        let trouble = Trouble {
            message: Sentence::new("spoken-unread-date").with("date", date),
            help: Some(
                Sentence::new("spoken-unread-date-help")
                    .with("title", title)
                    .with("line", self.line[from..words.end].trim()),
            ),
            stops: true,
        };
        Found {
            place: words.clone(),
            words,
            rule: None,
            anchors: Vec::new(),
            trouble: Some((stopped, trouble)),
        }
    }

    /// The word that reading stopped at.
    fn stopped(&self, words: &[Range<usize>]) -> Option<Range<usize>> {
        match self.attempt(words, None) {
            Attempt::No(Some((place, _))) => Some(place),
            _ => None,
        }
    }
}
