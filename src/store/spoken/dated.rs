//! Which words of a line are its date. The longest that can be read as one, best at the end, then at the front, then in the
//! middle; a lone year is no date but part of a title, and so is what stands in quotes.

use std::ops::Range;

use super::pieces::Piece;
use crate::time::phrase::{self, Language};
use crate::words::Sentence;

/// No date has more words.
const LONGEST: usize = 16;

/// A line's title and date.
pub(super) struct Dated {
    pub(super) title: String,
    pub(super) when: Option<(String, Range<usize>)>,
    /// Words that are nearly a date.
    pub(super) doubt: Option<(Range<usize>, Sentence)>,
}

impl Dated {
    pub(super) fn of(line: &str, pieces: &[Piece], language: Option<Language>) -> Self {
        let words = |range: &Range<usize>| {
            let texts: Vec<&str> = pieces[range.clone()]
                .iter()
                .map(|piece| &*piece.text)
                .collect();
            texts.join(" ")
        };
        let is_date = |run: &Range<usize>| {
            let words = words(run);
            !is_no_date(&words) && phrase::read(&words, language).is_ok()
        };
        // "12 april" is a date that lacks a title; "maj" may be a name.
        let all = 0..pieces.len();
        let bare = has_figure(pieces) && is_plain(line, pieces) && is_date(&all);
        let found = if bare {
            Some(all)
        } else {
            runs(line, pieces).find(is_date)
        };
        let Some(run) = found else {
            let all = 0..pieces.len();
            return Self {
                title: words(&all),
                when: None,
                doubt: nearly(line, pieces, language),
            };
        };
        let rest = pieces[..run.start].iter().chain(&pieces[run.end..]);
        let rest: Vec<&str> = rest.map(|piece| &*piece.text).collect();
        let title = rest.join(" ");
        let place = pieces[run.start].range.start..pieces[run.end - 1].range.end;
        Self {
            title: title.trim_matches([',', ' ', ':', '–', '-']).to_owned(),
            when: Some((words(&run), place)),
            doubt: None,
        }
    }
}

/// The runs of words that may be the date, the likeliest first. Some word is left for the title where there are several.
fn runs<'p>(line: &'p str, pieces: &'p [Piece]) -> impl Iterator<Item = Range<usize>> + 'p {
    let count = pieces.len();
    let least = count.saturating_sub(LONGEST);
    let ends = (least.max(1)..count).map(move |start| start..count);
    let fronts = (1..count.min(LONGEST)).rev().map(|end| 0..end);
    let inner = (2..count.min(LONGEST)).rev().flat_map(move |length| {
        let starts = 1..(count - length).max(1);
        starts.map(move |start| start..start + length)
    });
    // What parts a title in two is a date only if it has a figure: "Program vår och höst" is a title.
    let inner = inner.filter(|run| has_figure(&pieces[run.clone()]));
    let whole = move |run: &Range<usize>| is_plain(line, &pieces[run.clone()]);
    ends.chain(fronts).chain(inner).filter(whole)
}

fn has_figure(pieces: &[Piece]) -> bool {
    let mut texts = pieces.iter();
    texts.any(|piece| piece.text.contains(|letter: char| letter.is_ascii_digit()))
}

/// Whether nothing else stands among the words, and none of them in quotes.
fn is_plain(line: &str, pieces: &[Piece]) -> bool {
    let together = |pair: &[Piece]| {
        let between = &line[pair[0].range.end..pair[1].range.start];
        between.trim().is_empty()
    };
    pieces.iter().all(|piece| !piece.quoted) && pieces.windows(2).all(together)
}

/// A lone year is not when something is held, nor is a lone figure.
fn is_no_date(words: &str) -> bool {
    words.chars().all(|letter| letter.is_ascii_digit())
}

/// The words at the end that would be a date but for one of them, and what that could be.
fn nearly(
    line: &str,
    pieces: &[Piece],
    language: Option<Language>,
) -> Option<(Range<usize>, Sentence)> {
    let count = pieces.len();
    (1..count).find_map(|start| {
        let first = pieces[start].range.start;
        let last = pieces[count - 1].range.end;
        if pieces[start..].iter().any(|piece| piece.quoted) {
            return None;
        }
        let words = &line[first..last];
        let misreading = phrase::read(words, language).err()?;
        // Only what begins as a date and goes on with a word that is nearly one.
        if misreading.place.start == 0 {
            return None;
        }
        let help = misreading.help?;
        let place = first + misreading.place.start..first + misreading.place.end;
        Some((place, help))
    })
}
