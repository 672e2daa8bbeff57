//! Advice on plans that read well: for each code plans that get it, at its place and in its words, and near misses that
//! do not. The holidays are those of a printed Swedish almanac of 2026, written down by hand.

use std::fmt::Write as _;
use std::time::Instant;

use arshjul::plan::Level;
use arshjul::store::Source;
use arshjul::time::Day;
use arshjul::words::{Tongue, Words};

#[path = "common/advice.rs"]
mod advice;
#[path = "common/generated.rs"]
mod generated;
#[path = "common/growth.rs"]
mod growth;

use advice::advice;
use growth::grows_in_proportion;

/// Six lines: the first entry's header is on line 7.
const HEAD: &str = "[plan]\ntitle = \"Plan\"\nyear = 2026\nlanguage = \"sv\"\ncountry = \"SE\"\n\n";

fn read(text: String) -> Source {
    let today = Day::new(2026, 6, 14).expect("a day");
    Source::read("plan-2026.toml", text, today)
}

/// A plan with that below its head; nothing is wrong with it.
fn plan(rest: &str) -> Source {
    let source = read(format!("{HEAD}{rest}"));
    assert_eq!(source.problems(), [], "{rest}");
    source
}

fn advises(rest: &str, expected: &[&str]) {
    // What is late has tests of its own.
    let mut found = advice(&plan(rest), Tongue::English);
    found.retain(|said| !said.contains(" late "));
    assert_eq!(found, expected, "{rest}");
}

/// A meeting with these words of its dates, on line 9.
fn meeting(when: &str) -> String {
    format!("[[activity]]\ntitle = \"Möte\"\nwhen = {when}\ntime = \"13:00\"\n")
}

fn codes(rest: &str) -> Vec<&'static str> {
    let source = plan(rest);
    source.advice().iter().map(|it| it.code.0).collect()
}

#[test]
fn a_meeting_on_a_weekend() {
    advises(
        &meeting("\"15 mars\""),
        &["9:8 weekend “Möte” falls on a Saturday or Sunday: Sunday 15 March"],
    );
    advises(
        &meeting("2026-08-15"),
        &["9:8 weekend “Möte” falls on a Saturday or Sunday: Saturday 15 August"],
    );
    // A phase is a meeting without a time too.
    advises(
        "[[phase]]\ntitle = \"Konferens\"\nwhen = \"26/9\"\n",
        &["9:8 weekend “Konferens” falls on a Saturday or Sunday: Saturday 26 September"],
    );
}

#[test]
fn a_weekday_that_is_written_is_meant() {
    for when in [
        "\"lördag 26 september\"",
        "\"sista söndagen i mars\"",
        "\"varje lördag\"",
        "\"första lördagen varje månad\"",
        "\"2026-W16-6\"",
        "\"lördag v. 38\"",
        "\"lördagen i veckan efter påsk\"",
        "\"palmsöndagen\"",
        "\"varje dag\"",
    ] {
        let codes = codes(&meeting(when));
        assert!(!codes.contains(&"weekend"), "{when}: {codes:?}");
    }
}

#[test]
fn what_is_no_meeting_may_be_on_a_weekend() {
    for rest in [
        // An activity without a time, a deadline with one, a range, a week, a month.
        "[[activity]]\ntitle = \"A\"\nwhen = \"15 mars\"\n",
        "[[activity]]\ntitle = \"A\"\nwhen = \"senast 15 mars\"\ntime = \"16:00\"\n",
        "[[phase]]\ntitle = \"A\"\nwhen = \"14–15 mars\"\n",
        "[[phase]]\ntitle = \"A\"\nwhen = \"v. 11\"\n",
        "[[phase]]\ntitle = \"A\"\nwhen = \"mars\"\n",
        "[[phase]]\ntitle = \"A\"\nwhen = \"TBD\"\n",
        "[[phase]]\ntitle = \"A\"\nwhen = \"löpande\"\n",
        // What is done or called off is not changed any more.
        "[[phase]]\ntitle = \"A\"\nwhen = \"15 mars\"\nstatus = \"done\"\n",
        "[[phase]]\ntitle = \"A\"\nwhen = \"15 mars\"\nstatus = \"cancelled\"\n",
        // A working day.
        "[[phase]]\ntitle = \"A\"\nwhen = \"16 mars\"\n",
    ] {
        advises(rest, &[]);
    }
}

#[test]
fn who_meets_on_weekends_only_means_it() {
    advises(&meeting("\"10/1, 14/2, 15/3\""), &[]);
    advises(&meeting("[\"10/1\", \"14/2\", \"15/3\"]"), &[]);
    advises(
        &meeting("\"10/1, 16/2, 15/3\""),
        &[
            "9:8 weekend “Möte” falls on a Saturday or Sunday: Saturday 10 January and Sunday 15 March",
        ],
    );
    advises(
        &meeting("\"10/1, 6/6, 7/6\""),
        &[
            "9:8 holiday “Möte” falls on a public holiday or its eve: Saturday 6 June (Sveriges nationaldag)",
        ],
    );
}

#[test]
fn a_series_names_the_days_that_people_are_free() {
    advises(
        &meeting("\"den 15 varje månad\""),
        &[
            "9:8 weekend “Möte” falls on a Saturday or Sunday: Sunday 15 February, Sunday 15 March, \
           Saturday 15 August and Sunday 15 November",
        ],
    );
    // Of a list too long to be said, the first five.
    let all = "\"3/1, 10/1, 17/1, 24/1, 31/1, 7/2, 14/2, 16/2\"";
    advises(
        &meeting(all),
        &[
            "9:8 weekend “Möte” falls on a Saturday or Sunday: Saturday 3 January, Saturday 10 January, \
           Saturday 17 January, Saturday 24 January, Saturday 31 January and 2 more",
        ],
    );
}

#[test]
fn a_meeting_on_a_public_holiday() {
    for (when, day) in [
        ("tisdag 6 januari", "Tuesday 6 January (Trettondedag jul)"),
        ("3/4", "Friday 3 April (Långfredagen)"),
        ("6 april", "Monday 6 April (Annandag påsk)"),
        ("1 maj", "Friday 1 May (Första maj)"),
        ("14 maj", "Thursday 14 May (Kristi himmelsfärdsdag)"),
        ("6 juni", "Saturday 6 June (Sveriges nationaldag)"),
        ("fredag 19 juni", "Friday 19 June (Midsommarafton)"),
        ("31 oktober", "Saturday 31 October (Alla helgons dag)"),
        ("24 december", "Thursday 24 December (Julafton)"),
        (
            "dagen efter juldagen",
            "Saturday 26 December (Annandag jul)",
        ),
    ] {
        let said = format!("9:8 holiday “Möte” falls on a public holiday or its eve: {day}");
        advises(&meeting(&format!("\"{when}\"")), &[&said]);
    }
    // Days between and beside them.
    for when in [
        "5 januari",
        "2 april",
        "7 april",
        "15 maj",
        "18 juni",
        "23 december",
    ] {
        advises(&meeting(&format!("\"{when}\"")), &[]);
    }
    advises(&meeting("\"varje dag\""), &[]);
    advises(&meeting("\"varje vardag\""), &[]);
    advises(&meeting("\"midsommarafton\""), &[]);
    advises(&meeting("\"annandag påsk\""), &[]);
}

#[test]
fn only_of_the_country_of_the_plan() {
    let text = format!("{HEAD}{}", meeting("\"19 juni\""));
    let count = |text: String| read(text).advice().len();
    assert_eq!(count(text.clone()), 1);
    assert_eq!(count(text.replace("country = \"SE\"\n", "")), 0);
    assert_eq!(count(text.replace("\"SE\"", "\"NO\"")), 0);
    // The seventeenth of May is the other way round.
    let text = format!("{HEAD}{}", meeting("\"17 maj\"")).replace("2026", "2027");
    let code = |text: String| read(text).advice()[0].code.0;
    assert_eq!(code(text.replace("\"SE\"", "\"NO\"")), "holiday");
}

#[test]
fn the_one_meeting_of_a_series_that_falls_on_a_holiday() {
    let series = meeting("\"första tisdagen varje månad utom juli\"");
    let said = "9:8 holiday “Möte” falls on a public holiday or its eve: Tuesday 6 January (Trettondedag jul)";
    advises(&series, &[said]);
    let fact = |fact: &str| format!("{series}[[activity.occurrence]]\non = 2026-01-06\n{fact}\n");
    advises(&fact("note = \"Trettondagen\""), &[said]);
    advises(&fact("moved = 2026-01-08"), &[]);
    advises(&fact("cancelled = true"), &[]);
    advises(&fact("done = 2026-01-06"), &[]);
    // Moved from a holiday to a Sunday: that is said where it is moved.
    advises(
        &fact("moved = 2026-01-11"),
        &["11:1 weekend “Möte” falls on a Saturday or Sunday: Sunday 11 January"],
    );
    let except = series.replace("time", "except = \"januari\"\ntime");
    advises(&except, &[]);
}

#[test]
fn a_year_left_over() {
    let with = |when: &str| format!("[[activity]]\ntitle = \"Årsmöte\"\nwhen = {when}\n");
    advises(
        &with("\"5 mars 2013\""),
        &["9:8 stale-year “5 mars 2013” belongs to 2013, but the plan is that of 2026"],
    );
    advises(
        &with("[\"1 mars\", 2013-04-05]"),
        &["9:19 stale-year “2013-04-05” belongs to 2013, but the plan is that of 2026"],
    );
    for when in ["\"5 mars 2026\"", "2026-03-05", "\"v. 1\"", "\"v. 53\""] {
        advises(&with(when), &[]);
    }
    // What reaches into the year belongs to it.
    advises(&with("\"2025-12-08/2026-01-16\""), &[]);
    advises(&with("\"14 december – 15 januari\""), &[]);
    // Done in the year next door is done; done in 2013 is left over all the same.
    let done = |when: &str| format!("{}status = \"done\"\n", with(when));
    assert_eq!(codes(&done("2025-12-08")), [""; 0]);
    assert_eq!(codes(&done("2013-12-08")), ["stale-year"]);
    assert_eq!(codes(&with("2025-12-08")), ["stale-year"]);
}

#[test]
fn a_date_outside_a_cycle_that_crosses_new_year() {
    let head = HEAD.replace("year = 2026", "starts = 2025-11-01");
    let source = read(format!(
        "{head}[[activity]]\ntitle = \"A\"\nwhen = 2026-11-05\n"
    ));
    assert_eq!(
        advice(&source, Tongue::English),
        ["9:8 outside-cycle “2026-11-05” lies outside the plan's year, 2025-11-01 to 2026-10-31"]
    );
    let moved = "[[activity]]\ntitle = \"A\"\nwhen = \"20 december\"\n\
                 [[activity.occurrence]]\non = 2026-12-20\nmoved = 2027-01-04\n";
    advises(
        moved,
        &["10:1 outside-cycle “2027-01-04” lies outside the plan's year, 2026-01-01 to 2026-12-31"],
    );
}

#[test]
fn what_hangs_on_an_entry_may_lie_outside_the_cycle() {
    advises(
        "[[phase]]\ntitle = \"Arbetsmöte\"\nwhen = \"16 januari\"\n\
         [[activity]]\ntitle = \"Bjud in\"\nwhen = \"6 veckor före arbetsmötet\"\n",
        &[],
    );
}

/// Two entries of one owner, the second on lines 11 to 14.
fn two(one: &str, other: &str) -> String {
    format!(
        "[[activity]]\ntitle = \"Råd\"\n{one}\nowner = \"Kim\"\n\
         [[activity]]\ntitle = \"Nämnd\"\n{other}\nowner = [\"Sam\", \"Kim\"]\n"
    )
}

#[test]
fn two_entries_of_one_owner_on_one_day() {
    advises(
        &two("when = \"12 mars\"", "when = \"torsdag 12 mars\""),
        &["13:8 double-booked “Råd” and “Nämnd” fall on the same day for Kim: Thursday 12 March"],
    );
    advises(
        &two(
            "when = \"12 mars\"\ntime = \"08:30-12:00\"",
            "when = \"12 mars\"\ntime = \"11:30\"",
        ),
        &["14:8 double-booked “Råd” and “Nämnd” fall on the same day for Kim: Thursday 12 March"],
    );
    // A pair is told once, however often it meets and whoever has both.
    let often = two(
        "when = \"första tisdagen varje månad från februari till och med maj\"",
        "when = \"första tisdagen i februari, 7 april\"",
    )
    .replacen("\"Kim\"", "[\"Kim\", \"Sam\"]", 1);
    advises(
        &often,
        &[
            "13:8 double-booked “Råd” and “Nämnd” fall on the same day for Kim and Sam: \
           Tuesday 3 February and Tuesday 7 April",
        ],
    );
}

#[test]
fn what_does_not_clash() {
    for (one, other) in [
        ("when = \"12 mars\"", "when = \"13 mars\""),
        ("when = \"12 mars\"", "when = \"senast 12 mars\""),
        ("when = \"12 mars\"", "when = \"v. 11\""),
        ("when = \"12 mars\"", "when = \"11–13 mars\""),
        ("when = \"12 mars\"", "when = \"ev. 12 mars\""),
        (
            "when = \"12 mars\"",
            "when = \"12 mars\"\nstatus = \"done\"",
        ),
        (
            "when = \"12 mars\"",
            "when = \"12 mars\"\nstatus = \"idea\"",
        ),
        ("when = \"12 mars\"", "when = \"12 mars\"\nneeds = \"rad\""),
        ("when = \"12 mars\"", "when = \"samma dag som rad\""),
        (
            "when = \"12 mars\"\ntime = \"8.30–12.00\"",
            "when = \"12 mars\"\ntime = \"12:00-14:00\"",
        ),
    ] {
        let rest = two(one, other).replace("title = \"Råd\"", "id = \"rad\"\ntitle = \"Råd\"");
        let source = read(format!("{HEAD}{rest}"));
        let mut codes = source.problems().iter().chain(source.advice());
        assert!(codes.all(|it| it.code.0 != "double-booked"), "{rest}");
    }
    // Another owner, and one entry that names a day and an owner twice.
    advises(
        "[[activity]]\ntitle = \"A\"\nwhen = \"12 mars\"\nowner = \"Kim\"\n\
         [[activity]]\ntitle = \"B\"\nwhen = [\"12 mars\", \"12/3\"]\nowner = [\"Sam\", \"Sam\"]\n",
        &[],
    );
}

#[test]
fn what_a_phase_needs_on_its_day_belongs_to_it() {
    advises(
        "[[phase]]\nid = \"mote\"\ntitle = \"Möte\"\nwhen = \"12 mars\"\nowner = \"Kim\"\n\
         [[activity]]\ntitle = \"Duka\"\nwhen = \"12 mars\"\nphase = \"mote\"\nowner = \"Kim\"\n",
        &[],
    );
}

#[test]
fn three_are_told_together() {
    let one = |title: &str| {
        format!("[[activity]]\ntitle = \"{title}\"\nwhen = \"12 mars\"\nowner = \"Kim\"\n")
    };
    advises(
        &[one("A"), one("B"), one("C")].concat(),
        &["13:8 double-booked “A”, “B” and “C” fall on the same day for Kim: Thursday 12 March"],
    );
}

#[test]
fn a_group_with_much_to_do_is_told_once() {
    let mut rest = String::new();
    // Pairs on the second to the tenth of March, and a third on the fifth.
    for (day, count) in (2..=10).map(|day| (day, if day == 5 { 3 } else { 2 })) {
        for number in 0..count {
            let _ = write!(
                rest,
                "[[activity]]\ntitle = \"{day} {number}\"\nwhen = \"{day} mars\"\nowner = \"Alla\"\n"
            );
        }
    }
    let source = plan(&rest);
    let found = advice(&source, Tongue::English);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].ends_with(
            "double-booked Alla has more than one thing on the same day on 9 days, at most 3 on Thursday 5 March"
        ),
        "{found:?}"
    );
}

/// An entry that needs another; its `when` is on line 12 and the other's on line 9.
fn needs(when: &str, needed: &str) -> String {
    format!(
        "[[activity]]\nid = \"siffror\"\n{needed}\n[[activity]]\ntitle = \"Analys\"\n{when}\n\
         needs = [\"siffror\"]\n"
    )
    .replace("id = \"siffror\"", "title = \"Siffror\"")
}

#[test]
fn what_is_due_before_that_which_it_waits_for() {
    let said = "12:8 before-needs “Analys” is to be done by Thursday 12 March but waits for “Siffror”, \
                which is done";
    for (needed, due) in [
        ("13 mars", "Friday 13 March"),
        ("senast 31 mars", "Tuesday 31 March"),
        ("2–16 mars", "Monday 16 March"),
        ("v. 11", "Sunday 15 March"),
        // Of a month only its first day is certain.
        ("april", "Wednesday 1 April"),
    ] {
        let rest = needs("when = \"12 mars\"", &format!("when = \"{needed}\""));
        advises(&rest, &[&format!("{said} {due} at the earliest")]);
    }
}

#[test]
fn what_waits_long_enough() {
    for (when, needed) in [
        ("when = \"12 mars\"", "when = \"12 mars\""),
        ("when = \"12 mars\"", "when = \"mars\""),
        ("when = \"mars\"", "when = \"senast 31 mars\""),
        ("when = \"2–16 mars\"", "when = \"12 mars\""),
        (
            "when = \"12 mars\"",
            "when = \"13 mars\"\nstatus = \"done\"",
        ),
        (
            "when = \"12 mars\"\nstatus = \"done\"",
            "when = \"13 mars\"",
        ),
        ("when = \"12 mars\"", "when = \"löpande\""),
        ("when = \"12 mars\"", "when = \"TBD\""),
        ("when = \"TBD\"", "when = \"13 mars\""),
        // A series waits as long as it lasts, and is waited for once.
        ("when = \"varje månad\"", "when = \"13 mars\""),
        ("when = \"12 mars\"", "when = \"5/2, 5/5\""),
        (
            "when = \"12 mars\"",
            "when = \"5/5, 7/5\"\noccurrence = [{ on = 2026-05-05, done = 2026-02-01 }]",
        ),
    ] {
        advises(&needs(when, needed), &[]);
    }
}

#[test]
fn what_waits_for_something_that_was_called_off() {
    advises(
        &needs("when = \"12 mars\"", "status = \"cancelled\""),
        &["10:1 needs-cancelled “Analys” waits for “Siffror”, which was called off"],
    );
    advises(
        &needs("status = \"cancelled\"", "status = \"cancelled\""),
        &[],
    );
}

#[test]
fn findings_are_in_the_order_of_the_text() {
    let source = read(format!(
        "{HEAD}{}onwer = \"x\"\n{}",
        meeting("\"15 mars\""),
        meeting("\"fredag 15 mars\"")
    ));
    let codes: Vec<_> = source.findings().iter().map(|it| it.code.0).collect();
    // That the fifteenth is a Sunday is said once where it is said to be a Friday.
    assert_eq!(codes, ["weekend", "unknown-key", "wrong-weekday"]);
    assert!(source.problems().iter().all(|it| it.level < Level::Advice));
}

#[test]
fn advice_is_not_looked_for_by_reading() {
    let source = plan(&meeting("\"15 mars\""));
    assert_eq!(source.known_advice(), None);
    assert_eq!(source.advice().len(), 1);
    assert_eq!(source.known_advice().map(<[_]>::len), Some(1));
    assert_eq!(source.advice()[0].entry, Some(0));
}

#[test]
fn swedish_says_the_same() {
    let source = plan(&meeting("\"19 juni\""));
    let words = Words::of(Tongue::Swedish);
    assert_eq!(
        words.say(&source.advice()[0].message),
        "”Möte” infaller på en helgdag eller helgdagsafton: fredag 19 juni (Midsommarafton)"
    );
}

#[test]
fn advice_takes_time_in_proportion_to_the_plan() {
    grows_in_proportion(1_000, |activities| {
        let source = read(generated::plan(activities));
        let start = Instant::now();
        let count = source.advice().len();
        let took = start.elapsed();
        assert!((1..1_000).contains(&count), "{count}");
        took
    });
}

#[test]
fn the_command_lists_advice_and_does_not_fail_for_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan-2026.toml");
    std::fs::write(&path, format!("{HEAD}{}", meeting("\"15 mars\""))).expect("written");
    let run = |arguments: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("arshjul").expect("the program");
        let command = command.arg("check").arg(&path).args(arguments);
        let command = command
            .env("LC_ALL", "en_GB.UTF-8")
            .env_remove("ARSHJUL_TODAY");
        let output = command.output().expect("an end");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        String::from_utf8(output.stdout).expect("text")
    };
    let text = run(&["--strict"]);
    assert!(text.starts_with("advice[weekend]: “Möte” falls"), "{text}");
    assert!(text.contains("plan-2026.toml:9:8"), "{text}");
    let json = run(&["--format", "json"]);
    let rows: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(rows[0]["level"], "advice");
    assert_eq!(rows[0]["code"], "weekend");
    assert_eq!(
        (&rows[0]["line"], &rows[0]["column"]),
        (&9.into(), &8.into())
    );
}
