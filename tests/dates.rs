//! What the words of a date come to, against calendars and hand counts.

use arshjul::time::{Cycle, Date, Day, Language, Mood, Precision, Span, phrase};
use arshjul::words::{Tongue, Words};

fn cycle(first: &str) -> Cycle {
    let first = first.parse::<Day>().expect("a day");
    Cycle::starting(first).expect("the first of a month")
}

fn dates(words: &str, first: &str) -> Vec<Date> {
    let reading = phrase::read(words, None).expect(words);
    reading.rule.resolve(cycle(first), None).dates
}

fn said(date: &Date) -> String {
    let days = date.span.map_or("none".to_owned(), |span| {
        if span.days() == 1 {
            span.first().to_string()
        } else {
            format!("{}/{}", span.first(), span.last())
        }
    });
    let precision = format!("{:?}", date.precision).to_lowercase();
    let mood = match date.mood {
        Mood::Fixed => String::new(),
        mood => format!(" {mood:?}").to_lowercase(),
    };
    let flag = if date.deadline { " deadline" } else { "" };
    format!("{days} {precision}{mood}{flag}")
}

#[track_caller]
fn check(words: &str, first: &str, expected: &[&str]) {
    let found: Vec<_> = dates(words, first).iter().map(said).collect();
    assert_eq!(found, expected, "{words} in the cycle from {first}");
}

#[test]
fn iso_forms() {
    for (words, first, expected) in [
        ("2024-09-26", "2024-01-01", "2024-09-26 day"),
        ("09-26", "2024-01-01", "2024-09-26 day"),
        ("02-26", "2024-08-01", "2025-02-26 day"),
        ("2024-W38", "2024-01-01", "2024-09-16/2024-09-22 week"),
        ("W38-4", "2024-01-01", "2024-09-19 day"),
        ("w03", "2024-08-01", "2025-01-13/2025-01-19 week"),
        ("2024-09", "2024-01-01", "2024-09-01/2024-09-30 month"),
        (
            "2024-09-26/2024-10-03",
            "2024-01-01",
            "2024-09-26/2024-10-03 day",
        ),
        ("2024-09-26/28", "2024-01-01", "2024-09-26/2024-09-28 day"),
        (
            "2024-09-26/10-03",
            "2024-01-01",
            "2024-09-26/2024-10-03 day",
        ),
        ("W38/40", "2024-01-01", "2024-09-16/2024-10-06 week"),
        ("2024-09/11", "2024-01-01", "2024-09-01/2024-11-30 month"),
        ("12-23/01-10", "2024-01-01", "2024-12-23/2025-01-10 day"),
        ("W51/W02", "2024-01-01", "2024-12-16/2025-01-12 week"),
        (" 2024-09-26 ", "2024-01-01", "2024-09-26 day"),
        // The basic form of ISO 8601, without dashes.
        ("2024W38", "2024-01-01", "2024-09-16/2024-09-22 week"),
        ("2024W384", "2024-01-01", "2024-09-19 day"),
        // No forms of ISO 8601, but written as its weeks are.
        ("2024-Q2", "2024-01-01", "2024-04-01/2024-06-30 quarter"),
        ("2024-Q3", "2024-01-01", "2024-07-01/2024-09-30 quarter"),
        ("2024Q2", "2024-01-01", "2024-04-01/2024-06-30 quarter"),
        ("2024-q2/q3", "2024-01-01", "2024-04-01/2024-09-30 quarter"),
        ("2024-T1", "2024-01-01", "2024-01-01/2024-04-30 tertial"),
        ("2024-H2", "2024-01-01", "2024-07-01/2024-12-31 half"),
        ("2024/05/10", "2024-01-01", "2024-05-10 day"),
        ("2024/5/10", "2024-01-01", "2024-05-10 day"),
        ("2024-W38/W40", "2024-01-01", "2024-09-16/2024-10-06 week"),
        ("2024/W38", "2024-01-01", "2024-09-16/2024-09-22 week"),
    ] {
        check(words, first, &[expected]);
    }
}

#[test]
fn a_day_that_no_year_has_is_no_date() {
    for words in [
        "2025-11-31",
        "11-31",
        "2025-02-29",
        "2025-13-01",
        "2024-W53",
        "W54",
        "W38-8",
        "2024-W38-0",
        "2024W388",
        "2024/02/30",
        "2024-09-10/2024-09-01",
        "2024-09-10/01",
        "2024-W40/2024-W38",
        "2024-W40/W38",
        "2024-Q3/Q2",
    ] {
        let misreading = phrase::read(words, None).expect_err(words);
        assert_eq!(misreading.place, 0..words.len(), "{words}");
        assert!(misreading.help.is_some(), "{words}");
    }
}

#[test]
fn a_week_53_that_the_cycle_has_not_has_no_days_and_is_told() {
    let reading = phrase::read("W53", None).expect("a week");
    let resolution = reading.rule.resolve(cycle("2024-01-01"), None);
    assert_eq!(resolution.remarks[0].code, "no-such-week");
    assert_eq!(resolution.dates, []);
    let help = resolution.remarks[0].help.as_ref().expect("a way out");
    let told = Words::of(Tongue::English).say(help);
    assert_eq!(told, "The last week of the year is 52; week 1 follows.");
    let long = reading.rule.resolve(cycle("2026-01-01"), None);
    assert!(long.remarks.is_empty());
    assert_eq!(said(&long.dates[0]), "2026-12-28/2027-01-03 week");
    assert_eq!(long.dates[0].precision, Precision::Week);
}

#[test]
fn a_stretch_on_the_cycles_edge_is_the_one_that_lies_most_within() {
    for (words, first, expected) in [
        ("höstterminen", "2023-09-01", "2023-08-01/2023-12-31 term"),
        ("höstterminen", "2023-11-01", "2024-08-01/2024-12-31 term"),
        ("vårterminen", "2023-02-01", "2023-01-01/2023-06-30 term"),
        ("H2", "2023-08-01", "2023-07-01/2023-12-31 half"),
        ("andra halvåret", "2023-08-01", "2023-07-01/2023-12-31 half"),
        ("Q3", "2023-08-01", "2023-07-01/2023-09-30 quarter"),
        ("Q3", "2023-09-01", "2024-07-01/2024-09-30 quarter"),
        (
            "tredje kvartalet",
            "2023-08-01",
            "2023-07-01/2023-09-30 quarter",
        ),
        ("T2", "2023-06-01", "2023-05-01/2023-08-31 tertial"),
        ("hösten", "2023-10-01", "2023-09-01/2023-11-30 season"),
        // From January to March 2024 as many days as from April to June 2023: the first.
        ("H1", "2023-04-01", "2023-01-01/2023-06-30 half"),
        // A part goes by its own days, ...
        (
            "slutet av höstterminen",
            "2023-09-01",
            "2023-11-11/2023-12-31 month",
        ),
        ("tidig höst", "2023-10-01", "2024-09-01/2024-09-30 month"),
        (
            "första måndagen i höstterminen",
            "2023-09-01",
            "2024-08-05 day",
        ),
        // ... and a deadline by the day that it falls on.
        ("senast våren", "2023-05-01", "2023-05-31 day deadline"),
        ("före höstterminen", "2023-09-01", "2024-07-31 day deadline"),
        (
            "höstterminen – vårterminen",
            "2023-09-01",
            "2023-08-01/2024-06-30 term",
        ),
    ] {
        check(words, first, &[expected]);
    }
}

/// The board that meets every month, and in July if it must.
#[test]
fn a_month_that_is_only_perhaps_takes_the_place_of_the_sure_one() {
    let found = row(
        "en gång i månaden, juli vid behov",
        Language::Swedish,
        "2024-01-01",
    );
    assert_eq!(found.len(), 12, "{found:?}");
    assert_eq!(
        found
            .iter()
            .filter(|date| date.ends_with("tentative"))
            .count(),
        1
    );
    assert!(found.contains(&"2024-07-01/2024-07-31 month tentative".to_owned()));
}

#[test]
fn a_short_form_of_two_meanings_is_not_guessed() {
    let misreading = phrase::read("jul", Some(Language::Swedish)).expect_err("jul");
    assert_eq!(misreading.reason.key(), "time-ambiguous");
}

/// With a general meeting on 23 April 2026, a conference some time in September, and a course without a date.
#[test]
fn what_hangs_on_another_entry_follows_it() {
    let day = |text: &str| Span::day(text.parse().expect("a day"));
    let entries = |name: &str| match name {
        "stämman" => Some(Date::fixed(day("2026-04-23"), Precision::Day)),
        "learning-session" => {
            let span = Span::new(day("2026-09-01").first(), day("2026-09-30").last());
            Some(Date::fixed(span, Precision::Month))
        }
        _ => None,
    };
    for (words, anchor, expected) in [
        ("6 veckor före stämman", "stämman", &["2026-03-12 day"][..]),
        (
            "senast sex veckor före stämman",
            "stämman",
            &["2026-03-12 day deadline"],
        ),
        (
            "tidigast sex, senast fyra veckor före stämman",
            "stämman",
            &["2026-03-12/2026-03-26 day", "2026-03-26 day deadline"],
        ),
        (
            "inom tre veckor efter stämman",
            "stämman",
            &["2026-04-24/2026-05-14 week"],
        ),
        (
            "måndagen två veckor före stämman",
            "stämman",
            &["2026-04-06 day"],
        ),
        ("dagen efter stämman", "stämman", &["2026-04-24 day"]),
        ("före stämman", "stämman", &["2026-04-22 day deadline"]),
        ("efter stämman", "stämman", &["2026-04-24/2026-12-31 day"]),
        ("samma dag som stämman", "stämman", &["2026-04-23 day"]),
        (
            "senast 6 veckor före learning-session",
            "learning-session",
            &["2026-07-21/2026-08-19 month deadline"],
        ),
        (
            "6 veckor före learning-session",
            "learning-session",
            &["2026-07-21/2026-08-19 month"],
        ),
        ("dagen efter kursen", "kursen", &["none none unknown"]),
        (
            "dagen efter Konferensen Värmland 2040",
            "Konferensen Värmland 2040",
            &["none none unknown"],
        ),
    ] {
        let reading = phrase::read(words, Some(Language::Swedish)).expect(words);
        assert_eq!(reading.rule.anchors(), [anchor], "{words}");
        let resolution = reading
            .rule
            .resolve_with(cycle("2026-01-01"), None, &entries);
        let found: Vec<_> = resolution.dates.iter().map(said).collect();
        assert_eq!(found, expected, "{words}: {:?}", reading.rule);
        let undated = resolution
            .remarks
            .iter()
            .any(|remark| remark.code == "undated-anchor");
        assert_eq!(undated, expected == ["none none unknown"], "{words}");
    }
}

/// The tables: language, first day of the cycle, rows.
const TABLES: [(Language, &str, &str); 8] = [
    (
        Language::Swedish,
        "2024-01-01",
        include_str!("dates/sv-2024.txt"),
    ),
    (
        Language::Swedish,
        "2024-01-01",
        include_str!("dates/sv-2024-rules.txt"),
    ),
    (
        Language::Norwegian,
        "2015-01-01",
        include_str!("dates/nb-2015.txt"),
    ),
    (
        Language::Norwegian,
        "2015-01-01",
        include_str!("dates/nb-2015-rules.txt"),
    ),
    (
        Language::Danish,
        "2025-01-01",
        include_str!("dates/da-2025.txt"),
    ),
    (
        Language::Danish,
        "2025-01-01",
        include_str!("dates/da-2025-rules.txt"),
    ),
    (
        Language::English,
        "2026-01-01",
        include_str!("dates/en-2026.txt"),
    ),
    (
        Language::English,
        "2026-01-01",
        include_str!("dates/en-2026-rules.txt"),
    ),
];

/// Phrase and occurrences.
fn rows(table: &str) -> impl Iterator<Item = (&str, Vec<&str>)> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| {
        let (words, dates) = line.split_once(" =").expect("a phrase and its dates");
        let dates = dates.split('|').map(str::trim);
        (words, dates.filter(|date| !date.is_empty()).collect())
    })
}

/// Every row, before the first failure is told: the tables are read as a whole.
#[test]
fn phrases_come_to_the_days_of_the_tables() {
    let mut wrong = Vec::new();
    for (language, first, table) in TABLES {
        for (words, expected) in rows(table) {
            let found = row(words, language, first);
            if found != expected {
                wrong.push(format!("{words}: {found:?}, not {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn row(words: &str, language: Language, first: &str) -> Vec<String> {
    let reading = match phrase::read(words, Some(language)) {
        Ok(reading) => reading,
        Err(misreading) => return vec![format!("{misreading:?}")],
    };
    if reading.language.is_some_and(|read| read != language) {
        return vec![format!("read in {:?}", reading.language)];
    }
    let resolution = reading.rule.resolve(cycle(first), None);
    let dates = resolution.dates.iter().map(said);
    let dates = dates.map(|date| date.replace("partofmonth", "part"));
    let remarks = resolution
        .remarks
        .iter()
        .map(|remark| remark.code.to_owned());
    dates.chain(remarks).collect()
}

/// Saying a rule and reading what was said gives the same rule, in both languages that the program speaks.
#[test]
fn a_rule_said_in_words_is_read_back_as_itself() {
    let mut wrong = Vec::new();
    for tongue in Tongue::ALL {
        let spoken = Language::from_tag(tongue.tag());
        let mouth = Words::of(tongue);
        for (language, _, table) in TABLES {
            for (words, _) in rows(table) {
                let rule = phrase::read(words, Some(language)).expect(words).rule;
                let told = mouth.say(&rule.sentence());
                let again = phrase::read(&told, spoken).map(|reading| reading.rule);
                if again.as_ref() != Ok(&rule) {
                    wrong.push(format!("{words} → {told}\n  {rule:?}\n  {again:?}"));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of them\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// What a feast is called in the word files is read as that feast.
#[test]
fn feasts_are_read_by_the_names_that_they_are_told_by() {
    let feasts = include_str!("../src/time/phrase/feasts.toml");
    let names = feasts.lines().filter(|line| !line.starts_with('#'));
    for name in names.filter_map(|line| Some(line.split_once(" = ")?.0)) {
        let key = format!("time-feast-{name}");
        for tongue in Tongue::ALL {
            let told = Words::of(tongue).text(&key);
            let reading = phrase::read(&told, Language::from_tag(tongue.tag())).expect(&told);
            assert_eq!(reading.rule.sentence().key(), key, "{told}");
        }
    }
}

#[test]
fn what_is_not_understood_is_placed_and_helped() {
    for (words, language, part, reason, help) in [
        (
            "sista torsdgen i september",
            "sv",
            "torsdgen",
            "time-not-understood",
            "torsdagen",
        ),
        (
            "i septembr",
            "sv",
            "septembr",
            "time-not-understood",
            "september",
        ),
        (
            "first Mondey of April",
            "sv",
            "Mondey",
            "time-not-understood",
            "monday",
        ),
        ("31 november", "sv", "31 november", "time-no-such-day", "30"),
        ("31. juni", "nb", "31. juni", "time-no-such-day", "30"),
        (
            "29 februari 2025",
            "sv",
            "29 februari 2025",
            "time-no-such-day",
            "28",
        ),
        ("30–26 oktober", "sv", "30–26 oktober", "time-backwards", ""),
        ("26/13", "sv", "26/13", "time-no-such-month", ""),
        (
            "26 januari kl.",
            "sv",
            "kl.",
            "time-clock",
            "time-clock-help",
        ),
        ("v. 54", "sv", "v. 54", "time-no-such-week", ""),
        (
            "26–31 november",
            "sv",
            "31 november",
            "time-no-such-day",
            "30",
        ),
    ] {
        misread(words, Language::from_tag(language), part, reason, help);
    }
}

#[track_caller]
fn misread(words: &str, language: Option<Language>, part: &str, reason: &str, help: &str) {
    let misreading = phrase::read(words, language).expect_err(words);
    assert_eq!(&words[misreading.place.clone()], part, "{words}");
    assert_eq!(misreading.reason.key(), reason, "{words}");
    let help = format!("{:?}", misreading.help).contains(help);
    assert!(help, "{words}: {:?}", misreading.help);
}

/// What could be drawn, but would hide a slip: a span of almost a year, the whole of a year, weeks for a day.
#[test]
fn what_nobody_means_is_not_guessed() {
    for (words, part, reason, help) in [
        (
            "26 januari -24",
            "26 januari -24",
            "time-backwards",
            "backwards-help",
        ),
        (
            "mellan 15 och 1 mars",
            "mellan 15 och 1 mars",
            "time-backwards",
            "backwards-help",
        ),
        (
            "maj 2024 – april 2024",
            "maj 2024 – april 2024",
            "time-backwards",
            "backwards-help",
        ),
        ("2024, maj", "2024, maj", "time-year-beside", "2024"),
        (
            "maj eller 2024",
            "maj eller 2024",
            "time-year-beside",
            "2024",
        ),
        (
            "2024, ev. v. 38",
            "2024, ev. v. 38",
            "time-year-beside",
            "2024",
        ),
        ("2024–maj", "2024–maj", "time-year-beside", "2024"),
        (
            "v. 38, W40-9",
            "W40-9",
            "time-no-such-weekday",
            "weekday-help",
        ),
        ("2024/02/30", "2024/02/30", "time-no-such-day", "29"),
    ] {
        misread(words, Some(Language::Swedish), part, reason, help);
    }
}

/// Some systems write å as an a with a ring after it.
#[test]
fn letters_of_two_characters_are_read_and_placed() {
    let nfd = "ma\u{30a}ndag v. 38";
    let rule = phrase::read(nfd, Some(Language::Swedish)).expect(nfd).rule;
    let found = rule.resolve(cycle("2024-01-01"), None).dates;
    assert_eq!(said(&found[0]), "2024-09-16 day");
    let wrong = "ma\u{30a}ndag ho\u{308}rna";
    let misreading = phrase::read(wrong, Some(Language::Swedish)).expect_err(wrong);
    assert_eq!(&wrong[misreading.place], "ho\u{308}rna");
}

#[test]
fn words_that_mean_two_things_in_two_languages_are_not_guessed() {
    let words = Words::of(Tongue::English);
    let misreading = phrase::read("innan 1 mars", None).expect_err("two readings");
    let said = words.say(&misreading.reason);
    assert!(
        said.contains("before 1 March") && said.contains("by 1 March"),
        "{said}"
    );
    let help = words.say(&misreading.help.expect("a way out"));
    assert!(help.contains("sv") && help.contains("nb"), "{help}");
    for (language, expected) in [
        (Language::Swedish, "2024-02-29 day deadline"),
        (Language::Norwegian, "2024-03-01 day deadline"),
    ] {
        let reading = phrase::read("innan 1 mars", Some(language)).expect("one reading");
        let dates = reading.rule.resolve(cycle("2024-01-01"), None).dates;
        assert_eq!(
            dates.iter().map(crate::said).collect::<Vec<_>>(),
            [expected]
        );
    }
    // A date in Norwegian is no name of an entry in Danish.
    assert!(phrase::read("før utgangen av februar", None).is_ok());
}

#[test]
fn the_language_that_read_the_words_is_named() {
    for (words, given, read) in [
        ("uke 46", None, Some(Language::Norwegian)),
        ("uge 46", Some(Language::Swedish), Some(Language::Danish)),
        (
            "first Wednesday of April",
            Some(Language::Swedish),
            Some(Language::English),
        ),
        ("26 januari", None, Some(Language::Swedish)),
        ("26/1", Some(Language::Danish), None),
        ("2024-09-26", Some(Language::Danish), None),
    ] {
        let reading = phrase::read(words, given).expect(words);
        assert_eq!(reading.language, read, "{words}");
    }
}

#[test]
fn a_29th_of_february_waits_for_a_leap_year() {
    let rule = phrase::read("29 februari", None)
        .expect("a day of some years")
        .rule;
    let leap = rule.resolve(cycle("2024-01-01"), None);
    assert_eq!(
        leap.dates.iter().map(said).collect::<Vec<_>>(),
        ["2024-02-29 day"]
    );
    let common = rule.resolve(cycle("2025-01-01"), None);
    assert!(common.dates.is_empty());
    assert_eq!(common.remarks[0].code, "no-such-day");
}

/// A plan of 2023 may be read in 2024, when there is such a day: only its own year makes the warning true.
#[test]
fn what_is_not_there_is_told_with_its_year() {
    for (phrase, first, swedish, english) in [
        (
            "29 februari",
            "2023-01-01",
            "Det finns ingen 29 februari 2023",
            "There is no 29 February in 2023",
        ),
        (
            "1–29 februari",
            "2022-08-01",
            "Det finns ingen 29 februari 2022/23",
            "There is no 29 February in 2022/23",
        ),
        (
            "v. 53",
            "2024-01-01",
            "Det finns ingen vecka 53 år 2024",
            "There is no week 53 in 2024",
        ),
    ] {
        let rule = phrase::read(phrase, None).expect(phrase).rule;
        let resolution = rule.resolve(cycle(first), None);
        for (tongue, expected) in [(Tongue::Swedish, swedish), (Tongue::English, english)] {
            let told = Words::of(tongue).say(&resolution.remarks[0].message);
            assert_eq!(told, expected);
        }
    }
    for (phrase, expected) in [
        ("29 februari 2025", "There is no 29 February 2025"),
        ("v. 53 2024", "There is no week 53 2024"),
        ("v. 54", "There is no week 54"),
        ("2025 29 februari", "There is no 29 February 2025"),
        ("2024 v. 53", "There is no week 53 2024"),
    ] {
        let misreading = phrase::read(phrase, None).expect_err(phrase);
        let told = Words::of(Tongue::English).say(&misreading.reason);
        assert_eq!(told, expected);
    }
}

#[test]
fn a_wrong_weekday_is_told_and_the_day_kept() {
    let rule = phrase::read("fredag 27 januari 2024", None)
        .expect("a day")
        .rule;
    let resolution = rule.resolve(cycle("2024-01-01"), None);
    assert_eq!(said(&resolution.dates[0]), "2024-01-27 day");
    assert_eq!(resolution.remarks[0].code, "wrong-weekday");
}

/// Words of all four languages, figures and signs, to be thrown together.
const SOUP: &[&str] = &[
    "26",
    "1",
    "3",
    "31",
    "53",
    "2024",
    "0",
    "99999",
    "januari",
    "maj",
    "mai",
    "marts",
    "march",
    "may",
    "jul",
    "måndag",
    "tirsdag",
    "thu",
    "to.",
    "v.",
    "vecka",
    "week",
    "uke",
    "Q2",
    "kvartal",
    "halvår",
    "half",
    "hösten",
    "vt",
    "första",
    "siste",
    "last",
    "2.",
    "3:e",
    "början av",
    "medio",
    "end of",
    "till",
    "–",
    "-",
    "/",
    ",",
    ".",
    ":",
    "+",
    "och",
    "eller",
    "från",
    "t.o.m.",
    "mellan",
    "senast",
    "före",
    "after",
    "efter",
    "inom",
    "within",
    "tidigast",
    "utom",
    "varje",
    "varannan",
    "every",
    "tisdagar",
    "gånger",
    "per",
    "år",
    "om",
    "annars",
    "stämman",
    "påsk",
    "midsommar",
    "christmas",
    "närmast följande",
    "vardag",
    "ev.",
    "löpande",
    "TBD",
    "hela",
    "utgången av",
    "månadsskiftet",
    "W38",
    "2024-09-26",
    "2024-W38",
    "2024/5/10",
    "2024-Q2",
    "W38-4",
    "09-26",
    "dagen",
    "veckor",
    "sex",
    "dock",
    "jämna",
    "deadline",
];

mod mangled {
    use super::*;
    use arshjul::time::Country;
    use proptest::prelude::*;

    fn survives(words: &str) {
        for language in Language::ALL {
            match phrase::read(words, Some(language)) {
                Ok(reading) => {
                    for first in ["2024-01-01", "2023-04-01", "0002-01-01", "9997-08-01"] {
                        let resolution = reading.rule.resolve(cycle(first), Some(Country::Sweden));
                        assert!(resolution.dates.len() <= 5000);
                    }
                    let _ = reading.rule.anchors();
                }
                Err(misreading) => {
                    assert!(
                        words.get(misreading.place.clone()).is_some(),
                        "{misreading:?}"
                    );
                }
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_at_all(words in "\\PC*") {
            survives(&words);
        }

        #[test]
        fn whatever_is_read_is_said_so_that_it_is_read_again(picks in prop::collection::vec(0..SOUP.len(), 1..5)) {
            let soup = picks.iter().map(|pick| SOUP[*pick]).collect::<Vec<_>>().join(" ");
            let reading = phrase::read(&soup, None);
            // The name of an entry is no word of a language, and may be one of another.
            if let Ok(reading) = reading && reading.rule.anchors().is_empty() {
                for tongue in Tongue::ALL {
                    let told = Words::of(tongue).say(&reading.rule.sentence());
                    let again = phrase::read(&told, Language::from_tag(tongue.tag()));
                    let again = again.map(|again| again.rule);
                    prop_assert_eq!(again.as_ref(), Ok(&reading.rule), "{} → {}", soup, told);
                }
            }
        }

        #[test]
        fn a_soup_of_date_words(picks in prop::collection::vec((0..SOUP.len(), any::<bool>()), 1..12)) {
            let soup: String = picks
                .iter()
                .flat_map(|(pick, spaced)| [SOUP[*pick], if *spaced { " " } else { "" }])
                .collect();
            survives(&soup);
        }
    }

    #[test]
    fn long_and_deep_phrases_end() {
        for part in [
            "dagen efter ",
            "utgången av ",
            "första dagen ",
            "1/2, ",
            "senast ",
            "början av ",
            "(",
            "v. 38 ",
            "om ",
        ] {
            survives(&part.repeat(5000));
        }
    }
}

#[test]
fn a_word_that_opens_something_may_not_stand_last() {
    for words in [
        "Q2 at",
        "4 May of",
        "onsdagar på",
        "vår i",
        "uke 12 på",
        "5. maj af",
    ] {
        let refused = phrase::read(words, None).expect_err(words);
        let (_, last) = words.rsplit_once(' ').expect("two words");
        assert_eq!(&words[refused.place.clone()], last, "{words}");
    }
    for words in ["4 May afternoon", "tirsdag 5. mai kveld", "maj någon gång"] {
        assert!(phrase::read(words, None).is_ok(), "{words}");
    }
}
