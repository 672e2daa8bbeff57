//! One of our own programs at a time writes in a folder. The folder itself is what is locked, so that nothing is left
//! behind in it; the system lets go of the lock when the program ends, however it ends.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long another program is waited for; a save takes some milliseconds.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long between two tries.
const PAUSE: Duration = Duration::from_millis(5);

/// A folder, or a file, while nobody else of ours writes in it; none where it could not be locked.
#[derive(Debug)]
pub(super) struct Lock(Option<File>);

/// Another program has the lock; the name and number of one that does, where the system tells.
#[derive(Debug)]
pub(super) struct Taken(pub(super) Option<String>);

impl Lock {
    /// Whether the folder is locked indeed.
    pub(super) fn is_held(&self) -> bool {
        self.0.is_some()
    }

    /// Waits for the folder. Where folders cannot be locked (some network drives, Windows) the comparison just before the
    /// file is replaced must do.
    pub(super) fn of(folder: &Path) -> Result<Self, Taken> {
        let Ok(folder) = File::open(folder) else {
            return Ok(Self(None));
        };
        let taken = || Taken(holder(&folder));
        let begun = Instant::now();
        loop {
            match folder.try_lock() {
                Ok(()) => return Ok(Self(Some(folder))),
                Err(TryLockError::Error(_)) => return Ok(Self(None)),
                Err(TryLockError::WouldBlock) if begun.elapsed() > PATIENCE => {
                    return Err(taken());
                }
                Err(TryLockError::WouldBlock) => sleep(PAUSE),
            }
        }
    }
}

/// The program that holds a lock on a file, as `name (number)`: any that may read a folder can lock it, and hold it for ever.
#[cfg(target_os = "linux")]
fn holder(file: &File) -> Option<String> {
    use std::os::unix::fs::MetadataExt as _;
    let inode = file.metadata().ok()?.ino();
    let locks = std::fs::read_to_string("/proc/locks").ok()?;
    let process = locks.lines().find_map(|line| process_of(line, inode))?;
    let name = std::fs::read_to_string(format!("/proc/{process}/comm")).ok()?;
    Some(format!("{} ({process})", name.trim()))
}

#[cfg(not(target_os = "linux"))]
fn holder(_: &File) -> Option<String> {
    None
}

/// The process of a line such as `1: FLOCK  ADVISORY  WRITE 4711 fd:01:1234 0 EOF` (proc(5)), if it is about that file. Devices are
/// not compared: some file systems tell others here than elsewhere.
#[cfg(target_os = "linux")]
fn process_of(line: &str, inode: u64) -> Option<u32> {
    let words: Vec<&str> = line.split_whitespace().collect();
    // Those that only wait for a lock have an arrow after their number.
    let [_, "FLOCK", _, _, process, file, ..] = words[..] else {
        return None;
    };
    let own = file.rsplit(':').next()?.parse::<u64>().ok()?;
    (own == inode).then(|| process.parse().ok())?
}
