//! Which words of a line are its date. A title may hold months and numbers of its own, so that only words that can be
//! nothing else are taken out of it, and whatever is left in doubt is said. Reads no phrase itself.

mod attempt;
mod beside;
mod slip;
mod unread;

use std::ops::Range;

use super::Trouble;
use super::vocabulary::Vocabulary;
use crate::time::phrase::{Leading, Rule, leading};
use crate::words::Sentence;

use attempt::{Attempt, is_dash};
pub(super) use beside::{Beside, Is, Maybe, beside};

/// Words between two marks that stand by each other, as places in the line.
pub(super) type Run = Vec<Range<usize>>;

/// The words of a date.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// All that is taken out of the title.
    pub(super) place: Range<usize>,
    /// What a plan would say: without an "in" or "on" before it.
    pub(super) words: Range<usize>,
    /// What they say; none when they are nearly understood.
    pub(super) rule: Option<Rule>,
    /// The entries that it is counted from, by the name that the words have for them.
    pub(super) anchors: Vec<(Box<str>, usize)>,
    pub(super) trouble: Option<(Range<usize>, Trouble)>,
}

/// What comes of looking for a date.
#[derive(Clone, Debug, Default)]
pub(super) struct Search {
    pub(super) found: Option<Found>,
    /// What may be a date and stays in the title.
    pub(super) doubt: Option<(Range<usize>, Trouble)>,
}

/// Said of people and things as often as of days.
const ALL: [&str; 4] = ["alla", "alle", "samtliga", "all"];

/// Words at the end of a line that were looked at in vain; more of them are no date.
const LONGEST: usize = 24;

/// Looks for the date of a line; `titled` when something else of it is a title for certain.
pub(super) fn search(line: &str, runs: &[Run], titled: bool, names: &Vocabulary) -> Search {
    let looking = Looking { line, names };
    let mut search = Search::default();
    let mut nearly = None;
    let others = titled || runs.len() > 1;
    for run in runs.iter().rev() {
        match looking.at_the_end(run, others, &mut nearly) {
            Attempt::Date(found) => {
                search.doubt = looking.slip_before(run, &found);
                search.found = Some(looking.whole(runs, run, found));
                return search;
            }
            Attempt::Doubtful(place) => search.doubt = Some((place.clone(), doubt(line, &place))),
            Attempt::No(_) => {}
        }
    }
    if search.doubt.is_none() {
        for run in runs {
            match looking.before_the_title(run) {
                Attempt::Date(found) => search.found = Some(found),
                Attempt::Doubtful(place) => {
                    search.doubt = Some((place.clone(), doubt(line, &place)));
                }
                Attempt::No(_) => {
                    let found = looking.within(run);
                    search.found = found.map(|found| looking.whole(runs, run, found));
                }
            }
            if search.found.is_some() {
                search.doubt = None;
                return search;
            }
        }
    }
    if search.doubt.is_none() {
        search.found = nearly;
    }
    if search.found.is_none() {
        let unread = |run| looking.unread(run, titled);
        search.found = runs.iter().rev().find_map(unread);
    }
    search
}

pub(super) struct Looking<'l> {
    pub(super) line: &'l str,
    pub(super) names: &'l Vocabulary,
}

impl Looking<'_> {
    /// The longest date that the words end with.
    fn at_the_end(&self, run: &Run, others: bool, nearly: &mut Option<Found>) -> Attempt {
        let from = run.len().saturating_sub(LONGEST);
        for start in from..run.len() {
            let before = start.checked_sub(1).map(|at| &run[at]);
            let attempt = self.attempt(&run[start..], before);
            let attempt = match attempt {
                Attempt::No(Some((place, misreading))) => {
                    let near = self.nearly(&run[start..], &place, &misreading);
                    match near {
                        // A day that no month has is no other day.
                        Some(found) if misreading.is_fault() => Attempt::Date(found),
                        near => {
                            if nearly.is_none() {
                                *nearly = near.filter(|_| start > 0 || others);
                            }
                            continue;
                        }
                    }
                }
                Attempt::No(None) => continue,
                attempt => attempt,
            };
            let attempt = match attempt {
                // Nothing would be left for a title: "maj" may be one, "12 april" only lacks it.
                Attempt::Date(found)
                    if start == 0 && !others && found.rule.is_some() && !self.is_exact(&found) =>
                {
                    Attempt::Doubtful(found.place)
                }
                Attempt::Date(found)
                    if self.is_led(&run[..start]) || self.shares_its_month(run, start) =>
                {
                    Attempt::Date(self.split(run, found))
                }
                attempt => attempt,
            };
            return match attempt {
                Attempt::Doubtful(place) => self
                    .parted_off(run, start)
                    .map_or(Attempt::Doubtful(place), Attempt::Date),
                attempt => attempt,
            };
        }
        Attempt::No(None)
    }

    /// Whether the words before a date belong to it, so that it is only a part of what was meant: "varje kvartal, 15 april".
    fn is_led(&self, before: &[Range<usize>]) -> bool {
        for place in before.iter().rev() {
            if self.parts(place) {
                return false;
            }
            let word = self.line[place.clone()].trim_matches(['(', ')']);
            if ALL.contains(&word.to_lowercase().as_str()) {
                return false;
            }
            match leading(word, self.names.language) {
                Leading::Yes => return true,
                Leading::Perhaps => {}
                Leading::No => return false,
            }
        }
        false
    }

    /// Whether a number before the words reads with the first of them too: "rum 12 maj 5".
    fn shares_its_month(&self, run: &Run, start: usize) -> bool {
        let Some(before) = start.checked_sub(1).filter(|_| start + 1 < run.len()) else {
            return false;
        };
        let number = &self.line[run[before].clone()];
        number.bytes().all(|byte| byte.is_ascii_digit())
            && matches!(self.attempt(&run[before..=start], None), Attempt::Date(_))
    }

    /// The date is not taken, and the line is shown as it would be said.
    fn split(&self, run: &Run, found: Found) -> Found {
        let start = run.first().map_or(found.place.start, |first| first.start);
        let title = self.line[start..found.place.start].trim();
        let date = &self.line[found.words.clone()];
        let trouble = Trouble {
            message: Sentence::new("spoken-split-date")
                .with("title", title)
                .with("date", date),
            help: Some(
                Sentence::new("spoken-split-date-help")
                    .with("title", title)
                    .with("date", date),
            ),
            stops: true,
        };
        Found {
            rule: None,
            anchors: Vec::new(),
            trouble: Some((start..found.place.end, trouble)),
            ..found
        }
    }

    /// A date that a comma or a dash parts from what is in doubt: "Budget för maj, 12 april".
    fn parted_off(&self, run: &Run, from: usize) -> Option<Found> {
        let starts = (from + 1..run.len()).filter(|start| self.parts(&run[start - 1]));
        starts
            .map(|start| self.attempt(&run[start..], Some(&run[start - 1])))
            .find_map(|attempt| match attempt {
                Attempt::Date(found) => Some(found),
                _ => None,
            })
    }

    /// The longest date that the words begin with, where something parts it from what follows.
    fn before_the_title(&self, run: &Run) -> Attempt {
        for end in (1..run.len().min(LONGEST)).rev() {
            let words = &run[..end];
            let Attempt::Date(found) = self.attempt(words, None) else {
                continue;
            };
            let last = &self.line[words[end - 1].clone()];
            let next = &self.line[run[end].clone()];
            let parted = last.ends_with([':', ',']) || is_dash(next);
            let sure = parted || end >= 3 || self.is_exact(&found);
            return if sure {
                Attempt::Date(found)
            } else {
                Attempt::Doubtful(found.place)
            };
        }
        Attempt::No(None)
    }

    /// An exact date in the middle of the words: "Möte 12 april med styrelsen".
    fn within(&self, run: &Run) -> Option<Found> {
        const MOST: usize = 5;
        let starts = 1..run.len().saturating_sub(1).min(LONGEST);
        starts
            .flat_map(|start| {
                let most = (start + MOST).min(run.len() - 1);
                (start + 1..=most).rev().map(move |end| (start, end))
            })
            .filter(|(start, end)| {
                let figure = |place: &Range<usize>| {
                    self.line[place.clone()].contains(|letter: char| letter.is_ascii_digit())
                };
                run[*start..*end].iter().any(figure)
            })
            .find_map(
                |(start, end)| match self.attempt(&run[start..end], Some(&run[start - 1])) {
                    Attempt::Date(found) => self.is_exact(&found).then_some(found),
                    _ => None,
                },
            )
    }

    /// Whether the date is said with figures and names more than a month.
    fn is_exact(&self, found: &Found) -> bool {
        let words = &self.line[found.words.clone()];
        let figures = words.contains(|letter: char| letter.is_ascii_digit());
        let year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        let only_year = words.split_whitespace().any(year);
        figures && found.rule.is_some() && !only_year
    }
}

fn doubt(line: &str, place: &Range<usize>) -> Trouble {
    let words = &line[place.clone()];
    Trouble {
        message: Sentence::new("spoken-maybe-date").with("words", words),
        help: Some(Sentence::new("spoken-maybe-date-help").with("words", words)),
        stops: false,
    }
}
