//! The shipped plans: that they say what their sources say, and that the example leaves no part of the
//! format out. What is expected is copied by hand from those sources and from the format, not from the plans.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use toml::{Table, Value};

const SHIPPED: [&str; 4] = [
    "example-2026.toml",
    "karlstad-budget-2026.toml",
    "varmlandsstrategin-2023.toml",
    "varmlandsstrategin-2024.toml",
];

/// Every key of the format, but `plan.starts`, which excludes `plan.year`. A phase takes all keys of an
/// activity but these: a ring and a phase (it is one), and what only a repeat has.
const FORMAT: [(&str, &str); 12] = [
    ("plan", "title cycle year language country"),
    ("ring", "id title colour"),
    (
        "phase",
        "id kind title when place participants headcount review time owner status needs tags \
         checklist links note",
    ),
    (
        "activity",
        "id title ring phase when except review time owner status needs tags checklist links note \
         occurrence",
    ),
    ("activity.checklist", "item done"),
    ("activity.occurrence", "on moved done cancelled note"),
    ("priority", "id title"),
    (
        "recommendation",
        "id title from priorities owner status carried-from step",
    ),
    ("recommendation.step", "phase outcome"),
    ("idea", "phase text by status"),
    ("indicator", "id title unit better target source values"),
    ("document", "title phase link"),
];

fn table(name: &str) -> Table {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let text = fs::read_to_string(folder.join(name)).expect("a shipped plan");
    text.parse().expect("a plan that is TOML")
}

/// The tables at a dotted path: `activity.occurrence` is every occurrence of every activity.
fn tables<'a>(plan: &'a Table, path: &str) -> Vec<&'a Table> {
    path.split('.').fold(vec![plan], |above, key| {
        above
            .into_iter()
            .filter_map(|table| table.get(key))
            .flat_map(|value| match value {
                Value::Array(items) => items.iter().filter_map(Value::as_table).collect(),
                Value::Table(table) => vec![table],
                _ => vec![],
            })
            .collect()
    })
}

fn words<'a>(plan: &'a Table, path: &str, key: &str) -> BTreeSet<&'a str> {
    tables(plan, path)
        .into_iter()
        .filter_map(|table| table.get(key)?.as_str())
        .collect()
}

fn with_id<'a>(plan: &'a Table, path: &str, id: &str) -> &'a Table {
    tables(plan, path)
        .into_iter()
        .find(|table| table.get("id").and_then(Value::as_str) == Some(id))
        .expect("an entry of this id")
}

#[test]
fn these_are_the_shipped_plans() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let found: BTreeSet<_> = fs::read_dir(folder)
        .expect("a folder of plans")
        .map(|entry| entry.expect("a readable entry").file_name())
        .collect();
    assert_eq!(found, SHIPPED.map(Into::into).into());
}

#[test]
fn every_plan_names_its_year_once() {
    for name in SHIPPED {
        let plan = table(name);
        let head = tables(&plan, "plan");
        let has = |key| head.iter().any(|table| table.contains_key(key));
        assert!(has("title") && has("cycle"), "{name}");
        assert_ne!(has("year"), has("starts"), "{name}");
    }
}

#[test]
fn the_example_uses_every_key_of_the_format() {
    let plan = table("example-2026.toml");
    for (path, keys) in FORMAT {
        let found = tables(&plan, path);
        for key in keys.split_whitespace() {
            let used = found.iter().any(|table| table.contains_key(key));
            assert!(used, "no [{path}] of the example has `{key}`");
        }
    }
}

#[test]
fn no_plan_has_a_key_that_the_format_lacks() {
    let paths: BTreeSet<_> = FORMAT.iter().map(|(path, _)| *path).collect();
    for name in SHIPPED {
        let plan = table(name);
        for top in plan.keys() {
            assert!(paths.contains(top.as_str()), "{name}: [{top}]");
        }
        for (path, keys) in FORMAT {
            for key in tables(&plan, path).iter().flat_map(|table| table.keys()) {
                let known = keys.split_whitespace().any(|known| known == key)
                    || (path, key.as_str()) == ("plan", "starts");
                assert!(known, "{name}: [{path}] {key}");
            }
        }
    }
}

#[test]
fn the_example_uses_every_word_that_has_a_meaning() {
    let plan = table("example-2026.toml");
    let entries = &words(&plan, "activity", "status") | &words(&plan, "phase", "status");
    assert_eq!(entries, ["cancelled", "confirmed", "done", "idea"].into());
    let planned = tables(&plan, "activity")
        .iter()
        .any(|entry| !entry.contains_key("status"));
    assert!(planned, "planned is what goes without saying");
    assert_eq!(
        words(&plan, "recommendation", "status"),
        ["adopted", "declined", "done", "open"].into()
    );
    assert_eq!(words(&plan, "idea", "status"), ["parked", "taken"].into());
    assert_eq!(words(&plan, "indicator", "better"), ["down", "up"].into());
    let kinds = [
        "work-meeting",
        "analysis",
        "direction-meeting",
        "learning-session",
        "conference",
    ];
    assert!(words(&plan, "phase", "kind").is_superset(&kinds.into()));
}

#[test]
fn what_an_id_refers_to_is_there() {
    for name in SHIPPED {
        let plan = table(name);
        let phases = words(&plan, "phase", "id");
        let rings = words(&plan, "ring", "id");
        for path in ["activity", "recommendation.step", "idea", "document"] {
            assert!(
                words(&plan, path, "phase").is_subset(&phases),
                "{name}: {path}"
            );
        }
        assert!(
            words(&plan, "recommendation", "from").is_subset(&phases),
            "{name}"
        );
        assert!(words(&plan, "activity", "ring").is_subset(&rings), "{name}");
    }
}

#[test]
fn the_analysis_of_2024_has_two_priorities_and_three_recommendations() {
    let plan = table("varmlandsstrategin-2024.toml");
    assert_eq!(tables(&plan, "priority").len(), 2);
    assert_eq!(tables(&plan, "recommendation").len(), 3);
    assert_eq!(words(&plan, "recommendation", "from"), ["analysis"].into());
    // The sources tell neither what later phases did with them nor what is aimed at.
    assert!(tables(&plan, "recommendation.step").is_empty());
    assert!(tables(&plan, "indicator.target").is_empty());
    assert!(words(&plan, "document", "link").is_empty());
}

#[test]
fn meetings_have_the_numbers_and_places_of_their_sources() {
    let headcount = |plan: &Table| with_id(plan, "phase", "work-meeting")["headcount"].as_integer();
    let place = |plan: &Table, id| {
        with_id(plan, "phase", id)["place"]
            .as_str()
            .map(str::to_owned)
    };
    let hall = Some("Nöjesfabriken, Karlstad".to_owned());
    let earlier = table("varmlandsstrategin-2023.toml");
    assert_eq!(headcount(&earlier), Some(120));
    assert_eq!(place(&earlier, "direction-meeting"), hall);
    let later = table("varmlandsstrategin-2024.toml");
    assert_eq!(headcount(&later), Some(130));
    assert_eq!(place(&later, "work-meeting"), hall);
}

#[test]
fn indicators_have_the_published_values() {
    let plan = table("varmlandsstrategin-2024.toml");
    let value = |id, year| match &with_id(&plan, "indicator", id)["values"][year] {
        Value::Integer(number) => *number as f64,
        other => other.as_float().expect("a number"),
    };
    for (id, year, published) in [
        ("solar", "2016", 10_352.0),
        ("solar", "2019", 44_000.0),
        ("solar", "2021", 92_360.0),
        ("greenhouse-gases", "1990", 2.2),
        ("greenhouse-gases", "2021", 1.2),
        ("trading-eco-municipalities", "2005", 2.47),
        ("trading-eco-municipalities", "2023", 1.72),
        ("trading-avesta", "2010", 5.87),
        ("trading-avesta", "2017", 7.44),
        ("trading-boden", "2005", 0.24),
        ("trading-boden", "2023", 2.58),
    ] {
        assert!((value(id, year) - published).abs() < 1e-9, "{id} {year}");
    }
}
