//! What has been changed and not saved, kept where no crash takes it. A plan often lies in a folder that a team shares by
//! git, so it is kept in the user's own state folder; beside the plan where that cannot be.
//!
//! A running program holds a lock on what it keeps; the system lets go of it when the program ends, however it ends.
//! What nobody holds was left behind, and is offered. It outlives the program, not a power cut: to wait for the disk at
//! every key would be felt.

use std::ffi::OsStr;
use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::save::{digest, folder_of, short};

/// How a kept file begins; two lengths in bytes follow, of the text on disk and of the text that was not saved.
const HEAD: &str = "arshjul unsaved 1";

/// The unsaved changes of one plan.
#[derive(Debug)]
pub struct Recovery {
    places: Vec<Place>,
    held: Option<(PathBuf, File)>,
}

/// Where they may be kept: a folder, and how the names in it begin.
#[derive(Debug)]
struct Place {
    folder: PathBuf,
    name: String,
    /// Whether the folder is made when it is not there; a plan's own is not.
    is_ours: bool,
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
}

impl Recovery {
    /// The unsaved changes of the plan at `path`, kept in `state` (the user's state folder for programs, as
    /// `~/.local/state`), or beside the plan when there is none or it takes nothing.
    #[must_use]
    pub fn of(path: &Path, state: Option<&Path>) -> Self {
        let whole = whole(path);
        let file = short(&whole);
        let own = state.map(|state| Place {
            folder: state.join("arshjul"),
            name: format!(
                "{file}-{:016x}.unsaved-",
                digest(whole.as_os_str().as_encoded_bytes())
            ),
            is_ours: true,
        });
        let beside = Place {
            folder: folder_of(&whole),
            name: format!(".{file}.unsaved-"),
            is_ours: false,
        };
        Self {
            places: own.into_iter().chain([beside]).collect(),
            held: None,
        }
    }

    /// Keeps a text and the one on disk that it was made from, in the place of what was kept before.
    ///
    /// # Errors
    /// Those of the system, when no place takes it. What was kept before is still kept then.
    pub fn keep(&mut self, base: &str, text: &str) -> io::Result<()> {
        let mut refused = None;
        for place in &self.places {
            match place.keep(base, text) {
                Ok(kept) => {
                    if let Some((old, _)) = self.held.replace(kept) {
                        let _ = fs::remove_file(old);
                    }
                    return Ok(());
                }
                Err(error) => refused = refused.or(Some(error)),
            }
        }
        Err(refused.unwrap_or_else(|| io::ErrorKind::NotFound.into()))
    }

    /// Forgets what this program keeps.
    pub fn forget(&mut self) {
        if let Some((path, _)) = self.held.take() {
            let _ = fs::remove_file(path);
        }
    }

    /// What an earlier program left behind, the newest if there are several. What cannot be understood is left alone.
    #[must_use]
    pub fn find(&self) -> Option<Kept> {
        let left = self.places.iter().flat_map(Place::left_behind);
        left.filter_map(|path| kept(&path))
            .max_by_key(|kept| kept.since)
    }

    /// Forgets what [`find`](Self::find) tells of. If there is something older, it is told of next.
    pub fn clear(&self) {
        if let Some(kept) = self.find() {
            let _ = fs::remove_file(kept.file);
        }
    }
}

impl Place {
    /// Writes a file of its own each time: the old one is whole until the new one is. What nobody has claimed is never
    /// written over, whoever had this process's number before.
    fn keep(&self, base: &str, text: &str) -> io::Result<(PathBuf, File)> {
        if self.is_ours {
            make_private_folder(&self.folder)?;
        }
        let (path, mut file) = self.begin()?;
        // Waits for those who look whether it is held. Until it is whole, nobody takes it for anything.
        let _ = file.lock();
        let mut whole = format!("{HEAD} {} {}\n", base.len(), text.len()).into_bytes();
        whole.extend_from_slice(base.as_bytes());
        whole.extend_from_slice(text.as_bytes());
        if let Err(error) = file.write_all(&whole) {
            let _ = fs::remove_file(&path);
            return Err(error);
        }
        Ok((path, file))
    }

    /// A new file that only its owner may read.
    fn begin(&self) -> io::Result<(PathBuf, File)> {
        let own = std::process::id();
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let mut number = since.map_or(0, |since| since.as_nanos());
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        loop {
            let path = self.folder.join(format!("{}{own}-{number}", self.name));
            match options.open(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
                opened => return Ok((path, opened?)),
            }
        }
    }

    /// The files that nobody holds.
    fn left_behind(&self) -> impl Iterator<Item = PathBuf> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let begins = |name: &OsStr| name.as_encoded_bytes().starts_with(self.name.as_bytes());
        let ours = entries.filter(move |entry| begins(&entry.file_name()));
        ours.map(|entry| entry.path()).filter(|path| is_left(path))
    }
}

/// The path without links, so that a plan is the same by whichever way it is reached; also that of a file that is gone.
fn whole(path: &Path) -> PathBuf {
    let beside = || Some(folder_of(path).canonicalize().ok()?.join(path.file_name()?));
    path.canonicalize()
        .ok()
        .or_else(beside)
        .or_else(|| std::path::absolute(path).ok())
        .unwrap_or_else(|| path.to_owned())
}

/// Makes a folder that is not there, for its owner only (XDG Base Directory Specification).
fn make_private_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Whether no running program holds a file.
fn is_left(path: &Path) -> bool {
    let Ok(file) = File::open(path) else {
        return false;
    };
    !matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
}

fn kept(path: &Path) -> Option<Kept> {
    let mut whole = String::new();
    let mut file = File::open(path).ok()?;
    file.read_to_string(&mut whole).ok()?;
    let since = file.metadata().and_then(|found| found.modified()).ok();
    let (head, rest) = whole.split_once('\n')?;
    let mut lengths = head.strip_prefix(HEAD)?.split_whitespace();
    let mut length = || lengths.next()?.parse::<usize>().ok();
    let (base, text) = (length()?, length()?);
    if base.checked_add(text)? != rest.len() {
        return None;
    }
    Some(Kept {
        base: rest.get(..base)?.to_owned(),
        text: rest.get(base..)?.to_owned(),
        since,
        file: path.to_owned(),
    })
}

/// The user's state folder for programs, if the environment tells of one.
#[must_use]
pub fn state_folder() -> Option<PathBuf> {
    user_folder("XDG_STATE_HOME", ".local/state")
}

/// One of the user's folders for programs: what a variable says, else the one of that name in the home (XDG Base Directory
/// Specification); none where the environment tells of neither.
#[must_use]
pub fn user_folder(variable: &str, in_home: &str) -> Option<PathBuf> {
    let set = |name| std::env::var_os(name).map(PathBuf::from);
    let given = set(variable).filter(|path| path.is_absolute());
    given.or_else(|| Some(set("HOME")?.join(in_home)))
}
