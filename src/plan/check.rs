//! Advice: what reads well in a plan and is still worth a look. Knows no text, no screen, no clock and no disk: it is
//! told the day and what lies at a path, so that the same plan gets the same advice on the same day. One idea a file.

mod late;
mod links;
mod meetings;
mod needs;
mod owners;
mod phases;
mod recommendations;
mod says;
mod told;
mod unconfirmed;
mod years;

use std::path::Path;

use crate::time::Day;
use crate::words::Sentence;

use super::link::Lies;
use super::{Code, Level, Place, Plan, Problem};

/// Most of the same kind that get a piece of advice each. More, as recommendations that all lack an owner, are one thing to
/// do, and the same words sixty times over hide what else there is.
const FEW: usize = 2;

/// Everything in a plan that somebody should look at, in the order of the text. What is not understood in it was said
/// when it was read, and is not said again. What lies at a path that counts from the plan's folder, `lies` tells.
///
/// Goes through the occurrences a fixed number of times, and sorts them once.
#[must_use]
pub fn advice(plan: &Plan, today: Day, lies: &mut dyn FnMut(&Path) -> Lies) -> Vec<Problem> {
    let mut advice = years::advice(plan);
    advice.extend(meetings::advice(plan));
    advice.extend(owners::advice(plan));
    advice.extend(needs::advice(plan));
    advice.extend(recommendations::advice(plan, today));
    advice.extend(phases::advice(plan, today));
    advice.extend(unconfirmed::advice(plan));
    advice.extend(late::advice(plan, today));
    advice.extend(links::advice(plan, lies));
    advice.sort_by_key(|problem| (problem.place.start, problem.code));
    advice
}

/// A piece of advice for each of a few, or one for all of many, at the first of them.
fn each_or_all<T>(
    found: &[T],
    each: impl Fn(&T) -> Problem,
    all: impl Fn(&T) -> Problem,
) -> Vec<Problem> {
    match found {
        [first, ..] if found.len() > FEW => vec![all(first)],
        few => few.iter().map(each).collect(),
    }
}

/// A piece of advice, about an entry or one that leads to it.
fn advise(
    code: &'static str,
    entry: impl Into<Option<usize>>,
    place: Place,
    message: Sentence,
    help: Sentence,
) -> Problem {
    Problem {
        level: Level::Advice,
        code: Code(code),
        place,
        message,
        help: Some(help),
        entry: entry.into(),
    }
}
