//! What was promised and is not done: each while its cycle goes on, all in one when it is over.

use super::{advise, each_or_all, says};
use crate::plan::{Occurrence, Plan, Problem, Schedule, State};
use crate::time::{Day, Precision};
use crate::words::Sentence;

pub(super) fn advice(plan: &Plan, today: Day) -> Vec<Problem> {
    let schedule = Schedule::of(plan);
    let all = schedule.dated();
    let stand = |state| all.iter().filter(move |it| it.state(plan, today) == state);
    let late: Vec<Occurrence> = stand(State::Late).collect();
    let mut advice = each_or_all(
        &late,
        |it| one(plan, it),
        |first| several(plan, first, &late),
    );
    let unanswered: Vec<Occurrence> = stand(State::Unanswered).collect();
    advice.extend(unanswered.first().map(|first| {
        let message = Sentence::new("check-unanswered").with("count", unanswered.len());
        let help = Sentence::new("check-unanswered-help");
        about("unanswered", plan, first, message, help)
    }));
    advice
}

fn one(plan: &Plan, occurrence: &Occurrence) -> Problem {
    let message = Sentence::new("check-late").with("entry", titled(plan, occurrence));
    about("late", plan, occurrence, message, help())
}

fn several(plan: &Plan, first: &Occurrence, late: &[Occurrence]) -> Problem {
    let titled = late.iter().map(|it| titled(plan, it));
    let message = Sentence::new("check-late-several")
        .with("count", late.len())
        .with("entries", says::list(titled));
    about("late", plan, first, message, help())
}

fn help() -> Sentence {
    Sentence::new("check-late-help")
}

/// The title, and the last day where the date is known to the day.
fn titled(plan: &Plan, occurrence: &Occurrence) -> Sentence {
    let entry = &plan.entries[occurrence.entry as usize];
    let titled = Sentence::new("check-late-entry").with("title", says::quoted(&entry.title));
    let is_exact = occurrence.date.precision <= Precision::Week;
    match occurrence.span().filter(|_| is_exact) {
        Some(span) => titled.with("day", says::day(span.last())),
        None => says::quoted(&entry.title),
    }
}

fn about(
    code: &'static str,
    plan: &Plan,
    occurrence: &Occurrence,
    message: Sentence,
    help: Sentence,
) -> Problem {
    let index = occurrence.entry as usize;
    advise(code, index, plan.entries[index].place, message, help)
}
