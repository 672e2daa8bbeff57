//! The entries that a phrase may be counted from: those of the plan that was named. In other years than the plan's their
//! own words tell when they would be.

use std::path::PathBuf;

use crate::error::Error;
use crate::plan::{Entry, Named, Names};
use crate::store::{self, Source};
use crate::time::phrase::{self, Rule};
use crate::time::{Country, Cycle, Date, Language};
use crate::words::{Sentence, visible};

use crate::cli::circumstances::Circumstances;

/// A plan whose entries are known by name, if one was named.
pub(super) struct Anchors(Option<Source>);

/// So many are named that may have been meant.
const NEAR: usize = 8;

/// Longer chains than this are not followed in other years than the plan's.
const DEPTH: usize = 64;

impl Anchors {
    /// Those of the plan at a path.
    pub(super) fn of(path: Option<&PathBuf>, around: &Circumstances) -> Result<Self, Error> {
        let source = path
            .map(|path| store::open(path, around.today))
            .transpose()?;
        Ok(Self(source))
    }

    /// The plan's cycle.
    pub(super) fn cycle(&self) -> Option<Cycle> {
        self.0.as_ref().map(|source| source.plan().cycle)
    }

    /// The language of the plan's dates.
    pub(super) fn language(&self) -> Option<Language> {
        let plan = self.0.as_ref()?.plan();
        plan.language.as_deref().and_then(Language::from_tag)
    }

    /// The country whose holidays count in the plan.
    pub(super) fn country(&self) -> Option<Country> {
        let plan = self.0.as_ref()?.plan();
        plan.country.as_deref().and_then(Country::from_code)
    }

    /// Whether the plan has everybody that a rule names.
    ///
    /// # Errors
    /// When there is no plan, or it has nobody or several of that name.
    pub(super) fn all_known(&self, rule: &Rule, language: Option<Language>) -> Result<(), Error> {
        let anchors = rule.anchors();
        let Some(first) = anchors.first() else {
            return Ok(());
        };
        let about = |key, name: &str| Sentence::new(key).with("name", visible(name).into_owned());
        let meant = |name: &str, other: &'static str| match phrase::mistyped(name, language) {
            Some(feast) => Sentence::new("time-did-you-mean").with("words", feast),
            None => Sentence::new(other),
        };
        let Some(source) = &self.0 else {
            return Err(Error::failed(about("cli-when-needs-plan", first))
                .hinted(meant(first, "cli-when-needs-plan-help")));
        };
        let entries = &source.plan().entries;
        let names = Names::of(entries);
        for name in anchors {
            let candidates = match names.find(name, None) {
                Named::One(_) => continue,
                Named::Nobody => Vec::new(),
                Named::Several(candidates) => candidates,
            };
            let near = names.near(name);
            if candidates.is_empty() {
                let meant = meant(name, "read-unknown-anchor-help");
                let near = near.iter().take(NEAR).map(|at| &*entries[*at].id);
                let near: Vec<String> = near.map(|id| visible(id).into_owned()).collect();
                // A feast that was mistyped is what was meant, before any entry.
                let help = if near.is_empty() || meant.key() != "read-unknown-anchor-help" {
                    meant
                } else {
                    Sentence::new("read-near-anchors").with("ids", near)
                };
                return Err(Error::failed(about("read-unknown-anchor", name)).hinted(help));
            }
            let of = |text: fn(&Entry) -> &str| -> Vec<String> {
                let named = candidates.iter().map(|index| text(&entries[*index]));
                named.map(|text| visible(text).into_owned()).collect()
            };
            let message =
                about("read-ambiguous-anchor", name).with("entries", of(|entry| &entry.title));
            let help =
                Sentence::new("read-ambiguous-anchor-help").with("ids", of(|entry| &entry.id));
            return Err(Error::failed(message).hinted(help));
        }
        Ok(())
    }

    /// The entries that a rule is counted from, by what it calls them.
    pub(super) fn named(&self, rule: &Rule) -> Vec<(Box<str>, &Entry)> {
        let Some(source) = &self.0 else {
            return Vec::new();
        };
        let entries = &source.plan().entries;
        let names = Names::of(entries);
        let anchors = rule.anchors().into_iter();
        let named = anchors.filter_map(|name| match names.find(name, None) {
            Named::One(index) => Some((name.into(), &entries[index])),
            _ => None,
        });
        named.collect()
    }

    /// When the entry of a name is held in a cycle.
    pub(super) fn held(&self, name: &str, cycle: Cycle) -> Vec<Date> {
        self.held_by(name, cycle, DEPTH)
    }

    fn held_by(&self, name: &str, cycle: Cycle, depth: usize) -> Vec<Date> {
        let (Some(source), Some(depth)) = (&self.0, depth.checked_sub(1)) else {
            return Vec::new();
        };
        let plan = source.plan();
        let Named::One(index) = Names::of(&plan.entries).find(name, None) else {
            return Vec::new();
        };
        let entry = &plan.entries[index];
        if cycle == plan.cycle {
            return entry.held();
        }
        let rules = entry.when.iter();
        let rules = rules.filter_map(|when| phrase::read(&when.words, self.language()).ok());
        let mut dates: Vec<Date> = rules
            .flat_map(|reading| {
                let held = |name: &str| self.held_by(name, cycle, depth);
                reading
                    .rule
                    .resolve_each(cycle, self.country(), &held)
                    .dates
            })
            .filter(|date| date.span.is_some())
            .collect();
        dates.sort_by_key(|date| date.span);
        dates
    }
}
