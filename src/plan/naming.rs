//! Who is meant by a name in a date: "stämman" is the entry "Föreningsstämma". Knows how names are inflected in the Nordic
//! languages, no dates and no text of the plan.

mod counted;
mod heads;
mod parts;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use super::Entry;
pub use counted::{Counted, counted};
use heads::stems;
use parts::Parts;

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
    /// The titles as they are written, by entry.
    written: Vec<Cow<'p, str>>,
    /// Made when the first name is neither an id, a title nor a kind.
    parts: OnceLock<Parts>,
    /// Entries by the stems of their ids; made with the parts.
    id_stems: OnceLock<HashMap<Box<str>, Vec<usize>>>,
}

impl<'p> Names<'p> {
    /// The names of some entries; an index is a place among them.
    #[must_use]
    pub fn of(entries: &'p [Entry]) -> Self {
        let mut names = Self {
            ids: HashMap::with_capacity(entries.len()),
            titles: HashMap::with_capacity(entries.len()),
            kinds: HashMap::new(),
            written: Vec::with_capacity(entries.len()),
            parts: OnceLock::new(),
            id_stems: OnceLock::new(),
        };
        for (index, entry) in entries.iter().enumerate() {
            names.ids.insert(Cow::Borrowed(&*entry.id), index);
            names.written.push(Cow::Borrowed(&*entry.title));
            let title = folded(&entry.title);
            names.titles.entry(title).or_default().push(index);
            let kind = entry.phase_kind().map(folded);
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
            written: self
                .written
                .into_iter()
                .map(|title| Cow::Owned(title.into_owned()))
                .collect(),
            parts: self.parts,
            id_stems: self.id_stems,
        }
    }

    /// Whom a name means: an id, a title, a kind of phase; else a definite form of a title; else a definite form of an id, or
    /// the head of a title, the noun that it is about, or the last part of that. The first of these that fits anybody decides;
    /// a word that only says more of a title names nobody. `asking` is the entry that says the name: it may name itself by its id or title, but not by a part of
    /// its own title.
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
            .unwrap_or_else(|| self.inflected(name, asking))
    }

    /// Whom a name means that is none itself. An id that was written when its entry was first referred to goes on naming it
    /// under another title.
    fn inflected(&self, name: &str, asking: Option<usize>) -> Named {
        let whole = self.parts().whole(name, asking);
        if !whole.is_empty() {
            return named(whole);
        }
        let mut found = self.parts().led(name, asking);
        let ids = self.id_stems();
        let stems = stems(name);
        let by_id = stems.iter().filter_map(|stem| ids.get(*stem)).flatten();
        found.extend(by_id.filter(|index| Some(**index) != asking));
        found.sort_unstable();
        found.dedup();
        named(found)
    }

    fn id_stems(&self) -> &HashMap<Box<str>, Vec<usize>> {
        self.id_stems.get_or_init(|| {
            let mut by_stem: HashMap<Box<str>, Vec<usize>> = HashMap::new();
            for (id, index) in &self.ids {
                for stem in stems(id) {
                    by_stem.entry(stem.into()).or_default().push(*index);
                }
            }
            by_stem
        })
    }

    /// The entries that a name may have been meant for though it is not what they are called: those with its noun anywhere
    /// in their titles.
    #[must_use]
    pub fn near(&self, name: &str) -> Vec<usize> {
        self.parts().near(without_article(&folded(name)))
    }

    fn parts(&self) -> &Parts {
        self.parts
            .get_or_init(|| Parts::of(&self.titles, &self.written))
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
