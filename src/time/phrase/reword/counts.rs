//! So many weeks before something: what the number could be instead, and the unit with it, so that "två veckor" may become
//! "en vecka" and "sex veckor" "41 dagar". Knows the words of counting, no dates.

use std::ops::Range;

use crate::time::Language;

use super::super::token::{Kind, Token, Tokens};
use super::Change;
use super::alternatives::cased;
use super::series::{self, Series};

/// How far a number may go: six weeks before may become sixty.
const REACH: u32 = 60;

/// How many more or less several numbers may become together.
const NEAR: i64 = 12;

/// The units that are counted, and whether their name is an "ett" word in the Nordic languages, whose plural is the same.
const UNITS: [(&str, bool); 6] = [
    ("day", false),
    ("week", false),
    ("month", false),
    ("quarter", true),
    ("tertial", true),
    ("year", true),
];

/// A number of a phrase, and the unit that stands after it.
pub(super) struct Count {
    place: Range<usize>,
    value: u32,
    written: String,
    /// The words for 1 to 12, if the number is written as one.
    words: Option<Vec<(u32, String)>>,
    unit: Option<Unit>,
}

/// A unit as it is written, and its forms after one and after many.
struct Unit {
    place: Range<usize>,
    between: String,
    written: String,
    name: &'static str,
    one: String,
    many: String,
    /// The word for one of it.
    article: String,
    /// Days, one and many.
    days: (String, String),
}

impl Count {
    /// Whether it is the number at that place, and counts a unit.
    pub(super) fn counts_unit_at(&self, start: usize) -> bool {
        self.unit.is_some() && self.place.start == start
    }

    /// Another number, written as this one is: in figures or as a word.
    fn said(&self, value: u32) -> String {
        let words = self.words.as_ref();
        let word = words.and_then(|words| words.iter().find(|(known, _)| *known == value));
        let article = self.unit.as_ref().map(|unit| &unit.article);
        match (word, article) {
            (Some(_), Some(article)) if value == 1 => cased(article, &self.written),
            (Some((_, word)), _) => cased(word, &self.written),
            _ => value.to_string(),
        }
    }
}

/// The numbers of a phrase.
pub(super) fn of(words: &str, tokens: &Tokens, language: Language) -> Vec<Count> {
    let numbers: Series = series::others(language)
        .into_iter()
        .next()
        .unwrap_or_default();
    let list = tokens.list();
    let count = |(at, token): (usize, &Token)| {
        let (value, is_word) = match token.kind {
            Kind::Number { value, .. } => (value, false),
            Kind::Word => (worth(&numbers, tokens.text(*token))?, true),
            Kind::Mark(_) => return None,
        };
        let unit = list.get(at + 1);
        Some(Count {
            place: token.start..token.end,
            value,
            written: words[token.start..token.end].to_owned(),
            words: is_word.then(|| firsts(&numbers)),
            unit: unit.and_then(|unit| unit_at(words, tokens, *token, *unit, language)),
        })
    };
    list.iter().enumerate().filter_map(count).collect()
}

fn unit_at(
    words: &str,
    tokens: &Tokens,
    number: Token,
    unit: Token,
    language: Language,
) -> Option<Unit> {
    let text = tokens.text(unit);
    let forms = |name: &str| series::forms(language, "unit", name);
    let (name, is_neuter) = *UNITS
        .iter()
        .find(|(name, _)| forms(name).iter().any(|form| form == text))?;
    let (one, many) = one_and_many(&forms(name), language, is_neuter)?;
    let days = one_and_many(&forms("day"), language, false)?;
    let articles = series::forms(language, "number", "1");
    let neuter = articles.iter().find(|_| is_neuter);
    let neuter = neuter.and_then(|_| articles.iter().find(|it| matches!(&***it, "ett" | "et")));
    Some(Unit {
        place: unit.start..unit.end,
        between: words[number.end..unit.start].to_owned(),
        written: words[unit.start..unit.end].to_owned(),
        name,
        one,
        many,
        article: neuter.or(articles.first()).cloned()?,
        days,
    })
}

/// A unit's forms after one and after many. The data gives first the plain form, then in English the plural, in the Nordic
/// languages the definite form and then the plural; abbreviations of one letter may stand before them all.
fn one_and_many(forms: &[String], language: Language, is_neuter: bool) -> Option<(String, String)> {
    let first = forms.iter().position(|form| form.chars().count() > 1)?;
    let away = match language {
        Language::English => 1,
        _ if is_neuter => 0,
        _ => 2,
    };
    let one = forms.get(first)?;
    let many = forms.get(first + away).unwrap_or(one);
    Some((one.clone(), many.clone()))
}

/// The number that a word says.
fn worth(numbers: &Series, word: &str) -> Option<u32> {
    let (at, _) = series::find(numbers, word)?;
    numbers.get(at)?.0.parse().ok()
}

fn firsts(numbers: &Series) -> Vec<(u32, String)> {
    let firsts = numbers.iter();
    firsts
        .filter_map(|(name, forms)| Some((name.parse().ok()?, forms.first()?.clone())))
        .collect()
}

/// What any one of them could be, the nearest first; weeks and months as days at last.
pub(super) fn single(counts: &[Count]) -> Vec<Change> {
    let mut changes = Vec::new();
    for count in counts {
        let near = (1..=REACH)
            .flat_map(|by| [count.value.checked_sub(by), count.value.checked_add(by)])
            .flatten()
            .filter(|value| *value > 0);
        let Some(unit) = &count.unit else {
            changes.extend(near.map(|value| (count.place.clone(), value.to_string())));
            continue;
        };
        let both = count.place.start..unit.place.end;
        changes.extend(near.map(|value| {
            let word = match (count.value, value) {
                (_, 1) => &unit.one,
                (1, _) => &unit.many,
                _ => &unit.written,
            };
            let said = count.said(value);
            (both.clone(), format!("{said}{}{word}", unit.between))
        }));
        if matches!(unit.name, "week" | "month") {
            changes.extend((1..=7 * REACH).map(|value| {
                let (one, many) = &unit.days;
                let word = if value == 1 { one } else { many };
                (both.clone(), format!("{value} {word}"))
            }));
        }
    }
    changes
}

/// The day before or after something, as so many days before or after it: "2 dagar efter stämman".
pub(super) fn day_beside(words: &str, tokens: &Tokens, language: Language) -> Vec<Change> {
    let list = tokens.list();
    let days = series::forms(language, "unit", "day");
    let links = ["after", "before"].map(|link| series::forms(language, "word", link));
    let is_link = |text: &str| links.iter().flatten().any(|form| form == text);
    let is_count = |token: &Token| matches!(token.kind, Kind::Number { .. });
    let at = list.windows(2).position(|pair| {
        let is_day = days.iter().any(|form| form == tokens.text(pair[0]));
        is_day && is_link(tokens.text(pair[1]))
    });
    let (Some(at), Some((_, many))) = (at, one_and_many(&days, language, false)) else {
        return Vec::new();
    };
    let before = at.checked_sub(1).map(|at| &list[at]);
    if before.is_some_and(is_count) {
        return Vec::new();
    }
    let article = before.filter(|token| tokens.text(**token) == "the");
    let start = article.map_or(list[at].start, |token| token.start);
    let place = start..list[at].end;
    let written = &words[place.clone()];
    let is_first = written.chars().next().is_some_and(char::is_uppercase);
    let numbers = (2..=REACH).filter(|_| !is_first || start == 0);
    numbers
        .map(|value| (place.clone(), format!("{value} {many}")))
        .collect()
}

/// What several could be that are counted from the same, where only the last one names the unit: all by as much.
pub(super) fn several(counts: &[Count]) -> Vec<Vec<Change>> {
    let mut units = counts.iter().filter_map(|count| count.unit.as_ref());
    let (Some(unit), 2..=4) = (units.next_back(), counts.len()) else {
        return Vec::new();
    };
    let more_than_one = |value: i64| u32::try_from(value).ok().filter(|value| *value > 1);
    let near = (1..=NEAR).flat_map(|by| [-by, by]);
    let alike = near.clone().filter_map(|by| {
        let change = |count: &Count| {
            let value = more_than_one(i64::from(count.value) + by)?;
            Some((count.place.clone(), count.said(value)))
        };
        counts.iter().map(change).collect()
    });
    let in_days = near.filter(|_| unit.name == "week").filter_map(|by| {
        let change = |count: &Count| {
            let value = more_than_one(7 * i64::from(count.value) + by)?;
            Some((count.place.clone(), value.to_string()))
        };
        let mut changes: Vec<Change> = counts.iter().map(change).collect::<Option<_>>()?;
        changes.push((unit.place.clone(), unit.days.1.clone()));
        Some(changes)
    });
    alike.chain(in_days).collect()
}
