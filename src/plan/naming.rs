//! Who is meant by a name in a date: "stämman" is the entry "Föreningsstämma". Knows how names are inflected in the Nordic
//! languages, no dates and no text of the plan.

use std::borrow::Cow;
use std::collections::HashMap;

use super::Entry;

/// Whom a name means among the entries of a plan, as indices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// Nobody is called so.
    Nobody,
    /// This one.
    One(usize),
    /// Any of these, so that it is not known which.
    Several(Vec<usize>),
}

/// The entries of a plan by what they can be called.
#[derive(Clone, Debug)]
pub struct Names<'p> {
    ids: HashMap<Cow<'p, str>, usize>,
    titles: HashMap<String, Vec<usize>>,
    kinds: HashMap<String, Vec<usize>>,
}

impl<'p> Names<'p> {
    /// The names of some entries; an index is a place among them.
    #[must_use]
    pub fn of(entries: &'p [Entry]) -> Self {
        let mut names = Self {
            ids: HashMap::with_capacity(entries.len()),
            titles: HashMap::with_capacity(entries.len()),
            kinds: HashMap::new(),
        };
        for (index, entry) in entries.iter().enumerate() {
            names.ids.insert(Cow::Borrowed(&*entry.id), index);
            let title = folded(&entry.title);
            names.titles.entry(title).or_default().push(index);
            let kind = entry.phase_facts().map(|phase| folded(&phase.kind));
            if let Some(kind) = kind.filter(|kind| !kind.is_empty()) {
                names.kinds.entry(kind).or_default().push(index);
            }
        }
        names
    }

    /// The same names, kept apart from the entries that they are of.
    #[must_use]
    pub fn kept(self) -> Names<'static> {
        let ids = self.ids.into_iter();
        Names {
            ids: ids
                .map(|(id, index)| (Cow::Owned(id.into_owned()), index))
                .collect(),
            titles: self.titles,
            kinds: self.kinds,
        }
    }

    /// Whom a name means: an id, a title, a kind of phase; else a definite form of a title, else its tail or its first
    /// word, else a word of it. The first of these that fits anybody decides. `asking` is the entry that says the name:
    /// it may name itself by its id or title, but not by a part of its own title.
    #[must_use]
    pub fn find(&self, name: &str, asking: Option<usize>) -> Named {
        let name = folded(name);
        let name = without_article(&name);
        if let Some(index) = self.ids.get(name) {
            return Named::One(*index);
        }
        if let Some(index) = self.ids.get(&*name.replace(' ', "-")) {
            return Named::One(*index);
        }
        let known = [&self.titles, &self.kinds].into_iter();
        known
            .filter_map(|known| known.get(name))
            .map(|found| named(found.clone()))
            .next()
            .unwrap_or_else(|| self.by_form(name, asking))
    }

    /// Whom an inflected name or a part of a title means.
    fn by_form(&self, name: &str, asking: Option<usize>) -> Named {
        let name = Name {
            stems: stems(name),
            whole: name,
        };
        let mut found: Option<(Likeness, Vec<usize>)> = None;
        for (title, indices) in &self.titles {
            let Some(likeness) = name.likeness(title) else {
                continue;
            };
            let others = indices.iter().copied();
            let others = others.filter(|index| Some(*index) != asking);
            match &mut found {
                Some((best, all)) if *best == likeness => all.extend(others),
                Some((best, _)) if *best < likeness => {}
                _ => {
                    let others: Vec<usize> = others.collect();
                    if !others.is_empty() {
                        found = Some((likeness, others));
                    }
                }
            }
        }
        found.map_or(Named::Nobody, |(_, all)| named(all))
    }
}

fn named(mut found: Vec<usize>) -> Named {
    found.sort_unstable();
    match found[..] {
        [] => Named::Nobody,
        [only] => Named::One(only),
        _ => Named::Several(found),
    }
}

/// How a title can be like a name, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    /// "konferensen" and "Konferens".
    Whole,
    /// "stämman" and "Föreningsstämma"; "konferensen" and "Konferensen Värmland 2040".
    Head,
    /// "stämman" and "Kallelse till stämman".
    Word,
}

/// Shorter names are no tails of anything: "året" would be the tail of much.
const LEAST_TAIL: usize = 4;

struct Name<'n> {
    whole: &'n str,
    stems: Vec<&'n str>,
}

impl Name<'_> {
    fn likeness(&self, title: &str) -> Option<Likeness> {
        if self.is_form_of(title) {
            return Some(Likeness::Whole);
        }
        let mut words = title.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
        let mut words = words.by_ref().filter(|word| !word.is_empty());
        let first = words.next()?;
        // A title of one word, or one whose last word is not said in the definite form, is the thing itself.
        let is_tail = |word: &str| self.stems.iter().any(|stem| is_tail(stem, word));
        if self.is_form_of(first) || (title.len() == first.len() && is_tail(first)) {
            return Some(Likeness::Head);
        }
        let last = words.last();
        if is_tail(first) || last.is_some_and(|last| is_tail(last) && !last.ends_with(self.whole)) {
            return Some(Likeness::Head);
        }
        let mut all = title.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
        let named = all.any(|word| self.is_form_of(word) || is_tail(word))
            || (self.whole.contains(' ') && title.contains(self.whole));
        named.then_some(Likeness::Word)
    }

    fn is_form_of(&self, title: &str) -> bool {
        stems(title).iter().any(|stem| self.stems.contains(stem))
    }
}

fn is_tail(stem: &str, word: &str) -> bool {
    stem.chars().count() >= LEAST_TAIL && word.ends_with(stem)
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
    let bare = bare.filter(|stem| stem.chars().count() >= 3);
    std::iter::once(word).chain(bare).collect()
}

fn folded(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

fn without_article(name: &str) -> &str {
    let articles = [
        "the ", "den ", "det ", "de ", "der ", "die ", "das ", "dem ",
    ];
    let bare = articles
        .iter()
        .find_map(|article| name.strip_prefix(article));
    bare.unwrap_or(name)
}
