//! What law and custom say of dates: the days on which people are free, and when statutes let something be.

use crate::time::phrase::rule::{Free, Node, Rule};
use crate::time::{Date, Day, HolidayKind, Precision, Span, Weekday};

use super::nth::on_or_after;
use super::remark::Remark;
use super::term::Frame;

impl Frame<'_> {
    /// The public holidays or the weekends that touch the cycle and half a year around it: bounds may reach over its edges.
    pub(super) fn free(&mut self, free: Free, dates: &mut Vec<Date>) {
        const AROUND: i32 = 6;
        let cycle = self.cycle().span();
        let first = cycle.first().months_later(-AROUND);
        let last = cycle.last().months_later(AROUND);
        let fixed = |span| Date::fixed(span, Precision::Day);
        match (free, self.calendar.country) {
            (Free::Holidays, Some(country)) => {
                let holidays = (first.year()..=last.year()).flat_map(|year| country.holidays(year));
                let public = holidays.filter(|holiday| holiday.kind == HolidayKind::Public);
                dates.extend(public.map(|holiday| fixed(Span::day(holiday.day))));
            }
            // Whose holidays they are is not known, and to leave out none in silence would be wrong.
            (Free::Holidays, None) => self.remarks.push(Remark::whose_holidays()),
            (Free::Weekends, _) => {
                let saturday = on_or_after(first, Weekday::Saturday);
                let weeks = last.days_since(saturday) / 7;
                let within = (0..=weeks).map(|week| saturday.weeks_later(week));
                dates.extend(within.map(|day| fixed(Span::new(day, day.tomorrow()))));
            }
        }
    }

    /// The planned time; where it lies outside what the statutes say, that is worth knowing.
    pub(super) fn lawful(&mut self, what: &Node, window: &Node, dates: &mut Vec<Date>) {
        let start = dates.len();
        self.unfold(what, dates);
        let mut lawful = Vec::new();
        self.unfold(window, &mut lawful);
        let allows = |span: Span| {
            lawful.iter().any(|date| match (date.span, date.deadline) {
                (Some(limit), true) => span.last() <= limit.last(),
                (Some(window), false) => window.common(span) == Some(span),
                (None, _) => true,
            })
        };
        let planned = dates.get(start..).unwrap_or_default();
        let mut planned = planned.iter().filter_map(|date| date.span);
        if !lawful.is_empty() && planned.any(|span| !allows(span)) {
            let window = Rule::from(window.clone());
            self.remarks.push(Remark::outside_window(&window));
        }
    }

    /// The limits that are named; a stretch without one is worth knowing of.
    pub(super) fn some_of_each(&mut self, every: u32, what: &Node, dates: &mut Vec<Date>) {
        const MONTHS: usize = 12;
        let start = dates.len();
        self.unfold(what, dates);
        let mut days: Vec<Day> = dates
            .get(start..)
            .unwrap_or_default()
            .iter()
            .filter_map(|date| Some(date.span?.last()))
            .collect();
        days.sort_unstable();
        days.dedup();
        let without = (MONTHS / every.max(1) as usize).saturating_sub(days.len());
        if without > 0 {
            self.remarks.push(Remark::some_without(every, without));
        }
    }
}
