//! Lines of three texts, merged: for comments and layout, which no field holds. Knows nothing of plans; whether the
//! outcome is to be had, others judge.

use std::ops::Range;

use crate::store::diff;

/// Lines that stand in the place of some of the base.
#[derive(Clone, Copy)]
struct Hunk<'t> {
    from: usize,
    to: usize,
    theirs: bool,
    new: &'t str,
}

/// A text of lines from both sides.
pub(super) struct Lines {
    pub(super) text: String,
    /// Whether both have changed the same lines, each in its own way.
    pub(super) clash: bool,
}

/// What both sides have made of a text. They may both put lines in at the same place: theirs come first. Where they
/// have changed the same lines, theirs stand.
pub(super) fn merged(base: &str, ours: &str, theirs: &str) -> Lines {
    let lines = diff::lines(base);
    let mut hunks = hunks(&lines, ours, false);
    hunks.extend(self::hunks(&lines, theirs, true));
    hunks.sort_by_key(|hunk| (hunk.from, hunk.to, !hunk.theirs));
    let mut text = String::with_capacity(ours.len().max(theirs.len()));
    let mut clash = false;
    let mut at = 0;
    let mut rest = &hunks[..];
    while let Some(range) = cluster(rest) {
        let (together, others) = rest.split_at(range.len);
        text.extend(lines[at..range.lines.start].iter().copied());
        at = range.lines.start;
        let standing = settled(together);
        clash |= standing.iter().all(|hunk| hunk.theirs) && !agrees(together);
        for hunk in standing {
            text.extend(lines[at..hunk.from].iter().copied());
            text.push_str(hunk.new);
            at = hunk.to;
        }
        rest = others;
    }
    text.extend(lines[at..].iter().copied());
    Lines { text, clash }
}

/// Hunks that touch each other, and the lines they touch.
struct Cluster {
    len: usize,
    lines: Range<usize>,
}

fn cluster(hunks: &[Hunk<'_>]) -> Option<Cluster> {
    let first = hunks.first()?;
    let (mut to, mut len) = (first.to, 1);
    for hunk in &hunks[1..] {
        let both_put_in = hunk.from == hunk.to && (hunk.from, hunk.to) == (first.from, to);
        if hunk.from >= to && !both_put_in {
            break;
        }
        to = to.max(hunk.to);
        len += 1;
    }
    Some(Cluster {
        len,
        lines: first.from..to,
    })
}

/// Those of a cluster that stand.
fn settled<'h, 't>(together: &'h [Hunk<'t>]) -> Vec<&'h Hunk<'t>> {
    let (theirs, ours): (Vec<_>, Vec<_>) = together.iter().partition(|hunk| hunk.theirs);
    let put_in = together.iter().all(|hunk| hunk.from == hunk.to);
    if theirs.is_empty() || put_in && !agrees(together) {
        return theirs.into_iter().chain(ours).collect();
    }
    theirs
}

/// Whether a cluster is of one side only, or the same on both.
fn agrees(together: &[Hunk<'_>]) -> bool {
    let (theirs, ours): (Vec<_>, Vec<_>) = together.iter().partition(|hunk| hunk.theirs);
    let same = |(one, other): (&&Hunk<'_>, &&Hunk<'_>)| {
        (one.from, one.to, one.new) == (other.from, other.to, other.new)
    };
    let alike = theirs.len() == ours.len() && theirs.iter().zip(&ours).all(same);
    theirs.is_empty() || ours.is_empty() || alike
}

fn hunks<'t>(base: &[&str], side: &'t str, theirs: bool) -> Vec<Hunk<'t>> {
    let lines = diff::lines(side);
    let starts = diff::starts(&lines);
    let hunks = diff::hunks(base, &lines).into_iter();
    hunks
        .map(|hunk| Hunk {
            from: hunk.old.start,
            to: hunk.old.end,
            theirs,
            new: &side[starts[hunk.new.start]..starts[hunk.new.end]],
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_both_sides_stand() {
        for (base, ours, theirs, expected) in [
            ("a\nb\nc\n", "a\nx\nc\n", "a\nb\nc\ny\n", "a\nx\nc\ny\n"),
            ("a\nb\nc\n", "x\nb\nc\n", "a\ny\nc\n", "x\ny\nc\n"),
            ("a\nb\n", "a\nx\nb\n", "a\ny\nb\n", "a\ny\nx\nb\n"),
            ("a\nb\n", "a\nx\nb\n", "a\nx\nb\n", "a\nx\nb\n"),
            ("a\nb\n", "a\n", "a\nx\nb\n", "a\nx\n"),
            ("a\nb\nc\nd", "a\nd", "x\nb\nc\nd", "x\nd"),
        ] {
            let lines = merged(base, ours, theirs);
            assert_eq!((&*lines.text, lines.clash), (expected, false), "{base:?}");
        }
    }

    #[test]
    fn where_both_have_changed_a_line_theirs_stands() {
        for (base, ours, theirs, expected) in [
            ("a\nb\nc\n", "a\nx\nc\n", "a\ny\nc\n", "a\ny\nc\n"),
            ("a\nb\nc\n", "a\nc\n", "a\ny\nc\n", "a\ny\nc\n"),
            ("a\nb\nc\nd\n", "1\n", "a\nb\ny\nd\n", "a\nb\ny\nd\n"),
            ("a\n", "", "", ""),
        ] {
            let lines = merged(base, ours, theirs);
            assert_eq!(
                (&*lines.text, lines.clash),
                (expected, base != "a\n"),
                "{base:?}"
            );
        }
    }
}
