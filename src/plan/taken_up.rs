//! What has become of each recommendation in each phase: raised, taken up, planned, to come, missed. Knows the plan and
//! today; how it is shown, and how anything of it is changed, it does not know.

use crate::time::{Day, Span};

use super::{Entry, Plan, Recommendation};

/// Recommendations by phases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenUp {
    /// Indices into the plan's entries, in order of time; phases without a day come last, as they stand in the file.
    pub phases: Vec<usize>,
    /// By first priority in the order of the plan's, those without one last; then as they stand in the file.
    pub rows: Vec<Row>,
}

/// One recommendation through the phases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Index into the plan's recommendations.
    pub recommendation: usize,
    /// Index into the plan's priorities of its first one.
    pub priority: Option<usize>,
    /// One for each phase; none where it has nothing to do with the recommendation: because it comes before the one that
    /// raised it, was called off, or because the recommendation was done or declined without it.
    pub stages: Vec<Option<Stage>>,
}

/// How a recommendation stands to a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// The phase raised it.
    Raised,
    /// The phase has a step with an outcome.
    TakenUp,
    /// The phase has a step, and no outcome yet.
    Planned,
    /// No step, and the phase is not over.
    ToCome,
    /// No step, and the phase is over.
    Missed,
}

impl Plan {
    /// What has become of each recommendation in each phase by `today`.
    #[must_use]
    pub fn taken_up(&self, today: Day) -> TakenUp {
        let phases = phases(self, today);
        let mut rows: Vec<Row> = self
            .recommendations
            .iter()
            .enumerate()
            .map(|(index, recommendation)| Row {
                recommendation: index,
                priority: recommendation.priorities.iter().copied().min(),
                stages: stages(recommendation, &phases),
            })
            .collect();
        rows.sort_by_key(|row| (row.priority.is_none(), row.priority));
        let phases = phases.iter().map(|phase| phase.index).collect();
        TakenUp { phases, rows }
    }
}

impl TakenUp {
    /// The stage of a recommendation in a phase, by their indices in the plan.
    #[must_use]
    pub fn stage(&self, recommendation: usize, phase: usize) -> Option<Stage> {
        let column = self.phases.iter().position(|index| *index == phase)?;
        let mut rows = self.rows.iter();
        let row = rows.find(|row| row.recommendation == recommendation)?;
        row.stages[column]
    }

    /// The row and column of the first cell that waits for somebody: in the earliest phase that has still to take one up, or
    /// to tell what it did with it, else in the last one that missed one.
    #[must_use]
    pub fn waiting(&self) -> Option<(usize, usize)> {
        let columns = 0..self.phases.len();
        let row = |column: usize, wanted: &[Stage]| {
            let mut rows = self.rows.iter();
            let row =
                rows.position(|row| row.stages[column].is_some_and(|it| wanted.contains(&it)));
            row.map(|row| (row, column))
        };
        let open = [Stage::Planned, Stage::ToCome];
        let coming = columns.clone().find_map(|column| row(column, &open));
        coming.or_else(|| {
            columns
                .rev()
                .find_map(|column| row(column, &[Stage::Missed]))
        })
    }

    /// Every recommendation and phase, by their indices in the plan, that stand like this to each other.
    pub fn all(&self, stage: Stage) -> impl Iterator<Item = (usize, usize)> {
        self.rows.iter().flat_map(move |row| {
            let cells = row.stages.iter().zip(&self.phases);
            let like = cells.filter(move |(it, _)| **it == Some(stage));
            like.map(|(_, phase)| (row.recommendation, *phase))
        })
    }
}

/// A phase with its first and last day, if it has any.
struct Held {
    index: usize,
    days: Option<(Day, Day)>,
    is_called_off: bool,
    is_over: bool,
}

/// In order of time.
fn phases(plan: &Plan, today: Day) -> Vec<Held> {
    let all = plan.entries.iter().enumerate();
    let mut phases: Vec<Held> = all
        .filter(|(_, entry)| entry.is_phase)
        .map(|(index, entry)| Held {
            index,
            days: days(entry),
            is_called_off: entry.is_called_off(),
            is_over: entry.is_over(today),
        })
        .collect();
    phases.sort_by_key(|phase| (phase.days.is_none(), phase.days));
    phases
}

/// The first day of the first time it is held, and the last of the last.
fn days(entry: &Entry) -> Option<(Day, Day)> {
    let spans = || entry.held().into_iter().filter_map(|date| date.span);
    let first = spans().map(Span::first).min()?;
    let last = spans().map(Span::last).max()?;
    Some((first, last))
}

/// One stage a phase.
fn stages(recommendation: &Recommendation, phases: &[Held]) -> Vec<Option<Stage>> {
    // Every phase comes later than what was carried over.
    let raised = recommendation.raised_in();
    let from = phases.iter().find(|phase| Some(phase.index) == raised);
    let since = from.and_then(|phase| phase.days).map(|(first, _)| first);
    let stage = |phase: &Held| {
        if Some(phase.index) == raised {
            return Some(Stage::Raised);
        }
        if let Some(stage) = told(recommendation, phase.index) {
            return Some(stage);
        }
        let begins = phase.days.map(|(first, _)| first);
        let later = since.is_none_or(|since| begins.is_none_or(|begins| since < begins));
        let waits = recommendation.is_open() && !phase.is_called_off;
        (waits && later).then_some(if phase.is_over {
            Stage::Missed
        } else {
            Stage::ToCome
        })
    };
    phases.iter().map(stage).collect()
}

/// What the steps say of a phase.
fn told(recommendation: &Recommendation, phase: usize) -> Option<Stage> {
    let steps = recommendation.steps.iter();
    let mut own = steps.filter(|step| step.phase == Some(phase)).peekable();
    own.peek()?;
    let has_outcome = own.any(|step| {
        let outcome = step.outcome.as_deref();
        outcome.is_some_and(|outcome| !outcome.trim().is_empty())
    });
    Some(if has_outcome {
        Stage::TakenUp
    } else {
        Stage::Planned
    })
}
