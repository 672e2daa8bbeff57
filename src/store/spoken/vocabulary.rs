//! The names that a plan knows, gathered once: a line is heard anew at every key, and a plan may be large.

use std::cell::RefCell;
use std::collections::HashMap;

use super::cut::{Sign, is_space};
use crate::plan::{Named, Names, Plan};
use crate::time::phrase::Language;
use crate::time::{Country, Cycle};

/// What can be named in a line: rings, phases, owners, tags, and the entries that dates are counted from.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    pub(super) language: Option<Language>,
    pub(super) cycle: Cycle,
    pub(super) country: Option<Country>,
    pub(super) rings: Vec<Known>,
    pub(super) phases: Vec<Known>,
    pub(super) kinds: Vec<Known>,
    pub(super) owners: Vec<Known>,
    pub(super) tags: Vec<Known>,
    pub(super) participants: Vec<Known>,
    pub(super) entries: Vec<Known>,
    names: Names<'static>,
    /// Whom a name in a date meant, for while the rest of the line is written.
    meant: RefCell<HashMap<Box<str>, Named>>,
}

/// A name of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// What it is called: a title, or the name itself.
    pub(super) title: Box<str>,
    /// What a reference to it says: an id, or the name itself.
    pub(super) id: Box<str>,
    /// Both in small letters.
    pub(super) folded: Box<str>,
    pub(super) folded_id: Box<str>,
    /// In how many entries it stands.
    pub(super) used: usize,
}

impl Known {
    fn of(id: &str, title: &str) -> Self {
        Self {
            title: tidy(title).into(),
            id: id.into(),
            folded: tidy(title).to_lowercase().into(),
            folded_id: id.to_lowercase().into(),
            used: 0,
        }
    }

    fn name(name: &str) -> Self {
        Self::of(name, name)
    }
}

impl Vocabulary {
    /// The names of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let rings = plan.rings.iter();
        let mut rings: Vec<Known> = rings.map(|ring| Known::of(&ring.id, &ring.title)).collect();
        let entries = plan.entries.iter();
        let entries: Vec<Known> = entries.map(|it| Known::of(&it.id, &it.title)).collect();
        let mut uses = vec![0; plan.entries.len()];
        let (mut owners, mut tags, mut kinds) = (Count::new(), Count::new(), Count::new());
        let mut participants = Count::new();
        for entry in &plan.entries {
            if let Some(ring) = entry.ring.and_then(|ring| rings.get_mut(ring)) {
                ring.used += 1;
            }
            if let Some(uses) = entry.phase.and_then(|phase| uses.get_mut(phase)) {
                *uses += 1;
            }
            count(&mut owners, &entry.owners);
            count(&mut tags, &entry.tags);
            count(&mut participants, &entry.participants);
            let kind = entry.is_phase.then_some(&entry.kind);
            count(&mut kinds, kind.filter(|kind| !kind.is_empty()));
        }
        let recommended = plan.recommendations.iter();
        count(&mut owners, recommended.flat_map(|it| &it.owners));
        for kind in crate::plan::format::PHASE_KINDS {
            kinds.entry(kind).or_default();
        }
        let phases = plan.entries.iter().zip(&entries).zip(&uses);
        let phases = phases.filter(|((entry, _), _)| entry.is_phase);
        Self {
            language: plan.language.as_deref().and_then(Language::from_tag),
            cycle: plan.cycle,
            country: plan.country.as_deref().and_then(Country::from_code),
            phases: phases
                .map(|((_, known), used)| Known {
                    used: *used,
                    ..known.clone()
                })
                .collect(),
            rings,
            kinds: ranked(&kinds),
            owners: ranked(&owners),
            tags: ranked(&tags),
            participants: ranked(&participants),
            entries,
            names: Names::of(&plan.entries).kept(),
            meant: RefCell::default(),
        }
    }

    /// Whom a name in a date means.
    pub(super) fn meant(&self, name: &str) -> Named {
        if let Some(named) = self.meant.borrow().get(name) {
            return named.clone();
        }
        let named = self.names.find(name, None);
        self.meant.borrow_mut().insert(name.into(), named.clone());
        named
    }

    pub(super) fn known(&self, sign: Sign) -> &[Known] {
        match sign {
            Sign::Owner => &self.owners,
            Sign::Tag => &self.tags,
            Sign::Participant => &self.participants,
            Sign::Ring => &self.rings,
            Sign::Phase => &self.phases,
            Sign::Kind => &self.kinds,
        }
    }

    /// How many bytes of a text are a name with a space in it, such as "@Anna Ek" without quotes; the longest.
    pub(super) fn spaced(&self, sign: Sign, text: &str) -> Option<usize> {
        let known = self.known(sign).iter();
        let names = known.filter(|known| known.folded.contains(' '));
        names
            .filter_map(|known| begins_with(text, &known.folded))
            .max()
    }
}

type Count<'p> = HashMap<&'p str, usize>;

fn count<'p>(counts: &mut Count<'p>, names: impl IntoIterator<Item = &'p Box<str>>) {
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
}

/// The names by how often they are used, then by the alphabet.
fn ranked(counts: &Count<'_>) -> Vec<Known> {
    let names = counts.iter().filter(|(name, _)| !tidy(name).is_empty());
    let mut known: Vec<Known> = names
        .map(|(name, used)| Known {
            used: *used,
            ..Known::name(name)
        })
        .collect();
    known.sort_by(|one, other| (other.used, &one.folded).cmp(&(one.used, &other.folded)));
    known
}

/// How many bytes a text's beginning takes that says these small letters, if it ends where a word does.
fn begins_with(text: &str, folded: &str) -> Option<usize> {
    let mut wanted = folded.chars();
    let mut next = wanted.next();
    for (at, letter) in text.char_indices() {
        let Some(first) = next else {
            return (!letter.is_alphanumeric()).then_some(at);
        };
        let mut lower = letter.to_lowercase();
        let same = lower.next() == Some(first) && lower.all(|letter| wanted.next() == Some(letter));
        if !same {
            return None;
        }
        next = wanted.next();
    }
    next.is_none().then_some(text.len())
}

/// One space between words, and nothing that cannot be seen.
pub(super) fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split(is_space).filter(|it| !it.is_empty()).collect();
    words.join(" ")
}
