//! The nouns that titles and names are about: "Ordinarie föreningsstämma 2026" is a stämma, "Planering av årsmötet" a
//! planning. Knows which words bind and which endings are forms, in the four languages of dates.

/// The words of a text.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    words.filter(|word| word.contains(char::is_alphanumeric))
}

/// A number, which is no noun: "2", "2026-27".
fn is_number(word: &str) -> bool {
    word.bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'-')
}

/// A year, "2026" or "2026-27", which a name may leave out or say otherwise than a title; "Kursdag 2" is not "Kursdag 3", nor
/// "Ärende 3010" "Ärende 3011".
pub(super) fn is_year(word: &str) -> bool {
    let first = word.split('-').next().unwrap_or_default();
    let is_near = matches!(first.parse(), Ok(1900..=2199_u16));
    is_number(word) && first.len() == 4 && is_near
}

/// Words behind which a title only says more of what it is about, in the four languages.
const BINDING: &str = "av af of för for om about inför til till to med with i in på on at vid ved hos från fra frå from \
                       mellan mellem mellom between kring mot against that which som der efter etter after före før before \
                       under enligt through genom gjennom gennem per as";

/// Words that stand for what was named before, and name nothing themselves.
const PRONOUNS: &str =
    "that this it these those then det detta det här dette denne denna den dessa disse da då";

fn is_one_of(known: &str, word: &str) -> bool {
    known.split_whitespace().any(|known| known == word)
}

/// The noun of a name: before any word that binds, the last that is no number.
pub(super) fn head_of_name(name: &str) -> Option<&str> {
    let phrase = words(name).take_while(|word| !is_one_of(BINDING, word));
    let head = phrase.filter(|word| !is_number(word)).last()?;
    (!is_one_of(PRONOUNS, head)).then_some(head)
}

/// The nouns that a title is called by, in lower case: of each part that an "och" joins the last word before any that only
/// says more; and the first, where names or years follow it: "Konferensen Värmland 2040".
pub(super) fn heads_of(title: &str) -> Vec<Box<str>> {
    let mut heads: Vec<Box<str>> = Vec::new();
    let (mut last, mut first): (Option<String>, Option<String>) = (None, None);
    let mut proper = true;
    let mut add = |word: &Option<String>| {
        if let Some(word) = word
            && !heads.iter().any(|head| **head == **word)
        {
            heads.push(word.as_str().into());
        }
    };
    for written in title.split_whitespace() {
        if written.starts_with('(') {
            break;
        }
        let ends = written.ends_with([':', ',', ';']);
        let word = written.trim_matches(|letter: char| !letter.is_alphanumeric());
        let lower = word.to_lowercase();
        if word.is_empty() || is_one_of(BINDING, &lower) {
            if word.is_empty() && matches!(written, "&" | "+") {
                add(&last);
                continue;
            }
            break;
        }
        if is_one_of("och og and samt", &lower) {
            add(&last);
            proper = false;
            continue;
        }
        if !is_number(word) {
            if first.is_some() {
                proper &= word.starts_with(char::is_uppercase);
            }
            first.get_or_insert_with(|| lower.clone());
            last = Some(lower);
        }
        if ends {
            break;
        }
    }
    add(&last);
    if proper && first.as_deref().is_some_and(is_definite) {
        add(&first);
    }
    heads
}

/// "konferensen", "styrelsen": the thing itself, that a name of its own may follow.
fn is_definite(word: &str) -> bool {
    ["en", "an", "ene", "ena", "arna", "erna", "orna"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// Endings of definite forms, singular and plural, in Swedish, Norwegian and Danish, and of the genitive.
const ENDINGS: [&str; 15] = [
    "arna", "erna", "orna", "erne", "ene", "ena", "na", "en", "et", "n", "t", "a", "e", "s", "er",
];

/// The word itself and what is left of it without a definite ending.
pub(super) fn stems(word: &str) -> Vec<&str> {
    let bare = ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    let bare = bare.filter(|stem| stem.chars().count() >= 3);
    std::iter::once(word).chain(bare).collect()
}

#[cfg(test)]
mod tests {
    use super::is_year;

    #[test]
    fn a_number_is_a_year_only_where_it_is_near() {
        assert!(["2026", "1999", "2026-27"].into_iter().all(is_year));
        let others = ["3010", "26", "12026", "2026a", "1234-56"];
        assert!(!others.into_iter().any(is_year));
    }
}
