//! What lies at the paths that a plan names, seen from its folder. Each is looked at once; nothing is opened or read.

use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::plan::link::Lies;

/// Paths that count from a plan's folder, with what was seen there.
pub(super) struct Paths<'p> {
    folder: &'p Path,
    seen: HashMap<PathBuf, Lies>,
}

impl<'p> Paths<'p> {
    /// Those of a plan file.
    pub(super) fn of(file: &'p Path) -> Self {
        Self {
            folder: file.parent().unwrap_or(Path::new("")),
            seen: HashMap::new(),
        }
    }

    /// What lies at a path, links followed.
    pub(super) fn look(&mut self, path: &Path) -> Lies {
        let path = self.folder.join(path);
        if let Some(lies) = self.seen.get(&path) {
            return *lies;
        }
        let lies = lies(&path);
        self.seen.insert(path, lies);
        lies
    }
}

fn lies(path: &Path) -> Lies {
    use ErrorKind::{PermissionDenied, StaleNetworkFileHandle, TimedOut};
    match fs::metadata(path).map_err(|error| error.kind()) {
        Ok(found) if found.is_file() => Lies::File,
        Ok(_) => Lies::NoFile,
        Err(PermissionDenied | StaleNetworkFileHandle | TimedOut) => Lies::Unknown,
        Err(_) => Lies::Nothing,
    }
}
