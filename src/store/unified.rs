//! Two texts as a unified diff (POSIX `diff -u`), as `patch` and people read it. Knows nothing of plans.

use std::fmt::Write as _;
use std::ops::Range;

use super::diff::{Hunk, hunks, lines};

/// Lines that are shown around what differs.
const CONTEXT: usize = 3;

/// What turns one text into another; nothing where they are the same. Every line is as it is in its text, its newline
/// included, and a last one without is told apart.
#[must_use]
pub fn unified(name: &str, old: &str, new: &str) -> String {
    let (old, new) = (lines(old), lines(new));
    let mut hunks = hunks(&old, &new);
    let mut from = (0, 0);
    for hunk in &mut hunks {
        *hunk = after_a_blank_line(hunk, &old, &new, from);
        from = (hunk.old.end, hunk.new.end);
    }
    let mut out = String::new();
    if !hunks.is_empty() {
        let _ = writeln!(out, "--- {name}\n+++ {name}");
    }
    let near = |one: &Hunk, next: &Hunk| next.old.start - one.old.end <= 2 * CONTEXT;
    for group in hunks.chunk_by(near) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else {
            continue;
        };
        let before = first.old.start.min(CONTEXT);
        let after = (old.len() - last.old.end).min(CONTEXT);
        let from = first.old.start - before..last.old.end + after;
        let to = first.new.start - before..last.new.end + after;
        let _ = writeln!(out, "@@ -{} +{} @@", counted(&from), counted(&to));
        let mut at = from.start;
        for hunk in group {
            put(&mut out, ' ', &old[at..hunk.old.start]);
            put(&mut out, '-', &old[hunk.old.clone()]);
            put(&mut out, '+', &new[hunk.new.clone()]);
            at = hunk.old.end;
        }
        put(&mut out, ' ', &old[at..from.end]);
    }
    out
}

/// Lines that come or go between lines like themselves can be shown in several ways: best with what they begin, not with
/// what follows them.
fn after_a_blank_line(hunk: &Hunk, old: &[&str], new: &[&str], from: (usize, usize)) -> Hunk {
    let (moving, lines) = match (hunk.old.is_empty(), hunk.new.is_empty()) {
        (true, false) => (&hunk.new, new),
        (false, true) => (&hunk.old, old),
        _ => return hunk.clone(),
    };
    let room = (hunk.old.start - from.0).min(hunk.new.start - from.1);
    let same = |up: &usize| lines[moving.start - up] == lines[moving.end - up];
    let blank = |up: usize| moving.start > up && lines[moving.start - up - 1].trim().is_empty();
    let ways = (1..=room).take_while(same);
    let up = std::iter::once(0).chain(ways).find(|up| blank(*up));
    let up = up.unwrap_or(0);
    Hunk {
        old: hunk.old.start - up..hunk.old.end - up,
        new: hunk.new.start - up..hunk.new.end - up,
    }
}

/// The first line, from 1, and how many there are; none begin after the line before.
fn counted(lines: &Range<usize>) -> String {
    match lines.len() {
        0 => format!("{},0", lines.start),
        1 => format!("{}", lines.start + 1),
        count => format!("{},{count}", lines.start + 1),
    }
}

fn put(out: &mut String, sign: char, lines: &[&str]) {
    for line in lines {
        out.push(sign);
        out.push_str(line);
        if !line.ends_with('\n') {
            out.push_str("\n\\ No newline at end of file\n");
        }
    }
}
