//! Where the lines of a text begin: bytes to line and column.

/// The first byte of each line.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    starts: Vec<u32>,
}

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let after = breaks.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX));
        Self {
            starts: std::iter::once(0).chain(after).collect(),
        }
    }

    /// Line and column, both from 1. A byte order mark before the text takes no column.
    pub(super) fn position(&self, text: &str, byte: usize) -> (usize, usize) {
        let byte = floor(text, byte);
        let line = self.starts.partition_point(|start| *start as usize <= byte);
        let start = self.starts.get(line - 1).map_or(0, |start| *start as usize);
        let before = text.get(start..byte).unwrap_or_default();
        let column = before.trim_start_matches('\u{feff}').chars().count() + 1;
        (line, column)
    }
}

/// The nearest beginning of a character at or before the byte.
pub(super) fn floor(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, byte: usize) -> (usize, usize) {
        Lines::of(text).position(text, byte)
    }

    #[test]
    fn columns_count_characters() {
        let text = "åäö = 1\r\nb = \"é\" # x\n";
        assert_eq!(at(text, 0), (1, 1));
        assert_eq!(at(text, text.find('=').unwrap_or_default()), (1, 5));
        assert_eq!(at(text, text.find('b').unwrap_or_default()), (2, 1));
        assert_eq!(at(text, text.find('#').unwrap_or_default()), (2, 9));
        assert_eq!(at(text, text.len()), (3, 1));
        assert_eq!(at(text, 9999), (3, 1));
    }

    #[test]
    fn a_byte_within_a_character_is_that_character() {
        assert_eq!(at("aå", 2), (1, 2));
        assert_eq!(at("", 5), (1, 1));
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        assert_eq!(at("\u{feff}[plan]", 3), (1, 1));
    }
}
