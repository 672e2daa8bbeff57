//! What the pieces of a phrase could be instead: a figure that is the old day's could be the new day's, a month another.

use std::collections::HashSet;

use crate::time::{Date, Day, Language};

use super::super::token::{Kind, Tokens};
use super::series::{self, Series};
use super::{Change, counts, endings};

/// The changes that may be tried.
pub(super) struct Alternatives {
    /// For each piece, what the new date would have there.
    pub(super) fitting: Vec<Vec<Change>>,
    /// What else any one piece could be.
    pub(super) free: Vec<Change>,
    /// What several parts of months could be, all as much later: "late April or early May".
    pub(super) parts: Vec<Vec<Change>>,
    /// What several counts could be, all by as much: "no earlier than five and no later than three weeks before".
    pub(super) together: Vec<Vec<Change>>,
}

impl Alternatives {
    pub(super) fn of(
        words: &str,
        tokens: &Tokens,
        language: Language,
        from: &[Date],
        to: &[Date],
    ) -> Self {
        let pairs = day_pairs(from, to);
        let months = series::named(language, "month");
        let weekdays = series::named(language, "weekday");
        let others = series::others(language);
        let families = series::families(language, tokens);
        let counts = counts::of(words, tokens, language);
        let mut all = Self {
            fitting: Vec::new(),
            free: Vec::new(),
            parts: parts(words, tokens, language, &families),
            together: Vec::new(),
        };
        for token in tokens.list() {
            let place = token.start..token.end;
            let written = &words[place.clone()];
            let mut fitting: Vec<String> = match token.kind {
                Kind::Number { value, .. } => {
                    let figures = figures(&pairs, value, written);
                    let ending = endings::after(words, token.end, language);
                    if let Some(ending) = ending.filter(|_| !figures.is_empty()) {
                        all.fitting.push(ending.after_each(place, &figures));
                        continue;
                    }
                    figures
                }
                Kind::Word => {
                    let word = tokens.text(*token);
                    let month = |day: Day| day.month() as usize - 1;
                    let weekday = |day: Day| day.weekday().number() as usize - 1;
                    let mut forms = names(&months, &families, word, &pairs, month);
                    forms.extend(names(&weekdays, &families, word, &pairs, weekday));
                    // What counts a unit changes together with it.
                    let is_count = counts.iter().any(|count| count.counts_unit_at(place.start));
                    let others = others.iter().filter(|_| !is_count);
                    let free = paired(&families, word)
                        .chain(series_free(&weekdays, &families, word))
                        .chain(others.flat_map(|series| series_free(series, &families, word)));
                    all.free.extend(free.map(|form| {
                        // "mid-June", but "late June".
                        let is_joined = word == "mid" && words[place.end..].starts_with('-');
                        if is_joined {
                            (place.start..place.end + 1, cased(&form, written) + " ")
                        } else {
                            (place.clone(), cased(&form, written))
                        }
                    }));
                    forms
                }
                Kind::Mark(_) => Vec::new(),
            };
            let mut known = HashSet::new();
            fitting.retain(|form| form != written && known.insert(form.clone()));
            if !fitting.is_empty() {
                let forms = fitting.into_iter();
                all.fitting.push(
                    forms
                        .map(|form| (place.clone(), cased(&form, written)))
                        .collect(),
                );
            }
        }
        all.free.extend(counts::single(&counts));
        all.free.extend(counts::day_beside(words, tokens, language));
        all.together.extend(counts::several(&counts));
        all
    }
}

/// The first and last days that change, old and new.
fn day_pairs(from: &[Date], to: &[Date]) -> Vec<(Day, Day)> {
    let mut pairs = Vec::new();
    for (old, new) in from.iter().zip(to) {
        let from_deadline = old.deadline;
        if let (Some(old), Some(new)) = (old.span, new.span) {
            let edges = [(old.first(), new.first()), (old.last(), new.last())];
            // "före 1 september" names the day after the last one.
            let next = (old.last().tomorrow(), new.last().tomorrow());
            for pair in edges.into_iter().chain(from_deadline.then_some(next)) {
                if !pairs.contains(&pair) {
                    pairs.push(pair);
                }
            }
        }
    }
    // A list of many dates that all change is no small change.
    pairs.truncate(8);
    pairs
}

/// What a figure could be: whatever it is of the old day, it is of the new.
fn figures(pairs: &[(Day, Day)], value: u32, written: &str) -> Vec<String> {
    let facts: [fn(Day) -> u32; 8] = [
        |day| day.day(),
        |day| day.month(),
        |day| day.iso_week().number,
        |day| day.year() as u32,
        |day| day.iso_week().year as u32,
        |day| day.weekday().number(),
        |day| (day.month() - 1) / 3 + 1,
        |day| (day.month() - 1) / 4 + 1,
    ];
    let mut figures = Vec::new();
    for (old, new) in pairs {
        for fact in facts {
            if fact(*old) == value {
                figures.extend(padded(fact(*new), written));
            }
        }
        if (old.month() - 1) / 6 + 1 == value {
            figures.extend(padded((new.month() - 1) / 6 + 1, written));
        }
    }
    figures
}

/// A figure as wide as the one that was written, where that began with a nought, as in "2024-09-01"; or may have.
fn padded(value: u32, written: &str) -> Vec<String> {
    let width = written.len();
    let wide = format!("{value:0width$}");
    if written.starts_with('0') {
        return vec![wide];
    }
    let plain = value.to_string();
    if plain == wide {
        vec![plain]
    } else {
        vec![plain, wide]
    }
}

/// Two parts of months, both by as much.
fn parts(
    words: &str,
    tokens: &Tokens,
    language: Language,
    families: &[Vec<String>],
) -> Vec<Vec<Change>> {
    const PARTS: usize = 3;
    let series = series::named_in(language, "part");
    let found = tokens.list().iter().filter_map(|token| {
        let (at, form) = series::find(&series, tokens.text(*token))?;
        Some((*token, at.min(PARTS - 1), form))
    });
    let found: Vec<_> = found.collect();
    if found.len() != 2 {
        return Vec::new();
    }
    let later = |by: usize| {
        let changes = found.iter().map(|(token, at, form)| {
            let (word, at) = (tokens.text(*token), (at + by) % PARTS);
            let together = series::of_family(families, word, at);
            let new = together.or_else(|| series::like(&series, at, *form, word))?;
            let place = token.start..token.end;
            let new = cased(&new, &words[place.clone()]);
            Some((place, new))
        });
        changes.collect()
    };
    (1..PARTS).filter_map(later).collect()
}

/// What a name could be: the one that the new day has, in the form that was written.
fn names(
    series: &Series,
    families: &[Vec<String>],
    word: &str,
    pairs: &[(Day, Day)],
    of: impl Fn(Day) -> usize,
) -> Vec<String> {
    let Some((at, form)) = series::find(series, word) else {
        return Vec::new();
    };
    let own = pairs.iter().filter(|(old, _)| of(*old) == at);
    own.filter_map(|(_, new)| {
        let at = of(*new);
        let together = series::of_family(families, word, at);
        together.or_else(|| series::like(series, at, form, word))
    })
    .collect()
}

/// The other word of two: "udda" for "jämna".
fn paired<'s>(families: &'s [Vec<String>], word: &'s str) -> impl Iterator<Item = String> + 's {
    let pairs = families.iter().filter(|family| family.len() == 2);
    let pairs = pairs.filter(move |pair| pair.iter().any(|it| it == word));
    pairs.flat_map(move |pair| pair.iter().filter(move |it| *it != word).cloned())
}

/// The other words of a series, in the form that was written, the nearest first.
fn series_free<'s>(
    series: &'s Series,
    families: &'s [Vec<String>],
    word: &'s str,
) -> impl Iterator<Item = String> + 's {
    let found = series::find(series, word);
    let others = found.into_iter().flat_map(move |(at, form)| {
        let mut others: Vec<usize> = (0..series.len()).filter(|other| *other != at).collect();
        others.sort_by_key(|other| other.abs_diff(at));
        others.into_iter().map(move |other| (other, form))
    });
    others.filter_map(move |(other, form)| {
        let together = series::of_family(families, word, other);
        together.or_else(|| series::like(series, other, form, word))
    })
}

/// A word with a capital where the old one had one.
pub(in crate::time::phrase) fn cased(form: &str, written: &str) -> String {
    let capital = written.chars().next().is_some_and(char::is_uppercase);
    let mut letters = form.chars();
    match letters.next() {
        Some(first) if capital => first.to_uppercase().chain(letters).collect(),
        _ => form.to_owned(),
    }
}
