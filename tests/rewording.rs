//! Phrases that are moved: what becomes of the words, and that they come to exactly the days that were asked for. The
//! days are counted by hand in the calendar of 2024.

use arshjul::time::phrase::{self, Language, Rule};
use arshjul::time::{Country, Cycle, Date, Day, Precision, Span, Step};

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
                outcome(&again.rule).as_ref(),
                Some(&to),
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
            ("26–30 oktober", own(2), "≈28 oktober – 1 november"),
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
        ],
    );
}

#[test]
fn danish_and_english() {
    table(
        Language::Danish,
        &[
            ("15. marts", own(1), "16. marts"),
            ("uge 38", own(1), "uge 39"),
            ("uge 38", days(1), "≈17–23 september"),
            ("senest 31. marts", own(1), "senest 1. april"),
            ("oktober", own(-1), "september"),
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
        ],
    );
}
