//! What the word at the caret could become: rings, owners, tags, phases, and in dates the entries that are counted from.

use std::collections::HashMap;
use std::ops::Range;

use super::pieces::Sign;
use crate::plan::{Plan, format};

/// So many are offered.
const OFFERED: usize = 12;

/// The names of a plan, the most used first. Gathered once; a plan may have ten thousand entries.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    owners: Vec<String>,
    tags: Vec<String>,
    rings: Vec<String>,
    phases: Vec<String>,
    kinds: Vec<String>,
    entries: Vec<String>,
}

/// Something that the word could become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What it replaces.
    pub range: Range<usize>,
    /// What it puts there.
    pub text: String,
}

impl Vocabulary {
    /// The names of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let entries = || plan.entries.iter();
        let mut kinds: Vec<String> = format::PHASE_KINDS
            .iter()
            .map(|kind| (*kind).to_owned())
            .collect();
        let own = entries().filter_map(|entry| entry.phase_facts());
        let own = by_use(
            own.map(|phase| &*phase.kind)
                .filter(|kind| !kind.is_empty()),
        );
        kinds.retain(|kind| !own.contains(kind));
        Self {
            owners: by_use(
                entries()
                    .flat_map(|entry| &entry.owners)
                    .map(|name| &**name),
            ),
            tags: by_use(entries().flat_map(|entry| &entry.tags).map(|name| &**name)),
            rings: plan.rings.iter().map(|ring| ring.id.to_string()).collect(),
            phases: entries()
                .filter(|entry| entry.is_phase())
                .map(|entry| entry.id.to_string())
                .collect(),
            kinds: own.into_iter().chain(kinds).collect(),
            entries: entries().map(|entry| entry.id.to_string()).collect(),
        }
    }

    /// The owners of several words.
    pub(super) fn owners_of(plan: &Plan) -> Vec<&str> {
        let owners = plan.entries.iter().flat_map(|entry| &entry.owners);
        let mut owners: Vec<&str> = owners
            .map(|owner| &**owner)
            .filter(|owner| owner.contains(' '))
            .collect();
        owners.sort_unstable();
        owners.dedup();
        owners
    }

    /// What the word before the caret (a byte of the line) could become, the best first.
    #[must_use]
    pub fn complete(&self, line: &str, caret: usize) -> Vec<Completion> {
        let Some(before) = line.get(..caret) else {
            return Vec::new();
        };
        let start = before
            .char_indices()
            .rev()
            .find(|(_, letter)| letter.is_whitespace())
            .map_or(0, |(at, letter)| at + letter.len_utf8());
        let word = &before[start..];
        let mut letters = word.chars();
        let led = letters
            .next()
            .and_then(|first| Some((Sign::of(first)?, first)));
        let (names, sign, typed) = match led {
            Some((Sign::Owner, sign)) => (&self.owners, Some(sign), letters.as_str()),
            Some((Sign::Tag, sign)) => (&self.tags, Some(sign), letters.as_str()),
            Some((Sign::Ring, sign)) => (&self.rings, Some(sign), letters.as_str()),
            Some((Sign::Phase, sign)) => (&self.phases, Some(sign), letters.as_str()),
            Some((Sign::Kind, sign)) => (&self.kinds, Some(sign), letters.as_str()),
            None if is_counted_from(&before[..start]) && !word.is_empty() => {
                (&self.entries, None, word)
            }
            None => return Vec::new(),
        };
        let found = fitting(names, typed).into_iter();
        found
            .map(|name| Completion {
                range: start..caret,
                text: sign.into_iter().chain(name.chars()).collect(),
            })
            .collect()
    }
}

/// Names by how often they are used, then by the alphabet.
fn by_use<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    let mut names: Vec<(&str, usize)> = counts.into_iter().collect();
    names.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
    names.into_iter().map(|(name, _)| name.to_owned()).collect()
}

/// The names that begin with what is typed, then those that hold it.
fn fitting<'n>(names: &'n [String], typed: &str) -> Vec<&'n str> {
    let typed = typed.to_lowercase();
    let folded = |name: &&String| name.to_lowercase();
    let begins = names.iter().filter(|name| folded(name).starts_with(&typed));
    let holds = names.iter().filter(|name| {
        let name = folded(name);
        !name.starts_with(&typed) && name.contains(&typed)
    });
    let all = begins.chain(holds).map(String::as_str);
    all.filter(|name| name.to_lowercase() != typed)
        .take(OFFERED)
        .collect()
}

/// Whether the words before are such as dates are counted from an entry with.
fn is_counted_from(before: &str) -> bool {
    const WORDS: [&str; 8] = [
        "före", "efter", "innan", "før", "etter", "before", "after", "inför",
    ];
    let last = before.split_whitespace().next_back().unwrap_or_default();
    WORDS.contains(&&*last.to_lowercase())
}
