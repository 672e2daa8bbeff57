//! The data files of the languages, and how they are cut into words.

use std::collections::BTreeMap;

use super::super::token::Kind;
use super::*;

/// The forms of the data file with what they mean; fails at a line that is unknown or no string.
fn meanings(language: Language) -> impl Iterator<Item = (Form, Lexeme)> {
    // The words of the turn of the year are written, and those of the other table take each other's place; none is read.
    let read = lines(language).filter(|line| !matches!(line.table, "turn" | "together"));
    read.flat_map(move |line| {
        let known = Lexeme::named(line.table, line.name).zip(line.text);
        let (lexeme, text) = known.expect(line.name);
        forms(text).map(move |form| (form, lexeme))
    })
}

#[test]
fn every_form_begins_with_a_word_and_has_no_figures() {
    for language in Language::ALL {
        for (form, _) in meanings(language) {
            let figures = form.whole.contains(|letter: char| letter.is_ascii_digit());
            assert!(
                !form.first_word.is_empty() && !figures,
                "{language:?}: {}",
                form.whole
            );
        }
    }
}

#[test]
fn no_word_means_two_things() {
    for language in Language::ALL {
        let single = meanings(language)
            .filter(|(form, lexeme)| form.is_one_word() && *lexeme != Lexeme::Suffix)
            .map(|(form, lexeme)| (form.whole, lexeme));
        let mut known: BTreeMap<&str, Lexeme> = BTreeMap::new();
        for (word, lexeme) in names_of(language).chain(single) {
            let before = *known.entry(word).or_insert(lexeme);
            let both = if before == lexeme {
                Some(lexeme)
            } else {
                before.or(lexeme)
            };
            known.insert(word, both.expect(word));
        }
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
        let read = lines(language).filter(|line| !matches!(line.table, "turn" | "together"));
        let texts = read.map(|line| line.text.expect("text"));
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
