//! What an earlier run left unsaved of a plan, as commands mention it. Decides nothing about it: that takes a look.

use std::path::Path;

use crate::error::Error;
use crate::store::{Kept, shown};
use crate::words::{Sentence, visible};

use super::circumstances::Circumstances;

/// A line that mentions what was left of a plan; nothing where nothing was. `text` is what the plan's file holds, if it can be read.
pub(super) fn note(path: &Path, text: Option<&str>, around: &Circumstances) -> String {
    let kept = Kept::of(path, text).filter(|kept| Some(&*kept.text) != text);
    let Some(kept) = kept else {
        return String::new();
    };
    let said = Sentence::new("cli-left-unsaved")
        .with("file", shown(path))
        .with("count", kept.changes(around.today))
        .with("when", kept.when().unwrap_or_else(|| "?".to_owned()));
    visible(&around.words.say(&said)).into_owned() + "\n"
}

/// Refuses to write on into a file that holds half of a text.
///
/// # Errors
/// When writing it in place was broken off, and nobody has mended it since.
pub(super) fn refuse_half(path: &Path, text: &str) -> Result<(), Error> {
    let is_half = Kept::of(path, None).is_some_and(|kept| kept.is_half(text));
    if !is_half {
        return Ok(());
    }
    let about = |key| Sentence::new(key).with("file", shown(path));
    Err(Error::failed(about("cli-half")).hinted(about("cli-half-help")))
}
