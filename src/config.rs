//! What the user has settled once for all, in a file of the user's own. Knows no plan and no screen.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::error::Error;
use crate::store::{objection, shown, user_folder};
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

/// Where the settings are: `arshjul/config.toml` in the user's folder of settings.
#[must_use]
pub fn path() -> Option<PathBuf> {
    let folder = user_folder("XDG_CONFIG_HOME", ".config")?;
    Some(folder.join("arshjul/config.toml"))
}

/// The settings of a file; those that hold when nobody says otherwise where there is none.
///
/// # Errors
/// When the file cannot be read or understood, with the place.
pub fn settings(path: &Path) -> Result<Settings, Error> {
    let unread = || Error::failed(Sentence::new("config-unread").with("file", shown(path)));
    match std::fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).map_err(|error| explained(unread(), &text, &error)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Settings::default()),
        Err(error) => {
            let reason = Sentence::new("config-reason").with("reason", error.to_string());
            Err(unread().because(reason))
        }
    }
}

/// The failure with its line, what is wrong there, and what mends it: what the grammar objects to, else what of the
/// settings there is not.
fn explained(failed: Error, text: &str, error: &toml::de::Error) -> Error {
    let range = error.span().unwrap_or_default();
    let before = text.get(..range.start).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let (reason, help) = if text.parse::<toml::Table>().is_err() {
        // The parser puts what it expected behind its words.
        let said = error.message().split(", expected").next();
        let (reason, help, _) = objection(text, said.unwrap_or_default(), range);
        (reason, help)
    } else {
        let found = text.get(range).unwrap_or_default().trim_matches('"');
        let reason = if error.message().starts_with("unknown field") {
            Sentence::new("config-unknown-key")
        } else {
            Sentence::new("config-unknown-value")
        };
        let reason = reason.with("found", visible(found).into_owned());
        (reason, Some(Sentence::new("config-help")))
    };
    let reason = Sentence::new("config-at")
        .with("line", line.to_string())
        .with("reason", reason);
    let failed = failed.because(reason);
    match help {
        Some(help) => failed.hinted(help),
        None => failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_settles_and_none_settles_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("config.toml");
        assert_eq!(settings(&path), Ok(Settings::default()));
        std::fs::write(&path, "save = \"at-once\"\n").expect("written");
        let read = settings(&path).expect("settings");
        assert_eq!(read.save, Saving::AtOnce);
    }

    #[test]
    fn a_wrong_file_is_told_in_swedish_too_with_its_line() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("config.toml");
        let words = crate::words::Words::of(crate::words::Tongue::Swedish);
        for (text, expected) in [
            (
                "# mine\nsave = \"perhaps\"\n",
                "2: ”perhaps” är inget värde här",
            ),
            ("save = 5\n", "1: ”5” är inget värde här"),
            ("sav = \"at-once\"\n", "1: Ingen inställning heter ”sav”"),
            (
                "save = at-once\n",
                "1: Texten at-once står inte inom citattecken",
            ),
            ("\nsave =\n", "2: ”save” har inget värde"),
        ] {
            std::fs::write(&path, text).expect("written");
            let error = settings(&path).expect_err("refused");
            assert_eq!(words.say(&error.chain()[0]), expected);
            assert_eq!(error.hints().len(), 1, "{text}");
        }
    }
}
