//! Dates of another year: left over from an earlier plan, or meant for another one.
//!
//! What hangs on another entry may well lie outside the cycle (six weeks before a January meeting); so may what is done.

use super::told::{is_closed, told};
use super::{advise, says};
use crate::plan::{Entry, Plan, Problem, When};
use crate::time::phrase::{self, Language};
use crate::words::Sentence;

pub(super) fn advice(plan: &Plan) -> Vec<Problem> {
    let cycle = plan.cycle.span();
    let mut advice = Vec::new();
    for (index, entry) in plan.entries.iter().enumerate() {
        let outside = |date: &crate::time::Date| date.span.is_some_and(|span| !span.meets(cycle));
        // What hangs on another entry goes where that goes.
        let strays = entry
            .when
            .iter()
            .filter(|when| when.anchors.is_empty() && when.dates.iter().any(outside));
        advice.extend(strays.filter_map(|when| stray(plan, index, entry, when)));
        if !entry.facts.is_empty() {
            advice.extend(moved_out(plan, index, entry));
        }
    }
    advice
}

/// A date outside the cycle: with a year of its own that is not the plan's, or for another reason.
fn stray(plan: &Plan, index: usize, entry: &Entry, when: &When) -> Option<Problem> {
    let language = plan.language.as_deref().and_then(Language::from_tag);
    let rule = phrase::read(&when.words, language).ok()?.rule;
    let (first, last) = (plan.cycle.first().year(), plan.cycle.last().year());
    let stale = |year: &i32| !(first..=last).contains(year);
    let next_door = |year: &i32| (first - 1..=last + 1).contains(year);
    match rule.years().into_iter().find(stale) {
        Some(year) if is_closed(entry.status) && next_door(&year) => None,
        Some(year) => Some(stale_year(plan, index, when, year)),
        None if is_closed(entry.status) => None,
        None => {
            let words = says::quoted(&when.words);
            Some(outside(plan, index, when.place, words))
        }
    }
}

fn stale_year(plan: &Plan, index: usize, when: &When, year: i32) -> Problem {
    let message = Sentence::new("check-stale-year")
        .with("words", says::quoted(&when.words))
        .with("year", year.to_string())
        .with("cycle", plan.cycle.label());
    let help = Sentence::new("check-stale-year-help");
    advise("stale-year", index, when.place, message, help)
}

fn outside(plan: &Plan, index: usize, place: crate::plan::Place, words: Sentence) -> Problem {
    let message = Sentence::new("check-outside-cycle")
        .with("words", words)
        .with("first", plan.cycle.first().to_string())
        .with("last", plan.cycle.last().to_string());
    let help = Sentence::new("check-outside-cycle-help");
    advise("outside-cycle", index, place, message, help)
}

/// What a fact moved out of the cycle, and is not done.
fn moved_out<'p>(
    plan: &'p Plan,
    index: usize,
    entry: &'p Entry,
) -> impl Iterator<Item = Problem> + 'p {
    let cycle = plan.cycle.span();
    let moved = told(index, entry).filter(|told| told.is_moved() && !told.is_closed());
    moved.filter_map(move |told| {
        let span = told.span().filter(|span| !span.meets(cycle))?;
        let day = says::quoted(&span.first().to_string());
        Some(outside(plan, index, told.place(), day))
    })
}
