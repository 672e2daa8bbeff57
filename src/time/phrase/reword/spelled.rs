//! A date spelled out in a language: "27 september", "v. 39", "senast 31 mars"; in the forms of ISO 8601 where no words
//! will do. Only proposals: whoever asks reads them again.

use std::cmp::Reverse;

use crate::time::{Date, Day, Language, Mood, Precision, Span, names};

use super::series;

/// Ways to say a date, the plainest first.
pub(super) fn date(date: &Date, language: Language, written: &str) -> Vec<String> {
    let Some(span) = date.span else {
        return Vec::new();
    };
    let mut proposals = bare(span, date.precision, language);
    if date.deadline {
        proposals = led(&proposals, &leads(language, "by", written));
    }
    match date.mood {
        Mood::Fixed => proposals,
        Mood::Tentative => led(&proposals, &leads(language, "tentative", written)),
        Mood::Ongoing | Mood::Unknown => Vec::new(),
    }
}

/// Whether a phrase writes the days of months as ordinals, as Norwegian and Danish do: "2.–11. mai".
pub(super) fn has_full_stops(language: Language, written: &str) -> bool {
    let stopped = written.as_bytes().windows(2);
    let mut stopped = stopped.filter(|pair| pair[0].is_ascii_digit() && pair[1] == b'.');
    matches!(language, Language::Norwegian | Language::Danish) && stopped.next().is_some()
}

/// The same words with a full stop behind each day of a month.
pub(super) fn with_full_stops(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 4);
    for (at, letter) in words.char_indices() {
        out.push(letter);
        if !letter.is_ascii_digit() {
            continue;
        }
        let rest = &words[at + 1..];
        let digits = words[..=at].trim_end_matches(|it: char| it.is_ascii_digit());
        let is_day = at + 1 - digits.len() < 3;
        if is_day && (names_month(rest) || names_month_at_last(rest)) {
            out.push('.');
        }
    }
    out
}

/// Whether a month follows: " mai".
fn names_month(rest: &str) -> bool {
    let word = rest.strip_prefix(' ');
    word.is_some_and(|word| word.starts_with(char::is_alphabetic))
}

/// Whether the last day of a range in a month follows: "–11 mai".
fn names_month_at_last(rest: &str) -> bool {
    let last = rest.strip_prefix('–');
    let last = last.filter(|last| last.starts_with(|it: char| it.is_ascii_digit()));
    let rest = last.map(|last| last.trim_start_matches(|it: char| it.is_ascii_digit()));
    rest.is_some_and(names_month)
}

/// Ways to say several dates, one after the other.
pub(super) fn dates(dates: &[&Date], language: Language, written: &str) -> Vec<String> {
    let firsts: Vec<Vec<String>> = dates
        .iter()
        .map(|date| self::date(date, language, written))
        .collect();
    let joined = |at: usize| -> Option<String> {
        let each: Option<Vec<&str>> = firsts
            .iter()
            .map(|proposals| {
                proposals
                    .get(at.min(proposals.len().checked_sub(1)?))
                    .map(|it| &**it)
            })
            .collect();
        Some(each?.join(", "))
    };
    (0..3).filter_map(joined).collect()
}

/// Ways to say a day.
pub(super) fn days(day: Day, language: Language) -> Vec<String> {
    let month = names::month_name(language, day.month());
    vec![
        format!("{} {month}", day.day()),
        format!("{} {month} {}", day.day(), day.year()),
        day.to_string(),
    ]
}

/// Words that lead a date, the one that was written first.
fn leads(language: Language, name: &str, written: &str) -> Vec<String> {
    let written = written.to_lowercase();
    let mut leads = series::forms(language, "word", name);
    leads.sort_by_key(|lead| {
        let length = lead.len();
        Reverse(if written.contains(lead) { length } else { 0 })
    });
    // An abbreviation keeps its full stop.
    for lead in &mut leads {
        let stopped = format!("{lead}.");
        if written.contains(&stopped) {
            *lead = stopped;
        }
    }
    leads
}

fn led(proposals: &[String], leads: &[String]) -> Vec<String> {
    let leads = leads.iter().take(3);
    leads
        .flat_map(|lead| proposals.iter().map(move |what| format!("{lead} {what}")))
        .collect()
}

fn bare(span: Span, precision: Precision, language: Language) -> Vec<String> {
    let (first, last) = (span.first(), span.last());
    let mut proposals = match precision {
        Precision::Week => weeks(span, language),
        Precision::Month => months(span, language),
        Precision::Quarter => periods('Q', first, (first.month() - 1) / 3 + 1),
        Precision::Tertial => periods('T', first, (first.month() - 1) / 4 + 1),
        Precision::Half => periods('H', first, (first.month() - 1) / 6 + 1),
        Precision::Season => named(language, "season", season(first)),
        Precision::Term => named(
            language,
            "term",
            if first.month() < 7 {
                "spring"
            } else {
                "autumn"
            },
        ),
        Precision::PartOfMonth => parts(span, language),
        Precision::Year => vec![first.year().to_string()],
        Precision::Day | Precision::None => Vec::new(),
    };
    proposals.extend(if first == last {
        days(first, language)
    } else {
        ranges(span, language)
    });
    proposals
}

fn ranges(span: Span, language: Language) -> Vec<String> {
    let (first, last) = (span.first(), span.last());
    let month = |day: Day| names::month_name(language, day.month());
    let mut proposals = Vec::new();
    if (first.year(), first.month()) == (last.year(), last.month()) {
        proposals.push(format!("{}–{} {}", first.day(), last.day(), month(last)));
    }
    proposals.push(format!(
        "{} {} – {} {}",
        first.day(),
        month(first),
        last.day(),
        month(last)
    ));
    let year = |day: Day| format!("{} {} {}", day.day(), month(day), day.year());
    proposals.push(format!("{} – {}", year(first), year(last)));
    proposals.push(format!("{first}/{last}"));
    proposals
}

fn weeks(span: Span, language: Language) -> Vec<String> {
    let (first, last) = (span.first().iso_week(), span.last().iso_week());
    let word = series::forms(language, "unit", "week")
        .into_iter()
        .next()
        .unwrap_or_default();
    // A single letter is an abbreviation.
    let dot = if word.chars().count() == 1 { "." } else { "" };
    if first == last {
        return vec![
            format!("{word}{dot} {}", first.number),
            format!("{}-W{:02}", first.year, first.number),
        ];
    }
    let several = match language {
        Language::English => format!("{word}s"),
        _ => format!("{word}{dot}"),
    };
    vec![format!("{several} {}–{}", first.number, last.number)]
}

fn months(span: Span, language: Language) -> Vec<String> {
    let (first, last) = (span.first(), span.last());
    let month = |day: Day| names::month_name(language, day.month());
    if (first.year(), first.month()) == (last.year(), last.month()) {
        return vec![
            month(first).to_owned(),
            format!("{} {}", month(first), first.year()),
        ];
    }
    vec![
        format!("{}–{}", month(first), month(last)),
        format!(
            "{} {} – {} {}",
            month(first),
            first.year(),
            month(last),
            last.year()
        ),
    ]
}

fn periods(sign: char, first: Day, number: u32) -> Vec<String> {
    vec![
        format!("{sign}{number}"),
        format!("{sign}{number} {}", first.year()),
    ]
}

fn named(language: Language, table: &str, name: &str) -> Vec<String> {
    let forms = series::forms(language, table, name).into_iter();
    forms.take(2).collect()
}

fn season(first: Day) -> &'static str {
    match first.month() {
        3..=5 => "spring",
        6..=8 => "summer",
        9..=11 => "autumn",
        _ => "winter",
    }
}

fn parts(span: Span, language: Language) -> Vec<String> {
    let name = match span.first().day() {
        1..=10 => "early",
        11..=20 => "mid",
        _ => "late",
    };
    let month = names::month_name(language, span.first().month());
    let forms = series::forms(language, "part", name).into_iter();
    forms
        .take(4)
        .map(|form| format!("{form} {month}"))
        .collect()
}
