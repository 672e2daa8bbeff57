//! The titles of a plan by their words: whom an inflected name or the head of a title means. Looking a name up takes time in
//! proportion to what is found, not to the titles, so that a plan of ten thousand unknown names is read at once.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::ops::Range;

use super::heads::{head_of_name, heads_of, is_year, stems, words};

/// The titles of a plan, the nouns that they are about, and the words in them.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    titles: Vec<Title>,
    /// Titles by each of their stems.
    by_stem: HashMap<Box<str>, Vec<usize>>,
    heads: Index,
    words: Index,
}

/// A title: its words, the nouns that it is about, both as places in their index, and the entries that have it.
#[derive(Clone, Debug, Default)]
struct Title {
    words: Vec<usize>,
    heads: Vec<usize>,
    entries: Vec<usize>,
}

/// Words, and the titles that they are of.
#[derive(Clone, Debug)]
struct Index {
    /// In the order of their letters from the last to the first, so that words with the same end stand together.
    words: Vec<(Box<str>, Vec<usize>)>,
    /// Words by each of their stems.
    by_stem: HashMap<Box<str>, Vec<usize>>,
}

/// Shorter names are no tails of anything: "året" would be the tail of much.
const LEAST_TAIL: usize = 4;

impl Parts {
    /// The parts of folded titles, each with the entries that have it; `written` are the titles as the entries have them.
    pub(super) fn of(titles: &HashMap<String, Vec<usize>>, written: &[Cow<'_, str>]) -> Self {
        let mut known: Vec<(&str, &[usize])> = titles
            .iter()
            .map(|(text, entries)| (&**text, &**entries))
            .collect();
        // What is found is then nearly in order, and quickly put so.
        known.sort_unstable_by_key(|(_, entries)| entries.first().copied());
        let mut by_stem: HashMap<Box<str>, Vec<usize>> = HashMap::new();
        for (index, (text, _)) in known.iter().enumerate() {
            for stem in stems(text) {
                by_stem.entry(stem.into()).or_default().push(index);
            }
        }
        let heads: Vec<Vec<Box<str>>> = known
            .iter()
            .map(|(_, entries)| entries.first().and_then(|first| written.get(*first)))
            .map(|title| title.map(|title| heads_of(title)).unwrap_or_default())
            .collect();
        let heads = heads.iter().enumerate();
        let heads =
            Index::of(heads.flat_map(|(at, heads)| heads.iter().map(move |word| (&**word, at))));
        let texts = known.iter().enumerate();
        let words =
            Index::of(texts.flat_map(|(at, (text, _))| words(text).map(move |word| (word, at))));
        let mut titles: Vec<Title> = known
            .iter()
            .map(|(_, entries)| Title {
                entries: entries.to_vec(),
                ..Title::default()
            })
            .collect();
        for (at, title) in words.places() {
            titles[title].words.push(at);
        }
        for (at, title) in heads.places() {
            titles[title].heads.push(at);
        }
        Self {
            titles,
            by_stem,
            heads,
            words,
        }
    }

    /// The entries but `asking` whose title is a form of a name, in order: "konferensen" and "Konferens".
    pub(super) fn whole(&self, name: &str, asking: Option<usize>) -> Vec<usize> {
        let stems = stems(name);
        let whole = stems.iter().filter_map(|stem| self.by_stem.get(*stem));
        self.entries(whole.flatten().copied(), asking)
    }

    /// The entries but `asking` of whose title a name is the head, in order: "stämman" and "Ordinarie föreningsstämma 2026";
    /// "konferensen" and "Konferensen Värmland 2040". Where a name says more than a head, the title must hold the rest too,
    /// but years.
    pub(super) fn led(&self, name: &str, asking: Option<usize>) -> Vec<usize> {
        match head_of_name(name) {
            Some(head) => self.entries(self.headed(name, head).into_iter(), asking),
            None => Vec::new(),
        }
    }

    /// The entries that hold the head of a name anywhere in their titles.
    pub(super) fn near(&self, name: &str) -> Vec<usize> {
        let Some(head) = head_of_name(name) else {
            return Vec::new();
        };
        let like = self.words.like(head);
        self.entries(self.words.titles(&like), None)
    }

    /// The titles with that head that hold the rest of the name too.
    fn headed(&self, name: &str, head: &str) -> Vec<usize> {
        let like = self.heads.like(head);
        // By word of the name but its head: its forms in titles.
        let others: Vec<Vec<usize>> = words(name)
            .filter(|word| *word != head && !is_year(word))
            .map(|word| self.words.forms(word))
            .collect();
        let is_headed = |title: &Title| has_any(&title.heads, &like);
        let holds_all = |title: &Title| others.iter().all(|forms| has_any(&title.words, forms));
        // The rarest word leaves the fewest titles to look at.
        let rarest = others.iter().min_by_key(|forms| self.words.count(forms));
        let found: Vec<usize> = match rarest {
            Some(rarest) if self.words.count(rarest) < self.heads.count(&like) => {
                let held = self.words.titles(rarest);
                held.filter(|&at| is_headed(&self.titles[at])).collect()
            }
            _ => self.heads.titles(&like).collect(),
        };
        let found = in_order(found.into_iter()).into_iter();
        found.filter(|&at| holds_all(&self.titles[at])).collect()
    }

    fn entries(&self, titles: impl Iterator<Item = usize>, asking: Option<usize>) -> Vec<usize> {
        let titles = in_order(titles);
        let entries = titles.iter().flat_map(|&at| &self.titles[at].entries);
        let entries = entries.copied().filter(|index| Some(*index) != asking);
        let mut entries: Vec<usize> = entries.collect();
        entries.sort_unstable();
        entries
    }
}

impl Index {
    fn of<'t>(words: impl Iterator<Item = (&'t str, usize)>) -> Self {
        let mut found: HashMap<&str, Vec<usize>> = HashMap::new();
        for (word, title) in words {
            let titles = found.entry(word).or_default();
            if titles.last() != Some(&title) {
                titles.push(title);
            }
        }
        let mut words: Vec<(Box<str>, Vec<usize>)> = found
            .into_iter()
            .map(|(word, titles)| (word.into(), titles))
            .collect();
        words.sort_unstable_by(|(one, _), (other, _)| backward(one).cmp(backward(other)));
        let mut by_stem: HashMap<Box<str>, Vec<usize>> = HashMap::new();
        for (index, (word, _)) in words.iter().enumerate() {
            for stem in stems(word) {
                by_stem.entry(stem.into()).or_default().push(index);
            }
        }
        Self { words, by_stem }
    }

    /// Each word of each title, as places.
    fn places(&self) -> impl Iterator<Item = (usize, usize)> {
        let words = self.words.iter().enumerate();
        words.flat_map(|(at, (_, titles))| titles.iter().map(move |title| (at, *title)))
    }

    /// The words that are forms of a word.
    fn forms(&self, word: &str) -> Vec<usize> {
        let stems = stems(word);
        let forms = stems.iter().filter_map(|stem| self.by_stem.get(*stem));
        in_order(forms.flatten().copied())
    }

    /// The words that are forms of a word, or end in one.
    fn like(&self, word: &str) -> Vec<usize> {
        let stems = stems(word);
        let long = stems
            .iter()
            .filter(|stem| stem.chars().nth(LEAST_TAIL - 1).is_some());
        let tails = long.flat_map(|stem| self.ending_in(stem));
        in_order(self.forms(word).into_iter().chain(tails))
    }

    /// The titles that some words are of.
    fn titles(&self, words: &[usize]) -> impl Iterator<Item = usize> {
        words.iter().flat_map(|&at| &self.words[at].1).copied()
    }

    fn count(&self, words: &[usize]) -> usize {
        words.iter().map(|&at| self.words[at].1.len()).sum()
    }

    fn ending_in(&self, end: &str) -> Range<usize> {
        let order = |word: &str| begin_of(backward(word), backward(end));
        let from = self.words.partition_point(|(word, _)| order(word).is_lt());
        let count = self.words[from..].partition_point(|(word, _)| order(word).is_eq());
        from..from + count
    }
}

/// Whether any of some words, which are few, is one of others, which are in order.
fn has_any(words: &[usize], known: &[usize]) -> bool {
    words.iter().any(|word| known.binary_search(word).is_ok())
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// How a title is like a name, the best first, said of one title at a time.
    fn likeness(name: &str, title: &str, written: &str) -> Option<usize> {
        let shares = |one: &str, other: &str| {
            let own = stems(one);
            stems(other).iter().any(|stem| own.contains(stem))
        };
        if shares(name, title) {
            return Some(0);
        }
        let head = head_of_name(name)?;
        let is_tail = |stem: &&str, word: &str| stem.chars().count() >= 4 && word.ends_with(stem);
        let is_head = heads_of(written).iter().any(|known| {
            shares(head, known) || stems(head).iter().any(|stem| is_tail(stem, known))
        });
        let rest = words(name).filter(|word| *word != head && !is_year(word));
        let mut rest = rest.map(|word| words(title).any(|known| shares(word, known)));
        (is_head && rest.all(|holds| holds)).then_some(1)
    }

    proptest! {
        #[test]
        fn the_words_find_what_going_through_the_titles_finds(
            titles in prop::collection::vec("([abå]{1,3}|Möte|stämma)(arna|en|n|s)?([ (.-]{1,2}([ab]{1,2}|stämma|möte|och|för|2|2026)(arna|en|n|s)?){0,3}[.)]?", 1..12),
            name in "([abå]{1,4}|stämma|möte)(arna|en|n|s)?( ([ab]{1,2}|möte|för|2|2026)(en|n|s)?){0,2}",
            asking in 0..12_usize,
        ) {
            let fold = |title: &String| {
                title.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
            };
            let folded: Vec<String> = titles.iter().map(fold).collect();
            let mut known: HashMap<String, Vec<usize>> = HashMap::new();
            for (index, title) in folded.iter().enumerate() {
                known.entry(title.clone()).or_default().push(index);
            }
            let written: Vec<Cow<'_, str>> = titles.iter().map(|title| Cow::Borrowed(&**title)).collect();
            let parts = Parts::of(&known, &written);
            for asking in [None, Some(asking)] {
                let others = (0..titles.len()).filter(|index| Some(*index) != asking);
                let like: Vec<_> = others
                    .filter_map(|index| {
                        let first = known[&folded[index]][0];
                        Some((likeness(&name, &folded[index], &titles[first])?, index))
                    })
                    .collect();
                let best = like.iter().map(|(likeness, _)| *likeness).min();
                let best = like.iter().filter(|(likeness, _)| Some(*likeness) == best);
                let expected: Vec<usize> = best.map(|(_, index)| *index).collect();
                let whole = parts.whole(&name, asking);
                let meant = if whole.is_empty() { parts.led(&name, asking) } else { whole };
                prop_assert_eq!(meant, expected);
            }
        }
    }
}
