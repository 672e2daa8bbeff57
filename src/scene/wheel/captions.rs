//! Who is named beside the wheel, and by which number: clockwise, so that the rows beside it read as its rim does.

use crate::plan::{Plan, Schedule};
use crate::scene::track::{Told, shown};
use crate::scene::{Caption, Point};

use super::Sheet;
use super::placed::{Mark, Placed};

impl Sheet<'_> {
    /// Gives every entry that has no title on the wheel its caption, and those with a mark of their own a number.
    pub(super) fn caption(
        &mut self,
        plan: &Plan,
        schedule: &Schedule,
        told: &[Told],
        placed: &[Placed],
    ) {
        let mut has_title = vec![false; told.len()];
        let mut has_number = vec![false; told.len()];
        // By entry: where the occurrence that is told of stands.
        let mut seats: Vec<Option<Point>> = vec![None; told.len()];
        for one in placed {
            match &one.mark {
                Some(Mark::Title) => {
                    for item in &one.items {
                        has_title[item.entry as usize] = true;
                    }
                }
                Some(Mark::Chip(seat, width)) => {
                    let middle = self.seats.boxes(*seat, *width).middle();
                    for item in &one.items {
                        if told[item.entry as usize].occurrence == item.occurrence {
                            seats[item.entry as usize] = Some(middle);
                        }
                    }
                    if let Some(entry) = one.sole_entry() {
                        has_number[entry as usize] = true;
                    }
                }
                None => {}
            }
        }
        let radius = f64::midpoint(self.room.hub, self.room.months.inner);
        let named = told.iter().enumerate();
        let named = named.filter(|(entry, told)| told.times > 0 && !has_title[*entry]);
        let mut captions: Vec<Caption> = named
            .filter_map(|(entry, told)| {
                let (paint, turn) = shown(plan, schedule, &self.look, told.occurrence)?;
                let at = seats[entry].unwrap_or_else(|| Point::polar(radius, turn));
                // A number at the turn of the year may stand on its other side.
                let turn = match (at.turn(), turn) {
                    (0.94.., ..0.06) => 0.0,
                    (..0.06, 0.9..) => 1.0,
                    (turn, _) => turn,
                };
                Some(Caption {
                    number: None,
                    entry: entry as u32,
                    occurrence: told.occurrence,
                    times: told.times,
                    paint,
                    at,
                    turn,
                })
            })
            .collect();
        captions.sort_by(|one, other| one.turn.total_cmp(&other.turn));
        let numbered = captions
            .iter_mut()
            .filter(|caption| has_number[caption.entry as usize]);
        for (caption, number) in numbered.zip(1..) {
            caption.number = Some(number);
        }
        self.scene.captions = captions;
    }

    /// The numbers by entry.
    pub(super) fn numbers(&self, entries: usize) -> Vec<Option<u32>> {
        let mut numbers = vec![None; entries];
        for caption in &self.scene.captions {
            numbers[caption.entry as usize] = caption.number;
        }
        numbers
    }
}
