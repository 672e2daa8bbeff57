//! What a phase has to do with learning, on its card: recommendations that it raised, took up or should take up, ideas,
//! documents.

use crate::draw::Role;
use crate::plan::{Entry, Plan, Recommendation, RecommendationStatus};
use crate::time::Day;
use crate::tui::names;

use super::card::Card;

/// How a recommendation stands to a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bond {
    Raised,
    TakenUp,
    Planned,
    ToCome,
    Missed,
}

/// Writes it.
pub(super) fn write(card: &mut Card<'_>, index: usize, entry: &Entry) {
    if !entry.is_phase() {
        return;
    }
    let before = card.len();
    card.blank();
    recommendations(card, index);
    ideas(card, index);
    documents(card, index);
    if card.len() == before + 1 {
        card.unblank();
    }
}

fn recommendations(card: &mut Card<'_>, phase: usize) {
    let desk = card.desk;
    let today = card.model.today;
    for wanted in [
        Bond::Raised,
        Bond::TakenUp,
        Bond::Planned,
        Bond::ToCome,
        Bond::Missed,
    ] {
        let mut label = label(wanted);
        for recommendation in &desk.plan().recommendations {
            if bond(desk.plan(), recommendation, phase, today) != Some(wanted) {
                continue;
            }
            let (sign, role) = sign(wanted);
            let status = card
                .model
                .text(names::recommendation(recommendation.status));
            let line = format!("{sign} {} ({status})", recommendation.title);
            card.field(label, &line, role);
            if let Some(outcome) = outcome(recommendation, phase) {
                card.field("", &format!("→ {outcome}"), Role::Faint);
            }
            label = "";
        }
    }
}

fn label(bond: Bond) -> &'static str {
    match bond {
        Bond::Raised => "screen-learning-raised",
        Bond::TakenUp => "screen-learning-taken-up",
        Bond::Planned => "screen-learning-planned",
        Bond::ToCome => "screen-learning-to-come",
        Bond::Missed => "screen-learning-missed",
    }
}

fn sign(bond: Bond) -> (&'static str, Role) {
    match bond {
        Bond::Raised => ("●", Role::Text),
        Bond::TakenUp => ("◆", Role::Good),
        Bond::Planned | Bond::ToCome => ("◇", Role::Text),
        Bond::Missed => ("○", Role::Bad),
    }
}

fn outcome(recommendation: &Recommendation, phase: usize) -> Option<&str> {
    let step = recommendation
        .steps
        .iter()
        .find(|step| step.phase == Some(phase))?;
    step.outcome.as_deref()
}

fn bond(plan: &Plan, recommendation: &Recommendation, phase: usize, today: Day) -> Option<Bond> {
    if recommendation.from == Some(phase) {
        return Some(Bond::Raised);
    }
    let step = recommendation
        .steps
        .iter()
        .find(|step| step.phase == Some(phase));
    match step {
        Some(step) if step.outcome.is_some() => return Some(Bond::TakenUp),
        Some(_) => return Some(Bond::Planned),
        None => {}
    }
    let open = matches!(
        recommendation.status,
        RecommendationStatus::Open | RecommendationStatus::Adopted
    );
    let (first, last) = days(plan, phase)?;
    let raised = recommendation.from.and_then(|from| days(plan, from));
    let later = raised.is_none_or(|(raised, _)| raised < first);
    (open && later).then_some(if last < today {
        Bond::Missed
    } else {
        Bond::ToCome
    })
}

/// First and last day of a phase.
fn days(plan: &Plan, phase: usize) -> Option<(Day, Day)> {
    let whens = &plan.entries.get(phase)?.when;
    let spans = || {
        whens
            .iter()
            .flat_map(|when| &when.dates)
            .filter_map(|date| date.span)
    };
    let first = spans().map(crate::time::Span::first).min()?;
    let last = spans().map(crate::time::Span::last).max()?;
    Some((first, last))
}

fn ideas(card: &mut Card<'_>, phase: usize) {
    let mut label = "screen-learning-ideas";
    for idea in card
        .desk
        .plan()
        .ideas
        .iter()
        .filter(|idea| idea.phase == Some(phase))
    {
        let status = card.model.text(names::idea(idea.status));
        let by = idea
            .by
            .as_deref()
            .map(|by| format!("{by}, "))
            .unwrap_or_default();
        card.field(label, &format!("{} ({by}{status})", idea.text), Role::Text);
        label = "";
    }
}

fn documents(card: &mut Card<'_>, phase: usize) {
    let mut label = "screen-learning-documents";
    let desk = card.desk;
    for document in desk
        .plan()
        .documents
        .iter()
        .filter(|document| document.phase == Some(phase))
    {
        card.field(label, &document.title, Role::Text);
        card.field(
            "",
            document.link.as_deref().unwrap_or_default(),
            Role::Accent,
        );
        label = "";
    }
}
