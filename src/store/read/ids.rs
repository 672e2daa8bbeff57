//! Ids: given or made of titles, each once in a plan; and who is meant by one.

use std::borrow::Cow;
use std::collections::HashMap;

use super::{Placed, Reader, nearest, quoted};
use crate::plan::{Code, Entry};
use crate::words::Sentence;

/// How many ids and keys are compared with unknown ones in search of what was meant: a file full of strangers must open too.
pub(super) const COMPARISONS: usize = 100_000;

/// Who has an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Ring(usize),
    Phase(usize),
    Activity(usize),
    Priority(usize),
    Other,
}

impl Named {
    pub(super) fn entry(entry: &Entry, index: usize) -> Self {
        if entry.is_phase {
            Self::Phase(index)
        } else {
            Self::Activity(index)
        }
    }
}

impl<'t> Reader<'t> {
    /// Enters a given id. One that is taken is reported and counts as not given.
    pub(super) fn enter(&mut self, given: Option<Placed<'t>>, named: Named) -> Option<Box<str>> {
        let (id, place) = given?;
        if self.ids.contains_key(&*id) {
            let message = Sentence::new("read-duplicate-id").with("id", quoted(&id));
            let help = Sentence::new("read-duplicate-id-help").with("id", quoted(&self.free(&id)));
            self.fail(Code("duplicate-id"), place, message, Some(help));
            return None;
        }
        let boxed = Box::from(&*id);
        self.ids.insert(id, named);
        Some(boxed)
    }

    /// The id of something that was given none: the slug of its title, made unique.
    pub(super) fn make(&mut self, title: &str, named: Named) -> Box<str> {
        let slug = slug(title);
        let id: Box<str> = if self.ids.contains_key(&*slug) {
            self.free(&slug).into()
        } else {
            slug.into()
        };
        self.ids.insert(Cow::Owned(id.to_string()), named);
        id
    }

    /// The same of an entry that is not the only one of its title: with its number among them.
    pub(super) fn make_numbered(&mut self, title: &str, number: usize, named: Named) -> Box<str> {
        let slug = slug(title);
        let mut id = format!("{slug}-{number}");
        if self.ids.contains_key(&*id) {
            id = self.free(&slug);
        }
        self.ids.insert(Cow::Owned(id.clone()), named);
        id.into()
    }

    /// `id-2`, or the first number from there that is free.
    fn free(&mut self, id: &str) -> String {
        let mut number = self.numbers.get(id).map_or(2, |number| number + 1);
        let mut candidate = format!("{id}-{number}");
        while self.ids.contains_key(&*candidate) {
            number += 1;
            candidate = format!("{id}-{number}");
        }
        self.numbers.insert(id.into(), number);
        candidate
    }

    pub(super) fn ring(&mut self, wanted: Option<Placed<'t>>) -> Option<usize> {
        let wanted = wanted?;
        match self.ids.get(&*wanted.0) {
            Some(Named::Ring(index)) => Some(*index),
            _ => self.unknown("ring", &wanted, |named| matches!(named, Named::Ring(_))),
        }
    }

    pub(super) fn priority(&mut self, wanted: &Placed<'t>) -> Option<usize> {
        match self.ids.get(&*wanted.0) {
            Some(Named::Priority(index)) => Some(*index),
            _ => self.unknown("priority", wanted, |named| {
                matches!(named, Named::Priority(_))
            }),
        }
    }

    /// An entry by its id; else those near to it are named, or what its id probably is.
    pub(super) fn entry(
        &mut self,
        wanted: &Placed<'t>,
        near: &HashMap<Box<str>, Vec<String>>,
    ) -> Option<usize> {
        let (id, place) = wanted;
        if let Some(index) = self.named_entry(id) {
            return Some(index);
        }
        let Some(near) = near.get(&**id).filter(|near| !near.is_empty()) else {
            return self.unknown("entry", wanted, |named| {
                matches!(named, Named::Phase(_) | Named::Activity(_))
            });
        };
        let help = Sentence::new("read-near-anchors").with("ids", near.clone());
        let message = Sentence::new("read-unknown-reference")
            .with("kind", "entry")
            .with("id", quoted(id));
        self.warn(Code("unknown-reference"), *place, message, Some(help));
        None
    }

    pub(super) fn named_entry(&self, id: &str) -> Option<usize> {
        match self.ids.get(id) {
            Some(Named::Phase(index) | Named::Activity(index)) => Some(*index),
            _ => None,
        }
    }

    /// A phase by its id, or by its kind where only one phase has it.
    pub(super) fn phase(&mut self, wanted: Option<Placed<'t>>) -> Option<usize> {
        let wanted = wanted?;
        if let Some(Named::Phase(index)) = self.ids.get(&*wanted.0) {
            return Some(*index);
        }
        let mut kin = self.phases.iter().filter(|(kind, _)| **kind == *wanted.0);
        match (kin.next(), kin.next()) {
            (Some((_, only)), None) => Some(*only),
            _ => self.unknown("phase", &wanted, |named| matches!(named, Named::Phase(_))),
        }
    }

    fn unknown(
        &mut self,
        what: &'static str,
        wanted: &Placed<'t>,
        fits: impl Fn(&Named) -> bool,
    ) -> Option<usize> {
        let (id, place) = wanted;
        let help = self.meant(what, id, fits);
        let message = Sentence::new("read-unknown-reference")
            .with("kind", what)
            .with("id", quoted(id));
        self.warn(Code("unknown-reference"), *place, message, Some(help));
        None
    }
}

impl Reader<'_> {
    /// The way out of an unknown reference: the id that was probably meant, or those that there are.
    fn meant(&mut self, what: &'static str, id: &str, fits: impl Fn(&Named) -> bool) -> Sentence {
        let mut known: Vec<&str> = Vec::new();
        if self.comparisons > 0 {
            let named = self.ids.iter().filter(|(_, named)| fits(named));
            known.extend(named.map(|(id, _)| &**id));
            known.sort_unstable();
            known.truncate(self.comparisons);
            self.comparisons -= known.len();
            if known.is_empty() {
                return Sentence::new("read-no-such-ids").with("kind", what);
            }
        }
        match nearest(id, known.iter().copied()) {
            Some(near) => Sentence::new("read-did-you-mean").with("word", near),
            None if (1..=12).contains(&known.len()) => {
                Sentence::new("read-known-ids").with("words", known)
            }
            None => Sentence::new("read-unknown-reference-help"),
        }
    }
}

/// Letters and digits of any script in lower case, the rest as single hyphens.
#[must_use]
pub fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(title.len());
    for letter in title.chars().flat_map(char::to_lowercase).take(60) {
        if letter.is_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let kept = slug.trim_end_matches('-').len();
    slug.truncate(kept);
    if slug.is_empty() {
        slug.push_str("entry");
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_keeps_letters_of_any_script() {
        for (title, expected) in [
            (
                "Samla idéer till lärtillfället",
                "samla-idéer-till-lärtillfället",
            ),
            ("  Mål- och budget (2026) ", "mål-och-budget-2026"),
            ("年間計画", "年間計画"),
            ("🎉", "entry"),
        ] {
            assert_eq!(slug(title), expected);
        }
        assert!(slug(&"å".repeat(10_000)).chars().count() <= 60);
    }
}
