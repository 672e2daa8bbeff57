//! Slips of the pen: which word was probably meant by one that no lexicon knows. Only what makes the phrase readable is
//! proposed, so that the word is of the right sort.

use super::Language;
use super::grammar;
use super::items;
use super::lexeme::Lexeme;
use super::lexicon::{self, Lexicon};
use super::token::Tokens;

/// The known word that was probably meant by the one in the place: the phrase with it is read, or read beyond it.
pub(super) fn meant<'l>(
    words: &str,
    place: std::ops::Range<usize>,
    lexicon: &'l Lexicon,
) -> Option<&'l str> {
    let word = words.get(place.clone())?;
    let (before, after) = (words.get(..place.start)?, words.get(place.end..)?);
    let helps = |form: &&str| {
        let mended = format!("{before}{form}{after}");
        let phrase = Tokens::of(&mended);
        let (items, _) = items::items(&phrase, lexicon);
        match grammar::parse(&mended, &items) {
            Ok(rule) => !rule.is_anchored(),
            // There may be a second slip.
            Err(stop) => {
                let end = before.len() + form.len();
                let beyond = items.get(stop.item).is_some_and(|item| item.start >= end);
                beyond
                    && items
                        .iter()
                        .any(|item| item.start >= end && item.lexeme == Lexeme::Unknown)
            }
        }
    };
    lexicon.likely(word).into_iter().find(helps)
}

/// The feast or the month that a name behind "before" or "after" is probably a slip of.
#[must_use]
pub fn mistyped(name: &str, language: Option<Language>) -> Option<&'static str> {
    let name = name.to_lowercase();
    let languages = match language {
        Some(language) => vec![language],
        None => Language::ALL.to_vec(),
    };
    let forms = languages.into_iter().flat_map(lexicon::feasts_and_months);
    let near = forms.filter_map(|form| Some((distance(form, &name)?, form)));
    near.min().map(|(_, form)| form)
}

/// How many letters apart two words are, if one may be a slip of the other: a short word has one wrong letter at most, and a
/// first letter is wrong only where all others are right.
pub(super) fn distance(form: &str, word: &str) -> Option<usize> {
    const SHORT: usize = 5;
    let (count, length) = (form.chars().count(), word.chars().count());
    let room = match length {
        0..=2 => return None,
        3..=SHORT => 1,
        _ => 2,
    };
    if count <= 2 || count.abs_diff(length) > room {
        return None;
    }
    let same_first = form.chars().next() == word.chars().next();
    let room = if same_first { room } else { 1 };
    let away = strsim::osa_distance(form, word);
    (1..=room).contains(&away).then_some(away)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feast_is_told_from_the_name_of_an_entry() {
        for (name, language, expected) in [
            ("påks", Language::Swedish, Some("påsk")),
            ("midsomar", Language::Swedish, Some("midsommar")),
            (
                "Kristi himelsfärdsdag",
                Language::Swedish,
                Some("kristi himmelsfärdsdag"),
            ),
            ("ferbuari", Language::Swedish, Some("februari")),
            ("pinsse", Language::Norwegian, Some("pinse")),
            ("påskke", Language::Danish, Some("påske")),
            ("Chirstmas", Language::English, Some("christmas")),
            ("stämman", Language::Swedish, None),
            ("årsmötet", Language::Swedish, None),
            ("julfesten", Language::Swedish, None),
            ("the gala", Language::English, None),
        ] {
            assert_eq!(mistyped(name, Some(language)), expected, "{name}");
        }
    }
}
