//! The messages of a word file, found by their keys without parsing any of them. Knows where a message begins and ends,
//! not what it says.

/// The messages of a word file.
#[derive(Clone, Debug)]
pub(super) struct Messages {
    file: &'static str,
    /// A digest of each key, and where its message begins. A screen asks for few of them, so that looking through this
    /// is faster than sorting it would be.
    begins: Vec<(u32, u32)>,
}

impl Messages {
    /// Parts a word file into its messages: each begins with its key at the beginning of a line, and goes on in lines
    /// that are indented.
    pub(super) fn of(file: &'static str) -> Self {
        let mut begins = Vec::with_capacity(file.len() / 40);
        let mut start = 0;
        for line in file.split_inclusive('\n') {
            if line.starts_with(|first: char| first.is_ascii_lowercase()) {
                begins.push((digest(key(line)), start));
            }
            start += line.len() as u32;
        }
        Self { file, begins }
    }

    /// The message of a key, as it is written.
    pub(super) fn get(&self, wanted: &str) -> Option<&'static str> {
        let sought = digest(wanted);
        self.begins
            .iter()
            .filter(|begin| begin.0 == sought)
            .find_map(|begin| {
                let rest = self.file.get(begin.1 as usize..)?;
                (key(rest) == wanted).then(|| message(rest))
            })
    }
}

fn key(message: &str) -> &str {
    let end = message
        .bytes()
        .position(|byte| matches!(byte, b' ' | b'=' | b'\n'));
    message
        .get(..end.unwrap_or(message.len()))
        .unwrap_or_default()
}

/// The message that a text begins with.
fn message(text: &'static str) -> &'static str {
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        let goes_on = end == 0 || line.starts_with([' ', '\n', '}']);
        if !goes_on {
            break;
        }
        end += line.len();
    }
    &text[..end]
}

/// FNV-1a, 32 bits (Fowler, Noll, Vo): short keys, no enemies.
fn digest(key: &str) -> u32 {
    key.bytes().fold(0x811c_9dc5, |digest, byte| {
        (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_its_lines_and_no_others() {
        let messages = Messages::of(
            "# no = message\none = 1\ntwo-words =\n    {\n        a\n    }\n\n# end\nlast = x",
        );
        assert_eq!(messages.get("one"), Some("one = 1\n"));
        assert_eq!(
            messages.get("two-words"),
            Some("two-words =\n    {\n        a\n    }\n\n")
        );
        assert_eq!(messages.get("last"), Some("last = x"));
        assert_eq!(messages.get("no"), None);
        assert_eq!(messages.get("on"), None);
        assert_eq!(Messages::of("").get("one"), None);
    }
}
