//! Dates as a list says them: short, aligned by eye, and no more exact than they are known. A date known to
//! the month is said as a month, never as its thirty days.

use std::fmt::Write as _;

use crate::time::names::{month_name, month_short, weekday_short};
use crate::time::{Date, Day, Language, Mood, Precision, Span};
use crate::words::{Tongue, Words};

/// The language of the names of months and weekdays.
pub(super) fn language(tongue: Tongue) -> Language {
    match tongue {
        Tongue::Swedish => Language::Swedish,
        Tongue::English => Language::English,
    }
}

/// The words of dates, looked up once and used for every row.
#[derive(Debug)]
pub(super) struct DateWords {
    language: Language,
    by: String,
    ongoing: String,
    /// Before the cycle in which something comes that does not in this one.
    pub(super) next: String,
    about: String,
}

impl DateWords {
    /// The words of a language.
    pub(super) fn of(words: &Words) -> Self {
        Self {
            language: language(words.tongue()),
            by: words.text("cli-date-by"),
            ongoing: words.text("cli-date-ongoing"),
            next: words.text("cli-date-next"),
            about: words.text("cli-date-about"),
        }
    }

    /// Appends a date. Its year is said where the date lies outside `home`, days that need none to be told apart.
    pub(super) fn say(&self, date: &Date, home: Span, out: &mut String) {
        if date.mood == Mood::Ongoing {
            out.push_str(&self.ongoing);
            return;
        }
        let Some(span) = date.span else { return };
        if date.deadline {
            out.push_str(&self.by);
            out.push(' ');
        }
        match date.precision {
            Precision::Day | Precision::Week => self.days(span, home, out),
            _ if date.deadline => self.days(span, home, out),
            Precision::PartOfMonth => {
                out.push_str(&self.about);
                out.push(' ');
                self.days(span, home, out);
            }
            _ if is_whole_months(span) => self.month_run(span, home, out),
            _ => self.days(span, home, out),
        }
        let both = is_told_with_both_years(span, home);
        if both || !home.contains(span.last()) {
            let _ = write!(out, " {}", span.last().year());
        }
        if date.mood == Mood::Tentative {
            out.push('?');
        }
    }

    /// The ISO week or weeks, where the date is known that well.
    pub(super) fn weeks(date: &Date, out: &mut String) {
        let exact = matches!(
            date.precision,
            Precision::Day | Precision::Week | Precision::PartOfMonth
        );
        let Some(span) = date.span.filter(|_| exact && date.mood != Mood::Ongoing) else {
            return;
        };
        let _ = match span.week_numbers() {
            None => Ok(()),
            Some((first, last)) if first == last => write!(out, "{last}"),
            Some((first, last)) => write!(out, "{first}–{last}"),
        };
    }

    fn days(&self, span: Span, home: Span, out: &mut String) {
        let (first, last) = (span.first(), span.last());
        if first == last {
            let _ = write!(out, "{} ", weekday_short(self.language, last.weekday()));
            self.day(last, out);
        } else if (first.year(), first.month()) == (last.year(), last.month()) {
            let _ = write!(out, "{}–", first.day());
            self.day(last, out);
        } else {
            self.day(first, out);
            other_year(span, home, out);
            out.push_str(" – ");
            self.day(last, out);
        }
    }

    fn day(&self, day: Day, out: &mut String) {
        let _ = write!(out, "{} {}", day.day(), self.short(day));
    }

    fn month_run(&self, span: Span, home: Span, out: &mut String) {
        let (first, last) = (span.first(), span.last());
        if (first.year(), first.month()) == (last.year(), last.month()) {
            out.push_str(month_name(self.language, last.month()));
        } else {
            out.push_str(self.short(first));
            other_year(span, home, out);
            let _ = write!(out, " – {}", self.short(last));
        }
    }

    fn short(&self, day: Day) -> &'static str {
        month_short(self.language, day.month())
    }
}

/// Whether it is whole months that are known; what is counted from them by weeks or days is some days.
fn is_whole_months(span: Span) -> bool {
    span.first().day() == 1 && span.last().tomorrow().day() == 1
}

/// Whether the first day and the last have different years, and one of them must be said: then both are.
fn is_told_with_both_years(span: Span, home: Span) -> bool {
    let lies_within = home.contains(span.first()) && home.contains(span.last());
    !lies_within && span.first().year() != span.last().year()
}

/// The year of the first day, where it is another than the last one's and nothing else tells.
fn other_year(span: Span, home: Span, out: &mut String) {
    if is_told_with_both_years(span, home) {
        let _ = write!(out, " {}", span.first().year());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Cycle;

    fn date(first: &str, last: &str, precision: Precision) -> Date {
        let day = |text: &str| text.parse().expect("a day");
        Date::fixed(Span::new(day(first), day(last)), precision)
    }

    fn said(tongue: Tongue, date: &Date) -> (String, String) {
        let (mut week, mut out) = (String::new(), String::new());
        DateWords::weeks(date, &mut week);
        let year = Cycle::of_year(2024).expect("a year").span();
        DateWords::of(&Words::of(tongue)).say(date, year, &mut out);
        (week, out)
    }

    #[track_caller]
    fn both(date: &Date, week: &str, swedish: &str, english: &str) {
        assert_eq!(
            said(Tongue::Swedish, date),
            (week.to_owned(), swedish.to_owned())
        );
        assert_eq!(
            said(Tongue::English, date),
            (week.to_owned(), english.to_owned())
        );
    }

    #[test]
    fn days_are_said_with_their_weekday_and_week() {
        // 26 January 2024 was a Friday, in week 4.
        let day = date("2024-01-26", "2024-01-26", Precision::Day);
        both(&day, "4", "fre 26 jan", "Fri 26 Jan");
    }

    #[test]
    fn runs_are_said_once_for_what_both_ends_share() {
        let within = date("2024-10-26", "2024-10-30", Precision::Day);
        both(&within, "43–44", "26–30 okt", "26–30 Oct");
        let over = date("2024-12-23", "2025-01-10", Precision::Day);
        both(
            &over,
            "52–2",
            "23 dec 2024 – 10 jan 2025",
            "23 Dec 2024 – 10 Jan 2025",
        );
        let before = date("2023-12-23", "2024-01-10", Precision::Day);
        both(
            &before,
            "51–2",
            "23 dec 2023 – 10 jan 2024",
            "23 Dec 2023 – 10 Jan 2024",
        );
        let week = date("2024-09-16", "2024-09-22", Precision::Week);
        both(&week, "38", "16–22 sep", "16–22 Sep");
    }

    #[test]
    fn what_is_known_to_the_month_is_said_as_a_month() {
        let month = date("2024-09-01", "2024-09-30", Precision::Month);
        both(&month, "", "september", "September");
        let quarter = date("2024-04-01", "2024-06-30", Precision::Quarter);
        both(&quarter, "", "apr – jun", "Apr – Jun");
        let middle = date("2024-05-11", "2024-05-20", Precision::PartOfMonth);
        both(&middle, "19–21", "ca 11–20 maj", "c. 11–20 May");
    }

    #[test]
    fn deadlines_are_said_by_the_day_that_ends_them() {
        let mut by = date("2024-03-31", "2024-03-31", Precision::Day);
        by.deadline = true;
        both(&by, "13", "senast sön 31 mar", "by Sun 31 Mar");
        by.mood = Mood::Tentative;
        both(&by, "13", "senast sön 31 mar?", "by Sun 31 Mar?");
    }

    #[test]
    fn deadlines_counted_from_a_month_are_said_by_their_first_and_last_day() {
        let mut by = date("2024-03-11", "2024-04-09", Precision::Month);
        both(&by, "", "11 mar – 9 apr", "11 Mar – 9 Apr");
        by.deadline = true;
        both(&by, "", "senast 11 mar – 9 apr", "by 11 Mar – 9 Apr");
        let mut week = date("2024-04-01", "2024-04-07", Precision::Week);
        week.deadline = true;
        both(&week, "14", "senast 1–7 apr", "by 1–7 Apr");
        let mut over = date("2023-12-11", "2024-01-09", Precision::Month);
        over.deadline = true;
        let (sv, en) = (
            "senast 11 dec 2023 – 9 jan 2024",
            "by 11 Dec 2023 – 9 Jan 2024",
        );
        both(&over, "", sv, en);
    }

    #[test]
    fn what_goes_on_and_what_is_unknown_have_no_week() {
        let mut ongoing = date("2024-01-01", "2024-12-31", Precision::Year);
        ongoing.mood = Mood::Ongoing;
        both(&ongoing, "", "löpande", "ongoing");
        both(&Date::unknown(), "", "", "");
    }
}
