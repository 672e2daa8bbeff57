//! Files that cannot be read as plans, through the program as it is run: named alone and in a folder, none of them is
//! passed over without a word, and none stops the others from being read.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

const PLAN: &str =
    "[plan]\ntitle = \"Bra\"\nyear = 2024\n\n[[activity]]\ntitle = \"Möte\"\nwhen = 2024-03-01\n";

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("a file");
    }
    folder
}

fn run(folder: &Path, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_arshjul"))
        .args(line.split_whitespace())
        .current_dir(folder)
        .env_clear()
        .env("ARSHJUL_TODAY", "2024-06-14")
        .env("LANG", "en_GB.UTF-8")
        .stdin(Stdio::null())
        .output()
        .expect("a run")
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("UTF-8")
}

/// What `check --format json` finds; it exits with 1 and says nothing beside.
fn rows(folder: &Path, what: &str) -> Vec<Value> {
    let output = run(folder, &format!("check {what} --format json"));
    assert_eq!((output.status.code(), err(&output)), (Some(1), ""));
    serde_json::from_slice(&output.stdout).expect("a list")
}

// Not UTF-8

/// "[plan]" and "title = "År"" in ISO 8859-1.
const LATIN: &[u8] = b"[plan]\ntitle = \"\xc5r\"\nyear = 2024\n";

#[test]
fn a_file_that_is_not_utf8_is_an_element_like_the_others() {
    let folder = folder(&[("latin1.toml", LATIN), ("bra.toml", PLAN.as_bytes())]);
    let row = json!({
        "file": "latin1.toml",
        "level": "error",
        "code": "not-utf8",
        "line": 2,
        "column": 10,
        "message": "The file is not UTF-8: the byte 0xC5 belongs to no letter",
        "help": "Save the file as UTF-8 in your editor, or convert it with “iconv -f latin1 -t utf-8”.",
    });
    assert_eq!(rows(folder.path(), "latin1.toml"), [row.clone()]);
    assert_eq!(rows(folder.path(), "."), [row]);
}

#[test]
fn a_file_that_is_not_utf8_is_shown_with_its_place_among_the_other_reports() {
    let folder = folder(&[("latin1.toml", LATIN), ("bra.toml", PLAN.as_bytes())]);
    let report = "error[not-utf8]: The file is not UTF-8: the byte 0xC5 belongs to no letter
  ╭▸ latin1.toml:2:10
  │
2 │ title = \"�r\"
  │          ━
  │
  ╰ help: Save the file as UTF-8 in your editor, or convert it with “iconv -f latin1 -t utf-8”.
";
    for what in ["latin1.toml", "."] {
        let output = run(folder.path(), &format!("check {what}"));
        assert!(out(&output).starts_with(report), "{}", out(&output));
        assert_eq!((output.status.code(), err(&output)), (Some(1), ""));
    }
    let output = run(folder.path(), "list .");
    assert!(out(&output).contains("Möte") && err(&output).contains(report));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn what_is_not_utf8_is_never_written() {
    let folder = folder(&[("latin1.toml", LATIN)]);
    for line in [
        "add latin1.toml Möte 3 mars",
        "done latin1.toml Möte",
        "edit latin1.toml Möte --title Annat",
    ] {
        let output = run(folder.path(), line);
        assert_ne!(output.status.code(), Some(0), "{line}");
        let now = fs::read(folder.path().join("latin1.toml")).expect("a file");
        assert_eq!(now, LATIN);
    }
}

#[test]
fn a_file_that_may_not_be_read_is_an_element_too() {
    let folder = folder(&[("bra.toml", PLAN.as_bytes())]);
    // A folder in place of a file cannot be read by anybody, root included.
    fs::create_dir(folder.path().join("mapp.toml")).expect("a folder");
    let row = json!({
        "file": "mapp.toml",
        "level": "error",
        "code": "unreadable",
        "line": 1,
        "column": 1,
        "message": "mapp.toml is a folder, not a plan",
        "help": "Name a plan in the folder.",
    });
    assert_eq!(rows(folder.path(), "."), [row]);
    let output = run(folder.path(), "check");
    assert_eq!(out(&output), "Found 1 error in 2 plans.\n");
    assert!(err(&output).contains("mapp.toml is a folder, not a plan"));
}
