//! Watches the open file for what others do to it. A file is read while somebody writes it: nothing is believed before it has
//! been seen twice, some time apart.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::store::{Stamp, namesake, text_of};
use crate::tui::message::Message;

/// How long a file must stay as it is before it is read.
const SETTLED: Duration = Duration::from_millis(150);
/// How long before a file that looks half written, or is not there, is believed to be so. Editors that empty a file before they
/// write it, and those that put another in its place, take some milliseconds; network drives may take longer.
const BELIEVED: Duration = Duration::from_millis(900);
/// How soon a file that is being changed is looked at again.
const AGAIN: Duration = Duration::from_millis(60);

/// The file that is watched, and as what it is known.
#[derive(Debug)]
struct Watched {
    path: PathBuf,
    known: Known,
    /// The stamp that differs from what is known, and since when it has been like that.
    seen: Option<(Option<Stamp>, Instant)>,
    /// The last stamp of the file, to find it again under another name.
    last: Option<Stamp>,
}

/// As what a file is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// It is to be read, whatever its stamp says.
    Unread,
    /// With this stamp, or as gone.
    As(Option<Stamp>),
}

/// Watches one file at a time.
#[derive(Debug, Default)]
pub(super) struct Watch {
    watched: Option<Watched>,
}

impl Watch {
    /// Takes a file as it is now for known.
    pub(super) fn know(&mut self, path: &Path) {
        let stamp = Stamp::of(path);
        self.begin(path, Known::As(stamp), stamp);
    }

    /// Reads a file anew at the next look, whatever its stamp says.
    pub(super) fn forget(&mut self, path: &Path) {
        self.begin(path, Known::Unread, Stamp::of(path));
    }

    fn begin(&mut self, path: &Path, known: Known, stamp: Option<Stamp>) {
        let earlier = self.watched.take().filter(|watched| watched.path == path);
        self.watched = Some(Watched {
            path: path.to_owned(),
            known,
            seen: None,
            last: stamp.or_else(|| earlier?.last),
        });
    }

    /// How soon to look again, if something is being written.
    pub(super) fn patience(&self) -> Option<Duration> {
        let watched = self.watched.as_ref()?;
        watched.seen.is_some().then_some(AGAIN)
    }

    /// What somebody else has done to a file since it was last known; `saved` is the text it was known to hold.
    pub(super) fn look(&mut self, path: &Path, saved: &str) -> Option<Message> {
        if self
            .watched
            .as_ref()
            .is_none_or(|watched| watched.path != path)
        {
            // Somebody may have written it since it was read.
            self.forget(path);
        }
        self.watched.as_mut()?.look(saved)
    }
}

impl Watched {
    fn look(&mut self, saved: &str) -> Option<Message> {
        let stamp = Stamp::of(&self.path);
        if self.known == Known::As(stamp) {
            self.seen = None;
            return None;
        }
        let since = match self.seen {
            Some((seen, since)) if seen == stamp => since.elapsed(),
            _ => {
                self.seen = Some((stamp, Instant::now()));
                return None;
            }
        };
        if since < SETTLED {
            return None;
        }
        let message = match stamp {
            Some(_) => self.read(saved, since >= BELIEVED)?,
            None if since < BELIEVED => return None,
            None => self.gone()?,
        };
        if Stamp::of(&self.path) != stamp {
            self.seen = None; // written while it was read
            return None;
        }
        (self.known, self.seen) = (Known::As(stamp), None);
        self.last = stamp.or(self.last);
        Some(message)
    }

    /// What the file holds; nothing as long as it looks as if it were being written.
    fn read(&self, saved: &str, is_believed: bool) -> Option<Message> {
        match text_of(&self.path) {
            Ok(text) if is_believed || is_whole(&text, saved) => {
                Some(Message::Outside(self.path.clone(), text))
            }
            Err(error) if is_believed => Some(Message::Unreadable(self.path.clone(), error)),
            _ => None,
        }
    }

    /// The file is gone, or has another name. What may not be looked at is not gone.
    fn gone(&self) -> Option<Message> {
        let is_gone = matches!(self.path.try_exists(), Ok(false));
        let renamed = self.last.and_then(|last| namesake(&self.path, last));
        is_gone.then(|| Message::Gone(self.path.clone(), renamed))
    }
}

/// Whether a text does not look as if the rest of it were still to come.
fn is_whole(text: &str, saved: &str) -> bool {
    let ends = text.ends_with('\n') || !saved.ends_with('\n');
    ends && text.len() >= saved.len() / 2
}
