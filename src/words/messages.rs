//! The messages of a word file, found by their keys without parsing any of them. Knows where a message begins and ends,
//! not what it says.

/// How many places there are for messages: a third more than messages at least, so that most stand where they belong.
const PLACES: usize = 4096;

/// A place without a message.
const FREE: u32 = u32::MAX;

/// The messages of a word file.
#[derive(Debug)]
pub(super) struct Messages {
    pub(super) file: &'static str,
    /// Where each message begins, at the place that the digest of its key names or the next one that was free. Laid out when
    /// the program is built: its first frame needs few of them, and cannot wait until all are found.
    begins: [u32; PLACES],
}

impl Messages {
    /// Parts a word file into its messages: each begins with its key at the beginning of a line, and goes on in lines
    /// that are indented.
    pub(super) const fn of(file: &'static str) -> Self {
        let bytes = file.as_bytes();
        let mut begins = [FREE; PLACES];
        let (mut at, mut fresh) = (0, true);
        while at < bytes.len() {
            if fresh && bytes[at].is_ascii_lowercase() {
                let mut place = place(bytes, at);
                while begins[place] != FREE {
                    place = (place + 1) % PLACES;
                }
                begins[place] = at as u32;
            }
            fresh = bytes[at] == b'\n';
            at += 1;
        }
        Self { file, begins }
    }

    /// The message of a key, as it is written.
    pub(super) fn get(&self, wanted: &str) -> Option<&'static str> {
        let first = place(wanted.as_bytes(), 0);
        let (before, after) = self.begins.split_at(first);
        let begun = after
            .iter()
            .chain(before)
            .take_while(|begin| **begin != FREE);
        begun
            .filter_map(|begin| self.file.get(*begin as usize..))
            .find(|rest| key(rest) == wanted)
            .map(message)
    }
}

fn key(message: &str) -> &str {
    let end = message.bytes().position(ends_key);
    message
        .get(..end.unwrap_or(message.len()))
        .unwrap_or_default()
}

const fn ends_key(byte: u8) -> bool {
    matches!(byte, b' ' | b'=' | b'\n')
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

/// Where the message of the key that begins at a byte belongs: FNV-1a, 32 bits (Fowler, Noll, Vo). Short keys, no enemies.
const fn place(bytes: &[u8], start: usize) -> usize {
    let (mut at, mut digest) = (start, 0x811c_9dc5_u32);
    while at < bytes.len() && !ends_key(bytes[at]) {
        digest = (digest ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    digest as usize % PLACES
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

    #[test]
    fn there_is_room_for_a_third_more_messages() {
        for tongue in crate::words::Tongue::ALL {
            let places = tongue.messages().begins.iter();
            let taken = places.filter(|begin| **begin != FREE).count();
            assert!(taken > 1000 && taken * 4 / 3 < PLACES, "{taken}");
        }
    }
}
