//! Whether a file is still the one that was read, told without reading it.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

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

#[cfg(unix)]
fn which(found: &fs::Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt as _;
    found.ino()
}

#[cfg(not(unix))]
fn which(_: &fs::Metadata) -> u64 {
    0
}
