//! Advice: what reads well in a plan and is still worth a look. Looks at the plan alone: it knows no text, no screen
//! and no clock, so that the same plan always gets the same advice. One idea a file.

mod meetings;
mod needs;
mod owners;
mod says;
mod told;
mod years;

use crate::words::Sentence;

use super::{Code, Level, Place, Plan, Problem};

/// Everything in a plan that somebody should look at, in the order of the text. What is not understood in it was said
/// when it was read, and is not said again.
///
/// Goes through the occurrences a fixed number of times, and sorts them once.
#[must_use]
pub fn advice(plan: &Plan) -> Vec<Problem> {
    let mut advice = years::advice(plan);
    advice.extend(meetings::advice(plan));
    advice.extend(owners::advice(plan));
    advice.extend(needs::advice(plan));
    advice.sort_by_key(|problem| (problem.place.start, problem.code));
    advice
}

/// A piece of advice about an entry.
fn advise(
    code: &'static str,
    entry: usize,
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
        entry: Some(entry),
    }
}
