//! `arshjul when`: what a date in words means. Expected days were read off printed calendars.

use std::io::Read as _;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn when(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_arshjul"))
        .arg("when")
        .args(arguments)
        .env("ARSHJUL_TODAY", "2026-06-14")
        .env("LC_ALL", "en_GB.UTF-8")
        .output()
        .expect("the program runs")
}

fn said(output: &Output) -> (String, String, i32) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (
        text(&output.stdout),
        text(&output.stderr),
        output.status.code().expect("an exit code"),
    )
}

fn data(arguments: &[&str]) -> Vec<Value> {
    let output = when(&[arguments, &["--format", "json"]].concat());
    let (out, err, code) = said(&output);
    assert_eq!(code, 0, "{arguments:?}: {err}");
    let value: Value = serde_json::from_str(&out).expect("JSON");
    value.as_array().expect("a list").clone()
}

/// First and last day of each occurrence.
fn days(arguments: &[&str]) -> Vec<String> {
    let rows = data(arguments);
    let day = |row: &Value, key: &str| row[key].as_str().unwrap_or("-").to_owned();
    rows.iter()
        .map(|row| match (day(row, "first"), day(row, "last")) {
            (first, last) if first == last => first,
            (first, last) => format!("{first}/{last}"),
        })
        .collect()
}

#[test]
fn the_last_thursday_of_september_in_five_years() {
    let expected = [
        "2023-09-28",
        "2024-09-26",
        "2025-09-25",
        "2026-09-24",
        "2027-09-30",
    ];
    assert_eq!(
        days(&["sista torsdagen i september", "--year", "2023..2027"]),
        expected
    );
    // Without quotes, and with the option first.
    assert_eq!(
        days(&["--year=2023..2027", "sista", "torsdagen", "i", "september"]),
        expected
    );
    let (out, _, _) = said(&when(&[
        "sista torsdagen i september",
        "--year",
        "2023..2027",
    ]));
    assert_eq!(
        out,
        "Read as: last Thursday of September (in Swedish)\n\n\
         2023  Thursday 28 September 2023 · w 39\n\
         2024  Thursday 26 September 2024 · w 39\n\
         2025  Thursday 25 September 2025 · w 39\n\
         2026  Thursday 24 September 2026 · w 39\n\
         2027  Thursday 30 September 2027 · w 39\n"
    );
}

#[test]
fn an_object_an_occurrence() {
    assert_eq!(
        data(&["26 januari"]),
        [json!({
            "cycle": "2026", "first": "2026-01-26", "last": "2026-01-26", "precision": "day",
            "mood": "fixed", "deadline": false, "read_as": "26 January",
        })]
    );
    let limited = data(&["mars eller april, dock senast sista maj"]);
    let seen: Vec<_> = limited
        .iter()
        .map(|row| {
            (
                row["first"].clone(),
                row["last"].clone(),
                row["deadline"].clone(),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            (json!("2026-03-01"), json!("2026-04-30"), json!(false)),
            (json!("2026-05-31"), json!("2026-05-31"), json!(true)),
        ]
    );
}

/// A day of a year, as JSON says it.
fn fixed_day(year: i32, day: &str, read_as: &str) -> Value {
    let day = format!("{year}-{day}");
    json!({
        "cycle": year.to_string(), "first": day, "last": day, "precision": "day",
        "mood": "fixed", "deadline": false, "read_as": read_as,
    })
}

#[test]
fn every_year_is_an_object_of_its_own() {
    let thursdays = ["09-28", "09-26", "09-25", "09-24", "09-30"];
    let expected: Vec<Value> = (2023..)
        .zip(thursdays)
        .map(|(year, day)| fixed_day(year, day, "last Thursday of September"))
        .collect();
    let said = data(&["sista torsdagen i september", "--year", "2023..2027"]);
    assert_eq!(said, expected);
}

#[test]
fn how_exactly_a_date_is_known_is_said() {
    for (phrase, expected) in [
        (
            "vecka 38",
            "2026  14–20 Sep 2026 · w 38 · only the week is known\n",
        ),
        (
            "april",
            "2026  April 2026 · w 14–18 · only the month is known\n",
        ),
        (
            "mitten av maj",
            "2026  11–20 May 2026 · w 20–21 · only the part of the month is known\n",
        ),
        ("löpande", "2026  ongoing\n"),
        ("senast 1 mars", "2026  by Sunday 1 March 2026 · w 9\n"),
        (
            "preliminärt senast 1 mars",
            "2026  by Sunday 1 March 2026 (tentative) · w 9\n",
        ),
        ("TBD", "2026  no date\n"),
    ] {
        let (out, _, code) = said(&when(&[phrase]));
        assert_eq!(code, 0);
        assert!(out.ends_with(expected), "{phrase}: {out}");
    }
}

#[test]
fn what_is_not_understood_gets_a_way_out_that_speaks_of_no_plan() {
    let (_, err, code) = said(&when(&["xyzzy", "plugh"]));
    assert_eq!(code, 1);
    assert!(err.contains("2026-09-26"), "{err}");
    assert!(!err.contains("entry"), "{err}");
}

#[test]
fn a_pipe_that_closes_early_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_arshjul"))
        .args(["when", "varje måndag", "--year", "1990..2060"])
        .env("ARSHJUL_TODAY", "2026-06-14")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut pipe = child.stdout.take().expect("a pipe");
    pipe.read_exact(&mut [0; 16]).expect("a beginning");
    drop(pipe);
    let output = child.wait_with_output().expect("an end");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn a_name_with_control_characters_is_said_without_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("skum-2026.toml");
    let plan = "[plan]\ntitle = \"P\"\nyear = 2026\nlanguage = \"sv\"\n\
        [[activity]]\ntitle = \"Stäm\\u001Bma\"\nwhen = 2026-04-23\n";
    std::fs::write(&path, plan).expect("a file");
    let path = path.to_str().expect("a path");
    let (out, err, code) = said(&when(&["sex veckor före stäm\u{1b}ma", "--plan", path]));
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("12 March 2026"), "{out:?}");
    assert!(!format!("{out}{err}").contains('\u{1b}'), "{out:?} {err:?}");
}

#[test]
fn info_says_that_figures_are_day_and_month() {
    let output = Command::new(env!("CARGO_BIN_EXE_arshjul"))
        .arg("info")
        .env("LC_ALL", "en_GB.UTF-8")
        .output()
        .expect("the program runs");
    let (out, _, _) = said(&output);
    assert!(out.contains("day/month (3/4 is 3 April"), "{out}");
}

#[test]
fn what_has_no_day_is_one_object_without() {
    for (phrase, mood) in [("vid behov", "tentative"), ("TBD", "unknown")] {
        let rows = data(&[phrase]);
        assert_eq!(rows.len(), 1, "{phrase}");
        assert_eq!(rows[0]["first"], Value::Null);
        assert_eq!(rows[0]["last"], Value::Null);
        assert_eq!(rows[0]["mood"], json!(mood));
    }
}

#[test]
fn a_condition_that_is_not_met_is_an_empty_list() {
    // 5 June was a Wednesday in 2024 and a Monday in 2023.
    assert_eq!(
        days(&["5 juni om måndag", "--year", "2024"]),
        [] as [&str; 0]
    );
    assert_eq!(
        days(&["5 juni om måndag", "--year", "2023"]),
        ["2023-06-05"]
    );
    let (out, _, code) = said(&when(&["5 juni om måndag", "--year", "2024"]));
    assert!(out.contains("2024  no occurrence") && code == 0, "{out}");
}

#[test]
fn a_wrong_weekday_gives_the_day_and_a_warning() {
    // 27 January 2024 was a Saturday.
    let output = when(&["fredag 27 januari", "--year", "2024", "--format", "json"]);
    let (out, err, code) = said(&output);
    assert_eq!(code, 0);
    assert!(out.contains("2024-01-27"), "{out}");
    assert!(err.contains("Saturday") && err.contains("Friday"), "{err}");
}

#[test]
fn what_is_not_understood_is_marked_and_fails() {
    let (out, err, code) = said(&when(&["sista torsdagen i septembr"]));
    assert_eq!((out.as_str(), code), ("", 1));
    assert_eq!(
        err,
        "arshjul: “septembr” cannot be read as a date\n  \
         sista torsdagen i septembr\n                    ^^^^^^^^\n  \
         Did you mean “september”?\n"
    );
    let (_, err, code) = said(&when(&["31 november"]));
    assert_eq!(code, 1);
    assert!(err.contains("^^") && err.contains("30 November"), "{err}");
}

#[test]
fn what_could_be_two_things_is_never_guessed() {
    let (out, err, code) = said(&when(&["jul"]));
    assert_eq!((out.as_str(), code), ("", 1));
    assert!(err.contains("July") && err.contains("Christmas"), "{err}");
}

#[test]
fn the_language_of_the_words() {
    for (language, phrase) in [
        ("sv", "första onsdagen i april"),
        ("nb", "første onsdag i april"),
        ("en", "first Wednesday of April"),
    ] {
        // 1 April 2026 is a Wednesday.
        assert_eq!(
            days(&[phrase, "--language", language]),
            ["2026-04-01"],
            "{phrase}"
        );
    }
    let (out, err, code) = said(&when(&["first Wednesday of April", "--language", "nb"]));
    assert_eq!((out.as_str(), code), ("", 1));
    assert!(err.contains("--language en"), "{err}");
    let (out, _, _) = said(&when(&["første", "onsdag", "i", "april"]));
    assert!(out.contains("Norwegian") || out.contains("Danish"), "{out}");
}

#[test]
fn years_that_start_in_another_month() {
    assert_eq!(
        days(&["10 januari", "--starts", "2026-08-01"]),
        ["2027-01-10"]
    );
    assert_eq!(
        days(&[
            "10 januari",
            "--starts",
            "2026-08-01",
            "--year",
            "2024..2025"
        ]),
        ["2025-01-10", "2026-01-10"]
    );
    let rows = data(&["10 januari", "--starts", "2026-08-01"]);
    assert_eq!(rows[0]["cycle"], json!("2026/27"));
}

#[test]
fn holidays_of_a_country_count() {
    // Good Friday was on 3 April 2026; the next working day in Sweden is Tuesday 7 April.
    let phrase = "3 april eller närmast följande vardag";
    assert_eq!(days(&[phrase, "--country", "SE"]), ["2026-04-07"]);
    assert_eq!(days(&[phrase, "--country", "se"]), ["2026-04-07"]);
    let (out, _, _) = said(&when(&["3 april", "--country", "SE"]));
    assert!(out.contains("Långfredagen"), "{out}");
}

const PLAN: &str = "[plan]\ntitle = \"Förening\"\nyear = 2026\nlanguage = \"sv\"\ncountry = \"SE\"\n\
    [[activity]]\ntitle = \"Föreningsstämma\"\nwhen = \"sista torsdagen i april\"\n\
    [[activity]]\ntitle = \"Kallelse\"\nwhen = \"fyra veckor före stämman\"\n\
    [[activity]]\ntitle = \"Styrelsemöte\"\nwhen = [2026-01-14, 2026-02-11]\n";

#[test]
fn counted_from_the_entries_of_a_plan() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("forening-2026.toml");
    std::fs::write(&path, PLAN).expect("a file");
    let path = path.to_str().expect("a path");
    // The last Thursday of April is 30 April in 2026 and 29 April in 2027.
    let phrase = "sex veckor före stämman";
    assert_eq!(days(&[phrase, "--plan", path]), ["2026-03-19"]);
    assert_eq!(
        days(&[phrase, "--plan", path, "--year", "2027"]),
        ["2027-03-18"]
    );
    assert_eq!(
        days(&["en vecka före kallelsen", "--plan", path]),
        ["2026-03-26"]
    );
    assert_eq!(
        days(&["en vecka före kallelsen", "--plan", path, "--year", "2027"]),
        ["2027-03-25"]
    );
    assert_eq!(
        days(&["dagen före styrelsemötet", "--plan", path]),
        ["2026-01-13", "2026-02-10"]
    );
    let (out, err, code) = said(&when(&["sex veckor före revisionen", "--plan", path]));
    assert_eq!((out.as_str(), code), ("", 1));
    assert!(err.contains("revisionen"), "{err}");
    let (_, err, code) = said(&when(&[phrase]));
    assert_eq!(code, 1);
    assert!(err.contains("--plan") && err.contains("stämman"), "{err}");
    let (_, err, code) = said(&when(&[phrase, "--plan", "no-such.toml"]));
    assert_eq!(code, 1);
    assert!(err.contains("no-such.toml"), "{err}");
}

#[test]
fn figures_are_day_and_month_and_it_says_so() {
    assert_eq!(days(&["3/4"]), ["2026-04-03"]);
    let (out, _, _) = said(&when(&["3/4"]));
    assert!(out.contains("day/month"), "{out}");
    for phrase in ["mars/april", "2024-09-26/28", "W38/40", "v. 3/4"] {
        let (out, _, _) = said(&when(&[phrase]));
        assert!(!out.contains("day/month"), "{out}");
    }
}

#[test]
fn what_cannot_be_asked_is_wrong_usage() {
    for arguments in [
        &["juni", "--year", "2027..2023"][..],
        &["juni", "--year", "abc"],
        &["juni", "--year", "1..999999"],
        &["juni", "--year", "-3"],
        &["juni", "--year", "99999"],
        &["juni", "--starts", "2026-08-02"],
        &["juni", "--starts", "i morgon"],
        &["juni", "--language", "tlh"],
        &["juni", "--country", "XX"],
        &[],
    ] {
        let (out, err, code) = said(&when(arguments));
        assert_eq!((out.as_str(), code), ("", 2), "{arguments:?}: {err}");
        assert!(err.lines().count() >= 2, "{arguments:?}: {err}");
    }
}

#[test]
fn no_control_character_reaches_the_terminal() {
    for phrase in ["\u{1b}[31mjuni", "juni \u{7}", "\u{202e}inuj", "x\u{9b}2J"] {
        let (out, err, _) = said(&when(&[phrase]));
        for text in [out, err] {
            let bad = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
            assert!(!text.chars().any(bad), "{text:?}");
        }
    }
}

#[test]
fn what_a_name_was_taken_for_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.toml");
    let plan = "[plan]\ntitle = \"P\"\nyear = 2026\nlanguage = \"sv\"\n\n\
        [[activity]]\ntitle = \"Planering av årsmötet\"\nwhen = \"februari\"\n\n\
        [[activity]]\ntitle = \"Ordinarie stämma 2026\"\nwhen = \"21 april\"\n";
    std::fs::write(&path, plan).expect("a file");
    let path = path.to_str().expect("a path");
    let (out, err, code) = said(&when(&["senast 21 dagar före stämman", "--plan", path]));
    assert_eq!((code, &*err), (0, ""));
    let told = "“stämman” is Ordinarie stämma 2026: Tuesday 21 April 2026";
    assert!(out.contains(told), "{out}");
    let phrase = [
        "senast 21 dagar före stämman",
        "--plan",
        path,
        "--format",
        "json",
    ];
    let (out, _, _) = said(&when(&phrase));
    let rows: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    let expected = serde_json::json!([
        { "name": "stämman", "id": "ordinarie-stämma-2026", "title": "Ordinarie stämma 2026" }
    ]);
    assert_eq!(rows[0]["counted_from"], expected);
    // Nobody is the årsmöte itself; what only speaks of it is near.
    let (_, err, code) = said(&when(&["senast 21 dagar före årsmötet", "--plan", path]));
    assert_eq!(code, 1);
    assert!(err.contains("planering-av-årsmötet"), "{err}");
}
