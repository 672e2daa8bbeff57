//! Documents opened with what the system opens such things with. Web pages and files only: nothing that a plan says is ever
//! run as a program.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::error::Error;
use crate::plan::link::Link;
use crate::words::{Sentence, visible};

/// The system's opener.
const OPENER: &str = if cfg!(target_os = "macos") {
    "open"
} else if cfg!(windows) {
    "explorer"
} else {
    "xdg-open"
};

/// Opens a web page, or a file whose path counts from the plan's folder.
///
/// # Errors
/// When it is neither, the file is not there, or there is nothing to open it with.
pub(super) fn open(link: &str, folder: &Path) -> Result<(), Error> {
    let failed = |key: &'static str| {
        let link = visible(link).into_owned();
        Error::failed(Sentence::new("open-document-failed").with("link", link))
            .because(Sentence::new(key))
    };
    let file = match Link::of(link) {
        Link::Page => return start(link.as_ref()).map_err(|_| failed("open-document-no-opener")),
        Link::Other => return Err(failed("open-document-other")),
        Link::File(path) => folder.join(path),
    };
    if !file.is_file() {
        return Err(failed("open-document-not-there"));
    }
    let file = file.canonicalize().unwrap_or(file);
    start(file.as_os_str()).map_err(|_| failed("open-document-no-opener"))
}

/// Starts the opener and does not wait for it; what it says is nobody's to see here.
fn start(what: &OsStr) -> std::io::Result<()> {
    let child = Command::new(OPENER)
        .arg(what)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    // Somebody must take note of its end, or it stays in the system's list.
    std::thread::spawn(move || {
        let mut child = child;
        child.wait()
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_and_files_are_opened() {
        let folder = tempfile::tempdir().expect("a folder");
        let why = |link: &str| open(link, folder.path()).expect_err("refused").chain()[0].key();
        assert_eq!(why("ftp://example.org/x"), "open-document-other");
        assert_eq!(why("file://example.org/etc/passwd"), "open-document-other");
        assert_eq!(why("javascript:x"), "open-document-other");
        assert_eq!(why("--help"), "open-document-other");
        assert_eq!(why("https://a b"), "open-document-other");
        assert_eq!(why("no/such.pdf"), "open-document-not-there");
        assert_eq!(why("file:///no/such.pdf"), "open-document-not-there");
        assert_eq!(why("."), "open-document-not-there");
    }
}
