//! Which of its years a term without one means: in a cycle, or on either side of a day.

use crate::time::phrase::rule::Term;
use crate::time::{Country, Cycle, Date, Day, Span, Week, Weekday};

use super::remark::Remark;
use super::years::{Calendar, Found};

/// Where a rule is unfolded, and what was noticed on the way.
pub(super) struct Frame<'e> {
    pub(super) calendar: Calendar<'e>,
    pub(super) remarks: Vec<Remark>,
}

impl<'e> Frame<'e> {
    pub(super) fn new(
        cycle: Cycle,
        country: Option<Country>,
        entries: &'e dyn Fn(&str) -> Option<Date>,
    ) -> Self {
        Self {
            calendar: Calendar {
                cycle,
                country,
                entries,
            },
            remarks: Vec::new(),
        }
    }

    pub(super) fn cycle(&self) -> Cycle {
        self.calendar.cycle
    }

    /// The term's days in the cycle, or in the year that it names.
    pub(super) fn in_cycle(&mut self, term: &Term) -> Option<Found> {
        self.in_cycle_by(term, |found| found.span)
    }

    /// The same, where only some of its days decide which year is meant: "senast i vinter" is about the last one.
    pub(super) fn in_cycle_by(
        &mut self,
        term: &Term,
        deciding: impl Fn(Found) -> Span,
    ) -> Option<Found> {
        let found = match (term.base(), term.year()) {
            (_, Some(year)) => self.calendar.in_year(term, year),
            (Term::Entry(_) | Term::Cycle | Term::FiscalQuarter(_), None) => {
                self.calendar.in_year(term, self.cycle().first().year())
            }
            (Term::Period(..), None) => {
                let year = self.year_of_most_days(term, deciding);
                year.and_then(|year| self.calendar.in_year(term, year))
            }
            _ => self.choose(term),
        };
        self.checked(term, found)
    }

    /// The first such days on or after `day`, at most a year away.
    pub(super) fn from(&mut self, term: &Term, day: Day) -> Option<Found> {
        if !is_yearly(term) {
            return self.in_cycle(term);
        }
        let found = (day.year() - 1..=day.year() + 1)
            .filter_map(|year| self.calendar.in_year(term, year))
            .find(|found| found.span.first() >= day)
            .filter(|found| !is_far(term, *found, day));
        self.checked(term, found)
    }

    /// The last such days that begin on or before `day`, at most a year away.
    pub(super) fn until(&mut self, term: &Term, day: Day) -> Option<Found> {
        if !is_yearly(term) {
            return self.in_cycle(term);
        }
        let found = (day.year() - 1..=day.year() + 1)
            .rev()
            .filter_map(|year| self.calendar.in_year(term, year))
            .find(|found| found.span.first() <= day)
            .filter(|found| !is_far(term, *found, day));
        self.checked(term, found)
    }

    /// Of the years in which the stretch has days in the cycle, the one in which most of the deciding days lie there, then the
    /// one in which most of the stretch does, then the first: autumn terms from August to December are cut by a cycle from
    /// September, and the one with four months in it is meant.
    fn year_of_most_days(&self, term: &Term, deciding: impl Fn(Found) -> Span) -> Option<i32> {
        let (cycle, calendar, base) = (self.cycle().span(), self.calendar, term.base());
        let within = |span: Span| span.common(cycle).map_or(0, Span::days);
        let stretches = (cycle.first().year() - 1..=cycle.last().year()).filter_map(|year| {
            let days = within(calendar.in_year(base, year)?.span);
            (days > 0).then_some((year, days))
        });
        let weighed = stretches.map(|(year, days)| {
            let found = calendar.in_year(term, year);
            (found.map_or(0, |found| within(deciding(found))), days, year)
        });
        let most = weighed.max_by_key(|(deciding, days, year)| (*deciding, *days, -year));
        most.map(|(_, _, year)| year)
    }

    /// Of the years that touch the cycle, the one in which the term begins within it, else the one in which it ends there.
    fn choose(&mut self, term: &Term) -> Option<Found> {
        let (cycle, calendar, base) = (self.cycle(), self.calendar, term.base());
        let bases = || {
            let years = cycle.first().year() - 1..=cycle.last().year() + 1;
            years.filter_map(|year| Some((year, calendar.in_year(base, year)?.span)))
        };
        let begins = bases().find(|(_, span)| cycle.contains(key(base, *span)));
        let is_week = matches!(base, Term::Week { .. });
        let chosen =
            begins.or_else(|| bases().find(|(_, span)| !is_week && cycle.contains(span.last())));
        match (chosen, base) {
            (Some((year, _)), _) => calendar.in_year(term, year),
            // A week on the cycle's edge whose Thursday lies just outside it.
            (None, Term::Week { number, .. }) => {
                let nearest = nearest_week(cycle, *number)?;
                let remark = Remark::nearest_week(*number, cycle, nearest);
                self.remarks.push(remark);
                calendar.in_year(&of_week(term, nearest), nearest.year)
            }
            _ => None,
        }
    }

    /// Remarks on what was found: a day that is not there, a weekday that is another.
    fn checked(&mut self, term: &Term, found: Option<Found>) -> Option<Found> {
        match (term, found) {
            (
                Term::Day {
                    weekday: Some(said),
                    ..
                },
                Some(found),
            ) if found.span.first().weekday() != *said => {
                let remark = Remark::wrong_weekday(found.span.first(), *said);
                self.remarks.push(remark);
            }
            (term, None) => {
                let cycle = self.cycle();
                self.remarks.extend(Remark::not_there(term, cycle));
            }
            _ => {}
        }
        found
    }
}

/// Whether a date is a year away or more: the 29th of February of another year is not meant by "1–29 februari".
fn is_far(term: &Term, found: Found, day: Day) -> bool {
    let (one, other) = (found.span.first().min(day), found.span.first().max(day));
    matches!(term.base(), Term::Day { .. }) && one.months_later(12) <= other
}

/// Whether a term comes anew every year.
fn is_yearly(term: &Term) -> bool {
    let once = matches!(
        term.base(),
        Term::Entry(_) | Term::Cycle | Term::FiscalQuarter(_)
    );
    !once && term.year().is_none()
}

/// The day that must lie in the cycle: a week belongs where its Thursday does (ISO 8601), all else where it begins.
fn key(term: &Term, span: Span) -> Day {
    let first = span.first();
    match term {
        Term::Week { .. } => first.days_later(4 - i64::from(first.weekday().number())),
        _ => first,
    }
}

/// The week of that number whose Thursday lies near to the cycle; none where there is none, as of week 53 in a year of 52.
fn nearest_week(cycle: Cycle, number: u32) -> Option<Week> {
    const NEAR: i64 = 7;
    let (first, last) = (cycle.first(), cycle.last());
    let away = |week: &Week| {
        let thursday = week.weekday(Weekday::Thursday).unwrap_or(first);
        first.days_since(thursday).max(thursday.days_since(last))
    };
    (first.year() - 1..=last.year() + 1)
        .filter_map(move |year| Week::new(year, number))
        .min_by_key(away)
        .filter(|week| away(week) <= NEAR)
}

/// The same term of another week.
fn of_week(term: &Term, week: Week) -> Term {
    let mut term = term.clone();
    if let Term::Week { number, .. } = term.base_mut() {
        *number = week.number;
    }
    term
}
