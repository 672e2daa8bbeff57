//! Changes of one occurrence of a series, of it and all later ones, and of all: by the command and with keys. Days are of the
//! calendar of 2026, by hand: first Tuesdays 6 January, 3 February, 3 March, 7 April, 5 May, 2 June.

use std::fs;
use std::path::Path;

use arshjul::words::Tongue;
use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;
#[path = "common/typist.rs"]
mod typist;

use program::program;

const TODAY: &str = "2026-02-10";
const HEAD: &str = "[plan]\ntitle = \"Plan\"\nyear = 2026\nlanguage = \"sv\"\n\n";
const BOARD: &str = "[[activity]]\nid = \"board\"\ntitle = \"Styrelsemöte\"\nwhen = \"första tisdagen varje månad till och med 30 juni\"\ntime = \"13:00\"\nowner = [\"Anna\", \"Bo\"]\n";

fn plan(rest: &str) -> String {
    format!("{HEAD}{BOARD}{rest}")
}

fn folder(text: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("plan.toml"), text).expect("a plan");
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = program(folder, TODAY)
        .args(arguments)
        .env("LANG", "sv")
        .output()
        .expect("a run");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let code = output.status.code().expect("a code");
    (code, text(output.stdout), text(output.stderr))
}

fn now(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("plan.toml")).expect("a plan")
}

/// A text without the spaces by which its values stand in line.
fn same(text: &str) -> String {
    let words = |line: &str| {
        line.split(' ')
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    };
    text.lines().map(words).collect::<Vec<_>>().join("\n")
}

/// The plan after a change of the meeting on 3 March by the command, and with keys in the form.
#[track_caller]
fn both(field: &str, typed: &str, downs: usize, fact: &str) {
    let folder = folder(&plan(""));
    let given = format!("{field}={typed}");
    let (code, _, said) = run(folder.path(), &["edit", "board", &given, "--on", "3 mars"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("bara"), "{said}");
    let after = plan(&format!(
        "\n[[activity.occurrence]]\non = 2026-03-03\n{fact}\n"
    ));
    assert_eq!(same(&now(&folder)), same(&after), "{field}");

    let mut model = typist::laid("plan.toml", &plan(""), Tongue::Swedish, TODAY);
    let keys = vec!["j"; downs].join(" ");
    typist::press(&mut model, "Home j j e");
    if downs > 0 {
        typist::press(&mut model, &keys);
    }
    typist::press(&mut model, "Enter C-u");
    typist::write(&mut model, typed);
    typist::press(&mut model, "Enter");
    typist::press(&mut model, "1");
    assert_eq!(same(&typist::text(&model)), same(&after), "{field}");
    typist::press(&mut model, "Esc u");
    assert_eq!(typist::text(&model), plan(""), "one step takes it back");
}

#[test]
fn one_occurrence_has_its_own_time_place_owner_note_title_and_day() {
    both("title", "Extra möte", 0, "title = \"Extra möte\"");
    both("when", "5 mars", 1, "moved = 2026-03-05");
}

#[test]
fn the_command_says_of_one_what_can_be_said_of_one() {
    for (given, fact) in [
        ("time=15:00", "time = \"15:00\""),
        ("place=Arvika", "place = \"Arvika\""),
        ("owner=Cia", "owner = \"Cia\""),
        ("owner=Cia; Bo", "owner = [\"Cia\", \"Bo\"]"),
        ("note=I stora salen", "note = \"I stora salen\""),
        ("status=bekräftad", "status = \"confirmed\""),
        ("status=started", "status = \"started\""),
        ("status=cancelled", "cancelled = true"),
        ("status=klar", "done = 2026-02-10"),
    ] {
        let folder = folder(&plan(""));
        let (code, _, said) = run(folder.path(), &["edit", "board", given, "--reach", "this"]);
        assert_eq!(code, 0, "{given}: {said}");
        let after = plan(&format!(
            "\n[[activity.occurrence]]\non = 2026-03-03\n{fact}\n"
        ));
        assert_eq!(same(&now(&folder)), same(&after), "{given}");
        // What is as for the others need not be said, and goes.
        let back = match given.split_once('=').expect("a key") {
            ("time", _) => "time=13:00",
            ("owner", _) => "owner=Anna; Bo",
            ("status", _) => "status=planned",
            ("place", _) => "place=",
            _ => "note=",
        };
        let (code, _, said) = run(
            folder.path(),
            &["edit", "board", back, "--on", "2026-03-03"],
        );
        assert_eq!(code, 0, "{given}: {said}");
        assert_eq!(now(&folder).trim_end(), plan("").trim_end(), "{given}");
    }
}

#[test]
fn what_cannot_be_said_of_one_is_refused_and_nothing_is_written() {
    for arguments in [
        ["edit", "board", "tags=a", "--on", "2026-03-03"],
        ["edit", "board", "time=half past", "--on", "2026-03-03"],
        ["edit", "board", "when=varje fredag", "--on", "2026-03-03"],
        ["edit", "board", "time=15:00", "--on", "2026-03-04"],
    ] {
        let folder = folder(&plan(""));
        let (code, _, said) = run(folder.path(), &arguments);
        assert_eq!(code, 1, "{said}");
        assert_eq!(now(&folder), plan(""));
    }
}

#[test]
fn from_here_on_it_is_an_entry_of_its_own() {
    let folder = folder(&plan(""));
    let (code, _, said) = run(
        folder.path(),
        &[
            "edit",
            "board",
            "time=15:00",
            "owner=Cia",
            "--on",
            "2026-04-07",
            "--reach",
            "onward",
        ],
    );
    assert_eq!(code, 0, "{said}");
    let text = now(&folder);
    assert!(text.contains("id = \"board-2\""), "{text}");
    assert!(
        text.contains("time = \"15:00\"\nowner = [\"Cia\"]"),
        "{text}"
    );
    assert!(
        text.contains("time = \"13:00\"\nowner = [\"Anna\", \"Bo\"]"),
        "{text}"
    );
    let (_, data, _) = run(folder.path(), &["list", "--format", "json"]);
    let times: Vec<bool> = data
        .lines()
        .filter(|line| line.contains("\"time\""))
        .map(|line| line.contains("15:00"))
        .collect();
    assert_eq!(times, [false, false, false, true, true, true]);
    // From the first one on it is all of them.
    let all = self::folder(&plan(""));
    run(
        all.path(),
        &[
            "edit",
            "board",
            "time=15:00",
            "--on",
            "2026-01-06",
            "--reach",
            "onward",
        ],
    );
    assert_eq!(now(&all), plan("").replace("13:00", "15:00"));
}

#[test]
fn what_is_of_one_is_shown_where_it_is_listed() {
    let fact = "\n[[activity.occurrence]]\non = 2026-03-03\ntitle = \"Extra möte\"\nowner = \"Cia\"\ntime = 15:00\nplace = \"Arvika\"\nstatus = \"confirmed\"\n";
    let folder = folder(&plan(fact));
    let (code, data, said) = run(folder.path(), &["list"]);
    assert_eq!(code, 0, "{said}");
    let line = data
        .lines()
        .find(|line| line.contains("Extra möte"))
        .expect("a row");
    assert!(line.contains("Cia") && line.contains("bekräftad"), "{line}");
    assert_eq!(data.matches("Styrelsemöte").count(), 5, "{data}");
    let (_, data, _) = run(folder.path(), &["list", "--format", "json"]);
    for part in [
        "\"title\": \"Extra möte\"",
        "\"time\": \"15:00",
        "\"place\": \"Arvika\"",
        "\"status\": \"confirmed\"",
    ] {
        assert_eq!(data.matches(part).count(), 1, "{part}: {data}");
    }
    let (_, data, _) = run(folder.path(), &["next", "--owner", "cia"]);
    assert!(
        data.contains("Extra möte") && !data.contains("Styrelsemöte"),
        "{data}"
    );
    // The check has nothing against it, and a word that is none is told.
    assert_eq!(run(folder.path(), &["check", "--strict"]).0, 0);
    let wrong = self::folder(&plan(&fact.replace("confirmed", "perhaps")));
    assert_eq!(run(wrong.path(), &["check"]).0, 1);
}

/// What was started and is past is late, one occurrence as an entry.
#[test]
fn one_that_was_started_is_late_once_it_is_past() {
    let fact = "\n[[activity.occurrence]]\non = 2026-02-03\nstatus = \"started\"\n";
    let folder = folder(&plan(fact));
    let (_, data, _) = run(folder.path(), &["list", "--format", "json"]);
    assert_eq!(data.matches("\"state\": \"late\"").count(), 1, "{data}");
    assert_eq!(data.matches("\"state\": \"over\"").count(), 1, "{data}");
}

#[test]
fn the_diff_tells_what_is_otherwise_with_one() {
    let folder = folder(&plan(""));
    fs::write(
        folder.path().join("after.toml"),
        plan("\n[[activity.occurrence]]\non = 2026-03-03\ntime = \"15:00\"\nowner = \"Cia\"\n"),
    )
    .expect("a plan");
    let (_, data, _) = run(folder.path(), &["diff", "plan.toml", "after.toml"]);
    assert!(data.contains("15:00") && data.contains("Cia"), "{data}");
}

#[test]
fn a_status_asks_which_ones_and_all_can_be_meant() {
    let mut model = typist::laid("plan.toml", &plan(""), Tongue::Swedish, TODAY);
    typist::press(&mut model, "Home j j c");
    typist::press(&mut model, "1");
    let one = plan("\n[[activity.occurrence]]\non = 2026-03-03\nstatus = \"confirmed\"\n");
    assert_eq!(same(&typist::text(&model)), same(&one));
    typist::press(&mut model, "u c 3");
    assert_eq!(
        typist::text(&model),
        plan("status = \"confirmed\"\n"),
        "{}",
        typist::said(&model)
    );
}

#[test]
fn a_question_that_is_not_answered_gives_the_typed_line_back() {
    let mut model = typist::laid("plan.toml", &plan(""), Tongue::Swedish, TODAY);
    typist::press(&mut model, "Home j j e Enter C-u");
    typist::write(&mut model, "Extra möte");
    typist::press(&mut model, "Enter Esc");
    assert_eq!(typist::text(&model), plan(""));
    typist::press(&mut model, "Enter 3");
    assert_eq!(
        typist::text(&model),
        plan("").replace("Styrelsemöte", "Extra möte")
    );
}

/// What counts from the meetings: two weeks before each, by id and by title; and what needs them.
const CALLS: &str = "\n[[activity]]\ntitle = \"Kallelse\"\nwhen = \"två veckor före board\"\n\n[[activity]]\ntitle = \"Handlingar\"\nwhen = [\"en vecka före Styrelsemöte\", \"maj\"]\n\n[[activity]]\ntitle = \"Arkivera\"\nwhen = \"december\"\nneeds = [\"board\"]\n";

fn days_of(folder: &TempDir, title: &str) -> Vec<String> {
    let (_, data, _) = run(folder.path(), &["list", "--format", "json"]);
    let mut days = Vec::new();
    let mut is_it = false;
    for line in data.lines() {
        if line.contains("\"title\"") {
            is_it = line.contains(&format!("\"{title}\""));
        }
        if let Some(day) = line.trim().strip_prefix("\"first\": \"").filter(|_| is_it) {
            days.push(day.trim_end_matches(['"', ',']).to_owned());
        }
    }
    days
}

#[test]
fn what_counts_from_a_series_follows_both_halves() {
    let folder = folder(&plan(CALLS));
    let before = days_of(&folder, "Kallelse");
    assert_eq!(before.len(), 6);
    // Only the time changes: nothing moves, and nothing is said to.
    let (code, _, said) = run(
        folder.path(),
        &[
            "edit",
            "board",
            "time=15:00",
            "--on",
            "2026-04-07",
            "--reach",
            "onward",
        ],
    );
    assert_eq!(code, 0, "{said}");
    assert_eq!(days_of(&folder, "Kallelse"), before);
    let text = now(&folder);
    for part in [
        "when = [\"två veckor före board\", \"två veckor före board-2\"]",
        "when = [\"en vecka före board\", \"en vecka före board-2\", \"maj\"]",
        "needs = [\"board\", \"board-2\"]",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(run(folder.path(), &["check", "--strict"]).0, 0);
}

#[test]
fn a_move_from_here_on_takes_along_what_counts_from_it_and_counts_only_that() {
    let folder = folder(&plan(CALLS));
    let arguments = [
        "move",
        "board",
        "--days",
        "2",
        "--on",
        "2026-04-07",
        "--reach",
        "onward",
    ];
    let (code, _, said) = run(folder.path(), &arguments);
    assert_eq!(code, 0, "{said}");
    // Three weeks' days before it stay, three go from a Tuesday to a Thursday.
    assert_eq!(
        days_of(&folder, "Kallelse"),
        [
            "2025-12-23",
            "2026-01-20",
            "2026-02-17",
            "2026-03-26",
            "2026-04-23",
            "2026-05-21"
        ]
    );
    assert!(said.contains("2 datum som räknas"), "{said}");
    // A move of the last one alone leaves the rest of the plan.
    let one = self::folder(&plan(CALLS));
    let (code, _, said) = run(
        one.path(),
        &[
            "move",
            "board",
            "--days",
            "2",
            "--on",
            "2026-06-02",
            "--reach",
            "onward",
        ],
    );
    assert_eq!(code, 0, "{said}");
    assert_eq!(
        days_of(&one, "Kallelse")[..5],
        days_of(&self::folder(&plan(CALLS)), "Kallelse")[..5]
    );
}

#[test]
fn what_counts_from_a_series_follows_with_keys_too_and_one_undo_takes_it_back() {
    let mut model = typist::laid("plan.toml", &plan(CALLS), Tongue::Swedish, TODAY);
    typist::press(&mut model, "/");
    typist::write(&mut model, "Styrelsemöte");
    typist::press(&mut model, "Enter Home j j j > 2 Enter");
    let text = typist::text(&model);
    assert!(text.contains("board-2\"]"), "{text}");
    typist::press(&mut model, "u");
    assert_eq!(typist::text(&model), plan(CALLS));
}

#[test]
fn a_mark_is_of_an_occurrence_and_not_of_all_its_entry() {
    let mut model = typist::laid("plan.toml", &plan(""), Tongue::Swedish, TODAY);
    typist::press(&mut model, "Home v j v c");
    let days = |text: &str| -> Vec<String> {
        let lines = text
            .lines()
            .filter_map(|line| line.trim().strip_prefix("on"));
        lines
            .map(|rest| rest.trim_start_matches([' ', '=']).to_owned())
            .collect()
    };
    assert_eq!(
        days(&typist::text(&model)),
        ["2026-01-06", "2026-02-03"],
        "{}",
        typist::text(&model)
    );
    typist::press(&mut model, "u x");
    assert_eq!(days(&typist::text(&model)), ["2026-01-06", "2026-02-03"]);
    assert_eq!(typist::text(&model).matches("done").count(), 2);
}

#[test]
fn marked_occurrences_are_removed_alone_or_with_all_of_their_entries() {
    let single = "\n[[activity]]\nid = \"budget\"\ntitle = \"Budget\"\nwhen = \"10 februari\"\n";
    for (marks, called_off, stays) in [
        ("Home v", &["2026-01-06"][..], true),
        ("Home v j v", &["2026-01-06", "2026-02-03"], true),
        ("Home v j j v", &["2026-01-06"], false),
        ("Home v j v j v", &["2026-01-06", "2026-02-03"], false),
    ] {
        let before = plan(single);
        let mut model = typist::laid("plan.toml", &before, Tongue::Swedish, TODAY);
        typist::press(&mut model, marks);
        typist::press(&mut model, "d 1");
        assert_eq!(typist::text(&model), before, "{marks}: nothing");
        typist::press(&mut model, "d 2");
        let after = same(&typist::text(&model));
        for day in called_off {
            let fact = format!("on = {day}\ncancelled = true");
            assert!(after.contains(&fact), "{marks}: {after}");
        }
        assert_eq!(
            after.matches("cancelled").count(),
            called_off.len(),
            "{after}"
        );
        assert_eq!(after.contains("Budget"), stays, "{marks}: {after}");
        assert!(
            typist::said(&model).contains("tillfälle"),
            "{}",
            typist::said(&model)
        );
        typist::press(&mut model, "u");
        assert_eq!(
            typist::text(&model),
            before,
            "{marks}: one step takes it back"
        );
        let mut model = typist::laid("plan.toml", &before, Tongue::Swedish, TODAY);
        typist::press(&mut model, marks);
        typist::press(&mut model, "d 3");
        assert!(!typist::text(&model).contains("Styrelsemöte"), "{marks}");
    }
}
