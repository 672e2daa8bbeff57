//! Advice on the learning loop: recommendations, analyses, ideas, documents and dates that were left lying. For each code
//! plans that get it, at its place and in its words, and near misses that do not. Stages are counted by hand.

use std::fs;
use std::path::Path;
use std::time::Instant;

use arshjul::plan::Problem;
use arshjul::store::Source;
use arshjul::time::Day;
use arshjul::words::{Tongue, Words};

#[path = "common/advice.rs"]
mod advice;
#[path = "common/growth.rs"]
mod growth;

use advice::advice;
use growth::grows_in_proportion;

/// Four lines: what follows begins on line 5.
const HEAD: &str = "[plan]\ntitle = \"Plan\"\nyear = 2024\nlanguage = \"sv\"\n";

/// The analysis of February, on line 5; the meeting of 8 March, on line 10; the conference of autumn, on line 14.
const PHASES: &str = r#"[[phase]]
id = "analysis"
kind = "analysis"
title = "Analys"
when = "februari"
[[phase]]
id = "meeting"
title = "Möte"
when = "8 mars"
[[phase]]
id = "conference"
title = "Konferens"
when = "26 september"
"#;

/// A recommendation that lacks nothing, on line 18 below the phases.
const WHOLE: &str = "[[recommendation]]\ntitle = \"Samla\"\nfrom = \"analysis\"\nowner = \"Kim\"\n";

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// A plan with that below its head, read on a day; nothing is wrong with it.
fn on(today: &str, rest: &str) -> Source {
    let source = Source::read("plan-2024.toml", format!("{HEAD}{rest}"), day(today));
    assert_eq!(source.problems(), [], "{rest}");
    source
}

fn advises(today: &str, rest: &str, expected: &[&str]) {
    let source = on(today, rest);
    assert_eq!(
        advice(&source, Tongue::English),
        expected,
        "{today}\n{rest}"
    );
}

fn codes(today: &str, rest: &str) -> Vec<&'static str> {
    let source = on(today, rest);
    source.advice().iter().map(|it| it.code.0).collect()
}

/// The id of the entry that each piece of advice leads to.
fn led_to(source: &Source) -> Vec<Option<&str>> {
    let entry = |it: &Problem| it.entry.map(|at| &*source.plan().entries[at].id);
    source.advice().iter().map(entry).collect()
}

// ── Missed ──────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_recommendation_that_phases_did_nothing_with() {
    let rest = format!("{PHASES}{WHOLE}");
    // The eighth of March is a day of the meeting still.
    advises("2024-03-08", &rest, &[]);
    let one = "18:1 missed No step tells what “Möte” did with “Samla”";
    advises("2024-03-09", &rest, &[one]);
    advises("2024-09-26", &rest, &[one]);
    let both = "18:1 missed No step tells what “Möte” and “Konferens” did with “Samla”";
    advises("2024-09-27", &rest, &[both]);
    let source = on("2024-09-27", &rest);
    assert_eq!(
        led_to(&source),
        [Some("analysis")],
        "the phase that raised it"
    );
    assert_eq!(
        advice(&source, Tongue::Swedish),
        ["18:1 missed Inget steg berättar vad ”Möte” och ”Konferens” gjorde med ”Samla”"]
    );
}

#[test]
fn one_piece_a_recommendation_that_names_the_first_of_many_phases() {
    let mut rest = String::new();
    for week in 1..=8 {
        let phase = format!("[[phase]]\ntitle = \"F{week}\"\nwhen = \"v. {week}\"\n");
        rest.push_str(&phase);
    }
    for title in ["A", "B", "C"] {
        let one = format!("[[recommendation]]\ntitle = \"{title}\"\nowner = \"Kim\"\n");
        rest.push_str(&one);
    }
    let first = |line, title| {
        format!(
            "{line}:1 missed No step tells what “F1”, “F2”, “F3”, “F4”, “F5” and 3 more did with “{title}”"
        )
    };
    let all = [first(29, "A"), first(32, "B"), first(35, "C")];
    advises("2024-12-31", &rest, &all.each_ref().map(|it| &**it));
    let source = on("2024-12-31", &rest);
    assert_eq!(
        led_to(&source),
        [None, None, None],
        "nobody tells who raised it"
    );
}

#[test]
fn what_nobody_missed() {
    let with = |phases: &str, recommendation: &str| format!("{phases}{recommendation}");
    let step =
        |outcome: &str| format!("{WHOLE}[[recommendation.step]]\nphase = \"meeting\"\n{outcome}\n");
    for rest in [
        // Taken up, or planned to be.
        with(PHASES, &step("outcome = \"Gjort\"")),
        with(PHASES, &step("")),
        // Done and declined without it.
        with(PHASES, &format!("{WHOLE}status = \"done\"\n")),
        with(PHASES, &format!("{WHOLE}status = \"declined\"\n")),
        // Called off, by itself or by its only day.
        with(
            &PHASES.replace("8 mars\"", "8 mars\"\nstatus = \"cancelled\""),
            WHOLE,
        ),
        with(
            &PHASES.replace(
                "8 mars\"",
                "8 mars\"\noccurrence = [{ on = 2024-03-08, cancelled = true }]",
            ),
            WHOLE,
        ),
        // Without a day, moved, or none at all.
        with(&PHASES.replace("when = \"8 mars\"\n", ""), WHOLE),
        with(
            &PHASES.replace(
                "8 mars\"",
                "8 mars\"\noccurrence = [{ on = 2024-03-08, moved = 2024-06-14 }]",
            ),
            WHOLE,
        ),
        "[[recommendation]]\ntitle = \"Samla\"\nowner = \"Kim\"\n".to_owned(),
    ] {
        assert_eq!(codes("2024-06-14", &rest), [""; 0], "{rest}");
    }
}

#[test]
fn what_is_adopted_or_done_early_waits_all_the_same() {
    let adopted = format!("{PHASES}{WHOLE}status = \"adopted\"\n");
    assert_eq!(codes("2024-06-14", &adopted), ["missed"]);
    // Done counts as over, whatever the day.
    let early = PHASES.replace("26 september\"", "26 september\"\nstatus = \"done\"");
    advises(
        "2024-03-01",
        &format!("{early}{WHOLE}"),
        &["19:1 missed No step tells what “Konferens” did with “Samla”"],
    );
}

/// This year's phase of the name has to take it up as all others have; and it has raised nothing this year.
#[test]
fn what_was_carried_over_is_missed_by_the_phase_that_once_raised_it() {
    let carried = format!("{PHASES}{WHOLE}carried-from = \"2023\"\n");
    advises(
        "2024-03-01",
        &carried,
        &[
            "5:1 raises-nothing “Analys” is over, and no recommendation comes from it",
            "18:1 missed No step tells what “Analys” did with “Samla”",
        ],
    );
    assert_eq!(
        led_to(&on("2024-03-01", &carried)),
        [Some("analysis"), Some("analysis")]
    );
}

// ── Owners and priorities ───────────────────────────────────────────────────────────────────────────

#[test]
fn a_recommendation_that_nobody_carries() {
    let bare = "[[recommendation]]\ntitle = \"Samla\"\n";
    let no_owner = "5:1 no-owner “Samla” has no owner";
    advises("2024-06-14", bare, &[no_owner]);
    for (status, advice) in [
        ("open", &[no_owner][..]),
        ("adopted", &[no_owner]),
        ("done", &[]),
        ("declined", &[]),
    ] {
        advises(
            "2024-06-14",
            &format!("{bare}status = \"{status}\"\n"),
            advice,
        );
    }
    // An owner without a name is none.
    advises(
        "2024-06-14",
        &format!("{bare}owner = [\" \"]\n"),
        &[no_owner],
    );
    assert_eq!(
        advice(&on("2024-06-14", bare), Tongue::Swedish),
        ["5:1 no-owner ”Samla” har ingen ansvarig"]
    );
}

#[test]
fn a_recommendation_that_serves_no_priority_where_there_are_some() {
    let owned = "[[recommendation]]\ntitle = \"Samla\"\nowner = \"Kim\"\n";
    advises("2024-06-14", owned, &[]);
    let young = "[[priority]]\nid = \"young\"\ntitle = \"Barn och unga\"\n";
    let rest = format!("{owned}{young}");
    let source = on("2024-06-14", &rest);
    assert_eq!(
        advice(&source, Tongue::English),
        ["5:1 no-priority “Samla” serves no priority"]
    );
    let help = source.advice()[0].help.as_ref().expect("a way out");
    assert_eq!(
        Words::of(Tongue::Swedish).say(help),
        "Nyckeln priorities säger vad en rekommendation gäller; planen har young. \
         Låt det stå om den gäller något annat."
    );
    for more in ["priorities = [\"young\"]\n", "status = \"done\"\n"] {
        advises("2024-06-14", &format!("{owned}{more}{young}"), &[]);
    }
}

/// Up to two are told each; three are told together at the first of them, and of seven five are named.
#[test]
fn many_of_the_same_kind_are_one_piece_of_advice() {
    let bare = |count: usize| -> String {
        let one = |number| format!("[[recommendation]]\ntitle = \"R{number}\"\n");
        (1..=count).map(one).collect()
    };
    let alone = [
        "5:1 no-owner “R1” has no owner",
        "7:1 no-owner “R2” has no owner",
    ];
    advises("2024-06-14", &bare(2), &alone);
    let three = "5:1 no-owner 3 recommendations have no owner: “R1”, “R2” and “R3”";
    advises("2024-06-14", &bare(3), &[three]);
    let seven =
        "5:1 no-owner 7 recommendations have no owner: “R1”, “R2”, “R3”, “R4”, “R5” and 2 more";
    advises("2024-06-14", &bare(7), &[seven]);
    let young = "[[priority]]\nid = \"young\"\ntitle = \"Barn och unga\"\n";
    let source = on("2024-06-14", &format!("{}{young}", bare(3)));
    assert_eq!(
        advice(&source, Tongue::Swedish),
        [
            "5:1 no-owner 3 rekommendationer har ingen ansvarig: ”R1”, ”R2” och ”R3”",
            "5:1 no-priority 3 rekommendationer hör inte till någon prioritering: ”R1”, ”R2” och ”R3”",
        ]
    );
}

// ── Analyses ────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn an_analysis_that_nothing_came_from() {
    let said = "5:1 raises-nothing “Analys” is over, and no recommendation comes from it";
    // Leap year: the 29th is the last day of February.
    advises("2024-02-29", PHASES, &[]);
    advises("2024-03-01", PHASES, &[said]);
    let source = on("2024-03-01", PHASES);
    assert_eq!(led_to(&source), [Some("analysis")]);
    let words = Words::of(Tongue::Swedish);
    assert_eq!(
        words.say(&source.advice()[0].message),
        "”Analys” är över, och ingen rekommendation kommer ur den"
    );
    let help = source.advice()[0].help.as_ref().expect("a way out");
    assert!(words.say(help).contains("from = \"analysis\""));
    // Of another kind, called off, without a day, or with something that came from it, whatever came of that.
    for phases in [
        PHASES.replace("kind = \"analysis\"", "kind = \"presentation\""),
        PHASES.replace("kind = \"analysis\"\n", ""),
        PHASES.replace("februari\"", "februari\"\nstatus = \"cancelled\""),
        PHASES.replace("when = \"februari\"\n", ""),
        format!("{PHASES}{WHOLE}status = \"declined\"\n"),
        format!("{PHASES}{WHOLE}status = \"done\"\n"),
    ] {
        advises("2024-03-01", &phases, &[]);
    }
}

#[test]
fn steps_of_one_analysis_raise_together() {
    let second = "[[phase]]\nid = \"presented\"\nkind = \"analysis\"\ntitle = \"Presentation\"\nwhen = \"maj\"\n";
    let from = |phase: &str| WHOLE.replace("analysis", phase) + "status = \"done\"\n";
    let two = |second: &str, from: &str| codes("2024-06-14", &format!("{PHASES}{second}{from}"));
    // Each for itself, as the autumn's is not the spring's.
    assert_eq!(two(second, ""), ["raises-nothing", "raises-nothing"]);
    assert_eq!(two(second, &from("analysis")), ["raises-nothing"]);
    assert_eq!(two(second, &from("presented")), ["raises-nothing"]);
    // One that waits for the other.
    let step = format!("{second}needs = \"analysis\"\n");
    assert_eq!(two(&step, &from("analysis")), [""; 0]);
    assert_eq!(two(&step, &from("presented")), [""; 0]);
    assert_eq!(two(&step, ""), ["raises-nothing", "raises-nothing"]);
    // What came from a phase of another kind that it waits for did not come from it.
    let step = format!("{second}needs = \"meeting\"\n");
    assert_eq!(
        two(&step, &from("meeting")),
        ["raises-nothing", "raises-nothing"]
    );
}

// ── Ideas ───────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn an_idea_that_nobody_answered() {
    // Without an analysis, of which there would be more to say.
    let phases = PHASES.replace("kind = \"analysis\"\n", "");
    let idea = "[[idea]]\nphase = \"meeting\"\ntext = \"Sitt i ring\"\n";
    let rest = format!("{phases}{idea}");
    advises("2024-03-08", &rest, &[]);
    let said_so = "17:1 unanswered-idea “Möte” is over, and the idea “Sitt i ring” is still new";
    advises("2024-03-09", &rest, &[said_so]);
    let source = on("2024-03-09", &rest);
    assert_eq!(led_to(&source), [Some("meeting")]);
    assert_eq!(
        advice(&source, Tongue::Swedish),
        ["17:1 unanswered-idea ”Möte” är över, och idén ”Sitt i ring” är fortfarande ny"]
    );
    for rest in [
        format!("{rest}status = \"taken\"\n"),
        format!("{rest}status = \"parked\"\n"),
        rest.replace("phase = \"meeting\"", "phase = \"conference\""),
        rest.replace("phase = \"meeting\"\n", ""),
        rest.replace("8 mars\"", "8 mars\"\nstatus = \"cancelled\""),
        rest.replace("when = \"8 mars\"\n", ""),
    ] {
        advises("2024-03-09", &rest, &[]);
    }
}

#[test]
fn the_many_ideas_of_a_phase_are_told_together() {
    let phases = PHASES.replace("kind = \"analysis\"\n", "");
    let idea =
        |phase: &str, text: &str| format!("[[idea]]\nphase = \"{phase}\"\ntext = \"{text}\"\n");
    let rest = [
        phases,
        idea("meeting", "A"),
        idea("conference", "X"),
        idea("meeting", "B"),
        idea("meeting", "C"),
    ]
    .concat();
    advises(
        "2024-12-01",
        &rest,
        &[
            "17:1 unanswered-idea “Möte” is over, and 3 ideas for it are still new: “A”, “B” and “C”",
            "20:1 unanswered-idea “Konferens” is over, and the idea “X” is still new",
        ],
    );
}

// ── Dates to confirm ────────────────────────────────────────────────────────────────────────────────

fn rolled(count: usize, more: &str) -> String {
    let one = |number| {
        format!("[[activity]]\ntitle = \"A{number}\"\nwhen = \"v. 38\"\nreview = true\n{more}")
    };
    (1..=count).map(one).collect()
}

#[test]
fn dates_that_are_to_be_confirmed() {
    let alone = [
        "5:1 unconfirmed The date of “A1” is still to be confirmed",
        "9:1 unconfirmed The date of “A2” is still to be confirmed",
    ];
    advises("2024-01-01", &rolled(2, ""), &alone);
    assert_eq!(
        led_to(&on("2024-01-01", &rolled(2, ""))),
        [Some("a1"), Some("a2")]
    );
    // Each is a decision: all of them are listed, however many, and each leads to its entry.
    let sixty = on("2024-01-01", &rolled(60, ""));
    let every = |before: &str, after: &str| -> Vec<String> {
        let line = |number: usize| 1 + 4 * number;
        let one = |number| format!("{}:1 unconfirmed {before}A{number}{after}", line(number));
        (1..=60).map(one).collect()
    };
    assert_eq!(
        advice(&sixty, Tongue::English),
        every("The date of “", "” is still to be confirmed")
    );
    assert_eq!(
        advice(&sixty, Tongue::Swedish),
        every("Datumet för ”", "” är ännu inte bekräftat")
    );
    assert_eq!(led_to(&sixty)[59], Some("a60"));
    // What is done or called off is not confirmed any more.
    for status in ["done", "cancelled"] {
        advises(
            "2024-01-01",
            &rolled(2, &format!("status = \"{status}\"\n")),
            &[],
        );
    }
    advises("2024-01-01", &rolled(1, "").replace("true", "false"), &[]);
}

// ── Documents and links ─────────────────────────────────────────────────────────────────────────────

/// A plan file with that below its head, in a folder of a folder that holds more.
struct Shelf(tempfile::TempDir);

impl Shelf {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Self(folder);
        fs::create_dir_all(shelf.plans().join("bilagor")).expect("a folder");
        fs::write(shelf.plans().join("bilagor/Möte 3.pdf"), "x").expect("a file");
        fs::write(shelf.0.path().join("ovanför.pdf"), "x").expect("a file");
        shelf
    }

    fn plans(&self) -> std::path::PathBuf {
        self.0.path().join("plans")
    }

    /// The plan read by its path; the tests run in another folder.
    fn read(&self, rest: &str) -> Source {
        let path = self.plans().join("plan-2024.toml");
        fs::write(&path, format!("{HEAD}{rest}")).expect("written");
        let source = arshjul::store::open(&path, day("2024-06-14")).expect("a plan");
        assert_eq!(source.problems(), [], "{rest}");
        source
    }

    fn codes(&self, rest: &str) -> Vec<&'static str> {
        let source = self.read(rest);
        source.advice().iter().map(|it| it.code.0).collect()
    }

    fn document(&self, link: &str) -> Vec<&'static str> {
        self.codes(&format!(
            "[[document]]\ntitle = \"Analysen\"\nlink = '{link}'\n"
        ))
    }

    fn link(&self, link: &str) -> Vec<&'static str> {
        self.codes(&format!(
            "[[activity]]\ntitle = \"A\"\nlinks = ['{link}']\n"
        ))
    }
}

#[test]
fn a_document_that_is_not_there() {
    let shelf = Shelf::new();
    let rest = "[[phase]]\ntitle = \"Möte\"\n\
                [[document]]\ntitle = \"Analysen\"\nphase = \"möte\"\nlink = \"analys.pdf\"\n";
    let source = shelf.read(rest);
    assert_eq!(
        advice(&source, Tongue::English),
        ["7:1 dead-document “Analysen” leads to “analys.pdf”, where there is no file"]
    );
    assert_eq!(
        advice(&source, Tongue::Swedish),
        ["7:1 dead-document ”Analysen” leder till ”analys.pdf”, där det inte finns någon fil"]
    );
    assert_eq!(led_to(&source), [Some("möte")]);
    // As soon as it is there and the plan is read again.
    fs::write(shelf.plans().join("analys.pdf"), "x").expect("a file");
    assert_eq!(advice(&source, Tongue::English).len(), 1);
    assert_eq!(shelf.read(rest).advice(), []);
    // A document may do without a link.
    assert_eq!(shelf.codes("[[document]]\ntitle = \"Analysen\"\n"), [""; 0]);
}

#[test]
fn paths_count_from_the_folder_of_the_plan() {
    let shelf = Shelf::new();
    let absolute = shelf.plans().join("bilagor/Möte 3.pdf");
    for there in [
        "bilagor/Möte 3.pdf",
        "./bilagor/../bilagor/Möte 3.pdf",
        "../ovanför.pdf",
        "plan-2024.toml",
        absolute.to_str().expect("text"),
    ] {
        assert_eq!(shelf.document(there), [""; 0], "{there}");
        assert_eq!(shelf.link(there), [""; 0], "{there}");
    }
    for gone in [
        "ovanför.pdf",
        "bilagor/Möte 4.pdf",
        "/no/such.pdf",
        "~/x.pdf",
        "Cargo.toml",
    ] {
        assert_eq!(shelf.document(gone), ["dead-document"], "{gone}");
        assert_eq!(shelf.link(gone), ["dead-link"], "{gone}");
    }
    assert!(
        Path::new("Cargo.toml").is_file(),
        "in the folder in which the tests run"
    );
}

#[test]
#[cfg(unix)]
fn addresses_of_files_are_paths() {
    let shelf = Shelf::new();
    let folder = shelf.plans();
    let folder = folder.to_str().expect("text");
    for there in [
        format!("file://{folder}/bilagor/M%C3%B6te%203.pdf"),
        format!("FILE://localhost{folder}/bilagor/M%c3%b6te%203.pdf#page=2"),
    ] {
        assert_eq!(shelf.document(&there), [""; 0], "{there}");
        assert_eq!(shelf.link(&there), [""; 0], "{there}");
    }
    let gone = format!("file://{folder}/bilagor/M%C3%B6te%204.pdf");
    assert_eq!(shelf.document(&gone), ["dead-document"]);
    assert_eq!(shelf.link(&gone), ["dead-link"]);
}

#[test]
fn pages_are_not_asked_for_and_what_is_never_opened_is_told() {
    let shelf = Shelf::new();
    for page in ["https://example.invalid/no", "HTTP://example.invalid"] {
        assert_eq!(shelf.document(page), [""; 0], "{page}");
        assert_eq!(shelf.link(page), [""; 0], "{page}");
    }
    for other in [
        "javascript:alert(1)",
        "ssh://example.org",
        "mailto:a@example.org",
        "file://example.org/x.pdf",
        "https://a b",
        "--help",
    ] {
        assert_eq!(shelf.document(other), ["unopened-document"], "{other}");
        // Only shown: somebody's other programs may open it.
        assert_eq!(shelf.link(other), [""; 0], "{other}");
    }
    let rest = "[[document]]\ntitle = \"Analysen\"\nlink = \"ssh:x\"\n";
    assert_eq!(
        advice(&shelf.read(rest), Tongue::English),
        ["5:1 unopened-document “Analysen” leads to “ssh:x”, which is never opened"]
    );
    assert_eq!(
        advice(&shelf.read(rest), Tongue::Swedish),
        ["5:1 unopened-document ”Analysen” leder till ”ssh:x”, som aldrig öppnas"]
    );
}

/// The program opens files and no folders, so a folder is no document; as a link of an entry it is somewhere to go.
#[test]
fn a_folder_is_no_document() {
    let shelf = Shelf::new();
    assert_eq!(shelf.document("bilagor"), ["dead-document"]);
    assert_eq!(shelf.link("bilagor"), [""; 0]);
    assert_eq!(shelf.document("plan-2024.toml/x"), ["dead-document"]);
    assert_eq!(shelf.document(&"x".repeat(5000)), ["dead-document"]);
    assert_eq!(
        shelf.link("a\0b".replace('\0', "%00").as_str()),
        ["dead-link"]
    );
}

#[test]
#[cfg(unix)]
fn links_of_the_disk_are_followed() {
    use std::os::unix::fs::symlink;
    let shelf = Shelf::new();
    let at = |name: &str| shelf.plans().join(name);
    symlink("bilagor/Möte 3.pdf", at("hit.pdf")).expect("a link");
    symlink("bilagor/Möte 4.pdf", at("ingenstans.pdf")).expect("a link");
    symlink("runt.pdf", at("runt.pdf")).expect("a link");
    assert_eq!(shelf.document("hit.pdf"), [""; 0]);
    assert_eq!(shelf.document("ingenstans.pdf"), ["dead-document"]);
    assert_eq!(shelf.document("runt.pdf"), ["dead-document"]);
    assert_eq!(shelf.link("ingenstans.pdf"), ["dead-link"]);
}

#[test]
fn each_dead_link_of_an_entry_is_told() {
    let shelf = Shelf::new();
    let rest = "[[activity]]\ntitle = \"Utskick\"\n\
                links = [\"a.pdf\", \"https://example.org\", \"b.pdf\", \"bilagor/Möte 3.pdf\"]\n";
    let source = shelf.read(rest);
    assert_eq!(
        advice(&source, Tongue::English),
        [
            "5:1 dead-link “Utskick” has a link to “a.pdf”, where there is nothing",
            "5:1 dead-link “Utskick” has a link to “b.pdf”, where there is nothing",
        ]
    );
    assert_eq!(
        advice(&source, Tongue::Swedish)[1],
        "5:1 dead-link ”Utskick” har en länk till ”b.pdf”, där det inte finns något"
    );
    assert_eq!(led_to(&source), [Some("utskick"), Some("utskick")]);
}

// ── All of it ───────────────────────────────────────────────────────────────────────────────────────

/// Counted by hand on the shipped plans; see `taken_up` for the stages.
#[test]
fn the_shipped_plans_are_told_what_their_sources_leave_open() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let codes = |name: &str, today: &str| -> Vec<&str> {
        let source = arshjul::store::open(root.join(name), day(today)).expect("a plan");
        source.advice().iter().map(|it| it.code.0).collect()
    };
    // In 2024 no source tells what became of three recommendations, who carries them, and what they serve.
    let lacking = ["missed", "no-owner", "no-priority", "missed", "missed"];
    let year = "varmlandsstrategin-2024.toml";
    assert_eq!(codes(year, "2024-06-14"), lacking);
    assert_eq!(codes(year, "2026-11-24"), lacking);
    // The presentation is marked as done, and so it is over whatever the day.
    assert_eq!(codes(year, "2024-02-01"), lacking);
    // Two dates of the example were taken over, one deadline is late, and three recommendations were missed.
    let example = [
        "unconfirmed",
        "unconfirmed",
        "late",
        "missed",
        "missed",
        "missed",
    ];
    assert_eq!(codes("example-2026.toml", "2026-11-24"), example);
    for (name, said) in [
        ("varmlandsstrategin-2023.toml", &[][..]),
        // Two of its phases have open steps.
        ("bostadsrattsforening-2026.toml", &["late", "late"]),
        // Its year has ended, and nobody has ticked off the steps of its phases.
        ("karlstad-budget-2026.toml", &["unanswered"]),
    ] {
        assert_eq!(codes(name, "2026-11-24"), said, "{name}");
    }
}

#[test]
fn the_command_gives_the_codes_to_scripts_and_does_not_fail_for_them() {
    let shelf = Shelf::new();
    let more = "[[document]]\ntitle = \"Analysen\"\nlink = \"analys.pdf\"\n\
                [[document]]\ntitle = \"Boken\"\nlink = \"ssh:x\"\n\
                [[idea]]\nphase = \"meeting\"\ntext = \"Sitt i ring\"\n\
                [[priority]]\nid = \"young\"\ntitle = \"Unga\"\n\
                [[recommendation]]\ntitle = \"Samla\"\nfrom = \"meeting\"\n\
                [[activity]]\ntitle = \"A\"\nreview = true\nlinks = [\"a.pdf\"]\n";
    shelf.read(&format!("{PHASES}{more}"));
    let run = |arguments: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("arshjul").expect("the program");
        let command = command
            .current_dir(shelf.0.path())
            .arg("check")
            .args(arguments);
        let command = command
            .env("LC_ALL", "en_GB.UTF-8")
            .env("ARSHJUL_TODAY", "2024-12-01");
        let output = command.output().expect("an end");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        String::from_utf8(output.stdout).expect("text")
    };
    let json = run(&["--strict", "--format", "json"]);
    let rows: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let rows = rows.as_array().expect("rows").iter();
    let found: Vec<(u64, &str)> = rows
        .map(|row| {
            assert_eq!(row["level"], "advice");
            let (line, code) = (row["line"].as_u64(), row["code"].as_str());
            (line.expect("a line"), code.expect("a code"))
        })
        .collect();
    assert_eq!(
        found,
        [
            (5, "raises-nothing"),
            (18, "dead-document"),
            (21, "unopened-document"),
            (24, "unanswered-idea"),
            (30, "missed"),
            (30, "no-owner"),
            (30, "no-priority"),
            (33, "dead-link"),
            (33, "unconfirmed"),
        ]
    );
    let text = run(&["plans/plan-2024.toml", "--plain"]);
    assert!(text.contains("Found 9 pieces of advice"), "{text}");
    assert!(text.contains("plan-2024.toml:18:1"), "{text}");
}

/// So many of each; five documents a path.
fn many(count: usize) -> Source {
    let mut rest = PHASES.to_owned();
    for number in 0..count {
        rest.push_str("[[recommendation]]\ntitle = \"R\"\nfrom = \"analysis\"\n");
        rest.push_str("[[idea]]\nphase = \"meeting\"\ntext = \"I\"\n");
        let gone = number % (count / 5);
        let document = format!("[[document]]\ntitle = \"D\"\nlink = \"{gone}.pdf\"\n");
        rest.push_str(&document);
        rest.push_str("[[activity]]\ntitle = \"A\"\nwhen = \"v. 38\"\nreview = true\n");
    }
    Source::read("plan-2024.toml", format!("{HEAD}{rest}"), day("2024-12-01"))
}

#[test]
fn all_of_ten_thousand_are_found() {
    let source = many(10_000);
    let advice = source.advice();
    let count = |code: &str| advice.iter().filter(|it| it.code.0 == code).count();
    let each = ["missed", "dead-document", "unconfirmed"].map(count);
    assert_eq!(each, [10_000, 10_000, 10_000]);
    let together = ["no-owner", "unanswered-idea"].map(count);
    assert_eq!(together, [1, 1]);
}

#[test]
fn ten_times_as_many_do_not_take_much_longer_than_ten_times() {
    grows_in_proportion(300, |count| {
        let source = many(count);
        let start = Instant::now();
        let found = source.advice().len();
        let took = start.elapsed();
        assert!(found > count, "{found}");
        took
    });
}
