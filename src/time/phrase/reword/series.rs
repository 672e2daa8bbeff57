//! Words that come one after the other: months, weekdays, numbers, seasons. For each form of one its like of another:
//! "torsdagen" and "fredagen", "sept." and "okt.". Taken from the same data as reading.

use crate::time::{Language, Weekday, names};

use super::super::lexicon::lines;
use super::super::token::Tokens;

/// The tables of a language whose words have an order.
const TABLES: [&str; 6] = ["number", "ordinal", "season", "term", "part", "weekdays"];

/// A table of forms: for each of its names the ways to write it.
pub(super) type Series = Vec<(String, Vec<String>)>;

/// The months, 1–12, and the weekdays, 1–7, of a language: full name, short name, then what its data has more.
pub(super) fn named(language: Language, table: &str) -> Series {
    let numbers = if table == "month" { 1..=12 } else { 1..=7_u32 };
    numbers
        .map(|number| {
            let mut forms = if table == "month" {
                vec![
                    names::month_name(language, number).to_lowercase(),
                    names::month_short(language, number).to_lowercase(),
                ]
            } else {
                let weekday = Weekday::ALL[number as usize - 1];
                vec![
                    names::weekday_name(language, weekday).to_lowercase(),
                    names::weekday_short(language, weekday).to_lowercase(),
                ]
            };
            forms.extend(forms_of(language, table, &number.to_string()));
            (number.to_string(), forms)
        })
        .collect()
}

/// The other series of a language.
pub(super) fn others(language: Language) -> Vec<Series> {
    let tables = TABLES.iter();
    tables.map(|table| named_in(language, table)).collect()
}

/// One of them.
pub(super) fn named_in(language: Language, table: &str) -> Series {
    let own = lines(language).filter(|line| line.table == table);
    own.map(|line| (line.name.to_owned(), split(line.text)))
        .collect()
}

/// The forms of one name.
pub(in crate::time::phrase) fn forms(language: Language, table: &str, name: &str) -> Vec<String> {
    forms_of(language, table, name).collect()
}

fn forms_of(language: Language, table: &str, name: &str) -> impl Iterator<Item = String> {
    let mut own = lines(language);
    let line = own.find(|line| line.table == table && line.name == name);
    split(line.and_then(|line| line.text)).into_iter()
}

fn split(forms: Option<&str>) -> Vec<String> {
    let forms = forms.unwrap_or_default().split(',');
    forms
        .map(|form| form.trim().to_owned())
        .filter(|form| !form.is_empty())
        .collect()
}

/// Where a word stands in a series: which name, and which of its forms.
pub(super) fn find(series: &Series, word: &str) -> Option<(usize, usize)> {
    series.iter().enumerate().find_map(|(at, (_, forms))| {
        let form = forms.iter().position(|form| form == word)?;
        Some((at, form))
    })
}

const NYNORSK: &str = "nynorsk";

fn is_nynorsk(language: Language, phrase: &Tokens) -> bool {
    let mut words = phrase.list().iter().map(|token| phrase.text(*token));
    let marks = forms(language, "together", NYNORSK);
    words.any(|word| marks.iter().any(|mark| mark == word))
}

/// The ways to say "from" or "until" in the language of a phrase, the plainest first.
pub(super) fn links(language: Language, phrase: &str, link: &str) -> Vec<String> {
    let mut links = if is_nynorsk(language, &Tokens::of(phrase)) {
        forms(language, "together", &format!("{link}-{NYNORSK}"))
    } else {
        Vec::new()
    };
    links.extend(forms(language, "word", link));
    links
}

/// Words that are said in the same way, each family in its order: "primo, medio, ultimo". Those of nynorsk only where the
/// phrase is written in it.
pub(super) fn families(language: Language, phrase: &Tokens) -> Vec<Vec<String>> {
    let is_nynorsk = is_nynorsk(language, phrase);
    let together = lines(language).filter(|line| line.table == "together");
    let own = together.filter(|line| match line.name.strip_suffix(NYNORSK) {
        Some(own) => is_nynorsk && !own.is_empty(),
        None => true,
    });
    own.map(|line| split(line.text)).collect()
}

/// The word of a family for the name at a place of a series; the last of a family ends it: a month has a late part and an
/// end, and "ultimo" is both.
pub(super) fn of_family(families: &[Vec<String>], word: &str, at: usize) -> Option<String> {
    let is_own = |family: &&Vec<String>| family.len() > 2 && family.iter().any(|it| it == word);
    let family = families.iter().find(is_own)?;
    let is_part = family.len() == 3;
    family.get(if is_part { at.min(2) } else { at }).cloned()
}

/// The form of another name that is most like the one that was written.
pub(super) fn like(series: &Series, at: usize, form: usize, word: &str) -> Option<String> {
    let (_, forms) = series.get(at)?;
    // A short form that only some months have ("sept") goes with the short form of the others.
    let short = word.chars().count() <= 4;
    let same = forms.get(form).or_else(|| forms.get(usize::from(short)));
    same.or_else(|| forms.first()).cloned()
}
