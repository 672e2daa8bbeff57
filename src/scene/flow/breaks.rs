//! Where a long word may be broken at the end of a row: at the seam of a compound, else between its syllables.

use hypher::Lang;

use crate::words::columns_of;

/// A broken word keeps at least so many letters on either row.
const LEAST_PART: usize = 3;

/// The word in two, the first as long as it can be with a hyphen after it.
pub(super) fn broken(word: &str, room: usize, language: Lang) -> Option<(&str, &str)> {
    let fits = |(head, tail): &(&str, &str)| {
        let long_enough = |part: &str| part.chars().count() >= LEAST_PART;
        long_enough(head) && long_enough(tail) && columns_of(head) < room && !head.ends_with('-')
    };
    // Where a compound is put together is the best place of all.
    let seam = seam(word).map(|at| word.split_at(at)).filter(fits);
    let mut at = 0;
    let syllables = hypher::hyphenate(word, language).map(|syllable| {
        at += syllable.len();
        word.split_at(at)
    });
    let last = |parts: &(&str, &str)| fits(parts) && !may_be_linking(parts.1);
    seam.or_else(|| syllables.filter(last).last())
}

/// Second parts of Scandinavian compounds that begin with a vowel: patterns would pull the linking s over to them.
const SECOND_PARTS: [&str; 24] = [
    "analys",
    "ansvar",
    "arbete",
    "arbeid",
    "arbejde",
    "avstämning",
    "avtal",
    "enkät",
    "enhet",
    "idé",
    "inriktning",
    "insats",
    "område",
    "omställning",
    "ordning",
    "ordförande",
    "utbildning",
    "underlag",
    "uppdrag",
    "uppföljning",
    "utkast",
    "utskick",
    "utskott",
    "utveckling",
];

/// Where a compound is put together, if its second part is one of those.
fn seam(word: &str) -> Option<usize> {
    let lower = word.to_lowercase();
    let found = SECOND_PARTS
        .iter()
        .filter_map(|part| last_place(part.as_bytes(), lower.as_bytes()))
        .max()
        .filter(|at| *at > 0)?;
    (lower.len() == word.len() && word.is_char_boundary(found)).then_some(found)
}

/// Where the part stands last in the word. Words are short: the search that strings come with takes longer to prepare.
fn last_place(part: &[u8], word: &[u8]) -> Option<usize> {
    word.windows(part.len()).rposition(|window| window == part)
}

/// Whether an s that may link two words would begin the next row: "nuläge-sanalys" reads worse than no break.
fn may_be_linking(tail: &str) -> bool {
    let mut letters = tail.chars();
    letters.next() == Some('s')
        && letters
            .next()
            .is_some_and(|letter| "aeiouyåäöæø".contains(letter))
}

/// The language of a tag, if its words can be broken.
pub(super) fn language_of(tag: &str) -> Option<Lang> {
    match tag {
        "nb" | "nn" | "no" => Some(Lang::Norwegian),
        "sv" => Some(Lang::Swedish),
        "da" => Some(Lang::Danish),
        "fi" => Some(Lang::Finnish),
        "de" => Some(Lang::German),
        "en" => Some(Lang::English),
        _ => None,
    }
}
