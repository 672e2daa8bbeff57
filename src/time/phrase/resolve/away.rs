//! Terms that are counted from another: so long before it, the first Monday after it, within three weeks of it.
//!
//! Where the other is vague, so is the result: it reaches from what its first day gives to what its last day gives.

use crate::time::phrase::rule::{Counted, Distance, Side, Term, Unit};
use crate::time::{Country, Day, Precision, Span, Weekday};

use super::nth::{is_bank_day, is_working_day, on_or_after, on_or_before};
use super::years::{Calendar, Found};

/// Longer distances than this are no dates of a plan, and would only cost time.
const FARTHEST: u32 = 4000;

impl Calendar<'_> {
    pub(super) fn offset(&self, distance: Distance, anchor: &Term, year: i32) -> Option<Found> {
        let found = self.anchor(anchor, year)?;
        let vague = found.precision > Precision::Day;
        counted_from(found, vague, Precision::Day, |span| {
            let from = match distance.side {
                Side::Before => span.first(),
                Side::After => span.last(),
            };
            self.moved(from, distance).map(Span::day)
        })
    }

    pub(super) fn within(&self, distance: Distance, anchor: &Term, year: i32) -> Option<Found> {
        let found = self.anchor(anchor, year)?;
        let vague = is_entry(anchor) && found.precision > Precision::Day;
        let precision = match distance.unit {
            Unit::Day | Unit::WorkingDay | Unit::BankDay => Precision::Day,
            Unit::Week => Precision::Week,
            Unit::Month => Precision::Month,
            _ => Precision::Quarter,
        };
        counted_from(found, vague, precision, |span| match distance.side {
            Side::Before => {
                let far = self.moved(span.first(), distance)?;
                Some(Span::new(far, span.first().yesterday()))
            }
            Side::After => {
                let far = self.moved(span.last(), distance)?;
                Some(Span::new(span.last().tomorrow(), far))
            }
        })
    }

    pub(super) fn next(
        &self,
        index: u8,
        counted: Counted,
        side: Side,
        anchor: &Term,
        year: i32,
    ) -> Option<Found> {
        let found = self.anchor(anchor, year)?;
        let vague = is_entry(anchor) && found.precision > Precision::Day;
        counted_from(found, vague, counted.precision(), |span| {
            self.beside(index, counted, side, span)
        })
    }

    pub(super) fn weekday_away(
        &self,
        weekday: Weekday,
        weeks: i32,
        anchor: &Term,
        year: i32,
    ) -> Option<Found> {
        let found = self.anchor(anchor, year)?;
        let vague = is_entry(anchor) && found.precision > Precision::Day;
        counted_from(found, vague, Precision::Day, |span| {
            let from = if weeks < 0 { span.first() } else { span.last() };
            let monday = on_or_before(from, Weekday::Monday).weeks_later(i64::from(weeks));
            Some(Span::day(on_or_after(monday, weekday)))
        })
    }

    /// The day itself if people work on it, else the next that they work on.
    pub(super) fn working(&self, side: Side, of: &Term, year: i32) -> Option<Found> {
        let found = self.in_year(of, year)?;
        self.on_working_day(side, found)
    }

    /// The same of what was found already.
    pub(super) fn on_working_day(&self, side: Side, found: Found) -> Option<Found> {
        let day = found.span.first();
        if is_working_day(day, self.country) {
            return Some(found);
        }
        let span = Span::day(self.days_away(day, 1, side, is_working_day)?);
        Some(Found { span, ..found })
    }

    /// What is counted from: of a feast its own day.
    fn anchor(&self, anchor: &Term, year: i32) -> Option<Found> {
        if let Term::Feast(feast, _) = anchor {
            let day = feast.day(year)?;
            return Some(Found::new(Span::day(day), Precision::Day));
        }
        self.in_year(anchor, year)
    }

    /// The nth such day, week or month that lies wholly on that side of the span.
    fn beside(&self, index: u8, counted: Counted, side: Side, span: Span) -> Option<Span> {
        let steps = i64::from(index) - 1;
        let week = |day: Day, weeks: i64| {
            let monday = on_or_before(day, Weekday::Monday).weeks_later(weeks);
            Span::new(monday, monday.days_later(6))
        };
        let month = |day: Day, months: i64| {
            let first = day.days_later(1 - i64::from(day.day()));
            let first = first.months_later(months as i32);
            Span::new(first, first.months_later(1).yesterday())
        };
        let (index, before, after) = (i64::from(index), span.first(), span.last());
        Some(match (counted, side) {
            (Counted::Week, Side::Before) => week(before, -index),
            (Counted::Week, Side::After) => week(after, index),
            (Counted::Month, Side::Before) => month(before, -index),
            (Counted::Month, Side::After) => month(after, index),
            (Counted::Day, Side::Before) => Span::day(before.days_later(-index)),
            (Counted::Day, Side::After) => Span::day(after.days_later(index)),
            (Counted::Weekday(weekday), Side::Before) => {
                Span::day(on_or_before(before.yesterday(), weekday).weeks_later(-steps))
            }
            (Counted::Weekday(weekday), Side::After) => {
                Span::day(on_or_after(after.tomorrow(), weekday).weeks_later(steps))
            }
            (Counted::Weekend, Side::Before) => {
                let sunday = on_or_before(before.yesterday(), Weekday::Sunday).weeks_later(-steps);
                Span::new(sunday.yesterday(), sunday)
            }
            (Counted::Weekend, Side::After) => {
                let saturday = on_or_after(after.tomorrow(), Weekday::Saturday).weeks_later(steps);
                Span::new(saturday, saturday.tomorrow())
            }
            (Counted::WorkingDay, Side::Before) => {
                Span::day(self.days_away(before, index as u32, side, is_working_day)?)
            }
            (Counted::WorkingDay, Side::After) => {
                Span::day(self.days_away(after, index as u32, side, is_working_day)?)
            }
            (Counted::BankDay, Side::Before) => {
                Span::day(self.days_away(before, index as u32, side, is_bank_day)?)
            }
            (Counted::BankDay, Side::After) => {
                Span::day(self.days_away(after, index as u32, side, is_bank_day)?)
            }
        })
    }

    /// The day so far away; months keep the day of the month where they can.
    fn moved(&self, from: Day, distance: Distance) -> Option<Day> {
        let Distance { count, unit, side } = distance;
        if count > FARTHEST {
            return None;
        }
        let signed = match side {
            Side::Before => -i64::from(count),
            Side::After => i64::from(count),
        };
        let months = |each: i64| from.months_later((signed * each) as i32);
        Some(match unit {
            Unit::Day => from.days_later(signed),
            Unit::Week => from.weeks_later(signed),
            Unit::WorkingDay => self.days_away(from, count, side, is_working_day)?,
            Unit::BankDay => self.days_away(from, count, side, is_bank_day)?,
            Unit::Month => months(1),
            Unit::Quarter => months(3),
            Unit::Tertial => months(4),
            Unit::Half => months(6),
            Unit::Year => months(12),
        })
    }

    fn days_away(
        &self,
        from: Day,
        count: u32,
        side: Side,
        counts: fn(Day, Option<Country>) -> bool,
    ) -> Option<Day> {
        let step = match side {
            Side::Before => -1,
            Side::After => 1,
        };
        let days = (1..=i64::from(FARTHEST)).map(|offset| from.days_later(offset * step));
        let mut counted = days.filter(|day| counts(*day, self.country));
        match count {
            0 => Some(from),
            count => counted.nth(count as usize - 1),
        }
    }
}

fn is_entry(term: &Term) -> bool {
    matches!(term.base(), Term::Entry(_))
}

/// What is counted from the anchor; from a vague one, from its first day to its last.
fn counted_from(
    anchor: Found,
    vague: bool,
    precision: Precision,
    counted: impl Fn(Span) -> Option<Span>,
) -> Option<Found> {
    if !vague {
        return Some(Found {
            span: counted(anchor.span)?,
            precision,
            ..anchor
        });
    }
    let earliest = counted(Span::day(anchor.span.first()))?;
    let latest = counted(Span::day(anchor.span.last()))?;
    Some(Found {
        span: Span::new(earliest.first(), latest.last()),
        precision: precision.max(anchor.precision),
        ..anchor
    })
}
