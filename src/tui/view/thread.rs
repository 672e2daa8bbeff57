//! The way of a recommendation through the phases as a line of signs, from where it was raised to the last phase that has
//! to do with it. Knows stages, no phases and no places on the screen.

use crate::draw::Role;
use crate::plan::taken_up::Stage;

use super::sheet::Piece;

/// How a stage is marked.
#[must_use]
pub(super) fn stage_sign(stage: Stage) -> (&'static str, Role) {
    match stage {
        Stage::Raised => ("●", Role::Text),
        Stage::TakenUp => ("◆", Role::Good),
        Stage::Planned | Stage::ToCome => ("◇", Role::Text),
        Stage::Missed => ("○", Role::Bad),
    }
}

/// What joins a phase to the next one that has to do with the recommendation: whole where that is past, broken where it is
/// still to come.
#[must_use]
pub(super) fn joint(next: Stage) -> &'static str {
    match next {
        Stage::ToCome | Stage::Planned => "╌",
        _ => "─",
    }
}

/// The signs of all phases, each `step` columns from the one before, joined where the thread runs.
#[must_use]
pub(super) fn thread(stages: &[Option<Stage>], step: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut begun = false;
    for (number, stage) in stages.iter().enumerate() {
        begun |= stage.is_some();
        let next = stages[number + 1..].iter().flatten().next();
        let line = next.filter(|_| begun).map(|next| joint(*next));
        let line = line.unwrap_or(" ");
        let (sign, role) = stage.map_or((line, Role::Rule), stage_sign);
        pieces.push(Piece::new(sign, role));
        if number + 1 < stages.len() {
            pieces.push(Piece::new(line.repeat(step.saturating_sub(1)), Role::Rule));
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(stages: &[Option<Stage>]) -> String {
        let pieces = thread(stages, 3);
        pieces.iter().map(|piece| &*piece.text).collect()
    }

    #[test]
    fn a_thread_runs_from_where_it_was_raised_to_its_last_phase() {
        use Stage::{Missed, Planned, Raised, TakenUp, ToCome};
        let stages = [
            None,
            Some(Raised),
            Some(TakenUp),
            Some(Missed),
            Some(Planned),
            Some(ToCome),
        ];
        assert_eq!(drawn(&stages), "   ●──◆──○╌╌◇╌╌◇");
    }

    #[test]
    fn a_phase_that_was_called_off_is_passed_and_an_ended_thread_ends() {
        use Stage::{Raised, TakenUp};
        let stages = [Some(Raised), None, Some(TakenUp), None];
        assert_eq!(drawn(&stages), "●─────◆   ");
        assert_eq!(drawn(&[None, None]), "    ");
        assert_eq!(drawn(&[]), "");
    }
}
