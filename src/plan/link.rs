//! What the links of a plan lead to: pages of the web, files, or what is never opened. Knows neither disk nor network.

use std::borrow::Cow;
use std::path::Path;

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link<'l> {
    /// A page of the web.
    Page,
    /// A file by its path, which counts from the plan's folder.
    File(Cow<'l, Path>),
    /// Neither: never opened.
    Other,
}

/// What lies at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// A file.
    File,
    /// A folder, or something else that is no file.
    NoFile,
    /// Nothing at all.
    Nothing,
    /// Nobody may look, or nobody answers.
    Unknown,
}

impl<'l> Link<'l> {
    /// What the words of a link lead to.
    #[must_use]
    pub fn of(words: &'l str) -> Self {
        match scheme(words).map(str::to_ascii_lowercase).as_deref() {
            Some("http" | "https") if is_address(words) => Self::Page,
            Some("file") => {
                path_of(words).map_or(Self::Other, |path| Self::File(Cow::Owned(path.into())))
            }
            Some(_) => Self::Other,
            // An opener would take it for an option of its own.
            None if words.starts_with('-') => Self::Other,
            None => Self::File(Cow::Borrowed(Path::new(words))),
        }
    }
}

/// Endings of files that systems run, install or follow instead of showing.
const RUN: &[&str] = &[
    "action",
    "app",
    "appimage",
    "applescript",
    "application",
    "appref-ms",
    "bash",
    "bat",
    "bin",
    "cmd",
    "com",
    "command",
    "cpl",
    "csh",
    "deb",
    "desktop",
    "dll",
    "dmg",
    "exe",
    "fileloc",
    "fish",
    "flatpak",
    "flatpakref",
    "gadget",
    "hta",
    "inetloc",
    "iso",
    "jar",
    "jnlp",
    "js",
    "jse",
    "ksh",
    "library-ms",
    "lnk",
    "lua",
    "msc",
    "msi",
    "msix",
    "msp",
    "pif",
    "pkg",
    "php",
    "pl",
    "prefpane",
    "ps1",
    "psm1",
    "py",
    "pyw",
    "pyz",
    "rb",
    "reg",
    "rpm",
    "run",
    "scf",
    "scpt",
    "scptd",
    "scr",
    "search-ms",
    "service",
    "settingcontent-ms",
    "sh",
    "snap",
    "terminal",
    "tool",
    "url",
    "vb",
    "vbe",
    "vbs",
    "webloc",
    "workflow",
    "wsc",
    "wsf",
    "wsh",
    "zsh",
];

/// Whether the name says that opening the file may run it.
#[must_use]
pub fn may_run(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Windows passes over dots and blanks at the end of a name.
    let name = name.trim_end_matches(['.', ' ']).to_lowercase();
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| RUN.contains(&ending))
}

/// What stands before the first colon, where it is the scheme of an address (RFC 3986, 3.1). One letter is a drive.
fn scheme(words: &str) -> Option<&str> {
    let (scheme, _) = words.split_once(':')?;
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "+-.".contains(letter);
    let begins = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic());
    (begins && scheme.len() > 1 && scheme.chars().all(fits)).then_some(scheme)
}

/// Whether it is an address of the web, and nothing that a shell or an opener would take for more.
fn is_address(words: &str) -> bool {
    let rest = words.split_once(':').map(|(_, rest)| rest);
    let strange = |letter: char| letter.is_control() || letter.is_whitespace();
    rest.is_some_and(|rest| rest.starts_with("//")) && !words.contains(strange)
}

/// The path of a `file:` address on this machine (RFC 8089); what stands behind `?` or `#` is no part of it.
fn path_of(words: &str) -> Option<String> {
    let (_, rest) = words.split_once(':')?;
    let path = match rest.strip_prefix("//") {
        Some(rest) => rest.strip_prefix("localhost").unwrap_or(rest),
        None => rest,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    if !path.starts_with('/') {
        return None;
    }
    // file:///C:/folder
    let path = if cfg!(windows) { &path[1..] } else { path };
    decoded(path)
}

/// The text with `%C3%A5` as the letter that it stands for; none where the bytes are no text.
fn decoded(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        if let Some((byte, rest)) = escaped(part) {
            bytes.push(byte);
            bytes.extend(rest.bytes());
        } else {
            bytes.push(b'%');
            bytes.extend(part.bytes());
        }
    }
    String::from_utf8(bytes).ok()
}

/// The byte that two hexadecimal digits give, and what follows them.
fn escaped(part: &str) -> Option<(u8, &str)> {
    let (digits, rest) = part.split_at_checked(2)?;
    let both = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let byte = u8::from_str_radix(digits, 16).ok().filter(|_| both)?;
    Some((byte, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(words: &str) -> Option<String> {
        match Link::of(words) {
            Link::File(path) => Some(path.to_string_lossy().into_owned()),
            _ => None,
        }
    }

    #[test]
    fn what_runs_is_known_by_its_ending() {
        for name in [
            "x.desktop",
            "a/b.SH",
            "c.exe. .",
            "d.tar.command",
            ".lnk",
            "é.App",
        ] {
            assert!(may_run(Path::new(name)), "{name}");
        }
        for name in [
            "x.pdf",
            "exe",
            "desktop.md",
            "a.sh/b.odt",
            "..",
            "plan.toml",
            "x.html",
        ] {
            assert!(!may_run(Path::new(name)), "{name}");
        }
    }

    #[test]
    fn pages_of_the_web_are_addresses_of_http() {
        for words in ["https://example.org", "HTTP://example.org/a?b#c"] {
            assert_eq!(Link::of(words), Link::Page, "{words}");
        }
        for words in [
            "https://a b",
            "https:example.org",
            "http:/x",
            "https://a\nb",
        ] {
            assert_eq!(Link::of(words), Link::Other, "{words}");
        }
    }

    #[test]
    fn what_has_no_scheme_is_a_path() {
        for words in [
            "nulage.pdf",
            "../Möte 3/protokoll.pdf",
            "/srv/plan.pdf",
            r"C:\plan.pdf",
            "www.example.org",
            "Möte: protokoll.pdf",
            "./rapport:2.pdf",
            ":2.pdf",
            "100%.pdf",
        ] {
            assert_eq!(file(words).as_deref(), Some(words));
        }
    }

    #[test]
    #[cfg(unix)]
    fn an_address_of_a_file_is_its_path() {
        for (words, path) in [
            ("file:///srv/plan.pdf", "/srv/plan.pdf"),
            ("FILE://localhost/srv/plan.pdf", "/srv/plan.pdf"),
            ("file:/srv/plan.pdf", "/srv/plan.pdf"),
            ("file:///srv/M%C3%B6te%203.pdf#page=2", "/srv/Möte 3.pdf"),
            ("file:///srv/100%.pdf", "/srv/100%.pdf"),
            ("file:///srv/%+f%2", "/srv/%+f%2"),
            ("file:///srv/%c3%b6?x", "/srv/ö"),
        ] {
            assert_eq!(file(words).as_deref(), Some(path), "{words}");
        }
        // On another machine, counted from nowhere, of no text.
        for words in ["file://host/x", "file:x.pdf", "file:///%ff", "file:"] {
            assert_eq!(Link::of(words), Link::Other, "{words}");
        }
    }

    #[test]
    fn nothing_else_is_opened() {
        for words in [
            "javascript:alert(1)",
            "ssh://example.org",
            "ftp://example.org/x",
            "mailto:anna@example.org",
            "--help",
        ] {
            assert_eq!(Link::of(words), Link::Other, "{words}");
        }
    }
}
