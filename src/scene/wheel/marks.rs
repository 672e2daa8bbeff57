//! Which label, number or "+n" each placed berth gets, and where it sits. Draws nothing.

use crate::plan::Plan;
use crate::scene::flow::{Flowed, Title};
use crate::scene::{Rect, Subject};
use crate::words::{columns_of, visible};

use super::Sheet;
use super::ground::Needle;
use super::placed::{Mark, Placed};

impl Sheet<'_> {
    /// Gives every placed berth its mark, those with the least freedom first; what has no room for one joins a
    /// neighbour. Then draws all.
    pub(super) fn write(&mut self, plan: &Plan, mut placed: Vec<Placed>, needle: Option<Needle>) {
        let letters = placed.len().max(10).to_string().len();
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
            one.mark = self.title_or_number(plan, one, letters);
        }
        for index in 0..placed.len() {
            if placed[index].mark.is_none() {
                self.merge(index, &mut placed, letters);
            }
        }
        placed.retain(|one| !one.items.is_empty());
        self.draw(placed);
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
        Some(if placed.gathers() {
            Mark::Gathered(seat, width)
        } else {
            Mark::Number(seat, width)
        })
    }

    fn title_or_number(&mut self, plan: &Plan, placed: &Placed, letters: usize) -> Option<Mark> {
        let item = placed.items.first()?;
        let title = visible(&plan.entries[item.entry as usize].title);
        let title = Title::new(&title, plan.language.as_deref());
        let subject = Subject::Occurrence(item.occurrence);
        if title.is_some_and(|title| {
            self.write_inside(
                &placed.segment,
                title,
                placed.paint(),
                placed.voice(),
                subject,
            )
        }) {
            return Some(Mark::Title);
        }
        let width = placed.letters(letters);
        let runs = self.seats.runs(&placed.segment);
        let middle = self.look.lattice.locate(placed.segment.middle());
        if let Some(rows) = title.and_then(|title| title.cut(width, &runs, middle)) {
            self.take_rows(&rows);
            return Some(Mark::Cut(rows, width));
        }
        let Some(seat) = self.seats.inside(&placed.segment, width) else {
            return self.chip(placed, letters);
        };
        self.seats.take(seat, width);
        Some(Mark::Number(seat, width))
    }

    fn take_rows(&mut self, rows: &[Flowed]) {
        for row in rows {
            self.seats.take(row.seat, columns_of(&row.text));
        }
    }

    /// Joins what has no room to the nearest number or "+n" of its ring; in a ring full of titles there is neither,
    /// and the number stands wherever it can.
    fn merge(&mut self, index: usize, placed: &mut [Placed], letters: usize) {
        let (band, here) = (placed[index].band, placed[index].middle());
        let away = |other: &Placed| other.middle().distance(here);
        let host = (0..placed.len())
            .filter(|other| *other != index && placed[*other].band == band)
            .filter(|other| {
                matches!(
                    placed[*other].mark,
                    Some(Mark::Number(..) | Mark::Gathered(..))
                )
            })
            .min_by(|one, other| away(&placed[*one]).total_cmp(&away(&placed[*other])));
        if let Some(host) = host {
            let items = std::mem::take(&mut placed[index].items);
            placed[host].join(items);
        } else if let Some(seat) = self.seats.near(here, letters, 2.0, |_| true) {
            self.seats.take(seat, letters);
            placed[index].mark = Some(Mark::Number(seat, letters));
        }
    }
}
