//! A command that changes a repeating entry says which occurrences it means, or asks, or writes nothing. Days are of the
//! calendar of 2026, by hand: first Tuesdays 6 January, 3 February, 3 March, 7 April, 5 May, 2 June.

use std::fs;
use std::path::Path;

use portable_pty::CommandBuilder;
use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;
#[path = "common/terminal.rs"]
mod terminal;

use program::program;
use terminal::Terminal;

const TODAY: &str = "2026-02-10";
const PLAN: &str = "[plan]\ntitle = \"Plan\"\nyear = 2026\nlanguage = \"sv\"\n\n\
    [[ring]]\nid = \"moten\"\ntitle = \"Möten\"\n\n\
    [[activity]]\nid = \"board\"\ntitle = \"Styrelsemöte\"\n\
    when = \"första tisdagen varje månad till och med 30 juni\"\ntime = \"13:00\"\n\n\
    [[activity]]\nid = \"budget\"\ntitle = \"Budget\"\nwhen = \"3 mars\"\ntime = \"13:00\"\n";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("plan.toml"), PLAN).expect("a plan");
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let output = program(folder, TODAY)
        .args(arguments)
        .env("LANG", "sv")
        .output()
        .expect("a run");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    (output.status.code().expect("a code"), said)
}

/// The plan, its values no longer in line and its tables no longer indented.
fn now(folder: &TempDir) -> String {
    let text = fs::read_to_string(folder.path().join("plan.toml")).expect("a plan");
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n";
    text.lines().map(words).collect()
}

#[test]
fn what_can_be_meant_for_one_is_refused_with_the_ways_named() {
    for arguments in [
        &["edit", "board", "time=15:00"][..],
        &["edit", "board", "place=Arvika"],
        &["edit", "board", "title=Extra möte"],
        &["edit", "board", "owner=Cia"],
        &["edit", "board", "note=I stora salen"],
        &["edit", "board", "status=klar"],
        &["edit", "board", "when=5 mars"],
        &["edit", "board", "when=\"5 mars\""],
        &["edit", "board", "tags=a", "time=\"15:00\""],
        &["edit", "board", "time=15:00", "--dry-run"],
        &["move", "board", "--by", "1"],
        &["remove", "board"],
    ] {
        let folder = folder();
        let (code, said) = run(folder.path(), arguments);
        assert_eq!(code, 2, "{arguments:?}: {said}");
        for way in [
            "--reach this",
            "--reach onward",
            "--reach all",
            "--on",
            "3 mars",
        ] {
            assert!(said.contains(way), "{arguments:?}: {said}");
        }
        assert_eq!(now(&folder), PLAN, "{arguments:?}");
    }
}

#[test]
fn what_can_only_be_of_all_or_is_held_once_needs_no_question() {
    for arguments in [
        &["edit", "board", "ring=moten"][..],
        &["edit", "board", "kind=meeting"],
        &["edit", "board", "tags=a,b"],
        &["edit", "board", "id=styrelse"],
        &["edit", "board", "when=andra tisdagen varje månad"],
        &["edit", "board", "when=3 mars, 7 april"],
        &["edit", "board", "--unset", "time"],
        &["edit", "board", "time=15:00", "--reach", "all"],
        &["edit", "budget", "time=15:00"],
        &["edit", "budget", "when=5 mars"],
        &["move", "budget", "--by", "1"],
        &["remove", "budget"],
        &["remove", "board", "--reach", "all"],
        &["remove", "board", "budget", "--reach", "all"],
    ] {
        let folder = folder();
        let (code, said) = run(folder.path(), arguments);
        assert_eq!(code, 0, "{arguments:?}: {said}");
        assert_ne!(now(&folder), PLAN, "{arguments:?}");
        assert!(!now(&folder).contains("occurrence"), "{arguments:?}");
    }
}

#[test]
fn what_is_of_one_already_can_be_taken_from_it_or_from_all() {
    let folder = folder();
    let given = ["edit", "board", "time=\"15:00\"", "--on", "3 mars"];
    let (code, said) = run(folder.path(), &given);
    assert_eq!(code, 0, "{said}");
    assert!(
        now(&folder).contains("on = 2026-03-03\ntime = \"15:00\""),
        "{}",
        now(&folder)
    );
    let (code, said) = run(folder.path(), &["edit", "board", "--unset", "time"]);
    assert_eq!(code, 2, "{said}");
    let (code, said) = run(
        folder.path(),
        &["edit", "board", "--unset", "time", "--on", "3 mars"],
    );
    assert_eq!(code, 0, "{said}");
    assert_eq!(now(&folder).trim_end(), PLAN.trim_end());
}

#[test]
fn an_occurrence_that_is_removed_is_called_off_and_from_one_on_the_rule_ends() {
    let one = folder();
    let (code, said) = run(one.path(), &["remove", "board", "--on", "7 april"]);
    assert_eq!(code, 0, "{said}");
    assert!(
        now(&one).contains("on = 2026-04-07\ncancelled = true"),
        "{}",
        now(&one)
    );
    assert!(said.contains("7 april"), "{said}");
    let called_off = now(&one);
    let (code, said) = run(one.path(), &["remove", "board", "--on", "7 april"]);
    assert_eq!(code, 1, "{said}");
    assert_eq!(now(&one), called_off, "it is not held again");

    let onward = folder();
    let given = ["remove", "board", "--on", "7 april", "--reach", "onward"];
    let (code, said) = run(onward.path(), &given);
    assert_eq!(code, 0, "{said}");
    let (_, said) = run(onward.path(), &["done", "board", "--on", "7 april"]);
    assert!(said.contains("3 mars") && !said.contains("5 maj"), "{said}");
    assert!(now(&onward).contains("Styrelsemöte"));

    let several = folder();
    let (code, said) = run(several.path(), &["remove", "budget", "board"]);
    assert_eq!(code, 2, "{said}");
    assert!(
        said.contains("Styrelsemöte") && said.contains("--reach all"),
        "{said}"
    );
    let (code, _) = run(several.path(), &["remove", "budget", "--on", "4 mars"]);
    assert_eq!(code, 1, "it is not held then");
    assert_eq!(now(&several), PLAN);
}

/// The plan after a command on a terminal on which a key was typed; the first occurrence is the next one there.
fn answered(arguments: &[&str], typed: &[u8]) -> (bool, String) {
    let folder = folder();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_arshjul"));
    command.args(arguments);
    command.cwd(folder.path());
    command.env("LC_ALL", "en");
    command.arg("--plan");
    command.arg(folder.path().join("plan.toml"));
    let mut terminal = Terminal::start(command);
    terminal.until_said("Which?");
    terminal.press(typed);
    let succeeded = terminal.ended().success();
    (succeeded, now(&folder))
}

#[test]
fn on_a_terminal_it_asks() {
    let edit = ["edit", "board", "time=15:00"];
    let (fine, after) = answered(&edit, b"1\r");
    assert!(
        fine && after.contains("on = 2026-01-06\ntime = \"15:00\""),
        "{after}"
    );
    let (fine, after) = answered(&edit, b"x\r3\r");
    assert!(
        fine && after == PLAN.replacen("13:00", "15:00", 1),
        "{after}"
    );
    let (fine, after) = answered(&["remove", "board"], b"1\r");
    assert!(
        fine && after.contains("on = 2026-01-06\ncancelled = true"),
        "{after}"
    );
    let (fine, after) = answered(&["move", "board", "--by", "1"], b"1\r");
    assert!(fine && after.contains("moved = 2026-01-07"), "{after}");
    let (fine, after) = answered(&edit, b"\x04");
    assert!(!fine && after == PLAN, "{after}");
}
