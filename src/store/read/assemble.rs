//! Puts what was read together: ids first, then who refers to whom.

use std::mem::take;

use super::entries::EntryDraft;
use super::heading::Heading;
use super::ids::Named;
use super::learning::{IdeaDraft, PaperDraft, RecommendationDraft};
use super::{Placed, Reader, quoted};
use crate::plan::format;
use crate::plan::{Code, Entry, Indicator, Plan, Priority, Ring};
use crate::store::tree::Table;
use crate::words::Sentence;

/// What was read, before anybody is named.
#[derive(Debug, Default)]
pub(super) struct Drafts<'t> {
    pub(super) rings: Vec<(Option<Placed<'t>>, Ring)>,
    pub(super) entries: Vec<EntryDraft<'t>>,
    pub(super) priorities: Vec<(Option<Placed<'t>>, Priority)>,
    pub(super) recommendations: Vec<RecommendationDraft<'t>>,
    pub(super) ideas: Vec<IdeaDraft<'t>>,
    pub(super) indicators: Vec<(Option<Placed<'t>>, Indicator)>,
    pub(super) documents: Vec<PaperDraft<'t>>,
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
            "phase" | "activity" => drafts.entries.extend(self.entry_draft(row)),
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
        drafts.entries.sort_by_key(|draft| draft.entry.place.start);
        self.name(&mut drafts);
        let mut plan = Plan {
            title: heading.title,
            cycle_name: heading.cycle_name,
            cycle: heading.cycle,
            language: heading.language,
            country: heading.country,
            rings: drafts.rings.into_iter().map(|(_, ring)| ring).collect(),
            entries: self.entries(drafts.entries),
            priorities: drafts.priorities.into_iter().map(|(_, it)| it).collect(),
            recommendations: self.recommendations(drafts.recommendations),
            ideas: self.ideas(drafts.ideas),
            indicators: drafts.indicators.into_iter().map(|(_, it)| it).collect(),
            documents: self.documents(drafts.documents),
        };
        self.loops(&mut plan.entries);
        plan
    }

    /// Ids: those given first, so that no made one takes their name; then those of the rest.
    fn name(&mut self, drafts: &mut Drafts<'t>) {
        self.ids.reserve(drafts.entries.len() + drafts.rings.len());
        for made in [false, true] {
            for (index, (id, ring)) in drafts.rings.iter_mut().enumerate() {
                self.identify(made, id, &mut ring.id, &ring.title, Named::Ring(index));
            }
            for (index, draft) in drafts.entries.iter_mut().enumerate() {
                let named = draft.named(index);
                let entry = &mut draft.entry;
                self.identify(made, &mut draft.id, &mut entry.id, &entry.title, named);
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
            .filter_map(|(index, draft)| Some((draft.entry.phase_facts()?.kind.clone(), index)))
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

    fn entries(&mut self, drafts: Vec<EntryDraft<'t>>) -> Vec<Entry> {
        let mut entries = Vec::with_capacity(drafts.len());
        for draft in drafts {
            let mut entry = draft.entry;
            entry.ring = self.ring(draft.ring);
            entry.phase = self.phase(draft.phase);
            entry.needs = draft.needs.iter().filter_map(|id| self.entry(id)).collect();
            entries.push(entry);
        }
        entries
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
                let message = Sentence::new("read-loop").with("entries", names);
                let help = Sentence::new("read-loop-help");
                self.fail(Code("loop"), entries[last].place, message, Some(help));
                entries[last].needs.retain(|&need| need != first);
            }
        }
    }
}

/// The first of a circle by their titles.
fn named(circle: &[usize], entries: &[Entry]) -> Vec<String> {
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
