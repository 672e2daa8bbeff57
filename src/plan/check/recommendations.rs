//! Recommendations that nobody took up, that nobody carries, or that stand for none of what the year is about.

use super::{advise, each_or_all, says};
use crate::plan::taken_up::Stage;
use crate::plan::{Plan, Problem, Recommendation};
use crate::time::Day;
use crate::words::Sentence;

pub(super) fn advice(plan: &Plan, today: Day) -> Vec<Problem> {
    let mut advice = missed(plan, today);
    advice.extend(without_owner(plan));
    advice.extend(without_priority(plan));
    advice
}

/// What phases that are over did nothing with.
fn missed(plan: &Plan, today: Day) -> Vec<Problem> {
    let taken_up = plan.taken_up(today);
    let rows = taken_up.rows.iter().filter_map(|row| {
        let stages = row.stages.iter().zip(&taken_up.phases);
        let missed = stages.filter(|(stage, _)| **stage == Some(Stage::Missed));
        let phases: Vec<usize> = missed.map(|(_, phase)| *phase).collect();
        let recommendation = &plan.recommendations[row.recommendation];
        (!phases.is_empty()).then(|| by(plan, recommendation, &phases))
    });
    rows.collect()
}

fn by(plan: &Plan, recommendation: &Recommendation, phases: &[usize]) -> Problem {
    let titles = phases
        .iter()
        .map(|at| says::quoted(&plan.entries[*at].title));
    let message = Sentence::new("check-missed")
        .with("title", says::quoted(&recommendation.title))
        .with("phases", says::list(titles));
    let help = Sentence::new("check-missed-help");
    about("missed", recommendation, message, help)
}

fn without_owner(plan: &Plan) -> Vec<Problem> {
    let found = open(plan, |recommendation| recommendation.owners.is_empty());
    let help = || Sentence::new("check-no-owner-help");
    each_or_all(
        &found,
        |one| about("no-owner", one, titled("check-no-owner", one), help()),
        |first| about("no-owner", first, titles("check-no-owners", &found), help()),
    )
}

/// Only where there are priorities: else there is nothing to choose from.
fn without_priority(plan: &Plan) -> Vec<Problem> {
    if plan.priorities.is_empty() {
        return Vec::new();
    }
    let found = open(plan, |recommendation| recommendation.priorities.is_empty());
    let help = || {
        let ids = plan.priorities.iter().map(|priority| &*priority.id);
        Sentence::new("check-no-priority-help").with("priorities", says::list(ids))
    };
    each_or_all(
        &found,
        |one| about("no-priority", one, titled("check-no-priority", one), help()),
        |first| {
            about(
                "no-priority",
                first,
                titles("check-no-priorities", &found),
                help(),
            )
        },
    )
}

/// Those with which something is still to be done.
fn open(plan: &Plan, lacks: impl Fn(&Recommendation) -> bool) -> Vec<&Recommendation> {
    let all = plan.recommendations.iter();
    all.filter(|it| it.is_open() && lacks(it)).collect()
}

fn titled(key: &'static str, recommendation: &Recommendation) -> Sentence {
    Sentence::new(key).with("title", says::quoted(&recommendation.title))
}

fn titles(key: &'static str, recommendations: &[&Recommendation]) -> Sentence {
    let titles = recommendations.iter().map(|it| says::quoted(&it.title));
    Sentence::new(key)
        .with("count", recommendations.len())
        .with("titles", says::list(titles))
}

/// It leads to the phase that raised the recommendation.
fn about(
    code: &'static str,
    recommendation: &Recommendation,
    message: Sentence,
    help: Sentence,
) -> Problem {
    let (phase, place) = (recommendation.from, recommendation.place);
    advise(code, phase, place, message, help)
}
