//! The turn of the year: texts before and after, worked by hand against calendars with ISO weeks; laws that hold for every
//! shipped plan and for generated ones, in every way of ending lines; and the command as a script calls it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use arshjul::plan::{Entry, RecommendationStatus, Status};
use arshjul::store::Source;
use arshjul::store::roll::Keep;
use arshjul::time::phrase;
use arshjul::time::{Country, Cycle, Day, Span};
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

/// An activity of 2024 with these lines, and what it is in 2025.
#[track_caller]
fn entry(before: &str, after: &str) {
    spec(
        &format!("[[activity]]\n{before}\n"),
        &format!("[[activity]]\n{after}\n"),
    );
}

#[test]
fn what_people_meet_for_keeps_its_weekday_and_its_week_with_the_date_beside_it() {
    // Friday of week 4: by the words, by a title, by a time, by a kind.
    for (lines, flag) in [
        (
            "title = \"A\"\nwhen = \"fredag 26 januari\" # i Karlstad",
            "fredag 26 januari · samma datum: söndag 26 januari",
        ),
        (
            "title = \"Styrelsemöte\"\nwhen = \"26 januari\"",
            "26 januari · samma datum: 26 januari",
        ),
        (
            "title = \"A\"\ntime = \"13:00\"\nwhen = \"26 januari\"",
            "26 januari · samma datum: 26 januari",
        ),
        (
            "title = \"A\"\nkind = \"meeting\"\nwhen = \"26 januari\"",
            "26 januari · samma datum: 26 januari",
        ),
    ] {
        entry(
            lines,
            &format!(
                "{}\nreview = true # 2024: {flag}",
                lines.replace("26 januari", "24 januari")
            ),
        );
    }
    // Thursday of week 39; a date of TOML stays one.
    entry(
        "title = \"Konferens\"\nwhen = 2024-09-26",
        "title = \"Konferens\"\nwhen = 2025-09-25\nreview = true # 2024: 2024-09-26 · samma datum: 2025-09-26",
    );
    // Tuesday of week 2, Tuesday of week 6, Wednesday of week 11.
    entry(
        "title = \"Styrelsen\"\nwhen = \"9/1, 6/2, 13/3\"",
        "title = \"Styrelsen\"\nwhen = \"7/1, 4/2, 12/3\"\nreview = true # 2024: 9/1, 6/2, 13/3 · samma datum: 9/1, 6/2, 13/3",
    );
    // Monday to Friday of week 44, and perhaps a Friday of week 15.
    entry(
        "title = \"Möte\"\nwhen = \"28 oktober – 1 november\"",
        "title = \"Möte\"\nwhen = \"27 oktober – 31 oktober\"\nreview = true # 2024: 28 oktober – 1 november · samma datum: 28 oktober – 1 november",
    );
    entry(
        "title = \"Möte\"\nwhen = \"ev. 12 april\"",
        "title = \"Möte\"\nwhen = \"ev. 11 april\"\nreview = true # 2024: ev. 12 april · samma datum: ev. 12 april",
    );
}

#[test]
fn what_is_no_meeting_keeps_its_date_with_the_weekday_beside_it() {
    entry(
        "title = \"Budget\"\nwhen = \"26 januari\"",
        "title = \"Budget\"\nwhen = \"26 januari\"\nreview = true # 2024: 26 januari · samma veckodag: 24 januari",
    );
    entry(
        "title = \"A\"\nwhen = \"2024-09-26\"",
        "title = \"A\"\nwhen = \"2025-09-26\"\nreview = true # 2024: 2024-09-26 · samma veckodag: 2025-09-25",
    );
    entry(
        "title = \"Möte om lov\"\nkind = \"period\"\nwhen = \"10–16 juni\"",
        "title = \"Möte om lov\"\nkind = \"period\"\nwhen = \"10–16 juni\"\nreview = true # 2024: 10–16 juni · samma veckodag: 9–15 juni",
    );
    // 29 February was the Thursday of week 9.
    entry(
        "title = \"A\"\nwhen = \"29 februari\"",
        "title = \"A\"\nwhen = \"28 februari\"\nreview = true # 2024: 29 februari · samma veckodag: 27 februari",
    );
}

#[test]
fn of_several_values_only_those_that_are_bare_days_wait() {
    entry(
        "title = \"A\"\nwhen = [\"v. 12\", 2024-06-18, \"mitten av maj\", \"10 dec\"]",
        "title = \"A\"\nwhen = [\"v. 12\", 2025-06-18, \"mitten av maj\", \"10 dec\"]\nreview = true # 2024: 2024-06-18, 10 dec · samma veckodag: v. 12 | 2025-06-17 | mitten av maj | 9 dec",
    );
    // What says nothing stands for none of them.
    entry(
        "title = \"A\"\nwhen = [\"\", 2024-06-18]",
        "title = \"A\"\nwhen = [\"\", 2025-06-18]\nreview = true # 2024: 2024-06-18",
    );
}

#[test]
fn what_the_calendar_fixes_waits_for_nobody() {
    for (before, after) in [
        ("when = \"31 mars\"", "when = \"31 mars\""),
        ("when = \"1 september\"", "when = \"1 september\""),
        ("when = 2024-06-30", "when = 2025-06-30"),
        (
            "when = \"1 juni – 31 augusti\"",
            "when = \"1 juni – 31 augusti\"",
        ),
        ("when = \"15 juni varje år\"", "when = \"15 juni varje år\""),
        ("when = \"varje år 15 juni\"", "when = \"varje år 15 juni\""),
        ("when = \"senast 15 juni\"", "when = \"senast 15 juni\""),
    ] {
        let title = "title = \"Möte\"\n";
        entry(&format!("{title}{before}"), &format!("{title}{after}"));
    }
}

/// 2015 and 2016 by the Norwegian almanac: Good Friday on 3 April and 25 March, the Ascension on 14 May and 5 May.
#[test]
fn public_holidays_stay_what_they_are() {
    let plan = |year: &str, easter: &str, ascension: &str, fixed: &str| {
        format!(
            "[plan]\ntitle = \"P\"\nyear = {year}\nlanguage = \"nb\"\ncountry = \"NO\"\n\n\
             [[activity]]\ntitle = \"Langfredag\"\nwhen = {easter}\n\n\
             [[activity]]\ntitle = \"Kristi himmelfartsdag\"\nwhen = \"{ascension}\"\n\n\
             [[activity]]\ntitle = \"Grunnlovsdag\"\nkind = \"holiday\"\nwhen = {fixed}\n"
        )
    };
    let source = read(
        "p-2015.toml",
        &plan("2015", "2015-04-03", "14. mai", "2015-05-17"),
    );
    let after = plan("2016", "2016-03-25", "5. mai", "2016-05-17");
    assert_eq!(rolled(&source).text(), after);
}

#[test]
fn it_can_be_decided_beforehand_what_bare_days_keep() {
    let text = |year: i32, one: &str, other: &str| {
        format!(
            "[plan]\ntitle = \"P\"\nyear = {year}\nlanguage = \"sv\"\n\n[[activity]]\ntitle = \"Möte\"\nwhen = \"{one}\"\n\n[[activity]]\ntitle = \"Budget\"\nwhen = \"{other}\"\n"
        )
    };
    let source = read("p-2024.toml", &text(2024, "fredag 26 januari", "12 mars"));
    for (keep, one, other) in [
        (Keep::Dates, "söndag 26 januari", "12 mars"),
        (Keep::Weekdays, "fredag 24 januari", "11 mars"),
    ] {
        let rolled = source
            .rolled_keeping(next(&source), Some(keep))
            .expect("rolled");
        assert_eq!(rolled.source.text(), text(2025, one, other));
        assert_eq!(rolled.unconfirmed, 0);
    }
}

/// A plan in Swedish with one activity that is held then.
fn held(year: i32, lines: &str) -> String {
    format!(
        "[plan]\ntitle = \"P\"\nyear = {year}\nlanguage = \"sv\"\n\n[[activity]]\ntitle = \"A\"\n{lines}\n"
    )
}

/// 25 December 2026 is a Friday of the rhythm that begins on 9 January: the next one is 8 January 2027.
#[test]
fn a_rhythm_goes_on_over_the_turn_of_the_year() {
    for (year, before, after) in [
        (
            2026,
            "varannan vecka från 9 jan",
            "varannan vecka från 8 jan",
        ),
        (
            2026,
            "varannan vecka från 9/1 till och med maj",
            "varannan vecka från 8/1 till och med maj",
        ),
        (
            2026,
            "varannan vecka från 2026-01-09 utom juli",
            "varannan vecka från 2027-01-08 utom juli",
        ),
        // 17 weeks and 18 weeks of three: 9 January 2026 and 357 days, 15 January and 357 days.
        (
            2026,
            "var tredje vecka från 9 jan",
            "var tredje vecka från 1 jan",
        ),
        (
            2026,
            "var tredje vecka från 20 augusti",
            "var tredje vecka från 12 augusti",
        ),
        // The Fridays of the year before: 5 December 2025 and 56 weeks.
        (
            2026,
            "varannan vecka från 2025-12-05",
            "varannan vecka från 1 januari",
        ),
        // Every week from a day on has the weekday of that day.
        (2026, "varje vecka från 9 jan", "varje vecka från 8 jan"),
        // 2026 has 53 weeks: its week 2 and 52 weeks are week 1.
        (2026, "varannan vecka från v. 2", "varannan vecka från v. 1"),
        // 24 December 2027 is one of the Fridays from 8 January on, 7 January 2028 the next.
        (
            2027,
            "varannan fredag från 8 jan",
            "varannan fredag från 7 jan",
        ),
    ] {
        let source = read("p.toml", &held(year, &format!("when = \"{before}\"")));
        let after = if after == before {
            format!("when = \"{after}\"")
        } else {
            format!("when = \"{after}\"\nreview = true # {year}: {before}")
        };
        assert_eq!(rolled(&source).text(), held(year + 1, &after));
    }
}

#[test]
fn a_rhythm_that_goes_on_by_itself_keeps_its_words() {
    for when in [
        "varannan fredag",             // 2 January 2026 and 1 January 2027
        "varannan torsdag från 9 jan", // 15 January 2026 and 14 January 2027
        "varje fredag",
        "varannan vecka i april",
    ] {
        let source = read("p.toml", &held(2026, &format!("when = \"{when}\"")));
        assert_eq!(
            rolled(&source).text(),
            held(2027, &format!("when = \"{when}\""))
        );
    }
}

/// 2026 has a week 53: from week 52 to week 2 there are three weeks, from week 53 to week 1 there is one.
#[test]
fn even_weeks_keep_their_words_and_the_gap_over_week_53_is_told() {
    for (when, gap, other) in [
        ("jämna veckor", "3 veckor", "udda veckor"),
        ("udda veckor", "1 vecka", "jämna veckor"),
        ("fredagar jämna veckor", "3 veckor", "fredagar udda veckor"),
    ] {
        let source = read("p.toml", &held(2026, &format!("when = \"{when}\"")));
        let after = format!(
            "when = \"{when}\"\nreview = true # 2026: {when} · {gap} över vecka 53 (i takt): {other}"
        );
        assert_eq!(rolled(&source).text(), held(2027, &after));
        let next = read("p.toml", &held(2027, &format!("when = \"{when}\"")));
        assert_eq!(
            rolled(&next).text(),
            held(2028, &format!("when = \"{when}\""))
        );
    }
}

#[test]
fn a_week_53_is_the_last_one_of_a_year_that_has_none() {
    for (before, after) in [
        ("v. 53", "v. 52"),
        ("torsdag v. 53", "torsdag v. 52"),
        ("v. 52–53", "v. 52"),
        ("2026-W53", "2027-W52"),
    ] {
        let source = read("p.toml", &held(2026, &format!("when = \"{before}\"")));
        let after = format!("when = \"{after}\"\nreview = true # 2026: {before}");
        assert_eq!(rolled(&source).text(), held(2027, &after), "{before}");
    }
    let source = read("p.toml", &held(2026, "when = \"v. 53\""));
    let far = source
        .rolled(Cycle::of_year(2032).expect("a year"))
        .expect("rolled");
    assert_eq!(far.source.text(), held(2032, "when = \"v. 53\""));
}

#[test]
fn a_year_in_a_title_a_note_or_a_link_goes_on_with_the_plan() {
    for (before, after, was) in [
        (
            "title = \"Budget 2025\"",
            "title = \"Budget 2026\"",
            "title: Budget 2025",
        ),
        (
            "title = \"LTP 2025 - 28\"",
            "title = \"LTP 2026 - 29\"",
            "title: LTP 2025 - 28",
        ),
        (
            "title = \"Årsredovisning 2023\"",
            "title = \"Årsredovisning 2024\"",
            "title: Årsredovisning 2023",
        ),
        (
            "title = \"A\"\nnote = \"Gäller 2024.\"",
            "title = \"A\"\nnote = \"Gäller 2025.\"",
            "note: Gäller 2024.",
        ),
        (
            "title = \"A\"\nlinks = [\"a/2024/b.pdf\", \"c\"]",
            "title = \"A\"\nlinks = [\"a/2025/b.pdf\", \"c\"]",
            "links: a/2024/b.pdf",
        ),
        (
            "title = \"A\"\nchecklist = [\"Budget 2025\"]",
            "title = \"A\"\nchecklist = [\"Budget 2026\"]",
            "checklist: Budget 2025",
        ),
    ] {
        entry(
            &format!("{before}\nwhen = \"maj\""),
            &format!("{after}\nwhen = \"maj\"\nreview = true # 2024 · {was}"),
        );
    }
    for title in [
        "Agenda 2030",
        "Beslut 1998",
        "Rum 20241",
        "Strategi 2021–2030",
    ] {
        let lines = format!("title = \"{title}\"\nnote = \"Sedan 2023.\"\nwhen = \"maj\"");
        entry(&lines, &lines);
    }
}

#[test]
fn a_year_in_the_title_of_a_ring_goes_on_and_its_entries_stay_in_it() {
    spec(
        "[[ring]]\ntitle = \"LTP 2025 - 28\"\n\n[[activity]]\ntitle = \"A\"\nring = \"ltp-2025-28\"\nwhen = \"maj\"\n",
        "[[ring]]\nid = \"ltp-2025-28\"\ntitle = \"LTP 2026 - 29\"\n\n[[activity]]\ntitle = \"A\"\nring = \"ltp-2025-28\"\nwhen = \"maj\"\n",
    );
    spec(
        "[[ring]]\nid = \"ltp\"\ntitle = \"LTP 2025–2028\"\n",
        "[[ring]]\nid = \"ltp\"\ntitle = \"LTP 2026–2029\"\n",
    );
}

#[test]
fn what_counts_from_a_title_with_a_year_still_does() {
    spec(
        "[[activity]]\ntitle = \"Budget 2025\"\nwhen = \"maj\"\n\n[[activity]]\ntitle = \"A\"\nwhen = \"två veckor före Budget 2025\"\nneeds = [\"budget-2025\"]\n",
        "[[activity]]\nid = \"budget-2025\"\ntitle = \"Budget 2026\"\nwhen = \"maj\"\nreview = true # 2024 · title: Budget 2025\n\n[[activity]]\ntitle = \"A\"\nwhen = \"två veckor före Budget 2026\"\nneeds = [\"budget-2025\"]\n",
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
fn where_for_whom_how_many_and_what_it_waits_for_come_along() {
    let lines = "[[activity]]\ntitle = \"A\"\nkind = \"event\"\nwhen = \"maj\"\nplace = \"Arvika\"\nparticipants = [\"x\", \"y\"]\nheadcount = 10\n\n[[activity]]\ntitle = \"B\"\ncondition = \"första frosten\"\n\n[[phase]]\nkind = \"conference\"\ntitle = \"C\"\nwhen = \"v. 38\"\nplace = \"Torsby\"\n";
    spec(lines, lines);
    // What one occurrence had of its own is of the old year.
    let series = "[[activity]]\ntitle = \"A\"\nwhen = \"första tisdagen varje månad\"\n";
    spec(
        &format!(
            "{series}\n  [[activity.occurrence]]\n  on = 2024-03-05\n  time = \"15:00\"\n  title = \"B\"\n"
        ),
        series,
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
    let entry_later = "activity = [{ title = \"A\", when = \"26 januari\", review = true }]\n";
    assert_eq!(
        later.text(),
        format!("{entry_later}{plan}").replace("2024", "2025")
    );
    // What stays behind is taken out of its list, too.
    let document = "document = [{ title = \"D\" }]\n";
    let source = read("plan-2024.toml", &format!("{entry}{document}{plan}"));
    let after = format!("{entry_later}document = []\n{plan}").replace("2024", "2025");
    assert_eq!(rolled(&source).text(), after);
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

fn holiday(day: Day) -> bool {
    Country::Sweden.holiday(day).is_some()
}

#[track_caller]
fn entry_is_rolled(old: &Entry, new: &Entry, name: &str) {
    // But for the years that a title names.
    let less_years = |text: &str| text.replace(|letter: char| letter.is_ascii_digit(), "");
    assert_eq!(less_years(&old.title), less_years(&new.title));
    assert_eq!(less_years(&old.id), less_years(&new.id));
    assert_eq!(old.ring, new.ring);
    assert!(new.facts.is_empty() && new.checklist.iter().all(|task| !task.done));
    assert!(matches!(new.status, Status::Planned | Status::Idea));
    let names_days = |words: &str| {
        let read = phrase::read(words, None);
        let read = read.or_else(|_| phrase::read(words, Some(phrase::Language::Swedish)));
        read.is_ok_and(|reading| reading.rule.names_calendar_days())
    };
    for (was, is) in old.when.iter().zip(&new.when) {
        if names_days(&was.words) {
            assert_eq!(was.dates.len(), is.dates.len(), "{name}: {}", old.title);
        } else if was.words.chars().filter(char::is_ascii_digit).count() < 4 {
            assert_eq!(was.words, is.words, "{name}: {}", old.title);
        }
    }
    if old.when.iter().all(|when| names_days(&when.words)) {
        for (was, is) in firsts(old).into_iter().zip(firsts(new)) {
            // A year has 52 weeks and a day or two: 364 days, or 371 after a year of 53.
            let days = is.days_since(was);
            let is_in_week = was.weekday() == is.weekday() && matches!(days, 364 | 371);
            let is_on_date = (was.month(), was.day()) == (is.month(), is.day());
            let is_edge = was.day() == 1 || was.tomorrow().day() == 1;
            let is_kept = is_edge || holiday(was);
            let is_held = new.review && (is_in_week || is_on_date) || is_kept && is_on_date;
            assert!(is_held, "{name}: {}: {was} {is}", old.title);
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
    assert!(new.contains(
        "\nreview       = true # 2023: fredag 13 januari · samma datum: lördag 13 januari\n"
    ));
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
fn next_names_the_way_on_once_a_year_is_over_and_no_other_is_there() {
    let folder = TempDir::new().expect("a folder");
    varmland(folder.path());
    let next = |today: &str| {
        let mut run = program(folder.path(), today);
        said(
            &run.args(["next"])
                .env("LANG", "sv")
                .output()
                .expect("a run"),
        )
        .1
    };
    let way = "Värmlandsstrategins årshjul är slut i och med 2023. arshjul roll varmlandsstrategin-2023.toml skriver planen för 2024.\n";
    assert!(next("2024-02-01").ends_with(way), "{}", next("2024-02-01"));
    assert!(!next("2023-12-31").contains("arshjul roll"));
    said(&arshjul(folder.path(), "sv", &["roll"]));
    assert!(!next("2024-02-01").contains("arshjul roll"));
}

#[test]
fn the_command_keeps_dates_or_weekdays_where_it_is_told_to() {
    for (flag, when) in [
        ("--keep-dates", "lördag 13 januari"),
        ("--keep-weekdays", "fredag 12 januari"),
    ] {
        let folder = TempDir::new().expect("a folder");
        varmland(folder.path());
        let (code, _, talk) = said(&arshjul(folder.path(), "en", &["roll", flag]));
        assert_eq!(code, Some(0), "{talk}");
        let made = folder.path().join("varmlandsstrategin-2024.toml");
        let made = fs::read_to_string(made).expect("a plan");
        assert!(
            made.contains(&format!("\nwhen         = \"{when}\"\n")),
            "{made}"
        );
        assert!(!made.contains("review"), "{made}");
    }
    let folder = TempDir::new().expect("a folder");
    varmland(folder.path());
    let both = ["roll", "--keep-dates", "--keep-weekdays"];
    assert_eq!(said(&arshjul(folder.path(), "en", &both)).0, Some(2));
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
    // A bare day keeps its date, one with its weekday that and its week: Friday 26 January 2024 is in week 4, as Friday
    // 24 January 2025 is. A year of two figures never stays behind.
    for (before, after) in [
        ("26/1-24", "2025-01-26"),
        ("26.1.24", "2025-01-26"),
        ("26/1/24", "2025-01-26"),
        ("26.01.-24", "2025-01-26"),
        ("Fri 26 Jan 24", "2025-01-24"),
    ] {
        let head = "[plan]\ntitle = \"P\"\nyear = 2024\nlanguage = \"sv\"\n\n";
        let text = format!("{head}[[activity]]\ntitle = \"A\"\nwhen = \"{before}\"\n");
        let later = rolled(&read("plan-2024.toml", &text));
        let when = &later.plan().entries[0].when[0];
        let days: Vec<_> = when.dates.iter().filter_map(|date| date.span).collect();
        assert_eq!(days, [Span::day(day(after))], "{before} → {}", when.words);
        assert!(later.problems().is_empty(), "{before} → {}", when.words);
    }
}
