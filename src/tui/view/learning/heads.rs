//! The heads of the learning view: the names of the phases and their first days above the columns.

use ratatui::layout::Rect;

use crate::draw::{Glyphs, Ground, Role};
use crate::plan::Entry;
use crate::time::{Date, Precision, Span};
use crate::tui::dates::Dates;
use crate::tui::message::Target;
use crate::tui::view::sheet::Sheet;
use crate::tui::view::text::{ELLIPSIS, fit};
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
            let place = Rect::new(x, self.area.y, room, self.heads);
            let cell = Target::Cell(self.model.learning.0, number);
            sheet.hits.push((place, cell));
            if let Some(date) = first_held(entry) {
                let long = dates.short_date(&date).unwrap_or_default();
                let day = date.span.map(Span::first);
                let short = day.map(|day| format!("{}/{}", day.day(), day.month()));
                let is_cut = columns_of(&long) > usize::from(room);
                let is_day = date.precision == Precision::Day;
                let said = short.filter(|_| is_cut && is_day).unwrap_or(long);
                let pen = sheet.pen(Role::Faint, Ground::Backdrop);
                sheet.text((x, self.area.y + self.heads - 1), room, &said, pen);
            }
        }
    }

    /// Whether each name can be read whole above its column.
    pub(super) fn names_fit(&self) -> bool {
        let mut names = self.shown.clone().filter_map(|number| {
            let entry = self.plan.entries.get(self.taken_up.phases[number])?;
            Some(self.name(&entry.title))
        });
        names.all(|lines| lines.iter().all(|line| !line.ends_with(ELLIPSIS)))
    }

    /// The phases with their first days, each in a line with a rule to its column.
    pub(super) fn stair(&self, sheet: &mut Sheet<'_>) {
        let dates = Dates::of(&self.model.words);
        let left = self.area.x + 2;
        let crossing = match sheet.style.glyphs {
            Glyphs::Ascii => "|",
            _ => "┼",
        };
        for (number, y) in self.shown.clone().zip(self.area.y..) {
            let phase = self.taken_up.phases[number];
            let Some(entry) = self.plan.entries.get(phase) else {
                continue;
            };
            let chosen = number == self.model.learning.1;
            let role = if chosen { Role::Heading } else { Role::Faint };
            let rule = sheet.pen(Role::Rule, Ground::Backdrop);
            let end = self.column(number);
            let line = "─".repeat(usize::from(end.saturating_sub(left)));
            sheet.text((left, y), end - left, &line, rule);
            for earlier in self.shown.start..number {
                sheet.text((self.column(earlier), y), 1, crossing, rule);
            }
            let corner = sheet.pen(if chosen { role } else { Role::Rule }, Ground::Backdrop);
            sheet.text((end, y), 1, "╮", corner);
            let room = self.titles.saturating_sub(4);
            let day = first_held(entry).and_then(|date| dates.short_date(&date));
            let dated = day.map(|day| format!("{} · {day}", entry.title));
            let dated = dated.filter(|said| columns_of(said) <= usize::from(room));
            let said = dated.as_deref().unwrap_or(&entry.title);
            let pen = sheet.pen(role, Ground::Backdrop);
            let used = sheet.text((left, y), room, said, pen);
            sheet.text((left + used, y), 1, " ", pen);
            let place = Rect::new(left, y, end + 1 - left, 1);
            let cell = Target::Cell(self.model.learning.0, number);
            sheet.hits.push((place, cell));
        }
    }

    /// A phase's name in the lines there are for it, at the bottom of them. Words are cut, not broken.
    fn name(&self, title: &str) -> Vec<String> {
        let room = usize::from(self.phase.saturating_sub(1)).max(1);
        let heads = usize::from(self.heads.saturating_sub(1));
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

/// The first time that a phase is held.
pub(super) fn first_held(phase: &Entry) -> Option<Date> {
    let held = phase.held().into_iter();
    let dated = held.filter(|date| date.span.is_some());
    dated.min_by_key(|date| date.span.map(Span::first))
}
