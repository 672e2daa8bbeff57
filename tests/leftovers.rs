//! What an earlier run left unsaved, on the command line: mentioned by those who read and those who write, whatever has become of
//! the plan; half a file is not written on into.
#![cfg(unix)]

use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use arshjul::store::Recovery;
use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;

const OLD: &str = "[plan]\ntitle = \"Wheel\"\nyear = 2024\n\n[[activity]]\nid = \"one\"\ntitle = \"One\"\nwhen = \"3 May\"\n";

/// A folder with a plan, and changes of it that were not saved: One has moved.
struct Left {
    folder: TempDir,
    state: TempDir,
    plan: PathBuf,
}

impl Left {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let state = tempfile::tempdir().expect("a folder");
        let plan = folder.path().join("p.toml");
        fs::write(&plan, OLD).expect("written");
        let new = OLD.replace("3 May", "4 May");
        let mut recovery = Recovery::of(&plan, Some(state.path()));
        recovery.keep(OLD, &new).expect("kept");
        Self {
            folder,
            state,
            plan,
        }
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command: Command = program::program(self.folder.path(), "2024-06-14");
        command.env("XDG_STATE_HOME", self.state.path());
        command.args(arguments).output().expect("run")
    }

    /// The file that keeps the changes.
    fn kept(&self) -> PathBuf {
        Recovery::of(&self.plan, Some(self.state.path()))
            .find()
            .expect("kept")
            .file
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn what_was_left_is_mentioned_by_all_that_read_and_write_the_plan() {
    let left = Left::new();
    for arguments in [
        &["list", "p.toml"][..],
        &["show", "p.toml"],
        &["next", "p.toml"],
        &["check", "p.toml"],
        &["add", "Two 5 May", "--plan", "p.toml", "--dry-run"],
        &["add", "Two 5 May", "--plan", "p.toml"],
        &["edit", "one", "owner=Anna", "--plan", "p.toml"],
        &["done", "one", "--plan", "p.toml"],
        &["roll", "p.toml"],
    ] {
        let output = left.run(arguments);
        let talk = said(&output);
        assert!(output.status.success(), "{arguments:?} {talk}");
        assert!(
            talk.contains("An earlier run left a change of p.toml unsaved"),
            "{arguments:?} {talk}"
        );
        assert!(!String::from_utf8_lossy(&output.stdout).contains("earlier run"));
    }
    assert!(left.kept().exists(), "nothing was decided about it");
    // What was saved meanwhile is nothing that was left.
    fs::write(&left.plan, OLD.replace("3 May", "4 May")).expect("written");
    assert!(!said(&left.run(&["list", "p.toml"])).contains("earlier run"));
}

#[test]
fn what_was_left_is_mentioned_whatever_became_of_the_plan() {
    for bytes in [&b""[..], b"# x\n", b"\n\n", b"garbage\n", b"# \xe5\n"] {
        let left = Left::new();
        fs::write(&left.plan, bytes).expect("written");
        for arguments in [
            &["list", "p.toml"][..],
            &["show", "p.toml"],
            &["check", "p.toml"],
        ] {
            let talk = said(&left.run(arguments));
            assert!(
                talk.contains("earlier run"),
                "{arguments:?} {bytes:?} {talk}"
            );
        }
        left.run(&["add", "Two 5 May", "--plan", "p.toml"]);
        assert_eq!(fs::read(&left.plan).expect("bytes"), bytes);
    }
    let left = Left::new();
    fs::remove_file(&left.plan).expect("removed");
    assert!(said(&left.run(&["list", "p.toml"])).contains("earlier run"));
    // Under another name it is the same plan.
    let left = Left::new();
    fs::rename(&left.plan, left.folder.path().join("q.toml")).expect("renamed");
    assert!(said(&left.run(&["list", "q.toml"])).contains("earlier run"));
}

#[test]
fn half_a_file_is_not_written_on_into() {
    let left = Left::new();
    let new = OLD.replace("3 May", "4 May").replace("One", "Uno");
    let kept = left.kept();
    let plan = fs::canonicalize(&left.plan).expect("a path");
    let path = plan.as_os_str().as_bytes();
    let head = format!(
        "arshjul saving 2 {} {} {}\n",
        OLD.len(),
        new.len(),
        path.len()
    );
    let whole = [head.as_bytes(), OLD.as_bytes(), new.as_bytes(), path].concat();
    fs::write(&kept, whole).expect("written");
    let half = OLD.replace("One", "Uno");
    fs::write(&left.plan, &half).expect("written");
    let output = left.run(&["add", "Two 5 May", "--plan", "p.toml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("half"), "{}", said(&output));
    assert_eq!(fs::read_to_string(&left.plan).expect("text"), half);
    // Mended by hand it is written again.
    fs::write(&left.plan, format!("# mended\n{OLD}")).expect("written");
    let output = left.run(&["add", "Two 5 May", "--plan", "p.toml"]);
    assert!(output.status.success(), "{}", said(&output));
}

/// Every command that writes says the same of a merge that is not resolved.
#[test]
fn a_plan_with_an_unresolved_merge_is_edited_by_no_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let conflict = "<<<<<<< a\ntitle = \"One\"\n=======\ntitle = \"Eins\"\n>>>>>>> b\n";
    let text = OLD.replace("title = \"One\"\n", conflict);
    let plan: &Path = &folder.path().join("p.toml");
    fs::write(plan, &text).expect("written");
    for arguments in [
        &["add", "Two 5 May"][..],
        &["edit", "one", "owner=Anna"],
        &["edit", "nothing", "owner=Anna"],
        &["done", "one"],
        &["remove", "one"],
        &["move", "one", "--to", "5 May"],
    ] {
        let mut command = program::program(folder.path(), "2024-06-14");
        command.args(arguments).args(["--plan", "p.toml"]);
        let output = command.output().expect("run");
        let talk = said(&output);
        assert_eq!(output.status.code(), Some(1), "{arguments:?} {talk}");
        assert!(talk.contains("not resolved"), "{arguments:?} {talk}");
        assert_eq!(fs::read_to_string(plan).expect("text"), text);
    }
}
