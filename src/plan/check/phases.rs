//! Phases that are over and have left something undone: an analysis without recommendations, ideas that nobody answered.

use std::collections::{BTreeMap, BTreeSet};

use super::{advise, each_or_all, says};
use crate::plan::{Entry, Idea, IdeaStatus, Plan, Problem, Recommendation};
use crate::time::Day;
use crate::words::Sentence;

/// The kind of the phases that recommendations are to come from.
const ANALYSIS: &str = "analysis";

pub(super) fn advice(plan: &Plan, today: Day) -> Vec<Problem> {
    let mut advice = raises_nothing(plan, today);
    advice.extend(unanswered(plan, today));
    advice
}

/// Analyses that no recommendation comes from. Where one waits for another, they are steps of the same, and what came
/// from one came from both.
fn raises_nothing(plan: &Plan, today: Day) -> Vec<Problem> {
    let raised = plan
        .recommendations
        .iter()
        .filter_map(Recommendation::raised_in);
    let raised: BTreeSet<usize> = raised.collect();
    let analyses = || {
        let entries = plan.entries.iter().enumerate();
        entries.filter(|(_, entry)| is_analysis(entry))
    };
    let fruitful = analyses().filter(|(index, _)| raised.contains(index));
    let mut answered = raised.clone();
    answered.extend(fruitful.flat_map(|(_, entry)| &entry.needs));
    let is_step = |need: &usize| raised.contains(need) && is_analysis(&plan.entries[*need]);
    let nothing = analyses().filter(|(index, entry)| {
        entry.is_over(today) && !answered.contains(index) && !entry.needs.iter().any(is_step)
    });
    nothing
        .map(|(index, entry)| fruitless(index, entry))
        .collect()
}

fn is_analysis(entry: &Entry) -> bool {
    entry.phase_kind() == Some(ANALYSIS)
}

fn fruitless(index: usize, entry: &Entry) -> Problem {
    let message = Sentence::new("check-raises-nothing").with("phase", says::quoted(&entry.title));
    let help = Sentence::new("check-raises-nothing-help").with("id", &*entry.id);
    advise("raises-nothing", index, entry.place, message, help)
}

/// Ideas for phases that are over, with which nothing was done.
fn unanswered(plan: &Plan, today: Day) -> Vec<Problem> {
    let mut waiting: BTreeMap<usize, Vec<&Idea>> = BTreeMap::new();
    for idea in plan.ideas.iter().filter(|it| it.status == IdeaStatus::New) {
        if let Some(phase) = idea.phase {
            waiting.entry(phase).or_default().push(idea);
        }
    }
    waiting.retain(|phase, _| plan.entries[*phase].is_over(today));
    let of_a_phase = waiting.iter().flat_map(|(phase, ideas)| {
        let said =
            |key| Sentence::new(key).with("phase", says::quoted(&plan.entries[*phase].title));
        let about = |idea: &Idea, message| {
            let help = Sentence::new("check-unanswered-idea-help");
            advise("unanswered-idea", *phase, idea.place, message, help)
        };
        each_or_all(
            ideas,
            |idea| {
                let message = said("check-unanswered-idea").with("idea", says::quoted(&idea.text));
                about(idea, message)
            },
            |first| {
                let texts = ideas.iter().map(|idea| says::quoted(&idea.text));
                let message = said("check-unanswered-ideas").with("count", ideas.len());
                about(first, message.with("ideas", says::list(texts)))
            },
        )
    });
    of_a_phase.collect()
}
