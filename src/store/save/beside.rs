//! The new text in a hidden file of its own beside the old one; gone again unless it is put in its place.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use super::disk::{Disk, Traits};
use super::folder_of;

/// As many bytes of a plan's name as leave room for what is put around it: a name has at most 255 on nearly every system.
const ROOM: usize = 180;

/// A file that is not yet in its place.
pub(super) struct Beside<'d, D: Disk> {
    disk: &'d D,
    path: PathBuf,
    file: File,
    is_there: bool,
}

impl<'d, D: Disk> Beside<'d, D> {
    /// Writes a text beside a file; a private one nobody else may read until it is adopted.
    pub(super) fn of(disk: &'d D, target: &Path, text: &str, is_private: bool) -> io::Result<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let prefix = prefix(target);
        let (own, number) = (std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let path = target.with_file_name(format!("{prefix}{own}-{number}"));
        let file = disk.create(&path, is_private)?;
        let mut beside = Self {
            disk,
            path,
            file,
            is_there: true,
        };
        disk.write(&mut beside.file, 0, text.as_bytes())?;
        Ok(beside)
    }

    /// Gives it the owner and the rights of another.
    pub(super) fn adopt(&self, like: Traits) -> io::Result<()> {
        self.disk.adopt(&self.file, like)
    }

    /// Waits until it is on the disk.
    pub(super) fn sync(&self) -> io::Result<()> {
        self.disk.sync(&self.file)
    }

    /// Puts it in the place of another.
    pub(super) fn put(mut self, target: &Path) -> io::Result<()> {
        self.disk.rename(&self.path, target)?;
        self.is_there = false;
        Ok(())
    }

    /// Changes places with another, which is then what [goes](Drop) unless they change again. Whether it has: not where the system
    /// cannot, as on many network drives.
    pub(super) fn swap(&self, target: &Path) -> bool {
        self.disk.exchange(&self.path, target).is_ok()
    }

    /// What the file holds that has this name now.
    pub(super) fn read(&self) -> io::Result<Vec<u8>> {
        self.disk.read(&self.path)
    }

    /// Puts it where nothing is. It gets a second name and loses its first, since a rename would take a name that
    /// somebody else has just given. Where files have one name only, the text is written under it at once.
    pub(super) fn put_new(self, target: &Path, text: &str) -> io::Result<()> {
        use io::ErrorKind as Kind;
        match self.disk.link(&self.path, target) {
            Err(error) if matches!(error.kind(), Kind::PermissionDenied | Kind::Unsupported) => {
                self.write_new(target, text)
            }
            linked => linked,
        }
    }

    fn write_new(&self, target: &Path, text: &str) -> io::Result<()> {
        let mut file = self.disk.create(target, false)?;
        let written = self.disk.write(&mut file, 0, text.as_bytes());
        written
            .and_then(|()| self.disk.sync(&file))
            .inspect_err(|_| {
                let _ = self.disk.remove(target); // half a plan is worse than none
            })
    }
}

impl<D: Disk> Drop for Beside<'_, D> {
    fn drop(&mut self) {
        if self.is_there {
            let _ = self.disk.remove(&self.path);
        }
    }
}

/// Takes away what programs that were killed while they saved this file have left beside it. With the lock held, nobody
/// is saving it now.
pub(super) fn sweep(disk: &impl Disk, target: &Path) {
    let prefix = prefix(target);
    let entries = std::fs::read_dir(folder_of(target)).into_iter().flatten();
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(&prefix) {
            let _ = disk.remove(&entry.path());
        }
    }
}

/// How the names of new files beside a plan begin. They do not end as plans do.
fn prefix(target: &Path) -> String {
    format!(".{}.arshjul-", short(target))
}

/// The name of a file, or a digest of it where nothing could be put around the name itself.
pub(crate) fn short(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    if name.len() > ROOM {
        return format!("{:016x}", digest(name.as_encoded_bytes()));
    }
    name.to_string_lossy().into_owned()
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo): the same in every version of the program.
pub(crate) fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |digest, byte| {
        (digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
