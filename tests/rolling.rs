//! The turn of the year: texts before and after, worked by hand against calendars with ISO weeks; laws that hold for every
//! shipped plan and for generated ones, in every way of ending lines; and the command as a script calls it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use arshjul::plan::{Entry, RecommendationStatus, Status};
use arshjul::store::Source;
use arshjul::time::phrase;
use arshjul::time::{Cycle, Day, Span};
use tempfile::TempDir;

#[path = "common/generated.rs"]
mod generated;
#[path = "common/program.rs"]
mod program;

use program::program;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn read(name: &str, text: &str) -> Source {
    Source::read(name, text.to_owned(), day("2024-06-14"))
}

fn next(source: &Source) -> Cycle {
    source.plan().cycle.years_later(1).expect("a cycle")
}

fn rolled(source: &Source) -> Source {
    source.rolled(next(source)).expect("rolled").source
}

/// The text as LF and as CRLF, with a byte order mark and without, with and without a last newline.
fn ways(text: &str) -> Vec<String> {
    let crlf = text.replace('\n', "\r\n");
    let open = text.trim_end_matches('\n');
    [
        text.to_owned(),
        format!("\u{feff}{crlf}"),
        format!("\u{feff}{text}"),
        crlf.clone(),
        open.to_owned(),
        crlf.trim_end_matches("\r\n").to_owned(),
    ]
    .into()
}

/// What stands below the head of a plan of 2024, and below that of 2025.
#[track_caller]
fn spec(before: &str, after: &str) {
    let head = |year| format!("[plan]\ntitle = \"P\"\nyear = {year}\nlanguage = \"sv\"\n\n");
    let before = format!("{}{before}", head(2024));
    let after = format!("{}{after}", head(2025));
    for (before, after) in ways(&before).iter().zip(ways(&after)) {
        let source = read("plan-2024.toml", before);
        assert_eq!(rolled(&source).text(), after);
    }
}

fn shipped() -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("plans")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    paths.sort();
    assert!(paths.len() >= 5, "plans are shipped");
    let read = |path: &Path| {
        read(
            &path.to_string_lossy(),
            &fs::read_to_string(path).expect("a plan"),
        )
    };
    paths.iter().map(|path| read(path)).collect()
}

#[test]
fn a_day_of_the_calendar_keeps_its_weekday_and_its_week() {
    spec(
        "[[phase]]\nid   = \"a\"\ntitle = \"Arbetsmöte\"\nwhen = \"fredag 26 januari\" # i Karlstad\n",
        "[[phase]]\nid   = \"a\"\ntitle = \"Arbetsmöte\"\nwhen = \"fredag 24 januari\" # i Karlstad\nreview = true # 2024: fredag 26 januari\n",
    );
    // Thursday of week 39; a date of TOML stays one.
    spec(
        "[[activity]]\ntitle = \"Konferens\"\nwhen = 2024-09-26\n",
        "[[activity]]\ntitle = \"Konferens\"\nwhen = 2025-09-25\nreview = true # 2024: 2024-09-26\n",
    );
    spec(
        "[[activity]]\ntitle = \"A\"\nwhen = \"2024-09-26\"\n",
        "[[activity]]\ntitle = \"A\"\nwhen = \"2025-09-25\"\nreview = true # 2024: 2024-09-26\n",
    );
    // Tuesday of week 2, Tuesday of week 6, Wednesday of week 11.
    spec(
        "[[activity]]\ntitle = \"Styrelsen\"\nwhen = \"9/1, 6/2, 13/3\"\n",
        "[[activity]]\ntitle = \"Styrelsen\"\nwhen = \"7/1, 4/2, 12/3\"\nreview = true # 2024: 9/1, 6/2, 13/3\n",
    );
    // Monday to Friday of week 44, and perhaps a Friday of week 15.
    spec(
        "[[activity]]\ntitle = \"A\"\nwhen = \"28 oktober – 1 november\"\n",
        "[[activity]]\ntitle = \"A\"\nwhen = \"27 oktober – 31 oktober\"\nreview = true # 2024: 28 oktober – 1 november\n",
    );
    spec(
        "[[activity]]\ntitle = \"A\"\nwhen = \"ev. 12 april\"\n",
        "[[activity]]\ntitle = \"A\"\nwhen = \"ev. 11 april\"\nreview = true # 2024: ev. 12 april\n",
    );
    // 29 February was the Thursday of week 9.
    spec(
        "[[activity]]\ntitle = \"A\"\nwhen = \"29 februari\"\n",
        "[[activity]]\ntitle = \"A\"\nwhen = \"27 februari\"\nreview = true # 2024: 29 februari\n",
    );
}

#[test]
fn of_several_values_only_those_that_are_days_change() {
    spec(
        "[[activity]]\ntitle = \"A\"\nwhen = [\"v. 12\", 2024-06-18, \"mitten av maj\", \"10 dec\"]\n",
        "[[activity]]\ntitle = \"A\"\nwhen = [\"v. 12\", 2025-06-17, \"mitten av maj\", \"9 dec\"]\nreview = true # 2024: 2024-06-18, 10 dec\n",
    );
    // What says nothing stands for none of them.
    spec(
        "[[activity]]\ntitle = \"A\"\nwhen = [\"\", 2024-06-18]\n",
        "[[activity]]\ntitle = \"A\"\nwhen = [\"\", 2025-06-17]\nreview = true # 2024: 2024-06-18\n",
    );
}

#[test]
fn rules_stay_as_they_are() {
    for when in [
        "första tisdagen varje månad utom juli",
        "v. 38",
        "september",
        "i mitten av februari",
        "Q2",
        "sista torsdagen i september",
        "senast 31 mars",
        "före 1 mars",
        "fredagen efter Kristi himmelsfärdsdag",
        "5 juni om måndag, 7 juni om fredag",
        "närmast följande vardag efter 6 januari",
        "varannan vecka från 9 jan till och med maj",
        "löpande",
        "ej fastställt",
        "två veckor före B",
    ] {
        let rest = format!(
            "[[activity]]\ntitle = \"A\"\nwhen = \"{when}\"\n\n[[activity]]\ntitle = \"B\"\nwhen = \"maj\"\n"
        );
        spec(&rest, &rest);
    }
}

#[test]
fn a_rule_that_names_its_year_names_the_next() {
    for (when, then) in [
        ("mars 2024", "mars 2025"),
        ("2024-W12", "2025-W12"),
        ("2024-02", "2025-02"),
        ("senast 31 mars 2024", "senast 31 mars 2025"),
    ] {
        let entry = |when| format!("[[activity]]\ntitle = \"A\"\nwhen = \"{when}\"\n");
        spec(&entry(when), &entry(then));
    }
}

#[test]
fn what_was_known_of_the_year_stays_behind() {
    spec(
        r#"[[activity]]
title = "Styrelsemöte"
when = "första tisdagen varje månad"
except = ["juli", 2024-10-01] # den första oktober var upptagen
status = "confirmed"
checklist = ["Lokal", { item = "Kallelse", done = 2024-01-02 }, { item = "Kaffe", done = true, by = "Ek" }]

  [[activity.occurrence]]
  on = 2024-03-05
  moved = 2024-03-07

  [[activity.occurrence]]
  on = 2024-01-02
  done = 2024-01-02

[[activity]]
title = "Kanske en resa"
status = "idea"

[[activity]]
title = "Nästa"
status = "cancelled"
when = "maj"
"#,
        r#"[[activity]]
title = "Styrelsemöte"
when = "första tisdagen varje månad"
except = ["juli"] # den första oktober var upptagen
checklist = ["Lokal", "Kallelse", { item = "Kaffe", by = "Ek" }]

[[activity]]
title = "Kanske en resa"
status = "idea"

[[activity]]
title = "Nästa"
when = "maj"
"#,
    );
}

#[test]
fn what_stands_without_a_list_around_it_stays_behind_too() {
    for (known, kept) in [
        (
            "checklist = { item = 'Kaffe', done = true } # k\n",
            "checklist = 'Kaffe' # k\n",
        ),
        (
            "checklist = { item = 'Kaffe', done = 2024-01-02, by = 'Ek' }\n",
            "checklist = { item = 'Kaffe', by = 'Ek' }\n",
        ),
        ("checklist = 'Kaffe'\n", "checklist = 'Kaffe'\n"),
        ("except = 2024-10-01\n", ""),
        ("occurrence = { on = 2024-03-05, done = 2024-03-05 }\n", ""),
    ] {
        let text = |known| {
            format!("[[activity]]\ntitle = \"A\"\nwhen = \"första tisdagen varje månad\"\n{known}")
        };
        spec(&text(known), &text(kept));
    }
}

#[test]
fn recommendations_that_are_not_ended_come_along() {
    spec(
        r#"[[phase]]
id = "analysis"
title = "Analys"
when = "februari"

[[phase]]
id = "meeting"
title = "Möte"
when = "mars"

[[recommendation]]
id = "open"
title = "Öppen"
from = "analysis"

# Den här är gjord.
[[recommendation]]
title = "Gjord"
status = "done"

[[recommendation]]
id = "adopted"
title = "Antagen"
status = "adopted"
carried-from = "2023"

  [[recommendation.step]]
  phase = "meeting"
  outcome = "Antogs"

[[recommendation]]
title = "Avslagen"
status = "declined"

[[idea]]
phase = "meeting"
text = "Ny"

[[idea]]
phase = "meeting"
text = "Tagen"
status = "taken"

[[idea]]
phase = "meeting"
text = "Vilande"
status = "parked"

[[indicator]]
id = "sun"
title = "Sol"
values = { 2022 = 1, 2023 = 2 }

[[document]]
title = "Analysen 2024"
phase = "analysis"
"#,
        r#"[[phase]]
id = "analysis"
title = "Analys"
when = "februari"

[[phase]]
id = "meeting"
title = "Möte"
when = "mars"

[[recommendation]]
id = "open"
title = "Öppen"
from = "analysis"
carried-from = "2024"

[[recommendation]]
id = "adopted"
title = "Antagen"
status = "adopted"
carried-from = "2024"

[[idea]]
phase = "meeting"
text = "Ny"

[[idea]]
phase = "meeting"
text = "Vilande"
status = "parked"

[[indicator]]
id = "sun"
title = "Sol"
values = { 2022 = 1, 2023 = 2 }
"#,
    );
}

#[test]
fn inline_tables_are_rolled_too() {
    let plan = "\n[plan]\ntitle = \"P\"\nyear = 2024\nlanguage = \"sv\"\n";
    let entry = "activity = [{ title = \"A\", when = \"26 januari\", status = \"done\" }]\n";
    let later = rolled(&read("plan-2024.toml", &format!("{entry}{plan}")));
    let entry_later = "activity = [{ title = \"A\", when = \"24 januari\", review = true }]\n";
    assert_eq!(
        later.text(),
        format!("{entry_later}{plan}").replace("2024", "2025")
    );
    // What has no lines of its own is not taken out; that is said, and nothing is written.
    let document = "document = [{ title = \"D\" }]\n";
    let source = read("plan-2024.toml", &format!("{entry}{document}{plan}"));
    let error = source.rolled(next(&source)).expect_err("refused");
    assert_eq!(error.message().key(), "edit-inline");
}

#[test]
fn the_head_says_the_later_year_in_its_own_way() {
    for (name, head, path, after) in [
        (
            "a/budget-2026.toml",
            "[plan]\ntitle = \"Budget 2026\"\nstarts = 2025-11-01 # hösten före\n",
            "a/budget-2027.toml",
            "[plan]\ntitle = \"Budget 2027\"\nstarts = 2026-11-01 # hösten före\n",
        ),
        (
            "läsår-2024-25.toml",
            "[plan]\ntitle = 'Läsåret 2024/25'\nstarts = 2024-08-01\n",
            "läsår-2025-26.toml",
            "[plan]\ntitle = 'Läsåret 2025/26'\nstarts = 2025-08-01\n",
        ),
        (
            "plan.toml",
            "[plan]\ntitle = \"Strategi 2040\"\nyear=2024",
            "plan-2025.toml",
            "[plan]\ntitle = \"Strategi 2040\"\nyear=2025",
        ),
    ] {
        let source = read(name, head);
        let later = rolled(&source);
        assert_eq!(later.text(), after);
        assert_eq!(later.path(), Path::new(path));
        assert_eq!(
            later.plan().cycle_name,
            source.plan().cycle_name,
            "one cycle"
        );
        assert_eq!(later.plan().cycle, next(&source));
    }
}

#[test]
fn several_years_at_once_go_to_the_same_week_of_that_year() {
    let source = read(
        "plan-2024.toml",
        "[plan]\ntitle = \"P\"\nyear = 2024\nlanguage = \"sv\"\n\n[[phase]]\ntitle = \"A\"\nwhen = \"fredag 14 juni\"\n",
    );
    // Friday of week 24; 2027-06-18 is the Friday of week 24.
    let later = source
        .rolled(Cycle::of_year(2027).expect("a year"))
        .expect("rolled");
    assert_eq!(
        &*later.source.plan().entries[0].when[0].words,
        "fredag 18 juni"
    );
    assert_eq!(later.unconfirmed, 1);
}

#[test]
fn only_a_whole_plan_is_rolled_and_only_onward() {
    let text = "[plan]\ntitle = \"P\"\nyear = 2024\n";
    let source = read("plan-2024.toml", text);
    for year in [2024, 2023] {
        let error = source
            .rolled(Cycle::of_year(year).expect("a year"))
            .expect_err("refused");
        assert_eq!(error.message().key(), "roll-not-later");
    }
    for broken in [
        "[plan]\ntitle = \"P\"\n",
        "[plan\n",
        "[plan]\ntitle = \"P\"\nyear = 2024\n\n[[activity]]\ntitle = 7\n",
    ] {
        let source = read("plan-2024.toml", broken);
        let error = source.rolled(next(&source)).expect_err("refused");
        assert_eq!(error.message().key(), "roll-has-errors", "{broken}");
        assert!(!error.chain().is_empty() && !error.hints().is_empty());
    }
}

/// The first days of the dates of an entry.
fn firsts(entry: &Entry) -> Vec<Day> {
    let dates = entry.when.iter().flat_map(|when| &*when.dates);
    dates
        .filter_map(|date| date.span.map(Span::first))
        .collect()
}

fn all() -> Vec<Source> {
    let crowded = (0..12).map(|seed| {
        read(
            &format!("crowded-{seed}-2026.toml"),
            &generated::dense(seed),
        )
    });
    shipped().into_iter().chain(crowded).collect()
}

#[test]
fn every_plan_is_rolled_by_the_same_laws() {
    for source in all() {
        let name = source.path().display().to_string();
        let later = rolled(&source);
        let (before, after) = (source.plan(), later.plan());
        assert_eq!(before.entries.len(), after.entries.len(), "{name}");
        assert_eq!(before.indicators.len(), after.indicators.len());
        assert!(after.documents.is_empty());
        let open = before
            .recommendations
            .iter()
            .filter(|it| it.is_open())
            .count();
        assert_eq!(open, after.recommendations.len());
        for carried in &after.recommendations {
            assert_eq!(
                carried.carried_from.as_deref(),
                Some(&*before.cycle.label())
            );
            assert!(carried.steps.is_empty());
            assert!(matches!(
                carried.status,
                RecommendationStatus::Open | RecommendationStatus::Adopted
            ));
        }
        for (old, new) in before.entries.iter().zip(&after.entries) {
            entry_is_rolled(old, new, &name);
        }
        let errors = |source: &Source| source.problems().len();
        assert!(
            errors(&later) <= errors(&source),
            "{name}: {:?}",
            later.problems()
        );
    }
}

#[track_caller]
fn entry_is_rolled(old: &Entry, new: &Entry, name: &str) {
    assert_eq!(
        (&old.id, &old.title, &old.ring),
        (&new.id, &new.title, &new.ring)
    );
    assert!(new.facts.is_empty() && new.checklist.iter().all(|task| !task.done));
    assert!(matches!(new.status, Status::Planned | Status::Idea));
    let names_days = |words: &str| {
        let read = phrase::read(words, None);
        let read = read.or_else(|_| phrase::read(words, Some(phrase::Language::Swedish)));
        read.is_ok_and(|reading| reading.rule.names_calendar_days())
    };
    for (was, is) in old.when.iter().zip(&new.when) {
        if names_days(&was.words) {
            assert!(new.review, "{name}: {}", old.title);
            assert_eq!(was.dates.len(), is.dates.len(), "{name}: {}", old.title);
        } else if was.words.chars().filter(char::is_ascii_digit).count() < 4 {
            assert_eq!(was.words, is.words, "{name}: {}", old.title);
        }
    }
    if old.when.iter().all(|when| names_days(&when.words)) {
        for (was, is) in firsts(old).into_iter().zip(firsts(new)) {
            assert_eq!(was.weekday(), is.weekday(), "{name}: {}", old.title);
            // A year has 52 weeks and a day or two: 364 days, or 371 after a year of 53.
            let days = is.days_since(was);
            assert!(matches!(days, 364 | 371), "{name}: {}: {days}", old.title);
        }
    }
}

#[test]
fn every_line_that_nobody_meant_stays_to_the_byte() {
    let keys = [
        "year",
        "starts",
        "title",
        "when",
        "review",
        "status",
        "except",
        "checklist",
        "carried-from",
    ];
    for source in all() {
        for text in ways(source.text()).into_iter().skip(1).step_by(2) {
            let source = source.with_text(text);
            let later = rolled(&source);
            let new: Vec<&str> = later.text().lines().collect();
            let mut at = 0;
            for line in &new {
                let key = line
                    .trim_start()
                    .split([' ', '='])
                    .next()
                    .unwrap_or_default();
                let found = source.text().lines().skip(at).position(|old| old == *line);
                match found {
                    Some(ahead) => at += ahead + 1,
                    // The items of a checklist stand on lines of their own.
                    None => assert!(
                        keys.contains(&key) || line.trim_start().starts_with(['"', '{', ']']),
                        "{}: {line:?}",
                        source.path().display()
                    ),
                }
            }
            let ends = |text: &str| (text.starts_with('\u{feff}'), text.contains("\r\n"));
            assert_eq!(ends(source.text()), ends(later.text()));
        }
    }
}

#[test]
fn a_plan_that_is_rolled_year_after_year_stays_what_it_is() {
    for source in shipped() {
        let mut now = rolled(&source);
        for _ in 0..6 {
            let before = now.plan().entries.len();
            now = rolled(&now);
            assert_eq!(now.plan().entries.len(), before);
        }
        let years = now.plan().cycle.first().year() - source.plan().cycle.first().year();
        assert_eq!(years, 7);
        for (old, new) in source.plan().entries.iter().zip(&now.plan().entries) {
            assert_eq!(old.when.len(), new.when.len(), "{}", old.title);
        }
    }
}

fn arshjul(folder: &Path, language: &str, arguments: &[&str]) -> Output {
    program(folder, "2023-11-14")
        .args(arguments)
        .env("LANG", language)
        .output()
        .expect("a run")
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (
        output.status.code(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

fn varmland(folder: &Path) -> String {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans/varmlandsstrategin-2023.toml");
    let text = fs::read_to_string(shipped).expect("a plan");
    fs::write(folder.join("varmlandsstrategin-2023.toml"), &text).expect("written");
    text
}

#[test]
fn the_command_writes_the_next_year_and_says_what_waits() {
    let folder = TempDir::new().expect("a folder");
    let before = varmland(folder.path());
    let dry = arshjul(folder.path(), "sv", &["roll", "--dry-run"]);
    let (code, data, _) = said(&dry);
    assert_eq!(code, Some(0));
    assert!(
        data.starts_with("--- varmlandsstrategin-2024.toml\n"),
        "{data}"
    );
    assert!(!folder.path().join("varmlandsstrategin-2024.toml").exists());

    let (code, data, talk) = said(&arshjul(folder.path(), "sv", &["roll"]));
    assert_eq!((code, &*data), (Some(0), ""));
    assert_eq!(
        talk,
        "Skrev varmlandsstrategin-2024.toml, planen för 2024.\n\
         3 datum väntar på att någon bekräftar dem: öppna planen (arshjul varmlandsstrategin-2024.toml) och tryck R.\n"
    );
    let old = fs::read_to_string(folder.path().join("varmlandsstrategin-2023.toml"));
    assert_eq!(
        old.expect("the old plan"),
        before,
        "the old year is not touched"
    );
    let new =
        fs::read_to_string(folder.path().join("varmlandsstrategin-2024.toml")).expect("a plan");
    assert!(new.contains("\nwhen         = \"fredag 12 januari\"\n"));
    assert!(new.contains("\nreview       = true # 2023: fredag 13 januari\n"));
    let patched = patched(folder.path(), &before, &said(&dry).1);
    assert_eq!(patched, new, "--dry-run shows what is written");
}

/// What git makes of a text and a diff.
fn patched(folder: &Path, text: &str, diff: &str) -> String {
    let folder = folder.join("patched");
    fs::create_dir(&folder).expect("a folder");
    fs::write(folder.join("varmlandsstrategin-2024.toml"), text).expect("written");
    fs::write(folder.join("change.diff"), diff).expect("written");
    let git = Command::new("git")
        .args(["apply", "-p0", "change.diff"])
        .current_dir(&folder)
        .output()
        .expect("git");
    assert!(
        git.status.success(),
        "{}",
        String::from_utf8_lossy(&git.stderr)
    );
    fs::read_to_string(folder.join("varmlandsstrategin-2024.toml")).expect("patched")
}

#[test]
fn a_plan_that_is_there_is_never_written_over() {
    let folder = TempDir::new().expect("a folder");
    varmland(folder.path());
    let there = folder.path().join("varmlandsstrategin-2024.toml");
    fs::write(&there, "mine").expect("written");
    let output = arshjul(
        folder.path(),
        "en",
        &["roll", "varmlandsstrategin-2023.toml"],
    );
    let (code, data, talk) = said(&output);
    assert_eq!((code, &*data), (Some(1), ""));
    assert!(talk.contains("varmlandsstrategin-2024.toml"), "{talk}");
    assert_eq!(fs::read_to_string(there).expect("mine"), "mine");
}

#[test]
fn wrong_use_is_told_with_a_way_out() {
    let folder = TempDir::new().expect("a folder");
    varmland(folder.path());
    let plan = "varmlandsstrategin-2023.toml";
    for (arguments, code, message, hint) in [
        (
            vec!["roll", plan, "--to", "2023"],
            2,
            "only rolled on to a later year",
            "2024",
        ),
        (
            vec!["roll", plan, "--to", "next"],
            2,
            "“next” is no year",
            "2024",
        ),
        (
            vec!["roll", plan, "--to", "99999"],
            2,
            "“99999” is no year",
            "2024",
        ),
        (vec!["roll", "varmlandsstrategin-2032.toml"], 1, "", plan),
    ] {
        let output = arshjul(folder.path(), "en", &arguments);
        let (exit, data, talk) = said(&output);
        assert_eq!((exit, &*data), (Some(code), ""), "{arguments:?}: {talk}");
        assert!(talk.contains(message) && talk.contains(hint), "{talk}");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    }
    let (code, _, talk) = said(&arshjul(
        folder.path(),
        "en",
        &["roll", plan, "--to", "2026"],
    ));
    assert_eq!(code, Some(0));
    assert!(
        talk.starts_with("Wrote varmlandsstrategin-2026.toml, the plan of 2026.\n"),
        "{talk}"
    );
}

#[test]
fn what_comes_in_some_years_keeps_its_words_and_a_year_of_two_figures_is_a_later_one() {
    spec(
        "[[activity]]\ntitle = \"A\"\nwhen = \"mars udda år\"\n\n\
         [[activity]]\ntitle = \"B\"\nwhen = \"vart fjärde år från 2024 i maj\"\n\n\
         [[activity]]\ntitle = \"C\"\nwhen = \"vartannat år\"\n",
        "[[activity]]\ntitle = \"A\"\nwhen = \"mars udda år\"\n\n\
         [[activity]]\ntitle = \"B\"\nwhen = \"vart fjärde år från 2024 i maj\"\n\n\
         [[activity]]\ntitle = \"C\"\nwhen = \"vartannat år\"\n",
    );
    // Friday 26 January 2024 is in week 4, as Friday 24 January 2025 is; a year of two figures never stays behind.
    for before in [
        "26/1-24",
        "26.1.24",
        "26/1/24",
        "26.01.-24",
        "Fri 26 Jan 24",
    ] {
        let head = "[plan]\ntitle = \"P\"\nyear = 2024\nlanguage = \"sv\"\n\n";
        let text = format!("{head}[[activity]]\ntitle = \"A\"\nwhen = \"{before}\"\n");
        let later = rolled(&read("plan-2024.toml", &text));
        let when = &later.plan().entries[0].when[0];
        let days: Vec<_> = when.dates.iter().filter_map(|date| date.span).collect();
        assert_eq!(
            days,
            [Span::day(day("2025-01-24"))],
            "{before} → {}",
            when.words
        );
        assert!(later.problems().is_empty(), "{before} → {}", when.words);
    }
}
