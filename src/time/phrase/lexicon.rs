//! The words of one language, compiled from its data file and chrono's names. Knows no grammar.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use crate::time::{Weekday, names, sheet};

use super::Language;
use super::lexeme::Lexeme;
use super::token::{Kind, Token, Tokens};

/// The words of one language, by their first.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// Of one word: the meaning.
    single: Words<Lexeme>,
    /// Of several words: what follows the first, the longest first.
    several: Words<Vec<Longer>>,
    /// What makes a figure an ordinal. Apart from the words: a lone "a" or "e" may mean something else.
    suffixes: Vec<&'static str>,
    /// What cannot be right in the file; a test holds that there is none.
    pub(super) complaints: Vec<String>,
}

/// Words of the data file and of chrono, found fast.
type Words<T> = HashMap<Cow<'static, str>, T, BuildHasherDefault<Digest>>;

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

/// The words that follow the first, and what they mean together.
type Longer = (Box<[Box<str>]>, Lexeme);

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
        let mut longer = self.several.get(text).into_iter().flatten();
        let found =
            longer.find_map(|(rest, lexeme)| Some((*lexeme, follows(phrase, tokens, rest)?)));
        found.unwrap_or_else(|| {
            let dotted = tokens.get(1).is_some_and(|next| is_dot(phrase, *next));
            (self.word(text, dotted), 1 + usize::from(dotted))
        })
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
            (away <= room && form.chars().count() > 2).then_some((away, &**form))
        });
        // Of equally near words the first in the alphabet, so that the answer is always the same.
        near.min().map(|(_, form)| form)
    }

    fn learn(&mut self, form: Cow<'static, str>, lexeme: Lexeme) {
        if form.chars().all(char::is_alphabetic) && !form.is_empty() {
            // Most forms are one plain word.
            let known = self.single.insert(form.clone(), lexeme);
            return self.reconcile(&form, known, lexeme);
        }
        let tokens = Tokens::of(&form);
        let mut words = tokens
            .list()
            .iter()
            .filter(|token| token.kind == Kind::Word);
        if form.contains(|letter: char| letter.is_ascii_digit()) {
            self.complaints.push(format!("“{form}” has figures"));
        }
        let (Some(first), rest) = (words.next(), words) else {
            self.complaints.push(format!("“{form}” is no word"));
            return;
        };
        let rest: Box<[Box<str>]> = rest.map(|token| tokens.text(*token).into()).collect();
        let known = if rest.is_empty() {
            let bare = Cow::Owned(tokens.text(*first).to_owned());
            let key = if form.ends_with('.') { form } else { bare };
            self.single.insert(key, lexeme)
        } else {
            let longer = self
                .several
                .entry(Cow::Owned(tokens.text(*first).to_owned()))
                .or_default();
            let known = longer.iter().find(|(other, _)| *other == rest);
            let known = known.map(|(_, lexeme)| *lexeme);
            let place = longer.partition_point(|(other, _)| other.len() >= rest.len());
            longer.insert(place, (rest, lexeme));
            known
        };
        self.reconcile(tokens.text(*first), known, lexeme);
    }

    /// What a word meant before must go together with what it means now.
    fn reconcile(&mut self, word: &str, known: Option<Lexeme>, lexeme: Lexeme) {
        let Some(known) = known.filter(|known| *known != lexeme) else {
            return;
        };
        match known.or(lexeme) {
            Some(both) => drop(self.single.insert(Cow::Owned(word.to_owned()), both)),
            None => self.complaints.push(format!("“{word}” means two things")),
        }
    }
}

fn is_dot(phrase: &Tokens, token: Token) -> bool {
    token.glued && phrase.text(token) == "."
}

/// How many tokens the form takes, if these words follow the first; dots and hyphens between them are passed over.
fn follows(phrase: &Tokens, tokens: &[Token], rest: &[Box<str>]) -> Option<usize> {
    let mut at = 1;
    for word in rest {
        while tokens
            .get(at)
            .is_some_and(|token| matches!(phrase.text(*token), "." | "-" | "/"))
        {
            at += 1;
        }
        let token = tokens.get(at)?;
        if phrase.text(*token) != &**word {
            return None;
        }
        at += 1;
    }
    let dotted = tokens.get(at).is_some_and(|token| is_dot(phrase, *token));
    Some(at + usize::from(dotted))
}

/// About how many single words a language has.
const FORMS: usize = 512;

fn compiled(language: Language) -> Lexicon {
    let mut lexicon = Lexicon {
        single: Words::with_capacity_and_hasher(FORMS, BuildHasherDefault::default()),
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
    let (Some(lexeme), Some(forms)) = (Lexeme::named(line.table, line.name), line.text) else {
        let complaint = format!("{}.{} is unknown or no string", line.table, line.name);
        lexicon.complaints.push(complaint);
        return;
    };
    let forms = forms.split(',').map(str::trim);
    if lexeme == Lexeme::Suffix {
        lexicon.suffixes = forms.collect();
        return;
    }
    for form in forms {
        lexicon.learn(Cow::Borrowed(form), lexeme);
    }
}

/// Abbreviations of two letters ("on.", "to.") mean a weekday only with their dot: without it they are other words.
fn learn_names(lexicon: &mut Lexicon, language: Language) {
    let mut learn = |name: &str, lexeme: Lexeme| {
        let name = name.to_lowercase();
        if name.chars().count() == 2 {
            lexicon.learn(Cow::Owned(format!("{name}.")), lexeme);
        } else {
            lexicon.learn(Cow::Owned(name), lexeme);
        }
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
    use super::*;

    #[test]
    fn no_word_means_two_things() {
        for language in Language::ALL {
            let complaints = &Lexicon::of(language).complaints;
            assert!(complaints.is_empty(), "{language:?}: {complaints:#?}");
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
}
