//! How the pane's lines are shared. Pure arithmetic.

/// The rows that each section gets of `height` lines, in their order; none for those that get no place at all. The
/// first is the selected entry: it gets what the others leave, at least two fifths, whatever it needs. So nothing
/// below it moves while one walks from entry to entry.
pub(super) fn share(wants: &[(u8, usize)], height: usize) -> Vec<usize> {
    let mut shown: Vec<usize> = (1..wants.len()).collect();
    let least = |index: usize| 1 + wants[index].1.clamp(1, 2);
    let kept = (height * 2 / 5).max(3);
    let spare = height.saturating_sub(1 + kept);
    while shown.iter().map(|index| least(*index)).sum::<usize>() > spare {
        let Some(place) = (0..shown.len()).min_by_key(|place| wants[shown[*place]].0) else {
            break;
        };
        shown.remove(place);
    }
    let mut rows = vec![0; wants.len()];
    let mut left = spare.saturating_sub(shown.len());
    while left > 0 {
        let before = left;
        for index in &shown {
            let given = 1.min(wants[*index].1 - rows[*index]).min(left);
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

    #[test]
    fn lines_are_shared_and_never_overspent() {
        let wants = [(9, 20), (6, 3), (8, 14), (3, 2), (5, 60)];
        for height in 0..120 {
            let rows = share(&wants, height);
            let shown = rows.iter().filter(|rows| **rows > 0).count();
            assert!(rows.iter().sum::<usize>() + shown <= height.max(1));
            for (got, (_, wanted)) in rows.iter().zip(&wants).skip(1) {
                assert!(got <= wanted);
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
        let with = |card| share(&[(9, card), (8, 14), (5, 60)], 38);
        assert_eq!(with(3), with(30));
    }
}
