//! What differs between two texts, so that the one can be had from the other. Knows no steps and no plans.

use std::ops::Range;

use crate::store::diff::{hunks, lines, starts};

/// What a text has in the place of what another has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Delta(Box<[Piece]>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece {
    /// Bytes of the near text.
    near: Range<usize>,
    /// What the far text has there.
    far: Box<str>,
}

/// A middle that is longer is looked through for what is the same within it.
const LONG: usize = 1_024;

impl Delta {
    /// What the far text has in the place of what the near one has.
    pub(super) fn between(far: &str, near: &str) -> Self {
        let front = common_front(far, near);
        let back = common_back(&far[front..], &near[front..]);
        let (old, new) = (front..far.len() - back, front..near.len() - back);
        if old.is_empty() && new.is_empty() {
            return Self([].into());
        }
        if old.len() <= LONG && new.len() <= LONG {
            let far = far[old].into();
            return Self([Piece { near: new, far }].into());
        }
        Self(pieces(far, near))
    }

    /// The far text.
    pub(super) fn far(&self, near: &str) -> String {
        let mut far = String::with_capacity(near.len());
        let mut at = 0;
        for piece in &self.0 {
            far.push_str(&near[at..piece.near.start]);
            far.push_str(&piece.far);
            at = piece.near.end;
        }
        far.push_str(&near[at..]);
        far
    }
}

fn pieces(far: &str, near: &str) -> Box<[Piece]> {
    let (far_lines, near_lines) = (lines(far), lines(near));
    let (far_starts, near_starts) = (starts(&far_lines), starts(&near_lines));
    let pieces = hunks(&far_lines, &near_lines)
        .into_iter()
        .map(|hunk| Piece {
            near: near_starts[hunk.new.start]..near_starts[hunk.new.end],
            far: far[far_starts[hunk.old.start]..far_starts[hunk.old.end]].into(),
        });
    pieces.collect()
}

/// How many bytes are the same at the front; whole letters.
fn common_front(one: &str, other: &str) -> usize {
    let bytes = one.bytes().zip(other.bytes());
    let mut same = bytes.take_while(|(one, other)| one == other).count();
    while !one.is_char_boundary(same) || !other.is_char_boundary(same) {
        same -= 1;
    }
    same
}

/// How many bytes are the same at the back; whole letters.
fn common_back(one: &str, other: &str) -> usize {
    let bytes = one.bytes().rev().zip(other.bytes().rev());
    let mut same = bytes.take_while(|(one, other)| one == other).count();
    let is_letter = |text: &str, back: usize| text.is_char_boundary(text.len() - back);
    while !is_letter(one, same) || !is_letter(other, same) {
        same -= 1;
    }
    same
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_far_text_comes_back() {
        let long = |middle: &str| format!("{}{middle}{}", "a\n".repeat(900), "b\n".repeat(900));
        let two = long("x\n")
            .replacen("a\n", "y\n", 1)
            .replace("b\nb\n", "å\nb\n");
        for (far, near) in [
            ("", "abc"),
            ("abc", ""),
            ("aåb", "aäb"),
            ("å", "ä"),
            ("aaa", "aa"),
            ("same", "same"),
            (&*long("x\n"), &*long("z\n")),
            (&*long("x\n"), &*two),
            (&*two, &*long("\r\n")),
        ] {
            assert_eq!(Delta::between(far, near).far(near), far);
            assert_eq!(Delta::between(near, far).far(far), near);
        }
    }

    #[test]
    fn changes_far_apart_are_kept_without_what_lies_between() {
        let far = "line of a plan\n".repeat(10_000);
        let near = format!("first\n{far}last\n");
        let Delta(pieces) = Delta::between(&near, &far);
        assert_eq!(pieces.len(), 2);
        assert_eq!(
            pieces.iter().map(|piece| piece.far.len()).sum::<usize>(),
            11
        );
    }
}
