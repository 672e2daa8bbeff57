//! The wheel: months and weeks on the rim, phases and rings inside, the needle and the hub.

mod captions;
mod entries;
mod ground;
mod hub;
mod marks;
mod placed;

use crate::plan::{Plan, Schedule};

use super::lanes::berths;
use placed::Placed;

use super::room::{Band, Need, Room, share};
use super::seats::Seats;
use super::track::{Track, TrackKind, tracks};
use super::{Look, Scene};

/// How many lanes a ring asks for at the most; what needs more is gathered.
const MOST_LANES: usize = 5;

/// The plan's cycle as a wheel.
#[must_use]
pub fn wheel(plan: &Plan, schedule: &Schedule, look: &Look<'_>) -> Scene {
    let (tracks, told) = tracks(plan, schedule, look);
    let room = room(&tracks, look);
    let mut sheet = Sheet::new(look, &room);
    sheet.hub(plan);
    sheet.rim(plan);
    sheet.floors();
    let placed = tracks
        .iter()
        .zip(&room.tracks)
        .flat_map(|(track, (band, lanes))| placed(track, *band, *lanes, look));
    let needle = sheet.needle(plan);
    let placed = sheet.mark((plan, schedule), &told, placed.collect(), needle);
    sheet.caption(plan, schedule, &told, &placed);
    let numbers = sheet.numbers(plan.entries.len());
    sheet.draw(placed, &numbers);
    sheet.names(plan, &tracks);
    if let Some(needle) = needle {
        sheet.draw_needle(needle);
    }
    sheet.scene
}

/// What stands in a track: the dated entries in lanes, and what goes on all the time as thin rings at its inner edge.
fn placed(track: &Track, band: Band, lanes: usize, look: &Look<'_>) -> Vec<Placed> {
    let line = look.lattice.height;
    let strips = track.ongoing.len().min(MOST_STRIPS);
    let thin = (0.5 * line).min(band.thickness() / (strips as f64 + 1.0));
    let inner = band.inner + thin * strips as f64;
    let rest = Band {
        inner,
        outer: band.outer,
    };
    let berths = berths(&track.wishes(), narrowest(look, rest.middle()), lanes);
    let dated = berths
        .iter()
        .map(|berth| Placed::new(track, rest, berth, line));
    let ongoing = (0..strips).map(|strip| {
        let inner = band.inner + thin * strip as f64;
        let own = strip..if strip + 1 == MOST_STRIPS {
            track.ongoing.len()
        } else {
            strip + 1
        };
        Placed::ring(
            &track.ongoing[own],
            band,
            Band {
                inner,
                outer: inner + 0.7 * thin,
            },
        )
    });
    dated.chain(ongoing).collect()
}

/// So many thin rings at the most; what goes on beside them is gathered in the last.
const MOST_STRIPS: usize = 3;

/// The least stretch of the cycle in which a number can stand at a radius.
fn narrowest(look: &Look<'_>, radius: f64) -> f64 {
    let length = 1.45 * look.lattice.height;
    (length / (std::f64::consts::TAU * radius.max(length))).min(0.2)
}

fn room(tracks: &[Track], look: &Look<'_>) -> Room {
    let hub = hub::radius(look);
    // About where each ring will lie.
    let radius = |ring: usize| {
        let share = (ring as f64 + 0.5) / tracks.len() as f64;
        0.9 - (0.9 - hub) * share
    };
    let held = |track: &Track| track.len() + track.ongoing.len();
    // Of a plan without anything all rings are seen, for their names.
    let least = usize::from(tracks.iter().all(|track| held(track) == 0));
    let needs: Vec<Need> = tracks
        .iter()
        .enumerate()
        .map(|(ring, track)| Need {
            homeless: track.homeless(narrowest(look, radius(ring)), MOST_LANES),
            backbone: track.kind == TrackKind::Phases,
            held: held(track).max(least),
        })
        .collect();
    share(&look.lattice, &needs, hub)
}

/// A scene in the making.
struct Sheet<'a> {
    look: Look<'a>,
    room: Room,
    seats: Seats,
    scene: Scene,
}

impl<'a> Sheet<'a> {
    fn new(look: &Look<'a>, room: &Room) -> Self {
        Self {
            look: *look,
            room: room.clone(),
            seats: Seats::new(look.lattice),
            scene: Scene::blank(look.lattice),
        }
    }

    fn line(&self) -> f64 {
        self.look.lattice.height
    }
}
