//! The words of one language, compiled from its data file and chrono's names. Knows no grammar.

mod form;

use std::collections::HashMap;
use std::iter::successors;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::time::{Weekday, names, sheet};

use super::Language;
use super::lexeme::Lexeme;
use super::slip;
use super::token::{Token, Tokens};
use form::{Form, forms, words};

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
}

/// Words of the data file and of chrono, found fast: every word of every phrase is looked up. No plan adds a word to a
/// lexicon, so that none can be made to collide.
type Words<T> = HashMap<&'static str, T, FixedState>;

/// A form of several words.
#[derive(Debug)]
struct Longer {
    /// What follows the first word, as the file has it: it is cut into words only when a phrase has the first.
    rest: &'static str,
    lexeme: Lexeme,
    /// The one before it that begins with the same word.
    before: Option<usize>,
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

    /// The known words that a mistyped one is like, the nearest first, and of equally near ones the first in the alphabet, so
    /// that the answer is always the same.
    pub(super) fn likely(&self, word: &str) -> Vec<&str> {
        const ENOUGH: usize = 12;
        let word = word.to_lowercase();
        // Mistyped words keep their first letter or their last; the rest need not be measured.
        let ends = |word: &str| (word.chars().next(), word.chars().next_back());
        let (first, last) = ends(&word);
        let known = self.single.keys().filter(|form| {
            form.len().abs_diff(word.len()) <= 4 && (ends(form).0 == first || ends(form).1 == last)
        });
        let near = known.filter_map(|form| Some((slip::distance(form, &word)?, *form)));
        let mut near: Vec<_> = near.collect();
        near.sort_unstable();
        near.truncate(ENOUGH);
        near.into_iter().map(|(_, form)| form).collect()
    }

    fn learn(&mut self, form: Form, lexeme: Lexeme) {
        let Form { whole, first_word } = form;
        if form.is_one_word() {
            self.learn_word(whole, lexeme);
        } else {
            let before = self.several.insert(first_word, self.longer.len());
            self.longer.push(Longer {
                rest: &whole[first_word.len()..],
                lexeme,
                before,
            });
        }
    }

    /// A single word, or one that means this only with its dot. What it meant before goes together with what it means now.
    fn learn_word(&mut self, word: &'static str, lexeme: Lexeme) {
        let known = self.single.insert(word, lexeme);
        let both = known.and_then(|known| known.or(lexeme));
        if let Some(both) = both.filter(|both| *both != lexeme) {
            self.single.insert(word, both);
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

/// About how many single words a language has, how many forms of several, and how many words these begin with.
const SINGLE: usize = 448;
const LONGER: usize = 192;
const BEGINNINGS: usize = 112;

fn compiled(language: Language) -> Lexicon {
    let mut lexicon = Lexicon {
        single: Words::with_capacity_and_hasher(SINGLE, FixedState::default()),
        several: Words::with_capacity_and_hasher(BEGINNINGS, FixedState::default()),
        longer: Vec::with_capacity(LONGER),
        ..Lexicon::default()
    };
    for (name, lexeme) in names_of(language) {
        lexicon.learn_word(name, lexeme);
    }
    for line in sheet::lines(source(language)) {
        learn_line(&mut lexicon, line);
    }
    lexicon
}

/// The lines of a language's data file.
pub(super) fn lines(language: Language) -> impl Iterator<Item = sheet::Line<'static>> {
    sheet::lines(source(language))
}

/// Every form that names a feast or a month.
pub(super) fn feasts_and_months(language: Language) -> impl Iterator<Item = &'static str> {
    let feasts = lines(language).filter(|line| line.table == "feast");
    let feasts = feasts.flat_map(|line| forms(line.text.unwrap_or_default()));
    let words = Lexicon::of(language).single.iter();
    let months = words.filter(|(_, lexeme)| matches!(lexeme, Lexeme::Month(_)));
    feasts
        .map(|form| form.whole)
        .chain(months.map(|(name, _)| *name))
}

fn source(language: Language) -> &'static str {
    match language {
        Language::Swedish => include_str!("sv.toml"),
        Language::Norwegian => include_str!("nb.toml"),
        Language::Danish => include_str!("da.toml"),
        Language::English => include_str!("en.toml"),
    }
}

/// A line that is not understood teaches nothing; a test holds that there is none.
fn learn_line(lexicon: &mut Lexicon, line: sheet::Line<'static>) {
    let (Some(lexeme), Some(text)) = (Lexeme::named(line.table, line.name), line.text) else {
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

/// The names of months and weekdays, in lower case. Abbreviations of two letters ("on.", "to.") mean a weekday only with
/// their dot: without it they are other words.
fn names_of(language: Language) -> impl Iterator<Item = (&'static str, Lexeme)> {
    let months = (1..=12).flat_map(move |month| {
        let long = names::month_name(language, month);
        let both = [long, names::month_short(language, month)];
        both.map(|name| (name, Lexeme::Month(month)))
    });
    let weekdays = Weekday::ALL.into_iter().flat_map(move |weekday| {
        let long = names::weekday_name(language, weekday);
        let both = [long, names::weekday_short(language, weekday)];
        both.map(|name| (name, Lexeme::Weekday(weekday)))
    });
    months.chain(weekdays).map(|(name, lexeme)| {
        // A lexicon lives as long as the program, and so may what it calls its words.
        let name = match name.chars().count() {
            2 => String::leak(name.to_lowercase() + "."),
            _ if name.contains(char::is_uppercase) => String::leak(name.to_lowercase()),
            _ => name,
        };
        (name, lexeme)
    })
}

#[cfg(test)]
mod tests;
