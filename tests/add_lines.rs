//! Several lines on standard input are several entries in one write; where one of them makes none, nothing is written.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;

use program::program;

const PLAN: &str = "[plan]\ntitle = \"Plan\"\nyear = 2026\nlanguage = \"en\"\n";

fn add(folder: &TempDir, text: &[u8], more: &[&str]) -> (i32, String) {
    let mut run = program(folder.path(), "2026-02-01")
        .args(["add", "-"])
        .args(more)
        .env("LANG", "en")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a run");
    let mut input = run.stdin.take().expect("an input");
    input.write_all(text).expect("a text");
    drop(input);
    let output = run.wait_with_output().expect("an end");
    let said = String::from_utf8([output.stdout, output.stderr].concat()).expect("UTF-8");
    (output.status.code().expect("a code"), said)
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("plan.toml"), PLAN).expect("a plan");
    folder
}

fn now(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("plan.toml")).expect("a plan")
}

#[test]
fn each_line_is_an_entry() {
    let folder = folder();
    let text = b"- Board meeting 3 March @anna\n\n* Budget 4 May\r\nReport\n";
    let (code, said) = add(&folder, text, &["--dry-run"]);
    assert_eq!((code, now(&folder)), (0, PLAN.to_owned()));
    for title in ["Board meeting", "Budget", "Report"] {
        assert!(
            said.contains(&format!("\u{201c}{title}\u{201d} would be added")),
            "{said}"
        );
    }
    let (code, said) = add(&folder, text, &[]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Added 3 entries"), "{said}");
    assert_eq!(
        now(&folder).matches("[[activity]]").count(),
        3,
        "{}",
        now(&folder)
    );
    assert!(now(&folder).starts_with(PLAN));
    let (code, said) = add(&folder, b"Walk 5 June\n", &[]);
    assert!(code == 0 && said.contains("Walk"), "{said}");
}

#[test]
fn one_line_that_makes_no_entry_holds_all_back() {
    for (text, expected) in [
        (&b"Board 3 March\n3 March\n"[..], 1),
        (b"", 2),
        (b" \n\n- \n", 2),
        (b"Board 3 March\n\xff\n", 1),
    ] {
        let folder = folder();
        let (code, said) = add(&folder, text, &[]);
        assert_eq!((code, now(&folder)), (expected, PLAN.to_owned()), "{said}");
    }
}
