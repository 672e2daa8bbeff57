//! The commands that write, as a script calls them: on copies of the shipped plans, without a terminal. What `--dry-run`
//! shows is put into the file by git, which must come to the same bytes as the command itself.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use arshjul::store::{Source, unified};
use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;

use program::program;

const TODAY: &str = "2024-06-14";

fn arshjul(folder: &Path, arguments: &[&str]) -> Output {
    program(folder, TODAY)
        .args(arguments)
        .output()
        .expect("a run")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// A run that must end well: what it says on stdout and on stderr.
#[track_caller]
fn fine(folder: &Path, arguments: &[&str]) -> (String, String) {
    let output = arshjul(folder, arguments);
    let (data, talk) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {talk}");
    (data.to_owned(), talk.to_owned())
}

/// A run that must not: its exit code and what it says.
#[track_caller]
fn refused(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let output = arshjul(folder, arguments);
    assert_eq!(text(&output.stdout), "", "{arguments:?}");
    let code = output.status.code().expect("a code");
    assert_ne!(code, 0, "{arguments:?}");
    (code, text(&output.stderr).to_owned())
}

const PLAN: &str = r#"# Our year
[plan]
title    = "Year"
year     = 2024
language = "en"

[[ring]]
id    = "meetings"
title = "Meetings"

[[phase]]
id    = "conference"
kind  = "conference"
title = "Conference"
when  = "26 September"

# The board meets on Tuesdays.
[[activity]]
title = "Board meeting"
ring  = "meetings"
when  = "first Tuesday of every month"

[[activity]]
title = "Invitations"       # to all
when  = "two weeks before the conference"
owner = "Anna Ek"
tags  = ["letters"]

[[activity]]
title = "Budget, first draft"
when  = "May"

[[activity]]
title = "Budget, second draft"
when  = "August"
"#;

fn folder(plan: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("plan.toml"), plan).expect("a plan");
    folder
}

fn plan(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("plan.toml")).expect("a plan")
}

/// What a command does to the plan: the lines that go and come, without what stands around them.
#[track_caller]
fn does(arguments: &[&str], lines: &str, said: &str) {
    let folder = folder(PLAN);
    let (data, talk) = fine(folder.path(), arguments);
    assert_eq!(data, "");
    assert_eq!(talk.trim_end(), said, "{arguments:?}");
    let diff = unified("plan.toml", PLAN, &plan(&folder));
    let changed = diff.lines().skip(2);
    let changed: Vec<&str> = changed
        .filter(|line| line.starts_with(['-', '+']))
        .collect();
    assert_eq!(changed.join("\n"), lines.trim(), "{arguments:?}\n{diff}");
}

#[test]
fn each_command_changes_the_lines_that_it_must() {
    does(
        &["add", "Lunch 12 April 12:00-13:00 @\"Anna Ek\" #food /meet"],
        "+[[activity]]\n+title = \"Lunch\"\n+ring  = \"meetings\"\n+when  = \"12 April\"\n+time  = \"12:00-13:00\"\n\
         +owner = \"Anna Ek\"\n+tags  = [\"food\"]\n+",
        "Added “Lunch” to plan.toml: Friday 12 April 2024 · w 15.",
    );
    does(
        &["add", "Something", "without", "a", "day"],
        "+\n+[[activity]]\n+title = \"Something without a day\"",
        "Added “Something without a day” to plan.toml, without a date.",
    );
    does(
        &[
            "edit",
            "invitations",
            "owner=Anna Ek,Bo Alm",
            "when=\"by 1 September\"",
            "--unset",
            "tags",
        ],
        "-when  = \"two weeks before the conference\"\n-owner = \"Anna Ek\"\n-tags  = [\"letters\"]\n\
         +when  = \"by 1 September\"\n+owner = [\"Anna Ek\", \"Bo Alm\"]",
        "Changed owner, when and tags of “Invitations” in plan.toml.",
    );
    does(
        &["edit", "board", "tags=one", "tags=two", "review=yes"],
        "+review = true\n+tags  = [\"one\", \"two\"]",
        "Changed tags and review of “Board meeting” in plan.toml.",
    );
    does(
        &["done", "second draft"],
        "+status = \"done\"",
        "“Budget, second draft” is done, says plan.toml.",
    );
    does(
        &["done", "board"],
        "+  [[activity.occurrence]]\n+  on   = 2024-06-04\n+  done = 2024-06-14\n+",
        "“Board meeting”, Tuesday 4 June 2024 · w 23, is done, says plan.toml.",
    );
    does(
        &["done", "Board meeting", "--on", "7 May"],
        "+  [[activity.occurrence]]\n+  on   = 2024-05-07\n+  done = 2024-05-07\n+",
        "“Board meeting”, Tuesday 7 May 2024 · w 19, is done, says plan.toml.",
    );
    does(
        &["remove", "board meeting", "--reach", "all"],
        "-# The board meets on Tuesdays.\n-[[activity]]\n-title = \"Board meeting\"\n-ring  = \"meetings\"\n\
         -when  = \"first Tuesday of every month\"\n-",
        "Removed Board meeting from plan.toml.",
    );
}

#[test]
fn what_is_in_doubt_is_said_beside_it() {
    let folder = folder(PLAN);
    let (_, talk) = fine(folder.path(), &["add", "Review of March"]);
    let lines: Vec<&str> = talk.lines().collect();
    assert_eq!(
        lines[0],
        "Added “Review of March” to plan.toml, without a date."
    );
    assert_eq!(
        lines[1],
        "“of March” may be a date, but stands in the title"
    );
    assert_eq!(lines.len(), 3);
}

#[test]
fn what_is_done_can_be_taken_back() {
    let folder = folder(PLAN);
    for name in ["board", "invitations"] {
        fine(folder.path(), &["done", name]);
        assert_ne!(plan(&folder), PLAN);
        fine(folder.path(), &["done", name, "--undo"]);
        assert_eq!(plan(&folder), PLAN, "{name}");
        let (code, talk) = refused(folder.path(), &["done", name, "--undo"]);
        assert_eq!(code, 1, "{talk}");
    }
}

#[test]
fn what_is_removed_leaves_the_others_and_says_who_misses_it() {
    let folder = folder(PLAN);
    let (_, talk) = fine(folder.path(), &["remove", "conference", "first draft"]);
    let lines: Vec<&str> = talk.lines().collect();
    assert_eq!(
        lines[0],
        "Removed 2 entries from plan.toml: Conference and Budget, first draft."
    );
    assert_eq!(lines[1], "plan.toml:19: No entry is called “conference”");
    let titles = |text: &str| text.matches("title = \"").count();
    assert_eq!(titles(&plan(&folder)), titles(PLAN) - 2);
}

#[test]
fn what_cannot_be_done_changes_nothing_and_says_why() {
    for (arguments, code, said) in [
        (&["add", "Lunch /mteings"][..], 1, "mteings"),
        (&["add", "@anna"], 1, "no title"),
        (&["add"], 2, "LINE"),
        (
            &["edit", "invitations", "when=last Thrsday of May"],
            1,
            "Did you mean “thursday”?",
        ),
        (&["edit", "invitations", "when=31 November"], 1, "November"),
        (&["edit", "invitations", "ring=nowhere"], 1, "nowhere"),
        (&["edit", "invitations", "status=finished"], 1, "finished"),
        (&["edit", "invitations", "onwer=Bo"], 2, "owner"),
        (&["edit", "invitations", "owner"], 2, "owner"),
        (&["edit", "invitations"], 2, "KEY=VALUE"),
        (&["edit", "invitations", "title="], 1, "title"),
        (&["edit", "board", "id=conference"], 1, "conference"),
        (&["edit", "board", "id=the board/2"], 1, "the-board-2"),
        (&["edit", "board", "title="], 1, "title"),
        (
            &["done", "budget"],
            1,
            "budget-second-draft – Budget, second draft",
        ),
        (&["done", "invitatoins"], 1, "Did you mean"),
        (&["done", "zebra"], 1, "zebra"),
        (&["done", "board", "--on", "May"], 2, "May"),
        (&["done", "board", "--on", "smarch"], 2, "smarch"),
        (&["remove", "board", "zebra"], 1, "zebra"),
        (
            &["remove", "board", "--plan", "no-such.toml"],
            1,
            "no-such.toml",
        ),
    ] {
        let folder = folder(PLAN);
        let (exit, talk) = refused(folder.path(), arguments);
        assert_eq!(exit, code, "{arguments:?}: {talk}");
        assert!(talk.contains(said), "{arguments:?}: {talk}");
        assert_eq!(plan(&folder), PLAN, "{arguments:?}");
        let names = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(names, 1, "{arguments:?}");
    }
}

#[test]
fn saying_the_same_again_changes_nothing() {
    let folder = folder(PLAN);
    let (_, talk) = fine(folder.path(), &["edit", "invitations", "owner=Anna Ek"]);
    assert_eq!(talk, "plan.toml says so already; nothing has changed.\n");
    assert_eq!(plan(&folder), PLAN);
}

#[test]
fn an_id_is_changed_with_who_refers_to_it() {
    let folder = folder(&PLAN.replace(
        "two weeks before the conference",
        "two weeks before conference",
    ));
    fine(folder.path(), &["edit", "conference", "id=autumn"]);
    assert!(plan(&folder).contains("id    = \"autumn\""));
    fine(folder.path(), &["check", "--strict"]);
}

/// A shipped plan in each way of ending lines.
fn ways(text: &str) -> [String; 3] {
    [
        text.to_owned(),
        text.replace('\n', "\r\n"),
        text.trim_end_matches('\n').to_owned(),
    ]
}

#[test]
fn what_a_dry_run_shows_is_what_the_command_does() {
    let plans = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    for file in fs::read_dir(plans).expect("plans") {
        let shipped = fs::read_to_string(file.expect("a file").path()).expect("a plan");
        for before in ways(&shipped) {
            let today = TODAY.parse().expect("a day");
            let source = Source::read("plan.toml", before.clone(), today);
            let entries = &source.plan().entries;
            let some = &*entries[entries.len() / 2].id;
            for arguments in [
                &["add", "Ny uppgift 12 november @anna #ny"][..],
                &[
                    "edit",
                    some,
                    "title=Ett nytt namn",
                    "tags=a,b",
                    "--reach",
                    "all",
                ],
                &["remove", some, "--reach", "all"],
            ] {
                dry_is_wet(&before, arguments);
            }
        }
    }
}

#[track_caller]
fn dry_is_wet(before: &str, arguments: &[&str]) {
    let folder = folder(before);
    let path = folder.path().join("plan.toml");
    let stamp = || {
        fs::metadata(&path)
            .and_then(|it| it.modified())
            .expect("a time")
    };
    let written = stamp();
    let dry: Vec<&str> = arguments.iter().copied().chain(["--dry-run"]).collect();
    let (diff, _) = fine(folder.path(), &dry);
    assert_eq!((plan(&folder), stamp()), (before.to_owned(), written));
    fine(folder.path(), arguments);
    let after = plan(&folder);
    assert_ne!(after, before);
    assert_eq!(after.contains("\r\n"), before.contains("\r\n"));
    assert_eq!(
        after.ends_with('\n'),
        before.ends_with('\n'),
        "{arguments:?}"
    );
    fs::write(&path, before).expect("the old text");
    fs::write(folder.path().join("change.diff"), &diff).expect("a diff");
    let git = Command::new("git")
        .args(["apply", "-p0", "--whitespace=nowarn", "change.diff"])
        .env("GIT_CEILING_DIRECTORIES", folder.path())
        .current_dir(folder.path())
        .output()
        .expect("git");
    assert!(git.status.success(), "{}\n{diff}", text(&git.stderr));
    assert_eq!(plan(&folder), after, "{arguments:?}");
}

#[cfg(unix)]
#[test]
fn a_file_that_nobody_may_write_is_left_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder(PLAN);
    let path = folder.path().join("plan.toml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).expect("read-only");
    let (code, talk) = refused(folder.path(), &["done", "invitations"]);
    assert_eq!(code, 1);
    assert!(talk.contains("plan.toml"), "{talk}");
    assert_eq!(plan(&folder), PLAN);
}

#[test]
fn many_who_write_at_once_lose_nothing() {
    let folder = folder(PLAN);
    let line = |number: usize| format!("Meeting number n{number}");
    let running: Vec<_> = (0..8)
        .map(|number| {
            Command::new(env!("CARGO_BIN_EXE_arshjul"))
                .args(["add", &line(number)])
                .current_dir(folder.path())
                .env("ARSHJUL_TODAY", TODAY)
                .stdin(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .expect("a run")
        })
        .collect();
    for mut run in running {
        assert!(run.wait().expect("an end").success());
    }
    let text = plan(&folder);
    for number in 0..8 {
        assert_eq!(text.matches(&line(number)).count(), 1, "{text}");
    }
}

#[test]
fn of_several_plans_the_one_of_today_is_meant_or_they_are_named() {
    let folder = folder(PLAN);
    let of = |year: &str| PLAN.replace("2024", year);
    fs::write(folder.path().join("plan-2025.toml"), of("2025")).expect("a plan");
    fine(folder.path(), &["done", "invitations"]);
    assert!(plan(&folder).contains("status = \"done\""));
    fs::write(folder.path().join("other.toml"), PLAN).expect("a plan");
    let (code, talk) = refused(folder.path(), &["done", "first draft"]);
    assert_eq!(code, 2);
    assert!(
        talk.contains("plan.toml") && talk.contains("other.toml"),
        "{talk}"
    );
    assert!(!talk.contains("2025"), "{talk}");
    fine(
        folder.path(),
        &["done", "first draft", "--plan", "other.toml"],
    );
    let none = tempfile::tempdir().expect("a folder");
    let (code, _) = refused(none.path(), &["add", "Lunch"]);
    assert_eq!(code, 1);
}

#[test]
fn a_new_plan_reads_without_findings_and_so_do_its_examples() {
    for language in ["sv", "en"] {
        let folder = tempfile::tempdir().expect("a folder");
        let arguments = ["new", "year-2026.toml", "--language", language];
        let (_, talk) = fine(folder.path(), &arguments);
        assert!(talk.contains("year-2026.toml"), "{talk}");
        let path = folder.path().join("year-2026.toml");
        let made = fs::read_to_string(&path).expect("a plan");
        let bare: String = made
            .lines()
            .map(|line| match line.strip_prefix('#') {
                Some(example) if !example.is_empty() && !example.starts_with(' ') => example,
                _ => line,
            })
            .flat_map(|line| [line, "\n"])
            .collect();
        let today = TODAY.parse().expect("a day");
        for (text, entries) in [(made.clone(), 0), (bare, 5)] {
            let source = Source::read("year-2026.toml", text, today);
            assert_eq!(source.findings(), Vec::<&arshjul::plan::Problem>::new());
            assert_eq!(source.plan().entries.len(), entries);
            assert_eq!(source.plan().title, "Year".into());
            assert_eq!(source.plan().rings.len(), 3);
        }
        fine(folder.path(), &["check", "--strict"]);
        let (code, _) = refused(folder.path(), &arguments);
        assert_eq!(code, 1);
        assert_eq!(fs::read_to_string(&path).expect("a plan"), made);
    }
}

#[test]
fn a_new_plan_is_named_by_its_title_and_its_year() {
    for (arguments, file, cycle) in [
        (
            &["new", "--year", "2026"][..],
            "annual-wheel-2026.toml",
            "2026-01-01",
        ),
        (
            &["new", "Our \"big\" year", "--year=2026"],
            "our-big-year-2026.toml",
            "2026-01-01",
        ),
        (
            &["new", "School 2026/27", "--starts", "2026-08"],
            "school-2026-27.toml",
            "2026-08-01",
        ),
        (
            &["new", "School", "--year", "2026", "--starts", "August"],
            "school-2026-27.toml",
            "2026-08-01",
        ),
        (
            &["new", "school-2030.toml", "--starts", "7"],
            "school-2030.toml",
            "2030-07-01",
        ),
        (
            &["new", "--year", "2026", "--language", "sv"],
            "årshjul-2026.toml",
            "2026-01-01",
        ),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        fine(folder.path(), arguments);
        let text = fs::read_to_string(folder.path().join(file)).unwrap_or_else(|error| {
            let names = fs::read_dir(folder.path()).expect("a folder");
            let names: Vec<_> = names.flatten().map(|it| it.file_name()).collect();
            unreachable!("{arguments:?}: {error} {names:?}")
        });
        let source = Source::read(file, text, TODAY.parse().expect("a day"));
        assert_eq!(
            source.plan().cycle.first().to_string(),
            cycle,
            "{arguments:?}"
        );
        assert!(source.problems().is_empty());
    }
    let folder = tempfile::tempdir().expect("a folder");
    for arguments in [
        &["new"][..],
        &["new", "Title"],
        &["new", "Title", "--year", "soon"],
        &["new", "Title", "--year", "2026", "--starts", "Smarch"],
        &["new", "Title", "--year", "2026", "--starts", "13"],
    ] {
        let (code, talk) = refused(folder.path(), arguments);
        assert_eq!(code, 2, "{arguments:?}: {talk}");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
    }
    let (text, _) = fine(folder.path(), &["new", "--year", "2026", "--dry-run"]);
    assert!(
        text.starts_with("--- annual-wheel-2026.toml\n+++ annual-wheel-2026.toml\n@@ -0,0 +1,")
    );
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

/// A copy of the plan above, alone in a folder.
fn copy() -> (TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("year-2024.toml");
    fs::write(&path, PLAN).expect("written");
    (folder, path)
}

#[test]
fn entries_are_moved_in_their_own_words_and_what_counts_from_them_moves_along() {
    let (folder, path) = copy();
    let now = || fs::read_to_string(&path).expect("text");
    let (data, talk) = fine(folder.path(), &["move", "conference", "--by", "-1"]);
    assert_eq!(data, "");
    assert_eq!(now(), PLAN.replace("26 September", "25 September"));
    assert!(
        talk.contains("Wednesday 25 September 2024. One date that counts from it moved along."),
        "{talk}"
    );
    fine(folder.path(), &["move", "first draft", "--by", "1"]);
    fine(folder.path(), &["move", "conference", "--to", "3 October"]);
    assert_eq!(
        now(),
        PLAN.replace("26 September", "3 October")
            .replace("\"May\"", "\"June\"")
    );
    let (_, talk) = fine(folder.path(), &["move", "first draft", "--days", "7"]);
    assert!(
        talk.contains("The file said “June” and says “8 June – 7 July” now."),
        "{talk}"
    );
}

#[test]
fn what_repeats_is_moved_as_far_as_it_is_said() {
    let (folder, path) = copy();
    let now = || fs::read_to_string(&path).expect("text");
    let (code, talk) = refused(folder.path(), &["move", "board meeting", "--by", "1"]);
    assert_eq!(code, 2);
    assert!(talk.contains("--reach onward"), "{talk}");
    assert_eq!(now(), PLAN);
    let (data, _) = fine(
        folder.path(),
        &[
            "move",
            "board meeting",
            "--days",
            "7",
            "--reach",
            "all",
            "--dry-run",
        ],
    );
    assert!(data.contains("-when  = \"first Tuesday of every month\"\n+when  = \"second Tuesday of every month\"\n"), "{data}");
    assert_eq!(now(), PLAN);
    // The next one from today on is that of 2 July.
    fine(
        folder.path(),
        &["move", "board meeting", "--by", "1", "--reach", "this"],
    );
    assert!(
        now().contains("  on    = 2024-07-02\n  moved = 2024-07-03\n"),
        "{}",
        now()
    );
    fine(
        folder.path(),
        &[
            "move",
            "board meeting",
            "--on",
            "6 August",
            "--by",
            "2",
            "--reach",
            "this",
        ],
    );
    assert!(
        now().contains("  on    = 2024-08-06\n  moved = 2024-08-08\n"),
        "{}",
        now()
    );
    fine(
        folder.path(),
        &[
            "move",
            "board meeting",
            "--on",
            "5 November",
            "--days",
            "7",
            "--reach",
            "onward",
        ],
    );
    assert!(now().contains("second Tuesday of every month"), "{}", now());
}

#[test]
fn a_move_that_says_nothing_or_too_much_is_refused() {
    let (folder, path) = copy();
    for arguments in [
        &["move", "conference"][..],
        &["move", "conference", "--by", "1", "--days", "2"],
        &["move", "conference", "--by", "soon"],
        &["move", "nobody", "--by", "1"],
        &["move", "conference", "--on", "1 May", "--by", "1"],
        &["move", "conference", "--to", "someday"],
    ] {
        refused(folder.path(), arguments);
        assert_eq!(
            fs::read_to_string(&path).expect("text"),
            PLAN,
            "{arguments:?}"
        );
    }
}

#[test]
fn an_idea_is_kept_for_its_phase() {
    let (folder, path) = copy();
    let (_, talk) = fine(
        folder.path(),
        &[
            "idea",
            "Sit in a ring",
            "--phase",
            "conference",
            "--by",
            "Anna Ek",
        ],
    );
    assert_eq!(talk, "The idea “Sit in a ring” is kept for “Conference”.\n");
    let now = fs::read_to_string(&path).expect("text");
    let added = now.strip_prefix(PLAN).unwrap_or(&now);
    for line in [
        "[[idea]]",
        "phase",
        "\"conference\"",
        "\"Sit in a ring\"",
        "\"Anna Ek\"",
    ] {
        assert!(added.contains(line), "{now}");
    }
    for arguments in [
        &["idea", " ", "--phase", "conference"][..],
        &["idea", "x", "--phase", "nobody"],
        &["idea", "x", "--phase", "invitations"],
        &["idea", "x"],
    ] {
        refused(folder.path(), arguments);
        assert_eq!(
            fs::read_to_string(&path).expect("text"),
            now,
            "{arguments:?}"
        );
    }
}

const NAMESAKES: &str = "[plan]\ntitle = \"Year\"\nyear = 2024\nlanguage = \"sv\"\n\n\
    [[activity]]\ntitle = \"Budget\"\nwhen = \"3 mars\"\n\n\
    [[activity]]\ntitle = \"Budget\"\nwhen = \"3 oktober\"\n";

#[test]
fn entries_of_one_title_are_told_apart_everywhere() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("year.toml");
    let commands: [&[&str]; 4] = [
        &["edit", "NAME", "owner=Anna"],
        &["done", "NAME"],
        &["move", "NAME", "--by", "1"],
        &["remove", "NAME"],
    ];
    for command in commands {
        let named = |name: &'static str| -> Vec<&'static str> {
            let words = command.iter();
            let words = words.map(|word| if *word == "NAME" { name } else { *word });
            words.chain(["--plan", "year.toml"]).collect()
        };
        for name in ["budget", "Budget", "budgeten"] {
            fs::write(&path, NAMESAKES).expect("a plan");
            let (_, said) = refused(folder.path(), &named(name));
            let both = said.contains("budget-1") && said.contains("budget-2");
            assert!(both, "{said}");
            assert_eq!(fs::read_to_string(&path).expect("a plan"), NAMESAKES);
        }
        for (name, own, other) in [
            ("budget-1", "3 mars", "3 oktober"),
            ("budget-2", "3 oktober", "3 mars"),
        ] {
            fs::write(&path, NAMESAKES).expect("a plan");
            fine(folder.path(), &named(name));
            let now = fs::read_to_string(&path).expect("a plan");
            let rows: Vec<&str> = now.split("[[activity]]").skip(1).collect();
            let untouched = format!("\ntitle = \"Budget\"\nwhen = \"{other}\"");
            let is_untouched = |row: &&str| row.trim_end() == untouched;
            assert_eq!(
                rows.iter().filter(|row| is_untouched(row)).count(),
                1,
                "{now}"
            );
            let own = format!("when = \"{own}\"");
            let moved_or_gone = matches!(command[0], "move" | "remove");
            assert_eq!(now.contains(&own), !moved_or_gone, "{command:?}: {now}");
        }
    }
}

#[test]
fn a_pinned_date_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = "[plan]\ntitle = \"Year\"\nyear = 2024\nlanguage = \"sv\"\n\n\
        [[activity]]\ntitle = \"Budget\"\nwhen = \"3 mars\"\n\n\
        [[activity]]\ntitle = \"Utskick\"\nwhen = \"en vecka efter budget\"\n";
    let path = folder.path().join("year.toml");
    fs::write(&path, plan).expect("a plan");
    let (_, talk) = fine(
        folder.path(),
        &["add", "Budget 3 oktober", "--plan", "year.toml"],
    );
    assert!(
        talk.contains("“Utskick” is still counted from “Budget”"),
        "{talk}"
    );
    let now = fs::read_to_string(&path).expect("a plan");
    assert!(now.contains("when = \"en vecka efter budget-1\""), "{now}");
}

/// `check` tells what a date hung itself on, and calls it no problem; who writes the id has nothing to be told.
#[test]
fn a_check_tells_what_dates_were_taken_to_be_counted_from() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = "[plan]\ntitle = \"Year\"\nyear = 2024\nlanguage = \"sv\"\n\n\
        [[activity]]\nid = \"stämma\"\ntitle = \"Ordinarie föreningsstämma\"\nwhen = \"18 december\"\n\n\
        [[activity]]\ntitle = \"Kallelse\"\nwhen = \"senast 21 dagar före stämman\"\n\n\
        [[activity]]\ntitle = \"Handlingar\"\nwhen = \"en vecka före stämman\"\n\n\
        [[activity]]\ntitle = \"Protokoll\"\nwhen = \"en vecka efter stämma\"\n";
    fs::write(folder.path().join("year.toml"), plan).expect("a plan");
    let (data, _) = fine(folder.path(), &["check", "year.toml"]);
    let told = "year.toml:13: “stämman” is Ordinarie föreningsstämma, Wed 18 Dec (in 1 more date)";
    assert_eq!(data, format!("{told}\n\nNo problems found in 1 plan.\n"));
}
