//! Rhythms and weeks over the turn of a year: every other week goes on in its rhythm, even weeks part from it at a week 53,
//! and most years have none.

use super::dates::{Turned, Turning};
use super::remarks::Choice;
use crate::plan::When;
use crate::store::edit::Value;
use crate::store::moving::Saying;
use crate::time::phrase::{self, Rhythm};
use crate::time::{Cycle, Date, Day, Span, Week};

/// What a value is in the later year, where it is a rhythm that would not go on by itself, or a week that the year has not.
pub(super) fn turned(
    turning: &Turning<'_>,
    saying: &Saying<'_>,
    (before, after): (&When, &When),
    value: &Value,
) -> Option<Turned> {
    let Value::Text(words) = value else {
        return None;
    };
    if let Some(value) = without_week_53(turning, words) {
        let later = turning.with_its_year(&value);
        return Some(Turned::waiting(later.unwrap_or(value), None));
    }
    let with_year = turning.with_its_year(value);
    let words = match &with_year {
        Some(Value::Text(later)) => later,
        _ => words,
    };
    let rhythm = phrase::read(words, turning.language())
        .ok()?
        .rule
        .rhythm()?;
    let first = |dates: &[Date]| dates.first()?.span.map(Span::first);
    let was = first(&before.dates)?;
    let now = match &with_year {
        Some(_) => saying.dates_of(words)?,
        None => after.dates.to_vec(),
    };
    let is = first(&now)?;
    if is.days_since(was) % rhythm.step == 0 {
        return None;
    }
    if rhythm.by_parity {
        return Some(other_weeks(turning, words));
    }
    let begun = begun(turning, saying, words, (was, is), rhythm, &now);
    // What cannot be said in words of the rhythm stays, and somebody must look at it.
    let value = begun.unwrap_or_else(|| Value::text(words));
    Some(Turned::waiting(value, None))
}

/// Even or odd weeks as they are; the other ones would go on in their rhythm over week 53.
fn other_weeks(turning: &Turning<'_>, words: &str) -> Turned {
    let other = phrase::other_parity(words, turning.language());
    let comes_in = |cycle: Cycle| {
        let rule = phrase::read(words, turning.language()).map(|it| it.rule);
        let dates = rule.map(|rule| rule.resolve(cycle, None).dates);
        let dates = dates.unwrap_or_default().into_iter();
        let days: Vec<Day> = dates
            .filter_map(|date| date.span.map(Span::first))
            .collect();
        days
    };
    let last = comes_in(turning.turn.old).last().copied();
    let first = comes_in(turning.turn.new).first().copied();
    let weeks = first
        .zip(last)
        .map(|(first, last)| first.days_since(last) / 7);
    let choice = match weeks {
        Some(1) => Choice::AfterOneWeek,
        Some(3) => Choice::AfterThreeWeeks,
        _ => Choice::InRhythm,
    };
    Turned::waiting(
        Value::text(words),
        other.map(|words| (choice, Value::text(&words))),
    )
}

/// The words that begin nearest to where they begin now, in the rhythm of the year before.
fn begun(
    turning: &Turning<'_>,
    saying: &Saying<'_>,
    words: &str,
    (was, is): (Day, Day),
    rhythm: Rhythm,
    now: &[Date],
) -> Option<Value> {
    let off = is.days_since(was).rem_euclid(rhythm.step);
    let earlier = is.days_later(-off);
    let later = is.days_later(rhythm.step - off);
    let new = turning.turn.new;
    let days = if off * 2 <= rhythm.step {
        [earlier, later]
    } else {
        [later, earlier]
    };
    let mut days = days
        .into_iter()
        .filter(|day| new.contains(*day) || is < new.first());
    days.find_map(|day| {
        let words = saying.begun_anew(words, day, now)?;
        let dates = saying.dates_of(&words)?;
        let first = dates.first()?.span?.first();
        (first.days_since(was) % rhythm.step == 0).then(|| Value::text(&words))
    })
}

/// The words with week 52 for a week 53 that the later year has not.
fn without_week_53(turning: &Turning<'_>, words: &str) -> Option<Value> {
    let names_it = |words: &str| {
        let rule = phrase::read(words, turning.language()).map(|it| it.rule);
        rule.is_ok_and(|rule| rule.names_week(53))
    };
    let new = turning.turn.new;
    let mut years = new.first().year()..=new.last().year();
    if !names_it(words) || years.any(|year| Week::count(year) == 53) {
        return None;
    }
    let last = phrase::with_figures(words, |_, figures| {
        (figures == "53").then(|| "52".to_owned())
    });
    // "v. 52–53" is but one week then.
    let once = [" – ", "–", " - ", "-"].iter().fold(last, |words, dash| {
        words.replace(&format!("52{dash}52"), "52")
    });
    let is_read = phrase::read(&once, turning.language()).is_ok();
    (is_read && !names_it(&once)).then(|| Value::text(&once))
}
