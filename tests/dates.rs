//! What the words of a date come to, against calendars and hand counts.

use arshjul::time::{Cycle, Date, Day, Mood, Precision, Span, phrase};

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
        ("12-23/01-10", "2024-01-01", "2024-12-23/2025-01-10 day"),
        ("W51/W02", "2024-01-01", "2024-12-16/2025-01-12 week"),
        (" 2024-09-26 ", "2024-01-01", "2024-09-26 day"),
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
    ] {
        let misreading = phrase::read(words, None).expect_err(words);
        assert_eq!(misreading.place, 0..words.len(), "{words}");
        assert!(misreading.help.is_some(), "{words}");
    }
}

#[test]
fn a_week_53_that_the_cycle_has_not_is_the_nearest_with_a_remark() {
    let reading = phrase::read("W53", None).expect("a week");
    let resolution = reading.rule.resolve(cycle("2024-01-01"), None);
    assert_eq!(resolution.remarks[0].code, "no-such-week");
    assert_eq!(said(&resolution.dates[0]), "2024-12-23/2024-12-29 week");
    let long = reading.rule.resolve(cycle("2026-01-01"), None);
    assert!(long.remarks.is_empty());
    assert_eq!(said(&long.dates[0]), "2026-12-28/2027-01-03 week");
    assert_eq!(long.dates[0].precision, Precision::Week);
}

/// Phrase and occurrences in the calendar year 2024 (a leap year; 1 January is a Monday).
const SWEDISH_2024: &[(&str, &[&str])] = &[
    ("26 januari", &["2024-01-26 day"]),
    ("26 jan.", &["2024-01-26 day"]),
    ("den 26:e januari", &["2024-01-26 day"]),
    ("26/1", &["2024-01-26 day"]),
    ("3/4", &["2024-04-03 day"]),
    ("26.1.", &["2024-01-26 day"]),
    ("26.01.2025", &["2025-01-26 day"]),
    ("26/1-2024", &["2024-01-26 day"]),
    ("26/1 2024", &["2024-01-26 day"]),
    ("fredag 26 januari", &["2024-01-26 day"]),
    ("Fredagen den 26 Januari 2024", &["2024-01-26 day"]),
    ("fre 26/1", &["2024-01-26 day"]),
    ("26 januari (fredag)", &["2024-01-26 day"]),
    ("första maj", &["2024-05-01 day"]),
    ("sista maj", &["2024-05-31 day"]),
    ("26–30 oktober", &["2024-10-26/2024-10-30 day"]),
    ("26 - 30 okt", &["2024-10-26/2024-10-30 day"]),
    ("26 till 30 oktober", &["2024-10-26/2024-10-30 day"]),
    ("26-30.10.", &["2024-10-26/2024-10-30 day"]),
    ("23 december – 10 januari", &["2024-12-23/2025-01-10 day"]),
    (
        "fr.o.m. 1 mars t.o.m. 5 maj",
        &["2024-03-01/2024-05-05 day"],
    ),
    (
        "från och med 1 mars till och med 5 maj",
        &["2024-03-01/2024-05-05 day"],
    ),
    ("mellan 1 och 15 mars", &["2024-03-01/2024-03-15 day"]),
    ("från 1 november", &["2024-11-01/2024-12-31 day"]),
    ("till och med 15 februari", &["2024-01-01/2024-02-15 day"]),
    (
        "9/1, 6/2, 13/3",
        &["2024-01-09 day", "2024-02-06 day", "2024-03-13 day"],
    ),
    ("3+5/2", &["2024-02-03 day", "2024-02-05 day"]),
    (
        "3, 5 och 8 mars",
        &["2024-03-03 day", "2024-03-05 day", "2024-03-08 day"],
    ),
    ("26/27 mars", &["2024-03-26/2024-03-27 day"]),
    (
        "2024-03-05, 2024-04-02",
        &["2024-03-05 day", "2024-04-02 day"],
    ),
    ("2024-03-05 – 2024-04-02", &["2024-03-05/2024-04-02 day"]),
    ("maj", &["2024-05-01/2024-05-31 month"]),
    ("under maj månad", &["2024-05-01/2024-05-31 month"]),
    ("september 2025", &["2025-09-01/2025-09-30 month"]),
    ("dec–jan", &["2024-12-01/2025-01-31 month"]),
    ("mars/april", &["2024-03-01/2024-04-30 month"]),
    ("mars eller april", &["2024-03-01/2024-04-30 month"]),
    (
        "mars, juni och september",
        &[
            "2024-03-01/2024-03-31 month",
            "2024-06-01/2024-06-30 month",
            "2024-09-01/2024-09-30 month",
        ],
    ),
    (
        "hela augusti och september",
        &["2024-08-01/2024-09-30 month"],
    ),
    ("i början av maj", &["2024-05-01/2024-05-10 part"]),
    ("i mitten av maj", &["2024-05-11/2024-05-20 part"]),
    ("slutet av februari", &["2024-02-21/2024-02-29 part"]),
    ("medio okt.", &["2024-10-11/2024-10-20 part"]),
    (
        "början eller mitten av maj",
        &["2024-05-01/2024-05-20 part"],
    ),
    (
        "slutet av maj – början av juni",
        &["2024-05-21/2024-06-10 part"],
    ),
    ("första halvan av maj", &["2024-05-01/2024-05-15 part"]),
    ("v. 38", &["2024-09-16/2024-09-22 week"]),
    ("V38", &["2024-09-16/2024-09-22 week"]),
    ("vecka 45–50", &["2024-11-04/2024-12-15 week"]),
    ("veckorna 45-50", &["2024-11-04/2024-12-15 week"]),
    (
        "v. 10, 12 och 14",
        &[
            "2024-03-04/2024-03-10 week",
            "2024-03-18/2024-03-24 week",
            "2024-04-01/2024-04-07 week",
        ],
    ),
    ("v. 51–2", &["2024-12-16/2025-01-12 week"]),
    ("v. 36/37", &["2024-09-02/2024-09-15 week"]),
    ("torsdag v. 38", &["2024-09-19 day"]),
    ("torsdagen i vecka 38", &["2024-09-19 day"]),
    ("v 38, torsdag", &["2024-09-19 day"]),
    ("mån–ons v. 38", &["2024-09-16/2024-09-18 day"]),
    (
        "omkring vecka 46",
        &["2024-11-11/2024-11-17 week tentative"],
    ),
    ("Q2", &["2024-04-01/2024-06-30 quarter"]),
    ("andra kvartalet", &["2024-04-01/2024-06-30 quarter"]),
    ("kvartal 2–3", &["2024-04-01/2024-09-30 quarter"]),
    (
        "första och fjärde kvartalet",
        &[
            "2024-01-01/2024-03-31 quarter",
            "2024-10-01/2024-12-31 quarter",
        ],
    ),
    ("T1", &["2024-01-01/2024-04-30 tertial"]),
    ("tertial 3", &["2024-09-01/2024-12-31 tertial"]),
    ("H2", &["2024-07-01/2024-12-31 half"]),
    ("första halvåret", &["2024-01-01/2024-06-30 half"]),
    ("under hösten", &["2024-09-01/2024-11-30 season"]),
    ("vår", &["2024-03-01/2024-05-31 season"]),
    ("vintern", &["2024-12-01/2025-02-28 season"]),
    ("vårterminen", &["2024-01-01/2024-06-30 term"]),
    ("HT24", &["2024-08-01/2024-12-31 term"]),
    ("under året", &["2024-01-01/2024-12-31 year"]),
    ("2024", &["2024-01-01/2024-12-31 year"]),
    ("första onsdagen i april", &["2024-04-03 day"]),
    ("sista torsdagen i september", &["2024-09-26 day"]),
    ("3:e måndagen i mars", &["2024-03-18 day"]),
    ("sista veckan i maj", &["2024-05-27/2024-06-02 week"]),
    ("första veckan i januari", &["2024-01-01/2024-01-07 week"]),
    (
        "första och tredje måndagen i mars",
        &["2024-03-04 day", "2024-03-18 day"],
    ),
    (
        "första onsdagen i mars, juni och september",
        &["2024-03-06 day", "2024-06-05 day", "2024-09-04 day"],
    ),
    ("sista vardagen i mars", &["2024-03-29 day"]),
    ("senast 31 mars", &["2024-03-31 day deadline"]),
    ("Senast den 31 mars", &["2024-03-31 day deadline"]),
    ("före 1 mars", &["2024-02-29 day deadline"]),
    ("före februari månads utgång", &["2024-02-29 day deadline"]),
    ("senast sista maj", &["2024-05-31 day deadline"]),
    ("senast v. 10", &["2024-03-10 day deadline"]),
    ("senast i mars", &["2024-03-31 day deadline"]),
    (
        "senast 31 mars och 30 september",
        &["2024-03-31 day deadline", "2024-09-30 day deadline"],
    ),
    ("31 mars (deadline)", &["2024-03-31 day deadline"]),
    (
        "mars eller april, dock senast sista maj",
        &["2024-03-01/2024-04-30 month", "2024-05-31 day deadline"],
    ),
    ("ev. april", &["2024-04-01/2024-04-30 month tentative"]),
    (
        "preliminärt v. 38",
        &["2024-09-16/2024-09-22 week tentative"],
    ),
    ("april (prel.)", &["2024-04-01/2024-04-30 month tentative"]),
    (
        "september, datum ej fastställt",
        &["2024-09-01/2024-09-30 month tentative"],
    ),
    ("juli vid behov", &["2024-07-01/2024-07-31 month tentative"]),
    ("vid behov", &["none none tentative"]),
    ("löpande", &["2024-01-01/2024-12-31 year ongoing"]),
    (
        "löpande under hösten",
        &["2024-09-01/2024-11-30 season ongoing"],
    ),
    ("året runt", &["2024-01-01/2024-12-31 year ongoing"]),
    ("TBD", &["none none unknown"]),
    ("ej fastställt", &["none none unknown"]),
    ("uppskjutet", &["none none unknown"]),
];

/// In the calendar year 2015 of the county's plan (1 January is a Thursday; 53 weeks).
const NORWEGIAN_2015: &[(&str, &[&str])] = &[
    ("hele august og september", &["2015-08-01/2015-09-30 month"]),
    ("01. - 04. juni", &["2015-06-01/2015-06-04 day"]),
    ("medio okt.", &["2015-10-11/2015-10-20 part"]),
    ("24. - 25. juni", &["2015-06-24/2015-06-25 day"]),
    ("2. - 5. november", &["2015-11-02/2015-11-05 day"]),
    ("19. - 20. november", &["2015-11-19/2015-11-20 day"]),
    ("09. - 10. desember", &["2015-12-09/2015-12-10 day"]),
    ("26. januar", &["2015-01-26 day"]),
    ("mandag 26. januar", &["2015-01-26 day"]),
    ("ti. 3. mars", &["2015-03-03 day"]),
    ("26.1.", &["2015-01-26 day"]),
    ("rundt uke 46", &["2015-11-09/2015-11-15 week tentative"]),
    ("uke 53", &["2015-12-28/2016-01-03 week"]),
    ("veke 10", &["2015-03-02/2015-03-08 week"]),
    (
        "uke 45 og 46",
        &["2015-11-02/2015-11-08 week", "2015-11-09/2015-11-15 week"],
    ),
    ("2. kvartal", &["2015-04-01/2015-06-30 quarter"]),
    (
        "1. og 3. kvartal",
        &[
            "2015-01-01/2015-03-31 quarter",
            "2015-07-01/2015-09-30 quarter",
        ],
    ),
    ("1. tertial", &["2015-01-01/2015-04-30 tertial"]),
    ("andre halvår", &["2015-07-01/2015-12-31 half"]),
    ("i løpet av våren", &["2015-03-01/2015-05-31 season"]),
    ("høsten", &["2015-09-01/2015-11-30 season"]),
    ("begynnelsen av mai", &["2015-05-01/2015-05-10 part"]),
    ("slutten av mai", &["2015-05-21/2015-05-31 part"]),
    ("2. tirsdag i mars", &["2015-03-10 day"]),
    ("siste torsdag i september", &["2015-09-24 day"]),
    ("frist 1. mars", &["2015-03-01 day deadline"]),
    ("innen 1. mars", &["2015-03-01 day deadline"]),
    ("før 1. mars", &["2015-02-28 day deadline"]),
    ("senest 31. mars", &["2015-03-31 day deadline"]),
    (
        "f.o.m. 1. mars t.o.m. 15. mai",
        &["2015-03-01/2015-05-15 day"],
    ),
    ("evt. april", &["2015-04-01/2015-04-30 month tentative"]),
    ("ved behov", &["none none tentative"]),
    ("løpende", &["2015-01-01/2015-12-31 year ongoing"]),
    ("ikke fastsatt", &["none none unknown"]),
    ("desember–januar", &["2015-12-01/2016-01-31 month"]),
    ("laurdag 5. desember", &["2015-12-05 day"]),
];

/// In the calendar year 2025 (1 January is a Wednesday).
const DANISH_2025: &[(&str, &[&str])] = &[
    ("26. januar", &["2025-01-26 day"]),
    ("d. 26. januar 2025", &["2025-01-26 day"]),
    ("søndag den 26. januar", &["2025-01-26 day"]),
    ("26.-30. oktober", &["2025-10-26/2025-10-30 day"]),
    ("uge 38", &["2025-09-15/2025-09-21 week"]),
    ("torsdag i uge 38", &["2025-09-18 day"]),
    ("ugerne 45-50", &["2025-11-03/2025-12-14 week"]),
    ("marts", &["2025-03-01/2025-03-31 month"]),
    ("i begyndelsen af maj", &["2025-05-01/2025-05-10 part"]),
    ("ultimo maj", &["2025-05-21/2025-05-31 part"]),
    ("2. kvartal", &["2025-04-01/2025-06-30 quarter"]),
    ("første halvår", &["2025-01-01/2025-06-30 half"]),
    ("foråret", &["2025-03-01/2025-05-31 season"]),
    ("i løbet af efteråret", &["2025-09-01/2025-11-30 season"]),
    ("første onsdag i april", &["2025-04-02 day"]),
    ("sidste torsdag i september", &["2025-09-25 day"]),
    ("senest 31. marts", &["2025-03-31 day deadline"]),
    ("inden 1. marts", &["2025-02-28 day deadline"]),
    ("inden udgangen af februar", &["2025-02-28 day deadline"]),
    ("evt. april", &["2025-04-01/2025-04-30 month tentative"]),
    ("løbende", &["2025-01-01/2025-12-31 year ongoing"]),
    ("ikke fastlagt", &["none none unknown"]),
];

/// In the calendar year 2026 (1 January is a Thursday; 53 weeks).
const ENGLISH_2026: &[(&str, &[&str])] = &[
    ("26 January", &["2026-01-26 day"]),
    ("26th of January", &["2026-01-26 day"]),
    ("January 26th, 2026", &["2026-01-26 day"]),
    ("Monday, 26 January", &["2026-01-26 day"]),
    ("Mon 26/1", &["2026-01-26 day"]),
    ("Jan 26-30", &["2026-01-26/2026-01-30 day"]),
    (
        "March 3, 5 and 8",
        &["2026-03-03 day", "2026-03-05 day", "2026-03-08 day"],
    ),
    ("from 1 March to 15 May", &["2026-03-01/2026-05-15 day"]),
    ("between 1 and 15 March", &["2026-03-01/2026-03-15 day"]),
    ("mid-May", &["2026-05-11/2026-05-20 part"]),
    ("early June", &["2026-06-01/2026-06-10 part"]),
    ("the end of May", &["2026-05-21/2026-05-31 part"]),
    ("March/April", &["2026-03-01/2026-04-30 month"]),
    ("week 38", &["2026-09-14/2026-09-20 week"]),
    ("Thursday of week 38", &["2026-09-17 day"]),
    ("weeks 45-50", &["2026-11-02/2026-12-13 week"]),
    ("second quarter", &["2026-04-01/2026-06-30 quarter"]),
    ("Q2 2026", &["2026-04-01/2026-06-30 quarter"]),
    ("first half of the year", &["2026-01-01/2026-06-30 half"]),
    ("the first half of May", &["2026-05-01/2026-05-15 part"]),
    ("second half of 2026", &["2026-07-01/2026-12-31 half"]),
    ("during the autumn", &["2026-09-01/2026-11-30 season"]),
    ("spring term", &["2026-01-01/2026-06-30 term"]),
    ("first Wednesday of April", &["2026-04-01 day"]),
    ("last Thursday in September", &["2026-09-24 day"]),
    ("last week of May", &["2026-05-25/2026-05-31 week"]),
    ("by 31 March", &["2026-03-31 day deadline"]),
    ("no later than 31 March", &["2026-03-31 day deadline"]),
    ("before 1 March", &["2026-02-28 day deadline"]),
    ("by the end of May", &["2026-05-31 day deadline"]),
    (
        "tentative: April",
        &["2026-04-01/2026-04-30 month tentative"],
    ),
    ("ongoing", &["2026-01-01/2026-12-31 year ongoing"]),
    ("to be decided", &["none none unknown"]),
    ("until 15 May", &["2026-01-01/2026-05-15 day"]),
];

/// What comes again, and what hangs on feasts and conditions; in 2024, when Easter Sunday is 31 March.
const SWEDISH_RULES_2024: &[(&str, &[&str])] = &[
    ("påsk", &["2024-03-29/2024-04-01 day"]),
    ("skärtorsdagen", &["2024-03-28 day"]),
    ("Kristi himmelsfärdsdag", &["2024-05-09 day"]),
    ("midsommarafton", &["2024-06-21 day"]),
    ("första advent", &["2024-12-01 day"]),
    ("veckan efter påsk", &["2024-04-01/2024-04-07 week"]),
    ("veckan före påsk", &["2024-03-18/2024-03-24 week"]),
    ("fredagen efter Kristi himmelsfärdsdag", &["2024-05-10 day"]),
    ("fredag i veckan före midsommar", &["2024-06-14 day"]),
    ("två veckor före jul", &["2024-12-11 day"]),
    ("före jul", &["2024-12-23 day deadline"]),
    ("5 jul", &["2024-07-05 day"]),
    ("jun–jul", &["2024-06-01/2024-07-31 month"]),
    ("dagen efter 15 mars", &["2024-03-16 day"]),
    ("6 veckor före 15 mars", &["2024-02-02 day"]),
    (
        "senast sex veckor före 23 april",
        &["2024-03-12 day deadline"],
    ),
    ("6 veckor före april", &["2024-02-19/2024-03-19 month"]),
    (
        "inom tre veckor efter 15 mars",
        &["2024-03-16/2024-04-05 week"],
    ),
    ("måndagen två veckor före 20 mars", &["2024-03-04 day"]),
    ("måndagen efter v. 38", &["2024-09-23 day"]),
    ("andra måndagen efter 15 mars", &["2024-03-25 day"]),
    ("tio arbetsdagar före 15 mars", &["2024-03-01 day"]),
    (
        "tidigast sex, senast fyra veckor före 23 april",
        &["2024-03-12/2024-03-26 day", "2024-03-26 day deadline"],
    ),
    ("6–4 veckor före 23 april", &["2024-03-12/2024-03-26 day"]),
    (
        "tidigast 1 mars, senast 15 april",
        &["2024-03-01/2024-04-15 day", "2024-04-15 day deadline"],
    ),
    ("tidigast 1 november", &["2024-11-01/2024-12-31 day"]),
    ("samma vecka som 15 mars", &["2024-03-11/2024-03-17 week"]),
    (
        "närmast följande vardag efter 6 januari",
        &["2024-01-08 day"],
    ),
    (
        "6 januari eller närmast följande vardag",
        &["2024-01-08 day"],
    ),
    (
        "5 januari eller närmast följande vardag",
        &["2024-01-05 day"],
    ),
    ("5 juni om måndag, 7 juni om fredag", &["2024-06-07 day"]),
    ("5 juni om måndag", &[]),
    ("5 juni om måndag, annars 10 juni", &["2024-06-10 day"]),
    ("månadsskiftet mars/april", &["2024-03-29/2024-04-03 part"]),
    ("årsskiftet", &["2024-12-29/2025-01-03 part"]),
    ("räkenskapskvartal 2", &["2024-04-01/2024-06-30 quarter"]),
    (
        "första tisdagen varje månad utom juli",
        &[
            "2024-01-02 day",
            "2024-02-06 day",
            "2024-03-05 day",
            "2024-04-02 day",
            "2024-05-07 day",
            "2024-06-04 day",
            "2024-08-06 day",
            "2024-09-03 day",
            "2024-10-01 day",
            "2024-11-05 day",
            "2024-12-03 day",
        ],
    ),
    (
        "varannan vecka från 9 jan till och med mars",
        &[
            "2024-01-09 day",
            "2024-01-23 day",
            "2024-02-06 day",
            "2024-02-20 day",
            "2024-03-05 day",
            "2024-03-19 day",
        ],
    ),
    (
        "varannan torsdag från 1 november",
        &[
            "2024-11-07 day",
            "2024-11-21 day",
            "2024-12-05 day",
            "2024-12-19 day",
        ],
    ),
    (
        "varje kvartal",
        &[
            "2024-01-01/2024-03-31 quarter",
            "2024-04-01/2024-06-30 quarter",
            "2024-07-01/2024-09-30 quarter",
            "2024-10-01/2024-12-31 quarter",
        ],
    ),
    (
        "varje tisdag i mars",
        &[
            "2024-03-05 day",
            "2024-03-12 day",
            "2024-03-19 day",
            "2024-03-26 day",
        ],
    ),
    (
        "tisdagar v. 10–12",
        &["2024-03-05 day", "2024-03-12 day", "2024-03-19 day"],
    ),
    (
        "onsdagar jämna veckor i mars",
        &["2024-03-06 day", "2024-03-20 day"],
    ),
    (
        "den 15 varje månad, september–november",
        &["2024-09-15 day", "2024-10-15 day", "2024-11-15 day"],
    ),
    (
        "sista vardagen varje kvartal",
        &[
            "2024-03-29 day",
            "2024-06-28 day",
            "2024-09-30 day",
            "2024-12-31 day",
        ],
    ),
    (
        "två gånger per år",
        &["2024-01-01/2024-06-30 half", "2024-07-01/2024-12-31 half"],
    ),
    (
        "var tredje månad från mars",
        &[
            "2024-03-01/2024-05-31 quarter",
            "2024-06-01/2024-08-31 quarter",
            "2024-09-01/2024-11-30 quarter",
            "2024-12-01/2025-02-28 quarter",
        ],
    ),
    (
        "i början av varje kvartal",
        &[
            "2024-01-01/2024-01-30 month",
            "2024-04-01/2024-04-30 month",
            "2024-07-01/2024-07-30 month",
            "2024-10-01/2024-10-30 month",
        ],
    ),
];

/// The board that meets every month, and in July if it must.
#[test]
fn a_month_that_is_only_perhaps_takes_the_place_of_the_sure_one() {
    let found = row(
        "en gång i månaden, juli vid behov",
        phrase::Language::Swedish,
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

const NORWEGIAN_RULES_2015: &[(&str, &[&str])] = &[
    ("uka etter påske", &["2015-04-06/2015-04-12 week"]),
    ("fredag etter Kristi himmelfartsdag", &["2015-05-15 day"]),
    ("to uker før 15. mars", &["2015-03-01 day"]),
    (
        "innen tre uker etter 15. mars",
        &["2015-03-16/2015-04-05 week"],
    ),
    (
        "første tirsdag hver måned unntatt juli",
        &[
            "2015-01-06 day",
            "2015-02-03 day",
            "2015-03-03 day",
            "2015-04-07 day",
            "2015-05-05 day",
            "2015-06-02 day",
            "2015-08-04 day",
            "2015-09-01 day",
            "2015-10-06 day",
            "2015-11-03 day",
            "2015-12-01 day",
        ],
    ),
    (
        "hver tirsdag i mars",
        &[
            "2015-03-03 day",
            "2015-03-10 day",
            "2015-03-17 day",
            "2015-03-24 day",
            "2015-03-31 day",
        ],
    ),
    (
        "annenhver torsdag fra 1. november",
        &[
            "2015-11-05 day",
            "2015-11-19 day",
            "2015-12-03 day",
            "2015-12-17 day",
            "2015-12-31 day",
        ],
    ),
    ("månedsskiftet mars/april", &["2015-03-29/2015-04-03 part"]),
    (
        "tidligst seks, senest fire uker før 23. april",
        &["2015-03-12/2015-03-26 day", "2015-03-26 day deadline"],
    ),
    (
        "to ganger i året",
        &["2015-01-01/2015-06-30 half", "2015-07-01/2015-12-31 half"],
    ),
    ("5. juni hvis fredag, ellers 8. juni", &["2015-06-05 day"]),
];

const DANISH_RULES_2025: &[(&str, &[&str])] = &[
    ("ugen efter påske", &["2025-04-21/2025-04-27 week"]),
    ("fredag efter Kristi himmelfartsdag", &["2025-05-30 day"]),
    ("seks uger før 23. april", &["2025-03-12 day"]),
    (
        "hver anden torsdag fra 1. november",
        &[
            "2025-11-06 day",
            "2025-11-20 day",
            "2025-12-04 day",
            "2025-12-18 day",
        ],
    ),
    (
        "første tirsdag i hver måned fra september",
        &[
            "2025-09-02 day",
            "2025-10-07 day",
            "2025-11-04 day",
            "2025-12-02 day",
        ],
    ),
    (
        "hvert kvartal",
        &[
            "2025-01-01/2025-03-31 quarter",
            "2025-04-01/2025-06-30 quarter",
            "2025-07-01/2025-09-30 quarter",
            "2025-10-01/2025-12-31 quarter",
        ],
    ),
];

const ENGLISH_RULES_2026: &[(&str, &[&str])] = &[
    ("the week after Easter", &["2026-04-06/2026-04-12 week"]),
    ("Friday after Ascension Day", &["2026-05-15 day"]),
    ("six weeks before 23 April", &["2026-03-12 day"]),
    ("a week before 23 April", &["2026-04-16 day"]),
    (
        "within three weeks after 15 March",
        &["2026-03-16/2026-04-05 week"],
    ),
    (
        "first Tuesday of every month except July",
        &[
            "2026-01-06 day",
            "2026-02-03 day",
            "2026-03-03 day",
            "2026-04-07 day",
            "2026-05-05 day",
            "2026-06-02 day",
            "2026-08-04 day",
            "2026-09-01 day",
            "2026-10-06 day",
            "2026-11-03 day",
            "2026-12-01 day",
        ],
    ),
    (
        "every other Thursday from 1 November",
        &[
            "2026-11-05 day",
            "2026-11-19 day",
            "2026-12-03 day",
            "2026-12-17 day",
            "2026-12-31 day",
        ],
    ),
    (
        "Tuesdays in March",
        &[
            "2026-03-03 day",
            "2026-03-10 day",
            "2026-03-17 day",
            "2026-03-24 day",
            "2026-03-31 day",
        ],
    ),
    (
        "twice a year",
        &["2026-01-01/2026-06-30 half", "2026-07-01/2026-12-31 half"],
    ),
    (
        "once a quarter",
        &[
            "2026-01-01/2026-03-31 quarter",
            "2026-04-01/2026-06-30 quarter",
            "2026-07-01/2026-09-30 quarter",
            "2026-10-01/2026-12-31 quarter",
        ],
    ),
    (
        "every 3 weeks from 5 October",
        &[
            "2026-10-05 day",
            "2026-10-26 day",
            "2026-11-16 day",
            "2026-12-07 day",
            "2026-12-28 day",
        ],
    ),
    ("next working day after 3 April", &["2026-04-06 day"]),
    (
        "no earlier than six, no later than four weeks before 23 April",
        &["2026-03-12/2026-03-26 day", "2026-03-26 day deadline"],
    ),
    ("turn of the year", &["2026-12-29/2027-01-03 part"]),
];

#[test]
fn swedish_rules() {
    table(phrase::Language::Swedish, "2024-01-01", SWEDISH_RULES_2024);
}

#[test]
fn norwegian_rules() {
    table(
        phrase::Language::Norwegian,
        "2015-01-01",
        NORWEGIAN_RULES_2015,
    );
}

#[test]
fn danish_rules() {
    table(phrase::Language::Danish, "2025-01-01", DANISH_RULES_2025);
}

#[test]
fn english_rules() {
    table(phrase::Language::English, "2026-01-01", ENGLISH_RULES_2026);
}

#[test]
fn a_short_form_of_two_meanings_is_not_guessed() {
    let misreading = phrase::read("jul", Some(phrase::Language::Swedish)).expect_err("jul");
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
        let reading = phrase::read(words, Some(phrase::Language::Swedish)).expect(words);
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

/// Every row, before the first failure is told: a table is read as a whole.
fn table(language: phrase::Language, first: &str, rows: &[(&str, &[&str])]) {
    let wrong: Vec<_> = rows
        .iter()
        .filter_map(|(words, expected)| {
            let found = row(words, language, first);
            (found != *expected).then(|| format!("{words}: {found:?}, not {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn row(words: &str, language: phrase::Language, first: &str) -> Vec<String> {
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

#[test]
fn swedish() {
    table(phrase::Language::Swedish, "2024-01-01", SWEDISH_2024);
}

#[test]
fn norwegian() {
    table(phrase::Language::Norwegian, "2015-01-01", NORWEGIAN_2015);
}

#[test]
fn danish() {
    table(phrase::Language::Danish, "2025-01-01", DANISH_2025);
}

#[test]
fn english() {
    table(phrase::Language::English, "2026-01-01", ENGLISH_2026);
}

/// Saying a rule and reading what was said gives the same rule, in both languages that the program speaks.
#[test]
fn a_rule_said_in_words_is_read_back_as_itself() {
    use arshjul::time::Language;
    use arshjul::words::{Tongue, Words};
    let tables = [
        (Language::Swedish, SWEDISH_2024),
        (Language::Swedish, SWEDISH_RULES_2024),
        (Language::Norwegian, NORWEGIAN_2015),
        (Language::Norwegian, NORWEGIAN_RULES_2015),
        (Language::Danish, DANISH_2025),
        (Language::Danish, DANISH_RULES_2025),
        (Language::English, ENGLISH_2026),
        (Language::English, ENGLISH_RULES_2026),
    ];
    let mut wrong = Vec::new();
    for tongue in Tongue::ALL {
        let words = Words::of(tongue);
        let spoken = Language::from_tag(tongue.tag());
        for (language, rows) in tables {
            for (phrase, _) in rows {
                let rule = phrase::read(phrase, Some(language)).expect(phrase).rule;
                let told = words.say(&rule.sentence());
                match phrase::read(&told, spoken) {
                    Ok(again) if again.rule == rule => {}
                    Ok(again) => {
                        wrong.push(format!("{phrase} → {told}\n  {rule:?}\n  {:?}", again.rule))
                    }
                    Err(why) => wrong.push(format!("{phrase} → {told}: {why:?}")),
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
        ("26/13", "sv", "26/13", "time-no-such-month", ""),
        ("v. 54", "sv", "v. 54", "time-no-such-week", ""),
        (
            "26–31 november",
            "sv",
            "31 november",
            "time-no-such-day",
            "30",
        ),
    ] {
        let language = phrase::Language::from_tag(language);
        let misreading = phrase::read(words, language).expect_err(words);
        assert_eq!(&words[misreading.place.clone()], part, "{words}");
        assert_eq!(misreading.reason.key(), reason, "{words}");
        let help = format!("{:?}", misreading.help).contains(help);
        assert!(help, "{words}: {:?}", misreading.help);
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
    use arshjul::time::{Country, Language};
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
        #[test]
        fn any_text_at_all(words in "\\PC*") {
            survives(&words);
        }

        #[test]
        fn a_soup_of_date_words(picks in prop::collection::vec((0..SOUP.len(), any::<bool>()), 1..12)) {
            let soup: String = picks
                .iter()
                .map(|(pick, spaced)| format!("{}{}", SOUP[*pick], if *spaced { " " } else { "" }))
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
