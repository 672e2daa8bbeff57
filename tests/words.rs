//! Holds the word files together: every language has the same messages with the same variables, the code asks
//! only for messages that exist, and no message lies unused.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use arshjul::words::{Sentence, Tongue, Value, Words};

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn word_file(tongue: Tongue) -> String {
    let path = source_folder().join(format!("words/{}.ftl", tongue.tag()));
    fs::read_to_string(path).expect("a word file")
}

/// The messages of a word file with the text that follows each: read by hand, apart from the Fluent library.
fn messages(text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::<String, String>::new();
    let mut current = None;
    for line in text.lines() {
        let key = line.split_once('=').map(|(key, _)| key.trim_end());
        let begins = line.starts_with(|first: char| first.is_ascii_lowercase());
        match (begins, key) {
            (true, Some(key)) => {
                let before = found.insert(key.to_owned(), line.to_owned());
                assert!(before.is_none(), "{key} is there twice");
                current = Some(key.to_owned());
            }
            _ if line.starts_with(' ') => {
                let key = current.as_ref().expect("a line that belongs to a message");
                found.get_mut(key).expect("the message").push_str(line);
            }
            _ => assert!(line.is_empty() || line.starts_with('#'), "strange: {line}"),
        }
    }
    found
}

/// The variables that a message uses.
fn variables(message: &str) -> BTreeSet<String> {
    let name = |rest: &str| {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
            .collect()
    };
    message.split('$').skip(1).map(name).collect()
}

fn rust_files(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a readable file");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            found.push((path, code.to_owned()));
        }
    }
}

fn code() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    rust_files(&source_folder(), &mut files);
    files
}

/// The string literals of a Rust text that could be keys. Good enough for code without `"` in character literals.
fn literals(code: &str) -> impl Iterator<Item = &str> {
    let key = |literal: &&str| {
        literal.starts_with(|first: char| first.is_ascii_lowercase())
            && literal
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .filter(key)
}

/// The literals right after an opening such as `Sentence::new(`, on the same line or the next.
fn asked<'a>(code: &'a str, opening: &str) -> Vec<&'a str> {
    code.split(opening)
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        .collect()
}

#[test]
fn every_line_of_every_word_file_is_understood() {
    for tongue in Tongue::ALL {
        let read = fluent_bundle::FluentResource::try_new(word_file(tongue));
        let errors = read.err().map(|(_, errors)| errors).unwrap_or_default();
        assert!(errors.is_empty(), "{tongue:?}: {errors:?}");
    }
}

#[test]
fn the_languages_say_the_same_things() {
    let [one, other] = Tongue::ALL.map(|tongue| messages(&word_file(tongue)));
    let keys = |messages: &BTreeMap<String, String>| messages.keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&one), keys(&other));
    for (key, message) in &one {
        assert_eq!(variables(message), variables(&other[key]), "{key}");
    }
}

#[test]
fn the_sections_are_the_same_and_hold_the_same_keys_in_the_same_order() {
    let order = |tongue| {
        word_file(tongue)
            .lines()
            .filter(|line| line.starts_with("## ") || line.starts_with(char::is_lowercase))
            .map(|line| line.split('=').next().unwrap_or_default().trim().to_owned())
            .collect::<Vec<_>>()
    };
    let [one, other] = Tongue::ALL.map(order);
    assert_eq!(one, other);
}

#[test]
fn the_code_asks_only_for_what_is_there() {
    let known = messages(&word_file(Tongue::English));
    let mut missing = Vec::new();
    for (path, code) in code() {
        for opening in ["Sentence::new(", "words.text("] {
            for key in asked(&code, opening) {
                if !known.contains_key(key) {
                    missing.push(format!("{}: {key}", path.display()));
                }
            }
        }
    }
    assert!(
        missing.is_empty(),
        "no such message:\n{}",
        missing.join("\n")
    );
}

#[test]
fn what_the_command_line_names_is_there() {
    let known = messages(&word_file(Tongue::English));
    for (path, code) in code() {
        for key in literals(&code).filter(|literal| literal.starts_with("cli-")) {
            assert!(known.contains_key(key), "{}: {key}", path.display());
        }
    }
}

/// The keys that a table puts together with `concat!("screen-", $name, "-help")`: for each literal of its file one.
fn put_together(code: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for rest in code.split("concat!(").skip(1) {
        let call = rest.split(')').next().unwrap_or_default();
        let pieces: Vec<&str> = call.split('"').skip(1).step_by(2).collect();
        let (before, after) = (
            pieces.first().copied().unwrap_or_default(),
            pieces.get(1).copied().unwrap_or_default(),
        );
        keys.extend(literals(code).map(|name| format!("{before}{name}{after}")));
    }
    keys
}

/// What stands before the first gap of a text such as `format!("time-feast-{name}")`: names that come from data.
fn beginnings(code: &str) -> Vec<&str> {
    asked(code, "format!(")
        .into_iter()
        .filter_map(|text| text.split_once('{'))
        .map(|(before, _)| before)
        .filter(|before| before.ends_with('-') && before.matches('-').count() > 1)
        .collect()
}

#[test]
fn no_message_lies_unused() {
    let code = code();
    let used: BTreeSet<String> = code
        .iter()
        .flat_map(|(_, code)| {
            let said = literals(code).map(str::to_owned);
            said.chain(put_together(code))
        })
        .collect();
    let open: Vec<&str> = code.iter().flat_map(|(_, code)| beginnings(code)).collect();
    let unused: Vec<String> = messages(&word_file(Tongue::English))
        .into_keys()
        .filter(|key| !used.contains(key))
        .filter(|key| !open.iter().any(|before| key.starts_with(before)))
        .collect();
    assert!(unused.is_empty(), "never said:\n{}", unused.join("\n"));
}

#[test]
fn sentences_take_texts_counts_sentences_and_lists() {
    let both = Tongue::ALL.map(Words::of);
    let said = |value: Value| {
        let sentence = Sentence::new("cli-did-you-mean").with("near", value);
        both.each_ref().map(|words| words.say(&sentence))
    };
    assert_eq!(said("x".into()), ["Menade du x?", "Did you mean x?"]);
    assert_eq!(said(3_usize.into()), ["Menade du 3?", "Did you mean 3?"]);
    assert_eq!(
        said(vec!["a", "b", "c"].into()),
        ["Menade du a, b och c?", "Did you mean a, b and c?"]
    );
    assert_eq!(
        said(Sentence::new("list-and").into()),
        ["Menade du och?", "Did you mean and?"]
    );
    assert_eq!(
        said(Value::List(Vec::new())),
        ["Menade du ?", "Did you mean ?"]
    );
}

#[test]
fn a_message_that_is_missing_shows_its_key() {
    let words = Words::of(Tongue::Swedish);
    assert_eq!(words.text("no-such-message"), "no-such-message");
    assert!(!words.has("no-such-message"));
}

#[test]
fn tags_of_the_systems_kind_choose_the_tongue() {
    assert_eq!(Tongue::from_tag("sv_SE.UTF-8"), Some(Tongue::Swedish));
    assert_eq!(Tongue::from_tag("EN-gb"), Some(Tongue::English));
    assert_eq!(Tongue::from_tag("svenska"), None);
    assert_eq!(Tongue::from_tag(""), None);
}

#[test]
fn the_signs_of_the_wheel_have_names_in_both_languages() {
    let said = |tongue, name: &str| {
        Words::of(tongue).say(&Sentence::new("screen-glyphs-now").with("name", name))
    };
    assert_eq!(
        said(Tongue::Swedish, "half-block"),
        "Hjulet ritas med halvblock."
    );
    assert_eq!(
        said(Tongue::English, "half-block"),
        "The wheel is drawn with half-blocks."
    );
    assert_eq!(said(Tongue::Swedish, "ascii"), "Hjulet ritas med ASCII.");
}
