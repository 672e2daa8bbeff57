//! What the user has settled once for all, in a file of the user's own. Knows no plan and no screen.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::error::Error;
use crate::words::{Sentence, visible};

/// The settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Settings {
    /// When changes are written to the plan's file.
    pub save: Saving,
}

/// When changes are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Saving {
    /// When the user says so.
    #[default]
    OnRequest,
    /// After each change.
    AtOnce,
}

/// Where the settings are: `arshjul/config.toml` in `$XDG_CONFIG_HOME`, else in `~/.config` (XDG Base Directory
/// Specification).
#[must_use]
pub fn path() -> Option<PathBuf> {
    let set = |name| std::env::var_os(name).map(PathBuf::from);
    let given = set("XDG_CONFIG_HOME").filter(|path| path.is_absolute());
    let folder = given.or_else(|| Some(set("HOME")?.join(".config")))?;
    Some(folder.join("arshjul/config.toml"))
}

/// The settings of a file; those that hold when nobody says otherwise where there is none.
///
/// # Errors
/// When the file cannot be read or understood, with the place.
pub fn settings(path: &Path) -> Result<Settings, Error> {
    let failed = |reason: String| {
        let about = Sentence::new("config-unread")
            .with("file", visible(&path.display().to_string()).into_owned());
        let reason = Sentence::new("config-reason").with("reason", reason);
        Error::failed(about).because(reason)
    };
    match std::fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).map_err(|error| failed(said(&text, &error))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Settings::default()),
        Err(error) => Err(failed(error.to_string())),
    }
}

/// `2: unknown variant …`: the line and what the parser says of it.
fn said(text: &str, error: &toml::de::Error) -> String {
    let line = error.span().map(|span| {
        let before = text.get(..span.start).unwrap_or(text);
        before.matches('\n').count() + 1
    });
    let message = error.message().lines().next().unwrap_or_default();
    line.map_or_else(|| message.to_owned(), |line| format!("{line}: {message}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_settles_and_a_wrong_one_is_told_with_its_line() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("config.toml");
        assert_eq!(settings(&path), Ok(Settings::default()));
        std::fs::write(&path, "save = \"at-once\"\n").expect("written");
        let read = settings(&path).expect("settings");
        assert_eq!(read.save, Saving::AtOnce);
        std::fs::write(&path, "# mine\nsave = \"perhaps\"\n").expect("written");
        let error = settings(&path).expect_err("refused");
        let words = crate::words::Words::of(crate::words::Tongue::English);
        assert!(
            words.say(&error.chain()[0]).starts_with("2: "),
            "{:?}",
            words.say(&error.chain()[0])
        );
    }
}
