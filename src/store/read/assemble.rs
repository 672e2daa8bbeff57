//! Puts what was read together: ids first, then who refers to whom.

use std::collections::HashMap;
use std::mem::take;

use super::entries::Names;
use super::heading::Heading;
use super::ids::{Named, slug};
use super::learning::{IdeaDraft, PaperDraft, RecommendationDraft};
use super::{Placed, Reader, quoted};
use crate::plan::format;
use crate::plan::{self, Code, Entry, Indicator, Plan, Priority, Ring};
use crate::store::tree::Table;
use crate::words::Sentence;

/// What was read, before anybody is named.
#[derive(Debug, Default)]
pub(super) struct Drafts<'t> {
    pub(super) rings: Vec<(Option<Placed<'t>>, Ring)>,
    pub(super) entries: Vec<Entry>,
    /// One for each entry.
    pub(super) names: Vec<Names<'t>>,
    pub(super) priorities: Vec<(Option<Placed<'t>>, Priority)>,
    pub(super) recommendations: Vec<RecommendationDraft<'t>>,
    pub(super) ideas: Vec<IdeaDraft<'t>>,
    pub(super) indicators: Vec<(Option<Placed<'t>>, Indicator)>,
    pub(super) documents: Vec<PaperDraft<'t>>,
}

/// For so many unknown ids near ones are sought: a file full of strangers must open too.
const NEAR_SOUGHT: usize = 50;

/// About how long an entry is in the text. Entries are large, and are not moved again and again while there are more of them.
const ENTRY: usize = 160;

impl Drafts<'_> {
    /// No drafts yet, and room for about as many entries as a text of this length has.
    pub(super) fn of(length: usize) -> Self {
        Self {
            entries: Vec::with_capacity(length / ENTRY),
            names: Vec::with_capacity(length / ENTRY),
            ..Self::default()
        }
    }

    /// Phases and activities are each whole at their own time; they belong in the order of the file. Entries are large
    /// and nearly in order, so each that is out of it is moved to its place rather than all of them sorted.
    fn put_in_order(&mut self) {
        let mut furthest = 0;
        let strays: Vec<usize> = (0..self.entries.len())
            .filter(|&at| {
                let start = self.entries[at].place.start;
                furthest = start.max(furthest);
                start < furthest
            })
            .collect();
        if strays.len() > 64 {
            let mut order: Vec<_> = self.entries.drain(..).zip(self.names.drain(..)).collect();
            order.sort_by_key(|(entry, _)| entry.place.start);
            (self.entries, self.names) = order.into_iter().unzip();
            return;
        }
        for at in strays {
            let own = self.entries[at].place.start;
            let to = self.entries[..at].partition_point(|entry| entry.place.start < own);
            self.entries[to..=at].rotate_right(1);
            self.names[to..=at].rotate_right(1);
        }
    }
}

/// Entries that would be called the same by their titles. Each of them gets a number, the first one too: what only the
/// title says may be any of them.
struct Namesakes {
    /// By the index of the entry.
    numbers: HashMap<usize, usize>,
}

impl Namesakes {
    fn of(entries: &[Entry]) -> Self {
        let mut by_slug: HashMap<String, Vec<usize>> = HashMap::with_capacity(entries.len());
        for (index, entry) in entries.iter().enumerate() {
            by_slug.entry(slug(&entry.title)).or_default().push(index);
        }
        by_slug.retain(|_, entries| entries.len() > 1);
        let numbers = by_slug
            .into_values()
            .flat_map(|entries| entries.into_iter().zip(1..));
        Self {
            numbers: numbers.collect(),
        }
    }

    /// Which of its namesakes an entry is, from 1; none where it has none.
    fn number(&self, index: usize) -> Option<usize> {
        self.numbers.get(&index).copied()
    }
}

impl<'t> Reader<'t> {
    /// Reads a whole table into the drafts.
    pub(super) fn draft(
        &mut self,
        drafts: &mut Drafts<'t>,
        format: &'static format::Table,
        table: Table<'t>,
    ) {
        if format.name == "plan" {
            return; // read before everything else
        }
        let row = self.row(format, table);
        match format.name {
            "ring" => drafts.rings.extend(self.ring_draft(row)),
            "phase" | "activity" => {
                if let Some((entry, names)) = self.entry_draft(row) {
                    drafts.entries.push(entry);
                    drafts.names.push(names);
                }
            }
            "priority" => drafts.priorities.extend(self.priority_draft(row)),
            "recommendation" => drafts
                .recommendations
                .extend(self.recommendation_draft(row)),
            "idea" => drafts.ideas.extend(self.idea_draft(row)),
            "indicator" => drafts.indicators.extend(self.indicator_draft(row)),
            _ => drafts.documents.extend(self.document_draft(row)),
        }
    }

    /// The plan of the drafts.
    pub(super) fn assemble(&mut self, heading: Heading, mut drafts: Drafts<'t>) -> Plan {
        drafts.put_in_order();
        self.name(&mut drafts);
        let mut plan = Plan {
            title: heading.title,
            cycle_name: heading.cycle_name,
            cycle: heading.cycle,
            language: heading.language,
            country: heading.country,
            track: heading.track,
            rings: drafts.rings.into_iter().map(|(_, ring)| ring).collect(),
            entries: self.entries(drafts.entries, drafts.names),
            priorities: drafts.priorities.into_iter().map(|(_, it)| it).collect(),
            recommendations: self.recommendations(drafts.recommendations),
            ideas: self.ideas(drafts.ideas),
            indicators: drafts.indicators.into_iter().map(|(_, it)| it).collect(),
            documents: self.documents(drafts.documents),
        };
        self.loops(&mut plan.entries);
        self.anchor(&mut plan.entries);
        plan
    }

    /// Ids: those given first, so that no made one takes their name; then those of the rest.
    fn name(&mut self, drafts: &mut Drafts<'t>) {
        self.ids.reserve(drafts.entries.len() + drafts.rings.len());
        let namesakes = Namesakes::of(&drafts.entries);
        for made in [false, true] {
            for (index, (id, ring)) in drafts.rings.iter_mut().enumerate() {
                self.identify(made, id, &mut ring.id, &ring.title, Named::Ring(index));
            }
            let names = drafts.names.iter_mut();
            for (index, (entry, names)) in drafts.entries.iter_mut().zip(names).enumerate() {
                let named = Named::entry(entry, index);
                match namesakes.number(index).filter(|_| made) {
                    Some(number) if entry.id.is_empty() => {
                        entry.id = self.make_numbered(&entry.title, number, named);
                    }
                    _ => self.identify(made, &mut names.id, &mut entry.id, &entry.title, named),
                }
            }
            for (index, (id, it)) in drafts.priorities.iter_mut().enumerate() {
                self.identify(made, id, &mut it.id, &it.title, Named::Priority(index));
            }
            for draft in &mut drafts.recommendations {
                let it = &mut draft.recommendation;
                self.identify(made, &mut draft.id, &mut it.id, &it.title, Named::Other);
            }
            for (id, it) in &mut drafts.indicators {
                self.identify(made, id, &mut it.id, &it.title, Named::Other);
            }
        }
        let entries = drafts.entries.iter().enumerate();
        self.phases = entries
            .filter_map(|(index, entry)| Some((entry.phase_kind()?.into(), index)))
            .collect();
    }

    fn identify(
        &mut self,
        made: bool,
        given: &mut Option<Placed<'t>>,
        id: &mut Box<str>,
        title: &str,
        named: Named,
    ) {
        if made {
            if id.is_empty() {
                *id = self.make(title, named);
            }
        } else if let Some(entered) = self.enter(take(given), named) {
            *id = entered;
        }
    }

    fn entries(&mut self, mut entries: Vec<Entry>, names: Vec<Names<'t>>) -> Vec<Entry> {
        let near = self.near_needs(&entries, &names);
        for (entry, names) in entries.iter_mut().zip(names) {
            entry.ring = self.ring(names.ring);
            entry.phase = self.phase(names.phase);
            let needs = names.needs.iter();
            entry.needs = needs.filter_map(|id| self.entry(id, &near)).collect();
        }
        entries
    }

    /// The ids that are near to those that are needed and that no entry has, as it is with dates.
    fn near_needs(&self, entries: &[Entry], names: &[Names<'t>]) -> HashMap<Box<str>, Vec<String>> {
        let needs = names.iter().flat_map(|names| &names.needs);
        let unknown = needs.filter(|(id, _)| self.named_entry(id).is_none());
        let unknown: Vec<&str> = unknown.take(NEAR_SOUGHT).map(|(id, _)| &**id).collect();
        if unknown.is_empty() {
            return HashMap::new();
        }
        let known = plan::Names::of(entries);
        let near = unknown.into_iter().map(|id| {
            let near = known.near(id).into_iter().take(8);
            let near = near.map(|at| quoted(&entries[at].id));
            (id.into(), near.collect())
        });
        near.collect()
    }

    /// Reports circles of needs and opens each, so that whoever follows needs comes to an end.
    fn loops(&mut self, entries: &mut [Entry]) {
        let mut seen = vec![Seen::No; entries.len()];
        for start in 0..entries.len() {
            while let Some(circle) = circle_from(start, entries, &mut seen) {
                let Some((&last, &first)) = circle.last().zip(circle.first()) else {
                    break;
                };
                let names = named(&circle, entries);
                let (message, help) = match circle.len() {
                    1 => ("read-loop-alone", "read-loop-alone-help"),
                    _ => ("read-loop", "read-loop-help"),
                };
                let message = Sentence::new(message).with("entries", names);
                let help = Sentence::new(help);
                self.fail(Code("loop"), entries[last].place, message, Some(help));
                entries[last].needs.retain(|&need| need != first);
            }
        }
    }
}

/// The first of a circle by their titles.
pub(super) fn named(circle: &[usize], entries: &[Entry]) -> Vec<String> {
    let first = circle.iter().take(8);
    let mut names: Vec<String> = first.map(|&at| quoted(&entries[at].title)).collect();
    if names.len() < circle.len() {
        names.push("…".to_owned());
    }
    names
}

/// How far the search for circles has come with an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Seen {
    No,
    OnPath,
    Done,
}

/// A circle of needs that can be reached from `start`: its members in order. Goes depth first without recursion.
fn circle_from(start: usize, entries: &[Entry], seen: &mut [Seen]) -> Option<Vec<usize>> {
    if seen[start] == Seen::Done || entries[start].needs.is_empty() {
        return None;
    }
    let mut path = vec![(start, 0)];
    seen[start] = Seen::OnPath;
    while let Some((at, next)) = path.last_mut() {
        let at = *at;
        let Some(&need) = entries[at].needs.get(*next) else {
            seen[at] = Seen::Done;
            path.pop();
            continue;
        };
        *next += 1;
        match seen[need] {
            Seen::Done => {}
            Seen::No => {
                seen[need] = Seen::OnPath;
                path.push((need, 0));
            }
            Seen::OnPath => {
                let circle = path.iter().map(|(at, _)| *at);
                let circle = circle.skip_while(|&at| at != need).collect();
                for (at, _) in path {
                    seen[at] = Seen::No;
                }
                return Some(circle);
            }
        }
    }
    None
}
