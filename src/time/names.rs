//! What months and weekdays are called, from chrono's locale data. Knows no phrases and no inflected forms.

use std::sync::LazyLock;

use chrono::{Locale, NaiveDate};

use super::{Language, Weekday};

/// The names of one language.
struct Names {
    months: [Name; 12],
    weekdays: [Name; 7],
}

struct Name {
    full: String,
    short: String,
}

/// A week that begins on the first of a month, so that days and weekdays count alike.
const MONDAY_THE_FIRST: (i32, u32) = (2024, 1);

impl Names {
    fn of(locale: Locale) -> Self {
        let (year, month) = MONDAY_THE_FIRST;
        Self {
            months: std::array::from_fn(|index| {
                name(locale, year, index as u32 + 1, 1, ["%B", "%b"])
            }),
            weekdays: std::array::from_fn(|index| {
                name(locale, year, month, index as u32 + 1, ["%A", "%a"])
            }),
        }
    }
}

fn name(locale: Locale, year: i32, month: u32, day: u32, [full, short]: [&str; 2]) -> Name {
    let date = NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let said = |pattern: &str| {
        let said = date.format_localized(pattern, locale).to_string();
        said.trim().trim_end_matches('.').to_owned()
    };
    Name {
        full: said(full),
        short: said(short),
    }
}

fn names(language: Language) -> &'static Names {
    static SWEDISH: LazyLock<Names> = LazyLock::new(|| Names::of(Locale::sv_SE));
    static NORWEGIAN: LazyLock<Names> = LazyLock::new(|| Names::of(Locale::nb_NO));
    static DANISH: LazyLock<Names> = LazyLock::new(|| Names::of(Locale::da_DK));
    static ENGLISH: LazyLock<Names> = LazyLock::new(|| Names::of(Locale::en_GB));
    match language {
        Language::Swedish => &SWEDISH,
        Language::Norwegian => &NORWEGIAN,
        Language::Danish => &DANISH,
        Language::English => &ENGLISH,
    }
}

fn month(language: Language, number: u32) -> Option<&'static Name> {
    let index = number.checked_sub(1)? as usize;
    names(language).months.get(index)
}

/// The month (1–12) in full: "januari"; empty when there is no such month.
#[must_use]
pub fn month_name(language: Language, number: u32) -> &'static str {
    month(language, number).map_or("", |name| &name.full)
}

/// The month (1–12) in short, without a dot: "jan"; empty when there is no such month.
#[must_use]
pub fn month_short(language: Language, number: u32) -> &'static str {
    month(language, number).map_or("", |name| &name.short)
}

/// The weekday in full: "fredag".
#[must_use]
pub fn weekday_name(language: Language, weekday: Weekday) -> &'static str {
    &names(language).weekdays[weekday as usize].full
}

/// The weekday in short, without a dot: "fre".
#[must_use]
pub fn weekday_short(language: Language, weekday: Weekday) -> &'static str {
    &names(language).weekdays[weekday as usize].short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_called_as_in_the_country() {
        assert_eq!(month_name(Language::Swedish, 1), "januari");
        assert_eq!(month_name(Language::Norwegian, 12), "desember");
        assert_eq!(month_name(Language::Danish, 3), "marts");
        assert_eq!(month_name(Language::English, 9), "September");
        assert_eq!(month_short(Language::Norwegian, 1), "jan");
        assert_eq!(month_short(Language::Danish, 5), "maj");
        assert_eq!(month_name(Language::Danish, 0), "");
        assert_eq!(month_short(Language::Danish, 13), "");
    }

    #[test]
    fn weekdays_are_called_as_in_the_country() {
        assert_eq!(weekday_name(Language::Swedish, Weekday::Sunday), "söndag");
        assert_eq!(weekday_short(Language::Swedish, Weekday::Friday), "fre");
        assert_eq!(weekday_short(Language::Norwegian, Weekday::Saturday), "lø");
        assert_eq!(weekday_name(Language::Danish, Weekday::Tuesday), "tirsdag");
        assert_eq!(weekday_short(Language::English, Weekday::Monday), "Mon");
    }

    #[test]
    fn no_name_is_empty_or_ends_in_a_dot() {
        for language in Language::ALL {
            for number in 1..=12 {
                assert!(!month_name(language, number).is_empty());
                assert!(!month_short(language, number).ends_with(['.', ' ']));
            }
            for weekday in Weekday::ALL {
                assert!(!weekday_name(language, weekday).is_empty());
                assert!(!weekday_short(language, weekday).ends_with(['.', ' ']));
            }
        }
    }
}
