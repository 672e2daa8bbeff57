//! A term in one calendar year: its days, and how exactly they are known. Knows the cycle only where a term is counted from it.

use crate::time::phrase::rule::{Counted, Part, Period, Term};
use crate::time::{Country, Cycle, Date, Day, Mood, Precision, Span, Week, Weekday};

use super::nth::nth;

/// The days of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) span: Span,
    pub(super) precision: Precision,
    /// Tentative when it hangs on something tentative.
    pub(super) mood: Mood,
}

impl Found {
    pub(super) fn new(span: Span, precision: Precision) -> Self {
        Self {
            span,
            precision,
            mood: Mood::Fixed,
        }
    }

    pub(super) fn date(self) -> Date {
        Date {
            mood: self.mood,
            ..Date::fixed(self.span, self.precision)
        }
    }
}

/// What terms are looked up in.
#[derive(Clone, Copy)]
pub(super) struct Calendar<'e> {
    pub(super) cycle: Cycle,
    pub(super) country: Option<Country>,
    /// The date of another entry, by what it is called.
    pub(super) entries: &'e dyn Fn(&str) -> Option<Date>,
}

impl Calendar<'_> {
    /// What the term names in `year`; for weeks the week-numbering year.
    pub(super) fn in_year(&self, term: &Term, year: i32) -> Option<Found> {
        Some(match term {
            Term::Day { month, day, .. } => exact(Day::new(year, *month, *day)?),
            Term::Period(period, _) => Found::new(of_period(*period, year)?, period.precision()),
            Term::Week {
                number, weekday, ..
            } => of_week(Week::new(year, *number)?, *weekday)?,
            Term::Part(part, of) => portion(*part, self.in_year(of, year)?),
            Term::Nth(index, counted, of) => {
                let of = self.in_year(of, year)?;
                let span = nth(*index, *counted, of.span, self.country)?;
                Found {
                    span,
                    precision: counted.precision(),
                    ..of
                }
            }
            Term::Cycle => Found::new(self.cycle.span(), Precision::Year),
            Term::Feast(feast, _) => Found::new(feast.span(year)?, Precision::Day),
            Term::Turn(month, _) => Found::new(turn(*month, year)?, Precision::PartOfMonth),
            Term::FiscalQuarter(number) => self.fiscal_quarter(*number),
            Term::Entry(name) => entry((self.entries)(name)?)?,
            Term::Offset(distance, anchor) => self.offset(*distance, anchor, year)?,
            Term::Within(distance, anchor) => self.within(*distance, anchor, year)?,
            Term::Next(index, counted, side, anchor) => {
                self.next(*index, *counted, *side, anchor, year)?
            }
            Term::WeekdayAway(weekday, weeks, anchor) => {
                self.weekday_away(*weekday, *weeks, anchor, year)?
            }
            Term::Working(side, of) => self.working(*side, of, year)?,
        })
    }
}

impl Calendar<'_> {
    /// Three months, counted from the cycle's beginning.
    fn fiscal_quarter(&self, number: u32) -> Found {
        let first = self.cycle.first().months_later(number as i32 * 3 - 3);
        let last = first.months_later(3).yesterday();
        Found::new(Span::new(first, last), Precision::Quarter)
    }
}

fn exact(day: Day) -> Found {
    Found::new(Span::day(day), Precision::Day)
}

/// A week, or one day of it.
fn of_week(week: Week, weekday: Option<Weekday>) -> Option<Found> {
    Some(match weekday {
        None => Found::new(week.span()?, Precision::Week),
        Some(weekday) => exact(week.weekday(weekday)?),
    })
}

impl Counted {
    pub(super) fn precision(self) -> Precision {
        match self {
            Self::Week => Precision::Week,
            Self::Month => Precision::Month,
            Self::Day | Self::Weekday(_) | Self::Weekend | Self::WorkingDay | Self::BankDay => {
                Precision::Day
            }
        }
    }
}

fn entry(date: Date) -> Option<Found> {
    let mood = match date.mood {
        Mood::Tentative => Mood::Tentative,
        _ => Mood::Fixed,
    };
    Some(Found {
        span: date.span?,
        precision: date.precision,
        mood,
    })
}

fn of_period(period: Period, year: i32) -> Option<Span> {
    let (first, count) = period.months();
    let start = Day::new(year, first, 1)?;
    Some(Span::new(start, start.months_later(count).yesterday()))
}

/// Three days on either side of the beginning of a month.
fn turn(month: u32, year: i32) -> Option<Span> {
    const DAYS: i64 = 3;
    let first = Day::new(year, month, 1)?;
    Some(Span::new(
        first.days_later(-DAYS),
        first.days_later(DAYS - 1),
    ))
}

/// Days 1–10, 11–20, 21–end of a month; of longer stretches the thirds in whole months where they have such, so that late
/// spring is May; of anything else the thirds in days. Halves of a month part at its 15th.
pub(super) fn portion(part: Part, of: Found) -> Found {
    let whole = of.span;
    let days = whole.days();
    let (third, half) = match of.precision {
        Precision::Month => (10, 15),
        _ => ((days / 3).max(1), (days / 2).max(1)),
    };
    let (third, two_thirds) = match months_of(whole) {
        Some(months) if months % 3 == 0 => {
            let after = |months| whole.first().months_later(months).days_since(whole.first());
            (after(months / 3), after(months / 3 * 2))
        }
        _ => (third, 2 * third),
    };
    let day = |offset: i64| whole.first().days_later(offset.min(days - 1));
    let span = match part {
        Part::Early => Span::new(whole.first(), day(third - 1)),
        Part::Mid => Span::new(day(third), day(two_thirds - 1)),
        Part::Late | Part::End => Span::new(day(two_thirds), whole.last()),
        Part::FirstHalf => Span::new(whole.first(), day(half - 1)),
        Part::SecondHalf => Span::new(day(half), whole.last()),
    };
    let precision = if of.precision > Precision::Month {
        Precision::Month
    } else {
        of.precision.min(Precision::PartOfMonth)
    };
    Found {
        span,
        precision,
        ..of
    }
}

/// How many calendar months the span is, if it is whole ones.
fn months_of(span: Span) -> Option<i32> {
    let end = span.last().tomorrow();
    let whole = span.first().day() == 1 && end.day() == 1;
    let months = |day: Day| day.year() * 12 + day.month() as i32;
    whole.then(|| months(end) - months(span.first()))
}
