//! Dates as the screen says them: no more exact than they are known, and how far off they are.

use crate::plan::Occurrence;
use crate::store::Source;
use crate::store::moving::Move;
use crate::time::names::{month_name, month_short, weekday_name, weekday_short};
use crate::time::{Date, Day, Language, Month, Mood, Precision, Span};
use crate::words::{Sentence, Tongue, Words};

/// The words of dates in one language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dates<'a> {
    words: &'a Words,
    language: Language,
}

/// The language of names for a tongue.
#[must_use]
pub(crate) fn language(tongue: Tongue) -> Language {
    match tongue {
        Tongue::Swedish => Language::Swedish,
        Tongue::English => Language::English,
    }
}

impl<'a> Dates<'a> {
    /// Those of the words' language.
    #[must_use]
    pub(crate) fn of(words: &'a Words) -> Self {
        Self {
            words,
            language: language(words.tongue()),
        }
    }

    /// `14 jun`.
    #[must_use]
    pub(crate) fn day(self, day: Day) -> String {
        format!("{} {}", day.day(), month_short(self.language, day.month()))
    }

    /// Several days, each as `14 jun`.
    #[must_use]
    pub(crate) fn list(self, days: &[Day]) -> Vec<String> {
        days.iter().map(|day| self.day(*day)).collect()
    }

    /// `fre`.
    #[must_use]
    pub(crate) fn weekday(self, day: Day) -> &'static str {
        weekday_short(self.language, day.weekday())
    }

    /// `fredag 14 juni 2024`.
    #[must_use]
    pub(crate) fn day_in_full(self, day: Day) -> String {
        format!(
            "{} {} {} {}",
            weekday_name(self.language, day.weekday()),
            day.day(),
            month_name(self.language, day.month()),
            day.year()
        )
    }

    /// `juni 2024`.
    #[must_use]
    pub(crate) fn month(self, month: Month) -> String {
        format!("{} {}", month_name(self.language, month.number), month.year)
    }

    /// `jun`.
    #[must_use]
    pub(crate) fn month_short(self, number: u32) -> &'static str {
        month_short(self.language, number)
    }

    /// The days of a date as exactly as they are known: `26 sep`, `1–5 feb`, `september`, `april–juni`.
    #[must_use]
    pub(crate) fn span(self, span: Span, precision: Precision) -> String {
        match precision {
            Precision::Day | Precision::Week | Precision::PartOfMonth => self.days(span),
            _ => self.months(span),
        }
    }

    /// `26 sep`, `1–5 feb`, `30 jan – 3 feb`, `8 dec 2025 – 16 jan 2026`.
    #[must_use]
    pub(crate) fn days(self, span: Span) -> String {
        let (first, last) = (span.first(), span.last());
        if first == last {
            self.day(first)
        } else if (first.year(), first.month()) == (last.year(), last.month()) {
            format!("{}–{}", first.day(), self.day(last))
        } else if first.year() == last.year() {
            format!("{} – {}", self.day(first), self.day(last))
        } else {
            let day = |day: Day| format!("{} {}", self.day(day), day.year());
            format!("{} – {}", day(first), day(last))
        }
    }

    /// Its days in as few letters as can be, and no more exactly than they are known: `26 sep`, `v. 38`, `1–10 sep`, `jul–dec`,
    /// `sen. 19 mar`; of what lasts, the first day.
    #[must_use]
    pub(crate) fn short(self, occurrence: &Occurrence) -> Option<String> {
        self.short_date(&occurrence.date)
    }

    /// The same of a date.
    #[must_use]
    pub(crate) fn short_date(self, date: &Date) -> Option<String> {
        let span = date.span?;
        if date.deadline {
            return Some(self.by(span));
        }
        match date.precision {
            Precision::Week => match &*self.weeks(span) {
                "" => {}
                weeks => return Some(weeks.to_owned()),
            },
            Precision::PartOfMonth => return Some(self.days(span)),
            _ => {}
        }
        let whole_months = date.precision > Precision::PartOfMonth && is_whole_months(span);
        if !whole_months {
            return Some(self.day(span.first()));
        }
        Some(self.month_or_months(span))
    }

    /// The month that holds some days, or the first and the last: `sep`, `jul–dec`.
    #[must_use]
    pub(crate) fn month_or_months(self, span: Span) -> String {
        let name = |day: Day| self.month_short(day.month());
        let (first, last) = (name(span.first()), name(span.last()));
        if first == last && span.days() <= 31 {
            first.to_owned()
        } else {
            format!("{first}–{last}")
        }
    }

    fn months(self, span: Span) -> String {
        let (first, last) = (span.first(), span.last());
        let name = |day: Day| month_name(self.language, day.month());
        if !is_whole_months(span) {
            return self.days(span);
        }
        if (first.year(), first.month()) == (last.year(), last.month()) {
            format!("{} {}", name(first), first.year())
        } else if first.year() == last.year() {
            format!("{}–{} {}", name(first), name(last), last.year())
        } else {
            format!(
                "{} {} – {} {}",
                name(first),
                first.year(),
                name(last),
                last.year()
            )
        }
    }

    /// `v. 38`, `v. 36–39`; nothing where the weeks go round to themselves.
    #[must_use]
    pub(crate) fn weeks(self, span: Span) -> String {
        let weeks = match span.week_numbers() {
            None => return String::new(),
            Some((first, last)) if first == last => first.to_string(),
            Some((first, last)) => format!("{first}–{last}"),
        };
        self.words
            .say(&Sentence::new("screen-weeks").with("weeks", weeks))
    }

    /// A date in full: `torsdag 26 september 2024 · v. 39`.
    #[must_use]
    pub(crate) fn in_full(self, date: &Date) -> String {
        if date.mood == Mood::Ongoing {
            return self.words.text("screen-date-ongoing");
        }
        let Some(span) = date.span else {
            return self.words.text("screen-date-unknown");
        };
        let days = if date.is_limit_within_days() {
            with_year(self.by(span), span)
        } else if date.deadline {
            let last = self.day_in_full(span.last());
            self.words
                .say(&Sentence::new("screen-date-deadline").with("day", last))
        } else if span.days() == 1 {
            self.day_in_full(span.first())
        } else {
            with_year(self.span(span, date.precision), span)
        };
        let maybe = match date.mood {
            Mood::Tentative => format!(" ({})", self.words.text("screen-date-tentative")),
            _ => String::new(),
        };
        match &*self.weeks(span) {
            "" => format!("{days}{maybe}"),
            weeks => format!("{days}{maybe} · {weeks}"),
        }
    }

    /// Where a move led what is longer than a day, as exactly as the date is known: `september–oktober 2026`.
    #[must_use]
    pub(crate) fn whereto(self, after: &Source, made: &Move) -> Option<String> {
        let day = made.day?;
        let begins = |it: &Occurrence| {
            let span = it.span().filter(|span| span.first() == day);
            span.is_some() && *after.plan().entries[it.entry as usize].id == *made.id
        };
        let found = after.schedule().dated().iter().find(begins);
        let date = found?.date;
        let span = date.span.filter(|span| span.days() > 1)?;
        Some(self.span(span, date.precision))
    }

    /// `by 19 Mar`; where only some days are known of which it is one, `by 11 Mar – 9 Apr`.
    fn by(self, span: Span) -> String {
        let by = Sentence::new("screen-at-the-latest").with("day", self.days(span));
        self.words.say(&by)
    }

    /// What the words of a date come to, as whoever said them can check it: the first dates in full, days with their weekdays,
    /// and how many more there are.
    #[must_use]
    pub(crate) fn understood(self, dates: &[Date]) -> String {
        const TOLD: usize = 4;
        if dates.is_empty() {
            return self.words.text("screen-date-unknown");
        }
        let told = dates.iter().take(TOLD);
        let mut said: Vec<String> = told.map(|date| self.with_weekdays(date)).collect();
        if dates.len() > TOLD {
            let more = Sentence::new("screen-more-dates").with("count", dates.len() - TOLD);
            said.push(self.words.say(&more));
        }
        said.join("; ")
    }

    /// A date in full; of several days that are known to the day, the first and the last with their weekdays.
    #[must_use]
    pub(crate) fn with_weekdays(self, date: &Date) -> String {
        let is_exact = date.precision == Precision::Day && date.mood != Mood::Ongoing;
        let span = date.span.filter(|span| is_exact && span.days() > 1);
        let in_full = self.in_full(date);
        match span.filter(|_| !date.deadline) {
            Some(span) => {
                let last = self.day_in_full(span.last());
                let first = self.day_in_full(span.first());
                let year = format!(" {}", span.last().year());
                let first = first.strip_suffix(&year).unwrap_or(&first);
                let rest = in_full.find(" · ").map_or("", |at| &in_full[at..]);
                let maybe = match date.mood {
                    Mood::Tentative => format!(" ({})", self.words.text("screen-date-tentative")),
                    _ => String::new(),
                };
                format!("{first} – {last}{maybe}{rest}")
            }
            None => in_full,
        }
    }

    /// How far off it is: `om 79 dagar`, `slutar i dag`, `för 12 dagar sedan`.
    #[must_use]
    pub(crate) fn distance(self, occurrence: &Occurrence, today: Day) -> Option<String> {
        let span = occurrence.span()?;
        let sentence = if span.contains(today) {
            Self::during(span, today)
        } else if span.first() > today {
            let days = span.first().days_since(today);
            Sentence::new("screen-in-days").with("days", days)
        } else {
            let days = today.days_since(span.last());
            Sentence::new("screen-days-ago").with("days", days)
        };
        Some(self.words.say(&sentence))
    }

    fn during(span: Span, today: Day) -> Sentence {
        if span.days() == 1 {
            return Sentence::new("screen-is-today");
        }
        let left = span.last().days_since(today);
        Sentence::new("screen-ends-in-days").with("days", left)
    }

    /// What a list says of a date beside its first day: `hela månaden`, `till 5 okt`, `v. 38`, `senast`.
    #[must_use]
    pub(crate) fn remark(self, occurrence: &Occurrence, today: Day) -> Option<String> {
        let date = &occurrence.date;
        let span = date.span?;
        let going = span.contains(today) && !date.deadline;
        if date.mood == Mood::Ongoing {
            return Some(self.words.text("screen-date-ongoing"));
        }
        if date.deadline {
            return Some(self.by(span));
        }
        if going && span.last() == today && span.days() > 1 {
            return Some(self.words.text("screen-ends-today"));
        }
        let by_precision = match date.precision {
            Precision::Week if span.days() <= 7 => Some(self.weeks(span)),
            Precision::Month if is_one_month(span) => Some(self.words.text("screen-all-month")),
            other => super::names::stretch(other).map(|key| self.words.text(key)),
        };
        by_precision.or_else(|| {
            let until = Sentence::new("screen-until").with("day", self.day(span.last()));
            (span.days() > 1).then(|| self.words.say(&until))
        })
    }
}

/// Days with their year, unless they say it themselves.
fn with_year(days: String, span: Span) -> String {
    let year = span.last().year().to_string();
    if days.ends_with(&year) {
        days
    } else {
        format!("{days} {year}")
    }
}

fn is_whole_months(span: Span) -> bool {
    span.first().day() == 1 && span.last().tomorrow().day() == 1
}

fn is_one_month(span: Span) -> bool {
    span.first().day() == 1 && span.last() == span.first().months_later(1).yesterday()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(first: &str, last: &str) -> Span {
        let day = |text: &str| text.parse().expect("a day");
        Span::new(day(first), day(last))
    }

    #[test]
    fn a_span_over_new_year_has_both_years() {
        let words = Words::of(Tongue::English);
        let dates = Dates::of(&words);
        let over = spans("2025-12-08", "2026-01-16");
        let said = "8 Dec 2025 – 16 Jan 2026";
        assert_eq!(dates.span(over, Precision::Day), said);
        let in_full = dates.in_full(&Date::fixed(over, Precision::Day));
        assert_eq!(in_full, format!("{said} · w 50–3"));
    }

    #[test]
    fn a_deadline_within_days_is_said_by_the_first_and_the_last() {
        let words = Words::of(Tongue::English);
        let dates = Dates::of(&words);
        let mut by = Date::fixed(spans("2026-03-11", "2026-04-09"), Precision::Month);
        by.deadline = true;
        assert_eq!(dates.in_full(&by), "by 11 Mar – 9 Apr 2026 · w 11–15");
    }

    #[test]
    fn what_is_understood_is_told_with_its_weekdays() {
        let words = Words::of(Tongue::Swedish);
        let dates = Dates::of(&words);
        let span = |first, last| Date::fixed(spans(first, last), Precision::Day);
        let one = span("2026-03-03", "2026-03-05");
        let said = "tisdag 3 mars – torsdag 5 mars 2026 · v. 10";
        assert_eq!(dates.understood(&[one]), said);
        let maybe = Date {
            mood: Mood::Tentative,
            ..span("2025-12-30", "2026-01-02")
        };
        let said = "tisdag 30 december 2025 – fredag 2 januari 2026 (preliminärt) · v. 1";
        assert_eq!(dates.understood(&[maybe]), said);
        let month = Date::fixed(spans("2026-03-01", "2026-03-31"), Precision::Month);
        assert!(dates.understood(&[month]).starts_with("mars 2026"));
        let five = dates.understood(&[span("2026-03-03", "2026-03-03"); 6]);
        assert!(five.starts_with("tisdag 3 mars 2026 · v. 10; "), "{five}");
        assert!(five.ends_with("; och 2 till"), "{five}");
        assert_eq!(dates.understood(&[]), words.text("screen-date-unknown"));
    }

    #[test]
    fn weeks_that_go_round_to_themselves_are_not_told() {
        let words = Words::of(Tongue::Swedish);
        let dates = Dates::of(&words);
        // 31 December 2024 is in week 1 of 2025.
        let year = spans("2024-01-01", "2024-12-31");
        assert_eq!(dates.weeks(year), "");
        let in_full = dates.in_full(&Date::fixed(year, Precision::Year));
        assert_eq!(in_full, "januari–december 2024");
        assert_eq!(dates.weeks(spans("2026-01-01", "2026-12-31")), "v. 1–53");
        assert_eq!(dates.weeks(spans("2024-01-01", "2025-06-01")), "");
        assert_eq!(dates.weeks(spans("2024-12-30", "2024-12-31")), "v. 1");
    }
}
