//! Why a text is not on the disk, in words with a way out. The text itself is still with who asked.

use std::io;
use std::path::Path;

use crate::error::Error;
use crate::words::Sentence;

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
    /// It may not be written.
    ReadOnly,
    /// There is no room.
    Full,
    /// The folder is gone.
    Gone,
    /// Another program of ours has been writing in the folder for too long.
    Busy,
    /// The disk failed while the file was written in place: it may hold half of the text.
    Half(String),
    /// Anything else, as the system says it.
    Other(String),
}

impl Refusal {
    /// Why, for an error of the system.
    #[must_use]
    pub(super) fn of(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::ReadOnly,
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::Full,
            Kind::NotFound => Self::Gone,
            Kind::AlreadyExists => Self::Exists,
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
            Self::Full => (Sentence::new("save-full"), "save-full-help"),
            Self::Gone => (Sentence::new("save-gone"), "save-gone-help"),
            Self::Busy => (Sentence::new("save-busy"), "save-again"),
            Self::Half(reason) => (
                Sentence::new("save-half").with("reason", &**reason),
                "save-again",
            ),
            Self::Other(reason) => (
                Sentence::new("save-other").with("reason", &**reason),
                "save-again",
            ),
        };
        let failed = Sentence::new("save-failed").with("file", path.display().to_string());
        Error::failed(failed)
            .because(reason)
            .hinted(Sentence::new(hint))
    }
}
