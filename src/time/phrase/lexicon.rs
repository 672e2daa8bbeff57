//! The words of one language, compiled from its data file and chrono's names. Knows no grammar.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::iter::{from_fn, successors};
use std::sync::LazyLock;

use crate::time::{Weekday, names, sheet};

use super::Language;
use super::lexeme::Lexeme;
use super::token::{Token, Tokens};

/// The words of one language, by their first.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// Of one word: the meaning.
    single: Words<Lexeme>,
    /// Of several words: where in `longer` the last one stands that begins so.
    several: Words<usize>,
    longer: Vec<Longer>,
    /// What makes a figure an ordinal. Apart from the words: a lone "a" or "e" may mean something else.
    suffixes: Vec<&'static str>,
    /// What cannot be right in the file; a test holds that there is none.
    pub(super) complaints: Vec<String>,
}

/// Words of the data file and of chrono, found fast.
type Words<T> = HashMap<&'static str, T, BuildHasherDefault<Digest>>;

/// FNV-1a, 64 bits (Fowler, Noll, Vo). Every word of every phrase is looked up, and no plan adds a word to a lexicon, so that
/// none can be made to collide.
#[derive(Clone, Copy, Debug)]
struct Digest(u64);

impl Default for Digest {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Digest {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A form of several words.
#[derive(Debug)]
struct Longer {
    /// What follows the first word, as the file has it: it is cut into words only when a phrase has the first.
    rest: &'static str,
    lexeme: Lexeme,
    /// The one before it that begins with the same word.
    before: Option<usize>,
}

/// A form of the data file.
#[derive(Clone, Copy, Debug)]
struct Form {
    whole: &'static str,
    first_word: &'static str,
}

impl Lexicon {
    /// The lexicon of a language, compiled when it is first asked for.
    pub(super) fn of(language: Language) -> &'static Self {
        static SWEDISH: LazyLock<Lexicon> = LazyLock::new(|| compiled(Language::Swedish));
        static NORWEGIAN: LazyLock<Lexicon> = LazyLock::new(|| compiled(Language::Norwegian));
        static DANISH: LazyLock<Lexicon> = LazyLock::new(|| compiled(Language::Danish));
        static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| compiled(Language::English));
        match language {
            Language::Swedish => &SWEDISH,
            Language::Norwegian => &NORWEGIAN,
            Language::Danish => &DANISH,
            Language::English => &ENGLISH,
        }
    }

    /// No words at all: enough for figures.
    pub(super) fn empty() -> &'static Self {
        static EMPTY: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);
        &EMPTY
    }

    /// The longest form that begins with the first of these tokens: its meaning and how many tokens it takes.
    pub(super) fn longest(&self, phrase: &Tokens, tokens: &[Token]) -> (Lexeme, usize) {
        let Some(first) = tokens.first() else {
            return (Lexeme::Unknown, 0);
        };
        let text = phrase.text(*first);
        let longer = self
            .beginning(text)
            .filter_map(|form| Some((form.lexeme, follows(phrase, tokens, form.rest)?)));
        longer.max_by_key(|(_, taken)| *taken).unwrap_or_else(|| {
            let dotted = tokens.get(1).is_some_and(|next| is_dot(phrase, *next));
            (self.word(text, dotted), 1 + usize::from(dotted))
        })
    }

    /// The forms of several words that begin with this one, the last first.
    fn beginning(&self, word: &str) -> impl Iterator<Item = &Longer> {
        let last = self.several.get(word).and_then(|at| self.longer.get(*at));
        successors(last, |form| self.longer.get(form.before?))
    }

    /// A single word; some mean something else as an abbreviation ("ti." is a Tuesday, "ti" ten).
    fn word(&self, text: &str, dotted: bool) -> Lexeme {
        let abbreviated = dotted
            .then(|| self.single.get(format!("{text}.").as_str()))
            .flatten();
        let found = abbreviated.or_else(|| self.single.get(text));
        found.copied().unwrap_or(Lexeme::Unknown)
    }

    /// Whether it makes a figure before it an ordinal.
    pub(super) fn is_suffix(&self, text: &str) -> bool {
        self.suffixes.contains(&text)
    }

    /// The known word that a mistyped one is most like, if it is like any.
    pub(super) fn nearest(&self, word: &str) -> Option<&str> {
        let word = word.to_lowercase();
        let length = word.chars().count();
        let room = match length {
            0..=2 => return None,
            3..=4 => 1,
            _ => 2,
        };
        // Mistyped words keep their first letter or their last; the rest need not be measured.
        let ends = |word: &str| (word.chars().next(), word.chars().next_back());
        let (first, last) = ends(&word);
        let likely = self.single.keys().filter(|form| {
            form.len().abs_diff(word.len()) <= 4
                && (ends(form).0 == first || ends(form).1 == last)
                && form.chars().count().abs_diff(length) <= room
        });
        let near = likely.filter_map(|form| {
            let away = strsim::osa_distance(form, &word);
            (away <= room && form.chars().count() > 2).then_some((away, *form))
        });
        // Of equally near words the first in the alphabet, so that the answer is always the same.
        near.min().map(|(_, form)| form)
    }

    fn learn(&mut self, form: Form, lexeme: Lexeme) {
        let Form { whole, first_word } = form;
        let rest = &whole[first_word.len()..];
        if first_word.is_empty() || rest.bytes().any(|byte| byte.is_ascii_digit()) {
            self.complaints.push(format!("“{whole}” is no word"));
        } else if rest.is_empty() || words(rest).next().is_none() {
            self.learn_word(whole, lexeme);
        } else {
            let before = self.several.insert(first_word, self.longer.len());
            self.longer.push(Longer {
                rest,
                lexeme,
                before,
            });
        }
    }

    /// A single word, or one that means this only with its dot.
    fn learn_word(&mut self, word: &'static str, lexeme: Lexeme) {
        let known = self.single.insert(word, lexeme);
        self.reconcile(word, known, lexeme);
    }

    /// What a word meant before must go together with what it means now.
    fn reconcile(&mut self, word: &'static str, known: Option<Lexeme>, lexeme: Lexeme) {
        let Some(known) = known.filter(|known| *known != lexeme) else {
            return;
        };
        match known.or(lexeme) {
            Some(both) => drop(self.single.insert(word, both)),
            None => self.complaints.push(format!("“{word}” means two things")),
        }
    }
}

fn is_dot(phrase: &Tokens, token: Token) -> bool {
    token.glued && phrase.text(token) == "."
}

/// How many tokens the form takes, if these words follow the first; dots and hyphens between them are passed over.
fn follows(phrase: &Tokens, tokens: &[Token], rest: &str) -> Option<usize> {
    let mut at = 1;
    for word in words(rest) {
        while tokens
            .get(at)
            .is_some_and(|token| matches!(phrase.text(*token), "." | "-" | "/"))
        {
            at += 1;
        }
        let token = tokens.get(at)?;
        if phrase.text(*token) != word {
            return None;
        }
        at += 1;
    }
    let dotted = tokens.get(at).is_some_and(|token| is_dot(phrase, *token));
    Some(at + usize::from(dotted))
}

/// The forms of a line, parted by commas.
fn forms(line: &'static str) -> impl Iterator<Item = Form> {
    let mut rest = Some(line);
    from_fn(move || {
        let text = rest?;
        let (first_word, more) = text.split_at(end_of_word(text));
        let comma = more.bytes().position(|byte| byte == b',');
        let (whole, more) = text.split_at(comma.map_or(text.len(), |at| first_word.len() + at));
        rest = more.strip_prefix(',').map(str::trim_ascii_start);
        Some(Form { whole, first_word })
    })
}

/// The words of a form; what stands between them may be left out by the writer.
fn words(form: &str) -> impl Iterator<Item = &str> {
    let mut rest = form;
    from_fn(move || {
        rest =
            rest.trim_start_matches(|letter: char| letter.is_ascii() && !is_letter(letter as u8));
        let (word, more) = rest.split_at(end_of_word(rest));
        rest = more;
        (!word.is_empty()).then_some(word)
    })
}

fn end_of_word(text: &str) -> usize {
    let end = text.bytes().position(|byte| !is_letter(byte));
    end.unwrap_or(text.len())
}

/// Whether the byte is of a word. The files have only lower case, and from "a" on nothing but letters; tests hold them to it.
fn is_letter(byte: u8) -> bool {
    byte >= b'a'
}

/// About how many single words a language has, how many forms of several, and how many words these begin with.
const SINGLE: usize = 448;
const LONGER: usize = 192;
const BEGINNINGS: usize = 112;

fn compiled(language: Language) -> Lexicon {
    let mut lexicon = Lexicon {
        single: Words::with_capacity_and_hasher(SINGLE, BuildHasherDefault::default()),
        several: Words::with_capacity_and_hasher(BEGINNINGS, BuildHasherDefault::default()),
        longer: Vec::with_capacity(LONGER),
        ..Lexicon::default()
    };
    learn_names(&mut lexicon, language);
    for line in sheet::lines(source(language)) {
        learn_line(&mut lexicon, line);
    }
    lexicon
}

/// The lines of a language's data file.
pub(super) fn lines(language: Language) -> impl Iterator<Item = sheet::Line<'static>> {
    sheet::lines(source(language))
}

fn source(language: Language) -> &'static str {
    match language {
        Language::Swedish => include_str!("sv.toml"),
        Language::Norwegian => include_str!("nb.toml"),
        Language::Danish => include_str!("da.toml"),
        Language::English => include_str!("en.toml"),
    }
}

fn learn_line(lexicon: &mut Lexicon, line: sheet::Line<'static>) {
    let (Some(lexeme), Some(text)) = (Lexeme::named(line.table, line.name), line.text) else {
        let complaint = format!("{}.{} is unknown or no string", line.table, line.name);
        lexicon.complaints.push(complaint);
        return;
    };
    if lexeme == Lexeme::Suffix {
        lexicon.suffixes = forms(text).map(|form| form.whole).collect();
        return;
    }
    for form in forms(text) {
        lexicon.learn(form, lexeme);
    }
}

/// Abbreviations of two letters ("on.", "to.") mean a weekday only with their dot: without it they are other words.
fn learn_names(lexicon: &mut Lexicon, language: Language) {
    // A lexicon lives as long as the program, and so may what it calls its words.
    let mut learn = |name: &'static str, lexeme: Lexeme| {
        let name = match name.chars().count() {
            2 => String::leak(name.to_lowercase() + "."),
            _ if name.contains(char::is_uppercase) => String::leak(name.to_lowercase()),
            _ => name,
        };
        lexicon.learn_word(name, lexeme);
    };
    for month in 1..=12 {
        learn(names::month_name(language, month), Lexeme::Month(month));
        learn(names::month_short(language, month), Lexeme::Month(month));
    }
    for weekday in Weekday::ALL {
        learn(
            names::weekday_name(language, weekday),
            Lexeme::Weekday(weekday),
        );
        learn(
            names::weekday_short(language, weekday),
            Lexeme::Weekday(weekday),
        );
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::token::Kind;
    use super::*;

    #[test]
    fn no_word_means_two_things() {
        for language in Language::ALL {
            let complaints = &Lexicon::of(language).complaints;
            assert!(complaints.is_empty(), "{language:?}: {complaints:#?}");
        }
    }

    #[test]
    fn no_form_of_several_words_means_two_things() {
        for language in Language::ALL {
            let lexicon = Lexicon::of(language);
            let mut known = BTreeMap::new();
            for first in lexicon.several.keys() {
                for form in lexicon.beginning(first) {
                    let all: Vec<&str> = std::iter::once(*first).chain(words(form.rest)).collect();
                    let other = known.insert(all, form.lexeme);
                    let same = other.is_none_or(|other| other == form.lexeme);
                    assert!(same, "{language:?}: {first}{}", form.rest);
                }
            }
            assert_eq!(known.len(), lexicon.longer.len(), "{language:?}");
        }
    }

    #[test]
    fn files_are_written_in_lower_case() {
        for language in Language::ALL {
            let source = source(language);
            let words = source.lines().filter(|line| !line.starts_with('#'));
            for line in words {
                assert_eq!(line, line.to_lowercase(), "{language:?}");
            }
        }
    }

    #[test]
    fn names_are_single_words() {
        for language in Language::ALL {
            let months = (1..=12).flat_map(|month| {
                let full = names::month_name(language, month);
                [full, names::month_short(language, month)]
            });
            let weekdays = Weekday::ALL.into_iter().flat_map(|weekday| {
                let full = names::weekday_name(language, weekday);
                [full, names::weekday_short(language, weekday)]
            });
            for name in months.chain(weekdays) {
                assert_eq!(Tokens::of(name).list().len(), 1, "{language:?}: {name}");
            }
        }
    }

    #[test]
    fn forms_are_cut_into_words_as_phrases_are() {
        for language in Language::ALL {
            let texts = lines(language).map(|line| line.text.expect("text"));
            for text in texts {
                let own: Vec<Form> = forms(text).collect();
                let wholes: Vec<&str> = own.iter().map(|form| form.whole).collect();
                assert_eq!(wholes, text.split(',').map(str::trim).collect::<Vec<_>>());
                for form in own {
                    let tokens = Tokens::of(form.whole);
                    let list = tokens.list().iter();
                    let expected = list.filter(|token| token.kind == Kind::Word);
                    let expected: Vec<&str> = expected.map(|token| tokens.text(*token)).collect();
                    assert_eq!(words(form.whole).collect::<Vec<_>>(), expected);
                    assert_eq!(form.first_word, expected[0]);
                }
            }
        }
    }
}
