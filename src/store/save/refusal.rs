//! Why a text is not on the disk, in words with a way out. The text itself is still with who asked.

use std::io;
use std::path::Path;

use super::folder_of;
use super::lock::Taken;
use crate::error::Error;
use crate::store::open::shown;
use crate::words::{Sentence, visible};

/// What was being done when the system said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Looking at the file.
    Look,
    /// Opening it for writing.
    Open,
    /// Making a file, or giving one its name.
    Make,
    /// Writing a text, and waiting until it is on the disk.
    Write,
}

/// Why a text is not on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The file holds something else than what was last read from it.
    Changed {
        /// What it holds.
        now: String,
    },
    /// The file holds something else, which is no text.
    NoText,
    /// The file is there, and was not to be.
    Exists,
    /// The file may not be written.
    ReadOnly,
    /// The folder takes no new files.
    Closed,
    /// The whole disk is for reading only.
    ReadOnlyDisk,
    /// The file may not be read, so that nobody can tell whether it has changed.
    Unreadable,
    /// It is a folder, a device or a pipe.
    NoFile,
    /// There is no room.
    Full,
    /// The folder is gone.
    Gone,
    /// The file has gone while it was saved, or the link to it leads nowhere.
    Lost,
    /// Another program has had the lock on the folder for too long.
    Busy {
        /// Which, by its name and number, where the system tells.
        holder: Option<String>,
    },
    /// The disk failed while the file was written in place: it may hold half of the text.
    Half(String),
    /// Anything else, as the system says it.
    Other(String),
}

impl From<Taken> for Refusal {
    fn from(Taken(holder): Taken) -> Self {
        Self::Busy { holder }
    }
}

impl Refusal {
    /// Why, for an error of the system at a step.
    pub(super) fn at(step: Step, error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        match (error.kind(), step) {
            (Kind::ReadOnlyFilesystem, _) => Self::ReadOnlyDisk,
            (Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge, _) => Self::Full,
            (Kind::AlreadyExists, _) => Self::Exists,
            (Kind::NotFound, Step::Look | Step::Open) => Self::Lost,
            (Kind::NotFound, _) => Self::Gone,
            (Kind::PermissionDenied, Step::Look) => Self::Unreadable,
            (Kind::PermissionDenied, Step::Make) => Self::Closed,
            (Kind::PermissionDenied, _) => Self::ReadOnly,
            _ => Self::Other(error.to_string()),
        }
    }

    /// What is said about it.
    #[must_use]
    pub fn error(&self, path: &Path) -> Error {
        let (reason, hint) = match self {
            Self::Changed { .. } => (Sentence::new("save-changed"), "save-changed-help"),
            Self::NoText => (Sentence::new("save-no-text"), "save-elsewhere"),
            Self::Exists => (Sentence::new("save-exists"), "save-exists-help"),
            Self::ReadOnly => (Sentence::new("save-read-only"), "save-read-only-help"),
            Self::Closed => (
                Sentence::new("save-closed").with("folder", shown(folder_of(path))),
                "save-closed-help",
            ),
            Self::ReadOnlyDisk => (
                Sentence::new("save-read-only-disk"),
                "save-read-only-disk-help",
            ),
            Self::Unreadable => (Sentence::new("save-unreadable"), "save-unreadable-help"),
            Self::NoFile => (Sentence::new("save-no-file"), "open-is-folder-help"),
            Self::Lost => (Sentence::new("save-lost"), "save-lost-help"),
            Self::Full => (Sentence::new("save-full"), "save-full-help"),
            Self::Gone => (Sentence::new("save-gone"), "save-gone-help"),
            Self::Busy { holder: None } => (Sentence::new("save-busy"), "save-again"),
            Self::Busy {
                holder: Some(holder),
            } => (
                Sentence::new("save-busy-with").with("holder", visible(holder).into_owned()),
                "save-busy-help",
            ),
            Self::Half(reason) => (
                Sentence::new("save-half").with("reason", &**reason),
                "save-half-help",
            ),
            Self::Other(reason) => (
                Sentence::new("save-other").with("reason", &**reason),
                "save-again",
            ),
        };
        let failed = Sentence::new("save-failed").with("file", shown(path));
        Error::failed(failed)
            .because(reason)
            .hinted(Sentence::new(hint))
    }
}
