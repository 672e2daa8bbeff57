//! Days of the calendar so many years later: on the same date, on the same weekday of the same ISO week, and those that the
//! calendar fixes. Knows no words.

use crate::time::{Country, Cycle, Date, Day, Span, Week};

/// From which cycle to which.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turn {
    pub(super) old: Cycle,
    pub(super) new: Cycle,
    pub(super) years: i32,
    pub(super) country: Option<Country>,
}

/// What the calendar says of a date in a later year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Later {
    /// It is fixed: the first or the last day of a month, a whole month, a public holiday.
    Fixed(Date),
    /// It may stay on its date or on its weekday.
    Either { date: Date, weekday: Date },
}

impl Turn {
    /// The date so many years later; `is_holiday` tells whether a holiday of that name is meant.
    pub(super) fn later(&self, date: &Date, is_holiday: impl Fn(&str) -> bool) -> Later {
        let Some(span) = date.span else {
            return Later::Fixed(*date);
        };
        let on = |first: Day, last: Day| Date {
            span: Some(Span::new(first, last.max(first))),
            ..*date
        };
        let same = on(self.same_date(span.first()), self.same_date(span.last()));
        let holiday = |day| self.country?.holiday(day);
        let stays = |day: Day| {
            let (was, is) = (holiday(day), holiday(self.same_date(day)));
            was.is_some_and(|was| is.is_some_and(|is| is.name == was.name))
        };
        let is_one = span.days() == 1;
        let edges = if is_one {
            is_edge(span.first())
        } else {
            span.first().day() == 1 && is_last(span.last())
        };
        if edges || stays(span.first()) && stays(span.last()) {
            return Later::Fixed(same);
        }
        // A holiday that goes with Easter goes with it next year, too.
        if let Some(was) = holiday(span.first()).filter(|was| is_one && is_holiday(was.name))
            && let Some(country) = self.country
            && let Some(is) = country
                .holidays(span.first().year() + self.years)
                .into_iter()
                .find(|holiday| holiday.name == was.name)
        {
            return Later::Fixed(on(is.day, is.day));
        }
        let first = self.same_weekday(span.first());
        let weekday = on(first, first.days_later(span.days() - 1));
        Later::Either {
            date: same,
            weekday,
        }
    }

    /// The day of the same name so many years later; 28 February where there is no 29th.
    pub(super) fn same_date(&self, day: Day) -> Day {
        let year = day.year() + self.years;
        let same = Day::new(year, day.month(), day.day());
        let last = || Day::new(year, day.month(), day.day() - 1);
        same.or_else(last).unwrap_or(day)
    }

    /// The same weekday of the same ISO week so many years later, in the new cycle if it was in the old one.
    fn same_weekday(&self, day: Day) -> Day {
        within(same_weekday(day, self.years), day, self.old, self.new)
    }
}

/// The first or the last day of a month; 29 February is neither, for most years have none.
fn is_edge(day: Day) -> bool {
    day.day() == 1 || is_last(day)
}

fn is_last(day: Day) -> bool {
    day.tomorrow().day() == 1 && (day.month(), day.day()) != (2, 29)
}

/// The same weekday of the same ISO week so many years later; of the last week where the year has no 53rd.
fn same_weekday(day: Day, years: i32) -> Day {
    let week = day.iso_week();
    let year = week.year + years;
    let number = week.number.min(Week::count(year));
    let same = Week::new(year, number).and_then(|week| week.weekday(day.weekday()));
    same.unwrap_or_else(|| day.weeks_later(52 * i64::from(years)))
}

/// What lay in the old cycle lies in the new one, a week away from where its week's number would have it if need be: the
/// first and the last days of a year lie in weeks of its neighbours.
fn within(later: Day, was: Day, old: Cycle, new: Cycle) -> Day {
    match () {
        () if !old.contains(was) || new.contains(later) => later,
        () if later < new.first() => later.weeks_later(1),
        () => later.weeks_later(-1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Precision;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn turn(from: i32, to: i32) -> Turn {
        Turn {
            old: Cycle::of_year(from).expect("a year"),
            new: Cycle::of_year(to).expect("a year"),
            years: to - from,
            country: Some(Country::Norway),
        }
    }

    /// Taken from printed calendars with ISO weeks.
    #[test]
    fn a_friday_of_week_four_is_a_friday_of_week_four() {
        for (was, years, later) in [
            ("2023-01-13", 1, "2024-01-12"), // Friday, week 2
            ("2024-01-26", 1, "2025-01-24"), // Friday, week 4
            ("2024-09-26", 1, "2025-09-25"), // Thursday, week 39
            ("2024-02-29", 1, "2025-02-27"), // Thursday, week 9
            ("2024-12-30", 1, "2025-12-29"), // Monday, week 1 of the next year
            ("2020-12-31", 1, "2021-12-30"), // Thursday, week 53; 2021 has 52
            ("2026-12-31", 6, "2032-12-30"), // Thursday, week 53; 2032 has 53
            ("2024-06-14", 3, "2027-06-18"), // Friday, week 24
        ] {
            assert_eq!(same_weekday(day(was), years), day(later), "{was}");
        }
    }

    #[test]
    fn a_day_of_the_year_stays_in_the_year() {
        for (was, from, to, later) in [
            ("2025-12-29", 2025, 2026, "2026-12-28"), // its week 1 begins in January 2027
            ("2027-01-01", 2027, 2028, "2028-01-07"), // its week 53 is week 52 of 2027
            ("2026-01-01", 2026, 2027, "2027-01-07"), // week 1 of 2027 begins on the 4th
        ] {
            let was = day(was);
            let moved = turn(from, to).same_weekday(was);
            assert_eq!(moved, day(later), "{was}");
            assert_eq!(moved.weekday(), was.weekday());
        }
    }

    /// Easter Sunday was 5 April in 2015 and 27 March in 2016.
    #[test]
    fn what_the_calendar_fixes_stays_and_easter_goes_with_easter() {
        let later = |first: &str, last: &str| {
            let date = Date::fixed(Span::new(day(first), day(last)), Precision::Day);
            match turn(2015, 2016).later(&date, |name| name == "Langfredag") {
                Later::Fixed(date) => {
                    let span = date.span.expect("days");
                    format!("{} {}", span.first(), span.last())
                }
                Later::Either { .. } => "either".to_owned(),
            }
        };
        for (first, last, then) in [
            ("2015-01-31", "2015-01-31", "2016-01-31 2016-01-31"),
            ("2015-02-28", "2015-02-28", "2016-02-28 2016-02-28"),
            ("2015-09-01", "2015-09-01", "2016-09-01 2016-09-01"),
            ("2015-06-01", "2015-08-31", "2016-06-01 2016-08-31"),
            ("2015-05-17", "2015-05-17", "2016-05-17 2016-05-17"),
            ("2015-12-25", "2015-12-26", "2016-12-25 2016-12-26"),
            ("2015-04-03", "2015-04-03", "2016-03-25 2016-03-25"),
            ("2015-04-06", "2015-04-06", "either"), // Easter Monday, and something else is meant
            ("2015-03-10", "2015-03-10", "either"),
            ("2015-06-01", "2015-06-04", "either"),
        ] {
            assert_eq!(later(first, last), then, "{first}");
        }
    }
}
