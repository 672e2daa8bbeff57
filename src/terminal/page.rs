//! What is to be written, gathered and sent with a single write, between the marks of synchronized output.
//! Knows bytes, not what they mean.

use std::cell::{RefCell, RefMut};
use std::io::{self, Write};
use std::rc::Rc;

/// Begin and end of a synchronized update; a terminal that does not know mode 2026 passes over them.
const SYNCHRONIZED: [&[u8]; 2] = [b"\x1b[?2026h", b"\x1b[?2026l"];

/// The bytes of a frame. Clones share them: one is the backend's to write to, one is kept to send.
#[derive(Clone, Debug, Default)]
pub struct Page(Rc<RefCell<Vec<u8>>>);

impl Page {
    /// What was gathered, to add to.
    pub(super) fn bytes(&self) -> RefMut<'_, Vec<u8>> {
        self.0.borrow_mut()
    }

    /// Sends what was gathered to `out` with one write, what is to come behind it too, and empties the page. Returns how
    /// many bytes were sent.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn send(
        &self,
        out: &mut impl Write,
        synchronized: bool,
        behind: &[u8],
    ) -> io::Result<usize> {
        let mut bytes = self.0.borrow_mut();
        if synchronized && !bytes.is_empty() {
            bytes.splice(..0, SYNCHRONIZED[0].iter().copied());
            bytes.extend(SYNCHRONIZED[1]);
        }
        bytes.extend(behind);
        if bytes.is_empty() {
            return Ok(0);
        }
        let sent = out.write_all(&bytes).and_then(|()| out.flush());
        let length = bytes.len();
        bytes.clear();
        sent.map(|()| length)
    }
}

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Does nothing: a page is sent whole or not at all.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts the writes.
    #[derive(Default)]
    struct Out(Vec<Vec<u8>>);

    impl Write for Out {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.push(bytes.to_vec());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_frame_is_one_write_between_the_marks() {
        let page = Page::default();
        let mut backend = page.clone();
        for word in ["a", "b", "c"] {
            backend.write_all(word.as_bytes()).expect("memory");
            backend.flush().expect("nothing");
        }
        let mut out = Out::default();
        assert_eq!(page.send(&mut out, true, b"").expect("memory"), 19);
        assert_eq!(out.0, [b"\x1b[?2026habc\x1b[?2026l".to_vec()]);
        assert_eq!(
            page.send(&mut out, true, b"").expect("memory"),
            0,
            "an empty page sends nothing"
        );
        assert_eq!(out.0.len(), 1);
    }

    #[test]
    fn what_comes_behind_a_frame_is_in_the_same_write_and_outside_the_marks() {
        let mut page = Page::default();
        page.write_all(b"a").expect("memory");
        let mut out = Out::default();
        page.send(&mut out, true, b"?").expect("memory");
        page.send(&mut out, true, b"!").expect("memory");
        assert_eq!(out.0, [b"\x1b[?2026ha\x1b[?2026l?".to_vec(), b"!".to_vec()]);
    }
}
