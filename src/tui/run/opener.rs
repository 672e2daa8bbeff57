//! Documents opened with what the system opens such things with. Web pages, and files of the plan's folder or that the user
//! agreed to: nothing that a plan says is ever run as a program.

use std::ffi::OsStr;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::Error;
use crate::plan::link::{Link, may_run};
use crate::tui::message::{Document, Message};
use crate::words::{Sentence, visible};

/// The system's opener.
const OPENER: &str = if cfg!(target_os = "macos") {
    "open"
} else if cfg!(windows) {
    "explorer"
} else {
    "xdg-open"
};

/// Opens a web page, or a file whose path counts from the plan's folder. The message says what stood against it, or asks
/// whether a file outside of the folder is to be opened.
pub(super) fn open(document: Document, folder: &Path) -> Option<Message> {
    match meant(&document, folder) {
        Ok(Meant::Open(what)) => {
            let failed = || refused(&document.link, Sentence::new("open-document-no-opener"));
            start(&what).err().map(|_| Message::Refused(failed()))
        }
        Ok(Meant::Ask(path)) => Some(Message::OutsideFolder(document.link, path)),
        Err(error) => Some(Message::Refused(error)),
    }
}

/// What is to be done about a document.
#[derive(Debug, PartialEq)]
enum Meant {
    /// It is opened.
    Open(Box<OsStr>),
    /// The user is asked first: a file outside of the folder, by the path that every link leads to in the end.
    Ask(PathBuf),
}

fn refused(link: &str, why: Sentence) -> Error {
    let link = visible(link).into_owned();
    Error::failed(Sentence::new("open-document-failed").with("link", link)).because(why)
}

fn meant(document: &Document, folder: &Path) -> Result<Meant, Error> {
    let failed = |key| refused(&document.link, Sentence::new(key));
    let named = match Link::of(&document.link) {
        Link::Page => return Ok(Meant::Open(OsStr::new(&document.link).into())),
        Link::Other => return Err(failed("open-document-other")),
        Link::File(path) => path,
    };
    // The current folder's path is empty where a plan was opened by its bare name.
    let folder = folder
        .canonicalize()
        .or_else(|_| Path::new(".").canonicalize());
    let folder = folder.map_err(|_| failed("open-document-not-there"))?;
    let file = folder.join(&named).canonicalize();
    let file = file.map_err(|_| failed("open-document-not-there"))?;
    let about = file.metadata().ok().filter(Metadata::is_file);
    let about = about.ok_or_else(|| failed("open-document-not-there"))?;
    if may_run(&named) || may_run(&file) || is_executable(&about) {
        let path = visible(&file.to_string_lossy()).into_owned();
        let why = Sentence::new("open-document-runs").with("path", path);
        return Err(refused(&document.link, why));
    }
    if file.starts_with(&folder) || document.agreed.as_ref() == Some(&file) {
        return Ok(Meant::Open(file.into_os_string().into()));
    }
    if named.is_absolute() {
        return Ok(Meant::Ask(file));
    }
    let path = visible(&file.to_string_lossy()).into_owned();
    let why = Sentence::new("open-document-outside").with("path", path);
    Err(refused(&document.link, why))
}

#[cfg(unix)]
fn is_executable(about: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    about.permissions().mode() & 0o111 != 0
}

#[cfg(not(unix))]
fn is_executable(_: &Metadata) -> bool {
    false
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
    use std::fs;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn document(link: &str) -> Document {
        Document {
            link: link.to_owned(),
            agreed: None,
        }
    }

    fn why(link: &str, folder: &Path) -> &'static str {
        let refused = meant(&document(link), folder).expect_err("refused");
        refused.chain()[0].key()
    }

    #[test]
    fn only_pages_and_files_are_opened() {
        let folder = tempfile::tempdir().expect("a folder");
        let why = |link: &str| why(link, folder.path());
        assert_eq!(why("ftp://example.org/x"), "open-document-other");
        assert_eq!(why("file://example.org/etc/passwd"), "open-document-other");
        assert_eq!(why("javascript:x"), "open-document-other");
        assert_eq!(why("--help"), "open-document-other");
        assert_eq!(why("https://a b"), "open-document-other");
        assert_eq!(why("no/such.pdf"), "open-document-not-there");
        assert_eq!(why("file:///no/such.pdf"), "open-document-not-there");
        assert_eq!(why("."), "open-document-not-there");
    }

    /// A folder with the plan's folder `here` in it, and documents in both.
    fn library() -> (tempfile::TempDir, PathBuf) {
        let top = tempfile::tempdir().expect("a folder");
        let here = top.path().join("here");
        fs::create_dir(&here).expect("a folder");
        for file in [
            "a.pdf",
            "here/b.pdf",
            "here/c.desktop",
            "here/D.EXE",
            "here/run",
        ] {
            fs::write(top.path().join(file), "x").expect("a file");
        }
        fs::set_permissions(here.join("run"), fs::Permissions::from_mode(0o755)).expect("a mode");
        symlink(top.path().join("a.pdf"), here.join("out.pdf")).expect("a link");
        symlink("c.desktop", here.join("mild.pdf")).expect("a link");
        symlink("b.pdf", here.join("in.pdf")).expect("a link");
        (top, here)
    }

    #[test]
    fn files_of_the_folder_are_opened_and_those_outside_are_not() {
        let (top, here) = library();
        let real = here.canonicalize().expect("a path").join("b.pdf");
        for link in ["b.pdf", "./b.pdf", "in.pdf", "../here/b.pdf"] {
            let opened = meant(&document(link), &here).expect("opened");
            assert_eq!(opened, Meant::Open(real.as_os_str().into()), "{link}");
        }
        assert_eq!(why("../a.pdf", &here), "open-document-outside");
        assert_eq!(why("out.pdf", &here), "open-document-outside");
        let absolute = top.path().join("a.pdf").to_string_lossy().into_owned();
        let real = top.path().canonicalize().expect("a path").join("a.pdf");
        let asked = meant(&document(&absolute), &here).expect("asked");
        assert_eq!(asked, Meant::Ask(real.clone()));
        let agreed = Document {
            link: absolute,
            agreed: Some(real.clone()),
        };
        let opened = meant(&agreed, &here).expect("opened");
        assert_eq!(opened, Meant::Open(real.as_os_str().into()));
    }

    #[test]
    fn what_may_run_is_shown_and_not_opened() {
        let (_top, here) = library();
        for link in ["c.desktop", "D.EXE", "run", "mild.pdf"] {
            assert_eq!(why(link, &here), "open-document-runs", "{link}");
            let agreed = Document {
                link: link.to_owned(),
                agreed: here.join(link).canonicalize().ok(),
            };
            assert!(meant(&agreed, &here).is_err(), "{link}");
        }
    }
}
