//! What a phase has to do with learning, on its card: recommendations that it raised, took up or should take up, ideas,
//! documents.

use crate::draw::Role;
use crate::plan::Entry;
use crate::plan::taken_up::Stage;
use crate::tui::names;

use super::card::Card;
use super::thread::stage_sign;

/// Writes it.
pub(super) fn write(card: &mut Card<'_>, index: usize, entry: &Entry) {
    if !entry.is_phase {
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
    let taken_up = desk.plan().taken_up(card.model.today);
    for wanted in [
        Stage::Raised,
        Stage::TakenUp,
        Stage::Planned,
        Stage::ToCome,
        Stage::Missed,
    ] {
        let mut label = names::stage(wanted);
        for (index, recommendation) in desk.plan().recommendations.iter().enumerate() {
            if taken_up.stage(index, phase) != Some(wanted) {
                continue;
            }
            let (sign, role) = stage_sign(wanted);
            let status = card
                .model
                .text(names::recommendation(recommendation.status));
            let line = format!("{sign} {} ({status})", recommendation.title);
            card.field(label, &line, role);
            if let Some(outcome) = recommendation.outcome(phase) {
                card.field("", &format!("→ {outcome}"), Role::Faint);
            }
            label = "";
        }
    }
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
