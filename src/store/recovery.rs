//! What has been changed and not saved, kept where no crash takes it: in the user's own state folder, or in a folder of the user's
//! among those for temporary files. Never beside the plan: what lies there may have come with the folder, by git or in an archive,
//! and is nobody's own.
//!
//! A running program holds a lock on what it keeps; the system lets go of it when the program ends, however it ends.
//! What nobody holds was left behind, and is offered. It outlives the program, not a power cut: to wait for the disk at
//! every key would be felt.

mod kept;
mod own;

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::save::{digest, folder_of, short};

pub use kept::Kept;
pub(super) use kept::Why;

/// What stands in a name between the plan's and the program's; what was discarded has another word.
const UNSAVED: &str = ".unsaved-";
const DISCARDED: &str = ".discarded-";
/// How long what was discarded can be had back.
const RESTORABLE: Duration = Duration::from_hours(30 * 24);
/// How many texts of other plans are looked at in search of a plan that has another name now.
const STRANGERS: usize = 64;

/// The unsaved changes of one plan.
#[derive(Debug)]
pub struct Recovery {
    plan: PathBuf,
    /// How the names of what is kept of it begin.
    name: String,
    /// Where they may be kept, the best first.
    folders: Vec<PathBuf>,
    held: Option<(PathBuf, File)>,
}

impl Recovery {
    /// The unsaved changes of the plan at `path`, kept in `state` (the user's state folder for programs, as
    /// `~/.local/state`), or in a private folder for temporary files when there is none or it takes nothing.
    #[must_use]
    pub fn of(path: &Path, state: Option<&Path>) -> Self {
        let plan = whole(path);
        let digest = digest(plan.as_os_str().as_encoded_bytes());
        let own = state.map(|state| state.join("arshjul"));
        let among_all = folder_of_all().join(own::name());
        Self {
            name: format!("{}-{digest:016x}", short(&plan)),
            folders: own.into_iter().chain([among_all]).collect(),
            plan,
            held: None,
        }
    }

    /// Keeps a text and the one on disk that it was made from, in the place of what was kept before.
    ///
    /// # Errors
    /// Those of the system, when no place takes it. What was kept before is still kept then.
    pub fn keep(&mut self, base: &str, text: &str) -> io::Result<()> {
        self.keep_for(Why::Unsaved, base, text)
    }

    /// The same, with why it is kept.
    pub(super) fn keep_for(&mut self, why: Why, base: &str, text: &str) -> io::Result<()> {
        let whole = why.written(base, text, &self.plan);
        let mut refused = None;
        for folder in &self.folders {
            match self.write(folder, &whole) {
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
        newest(self.files(UNSAVED))
    }

    /// What was left behind of a plan that now has this name and holds `text`: of one in the same folder whose file is gone.
    #[must_use]
    pub fn find_renamed(&self, text: &str) -> Option<Kept> {
        let strangers = self.all(UNSAVED).take(STRANGERS);
        let kept = strangers.filter_map(|path| Kept::read(&path));
        let renamed = kept.filter(|kept| {
            kept.plan.parent() == self.plan.parent()
                && matches!(kept.plan.try_exists(), Ok(false))
                && (kept.base == text || kept.text == text)
        });
        renamed
            .filter(|kept| is_left(&kept.file))
            .max_by_key(|kept| kept.since)
    }

    /// What was discarded last, as long as it can be had back.
    #[must_use]
    pub fn find_discarded(&self) -> Option<Kept> {
        newest(self.files(DISCARDED).filter(|path| !is_outdated(path)))
    }

    /// Forgets what [`find`](Self::find) tells of. If there is something older, it is told of next.
    pub fn clear(&self) {
        if let Some(kept) = self.find() {
            kept.clear();
        }
    }

    /// The files of this plan with that word in their names.
    fn files(&self, word: &str) -> impl Iterator<Item = PathBuf> {
        let name = format!("{}{word}", self.name);
        let begins = move |path: &PathBuf| {
            let own = path.file_name().unwrap_or_default().as_encoded_bytes();
            own.starts_with(name.as_bytes())
        };
        self.all(word).filter(begins)
    }

    /// The files of all plans with that word in their names, from folders into which nobody else puts anything.
    fn all(&self, word: &str) -> impl Iterator<Item = PathBuf> {
        let folders = self.folders.iter().filter(|folder| own::is_private(folder));
        let entries = folders.filter_map(|folder| fs::read_dir(folder).ok());
        let paths = entries.flatten().flatten().map(|entry| entry.path());
        let holds = move |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default();
            name.to_string_lossy().contains(word)
        };
        paths.filter(holds).collect::<Vec<_>>().into_iter()
    }

    /// Writes a file of its own each time: the old one is whole until the new one is. What nobody has claimed is never
    /// written over, whoever had this process's number before.
    fn write(&self, folder: &Path, whole: &[u8]) -> io::Result<(PathBuf, File)> {
        make_private_folder(folder)?;
        let (path, mut file) = self.begin(folder)?;
        // Waits for those who look whether it is held. Until it is whole, nobody takes it for anything.
        let _ = file.lock();
        if let Err(error) = file.write_all(whole) {
            let _ = fs::remove_file(&path);
            return Err(error);
        }
        Ok((path, file))
    }

    /// A new file that only its owner may read.
    fn begin(&self, folder: &Path) -> io::Result<(PathBuf, File)> {
        let own = std::process::id();
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let mut number = since.map_or(0, |since| since.as_nanos());
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        loop {
            let path = folder.join(format!("{}{UNSAVED}{own}-{number}", self.name));
            match options.open(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
                opened => return Ok((path, opened?)),
            }
        }
    }
}

impl Kept {
    /// Forgets it for good.
    pub fn clear(&self) {
        let _ = fs::remove_file(&self.file);
    }

    /// Puts it aside: it is not found any more, and can be had back for 30 days. What was put aside before that goes.
    ///
    /// # Errors
    /// Those of the system; it is found as before then.
    pub fn discard(&self) -> io::Result<()> {
        let now = SystemTime::now();
        OpenOptions::new()
            .append(true)
            .open(&self.file)?
            .set_modified(now)?;
        self.rename(UNSAVED, DISCARDED)?;
        let others = fs::read_dir(folder_of(&self.file)).into_iter().flatten();
        for other in others.flatten().map(|entry| entry.path()) {
            if other.to_string_lossy().contains(DISCARDED) && is_outdated(&other) {
                let _ = fs::remove_file(other);
            }
        }
        Ok(())
    }

    /// Makes it found again.
    ///
    /// # Errors
    /// Those of the system.
    pub fn restore(&self) -> io::Result<Self> {
        let file = self.rename(DISCARDED, UNSAVED)?;
        Ok(Self {
            file,
            ..self.clone()
        })
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<PathBuf> {
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        // The word of the program is the last one: the plan's own name may hold it too.
        let (plan, program) = name.rsplit_once(from).ok_or(io::ErrorKind::InvalidInput)?;
        let file = self.file.with_file_name(format!("{plan}{to}{program}"));
        fs::rename(&self.file, &file)?;
        Ok(file)
    }
}

/// The newest of those that nobody holds.
fn newest(files: impl Iterator<Item = PathBuf>) -> Option<Kept> {
    let left = files.filter(|path| is_left(path));
    left.filter_map(|path| Kept::read(&path))
        .max_by_key(|kept| kept.since)
}

/// Whether a file was put aside too long ago to be had back.
fn is_outdated(path: &Path) -> bool {
    let since = fs::symlink_metadata(path).and_then(|found| found.modified());
    let age = since.ok().and_then(|since| since.elapsed().ok());
    age.is_some_and(|age| age > RESTORABLE)
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

/// Makes a folder that is not there, for its owner only (XDG Base Directory Specification). One that is there is not to be
/// anybody else's.
fn make_private_folder(folder: &Path) -> io::Result<()> {
    if folder.symlink_metadata().is_ok() {
        let refused = || Err(io::ErrorKind::PermissionDenied.into());
        return if own::is_private(folder) {
            Ok(())
        } else {
            refused()
        };
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Whether no running program holds a file of the user's own.
fn is_left(path: &Path) -> bool {
    let file = own::open(path);
    file.is_ok_and(|file| !matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

/// Where other people's folders are too, and what is put lasts at least until the system starts anew.
fn folder_of_all() -> PathBuf {
    let lasting = Path::new("/var/tmp");
    if cfg!(unix) && lasting.is_dir() {
        return lasting.to_owned();
    }
    std::env::temp_dir()
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
