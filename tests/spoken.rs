//! Entries said in one line: what is title, what is date, and what the signs say.

use arshjul::plan::Plan;
use arshjul::store::Source;
use arshjul::store::spoken::{Heard, Vocabulary};
use proptest::prelude::*;

fn plan(language: &str) -> Plan {
    let text = format!(
        r#"
[plan]
title = "T"
year = 2024
language = "{language}"

[[ring]]
id = "meetings"
title = "Möten"

[[ring]]
id = "preparation"
title = "Förberedelser"

[[phase]]
id = "learning-session"
kind = "learning-session"
title = "Lärtillfälle"
when = "september"

[[phase]]
id = "stamma"
title = "Föreningsstämma"
when = "23 april"

[[activity]]
title = "A"
owner = "regional utvecklingsdirektör"
tags = ["dialog"]

[[activity]]
title = "B"
owner = ["utvecklingsstrateg", "analytiker"]
tags = ["dialog", "unga"]
"#
    );
    let today = "2024-06-14".parse().expect("a day");
    let source = Source::read("t.toml", text, today);
    assert!(source.problems().is_empty(), "{:?}", source.problems());
    source.plan().clone()
}

/// Title, date words and first day, with a bar between.
fn said(line: &str, plan: &Plan) -> String {
    let heard = Heard::of(line, plan);
    let dates = heard.dates(plan);
    let first = dates.and_then(|(dates, _)| dates.first()?.span);
    let first = first.map_or(String::new(), |span| format!(" = {}", span.first()));
    let when = heard.when.as_deref().unwrap_or("-");
    format!("{} | {when}{first}", heard.title)
}

#[track_caller]
fn table(language: &str, rows: &[(&str, &str)]) {
    let plan = plan(language);
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(line, wanted)| {
            let found = said(line, &plan);
            (found != *wanted).then(|| format!("{line}\n   is {found}\n  not {wanted}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn swedish() {
    table(
        "sv",
        &[
            (
                "Lärtillfälle sista torsdagen i september @utvecklingsstrateg #dialog /möten",
                "Lärtillfälle | sista torsdagen i september = 2024-09-26",
            ),
            ("Styrelsemöte 14 maj", "Styrelsemöte | 14 maj = 2024-05-14"),
            ("14 maj Styrelsemöte", "Styrelsemöte | 14 maj = 2024-05-14"),
            ("Styrelsemöte 14/5", "Styrelsemöte | 14/5 = 2024-05-14"),
            (
                "Styrelsemöte den 14 maj kl 13-15",
                "Styrelsemöte | den 14 maj = 2024-05-14",
            ),
            (
                "Utvärdera veckan efter påsk",
                "Utvärdera | veckan efter påsk = 2024-04-01",
            ),
            (
                "Skicka kallelse senast sex veckor före stämman",
                "Skicka kallelse | senast sex veckor före stämman = 2024-03-12",
            ),
            ("Samla idéer v. 38", "Samla idéer | v. 38 = 2024-09-16"),
            (
                "Samla idéer vecka 38 /förb",
                "Samla idéer | vecka 38 = 2024-09-16",
            ),
            ("Rapport i mars", "Rapport | i mars = 2024-03-01"),
            (
                "Avstämning första tisdagen varje månad",
                "Avstämning | första tisdagen varje månad = 2024-01-02",
            ),
            ("Nulägesanalys 2024", "Nulägesanalys 2024 | -"),
            ("Budget 2025 v. 40", "Budget 2025 | v. 40 = 2024-09-30"),
            (
                "\"Möte i mars\" 12 april",
                "Möte i mars | 12 april = 2024-04-12",
            ),
            ("”Möte i mars”", "Möte i mars | -"),
            ("Fika", "Fika | -"),
            (
                "Möte 12 april om budgeten",
                "Möte om budgeten | 12 april = 2024-04-12",
            ),
            (
                "Program vår och höst för unga",
                "Program vår och höst för unga | -",
            ),
            (
                "Konferens 2024-09-26",
                "Konferens | 2024-09-26 = 2024-09-26",
            ),
            ("Bokslut, ev. april", "Bokslut | ev. april = 2024-04-01"),
            (
                "Politisk behandling mars/april",
                "Politisk behandling | mars/april = 2024-03-01",
            ),
            (
                "Ansökan senast 31 mars #eu",
                "Ansökan | senast 31 mars = 2024-03-31",
            ),
            (
                "Resa 26–30 oktober @analytiker",
                "Resa | 26–30 oktober = 2024-10-26",
            ),
            ("Steg 1", "Steg 1 | -"),
            ("Samtal TBD", "Samtal | TBD"),
            ("Samråd under hösten", "Samråd | under hösten = 2024-09-01"),
            ("Lärtillfälle", "Lärtillfälle | -"),
            ("maj", "maj | -"),
            ("", " | -"),
        ],
    );
}

#[test]
fn other_languages() {
    table(
        "nb",
        &[
            ("Styremøte 14. mai", "Styremøte | 14. mai = 2024-05-14"),
            (
                "Rapport senest 31. mars",
                "Rapport | senest 31. mars = 2024-03-31",
            ),
            (
                "Årsmøte siste torsdag i september",
                "Årsmøte | siste torsdag i september = 2024-09-26",
            ),
            ("Høring uke 38", "Høring | uke 38 = 2024-09-16"),
            (
                "Evaluering i løpet av høsten",
                "Evaluering | i løpet av høsten = 2024-09-01",
            ),
        ],
    );
    table(
        "da",
        &[
            (
                "Bestyrelsesmøde 14. maj",
                "Bestyrelsesmøde | 14. maj = 2024-05-14",
            ),
            ("Rapport uge 38", "Rapport | uge 38 = 2024-09-16"),
        ],
    );
    table(
        "en",
        &[
            (
                "Board meeting 14 May",
                "Board meeting | 14 May = 2024-05-14",
            ),
            (
                "Board meeting on May 14",
                "Board meeting | on May 14 = 2024-05-14",
            ),
            ("Survey by 31 March", "Survey | by 31 March = 2024-03-31"),
            (
                "Retreat last Thursday in September",
                "Retreat | last Thursday in September = 2024-09-26",
            ),
            ("Report week 38 at 13:00", "Report | week 38 = 2024-09-16"),
            (
                "Newsletter every quarter",
                "Newsletter | every quarter = 2024-01-01",
            ),
        ],
    );
}

#[test]
fn signs_say_who_what_and_where() {
    let plan = plan("sv");
    let heard = Heard::of(
        "Möte 3 maj kl. 8.30-12 @regional utvecklingsdirektör @\"Anna Ek\" #dialog #ny /möt +lärt",
        &plan,
    );
    assert_eq!(heard.title, "Möte");
    assert_eq!(heard.owners, ["regional utvecklingsdirektör", "Anna Ek"]);
    assert_eq!(heard.tags, ["dialog", "ny"]);
    assert_eq!(heard.ring.as_deref(), Some("meetings"));
    assert_eq!(heard.phase.as_deref(), Some("learning-session"));
    assert_eq!(heard.time.as_deref(), Some("08:30-12:00"));
    assert!(heard.doubts.is_empty());
    let (table, fields) = heard.fields().expect("an entry");
    let keys: Vec<&str> = fields.iter().map(|(key, _)| &**key).collect();
    assert_eq!(&*table, "activity");
    assert_eq!(
        keys,
        ["title", "ring", "phase", "when", "time", "owner", "tags"]
    );

    let heard = Heard::of("Konferens 26 september !conference", &plan);
    let (table, _) = heard.fields().expect("an entry");
    assert_eq!(
        (&*table, heard.kind.as_deref()),
        ("phase", Some("conference"))
    );
}

#[test]
fn what_is_not_understood_is_said_with_its_place() {
    let plan = plan("sv");
    let heard = Heard::of("Möte 3 maj /nowhere", &plan);
    let (place, doubt) = heard.doubts.first().expect("a doubt");
    assert_eq!((place.clone(), doubt.key()), (12..20, "spoken-no-ring"));
    assert!(heard.fields().is_err());
    let line = "Möte sista torsdagen i septembr";
    let heard = Heard::of(line, &plan);
    let (place, _) = heard.doubts.first().expect("a doubt");
    assert_eq!(&line[place.clone()], "septembr");
    assert_eq!(
        heard.fields().expect_err("refused").key(),
        heard.doubts[0].1.key()
    );
    let nameless = Heard::of("@analytiker 12 april", &plan);
    assert_eq!(
        nameless.fields().expect_err("refused").key(),
        "spoken-no-title"
    );
}

#[test]
fn words_are_completed_with_what_the_plan_has() {
    let plan = plan("sv");
    let vocabulary = Vocabulary::of(&plan);
    let offered = |line: &str| -> Vec<String> {
        let found = vocabulary.complete(line, line.len()).into_iter();
        found.map(|completion| completion.text).collect()
    };
    assert_eq!(offered("Möte #"), ["#dialog", "#unga"]);
    assert_eq!(
        offered("Möte @utv"),
        ["@utvecklingsstrateg", "@regional utvecklingsdirektör"]
    );
    assert_eq!(offered("Möte /m"), ["/meetings"]);
    assert_eq!(offered("Möte två veckor före st"), ["stamma"]);
    assert_eq!(offered("Konf !conf"), ["!conference"]);
    assert!(offered("Möte st").is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_line_is_heard(line in "\\PC{0,60}|([@#/+!\"]?(möte|12 april|v. 38|x|kl 13|före|-| ){1}[ ]?){0,8}") {
        let plan = plan("sv");
        let heard = Heard::of(&line, &plan);
        let mut last = 0;
        for (range, _) in &heard.parts {
            prop_assert!(line.get(range.clone()).is_some());
            prop_assert!(range.start >= last, "{:?}", heard.parts);
            last = range.end;
        }
        for (range, _) in &heard.doubts {
            prop_assert!(line.get(range.clone()).is_some());
        }
        let _ = heard.fields();
        for caret in 0..=line.len() {
            let _ = Vocabulary::of(&plan).complete(&line, caret);
        }
    }
}
