//! Files that cannot be read as plans, through the program as it is run: named alone and in a folder, none of them is
//! passed over without a word, and none stops the others from being read.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;

use program::program;

const TODAY: &str = "2024-06-14";

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
    let mut command = program(folder, TODAY);
    command
        .args(line.split_whitespace())
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
    assert_eq!(
        rows(folder.path(), "latin1.toml"),
        std::slice::from_ref(&row)
    );
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
        "add Möte 3 mars --plan latin1.toml",
        "done Möte --plan latin1.toml",
        "edit Möte title=Annat --plan latin1.toml",
    ] {
        let output = run(folder.path(), line);
        assert_eq!(output.status.code(), Some(1), "{line}");
        assert!(err(&output).contains("is not UTF-8"), "{line}");
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

// Broken plans in a folder

/// A text as Windows' Notepad saves it when it is asked for "Unicode".
fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let marked = format!("\u{feff}{text}");
    marked.encode_utf16().flat_map(unit).collect()
}

#[test]
fn what_is_meant_as_a_plan_is_told_in_a_folder_too() {
    let little = utf16(PLAN, u16::to_le_bytes);
    let big = utf16(PLAN, u16::to_be_bytes);
    for (broken, said) in [
        (&little[..], "not-utf8"),
        (&big, "not-utf8"),
        (b"[plan\ntitle = \"A\"\nyear = 2024\nowner", "not-toml"),
        (b"<<<<<<< HEAD\ntitle = \"A\"\n", "conflict"),
        (b"title = \"A\"\nyear = 2024\n", "no-plan"),
        (b"title = \"A\"\nstarts = 2024-08-01\n", "no-plan"),
        (b"[pln]\ntitle = \"A\"\nyear = 2024\n", "no-plan"),
        (b"[Plan]\ntitle = \"A\"\n", "no-plan"),
        (b"[plan.head]\ntitle = \"A\"\n", "not-toml"),
        (b"Dear all,\n\nhere it comes.\n", "no-plan"),
        (b"\xef\xbb\xbf\r\n", "no-plan"),
        (b"title = \"\xc5r\"\n", "not-utf8"),
        (b"", "no-plan"),
    ] {
        let folder = folder(&[("arshjul.toml", broken), ("bra.toml", PLAN.as_bytes())]);
        let rows = rows(folder.path(), ".");
        let text = String::from_utf8_lossy(broken);
        assert!(rows.iter().all(|row| row["file"] == "arshjul.toml"));
        assert!(
            rows.iter().any(|row| row["code"] == said),
            "{text}: {rows:?}"
        );
        for command in ["check", "list", "next"] {
            let output = run(folder.path(), &format!("{command} ."));
            assert_eq!(output.status.code(), Some(1), "{command}: {text}");
            let told = format!("{}{}", out(&output), err(&output));
            assert!(told.contains("arshjul.toml"), "{command}: {text}");
        }
        assert!(
            out(&run(folder.path(), "list .")).contains("Möte"),
            "{text}"
        );
    }
}

#[test]
fn a_folder_with_nothing_but_a_broken_plan_says_what_is_wrong_with_it() {
    let folder = folder(&[("arshjul.toml", b"title = \"\xc5r\"\n")]);
    for command in ["show", "list", "next", "check", "add Möte 3 mars --plan ."] {
        let output = run(folder.path(), command);
        let told = format!("{}{}", out(&output), err(&output));
        assert!(told.contains("0xC5"), "{command}: {told}");
        assert_eq!(output.status.code(), Some(1), "{command}");
    }
    assert!(out(&run(folder.path(), "info")).contains("it cannot be read"));
}

#[test]
fn the_files_of_other_programs_are_passed_over_in_silence() {
    let pyproject = b"[build-system]\nrequires = [\"hatchling\"]\n\n[project]\nname = \"x\"\n\
        authors = [{ name = \"A\" }]\n\n[tool.ruff]\nline-length = 100\n";
    let folder = folder(&[
        ("Cargo.toml", include_bytes!("../Cargo.toml")),
        ("pyproject.toml", pyproject),
        (
            "site.toml",
            b"title = \"A site\"\nbaseURL = \"https://example.org\"\n",
        ),
        ("books.toml", b"[[book]]\ntitle = \"A\"\nyear = 1962\n"),
        ("notes.toml", b"# nothing yet\n"),
        ("bra.toml", PLAN.as_bytes()),
    ]);
    for command in ["check", "list", "next"] {
        let output = run(folder.path(), &format!("{command} ."));
        assert_eq!((output.status.code(), err(&output)), (Some(0), ""));
    }
    let output = run(folder.path(), "check .");
    assert!(out(&output).contains("in 1 plan."));
}

#[test]
fn the_way_out_of_utf16_is_that_of_utf16() {
    let folder = folder(&[("notepad.toml", &utf16(PLAN, u16::to_le_bytes))]);
    let row = json!({
        "file": "notepad.toml",
        "level": "error",
        "code": "not-utf8",
        "line": 1,
        "column": 1,
        "message": "The file is saved as UTF-16, and a plan is UTF-8",
        "help": "Save the file as UTF-8 in your editor, or convert it with “iconv -f utf-16 -t utf-8”.",
    });
    assert_eq!(rows(folder.path(), "."), std::slice::from_ref(&row));
    assert_eq!(rows(folder.path(), "notepad.toml"), [row]);
    let text = run(folder.path(), "check");
    assert!(out(&text).contains("1 │ [plan]"), "{}", out(&text));
    let written = run(folder.path(), "add Möte 3 mars --plan notepad.toml");
    assert!(err(&written).contains("notepad.toml is saved as UTF-16"));
    assert!(err(&written).contains("iconv -f utf-16 -t utf-8"));
}

// Pipes, sockets and devices

/// Runs a line that must come to an end although nobody ever writes to the pipe.
#[cfg(unix)]
fn run_in_time(folder: &Path, line: &str) -> (Option<i32>, String) {
    use std::time::{Duration, Instant};

    let mut child = program(folder, TODAY)
        .args(line.split_whitespace())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a run");
    let begun = Instant::now();
    while child.try_wait().expect("a state").is_none() {
        let is_late = begun.elapsed() > Duration::from_secs(20);
        if is_late {
            child.kill().expect("an end");
        }
        assert!(!is_late, "{line} waits for the pipe");
        std::thread::sleep(Duration::from_millis(10));
    }
    let output = child.wait_with_output().expect("an output");
    let told = format!("{}{}", out(&output), err(&output));
    (output.status.code(), told)
}

#[cfg(unix)]
fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status().expect("mkfifo");
    assert!(made.success());
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_plan_is_named_and_never_opened() {
    let folder = folder(&[("bra.toml", PLAN.as_bytes())]);
    pipe(&folder.path().join("pipe.toml"));
    std::os::unix::net::UnixListener::bind(folder.path().join("socket.toml")).expect("a socket");
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("zeros.toml")).expect("a link");
    for command in ["check .", "list .", "next ."] {
        let (code, told) = run_in_time(folder.path(), command);
        assert_eq!(code, Some(1), "{command}");
        for name in ["pipe.toml", "socket.toml", "zeros.toml"] {
            let said = format!("{name} is no file, but a pipe or a device");
            assert!(told.contains(&said), "{command}: {told}");
        }
    }
    for command in ["show .", "add Möte 3 mars --plan .", "info"] {
        let (code, told) = run_in_time(folder.path(), command);
        assert_eq!(code, Some(0), "{command}: {told}");
    }
    for line in ["check", "list", "show", "next", "info"] {
        let (_, told) = run_in_time(folder.path(), &format!("{line} pipe.toml"));
        assert!(
            line == "info" || told.contains("pipe.toml is no file"),
            "{line}: {told}"
        );
    }
    for line in [
        "done Möte --plan pipe.toml",
        "diff bra.toml pipe.toml",
        "roll pipe.toml",
        "pipe.toml",
    ] {
        let (code, told) = run_in_time(folder.path(), line);
        assert_eq!(code, Some(1), "{line}: {told}");
        assert!(told.contains("pipe.toml is no file"), "{line}: {told}");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_that_a_shell_hands_over_is_read() {
    let folder = folder(&[("bra.toml", PLAN.as_bytes())]);
    let binary = env!("CARGO_BIN_EXE_arshjul");
    let output = Command::new("sh")
        .args(["-c", &format!("cat bra.toml | {binary} list /dev/stdin")])
        .current_dir(folder.path())
        .env("ARSHJUL_TODAY", TODAY)
        .output()
        .expect("a run");
    assert!(out(&output).contains("Möte"), "{}", err(&output));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_says_where_it_leads() {
    let folder = folder(&[("bra.toml", PLAN.as_bytes())]);
    std::os::unix::fs::symlink("borta/2024.toml", folder.path().join("a.toml")).expect("a link");
    for line in [
        "check a.toml",
        "list .",
        "a.toml",
        "done Möte --plan a.toml",
    ] {
        let output = run(folder.path(), line);
        let said = "a.toml is a link to borta/2024.toml, which is not there";
        assert!(err(&output).contains(said), "{line}: {}", err(&output));
        assert_eq!(output.status.code(), Some(1), "{line}");
    }
    assert_eq!(rows(folder.path(), "a.toml")[0]["code"], "unreadable");
}

#[cfg(unix)]
#[test]
fn every_file_that_cannot_be_read_is_told_where_none_can() {
    let folder = folder(&[]);
    for name in ["a-2024.toml", "b-2024.toml"] {
        std::os::unix::fs::symlink("/no/such/file", folder.path().join(name)).expect("a link");
    }
    let output = run(folder.path(), "list .");
    assert_eq!(output.status.code(), Some(1));
    let told = err(&output);
    assert!(
        told.contains("a-2024.toml") && told.contains("b-2024.toml"),
        "{told}"
    );
}

#[test]
fn what_is_to_be_added_to_a_broken_plan_is_refused_with_what_is_wrong_there() {
    let folder = folder(&[("year-2024.toml", b"x = \n")]);
    let output = run(folder.path(), "add Meeting 3 March --plan .");
    assert_eq!(output.status.code(), Some(1));
    let told = err(&output);
    assert!(told.contains("cannot be read as a plan"), "{told}");
    assert!(told.contains("arshjul check year-2024.toml"), "{told}");
}
