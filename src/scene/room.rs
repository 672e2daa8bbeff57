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
    /// The backbone may be broader than the others.
    pub(super) backbone: bool,
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
    let room = (outer - hub - gaps).max(0.0);
    let lanes = lanes_that_fit(needs, room / (LANE * line));
    let least: f64 = lanes.iter().map(|lanes| *lanes as f64 * LANE * line).sum();
    let spare = (room - least).max(0.0);
    let shrink = if least > room && least > 0.0 {
        room / least
    } else {
        1.0
    };
    let weight = |index: usize| {
        if needs[index].backbone {
            lanes[index] as f64 + 0.8
        } else {
            lanes[index] as f64
        }
    };
    let weights: f64 = (0..needs.len()).map(weight).sum::<f64>().max(1.0);
    let broadest =
        |index: usize| (if needs[index].backbone { 0.3_f64 } else { 0.22 }).max(2.4 * line);
    let mut radius = outer;
    let tracks = (0..needs.len())
        .map(|index| {
            let own = lanes[index] as f64 * LANE * line * shrink;
            let thickness = (own + spare * weight(index) / weights).min(broadest(index).max(own));
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
    let mut lanes = vec![1; needs.len()];
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
                        backbone: false
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
        };
        let needs = [need(&[9, 5, 2, 0]), need(&[0]), need(&[3, 0])];
        assert_eq!(lanes_that_fit(&needs, 0.5), [1, 1, 1]);
        assert_eq!(lanes_that_fit(&needs, 4.0), [2, 1, 1]);
        assert_eq!(lanes_that_fit(&needs, 5.0), [3, 1, 1]);
        assert_eq!(lanes_that_fit(&needs, 50.0), [4, 1, 2]);
    }
}
