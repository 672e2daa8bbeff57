//! The forms of ISO 8601: `2024-09-26`, `20240926`, `09-26`, `2024-W38`, `W38-4`, `2024-09`, and `a/b`; beside them those of
//! quarters, tertials and halves that are written like weeks, `2024-Q2`. No words of any language.

use std::ops::Range;

use crate::time::{Week, Weekday};

use super::Misreading;
use super::rule::{Node, Period, Rule, Term, Unit, days_at_most};

/// Reads a whole phrase as ISO 8601; nothing when it is something else.
pub(super) fn read(words: &str) -> Option<Result<Rule, Misreading>> {
    if !words.is_ascii() && words.contains(is_other_dash) {
        // Typed with the dash of a range, a year or an interval is still one.
        let plain = words.replace(is_other_dash, "-");
        let interval = plain.contains('/')
            || plain
                .trim_start()
                .get(..4)
                .and_then(|year| number(year, 4))
                .is_some();
        let read = interval.then(|| read(&plain)).flatten()?;
        return Some(read.map_err(|misreading| Misreading {
            place: 0..words.len(),
            ..misreading
        }));
    }
    let start = words.len() - words.trim_start().len();
    // A full stop ends the phrase.
    let text = words.trim();
    let text = text.strip_suffix('.').unwrap_or(text);
    let node = match text.split_once('/') {
        None => term(text, start)?.map(Node::Term),
        // Two days of a month: "11-13/10". As an interval of ISO 8601 only what is no month stands for a day.
        Some((from, to)) if is_days_of_month(from, to) => return None,
        Some((from, to)) => {
            let from_term = term(from, start)?;
            let place = start + from.len() + 1;
            let to_term = match &from_term {
                Ok(from) => shortened(from, to, place).or_else(|| term(to, place))?,
                Err(_) => term(to, place)?,
            };
            from_term.and_then(|from| {
                let to = to_term?;
                if from.is_said_after(&to) {
                    let place = start..start + text.len();
                    return Err(Misreading::backwards(words, place));
                }
                Ok(Node::Range(from, to))
            })
        }
    };
    Some(node.map(Rule::from))
}

/// Dashes that are no hyphen.
fn is_other_dash(letter: char) -> bool {
    matches!(letter, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether it is `d-d/m`: a figure behind the slash that is a month.
fn is_days_of_month(from: &str, to: &str) -> bool {
    let figure = |text: &str| text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    let days = from
        .split_once('-')
        .is_some_and(|(one, other)| figure(one) && figure(other));
    days && figure(to) && to.parse().is_ok_and(|month: u32| (1..=12).contains(&month))
}

/// The end of an interval without what it shares with the beginning (ISO 8601-1:2019, 5.5.2.3): `2024-09-26/28`,
/// `W38/40`, `2024-W38/W40`, `2024-09/11`.
fn shortened(from: &Term, to: &str, start: usize) -> Option<Result<Term, Misreading>> {
    let place = start..start + to.len();
    if let Term::Period(Period::Quarter(_) | Period::Tertial(_) | Period::Half(_), Some(year)) =
        *from
    {
        return stretch(to, year).map(Ok);
    }
    let to = match *from {
        Term::Week { .. } => to.strip_prefix(['W', 'w']).unwrap_or(to),
        _ => to,
    };
    let number = number(to, 2)?;
    match *from {
        Term::Day { month, year, .. } => Some(day(place, month, number, year)),
        Term::Period(Period::Month(_), Some(year)) => Some(month(place, number, year)),
        Term::Week {
            weekday: None,
            year,
            ..
        } => week(place, to, None, year),
        _ => None,
    }
}

/// A number of exactly so many digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

fn term(text: &str, start: usize) -> Option<Result<Term, Misreading>> {
    let place = start..start + text.len();
    if let Some(letter) = text.find(|letter: char| letter.is_ascii_alphabetic()) {
        return lettered(text.split_at(letter), place);
    }
    let mut parts = text.split('-');
    let year = |part: &str| number(part, 4).map(|year| year as i32);
    match (parts.next()?, parts.next(), parts.next(), parts.next()) {
        (y, Some(m), Some(d), None) => {
            Some(day(place, number(m, 2)?, number(d, 2)?, Some(year(y)?)))
        }
        (m, Some(d), None, None) if m.len() == 2 => {
            Some(day(place, number(m, 2)?, number(d, 2)?, None))
        }
        (y, Some(m), None, None) => Some(month(place, number(m, 2)?, year(y)?)),
        (basic, None, None, None) if number(basic, 8).is_some() => {
            let part = |range, digits| number(basic.get(range)?, digits);
            let year = part(0..4, 4)? as i32;
            Some(day(place, part(4..6, 2)?, part(6..8, 2)?, Some(year)))
        }
        _ => None,
    }
}

/// What a letter tells: `2024-W38-4`, `2024W384`, `W38-4`, `2024-Q2`, `2024Q2`.
fn lettered(
    (before, named): (&str, &str),
    place: Range<usize>,
) -> Option<Result<Term, Misreading>> {
    let year = match before {
        "" => None,
        before => Some(number(before.strip_suffix('-').unwrap_or(before), 4)? as i32),
    };
    let Some(figures) = named.strip_prefix(['W', 'w']) else {
        return stretch(named, year?).map(Ok);
    };
    // The basic form, without dashes, parts the day from the week by their number of figures.
    let basic = year.is_some() && !before.ends_with('-') && figures.len() == 3;
    let (number, day) = match figures.split_once('-') {
        Some((number, day)) => (number, Some(day)),
        None if basic => figures
            .split_at_checked(2)
            .map(|(number, day)| (number, Some(day)))?,
        None => (figures, None),
    };
    week(place, number, day, year)
}

/// `Q2`, `T1`, `H1`, where the year is known.
fn stretch(named: &str, year: i32) -> Option<Term> {
    let (letter, figure) = named.split_at_checked(1)?;
    let unit = match letter {
        "Q" | "q" => Unit::Quarter,
        "T" | "t" => Unit::Tertial,
        "H" | "h" => Unit::Half,
        _ => return None,
    };
    let period = Period::nth(unit, number(figure, 1)?)?;
    Some(Term::Period(period, Some(year)))
}

fn day(place: Range<usize>, month: u32, day: u32, year: Option<i32>) -> Result<Term, Misreading> {
    if !(1..=12).contains(&month) || !(1..=days_at_most(month, year)).contains(&day) {
        return Err(Misreading::no_such_day(place, day, month, year));
    }
    Ok(Term::Day {
        month,
        day,
        weekday: None,
        year,
    })
}

fn month(place: Range<usize>, month: u32, year: i32) -> Result<Term, Misreading> {
    if !(1..=12).contains(&month) {
        return Err(Misreading::no_such_day(place, 1, month, Some(year)));
    }
    Ok(Term::Period(Period::Month(month), Some(year)))
}

/// A week, with a day 1–7 or without.
fn week(
    place: Range<usize>,
    week: &str,
    day: Option<&str>,
    year: Option<i32>,
) -> Option<Result<Term, Misreading>> {
    let number = number(week, 2)?;
    let weekday = match day {
        None => None,
        Some(day) => {
            let figure = self::number(day, 1)?;
            let Some(weekday) = Weekday::numbered(figure) else {
                return Some(Err(Misreading::no_such_weekday(place, figure)));
            };
            Some(weekday)
        }
    };
    if !(1..=year.map_or(53, Week::count)).contains(&number) {
        return Some(Err(Misreading::no_such_week(place, number, year)));
    }
    Some(Ok(Term::Week {
        number,
        weekday,
        year,
    }))
}
