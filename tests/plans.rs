//! The shipped plans: that they open, and that they say what their sources say. The expected days and
//! figures are copied by hand from those sources, not from the files.

use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

fn shipped() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("a folder of plans")
        .map(|entry| entry.expect("a readable entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    paths.sort();
    paths
}

fn table(name: &str) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("plans")
        .join(name);
    let text = fs::read_to_string(path).expect("a shipped plan");
    text.parse().expect("a plan that is TOML")
}

fn entries<'a>(plan: &'a Table, kind: &str) -> &'a [Value] {
    plan.get(kind)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn with_id<'a>(plan: &'a Table, kind: &str, id: &str) -> &'a Value {
    entries(plan, kind)
        .iter()
        .find(|entry| entry.get("id").and_then(Value::as_str) == Some(id))
        .unwrap_or_else(|| panic!("no {kind} {id}"))
}

#[test]
fn every_plan_is_toml_with_a_title_and_a_cycle() {
    assert!(shipped().len() >= 3);
    for path in shipped() {
        let name = path.file_name().expect("a name").to_string_lossy();
        let plan = table(&name);
        let head = plan["plan"].as_table().expect("[plan]");
        assert!(head.contains_key("title"), "{name}");
        assert!(
            head.contains_key("year") != head.contains_key("starts"),
            "{name}"
        );
    }
}

#[test]
fn the_dates_of_the_real_cycles_are_those_of_their_sources() {
    for (file, phase, when) in [
        (
            "varmlandsstrategin-2023.toml",
            "work-meeting",
            "fredag 13 januari",
        ),
        (
            "varmlandsstrategin-2023.toml",
            "direction-meeting",
            "23 mars",
        ),
        ("varmlandsstrategin-2023.toml", "conference", "29 september"),
        (
            "varmlandsstrategin-2024.toml",
            "work-meeting",
            "fredag 26 januari",
        ),
        ("varmlandsstrategin-2024.toml", "analysis", "februari"),
        (
            "varmlandsstrategin-2024.toml",
            "direction-meeting",
            "8 mars",
        ),
        (
            "varmlandsstrategin-2024.toml",
            "learning-session",
            "september",
        ),
        (
            "varmlandsstrategin-2024.toml",
            "conference",
            "torsdag 26 september",
        ),
        ("karlstad-budget-2026.toml", "utkast", "december"),
        ("karlstad-budget-2026.toml", "beslut", "juni"),
    ] {
        let plan = table(file);
        assert_eq!(
            with_id(&plan, "phase", phase)["when"].as_str(),
            Some(when),
            "{file}"
        );
    }
}

#[test]
fn the_analysis_of_2024_has_two_priorities_and_three_recommendations() {
    let plan = table("varmlandsstrategin-2024.toml");
    assert_eq!(entries(&plan, "priority").len(), 2);
    let recommendations = entries(&plan, "recommendation");
    assert_eq!(recommendations.len(), 3);
    for recommendation in recommendations {
        assert_eq!(recommendation["from"].as_str(), Some("analysis"));
        assert!(
            recommendation.get("step").is_none(),
            "the sources tell of no step"
        );
    }
}
