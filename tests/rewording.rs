//! Phrases that are moved: what becomes of the words, and that they come to exactly the days that were asked for. The
//! days are counted by hand in the calendar of 2024.

use arshjul::time::phrase::{self, Language, Rule};
use arshjul::time::{Country, Cycle, Date, Day, Mood, Precision, Span, Step};
use proptest::prelude::*;

fn cycle() -> Cycle {
    Cycle::of_year(2024).expect("a cycle")
}

/// The meeting that phrases are counted from: 23 April 2024.
fn held(_: &str) -> Vec<Date> {
    let day: Day = "2024-04-23".parse().expect("a day");
    vec![Date::fixed(Span::day(day), Precision::Day)]
}

fn outcome(rule: &Rule) -> Option<Vec<Date>> {
    let resolution = rule.resolve_each(cycle(), Some(Country::Sweden), &held);
    resolution.remarks.is_empty().then_some(resolution.dates)
}

/// What must be as it was asked for.
fn spans(dates: Vec<Date>) -> Vec<(Option<Span>, Mood, bool)> {
    let dates = dates.into_iter();
    dates
        .map(|date| (date.span, date.mood, date.deadline))
        .collect()
}

/// Of several dates those that begin before the year ends: a repeat that is moved goes on in the plan of the next one.
fn within_the_year(mut dates: Vec<Date>) -> Vec<Date> {
    if dates.len() > 1 {
        let last = cycle().last();
        dates.retain(|date| date.span.is_none_or(|span| span.first() <= last));
    }
    dates
}

/// The words after a step of all their dates, with `≈` before them when they are said in another way; `-` when there are none.
fn moved(words: &str, language: Language, step: Step) -> String {
    let reading = phrase::read(words, Some(language)).expect(words);
    let from = reading
        .rule
        .resolve_each(cycle(), Some(Country::Sweden), &held)
        .dates;
    let to: Vec<Date> = from.iter().map(|date| date.stepped(step)).collect();
    match phrase::reworded(words, Some(language), &from, &to, &outcome) {
        None => "-".to_owned(),
        Some(reworded) => {
            let again = phrase::read(&reworded.words, Some(language)).expect(&reworded.words);
            assert_eq!(
                outcome(&again.rule).map(spans),
                Some(spans(to)),
                "{}",
                reworded.words
            );
            format!(
                "{}{}",
                if reworded.alike { "" } else { "≈" },
                reworded.words
            )
        }
    }
}

#[track_caller]
fn table(language: Language, rows: &[(&str, Step, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(words, step, wanted)| {
            let found = moved(words, language, *step);
            (found != *wanted).then(|| format!("{words} {step:?}: {found}, not {wanted}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const fn own(count: i32) -> Step {
    Step::Own(count)
}

const fn days(count: i64) -> Step {
    Step::Days(count)
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn swedish() {
    table(
        Language::Swedish,
        &[
            ("15 mars", own(1), "16 mars"),
            ("15 mars", own(-15), "29 februari"),
            ("31 mars", own(1), "1 april"),
            ("den 15 mars", own(1), "den 16 mars"),
            ("Fredag 15 mars", own(1), "Lördag 16 mars"),
            ("fredagen den 15 mars", own(3), "måndagen den 18 mars"),
            ("15/3", own(1), "16/3"),
            ("31/3", own(1), "1/4"),
            ("15 mars 2024", own(1), "16 mars 2024"),
            ("2024-03-15", own(1), "2024-03-16"),
            ("2024-03-31", own(1), "2024-04-01"),
            ("2024-W38", own(1), "2024-W39"),
            ("2024-09", own(1), "2024-10"),
            ("v. 38", own(1), "v. 39"),
            ("v. 38", own(-1), "v. 37"),
            ("vecka 38", days(7), "vecka 39"),
            ("v. 45–50", own(1), "v. 46–51"),
            ("torsdag v. 38", own(1), "fredag v. 38"),
            ("torsdag v. 38", days(7), "torsdag v. 39"),
            ("v. 38", days(1), "≈17–23 september"),
            ("september", own(1), "oktober"),
            ("September", own(1), "Oktober"),
            ("sept.", own(1), "okt."),
            ("ev. april", own(1), "ev. maj"),
            ("mars/april", own(1), "april/maj"),
            ("januari–mars", own(1), "februari–april"),
            ("september", days(7), "≈8 september – 7 oktober"),
            ("26–30 oktober", own(1), "27–31 oktober"),
            ("26–30 oktober", own(2), "28 oktober – 1 november"),
            ("28 oktober–1 november", own(1), "29 oktober–2 november"),
            ("Q2", own(1), "Q3"),
            ("andra kvartalet", own(1), "tredje kvartalet"),
            ("T1", own(1), "T2"),
            ("våren", own(1), "sommaren"),
            ("vårterminen", own(1), "höstterminen"),
            ("i början av mars", own(1), "i mitten av mars"),
            ("i slutet av mars", own(1), "i början av april"),
            ("senast 31 mars", own(1), "senast 1 april"),
            ("senast sista mars", own(1), "senast första april"),
            ("före 1 mars", own(1), "före 2 mars"),
            (
                "sex veckor före stämman",
                days(7),
                "fem veckor före stämman",
            ),
            ("6 veckor före stämman", days(-7), "7 veckor före stämman"),
            ("6 veckor före stämman", own(1), "41 dagar före stämman"),
            (
                "två veckor efter stämman",
                days(7),
                "tre veckor efter stämman",
            ),
            (
                "måndagen två veckor före stämman",
                own(1),
                "tisdagen två veckor före stämman",
            ),
            (
                "sista torsdagen i september",
                own(1),
                "sista fredagen i september",
            ),
            ("första onsdagen i april", days(7), "andra onsdagen i april"),
            ("före 1 mars", days(-1), "före 29 februari"),
            ("den 15:e mars", own(1), "den 16:e mars"),
            ("vecka 38", own(1), "vecka 39"),
            ("W38-4", own(1), "W38-5"),
            ("09-30", own(1), "10-01"),
            ("torsdag v. 38", own(4), "måndag v. 39"),
            ("30 december", own(1), "31 december"),
            ("en vecka före stämman", days(-7), "två veckor före stämman"),
            ("två veckor före stämman", days(7), "en vecka före stämman"),
            ("Två veckor före stämman", days(7), "En vecka före stämman"),
            ("1 vecka före stämman", days(-7), "2 veckor före stämman"),
            ("3 dagar före stämman", own(2), "1 dag före stämman"),
            (
                "senast sex veckor före stämman",
                days(7),
                "senast fem veckor före stämman",
            ),
            (
                "tidigast sex, senast fyra veckor före stämman",
                days(7),
                "tidigast fem, senast tre veckor före stämman",
            ),
            (
                "tidigast sex, senast fyra veckor före stämman",
                days(-1),
                "tidigast 43, senast 29 dagar före stämman",
            ),
            ("28–31 oktober", own(1), "29 oktober – 1 november"),
            ("4/2, 15/4, 7/10", own(1), "5/2, 16/4, 8/10"),
            ("ev. september", days(1), "≈ev. 2 september – 1 oktober"),
            ("2024-03-15/2024-03-17", own(1), "2024-03-16/2024-03-18"),
            ("v. 38 (16–22 september)", own(1), "v. 39 (23–29 september)"),
            ("19 september (v. 38)", own(1), "20 september (v. 38)"),
            ("19 september (v. 38)", own(7), "≈26 september"),
            ("midsommarafton", own(1), "≈22 juni"),
            ("veckan efter påsk", own(1), "≈v. 15"),
            (
                "första tisdagen varje månad",
                own(1),
                "≈3 januari, 7 februari, 6 mars, 3 april, 8 maj, 5 juni, 3 juli, 7 augusti, 4 september, 2 oktober, 6 november, 4 december",
            ),
            (
                "första tisdagen varje månad",
                days(7),
                "andra tisdagen varje månad",
            ),
        ],
    );
}

#[test]
fn norwegian() {
    table(
        Language::Norwegian,
        &[
            ("15. mars", own(1), "16. mars"),
            ("31. mars", own(1), "1. april"),
            ("fredag 15. mars", own(1), "lørdag 16. mars"),
            ("uke 38", own(1), "uke 39"),
            ("rundt uke 46", own(1), "rundt uke 47"),
            ("september", own(1), "oktober"),
            ("Frist 1. mars", own(1), "Frist 2. mars"),
            ("senest 31. mars", own(1), "senest 1. april"),
            ("uke 38", days(1), "≈17–23 september"),
            (
                "siste torsdag i september",
                own(1),
                "siste fredag i september",
            ),
            ("4. kvartal", own(-1), "3. kvartal"),
            ("15. mars", own(-15), "29. februar"),
            ("15. mars 2024", own(1), "16. mars 2024"),
            ("15.3.", own(1), "16.3."),
            ("31.3.", own(1), "1.4."),
            ("Fredag 15. mars", own(3), "Mandag 18. mars"),
            ("26.–30. oktober", own(1), "27.–31. oktober"),
            ("28. oktober–1. november", own(1), "29. oktober–2. november"),
            ("uke 45–50", own(1), "uke 46–51"),
            ("Uke 38", own(-1), "Uke 37"),
            ("torsdag uke 38", own(1), "fredag uke 38"),
            ("2024-W38", own(1), "2024-W39"),
            ("mars/april", own(1), "april/mai"),
            ("januar–mars", own(1), "februar–april"),
            ("Oktober", own(2), "Desember"),
            ("før 1. mars", own(1), "før 2. mars"),
            ("før 1. mars", own(-1), "før 29. februar"),
            ("seks uker før møtet", days(7), "fem uker før møtet"),
            ("6 uker før møtet", days(-7), "7 uker før møtet"),
            ("seks uker før møtet", own(1), "41 dager før møtet"),
            ("to uker før møtet", days(7), "en uke før møtet"),
            ("to uker etter møtet", days(7), "tre uker etter møtet"),
            ("første onsdag i april", days(7), "andre onsdag i april"),
            (
                "første tirsdag hver måned",
                days(7),
                "andre tirsdag hver måned",
            ),
            ("våren", own(1), "sommeren"),
            ("i begynnelsen av mars", own(1), "i midten av mars"),
            ("i slutten av mars", own(1), "i begynnelsen av april"),
            ("Q2", own(1), "Q3"),
            ("september", days(7), "≈8 september – 7 oktober"),
        ],
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "two tables")]
fn danish_and_english() {
    table(
        Language::Danish,
        &[
            ("15. marts", own(1), "16. marts"),
            ("uge 38", own(1), "uge 39"),
            ("uge 38", days(1), "≈17–23 september"),
            ("senest 31. marts", own(1), "senest 1. april"),
            ("oktober", own(-1), "september"),
            ("31. marts", own(1), "1. april"),
            ("15. marts", own(-15), "29. februar"),
            ("15. marts 2024", own(1), "16. marts 2024"),
            ("fredag den 15. marts", own(1), "lørdag den 16. marts"),
            ("Fredag 15. marts", own(3), "Mandag 18. marts"),
            ("15/3", own(1), "16/3"),
            ("31/3", own(1), "1/4"),
            ("26.–30. oktober", own(1), "27.–31. oktober"),
            ("28. oktober–1. november", own(1), "29. oktober–2. november"),
            ("uge 45–50", own(1), "uge 46–51"),
            ("Uge 38", own(-1), "Uge 37"),
            ("torsdag uge 38", own(1), "fredag uge 38"),
            ("2024-09", own(1), "2024-10"),
            ("marts/april", own(1), "april/maj"),
            ("januar–marts", own(1), "februar–april"),
            ("Oktober", own(2), "December"),
            ("før 1. marts", own(1), "før 2. marts"),
            ("før 1. marts", own(-1), "før 29. februar"),
            ("seks uger før mødet", days(7), "fem uger før mødet"),
            ("6 uger før mødet", days(-7), "7 uger før mødet"),
            ("seks uger før mødet", own(1), "41 dage før mødet"),
            ("to uger før mødet", days(7), "en uge før mødet"),
            ("to uger efter mødet", days(7), "tre uger efter mødet"),
            ("første onsdag i april", days(7), "anden onsdag i april"),
            (
                "sidste torsdag i september",
                own(1),
                "sidste fredag i september",
            ),
            ("foråret", own(1), "sommeren"),
            ("i begyndelsen af marts", own(1), "i midten af marts"),
            ("i slutningen af marts", own(1), "i begyndelsen af april"),
            ("2. kvartal", own(1), "3. kvartal"),
        ],
    );
    table(
        Language::English,
        &[
            ("15 March", own(1), "16 March"),
            ("March 15", own(1), "March 16"),
            ("Friday 15 March", own(1), "Saturday 16 March"),
            ("week 38", own(1), "week 39"),
            ("September", own(1), "October"),
            ("by 31 March", own(1), "by 1 April"),
            ("early March", own(1), "mid March"),
            ("late March", own(1), "early April"),
            (
                "last Thursday in September",
                own(1),
                "last Friday in September",
            ),
            ("week 38", days(1), "≈17–23 September"),
            ("Q2", own(1), "Q3"),
            ("spring", own(1), "summer"),
            ("15 March", own(-15), "29 February"),
            ("March 31", own(1), "April 1"),
            ("15 March 2024", own(1), "16 March 2024"),
            ("15th of March", own(1), "16th of March"),
            ("26–30 October", own(1), "27–31 October"),
            ("28 October–1 November", own(1), "29 October–2 November"),
            ("weeks 45–50", own(1), "weeks 46–51"),
            ("Week 38", own(-1), "Week 37"),
            ("Thursday week 38", own(1), "Friday week 38"),
            ("Sept", own(1), "Oct"),
            ("March/April", own(1), "April/May"),
            ("January–March", own(1), "February–April"),
            ("before 1 March", own(1), "before 2 March"),
            ("before 1 March", own(-1), "before 29 February"),
            (
                "six weeks before the meeting",
                days(7),
                "five weeks before the meeting",
            ),
            (
                "6 weeks before the meeting",
                days(-7),
                "7 weeks before the meeting",
            ),
            (
                "six weeks before the meeting",
                own(1),
                "41 days before the meeting",
            ),
            (
                "two weeks before the meeting",
                days(7),
                "one week before the meeting",
            ),
            (
                "one week before the meeting",
                days(-7),
                "two weeks before the meeting",
            ),
            (
                "a week before the meeting",
                days(-7),
                "two weeks before the meeting",
            ),
            (
                "two weeks after the meeting",
                days(7),
                "three weeks after the meeting",
            ),
            (
                "Monday two weeks before the meeting",
                own(1),
                "Tuesday two weeks before the meeting",
            ),
            (
                "first Wednesday of April",
                days(7),
                "second Wednesday of April",
            ),
            (
                "first Tuesday of every month",
                days(7),
                "second Tuesday of every month",
            ),
            ("possibly December", own(-1), "possibly November"),
            (
                "possibly October",
                days(1),
                "≈possibly 2 October – 1 November",
            ),
            ("second half of the year", own(-1), "first half of the year"),
            ("T1", own(1), "T2"),
            ("5 June if Wednesday, 4 June if Tuesday", own(1), "≈6 June"),
            ("week 38", Step::Ends(0, 7), "weeks 38–39"),
        ],
    );
}

/// Changes of a number alone and of a number with its unit once met in the same place.
#[test]
fn a_count_alone_is_a_month_or_nothing() {
    let reading = phrase::read("1 i månaden", Some(Language::Swedish)).expect("words");
    let from = reading.rule.resolve(cycle(), None).dates;
    for step in [own(1), own(-1), days(-1)] {
        let to: Vec<Date> = from.iter().map(|date| date.stepped(step)).collect();
        let words = "1 i månaden";
        if let Some(anew) = phrase::reworded(words, Some(Language::Swedish), &from, &to, &outcome) {
            let again = phrase::read(&anew.words, Some(Language::Swedish)).expect("words");
            let to = spans(within_the_year(to));
            assert_eq!(outcome(&again.rule).map(spans), Some(to));
        }
    }
}

const SOUP: [&str; 60] = [
    "15",
    "31",
    "2024",
    "38",
    "1",
    "2",
    "0",
    "99999",
    "mars",
    "Oktober",
    "sept",
    "v",
    "v.",
    "vecka",
    "veckor",
    "fredag",
    "torsdagen",
    "sista",
    "första",
    "andra",
    "i",
    "den",
    "–",
    "-",
    "/",
    ",",
    ".",
    ":",
    "(",
    ")",
    "senast",
    "före",
    "efter",
    "två",
    "sex",
    "en",
    "dagar",
    "månader",
    "varje",
    "månad",
    "till och med",
    "från",
    "utom",
    "ev.",
    "löpande",
    "TBD",
    "Q2",
    "T1",
    "påsk",
    "stämman",
    "om",
    "eller",
    "dock",
    "tidigast",
    "inom",
    "hösten",
    "början av",
    "2024-09-30",
    "W38-4",
    "ü\u{301}\u{130}",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_soup_comes_to_the_days_asked_for_or_to_none(
        words in proptest::collection::vec(proptest::sample::select(&SOUP[..]), 1..7),
        by in -40_i64..40,
    ) {
        let words = words.join(" ");
        if let Ok(reading) = phrase::read(&words, Some(Language::Swedish))
            && let Some(from) = outcome(&reading.rule)
        {
            for step in [Step::Days(by), Step::Own(by.signum() as i32)] {
                let to: Vec<Date> = from.iter().map(|date| date.stepped(step)).collect();
                let reworded = phrase::reworded(&words, Some(Language::Swedish), &from, &to, &outcome);
                if let Some(reworded) = reworded {
                    let again = phrase::read(&reworded.words, Some(Language::Swedish)).expect("words");
                    let found = outcome(&again.rule).map(spans);
                    let (all, within) = (spans(to.clone()), spans(within_the_year(to)));
                    let is_met = found.as_ref().is_some_and(|it| *it == all || *it == within);
                    prop_assert!(is_met, "{} → {}: {:?}", words, reworded.words, found);
                }
            }
        }
    }
}
