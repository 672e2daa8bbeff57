//! What the words of a date come to, against calendars and hand counts.

use arshjul::time::{Cycle, Date, Day, Mood, Precision, phrase};

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
