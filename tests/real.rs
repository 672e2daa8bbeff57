//! What real plans say of an entry beside its date: where, for whom, how many, and what it waits for that is no date. Every entry
//! can say it, in the file, in the form and on the command line.

use std::fs;
use std::path::Path;

use arshjul::words::Tongue;
use serde_json::Value;
use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;
#[path = "common/typist.rs"]
mod typist;

use program::program;

const TODAY: &str = "2026-06-14";
const PLAN: &str = "[plan]\ntitle = \"Year\"\nyear = 2026\nlanguage = \"en\"\n\n\
    [[activity]]\ntitle = \"Walk\"\nwhen = 2026-09-01\n\n\
    [[activity]]\ntitle = \"Salt the paths\"\ncondition = \"first frost\"\nowner = \"caretaker\"\n";

fn folder(text: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("plan.toml"), text).expect("a plan");
    folder
}

#[track_caller]
fn fine(folder: &Path, arguments: &[&str]) -> String {
    let output = program(folder, TODAY)
        .args(arguments)
        .output()
        .expect("a run");
    let talk = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {talk}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn rows(folder: &Path) -> Vec<Value> {
    let data = fine(folder, &["list", "--format", "json"]);
    let document: Value = serde_json::from_str(&data).expect("JSON");
    document["occurrences"].as_array().expect("a list").clone()
}

#[test]
fn an_activity_says_where_for_whom_and_how_many() {
    let folder = folder(PLAN);
    let fields = [
        "place=The Old Mill",
        "participants=members; neighbours",
        "headcount=40",
    ];
    for field in fields {
        fine(folder.path(), &["edit", "Walk", field]);
    }
    let text = fs::read_to_string(folder.path().join("plan.toml")).expect("a plan");
    let written =
        "place = \"The Old Mill\"\nparticipants = [\"members\", \"neighbours\"]\nheadcount = 40\n";
    assert!(text.contains(written), "{text}");
    let check = fine(folder.path(), &["check"]);
    assert!(!check.contains("unknown"), "{check}");
    let walk = rows(folder.path()).remove(0);
    assert_eq!(walk["place"], "The Old Mill");
    assert_eq!(
        walk["participants"],
        serde_json::json!(["members", "neighbours"])
    );
    assert_eq!(walk["headcount"], 40);
}

#[test]
fn the_form_of_an_activity_has_them_and_its_kind() {
    let mut model = typist::laid("plan.toml", PLAN, Tongue::English, TODAY);
    typist::press(&mut model, "Home e");
    let arshjul::tui::model::Mode::Form(form) = &model.mode else {
        unreachable!("a form")
    };
    let keys: Vec<&str> = form.fields.iter().map(|field| field.key.name).collect();
    for key in ["kind", "condition", "place", "participants", "headcount"] {
        assert!(keys.contains(&key), "{key}: {keys:?}");
    }
    let place = keys.iter().position(|key| *key == "place");
    for _ in 0..place.expect("a place") {
        typist::press(&mut model, "j");
    }
    typist::press(&mut model, "Enter");
    typist::write(&mut model, "Mill");
    typist::press(&mut model, "Enter");
    let said = typist::said(&model);
    assert!(typist::text(&model).contains("place = \"Mill\""), "{said}");
}

#[test]
fn what_waits_on_something_that_is_no_date_says_so_on_the_shelf() {
    let folder = folder(PLAN);
    for (arguments, says) in [
        (&["list"][..], "Salt the paths (first frost)"),
        (
            &["list", "--language", "sv"],
            "Salt the paths (first frost)",
        ),
    ] {
        let list = fine(folder.path(), arguments);
        assert!(list.contains(says), "{list}");
    }
    let salt = rows(folder.path()).remove(1);
    assert_eq!(
        (&salt["condition"], &salt["state"]),
        (&"first frost".into(), &"undated".into())
    );
    // What has a date is told without it.
    fine(folder.path(), &["edit", "Walk", "condition=dry weather"]);
    let list = fine(folder.path(), &["list"]);
    assert!(!list.contains("dry weather"), "{list}");
}

#[test]
fn a_difference_in_any_of_them_is_told() {
    let folder = folder(PLAN);
    for (was, is, told) in [
        (
            "when = 2026-09-01",
            "when = 2026-09-01\nplace = \"Mill\"",
            "Mill",
        ),
        (
            "when = 2026-09-01",
            "when = 2026-09-01\nkind = \"event\"",
            "event",
        ),
        (
            "when = 2026-09-01",
            "when = 2026-09-01\nheadcount = 40",
            "40",
        ),
        ("first frost", "first snow", "first snow"),
        (
            "language = \"en\"",
            "language = \"en\"\ntrack = \"all\"",
            "all",
        ),
    ] {
        fs::write(folder.path().join("after.toml"), PLAN.replace(was, is)).expect("a plan");
        let said = fine(folder.path(), &["diff", "plan.toml", "after.toml"]);
        assert!(said.contains(told), "{told}: {said}");
    }
}

#[test]
fn words_are_taken_as_they_are_shown() {
    for (typed, written) in [
        ("klar", "done"),
        ("Påbörjad", "started"),
        ("inställd", "cancelled"),
        ("idé", "idea"),
        ("confirmed", "confirmed"),
    ] {
        let folder = folder(PLAN);
        fine(folder.path(), &["edit", "Walk", &format!("status={typed}")]);
        let text = fs::read_to_string(folder.path().join("plan.toml")).expect("a plan");
        assert!(text.contains(&format!("status = \"{written}\"")), "{text}");
    }
    for typed in ["klart nu", "finished", "x"] {
        let folder = folder(PLAN);
        let status = format!("status={typed}");
        let output = program(folder.path(), TODAY)
            .args(["edit", "Walk", &status])
            .output()
            .expect("a run");
        let talk = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{talk}");
        assert!(
            talk.contains("idea, planned, confirmed, started, done"),
            "{talk}"
        );
        assert!(!talk.contains("more than was meant"), "{talk}");
    }
}
