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
    /// The nouns that each title is called by.
    heads: HashMap<String, Vec<Box<str>>>,
}

impl<'p> Names<'p> {
    /// The names of some entries; an index is a place among them.
    #[must_use]
    pub fn of(entries: &'p [Entry]) -> Self {
        let mut names = Self {
            ids: HashMap::with_capacity(entries.len()),
            titles: HashMap::with_capacity(entries.len()),
            kinds: HashMap::new(),
            heads: HashMap::with_capacity(entries.len()),
        };
        for (index, entry) in entries.iter().enumerate() {
            names.ids.insert(Cow::Borrowed(&*entry.id), index);
            let title = folded(&entry.title);
            names
                .heads
                .entry(title.clone())
                .or_insert_with(|| heads_of(&entry.title));
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
            heads: self.heads,
        }
    }

    /// Whom a name means: an id, a title, a kind of phase; else a definite form of a title, else its head, the noun that it is
    /// about, or the last part of that. The first of these that fits anybody decides; a word that only says more of a title
    /// names nobody. `asking` is the entry that says the name:
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

    /// The entries that a name may have been meant for though it is not what they are called: those with its noun anywhere
    /// in their titles.
    #[must_use]
    pub fn near(&self, name: &str) -> Vec<usize> {
        let name = folded(name);
        let Some(head) = head_of_name(without_article(&name)) else {
            return Vec::new();
        };
        let own = stems(head);
        let holds = |title: &str| {
            words(title).any(|word| {
                let same = stems(word).iter().any(|stem| own.contains(stem));
                same || own.iter().any(|stem| is_tail(stem, word))
            })
        };
        let titles = self.titles.iter().filter(|(title, _)| holds(title));
        let mut near: Vec<usize> = titles.flat_map(|(_, all)| all.iter().copied()).collect();
        near.sort_unstable();
        near
    }

    /// Whom an inflected name or a part of a title means.
    fn by_form(&self, name: &str, asking: Option<usize>) -> Named {
        let name = Name {
            stems: stems(name),
            whole: name,
        };
        let mut found: Option<(Likeness, Vec<usize>)> = None;
        for (title, indices) in &self.titles {
            let heads = self.heads.get(title).map_or(&[][..], Vec::as_slice);
            let Some(likeness) = name.likeness(title, heads) else {
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
    /// "stämman" and "Ordinarie föreningsstämma 2026"; "konferensen" and "Konferensen Värmland 2040".
    Head,
}

/// Shorter names are no tails of anything: "året" would be the tail of much.
const LEAST_TAIL: usize = 4;

struct Name<'n> {
    whole: &'n str,
    stems: Vec<&'n str>,
}

impl Name<'_> {
    fn likeness(&self, title: &str, heads: &[Box<str>]) -> Option<Likeness> {
        if self.is_form_of(title) {
            return Some(Likeness::Whole);
        }
        // "kallelsen till stämman" says more than its head: the rest must stand in the title too.
        let head = head_of_name(self.whole)?;
        let stems_of_head = stems(head);
        let is_head = heads.iter().any(|known| {
            let same = stems(known).iter().any(|stem| stems_of_head.contains(stem));
            same || stems_of_head.iter().any(|stem| is_tail(stem, known))
        });
        if !is_head {
            return None;
        }
        let said = words(self.whole).filter(|word| *word != head);
        let mut others = said.filter(|word| !is_year(word));
        let in_title = |word: &str| {
            let own = stems(word);
            words(title).any(|known| stems(known).iter().any(|stem| own.contains(stem)))
        };
        others.all(in_title).then_some(Likeness::Head)
    }

    fn is_form_of(&self, title: &str) -> bool {
        stems(title).iter().any(|stem| self.stems.contains(stem))
    }
}

fn is_tail(stem: &str, word: &str) -> bool {
    stem.chars().count() >= LEAST_TAIL && word.ends_with(stem)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    words.filter(|word| word.contains(char::is_alphanumeric))
}

fn is_year(word: &str) -> bool {
    word.bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'-')
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

/// The noun of a name: before any word that binds, the last that is no year.
fn head_of_name(name: &str) -> Option<&str> {
    let phrase = words(name).take_while(|word| !is_one_of(BINDING, word));
    let head = phrase.filter(|word| !is_year(word)).last()?;
    (!is_one_of(PRONOUNS, head)).then_some(head)
}

/// The nouns that a title is called by, in lower case: of each part that an "och" joins the last word before any that only
/// says more; and the first, where names or years follow it: "Konferensen Värmland 2040".
fn heads_of(title: &str) -> Vec<Box<str>> {
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
        if !is_year(word) {
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
