//! `arshjul diff` as it is run: on the real plans of 2023 and 2024, on the plan of 2023 taken over into 2024, and on small
//! pairs of plans whose pages were written by hand, in both languages.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;

use program::program;

const OLD: &str = "plans/varmlandsstrategin-2023.toml";
const NEW: &str = "plans/varmlandsstrategin-2024.toml";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    program(folder, "2024-06-14")
        .arg("diff")
        .args(arguments)
        .output()
        .expect("a run")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// What is printed of two plans; it must end well and without talk.
fn page(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert_eq!(text(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
    text(&output.stdout).to_owned()
}

fn rows(folder: &Path, arguments: &[&str]) -> Vec<Value> {
    let arguments: Vec<&str> = arguments
        .iter()
        .copied()
        .chain(["--format", "json"])
        .collect();
    serde_json::from_str(&page(folder, &arguments)).expect("JSON")
}

/// Two plans of years, with these below their heads.
fn two(before: (i32, &str), after: (i32, &str)) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, (year, rest)) in [("a.toml", before), ("b.toml", after)] {
        let head = format!(
            "[plan]\ntitle = \"Vårt år\"\ncycle = \"v\"\nyear = {year}\nlanguage = \"sv\"\n"
        );
        fs::write(folder.path().join(name), head + rest).expect("written");
    }
    folder
}

/// The lines of a page below its two heads and above its last one.
fn story(folder: &TempDir, language: &str) -> String {
    let page = page(folder.path(), &["a.toml", "b.toml", "--language", language]);
    let lines: Vec<&str> = page.lines().skip(3).collect();
    let end = lines.len().saturating_sub(2);
    lines[..end].join("\n")
}

#[test]
fn the_real_years_differ_as_their_readers_know_them() {
    let english = page(root(), &[OLD, NEW]);
    for told in [
        "From  Värmlandsstrategins årshjul 2023 · plans/varmlandsstrategin-2023.toml\n",
        "Arbetsmöte\n  from Friday 13 January (w 2) to Friday 26 January (w 4): two weeks later in\n  the year\n",
        "Riktningsmöte\n  from Thursday 23 March (w 12) to Friday 8 March (w 10): 13 days earlier in the\n  year\n",
        "  from Friday 29 September (w 39) to Thursday 26 September (w 39): one day\n  earlier in the year\n",
        "\nAdded\nFebruary   phase                 Nulägesanalys\nMar – May  phase                 Nulägesanalysen presenteras\n",
        "\nDropped\n           Förberedelser         Utse samordnare\n",
        "Arbetsmöte\n  place: now Nöjesfabriken, Karlstad\n  headcount: from 120 to 130\n  the note was changed\n",
        "  participants: now politiker, no longer ledande politiker\n",
        "\n3 moved, 20 added, 1 dropped and 3 changed.\n",
    ] {
        assert!(english.contains(told), "{told}\n{english}");
    }
    let swedish = page(root(), &[OLD, NEW, "--language", "sv"]);
    for told in [
        "Arbetsmöte\n  från fredag 13 januari (v. 2) till fredag 26 januari (v. 4): två veckor senare\n  på året\n",
        "  från fredag 29 september (v. 39) till torsdag 26 september (v. 39): en dag\n  tidigare på året\n",
        "  antal: från 120 till 130\n  anteckningen har ändrats\n",
        "\n3 har flyttats, 20 har tillkommit, 1 har tagits bort och 3 har ändrats.\n",
    ] {
        assert!(swedish.contains(told), "{told}\n{swedish}");
    }
}

/// A folder with the shipped plans that `roll` has a next year for, and that year's plan beside each.
fn rolled() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let plans = [
        "varmlandsstrategin-2023.toml",
        "example-2026.toml",
        "bostadsrattsforening-2026.toml",
        "karlstad-budget-2026.toml",
    ];
    for plan in plans {
        let shipped = root().join("plans").join(plan);
        fs::copy(shipped, folder.path().join(plan)).expect("copied");
        let rolled = Command::new(env!("CARGO_BIN_EXE_arshjul"))
            .args(["roll", plan])
            .current_dir(folder.path())
            .output()
            .expect("a run");
        assert!(rolled.status.success(), "{rolled:?}");
    }
    folder
}

#[test]
fn what_was_rolled_on_has_changed_nothing_but_the_year() {
    let folder = rolled();
    for (before, after) in [
        (
            "varmlandsstrategin-2023.toml",
            "varmlandsstrategin-2024.toml",
        ),
        (
            "bostadsrattsforening-2026.toml",
            "bostadsrattsforening-2027.toml",
        ),
        ("karlstad-budget-2026.toml", "karlstad-budget-2027.toml"),
        // 2026 has a week 53, and some of its ranges reach over it.
        ("example-2026.toml", "example-2027.toml"),
    ] {
        for arguments in [[before, after], [after, before]] {
            let told = page(folder.path(), &arguments);
            assert!(
                told.ends_with("\n\nNothing has changed but the year.\n"),
                "{told}"
            );
        }
    }
}

/// Friday of week 2, Thursday of week 12 and Friday of week 39 were 12 January, 21 March and 27 September in 2024: those
/// days the new year takes over. Against them, what the real year came to be stands out.
#[test]
fn against_the_year_rolled_on_what_was_really_changed_is_told() {
    let folder = rolled();
    fs::copy(root().join(NEW), folder.path().join("real.toml")).expect("copied");
    let told = page(
        folder.path(),
        &["varmlandsstrategin-2024.toml", "real.toml"],
    );
    for line in [
        "  from Friday 12 January (w 2) to Friday 26 January (w 4): two weeks later\n",
        "  from Thursday 21 March (w 12) to Friday 8 March (w 10): 13 days earlier\n",
        "  from Friday 27 September (w 39) to Thursday 26 September (w 39): one day\n  earlier\n",
        "\nAdded\nFebruary   phase                 Nulägesanalys\n",
        "\nDropped\n           Förberedelser         Utse samordnare\n",
        "  status: from planned to done\n  the date is confirmed\n",
        "\n3 moved, 20 added, 1 dropped and 3 changed.\n",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
}

#[test]
fn dates_are_said_as_exactly_as_they_are_known() {
    let activity = |when: &str| format!("[[activity]]\nid = \"a\"\ntitle = \"A\"\nwhen = {when}\n");
    for (before, after, english, swedish) in [
        (
            "\"september\"",
            "\"26 september\"",
            "from September to Thursday 26 September (w 39): now known to the day",
            "från september till torsdag 26 september (v. 39): dagen är nu bestämd",
        ),
        (
            "2024-09-26",
            "\"v. 39\"",
            "from Thursday 26 September (w 39) to week 39 (23–29 September): now known only\n  to the week",
            "från torsdag 26 september (v. 39) till vecka 39 (23–29 september): nu är bara\n  veckan bestämd",
        ),
        (
            "\"mitten av maj\"",
            "\"slutet av maj\"",
            "from mid-May to late May: later",
            "från mitten av maj till slutet av maj: senare",
        ),
        (
            "\"19–30 januari\"",
            "\"26 januari–6 februari\"",
            "from 19–30 January (w 3–5) to 26 January – 6 February (w 4–6): one week later",
            "från 19–30 januari (v. 3–5) till 26 januari – 6 februari (v. 4–6): en vecka\n  senare",
        ),
        (
            "\"19–30 januari\"",
            "\"20–29 januari\"",
            "from 19–30 January (w 3–5) to 20–29 January (w 3–5): begins one day later and\n  ends one day earlier",
            "från 19–30 januari (v. 3–5) till 20–29 januari (v. 3–5): börjar en dag senare\n  och slutar en dag tidigare",
        ),
        (
            "\"Q2\"",
            "\"Q3\"",
            "from April–June to July–September: three months later",
            "från april–juni till juli–september: tre månader senare",
        ),
        (
            "\"senast 31 mars\"",
            "\"senast 15 april\"",
            "from the deadline Sunday 31 March (w 13) to the deadline Monday 15 April\n  (w 16): two weeks and one day later",
            "från fristen söndag 31 mars (v. 13) till fristen måndag 15 april (v. 16): två\n  veckor och en dag senare",
        ),
        (
            "\"ev. december\"",
            "\"december\"",
            "from perhaps December to December: no longer only perhaps",
            "från kanske december till december: inte längre bara kanske",
        ),
        (
            "\"TBD\"",
            "\"v. 40\"",
            "now has a date: week 40 (30 September – 6 October)",
            "har fått ett datum: vecka 40 (30 september – 6 oktober)",
        ),
        (
            "\"4 juli\"",
            "[]",
            "no longer has a date; it was Thursday 4 July (w 27)",
            "har inte längre något datum; det var torsdag 4 juli (v. 27)",
        ),
        (
            "\"26/2, 28/5\"",
            "\"26/2, 28/5, 17/12\"",
            "also Tuesday 17 December (w 51)",
            "även tisdag 17 december (v. 51)",
        ),
        (
            "\"första tisdagen varje månad\"",
            "\"första onsdagen varje månad utom juli\"",
            "from “första tisdagen varje månad” (12 times) to “första onsdagen varje månad\n  utom juli” (11 times)",
            "från ”första tisdagen varje månad” (12 gånger) till ”första onsdagen varje\n  månad utom juli” (11 gånger)",
        ),
        (
            "\"10 januari 2025\"",
            "\"13 januari 2025\"",
            "from Friday 10 January 2025 (w 2) to Monday 13 January 2025 (w 3): three days\n  later",
            "från fredag 10 januari 2025 (v. 2) till måndag 13 januari 2025 (v. 3): tre\n  dagar senare",
        ),
    ] {
        let folder = two((2024, &activity(before)), (2024, &activity(after)));
        assert_eq!(story(&folder, "en"), format!("Moved\nA\n  {english}"));
        assert_eq!(story(&folder, "sv"), format!("Flyttat\nA\n  {swedish}"));
    }
}

#[test]
fn fields_are_said_in_words() {
    let base =
        "[[ring]]\nid = \"r\"\ntitle = \"Möten\"\n[[phase]]\nid = \"k\"\ntitle = \"Konferens\"\n";
    let activity = "[[activity]]\nid = \"a\"\ntitle = \"A\"\nwhen = 2024-02-06\nowner = \"Bo\"\n";
    for (line, english, swedish) in [
        ("ring = \"r\"\n", "ring: now “Möten”", "ring: nu ”Möten”"),
        (
            "phase = \"k\"\n",
            "phase: now “Konferens”",
            "fas: nu ”Konferens”",
        ),
        (
            "status = \"confirmed\"\n",
            "status: from planned to confirmed",
            "status: från planerad till bekräftad",
        ),
        (
            "note = \"N\"\n",
            "a note was written",
            "en anteckning har tillkommit",
        ),
        (
            "review = true\n",
            "the date is to be confirmed",
            "datumet ska bekräftas",
        ),
        (
            "tags = [\"x\", \"y\"]\n",
            "tags: now x and y",
            "etiketter: nu x och y",
        ),
        (
            "checklist = [\"Ring\", { item = \"Boka\", done = true }]\n",
            "checklist: now Boka and Ring\n  ticked off: Boka",
            "att göra: nu Boka och Ring\n  avbockat: Boka",
        ),
        (
            "[[activity.occurrence]]\non = 2024-02-06\ndone = 2024-02-07\n",
            "Tuesday 6 February (w 6): done on Wednesday 7 February (w 6)",
            "tisdag 6 februari (v. 6): gjort onsdag 7 februari (v. 6)",
        ),
        (
            "[[activity.occurrence]]\non = 2024-02-06\ncancelled = true\n",
            "Tuesday 6 February (w 6): called off",
            "tisdag 6 februari (v. 6): inställt",
        ),
    ] {
        let before = format!("{base}{activity}");
        let folder = two((2024, &before), (2024, &format!("{before}{line}")));
        assert_eq!(story(&folder, "en"), format!("Changed\nA\n  {english}"));
        assert_eq!(story(&folder, "sv"), format!("Ändrat\nA\n  {swedish}"));
    }
    let before = format!("{base}{activity}");
    let after = before.replace("owner = \"Bo\"", "owner = [\"Bo\", \"Eva\"]");
    let folder = two((2024, &before), (2024, &after));
    assert_eq!(story(&folder, "en"), "Changed\nA\n  owner: now also Eva");
    assert_eq!(story(&folder, "sv"), "Ändrat\nA\n  ansvarig: nu även Eva");
}

#[test]
fn what_was_learned_is_said_in_words() {
    let before = "[[phase]]\nid = \"k\"\ntitle = \"Konferens\"\n[[recommendation]]\nid = \"r\"\ntitle = \"R\"\n\
                  [[indicator]]\nid = \"i\"\ntitle = \"I\"\nvalues = { 2020 = 1.8, 2021 = 17800 }\n";
    let after = before
        .replace("title = \"R\"", "title = \"R\"\nstatus = \"adopted\"\n[[recommendation.step]]\nphase = \"k\"\noutcome = \"Ja.\"")
        .replace("1.8, 2021 = 17800 }", "1.81, 2021 = 17800, 2022 = 1.79, 2023 = 18000 }\ntarget = { value = 80, year = 2040 }");
    let folder = two((2024, before), (2024, &after));
    assert_eq!(
        story(&folder, "en"),
        "Changed\nR (recommendation)\n  status: from open to adopted\n  “Konferens” took it up: Ja.\n\
         I (indicator)\n  target: now 80 by 2040\n  2020: from 1.8 to 1.81\n  new values: 1.79 (2022) and 18,000 (2023)"
    );
    assert_eq!(
        story(&folder, "sv"),
        "Ändrat\nR (rekommendation)\n  status: från öppen till antagen\n  ”Konferens” tog upp den: Ja.\n\
         I (indikator)\n  mål: nu 80 senast 2040\n  2020: från 1,8 till 1,81\n  nya värden: 1,79 (2022) och 18\u{20}000 (2023)"
    );
}

#[test]
fn nothing_is_said_to_have_changed() {
    let folder = two((2024, ""), (2024, ""));
    assert!(page(folder.path(), &["a.toml", "b.toml"]).ends_with("\n\nNothing has changed.\n"));
    let folder = two((2023, ""), (2024, ""));
    let told = page(folder.path(), &["a.toml", "b.toml", "--language", "sv"]);
    assert!(
        told.ends_with("\n\nIngenting har ändrats utom året.\n"),
        "{told}"
    );
    assert!(rows(folder.path(), &["a.toml", "b.toml"]).is_empty());
}

#[test]
fn scripts_get_values_as_the_file_has_them() {
    let rows = rows(root(), &[OLD, NEW]);
    let row = |kind: &str,
               id: Value,
               title: &str,
               change: &str,
               field: Value,
               before: Value,
               after: Value| {
        json!({ "kind": kind, "id": id, "title": title, "change": change, "field": field, "before": before, "after": after })
    };
    for expected in [
        row(
            "phase",
            "work-meeting".into(),
            "Arbetsmöte",
            "moved",
            "when".into(),
            "2023-01-13".into(),
            "2024-01-26".into(),
        ),
        row(
            "phase",
            "work-meeting".into(),
            "Arbetsmöte",
            "changed",
            "headcount".into(),
            120.into(),
            130.into(),
        ),
        row(
            "phase",
            "direction-meeting".into(),
            "Riktningsmöte",
            "changed",
            "time".into(),
            "08:30-12:00".into(),
            Value::Null,
        ),
        row(
            "phase",
            "direction-meeting".into(),
            "Riktningsmöte",
            "changed",
            "participants".into(),
            json!(["beslutsfattare", "chefer", "ledande politiker"]),
            json!(["beslutsfattare", "chefer", "politiker"]),
        ),
        row(
            "activity",
            "coordinators".into(),
            "Utse samordnare",
            "dropped",
            Value::Null,
            Value::Null,
            Value::Null,
        ),
        row(
            "document",
            Value::Null,
            "Nulägesanalysen 2024",
            "added",
            Value::Null,
            Value::Null,
            Value::Null,
        ),
    ] {
        assert!(rows.contains(&expected), "{expected}");
    }
    let keys: Vec<&String> = rows[0].as_object().expect("an object").keys().collect();
    assert_eq!(
        keys,
        ["kind", "id", "title", "change", "field", "before", "after"]
    );
}

#[test]
fn a_folder_is_refused_and_its_plans_are_named() {
    let output = run(root(), &["plans", NEW]);
    assert_eq!(output.status.code(), Some(2));
    let talk = text(&output.stderr);
    assert!(
        talk.contains("plans is a folder") && talk.contains(OLD),
        "{talk}"
    );
    let output = run(root(), &[OLD, "src"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("no plan in src"),
        "{output:?}"
    );
    let output = run(root(), &[OLD]);
    assert_eq!(output.status.code(), Some(2));
    let output = run(root(), &[OLD, "plans/varmlandsstrategin-2042.toml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("Did you mean plans/varmlandsstrategin-2024.toml?"));
}

#[test]
fn what_can_be_read_of_a_plan_with_errors_is_compared() {
    let rest =
        "[[activity]]\nid = \"a\"\ntitle = \"A\"\nwhen = 2024-02-06\n[[activity]]\ntitle = 5\n";
    let folder = two((2024, rest), (2024, &rest.replace("02-06", "02-07")));
    let output = run(folder.path(), &["a.toml", "b.toml"]);
    assert!(
        text(&output.stdout)
            .contains("from Tuesday 6 February (w 6) to Wednesday 7 February (w 6): one day later")
    );
    let talk = text(&output.stderr);
    assert!(
        talk.contains("a.toml has") && talk.contains("b.toml has"),
        "{talk}"
    );
    // As with every reader of plans with errors.
    assert_eq!(output.status.code(), Some(1));
    fs::write(folder.path().join("b.toml"), "no plan at all").expect("written");
    let output = run(folder.path(), &["a.toml", "b.toml"]);
    assert_eq!(text(&output.stdout), "");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn titles_cannot_command_the_terminal() {
    let activity = |title: &str| format!("[[activity]]\nid = \"a\"\ntitle = \"{title}\"\n");
    let folder = two(
        (2024, &activity("x\\u001b[31m")),
        (2024, &activity("y\\u001b[32m")),
    );
    let page = page(folder.path(), &["a.toml", "b.toml"]);
    assert!(!page.contains('\u{1b}') && page.contains("␛[31m"), "{page}");
}

/// No line of sentences is wider than 80 columns, whatever it says.
#[test]
fn sentences_fit_into_eighty_columns() {
    for language in ["en", "sv"] {
        let page = page(root(), &[OLD, NEW, "--language", language]);
        for line in page
            .lines()
            .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}
