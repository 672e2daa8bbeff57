//! What is to be written, gathered and sent between the marks of synchronized output: with a single write, or a large frame
//! in parts while it is drawn. Knows bytes, not what they mean.

use std::cell::{RefCell, RefMut};
use std::io::{self, Write};
use std::rc::Rc;

/// Begin and end of a synchronized update; a terminal that does not know mode 2026 passes over them.
const SYNCHRONIZED: [&[u8]; 2] = [b"\x1b[?2026h", b"\x1b[?2026l"];

/// As many bytes as a pseudo-terminal hands on at a time; fewer are not worth a write of their own.
const PART: usize = 4096;

/// The bytes of a frame. Clones share them: one is the backend's to write to, one is kept to send.
#[derive(Clone, Debug, Default)]
pub struct Page(Rc<RefCell<Gathered>>);

#[derive(Debug, Default)]
struct Gathered {
    bytes: Vec<u8>,
    /// Whether parts of the frame have been sent.
    begun: bool,
}

impl Page {
    /// What was gathered, to add to.
    pub(super) fn bytes(&self) -> RefMut<'_, Vec<u8>> {
        RefMut::map(self.0.borrow_mut(), |gathered| &mut gathered.bytes)
    }

    /// Sends what was gathered to `out`, what is to come behind it too, and empties the page: the frame is whole. Returns
    /// how many bytes were sent.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn send(
        &self,
        out: &mut impl Write,
        synchronized: bool,
        behind: &[u8],
    ) -> io::Result<usize> {
        let mut gathered = self.0.borrow_mut();
        if synchronized && (gathered.begun || !gathered.bytes.is_empty()) {
            gathered.begin();
            gathered.bytes.extend(SYNCHRONIZED[1]);
        }
        gathered.bytes.extend(behind);
        gathered.begun = false;
        gathered.send(out)
    }

    /// Sends what was gathered of a frame that is still being drawn, if it is worth a write. Returns how many bytes were sent.
    ///
    /// # Errors
    /// As for [`send`](Self::send).
    pub fn send_part(&self, out: &mut impl Write, synchronized: bool) -> io::Result<usize> {
        let mut gathered = self.0.borrow_mut();
        if gathered.bytes.len() < PART {
            return Ok(0);
        }
        if synchronized {
            gathered.begin();
        }
        gathered.send(out)
    }
}

impl Gathered {
    /// Puts the mark before the first bytes of a frame.
    fn begin(&mut self) {
        if !std::mem::replace(&mut self.begun, true) {
            self.bytes.splice(..0, SYNCHRONIZED[0].iter().copied());
        }
    }

    fn send(&mut self, out: &mut impl Write) -> io::Result<usize> {
        if self.bytes.is_empty() {
            return Ok(0);
        }
        let sent = out.write_all(&self.bytes).and_then(|()| out.flush());
        let length = self.bytes.len();
        self.bytes.clear();
        sent.map(|()| length)
    }
}

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Does nothing: only who has the whole frame knows when to send it.
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

    #[test]
    fn parts_of_a_large_frame_stand_between_the_same_marks() {
        let mut page = Page::default();
        let mut out = Out::default();
        page.write_all(b"small").expect("memory");
        assert_eq!(page.send_part(&mut out, true).expect("memory"), 0);
        page.write_all(&[b'x'; PART]).expect("memory");
        page.send_part(&mut out, true).expect("memory");
        page.write_all(&[b'y'; PART]).expect("memory");
        page.send_part(&mut out, true).expect("memory");
        page.send(&mut out, true, b"?").expect("memory");
        page.write_all(b"next").expect("memory");
        page.send(&mut out, true, b"").expect("memory");
        let first = [b"\x1b[?2026hsmall".as_slice(), &[b'x'; PART]].concat();
        let parts = [
            first,
            vec![b'y'; PART],
            b"\x1b[?2026l?".to_vec(),
            b"\x1b[?2026hnext\x1b[?2026l".to_vec(),
        ];
        assert_eq!(out.0, parts);
    }

    #[test]
    fn parts_have_no_marks_where_nobody_asks_for_them() {
        let mut page = Page::default();
        let mut out = Out::default();
        page.write_all(&[b'x'; PART]).expect("memory");
        page.send_part(&mut out, false).expect("memory");
        page.send(&mut out, false, b"").expect("memory");
        assert_eq!(out.0, [vec![b'x'; PART]]);
    }
}
