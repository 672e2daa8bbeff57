//! Which label, number or "+n" each placed berth gets, and where it sits. Draws nothing.

use crate::plan::{Plan, Schedule};
use crate::scene::track::Told;
use crate::scene::{Rect, Subject};
use crate::words::visible;

use super::Sheet;
use super::ground::Needle;
use super::placed::{Mark, Placed};

impl Sheet<'_> {
    /// Gives every placed berth its mark, those with the least freedom first; what has no room for one joins a neighbour.
    /// Returns the berths that then are left. Only the title of what is held once stands on the wheel.
    pub(super) fn mark(
        &mut self,
        of: (&Plan, &Schedule),
        told: &[Told],
        mut placed: Vec<Placed>,
        needle: Option<Needle>,
    ) -> Vec<Placed> {
        let entries = told.iter().filter(|told| told.times > 0).count();
        let letters = entries.max(10).to_string().len();
        for one in placed.iter_mut().filter(|one| one.gathers()) {
            one.mark = self.chip(one, letters);
        }
        for one in placed.iter_mut().filter(|one| one.small && !one.gathers()) {
            one.mark = self.chip(one, letters);
        }
        if let Some(needle) = needle {
            // Numbers may have to stand on the needle, words never.
            self.seats.take_along(needle.start(), needle.end());
        }
        for one in placed
            .iter_mut()
            .filter(|one| one.mark.is_none() && !one.gathers())
        {
            one.mark = self.title_or_number(of, told, one, letters);
        }
        for index in 0..placed.len() {
            if placed[index].mark.is_none() {
                self.merge(index, &mut placed, letters);
            }
        }
        placed.retain(|one| !one.items.is_empty());
        placed
    }

    /// Boxes for a number or a "+n", as near the middle of the berth as its ring allows.
    fn chip(&mut self, placed: &Placed, letters: usize) -> Option<Mark> {
        let line = self.line();
        let band = placed.band;
        let stays = |boxes: &Rect| {
            let radius = boxes.middle().radius();
            band.inner - 0.1 * line <= radius && radius <= band.outer + 0.1 * line
        };
        let width = placed.letters(letters);
        let seat = placed
            .anchors()
            .find_map(|anchor| self.seats.near(anchor, width, 1.6 * line, stays))?;
        self.seats.take(seat, width);
        Some(Mark::Chip(seat, width))
    }

    fn title_or_number(
        &mut self,
        (plan, schedule): (&Plan, &Schedule),
        told: &[Told],
        placed: &Placed,
        letters: usize,
    ) -> Option<Mark> {
        let item = placed.items.first()?;
        let entry = &plan.entries[item.entry as usize];
        let occurrence = schedule.all().get(item.occurrence as usize);
        let title = occurrence.map_or(&*entry.title, |it| entry.title_on(&it));
        let title = visible(title);
        let (paint, voice) = (placed.paint(), placed.voice());
        let subject = Subject::Occurrence(item.occurrence);
        // A series has its number at each of its ticks.
        let is_one = told[item.entry as usize].times == 1;
        if is_one && self.write_inside(&placed.segment, &title, paint, voice, subject) {
            return Some(Mark::Title);
        }
        let width = placed.letters(letters);
        let Some(seat) = self.seats.inside(&placed.segment, width) else {
            return self.chip(placed, letters);
        };
        self.seats.take(seat, width);
        Some(Mark::Chip(seat, width))
    }

    /// Joins what has no room to the nearest number or "+n" of its ring; in a ring full of titles there is neither,
    /// and the number stands wherever it can.
    fn merge(&mut self, index: usize, placed: &mut [Placed], letters: usize) {
        let (band, here) = (placed[index].band, placed[index].middle());
        let away = |other: &Placed| other.middle().distance(here);
        let host = (0..placed.len())
            .filter(|other| *other != index && placed[*other].band == band)
            .filter(|other| matches!(placed[*other].mark, Some(Mark::Chip(..))))
            .min_by(|one, other| away(&placed[*one]).total_cmp(&away(&placed[*other])));
        if let Some(host) = host {
            let items = std::mem::take(&mut placed[index].items);
            placed[host].join(items);
        } else if let Some(seat) = self.seats.near(here, letters, 2.0, |_| true) {
            self.seats.take(seat, letters);
            placed[index].mark = Some(Mark::Chip(seat, letters));
        }
    }
}
