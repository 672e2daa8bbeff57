//! Titles cut to their room, so that those that differ still do: each keeps its first letters, and after an ellipsis what tells
//! it from the others.

use std::collections::HashMap;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::words::columns_of;

use super::super::text::{ELLIPSIS, fit};

/// As many columns of its beginning a title keeps before it is cut.
const BEGINNING: usize = 10;

/// The titles in so many columns each. Those that would look the same though they are not are cut where they differ.
pub(super) fn cut(titles: &[(&str, usize)]) -> Vec<String> {
    let mut cut: Vec<String> = titles
        .iter()
        .map(|(title, columns)| middle(title, *columns, None))
        .collect();
    let mut alike: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, text) in cut.iter().enumerate() {
        alike.entry(text).or_default().push(index);
    }
    let alike: Vec<Vec<usize>> = alike
        .into_values()
        .filter(|group| group.len() > 1)
        .collect();
    for group in alike {
        let names: Vec<&str> = group.iter().map(|index| titles[*index].0).collect();
        if let Some(at) = difference(&names) {
            for index in group {
                let (title, columns) = titles[index];
                cut[index] = middle(title, columns, Some(at));
            }
        }
    }
    cut
}

/// The first columns in which titles differ, counted from the beginning; none where they are the same.
fn difference(titles: &[&str]) -> Option<usize> {
    let first = titles.first()?;
    let same = |title: &&str| {
        let pairs = first.graphemes(true).zip(title.graphemes(true));
        let same = pairs.take_while(|(one, other)| one == other);
        columns_of(&same.map(|(one, _)| one).collect::<String>())
    };
    let others = titles.iter().filter(|title| *title != first);
    others.map(same).min()
}

/// A title in so many columns: whole, else its beginning, an ellipsis and its end; or, of what is told apart at `shown`, that.
fn middle(title: &str, columns: usize, shown: Option<usize>) -> String {
    if columns_of(title) <= columns || columns < BEGINNING + 4 {
        return fit(title, columns).into_owned();
    }
    let beginning = head(title, BEGINNING).trim_end();
    let room = columns - columns_of(beginning) - 1;
    let tail = match shown {
        // A little before the difference, so that one sees in what it stands.
        Some(at) if at >= BEGINNING => {
            let skipped = head(title, at.saturating_sub(room / 3).max(BEGINNING)).len();
            let rest = title.get(skipped..).unwrap_or_default();
            if columns_of(rest) <= room {
                last(title, room).to_owned()
            } else {
                fit(rest.trim_start(), room).into_owned()
            }
        }
        Some(_) => return fit(title, columns).into_owned(),
        None => last(title, room).to_owned(),
    };
    format!("{beginning}{ELLIPSIS}{}", tail.trim_start())
}

/// As much of the beginning as has room.
fn head(text: &str, columns: usize) -> &str {
    let mut used = 0;
    let kept = text.grapheme_indices(true).take_while(|(_, cluster)| {
        used += columns_of(cluster);
        used <= columns
    });
    let end = kept
        .last()
        .map_or(0, |(start, cluster)| start + cluster.len());
    text.get(..end).unwrap_or_default()
}

/// As much of the end as has room.
fn last(text: &str, columns: usize) -> &str {
    let mut used = 0;
    let kept = text
        .grapheme_indices(true)
        .rev()
        .take_while(|(_, cluster)| {
            used += columns_of(cluster);
            used <= columns
        });
    let start = kept.last().map_or(text.len(), |(start, _)| start);
    text.get(start..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn one(title: &str, columns: usize) -> String {
        cut(&[(title, columns)]).remove(0)
    }

    #[test]
    fn the_beginning_and_the_end_stay() {
        assert_eq!(
            one("Mid-term review of the strategy", 40),
            "Mid-term review of the strategy"
        );
        assert_eq!(
            one("Mid-term review of the strategy", 20),
            "Mid-term r… strategy".replace("… ", "…")
        );
        assert_eq!(
            one("Mid-term review", 12),
            "Mid-term re…",
            "too little for an end"
        );
        assert_eq!(one("Mid-term review", 0), "");
    }

    #[test]
    fn what_differs_is_seen_to_differ() {
        let titles = [
            "Styrelsemöte nummer 1 i föreningen Havet",
            "Styrelsemöte nummer 2 i föreningen Havet",
            "Styrelsemöte nummer 3 i föreningen Havet",
        ];
        let cut = cut(&titles.map(|title| (title, 22)));
        assert_eq!(cut.len(), 3);
        for (index, text) in cut.iter().enumerate() {
            assert!(text.starts_with("Styrelsemö…"), "{text}");
            assert!(text.contains(&(index + 1).to_string()), "{text}");
            assert!(columns_of(text) <= 22, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_cut_is_too_wide(titles in prop::collection::vec("[a-cåé漢 ]{0,40}", 0..6), columns in 0..30_usize) {
            let wide: Vec<(&str, usize)> = titles.iter().map(|title| (&**title, columns)).collect();
            for (text, title) in cut(&wide).iter().zip(&titles) {
                prop_assert!(columns_of(text) <= columns, "{:?}", text);
                prop_assert!(columns_of(title) > columns || text == title);
            }
        }

        /// Two titles that differ in one place are told apart wherever that is.
        #[test]
        fn two_that_differ_look_different(before in "[a-c ]{0,30}", after in "[a-c ]{0,30}", columns in 16..30_usize) {
            let titles = [format!("{before}x{after}"), format!("{before}y{after}")];
            let cut = cut(&[(&titles[0], columns), (&titles[1], columns)]);
            prop_assert_ne!(&cut[0], &cut[1]);
        }
    }
}
