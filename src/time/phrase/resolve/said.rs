//! What the calendar must settle: dates said twice, figures that are a day or a year, and what comes only in some years.

use crate::time::phrase::rule::{Node, Period, Rule, Term, Years};
use crate::time::{Date, Mood, Precision, Span, Weekday};

use super::remark::Remark;
use super::term::Frame;

impl Frame<'_> {
    /// The occurrences that begin in one of the years; without anything that comes in them, as much of the years themselves
    /// as the cycle holds. Where nobody can tell which years are meant, the occurrences are tentative.
    pub(super) fn in_years(&mut self, years: Years, what: Option<&Node>, dates: &mut Vec<Date>) {
        let start = dates.len();
        if let Some(what) = what {
            self.unfold(what, dates);
        } else {
            let cycle = self.cycle().span();
            let touched = cycle.first().year()..=cycle.last().year();
            let whole = touched.filter_map(|year| {
                let whole = Term::Period(Period::Year, Some(year));
                self.calendar.in_year(&whole, year)?.span.common(cycle)
            });
            dates.extend(whole.map(|span| Date::fixed(span, Precision::Year)));
        }
        let mut rest = dates.split_off(start.min(dates.len()));
        let year = |date: &Date| date.span.map(|span| span.first().year());
        if matches!(years, Years::Every(_, None)) {
            for date in &mut rest {
                date.mood = Mood::Tentative;
            }
            self.remarks.push(Remark::which_years());
        }
        rest.retain(|date| year(date).and_then(|year| years.has(year)).unwrap_or(true));
        dates.extend(rest);
    }

    /// Of a date said twice the narrower one; what does not agree is told, and what was said first is kept.
    pub(super) fn glossed(&mut self, what: &Node, gloss: &Node, dates: &mut Vec<Date>) {
        let (mut said, mut again) = (Vec::new(), Vec::new());
        self.unfold(what, &mut said);
        self.unfold(gloss, &mut again);
        if let ([date], [other]) = (&mut said[..], &again[..])
            && let (Some(one), Some(two)) = (date.span, other.span)
        {
            let holds = |wide: Span, narrow: Span| wide.common(narrow) == Some(narrow);
            if one == two {
                // Said twice and no more exactly.
            } else if holds(one, two) && !date.deadline {
                date.span = Some(two);
                date.precision = date.precision.min(other.precision);
            } else if !(holds(two, one) || other.precision >= Precision::Month && one.meets(two)) {
                self.remarks
                    .push(Remark::said_otherwise(&Rule::from(gloss.clone())));
            }
        }
        dates.extend(said);
    }

    /// "9/1-26": the day in the year where the cycle touches it. A neighbouring year was likely meant, so that neither is
    /// guessed; of any other figure the days are meant.
    pub(super) fn day_or_year(
        &mut self,
        (month, day): (u32, u32),
        figure: u32,
        weekday: Option<Weekday>,
    ) -> Option<Date> {
        const CENTURY: i32 = 2000;
        let cycle = self.cycle();
        let year = CENTURY + i32::try_from(figure).ok()?;
        let term = |day, weekday, year| Term::Day {
            month,
            day,
            weekday,
            year,
        };
        let (first, last) = (cycle.first().year(), cycle.last().year());
        if (first..=last).contains(&year) {
            return Some(self.in_cycle(&term(day, weekday, Some(year)))?.date());
        }
        if (first - 1..=last + 1).contains(&year) {
            self.remarks
                .push(Remark::day_or_year((month, day), figure, year));
            return None;
        }
        self.remarks
            .push(Remark::read_as_days((month, day), figure, year));
        let mut dates = Vec::new();
        let days = Node::Range(term(day, weekday, None), term(figure, None, None));
        self.unfold(&days, &mut dates);
        dates.pop()
    }
}
