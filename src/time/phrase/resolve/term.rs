//! Which of its years a term without one means: in a cycle, or on either side of a day.

use crate::time::phrase::rule::Term;
use crate::time::{Country, Cycle, Day, Span, Week, Weekday};

use super::remark::Remark;
use super::years::in_year;

/// Where a rule is unfolded, and what was noticed on the way.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) cycle: Cycle,
    pub(super) country: Option<Country>,
    pub(super) remarks: Vec<Remark>,
}

impl Frame {
    pub(super) fn new(cycle: Cycle, country: Option<Country>) -> Self {
        Self {
            cycle,
            country,
            remarks: Vec::new(),
        }
    }

    /// The term's span in the cycle, or in the year that it names.
    pub(super) fn in_cycle(&mut self, term: &Term) -> Option<Span> {
        if matches!(term, Term::Cycle) {
            return Some(self.cycle.span());
        }
        let found = match term.year() {
            Some(year) => in_year(term, year, self.country),
            None => self.choose(term),
        };
        self.checked(term, found)
    }

    /// The first such span on or after `day`, at most a year away.
    pub(super) fn from(&mut self, term: &Term, day: Day) -> Option<Span> {
        if term.year().is_some() || matches!(term, Term::Cycle) {
            return self.in_cycle(term);
        }
        let found = (day.year() - 1..=day.year() + 1)
            .filter_map(|year| in_year(term, year, self.country))
            .find(|span| span.first() >= day);
        self.checked(term, found)
    }

    /// The last such span that begins on or before `day`, at most a year away.
    pub(super) fn until(&mut self, term: &Term, day: Day) -> Option<Span> {
        let found = (day.year() - 1..=day.year() + 1)
            .rev()
            .filter_map(|year| in_year(term, year, self.country))
            .find(|span| span.first() <= day);
        self.checked(term, found)
    }

    /// Of the years that touch the cycle, the one in which the term begins within it, else the one in which it ends there.
    fn choose(&mut self, term: &Term) -> Option<Span> {
        let years = self.cycle.first().year() - 1..=self.cycle.last().year() + 1;
        let (base, country) = (base(term), self.country);
        let bases = || {
            years
                .clone()
                .filter_map(|year| Some((year, in_year(base, year, country)?)))
        };
        let begins = bases().find(|(_, span)| self.cycle.contains(key(base, *span)));
        let chosen = begins.or_else(|| bases().find(|(_, span)| self.cycle.contains(span.last())));
        if let Some((year, _)) = chosen {
            return in_year(term, year, country);
        }
        match base {
            Term::Week {
                number, weekday, ..
            } => {
                let nearest = self.nearest_week(*number);
                self.remarks.push(Remark::no_such_week(*number, nearest));
                match weekday {
                    Some(weekday) => nearest.weekday(*weekday).map(Span::day),
                    None => nearest.span(),
                }
            }
            _ => None,
        }
    }
}

/// What decides which year a term belongs to: the stretch that it is counted in.
fn base(term: &Term) -> &Term {
    match term {
        Term::Part(_, of) | Term::Nth(_, _, of) => base(of),
        other => other,
    }
}

/// The day that must lie in the cycle: a week belongs where its Thursday does (ISO 8601), all else where it begins.
fn key(term: &Term, span: Span) -> Day {
    match term {
        Term::Week { .. } => thursday_of(span),
        _ => span.first(),
    }
}

/// The Thursday of the week that the span begins in.
fn thursday_of(span: Span) -> Day {
    let first = span.first();
    first.days_later(4 - i64::from(first.weekday().number()))
}

impl Frame {
    /// The week of that number whose Thursday lies nearest to the cycle; where none lies near (week 53 in a year of 52), the one before it.
    fn nearest_week(&self, number: u32) -> Week {
        const NEAR: i64 = 7;
        let (first, last) = (self.cycle.first(), self.cycle.last());
        let away = |week: &Week| {
            let thursday = week.weekday(Weekday::Thursday).unwrap_or(first);
            first.days_since(thursday).max(thursday.days_since(last))
        };
        let of_number = |number: u32| {
            (first.year() - 1..=last.year() + 1)
                .filter_map(move |year| Week::new(year, number))
                .min_by_key(away)
        };
        of_number(number)
            .filter(|week| away(week) <= NEAR)
            .or_else(|| of_number(number.saturating_sub(1)))
            .unwrap_or_else(|| last.iso_week())
    }

    /// Remarks on what was found: a day that is not there, a weekday that is another.
    fn checked(&mut self, term: &Term, found: Option<Span>) -> Option<Span> {
        match (term, found) {
            (
                Term::Day {
                    weekday: Some(said),
                    ..
                },
                Some(span),
            ) if span.first().weekday() != *said => {
                let remark = Remark::wrong_weekday(span.first(), *said);
                self.remarks.push(remark);
            }
            (Term::Day { month, day, .. }, None) => {
                self.remarks.push(Remark::no_such_day(*day, *month));
            }
            (Term::Nth(nth, counted, _), None) => {
                self.remarks.push(Remark::no_such_nth(*nth, *counted));
            }
            _ => {}
        }
        found
    }
}
