//! Dates said twice, "v. 38 (16–22 september)": what stands in brackets moves with what stands before them, stays where it
//! is still true, as the week of a day may be, and goes where it can be neither. Knows no other brackets.

use crate::time::{Date, Language, Span};

use super::{Outcome, Reworded, Wish, read};

/// Both said anew; none where nothing is said twice.
pub(super) fn reworded(
    words: &str,
    language: Option<Language>,
    from: &[Date],
    to: &[Date],
    outcome: Outcome<'_>,
) -> Option<Reworded> {
    let (first, rest) = words.split_once('(')?;
    let (inside, end) = rest.split_once(')')?;
    let ([old], [new]) = (from, to) else {
        return None;
    };
    let said = outcome(&read(inside, language).ok()?.rule)?;
    let ([said], true) = (&said[..], end.trim().is_empty()) else {
        return None;
    };
    let (said, old, new) = (said.span?, old.span?, new.span?);
    let outside = super::reworded(first.trim_end(), language, from, to, outcome)?;
    let gap = &first[first.trim_end().len()..];
    let holds =
        |wide: Span, narrow: Span| wide.contains(narrow.first()) && wide.contains(narrow.last());
    let again = if holds(said, new) {
        Some(inside.to_owned())
    } else if said == old {
        super::reworded(inside, language, from, to, outcome)
            .filter(|inside| inside.alike)
            .map(|inside| inside.words)
    } else {
        None
    };
    let anew = Reworded {
        words: match &again {
            Some(inside) => format!("{}{gap}({inside}){end}", outside.words),
            None => outside.words,
        },
        alike: outside.alike && again.is_some(),
    };
    let wish = Wish::of(words, language, from, to, outcome);
    wish.is_met_by(&anew.words).then_some(anew)
}
