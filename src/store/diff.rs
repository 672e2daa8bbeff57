//! Where two texts differ, line by line. Knows nothing of what the lines say.

use std::convert::Infallible;
use std::ops::Range;
use std::time::{Duration, Instant};

use similar::Algorithm;
use similar::algorithms::{DiffHook, diff_deadline};

/// How long it is looked for the fewest lines. Texts with little in common, a large file whose newlines have all
/// become others, are told apart more roughly then.
const PATIENCE: Duration = Duration::from_millis(300);

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

/// Where two texts differ, in order.
pub(super) fn hunks(old: &[&str], new: &[&str]) -> Vec<Hunk> {
    let mut gaps = Gaps::default();
    let deadline = Some(Instant::now() + PATIENCE);
    let whole = (0..old.len(), 0..new.len());
    let Ok(()) = diff_deadline(
        Algorithm::Myers,
        &mut gaps,
        old,
        whole.0,
        new,
        whole.1,
        deadline,
    );
    gaps.common(old.len(), new.len(), 0);
    gaps.hunks
}

/// What lies between the runs of lines that both texts have. The crate tells the runs; what it tells of the rest does
/// not always say where in the other text it belongs.
#[derive(Default)]
struct Gaps {
    hunks: Vec<Hunk>,
    old: usize,
    new: usize,
}

impl Gaps {
    fn common(&mut self, old: usize, new: usize, len: usize) {
        if (self.old, self.new) != (old, new) {
            self.hunks.push(Hunk {
                old: self.old..old,
                new: self.new..new,
            });
        }
        (self.old, self.new) = (old + len, new + len);
    }
}

impl DiffHook for Gaps {
    type Error = Infallible;

    fn equal(&mut self, old: usize, new: usize, len: usize) -> Result<(), Infallible> {
        self.common(old, new, len);
        Ok(())
    }
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
}
