//! An entry that is needed and not there: those near to it are named, in the plan and in what is typed, as with dates.

use std::fs;

use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;

use program::program;

fn folder(needs: &str) -> TempDir {
    let head = "[plan]\ntitle = \"Plan\"\nyear = 2026\n\n\
        [[activity]]\nid = \"print-programme\"\ntitle = \"Print the programme\"\nwhen = \"3 March\"\n\n\
        [[activity]]\nid = \"send-programme\"\ntitle = \"Send the programme\"\nwhen = \"9 March\"\n\n";
    // More than can be listed.
    let other = "[[activity]]\ntitle = \"Other\"\n\n".repeat(15);
    let talk = "[[activity]]\nid = \"talk\"\ntitle = \"Talk\"\nwhen = \"1 May\"\n";
    let text = [head, &other, talk, needs].concat();
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("plan.toml"), text).expect("a plan");
    folder
}

fn run(folder: &TempDir, arguments: &[&str]) -> String {
    let output = program(folder.path(), "2026-02-01")
        .args(arguments)
        .env("LANG", "en")
        .output()
        .expect("a run");
    String::from_utf8([output.stdout, output.stderr].concat()).expect("UTF-8")
}

#[test]
fn near_ones_are_named_by_the_check() {
    for (asked, near) in [
        ("programme", &["print-programme", "send-programme"][..]),
        ("the programme", &["print-programme", "send-programme"]),
        ("print", &["print-programme"]),
        ("pritn-programme", &["print-programme"]),
    ] {
        let folder = folder(&format!("needs = [\"{asked}\"]\n"));
        let said = run(&folder, &["check"]);
        assert!(said.contains("unknown-reference"), "{said}");
        for id in near {
            assert!(said.contains(id), "{asked}: {said}");
        }
    }
    let said = run(&folder("needs = [\"zebra\"]\n"), &["check"]);
    assert!(said.contains("Correct the id"), "{said}");
}

#[test]
fn near_ones_are_named_where_it_is_typed() {
    for (asked, near) in [
        ("programme", &["print-programme", "send-programme"][..]),
        ("pritn-programme", &["print-programme"]),
        ("zebra", &["zebra"]),
    ] {
        let folder = folder("");
        let before = fs::read(folder.path().join("plan.toml")).expect("a plan");
        let said = run(&folder, &["edit", "talk", &format!("needs={asked}")]);
        for id in near {
            assert!(said.contains(id), "{asked}: {said}");
        }
        let after = fs::read(folder.path().join("plan.toml")).expect("a plan");
        assert_eq!(before, after, "{said}");
    }
    let folder = folder("");
    let said = run(&folder, &["edit", "talk", "needs=Print the programme"]);
    assert!(said.contains("Changed"), "{said}");
}
