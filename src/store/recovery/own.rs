//! Files and folders of which the user is the only writer. What others could have put there, through a link, a pipe or an archive,
//! is not read.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read as _};
use std::path::Path;

/// The most that is read of one file: two texts as long as plans may be, and room to spare.
const MOST: u64 = 160 << 20;

/// Opens a file of the user's own. Neither follows a link nor waits for somebody to write into a pipe; what was opened is
/// looked at, not what had the name before.
///
/// # Errors
/// Those of the system; one when it is no regular file of one name, belongs to somebody else, or is too long.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags.bits() as i32);
    }
    let file = options.open(path)?;
    let found = file.metadata()?;
    if found.is_file() && found.len() <= MOST && is_mine(&found) {
        return Ok(file);
    }
    Err(io::ErrorKind::InvalidData.into())
}

/// Reads such a file, also if it grows meanwhile.
pub(super) fn read(file: &File) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(MOST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a folder is the user's, and nobody else may put anything into it.
pub(super) fn is_private(folder: &Path) -> bool {
    let found = fs::symlink_metadata(folder);
    found.is_ok_and(|found| found.is_dir() && is_mine_alone(&found))
}

#[cfg(unix)]
fn is_mine(found: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    found.uid() == rustix::process::geteuid().as_raw() && found.nlink() == 1
}

#[cfg(unix)]
fn is_mine_alone(found: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    found.uid() == rustix::process::geteuid().as_raw() && found.mode() & 0o022 == 0
}

#[cfg(not(unix))]
fn is_mine(_: &Metadata) -> bool {
    true
}

#[cfg(not(unix))]
fn is_mine_alone(_: &Metadata) -> bool {
    true
}

/// The name of the folder of this user among those of all.
#[cfg(unix)]
pub(super) fn name() -> String {
    format!("arshjul-{}", rustix::process::geteuid().as_raw())
}

#[cfg(not(unix))]
pub(super) fn name() -> String {
    "arshjul".to_owned()
}
