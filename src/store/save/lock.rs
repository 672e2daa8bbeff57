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

/// Another program has the lock.
#[derive(Debug)]
pub(super) struct Taken;

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
        let begun = Instant::now();
        loop {
            match folder.try_lock() {
                Ok(()) => return Ok(Self(Some(folder))),
                Err(TryLockError::Error(_)) => return Ok(Self(None)),
                Err(TryLockError::WouldBlock) if begun.elapsed() > PATIENCE => return Err(Taken),
                Err(TryLockError::WouldBlock) => sleep(PAUSE),
            }
        }
    }
}
