//! Merge conflicts that git left in a text: each told once, at its place, and hidden from the grammar, so that the rest is
//! read as if the first of the two sides had been chosen. Knows no table and no key: a note that holds all the
//! markers of one is taken for one.

use std::borrow::Cow;
use std::ops::Range;

use super::Reader;
use crate::plan::Code;
use crate::words::Sentence;

/// The code of a conflict.
pub(in crate::store) const CONFLICT: Code = Code("conflict");

/// What a line of a conflict begins, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Ours,
    Base,
    Theirs,
    End,
}

/// A marker line: what it begins, and where it stands without its line end.
type Marker = (Mark, Range<usize>);

/// A conflict: where its first marker stands, and what of the text is not to be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Conflict {
    place: Range<usize>,
    hidden: Vec<Range<usize>>,
}

impl Mark {
    /// The marker that a line is: seven of a sign at its beginning, and behind them nothing, or a space and a name.
    fn of(line: &str) -> Option<Self> {
        let signs = [
            ("<<<<<<<", Self::Ours),
            ("|||||||", Self::Base),
            ("=======", Self::Theirs),
            (">>>>>>>", Self::End),
        ];
        let (rest, mark) = signs
            .iter()
            .find_map(|(sign, mark)| Some((line.strip_prefix(sign)?, *mark)))?;
        let has_name = rest.starts_with(' ') && mark != Self::Theirs;
        (rest.is_empty() || has_name).then_some(mark)
    }
}

/// The conflicts of a text, in order.
pub(super) fn conflicts(text: &str) -> Vec<Conflict> {
    // Nearly every text has none, and is not gone through line by line. A sign alone is found much sooner than seven.
    let has = |sign: char, mark| text.contains(sign) && text.contains(mark);
    if !has('<', "<<<<<<<") && !has('>', ">>>>>>>") {
        return Vec::new();
    }
    let markers = markers(text);
    let runs = markers.chunk_by(|(one, _), (next, _)| one < next);
    // A single line in a note is a mail that was quoted deep, or what somebody says of conflicts.
    let runs = runs.filter(|run| match run {
        [(_, line)] => !is_in_a_text(text, line.start),
        _ => true,
    });
    runs.filter_map(conflict).collect()
}

/// Whether a text of several lines has begun before the place and not ended.
fn is_in_a_text(text: &str, place: usize) -> bool {
    let before = text.get(..place).unwrap_or_default();
    ["\"\"\"", "'''"]
        .iter()
        .any(|marks| before.matches(marks).count() % 2 == 1)
}

fn markers(text: &str) -> Vec<Marker> {
    let mut at = 0;
    let mut markers = Vec::new();
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        let start = at + bare.len() - bare.trim_start_matches('\u{feff}').len();
        let end = at + bare.len();
        let mark = text.get(start..end).and_then(Mark::of);
        markers.extend(mark.map(|mark| (mark, start..end)));
        at += line.len();
    }
    markers
}

/// The conflict that some markers in their order make. Somebody may have deleted one or two of them and left the rest; but
/// what begins or ends none, as a line below a heading in a note, is no conflict.
fn conflict(run: &[Marker]) -> Option<Conflict> {
    let find = |wanted| run.iter().find(|(mark, _)| *mark == wanted);
    let (begin, end) = (find(Mark::Ours), find(Mark::End));
    begin.or(end)?;
    let hidden = match (begin, find(Mark::Base).or(find(Mark::Theirs)), end) {
        // Whole: the first side alone is read.
        (Some((_, begin)), Some((_, other)), Some((_, end))) => {
            vec![begin.clone(), other.start..end.end]
        }
        _ => run.iter().map(|(_, line)| line.clone()).collect(),
    };
    Some(Conflict {
        place: run.first()?.1.clone(),
        hidden,
    })
}

/// The text with spaces for what is not to be read, so that everything else keeps its place.
pub(super) fn hidden<'t>(text: &'t str, conflicts: &[Conflict]) -> Cow<'t, str> {
    if conflicts.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for range in conflicts.iter().flat_map(|conflict| &conflict.hidden) {
        shown.push_str(text.get(shown.len()..range.start).unwrap_or_default());
        let bytes = text.get(range.clone()).unwrap_or_default().bytes();
        shown.extend(bytes.map(|byte| match byte {
            b'\n' => '\n',
            b'\r' => '\r',
            _ => ' ',
        }));
    }
    shown.push_str(text.get(shown.len()..).unwrap_or_default());
    Cow::Owned(shown)
}

impl Reader<'_> {
    /// Reports the conflicts.
    pub(super) fn unresolved(&mut self, conflicts: &[Conflict]) {
        for conflict in conflicts {
            self.fail(
                CONFLICT,
                conflict.place.clone().into(),
                Sentence::new("read-conflict"),
                Some(Sentence::new("read-conflict-help")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (usize, Cow<'_, str>) {
        let found = conflicts(text);
        let shown = hidden(text, &found);
        assert_eq!(shown.len(), text.len(), "every place is kept");
        (found.len(), shown)
    }

    #[test]
    fn of_a_whole_conflict_the_first_side_is_read() {
        let text = "a\n<<<<<<< HEAD\nb\n=======\nå\r\n>>>>>>> ö\nd\n";
        let expected = "a\n            \nb\n       \n  \r\n          \nd\n";
        assert_eq!(read(text), (1, expected.into()));
        let text = "<<<<<<< a\nb\n||||||| c\nd\n=======\ne\n>>>>>>> f";
        let expected = "         \nb\n         \n \n       \n \n         ";
        assert_eq!(read(text), (1, expected.into()));
    }

    #[test]
    fn of_half_a_conflict_the_markers_are_passed_over() {
        for text in [
            "a\n<<<<<<< HEAD\nb\n",
            "a\n>>>>>>> x\nb\n",
            "a\n<<<<<<< HEAD\nb\n=======\nc\n",
            "a\n=======\nb\n>>>>>>> x\n",
            "a\n<<<<<<< HEAD\nb\n>>>>>>> x\nc",
        ] {
            let (count, shown) = read(text);
            assert_eq!(count, 1, "{text}");
            assert!(!shown.contains(['<', '>', '=']), "{text}");
            assert!(shown.contains('a') && shown.contains('b'), "{text}");
        }
        let twice = "<<<<<<< a\n<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n";
        assert_eq!(read(twice).0, 2);
    }

    #[test]
    fn what_only_looks_like_a_marker_is_none() {
        for text in [
            "Rubrik\n=======\ntext\n",
            "|||||||\n",
            " <<<<<<< a\n",
            "<<<<<<<a\n>>>>>>>>\n",
            "a = \"<<<<<<< b\"\n",
            "======= x\n",
            "note = \"\"\"\n>>>>>>> quoted deep\n\"\"\"\n",
        ] {
            assert_eq!(read(text), (0, text.into()));
        }
    }
}
