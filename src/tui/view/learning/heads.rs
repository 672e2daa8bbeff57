//! The heads of the learning view: the names of the phases and their first days above the columns.

use crate::draw::{Ground, Role};
use crate::plan::Plan;
use crate::time::{Day, Span};
use crate::tui::dates::Dates;
use crate::tui::view::sheet::Sheet;
use crate::tui::view::text::fit;
use crate::words::columns_of;

use super::Table;

impl Table<'_> {
    /// The phases with their first days, above their columns.
    pub(super) fn heads(&self, sheet: &mut Sheet<'_>) {
        let dates = Dates::of(&self.model.words);
        let room = self.phase.saturating_sub(1);
        for number in self.shown.clone() {
            let phase = &self.taken_up.phases[number];
            let Some(entry) = self.plan.entries.get(*phase) else {
                continue;
            };
            let chosen = number == self.model.learning.1;
            let pen = sheet.pen(
                if chosen { Role::Heading } else { Role::Faint },
                Ground::Backdrop,
            );
            let x = self.column(number);
            for (line, y) in self.name(&entry.title).iter().zip(self.area.y..) {
                sheet.text((x, y), room, line, pen);
            }
            if let Some(day) = first_day(self.plan, *phase) {
                let long = dates.day(day);
                let fits = columns_of(&long) <= usize::from(room);
                let short = || format!("{}/{}", day.day(), day.month());
                let said = if fits { long } else { short() };
                let pen = sheet.pen(Role::Faint, Ground::Backdrop);
                sheet.text((x, self.area.y + self.heads), room, &said, pen);
            }
        }
    }

    /// A phase's name in the lines there are for it, at the bottom of them. Words are cut, not broken.
    fn name(&self, title: &str) -> Vec<String> {
        let room = usize::from(self.phase.saturating_sub(1)).max(1);
        let heads = usize::from(self.heads);
        let mut words = title.split_whitespace().peekable();
        let mut lines = Vec::new();
        while lines.len() + 1 < heads
            && let Some(word) = words.next()
        {
            let mut line = word.to_owned();
            while let Some(more) =
                words.next_if(|more| columns_of(&line) + 1 + columns_of(more) <= room)
            {
                line = format!("{line} {more}");
            }
            lines.push(fit(&line, room).into_owned());
        }
        let rest: Vec<&str> = words.collect();
        if !rest.is_empty() {
            lines.push(fit(&rest.join(" "), room).into_owned());
        }
        let above = heads.saturating_sub(lines.len());
        vec![String::new(); above]
            .into_iter()
            .chain(lines)
            .collect()
    }
}

/// The first day that a phase is held.
fn first_day(plan: &Plan, phase: usize) -> Option<Day> {
    let held = plan.entries.get(phase)?.held();
    held.iter()
        .filter_map(|date| date.span)
        .map(Span::first)
        .min()
}
