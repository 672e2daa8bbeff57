//! Dates against an oracle that knows nothing but counting: it walks day by day and looks at each.

use std::collections::BTreeMap;

use arshjul::time::{Country, Cycle, Day, Language, Span, Weekday, names, phrase};
use proptest::prelude::*;

fn resolved(words: &str, cycle: Cycle) -> Vec<Span> {
    let reading = phrase::read(words, Some(Language::Swedish)).expect(words);
    assert_eq!(
        reading.language.unwrap_or(Language::Swedish),
        Language::Swedish,
        "{words}"
    );
    let dates = reading.rule.resolve(cycle, Some(Country::Sweden)).dates;
    dates.into_iter().filter_map(|date| date.span).collect()
}

fn cycle_of(year: i32, month: u32) -> Cycle {
    let first = Day::new(year, month, 1).expect("the first of a month");
    Cycle::starting(first).expect("a cycle")
}

/// The days from one to another, both included.
fn walk(first: Day, last: Day) -> impl Iterator<Item = Day> {
    std::iter::successors(Some(first), |day| Some(day.tomorrow()))
        .take_while(move |day| *day <= last)
}

fn days_of(cycle: Cycle) -> impl Iterator<Item = Day> {
    walk(cycle.first(), cycle.last())
}

/// The number of an ISO week, seen from its Thursday: how many Thursdays the year has had.
fn thursdays_so_far(thursday: Day) -> u32 {
    let new_year = Day::new(thursday.year(), 1, 1).expect("a day");
    let days = walk(new_year, thursday);
    days.filter(|day| day.weekday() == Weekday::Thursday)
        .count() as u32
}

fn month(number: u32) -> &'static str {
    names::month_name(Language::Swedish, number)
}

fn weekday(weekday: Weekday) -> &'static str {
    names::weekday_name(Language::Swedish, weekday)
}

const ORDINALS: [(&str, usize); 5] = [
    ("första", 1),
    ("andra", 2),
    ("tredje", 3),
    ("fjärde", 4),
    ("femte", 5),
];

#[test]
fn a_week_of_a_cycle_is_the_one_whose_thursday_lies_in_it() {
    for year in 1990..=2060 {
        for start in [1, 4, 8, 11] {
            let cycle = cycle_of(year, start);
            let thursdays: Vec<_> = days_of(cycle)
                .filter(|day| day.weekday() == Weekday::Thursday)
                .map(|day| (thursdays_so_far(day), day))
                .collect();
            for number in 1..=53 {
                let reading = phrase::read(&format!("v. {number}"), None).expect("a week");
                let resolution = reading.rule.resolve(cycle, None);
                match thursdays.iter().find(|(of, _)| *of == number) {
                    Some((_, thursday)) => {
                        let week = Span::new(thursday.days_later(-3), thursday.days_later(3));
                        assert_eq!(
                            resolution.dates[0].span,
                            Some(week),
                            "{number} {}",
                            cycle.label()
                        );
                        assert!(resolution.remarks.is_empty());
                    }
                    None => assert_eq!(resolution.remarks[0].code, "no-such-week"),
                }
            }
        }
    }
}

/// The stretches and their months, in order.
const STRETCHES: [(&str, &[u32]); 16] = [
    ("Q1", &[1, 2, 3]),
    ("Q2", &[4, 5, 6]),
    ("Q3", &[7, 8, 9]),
    ("Q4", &[10, 11, 12]),
    ("T1", &[1, 2, 3, 4]),
    ("T2", &[5, 6, 7, 8]),
    ("T3", &[9, 10, 11, 12]),
    ("H1", &[1, 2, 3, 4, 5, 6]),
    ("H2", &[7, 8, 9, 10, 11, 12]),
    ("våren", &[3, 4, 5]),
    ("sommaren", &[6, 7, 8]),
    ("hösten", &[9, 10, 11]),
    ("vintern", &[12, 1, 2]),
    ("vårterminen", &[1, 2, 3, 4, 5, 6]),
    ("höstterminen", &[8, 9, 10, 11, 12]),
    ("maj", &[5]),
];

#[test]
fn a_stretch_is_the_one_that_most_days_of_the_cycle_lie_in() {
    for (year, start) in (2022..=2025).flat_map(|year| (1..=12).map(move |start| (year, start))) {
        let cycle = cycle_of(year, start);
        for (words, months) in STRETCHES {
            let mut days = BTreeMap::<i32, usize>::new();
            for day in days_of(cycle).filter(|day| months.contains(&day.month())) {
                let begun = day.year() - i32::from(day.month() < months[0]);
                *days.entry(begun).or_default() += 1;
            }
            let most = *days.values().max().expect("days");
            let begins = days.iter().find(|(_, count)| **count == most);
            let (begins, _) = begins.expect("a year");
            let first = Day::new(*begins, months[0], 1).expect("a day");
            let last = walk(first, first.days_later(200))
                .take_while(|day| months.contains(&day.month()))
                .last()
                .expect("a day");
            let expected = vec![Span::new(first, last)];
            assert_eq!(
                resolved(words, cycle),
                expected,
                "{words} {}",
                cycle.label()
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_day_is_the_one_of_the_cycle_that_bears_it(year in 1990..2060, start in 1_u32..=12, month_number in 1_u32..=12, date in 1_u32..=31) {
        let cycle = cycle_of(year, start);
        let words = format!("{date} {}", month(month_number));
        let expected: Vec<_> = days_of(cycle)
            .filter(|day| day.month() == month_number && day.day() == date)
            .map(Span::day)
            .collect();
        match phrase::read(&words, Some(Language::Swedish)) {
            Ok(reading) => {
                let found: Vec<_> = reading.rule.resolve(cycle, None).dates.iter().filter_map(|date| date.span).collect();
                prop_assert_eq!(found, expected);
            }
            Err(_) => prop_assert!(expected.is_empty()),
        }
    }

    #[test]
    fn the_nth_weekday_is_found_by_counting(year in 1990..2060, start in 1_u32..=12, month_number in 1_u32..=12, day in 0_usize..7, nth in 0_usize..5) {
        let (cycle, wanted, (ordinal, index)) = (cycle_of(year, start), Weekday::ALL[day], ORDINALS[nth]);
        let such: Vec<_> = days_of(cycle)
            .filter(|day| day.month() == month_number && day.weekday() == wanted)
            .map(Span::day)
            .collect();
        let (name, of) = (weekday(wanted), month(month_number));
        let found = resolved(&format!("{ordinal} {name}en i {of}"), cycle);
        prop_assert_eq!(found.first(), such.get(index - 1));
        let last = resolved(&format!("sista {name}en i {of}"), cycle);
        prop_assert_eq!(last.first(), such.last());
    }

    #[test]
    fn every_so_many_weeks_is_found_by_counting(year in 1990..2060, month_number in 1_u32..=12, date in 1_u32..=28, day in 0_usize..7, every in 2_usize..=6) {
        let (cycle, wanted) = (cycle_of(year, 1), Weekday::ALL[day]);
        let from = Day::new(year, month_number, date).expect("a day");
        let expected: Vec<_> = walk(from, cycle.last())
            .filter(|day| day.weekday() == wanted)
            .step_by(every)
            .map(Span::day)
            .collect();
        let words = format!("var {every}:e {} från {date}/{month_number}", weekday(wanted));
        prop_assert_eq!(resolved(&words, cycle), expected);
    }

    #[test]
    fn the_same_weekday_of_every_month(year in 1990..2060, start in 1_u32..=12, day in 0_usize..7, nth in 0_usize..4, without in 1_u32..=12) {
        let (cycle, wanted, (ordinal, index)) = (cycle_of(year, start), Weekday::ALL[day], ORDINALS[nth]);
        let mut counts = [0; 13];
        let expected: Vec<_> = days_of(cycle)
            .filter(|day| day.weekday() == wanted)
            .filter(|day| {
                counts[day.month() as usize] += 1;
                counts[day.month() as usize] == index && day.month() != without
            })
            .map(Span::day)
            .collect();
        let words = format!("{ordinal} {}en varje månad utom {}", weekday(wanted), month(without));
        prop_assert_eq!(resolved(&words, cycle), expected);
    }

    #[test]
    fn the_end_of_a_range_is_the_next_such_day(year in 1990..2060, start in 1_u32..=12, one in (1_u32..=28, 1_u32..=12), other in (1_u32..=28, 1_u32..=12)) {
        let cycle = cycle_of(year, start);
        let is = |day: &Day, (date, month): (u32, u32)| day.day() == date && day.month() == month;
        let first = days_of(cycle).find(|day| is(day, one)).expect("a day");
        let last = walk(first, first.days_later(366)).find(|day| is(day, other)).expect("a day");
        let words = format!("{}/{} – {}/{}", one.0, one.1, other.0, other.1);
        prop_assert_eq!(resolved(&words, cycle), vec![Span::new(first, last)]);
    }

    #[test]
    fn working_days_away_are_found_by_counting(year in 2000..2040, month_number in 2_u32..=11, date in 1_u32..=28, count in 1_usize..=30) {
        let cycle = cycle_of(year, 1);
        let from = Day::new(year, month_number, date).expect("a day");
        let works = |day: &Day| Country::Sweden.is_working_day(*day);
        let after = walk(from.tomorrow(), from.days_later(90)).filter(works).nth(count - 1).expect("a day");
        let words = format!("{count} arbetsdagar efter {date} {}", month(month_number));
        prop_assert_eq!(resolved(&words, cycle), vec![Span::day(after)]);
    }

    #[test]
    fn the_last_week_of_a_month_has_its_last_thursday(year in 1990..2060, month_number in 1_u32..=12) {
        let cycle = cycle_of(year, 1);
        let thursday = days_of(cycle)
            .filter(|day| day.month() == month_number && day.weekday() == Weekday::Thursday)
            .last()
            .expect("a Thursday");
        let week = Span::new(thursday.days_later(-3), thursday.days_later(3));
        prop_assert_eq!(resolved(&format!("sista veckan i {}", month(month_number)), cycle), vec![week]);
    }
}
