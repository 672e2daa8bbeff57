//! Times of day within dates: the days without them, and the time of the entry.

use std::borrow::Cow;

use arshjul::store::Source;
use arshjul::time::{Cycle, Language, phrase};

/// The days and the times that a phrase of 2026 says.
fn read(language: &str, words: &str) -> (Vec<String>, Vec<String>) {
    let Ok(reading) = phrase::read(words, Language::from_tag(language)) else {
        return (vec!["refused".to_owned()], Vec::new());
    };
    let cycle = Cycle::of_year(2026).expect("a year");
    let dates = reading.rule.resolve(cycle, None).dates;
    let days = dates.iter().filter_map(|date| date.span);
    let days = days.map(|span| span.first().to_string());
    let hours = reading.hours.iter().map(ToString::to_string);
    (days.collect(), hours.collect())
}

#[test]
fn a_time_of_day_is_read_beside_its_days() {
    for (language, words, day, hours) in [
        ("sv", "måndagen den 9 mars kl. 18.00", "2026-03-09", "18:00"),
        ("sv", "9 mars kl. 18.30–20.00", "2026-03-09", "18:30-20:00"),
        ("sv", "9 mars klockan 8", "2026-03-09", "08:00"),
        ("sv", "9 mars 18.30–20.00", "2026-03-09", "18:30-20:00"),
        ("sv", "9 mars, 18:30", "2026-03-09", "18:30"),
        ("sv", "9 mars 2026, 18.30", "2026-03-09", "18:30"),
        ("sv", "9 mars kl 18 till 20", "2026-03-09", "18:00-20:00"),
        ("sv", "10 mars, 13-15", "2026-03-10", "13:00-15:00"),
        ("sv", "senast 9 mars kl. 12", "2026-03-09", "12:00"),
        ("nb", "mandag 9. mars kl. 18.00", "2026-03-09", "18:00"),
        ("nb", "9. mars klokka 18–20", "2026-03-09", "18:00-20:00"),
        ("nb", "9. mars, kl 18:30", "2026-03-09", "18:30"),
        ("nb", "innen 9. mars kl. 9", "2026-03-09", "09:00"),
        ("da", "mandag d. 9/3 kl 10", "2026-03-09", "10:00"),
        (
            "da",
            "9. marts klokken 19.15 - 21.30",
            "2026-03-09",
            "19:15-21:30",
        ),
        ("da", "9. marts, kl. 14-17", "2026-03-09", "14:00-17:00"),
        ("en", "Monday 9 March at 7pm", "2026-03-09", "19:00"),
        ("en", "9 March 7–9 pm", "2026-03-09", "19:00-21:00"),
        ("en", "9 March 11 am – 1 pm", "2026-03-09", "11:00-13:00"),
        ("en", "9 March 11–1 pm", "2026-03-09", "11:00-13:00"),
        ("en", "9 March at 12 pm", "2026-03-09", "12:00"),
        ("en", "9 March at 12 a.m.", "2026-03-09", "00:00"),
        ("en", "9 March at 6.30 p.m.", "2026-03-09", "18:30"),
        ("en", "9 March at 18:30", "2026-03-09", "18:30"),
        ("en", "at 7pm on 9 March", "2026-03-09", "19:00"),
        ("en", "9 March, 14:00 hrs", "2026-03-09", "14:00"),
    ] {
        let expected = (vec![day.to_owned()], vec![hours.to_owned()]);
        assert_eq!(read(language, words), expected, "{language} {words}");
    }
}

#[test]
fn what_is_no_time_of_day_stays_a_date() {
    for (language, words, days, hours) in [
        ("sv", "9/3, 12.15", &["refused"][..], &[][..]),
        ("sv", "9.3, 10.4", &["2026-03-09", "2026-04-10"], &[]),
        ("sv", "måndag kl 18 – 3 mars", &["refused"], &[]),
        (
            "sv",
            "10 mars, 25-27 mars",
            &["2026-03-10", "2026-03-25"],
            &[],
        ),
        ("sv", "9 mars 2026", &["2026-03-09"], &[]),
        ("sv", "9 mars kl. 25", &["refused"], &[]),
        ("nb", "9.3., 10.4.", &["2026-03-09", "2026-04-10"], &[]),
        (
            "nb",
            "9. mars kl. 8, 10. mars kl. 9",
            &["2026-03-09", "2026-03-10"],
            &["08:00", "09:00"],
        ),
        (
            "da",
            "9. marts kl. 8, 10. marts kl. 8",
            &["2026-03-09", "2026-03-10"],
            &["08:00"],
        ),
        // Of seven o'clock nobody can tell which half of the day is meant.
        ("en", "9 March at 7 o'clock", &["2026-03-09"], &[]),
        ("en", "9 March at 19 pm", &["2026-03-09"], &[]),
    ] {
        let owned = |several: &[&str]| several.iter().map(|one| (*one).to_owned()).collect();
        let expected: (Vec<String>, Vec<String>) = (owned(days), owned(hours));
        assert_eq!(read(language, words), expected, "{language} {words}");
    }
}

/// The time of the only activity of a plan, and the codes of what is wrong with it.
fn activity(fields: &str) -> (Option<String>, Vec<&'static str>) {
    let text = format!(
        "[plan]\ntitle = \"Plan\"\nyear = 2026\nlanguage = \"sv\"\n\n[[activity]]\ntitle = \"Möte\"\n{fields}\n"
    );
    let today = "2026-01-01".parse().expect("a day");
    let source = Source::read("plan.toml", text, today);
    let time = source.plan().entries[0].clock().map(Cow::into_owned);
    let codes = source.problems().iter().map(|problem| problem.code.0);
    (time, codes.collect())
}

#[test]
fn the_time_of_an_entry_is_that_of_its_date_unless_its_own_field_says_one() {
    for (fields, time, codes) in [
        ("when = \"9 mars kl. 18\"", Some("18:00"), &[][..]),
        (
            "when = [\"9 mars kl. 18\", \"10 mars kl. 18.00\"]",
            Some("18:00"),
            &[],
        ),
        (
            "when = \"9 mars kl. 18\"\ntime = \"18.00\"",
            Some("18.00"),
            &[],
        ),
        (
            "when = \"9 mars kl. 18\"\ntime = \"17:00\"",
            Some("17:00"),
            &["other-time"],
        ),
        (
            "when = [\"9 mars kl. 18\", \"10 mars kl. 19\"]",
            None,
            &["other-time"],
        ),
        ("when = \"9 mars\"\ntime = \"17:00\"", Some("17:00"), &[]),
        ("when = \"9 mars\"", None, &[]),
    ] {
        let (found, told) = activity(fields);
        assert_eq!(found.as_deref(), time, "{fields}");
        assert_eq!(told, codes, "{fields}");
    }
}
