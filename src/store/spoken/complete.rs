//! What a name that is being written may become: rings behind `/`, owners behind `@`, tags behind `#`, phases behind `+`,
//! kinds behind `!`, and the entries that a date is counted from. Puts nothing into the line itself.

use std::cmp::Reverse;
use std::ops::Range;

use super::Vocabulary;
use super::cut::{Sign, is_space};
use super::fields::behind_sign;
use super::vocabulary::Known;
use crate::plan::Named;
use crate::time::phrase;

/// One thing that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the line that it takes the place of.
    pub range: Range<usize>,
    /// What stands there then, its sign included.
    pub text: String,
    /// What it is called.
    pub title: Box<str>,
}

/// More than these are no help.
const MOST: usize = 20;

/// A name of an entry that is being written has at most so many words.
const WORDS: usize = 4;

/// The words before it that say how it is counted are at most so many: "senast den tredje arbetsdagen efter".
const BEFORE: usize = 7;

/// What stands for a name that is still to be written.
const NOBODY: &str = "xqxq";

impl Vocabulary {
    /// What may be meant at the cursor (a byte of the line), the likeliest first: what begins with what is written before
    /// what holds it, and of these what is used most.
    #[must_use]
    pub fn complete(&self, line: &str, cursor: usize) -> Vec<Completion> {
        let mut cursor = cursor.min(line.len());
        while !line.is_char_boundary(cursor) {
            cursor -= 1;
        }
        let written = &line[..cursor];
        self.behind_sign(line, written)
            .unwrap_or_else(|| self.counted_from(line, written))
    }

    /// Behind a sign, as far back as a name with spaces or an open quote reaches.
    fn behind_sign(&self, line: &str, written: &str) -> Option<Vec<Completion>> {
        let (at, sign) = written.char_indices().rev().find_map(|(at, letter)| {
            let sign = Sign::of(letter)?;
            let first = written[..at].chars().next_back().is_none_or(is_space);
            first.then_some((at, sign))
        })?;
        let name = &written[at + 1..];
        let quote = name.starts_with(['"', '“']);
        let bare = name.trim_start_matches(['"', '“']);
        let folded = bare.to_lowercase();
        let known = self.known(sign);
        // Behind a space the next word begins, unless a name goes on.
        let open = !bare.contains(['"', '”'])
            && (!bare.contains(is_space)
                || quote
                || known.iter().any(|known| known.folded.starts_with(&*folded)));
        if !open {
            return None;
        }
        let end = written.len() + rest_of_word(&line[written.len()..]);
        let found = ranked(known, &folded);
        let completions = found.into_iter().map(|known| Completion {
            range: at..end,
            text: format!("{}{}", sign.letter(), unquoted(&known.id)),
            title: known.title.clone(),
        });
        Some(completions.collect())
    }

    /// Where words are counted from something: "två veckor före st…".
    fn counted_from(&self, line: &str, written: &str) -> Vec<Completion> {
        let words = word_starts(written);
        let names = (0..=WORDS).filter_map(|taken| match taken {
            // Nothing of the name is there yet.
            0 => written.ends_with(is_space).then_some(written.len()),
            taken => words.len().checked_sub(taken).map(|at| words[at]),
        });
        let found = names.clone().find(|from| {
            let name = written[*from..].to_lowercase();
            self.is_counted(written, *from, &words)
                && (name.is_empty() || !ranked(&self.entries, &name).is_empty())
        });
        let Some(from) = found else {
            return Vec::new();
        };
        let end = written.len() + rest_of_word(&line[written.len()..]);
        let name = written[from..].to_lowercase();
        let completions = ranked(&self.entries, &name).into_iter();
        completions
            .map(|known| Completion {
                range: from..end,
                text: self.called(known),
                title: known.title.clone(),
            })
            .collect()
    }

    /// Whether the words before a place say that a name comes there.
    fn is_counted(&self, written: &str, from: usize, words: &[usize]) -> bool {
        let before = words.iter().filter(|start| **start < from).rev();
        before.take(BEFORE).any(|start| {
            let phrase = format!("{} {NOBODY}", written[*start..from].trim_end());
            let reading = phrase::read(&phrase, self.language);
            reading.is_ok_and(|reading| reading.rule.anchors() == [NOBODY])
        })
    }

    /// What a date calls an entry: its title where that means nobody else, else its id.
    fn called(&self, known: &Known) -> String {
        let same = match self.meant(&known.title) {
            Named::One(index) => self.entries.get(index) == Some(known),
            _ => false,
        };
        let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-');
        if same && known.title.chars().all(plain) && !known.folded.contains("  ") {
            let phrase = format!("2 weeks before {}", known.title);
            let reading = phrase::read(&phrase, Some(phrase::Language::English));
            if reading.is_ok_and(|it| it.rule.anchors() == [&*known.title]) {
                return known.title.to_string();
            }
        }
        known.id.to_string()
    }
}

/// A name that the plan knows needs no quotes for its spaces.
fn unquoted(name: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_');
    if name.chars().all(plain) {
        name.to_owned()
    } else {
        behind_sign(name)
    }
}

/// Names that begin with what is written, then those with a word that does, then those that hold it.
fn ranked<'k>(known: &'k [Known], folded: &str) -> Vec<&'k Known> {
    let mut found: Vec<(usize, &Known)> = known
        .iter()
        .filter_map(|known| Some((likeness(known, folded)?, known)))
        .collect();
    let key = |(rank, known): &(usize, &Known)| (*rank, Reverse(known.used));
    if found.len() > MOST {
        found.select_nth_unstable_by_key(MOST, |it| (key(it), it.1.folded.clone()));
        found.truncate(MOST);
    }
    found.sort_by(|one, other| (key(one), &one.1.folded).cmp(&(key(other), &other.1.folded)));
    found.into_iter().map(|(_, known)| known).collect()
}

fn likeness(known: &Known, folded: &str) -> Option<usize> {
    if known.folded.starts_with(folded) || known.folded_id.starts_with(folded) {
        return Some(0);
    }
    let mut found = known.folded.match_indices(folded).map(|(at, _)| at);
    let first = found.next();
    let begins_word = |at: usize| !known.folded[..at].ends_with(char::is_alphanumeric);
    if first.into_iter().chain(found).any(begins_word) {
        return Some(1);
    }
    (first.is_some() || known.folded_id.contains(folded)).then_some(2)
}

/// Where the words of a text begin.
fn word_starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut spaced = true;
    for (at, letter) in text.char_indices() {
        if spaced && !is_space(letter) {
            starts.push(at);
        }
        spaced = is_space(letter);
    }
    starts
}

/// How much of a text still belongs to the word that the cursor stands in.
fn rest_of_word(text: &str) -> usize {
    text.find(is_space).unwrap_or(text.len())
}
