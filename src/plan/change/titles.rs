//! Titles made alike: what two years call the same thing. Knows letters and digits, no plans.

use std::borrow::Cow;

/// A title in small letters, its words parted by one space.
pub(super) fn small(title: &str) -> String {
    joined(title.len(), title.split_whitespace())
}

/// The same without years: "Konferens 2026/27" and "Konferens 2027/28".
pub(super) fn without_years(title: &str) -> String {
    if !has_digits(title) {
        return bare(title, |_| true);
    }
    let folded = years(title, &|_| "#".to_owned());
    bare(&folded, |_| true)
}

/// The same without any digits: "Delårsrapport 1" and "Delårsrapport 2".
pub(super) fn without_digits(title: &str) -> String {
    bare(title, |letter| !letter.is_ascii_digit())
}

/// The words of a title in small letters, without the signs between them.
fn bare(title: &str, kept: impl Fn(char) -> bool) -> String {
    let words = title.split(|letter: char| !letter.is_alphanumeric() || !kept(letter));
    joined(title.len(), words.filter(|word| !word.is_empty()))
}

fn joined<'t>(length: usize, words: impl Iterator<Item = &'t str>) -> String {
    let mut title = String::with_capacity(length);
    for word in words {
        if !title.is_empty() {
            title.push(' ');
        }
        if word.is_ascii() {
            let start = title.len();
            title.push_str(word);
            title[start..].make_ascii_lowercase();
        } else {
            title.extend(word.chars().flat_map(char::to_lowercase));
        }
    }
    title
}

fn has_digits(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// The text with each year told by how far it is from another: "Mål för 2026" and "Mål för 2027" say the same a year apart.
pub(super) fn with_years_from(text: &str, year: i32) -> Cow<'_, str> {
    if has_digits(text) {
        Cow::Owned(years(text, &|named| format!("#{}", named - year)))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text with each year of four figures, and the two figures behind one in "2026/27", said in another way.
fn years(text: &str, said: &dyn Fn(i32) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut last) = (text, None);
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (before, from) = rest.split_at(at);
        let end = from.find(|letter: char| !letter.is_ascii_digit());
        let (digits, after) = from.split_at(end.unwrap_or(from.len()));
        out.push_str(before);
        let named = named(digits, last.filter(|_| before == "/"));
        match named {
            Some(year) => out.push_str(&said(year)),
            None => out.push_str(digits),
        }
        (rest, last) = (after, named);
    }
    out.push_str(rest);
    out
}

/// The year that some digits name, right after another or alone.
fn named(digits: &str, last: Option<i32>) -> Option<i32> {
    let number: i32 = digits.parse().ok()?;
    match (digits.len(), last) {
        (4, _) if (1900..2200).contains(&number) => Some(number),
        (2, Some(last)) if (last + 1) % 100 == number => Some(last + 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_case_and_digits_fold_away_one_after_the_other() {
        assert_eq!(
            small(" Konferensen  Värmland 2040"),
            "konferensen värmland 2040"
        );
        for (title, years, digits) in [
            ("Konferens 2026/27", "konferens", "konferens"),
            ("Mål- och budget (2026)", "mål och budget", "mål och budget"),
            ("Delårsrapport 2", "delårsrapport 2", "delårsrapport"),
            ("Rum 12/13", "rum 12 13", "rum"),
            ("2026", "", ""),
        ] {
            assert_eq!(without_years(title), years, "{title}");
            assert_eq!(without_digits(title), digits, "{title}");
        }
    }

    #[test]
    fn years_are_told_by_their_distance() {
        let same = |one, other| with_years_from(one, 2026) == with_years_from(other, 2027);
        assert!(same("Mål för 2026", "Mål för 2027"));
        assert!(same("Läsåret 2026/27", "Läsåret 2027/28"));
        assert!(!same("Mål för 2026", "Mål för 2026"));
        assert!(same("Etapp 1", "Etapp 1"));
        assert!(!same("Etapp 1", "Etapp 2"));
    }
}
