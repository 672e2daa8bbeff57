//! What is late and what has simply passed: only a promise can be late. The states are told by the program itself, in JSON and
//! in words, and on the screen.

use std::collections::BTreeMap;
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
use typist::{laid, press, said, text, write};

const HEAD: &str = "[plan]\ntitle = \"Plan\"\nyear = 2024\nlanguage = \"en\"\ncountry = \"SE\"\n";

fn folder(head: &str, rest: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("plan.toml"), format!("{head}\n{rest}")).expect("a plan");
    folder
}

fn run(folder: &Path, today: &str, arguments: &[&str]) -> (String, String) {
    let output = program(folder, today)
        .args(arguments)
        .output()
        .expect("a run");
    let said = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (said(output.stdout), said(output.stderr))
}

/// The states of a plan's occurrences by the titles of their entries.
fn states_in(head: &str, today: &str, rest: &str) -> BTreeMap<String, Vec<String>> {
    let folder = folder(head, rest);
    let (data, _) = run(folder.path(), today, &["list", "--format", "json"]);
    let document: Value = serde_json::from_str(&data).expect("JSON");
    let mut states: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in document["occurrences"].as_array().expect("occurrences") {
        let word = |key: &str| row[key].as_str().expect("a word").to_owned();
        states.entry(word("title")).or_default().push(word("state"));
    }
    states
}

/// Every entry of a plan has the one state that its title says.
#[track_caller]
fn stand_as_titled(head: &str, today: &str, rest: &str) {
    let states = states_in(head, today, rest);
    assert!(!states.is_empty());
    for (title, states) in states {
        let expected = title.split_once(' ').map_or(&*title, |(first, _)| first);
        assert_eq!(states, [expected], "{title}");
    }
}

fn entry(title: &str, rest: &str) -> String {
    format!("[[activity]]\ntitle = \"{title}\"\n{rest}\n\n")
}

#[test]
fn without_a_promise_what_is_past_is_over() {
    let rest = entry("over plain", "when = 2024-03-01")
        + &entry(
            "over confirmed",
            "when = 2024-03-01\nstatus = \"confirmed\"",
        )
        + &entry("over month", "when = \"March\"")
        + &entry("over meeting", "when = 2024-03-01\ntime = \"13:00\"")
        + &entry(
            "over all ticked",
            "when = 2024-03-01\nchecklist = [{ item = \"A\", done = true }]",
        )
        + &entry("coming", "when = 2024-09-01")
        + &entry("now", "when = \"June\"")
        + &entry("done", "when = 2024-03-01\nstatus = \"done\"")
        + &entry("cancelled", "when = 2024-03-01\nstatus = \"cancelled\"")
        + &entry("undated", "note = \"no date\"");
    stand_as_titled(HEAD, "2024-06-14", &rest);
}

#[test]
fn a_promise_that_is_past_is_late() {
    let rest = entry("late deadline", "when = \"by 1 March\"")
        + &entry("late steps", "when = 2024-03-01\nchecklist = [\"A\", { item = \"B\", done = true }]")
        + &entry("late started", "when = 2024-03-01\nstatus = \"started\"")
        + &entry("late needed", "id = \"first\"\nwhen = 2024-03-01")
        + &entry("coming", "when = 2024-09-01\nneeds = [\"first\"]")
        // Whoever waited is through with it, or will never be.
        + &entry("over needed", "id = \"second\"\nwhen = 2024-03-01")
        + &entry("done", "when = 2024-03-02\nneeds = [\"second\"]\nstatus = \"done\"");
    stand_as_titled(HEAD, "2024-06-14", &rest);
}

#[test]
fn the_kind_says_what_can_be_late() {
    let past = "when = 2024-03-01";
    let mut rest = entry("late task", &format!("kind = \"task\"\n{past}"));
    for kind in ["meeting", "period", "holiday", "event", "möte"] {
        let of_kind = |more: &str| format!("kind = \"{kind}\"\n{more}");
        rest += &entry(&format!("over {kind}"), &of_kind(past));
        rest += &entry(
            &format!("over deadline {kind}"),
            &of_kind("when = \"by 1 March\""),
        );
        rest += &entry(
            &format!("late steps {kind}"),
            &of_kind("when = 2024-03-01\nchecklist = [\"A\"]"),
        );
    }
    rest += "[[phase]]\ntitle = \"over phase\"\nwhen = \"by 1 March\"\nstatus = \"started\"\n\n";
    rest += "[[phase]]\ntitle = \"late phase\"\nwhen = 2024-03-01\nchecklist = [\"A\"]\n\n";
    stand_as_titled(HEAD, "2024-06-14", &rest);
}

#[test]
fn what_is_tentative_ongoing_or_an_idea_is_never_late() {
    let rest = entry("over perhaps", "kind = \"task\"\nwhen = \"perhaps March\"")
        + &entry(
            "over idea",
            "kind = \"task\"\nwhen = \"March\"\nstatus = \"idea\"",
        )
        + &entry(
            "over steps",
            "when = \"perhaps April\"\nchecklist = [\"A\"]",
        )
        + &entry("now always", "kind = \"task\"\nwhen = \"ongoing\"");
    stand_as_titled(HEAD, "2024-06-14", &rest);
}

#[test]
fn a_plan_or_a_ring_decides_for_what_has_no_kind() {
    let rings = "[[ring]]\nid = \"all\"\ntitle = \"All\"\ntrack = \"all\"\n\n\
                 [[ring]]\nid = \"none\"\ntitle = \"None\"\ntrack = \"none\"\n\n\
                 [[ring]]\nid = \"plain\"\ntitle = \"Plain\"\n\n";
    let of = |title: &str, ring: &str, more: &str| {
        entry(
            title,
            &format!("ring = \"{ring}\"\nwhen = 2024-03-01\n{more}"),
        )
    };
    let by_ring = of("late 1", "all", "")
        + &of("over 2", "all", "kind = \"meeting\"")
        + &of("over 3", "none", "checklist = [\"A\"]")
        + &of("late 4", "none", "kind = \"task\"");
    let all = format!("{HEAD}track = \"all\"\n");
    let rest = format!("{rings}{by_ring}{}", of("late 5", "plain", ""));
    stand_as_titled(&all, "2024-06-14", &rest);
    let none = format!("{HEAD}track = \"none\"\n");
    let rest = format!(
        "{rings}{by_ring}{}",
        of("over 5", "plain", "status = \"started\"")
    );
    stand_as_titled(&none, "2024-06-14", &rest);
}

#[test]
fn of_a_series_each_deadline_is_late_and_its_checklist_at_the_end() {
    let rest = entry("Report", "when = \"by the 15th of every month\"")
        + &entry(
            "Board",
            "when = [2024-02-06, 2024-04-02, 2024-10-01]\nchecklist = [\"A\"]",
        )
        + &entry(
            "Course",
            "when = [2024-02-06, 2024-04-02]\nchecklist = [\"A\"]",
        )
        + &entry(
            "Window",
            "when = \"March or April, but no later than 10 May\"",
        );
    let states = states_in(HEAD, "2024-06-14", &rest);
    let report = &states["Report"];
    if report.len() == 12 {
        assert_eq!(report[..5], ["late"; 5], "{report:?}");
    }
    assert_eq!(states["Board"], ["over", "over", "coming"]);
    assert_eq!(states["Course"], ["over", "late"]);
    assert_eq!(states["Window"].last().map(String::as_str), Some("late"));
}

const YEAR: &str = "[[activity]]\ntitle = \"Report\"\nwhen = \"by 1 March\"\n\n\
    [[activity]]\ntitle = \"Budget\"\nkind = \"task\"\nwhen = 2024-10-01\n\n\
    [[activity]]\ntitle = \"Board\"\nwhen = [2024-02-06, 2024-06-04]\ntime = \"13:00\"\n\n\
    [[activity]]\ntitle = \"Easter\"\nkind = \"holiday\"\nwhen = 2024-03-29\n\n\
    [[phase]]\ntitle = \"Conference\"\nkind = \"conference\"\nwhen = 2024-05-02\n\n\
    [[activity]]\ntitle = \"Survey\"\nwhen = \"May\"\n";

#[test]
fn the_words_are_the_same_in_every_list() {
    let folder = folder(HEAD, YEAR);
    let (list, _) = run(folder.path(), "2024-06-14", &["list"]);
    let line = |title: &str| {
        list.lines()
            .find(|line| line.contains(title))
            .expect("a line")
    };
    for (title, state) in [
        ("Report", "late"),
        ("Board", "held"),
        ("Conference", "held"),
        ("Easter", "over"),
        ("Survey", "over"),
    ] {
        assert!(line(title).trim_end().ends_with(state), "{list}");
    }
    let (next, _) = run(folder.path(), "2024-06-14", &["next"]);
    assert!(next.contains("\nLate\n"), "{next}");
    assert_eq!(next.matches(" ago ").count(), 1, "{next}");
    let swedish = ["list", "--language", "sv"];
    let (list, _) = run(folder.path(), "2024-06-14", &swedish);
    for said in ["försenad", "hölls", "passerat"] {
        assert!(list.contains(said), "{list}");
    }
    let (check, _) = run(folder.path(), "2024-06-14", &["check"]);
    assert!(
        check.contains("“Report” (Friday 1 March) is late"),
        "{check}"
    );
    assert!(!check.contains("“Easter”"), "{check}");
}

#[test]
fn a_year_that_is_over_says_once_what_has_no_answer() {
    let folder = folder(HEAD, YEAR);
    let (next, _) = run(folder.path(), "2025-02-01", &["next"]);
    let said = "Plan 2024: 2 without an answer. arshjul done --late --plan";
    assert_eq!(next.matches(said).count(), 1, "{next}");
    assert!(!next.contains("Late"), "{next}");
    let (list, _) = run(folder.path(), "2025-02-01", &["list"]);
    assert_eq!(list.matches("without an answer").count(), 2, "{list}");
    let (check, _) = run(folder.path(), "2025-02-01", &["check"]);
    let said = "2 entries of the year that is over are without an answer";
    assert_eq!(check.matches(said).count(), 1, "{check}");
    // They are late for a script, and gone when they are answered.
    let states = states_in(HEAD, "2025-02-01", YEAR);
    assert_eq!(
        (&*states["Report"], &*states["Budget"]),
        (&["late".to_owned()][..], &["late".to_owned()][..])
    );
    let (_, talk) = run(
        folder.path(),
        "2025-02-01",
        &["done", "--late", "--plan", "plan.toml"],
    );
    assert!(
        talk.starts_with("2 occurrences before today are done"),
        "{talk}"
    );
    let (next, _) = run(folder.path(), "2025-02-01", &["next"]);
    assert!(!next.contains("without an answer"), "{next}");
}

#[test]
fn what_is_past_is_marked_as_done_at_once() {
    let folder = folder(HEAD, YEAR);
    let plan = || fs::read_to_string(folder.path().join("plan.toml")).expect("a plan");
    let (_, talk) = run(folder.path(), "2024-06-14", &["done", "Board", "--past"]);
    assert!(
        talk.starts_with("2 occurrences before today are done"),
        "{talk}"
    );
    assert!(
        plan().contains("on   = 2024-02-06\n  done = 2024-02-06"),
        "{}",
        plan()
    );
    let (_, talk) = run(folder.path(), "2024-06-14", &["done", "--past"]);
    assert!(
        talk.starts_with("3 occurrences before today are done"),
        "{talk}"
    );
    // Neither the holiday nor what is to come.
    assert_eq!(plan().matches("status = \"done\"").count(), 3, "{}", plan());
    let (_, talk) = run(folder.path(), "2024-06-14", &["done", "--past"]);
    assert!(talk.contains("Nothing before today waits"), "{talk}");
}

fn opened(today: &str) -> arshjul::tui::Model {
    let text = format!("{HEAD}\n{YEAR}");
    laid("plan.toml", &text, Tongue::English, today)
}

#[test]
fn on_the_screen_it_is_one_key_and_one_undo() {
    let mut model = opened("2024-06-14");
    press(&mut model, "B");
    assert_eq!(text(&model).matches("done = ").count(), 2);
    assert_eq!(text(&model).matches("status = \"done\"").count(), 3);
    press(&mut model, "u");
    assert_eq!(text(&model), format!("{HEAD}\n{YEAR}"));
    // Only what the filter shows.
    press(&mut model, "/");
    write(&mut model, "Report");
    press(&mut model, "Enter");
    press(&mut model, "B");
    assert_eq!(text(&model).matches("status = \"done\"").count(), 1);
    assert!(said(&model).starts_with("One occurrence before today is done"));
}

#[test]
fn one_key_goes_through_what_is_late() {
    let mut model = opened("2025-02-01");
    press(&mut model, "A");
    let desk = model.desk().expect("a plan");
    let titles: Vec<&str> = desk
        .digest
        .order
        .iter()
        .filter_map(|at| desk.entry(*at).map(|entry| &*entry.title))
        .collect();
    assert_eq!(titles, ["Report", "Budget"]);
    press(&mut model, "B");
    assert_eq!(text(&model).matches("status = \"done\"").count(), 2);
    press(&mut model, "Esc A");
    assert_eq!(said(&model), "Nothing is late.");
}

#[test]
fn a_period_gets_no_advice_about_free_days() {
    for (kind, advised) in [
        ("", true),
        ("meeting", true),
        ("holiday", false),
        ("period", false),
    ] {
        let rest = entry(
            "X",
            &format!("kind = \"{kind}\"\nwhen = 2024-12-25\ntime = \"13:00\""),
        );
        let folder = folder(HEAD, &rest);
        let (check, _) = run(folder.path(), "2024-06-14", &["check"]);
        assert_eq!(check.contains("public holiday"), advised, "{kind}: {check}");
    }
}

#[test]
fn a_move_is_told_no_more_exactly_than_the_date_is_known() {
    for (when, to) in [
        ("\"September–October\"", "October–November 2024"),
        ("\"May\"", "June 2024"),
        ("\"week 20\"", "20–26 May"),
        ("2024-03-01", "Saturday 2 March 2024"),
    ] {
        let folder = folder(HEAD, &entry("X", &format!("when = {when}")));
        let (_, talk) = run(folder.path(), "2024-01-14", &["move", "X", "--by", "1"]);
        assert!(
            talk.contains(&format!("is moved to {to}.")),
            "{when}: {talk}"
        );
    }
}

#[test]
fn before_a_year_begins_what_comes_first_is_named_and_not_what_goes_on_in_it() {
    let rest = "[[activity]]\ntitle = \"Website\"\nwhen = \"ongoing\"\n\n\
        [[activity]]\ntitle = \"Board\"\nwhen = \"9 April\"\n";
    let folder = folder(
        "[plan]\ntitle = \"Plan\"\nyear = 2026\nlanguage = \"en\"\n\n",
        rest,
    );
    let (data, _) = run(folder.path(), "2025-11-15", &["next"]);
    assert!(data.contains("Then comes Board: Thu 9 Apr"), "{data}");
    let (data, _) = run(folder.path(), "2026-02-15", &["next"]);
    assert!(
        data.contains("Website") && data.contains("Then comes Board"),
        "{data}"
    );
}
