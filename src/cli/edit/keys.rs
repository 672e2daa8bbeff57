//! The keys of an entry as people call them: by the words of the file, or by those under which they are shown in a language of
//! the program.

use crate::plan::format;
use crate::tui::names;
use crate::words::{Tongue, Words};

/// The key of the file that is meant; what is none stays as it was given.
pub(super) fn meant(given: &str) -> &str {
    let tables = ["activity", "phase"].into_iter().filter_map(format::table);
    let keys: Vec<&'static str> = tables
        .flat_map(|table| table.keys.iter().map(|key| key.name))
        .collect();
    if keys.contains(&given) {
        return given;
    }
    let folded = given.to_lowercase();
    let tongues = [Tongue::Swedish, Tongue::English].map(Words::of);
    let is_called = |key: &&'static str| {
        tongues.iter().any(|words| {
            let shown = words.text(names::field(key)).to_lowercase();
            let others = words.text(&format!("cli-key-{key}"));
            // "id" stands for every key that has no name of its own.
            let is_shown =
                shown == folded && (*key == "id" || names::field(key) != "screen-field-id");
            is_shown || others.split(", ").any(|other| other == folded)
        })
    };
    keys.into_iter().find(is_called).unwrap_or(given)
}
