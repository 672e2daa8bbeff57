//! Phrases that are moved keep their words: 59 phrases, each a day later, a week later and a step of its own measure later. The
//! words were written by hand, their days counted in the calendar of 2026; a test of the days stands beside that of the words.

use arshjul::time::phrase::{self, Language, Rule};
use arshjul::time::{Country, Cycle, Date, Day, Precision, Span, Step};

const PHRASES: &str = include_str!("dates/said-again.txt");

const STEPS: [Step; 3] = [Step::Days(1), Step::Days(7), Step::Own(1)];

/// The meeting that phrases are counted from: 21 April 2026.
fn held(_: &str) -> Vec<Date> {
    let day: Day = "2026-04-21".parse().expect("a day");
    vec![Date::fixed(Span::day(day), Precision::Day)]
}

fn dates(rule: &Rule) -> Vec<Date> {
    let cycle = Cycle::of_year(2026).expect("a cycle");
    rule.resolve_each(cycle, Some(Country::Sweden), &held).dates
}

fn outcome(rule: &Rule) -> Option<Vec<Date>> {
    let cycle = Cycle::of_year(2026).expect("a cycle");
    let resolution = rule.resolve_each(cycle, Some(Country::Sweden), &held);
    resolution.remarks.is_empty().then_some(resolution.dates)
}

/// The words after a step, which come to exactly the days that the step makes of the old ones; `-` where there are none.
fn moved(words: &str, language: Language, step: Step) -> String {
    let reading = phrase::read(words, Some(language)).expect(words);
    let from = dates(&reading.rule);
    let mut to: Vec<Date> = from.iter().map(|date| date.stepped(step)).collect();
    let Some(reworded) = phrase::reworded(words, Some(language), &from, &to, &outcome) else {
        return "-".to_owned();
    };
    // What leaves the year goes on in the plan of another one.
    if to.len() > 1 {
        let year = Cycle::of_year(2026).expect("a cycle");
        to.retain(|date| date.span.is_some_and(|span| year.contains(span.first())));
    }
    let again = phrase::read(&reworded.words, Some(language)).expect(&reworded.words);
    let days = |dates: &[Date]| -> Vec<_> {
        let days = dates.iter();
        days.map(|date| (date.span, date.mood, date.deadline))
            .collect()
    };
    assert_eq!(
        days(&dates(&again.rule)),
        days(&to),
        "{words} {step:?}: {}",
        reworded.words
    );
    reworded.words
}

#[test]
fn what_is_moved_keeps_its_words() {
    let rows: Vec<&str> = PHRASES
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    assert_eq!(rows.len(), 59);
    let mut wrong = Vec::new();
    for row in rows {
        let columns: Vec<&str> = row.split('|').map(str::trim).collect();
        let language = Language::from_tag(columns[0]).expect("a language");
        let found = STEPS.map(|step| moved(columns[1], language, step));
        if columns[2..] != found[..] {
            wrong.push(format!(
                "{} | {} | {}",
                columns[0],
                columns[1],
                found.join(" | ")
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A repeat that has a beginning gets another one, not a second.
#[test]
fn a_repeat_begins_once() {
    for (language, words, day, expected) in [
        (
            "sv",
            "varannan vecka från 9 jan",
            "2026-05-01",
            "varannan vecka från 1 maj",
        ),
        (
            "nb",
            "annenhver uke fra 9. jan",
            "2026-05-01",
            "annenhver uke fra 1. mai",
        ),
        (
            "da",
            "hver anden uge fra 9. jan.",
            "2026-05-01",
            "hver anden uge fra 1. maj",
        ),
        (
            "en",
            "every other Friday from 9 January until June",
            "2026-05-01",
            "every other Friday from 1 May until June",
        ),
        (
            "sv",
            "varje onsdag",
            "2026-05-06",
            "varje onsdag från 6 maj",
        ),
    ] {
        let language = Language::from_tag(language).expect("a language");
        let rule = phrase::read(words, Some(language)).expect(words).rule;
        let from: Day = day.parse().expect("a day");
        let mut later = dates(&rule);
        later.retain(|date| date.span.is_some_and(|span| span.first() >= from));
        let begun = phrase::begun(words, Some(language), &later, &outcome);
        assert_eq!(begun.as_deref(), Some(expected), "{words}");
    }
}
