//! One placed berth: the stretch of a ring that an entry has, or that several share as a "+n".

use std::f64::consts::TAU;

use crate::scene::lanes::Berth;
use crate::scene::room::Band;
use crate::scene::seats::Seat;
use crate::scene::track::{Item, Track};
use crate::scene::{Emphasis, Paint, Point, Segment, Subject, Tint, Voice};

/// A berth on the wheel, with what it stands for.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// Several are a "+n".
    pub(super) items: Vec<Item>,
    pub(super) segment: Segment,
    /// The ring it must stay in.
    pub(super) band: Band,
    /// Whether it is too narrow for anything but a number.
    pub(super) small: bool,
    pub(super) mark: Option<Mark>,
    /// Known once everything has its mark.
    pub(super) subject: Subject,
}

impl Placed {
    pub(super) fn new(track: &Track, band: Band, berth: &Berth, line: f64) -> Self {
        let lane = band.thickness() / berth.lanes as f64;
        let outer = band.outer - lane * berth.lane as f64;
        let seam = if berth.lanes > 1 { 0.06 * line } else { 0.0 };
        let gap = 0.1 * line / (TAU * (outer - lane / 2.0).max(line));
        let gap = gap.min((berth.to - berth.from) * 0.2);
        Self {
            items: berth
                .wishes
                .iter()
                .map(|wish| track.items[*wish].clone())
                .collect(),
            segment: Segment {
                inner: outer - lane + seam,
                outer: outer - seam,
                from: berth.from + gap,
                to: berth.to - gap,
            },
            band,
            small: berth.widened,
            mark: None,
            subject: Subject::Ground,
        }
    }

    /// A thin ring for what goes on all the time, several where there are too many.
    pub(super) fn ring(items: &[Item], band: Band, strip: Band) -> Self {
        let ends = items.iter().map(|item| (item.wish.from, item.wish.to));
        let (from, to) = ends
            .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
            .unwrap_or((0.0, 1.0));
        Self {
            items: items.to_vec(),
            segment: Segment {
                inner: strip.inner,
                outer: strip.outer,
                from,
                to,
            },
            band,
            small: true,
            mark: None,
            subject: Subject::Ground,
        }
    }

    /// The occurrence that it stands for, if it is a single one.
    pub(super) fn only(&self) -> Option<&Item> {
        match self.items.as_slice() {
            [only] if only.crowd.is_none() => Some(only),
            _ => None,
        }
    }

    /// How many occurrences it stands for.
    pub(super) fn count(&self) -> usize {
        self.items.iter().map(Item::count).sum()
    }

    pub(super) fn gathers(&self) -> bool {
        self.count() > 1
    }

    /// The entry that all of it is of, if there is but one.
    pub(super) fn sole_entry(&self) -> Option<u32> {
        let first = self.items.first()?.entry;
        let is_own = |item: &Item| item.entry == first && item.crowd.is_none();
        self.items.iter().all(is_own).then_some(first)
    }

    /// Whether its number has a flag: all of it are deadlines of one entry.
    pub(super) fn is_flagged(&self) -> bool {
        self.sole_entry().is_some() && self.items.iter().all(|item| item.deadline)
    }

    /// How many boxes its number or "+n" takes. A "+n" keeps room for a few more that may still have to join.
    pub(super) fn letters(&self, letters: usize) -> usize {
        if self.sole_entry().is_some() {
            letters + usize::from(self.is_flagged())
        } else {
            (self.count() + 2).to_string().len() + 1
        }
    }

    /// In a narrow lane a small entry is its chip and nothing more: a bead.
    pub(super) fn is_bead(&self, line: f64) -> bool {
        self.small
            && self.segment.to - self.segment.from < 0.1
            && self.segment.outer - self.segment.inner < 1.9 * line
            && matches!(self.mark, Some(Mark::Chip(..)))
    }

    /// What is late says so, alone or among others; what the filter hides altogether stands back.
    pub(super) fn voice(&self) -> Voice {
        if self.items.iter().any(Item::is_late) {
            Voice::Alarm
        } else if self.items.iter().all(Item::is_dimmed) {
            Voice::Faded
        } else {
            Voice::Plain
        }
    }

    pub(super) fn join(&mut self, items: Vec<Item>) {
        self.items.extend(items);
        self.items.sort_by_key(|item| item.occurrence);
    }

    /// Where its number may stand: in the middle, and for a long one every few days to either side.
    pub(super) fn anchors(&self) -> impl Iterator<Item = Point> {
        const STRIDE: f64 = 0.03;
        let radius = f64::midpoint(self.segment.inner, self.segment.outer);
        let middle = f64::midpoint(self.segment.from, self.segment.to);
        let steps = ((self.segment.to - self.segment.from) / 2.0 / STRIDE) as i32;
        (0..=steps)
            .flat_map(|step| [step, -step])
            .map(move |step| Point::polar(radius, middle + f64::from(step) * STRIDE))
    }

    pub(super) fn middle(&self) -> Point {
        let radius = f64::midpoint(self.segment.inner, self.segment.outer);
        Point::polar(radius, f64::midpoint(self.segment.from, self.segment.to))
    }

    pub(super) fn paint(&self) -> Paint {
        let several = Paint::plain(Tint::More);
        if self.sole_entry().is_none() {
            let dimmed = self.items.iter().all(Item::is_dimmed);
            return Paint {
                emphasis: if dimmed {
                    Emphasis::Dimmed
                } else {
                    Emphasis::Plain
                },
                ..several
            };
        }
        self.items.first().map_or(several, |item| item.paint)
    }
}

/// What a placed berth bears.
#[derive(Clone, Debug)]
pub(super) enum Mark {
    /// The whole title, which is written already.
    Title,
    /// A number or a "+n", and how many boxes that has.
    Chip(Seat, usize),
}
