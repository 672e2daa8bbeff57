//! Text to a width: cut with an ellipsis, wrapped. Counts columns as terminals do, cuts between
//! characters as people see them.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::words::{columns_of, is_one_column_each};

/// What stands for what was cut.
pub(super) const ELLIPSIS: &str = "…";

/// A space that no line is broken at.
const GLUE: char = '\u{a0}';

/// The text if it fits into so many columns, else its beginning and an ellipsis.
#[must_use]
pub(super) fn fit(text: &str, columns: usize) -> Cow<'_, str> {
    let Some(room) = columns.checked_sub(1) else {
        return Cow::Borrowed("");
    };
    if is_one_column_each(text) {
        return fit_letters(text, room);
    }
    // A title may be 10 000 characters long: nothing beyond the first that cannot fit is looked at.
    let (mut used, mut kept) = (0, 0);
    for (start, cluster) in text.grapheme_indices(true) {
        used += cluster.width();
        if used <= room {
            kept = start + cluster.len();
        }
        if used > columns {
            let kept = text.get(..kept).unwrap_or_default().trim_end();
            return Cow::Owned(format!("{kept}{ELLIPSIS}"));
        }
    }
    Cow::Borrowed(text)
}

/// The same for a text of which each letter fills a column; it may be one longer than `room`.
fn fit_letters(text: &str, room: usize) -> Cow<'_, str> {
    let mut ends = text.char_indices().map(|(start, _)| start).skip(room);
    match (ends.next(), ends.next()) {
        (Some(end), Some(_)) => {
            let kept = text.get(..end).unwrap_or_default().trim_end();
            Cow::Owned(format!("{kept}{ELLIPSIS}"))
        }
        _ => Cow::Borrowed(text),
    }
}

/// The lines of a text, none wider than `columns`; words that are too long are broken, empty lines kept.
#[must_use]
pub(crate) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    for paragraph in text.trim_end().lines() {
        wrap_paragraph(paragraph, columns, &mut lines);
    }
    // What holds words together has done so.
    for line in lines.iter_mut().filter(|line| line.contains(GLUE)) {
        *line = line.replace(GLUE, " ");
    }
    lines
}

fn wrap_paragraph(paragraph: &str, columns: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    for word in paragraph.split_inclusive(' ') {
        let bare = word.trim_end_matches(' ');
        if !line.is_empty() && columns_of(&line) + columns_of(bare) > columns {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        if columns_of(bare) <= columns {
            line.push_str(word);
        } else {
            break_word(bare, columns, &mut line, lines);
            line.push(' ');
        }
    }
    lines.push(line.trim_end().to_owned());
}

fn break_word(word: &str, columns: usize, line: &mut String, lines: &mut Vec<String>) {
    let mut used = columns_of(line);
    for cluster in word.graphemes(true) {
        let wide = cluster.width();
        if used + wide > columns && !line.is_empty() {
            lines.push(std::mem::take(line));
            used = 0;
        }
        line.push_str(cluster);
        used += wide;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_says_so_and_never_is_too_wide() {
        assert_eq!(fit("Konferens", 9), "Konferens");
        assert_eq!(fit("Konferens", 8), "Konfere…");
        assert_eq!(fit("Årsmöte", 7), "Årsmöte");
        assert_eq!(fit("漢字漢字", 5), "漢字…");
        assert_eq!(fit("漢字", 3), "漢…");
        assert_eq!(fit("ab", 1), "…");
        assert_eq!(fit("ab", 0), "");
        assert_eq!(fit("", 0), "");
        assert_eq!(fit("en två", 4), "en…");
        let long = "👩‍👩‍👧é".repeat(5000);
        for columns in 0..20 {
            assert!(columns_of(&fit(&long, columns)) <= columns);
        }
    }

    #[test]
    fn lines_are_wrapped_between_words() {
        assert_eq!(wrap("ett två tre", 7), ["ett två", "tre"]);
        assert_eq!(wrap("ett\n\ntvå\n", 7), ["ett", "", "två"]);
        assert_eq!(
            wrap("arbetsmötesprotokoll", 9),
            ["arbetsmöt", "esprotoko", "ll"]
        );
        assert!(wrap("", 5).is_empty());
    }

    #[test]
    fn no_wrapped_line_is_too_wide_and_no_letter_is_lost() {
        let text = "Innehållet utgår från nulägesanalysen. Idéer tas emot på https://example.org/en/lång/adress 漢字漢字漢字.";
        for columns in 2..40 {
            let lines = wrap(text, columns);
            assert!(
                lines.iter().all(|line| columns_of(line) <= columns),
                "{columns}"
            );
            let squeezed = |text: &str| text.replace(' ', "");
            assert_eq!(squeezed(&lines.concat()), squeezed(text), "{columns}");
        }
    }
}
