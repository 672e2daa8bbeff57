//! One term of a rule in words.

use crate::time::Weekday;
use crate::time::phrase::misreading::{feast_sentence, in_year, month_sentence, weekday_sentence};
use crate::time::phrase::rule::{Counted, Part, Period, SchoolTerm, Season, Term};
use crate::words::{Sentence, Value};

use super::{about, relative};

pub(super) fn of_term(term: &Term) -> Sentence {
    match term {
        Term::Day {
            month,
            day,
            weekday,
            year,
        } => {
            let date = Sentence::new("time-rule-day")
                .with("day", *day)
                .with("month", month_sentence(*month));
            on_weekday(in_year(date, *year), *weekday)
        }
        Term::Period(Period::Year, year) => {
            about("time-rule-year", year.unwrap_or_default().to_string())
        }
        Term::Period(period, year) => in_year(of_period(*period), *year),
        Term::Week {
            number,
            weekday,
            year,
        } => on_weekday(in_year(about("time-rule-week", *number), *year), *weekday),
        Term::Part(part, of) => about(part_key(*part), of_term(of)),
        Term::Nth(nth, counted, of) => {
            about("time-rule-nth-of", of_term(of)).with("nth", of_nth(*nth, *counted))
        }
        Term::Cycle => Sentence::new("time-rule-cycle"),
        Term::Feast(feast, year) => in_year(feast_sentence(*feast), *year),
        Term::Turn(month, year) => of_turn(*month, *year),
        Term::FiscalQuarter(number) => about("time-rule-fiscal-quarter", *number),
        Term::Entry(name) => about("time-rule-entry", &**name),
        Term::Offset(distance, anchor) => relative::offset(*distance, anchor),
        Term::Within(distance, anchor) => relative::within(*distance, anchor),
        Term::Next(nth, counted, side, anchor) => relative::next(*nth, *counted, *side, anchor),
        Term::WeekdayAway(day, weeks, anchor) => relative::weekday_away(*day, *weeks, anchor),
        Term::Working(side, of) => relative::or_working(*side, of),
    }
}

pub(super) fn on_weekday(what: Sentence, weekday: Option<Weekday>) -> Sentence {
    match weekday {
        Some(weekday) => {
            about("time-rule-on-weekday", what).with("weekday", weekday_sentence(weekday))
        }
        None => what,
    }
}

/// "måndag", as a condition.
pub(super) fn weekday(day: Weekday) -> Sentence {
    weekday_sentence(day)
}

/// Several, as a value.
pub(super) fn list(items: impl Iterator<Item = Sentence>) -> Value {
    Value::List(items.map(Value::from).collect())
}

fn of_turn(month: u32, year: Option<i32>) -> Sentence {
    match (month, year) {
        (1, Some(year)) => about("time-rule-turn-of-year-in", (year - 1).to_string()),
        (1, None) => Sentence::new("time-rule-turn-of-year"),
        (month, year) => {
            let turn = Sentence::new("time-rule-turn")
                .with("one", month_sentence(month - 1))
                .with("other", month_sentence(month));
            in_year(turn, year)
        }
    }
}

fn of_period(period: Period) -> Sentence {
    match period {
        Period::Month(month) => month_sentence(month),
        Period::Quarter(number) => about("time-rule-quarter", number),
        Period::Tertial(number) => about("time-rule-tertial", number),
        Period::Half(number) => about("time-rule-half", number),
        Period::Season(season) => Sentence::new(match season {
            Season::Spring => "time-rule-spring",
            Season::Summer => "time-rule-summer",
            Season::Autumn => "time-rule-autumn",
            Season::Winter => "time-rule-winter",
        }),
        Period::Term(SchoolTerm::Spring) => Sentence::new("time-rule-spring-term"),
        Period::Term(SchoolTerm::Autumn) => Sentence::new("time-rule-autumn-term"),
        Period::Year => Sentence::new("time-rule-cycle"),
    }
}

pub(super) fn part_key(part: Part) -> &'static str {
    match part {
        Part::Early => "time-rule-early",
        Part::Mid => "time-rule-mid",
        Part::Late => "time-rule-late",
        Part::End => "time-rule-end",
        Part::FirstHalf => "time-rule-first-half",
        Part::SecondHalf => "time-rule-second-half",
    }
}

/// "sista torsdagen"
pub(super) fn of_nth(nth: i8, counted: Counted) -> Sentence {
    about("time-rule-nth", of_counted(counted)).with("nth", i32::from(nth))
}

/// "torsdagen", "veckan"
pub(super) fn of_counted(counted: Counted) -> Sentence {
    Sentence::new(match counted {
        Counted::Day => "time-the-day",
        Counted::Week => "time-the-week",
        Counted::Weekend => "time-the-weekend",
        Counted::WorkingDay => "time-the-working-day",
        Counted::BankDay => "time-the-bank-day",
        Counted::Month => "time-the-month",
        Counted::Weekday(weekday) => match weekday {
            Weekday::Monday => "time-the-weekday-1",
            Weekday::Tuesday => "time-the-weekday-2",
            Weekday::Wednesday => "time-the-weekday-3",
            Weekday::Thursday => "time-the-weekday-4",
            Weekday::Friday => "time-the-weekday-5",
            Weekday::Saturday => "time-the-weekday-6",
            Weekday::Sunday => "time-the-weekday-7",
        },
    })
}
