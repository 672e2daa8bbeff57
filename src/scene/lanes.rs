//! Lanes: what overlaps in a ring stands side by side, and what has no lane left is gathered into a "+n".
//!
//! Works on plain stretches of a line from 0 to 1; knows neither rings nor days.

/// Something that wants a stretch of the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Wish {
    /// Where it begins.
    pub from: f64,
    /// Where it ends; not before `from`.
    pub to: f64,
}

/// A place on the line and in a lane, given to one wish or to several.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Berth {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Which lane, from 0.
    pub lane: usize,
    /// How many lanes stand side by side here.
    pub lanes: usize,
    /// Whether it was widened to be seen at all.
    pub widened: bool,
    /// The wishes it stands for, as indices; more than one is a "+n".
    pub wishes: Vec<usize>,
}

/// Gives every wish a berth in at most `most` lanes. Wishes come in the order of their beginning; narrower
/// ones than `narrowest` are widened to it around their middle, within the line.
#[must_use]
pub(super) fn berths(wishes: &[Wish], narrowest: f64, most: usize) -> Vec<Berth> {
    let mut lanes = Lanes {
        berths: Vec::with_capacity(wishes.len()),
        tails: Vec::new(),
        gathering: None,
        most,
    };
    for (index, wish) in wishes.iter().enumerate() {
        lanes.take(index, widened(*wish, narrowest));
    }
    share_room(&mut lanes.berths);
    lanes.berths
}

/// How many of the wishes find no lane of their own with 1, 2, … `most` lanes; the first 0 ends the list.
#[must_use]
pub(super) fn homeless(wishes: &[Wish], narrowest: f64, most: usize) -> Vec<usize> {
    let mut counts = Vec::new();
    for lanes in 1..=most {
        let mut tails = vec![f64::MIN; lanes];
        let without = wishes.iter().filter(|wish| {
            let berth = widened(**wish, narrowest);
            let lane = tails.iter_mut().find(|tail| **tail <= berth.from);
            lane.map(|tail| *tail = berth.to).is_none()
        });
        counts.push(without.count());
        if counts.last() == Some(&0) {
            break;
        }
    }
    counts
}

struct Lanes {
    berths: Vec<Berth>,
    /// By lane: the last berth in it.
    tails: Vec<usize>,
    /// The berth that gathers what finds no lane.
    gathering: Option<usize>,
    most: usize,
}

impl Lanes {
    fn take(&mut self, wish: usize, mut berth: Berth) {
        let free = self
            .tails
            .iter()
            .position(|tail| self.berths[*tail].to <= berth.from);
        let lane = free.or_else(|| (self.tails.len() < self.most).then_some(self.tails.len()));
        let Some(lane) = lane else {
            return self.gather(wish, berth);
        };
        berth.lane = lane;
        berth.wishes.push(wish);
        let index = self.berths.len();
        if lane == self.tails.len() {
            self.tails.push(index);
        } else {
            self.tails[lane] = index;
        }
        self.berths.push(berth);
    }

    /// Joins the "+n" at hand, else turns the last small neighbour into one, else floats one over a long neighbour.
    fn gather(&mut self, wish: usize, mut berth: Berth) {
        let at_hand = self
            .gathering
            .filter(|index| self.berths[*index].to > berth.from);
        let small = || {
            self.tails
                .iter()
                .copied()
                .filter(|tail| self.berths[*tail].widened)
                .max_by(|one, other| self.berths[*one].to.total_cmp(&self.berths[*other].to))
        };
        if let Some(index) = at_hand.or_else(small) {
            self.berths[index].wishes.push(wish);
            self.gathering = Some(index);
            return;
        }
        berth.lane = self.most - 1;
        berth.wishes.push(wish);
        self.gathering = Some(self.berths.len());
        self.berths.push(berth);
    }
}

fn widened(wish: Wish, narrowest: f64) -> Berth {
    let (mut from, mut to) = (wish.from, wish.to);
    let widened = to - from < narrowest;
    if widened {
        let middle = f64::midpoint(from, to);
        from = (middle - narrowest / 2.0).clamp(0.0, (1.0 - narrowest).max(0.0));
        to = from + narrowest;
    }
    Berth {
        from,
        to,
        lane: 0,
        lanes: 1,
        widened,
        wishes: Vec::new(),
    }
}

/// What stands alone gets the whole width: each run of overlapping berths shares as many lanes as it uses.
fn share_room(berths: &mut [Berth]) {
    let mut start = 0;
    while start < berths.len() {
        let mut end = start;
        let mut reach = berths[start].to;
        let mut used = berths[start].lane;
        while end + 1 < berths.len() && berths[end + 1].from < reach {
            end += 1;
            reach = reach.max(berths[end].to);
            used = used.max(berths[end].lane);
        }
        for berth in &mut berths[start..=end] {
            berth.lanes = used + 1;
        }
        start = end + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wish(from: f64, to: f64) -> Wish {
        Wish { from, to }
    }

    #[test]
    fn what_stands_alone_has_the_whole_width() {
        let berths = berths(&[wish(0.1, 0.2), wish(0.3, 0.4)], 0.01, 3);
        assert!(
            berths
                .iter()
                .all(|berth| berth.lane == 0 && berth.lanes == 1)
        );
    }

    #[test]
    fn what_overlaps_stands_side_by_side() {
        let berths = berths(&[wish(0.1, 0.4), wish(0.2, 0.3), wish(0.35, 0.5)], 0.01, 3);
        assert_eq!(
            berths
                .iter()
                .map(|berth| (berth.lane, berth.lanes))
                .collect::<Vec<_>>(),
            [(0, 2), (1, 2), (1, 2)]
        );
    }

    #[test]
    fn what_has_no_lane_is_gathered() {
        let days: Vec<_> = (0..6)
            .map(|day| wish(0.5 + f64::from(day) * 0.001, 0.501 + f64::from(day) * 0.001))
            .collect();
        let berths = berths(&days, 0.05, 2);
        assert_eq!(
            berths
                .iter()
                .map(|berth| berth.wishes.len())
                .collect::<Vec<_>>(),
            [1, 5]
        );
    }

    proptest! {
        #[test]
        fn every_wish_has_one_berth_and_lanes_do_not_overlap(
            mut starts in prop::collection::vec((0.0..0.99_f64, 0.0..0.2_f64), 0..120),
            narrowest in 0.001..0.1_f64,
            most in 1_usize..5,
        ) {
            starts.sort_by(|one, other| one.0.total_cmp(&other.0));
            let wishes: Vec<_> = starts.iter().map(|(from, length)| wish(*from, (from + length).min(1.0))).collect();
            let berths = berths(&wishes, narrowest, most);
            let mut given: Vec<_> = berths.iter().flat_map(|berth| berth.wishes.iter().copied()).collect();
            given.sort_unstable();
            prop_assert_eq!(given, (0..wishes.len()).collect::<Vec<_>>());
            for berth in &berths {
                prop_assert!(berth.lane < berth.lanes && berth.lanes <= most);
                prop_assert!(berth.from >= 0.0 && berth.to <= 1.0 + 1e-9);
            }
            let counts = homeless(&wishes, narrowest, most);
            prop_assert!(counts.is_sorted_by(|one, other| one >= other) && counts.len() <= most);
        }
    }
}
