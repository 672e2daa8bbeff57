//! In which order things stand after both sides have put theirs in. Knows numbers only.

use std::collections::HashSet;

/// The same things in three orders, each thing a number.
pub(super) struct Orders<'o> {
    pub(super) base: &'o [usize],
    pub(super) ours: &'o [usize],
    pub(super) theirs: &'o [usize],
}

/// What of ours is to be moved among theirs.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Moves {
    /// What moved here, and after what it stands: none for the front.
    pub(super) moved: Vec<(usize, Option<usize>)>,
    /// What both moved, each elsewhere, and after what it stands here.
    pub(super) disputed: Vec<(usize, Option<usize>)>,
}

impl Orders<'_> {
    /// What of ours is to be moved among theirs. Looks only at what all three have.
    pub(super) fn moves(&self) -> Moves {
        let set = |order: &[usize]| order.iter().copied().collect::<HashSet<usize>>();
        let (in_base, in_ours, in_theirs) = (set(self.base), set(self.ours), set(self.theirs));
        let common = |order: &[usize]| -> Vec<usize> {
            let all = |thing: &usize| {
                in_base.contains(thing) && in_ours.contains(thing) && in_theirs.contains(thing)
            };
            order.iter().copied().filter(all).collect()
        };
        let (base, ours, theirs) = (common(self.base), common(self.ours), common(self.theirs));
        let mut moves = Moves::default();
        if base == ours || ours == theirs {
            return moves;
        }
        let moved_there = out_of_order(&base, &theirs);
        let moved_here = out_of_order(&base, &ours);
        let before = |order: &[usize], thing: usize| {
            let at = order.iter().position(|other| *other == thing)?;
            at.checked_sub(1).map(|at| order[at])
        };
        for &thing in ours.iter().filter(|thing| moved_here.contains(thing)) {
            let after = before(&ours, thing);
            if !moved_there.contains(&thing) {
                moves.moved.push((thing, after));
            } else if after != before(&theirs, thing) {
                moves.disputed.push((thing, after));
            }
        }
        moves
    }
}

/// The fewest things that must have moved for one order to become the other: all that are not in the longest run that
/// stands the same way in both.
fn out_of_order(from: &[usize], to: &[usize]) -> HashSet<usize> {
    let mut places = vec![0; from.iter().max().map_or(0, |most| most + 1)];
    for (place, thing) in from.iter().enumerate() {
        places[*thing] = place;
    }
    let ranks: Vec<usize> = to.iter().map(|thing| places[*thing]).collect();
    let mut ends: Vec<usize> = Vec::new(); // of the runs of each length, the one whose last rank is least
    let mut previous = vec![None; ranks.len()];
    for (at, rank) in ranks.iter().enumerate() {
        let length = ends.partition_point(|end| ranks[*end] < *rank);
        previous[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut moved: HashSet<usize> = to.iter().copied().collect();
    let mut run = ends.last().copied();
    while let Some(at) = run {
        moved.remove(&to[at]);
        run = previous[at];
    }
    moved
}

/// Puts what is new here into an order, each after its neighbour: behind what else is new there.
pub(super) fn put_in(
    order: &mut Vec<usize>,
    ours: &[usize],
    new: impl Fn(usize) -> bool,
    strange: impl Fn(usize) -> bool,
) {
    let standing: HashSet<usize> = order.iter().copied().collect();
    let mut neighbour = None;
    for &thing in ours {
        if new(thing) {
            let behind = neighbour.map_or(0, |neighbour| {
                let found = order.iter().position(|other| *other == neighbour);
                found.map_or(0, |at| at + 1)
            });
            let strangers = order[behind..].iter().take_while(|other| strange(**other));
            order.insert(behind + strangers.count(), thing);
        }
        if new(thing) || standing.contains(&thing) {
            neighbour = Some(thing);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moves(base: &[usize], ours: &[usize], theirs: &[usize]) -> Moves {
        Orders { base, ours, theirs }.moves()
    }

    #[test]
    fn what_moved_on_one_side_moves() {
        let (base, ours) = (&[1, 2, 3, 4], &[2, 3, 1, 4]);
        assert_eq!(moves(base, ours, base).moved, [(1, Some(3))]);
        assert_eq!(moves(base, base, ours), Moves::default());
        assert_eq!(moves(base, ours, ours), Moves::default());
        // What only one has is no move, nor what stands next to it.
        assert_eq!(moves(base, &[1, 9, 2, 3, 4], &[2, 3, 4]), Moves::default());
        assert_eq!(moves(base, &[4, 1, 2, 3], base).moved, [(4, None)]);
    }

    #[test]
    fn what_moved_on_both_sides_is_asked_about() {
        let asked = moves(&[1, 2, 3, 4], &[2, 3, 1, 4], &[2, 3, 4, 1]);
        assert_eq!(asked.moved, []);
        assert_eq!(asked.disputed, [(1, Some(3))]);
    }

    #[test]
    fn the_new_stands_after_its_neighbour_and_after_what_is_new_there_already() {
        let mut order = vec![1, 20, 2];
        put_in(
            &mut order,
            &[10, 1, 11, 12, 2, 13],
            |it| (10..20).contains(&it),
            |it| it >= 20,
        );
        assert_eq!(order, [10, 1, 20, 11, 12, 2, 13]);
    }
}
