//! What has been changed and not saved, kept where no crash takes it. A plan often lies in a folder that a team shares by
//! git, so it is kept in the user's own state folder; beside the plan only where there is no such folder.
//!
//! A running program holds a lock on what it keeps; the system lets go of it when the program ends, however it ends.
//! What nobody holds was left behind, and is offered.

use std::fs::{self, File, TryLockError};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// How a kept file begins; two lengths in bytes follow, of the text on disk and of the text that was not saved.
const HEAD: &str = "arshjul unsaved 1";

/// The unsaved changes of one plan.
#[derive(Debug)]
pub struct Recovery {
    folder: PathBuf,
    name: String,
    held: Option<(PathBuf, File)>,
    written: u32,
}

/// What an earlier program left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The text on disk that the changes were made on.
    pub base: String,
    /// The text with the changes.
    pub text: String,
    /// The file that holds this.
    pub file: PathBuf,
}

impl Recovery {
    /// The unsaved changes of the plan at `path`, kept in `state` (the user's state folder for programs, as
    /// `~/.local/state`), or beside the plan when there is none.
    #[must_use]
    pub fn of(path: &Path, state: Option<&Path>) -> Self {
        let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let file = whole.file_name().unwrap_or_default().to_string_lossy();
        let own = state.map(|state| state.join("arshjul"));
        let usable = own.filter(|folder| fs::create_dir_all(folder).is_ok());
        let mut hasher = DefaultHasher::new();
        whole.hash(&mut hasher);
        let (folder, name) = if let Some(folder) = usable {
            (folder, format!("{file}-{:016x}.unsaved", hasher.finish()))
        } else {
            let beside = whole.parent().unwrap_or(Path::new(".")).to_owned();
            (beside, format!(".{file}.unsaved"))
        };
        Self {
            folder,
            name,
            held: None,
            written: 0,
        }
    }

    /// Keeps a text and the one on disk that it was made from, in the place of what was kept before.
    ///
    /// # Errors
    /// Those of the system.
    pub fn keep(&mut self, base: &str, text: &str) -> io::Result<()> {
        let own = std::process::id();
        // A name of its own each time: the old one is whole until the new one is.
        self.written += 1;
        let path = self
            .folder
            .join(format!("{}-{own}-{}", self.name, self.written));
        let mut file = private(&path)?;
        // Locked before anybody can see it whole.
        let _ = file.try_lock();
        let mut whole = format!("{HEAD} {} {}\n", base.len(), text.len()).into_bytes();
        whole.extend_from_slice(base.as_bytes());
        whole.extend_from_slice(text.as_bytes());
        if let Err(error) = file.write_all(&whole) {
            let _ = fs::remove_file(&path);
            return Err(error);
        }
        if let Some((old, _)) = self.held.replace((path, file)) {
            let _ = fs::remove_file(old);
        }
        Ok(())
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
        let mut left: Vec<_> = self.left_behind().collect();
        left.sort_by_key(|(written, _)| *written);
        left.into_iter().rev().find_map(|(_, path)| kept(&path))
    }

    /// Forgets what earlier programs left behind.
    pub fn clear(&self) {
        for (_, path) in self.left_behind() {
            let _ = fs::remove_file(path);
        }
    }

    /// The files that nobody holds, with when they were written.
    fn left_behind(&self) -> impl Iterator<Item = (Option<std::time::SystemTime>, PathBuf)> {
        let prefix = format!("{}-", self.name);
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let paths = entries.filter(move |entry| {
            let name = entry.file_name();
            name.to_string_lossy().starts_with(&prefix)
        });
        paths
            .map(|entry| entry.path())
            .filter(|path| is_left(path))
            .map(|path| {
                let written = fs::metadata(&path).and_then(|found| found.modified());
                (written.ok(), path)
            })
    }
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
    File::open(path).ok()?.read_to_string(&mut whole).ok()?;
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
        file: path.to_owned(),
    })
}

/// A new file that only its owner may read.
#[cfg(unix)]
fn private(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600);
    options.open(path)
}

#[cfg(not(unix))]
fn private(path: &Path) -> io::Result<File> {
    File::create(path)
}

/// The user's state folder for programs (XDG Base Directory Specification), if the environment tells of one.
#[must_use]
pub fn state_folder() -> Option<PathBuf> {
    let set = |name| std::env::var_os(name).map(PathBuf::from);
    let given = set("XDG_STATE_HOME").filter(|path| path.is_absolute());
    let home = || set("HOME").map(|home| home.join(".local/state"));
    given.or_else(home)
}
