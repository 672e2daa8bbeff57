//! A phrase that is to mean other days: its own words with as little changed as can be, else a date spelled out in its
//! language. Whatever is proposed is read again, and taken only if it comes to exactly the days that were asked for.

mod alternatives;
mod bounds;
mod counts;
mod endings;
mod gloss;
mod series;
mod spelled;

use std::ops::Range;

use crate::time::{Date, Day, Precision, Span};

use super::{Language, Rule, Tokens, read};
use alternatives::Alternatives;
pub(super) use alternatives::cased;
pub(super) use series::forms;

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
    if let Some(reworded) = gloss::reworded(words, language, from, to, outcome) {
        return Some(reworded);
    }
    let wish = Wish::of(words, language, from, to, outcome);
    if let Some(words) = wish.with_few_changes() {
        return Some(Reworded { words, alike: true });
    }
    if let Some(words) = wish.within_bounds() {
        return Some(Reworded { words, alike: true });
    }
    let words = wish.spelled_out()?;
    let alike = wish.is_as_exact(&words);
    Some(Reworded { words, alike })
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
    let wish = Wish::of(words, language, &[], to, outcome);
    let days = to.iter().filter_map(|date| date.span).map(edge);
    let day = if link == "until" {
        days.max()
    } else {
        days.min()
    }?;
    let mut bounds = spelled::days(day, wish.language);
    let is_nordic = matches!(wish.language, Language::Norwegian | Language::Danish);
    let has_figures = words.contains(|letter: char| letter.is_ascii_digit());
    if spelled::has_full_stops(wish.language, words) || (is_nordic && !has_figures) {
        bounds[0] = spelled::with_full_stops(&bounds[0]);
    }
    let links = series::links(wish.language, words, link);
    let places = &places_of_a_bound(words, wish.language);
    let proposals = links.iter().flat_map(|link| {
        let bounds = bounds.iter();
        bounds.flat_map(move |bound| {
            let bound = format!("{link} {bound}");
            let within = places.iter();
            within.map(move |place| {
                let (head, tail) = words.split_at(*place);
                let gap = if tail.is_empty() { "" } else { " " };
                format!("{} {bound}{gap}{tail}", head.trim_end())
            })
        })
    });
    let instead = bound_before(words, wish.language, link).into_iter();
    let instead = instead.flat_map(|place| {
        let bounds = bounds.iter().zip(std::iter::repeat(place));
        bounds.map(|(bound, place)| {
            format!("{}{bound}{}", &words[..place.start], &words[place.end..])
        })
    });
    let mut all = instead.chain(proposals.take(24));
    all.find(|words| wish.is_met_by(words))
}

/// What stands behind a bound's word, to be exchanged: "9 jan" of "varannan vecka från 9 jan till och med maj".
fn bound_before(words: &str, language: Language, link: &str) -> Option<Range<usize>> {
    let tokens = Tokens::of(words);
    let is = |form: &str, links: &[&str]| {
        let mut links = links
            .iter()
            .map(|link| series::links(language, words, link));
        links.any(|forms| forms.iter().any(|it| it == form))
    };
    let list = tokens.list();
    let at = list
        .iter()
        .position(|token| is(tokens.text(*token), &[link]))?;
    let first = list.get(at + 1)?;
    // Bounds of several words begin with one that is no bound alone: "till och med".
    let others = series::links(language, words, "until");
    let begins = |text: &str| others.iter().any(|it| it.split(' ').next() == Some(text));
    let mut rest = list[at + 1..].iter();
    let next = rest.find(|token| {
        let text = tokens.text(**token);
        begins(text) || is(text, &["from", "until", "except"])
    });
    let end = next.map_or(words.len(), |token| words[..token.start].trim_end().len());
    (first.start < end).then_some(first.start..end)
}

/// Where a bound may stand: at the end, or before what is left out, which would else be left out until then: "varje månad
/// till och med 2 april utom juli".
fn places_of_a_bound(words: &str, language: Language) -> Vec<usize> {
    let tokens = Tokens::of(words);
    let left_out = series::forms(language, "word", "except");
    let is_left_out = |word: &str| left_out.iter().any(|form| form == word);
    let mut list = tokens.list().iter();
    let except = list.find(|token| is_left_out(tokens.text(**token)));
    let except = except.map(|token| token.start).filter(|start| *start > 0);
    std::iter::once(words.len()).chain(except).collect()
}

/// What is asked for.
pub(super) struct Wish<'w> {
    words: &'w str,
    language: Language,
    from: &'w [Date],
    to: &'w [Date],
    outcome: Outcome<'w>,
    read_in: Option<Language>,
    /// What it says now, if it can be read.
    rule: Option<Rule>,
}

/// A change of one piece of the phrase.
type Change = (Range<usize>, String);

impl<'w> Wish<'w> {
    pub(super) fn of(
        words: &'w str,
        read_in: Option<Language>,
        from: &'w [Date],
        to: &'w [Date],
        outcome: Outcome<'w>,
    ) -> Self {
        let reading = read(words, read_in).ok();
        let spoken = reading.as_ref().and_then(|reading| reading.language);
        Self {
            words,
            language: spoken.or(read_in).unwrap_or(Language::Swedish),
            from,
            to,
            outcome,
            read_in,
            rule: reading.map(|reading| reading.rule),
        }
    }

    /// The language that the phrase is spoken in.
    pub(super) fn spoken(&self) -> Language {
        self.language
    }

    /// What the phrase hangs on may be let go of, never exchanged for another that happens to be held on a fitting day.
    fn keeps_anchors(&self, rule: &Rule) -> bool {
        let anchors = rule.anchors();
        let own = self.rule.as_ref().map(Rule::anchors).unwrap_or_default();
        anchors.is_empty() || anchors == own
    }

    /// Whether both name days or weeks of the calendar, and both as exactly: "28 oktober – 1 november" for "26–30 oktober".
    fn is_as_exact(&self, words: &str) -> bool {
        let Ok(reading) = read(words, self.read_in) else {
            return false;
        };
        let named = |rule: &Rule| rule.node.names_days();
        let dates = (self.outcome)(&reading.rule).unwrap_or_default();
        let precisions = |dates: &[Date]| -> Vec<Precision> {
            dates.iter().map(|date| date.precision).collect()
        };
        self.rule.as_ref().is_some_and(named)
            && named(&reading.rule)
            && precisions(&dates) == precisions(self.from)
    }

    pub(super) fn is_met_by(&self, words: &str) -> bool {
        let Ok(reading) = read(words, self.read_in) else {
            return false;
        };
        if !self.keeps_anchors(&reading.rule) {
            return false;
        }
        (self.outcome)(&reading.rule).is_some_and(|dates| self.is_wished(&dates))
    }

    /// The days must be those; how exactly they are known may be as it was before, as with "41 days before May" for "six
    /// weeks before May". A date that is spelled out may say days where there is no other name for them.
    fn is_wished(&self, dates: &[Date]) -> bool {
        let exactly = |at: usize, date: &Date, wish: &Date| {
            let before = self.from.get(at);
            date.precision == wish.precision
                || date.precision == Precision::Day
                || before.is_some_and(|before| before.precision == date.precision)
        };
        let mut pairs = dates.iter().zip(self.to).enumerate();
        dates.len() == self.to.len()
            && pairs.all(|(at, (date, wish))| {
                (date.span, date.mood, date.deadline) == (wish.span, wish.mood, wish.deadline)
                    && exactly(at, date, wish)
            })
    }

    /// The phrase with some of its figures, months, weekdays and the like changed, the fewest first.
    pub(super) fn with_few_changes(&self) -> Option<String> {
        let mut proposals = self.proposals();
        proposals.find(|words| self.is_met_by(words))
    }

    /// The phrase with some of its pieces changed, in the order in which they are tried.
    fn proposals(&self) -> impl Iterator<Item = String> {
        // Of cases one alone would be changed, and the rule be another one in other years.
        let rule = self.rule.as_ref();
        let rule = rule.filter(|rule| !rule.node.is_conditional());
        rule.into_iter().flat_map(|_| self.changed())
    }

    fn changed(&self) -> impl Iterator<Item = String> {
        let tokens = Tokens::of(self.words);
        let alternatives = Alternatives::of(self.words, &tokens, self.language, self.from, self.to);
        let Alternatives {
            fitting,
            free,
            parts,
            together,
        } = alternatives;
        let fewest = combinations(&fitting);
        let first = fewest.clone().into_iter().chain(together);
        let overlap = |changes: &[Change], free: &[Change]| {
            let meets = |one: &Change, other: &Change| {
                one.0.start < other.0.end && other.0.start < one.0.end
            };
            let mut changes = changes.iter();
            changes.any(|one| free.iter().any(|other| meets(one, other)))
        };
        let free = parts.into_iter().chain(free.into_iter().map(|it| vec![it]));
        let with_free = free.flat_map(move |free| {
            let alone = std::iter::once(Vec::new()).chain(fewest.clone());
            let fitting = alone.filter(|changes| !overlap(changes, &free));
            let both = fitting.map(|changes| [changes, free.clone()].concat());
            both.collect::<Vec<_>>()
        });
        let all = first.chain(with_free.take(TRIES));
        all.map(|changes| self.with(&changes))
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
            [only] => spelled::date(only, self.language, self.words),
            several => spelled::dates(several, self.language, self.words),
        };
        let stopped = spelled::has_full_stops(self.language, self.words);
        let stopped = proposals.iter().filter(|_| stopped);
        let stopped = stopped.map(|words| spelled::with_full_stops(words));
        let mut all = stopped.chain(proposals.iter().cloned());
        all.find(|words| self.is_met_by(words))
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
