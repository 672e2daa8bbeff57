//! The titles of a plan by their words: whom an inflected name or a part of a title means. Looking a name up takes time in
//! proportion to what is found, not to the titles, so that a plan of ten thousand unknown names is read at once.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::ops::Range;

/// The titles of a plan, and the words in them.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    titles: Vec<Title>,
    /// Titles by each of their stems.
    by_stem: HashMap<Box<str>, Vec<usize>>,
    /// In the order of their letters from the last to the first, so that words with the same end stand together.
    words: Vec<Word>,
    /// Words by each of their stems.
    words_by_stem: HashMap<Box<str>, Vec<usize>>,
    /// Words in the order of their letters, so that words with the same beginning stand together.
    forward: Vec<usize>,
}

/// A title, and the entries that have it.
#[derive(Clone, Debug)]
struct Title {
    text: Box<str>,
    entries: Vec<usize>,
}

/// A word, and the titles that it stands in.
#[derive(Clone, Debug, Default)]
struct Word {
    text: Box<str>,
    /// Titles that it begins.
    begins: Vec<usize>,
    /// Titles of two words or more that it ends.
    ends: Vec<usize>,
    /// All titles that hold it.
    held: Vec<usize>,
}

/// Shorter names are no tails of anything: "året" would be the tail of much.
const LEAST_TAIL: usize = 4;

impl Parts {
    /// The parts of folded titles, each with the entries that have it.
    pub(super) fn of(titles: &HashMap<String, Vec<usize>>) -> Self {
        let mut titles: Vec<Title> = titles
            .iter()
            .map(|(text, entries)| Title {
                text: (&**text).into(),
                entries: entries.clone(),
            })
            .collect();
        // What is found is then nearly in order, and quickly put so.
        titles.sort_unstable_by_key(|title| title.entries.first().copied());
        let mut by_stem: HashMap<Box<str>, Vec<usize>> = HashMap::new();
        let mut found: HashMap<&str, Word> = HashMap::new();
        for (index, title) in titles.iter().enumerate() {
            for stem in stems(&title.text) {
                by_stem.entry(stem.into()).or_default().push(index);
            }
            let mut last = None;
            for word in words(&title.text) {
                let known = found.entry(word).or_default();
                if last.is_none() {
                    known.begins.push(index);
                }
                if known.held.last() != Some(&index) {
                    known.held.push(index);
                }
                last = Some((word, last.is_some()));
            }
            if let Some((word, true)) = last {
                found.entry(word).or_default().ends.push(index);
            }
        }
        let mut words: Vec<Word> = found
            .into_iter()
            .map(|(text, word)| Word {
                text: text.into(),
                ..word
            })
            .collect();
        words.sort_unstable_by(|one, other| backward(&one.text).cmp(backward(&other.text)));
        let mut words_by_stem: HashMap<Box<str>, Vec<usize>> = HashMap::new();
        for (index, word) in words.iter().enumerate() {
            for stem in stems(&word.text) {
                words_by_stem.entry(stem.into()).or_default().push(index);
            }
        }
        let mut forward: Vec<usize> = (0..words.len()).collect();
        forward.sort_unstable_by_key(|&at| &*words[at].text);
        Self {
            titles,
            by_stem,
            words,
            words_by_stem,
            forward,
        }
    }

    /// The entries but `asking` that a name means, in order: those whose title is a form of the name ("konferensen" and
    /// "Konferens"), else those of whose title it is the head ("stämman" and "Föreningsstämma"; "konferensen" and
    /// "Konferensen Värmland 2040"), else those whose title holds it ("stämman" and "Kallelse till stämman").
    pub(super) fn meant(&self, name: &str, asking: Option<usize>) -> Vec<usize> {
        let stems = stems(name);
        let whole = stems.iter().filter_map(|stem| self.by_stem.get(*stem));
        let whole = self.entries(whole.flatten().copied(), asking);
        if !whole.is_empty() {
            return whole;
        }
        let forms = stems
            .iter()
            .filter_map(|stem| self.words_by_stem.get(*stem));
        let long = stems
            .iter()
            .filter(|stem| stem.chars().nth(LEAST_TAIL - 1).is_some());
        let tails = in_order(long.flat_map(|stem| self.ending_in(stem)));
        let forms = in_order(forms.flatten().copied().chain(tails.iter().copied()));
        // A title whose last word is said in just this form is not headed by it, but holds it.
        let heads = tails.iter().map(|&at| &self.words[at]);
        let heads = heads.filter(|word| !word.text.ends_with(name));
        let heads = heads.flat_map(|word| &word.ends);
        let heads = heads.chain(forms.iter().flat_map(|&at| &self.words[at].begins));
        let heads = self.entries(heads.copied(), asking);
        if !heads.is_empty() {
            return heads;
        }
        let held = forms.iter().flat_map(|&at| &self.words[at].held).copied();
        self.entries(held.chain(self.containing(name)), asking)
    }

    fn entries(&self, titles: impl Iterator<Item = usize>, asking: Option<usize>) -> Vec<usize> {
        let titles = in_order(titles);
        let entries = titles.iter().flat_map(|&at| &self.titles[at].entries);
        let entries = entries.copied().filter(|index| Some(*index) != asking);
        let mut entries: Vec<usize> = entries.collect();
        entries.sort_unstable();
        entries
    }

    /// The titles that hold a name of several words as it is.
    fn containing(&self, name: &str) -> Vec<usize> {
        if !name.contains(' ') {
            return Vec::new();
        }
        let holds = |at: &usize| self.titles[*at].text.contains(name);
        match self.rarest(name) {
            Some(titles) => titles.into_iter().filter(holds).collect(),
            None => (0..self.titles.len()).filter(holds).collect(),
        }
    }

    /// The titles that hold the rarest word of a name; none where the name has no word. The first word may be the end of a
    /// word of a title, and the last the beginning of one.
    fn rarest(&self, name: &str) -> Option<Vec<usize>> {
        let count = words(name).count();
        let cut = |edge: Option<char>| edge.is_some_and(is_of_a_word);
        let (cut_first, cut_last) = (cut(name.chars().next()), cut(name.chars().next_back()));
        let fitting = words(name).enumerate().map(|(place, word)| {
            let first = cut_first && place == 0;
            let last = cut_last && place + 1 == count;
            if first {
                return self.ending_in(word).collect();
            }
            let mut begun = self.forward[self.beginning_in(word)].iter().copied();
            if last {
                return begun.collect();
            }
            // The word itself stands before those that it begins.
            let same = begun.next().filter(|&at| *self.words[at].text == *word);
            same.into_iter().collect()
        });
        let size = |words: &Vec<usize>| -> usize {
            words.iter().map(|&at| self.words[at].held.len()).sum()
        };
        let rarest = fitting.min_by_key(size)?;
        let titles = rarest.iter().flat_map(|&at| &self.words[at].held);
        Some(titles.copied().collect())
    }

    fn ending_in(&self, end: &str) -> Range<usize> {
        let order = |word: &Word| begin_of(backward(&word.text), backward(end));
        let from = self.words.partition_point(|word| order(word).is_lt());
        let count = self.words[from..].partition_point(|word| order(word).is_eq());
        from..from + count
    }

    /// A range of `forward`.
    fn beginning_in(&self, begin: &str) -> Range<usize> {
        let order = |at: &usize| begin_of(self.words[*at].text.bytes(), begin.bytes());
        let from = self.forward.partition_point(|at| order(at).is_lt());
        let count = self.forward[from..].partition_point(|at| order(at).is_eq());
        from..from + count
    }
}

/// Each once.
fn in_order(all: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut all: Vec<usize> = all.collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// How the beginning of some bytes, as long as the other bytes, stands to them.
fn begin_of(bytes: impl Iterator<Item = u8>, begin: impl ExactSizeIterator<Item = u8>) -> Ordering {
    bytes.take(begin.len()).cmp(begin)
}

fn backward(text: &str) -> impl ExactSizeIterator<Item = u8> {
    text.bytes().rev()
}

fn is_of_a_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-'
}

fn words(title: &str) -> impl Iterator<Item = &str> {
    let words = title.split(|letter: char| !is_of_a_word(letter));
    words.filter(|word| !word.is_empty())
}

/// Endings of definite forms, singular and plural, in Swedish, Norwegian and Danish, and of the genitive.
const ENDINGS: [&str; 15] = [
    "arna", "erna", "orna", "erne", "ene", "ena", "na", "en", "et", "n", "t", "a", "e", "s", "er",
];

/// The word itself and what is left of it without a definite ending.
fn stems(word: &str) -> Vec<&str> {
    let bare = ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    let bare = bare.filter(|stem| stem.chars().nth(2).is_some());
    std::iter::once(word).chain(bare).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// How a title is like a name, the best first, said of one title at a time.
    fn likeness(name: &str, title: &str) -> Option<usize> {
        let own = stems(name);
        let form = |word: &str| stems(word).iter().any(|stem| own.contains(stem));
        let is_tail = |stem: &&str, word: &str| stem.chars().count() >= 4 && word.ends_with(stem);
        let tail = |word: &str| own.iter().any(|stem| is_tail(stem, word));
        let first = words(title).next()?;
        let last = words(title).skip(1).last();
        let ends = last.is_some_and(|last| tail(last) && !last.ends_with(name));
        let holds = words(title).any(|word| form(word) || tail(word))
            || name.contains(' ') && title.contains(name);
        let whole = form(title);
        let fits = [whole, form(first) || tail(first) || ends, holds];
        fits.iter().position(|fits| *fits)
    }

    fn one_by_one(titles: &[String], name: &str, asking: Option<usize>) -> Vec<usize> {
        let others = (0..titles.len()).filter(|index| Some(*index) != asking);
        let like = others.map(|index| (likeness(name, &titles[index]), index));
        let like: Vec<_> = like.filter(|(likeness, _)| likeness.is_some()).collect();
        let best = like.iter().map(|(likeness, _)| *likeness).min().flatten();
        let best = like.iter().filter(|(likeness, _)| *likeness == best);
        best.map(|(_, index)| *index).collect()
    }

    proptest! {
        #[test]
        fn the_words_find_what_going_through_the_titles_finds(
            titles in prop::collection::vec("([abå]{1,3}|möte|stämma)(arna|en|n|s)?([ (.-]{1,2}([ab]{1,2}|stämma|möte)(arna|en|n|s)?){0,3}[.)]?", 1..12),
            name in "([abå]{1,4}|stämma|möte)(arna|en|n|s)?( ([ab]{1,2}|möte)(en|n|s)?){0,2}",
            asking in 0..12_usize,
        ) {
            let fold = |title: &String| title.split_whitespace().collect::<Vec<_>>().join(" ");
            let titles: Vec<String> = titles.iter().map(fold).collect();
            let mut known: HashMap<String, Vec<usize>> = HashMap::new();
            for (index, title) in titles.iter().enumerate() {
                known.entry(title.clone()).or_default().push(index);
            }
            let parts = Parts::of(&known);
            for asking in [None, Some(asking)] {
                prop_assert_eq!(parts.meant(&name, asking), one_by_one(&titles, &name, asking));
            }
        }
    }
}
