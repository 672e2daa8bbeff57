//! Reads plan files from disk, and says what stands in the way.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::Source;
use crate::error::Error;
use crate::time::Day;
use crate::words::{Sentence, visible};

/// Opens a plan file. A text that is wrong opens too: see [`Source::problems`].
///
/// # Errors
/// When there is no such file, it may not be read, is a folder, or is not UTF-8.
pub fn open(path: impl AsRef<Path>, today: Day) -> Result<Source, Error> {
    let path = path.as_ref();
    Ok(Source::read(path, text_of(path)?, today))
}

/// The text of a file, to the byte.
///
/// # Errors
/// As [`open`].
pub fn text_of(path: &Path) -> Result<String, Error> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        not_utf8(path, error.as_bytes(), good)
    })
}

/// The path as it can be shown.
pub(super) fn shown(path: &Path) -> String {
    visible(&path.to_string_lossy()).into_owned()
}

/// What a failed reading of a path comes to.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> Error {
    let about = |key: &'static str| Sentence::new(key).with("path", shown(path));
    match error.kind() {
        ErrorKind::NotFound => {
            Error::failed(about("open-not-found")).hinted(Sentence::new("open-not-found-help"))
        }
        ErrorKind::PermissionDenied => {
            Error::failed(about("open-no-permission")).hinted(about("open-no-permission-help"))
        }
        ErrorKind::IsADirectory => {
            Error::failed(about("open-is-folder")).hinted(Sentence::new("open-is-folder-help"))
        }
        _ => Error::failed(about("open-failed"))
            .because(Sentence::new("open-reason").with("reason", error.to_string())),
    }
}

/// Where the first byte that is not UTF-8 stands.
fn not_utf8(path: &Path, bytes: &[u8], good: usize) -> Error {
    let before = String::from_utf8_lossy(bytes.get(..good).unwrap_or_default());
    let line = before.matches('\n').count() + 1;
    let column = before
        .chars()
        .rev()
        .take_while(|letter| *letter != '\n')
        .count()
        + 1;
    let byte = bytes.get(good).copied().unwrap_or_default();
    let message = Sentence::new("open-not-utf8")
        .with("path", shown(path))
        .with("line", line)
        .with("column", column)
        .with("byte", format!("0x{byte:02X}"));
    Error::failed(message).hinted(Sentence::new("open-not-utf8-help"))
}
