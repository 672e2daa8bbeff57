//! A text onto the disk: whole or not at all, never over what somebody else has written meanwhile. Knows no plan.

mod disk;
mod lock;
mod refusal;

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

pub use disk::{Disk, System, Traits};
pub use refusal::Refusal;

use crate::words::Sentence;
use lock::Lock;

/// What there is to say about a text that is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing: it took the place of the old one all at once.
    Whole,
    /// The file was gone; it is there again.
    Anew,
    /// It was written over the old one, because a new file in its place would have had another owner, other names, or no
    /// room in the folder.
    InPlace,
    /// It is there, but the system does not promise that a power cut leaves it there.
    Unsure,
}

impl Saved {
    /// What there is to say, if there is anything.
    #[must_use]
    pub fn remark(self, path: &Path) -> Option<Sentence> {
        let key = match self {
            Self::Whole => return None,
            Self::Anew => "save-anew",
            Self::InPlace => "save-in-place",
            Self::Unsure => "save-unsure",
        };
        Some(Sentence::new(key).with("file", path.display().to_string()))
    }
}

/// Puts `text` into a file that holds `known`, as it was last read.
///
/// # Errors
/// When the file holds something else now, or cannot be written. It is as it was then, unless it had to be written in
/// place and the disk failed in the middle, which is said.
pub fn save(path: &Path, known: &str, text: &str) -> Result<Saved, Refusal> {
    save_on(&System, path, known, text)
}

/// Puts a text into a file that must not be there yet.
///
/// # Errors
/// When it is there, or cannot be made.
pub fn create(path: &Path, text: &str) -> Result<Saved, Refusal> {
    create_on(&System, path, text)
}

/// [`save`] on any disk.
///
/// # Errors
/// As there.
pub fn save_on(disk: &impl Disk, path: &Path, known: &str, text: &str) -> Result<Saved, Refusal> {
    let target = match disk.target(path) {
        Ok(target) => target,
        Err(error) if error.kind() == io::ErrorKind::NotFound && folder(path).is_dir() => {
            return create_on(disk, path, text).map(|saved| match saved {
                Saved::Whole => Saved::Anew,
                other => other,
            });
        }
        Err(error) => return Err(Refusal::of(&error)),
    };
    let lock = Lock::of(&folder(&target)).map_err(|_| Refusal::Busy)?;
    if lock.is_held() {
        sweep(disk, &target);
    }
    is_known(disk, &target, known)?;
    disk.may_write(&target)
        .map_err(|error| Refusal::of(&error))?;
    let traits = disk.traits(&target).map_err(|error| Refusal::of(&error))?;
    if traits.links > 1 {
        return in_place(disk, &target, text);
    }
    let beside = match Beside::of(disk, &target, text) {
        Ok(beside) => beside,
        // A folder that takes no new file may hold one that can be written.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            return in_place(disk, &target, text);
        }
        Err(error) => return Err(Refusal::of(&error)),
    };
    if disk.adopt(&beside.path, traits).is_err() {
        drop(beside);
        return in_place(disk, &target, text);
    }
    is_known(disk, &target, known)?;
    beside.put(&target)
}

/// [`create`] on any disk.
///
/// # Errors
/// As there.
pub fn create_on(disk: &impl Disk, path: &Path, text: &str) -> Result<Saved, Refusal> {
    let mut file = disk
        .create(path, false)
        .map_err(|error| Refusal::of(&error))?;
    let written = disk
        .write(&mut file, text.as_bytes())
        .and_then(|()| disk.sync(&file));
    if let Err(error) = written {
        drop(file);
        let _ = disk.remove(path); // half a plan is worse than none
        return Err(Refusal::of(&error));
    }
    Ok(match disk.sync_folder(&folder(path)) {
        Ok(()) => Saved::Whole,
        Err(_) => Saved::Unsure,
    })
}

/// Whether a file holds what is known of it.
fn is_known(disk: &impl Disk, target: &Path, known: &str) -> Result<(), Refusal> {
    let now = disk.read(target).map_err(|error| Refusal::of(&error))?;
    if now == known.as_bytes() {
        return Ok(());
    }
    Err(match String::from_utf8(now) {
        Ok(now) => Refusal::Changed { now },
        Err(_) => Refusal::NoText,
    })
}

/// Over the old text. Only where nothing better can be had: a crash in the middle leaves half of it.
fn in_place(disk: &impl Disk, target: &Path, text: &str) -> Result<Saved, Refusal> {
    let mut file = disk
        .open_over(target)
        .map_err(|error| Refusal::of(&error))?;
    disk.write(&mut file, text.as_bytes())
        .and_then(|()| disk.sync(&file))
        .map_err(|error| Refusal::Half(error.to_string()))?;
    Ok(Saved::InPlace)
}

/// Takes away what programs that were killed while they saved this file have left beside it. With the lock held, nobody
/// is saving it now.
fn sweep(disk: &impl Disk, target: &Path) {
    let prefix = beside_prefix(target);
    let entries = std::fs::read_dir(folder(target)).into_iter().flatten();
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(&prefix) {
            let _ = disk.remove(&entry.path());
        }
    }
}

/// How the names of new files beside a plan begin. They do not end as plans do.
fn beside_prefix(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    format!(".{name}.arshjul-")
}

/// The folder of a file.
fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// The new text in a file of its own beside the old one; gone again unless it is put in its place.
struct Beside<'d, D: Disk> {
    disk: &'d D,
    path: PathBuf,
}

impl<'d, D: Disk> Beside<'d, D> {
    fn of(disk: &'d D, target: &Path, text: &str) -> io::Result<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let prefix = beside_prefix(target);
        let (own, number) = (std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let path = target.with_file_name(format!("{prefix}{own}-{number}"));
        let mut file: File = disk.create(&path, true)?;
        let beside = Self { disk, path };
        disk.write(&mut file, text.as_bytes())?;
        disk.sync(&file)?;
        Ok(beside)
    }

    fn put(self, target: &Path) -> Result<Saved, Refusal> {
        self.disk
            .rename(&self.path, target)
            .map_err(|error| Refusal::of(&error))?;
        let disk = self.disk;
        std::mem::forget(self); // it has another name now
        Ok(match disk.sync_folder(&folder(target)) {
            Ok(()) => Saved::Whole,
            Err(_) => Saved::Unsure,
        })
    }
}

impl<D: Disk> Drop for Beside<'_, D> {
    fn drop(&mut self) {
        let _ = self.disk.remove(&self.path);
    }
}
