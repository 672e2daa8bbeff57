//! A kept text as it is written down: the text on disk, the text with the changes, and the plan that both are of.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{Recovery, own, state_folder};
use crate::plan::change;
use crate::store::Source;
use crate::time::{Day, clock_and_day};

/// Why both texts are kept; the word that such a file begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Why {
    /// Changes have not been saved yet.
    Unsaved,
    /// The plan is being written over in place.
    Saving,
}

/// What an earlier program left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The text on disk that the changes were made on.
    pub base: String,
    /// The text with the changes.
    pub text: String,
    /// When they were kept last, where the system knows.
    pub since: Option<SystemTime>,
    /// The file that holds this.
    pub file: PathBuf,
    /// The plan that the changes were made in, as it was called then.
    pub plan: PathBuf,
    pub(super) why: Why,
}

impl Why {
    fn head(self) -> &'static str {
        match self {
            Self::Unsaved => "arshjul unsaved 2",
            Self::Saving => "arshjul saving 2",
        }
    }

    /// Both texts and the plan's path as one file: behind the first line come as many bytes as it says.
    pub(super) fn written(self, base: &str, text: &str, plan: &Path) -> Vec<u8> {
        let plan = plan.as_os_str().as_encoded_bytes();
        let head = self.head();
        let lengths = format!("{head} {} {} {}\n", base.len(), text.len(), plan.len());
        [lengths.as_bytes(), base.as_bytes(), text.as_bytes(), plan].concat()
    }
}

impl Kept {
    /// Reads a kept text; nothing of one that is not whole or not the user's own.
    #[must_use]
    pub fn read(path: &Path) -> Option<Self> {
        let file = own::open(path).ok()?;
        let since = file.metadata().and_then(|found| found.modified()).ok();
        let whole = own::read(&file).ok()?;
        let end = whole.iter().position(|byte| *byte == b'\n')?;
        let (head, rest) = whole.split_at_checked(end + 1)?;
        let head = std::str::from_utf8(head).ok()?;
        let mut whys = [Why::Unsaved, Why::Saving].into_iter();
        let (why, lengths) = whys.find_map(|why| Some((why, head.strip_prefix(why.head())?)))?;
        let lengths: Vec<usize> = lengths
            .split_whitespace()
            .map(|length| length.parse().ok())
            .collect::<Option<_>>()?;
        let [base, text, plan] = lengths[..] else {
            return None;
        };
        let (base, rest) = rest.split_at_checked(base)?;
        let (text, path_of_plan) = rest.split_at_checked(text)?;
        let utf8 = |bytes: &[u8]| std::str::from_utf8(bytes).ok().map(str::to_owned);
        Some(Self {
            base: utf8(base)?,
            text: utf8(text)?,
            since,
            file: path.to_owned(),
            plan: (path_of_plan.len() == plan).then(|| from_bytes(path_of_plan))?,
            why,
        })
    }

    /// What an earlier run left behind of a plan that holds `text`, if it can be read: under the plan's name, or under the one it
    /// had then.
    #[must_use]
    pub fn of(path: &Path, text: Option<&str>) -> Option<Self> {
        let recovery = Recovery::of(path, state_folder().as_deref());
        recovery.find().or_else(|| recovery.find_renamed(text?))
    }

    /// How many things of the plan the changes are about; at least one.
    #[must_use]
    pub fn changes(&self, today: Day) -> usize {
        let read = |text: &str| Source::read(&self.plan, text.to_owned(), today);
        let (base, text) = (read(&self.base), read(&self.text));
        change::between(base.plan(), text.plan()).len().max(1)
    }

    /// When they were made last, as day and time of day in the zone of this machine.
    #[must_use]
    pub fn when(&self) -> Option<String> {
        self.since.map(clock_and_day)
    }

    /// Whether a text is what was on disk while the plan was written over in place, and neither of the two: every byte of it
    /// is from one of them, as the disk had it when the writing was broken off.
    #[must_use]
    pub fn is_half(&self, now: &str) -> bool {
        let (base, text, now) = (self.base.as_bytes(), self.text.as_bytes(), now.as_bytes());
        let one_of_them =
            |(at, byte): (usize, &u8)| base.get(at) == Some(byte) || text.get(at) == Some(byte);
        self.why == Why::Saving
            && now != base
            && now != text
            && now.iter().enumerate().all(one_of_them)
    }
}

#[cfg(unix)]
fn from_bytes(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStringExt as _;
    OsString::from_vec(bytes.to_vec()).into()
}

#[cfg(not(unix))]
fn from_bytes(bytes: &[u8]) -> PathBuf {
    OsString::from(String::from_utf8_lossy(bytes).into_owned()).into()
}
