//! What is known of single occurrences when their rule is edited: it stays with its day. Days are of the calendar of 2026, by
//! hand: first Tuesdays 6 January, 3 February, 3 March, 7 April, 5 May, 2 June, 7 July, 4 August, 1 September, 6 October,
//! 3 November, 1 December.

use std::fs;
use std::path::Path;

use arshjul::words::Tongue;
use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;
#[path = "common/typist.rs"]
mod typist;

use program::program;

const TODAY: &str = "2026-06-14";
const MONTHLY: &str = "första tisdagen varje månad utom juli";

/// A plan with one series and what is known of it: days and keys.
fn plan(when: &str, facts: &[(&str, &str)]) -> String {
    let head = "[plan]\ntitle = \"Plan\"\nyear = 2026\nlanguage = \"sv\"\n\n";
    let entry =
        format!("[[activity]]\nid = \"board\"\ntitle = \"Styrelsemöte\"\nwhen = \"{when}\"\n");
    let fact =
        |(on, known): &(&str, &str)| format!("\n[[activity.occurrence]]\non = {on}\n{known}\n");
    let facts: String = facts.iter().map(fact).collect();
    format!("{head}{entry}{facts}")
}

fn folder(text: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("plan.toml"), text).expect("a plan");
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let output = program(folder, TODAY)
        .args(arguments)
        .output()
        .expect("a run");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    (output.status.code().expect("a code"), said)
}

fn now(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("plan.toml")).expect("a plan")
}

/// The days that something is known of, in the order of the text.
fn known(text: &str) -> Vec<String> {
    let lines = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("on"));
    let days = lines.map(|rest| rest.trim().trim_start_matches('=').trim().to_owned());
    days.collect()
}

/// Edits the rule by the command, quoted as TOML, and in the form: all three must come to the same days.
#[track_caller]
fn follows(before: &str, facts: &[(&str, &str)], after: &str, expected: &[&str]) -> String {
    let text = plan(before, facts);
    let mut told = String::new();
    for value in [format!("when={after}"), format!("when=\"{after}\"")] {
        let folder = folder(&text);
        let (code, said) = run(folder.path(), &["edit", "board", &value, "--reach", "all"]);
        assert_eq!(code, 0, "{said}");
        assert_eq!(
            known(&now(&folder)),
            expected,
            "{value}: {said}\n{}",
            now(&folder)
        );
        told = format!("{said}\n{}", now(&folder));
    }
    let mut model = typist::laid("plan.toml", &text, Tongue::English, TODAY);
    typist::press(&mut model, "Home e j Enter C-u");
    typist::write(&mut model, after);
    typist::press(&mut model, "Enter");
    // All of them: a rule is of no single one.
    typist::press(&mut model, "2");
    assert_eq!(
        known(&typist::text(&model)),
        expected,
        "form: {}",
        typist::said(&model)
    );
    told
}

#[test]
fn facts_stay_with_their_day_when_the_rule_is_edited() {
    let facts = [
        ("2026-02-03", "done = 2026-02-03"),
        ("2026-11-03", "cancelled = true"),
    ];
    let same = ["2026-02-03", "2026-11-03"];
    follows(
        MONTHLY,
        &facts,
        "första tisdagen varje månad utom januari och juli",
        &same,
    );
    follows(MONTHLY, &facts, "första tisdagen varje månad", &same);
    follows(
        MONTHLY,
        &facts,
        "första tisdagen varje månad utom juni, juli och augusti",
        &same,
    );
}

#[test]
fn a_fact_whose_day_is_gone_goes_to_the_nearest_of_its_month() {
    let facts = [
        ("2026-02-03", "done = 2026-02-03"),
        ("2026-11-03", "cancelled = true"),
    ];
    // Mondays 2 February and 2 November; second Tuesdays 10 February and 10 November.
    let mondays = ["2026-02-02", "2026-11-02"];
    follows(MONTHLY, &facts, "första måndagen varje månad", &mondays);
    let seconds = ["2026-02-10", "2026-11-10"];
    follows(MONTHLY, &facts, "andra tisdagen varje månad", &seconds);
    // On a tie the later: 5 and 19 March are as far from the 12th.
    let one = [("2026-03-12", "done = 2026-03-12")];
    follows(
        "12 mars, 9 april",
        &one,
        "5 mars, 19 mars, 9 april",
        &["2026-03-19"],
    );
}

#[test]
fn a_fact_without_its_month_keeps_its_number() {
    let facts = [("2026-03-03", "done = 2026-03-03")];
    follows(
        "3 februari, 3 mars",
        &facts,
        "5 maj, 7 maj",
        &["2026-05-07"],
    );
    let facts = [("2026-03-03", "note = \"sal B\"")];
    follows("3 mars", &facts, "7 april", &["2026-04-07"]);
    let facts = [("2026-09-14", "cancelled = true")];
    follows("v. 38", &facts, "v. 41", &["2026-10-05"]);
}

#[test]
fn two_facts_never_land_on_one_day_and_none_on_another_occurrences() {
    // January is gone, and 3 February is an occurrence of its own.
    let facts = [("2026-01-06", "done = 2026-01-07")];
    let told = follows(
        MONTHLY,
        &facts,
        "första tisdagen varje månad utom januari och juli",
        &[],
    );
    assert!(
        told.contains("note = \"2026-01-06: done 2026-01-07\""),
        "{told}"
    );
    assert!(told.contains("6 Jan"), "{told}");
    // Two of a month have one day left between them: the nearer is kept, the other told.
    let facts = [
        ("2026-03-03", "note = \"first\""),
        ("2026-03-17", "note = \"second\""),
    ];
    let told = follows("3 mars, 17 mars", &facts, "18 mars", &["2026-03-18"]);
    assert!(told.contains("note = \"2026-03-03: first\""), "{told}");
    // What stood in the note stays there.
    let text = plan("3 mars, 17 mars", &facts).replace("when =", "note = \"Fika\"\nwhen =");
    let folder = folder(&text);
    run(
        folder.path(),
        &["edit", "board", "when=18 mars", "--reach", "all"],
    );
    assert!(
        now(&folder).contains("Fika\n2026-03-03: first"),
        "{}",
        now(&folder)
    );
}

#[test]
fn an_exception_is_part_of_the_rule() {
    let facts = [
        ("2026-08-04", "cancelled = true"),
        ("2026-09-01", "done = 2026-09-01"),
    ];
    let folder = folder(&plan("första tisdagen varje månad", &facts));
    let (code, said) = run(folder.path(), &["edit", "board", "except=augusti"]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(known(&now(&folder)), ["2026-09-01"], "{}", now(&folder));
    assert!(
        now(&folder).contains("2026-08-04: cancelled"),
        "{}",
        now(&folder)
    );
}

#[test]
fn a_move_of_all_carries_facts_by_the_same_days() {
    let facts = [
        ("2026-02-03", "done = 2026-02-03"),
        ("2026-11-03", "cancelled = true"),
    ];
    let folder = folder(&plan("första tisdagen varje månad", &facts));
    let to = [
        "move",
        "board",
        "--on",
        "2026-02-03",
        "--to",
        "2026-02-05",
        "--reach",
        "all",
    ];
    let (code, said) = run(folder.path(), &to);
    assert_eq!(code, 0, "{said}");
    // First Thursdays.
    assert_eq!(
        known(&now(&folder)),
        ["2026-02-05", "2026-11-05"],
        "{}",
        now(&folder)
    );
}

#[test]
fn an_occurrence_that_is_done_is_said_to_be_and_no_other_marked() {
    let facts = [
        ("2026-03-03", "done = 2026-03-03"),
        ("2026-05-05", "cancelled = true"),
        ("2026-04-07", "moved = 2026-04-09"),
    ];
    let text = plan(MONTHLY, &facts);
    for (day, says) in [
        ("2026-03-03", "already done"),
        ("3 mars", "already done"),
        ("2026-05-05", "called off"),
        // No occurrences: the neighbours are named.
        (
            "2026-03-04",
            "Tuesday 3 March 2026 · w 10 and Thursday 9 April 2026 · w 15",
        ),
        (
            "2026-07-07",
            "Tuesday 2 June 2026 · w 23 and Tuesday 4 August 2026 · w 32",
        ),
        ("2026-12-24", "Tuesday 1 December 2026 · w 49"),
        ("2026-01-01", "Tuesday 6 January 2026 · w 2"),
    ] {
        let folder = folder(&text);
        let (code, said) = run(folder.path(), &["done", "board", "--on", day]);
        assert_eq!(code, 1, "{day}: {said}");
        assert!(said.contains(says), "{day}: {said}");
        assert_eq!(now(&folder), text, "{day}");
    }
    // Where it was moved to, or where its rule has it.
    for day in ["2026-04-09", "2026-04-07"] {
        let folder = folder(&text);
        let (code, said) = run(folder.path(), &["done", "board", "--on", day]);
        assert_eq!(code, 0, "{said}");
        assert!(said.contains("Thursday 9 April"), "{said}");
    }
    // What is held once is done on whatever day it was.
    let folder = folder(&plan("3 mars", &[]));
    let (code, said) = run(folder.path(), &["done", "board", "--on", "2026-03-10"]);
    assert_eq!(code, 0, "{said}");
}
