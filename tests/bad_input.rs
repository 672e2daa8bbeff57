//! Files that are no plans, or are plans with something wrong in them: each is said at its place, with the way
//! out, and takes nothing else with it. Nothing here may panic.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use arshjul::plan::{Level, Problem};
use arshjul::store::report::{Style, report};
use arshjul::store::{Folder, Source, open};
use arshjul::time::Day;
use arshjul::words::{Tongue, Words};

use proptest::prelude::*;

#[path = "common/generated.rs"]
mod generated;

const HEAD: &str = "[plan]\ntitle = \"Plan\"\nyear = 2025\nlanguage = \"sv\"\n";

fn today() -> Day {
    Day::new(2024, 6, 14).expect("a day")
}

fn read(text: &str) -> Source {
    Source::read("plan-2025.toml", text.to_owned(), today())
}

/// A plan with that below its head.
fn plan(rest: &str) -> Source {
    read(&format!("{HEAD}{rest}"))
}

fn codes(source: &Source) -> Vec<&'static str> {
    source
        .problems()
        .iter()
        .map(|problem| problem.code.0)
        .collect()
}

fn titles(source: &Source) -> Vec<&str> {
    source
        .plan()
        .entries
        .iter()
        .map(|entry| &*entry.title)
        .collect()
}

/// The text that a problem points at.
fn pointed<'s>(source: &'s Source, problem: &Problem) -> &'s str {
    &source.text()[problem.place.start as usize..problem.place.end as usize]
}

/// The only problem of a source: level, code, what it points at, and its message in English.
fn only(source: &Source) -> (Level, &'static str, &str, String) {
    assert_eq!(source.problems().len(), 1, "{:?}", source.problems());
    let problem = &source.problems()[0];
    let words = Words::of(Tongue::English);
    let help = problem.help.as_ref().map(|help| words.say(help));
    let said = format!(
        "{} | {}",
        words.say(&problem.message),
        help.unwrap_or_default()
    );
    (
        problem.level,
        problem.code.0,
        pointed(source, problem),
        said,
    )
}

fn says(source: &Source, level: Level, code: &str, place: &str, said: &str) {
    let found = only(source);
    assert_eq!(
        (found.0, found.1, found.2, &*found.3),
        (level, code, place, said)
    );
}

// Files and folders

fn error_lines(path: &Path) -> Vec<String> {
    let error = open(path, today()).expect_err("an error");
    assert_eq!(error.exit_code(), 1);
    error.lines(&Words::of(Tongue::English))
}

#[test]
fn a_file_that_is_not_there() {
    let lines = error_lines(Path::new("no/such/plan.toml"));
    assert_eq!(lines[0], "There is no file or folder no/such/plan.toml");
    assert!(lines[1].contains("arshjul new"));
}

#[test]
fn a_folder_in_place_of_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(error_lines(folder.path())[0].ends_with("is a folder, not a plan"));
}

#[test]
fn a_file_that_is_not_utf8_names_the_byte() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("latin1.toml");
    // "Lärtillfälle" in ISO 8859-1: ä is the byte E4.
    let mut bytes = b"[plan]\ntitle = \"L".to_vec();
    bytes.extend(b"\xe4rtillf\xe4lle\"\n");
    fs::write(&path, bytes).expect("written");
    let lines = error_lines(&path);
    assert!(
        lines[0].ends_with("is not UTF-8: byte 0xE4 in line 2, column 11 belongs to no letter")
    );
    assert!(lines[1].contains("iconv"));
}

#[test]
fn a_folder_that_is_not_there() {
    assert!(Folder::open("no/such/folder", today()).is_err());
}

#[test]
fn an_empty_folder_has_no_plan_and_no_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = Folder::open(folder.path(), today()).expect("a folder");
    assert!(folder.plans().is_empty() && folder.first(None, today()).is_none());
}

#[test]
fn a_path_that_would_command_the_terminal_is_shown_harmless() {
    let lines = error_lines(Path::new("\u{1b}[2J.toml"));
    assert_eq!(lines[0], "There is no file or folder ␛[2J.toml");
}

// No plan at all

#[test]
fn an_empty_file() {
    for text in ["", "\n\n", "# only a comment\n", "\u{feff}"] {
        let source = read(text);
        assert_eq!(only(&source).1, "no-plan", "{text:?}");
        assert!(
            only(&source)
                .3
                .starts_with("The file is empty | A plan begins with [plan]")
        );
    }
}

#[test]
fn prose_is_no_toml() {
    let source = read("Dear all,\n\nplease find the plan attached.\nYours, \"me\n");
    let words = Words::of(Tongue::English);
    assert_eq!(codes(&source), ["no-plan", "not-toml"]);
    assert_eq!(
        words.say(&source.problems()[0].message),
        "This is no plan: it has neither [plan] nor any phase or activity"
    );
}

#[test]
fn bytes_of_no_sort() {
    for text in [
        "\0\0\0",
        "\u{1b}[31m",
        "]]]]",
        "[[[[",
        "{",
        "=",
        "\"",
        "'''",
        "\"\"\"",
        "a.b.c.d",
        "\r\r",
        "é=é",
    ] {
        let source = read(text);
        assert!(source.has_errors(), "{text:?}");
        assert!(source.plan().entries.is_empty());
    }
}

#[test]
fn toml_of_another_shape() {
    let cargo = include_str!("../Cargo.toml");
    let source = read(cargo);
    assert!(codes(&source).contains(&"no-plan"));
    assert!(
        codes(&source)
            .iter()
            .all(|code| ["no-plan", "unknown-table"].contains(code))
    );
    assert!(source.problems().len() < 15, "one for each table");
}

#[test]
fn tables_where_values_should_be_and_the_other_way_round() {
    says(
        &plan("[activity]\ntitle = \"A\"\n"),
        Level::Error,
        "wrong-type",
        "[activity]",
        "There may be several of activity, so it is written with double brackets | \
         Write [[activity]] on a line of its own, and the keys below it.",
    );
    says(
        &read("activity = 3\n[plan]\ntitle = \"Plan\"\nyear = 2025\n"),
        Level::Error,
        "wrong-type",
        "3",
        "activity is a table, not a single value | Write [[activity]] on a line of its own, and the keys below it.",
    );
    says(
        &plan("[[activity]]\ntitle = \"A\"\nwhen = true\n"),
        Level::Error,
        "wrong-type",
        "true",
        "when should be a day, a date in words, or a list of these, not true or false | \
         Write for example when = [2026-03-31, \"week 38\"]",
    );
    let source =
        read("[[plan]]\ntitle = \"Plan\"\nyear = 2025\n[[ring]]\nid = [\"a\"]\ntitle = \"Ring\"\n");
    assert_eq!(codes(&source), ["wrong-type", "wrong-type"]);
    assert_eq!(&*source.plan().rings[0].title, "Ring");
}

#[test]
fn inline_tables_are_tables_too() {
    let source = read(
        "plan = { title = \"Plan\", year = 2025 }\nactivity = [{ title = \"A\" }, { title = \"B\" }]\n",
    );
    assert_eq!(codes(&source), [""; 0]);
    assert_eq!(titles(&source), ["A", "B"]);
}

// TOML that is broken in places

/// A plan of three activities, with something in the middle one. The first and the last must always be there.
fn middle(broken: &str) -> Source {
    let source = plan(&format!(
        "[[activity]]\ntitle = \"First\"\n\n[[activity]]\n{broken}\n\n[[activity]]\ntitle = \"Last\"\nwhen = 2025-05-05\n"
    ));
    let titles = titles(&source);
    assert_eq!(titles.first(), Some(&"First"), "{broken}");
    assert_eq!(titles.last(), Some(&"Last"), "{broken}");
    let last = source.plan().entries.last().expect("an entry");
    assert_eq!(last.when.len(), 1, "{broken}");
    source
}

#[test]
fn what_is_broken_takes_nothing_else_with_it() {
    for (broken, place, said) in [
        ("title", "", "“title” has no value"),
        ("title =", "", "“title” has no value"),
        (
            "title = Möte",
            "Möte",
            "The text Möte is not in quotation marks",
        ),
        (
            "title = ”Möte”",
            "”Möte”",
            "The text ”Möte” is not in quotation marks",
        ),
        ("title = \"Möte", "", "The text never ends"),
        ("title = 'Möte", "", "The text never ends"),
        (
            "title = \"\"\"Möte",
            "\"\"\"",
            "The text that begins here never ends",
        ),
        (
            "note = '''Möte",
            "'''",
            "The text that begins here never ends",
        ),
        ("tags = [\"a\", \"b\"", "", "The list never ends"),
        (
            "tags = [\"a\" \"b\"]",
            "",
            "A comma or an end is missing here",
        ),
        (
            "checklist = [{ item = \"a\" ]",
            "",
            "A comma or an end is missing here",
        ),
        (
            "title = \"a\" owner = \"b\"",
            "",
            "Something new begins on the same line here",
        ),
        (
            "title = \"a\"\ntitle = \"b\"",
            "title",
            "title stands here for the second time",
        ),
        (
            "ägare = \"b\"",
            "ägare",
            "A key cannot be called ägare without quotation marks",
        ),
        (
            "links = [\"C:\\mapp\"]",
            "",
            "The backslash is followed by nothing that means anything",
        ),
        (
            "title: \"b\"",
            "title:",
            "A key cannot be called title: without quotation marks",
        ),
        (
            "title = \"a\u{7}b\"",
            "\u{7}",
            "A character stands here that cannot be seen",
        ),
    ] {
        let source = middle(broken);
        let words = Words::of(Tongue::English);
        let problems: Vec<_> = source
            .problems()
            .iter()
            .filter(|problem| problem.code.0 == "not-toml")
            .collect();
        assert_eq!(problems.len(), 1, "{broken}: {problems:?}");
        let problem = problems[0];
        assert_eq!(
            (pointed(&source, problem), &*words.say(&problem.message)),
            (place, said),
            "{broken}"
        );
        assert_eq!(problem.level, Level::Error);
        assert!(problem.help.is_some(), "{broken}");
    }
}

#[test]
fn several_syntax_errors_are_told_at_once() {
    let source = plan(
        "[[activity]]\ntitle = A\nwhen = \n[[activity]]\ntitle = \"B\nowner = \"x\"\n[[activity\ntitle = \"C\"\n",
    );
    let lines: Vec<usize> = source
        .problems()
        .iter()
        .map(|problem| source.position(problem.place.start).0)
        .collect();
    assert_eq!(codes(&source), ["not-toml"; 4]);
    assert_eq!(lines, [6, 7, 9, 11]);
}

#[test]
fn a_text_of_several_lines_without_an_end_is_marked_where_it_begins() {
    let source = plan(
        "[[activity]]\ntitle = \"A\"\nnote = \"\"\"one\ntwo\n\n[[activity]]\ntitle = \"B\"\nnote = '''last",
    );
    let places: Vec<_> = source
        .problems()
        .iter()
        .map(|problem| {
            let place = source.position(problem.place.start);
            (place, pointed(&source, problem))
        })
        .collect();
    assert_eq!(places, [((7, 8), "\"\"\""), ((12, 8), "'''")]);
    assert_eq!(titles(&source), ["A", "B"]);
}

#[test]
fn a_text_without_an_end_does_not_go_on_to_the_next_one() {
    for (second, third) in [("two", "three"), ("\ntwo\n", "\nthree\n")] {
        let source = plan(&format!(
            "[[activity]]\ntitle = \"A\"\nnote = \"\"\"one\n\n[[activity]]\ntitle = \"B\"\nnote = \"\"\"{second}\"\"\"\n\
             [[activity]]\ntitle = \"C\"\nnote = \"\"\"{third}\"\"\"\n"
        ));
        assert_eq!(only(&source).2, "\"\"\"");
        assert_eq!(source.position(source.problems()[0].place.start), (7, 8));
        assert_eq!(titles(&source), ["A", "B", "C"]);
        let note = source.plan().entries[1].note.as_deref().map(str::trim);
        assert_eq!(note, Some("two"));
    }
    let twice = plan(
        "[[activity]]\ntitle = \"A\"\nnote = \"\"\"one\n[[activity]]\ntitle = \"B\"\nnote = \"\"\"two\n[[activity]]\ntitle = \"C\"\nnote = \"\"\"three\"\"\"\n",
    );
    let lines = twice.problems().iter();
    let lines: Vec<usize> = lines
        .map(|problem| twice.position(problem.place.start).0)
        .collect();
    assert_eq!((lines, titles(&twice)), (vec![7, 10], vec!["A", "B", "C"]));
    // What looks like that and has its end is what it is.
    let source = plan(
        "[[activity]]\ntitle = \"A\"\nnote = \"\"\"\n[[activity]]\nnote = \"\"\"\n[[activity]]\ntitle = \"B\"\nnote = \"\"\"b\"\"\"\n",
    );
    assert_eq!((codes(&source), titles(&source)), (vec![], vec!["A", "B"]));
}

#[test]
fn a_header_without_its_last_bracket_is_the_header_that_was_meant() {
    let source = read(
        "[plan\ntitle = \"Plan\"\nyear = 2027\n\n[[activity # a note\ntitle = \"A\"\nwhen = 2027-03-02\n\
         [[activity.occurrence]\non = 2027-03-02\ndone = 2027-03-03\n[[ring\ntitle = \"R\"\n[[activity]\ntitle = \"B\"\n[[phase",
    );
    let lines: Vec<usize> = source
        .problems()
        .iter()
        .filter(|problem| problem.code.0 == "not-toml")
        .map(|problem| source.position(problem.place.start).0)
        .collect();
    assert_eq!(lines, [1, 5, 8, 11, 13, 15]);
    let plan = source.plan();
    assert_eq!(
        (&*plan.title, plan.cycle.label()),
        ("Plan", "2027".to_owned())
    );
    assert_eq!(titles(&source), ["A", "B"]);
    assert_eq!(plan.entries[0].facts.len(), 1);
    assert_eq!(plan.rings.len(), 1);
}

#[test]
fn what_may_stand_in_a_head_that_cannot_be_read_is_not_missing() {
    let entry = "[[activity]]\ntitle = \"A\"\n";
    for head in [
        "[plan\n",
        "[plan!]\ntitle = \"Plan\"\nyear = 2025\n",
        "[plan]\ntitle = Plan\nyear = 2025\n",
        "[plan]\ntitle = \"Plan\nyear = 2025\n",
        "[plan]\ntitle = \"Plan\"\nyear = \n",
        "[plan]\ntitle: \"Plan\"\nyear: 2025\n",
    ] {
        let source = read(&format!("{head}{entry}"));
        let codes = codes(&source);
        assert_eq!(codes.first(), Some(&"not-toml"), "{head}: {codes:?}");
        assert!(
            !codes.iter().any(|code| code.starts_with("missing-")),
            "{head}: {codes:?}"
        );
        assert_eq!(titles(&source), ["A"]);
    }
    let source = read(&format!("{entry}note = x\n"));
    assert!(
        codes(&source).contains(&"missing-year"),
        "it has no head at all"
    );
}

// Merges that are not resolved

const CONFLICT: (&str, &str) = (
    "A merge that is not resolved stands here: two versions of the same lines",
    "Choose one side, or join the two, and delete the marker lines <<<<<<<, ======= and >>>>>>>; until then the first side counts.",
);

#[test]
fn a_conflict_is_told_once_and_the_first_side_is_read() {
    let before = "[[activity]]\ntitle = \"A\"\n<<<<<<< HEAD\nwhen = 2025-03-01\nowner = \"x\"\n";
    let after = "when = 2025-03-02\n[[activity]]\ntitle = \"Theirs\"\n>>>>>>> their-branch\n[[activity]]\ntitle = \"B\"\n";
    for between in ["=======\n", "||||||| 4711abc\nwhen = 2025-02-01\n=======\n"] {
        let text = format!("{HEAD}{before}{between}{after}");
        for text in [text.clone(), text.replace('\n', "\r\n")] {
            let source = read(&text);
            let said = format!("{} | {}", CONFLICT.0, CONFLICT.1);
            says(&source, Level::Error, "conflict", "<<<<<<< HEAD", &said);
            let place = source.problems()[0].place;
            assert_eq!(source.position(place.start), (7, 1));
            assert_eq!(source.problems()[0].entry, Some(0));
            assert_eq!(titles(&source), ["A", "B"]);
            assert_eq!(source.plan().entries[0].owners, ["x".into()]);
            assert_eq!(source.text(), text);
        }
    }
}

#[test]
fn conflicts_in_the_head_leave_a_head() {
    for text in [
        "[plan]\n<<<<<<< HEAD\ntitle = \"Ours\"\n=======\ntitle = \"Theirs\"\n>>>>>>> x\nyear = 2025\n",
        "<<<<<<< HEAD\n[plan]\ntitle = \"Ours\"\n=======\n[plan]\ntitle = \"Theirs\"\n>>>>>>> x\nyear = 2025\n",
        "\u{feff}<<<<<<< HEAD\n[plan]\ntitle = \"Ours\"\nyear = 2025\n=======\n[plan]\n>>>>>>> x\n",
    ] {
        let source = read(text);
        assert_eq!(codes(&source), ["conflict"], "{text}");
        assert_eq!(&*source.plan().title, "Ours");
        assert_eq!(source.plan().cycle.label(), "2025");
    }
    let source = read("<<<<<<< HEAD\n=======\n[plan]\ntitle = \"A\"\nyear = 2025\n>>>>>>> x\n");
    assert_eq!(codes(&source), ["conflict"], "not that it is empty");
}

#[test]
fn two_conflicts_and_half_a_one() {
    let source = plan(
        "<<<<<<< a\n[[activity]]\ntitle = \"A\"\n=======\n>>>>>>> b\n[[activity]]\n<<<<<<< a\ntitle = \"B\"\n=======\ntitle = \"C\"\n>>>>>>> b\n\
         [[activity]]\ntitle = \"D\"\nnote = \"\"\"\nRubrik\n=======\n\"\"\"\n[[activity]]\ntitle = \"E\"\n<<<<<<< a\n",
    );
    assert_eq!(codes(&source), ["conflict"; 3]);
    assert_eq!(titles(&source), ["A", "B", "D", "E"]);
    let note = source.plan().entries[2].note.as_deref();
    assert_eq!(note, Some("Rubrik\n=======\n"));
}

#[test]
fn nothing_is_changed_while_a_merge_is_not_resolved() {
    use arshjul::store::edit::{Edit, Row};

    let source = plan(
        "[[activity]]\ntitle = \"A\"\n<<<<<<< a\n=======\n[[activity]]\ntitle = \"B\"\n>>>>>>> b\n[[activity]]\ntitle = \"C\"\n",
    );
    let edit = Edit::Set(Row::Entry(1), "note".into(), Some("x".into()));
    let error = source.edited(&edit).expect_err("refused");
    assert_eq!(error.message().key(), "edit-conflict");
    assert!(source.fields(Row::Entry(1)).is_none());
}

#[test]
fn deep_nesting_is_no_stack_overflow() {
    let source = middle(&format!("tags = {}", "[".repeat(100_000)));
    assert!(source.has_errors());
    let source = middle(&format!("target = {}", "{a=".repeat(100_000)));
    assert!(source.has_errors());
    let source = middle(&format!(
        "title = \"A\"\ntags = {}{}",
        "[".repeat(100),
        "]".repeat(100)
    ));
    let words = Words::of(Tongue::English);
    let deep = source
        .problems()
        .iter()
        .find(|problem| problem.message.key() == "read-toml-deep");
    let help = deep.and_then(|problem| problem.help.as_ref());
    assert!(
        words
            .say(help.expect("a way out"))
            .starts_with("At most 80")
    );
}

// Entries that are wrong

#[test]
fn duplicate_ids() {
    let source = plan(
        "[[ring]]\nid = \"a\"\ntitle = \"Ring\"\n[[activity]]\nid = \"a\"\ntitle = \"Möte\"\n[[activity]]\ntitle = \"Möte\"\n",
    );
    says(
        &source,
        Level::Error,
        "duplicate-id",
        "\"a\"",
        "The id “a” is already taken | Give it one of its own, such as “a-2”; whatever names the id means the first.",
    );
    let ids: Vec<&str> = source
        .plan()
        .entries
        .iter()
        .map(|entry| &*entry.id)
        .collect();
    assert_eq!(ids, ["möte-1", "möte-2"]);
}

#[test]
fn unknown_references_suggest_what_was_meant() {
    let source = plan(
        "[[ring]]\nid = \"beslut\"\ntitle = \"Beslut\"\n[[phase]]\nid = \"conference\"\ntitle = \"Konferens\"\n\
         [[activity]]\ntitle = \"A\"\nring = \"besult\"\nphase = \"konference\"\nneeds = [\"nothing-like-it\"]\n",
    );
    let words = Words::of(Tongue::English);
    let said: Vec<String> = source
        .problems()
        .iter()
        .map(|problem| {
            format!(
                "{} {}",
                words.say(&problem.message),
                words.say(problem.help.as_ref().expect("help"))
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            "No ring has the id “besult” Did you mean “beslut”?",
            "No phase has the id “konference” Did you mean “conference”?",
            "No phase or activity has the id “nothing-like-it” There are a and conference.",
        ]
    );
    assert!(
        source
            .problems()
            .iter()
            .all(|problem| problem.level == Level::Warning && problem.entry == Some(1))
    );
}

#[test]
fn unknown_keys_and_tables_are_warnings_with_suggestions() {
    says(
        &plan("[[activity]]\ntitle = \"A\"\nonwer = \"x\"\n"),
        Level::Warning,
        "unknown-key",
        "onwer",
        "No key of activity is called “onwer” | Did you mean “owner”?",
    );
    says(
        &plan("[[activty]]\ntitle = \"A\"\n[[activty]]\ntitle = \"B\"\n"),
        Level::Warning,
        "unknown-table",
        "activty",
        "No table is called “activty” | Did you mean “activity”?",
    );
}

#[test]
fn keys_above_all_tables_are_told_once_with_the_way_out() {
    let entry = "[[activity]]\ntitle = \"A\"\n";
    for (text, help) in [
        (
            format!("title = \"X\"\nyear = 2024\n{entry}"),
            "Write [plan] on a line of its own above it.",
        ),
        (
            format!("title = \"X\"\n[plan]\nyear = 2024\n{entry}"),
            "Move it below the header of the table that it belongs to.",
        ),
        (
            format!("when = \"maj\"\n[plan]\ntitle = \"X\"\nyear = 2024\n{entry}"),
            "Move it below the header of the table that it belongs to.",
        ),
    ] {
        let source = read(&text);
        let words = Words::of(Tongue::English);
        let told: Vec<_> = source
            .problems()
            .iter()
            .filter(|problem| problem.code.0 == "unknown-key")
            .map(|problem| {
                let help = problem.help.as_ref().map(|help| words.say(help));
                (problem.place.start, help.unwrap_or_default())
            })
            .collect();
        assert_eq!(told, [(0, help.to_owned())], "{text}");
    }
}

#[test]
fn a_cycle_without_a_year_opens_on_the_year_of_the_file_name_or_of_today() {
    let text = "[plan]\ntitle = \"Plan\"\n[[activity]]\ntitle = \"A\"\n";
    let source = read(text);
    assert_eq!(only(&source).1, "missing-year");
    assert_eq!(only(&source).0, Level::Error);
    assert_eq!(source.plan().cycle.label(), "2025");
    assert_eq!(titles(&source), ["A"]);
    let source = Source::read("plan.toml", text.to_owned(), today());
    assert_eq!(source.plan().cycle.label(), "2024");
}

#[test]
fn both_year_and_starts_and_a_start_within_a_month() {
    let source = read("[plan]\ntitle = \"P\"\nyear = 2024\nstarts = 2025-08-01\n");
    assert_eq!(only(&source).1, "both-year-and-starts");
    assert_eq!(source.plan().cycle.label(), "2025/26");
    let source = read("[plan]\ntitle = \"P\"\nstarts = 2025-08-15\n");
    assert_eq!(
        (only(&source).1, only(&source).2),
        ("bad-start", "2025-08-15")
    );
    assert_eq!(source.plan().cycle.label(), "2025/26");
}

#[test]
fn an_entry_without_a_title() {
    let source = middle("id = \"x\"");
    assert_eq!(
        (only(&source).0, only(&source).1),
        (Level::Warning, "missing-title")
    );
    assert_eq!(titles(&source), ["First", "x", "Last"]);
    let source = middle("owner = \"x\"");
    assert_eq!(
        (only(&source).0, only(&source).1, only(&source).2),
        (Level::Error, "missing-title", "[[activity]]")
    );
    assert_eq!(titles(&source), ["First", "Last"]);
}

#[test]
fn a_wrong_value_is_lost_alone() {
    let source =
        middle("title = \"A\"\nowner = [\"x\", 3, \"y\"]\nstatus = \"klar\"\nreview = \"yes\"");
    assert_eq!(codes(&source), ["wrong-type", "unknown-word", "wrong-type"]);
    let entry = &source.plan().entries[1];
    assert_eq!(entry.owners, ["x".into(), "y".into()]);
    assert_eq!(entry.title, "A".into());
}

#[test]
fn colours_that_are_none() {
    let source = plan("[[ring]]\ntitle = \"R\"\ncolour = \"gren\"\n");
    says(
        &source,
        Level::Error,
        "bad-colour",
        "\"gren\"",
        "“gren” is no colour | Did you mean “green”?",
    );
    let source = plan("[[ring]]\ntitle = \"R\"\ncolour = \"#12é456\"\n");
    assert_eq!(only(&source).1, "bad-colour");
}

#[test]
fn a_title_of_another_sort_is_not_missing() {
    let source = read(
        "[plan]\ntitle = 3\nyear = 2025\n[[ring]]\nid = \"r\"\ntitle = true\n[[activity]]\ntitle = [\"A\"]\n",
    );
    assert_eq!(codes(&source), ["wrong-type"; 3]);
    assert_eq!(&*source.plan().title, "plan-2025");
    assert_eq!(&*source.plan().rings[0].title, "r");
    let source = plan("[[activity]]\nid = \"a\"\ntitle = Möte\n");
    assert_eq!(
        (only(&source).1, titles(&source)),
        ("not-toml", vec!["Möte"])
    );
    let source = read("[plan]\ntitle = \"\"\nyear = 2025\n");
    assert_eq!(only(&source).1, "missing-title", "an empty one is");
}

#[test]
fn years_and_counts_out_of_range_tell_the_range() {
    says(
        &read("[plan]\ntitle = \"P\"\nyear = 9998\n"),
        Level::Error,
        "wrong-type",
        "9998",
        "year should be a year from 2 to 9997, not that number | Write for example year = 2026",
    );
    says(
        &plan("[[phase]]\ntitle = \"P\"\nheadcount = -3\n"),
        Level::Error,
        "wrong-type",
        "-3",
        "headcount should be a whole number from 0 to 4294967295, not that number | Write for example headcount = 130",
    );
}

#[test]
fn values_tell_the_year_that_is_wrong() {
    let series = |values: &str| {
        plan(&format!(
            "[[indicator]]\ntitle = \"I\"\nvalues = {{ 2020 = 1, {values} }}\n"
        ))
    };
    for year in ["abc", "9998", "1"] {
        let source = series(&format!("{year} = 3"));
        says(
            &source,
            Level::Error,
            "wrong-type",
            year,
            &format!(
                "“{year}” is no year | values is written by year, from 2 to 9997: {{ 2016 = 10352, 2018 = 25486 }}"
            ),
        );
        assert_eq!(source.plan().indicators[0].values, [(2020, 1.0)]);
    }
    says(
        &series("2021 = \"3 st\""),
        Level::Error,
        "wrong-type",
        "\"3 st\"",
        "The value of 2021 is no number | Write the bare number: 2021 = 12.5; the unit belongs in unit.",
    );
}

#[test]
fn words_that_are_empty_are_none() {
    for (table, key, code) in [
        ("plan", "language", "unknown-word"),
        ("plan", "country", "unknown-word"),
        ("activity", "status", "unknown-word"),
        ("indicator", "better", "unknown-word"),
        ("ring", "colour", "bad-colour"),
    ] {
        let line = format!("{key} = \"\"\n");
        let source = if table == "plan" {
            read(&format!("[plan]\ntitle = \"P\"\nyear = 2025\n{line}"))
        } else {
            plan(&format!("[[{table}]]\ntitle = \"A\"\n{line}"))
        };
        assert_eq!((only(&source).1, only(&source).2), (code, "\"\""), "{key}");
    }
}

#[test]
fn a_target_is_one_table() {
    for target in ["[]", "[{ value = 3 }]"] {
        let source = plan(&format!(
            "[[indicator]]\ntitle = \"I\"\ntarget = {target}\n"
        ));
        assert_eq!((only(&source).1, only(&source).2), ("wrong-type", target));
    }
    let source = plan("[[indicator]]\ntitle = \"I\"\n[indicator.target]\nvalue = 3\n");
    assert_eq!(codes(&source), [""; 0]);
    assert!(source.plan().indicators[0].target.is_some());
}

#[test]
fn times_that_are_none() {
    for time in ["25:99-08:00", "förmiddag", "8-12", "08:30-", ""] {
        let source = middle(&format!("title = \"A\"\ntime = \"{time}\""));
        let kept = source.plan().entries[1].time.as_deref();
        assert_eq!(
            kept,
            Some(time).filter(|time| !time.is_empty()),
            "nothing is lost"
        );
        says(
            &source,
            Level::Warning,
            "bad-time",
            &format!("\"{time}\""),
            &format!(
                "“{time}” is no time of day | Write time = \"08:30\", or time = \"08:30-12:00\" from one to another; \
                 what cannot be said so belongs in note."
            ),
        );
    }
    for time in ["08:30", "8.30–12.00", "08:30 - 24:00"] {
        let source = middle(&format!("title = \"A\"\ntime = \"{time}\""));
        assert_eq!(codes(&source), [""; 0]);
        assert_eq!(source.plan().entries[1].time.as_deref(), Some(time));
    }
    assert_eq!(codes(&middle("title = \"A\"\ntime = 08:30:00")), [""; 0]);
}

#[test]
fn a_country_that_is_not_known_is_no_error() {
    let source = read("[plan]\ntitle = \"P\"\nyear = 2025\nlanguage = \"de\"\ncountry = \"se\"\n");
    let levels = source
        .problems()
        .iter()
        .map(|problem| (problem.level, problem.code.0));
    assert_eq!(
        levels.collect::<Vec<_>>(),
        [(Level::Warning, "unknown-word"); 2]
    );
}

// Dates that are wrong

#[test]
fn a_day_that_no_calendar_has() {
    for (date, help) in [
        ("2025-11-31", "The last day of the month is 2025-11-30."),
        ("2025-02-29", "The last day of the month is 2025-02-28."),
        ("2025-13-01", "Months are 01–12: year, month, day."),
        ("2025-00-10", "Months are 01–12: year, month, day."),
        ("2025-04-00", "The last day of the month is 2025-04-30."),
    ] {
        let source = middle(&format!("title = \"A\"\nwhen = [2025-03-01, {date}]"));
        says(
            &source,
            Level::Warning,
            "no-such-day",
            date,
            &format!("There is no {date} | {help}"),
        );
        let when = &source.plan().entries[1].when;
        assert_eq!((when[0].dates.len(), when[1].dates.len()), (1, 0));
    }
}

#[test]
fn a_date_without_its_zero() {
    says(
        &middle("title = \"A\"\nwhen = 2025-1-3"),
        Level::Error,
        "not-toml",
        "2025-1-3",
        "2025-1-3 lacks a zero | Write 2025-01-03: two digits for the month and two for the day.",
    );
}

#[test]
fn a_date_with_a_time_is_its_day() {
    let source = middle("title = \"A\"\nwhen = [2025-03-01T08:30:00, 2025-03-02 10:00:00Z]");
    assert_eq!(codes(&source), [""; 0]);
    let days: Vec<String> = source.plan().entries[1]
        .when
        .iter()
        .map(|when| when.dates[0].span.expect("a day").first().to_string())
        .collect();
    assert_eq!(days, ["2025-03-01", "2025-03-02"]);
}

#[test]
fn a_phrase_that_is_not_understood_waits_on_the_shelf() {
    let source = middle("title = \"A\"\nwhen = \"när andan faller på\"");
    let (level, code, place, _) = only(&source);
    assert_eq!((level, code), (Level::Warning, "unread-phrase"));
    assert!("\"när andan faller på\"".contains(place), "{place}");
    assert_eq!(source.schedule().undated().len(), 2);
}

#[test]
fn days_and_weeks_that_a_phrase_cannot_mean() {
    for (phrase, code) in [
        ("29 februari", "no-such-day"),
        ("31 november", "no-such-day"),
        ("v. 54", "no-such-week"),
        ("fredag 27 januari", "wrong-weekday"),
    ] {
        let source = middle(&format!("title = \"A\"\nwhen = \"{phrase}\""));
        let (level, found, place, _) = only(&source);
        assert_eq!((level, found), (Level::Warning, code), "{phrase}");
        assert!(source.text().contains(place) && !place.is_empty());
    }
}

#[test]
fn facts_about_days_on_which_nothing_is() {
    let source = middle(
        "title = \"A\"\nwhen = [2025-03-04, 2025-03-11]\n[[activity.occurrence]]\non = 2025-03-05\ndone = 2025-03-05",
    );
    assert_eq!(only(&source).1, "fact-without-occurrence");
    assert_eq!(source.plan().entries[1].facts.len(), 1);
    let source =
        middle("title = \"A\"\nwhen = 2025-03-04\n[[activity.occurrence]]\ndone = 2025-03-05");
    assert_eq!(only(&source).1, "missing-key");
}

#[test]
fn two_facts_about_one_occurrence() {
    let head = "title = \"A\"\nwhen = [2025-03-04, 2025-03-11]\n[[activity.occurrence]]\non = 2025-03-04\n";
    let source = middle(&format!(
        "{head}done = 2025-03-04\n[[activity.occurrence]]\non = 2025-03-04\nmoved = 2025-03-06"
    ));
    says(
        &source,
        Level::Warning,
        "second-fact",
        "[[activity.occurrence]]\non = 2025-03-04\nmoved = 2025-03-06",
        "There are facts about 2025-03-04 already | Write them together under the first, which alone counts; or correct the day.",
    );
    assert_eq!(source.problems()[0].entry, Some(1));
    let first = source.schedule().dated().get(0).expect("one");
    assert!(first.moved_from.is_none(), "the first alone counts");
    says(
        &middle(&format!("{head}moved = 2025-03-06\ncancelled = true")),
        Level::Advice,
        "second-fact",
        "cancelled = true",
        "The occurrence is both moved and called off | That it is called off counts. \
         Remove moved if it never was, or cancelled if it takes place after all.",
    );
    let source = middle(&format!("{head}cancelled = true\ndone = 2025-03-06"));
    assert_eq!(only(&source).2, "done = 2025-03-06");
    for fine in [
        "moved = 2025-03-06\ndone = 2025-03-06",
        "cancelled = false\ndone = 2025-03-06",
        "done = 2025-03-04\n[[activity.occurrence]]\non = 2025-03-11\ndone = 2025-03-11",
    ] {
        assert_eq!(codes(&middle(&format!("{head}{fine}"))), [""; 0], "{fine}");
    }
}

#[test]
fn needs_that_go_in_a_circle() {
    let source = plan(
        "[[activity]]\nid = \"a\"\ntitle = \"A\"\nneeds = [\"b\"]\n[[activity]]\nid = \"b\"\ntitle = \"B\"\nneeds = [\"c\"]\n\
         [[activity]]\nid = \"c\"\ntitle = \"C\"\nneeds = [\"a\"]\n[[activity]]\nid = \"d\"\ntitle = \"D\"\nneeds = [\"a\", \"d\"]\n",
    );
    assert_eq!(codes(&source), ["loop", "loop"]);
    let words = Words::of(Tongue::English);
    assert_eq!(
        words.say(&source.problems()[0].message),
        "These wait for each other in a circle: A, B and C"
    );
    assert_eq!(
        words.say(&source.problems()[1].message),
        "“D” waits for itself"
    );
}

#[test]
fn a_circle_of_ten_thousand_comes_to_an_end() {
    let mut text = HEAD.to_owned();
    for number in 0..10_000 {
        let next = (number + 1) % 10_000;
        let _ = write!(
            text,
            "[[activity]]\nid = \"a{number}\"\ntitle = \"A\"\nneeds = [\"a{next}\"]\n"
        );
    }
    assert_eq!(codes(&read(&text)), ["loop"]);
}

// Text that is dangerous to show

const NASTY: &str = "\\u001B]0;owned\\u0007 \u{202e}gnp.exe \u{200f} 👩‍🏫 \u{9b}2J";

#[test]
fn a_title_of_ten_thousand_nasty_characters() {
    let title = format!("{NASTY}{}", "å🎡".repeat(5_000));
    let source = plan(&format!(
        "[[activity]]\ntitle = \"{title}\"\nstatus = \"{title}\"\nwhen = \"{title}\"\nring = \"{title}\"\n"
    ));
    assert!(
        source.plan().entries[0].title.chars().count() > 10_000,
        "kept as written"
    );
    assert!(source.plan().entries[0].id.chars().count() < 100);
    for tongue in Tongue::ALL {
        for problem in source.problems() {
            let style = Style {
                colour: false,
                unicode: true,
                width: 80,
            };
            let shown = report(&source, problem, &Words::of(tongue), style);
            assert!(shown.chars().count() < 2_000, "{}", shown.len());
            assert!(
                !shown
                    .chars()
                    .any(|letter| letter != '\n' && letter.is_control())
            );
            assert!(!shown.contains(['\u{202e}', '\u{200f}']));
        }
    }
}

#[test]
fn every_problem_can_be_shown_wherever_it_points() {
    let texts = [
        "",
        "\u{feff}",
        "[plan]\r\ntitle = 3\r\n",
        "x",
        "é=é",
        "[plan]\ntitle=\"a",
        "[[activity]]\nnote = \"\"\"\n\n\nx",
    ];
    let style = Style {
        colour: true,
        unicode: false,
        width: 0,
    };
    for text in texts {
        let source = read(text);
        for problem in source.problems() {
            let mut problem = problem.clone();
            for start in 0..=text.len() as u32 + 2 {
                for length in [0, 1, 5, 1_000_000] {
                    problem.place.start = start;
                    problem.place.end = start.saturating_add(length);
                    assert!(
                        !report(&source, &problem, &Words::of(Tongue::Swedish), style).is_empty()
                    );
                }
            }
        }
    }
}

// Much of it

#[test]
fn a_hundred_thousand_activities() {
    let source = read(&generated::plan(100_000));
    assert_eq!(source.plan().entries.len(), 100_005);
    assert!(!source.has_errors());
}

#[test]
fn much_that_is_wrong_is_said_in_reasonable_time() {
    let begun = Instant::now();
    let mut text = HEAD.to_owned();
    for number in 0..2_000 {
        let _ = write!(
            text,
            "[[activity]]\ntitle = \"Samma\"\nid = \"x\"\nring = \"r{number}\"\n\
             needs = [\"n{number}\"]\nonwer = 1\nwhen = \"p{number}\"\n"
        );
    }
    let source = read(&text);
    let levels = [Level::Error, Level::Warning, Level::Advice].into_iter();
    let untold: usize = levels.map(|level| source.untold(level)).sum();
    assert!(source.problems().len() + untold > 8_000);
    let positions = source
        .problems()
        .iter()
        .map(|problem| source.position(problem.place.start).0);
    assert!(positions.max() > Some(12_000));
    assert!(
        begun.elapsed() < Duration::from_secs(30),
        "{:?}",
        begun.elapsed()
    );
}

#[test]
fn any_cut_of_a_plan_opens() {
    let text = include_str!("../plans/example-2026.toml");
    for at in (0..text.len())
        .filter(|at| text.is_char_boundary(*at))
        .step_by(211)
    {
        let _ = read(&text[..at]);
        let _ = read(&text[at..]);
    }
}

/// What must hold of any source, however broken its text.
fn sound(source: &Source) {
    let text = source.text();
    let entries = &source.plan().entries;
    let entry = |at: &usize| *at < entries.len();
    let phase = |at: &usize| entries.get(*at).is_some_and(|entry| entry.is_phase);
    for problem in source.problems() {
        let place = problem.place.start as usize..problem.place.end as usize;
        assert!(
            text.get(place.clone()).is_some(),
            "{place:?} is no part of the text"
        );
        assert!(problem.entry.as_ref().is_none_or(entry));
        let (line, column) = source.position(problem.place.start);
        assert!(line >= 1 && column >= 1 && line <= text.matches('\n').count() + 1);
    }
    let mut ids = std::collections::HashSet::new();
    for each in entries {
        assert!(
            ids.insert(&each.id) && !each.id.is_empty(),
            "{} twice",
            each.id
        );
        assert!(
            each.ring
                .is_none_or(|ring| ring < source.plan().rings.len())
        );
        assert!(each.phase.as_ref().is_none_or(phase) && each.needs.iter().all(entry));
        assert!(
            text.get(each.place.start as usize..each.place.end as usize)
                .is_some()
        );
    }
    let starts: Vec<u32> = entries.iter().map(|each| each.place.start).collect();
    assert!(starts.is_sorted());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_plan_with_a_piece_replaced_is_still_sound(at in any::<prop::sample::Index>(), length in 0_usize..60, piece in "[\\[\\]{}=,.\"'#a1\n\u{202e}å -]{0,12}") {
        let text = include_str!("../plans/example-2026.toml");
        let cut = |byte: usize| (0..=byte.min(text.len())).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(0);
        let start = cut(at.index(text.len()));
        let end = cut(start + length).max(start);
        sound(&read(&format!("{}{piece}{}", &text[..start], &text[end..])));
    }

    #[test]
    fn any_text_is_sound(text in any::<String>()) {
        sound(&read(&text));
    }
}
