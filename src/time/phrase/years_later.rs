//! A phrase that names its year, said of a later one: "mars 2026" becomes "mars 2027". Only the figures of the year change.

use super::{Language, read};

/// The words with each year that they name so many years later (earlier if negative); none when they name none, or when
/// they would not say the same of those years.
#[must_use]
pub fn years_later(words: &str, language: Option<Language>, years: i32) -> Option<String> {
    let named = read(words, language).ok()?.rule.years();
    if named.is_empty() {
        return None;
    }
    let later = with_figures(words, |_, figures| {
        let year = year_of(figures).filter(|year| named.contains(year));
        year.map(|year| format!("{:04}", year + years))
    });
    let wished: Vec<i32> = named.iter().map(|year| year + years).collect();
    (read(&later, language).ok()?.rule.years() == wished).then_some(later)
}

/// The text with those of its runs of figures replaced that `later` has others for. It is told what stands between the run
/// and the one before it, too.
pub(crate) fn with_figures(
    text: &str,
    mut later: impl FnMut(&str, &str) -> Option<String>,
) -> String {
    let is_figure = |letter: char| letter.is_ascii_digit();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_figure) {
        let (between, figures) = rest.split_at(start);
        let end = figures.find(|letter| !is_figure(letter));
        let (figures, after) = figures.split_at(end.unwrap_or(figures.len()));
        out.push_str(between);
        out.push_str(later(between, figures).as_deref().unwrap_or(figures));
        rest = after;
    }
    out + rest
}

/// The year that a run of four figures is.
pub(crate) fn year_of(figures: &str) -> Option<i32> {
    figures.parse().ok().filter(|_| figures.len() == 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_year_is_a_later_one() {
        for (words, later) in [
            ("mars 2026", "mars 2027"),
            ("2026-02", "2027-02"),
            ("2026-W12", "2027-W12"),
            ("v. 12 2026", "v. 12 2027"),
            ("senast 31 mars 2026", "senast 31 mars 2027"),
            (
                "första tisdagen i april 2026",
                "första tisdagen i april 2027",
            ),
            ("2025-12-08/2026-01-16", "2026-12-08/2027-01-16"),
        ] {
            let swedish = Some(Language::Swedish);
            assert_eq!(years_later(words, swedish, 1).as_deref(), Some(later));
        }
    }

    #[test]
    fn what_names_no_year_has_no_later_one() {
        for words in ["26 januari", "v. 38", "löpande", "inget datum 2026", ""] {
            assert_eq!(years_later(words, Some(Language::Swedish), 1), None);
        }
    }

    #[test]
    fn a_day_that_only_a_leap_year_has_is_not_said_of_another() {
        let swedish = Some(Language::Swedish);
        assert_eq!(years_later("2024-02-29", swedish, 1), None);
    }
}
