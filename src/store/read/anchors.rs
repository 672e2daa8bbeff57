//! Dates that hang on other entries: resolved in one pass, each after those that it is counted from. Knows who hangs on
//! whom; how days are counted is known to `time::phrase`.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use super::assemble::named as titles;
use super::entries::take_out;
use super::{Reader, nearest, quoted};
use crate::plan::{Code, Entry, Named, Names, Place, When};
use crate::time::Date;
use crate::time::phrase::{self, Resolution, Rule};
use crate::words::Sentence;

/// A phrase that hangs on other entries.
struct Hanging {
    /// Which of the phrases of its entry.
    slot: Slot,
    rule: Rc<Rule>,
    /// Whom each of its names means, where that is known.
    anchors: Vec<(Box<str>, Option<usize>)>,
}

/// A phrase of an entry: the nth of `when` or of `except`.
#[derive(Clone, Copy)]
enum Slot {
    When(usize),
    Except(usize),
}

impl Slot {
    fn of(self, entry: &mut Entry) -> Option<&mut When> {
        match self {
            Self::When(index) => entry.when.get_mut(index),
            Self::Except(index) => entry.except.get_mut(index),
        }
    }
}

impl Hanging {
    /// The entries that it is counted from.
    fn targets(&self) -> impl Iterator<Item = usize> {
        self.anchors.iter().filter_map(|(_, target)| *target)
    }
}

/// The entries that are not resolved yet, and what of each hangs on which.
type Waiting = BTreeMap<usize, Vec<Hanging>>;

impl Reader<'_> {
    /// Resolves the dates that hang on other entries.
    pub(super) fn anchor(&mut self, entries: &mut [Entry]) {
        if self.dates.hanging.is_empty() {
            return;
        }
        let mut waiting = self.hanging(entries);
        loop {
            self.resolve_ready(entries, &mut waiting);
            let Some((&start, _)) = waiting.first_key_value() else {
                return;
            };
            for member in self.circle(start, entries, &waiting) {
                if let Some(hanging) = waiting.remove(&member) {
                    leave_undated(&mut entries[member], &hanging);
                }
            }
        }
    }

    /// What hangs on what; names that mean nobody, or any of several, are reported.
    fn hanging(&mut self, entries: &[Entry]) -> Waiting {
        let rules = std::mem::take(&mut self.dates.hanging);
        let names = Names::of(entries);
        let mut waiting = Waiting::new();
        for (index, entry) in entries.iter().enumerate() {
            let whens = entry.when.iter().enumerate();
            let whens = whens.map(|(slot, when)| (Slot::When(slot), when));
            let excepts = entry.except.iter().enumerate();
            let excepts = excepts.map(|(slot, when)| (Slot::Except(slot), when));
            for (slot, when) in whens.chain(excepts) {
                let Some(rule) = rules.get(&when.place) else {
                    continue;
                };
                let anchors = rule.anchors().into_iter();
                let anchors = anchors
                    .map(|name| {
                        (
                            name.into(),
                            self.meant_by(name, index, when, &names, entries),
                        )
                    })
                    .collect();
                waiting.entry(index).or_default().push(Hanging {
                    slot,
                    rule: Rc::clone(rule),
                    anchors,
                });
            }
        }
        waiting
    }

    /// Whom a name in a phrase means.
    fn meant_by(
        &mut self,
        name: &str,
        asking: usize,
        when: &When,
        names: &Names<'_>,
        entries: &[Entry],
    ) -> Option<usize> {
        let candidates = match names.find(name, Some(asking)) {
            Named::One(index) => return Some(index),
            Named::Several(candidates) => candidates,
            Named::Nobody => Vec::new(),
        };
        let place = self.place_of_name(name, when);
        if candidates.is_empty() {
            let message = Sentence::new("read-unknown-anchor").with("name", quoted(name));
            let near = names.near(name).into_iter().filter(|at| *at != asking);
            let near: Vec<_> = near.take(8).map(|at| quoted(&entries[at].id)).collect();
            let language = self.dates.language();
            let help = if let Some(feast) = phrase::mistyped(name, language) {
                Sentence::new("time-did-you-mean").with("words", feast)
            } else if near.is_empty() {
                self.nearest_entry(name, entries)
            } else {
                Sentence::new("read-near-anchors").with("ids", near)
            };
            self.warn(Code("unknown-anchor"), place, message, Some(help));
        } else {
            let ids = candidates.iter().take(8).map(|&at| quoted(&entries[at].id));
            let message = Sentence::new("read-ambiguous-anchor")
                .with("name", quoted(name))
                .with("entries", titles(&candidates, entries));
            let help =
                Sentence::new("read-ambiguous-anchor-help").with("ids", ids.collect::<Vec<_>>());
            self.warn(Code("ambiguous-anchor"), place, message, Some(help));
        }
        None
    }

    fn nearest_entry(&mut self, name: &str, entries: &[Entry]) -> Sentence {
        let known = entries.iter().take(self.comparisons);
        self.comparisons = self.comparisons.saturating_sub(entries.len());
        let known = known.flat_map(|entry| [&*entry.id, &*entry.title]);
        match nearest(name, known) {
            Some(near) => Sentence::new("read-did-you-mean").with("word", quoted(near)),
            None => Sentence::new("read-unknown-anchor-help"),
        }
    }

    fn place_of_name(&self, name: &str, when: &When) -> Place {
        match when.words.find(name) {
            Some(start) => self.place_of(&when.words, when.place, &(start..start + name.len())),
            None => when.place,
        }
    }

    /// Resolves every entry whose anchors are resolved, until none is left but those that wait for each other.
    fn resolve_ready(&mut self, entries: &mut [Entry], waiting: &mut Waiting) {
        // How many anchors of each are not resolved, and who waits for whom.
        let mut missing: BTreeMap<usize, usize> = BTreeMap::new();
        let mut followers: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (&index, hanging) in &*waiting {
            let open = hanging.iter().flat_map(Hanging::targets);
            let open = open.filter(|target| waiting.contains_key(target));
            let mut count = 0;
            for target in open {
                followers.entry(target).or_default().push(index);
                count += 1;
            }
            missing.insert(index, count);
        }
        let free = missing.iter().filter(|(_, count)| **count == 0);
        let mut ready: VecDeque<usize> = free.map(|(index, _)| *index).collect();
        while let Some(index) = ready.pop_front() {
            let Some(hanging) = waiting.remove(&index) else {
                continue;
            };
            self.resolve_entry(entries, index, &hanging);
            for follower in followers.remove(&index).unwrap_or_default() {
                if let Some(count) = missing.get_mut(&follower) {
                    *count -= 1;
                    if *count == 0 {
                        ready.push_back(follower);
                    }
                }
            }
        }
    }

    fn resolve_entry(&mut self, entries: &mut [Entry], index: usize, hanging: &[Hanging]) {
        for hanging in hanging {
            let Resolution { dates, remarks } = self.counted(entries, hanging);
            let targets: Box<[u32]> = hanging.targets().map(|target| target as u32).collect();
            let Some(when) = hanging.slot.of(&mut entries[index]) else {
                continue;
            };
            when.dates = dates.into();
            when.anchors = targets;
            let place = when.place;
            // A name that means nobody was reported; that it has no date says nothing more.
            let all_known = hanging.anchors.iter().all(|(_, target)| target.is_some());
            let (undated, others): (Vec<_>, Vec<_>) = remarks
                .into_iter()
                .partition(|remark| remark.code == UNDATED);
            self.remark(&others, place);
            for remark in undated.into_iter().filter(|_| all_known).take(1) {
                self.advise(Code(UNDATED), place, remark.message, remark.help);
            }
        }
        let entry = &mut entries[index];
        take_out(&mut entry.when, &entry.except);
        self.check_facts(&entries[index]);
    }

    /// What a phrase comes to, counted from the dates of its anchors.
    fn counted(&self, entries: &[Entry], hanging: &Hanging) -> Resolution {
        self.dates.counted(&hanging.rule, &|name| {
            let mut anchors = hanging.anchors.iter();
            let target = anchors.find_map(|(known, target)| (**known == *name).then_some(*target));
            target
                .flatten()
                .map_or_else(Vec::new, |target| entries[target].held())
        })
    }

    /// A circle that can be reached from an entry all of whose anchors wait; reported where one of its phrases stands.
    fn circle(&mut self, start: usize, entries: &[Entry], waiting: &Waiting) -> Vec<usize> {
        let next = |at: usize| {
            let targets = waiting.get(&at)?.iter().flat_map(Hanging::targets);
            targets
                .into_iter()
                .find(|target| waiting.contains_key(target))
        };
        let mut path = Vec::new();
        let mut places: BTreeMap<usize, usize> = BTreeMap::new();
        let mut at = start;
        while !places.contains_key(&at) {
            places.insert(at, path.len());
            path.push(at);
            // Whoever waits here waits for somebody who waits too, or it would have been ready.
            match next(at) {
                Some(target) => at = target,
                None => return path,
            }
        }
        let mut circle = path.split_off(places[&at]);
        let first = circle.iter().enumerate().min_by_key(|(_, index)| **index);
        let first = first.map_or(0, |(place, _)| place);
        circle.rotate_left(first);
        self.date_loop(&circle, entries, waiting);
        circle
    }

    fn date_loop(&mut self, circle: &[usize], entries: &[Entry], waiting: &Waiting) {
        let Some(&first) = circle.first() else { return };
        let hanging = waiting.get(&first).and_then(|hanging| hanging.first());
        let place = hanging.and_then(|hanging| match hanging.slot {
            Slot::When(index) => entries[first].when.get(index),
            Slot::Except(index) => entries[first].except.get(index),
        });
        let place = place.map_or(entries[first].place, |when| when.place);
        let names = titles(circle, entries);
        let message = match circle.len() {
            1 => Sentence::new("read-date-loop-alone").with("entry", quoted(&entries[first].title)),
            _ => Sentence::new("read-date-loop").with("entries", names),
        };
        let help = Sentence::new("read-date-loop-help");
        self.fail(Code("date-loop"), place, message, Some(help));
    }
}

/// What the remark on an anchor without days is called.
const UNDATED: &str = "undated-anchor";

/// What hangs in a circle has no days, but is still there: it waits on the shelf.
fn leave_undated(entry: &mut Entry, hanging: &[Hanging]) {
    for hanging in hanging {
        if let (Slot::When(_), Some(when)) = (hanging.slot, hanging.slot.of(entry)) {
            when.dates = Arc::new([Date::unknown()]);
        }
    }
}
