//! Lines of a text: where they begin and end, what stands alone on them, and the blank ones and comments around.
//! Knows nothing of TOML but what a comment is.

/// The newline that the file uses: that of its first line.
pub(in crate::store) fn newline(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// Where the text proper begins: after a byte order mark.
pub(super) fn beginning(text: &str) -> usize {
    text.len() - text.trim_start_matches('\u{feff}').len()
}

/// The first byte of the line that holds the byte.
pub(super) fn start(text: &str, at: usize) -> usize {
    let found = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    found.max(beginning(text).min(at))
}

/// The byte after the last letter of the line, its newline left out.
pub(super) fn end(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |found| at + found);
    if text[..end].ends_with('\r') {
        end - 1
    } else {
        end
    }
}

/// The first byte of the next line.
pub(super) fn next(text: &str, at: usize) -> usize {
    text[at..]
        .find('\n')
        .map_or(text.len(), |found| at + found + 1)
}

/// The white space that the line begins with.
pub(super) fn indent(text: &str, at: usize) -> &str {
    let line = &text[start(text, at)..end(text, at)];
    &line[..line.len() - line.trim_start().len()]
}

fn is_blank(text: &str, at: usize) -> bool {
    text[start(text, at)..end(text, at)].trim().is_empty()
}

fn is_comment(text: &str, at: usize) -> bool {
    text[start(text, at)..end(text, at)]
        .trim_start()
        .starts_with('#')
}

/// Where the comment lines directly above a line begin; no further up than `floor`.
pub(super) fn lead(text: &str, at: usize, floor: usize) -> usize {
    upward(text, start(text, at), floor, is_comment)
}

/// Where the blank lines directly above a line begin; no further up than `floor`.
pub(super) fn gap_above(text: &str, line: usize, floor: usize) -> usize {
    upward(text, line, floor, is_blank)
}

fn upward(text: &str, line: usize, floor: usize, fits: fn(&str, usize) -> bool) -> usize {
    let mut line = line;
    while line > floor.max(beginning(text)) {
        let above = start(text, line - 1);
        if above < floor || !fits(text, above) {
            break;
        }
        line = above;
    }
    line
}

/// Where the blank lines from a line on end.
pub(super) fn gap_below(text: &str, line: usize) -> usize {
    downward(text, line, is_blank)
}

/// Where the comment lines from a line on end.
pub(super) fn comments_below(text: &str, line: usize) -> usize {
    downward(text, line, is_comment)
}

fn downward(text: &str, line: usize, fits: fn(&str, usize) -> bool) -> usize {
    let mut line = line;
    while line < text.len() && fits(text, line) {
        line = next(text, line);
    }
    line
}

/// How many lines the text has.
pub(super) fn count(text: &str) -> usize {
    text.matches('\n').count()
}

/// Whether nothing but white space stands before the byte in its line.
pub(super) fn opens_line(text: &str, at: usize) -> bool {
    text[start(text, at)..at].trim().is_empty()
}
