//! `arshjul indicators` on the shipped plans: the words, and the figures for scripts. What scipy finds for these series is in
//! `data/trends.tsv`.

use assert_cmd::Command;

fn told(arguments: &[&str]) -> String {
    let mut command = Command::cargo_bin("arshjul").expect("the program");
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg("indicators")
        .args(arguments);
    command
        .env("ARSHJUL_TODAY", "2024-06-14")
        .env("LANG", "en_GB.UTF-8");
    let output = command.output().expect("its output");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_real_series_have_their_verdicts() {
    let json = told(&["plans/varmlandsstrategin-2024.toml", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let verdict = |id: &str| {
        let all = told.as_array().expect("a list").iter();
        let found = all.into_iter().find(|it| it["id"] == id);
        found.map(|it| it["verdict"].as_str().expect("a word").to_owned())
    };
    assert_eq!(verdict("solar").as_deref(), Some("trend-right"));
    assert_eq!(verdict("greenhouse-gases").as_deref(), Some("too-few"));
    assert_eq!(
        verdict("trading-eco-municipalities").as_deref(),
        Some("trend-right")
    );
    assert_eq!(verdict("trading-avesta").as_deref(), Some("chance"));
    assert_eq!(verdict("trading-boden").as_deref(), Some("trend-wrong"));
    let solar = &told[0];
    assert_eq!(
        (&solar["n"], &solar["latest"], &solar["slope"]),
        (&5.into(), &92_360.0.into(), &19_340.25.into())
    );
    let keys: Vec<&str> = solar
        .as_object()
        .expect("a table")
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        keys,
        [
            "id", "n", "latest", "tau", "p", "slope", "low", "high", "verdict"
        ]
    );
}

#[test]
fn the_words_say_what_it_rests_on() {
    let told = told(&["plans/example-2026.toml"]);
    for words in [
        "Greenhouse gases per inhabitant\n  ██▆▇▄▄▃▂▁  4.4 t CO2e (2024)\n  trend in the right direction (Mann–Kendall: p < 0.001, tau −0.89, 9 points)\n",
        "may be chance",
        "too few points to tell (3 points; five are needed)",
        "target 80 % by 2040: 19 percentage points to go\n",
        "met in 2034 at this pace",
    ] {
        assert!(
            told.contains(
                &words
                    .replace(" t CO2e", "\u{a0}t CO2e")
                    .replace(" %", "\u{a0}%")
            ),
            "{words}\n{told}"
        );
    }
}

#[test]
fn a_plan_without_figures_says_how_to_have_some() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = folder.path().join("p-2024.toml");
    std::fs::write(&plan, "[plan]\ntitle = \"T\"\nyear = 2024\n").expect("written");
    assert!(told(&[&plan.display().to_string()]).contains("[[indicator]]"));
}

/// Counted out by hand: every step of a year is 0.0001, so the slope and both ends of its interval are.
#[test]
fn small_figures_keep_their_digits() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = folder.path().join("p-2024.toml");
    let text = "[plan]\ntitle = \"T\"\nyear = 2024\n\n[[indicator]]\nid = \"lead\"\ntitle = \"Lead\"\nunit = \"mg\"\n\
                values = { 2019 = 0.0004, 2020 = 0.0005, 2021 = 0.0006, 2022 = 0.0007, 2023 = 0.0008 }\n";
    std::fs::write(&plan, text).expect("written");
    let told = told(&[&plan.display().to_string()]);
    assert!(told.contains("0.0008\u{a0}mg (2023)"), "{told}");
    let pace = "+0.0001\u{a0}mg a year (Theil–Sen; 95 %: +0.0001 to +0.0001)";
    assert!(told.contains(pace), "{told}");
}
