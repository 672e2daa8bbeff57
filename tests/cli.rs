//! The program as it is run: arguments in, stdout, stderr and exit code out. Today is fixed, and so is everything
//! that is printed; the snapshots were read line by line before they were kept.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;

use program::program;

/// A small year in the language-free forms of dates, so that nothing here depends on a lexicon.
const YEAR: &str = r#"[plan]
title = "Skolans år"
cycle = "skola"
year  = 2024

[[ring]]
id    = "quality"
title = "Kvalitetsarbete"

[[phase]]
id    = "analysis"
kind  = "analysis"
title = "Nulägesanalys"
when  = "2024-02"

[[phase]]
id    = "conference"
kind  = "conference"
title = "Konferens"
when  = "2024-09-26"
owner = ["rektor", "utvecklingsstrateg"]

[[activity]]
id    = "survey"
title = "Enkät till elever"
kind  = "task"
ring  = "quality"
when  = "2024-W20"
owner = "Anna Ek"

[[activity]]
id    = "invite"
title = "Bjud in till konferensen"
ring  = "quality"
phase = "conference"
when  = "2024-06-17/2024-06-28"
owner = "rektor"

[[activity]]
id    = "report"
title = "Rapport till nämnden"
when  = 2024-12-20
status = "confirmed"

[[activity]]
id    = "someday"
title = "Byt skyltar"
"#;

/// The year after: what `next` finds over New Year.
const NEXT_YEAR: &str = r#"[plan]
title = "Skolans år"
cycle = "skola"
year  = 2025

[[activity]]
id    = "kickoff"
title = "Uppstart"
when  = 2025-01-07
owner = "Anna Ek"
"#;

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

fn school() -> TempDir {
    folder(&[
        ("plans/skola-2024.toml", YEAR),
        ("plans/skola-2025.toml", NEXT_YEAR),
    ])
}

fn arshjul(folder: &Path) -> Command {
    program(folder, "2024-06-14")
}

fn run(folder: &Path, line: &str) -> Output {
    let words = line.split_whitespace();
    arshjul(folder).args(words).output().expect("a run")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// A run as one text, for snapshots.
fn told(output: &Output) -> String {
    format!(
        "exit {}\n── stdout\n{}── stderr\n{}",
        output.status.code().expect("a code"),
        text(&output.stdout),
        text(&output.stderr)
    )
}

/// Runs several command lines and puts what they told below each other.
fn several(folder: &Path, lines: &[&str]) -> String {
    let one = |line: &&str| format!("$ arshjul {line}\n{}\n", told(&run(folder, line)));
    lines.iter().map(one).collect()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn help_is_said_in_both_languages() {
    let school = school();
    insta::assert_snapshot!("help_en", several(school.path(), &["--help", "help next"]));
    let swedish = ["--help --language sv", "next --help --language=sv"];
    insta::assert_snapshot!("help_sv", several(school.path(), &swedish));
}

#[test]
fn every_subcommand_has_a_help_that_fits_eighty_columns() {
    let school = school();
    for language in ["sv", "en"] {
        let root = run(school.path(), &format!("--help --language {language}"));
        let commands = text(&root.stdout)
            .lines()
            .skip_while(|line| !line.starts_with("Commands") && !line.starts_with("Kommandon"))
            .skip(1)
            .map_while(|line| line.split_whitespace().next());
        for command in commands.chain([""]) {
            let help = run(
                school.path(),
                &format!("{command} --help --language {language}"),
            );
            assert_eq!(help.status.code(), Some(0), "{command}");
            for line in text(&help.stdout).lines() {
                assert!(line.chars().count() <= 80, "{command} {language}: {line}");
            }
        }
    }
}

#[test]
fn the_language_comes_from_the_option_then_the_environment() {
    let school = school();
    let said = |variables: &[(&str, &str)]| {
        let mut command = arshjul(school.path());
        let output = command
            .arg("nonsense")
            .envs(variables.iter().copied())
            .output();
        text(&output.expect("a run").stderr).to_owned()
    };
    assert!(said(&[]).contains("There is no"));
    assert!(said(&[("LC_ALL", "sv_SE.UTF-8")]).contains("Det finns"));
    assert!(said(&[("LC_MESSAGES", "sv")]).contains("Det finns"));
    assert!(said(&[("LC_ALL", "C"), ("LC_MESSAGES", "sv")]).contains("There is no"));
}

#[test]
fn the_language_of_a_plan_is_not_that_of_the_program() {
    let folder = folder(&[
        (
            "sv.toml",
            &YEAR.replace("year  = 2024", "year  = 2024\nlanguage = \"sv\""),
        ),
        (
            "en.toml",
            &YEAR.replace("year  = 2024", "year  = 2024\nlanguage = \"en\""),
        ),
    ]);
    for command in ["list", "next"] {
        let said = |file: &str| {
            let output = run(folder.path(), &format!("{command} {file}"));
            text(&output.stdout).replace(file, "")
        };
        assert_eq!(said("sv.toml"), said("en.toml"), "{command}");
    }
    for (tongue, said) in [("en", "in the user's"), ("sv", "på användarens")] {
        let schema = json(&run(folder.path(), &format!("schema --language {tongue}")));
        let language = &schema["properties"]["plan"]["properties"]["language"];
        let description = language["description"].as_str().expect("a description");
        assert!(description.contains(said), "{description}");
    }
}

#[test]
fn lists_are_aligned_and_honest() {
    let school = school();
    insta::assert_snapshot!(
        "list",
        several(
            school.path(),
            &["list", "list plans/skola-2024.toml --language sv"]
        )
    );
}

#[test]
fn next_looks_over_new_year_and_over_all_plans() {
    let school = school();
    let lines = [
        "next",
        "next --days 3",
        "next --days 0 --owner nobody",
        "next --owner ANNA --days 365 --language sv",
    ];
    insta::assert_snapshot!("next", several(school.path(), &lines));
}

#[test]
fn next_crosses_new_year() {
    let school = school();
    let mut command = arshjul(school.path());
    let output = command
        .args(["next", "--format", "json"])
        .env("ARSHJUL_TODAY", "2024-12-19")
        .output()
        .expect("a run");
    let found = json(&output);
    let ids: Vec<&str> = found["occurrences"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|row| row["id"].as_str())
        .collect();
    // Late first (the survey, a task, ended 19 May), then what comes, from both files. The invitation is over.
    assert_eq!(ids, ["survey", "report", "kickoff"]);
}

#[test]
fn json_of_a_list_has_its_shape() {
    let school = school();
    let found = json(&run(
        school.path(),
        "list plans/skola-2024.toml --format json",
    ));
    let expected = serde_json::json!({
        "file": "plans/skola-2024.toml", "title": "Skolans år",
        "first": "2024-01-01", "last": "2024-12-31"
    });
    assert_eq!(found["plans"], serde_json::json!([expected]));
    let rows = found["occurrences"].as_array().expect("a list");
    let keys: Vec<&str> = rows[0]
        .as_object()
        .expect("a row")
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        keys,
        [
            "file",
            "id",
            "kind",
            "phase_kind",
            "activity_kind",
            "title",
            "ring",
            "phase",
            "first",
            "last",
            "date",
            "precision",
            "mood",
            "deadline",
            "condition",
            "place",
            "participants",
            "headcount",
            "owner",
            "status",
            "state",
            "line"
        ]
    );
    let invite = rows
        .iter()
        .find(|row| row["id"] == "invite")
        .expect("the invitation");
    assert_eq!(
        *invite,
        serde_json::json!({
            "file": "plans/skola-2024.toml", "id": "invite", "kind": "activity",
            "phase_kind": null, "activity_kind": null, "title": "Bjud in till konferensen", "ring": "quality",
            "phase": "conference", "first": "2024-06-17", "last": "2024-06-28",
            "date": "17–28 Jun", "precision": "day", "mood": "fixed", "deadline": false, "condition": null,
            "place": null, "participants": [], "headcount": null, "owner": ["rektor"],
            "status": "planned", "state": "coming", "line": 31
        })
    );
    let conference = rows
        .iter()
        .find(|row| row["id"] == "conference")
        .expect("the conference");
    assert_eq!(conference["kind"], "phase");
    assert_eq!(conference["phase_kind"], "conference");
    assert_eq!(conference["ring"], Value::Null);
    assert_eq!(
        conference["owner"],
        serde_json::json!(["rektor", "utvecklingsstrateg"])
    );
    let last = rows.last().expect("a row");
    assert_eq!(
        (&last["id"], &last["first"]),
        (&"someday".into(), &Value::Null)
    );
    assert_eq!(
        (&last["precision"], &last["mood"]),
        (&"none".into(), &"unknown".into())
    );
    let analysis = &rows[0];
    assert_eq!(analysis["precision"], "month");
    assert_eq!(
        (&analysis["first"], &analysis["last"]),
        (&"2024-02-01".into(), &"2024-02-29".into())
    );
}

#[test]
fn show_draws_within_its_size_and_without_escapes() {
    let school = school();
    for (width, height) in [
        (200, 60),
        (80, 40),
        (60, 20),
        (40, 10),
        (20, 5),
        (1, 1),
        (0, 0),
    ] {
        let output = run(
            school.path(),
            &format!("show --width {width} --height {height}"),
        );
        assert_eq!(output.status.code(), Some(0), "{width}×{height}");
        assert!(!text(&output.stdout).contains('\u{1b}'));
        for line in text(&output.stdout).lines() {
            let columns = unicode_width::UnicodeWidthStr::width(line);
            assert!(columns <= width.max(6), "{width}×{height}: {line}");
        }
        if width < 32 {
            let lines = text(&output.stdout).lines().count();
            assert!(lines <= height.max(1), "{width}×{height}: {lines} lines");
        }
    }
}

#[test]
fn where_there_is_no_room_for_a_picture_show_tells_what_comes() {
    let plan = "[plan]\ntitle = \"Year\"\nyear = 2024\n[[activity]]\ntitle = \"Past\"\nwhen = 2024-01-05\n[[activity]]\ntitle = \"Soon\"\nwhen = 2024-07-05\n[[activity]]\ntitle = \"Later\"\nwhen = 2024-08-05\n";
    let folder = folder(&[("year-2024.toml", plan)]);
    let shown = |size: &str, today: &str| {
        let mut command = arshjul(folder.path());
        command.args(format!("show . {size} --plain").split_whitespace());
        let output = command.env("ARSHJUL_TODAY", today).output().expect("a run");
        text(&output.stdout).to_owned()
    };
    let three = shown("--width 20 --height 3", "2024-06-14");
    assert_eq!(
        three,
        "Date       What\nFri 5 Jul  Soon\nMon 5 Aug  Later\n"
    );
    let one = "--width 20 --height 1";
    assert_eq!(shown(one, "2024-06-14"), "Fri 5 Jul  Soon\n");
    assert_eq!(shown(one, "2025-06-14"), "Mon 5 Aug  Later\n");
}

#[test]
fn without_a_terminal_the_plan_is_shown() {
    let school = school();
    let bare = run(school.path(), "");
    assert_eq!(bare.status.code(), Some(0));
    assert_eq!(bare.stdout, run(school.path(), "show").stdout);
    assert_eq!(
        run(school.path(), "plans/skola-2025.toml").stdout,
        run(school.path(), "show plans/skola-2025.toml").stdout
    );
}

#[test]
fn wrong_usage_exits_with_2_and_a_way_out() {
    let school = school();
    let lines = [
        "--tehme dark",
        "--theme dak",
        "--theme",
        "lits",
        "list plans extra",
        "plans list",
        "next --days many",
        "next --days -1",
        "completions",
        "completions basj",
        "help lsit",
    ];
    insta::assert_snapshot!("usage_en", several(school.path(), &lines));
    let swedish = lines.map(|line| format!("{line} --language sv"));
    for line in &swedish {
        assert_eq!(run(school.path(), line).status.code(), Some(2), "{line}");
    }
    let swedish: Vec<&str> = swedish.iter().map(String::as_str).collect();
    insta::assert_snapshot!("usage_sv", several(school.path(), &swedish));
}

#[test]
fn a_count_out_of_range_is_told_the_range() {
    let school = school();
    for (line, range) in [
        ("next --days 99999999999", "from 0 to 4294967295"),
        ("next --days -1", "from 0 to 4294967295"),
        ("show --width 99999", "from 0 to 65535"),
        ("show --height many", "from 0 to 65535"),
    ] {
        let output = run(school.path(), line);
        assert!(text(&output.stderr).contains(range), "{line}");
        assert_eq!(output.status.code(), Some(2), "{line}");
    }
}

#[test]
fn a_today_that_is_none_exits_with_2() {
    let school = school();
    let mut command = arshjul(school.path());
    let output = command
        .arg("list")
        .env("ARSHJUL_TODAY", "2024-02-30")
        .output();
    insta::assert_snapshot!("today", told(&output.expect("a run")));
}

#[test]
fn what_is_not_there_is_said_with_what_is_near() {
    let school = school();
    fs::create_dir(school.path().join("empty")).expect("a folder");
    let lines = [
        "list plans/skola-2042.toml",
        "show nowhere/at/all.toml",
        "skola-2024.toml",
        "list empty",
        "show empty",
        "next empty --language sv",
    ];
    insta::assert_snapshot!("missing", several(school.path(), &lines));
}

/// Editors keep drafts beside a file, under its name behind a dot.
#[test]
fn a_hidden_file_is_nobody_elses_plan() {
    let only_a_draft = folder(&[(".year-2024.toml", YEAR)]);
    let told = several(only_a_draft.path(), &["show year-2025.toml"]);
    assert!(!told.contains(".year-2024.toml"), "{told}");
}

#[test]
fn files_that_are_no_plans_are_told_by_place() {
    let broken = folder(&[
        ("toml.toml", "[plan]\ntitle = \"x\nyear = 2024\n"),
        ("yearless.toml", "[plan]\ntitle = \"x\"\n"),
        ("other.toml", "[package]\nname = \"x\"\n"),
    ]);
    fs::write(
        broken.path().join("latin1.toml"),
        b"[plan]\ntitle = \"\xe5r\"\n",
    )
    .expect("a file");
    let lines = [
        "show toml.toml",
        "list .",
        "check latin1.toml",
        "check toml.toml",
        "check other.toml",
        "list latin1.toml",
    ];
    insta::assert_snapshot!("broken", several(broken.path(), &lines));
    for file in ["toml.toml", "latin1.toml", "yearless.toml"] {
        for command in ["check", "show", "list", "next"] {
            let code = run(broken.path(), &format!("{command} {file}"))
                .status
                .code();
            assert_eq!(code, Some(1), "{command} {file}");
        }
    }
}

const FAULTY: &str = "[plan]\ntitle = \"Fel\"\nyear = 2024\n\n[[activity]]\ntitle = \"Ett\"\nonwer = \"jag\"\nwhen = 2024-03-01\n";

#[test]
fn check_exits_by_the_worst_that_it_finds() {
    let folder = folder(&[
        ("fine.toml", NEXT_YEAR),
        ("warning.toml", FAULTY),
        ("error.toml", "[plan]\ntitle = 3\nyear = 2024\n"),
    ]);
    let code = |line: &str| run(folder.path(), line).status.code();
    assert_eq!(code("check fine.toml"), Some(0));
    assert_eq!(code("check fine.toml --strict"), Some(0));
    assert_eq!(code("check warning.toml"), Some(0));
    assert_eq!(code("check warning.toml --strict"), Some(1));
    assert_eq!(code("check error.toml"), Some(1));
    assert_eq!(code("check ."), Some(1));
}

#[test]
fn check_tells_the_place_the_reason_and_the_way_out() {
    let folder = folder(&[("fel.toml", FAULTY), ("ok.toml", NEXT_YEAR)]);
    let lines = [
        "check fel.toml",
        "check fel.toml --language sv",
        "check ok.toml",
        "check",
    ];
    insta::assert_snapshot!("check", several(folder.path(), &lines));
    let found = json(&run(folder.path(), "check fel.toml --format json"));
    let row = &found[0];
    let keys: Vec<&str> = row
        .as_object()
        .expect("a row")
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        keys,
        ["file", "level", "code", "line", "column", "message", "help"]
    );
    assert_eq!(
        (&row["file"], &row["level"]),
        (&"fel.toml".into(), &"warning".into())
    );
    assert_eq!((&row["line"], &row["column"]), (&7.into(), &1.into()));
    assert_eq!(
        json(&run(folder.path(), "check ok.toml --format json")),
        Value::Array(Vec::new())
    );
}

#[test]
fn what_a_title_hides_is_made_visible() {
    let nasty = "[plan]\ntitle = \"Ond\\u001b]0;x\\u0007\"\nyear = 2024\n\n[[activity]]\ntitle = \"röd\\u001b[31m \\u202Etxet\\nrad\"\nowner = \"\\u001b[2J\"\nwhen = 2024-03-01\n";
    let folder = folder(&[("ond.toml", nasty)]);
    for line in [
        "list",
        "next",
        "show",
        "check",
        "info",
        "list --language sv",
    ] {
        let output = run(folder.path(), line);
        for stream in [&output.stdout, &output.stderr] {
            let bad = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
            assert!(!text(stream).contains(bad), "{line}: {:?}", text(stream));
        }
    }
    let listed = run(folder.path(), "list");
    assert!(text(&listed.stdout).contains("röd␛[31m <U+202E>txet⏎rad"));
}

#[test]
fn no_two_owners_look_alike() {
    let plan = "[plan]\ntitle = \"Två\"\nyear = 2024\n\n[[activity]]\ntitle = \"Möte ❤\u{fe0f} 👩\u{200d}🏫\"\nowner = [\"Eva\", \"E\u{200b}va\", \"E\u{2060}va\", \"E\u{ad}va\", \"Eva\u{e0041}\"]\nwhen = 2024-03-01\n";
    let folder = folder(&[("ond.toml", plan)]);
    for line in ["list", "next --days 400", "show", "check"] {
        let output = run(folder.path(), line);
        let hidden = [
            '\u{200b}',
            '\u{2060}',
            '\u{ad}',
            '\u{e0041}',
            '\u{fe0f}',
            '\u{200d}',
        ];
        assert!(!text(&output.stdout).contains(hidden), "{line}");
    }
    let listed = text(&run(folder.path(), "list").stdout).to_owned();
    assert!(listed.contains("Möte ❤ 👩🏫"), "{listed}");
    for owner in [
        "Eva",
        "E<U+200B>va",
        "E<U+2060>va",
        "E<U+00AD>va",
        "Eva<U+E0041>",
    ] {
        assert!(listed.contains(owner), "{owner}: {listed}");
    }
    let listed = json(&run(folder.path(), "list --format json"));
    assert_eq!(listed["occurrences"][0]["owner"][1], "E\u{200b}va");
    assert_eq!(listed["occurrences"][0]["owner"][4], "Eva\u{e0041}");
}

#[test]
fn a_control_of_the_upper_half_is_written_as_an_escape() {
    let folder = folder(&[]);
    let new = |dry: bool| {
        let mut command = arshjul(folder.path());
        command.args(["new", "\u{9b}2J", "--year", "2027"]);
        command
            .args(dry.then_some("--dry-run"))
            .output()
            .expect("a run")
    };
    let dry = new(true);
    assert!(
        text(&dry.stdout).contains("\"\\u009B2J\""),
        "{:?}",
        text(&dry.stdout)
    );
    assert!(!text(&dry.stdout).contains('\u{9b}'));
    assert!(new(false).status.success());
    let listed = json(&run(folder.path(), "list --format json"));
    assert_eq!(listed["plans"][0]["title"], "\u{9b}2J");
}

#[test]
fn json_holds_every_letter_and_sends_none_that_a_terminal_obeys() {
    let title = "a\u{9b}2J\u{85}\u{7f}\u{202e}b\u{2066}c 👩‍🏫";
    let plan = format!(
        "[plan]\ntitle = \"{title}\"\nyear = 2024\n\n[[activity]]\ntitle = \"{title}\"\nwhen = 2024-03-02\n"
    )
    .replace('\u{7f}', "\\u007f");
    let folder = folder(&[("ond.toml", &plan)]);
    for line in ["list", "next --days 400", "check", "diff ond.toml ond.toml"] {
        let output = run(folder.path(), &format!("{line} --format json"));
        let sent = text(&output.stdout);
        let bad = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2066}".contains(c);
        assert!(!sent.is_empty() && !sent.contains(bad), "{line}: {sent:?}");
    }
    let listed = json(&run(folder.path(), "list --format json"));
    assert_eq!(listed["plans"][0]["title"], title);
    assert_eq!(listed["occurrences"][0]["title"], title);
}

#[test]
fn a_pipe_that_closes_early_is_no_failure() {
    let many = "[[activity]]\ntitle = \"Möte\"\nwhen = 2024-03-01\n\n".repeat(3000);
    let text_of_many = format!("[plan]\ntitle = \"Stor\"\nyear = 2024\n\n{many}");
    let folder = folder(&[("stor.toml", &text_of_many)]);
    let mut child = arshjul(folder.path())
        .args(["list", "stor.toml"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a run");
    let mut first = [0; 16];
    let mut pipe = child.stdout.take().expect("a pipe");
    pipe.read_exact(&mut first).expect("a beginning");
    drop(pipe);
    let output = child.wait_with_output().expect("an end");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stderr), "");
}

#[test]
fn info_tells_what_was_chosen_and_why() {
    let school = school();
    let output = run(school.path(), "info --format json");
    let facts = json(&output);
    let fact = |name: &str| {
        let facts = facts.as_array().expect("a list").iter();
        facts
            .clone()
            .find(|fact| fact["name"] == name)
            .cloned()
            .expect("the fact")
    };
    assert_eq!(fact("version")["value"], env!("CARGO_PKG_VERSION"));
    assert_eq!(fact("today")["value"], "2024-06-14");
    assert_eq!(fact("today")["why"], "from ARSHJUL_TODAY");
    assert_eq!(fact("language")["why"], "from LANG");
    assert_eq!(fact("plan")["value"], "plans/skola-2024.toml");
    assert_eq!(fact("plan")["why"], "its cycle holds today");
    assert_eq!(run(school.path(), "info").status.code(), Some(0));
}

#[test]
fn completions_and_manual_are_printed() {
    let school = school();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = run(school.path(), &format!("completions {shell}"));
        assert_eq!(output.status.code(), Some(0), "{shell}");
        assert!(text(&output.stdout).contains("strict"), "{shell}");
    }
    let manual = run(school.path(), "man");
    assert!(text(&manual.stdout).starts_with(".ie") || text(&manual.stdout).starts_with(".TH"));
    for command in ["show", "list", "next", "check", "info"] {
        let heading = format!(".SS \"arshjul {command}");
        assert!(text(&manual.stdout).contains(&heading), "{command}");
    }
    let version = run(school.path(), "--version");
    assert_eq!(
        text(&version.stdout),
        format!("arshjul {}\n", env!("CARGO_PKG_VERSION"))
    );
}

/// What a run writes to a terminal of so many columns and rows.
fn on_terminal(folder: &Path, line: &str, size: (u16, u16), variables: &[(&str, &str)]) -> String {
    let (cols, rows) = size;
    let pty = portable_pty::native_pty_system()
        .openpty(portable_pty::PtySize {
            rows,
            cols,
            ..portable_pty::PtySize::default()
        })
        .expect("a terminal");
    let mut command = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_arshjul"));
    command.args(line.split_whitespace());
    command.cwd(folder);
    command.env_clear();
    command.env("ARSHJUL_TODAY", "2024-06-14");
    command.env("LANG", "en_GB.UTF-8");
    command.env("TERM", "xterm-256color");
    for (name, value) in variables {
        command.env(name, value);
    }
    let mut child = pty.slave.spawn_command(command).expect("a run");
    drop(pty.slave);
    let mut reader = pty.master.try_clone_reader().expect("a reader");
    let mut written = Vec::new();
    // The end of a pseudo-terminal is an error on Linux.
    let _ = reader.read_to_end(&mut written);
    assert!(child.wait().expect("an end").success());
    String::from_utf8(written).expect("UTF-8")
}

#[test]
fn on_a_terminal_the_wheel_is_coloured_unless_somebody_minds() {
    let school = school();
    let shown =
        |line, variables: &[(&str, &str)]| on_terminal(school.path(), line, (120, 40), variables);
    let truecolour = [("COLORTERM", "truecolor")];
    assert!(shown("show", &truecolour).contains("\u{1b}[38;2;"));
    assert!(shown("show", &[]).contains("\u{1b}[38;5;"));
    assert!(!shown("show --plain", &truecolour).contains('\u{1b}'));
    assert!(!shown("show", &[("TERM", "dumb")]).contains('\u{1b}'));
    let monochrome = shown("show", &[truecolour[0], ("NO_COLOR", "1")]);
    assert!(!monochrome.contains("\u{1b}[38") && !monochrome.contains("\u{1b}[48"));
    let dark = shown("show --theme dark", &truecolour);
    assert_ne!(dark, shown("show --theme light", &truecolour));
}

#[test]
fn on_a_terminal_show_fits_the_screen_with_the_prompt_below() {
    let school = school();
    for size in [(200, 60), (120, 40), (100, 30), (80, 24)] {
        let written = on_terminal(school.path(), "show --plain", size, &[]);
        let (columns, rows) = (usize::from(size.0), usize::from(size.1));
        assert!(written.lines().count() < rows, "{size:?}:\n{written}");
        for line in written.lines() {
            let width = unicode_width::UnicodeWidthStr::width(line);
            assert!(width <= columns, "{size:?}: {line}");
        }
        assert!(written.contains("Skolans år 2024"), "{written}");
    }
}

#[test]
fn on_a_terminal_lists_keep_to_its_columns() {
    let school = school();
    for (columns, rows) in [(200, 60), (80, 24), (60, 24), (40, 24), (20, 24)] {
        let written = on_terminal(school.path(), "list --plain", (columns, rows), &[]);
        for line in written.lines().filter(|line| !line.contains(" · ")) {
            let width = unicode_width::UnicodeWidthStr::width(line);
            assert!(width <= usize::from(columns), "{columns}: {line}");
        }
    }
}

/// What is counted from a month is due on one of several days: said alike everywhere, shown from the first, late after the last.
#[test]
fn a_deadline_counted_from_a_month_is_said_alike_everywhere() {
    let folder = tempfile::tempdir().expect("a folder");
    // Too long to stand on the wheel, so that it has a row.
    let called = "Kallelse till årsmötet med alla handlingar, verksamhetsberättelsen, bokslutet och budgeten";
    let plan = format!(
        "[plan]\ntitle = \"Year\"\nyear = 2026\nlanguage = \"sv\"\n\n\
        [[activity]]\ntitle = \"Årsmöte\"\nwhen = \"april\"\n\n\
        [[activity]]\ntitle = \"{called}\"\nwhen = \"senast 21 dagar före årsmötet\"\n"
    );
    fs::write(folder.path().join("plan.toml"), plan).expect("a plan");
    let said = |today: &str, arguments: &[&str]| {
        let run = program(folder.path(), today).args(arguments).output();
        String::from_utf8(run.expect("a run").stdout).expect("UTF-8")
    };
    let by = "by 11 Mar – 9 Apr";
    for (today, state) in [
        ("2026-03-10", "coming"),
        ("2026-03-11", "now"),
        ("2026-04-09", "now"),
        ("2026-04-10", "late"),
    ] {
        let json = said(today, &["list", "plan.toml", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let rows = json["occurrences"].as_array().expect("occurrences");
        let row = rows.iter().find(|row| row["title"] == called);
        let row = row.expect("the row");
        assert_eq!(
            (&row["date"], &row["state"]),
            (&by.into(), &state.into()),
            "{today}"
        );
        for command in [
            &["list", "plan.toml"][..],
            &["next", "plan.toml"],
            &["show", "plan.toml", "--plain"],
        ] {
            let text = said(today, command);
            assert!(text.contains(by), "{today} {command:?}: {text}");
        }
    }
}

#[test]
fn what_comes_in_other_years_only_is_listed_last_with_its_next_year() {
    let text = "[plan]\ntitle = \"P\"\nyear = 2024\nlanguage = \"sv\"\n\n\
                [[activity]]\ntitle = \"Val\"\nwhen = \"vart fjärde år från 2026 i september\"\n\n\
                [[activity]]\ntitle = \"Revision\"\nwhen = \"mars udda år\"\n\n\
                [[activity]]\ntitle = \"Möte\"\nwhen = \"1 maj\"\n\n\
                [[activity]]\ntitle = \"Skyltar\"\n";
    let folder = folder(&[("plan-2024.toml", text)]);
    let listed = told(&run(folder.path(), "list plan-2024.toml --language sv"));
    let line = |title: &str| {
        let lines = listed.lines();
        let found = lines.enumerate().find(|(_, line)| line.contains(title));
        found.expect(title)
    };
    let (meeting, _) = line("Möte");
    for (title, year) in [("Val", "nästa gång 2026"), ("Revision", "nästa gång 2025")] {
        let (at, row) = line(title);
        assert!(at > meeting && row.contains(year), "{listed}");
    }
    assert!(!line("Skyltar").1.contains("nästa"), "{listed}");
    let checked = told(&run(folder.path(), "check plan-2024.toml --language en"));
    assert!(checked.contains("No problems found"), "{checked}");
}
