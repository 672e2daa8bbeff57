//! A phrase that is to mean other days: its own words with as little changed as can be, else a date spelled out in its
//! language. Whatever is proposed is read again, and taken only if it comes to exactly the days that were asked for.

mod alternatives;
mod series;
mod spelled;

use std::ops::Range;

use crate::time::{Date, Day, Span};

use super::{Language, Rule, Tokens, read};
use alternatives::Alternatives;

/// So many changes at once are tried before the date is spelled out.
const TRIES: usize = 4096;

/// A phrase for other days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reworded {
    /// The phrase.
    pub words: String,
    /// Whether it still says its date in the same way: "v. 39" for "v. 38", but not "27 september" for "the last Thursday".
    pub alike: bool,
}

/// What a rule comes to, where that is known without doubt.
pub type Outcome<'o> = &'o dyn Fn(&Rule) -> Option<Vec<Date>>;

/// The words that come to the dates `to`, made from words that come to `from`; none when there are none, as for a repeat
/// that cannot be said for its new days.
#[must_use]
pub fn reworded(
    words: &str,
    language: Option<Language>,
    from: &[Date],
    to: &[Date],
    outcome: Outcome<'_>,
) -> Option<Reworded> {
    let spoken = read(words, language)
        .ok()
        .and_then(|reading| reading.language);
    let wish = Wish {
        words,
        language: spoken.or(language).unwrap_or(Language::Swedish),
        from,
        to,
        outcome,
        read_in: language,
    };
    if let Some(words) = wish.with_few_changes() {
        return Some(Reworded { words, alike: true });
    }
    let words = wish.spelled_out()?;
    Some(Reworded {
        words,
        alike: false,
    })
}

/// The phrase ended on a day: "första tisdagen varje månad till och med 31 maj".
#[must_use]
pub fn ended(
    words: &str,
    language: Option<Language>,
    to: &[Date],
    outcome: Outcome<'_>,
) -> Option<String> {
    bounded(words, language, to, outcome, "until", Span::last)
}

/// The phrase begun on a day: "första tisdagen varje månad från 4 juni".
#[must_use]
pub fn begun(
    words: &str,
    language: Option<Language>,
    to: &[Date],
    outcome: Outcome<'_>,
) -> Option<String> {
    bounded(words, language, to, outcome, "from", Span::first)
}

fn bounded(
    words: &str,
    language: Option<Language>,
    to: &[Date],
    outcome: Outcome<'_>,
    link: &str,
    edge: fn(Span) -> Day,
) -> Option<String> {
    let spoken = read(words, language)
        .ok()
        .and_then(|reading| reading.language);
    let wish = Wish {
        words,
        language: spoken.or(language).unwrap_or(Language::Swedish),
        from: &[],
        to,
        outcome,
        read_in: language,
    };
    let days = to.iter().filter_map(|date| date.span).map(edge);
    let day = if link == "until" {
        days.max()
    } else {
        days.min()
    }?;
    let bounds = spelled::days(day, wish.language);
    let links = series::forms(wish.language, "word", link);
    let proposals = links.iter().flat_map(|link| {
        let bounds = bounds.iter();
        bounds.map(move |bound| format!("{words} {link} {bound}"))
    });
    proposals.take(64).find(|words| wish.is_met_by(words))
}

/// What is asked for.
struct Wish<'w> {
    words: &'w str,
    language: Language,
    from: &'w [Date],
    to: &'w [Date],
    outcome: Outcome<'w>,
    read_in: Option<Language>,
}

/// A change of one piece of the phrase.
type Change = (Range<usize>, String);

impl Wish<'_> {
    fn is_met_by(&self, words: &str) -> bool {
        let Ok(reading) = read(words, self.read_in) else {
            return false;
        };
        (self.outcome)(&reading.rule).is_some_and(|dates| dates == self.to)
    }

    /// The phrase with some of its figures, months, weekdays and the like changed, the fewest first.
    fn with_few_changes(&self) -> Option<String> {
        let tokens = Tokens::of(self.words);
        let alternatives = Alternatives::of(self.words, &tokens, self.language, self.from, self.to);
        let combined = combinations(&alternatives.fitting);
        let fits = combined.iter().map(|changes| self.with(changes));
        if let Some(words) = fits.into_iter().find(|words| self.is_met_by(words)) {
            return Some(words);
        }
        let fewest = combinations(&alternatives.fitting);
        let mut tries = 0;
        for free in &alternatives.free {
            let alone = std::iter::once(&[][..]).chain(fewest.iter().map(Vec::as_slice));
            for changes in alone {
                if changes.iter().any(|(place, _)| *place == free.0) {
                    continue;
                }
                tries += 1;
                if tries > TRIES {
                    return None;
                }
                let mut all = changes.to_vec();
                all.push(free.clone());
                let words = self.with(&all);
                if self.is_met_by(&words) {
                    return Some(words);
                }
            }
        }
        None
    }

    /// The phrase with these changes.
    fn with(&self, changes: &[Change]) -> String {
        let mut changes: Vec<&Change> = changes.iter().collect();
        changes.sort_by_key(|(place, _)| place.start);
        let mut words = String::with_capacity(self.words.len() + 8);
        let mut at = 0;
        for (place, new) in changes {
            words.push_str(&self.words[at..place.start]);
            words.push_str(new);
            at = place.end;
        }
        words.push_str(&self.words[at..]);
        words
    }

    /// The date itself in the phrase's language. Several dates are several phrases, which one cannot be.
    fn spelled_out(&self) -> Option<String> {
        let changed: Vec<&Date> = match (self.from, self.to) {
            ([_], [only]) => vec![only],
            _ => self.to.iter().collect(),
        };
        let proposals = match &changed[..] {
            [only] => spelled::date(only, self.language),
            several => spelled::dates(several, self.language),
        };
        proposals.into_iter().find(|words| self.is_met_by(words))
    }
}

/// Every way to change some of the pieces, those with the fewest changes first; none without a change.
fn combinations(pieces: &[Vec<Change>]) -> Vec<Vec<Change>> {
    let mut all: Vec<Vec<Change>> = vec![Vec::new()];
    for piece in pieces {
        let known = all.len();
        for index in 0..known {
            for change in piece {
                if all.len() >= TRIES {
                    break;
                }
                let mut longer = all[index].clone();
                longer.push(change.clone());
                all.push(longer);
            }
        }
    }
    all.retain(|changes| !changes.is_empty());
    all.sort_by_key(Vec::len);
    all
}
