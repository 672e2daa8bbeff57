//! Who is who in two plans: by id, then by title, then by what a title is nearly like. Whoever may be any of several is nobody:
//! better one more that was dropped and one more that was added than a change that never was. Knows no fields but these.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::Thing;
use super::titles;

/// A thing by what it can be known again.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'p> {
    pub(super) thing: Thing,
    /// The kind of a phase, else empty.
    pub(super) kind: &'p str,
    /// None where things of this sort have no ids.
    pub(super) id: Option<&'p str>,
    pub(super) title: &'p str,
}

/// For each thing of the one plan the same thing of the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairs {
    found: Vec<Option<usize>>,
    taken: Vec<bool>,
}

/// How close two things are that share a title with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Nothing but the title.
    Title,
    /// The time, or what else tells such things apart.
    Close,
    /// All that there is to tell.
    Whole,
}

/// What is asked of two things that share a title with others.
pub(super) type Same<'s> = &'s dyn Fn(usize, usize) -> Likeness;

impl Pairs {
    /// The pairs of two lists.
    pub(super) fn of(before: &[Row<'_>], after: &[Row<'_>], same: Same<'_>) -> Self {
        let mut pairs = Self {
            found: vec![None; before.len()],
            taken: vec![false; after.len()],
        };
        let sides = Sides { before, after };
        pairs.by_id(&ids(before), &ids(after));
        pairs.unique(sides, |row| Some((row.thing, titles::small(row.title))));
        pairs.namesakes(sides, same);
        pairs.unique(sides, |row| folded(row, titles::without_years));
        pairs.unique(sides, |row| folded(row, titles::without_digits));
        pairs.by_kind(sides);
        pairs.by_likeness(sides);
        pairs
    }

    /// What a thing of the one plan is in the other.
    pub(super) fn after(&self, before: usize) -> Option<usize> {
        self.found.get(before).copied().flatten()
    }

    /// Those in both, as they are in the one and in the other.
    pub(super) fn both(&self) -> impl Iterator<Item = (usize, usize)> {
        let found = self.found.iter().enumerate();
        found.filter_map(|(before, after)| Some((before, (*after)?)))
    }

    /// Those that only the first has.
    pub(super) fn dropped(&self) -> impl Iterator<Item = usize> {
        let found = self.found.iter().enumerate();
        found.filter(|(_, after)| after.is_none()).map(|(at, _)| at)
    }

    /// Those that only the second has.
    pub(super) fn added(&self) -> impl Iterator<Item = usize> {
        let taken = self.taken.iter().enumerate();
        taken.filter(|(_, taken)| !**taken).map(|(at, _)| at)
    }

    fn pair(&mut self, before: usize, after: usize) {
        self.found[before] = Some(after);
        self.taken[after] = true;
    }
}

/// Both lists.
#[derive(Clone, Copy)]
struct Sides<'s, 'p> {
    before: &'s [Row<'p>],
    after: &'s [Row<'p>],
}

/// Where the things of one key stand on either side.
type Places = (Vec<usize>, Vec<usize>);

impl Pairs {
    /// The free ones of either side by a key.
    fn free_by<K: Hash + Eq>(
        &self,
        sides: Sides<'_, '_>,
        key: impl Fn(&Row<'_>) -> Option<K>,
    ) -> HashMap<K, Places> {
        let mut by_key: HashMap<K, Places> = HashMap::new();
        for at in self.dropped() {
            if let Some(key) = key(&sides.before[at]) {
                by_key.entry(key).or_default().0.push(at);
            }
        }
        for at in self.added() {
            if let Some(key) = key(&sides.after[at]) {
                by_key.entry(key).or_default().1.push(at);
            }
        }
        by_key
    }

    /// Ids are unique in a plan, so that an activity that became a phase is known by it too.
    fn by_id(&mut self, before: &[Option<&str>], after: &[Option<&str>]) {
        let places = after.iter().enumerate();
        let places: HashMap<&str, usize> =
            places.filter_map(|(at, id)| Some(((*id)?, at))).collect();
        for (at, id) in before.iter().enumerate() {
            if let Some(other) = id.and_then(|id| places.get(id)) {
                self.pair(at, *other);
            }
        }
    }

    /// Those of a key that only one has on either side.
    fn unique<K: Hash + Eq>(&mut self, sides: Sides<'_, '_>, key: impl Fn(&Row<'_>) -> Option<K>) {
        for (before, after) in self.free_by(sides, key).into_values() {
            if let ([one], [other]) = (&before[..], &after[..]) {
                self.pair(*one, *other);
            }
        }
    }

    /// Of several that are called the same, those that are the same in all else, then those that only one is close to; and
    /// what is left, if it is one.
    fn namesakes(&mut self, sides: Sides<'_, '_>, same: Same<'_>) {
        let by_title = self.free_by(sides, |row| Some((row.thing, titles::small(row.title))));
        for (mut ones, mut others) in by_title.into_values() {
            if ones.len().saturating_mul(others.len()) > MOST {
                continue;
            }
            // Which of those that are all the same is which nobody knows; what the answer is must not hang on the file.
            ones.sort_by_key(|at| sides.before[*at].id);
            others.sort_by_key(|at| sides.after[*at].id);
            self.part(&mut ones, &mut others, |one, others, _| {
                let mut places = others.iter();
                places.position(|other| same(one, *other) == Likeness::Whole)
            });
            self.part(&mut ones, &mut others, |one, others, ones| {
                let close = |one: usize, other: usize| same(one, other) == Likeness::Close;
                let at = only(others, |other| close(one, other))?;
                only(ones, |one| close(one, others[at])).map(|_| at)
            });
            if let ([one], [other]) = (&ones[..], &others[..]) {
                self.pair(*one, *other);
            }
        }
    }

    /// Pairs each of the ones with the other that is found for it, and takes both out.
    fn part(
        &mut self,
        ones: &mut Vec<usize>,
        others: &mut Vec<usize>,
        find: impl Fn(usize, &[usize], &[usize]) -> Option<usize>,
    ) {
        let all = ones.clone();
        ones.retain(|one| {
            let found = find(*one, others, &all);
            if let Some(at) = found {
                self.pair(*one, others.remove(at));
            }
            found.is_none()
        });
    }

    /// The only phase of its kind in either plan: this year's conference is that of last year.
    fn by_kind(&mut self, sides: Sides<'_, '_>) {
        let count =
            |rows: &[Row<'_>], kind: &str| rows.iter().filter(|row| row.kind == kind).count();
        let mut only = Vec::new();
        for (kind, places) in self.free_by(sides, |row| Some(row.kind.to_owned())) {
            if let ([one], [other]) = (&places.0[..], &places.1[..])
                && !kind.is_empty()
                && count(sides.before, &kind) == 1
                && count(sides.after, &kind) == 1
            {
                only.push((*one, *other));
            }
        }
        for (one, other) in only {
            self.pair(one, other);
        }
    }
}

/// The place of the only one that fits.
fn only(all: &[usize], fits: impl Fn(usize) -> bool) -> Option<usize> {
    let mut fitting = all.iter().enumerate().filter(|(_, one)| fits(**one));
    let (at, _) = fitting.next()?;
    fitting.next().is_none().then_some(at)
}

/// So many pairs of titles are compared in search of what is nearly like: some milliseconds.
const MOST: usize = 10_000;
/// Titles less like each other than this are titles of different things.
const LEAST: f64 = 0.7;
/// Whoever is like two others is so much more like the one that is meant.
const MARGIN: f64 = 0.1;

impl Pairs {
    /// Those whose titles are more like each other than any other's. All are compared or none, so that the order in the
    /// file decides nothing.
    fn by_likeness(&mut self, sides: Sides<'_, '_>) {
        let groups = self.free_by(sides, |row| Some((row.thing, row.kind.to_owned())));
        let comparisons = groups
            .values()
            .map(|(one, other)| one.len().saturating_mul(other.len()));
        if comparisons.fold(0, usize::saturating_add) > MOST {
            return;
        }
        for (before, after) in groups.into_values() {
            let title = |row: &Row<'_>| titles::without_digits(row.title);
            let ones = before.iter().map(|at| title(&sides.before[*at]));
            let others = after.iter().map(|at| title(&sides.after[*at]));
            let (ones, others): (Vec<String>, Vec<String>) = (ones.collect(), others.collect());
            for (one, other) in alike(&ones, &others) {
                self.pair(before[one], after[other]);
            }
        }
    }
}

/// Each of the ones with the other that it is like, where neither is nearly as like to a third.
fn alike(ones: &[String], others: &[String]) -> Vec<(usize, usize)> {
    let like = |one: &String, other: &String| likeness(one, other);
    let rows = ones
        .iter()
        .map(|one| others.iter().map(|other| like(one, other)).collect());
    let rows: Vec<Vec<f64>> = rows.collect();
    let column = |at: usize| rows.iter().map(move |row| row[at]);
    let pairs = rows.iter().enumerate().filter_map(|(one, row)| {
        let other = foremost(row.iter().copied())?;
        let back = foremost(column(other))?;
        (back == one).then_some((one, other))
    });
    pairs.collect()
}

/// The place of the greatest likeness, if it is great and stands out.
fn foremost(likenesses: impl Iterator<Item = f64>) -> Option<usize> {
    let (mut best, mut second, mut place) = (0.0, 0.0, None);
    for (at, like) in likenesses.enumerate() {
        if like > best {
            (second, best, place) = (best, like, Some(at));
        } else if like > second {
            second = like;
        }
    }
    place.filter(|_| best >= LEAST && best - second >= MARGIN)
}

/// How like two titles are, from 0 to 1 (Sørensen–Dice); none of the long ones are compared in full.
fn likeness(one: &str, other: &str) -> f64 {
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    let bound = 2.0 * short as f64 / (short + long).max(1) as f64;
    if long > 300 || bound < LEAST {
        return 0.0;
    }
    strsim::sorensen_dice(one, other)
}

fn folded(row: &Row<'_>, fold: fn(&str) -> String) -> Option<(Thing, String)> {
    let title = fold(row.title);
    (!title.is_empty()).then_some((row.thing, title))
}

/// The ids that say who somebody is. Of things of one title, told apart by a number behind it, they only say which comes
/// first in the file.
fn ids<'p>(rows: &[Row<'p>]) -> Vec<Option<&'p str>> {
    let numbered = |row: &Row<'p>| {
        let (base, number) = row.id?.rsplit_once('-')?;
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then_some((base, row.title))
    };
    let mut counts: HashMap<(&str, &str), usize> = HashMap::new();
    for base in rows.iter().filter_map(numbered) {
        *counts.entry(base).or_default() += 1;
    }
    let known = |row: &Row<'p>| Some((row.id?, row.title));
    let first: HashSet<(&str, &str)> = rows.iter().filter_map(known).collect();
    let is_one_of_many = |row: &Row<'p>| {
        let is_among = |base| first.contains(&base) || counts[&base] > 1;
        numbered(row).is_some_and(is_among) || known(row).is_some_and(|it| counts.contains_key(&it))
    };
    let given = rows
        .iter()
        .map(|row| row.id.filter(|_| !is_one_of_many(row)));
    given.collect()
}
