//! Reads plan files from disk, and says what stands in the way.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;

use super::Source;
use super::encoding::{Fault, NotUtf8, decoded};
use crate::error::Error;
use crate::plan::{Code, Level, Problem};
use crate::time::Day;
use crate::words::{Sentence, visible};

/// Opens a plan file. A text that is wrong opens too: see [`Source::problems`].
///
/// # Errors
/// When there is no such file, it may not be read, is larger than 64 MB, is a folder, a pipe or a device, or is not UTF-8.
pub fn open(path: impl AsRef<Path>, today: Day) -> Result<Source, Error> {
    let path = path.as_ref();
    Ok(Source::read(path, text_of(path)?, today))
}

/// Opens a plan file to tell what is wrong with it: one that is not UTF-8 opens too, as a plan of nothing with that as its
/// problem. Its text is only what can be shown of the file, and must not be saved.
///
/// # Errors
/// When there is no such file, it may not be read, is larger than 64 MB, or is a folder, a pipe or a device.
pub fn look(path: impl AsRef<Path>, today: Day) -> Result<Source, Error> {
    let path = path.as_ref();
    Ok(match decoded(bytes_of(path)?) {
        Ok(text) => Source::read(path, text, today),
        Err(wrong) => Source::unread(path, problem(&wrong), wrong.shown, today),
    })
}

/// The text of a file, to the byte.
///
/// # Errors
/// As [`open`].
pub fn text_of(path: &Path) -> Result<String, Error> {
    decoded(bytes_of(path)?).map_err(|wrong| not_utf8(path, &wrong))
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    read_rest(&mut opened(path)?, path, &mut bytes)?;
    Ok(bytes)
}

/// As large as a plan may be, in bytes. Ten thousand entries take 2 MB, and to read n bytes and prove an edit of them takes
/// many times n of memory: what is larger is some other file, or a mistake.
const LARGEST: u64 = 64 << 20;

/// Reads what is left of a file behind the bytes that were read already. A file that is too large is refused by the size
/// that the system tells, before it is read, and a pipe as soon as more has come.
pub(super) fn read_rest(file: &mut File, path: &Path, bytes: &mut Vec<u8>) -> Result<(), Error> {
    let failed = |error| unreadable(path, &error);
    let size = file.metadata().map_err(failed)?.len();
    if size > LARGEST {
        return Err(too_large(path));
    }
    let most = (LARGEST + 1).saturating_sub(bytes.len() as u64);
    let read = file.take(most).read_to_end(bytes);
    read.map_err(failed)?;
    if bytes.len() as u64 > LARGEST {
        return Err(too_large(path));
    }
    Ok(())
}

fn too_large(path: &Path) -> Error {
    let message = Sentence::new("open-too-large")
        .with("path", shown(path))
        .with("most", (LARGEST >> 20) as usize);
    Error::failed(message).hinted(Sentence::new("open-too-large-help"))
}

/// A file, open for reading. What is none is not touched: opening a pipe that nobody writes to would never end, and a
/// device may not end either. A pipe that a shell has handed over, as for `<(git show …)`, is open already.
pub(super) fn opened(path: &Path) -> Result<File, Error> {
    let failed = |error| unreadable(path, &error);
    let found = fs::metadata(path).map_err(failed)?;
    if found.is_file() || is_handed_over(path) {
        return File::open(path).map_err(failed);
    }
    if found.is_dir() {
        return Err(failed(ErrorKind::IsADirectory.into()));
    }
    let message = Sentence::new("open-no-file").with("path", shown(path));
    Err(Error::failed(message).hinted(Sentence::new("open-no-file-help")))
}

fn is_handed_over(path: &Path) -> bool {
    let folders = ["/dev/fd", "/proc/self/fd"];
    path == Path::new("/dev/stdin") || folders.iter().any(|folder| path.starts_with(folder))
}

/// The path as it can be shown.
pub(crate) fn shown(path: impl AsRef<Path>) -> String {
    visible(&path.as_ref().to_string_lossy()).into_owned()
}

/// What a failed reading of a path comes to.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> Error {
    let about = |key: &'static str| Sentence::new(key).with("path", shown(path));
    match error.kind() {
        ErrorKind::NotFound if path.is_symlink() => dangling(path),
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

/// A link that is there, and what it leads to is not.
fn dangling(path: &Path) -> Error {
    let target = fs::read_link(path).unwrap_or_default();
    let message = Sentence::new("open-dangling")
        .with("path", shown(path))
        .with("target", shown(&target));
    Error::failed(message).hinted(Sentence::new("open-dangling-help"))
}

/// Where a file stops being UTF-8, for those who do not see its line.
fn not_utf8(path: &Path, wrong: &NotUtf8) -> Error {
    let message = match wrong.fault {
        Fault::Utf16(_) => Sentence::new("open-utf16"),
        Fault::Byte(byte) => {
            let before = wrong.shown.get(..wrong.place.start).unwrap_or_default();
            let line = before.rsplit('\n').next().unwrap_or_default();
            let column = line.trim_start_matches('\u{feff}').chars().count() + 1;
            Sentence::new("open-not-utf8")
                .with("line", before.matches('\n').count() + 1)
                .with("column", column)
                .with("byte", written(byte))
        }
    };
    Error::failed(message.with("path", shown(path))).hinted(convert(wrong.fault))
}

/// The same beside its line.
fn problem(wrong: &NotUtf8) -> Problem {
    let message = match wrong.fault {
        Fault::Utf16(_) => Sentence::new("read-utf16"),
        Fault::Byte(byte) => Sentence::new("read-not-utf8").with("byte", written(byte)),
    };
    Problem {
        level: Level::Error,
        code: Code("not-utf8"),
        place: wrong.place.clone().into(),
        message,
        help: Some(convert(wrong.fault)),
        entry: None,
    }
}

fn written(byte: u8) -> String {
    format!("0x{byte:02X}")
}

/// The way out. Which of the older encodings it is, nobody can tell from a byte; that of the west of Europe is the likeliest.
fn convert(fault: Fault) -> Sentence {
    let encoding = match fault {
        Fault::Utf16(name) => name,
        Fault::Byte(_) => "latin1",
    };
    Sentence::new("open-not-utf8-help").with("encoding", encoding)
}
