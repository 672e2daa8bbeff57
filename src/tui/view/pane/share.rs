//! How the pane's lines are shared. Pure arithmetic.

/// What a section asks for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Want {
    /// How much it matters; the least goes first where there is no room for all.
    pub(super) weight: u8,
    /// With fewer rows it says nothing.
    pub(super) least: usize,
    /// More rows than these it does not need.
    pub(super) most: usize,
}

/// The rows that each section gets of `height` lines, in their order; none for those that get no place at all. The
/// first is the selected entry: it gets what the others leave, at least two fifths, whatever it needs. So nothing
/// below moves while one walks from entry to entry.
pub(super) fn share(wants: &[Want], height: usize) -> Vec<usize> {
    let mut shown: Vec<usize> = (1..wants.len()).collect();
    let least = |index: &usize| wants[*index].least.min(wants[*index].most);
    let kept = (height * 2 / 5).max(3);
    let spare = height.saturating_sub(1 + kept);
    // A heading each.
    while shown.len() + shown.iter().map(least).sum::<usize>() > spare {
        let Some(place) = (0..shown.len()).min_by_key(|place| wants[shown[*place]].weight) else {
            break;
        };
        shown.remove(place);
    }
    let mut rows = vec![0; wants.len()];
    for index in &shown {
        rows[*index] = least(index);
    }
    let mut left = spare.saturating_sub(shown.len() + rows.iter().sum::<usize>());
    while left > 0 {
        let before = left;
        for index in &shown {
            let given = 1.min(wants[*index].most - rows[*index]).min(left);
            rows[*index] += given;
            left -= given;
        }
        if left == before {
            break;
        }
    }
    let used: usize = rows.iter().sum::<usize>() + shown.len();
    if let Some(first) = rows.first_mut() {
        *first = height.saturating_sub(1 + used);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wants<const N: usize>(wants: [(u8, usize); N]) -> [Want; N] {
        wants.map(|(weight, most)| Want {
            weight,
            least: 2,
            most,
        })
    }

    #[test]
    fn lines_are_shared_and_never_overspent() {
        let wants = wants([(9, 20), (6, 3), (8, 14), (3, 2), (5, 60)]);
        for height in 0..120 {
            let rows = share(&wants, height);
            let shown = rows.iter().filter(|rows| **rows > 0).count();
            assert!(rows.iter().sum::<usize>() + shown <= height.max(1));
            for (got, want) in rows.iter().zip(&wants).skip(1) {
                assert!(*got == 0 || (2..=want.most).contains(got));
            }
            assert!(
                height < 2 || rows[0] >= (height * 2 / 5).min(height - 1),
                "{height}"
            );
        }
        assert_eq!(
            share(&wants, 4),
            [3, 0, 0, 0, 0],
            "the selected entry stays longest"
        );
        assert_eq!(share(&wants, 200), [116, 3, 14, 2, 60]);
    }

    #[test]
    fn nothing_moves_while_the_selected_entry_changes() {
        let with = |card| share(&wants([(9, card), (8, 14), (5, 60)]), 38);
        assert_eq!(with(3), with(30));
    }
}
