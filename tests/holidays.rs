//! Public holidays against tables from other sources, and what a working day is.

use std::collections::BTreeSet;

use arshjul::time::{Country, Day, HolidayKind, Span, Weekday};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn in_year(year: i32, month_day: &str) -> Day {
    let (month, date) = month_day.split_at(2);
    let number = |digits: &str| digits.parse().expect("two digits");
    Day::new(year, number(month), number(date)).expect("a day")
}

fn lines(table: &str) -> impl Iterator<Item = Vec<&str>> {
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| line.split(' ').collect())
}

fn days(country: Country, year: i32, kind: HolidayKind) -> BTreeSet<Day> {
    let holidays = country.holidays(year).into_iter();
    holidays
        .filter(|holiday| holiday.kind == kind)
        .map(|holiday| holiday.day)
        .collect()
}

/// What the other source counts as public holidays in Finland, and we as eves.
fn finnish_eves(country: Country, year: i32) -> Vec<Day> {
    if country != Country::Finland {
        return Vec::new();
    }
    let eves = country.holidays(year).into_iter();
    eves.filter(|eve| ["Midsommarafton", "Julafton"].contains(&eve.name))
        .map(|eve| eve.day)
        .collect()
}

#[test]
fn public_holidays_are_those_of_the_published_table() {
    let mut rows = 0;
    for row in lines(include_str!("holidays/public.txt")) {
        let country = Country::from_code(row[0]).expect("a country");
        let year = row[1].parse().expect("a year");
        let expected: BTreeSet<_> = row[2..].iter().map(|text| in_year(year, text)).collect();
        let mut found = days(country, year, HolidayKind::Public);
        found.extend(finnish_eves(country, year));
        assert_eq!(found, expected, "{} {year}", row[0]);
        rows += 1;
    }
    assert_eq!(rows, 4 * 41);
}

#[test]
fn easter_is_that_of_the_published_table() {
    for row in lines(include_str!("holidays/easter.txt")) {
        let year = row[0].parse().expect("a year");
        let easter = in_year(year, row[1]);
        let holiday = Country::Sweden.holiday(easter).expect("a holiday");
        assert_eq!(holiday.name, "Påskdagen", "{year}");
    }
}

#[test]
fn easter_reaches_its_earliest_and_latest_days() {
    // 22 March in 1818 and 25 April in 1943 and 2038 are the well-known extremes.
    for extreme in ["1818-03-22", "1943-04-25", "2038-04-25"] {
        let holiday = Country::Norway.holiday(day(extreme)).expect("Easter");
        assert_eq!(holiday.name, "Første påskedag");
    }
}

#[test]
fn eves_are_a_kind_of_their_own() {
    let eve = Country::Sweden.holiday(day("2024-06-21")).expect("an eve");
    assert_eq!((eve.name, eve.kind), ("Midsommarafton", HolidayKind::Eve));
    for year in 1990..=2060 {
        for country in [Country::Sweden, Country::Finland] {
            let eves = country.holidays(year);
            let eve = eves.iter().find(|eve| eve.name == "Midsommarafton");
            let eve = eve.expect("midsummer eve").day;
            assert_eq!(eve.weekday(), Weekday::Friday);
            let next = country.holiday(eve.tomorrow()).expect("midsummer");
            assert_eq!(next.name, "Midsommardagen");
        }
    }
}

#[test]
fn holidays_come_and_go_with_the_law() {
    let names = |country: Country, year: i32| -> Vec<_> {
        country
            .holidays(year)
            .iter()
            .map(|holiday| holiday.name)
            .collect()
    };
    assert!(names(Country::Sweden, 2004).contains(&"Annandag pingst"));
    assert!(!names(Country::Sweden, 2004).contains(&"Sveriges nationaldag"));
    assert!(!names(Country::Sweden, 2005).contains(&"Annandag pingst"));
    assert!(names(Country::Sweden, 2005).contains(&"Sveriges nationaldag"));
    assert!(names(Country::Denmark, 2023).contains(&"Store bededag"));
    assert!(!names(Country::Denmark, 2024).contains(&"Store bededag"));
}

#[test]
fn finland_has_two_names() {
    let holiday = Country::Finland.holiday(day("2024-12-06"));
    let holiday = holiday.expect("independence day");
    assert_eq!(holiday.name, "Självständighetsdagen");
    assert_eq!(holiday.other_name, Some("Itsenäisyyspäivä"));
}

#[test]
fn a_working_day_is_neither_weekend_nor_holiday_nor_eve() {
    let works = |country: Country, text: &str| country.is_working_day(day(text));
    assert!(works(Country::Sweden, "2024-06-20"));
    assert!(!works(Country::Sweden, "2024-06-21"), "midsummer eve");
    assert!(!works(Country::Sweden, "2024-06-22"), "a Saturday");
    assert!(!works(Country::Sweden, "2024-06-23"), "a Sunday");
    assert!(!works(Country::Sweden, "2024-12-24"));
    assert!(!works(Country::Norway, "2024-05-17"));
    assert!(works(Country::Sweden, "2024-05-17"));
    assert!(works(Country::Norway, "2024-06-06"));
}

#[test]
fn working_days_of_a_year() {
    let year = |year: i32| {
        let span = Span::new(in_year(year, "0101"), in_year(year, "1231"));
        let days = (0..span.days()).map(|offset| span.first().days_later(offset));
        days.filter(|day| Country::Sweden.is_working_day(*day))
            .count()
    };
    // By a wall calendar: 104 days on weekends; 1/1, 29/3, 1/4, 1/5, 9/5, 6/6, 25/12 and 26/12; the eves 21/6, 24/12 and 31/12.
    assert_eq!(year(2024), 366 - 104 - 8 - 3);
}

#[test]
fn an_unknown_country_is_none() {
    assert_eq!(Country::from_code("se"), Some(Country::Sweden));
    assert_eq!(Country::from_code("DE"), None);
    assert_eq!(Country::from_code(""), None);
}
