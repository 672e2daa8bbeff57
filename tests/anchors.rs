//! Dates that are counted from other entries: who is meant by a name, in which order dates are resolved, and what is said
//! where they cannot be. Expected days are counted by hand in a calendar.

use arshjul::plan::{Entry, Level, Named, Names, Plan, Problem};
use arshjul::store::Source;
use arshjul::time::{Day, Mood, Precision};
use proptest::prelude::*;

fn read_in(language: &str, year: i32, rest: &str) -> Source {
    let head = format!(
        "[plan]\ntitle = \"Plan\"\nyear = {year}\nlanguage = \"{language}\"\ncountry = \"SE\"\n"
    );
    let today = "2026-06-14".parse().expect("a day");
    Source::read("plan.toml", format!("{head}{rest}"), today)
}

fn read(rest: &str) -> Source {
    read_in("sv", 2026, rest)
}

fn activity(title: &str, when: &str) -> String {
    format!("[[activity]]\ntitle = \"{title}\"\nwhen = \"{when}\"\n")
}

fn entry<'p>(plan: &'p Plan, title: &str) -> &'p Entry {
    let mut entries = plan.entries.iter();
    entries
        .find(|entry| &*entry.title == title)
        .expect("an entry of that title")
}

/// The days of an entry: `2026-03-12`, or `2026-03-01/31` for a span; `!` behind a limit, nothing without days.
fn days(source: &Source, title: &str) -> Vec<String> {
    let dates = entry(source.plan(), title)
        .when
        .iter()
        .flat_map(|when| &*when.dates);
    dates
        .filter_map(|date| {
            let span = date.span?;
            let limit = if date.deadline { "!" } else { "" };
            Some(if span.days() == 1 {
                format!("{}{limit}", span.first())
            } else {
                format!("{}/{}{limit}", span.first(), span.last())
            })
        })
        .collect()
}

fn codes(source: &Source) -> Vec<&'static str> {
    let problems = source.problems().iter();
    problems.map(|problem| problem.code.0).collect()
}

fn marked<'s>(source: &'s Source, problem: &Problem) -> &'s str {
    &source.text()[problem.place.start as usize..problem.place.end as usize]
}

#[test]
fn an_entry_follows_another() {
    // 23 April 2026 is a Thursday; six weeks before is 12 March, a Thursday too.
    for (when, expected) in [
        ("6 veckor före stämman", "2026-03-12"),
        ("sex veckor före föreningsstämman", "2026-03-12"),
        ("senast sex veckor före stämma", "2026-03-12!"),
        ("dagen efter stämman", "2026-04-24"),
        ("dagen före Föreningsstämma", "2026-04-22"),
        ("måndagen två veckor före stämman", "2026-04-06"),
        ("inom tre veckor efter stämman", "2026-04-24/2026-05-14"),
        ("före stämman", "2026-04-22!"),
        ("samma dag som stämman", "2026-04-23"),
        ("en månad efter stämman", "2026-05-23"),
    ] {
        let text = activity("Föreningsstämma", "23 april") + &activity("Kallelse", when);
        let source = read(&text);
        assert_eq!(
            codes(&source),
            [] as [&str; 0],
            "{when}: {:?}",
            source.problems()
        );
        assert_eq!(days(&source, "Kallelse"), [expected], "{when}");
    }
}

#[test]
fn in_every_language() {
    for (language, title, when) in [
        ("sv", "Konferens", "två veckor före konferensen"),
        ("nb", "Konferanse", "to uker før konferansen"),
        ("da", "Konference", "to uger før konferencen"),
        ("en", "Conference", "two weeks before the conference"),
    ] {
        let text = format!(
            "[[activity]]\ntitle = \"{title}\"\nwhen = 2026-10-15\n{}",
            activity("X", when)
        );
        let source = read_in(language, 2026, &text);
        assert_eq!(
            days(&source, "X"),
            ["2026-10-01"],
            "{when}: {:?}",
            source.problems()
        );
    }
}

#[test]
fn a_window_with_its_limit() {
    let text = activity("Föreningsstämma", "23 april")
        + &activity("Kallelse", "tidigast sex, senast fyra veckor före stämman");
    let source = read(&text);
    assert_eq!(codes(&source), [] as [&str; 0]);
    // Six weeks before is 12 March, four weeks before 26 March.
    assert_eq!(
        days(&source, "Kallelse"),
        ["2026-03-12/2026-03-26", "2026-03-26!"]
    );
}

#[test]
fn the_limit_of_a_window_is_no_occurrence_of_its_own() {
    let text = activity("Föreningsstämma", "23 april")
        + &activity("Kallelse", "tidigast sex, senast fyra veckor före stämman")
        + &activity("Utkast", "en vecka före kallelsen");
    let source = read(&text);
    assert_eq!(days(&source, "Utkast"), ["2026-03-05"]);
}

#[test]
fn chains_in_any_order_of_the_file() {
    let entries = [
        activity("Stämma", "23 april"),
        activity("Kallelse", "4 veckor före stämman"),
        activity("Utkast", "2 veckor före kallelsen"),
        activity("Idéer", "en vecka före utkast"),
    ];
    for turn in 0..4 {
        for back in [false, true] {
            let mut order = entries.clone();
            order.rotate_left(turn);
            if back {
                order.reverse();
            }
            let source = read(&order.concat());
            assert_eq!(codes(&source), [] as [&str; 0]);
            assert_eq!(days(&source, "Kallelse"), ["2026-03-26"]);
            assert_eq!(days(&source, "Utkast"), ["2026-03-12"]);
            assert_eq!(days(&source, "Idéer"), ["2026-03-05"]);
            let plan = source.plan();
            let at = |title| plan.entries.iter().position(|entry| &*entry.title == title);
            let anchors = &entry(plan, "Utkast").when[0].anchors;
            assert_eq!(anchors.first().map(|at| *at as usize), at("Kallelse"));
        }
    }
}

#[test]
fn what_it_counts_from_moves_it_along() {
    let held = "[[activity]]\ntitle = \"Stämma\"\nwhen = \"23 april\"\n";
    let fact = "[[activity.occurrence]]\non = 2026-04-23\nmoved = 2026-04-30\n";
    let before = "[[activity]]\ntitle = \"Kallelse\"\nwhen = \"en vecka före stämman\"\n";
    let source = read(&format!("{held}{fact}{before}"));
    assert_eq!(codes(&source), [] as [&str; 0]);
    assert_eq!(days(&source, "Kallelse"), ["2026-04-23"]);
}

#[test]
fn one_for_each_occurrence_of_an_anchor() {
    let meeting =
        "[[activity]]\ntitle = \"Styrelsemöte\"\nwhen = [2026-01-14, 2026-02-11, 2026-03-11]\n";
    let off = "[[activity.occurrence]]\non = 2026-02-11\ncancelled = true\n";
    let before = activity("Handlingar", "en vecka före styrelsemötet");
    let source = read(&format!("{meeting}{before}"));
    assert_eq!(
        days(&source, "Handlingar"),
        ["2026-01-07", "2026-02-04", "2026-03-04"]
    );
    let source = read(&format!("{meeting}{off}{before}"));
    assert_eq!(days(&source, "Handlingar"), ["2026-01-07", "2026-03-04"]);
}

#[test]
fn what_is_cancelled_altogether_still_has_its_day() {
    let text = "[[activity]]\ntitle = \"Stämma\"\nwhen = 2026-04-23\nstatus = \"cancelled\"\n";
    let source = read(&(text.to_owned() + &activity("Kallelse", "en vecka före stämman")));
    assert_eq!(days(&source, "Kallelse"), ["2026-04-16"]);
}

#[test]
fn a_vague_anchor_makes_what_hangs_on_it_vague() {
    let text = activity("Stämma", "april") + &activity("Kallelse", "sex veckor före stämman");
    let source = read(&text);
    // 1 April less six weeks is 18 February, 30 April less six weeks 19 March.
    assert_eq!(days(&source, "Kallelse"), ["2026-02-18/2026-03-19"]);
    let date = entry(source.plan(), "Kallelse").when[0].dates[0];
    assert_eq!((date.precision, date.mood), (Precision::Month, Mood::Fixed));
    let text = activity("Stämma", "ev. april") + &activity("Kallelse", "sex veckor före stämman");
    let source = read(&text);
    assert_eq!(
        entry(source.plan(), "Kallelse").when[0].dates[0].mood,
        Mood::Tentative
    );
}

#[test]
fn before_the_year_begins_is_no_mistake() {
    let text =
        activity("Arbetsmöte", "16 januari") + &activity("Inbjudan", "6 veckor före arbetsmötet");
    let source = read(&text);
    assert_eq!(codes(&source), [] as [&str; 0]);
    assert_eq!(days(&source, "Inbjudan"), ["2025-12-05"]);
}

#[test]
fn an_anchor_without_a_date_leaves_it_on_the_shelf_and_says_why() {
    let text =
        activity("Stämma", "ej fastställt") + &activity("Kallelse", "sex veckor före stämman");
    let source = read(&text);
    assert_eq!(codes(&source), ["undated-anchor"]);
    assert_eq!(source.problems()[0].level, Level::Advice);
    assert_eq!(days(&source, "Kallelse"), [] as [&str; 0]);
    assert_eq!(source.schedule().undated().len(), 2);
}

#[test]
fn exceptions_may_hang_too() {
    let text = activity("Stämma", "12 maj")
        + "[[activity]]\ntitle = \"Möte\"\nwhen = [2026-05-05, 2026-05-12]\nexcept = \"samma dag som stämman\"\n";
    let source = read(&text);
    assert_eq!(codes(&source), [] as [&str; 0]);
    assert_eq!(days(&source, "Möte"), ["2026-05-05"]);
}

#[test]
fn facts_about_what_hangs() {
    let text = activity("Stämma", "23 april")
        + &activity("Kallelse", "4 veckor före stämman")
        + "[[activity.occurrence]]\non = 2026-03-26\ndone = 2026-03-25\n";
    assert_eq!(codes(&read(&text)), [] as [&str; 0]);
    let text = text.replace("on = 2026-03-26", "on = 2026-03-27");
    assert_eq!(codes(&read(&text)), ["fact-without-occurrence"]);
}

#[test]
fn facts_may_be_said_in_words() {
    let text = "[[activity]]\ntitle = \"Möte\"\nwhen = \"första tisdagen varje månad\"\n\
        [[activity.occurrence]]\non = \"3 mars\"\nmoved = \"tisdag v. 11\"\n";
    let source = read(text);
    assert_eq!(codes(&source), [] as [&str; 0]);
    let mut all = source.schedule().dated().iter();
    // The first Tuesday of March 2026 is the 3rd, the Tuesday of week 11 the 10th.
    let moved = all.find(|occurrence| occurrence.moved_from.is_some());
    let moved = moved.expect("a moved occurrence");
    assert_eq!(
        moved.moved_from.map(|day| day.to_string()).as_deref(),
        Some("2026-03-03")
    );
    assert_eq!(
        moved.span().expect("days").first().to_string(),
        "2026-03-10"
    );
    for words in [
        "v. 11",
        "mars",
        "varje tisdag",
        "TBD",
        "en vecka efter möte",
    ] {
        let source = read(&text.replace("3 mars", words));
        assert_eq!(codes(&source), ["wrong-type"], "{words}");
        assert_eq!(
            marked(&source, &source.problems()[0]),
            format!("\"{words}\"")
        );
    }
    assert_eq!(
        codes(&read(&text.replace("3 mars", "3 mrs x"))),
        ["unread-phrase"]
    );
}

#[test]
fn circles_are_errors_that_name_their_members() {
    let alone = activity("Stämma", "en vecka efter stämma");
    let source = read(&alone);
    assert_eq!(codes(&source), ["date-loop"]);
    assert_eq!(source.problems()[0].level, Level::Error);

    let three = activity("Alfa", "en vecka efter gamma-x")
        + &activity("Beta", "en vecka efter alfa")
        + "[[activity]]\nid = \"gamma-x\"\ntitle = \"Gamma\"\nwhen = \"en vecka efter beta\"\n";
    let outside = activity("Utanför", "en vecka efter beta") + &activity("Fast", "3 maj");
    let source = read(&format!("{outside}{three}"));
    assert_eq!(codes(&source), ["undated-anchor", "date-loop"]);
    let problem = &source.problems()[1];
    assert_eq!(marked(&source, problem), "\"en vecka efter gamma-x\"");
    let said = arshjul::words::Words::of(arshjul::words::Tongue::English).say(&problem.message);
    for title in ["Alfa", "Beta", "Gamma"] {
        assert!(said.contains(title), "{said}");
    }
    assert!(!said.contains("Utanför"), "{said}");
    assert_eq!(days(&source, "Fast"), ["2026-05-03"]);
    assert_eq!(source.schedule().undated().len(), 4);
}

#[test]
fn names_that_mean_nobody_or_several() {
    let text = activity("Arbetsmöte", "16 januari")
        + &activity("Riktningsmöte", "8 mars")
        + &activity("Inbjudan", "två veckor före mötet");
    let source = read(&text);
    assert_eq!(codes(&source), ["ambiguous-anchor"]);
    assert_eq!(marked(&source, &source.problems()[0]), "mötet");
    let words = arshjul::words::Words::of(arshjul::words::Tongue::Swedish);
    let said = words.say(&source.problems()[0].message);
    assert!(
        said.contains("Arbetsmöte") && said.contains("Riktningsmöte"),
        "{said}"
    );

    let text =
        activity("Arbetsmöte", "16 januari") + &activity("Inbjudan", "två veckor före arbetsmotet");
    let source = read(&text);
    assert_eq!(codes(&source), ["unknown-anchor"]);
    assert_eq!(marked(&source, &source.problems()[0]), "arbetsmotet");
    let help = source.problems()[0].help.as_ref().expect("a way out");
    assert!(
        words.say(help).contains("Arbetsmöte"),
        "{}",
        words.say(help)
    );
}

#[test]
fn who_is_meant_by_a_name() {
    let text = "
[[phase]]
kind = \"conference\"
title = \"Konferensen Värmland 2040\"
when = 2026-09-25
[[phase]]
id = \"ls\"
kind = \"learning-session\"
title = \"Lärtillfälle\"
when = 2026-09-10
[[activity]]
title = \"Ordinarie föreningsstämma\"
[[activity]]
title = \"Kallelse till stämman\"
[[activity]]
title = \"Handlingar till stämman\"
[[activity]]
title = \"Budget och verksamhetsplan\"
[[activity]]
title = \"Kursdag 2\"
[[activity]]
title = \"Kursdag 3\"
";
    let source = read(text);
    let entries = &source.plan().entries;
    let names = Names::of(entries);
    let one = |title: &str| {
        let mut all = entries.iter();
        Named::One(
            all.position(|entry| &*entry.title == title)
                .expect("an entry"),
        )
    };
    for (name, title) in [
        ("ls", "Lärtillfälle"),
        ("learning-session", "Lärtillfälle"),
        ("the conference", "Konferensen Värmland 2040"),
        ("konferensen", "Konferensen Värmland 2040"),
        ("KONFERENSEN  värmland 2040", "Konferensen Värmland 2040"),
        ("lärtillfället", "Lärtillfälle"),
        ("stämman", "Ordinarie föreningsstämma"),
        ("föreningsstämman", "Ordinarie föreningsstämma"),
        ("kallelsen", "Kallelse till stämman"),
        ("budgeten", "Budget och verksamhetsplan"),
        ("verksamhetsplanen", "Budget och verksamhetsplan"),
        ("budget-och-verksamhetsplan", "Budget och verksamhetsplan"),
        ("kursdagen 3", "Kursdag 3"),
        ("stämman 2026", "Ordinarie föreningsstämma"),
    ] {
        assert_eq!(names.find(name, None), one(title), "{name}");
    }
    assert_eq!(names.find("revisorn", None), Named::Nobody);
    assert_eq!(names.find("kursdagen 4", None), Named::Nobody);
    assert_eq!(names.find("en", None), Named::Nobody);
}

/// An anchor is an id, a whole title or its head; a word that only says more of a title is nobody.
#[test]
fn a_word_that_only_modifies_names_nobody() {
    for (language, title, when) in [
        (
            "sv",
            "Planering av årsmötet",
            "senast 21 dagar före årsmötet",
        ),
        ("sv", "Kallelse till stämman", "en vecka före stämman"),
        ("sv", "Budget för vårmötet", "dagen efter vårmötet"),
        (
            "nb",
            "Planlegging av årsmøtet",
            "senest 21 dager før årsmøtet",
        ),
        ("nb", "Innkalling til styremøtet", "en uke før styremøtet"),
        ("nb", "Budsjett for vårmøtet", "dagen etter vårmøtet"),
        (
            "da",
            "Planlægning af generalforsamlingen",
            "senest 21 dage før generalforsamlingen",
        ),
        (
            "da",
            "Indkaldelse til bestyrelsesmødet",
            "en uge før bestyrelsesmødet",
        ),
        ("da", "Budget for forårsmødet", "dagen efter forårsmødet"),
        (
            "en",
            "Planning of the conference",
            "no later than 21 days before the conference",
        ),
        ("en", "Jobs that have been on hold", "14 days after that"),
        (
            "en",
            "Agenda for the boardmeeting",
            "one week before the boardmeeting",
        ),
    ] {
        let text = activity(title, "23 april") + &activity("X", when);
        let source = read_in(language, 2026, &text);
        assert_eq!(codes(&source), ["unknown-anchor"], "{title}: {when}");
        assert!(source.problems()[0].help.is_some());
        assert_eq!(days(&source, "X"), [] as [&str; 0], "{title}: {when}");
    }
}

/// The noun of a title names it, whatever adjective or year stands around it, and so does the last part of a compound.
#[test]
fn the_head_of_a_title_names_it() {
    for (language, title, when) in [
        (
            "sv",
            "Ordinarie föreningsstämma 2026",
            "dagen efter stämman",
        ),
        ("sv", "Årsmöte i föreningen", "dagen efter årsmötet"),
        ("sv", "Årsmöte: val av styrelse", "dagen efter årsmötet"),
        (
            "sv",
            "Extra föreningsstämma",
            "dagen efter den extra föreningsstämman",
        ),
        (
            "sv",
            "Budget och verksamhetsplan",
            "dagen efter verksamhetsplanen",
        ),
        ("nb", "Ordinært årsmøte 2026", "dagen etter årsmøtet"),
        ("nb", "Styremøte i laget", "dagen etter styremøtet"),
        ("nb", "Ekstra generalforsamling", "dagen etter forsamlingen"),
        (
            "da",
            "Ordinær generalforsamling 2026",
            "dagen efter generalforsamlingen",
        ),
        (
            "da",
            "Bestyrelsesmøde i foreningen",
            "dagen efter bestyrelsesmødet",
        ),
        ("da", "Årlig generalforsamling", "dagen efter forsamlingen"),
        ("en", "Annual meeting 2026", "the day after the meeting"),
        (
            "en",
            "Conference of the region",
            "the day after the conference",
        ),
        (
            "en",
            "Extra board meeting",
            "the day after the board meeting",
        ),
    ] {
        let text = activity(title, "23 april") + &activity("X", when);
        let source = read_in(language, 2026, &text);
        assert_eq!(
            codes(&source),
            [] as [&str; 0],
            "{title}: {when}: {:?}",
            source.problems()
        );
        assert_eq!(days(&source, "X"), ["2026-04-24"], "{title}: {when}");
    }
    // Two that may be meant are told; an entry hangs on neither.
    let text = activity("Ordinarie föreningsstämma", "23 april")
        + &activity("Extra stämma", "1 maj")
        + &activity("X", "dagen efter stämman");
    assert_eq!(codes(&read(&text)), ["ambiguous-anchor"]);
}

#[test]
fn a_chain_of_ten_thousand_is_resolved() {
    use std::fmt::Write as _;
    let mut text = String::from("[[activity]]\nid = \"n0\"\ntitle = \"0\"\nwhen = 2026-01-01\n");
    for index in 1..10_000 {
        let _ = write!(
            text,
            "[[activity]]\nid = \"n{index}\"\ntitle = \"{index}\"\nwhen = \"samma dag som n{}\"\n",
            index - 1
        );
    }
    let source = read(&text);
    assert!(source.problems().is_empty());
    assert_eq!(days(&source, "9999"), ["2026-01-01"]);
    let circle = text.replace("when = 2026-01-01", "when = \"samma dag som n9999\"");
    let source = read(&circle);
    assert_eq!(codes(&source), ["date-loop"]);
    assert_eq!(source.schedule().undated().len(), 10_000);
}

proptest! {
    /// Who hangs on whom at random: the order of the file changes no date, and every circle is found.
    #[test]
    fn the_order_of_the_file_does_not_matter(
        hangs in prop::collection::vec(prop::option::of(0..12_usize), 12),
        order in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let text = |at: usize| match hangs[at] {
            None => format!("[[activity]]\nid = \"e{at}\"\ntitle = \"T{at}\"\nwhen = 2026-06-{:02}\n", at + 1),
            Some(on) => format!("[[activity]]\nid = \"e{at}\"\ntitle = \"T{at}\"\nwhen = \"2 dagar efter e{on}\"\n"),
        };
        let straight = read(&(0..12).map(text).collect::<String>());
        let shuffled = read(&order.iter().map(|at| text(*at)).collect::<String>());
        for at in 0..12_usize {
            // Followed by hand: two days for every step down to one that has a date of its own.
            let (mut steps, mut here) = (0, at);
            while let Some(on) = hangs[here].filter(|_| steps < 12) {
                (steps, here) = (steps + 1, on);
            }
            let own = Day::new(2026, 6, here as u32 + 1).expect("a day");
            let ends = hangs[here].is_none();
            let expected: Vec<String> = ends
                .then(|| own.days_later(2 * steps).to_string())
                .into_iter()
                .collect();
            let title = format!("T{at}");
            prop_assert_eq!(&days(&straight, &title), &expected);
            prop_assert_eq!(&days(&shuffled, &title), &expected);
        }
        let loops = |source: &Source| codes(source).iter().filter(|code| **code == "date-loop").count();
        prop_assert_eq!(loops(&straight), loops(&shuffled));
    }
}

/// Language, title and date of what is held, what is counted from it, and its days. April has 30 days: 21 days before its first
/// day is 11 March, before its last 9 April. Week 17 is 20–26 April 2026. The last three are near misses: the day is known, or
/// the days that the meeting lasts are.
const LIMITS: &str = "
    sv | Årsmöte | april | senast 21 dagar före årsmötet | 2026-03-11/2026-04-09!
    nb | Årsmøte | april | senest 21 dager før årsmøtet | 2026-03-11/2026-04-09!
    da | Årsmøde | april | senest 21 dage før årsmødet | 2026-03-11/2026-04-09!
    en | Annual meeting | April | by 21 days before the annual meeting | 2026-03-11/2026-04-09!
    sv | Årsmöte | april | före årsmötet | 2026-03-31/2026-04-29!
    en | Audit | April | before the audit | 2026-03-31/2026-04-29!
    sv | Årsmöte | april | senast dagen före årsmötet | 2026-03-31/2026-04-29!
    sv | Årsmöte | v. 17 | senast två veckor före årsmötet | 2026-04-06/2026-04-12!
    nb | Årsmøte | uke 17 | senest to uker etter årsmøtet | 2026-05-04/2026-05-10!
    da | Årsmøde | midt i april | senest 7 dage før årsmødet | 2026-04-04/2026-04-13!
    sv | Årsmöte | april | senast veckan efter årsmötet | 2026-04-12/2026-05-10!
    sv | Årsmöte | 21 april | senast veckan efter årsmötet | 2026-05-03!
    sv | Årsmöte | 21–23 april | senast 21 dagar före årsmötet | 2026-03-31!
    en | Audit | 21–23 April | before the audit | 2026-04-20!
";

/// What must be done before something of which only the month is known is due on one of several days.
#[test]
fn a_deadline_counted_from_a_month_is_some_days() {
    for row in LIMITS.lines().filter(|line| !line.is_empty()) {
        let columns: Vec<&str> = row.split('|').map(str::trim).collect();
        let [language, title, month, when, expected] = columns[..] else {
            unreachable!("five columns: {row}");
        };
        let text = activity(title, month) + &activity("X", when);
        let source = read_in(language, 2026, &text);
        let problems = source.problems();
        assert_eq!(days(&source, "X"), [expected], "{when}: {problems:?}");
    }
}

fn edited(source: &Source, edit: &arshjul::store::edit::Edit) -> Source {
    source.edited(edit).expect("an edit that can be made")
}

fn new_activity(title: &str, when: &str) -> arshjul::store::edit::Edit {
    let fields = [("title", title), ("when", when)];
    let fields = fields.map(|(key, value)| (key.into(), value.into()));
    arshjul::store::edit::Edit::Add("activity".into(), fields.into())
}

#[test]
fn entries_of_one_title_have_names_of_their_own() {
    let ids = |text: &str| -> Vec<String> {
        let source = read(text);
        let entries = source.plan().entries.iter();
        entries.map(|entry| entry.id.to_string()).collect()
    };
    let one = activity("Budget", "3 mars");
    let other = activity("Budget", "3 oktober");
    assert_eq!(ids(&one), ["budget"]);
    assert_eq!(ids(&(one.clone() + &other)), ["budget-1", "budget-2"]);
    let third = activity("budget!", "3 maj");
    let all = one.clone() + &other + &third;
    assert_eq!(ids(&all), ["budget-1", "budget-2", "budget-3"]);
    let written = one.replace("title", "id = \"budget\"\ntitle");
    assert_eq!(ids(&(written.clone() + &other)), ["budget", "budget-2"]);
    assert_eq!(ids(&(other.clone() + &written)), ["budget-1", "budget"]);
    let taken = one.replace("title", "id = \"budget-2\"\ntitle");
    assert_eq!(ids(&(taken + &other)), ["budget-2", "budget-3"]);
}

/// A new entry that would be meant by an older date too leaves that date what it was counted from, and it is told.
#[test]
fn a_new_namesake_takes_no_date_away() {
    for (language, old, new, when, pinned) in [
        (
            "sv",
            "Budget",
            "Budget",
            "en vecka efter budget",
            "en vecka efter budget-1",
        ),
        (
            "sv",
            "Styrelsemöte",
            "Årsmöte",
            "en vecka före mötet",
            "en vecka före styrelsemöte",
        ),
        (
            "nb",
            "Styremøte",
            "Årsmøte",
            "en uke før møtet",
            "en uke før styremøte",
        ),
        (
            "da",
            "Bestyrelsesmøde",
            "Årsmøde",
            "en uge før mødet",
            "en uge før bestyrelsesmøde",
        ),
        (
            "en",
            "Board meeting",
            "Annual meeting",
            "a week before the meeting",
            "a week before the board-meeting",
        ),
    ] {
        let source = read_in(
            language,
            2026,
            &(activity(old, "2026-03-10") + &activity("X", when)),
        );
        assert_eq!(codes(&source), [] as [&str; 0], "{when}");
        let before = days(&source, "X");
        let after = edited(&source, &new_activity(new, "2026-10-05"));
        assert_eq!(codes(&after), [] as [&str; 0], "{when}");
        assert_eq!(days(&after, "X"), before, "{when}");
        assert_eq!(&*entry(after.plan(), "X").when[0].words, pinned);
        assert_eq!(after.pinned().len(), 1, "{when}");
        let words = arshjul::words::Words::of(arshjul::words::Tongue::English);
        let said = words.say(&after.pinned()[0]);
        assert!(said.contains('X') && said.contains(old), "{said}");
        // The id is in the text, so that the next namesake does not change it.
        let id = pinned.rsplit(' ').next().expect("a word");
        assert!(
            after.text().contains(&format!("id = \"{id}\"")),
            "{}",
            after.text()
        );
        // A near miss: what is called otherwise leaves the date alone.
        let after = edited(&source, &new_activity("Revision", "2026-10-05"));
        assert!(after.pinned().is_empty());
        assert_eq!(&*entry(after.plan(), "X").when[0].words, when);
    }
}

#[test]
fn another_title_takes_no_date_away_either() {
    use arshjul::store::edit::{Edit, Row};
    let text = activity("Styrelsemöte", "10 mars")
        + &activity("Revision", "5 oktober")
        + &activity("X", "en vecka före mötet");
    let source = read(&text);
    let titled =
        |at: usize, title: &str| Edit::Set(Row::Entry(at), "title".into(), Some(title.into()));
    let after = edited(&source, &titled(1, "Årsmöte"));
    assert_eq!(
        &*entry(after.plan(), "X").when[0].words,
        "en vecka före styrelsemöte"
    );
    assert_eq!(days(&after, "X"), days(&source, "X"));
    // Taking a whole title over would hijack the date.
    let text = activity("Ordinarie stämma", "10 mars")
        + &activity("Revision", "5 oktober")
        + &activity("X", "en vecka före stämman");
    let source = read(&text);
    let after = edited(&source, &titled(1, "Stämma"));
    assert_eq!(
        &*entry(after.plan(), "X").when[0].words,
        "en vecka före ordinarie-stämma"
    );
    assert_eq!(days(&after, "X"), days(&source, "X"));
    assert_eq!(after.pinned().len(), 1);
}

/// What a date names by its title gets its id written, and is known by it under another title.
#[test]
fn the_id_is_written_at_the_first_reference() {
    use arshjul::store::edit::{Edit, Row};
    for (language, title, when, id) in [
        ("sv", "Årsmöte", "senast 21 dagar före årsmötet", "årsmöte"),
        (
            "sv",
            "Ordinarie stämma 2026",
            "en vecka före stämman",
            "ordinarie-stämma-2026",
        ),
        ("nb", "Årsmøte", "senest 21 dager før årsmøtet", "årsmøte"),
        ("da", "Årsmøde", "senest 21 dage før årsmødet", "årsmøde"),
        (
            "en",
            "Annual meeting",
            "by 21 days before the annual meeting",
            "annual-meeting",
        ),
    ] {
        let source = read_in(language, 2026, &activity(title, "2026-04-21"));
        let after = edited(&source, &new_activity("X", when));
        assert_eq!(codes(&after), [] as [&str; 0]);
        assert!(
            after
                .text()
                .contains(&format!("id = \"{id}\"\ntitle = \"{title}\"")),
            "{}",
            after.text()
        );
        assert_eq!(&*entry(after.plan(), "X").when[0].words, when);
        let again = edited(&after, &new_activity("Y", when));
        assert_eq!(again.text().matches("id = ").count(), 1);
    }
    let source = read(&activity("Årsmöte", "21 april"));
    let source = edited(&source, &new_activity("X", "senast 21 dagar före årsmötet"));
    let title = Edit::Set(
        Row::Entry(0),
        "title".into(),
        Some("Vårens stora dag".into()),
    );
    let after = edited(&source, &title);
    assert_eq!(codes(&after), [] as [&str; 0]);
    assert_eq!(days(&after, "X"), ["2026-03-31!"]);
}

/// From one entry to another, from their first day to their last; and from what lies beside them.
#[test]
fn a_range_between_entries_has_their_days() {
    let cases = [
        (
            "sv",
            [
                ("från Kickoff till Gala", "2026-03-02/2026-05-22"),
                (
                    "från dagen efter Kickoff till 1 vecka före Gala",
                    "2026-03-03/2026-05-13",
                ),
                (
                    "startar 1 vecka före Kickoff och slutar 15 april",
                    "2026-02-23/2026-04-15",
                ),
            ],
        ),
        (
            "nb",
            [
                ("fra Kickoff til Gala", "2026-03-02/2026-05-22"),
                (
                    "fra dagen etter Kickoff til 1 uke før Gala",
                    "2026-03-03/2026-05-13",
                ),
                (
                    "starter 1 uke før Kickoff og slutter 15. april",
                    "2026-02-23/2026-04-15",
                ),
            ],
        ),
        (
            "da",
            [
                ("fra Kickoff til Gala", "2026-03-02/2026-05-22"),
                (
                    "fra dagen efter Kickoff til 1 uge før Gala",
                    "2026-03-03/2026-05-13",
                ),
                (
                    "starter 1 uge før Kickoff og slutter 15. april",
                    "2026-02-23/2026-04-15",
                ),
            ],
        ),
        (
            "en",
            [
                ("from Kickoff to Gala", "2026-03-02/2026-05-22"),
                (
                    "from the day after Kickoff to 1 week before Gala",
                    "2026-03-03/2026-05-13",
                ),
                (
                    "starts 1 week before Kickoff and ends 15 April",
                    "2026-02-23/2026-04-15",
                ),
            ],
        ),
    ];
    for (language, phrases) in cases {
        for (words, expected) in phrases {
            let body = [
                activity("Kickoff", "2026-03-02"),
                activity("Gala", "2026-05-20/2026-05-22"),
                activity("Arbete", words),
            ]
            .concat();
            let source = read_in(language, 2026, &body);
            assert_eq!(days(&source, "Arbete"), [expected], "{language} {words}");
        }
    }
}
