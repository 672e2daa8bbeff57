//! A text onto the disk: whole or not at all, never over what somebody else has written meanwhile. Knows no plan.

mod beside;
mod disk;
mod lock;
mod refusal;
mod within;

use std::io;
use std::path::{Path, PathBuf};

pub use disk::{Disk, System, Traits};
pub use refusal::Refusal;

use crate::store::open::shown;
use crate::store::recovery::{Recovery, state_folder};
use crate::words::Sentence;
use beside::Beside;
use lock::Lock;
use refusal::Step;

pub(super) use beside::{digest, short};

/// What there is to say about a text that is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing: it took the place of the old one all at once.
    Whole,
    /// The file was gone; it is there again.
    Anew,
    /// It was written over the old one, because a new file in its place would have had another owner, other rights, other
    /// names, or no room in the folder.
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
        Some(Sentence::new(key).with("file", shown(path)))
    }
}

/// Puts `text` into a file that holds `known`, as it was last read.
///
/// # Errors
/// When the file holds something else now, or cannot be written. It is as it was then, unless it had to be written in
/// place and the disk failed in the middle and would not take the old text back, which is said.
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
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return save_anew(disk, path, text);
        }
        Err(error) => return Err(Refusal::at(Step::Look, &error)),
    };
    let lock = Lock::of(&folder_of(&target))?;
    if lock.is_held() {
        beside::sweep(disk, &target);
    }
    let traits = may_write(disk, &target, known)?;
    match replacement(disk, &target, text, traits)? {
        Some(beside) => put(disk, beside, &target, known, text),
        None => within::write(disk, &target, known, text),
    }
}

/// Puts a text where its file was.
fn save_anew(disk: &impl Disk, path: &Path, text: &str) -> Result<Saved, Refusal> {
    // A link that leads nowhere is not ours to put a file behind.
    if path.is_symlink() {
        return Err(Refusal::Lost);
    }
    if !folder_of(path).is_dir() {
        return Err(Refusal::Gone);
    }
    create_on(disk, path, text).map(|saved| match saved {
        Saved::Whole => Saved::Anew,
        other => other,
    })
}

/// What the file is like, if it is one that holds what is known of it and may be written.
fn may_write(disk: &impl Disk, target: &Path, known: &str) -> Result<Traits, Refusal> {
    let look = |error: io::Error| Refusal::at(Step::Look, &error);
    let traits = disk.traits(target).map_err(look)?;
    if !traits.is_file {
        return Err(Refusal::NoFile);
    }
    is_known(disk, target, known)?;
    // Root could; but whoever took everybody's right to write away meant it.
    if traits.is_protected {
        return Err(Refusal::ReadOnly);
    }
    let open = |error: io::Error| Refusal::at(Step::Open, &error);
    disk.may_write(target).map_err(open)?;
    Ok(traits)
}

/// A new file with the text that can take the place of the old one; none where it would have other names, other rights or
/// another owner.
fn replacement<'d, D: Disk>(
    disk: &'d D,
    target: &Path,
    text: &str,
    traits: Traits,
) -> Result<Option<Beside<'d, D>>, Refusal> {
    if traits.links > 1 || traits.has_list {
        return Ok(None);
    }
    match Beside::of(disk, target, text, true) {
        Ok(beside) => Ok(beside.adopt(traits).is_ok().then_some(beside)),
        // A folder that takes no new file may hold one that can be written.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(None),
        Err(error) => Err(Refusal::at(Step::Make, &error)),
    }
}

/// Puts a new file in the place of the old one, if that still holds what is known of it.
fn put<D: Disk>(
    disk: &D,
    beside: Beside<'_, D>,
    target: &Path,
    known: &str,
    text: &str,
) -> Result<Saved, Refusal> {
    let write = |error: io::Error| Refusal::at(Step::Write, &error);
    beside.sync().map_err(write)?;
    is_known(disk, target, known)?;
    if beside.swap(target) {
        // Waiting for the folder takes some milliseconds, in which those who had the old file open write their line.
        let saved = settled(disk, target);
        return kept_theirs(disk, &beside, target, [known, text]).map(|()| saved);
    }
    let make = |error: io::Error| Refusal::at(Step::Make, &error);
    beside.put(target).map_err(make)?;
    Ok(settled(disk, target))
}

/// Looks at the file that came out: who writes without our lock may have written it after we looked and before the two changed
/// places. Then it is put back, and nothing is saved. Who had it open before that and writes later still is not seen: a lease
/// (fcntl, `F_SETLEASE`) would tell, but needs unsafe code.
fn kept_theirs<D: Disk>(
    disk: &D,
    beside: &Beside<'_, D>,
    target: &Path,
    [known, text]: [&str; 2],
) -> Result<(), Refusal> {
    let differs = |from: &str| beside.read().ok().filter(|now| now != from.as_bytes());
    let Some(theirs) = differs(known) else {
        return Ok(());
    };
    if !beside.swap(target) {
        put_aside(target, known, theirs);
        return Ok(());
    }
    // Somebody may have written on into ours as well.
    if let Some(onward) = differs(text) {
        put_aside(target, text, onward);
    }
    let now = known.to_owned();
    is_known(disk, target, known).and(Err(Refusal::Changed { now }))
}

/// Keeps what somebody else wrote where the next start offers it, since the file has no place for it.
fn put_aside(target: &Path, base: &str, theirs: Vec<u8>) {
    if let Ok(theirs) = String::from_utf8(theirs) {
        let _ = Recovery::of(target, state_folder().as_deref()).keep(base, &theirs);
    }
}

/// [`create`] on any disk.
///
/// # Errors
/// As there.
pub fn create_on(disk: &impl Disk, path: &Path, text: &str) -> Result<Saved, Refusal> {
    if path.file_name().is_none() {
        return Err(Refusal::NoFile);
    }
    let _lock = Lock::of(&folder_of(path))?;
    // A text that could not be put there is not written in vain.
    if path.symlink_metadata().is_ok() {
        return Err(Refusal::Exists);
    }
    let make = |error: io::Error| Refusal::at(Step::Make, &error);
    let beside = Beside::of(disk, path, text, false).map_err(make)?;
    beside
        .sync()
        .map_err(|error| Refusal::at(Step::Write, &error))?;
    beside.put_new(path, text).map_err(make)?;
    Ok(settled(disk, path))
}

/// Whether a file holds what is known of it.
fn is_known(disk: &impl Disk, target: &Path, known: &str) -> Result<(), Refusal> {
    let now = disk
        .read(target)
        .map_err(|error| Refusal::at(Step::Look, &error))?;
    if now == known.as_bytes() {
        return Ok(());
    }
    Err(match String::from_utf8(now) {
        Ok(now) => Refusal::Changed { now },
        Err(_) => Refusal::NoText,
    })
}

/// What there is to say once the file has its name. Folders that can never be synced, as on some network drives, are
/// nothing to be told of at every save.
fn settled(disk: &impl Disk, path: &Path) -> Saved {
    use io::ErrorKind as Kind;
    match disk.sync_folder(&folder_of(path)) {
        Err(error) => match error.kind() {
            Kind::InvalidInput | Kind::Unsupported | Kind::PermissionDenied => Saved::Whole,
            _ => Saved::Unsure,
        },
        Ok(()) => Saved::Whole,
    }
}

/// The folder of a file, whether it is there or not.
#[must_use]
pub fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}
