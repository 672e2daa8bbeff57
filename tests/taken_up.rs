//! What becomes of recommendations, counted by hand on the shipped plans and on small ones.

use std::fs;
use std::path::Path;

use arshjul::plan::Plan;
use arshjul::plan::taken_up::Stage;
use arshjul::store::Source;
use arshjul::time::Day;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn read(text: &str, today: &str) -> Source {
    Source::read("plan.toml", text.to_owned(), day(today))
}

fn shipped(name: &str, today: &str) -> Source {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("plans")
        .join(name);
    read(&fs::read_to_string(path).expect("a plan"), today)
}

fn letter(stage: Option<Stage>) -> char {
    match stage {
        None => '.',
        Some(Stage::Raised) => 'R',
        Some(Stage::TakenUp) => 'T',
        Some(Stage::Planned) => 'P',
        Some(Stage::ToCome) => 'c',
        Some(Stage::Missed) => 'M',
    }
}

/// The ids of the phases, and of each recommendation with a letter a phase.
fn drawn(plan: &Plan, today: &str) -> (Vec<String>, Vec<String>) {
    let taken_up = plan.taken_up(day(today));
    let phases = taken_up.phases.iter();
    let phases = phases.map(|phase| plan.entries[*phase].id.to_string());
    let rows = taken_up.rows.iter().map(|row| {
        let letters: String = row.stages.iter().copied().map(letter).collect();
        format!("{letters} {}", plan.recommendations[row.recommendation].id)
    });
    (phases.collect(), rows.collect())
}

/// On 24 November all is over but the review of December. Grouped by priority: young people,
/// energy, none.
#[test]
fn the_example_as_counted_by_hand() {
    let source = shipped("example-2026.toml", "2026-11-24");
    let (phases, rows) = drawn(source.plan(), "2026-11-24");
    assert_eq!(
        phases,
        [
            "work-meeting",
            "analysis",
            "direction-meeting",
            "presentation",
            "learning-session",
            "conference",
            "year-review"
        ]
    );
    assert_eq!(
        rows,
        [
            "RMTMMTc pay-the-panel",
            "MMMMMMc one-contact",
            ".RTMTMP open-data",
            "R.T.... test-sites",
            ".RT.... rail-fund",
        ]
    );
    let priorities: Vec<Option<usize>> = source
        .plan()
        .taken_up(day("2026-11-24"))
        .rows
        .iter()
        .map(|row| row.priority)
        .collect();
    assert_eq!(priorities, [Some(0), Some(0), Some(1), Some(1), None]);
}

/// No source tells what later phases did: in June the presentation of spring and the direction meeting are over.
#[test]
fn the_real_year_as_counted_by_hand() {
    let source = shipped("varmlandsstrategin-2024.toml", "2024-06-14");
    let (phases, rows) = drawn(source.plan(), "2024-06-14");
    let expected = [
        "work-meeting",
        "analysis",
        "presentation",
        "direction-meeting",
        "learning-session",
        "conference",
    ];
    assert_eq!(phases, expected);
    let each = |id: &str| format!(".RMMcc {id}");
    assert_eq!(
        rows,
        ["system-leadership", "missions", "target-group"].map(each)
    );
}

const PHASES: &str = r#"
[plan]
title = "T"
year = 2024
[[phase]]
id = "late"
title = "Sent"
when = "2024-10-01"
[[phase]]
id = "some"
title = "Någon gång"
[[phase]]
id = "early"
title = "Tidigt"
when = "2024-02-01/2024-02-29"
"#;

fn rows(rest: &str, today: &str) -> Vec<String> {
    let source = read(&format!("{PHASES}{rest}"), today);
    assert_eq!(source.problems(), [], "{rest}");
    drawn(source.plan(), today).1
}

#[test]
fn phases_stand_in_order_of_time_and_the_undated_last() {
    let source = read(PHASES, "2024-03-01");
    assert_eq!(
        drawn(source.plan(), "2024-03-01").0,
        ["early", "late", "some"]
    );
}

/// February ends on the 29th: that day it is not over, the day after it is.
#[test]
fn a_phase_is_over_on_the_day_after_its_last() {
    let carried = "[[recommendation]]\nid = \"r\"\ntitle = \"R\"\ncarried-from = \"2023\"\n";
    assert_eq!(rows(carried, "2024-02-29"), ["ccc r"]);
    assert_eq!(rows(carried, "2024-03-01"), ["Mcc r"]);
    assert_eq!(rows(carried, "2024-10-02"), ["MMc r"]);
}

#[test]
fn nothing_is_asked_of_phases_before_the_one_that_raised_it() {
    let raised = "[[recommendation]]\nid = \"r\"\ntitle = \"R\"\nfrom = \"late\"\n";
    assert_eq!(rows(raised, "2024-03-01"), [".Rc r"]);
}

/// The phase of last year raised what is carried over; this year's phase of the same name has to take it up as all have.
#[test]
fn what_is_carried_over_comes_before_all_phases() {
    let carried =
        "[[recommendation]]\nid = \"r\"\ntitle = \"R\"\nfrom = \"late\"\ncarried-from = \"2023\"\n";
    assert_eq!(rows(carried, "2024-03-01"), ["Mcc r"]);
}

#[test]
fn a_step_says_it_whatever_the_day_and_an_empty_outcome_is_none() {
    let steps = "[[recommendation]]\nid = \"r\"\ntitle = \"R\"\nfrom = \"early\"\nsteps = []\n";
    let steps = steps.replace("steps = []\n", "[[recommendation.step]]\nphase = \"late\"\noutcome = \" \"\n[[recommendation.step]]\nphase = \"some\"\noutcome = \"Gjort\"\n");
    assert_eq!(rows(&steps, "2024-12-01"), ["RPT r"]);
}

#[test]
fn a_phase_that_was_called_off_misses_nothing_and_one_that_is_done_is_over() {
    let carried = "[[recommendation]]\nid = \"r\"\ntitle = \"R\"\ncarried-from = \"2023\"\n";
    let with = |status: &str| {
        let phases = PHASES.replace(
            "title = \"Sent\"\n",
            &format!("title = \"Sent\"\nstatus = \"{status}\"\n"),
        );
        let source = read(&format!("{phases}{carried}"), "2024-03-01");
        drawn(source.plan(), "2024-03-01").1
    };
    assert_eq!(with("cancelled"), ["M.c r"]);
    assert_eq!(with("done"), ["MMc r"]);
}

/// Held three times in February, and each of them called off: as if the phase itself was.
#[test]
fn a_phase_of_which_each_time_was_called_off_misses_nothing() {
    let rest = |last: &str| {
        format!(
            "[[phase]]\nid = \"thrice\"\ntitle = \"T\"\nwhen = [\"5/2\", \"12/2\", \"19/2\"]\n\
             [[phase.occurrence]]\non = 2024-02-05\ncancelled = true\n\
             [[phase.occurrence]]\non = 2024-02-12\ncancelled = true\n\
             [[phase.occurrence]]\non = 2024-02-19\n{last} = true\n\
             [[recommendation]]\nid = \"r\"\ntitle = \"R\"\ncarried-from = \"2023\"\n"
        )
        .replace("done = true", "done = 2024-02-19")
    };
    // Early, thrice, late, some.
    assert_eq!(rows(&rest("cancelled"), "2024-03-01"), ["M.cc r"]);
    assert_eq!(rows(&rest("done"), "2024-03-01"), ["MMcc r"]);
}

#[test]
fn missed_ones_are_named_and_nothing_stands_in_an_empty_plan() {
    let source = shipped("varmlandsstrategin-2024.toml", "2024-06-14");
    let taken_up = source.plan().taken_up(day("2024-06-14"));
    assert_eq!(taken_up.all(Stage::Missed).count(), 6);
    for (recommendation, phase) in taken_up.all(Stage::Missed) {
        assert_eq!(taken_up.stage(recommendation, phase), Some(Stage::Missed));
    }
    let empty = read("[plan]\ntitle = \"T\"\nyear = 2024\n", "2024-06-14");
    assert!(empty.plan().taken_up(day("2024-06-14")).rows.is_empty());
    assert_eq!(taken_up.stage(99, 0), None);
}
