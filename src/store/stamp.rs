//! Whether a file is still the one that was read, told without reading it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::save::folder_of;

/// When a file was written, how long it is, and which it is. Two different texts may have the same stamp, if somebody
/// takes pains; two stamps that differ are worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    written: Option<SystemTime>,
    length: u64,
    which: u64,
}

impl Stamp {
    /// The stamp of a file; none when it is not there.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let found = fs::metadata(path).ok()?;
        Some(Self {
            written: found.modified().ok(),
            length: found.len(),
            which: which(&found),
        })
    }
}

/// Returns the other name in the same folder that the file of this stamp has got; none where there is none, or where the system
/// does not tell files apart.
#[must_use]
pub fn namesake(path: &Path, stamp: Stamp) -> Option<PathBuf> {
    let entries = fs::read_dir(folder_of(path)).ok()?.flatten();
    let mut others = entries
        .map(|entry| entry.path())
        .filter(|other| other != path);
    others.find(|other| {
        let same = Stamp::of(other).filter(|other| other.which == stamp.which);
        stamp.which != 0 && same.is_some() && !other.is_symlink()
    })
}

#[cfg(unix)]
fn which(found: &fs::Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt as _;
    found.ino()
}

#[cfg(not(unix))]
fn which(_: &fs::Metadata) -> u64 {
    0
}
