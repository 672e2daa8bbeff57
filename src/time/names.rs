//! What months and weekdays are called, from chrono's locale data. Knows no phrases and no inflected forms.

use pure_rust_locales::{da_DK, en_GB, nb_NO, sv_SE};

use super::{Language, Weekday};

/// The names of one language, full and short; weekdays from Sunday on, as the C library has them.
struct Names {
    months: &'static [&'static str],
    short_months: &'static [&'static str],
    weekdays: &'static [&'static str],
    short_weekdays: &'static [&'static str],
}

/// The names of a locale.
macro_rules! names_of {
    ($locale:ident) => {
        &Names {
            months: $locale::LC_TIME::MON,
            short_months: $locale::LC_TIME::ABMON,
            weekdays: $locale::LC_TIME::DAY,
            short_weekdays: $locale::LC_TIME::ABDAY,
        }
    };
}

/// Each language names its own locale: a choice among all that there are would take them all into the program.
fn names(language: Language) -> &'static Names {
    match language {
        Language::Swedish => names_of!(sv_SE),
        Language::Norwegian => names_of!(nb_NO),
        Language::Danish => names_of!(da_DK),
        Language::English => names_of!(en_GB),
    }
}

fn month(names: &'static [&'static str], number: u32) -> &'static str {
    let index = (number as usize).checked_sub(1);
    bare(index.and_then(|index| names.get(index)))
}

fn weekday(names: &'static [&'static str], weekday: Weekday) -> &'static str {
    bare(names.get((weekday as usize + 1) % 7))
}

/// Some locales end short names with a dot, and some fill them up with blanks.
fn bare(name: Option<&&'static str>) -> &'static str {
    name.map_or("", |name| name.trim().trim_end_matches('.'))
}

/// The month (1–12) in full: "januari"; empty when there is no such month.
#[must_use]
pub fn month_name(language: Language, number: u32) -> &'static str {
    month(names(language).months, number)
}

/// The month (1–12) in short, without a dot: "jan"; empty when there is no such month.
#[must_use]
pub fn month_short(language: Language, number: u32) -> &'static str {
    month(names(language).short_months, number)
}

/// The weekday in full: "fredag".
#[must_use]
pub fn weekday_name(language: Language, weekday: Weekday) -> &'static str {
    self::weekday(names(language).weekdays, weekday)
}

/// The weekday in short, without a dot: "fre".
#[must_use]
pub fn weekday_short(language: Language, weekday: Weekday) -> &'static str {
    self::weekday(names(language).short_weekdays, weekday)
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
