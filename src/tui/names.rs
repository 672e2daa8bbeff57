//! The messages that name the parts of a plan. Knows keys, no language.

use crate::plan::taken_up::Stage;
use crate::plan::{IdeaStatus, Level, Occurrence, Plan, RecommendationStatus, State, Status};
use crate::time::{Day, Precision};

/// The message that names a status.
#[must_use]
pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Idea => "screen-status-idea",
        Status::Planned => "screen-status-planned",
        Status::Confirmed => "screen-status-confirmed",
        Status::Started => "screen-status-started",
        Status::Done => "screen-status-done",
        Status::Cancelled => "screen-status-cancelled",
    }
}

/// The messages that [`state`] knows.
pub(crate) const STATES: [&str; 5] = [
    "plan-state-late",
    "plan-state-unanswered",
    "plan-state-held",
    "plan-state-over",
    "plan-state-now",
];

/// The message that says how an occurrence stands to today; none where its status says it all.
#[must_use]
pub(crate) fn state(plan: &Plan, occurrence: &Occurrence, today: Day) -> Option<&'static str> {
    let entry = &plan.entries[occurrence.entry as usize];
    match occurrence.state(plan, today) {
        State::Late => Some("plan-state-late"),
        State::Unanswered => Some("plan-state-unanswered"),
        State::Over if occurrence.status == Status::Idea => None,
        State::Over if entry.is_meeting() => Some("plan-state-held"),
        State::Over => Some("plan-state-over"),
        State::Now if occurrence.status == Status::Planned => Some("plan-state-now"),
        State::Now | State::Coming | State::Undated | State::Done | State::Cancelled => None,
    }
}

/// The message that names how an occurrence stands, or else its status.
#[must_use]
pub(super) fn standing(plan: &Plan, occurrence: &Occurrence, today: Day) -> &'static str {
    state(plan, occurrence, today).unwrap_or_else(|| status(occurrence.status))
}

/// The message that names a recommendation's status.
#[must_use]
pub(super) fn recommendation(status: RecommendationStatus) -> &'static str {
    match status {
        RecommendationStatus::Open => "screen-recommendation-open",
        RecommendationStatus::Adopted => "screen-recommendation-adopted",
        RecommendationStatus::Done => "screen-recommendation-done",
        RecommendationStatus::Declined => "screen-recommendation-declined",
    }
}

/// The message that names an idea's status.
#[must_use]
pub(super) fn idea(status: IdeaStatus) -> &'static str {
    match status {
        IdeaStatus::New => "screen-idea-new",
        IdeaStatus::Taken => "screen-idea-taken",
        IdeaStatus::Parked => "screen-idea-parked",
    }
}

/// The message that names a level of problems.
#[must_use]
pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "screen-level-error",
        Level::Warning => "screen-level-warning",
        Level::Advice => "screen-level-advice",
    }
}

/// The message that says how exactly a date is known; none for a day, of which nothing need be said.
#[must_use]
pub(crate) fn known(precision: Precision) -> Option<&'static str> {
    Some(match precision {
        Precision::Day | Precision::None => return None,
        Precision::Week => "screen-known-week",
        Precision::PartOfMonth => "screen-known-part-of-month",
        Precision::Month => "screen-known-month",
        Precision::Quarter => "screen-known-quarter",
        Precision::Tertial => "screen-known-tertial",
        Precision::Half => "screen-known-half",
        Precision::Season => "screen-known-season",
        Precision::Term => "screen-known-term",
        Precision::Year => "screen-known-year",
    })
}

/// The message that names a stretch longer than a month; none for shorter ones.
#[must_use]
pub(super) fn stretch(precision: Precision) -> Option<&'static str> {
    Some(match precision {
        Precision::Quarter => "screen-precision-quarter",
        Precision::Tertial => "screen-precision-tertial",
        Precision::Half => "screen-precision-half",
        Precision::Season => "screen-precision-season",
        Precision::Term => "screen-precision-term",
        Precision::Year => "screen-precision-year",
        _ => return None,
    })
}

/// The message that names a kind of entry known in every language; any other kind says itself.
#[must_use]
pub(super) fn kind(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "analysis" => "screen-kind-analysis",
        "work-meeting" => "screen-kind-work-meeting",
        "direction-meeting" => "screen-kind-direction-meeting",
        "learning-session" => "screen-kind-learning-session",
        "conference" => "screen-kind-conference",
        "task" => "screen-kind-task",
        "meeting" => "screen-kind-meeting",
        "event" => "screen-kind-event",
        "period" => "screen-kind-period",
        "holiday" => "screen-kind-holiday",
        _ => return None,
    })
}

/// The message that names a field of an entry; a key without one says itself.
#[must_use]
pub(crate) fn field(key: &str) -> &'static str {
    match key {
        "title" => "screen-field-title",
        "when" => "screen-field-dates",
        "except" => "screen-field-except",
        "condition" => "screen-field-condition",
        "kind" => "screen-field-kind",
        "ring" => "screen-field-ring",
        "phase" => "screen-field-phase",
        "review" => "screen-field-review",
        "time" => "screen-field-time",
        "owner" => "screen-field-owner",
        "status" => "screen-field-status",
        "needs" => "screen-field-needs",
        "tags" => "screen-field-tags",
        "checklist" => "screen-field-checklist",
        "links" => "screen-field-links",
        "note" => "screen-field-note",
        "place" => "screen-field-place",
        "participants" => "screen-field-participants",
        "headcount" => "screen-field-headcount",
        _ => "screen-field-id",
    }
}

/// The message that says how a recommendation stands to a phase.
#[must_use]
pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Raised => "screen-learning-raised",
        Stage::TakenUp => "screen-learning-taken-up",
        Stage::Planned => "screen-learning-planned",
        Stage::ToCome => "screen-learning-to-come",
        Stage::Missed => "screen-learning-missed",
    }
}
