//! A rule in one cycle: its days, how exactly and how firmly they are known, and what does not add up.
//!
//! Knows the calendar, no language.

mod away;
mod custom;
mod nth;
mod remark;
mod repeat;
mod said;
mod term;
mod unfold;
mod years;

use crate::time::{Country, Cycle, Date};

use super::rule::Rule;
use term::Frame;

pub use remark::Remark;

/// What a rule comes to in one cycle.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resolution {
    /// Its occurrences, in the order of the phrase.
    pub dates: Vec<Date>,
    /// What does not add up.
    pub remarks: Vec<Remark>,
}

impl Resolution {
    /// Why there are no days, where the calendar is the reason: the 29th of a short February, a week 53.
    #[must_use]
    pub fn impossible(&self) -> Option<&Remark> {
        let known = self.dates.iter().any(|date| date.span.is_some());
        let mut remarks = self.remarks.iter().filter(|_| !known);
        remarks.find(|remark| matches!(remark.code, "no-such-day" | "no-such-week"))
    }
}

impl Rule {
    /// The days of the rule in `cycle`; working days are counted by the public holidays of `country`.
    ///
    /// What hangs on another entry is left without days: see [`Rule::resolve_with`].
    #[must_use]
    pub fn resolve(&self, cycle: Cycle, country: Option<Country>) -> Resolution {
        self.resolve_with(cycle, country, &|_| None)
    }

    /// The next cycle in which something comes that comes only in some years, and not in this one; none for what comes in
    /// every cycle, in this one, or never again.
    #[must_use]
    pub fn comes_next(&self, cycle: Cycle, country: Option<Country>) -> Option<Cycle> {
        const FARTHEST: i32 = 40;
        let comes = |cycle: &Cycle| !self.resolve(*cycle, country).dates.is_empty();
        if !self.node.is_of_some_years() || comes(&cycle) {
            return None;
        }
        let mut later = (1..=FARTHEST).filter_map(|years| cycle.years_later(years));
        later.find(comes)
    }

    /// The same, with the dates of the entries that [`Rule::anchors`] names; none for an entry without days.
    #[must_use]
    pub fn resolve_with(
        &self,
        cycle: Cycle,
        country: Option<Country>,
        entries: &dyn Fn(&str) -> Option<Date>,
    ) -> Resolution {
        let mut frame = Frame::new(cycle, country, entries);
        let mut dates = Vec::with_capacity(1);
        frame.unfold(&self.node, &mut dates);
        let mut remarks = frame.remarks;
        remarks.dedup();
        Resolution { dates, remarks }
    }

    /// The same where entries may have several occurrences: a rule that hangs on one entry comes to its dates once for
    /// each of them, in the order of time; one that hangs on several is counted from the first of each.
    #[must_use]
    pub fn resolve_each(
        &self,
        cycle: Cycle,
        country: Option<Country>,
        held: &dyn Fn(&str) -> Vec<Date>,
    ) -> Resolution {
        let anchors: Vec<(&str, Vec<Date>)> = self
            .anchors()
            .into_iter()
            .map(|name| (name, held(name)))
            .collect();
        let rounds = match &anchors[..] {
            [(_, dates)] => dates.len().max(1),
            _ => 1,
        };
        let mut all = Resolution::default();
        for round in 0..rounds {
            let date = |name: &str| {
                let (_, dates) = anchors.iter().find(|(known, _)| *known == name)?;
                dates.get(round).copied()
            };
            let resolution = self.resolve_with(cycle, country, &date);
            all.dates.extend(resolution.dates);
            all.remarks.extend(resolution.remarks);
        }
        if rounds > 1 {
            all.dates.sort_by_key(|date| (date.span, date.deadline));
            all.dates.dedup();
            all.remarks.dedup();
        }
        all
    }
}
