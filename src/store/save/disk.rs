//! The few things that saving asks of the system, one function each, so that a test can let any of them fail. Decides nothing.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// What is known of a file beside its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traits {
    /// Whether it is a file at all: no folder, device or pipe.
    pub is_file: bool,
    /// Whether nobody is meant to write to it.
    pub is_protected: bool,
    /// Whether more is said about who may do what than a mode can say: an access control list (POSIX.1e, on Linux).
    pub has_list: bool,
    /// How many names it has.
    pub links: u64,
    /// Who owns it: user and group.
    pub owner: (u32, u32),
    /// Who may do what with it.
    pub mode: u32,
}

/// What saving asks of the system.
pub trait Disk {
    /// The file that a path leads to, through every symbolic link.
    ///
    /// # Errors
    /// Those of the system, as for all of these.
    fn target(&self, path: &Path) -> io::Result<PathBuf> {
        path.canonicalize()
    }

    /// What is in a file.
    ///
    /// # Errors
    /// Those of the system.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    /// What is known of a file.
    ///
    /// # Errors
    /// Those of the system.
    fn traits(&self, path: &Path) -> io::Result<Traits> {
        traits(path)
    }

    /// Whether a file may be written to; nothing is.
    ///
    /// # Errors
    /// Those of the system.
    fn may_write(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().write(true).open(path).map(drop)
    }

    /// Makes a file that was not there; a private one nobody else may read until it is [adopted](Self::adopt).
    ///
    /// # Errors
    /// Those of the system; one when it is there.
    fn create(&self, path: &Path, is_private: bool) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        if is_private {
            keep_private(&mut options);
        }
        options.open(path)
    }

    /// Writes all of a text into an open file, from that byte on.
    ///
    /// # Errors
    /// Those of the system.
    fn write(&self, file: &mut File, from: u64, text: &[u8]) -> io::Result<()> {
        file.seek(SeekFrom::Start(from))?;
        file.write_all(text)
    }

    /// Ends an open file after so many bytes.
    ///
    /// # Errors
    /// Those of the system.
    fn cut(&self, file: &File, length: u64) -> io::Result<()> {
        file.set_len(length)
    }

    /// Waits until a file is on the disk, not only on its way there.
    ///
    /// # Errors
    /// Those of the system.
    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    /// Gives a file an owner and says who may do what with it.
    ///
    /// # Errors
    /// Those of the system.
    fn adopt(&self, file: &File, like: Traits) -> io::Result<()> {
        adopt(file, like)
    }

    /// Puts a file in the place of another, all at once.
    ///
    /// # Errors
    /// Those of the system.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    /// Gives two files each other's name, all at once.
    ///
    /// # Errors
    /// Those of the system; [`Unsupported`](io::ErrorKind::Unsupported) or the like where it cannot.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        exchange(one, other)
    }

    /// Gives a file a second name, if nobody has that.
    ///
    /// # Errors
    /// Those of the system.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    /// Opens a file that is there, to be written over. What it holds is not touched yet.
    ///
    /// # Errors
    /// Those of the system.
    fn open_over(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().write(true).open(path)
    }

    /// Waits until the names in a folder are on the disk.
    ///
    /// # Errors
    /// Those of the system.
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if cfg!(unix) {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }

    /// Takes a file away.
    ///
    /// # Errors
    /// Those of the system.
    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

/// The system itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct System;

impl Disk for System {}

#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(unix)]
fn keep_private(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt as _;
    options.mode(0o600);
}

#[cfg(not(unix))]
fn keep_private(_: &mut OpenOptions) {}

fn traits(path: &Path) -> io::Result<Traits> {
    let found = fs::metadata(path)?;
    // A pipe would not open before somebody writes into it.
    let has_list = found.is_file() && File::open(path).is_ok_and(|file| has_list(&file));
    Ok(Traits {
        has_list,
        ..traits_of(&found)
    })
}

#[cfg(target_os = "linux")]
fn has_list(file: &File) -> bool {
    // A list that is longer than that is one too.
    let mut list = [0; 512];
    let read = rustix::fs::fgetxattr(file, "system.posix_acl_access", &mut list);
    matches!(read, Ok(_) | Err(rustix::io::Errno::RANGE))
}

#[cfg(not(target_os = "linux"))]
fn has_list(_: &File) -> bool {
    false
}

#[cfg(unix)]
fn traits_of(found: &Metadata) -> Traits {
    use std::os::unix::fs::MetadataExt as _;
    Traits {
        is_file: found.is_file(),
        is_protected: found.permissions().readonly(),
        links: found.nlink(),
        owner: (found.uid(), found.gid()),
        mode: found.mode() & 0o7777,
        ..Traits::default()
    }
}

#[cfg(not(unix))]
fn traits_of(found: &Metadata) -> Traits {
    Traits {
        is_file: found.is_file(),
        is_protected: found.permissions().readonly(),
        links: 1,
        ..Traits::default()
    }
}

/// The owner is changed only where it differs: nobody but root may, and to the same nobody need. It comes first, for
/// giving a file away may take rights from it.
#[cfg(unix)]
fn adopt(file: &File, like: Traits) -> io::Result<()> {
    use std::os::unix::fs::{PermissionsExt as _, fchown};
    if traits_of(&file.metadata()?).owner != like.owner {
        fchown(file, Some(like.owner.0), Some(like.owner.1))?;
    }
    file.set_permissions(fs::Permissions::from_mode(like.mode))?;
    // A folder may give new files a list of its own, and with it rights to people who had none.
    if has_list(file) == like.has_list {
        return Ok(());
    }
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(not(unix))]
fn adopt(_: &File, _: Traits) -> io::Result<()> {
    Ok(())
}
