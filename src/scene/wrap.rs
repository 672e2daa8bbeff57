//! A title in one, two or three lines, the lines as even as its words allow.

use unicode_width::UnicodeWidthStr;

/// Wider titles never stand on the wheel; trying would only cost time.
const WIDEST: usize = 72;

/// The title as one line, then as two, then as three; only those that its words can make. Widths are in columns.
#[must_use]
pub(super) fn wrappings(title: &str) -> Vec<Vec<String>> {
    if title.width() > WIDEST || title.chars().any(char::is_control) {
        return Vec::new();
    }
    let words: Vec<&str> = title.split_whitespace().collect();
    let most = words.len().min(3);
    (1..=most)
        .filter_map(|lines| even_lines(&words, lines))
        .collect()
}

/// The words in so many lines, with the longest as short as it can be.
fn even_lines(words: &[&str], lines: usize) -> Option<Vec<String>> {
    if lines == 1 {
        return Some(vec![words.join(" ")]);
    }
    (1..=words.len().checked_sub(lines - 1)?)
        .rev()
        .filter_map(|first| {
            let mut rest = even_lines(&words[first..], lines - 1)?;
            rest.insert(0, words[..first].join(" "));
            Some(rest)
        })
        .min_by_key(|lines| lines.iter().map(|line| line.width()).max())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_even_as_the_words_allow() {
        assert_eq!(
            wrappings("Samla idéer till lärtillfället"),
            [
                vec!["Samla idéer till lärtillfället"],
                vec!["Samla idéer till", "lärtillfället"],
                vec!["Samla idéer", "till", "lärtillfället"],
            ]
        );
        assert_eq!(wrappings("Konferens"), [vec!["Konferens"]]);
        assert!(wrappings("  ").is_empty());
    }
}
