//! Holds the house to its rules: a layer uses only what lies below it, who touches files, what knows no clock, and how long a
//! file may be.

use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up. Layers on one line do not use each other.
const FLOORS: &[&[&str]] = &[
    &["words"],
    &["time"],
    &["plan"],
    &["store", "scene"],
    &["draw", "exchange", "git"],
    &["config", "terminal"],
    &["tui"],
    &["cli"],
];

fn floor(layer: &str) -> Option<usize> {
    FLOORS.iter().position(|layers| layers.contains(&layer))
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn sources() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&root, &mut files);
    files
        .into_iter()
        .map(|path| {
            let inside = path.strip_prefix(&root).expect("a path under src");
            let first = inside
                .components()
                .next()
                .expect("a name")
                .as_os_str()
                .to_string_lossy();
            let layer = first.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).expect("a readable file");
            (layer, path, text)
        })
        .collect()
}

/// The layers that a text names as `crate::layer`, single or in braces.
fn used(text: &str) -> Vec<String> {
    let word = |rest: &str| {
        rest.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect::<String>()
    };
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    code.split("crate::")
        .skip(1)
        .flat_map(|rest| match rest.strip_prefix('{') {
            Some(list) => list
                .split('}')
                .next()
                .unwrap_or_default()
                .split(',')
                .map(|item| word(item.trim()))
                .collect(),
            None => vec![word(rest)],
        })
        .collect()
}

#[test]
fn no_arrow_runs_back() {
    let mut back = Vec::new();
    for (layer, path, text) in sources() {
        let Some(own) = floor(&layer) else { continue };
        for target in used(&text) {
            let Some(other) = floor(&target) else {
                continue;
            };
            if target != layer && other >= own {
                back.push(format!("{} uses {target}", path.display()));
            }
        }
    }
    assert!(
        back.is_empty(),
        "arrows that run back:\n{}",
        back.join("\n")
    );
}

#[test]
fn every_layer_is_on_a_floor() {
    for (layer, path, _) in sources() {
        let known = floor(&layer).is_some() || ["lib", "main", "error"].contains(&layer.as_str());
        assert!(known, "{} lies in no known layer", path.display());
    }
}

#[test]
fn only_the_cells_and_the_screens_see_ratatui() {
    for (layer, path, text) in sources() {
        if text.contains("ratatui")
            && !text
                .lines()
                .all(|line| line.trim_start().starts_with("//") || !line.contains("ratatui"))
        {
            let inside = path.to_string_lossy();
            let allowed = layer == "tui" || layer == "terminal" || inside.contains("draw/cells");
            assert!(allowed, "{} sees ratatui", path.display());
        }
    }
}

#[test]
fn only_days_see_chrono() {
    for (_, path, text) in sources() {
        let inside = path.to_string_lossy().into_owned();
        let allowed = inside.ends_with("time/day.rs") || inside.ends_with("time/names.rs");
        assert!(
            allowed || !text.contains("chrono::"),
            "{} sees chrono",
            path.display()
        );
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for (_, path, text) in sources() {
        assert!(
            text.starts_with("//!"),
            "{} opens without saying what it is for",
            path.display()
        );
    }
}

/// The lines of a file without the tests at its end.
fn own_lines(text: &str) -> impl Iterator<Item = &str> {
    let end = text.find("#[cfg(test)]\nmod tests {");
    text[..end.unwrap_or(text.len())].lines()
}

/// Those of them that are no comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    own_lines(text).filter(|line| !line.trim_start().starts_with("//"))
}

/// The files under `src` in whose code one of the words stands, by their path from there.
fn naming(words: &[&str]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let named = sources().into_iter().filter(|(_, path, text)| {
        let is_test = path.ends_with("tests.rs");
        !is_test && code(text).any(|line| words.iter().any(|word| line.contains(word)))
    });
    let inside = |path: &Path| {
        path.strip_prefix(&root)
            .expect("a path under src")
            .to_owned()
    };
    named
        .map(|(_, path, _)| inside(&path).to_string_lossy().into_owned())
        .collect()
}

/// Who but the store touches files: the settings, a series that is read in, the user's draft in an editor, the terminal
/// and who started the program, a path that is made whole before it is said, and a document that is looked at before it is
/// opened.
const TOUCHING_FILES: &[&str] = &[
    "cli/indicator.rs",
    "cli/info.rs",
    "cli/place.rs",
    "config.rs",
    "terminal/inquiry.rs",
    "terminal/session.rs",
    "tui/run/editor.rs",
    "tui/run/opener.rs",
    "tui/run/screen.rs",
];

#[test]
fn only_the_store_touches_files() {
    let others = naming(&["std::fs", "std::{fs"]);
    let others: Vec<_> = others
        .into_iter()
        .filter(|path| !path.starts_with("store") && !TOUCHING_FILES.contains(&&**path))
        .collect();
    assert_eq!(others, [""; 0], "they touch files");
}

/// What comes out the same wherever and whenever it runs.
const PURE: &[&str] = &[
    "words",
    "plan",
    "scene",
    "draw",
    "exchange",
    "store/diff",
    "store/edit",
    "store/history",
    "store/merge",
    "store/moving",
    "store/read",
    "store/roll",
    "store/spoken",
    "store/tree",
    "store/typed",
    "tui/update",
    "tui/view",
];

#[test]
fn what_is_pure_knows_no_files_no_environment_and_no_clock() {
    let world = ["std::fs", "std::env", "std::{", "Instant", "SystemTime"];
    let worldly: Vec<_> = naming(&world)
        .into_iter()
        .filter(|path| PURE.iter().any(|pure| path.starts_with(pure)))
        .collect();
    assert_eq!(worldly, [""; 0], "they know the world");
}

/// A file is one idea; longer than this it is two.
const LONGEST: usize = 400;

#[test]
fn no_file_is_long() {
    for (_, path, text) in sources() {
        let lines = own_lines(&text).count();
        let is_test = path.ends_with("tests.rs");
        assert!(
            lines <= LONGEST || is_test,
            "{} has {lines} lines",
            path.display()
        );
    }
}
