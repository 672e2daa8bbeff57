//! A change seen from its other end: what was added is dropped, what moved moves back. Knows nothing of plans.

use super::{By, Change, Difference, How, Move, Moves};

/// The change that takes this one back.
pub(super) fn around(change: Change) -> Change {
    Change {
        seen: change.was,
        was: change.seen,
        how: match change.how {
            How::Added => How::Dropped,
            How::Dropped => How::Added,
            How::Moved(moves) => How::Moved(back(moves)),
            How::Changed(differences) => {
                How::Changed(differences.into_iter().map(undone).collect())
            }
        },
    }
}

fn undone(difference: Difference) -> Difference {
    Difference {
        before: difference.after,
        after: difference.before,
        ..difference
    }
}

fn back(moves: Moves) -> Moves {
    let each = moves.each.into_iter().map(|moved| Move {
        before: moved.after,
        after: moved.before,
        by: moved.by.map(opposite),
    });
    let mut each: Vec<Move> = each.collect();
    each.sort_by_key(Move::order);
    Moves {
        each,
        before: moves.after,
        after: moves.before,
        along: moves.along,
    }
}

fn opposite(by: By) -> By {
    match by {
        By::Days(first, last) => By::Days(-first, -last),
        By::Months(first, last) => By::Months(-first, -last),
        By::Apart { later } => By::Apart { later: !later },
        By::Within => By::Within,
    }
}
