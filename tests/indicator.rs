//! `arshjul indicator add` on a copy of a shipped plan: what it says, and that no other line changes.

use std::fs;
use std::path::Path;
use std::process::Output;

use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;

use program::program;

fn plan() -> (TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans/varmlandsstrategin-2024.toml");
    let text = fs::read_to_string(shipped).expect("a plan");
    fs::write(folder.path().join("plan.toml"), &text).expect("written");
    (folder, text)
}

fn add(folder: &Path, arguments: &[&str]) -> Output {
    program(folder, "2024-06-14")
        .args(["indicator", "add"])
        .args(arguments)
        .args(["--plan", "plan.toml"])
        .output()
        .expect("a run")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

const SOLAR: &str =
    "values = { 2016 = 10352, 2018 = 25486, 2019 = 44000, 2020 = 65819, 2021 = 92360 }";

#[test]
fn a_typed_value_changes_one_line() {
    let (folder, before) = plan();
    let output = add(folder.path(), &["solar", "2022", "1 047,5"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(
        said(&output).contains("1 added, 0 changed, 0 as before"),
        "{}",
        said(&output)
    );
    let longer = SOLAR.replace(" }", ", 2022 = 1047.5 }");
    let after = fs::read_to_string(folder.path().join("plan.toml")).expect("a plan");
    assert_eq!(after, before.replace(SOLAR, &longer));
}

/// A series as a Swedish spreadsheet saves it: one year new, one changed, one as before, one without a value.
#[test]
fn a_file_says_what_was_new_changed_and_left() {
    let (folder, before) = plan();
    let series = "\u{feff}År;Antal\r\n2017;..\r\n2019;44 000\r\n2021;92 361\r\n2022;147 692\r\n";
    fs::write(folder.path().join("sol.csv"), series).expect("written");
    let output = add(folder.path(), &["solar", "--from", "sol.csv"]);
    assert!(
        said(&output).contains("1 added, 1 changed, 1 as before"),
        "{}",
        said(&output)
    );
    let longer = SOLAR.replace("92360 }", "92361, 2022 = 147692 }");
    let after = fs::read_to_string(folder.path().join("plan.toml")).expect("a plan");
    assert_eq!(after, before.replace(SOLAR, &longer));
}

#[test]
fn an_indicator_without_values_gets_its_first() {
    let (folder, _) = plan();
    let output = add(folder.path(), &["farm-water", "2020", "-3"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let after = fs::read_to_string(folder.path().join("plan.toml")).expect("a plan");
    assert!(after.contains("2020 = -3"), "{after}");
}

#[test]
fn what_cannot_be_added_changes_nothing_and_says_why() {
    let (folder, before) = plan();
    fs::write(
        folder.path().join("bad.csv"),
        "År;Antal\r\n\r\n2020;1\r\nhello;2\r\n",
    )
    .expect("written");
    let cases: [(&[&str], &str); 7] = [
        (&["solr", "2022", "1"], "solar"),
        (&["solar", "2022"], "--from"),
        (&["solar", "2022", "many"], "many"),
        (&["solar", "22222", "1"], "22222"),
        (&["solar", "--from", "bad.csv"], "Line 4"),
        (&["solar", "--from", "none.csv"], "none.csv"),
        (&["solar", "2022", "1", "--from", "bad.csv"], "--from"),
    ];
    for (arguments, reason) in cases {
        let output = add(folder.path(), arguments);
        assert_ne!(output.status.code(), Some(0), "{arguments:?}");
        assert!(
            said(&output).contains(reason),
            "{arguments:?}: {}",
            said(&output)
        );
    }
    let same = add(folder.path(), &["solar", "2021", "92360"]);
    assert_eq!(same.status.code(), Some(0));
    let after = fs::read_to_string(folder.path().join("plan.toml")).expect("a plan");
    assert_eq!(after, before);
}
