//! Plan files into plans: what the text says is what the plan holds, wherever and however it is written.

use std::fs;
use std::path::Path;

use arshjul::plan::{
    Better, Colour, Entry, IdeaStatus, Level, RecommendationStatus, Status, Target,
};
use arshjul::store::{Folder, Glance, Source, open};
use arshjul::time::{Day, Precision, Span};

#[path = "common/generated.rs"]
mod generated;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn today() -> Day {
    day("2024-06-14")
}

fn read(text: &str) -> Source {
    let source = Source::read("plan.toml", text.to_owned(), today());
    assert!(source.problems().is_empty(), "{:?}", source.problems());
    source
}

fn plan(rest: &str) -> Source {
    read(&format!(
        "[plan]\ntitle = \"Plan\"\nyear = 2024\nlanguage = \"sv\"\n{rest}"
    ))
}

fn shipped() -> impl Iterator<Item = (std::path::PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    fs::read_dir(folder).expect("plans").map(|file| {
        let path = file.expect("a file").path();
        let text = fs::read_to_string(&path).expect("text");
        (path, text)
    })
}

#[test]
fn the_shipped_plans_read_without_an_error() {
    for (path, text) in shipped() {
        let source = Source::read(&path, text, today());
        let level = |problem: &arshjul::plan::Problem| problem.level != Level::Advice;
        assert!(
            !source.problems().iter().any(level),
            "{:?}",
            source.problems()
        );
        assert!(!source.plan().entries.is_empty());
    }
}

#[test]
fn the_head_of_a_plan() {
    let source = read(
        "[plan]\ntitle = \"Budget\"\ncycle = \"budget\"\nstarts = 2025-11-01\nlanguage = \"nb\"\ncountry = \"NO\"\n",
    );
    let plan = source.plan();
    assert_eq!((&*plan.title, &*plan.cycle_name), ("Budget", "budget"));
    assert_eq!(
        (plan.cycle.first(), plan.cycle.last()),
        (day("2025-11-01"), day("2026-10-31"))
    );
    assert_eq!(
        (plan.language.as_deref(), plan.country.as_deref()),
        (Some("nb"), Some("NO"))
    );
}

#[test]
fn the_cycle_is_the_file_name_less_its_year() {
    for (name, cycle) in [
        ("plans/varmlandsstrategin-2024.toml", "varmlandsstrategin"),
        ("budget-2026-27.toml", "budget"),
        ("C:\\planer\\årshjul_2024.toml", "årshjul"),
        ("plan.toml", "plan"),
    ] {
        let text = "[plan]\ntitle = \"P\"\nyear = 2024\n".to_owned();
        assert_eq!(&*Source::read(name, text, today()).plan().cycle_name, cycle);
    }
}

#[test]
fn rings_in_their_order_and_colours() {
    let source = plan(
        "[[ring]]\nid = \"a\"\ntitle = \"Ytterst\"\ncolour = \"green\"\n[[ring]]\ntitle = \"Mål & medel\"\ncolour = \"#61AFef\"\n[[ring]]\ntitle = \"Innerst\"\n",
    );
    let rings = &source.plan().rings;
    let ids: Vec<&str> = rings.iter().map(|ring| &*ring.id).collect();
    assert_eq!(ids, ["a", "mål-medel", "innerst"]);
    let colours: Vec<_> = rings.iter().map(|ring| ring.colour).collect();
    assert_eq!(
        colours,
        [
            Some(Colour::Green),
            Some(Colour::Exact(0x61, 0xaf, 0xef)),
            None
        ]
    );
}

const FULL: &str = "
[[ring]]
id = \"preparation\"
title = \"Förberedelser\"

[[phase]]
id = \"ls\"
kind = \"learning-session\"
title = \"Lärtillfälle\"
when = \"v. 38\"
place = \"Karlstad\"
participants = [\"kommuner\", \"universitetet\"]
headcount = 130

[[activity]]
id = \"program\"
title = \"Program\"
when = [2024-05-02, \"9 maj\"]

[[activity]]
id = \"ideas\"
title = \"Samla idéer\"
ring = \"preparation\"
phase = \"learning-session\"
when = \"2024-03-01/2024-03-05\"
review = true
time = 08:30:00
owner = \"utvecklingsstrateg\"
status = \"confirmed\"
needs = [\"program\"]
tags = \"dialog\"
checklist = [\"Fråga\", { item = \"Sammanställ\", done = 2024-08-20 }, { item = \"Skicka\", done = true }]
links = [\"https://example.org\", \"bilagor/nulage.pdf\"]
note = \"\"\"
Två
rader\"\"\"

  [[activity.occurrence]]
  on = 2024-03-01
  moved = 2024-03-08
  note = \"sjukdom\"
";

fn full() -> Entry {
    plan(FULL).plan().entries[2].clone()
}

#[test]
fn every_field_of_an_activity() {
    let entry = full();
    assert_eq!((&*entry.id, &*entry.title), ("ideas", "Samla idéer"));
    assert_eq!(
        (entry.ring, entry.phase),
        (Some(0), Some(0)),
        "a phase by its kind"
    );
    assert!(!entry.is_phase);
    assert!(entry.review);
    assert_eq!(entry.time.as_deref(), Some("08:30:00"));
    assert_eq!(entry.owners, ["utvecklingsstrateg".into()]);
    assert_eq!(entry.status, Status::Confirmed);
    assert_eq!(entry.needs, [1]);
    assert_eq!(entry.tags, ["dialog".into()]);
    assert_eq!(entry.links.len(), 2);
    assert_eq!(entry.note.as_deref(), Some("Två\nrader"));
    let tasks: Vec<_> = entry
        .checklist
        .iter()
        .map(|task| (&*task.item, task.done, task.done_on))
        .collect();
    assert_eq!(
        tasks,
        [
            ("Fråga", false, None),
            ("Sammanställ", true, Some(day("2024-08-20"))),
            ("Skicka", true, None)
        ]
    );
    let fact = &entry.facts[0];
    assert_eq!(
        (fact.on, fact.moved),
        (day("2024-03-01"), Some(day("2024-03-08")))
    );
    assert_eq!(fact.note.as_deref(), Some("sjukdom"));
}

#[test]
fn where_a_phase_is_held_and_for_whom() {
    let source = plan(FULL);
    let phase = &source.plan().entries[0];
    assert!(phase.is_phase);
    assert_eq!(
        (&*phase.kind, phase.venue.as_deref()),
        ("learning-session", Some("Karlstad"))
    );
    assert_eq!((phase.participants.len(), phase.headcount), (2, Some(130)));
}

#[test]
fn dates_keep_their_words_and_their_places() {
    let source = plan(FULL);
    let when = &source.plan().entries[1].when;
    let words: Vec<&str> = when.iter().map(|when| &*when.words).collect();
    assert_eq!(words, ["2024-05-02", "9 maj"]);
    let place = when[1].place;
    assert_eq!(
        &source.text()[place.start as usize..place.end as usize],
        "\"9 maj\""
    );
    let spans: Vec<_> = when
        .iter()
        .map(|when| when.dates[0].span.expect("days").first())
        .collect();
    assert_eq!(spans, [day("2024-05-02"), day("2024-05-09")]);
    // ISO 8601: week 38 of 2024 is 16 to 22 September.
    let week = source.plan().entries[0].when[0].dates[0];
    assert_eq!(week.precision, Precision::Week);
    assert_eq!(
        week.span.map(|span| (span.first(), span.last())),
        Some((day("2024-09-16"), day("2024-09-22")))
    );
}

#[test]
fn a_moved_occurrence_keeps_its_length() {
    let source = plan(FULL);
    let occurrences = source.schedule().dated();
    let moved = occurrences
        .iter()
        .find(|occurrence| occurrence.moved_from.is_some())
        .expect("one");
    let span = moved.span().expect("days");
    assert_eq!(
        (span.first(), span.last()),
        (day("2024-03-08"), day("2024-03-12"))
    );
}

#[test]
fn exceptions_take_out_what_begins_in_them() {
    let source = plan(
        "[[activity]]\ntitle = \"Styrgrupp\"\nwhen = [2024-06-04, 2024-07-02, 2024-07-31, 2024-08-06]\nexcept = [\"juli\"]\n",
    );
    let days: Vec<Day> = source
        .schedule()
        .dated()
        .iter()
        .filter_map(|occurrence| occurrence.span())
        .map(Span::first)
        .collect();
    assert_eq!(days, [day("2024-06-04"), day("2024-08-06")]);
    assert_eq!(source.plan().entries[0].except[0].words, "juli".into());
}

#[test]
fn entries_stand_in_the_order_of_the_file() {
    let source = plan(
        "[[activity]]\ntitle = \"A\"\nwhen = 2024-01-01\n[[phase]]\ntitle = \"B\"\n[[activity.occurrence]]\non = 2024-01-01\ncancelled = true\n[[activity]]\ntitle = \"C\"\n[[phase]]\ntitle = \"D\"\n",
    );
    let titles: Vec<&str> = source
        .plan()
        .entries
        .iter()
        .map(|entry| &*entry.title)
        .collect();
    assert_eq!(titles, ["A", "B", "C", "D"]);
    assert!(
        source.plan().entries[0].facts[0].cancelled,
        "a part belongs to the last of its table"
    );
}

#[test]
fn however_phases_and_activities_alternate_their_order_is_the_file_s() {
    for (entries, every) in [(20, 3), (1_000, 4), (1_000, 2), (300, 7)] {
        let table = |at: usize| {
            if at.is_multiple_of(every) {
                "phase"
            } else {
                "activity"
            }
        };
        let entry = |at| {
            format!(
                "[[{}]]\nid = \"e{at}\"\ntitle = \"E{at}\"\nneeds = [\"e0\"]\n",
                table(at)
            )
        };
        let all: Vec<String> = (1..entries).map(entry).collect();
        let source = plan(&format!(
            "[[phase]]\nid = \"e0\"\ntitle = \"E0\"\n{}",
            all.concat()
        ));
        let found = source.plan().entries.iter().enumerate();
        for (at, entry) in found {
            assert_eq!(*entry.id, format!("e{at}"));
            assert_eq!(*entry.title, format!("E{at}"));
            assert_eq!(entry.is_phase, at.is_multiple_of(every));
            assert_eq!(entry.needs.len(), usize::from(at > 0));
        }
        assert_eq!(source.plan().entries.len(), entries);
    }
}

#[test]
fn an_entry_is_the_text_from_its_header_to_its_last_value() {
    let source = plan(FULL);
    for entry in &source.plan().entries {
        let text = &source.text()[entry.place.start as usize..entry.place.end as usize];
        assert!(text.starts_with("[["), "{text}");
        assert!(text.ends_with(['"', ']', '0']), "{text}");
        assert!(text.contains(&*entry.title));
    }
    let last = &source.plan().entries[2];
    let text = &source.text()[last.place.start as usize..last.place.end as usize];
    assert!(text.ends_with("note = \"sjukdom\""), "{text}");
}

#[test]
fn what_is_learned() {
    let source = plan(
        "[[phase]]\nid = \"analysis\"\ntitle = \"Analys\"\n[[priority]]\nid = \"young\"\ntitle = \"Unga\"\n\
         [[recommendation]]\ntitle = \"Systemledning\"\nfrom = \"analysis\"\npriorities = [\"young\"]\nowner = [\"x\", \"y\"]\nstatus = \"adopted\"\ncarried-from = 2023\n\
         [[recommendation.step]]\nphase = \"analysis\"\noutcome = \"Tagen\"\n[[recommendation.step]]\nphase = \"analysis\"\n\
         [[idea]]\nphase = \"analysis\"\ntext = \"Bjud in\"\nby = \"någon\"\nstatus = \"parked\"\n\
         [[indicator]]\ntitle = \"Sol\"\nunit = \"st\"\nbetter = \"up\"\ntarget = { value = 200000, year = 2040 }\nsource = \"Energimyndigheten\"\nvalues = { 2019 = 44000, 2016 = 10352, 2018 = 25486.5 }\n\
         [[document]]\ntitle = \"Nuläge\"\nphase = \"analysis\"\nlink = \"n.pdf\"\n",
    );
    let plan = source.plan();
    let recommendation = &plan.recommendations[0];
    assert_eq!(&*recommendation.id, "systemledning");
    assert_eq!(
        (recommendation.from, &*recommendation.priorities),
        (Some(0), &[0][..])
    );
    assert_eq!(recommendation.status, RecommendationStatus::Adopted);
    assert_eq!(recommendation.carried_from.as_deref(), Some("2023"));
    let outcomes: Vec<_> = recommendation
        .steps
        .iter()
        .map(|step| (step.phase, step.outcome.as_deref()))
        .collect();
    assert_eq!(outcomes, [(Some(0), Some("Tagen")), (Some(0), None)]);
    assert_eq!(
        (plan.ideas[0].phase, plan.ideas[0].status),
        (Some(0), IdeaStatus::Parked)
    );
    let indicator = &plan.indicators[0];
    assert_eq!(indicator.better, Some(Better::Up));
    assert_eq!(
        indicator.target,
        Some(Target {
            value: 200_000.0,
            year: Some(2040)
        })
    );
    assert_eq!(
        indicator.values,
        [(2016, 10352.0), (2018, 25486.5), (2019, 44000.0)]
    );
    assert_eq!(
        (plan.documents[0].phase, plan.documents[0].link.as_deref()),
        (Some(0), Some("n.pdf"))
    );
}

#[test]
fn dotted_keys_and_sub_tables_mean_the_same() {
    let inline = "[[indicator]]\ntitle = \"Sol\"\ntarget = { value = 3, year = 2040 }\nvalues = { 2016 = 1 }\n";
    let dotted =
        "[[indicator]]\ntitle = \"Sol\"\ntarget.value = 3\ntarget.year = 2040\nvalues.2016 = 1\n";
    let tables = "[[indicator]]\ntitle = \"Sol\"\n[indicator.target]\nvalue = 3\nyear = 2040\n[indicator.values]\n2016 = 1\n";
    let of = |text: &str| {
        let indicator = plan(text).plan().indicators[0].clone();
        (indicator.target, indicator.values)
    };
    assert_eq!(of(inline), of(dotted));
    assert_eq!(of(inline), of(tables));
    assert_eq!(of(inline).1, [(2016, 1.0)]);
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    for (path, text) in shipped() {
        let plain = Source::read(&path, text.clone(), today());
        for other in [
            text.replace('\n', "\r\n"),
            format!("\u{feff}{text}"),
            text.trim_end().to_owned(),
            format!("\u{feff}{}", text.replace('\n', "\r\n")),
        ] {
            let source = Source::read(&path, other.clone(), today());
            assert_eq!(source.text(), other);
            assert_eq!(source.schedule(), plain.schedule());
            assert_eq!(source.problems().len(), plain.problems().len());
            let positions = |source: &Source| -> Vec<_> {
                let entries = source.plan().entries.iter();
                entries
                    .map(|entry| source.position(entry.place.start))
                    .collect()
            };
            assert_eq!(positions(&source), positions(&plain));
        }
    }
}

#[test]
fn every_generated_plan_holds_what_toml_says() {
    for text in [
        generated::plan(500),
        generated::dense(1),
        generated::dense(2),
    ] {
        let table: toml::Table = text.parse().expect("TOML");
        let source = Source::read("p.toml", text, today());
        let expected: Vec<&str> = ["phase", "activity"]
            .iter()
            .filter_map(|name| table.get(*name)?.as_array())
            .flatten()
            .filter_map(|entry| entry.get("title")?.as_str())
            .collect();
        let titles: Vec<&str> = source
            .plan()
            .entries
            .iter()
            .map(|entry| &*entry.title)
            .collect();
        assert_eq!(titles, expected);
        let problems: Vec<_> = source
            .problems()
            .iter()
            .map(|problem| problem.code.0)
            .collect();
        assert_eq!(problems, [""; 0]);
    }
}

#[test]
fn generated_plans_are_crowded_and_always_the_same() {
    for seed in 0..20 {
        let text = generated::dense(seed);
        assert_eq!(text, generated::dense(seed));
        let entries = text.matches("[[activity]]").count();
        assert!((80..=100).contains(&entries), "{entries}");
        assert_eq!(text.matches("[[ring]]").count(), 4);
    }
    assert_ne!(generated::dense(1), generated::dense(2));
}

// Files and folders

fn folder_of(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("written");
    }
    folder
}

fn year(title: &str, year: i32) -> String {
    format!("[plan]\ntitle = \"{title}\"\nyear = {year}\n[[ring]]\ntitle = \"R\"\n")
}

#[test]
fn a_file_is_opened_to_the_byte() {
    let text = "\u{feff}[plan]\r\ntitle = \"P\"\r\nyear = 2024";
    let folder = folder_of(&[("p.toml", text)]);
    let source = open(folder.path().join("p.toml"), today()).expect("a plan");
    assert_eq!(source.text(), text);
    assert!(source.path().ends_with("p.toml"));
}

#[test]
fn a_folder_knows_its_plans_and_passes_over_the_rest() {
    let folder = folder_of(&[
        ("a-2025.toml", &year("A", 2025)),
        ("a-2023.toml", &year("A", 2023)),
        ("b.toml", "[[activity]]\ntitle = \"Möte\"\n"),
        ("Cargo.toml", "[package]\nname = \"x\"\n"),
        ("notes.txt", "[plan]"),
    ]);
    fs::create_dir(folder.path().join("sub.toml")).expect("a folder");
    let folder = Folder::open(folder.path(), today()).expect("a folder");
    let names: Vec<_> = folder
        .plans()
        .iter()
        .filter_map(|plan| plan.path.file_name()?.to_str())
        .collect();
    assert_eq!(names, ["a-2023.toml", "b.toml", "a-2025.toml"]);
    assert!(folder.skipped()[0].ends_with("Cargo.toml"));
    assert!(folder.broken()[0].ends_with("sub.toml"));
}

#[test]
fn the_plan_used_last_opens_first_else_the_current_one_else_the_newest() {
    let folder = folder_of(&[
        ("a-2023.toml", &year("A", 2023)),
        ("a-2024.toml", &year("A", 2024)),
        ("a-2025.toml", &year("A", 2025)),
    ]);
    let folder = Folder::open(folder.path(), today()).expect("a folder");
    let first = |used: Option<&Path>, today: &str| {
        let plan = folder.first(used, day(today)).expect("a plan");
        plan.cycle.label()
    };
    let last = folder.path().join("./a-2023.toml");
    assert_eq!(first(Some(&last), "2024-06-14"), "2023");
    assert_eq!(first(Some(Path::new("gone.toml")), "2024-06-14"), "2024");
    assert_eq!(first(None, "2024-06-14"), "2024");
    assert_eq!(first(None, "2030-01-01"), "2025");
}

#[test]
fn neighbours_are_the_same_cycle_a_year_away() {
    let folder = folder_of(&[
        ("a-2023.toml", &year("A", 2023)),
        ("a-2024.toml", &year("A", 2024)),
        ("b-2025.toml", &year("B", 2025)),
        (
            "c.toml",
            "[plan]\ntitle = \"C\"\ncycle = \"a\"\nyear = 2025\n",
        ),
    ]);
    let folder = Folder::open(folder.path(), today()).expect("a folder");
    let plan = &folder.plans()[1];
    let title = |years| folder.neighbour(plan, years).map(|plan| &*plan.title);
    assert_eq!(
        (title(-1), title(1), title(2)),
        (Some("A"), Some("C"), None)
    );
}

#[test]
fn a_glance_tells_what_reading_tells() {
    let late = format!(
        "{}[plan]\ntitle = \"Sent\"\nstarts = 2026-08-01\n",
        "[[ring]]\ntitle = \"R\"\n".repeat(2_000)
    );
    let texts = shipped()
        .map(|(_, text)| text)
        .chain([late, year("A", 2024)]);
    for text in texts {
        let folder = folder_of(&[("x-2024.toml", &text)]);
        let opened = Folder::open(folder.path(), today()).expect("a folder");
        let source = Source::read(folder.path().join("x-2024.toml"), text.clone(), today());
        let plan = source.plan();
        let glance = &opened.plans()[0];
        assert_eq!(
            (&glance.title, &glance.cycle_name, glance.cycle),
            (&plan.title, &plan.cycle_name, plan.cycle)
        );
        assert_eq!(
            Glance::of(&glance.path, &text, today()).as_ref(),
            Some(glance)
        );
    }
}
