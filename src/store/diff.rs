//! Where two texts differ, line by line. Knows nothing of what the lines say.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, InternedInput};

/// Lines that stand in the place of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

/// The lines of a text, each with its newline.
pub(super) fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// Where each line begins, and at the end where the text does end.
pub(super) fn starts(lines: &[&str]) -> Vec<usize> {
    let mut starts = Vec::with_capacity(lines.len() + 1);
    let mut at = 0;
    for line in lines {
        starts.push(at);
        at += line.len();
    }
    starts.push(at);
    starts
}

/// Where two texts differ, in order: the fewest lines, but for large texts with so little in common that to look for the
/// fewest would take long. The same texts differ in the same places everywhere.
pub(super) fn hunks(old: &[&str], new: &[&str]) -> Vec<Hunk> {
    let mut input = InternedInput::default();
    input.update_before(old.iter().copied());
    input.update_after(new.iter().copied());
    let range = |lines: Range<u32>| lines.start as usize..lines.end as usize;
    let diff = Diff::compute(Algorithm::Myers, &input);
    diff.hunks()
        .map(|hunk| Hunk {
            old: range(hunk.before),
            new: range(hunk.after),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hunks_lie_between_what_is_common() {
        for (old, new, expected) in [
            ("", "", vec![]),
            ("a\n", "a\n", vec![]),
            ("", "a\n", vec![(0..0, 0..1)]),
            ("a\nb\n", "b\n", vec![(0..1, 0..0)]),
            (
                "y\na\nx\nb\n",
                "a\na\nb\n",
                vec![(0..1, 0..0), (2..3, 1..2)],
            ),
            ("a\nb\nc\nd", "a\nx\ny\nd\n", vec![(1..4, 1..4)]),
        ] {
            let hunks = hunks(&lines(old), &lines(new));
            let found: Vec<_> = hunks.into_iter().map(|it| (it.old, it.new)).collect();
            assert_eq!(found, expected, "{old:?} {new:?}");
        }
    }

    /// The old lines outside the hunks and the new ones in them.
    fn rebuilt<'t>(old: &[&'t str], new: &[&'t str]) -> Vec<&'t str> {
        let mut rebuilt = Vec::new();
        let mut at = 0;
        for hunk in hunks(old, new) {
            rebuilt.extend(&old[at..hunk.old.start]);
            rebuilt.extend(&new[hunk.new]);
            at = hunk.old.end;
        }
        rebuilt.extend(&old[at..]);
        rebuilt
    }

    proptest::proptest! {
        #[test]
        fn hunks_lead_from_any_text_to_any_other(old in "[a-e\n]{0,120}", new in "[a-e\n]{0,120}") {
            let (old, new) = (lines(&old), lines(&new));
            proptest::prop_assert_eq!(rebuilt(&old, &new), new);
        }
    }

    /// To find the fewest lines between these takes the square of their number.
    #[test]
    fn a_long_text_turned_round_is_told_in_a_moment() {
        let numbers: Vec<String> = (0..20_000).map(|line: i32| line.to_string()).collect();
        let old: Vec<&str> = numbers.iter().map(String::as_str).collect();
        let new: Vec<&str> = old.iter().rev().copied().collect();
        assert_eq!(rebuilt(&old, &new), new);
    }
}
