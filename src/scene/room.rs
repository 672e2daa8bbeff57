//! How the wheel's radius is shared out: rim, weeks, tracks, hub. In the plane's unit, where the rim has radius 1.

use super::Lattice;

/// Inner and outer radius of a ring of the wheel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Band {
    pub inner: f64,
    pub outer: f64,
}

impl Band {
    /// From the inner to the outer radius.
    #[must_use]
    pub(super) fn thickness(self) -> f64 {
        self.outer - self.inner
    }

    /// The radius in the middle.
    #[must_use]
    pub(super) fn middle(self) -> f64 {
        f64::midpoint(self.inner, self.outer)
    }
}

/// The wheel's rings.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Room {
    /// The months, outermost.
    pub months: Band,
    /// The weeks inside them, if there is room.
    pub weeks: Option<Weeks>,
    /// The tracks, from the outside in, each with the lanes it may have.
    pub tracks: Vec<(Band, usize)>,
    /// The hub's radius.
    pub hub: f64,
}

/// The ring of weeks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Weeks {
    /// Where it lies.
    pub band: Band,
    /// Whether its numbers have room.
    pub numbered: bool,
}

/// What a track would like to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Need {
    /// How many entries stay without a lane of their own if the track has 1, 2, … lanes; ends with the first 0.
    pub(super) homeless: Vec<usize>,
    /// The backbone is broader than the others.
    pub(super) backbone: bool,
    /// How many stand in it: of an empty one a hairline shows that it is there.
    pub(super) held: usize,
}

impl Need {
    /// How many entries one lane more would house.
    fn gain(&self, lanes: usize) -> usize {
        let without = |lanes: usize| self.homeless.get(lanes - 1).copied();
        without(lanes)
            .unwrap_or(0)
            .saturating_sub(without(lanes + 1).unwrap_or(0))
    }
}

/// The least thickness of a lane, in line heights: a number of two letters, wherever on the wheel it stands.
const LANE: f64 = 1.2;

/// The thickness of a ring in which nothing stands, in line heights.
const HAIRLINE: f64 = 0.3;

/// The least of the radius that the phases have.
const BACKBONE: f64 = 0.2;

/// Shares out the radius. `hub` is the least radius that the hub's words need.
#[must_use]
pub(super) fn share(lattice: &Lattice, needs: &[Need], hub: f64) -> Room {
    let line = lattice.height;
    let lines = 1.0 / line; // the radius in line heights
    let gap = 0.25 * line;
    let months = Band {
        inner: 1.0 - month_lines(lines) * line,
        outer: 1.0,
    };
    let weeks = weeks_below(months.inner, line, lines);
    let outer = weeks.map_or(months.inner, |weeks| weeks.band.inner) - gap;
    let gaps = gap * needs.len() as f64;
    let hairlines = needs.iter().filter(|need| need.held == 0).count() as f64 * HAIRLINE * line;
    let room = (outer - hub - gaps - hairlines).max(0.0);
    let lanes = lanes_that_fit(needs, room / (LANE * line));
    // The backbone has a fifth of the radius where the others can spare it; a ring that holds more is broader.
    let least = |index: usize| {
        let own = lanes[index] as f64 * LANE * line;
        match needs[index] {
            Need { held: 0, .. } => 0.0,
            Need { backbone: true, .. } => own.max(BACKBONE.min(room / 2.0)),
            _ => own,
        }
    };
    let total: f64 = (0..needs.len()).map(least).sum();
    let shrink = if total > room { room / total } else { 1.0 };
    // Numbers find a place more easily in a broad ring.
    let weight = |index: usize| match needs[index].held {
        0 => 0.0,
        held => lanes[index] as f64 + held as f64 / 8.0,
    };
    let weights: f64 = (0..needs.len()).map(weight).sum();
    let spare = (room - total).max(0.0) / weights.max(1.0);
    let mut radius = outer;
    let tracks = (0..needs.len())
        .map(|index| {
            let thickness = if needs[index].held == 0 {
                HAIRLINE * line
            } else {
                least(index) * shrink + spare * weight(index)
            };
            let band = Band {
                inner: radius - thickness,
                outer: radius,
            };
            radius = band.inner - gap;
            (band, lanes[index])
        })
        .collect();
    Room {
        months,
        weeks,
        tracks,
        hub: radius.max(hub.min(outer)),
    }
}

fn month_lines(lines: f64) -> f64 {
    match lines {
        ..9.0 => 1.2,
        ..14.0 => 1.45,
        _ => 1.75,
    }
}

fn weeks_below(outer: f64, line: f64, lines: f64) -> Option<Weeks> {
    let (thickness, numbered) = match lines {
        ..15.0 => return None,
        ..23.0 => (0.5, false),
        _ => (1.3, true),
    };
    let outer = outer - 0.1 * line;
    Some(Weeks {
        band: Band {
            inner: outer - thickness * line,
            outer,
        },
        numbered,
    })
}

/// One lane each, then one at a time to the track where it houses most, as long as there is room.
fn lanes_that_fit(needs: &[Need], room: f64) -> Vec<usize> {
    let mut lanes: Vec<usize> = vec![1; needs.len()];
    while (lanes.iter().sum::<usize>() + 1) as f64 <= room {
        let gains = (0..needs.len())
            .map(|index| (needs[index].gain(lanes[index]), std::cmp::Reverse(index)));
        let Some((1.., std::cmp::Reverse(index))) = gains.max() else {
            break;
        };
        lanes[index] += 1;
    }
    lanes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_lie_inside_each_other_at_every_size() {
        for rows in [1_u16, 5, 12, 22, 38, 58, 200] {
            for tracks in 0..8 {
                let lattice = Lattice::around_disc(rows * 2, rows, 2.0);
                let needs = vec![
                    Need {
                        homeless: vec![9, 4, 0],
                        backbone: false,
                        held: 9
                    };
                    tracks
                ];
                let room = share(&lattice, &needs, 0.2);
                let mut outside = room.months.inner;
                for (band, lanes) in room.tracks {
                    assert!(
                        band.outer <= outside + 1e-9 && band.inner <= band.outer && lanes >= 1,
                        "{rows} rows, {tracks} tracks"
                    );
                    outside = band.inner;
                }
            }
        }
    }

    #[test]
    fn lanes_go_where_they_house_most() {
        let need = |homeless: &[usize]| Need {
            homeless: homeless.to_vec(),
            backbone: false,
            held: 9,
        };
        let needs = [need(&[9, 5, 2, 0]), need(&[0]), need(&[3, 0])];
        assert_eq!(lanes_that_fit(&needs, 0.5), [1, 1, 1]);
        assert_eq!(lanes_that_fit(&needs, 4.0), [2, 1, 1]);
        assert_eq!(lanes_that_fit(&needs, 5.0), [3, 1, 1]);
        assert_eq!(lanes_that_fit(&needs, 50.0), [4, 1, 2]);
    }
}
