//! What one occurrence is called on its own stands where that occurrence is told of: at its place on the wheel, on the band,
//! beside them, and in the lists. And a year that is over names the way on.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

#[path = "common/program.rs"]
mod program;

use program::program;

const OWN: &str = "[plan]\ntitle = \"Plan\"\nyear = 2026\n\n\
    [[phase]]\nid = \"council\"\ntitle = \"Council\"\nwhen = [\"February\", \"June–July\", \"December\"]\n\n\
    [[phase.occurrence]]\non = 2026-06-01\ntitle = \"Jubilee\"\n";

fn folder(text: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("plan-2026.toml"), text).expect("a plan");
    folder
}

fn run(folder: &Path, today: &str, arguments: &[&str]) -> (String, String) {
    let output = program(folder, today)
        .args(arguments)
        .env("LANG", "en")
        .output()
        .expect("a run");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (text(output.stdout), text(output.stderr))
}

#[test]
fn the_band_the_legend_and_the_later_one_bear_the_own_title() {
    let folder = folder(OWN);
    let (band, _) = run(
        folder.path(),
        "2026-03-01",
        &["show", "--width", "120", "--height", "8"],
    );
    assert!(band.contains("Jubilee"), "{band}");
    assert!(band.contains("Council"), "{band}");
    let (wheel, _) = run(folder.path(), "2026-03-01", &["show", "--width", "80"]);
    assert!(
        wheel.contains("Jubilee") && !wheel.contains("Council"),
        "{wheel}"
    );
    let (wheel, _) = run(folder.path(), "2026-08-01", &["show", "--width", "80"]);
    assert!(
        wheel.contains("Council") && !wheel.contains("Jubilee"),
        "{wheel}"
    );
    let (next, _) = run(folder.path(), "2026-03-01", &["next", "--days", "5"]);
    assert!(next.contains("Jubilee"), "{next}");
}

#[test]
fn a_year_that_is_over_names_the_way_on() {
    let folder = folder(OWN);
    for (today, is_over) in [
        ("2025-12-31", false),
        ("2026-12-31", false),
        ("2027-01-01", true),
        ("2027-02-01", true),
    ] {
        let (data, said) = run(folder.path(), today, &["show"]);
        assert_eq!(said.contains("arshjul roll"), is_over, "{today}: {said}");
        assert!(!data.contains("arshjul roll"), "{data}");
    }
    fs::write(
        folder.path().join("plan-2027.toml"),
        OWN.replace("2026", "2027"),
    )
    .expect("a plan");
    let (_, said) = run(folder.path(), "2027-02-01", &["show", "plan-2026.toml"]);
    assert!(!said.contains("arshjul roll"), "{said}");
}
