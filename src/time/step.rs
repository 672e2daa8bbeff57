//! Dates a step further: each by its own measure, a month for what is known to the month. Knows no words.

use super::{Date, Day, Precision, Span};

/// A step that a date is moved by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many of its own measure: days, weeks for a week, months for a month; back if negative.
    Own(i32),
    /// So many days; back if negative.
    Days(i64),
    /// The first day so many days later, and the last so many; earlier if negative.
    Ends(i64, i64),
}

impl Date {
    /// The date after a step. What has no days has none after it either.
    #[must_use]
    pub fn stepped(self, step: Step) -> Self {
        let Some(span) = self.span else { return self };
        let (span, precision) = match step {
            Step::Own(count) => (own(span, self.precision, count), self.precision),
            Step::Days(days) => {
                let moved = Span::new(span.first().days_later(days), span.last().days_later(days));
                (moved, kept(moved, self.precision))
            }
            Step::Ends(first, last) => {
                let last = span.last().days_later(last);
                let first = span.first().days_later(first).min(last);
                let stretched = Span::new(first, last);
                (stretched, kept(stretched, self.precision))
            }
        };
        Self {
            span: Some(span),
            precision,
            ..self
        }
    }

    /// The date begun on another day: a month on the 1st is a month again, whatever its length; all else keeps its number
    /// of days. What has no days has none after it either.
    #[must_use]
    pub fn begun_on(self, day: Day) -> Self {
        let Some(span) = self.span else { return self };
        let measured = self.precision >= Precision::PartOfMonth;
        let own = (-FARTHEST..=FARTHEST)
            .filter(|_| measured)
            .map(|count| self.stepped(Step::Own(count)));
        let mut begun = own.filter(|date| date.span.map(Span::first) == Some(day));
        let days = day.days_since(span.first());
        begun
            .next()
            .unwrap_or_else(|| self.stepped(Step::Days(days)))
    }
}

/// So many of their own measure are stretches looked for: a year for thirds of a month, three for months.
const FARTHEST: i32 = 36;

/// The span so many of a measure later. What is known to the month but is no whole one, as six weeks before May, goes by
/// weeks.
fn own(span: Span, precision: Precision, count: i32) -> Span {
    let is_whole = span.first().day() == 1 && span.last().tomorrow().day() == 1;
    let months = match precision {
        Precision::Day | Precision::None => return days_later(span, i64::from(count)),
        Precision::Week => return days_later(span, 7 * i64::from(count)),
        Precision::PartOfMonth => return parts_later(span, count),
        _ if !is_whole => return days_later(span, 7 * i64::from(count)),
        Precision::Term => return terms_later(span, count),
        Precision::Month => 1,
        Precision::Quarter | Precision::Season => 3,
        Precision::Tertial => 4,
        Precision::Half => 6,
        Precision::Year => 12,
    };
    months_later(span, months * count)
}

fn days_later(span: Span, days: i64) -> Span {
    Span::new(span.first().days_later(days), span.last().days_later(days))
}

/// What ends with a month still does.
fn months_later(span: Span, months: i32) -> Span {
    let last = span.last().tomorrow().months_later(months).yesterday();
    Span::new(span.first().months_later(months), last)
}

/// Days 1–10, 11–20 and 21 to the last of a month are its parts; or its halves, to the 15th and from the 16th. Both ends go so
/// many parts on, so that late April or early May becomes early or mid May.
fn parts_later(span: Span, count: i32) -> Span {
    const THIRDS: &[(u32, u32)] = &[(1, 10), (11, 20), (21, 31)];
    const HALVES: &[(u32, u32)] = &[(1, 15), (16, 31)];
    let begins_and_ends = |parts: &[(u32, u32)]| {
        let begins = parts.iter().position(|part| part.0 == span.first().day());
        let ends = parts
            .iter()
            .position(|part| part_end(span.last(), part.1) == span.last());
        begins.zip(ends)
    };
    let is_whole = span.first().day() == 1 && span.last().tomorrow().day() == 1;
    let parts = [THIRDS, HALVES].into_iter();
    let mut parts = parts.filter_map(|parts| Some((parts, begins_and_ends(parts)?)));
    let Some((parts, (begins, ends))) = parts.next().filter(|_| !is_whole) else {
        return months_later(span, count);
    };
    let moved = |day: Day, at: usize| {
        let at = at as i32 + count;
        let length = parts.len() as i32;
        let month = day.days_later(1 - i64::from(day.day()));
        let month = month.months_later(at.div_euclid(length));
        (month, parts[at.rem_euclid(length) as usize])
    };
    let (month, (first, _)) = moved(span.first(), begins);
    let (last_month, (_, last)) = moved(span.last(), ends);
    Span::new(
        month.days_later(i64::from(first) - 1),
        part_end(last_month, last),
    )
}

/// The day of that number in the month of a day, or its last one.
fn part_end(day: Day, number: u32) -> Day {
    let month = day.days_later(1 - i64::from(day.day()));
    let end = month.months_later(1).yesterday();
    month.days_later(i64::from(number) - 1).min(end)
}

/// Spring terms are January–June, autumn terms August–December.
fn terms_later(span: Span, count: i32) -> Span {
    let autumn = span.first().month() >= 7;
    let at = i32::from(autumn) + count;
    let year = span.first().year() + at.div_euclid(2);
    let (first, last) = if at.rem_euclid(2) == 0 {
        ((1, 1), (6, 30))
    } else {
        ((8, 1), (12, 31))
    };
    let day = |(month, day)| Day::new(year, month, day);
    match (day(first), day(last)) {
        (Some(first), Some(last)) => Span::new(first, last),
        _ => span,
    }
}

/// How exactly a span is named: as before if it still is such a stretch, else by its days.
fn kept(span: Span, precision: Precision) -> Precision {
    let (first, last) = (span.first(), span.last());
    let whole_months = first.day() == 1 && last.tomorrow().day() == 1;
    let months = (last.year() - first.year()) * 12 + last.month() as i32 - first.month() as i32 + 1;
    let starts = |every: u32| whole_months && (first.month() - 1).is_multiple_of(every);
    let is = match precision {
        Precision::Week => first.weekday().number() == 1 && last.weekday().number() == 7,
        Precision::Month => whole_months,
        Precision::Quarter => starts(3) && months % 3 == 0,
        Precision::Tertial => starts(4) && months % 4 == 0,
        Precision::Half => starts(6) && months % 6 == 0,
        Precision::Year => starts(12) && months % 12 == 0,
        Precision::Season | Precision::Term | Precision::PartOfMonth => false,
        Precision::Day | Precision::None => true,
    };
    if is { precision } else { Precision::Day }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> Span {
        let (first, last) = text.split_once('/').unwrap_or((text, text));
        Span::new(first.parse().expect("a day"), last.parse().expect("a day"))
    }

    fn stepped(text: &str, precision: Precision, step: Step) -> (Span, Precision) {
        let date = Date::fixed(span(text), precision).stepped(step);
        (date.span.expect("days"), date.precision)
    }

    #[test]
    fn each_goes_by_its_own_measure() {
        use Precision as P;
        for (before, precision, count, after) in [
            ("2024-02-28", P::Day, 2, "2024-03-01"),
            ("2024-09-16/2024-09-22", P::Week, 1, "2024-09-23/2024-09-29"),
            (
                "2024-02-01/2024-02-29",
                P::Month,
                1,
                "2024-03-01/2024-03-31",
            ),
            (
                "2024-12-01/2024-12-31",
                P::Month,
                -1,
                "2024-11-01/2024-11-30",
            ),
            (
                "2024-12-01/2025-01-31",
                P::Month,
                1,
                "2025-01-01/2025-02-28",
            ),
            (
                "2024-07-01/2024-09-30",
                P::Quarter,
                1,
                "2024-10-01/2024-12-31",
            ),
            (
                "2024-01-01/2024-04-30",
                P::Tertial,
                1,
                "2024-05-01/2024-08-31",
            ),
            ("2024-01-01/2024-06-30", P::Half, 1, "2024-07-01/2024-12-31"),
            (
                "2023-12-01/2024-02-29",
                P::Season,
                1,
                "2024-03-01/2024-05-31",
            ),
            (
                "2024-02-19/2024-03-19",
                P::Month,
                1,
                "2024-02-26/2024-03-26",
            ),
            ("2024-01-01/2024-06-30", P::Term, 1, "2024-08-01/2024-12-31"),
            ("2024-08-01/2024-12-31", P::Term, 1, "2025-01-01/2025-06-30"),
            (
                "2024-01-21/2024-01-31",
                P::PartOfMonth,
                1,
                "2024-02-01/2024-02-10",
            ),
            (
                "2024-02-11/2024-02-20",
                P::PartOfMonth,
                1,
                "2024-02-21/2024-02-29",
            ),
            (
                "2024-05-01/2024-05-15",
                P::PartOfMonth,
                -1,
                "2024-04-16/2024-04-30",
            ),
        ] {
            assert_eq!(
                stepped(before, precision, Step::Own(count)),
                (span(after), precision)
            );
            let back = stepped(after, precision, Step::Own(-count));
            assert_eq!(back.0, span(before), "{after} and back");
        }
    }

    #[test]
    fn a_month_begun_on_the_first_is_a_month_again() {
        use Precision as P;
        for (before, precision, day, after, named) in [
            (
                "2026-01-01/2026-01-31",
                P::Month,
                "2026-02-01",
                "2026-02-01/2026-02-28",
                P::Month,
            ),
            (
                "2026-02-01/2026-02-28",
                P::Month,
                "2025-12-01",
                "2025-12-01/2025-12-31",
                P::Month,
            ),
            (
                "2026-01-01/2026-01-31",
                P::Month,
                "2026-01-08",
                "2026-01-08/2026-02-07",
                P::Day,
            ),
            (
                "2026-02-11/2026-02-20",
                P::PartOfMonth,
                "2026-02-21",
                "2026-02-21/2026-02-28",
                P::PartOfMonth,
            ),
            (
                "2026-10-19/2026-10-25",
                P::Week,
                "2026-11-02",
                "2026-11-02/2026-11-08",
                P::Week,
            ),
            ("2026-10-19", P::Day, "2027-10-19", "2027-10-19", P::Day),
        ] {
            let date = Date::fixed(span(before), precision);
            let begun = date.begun_on(day.parse().expect("a day"));
            assert_eq!(begun, Date::fixed(span(after), named), "{before} on {day}");
        }
    }

    #[test]
    fn what_is_no_such_stretch_any_more_is_named_by_its_days() {
        use Precision as P;
        let week = "2024-09-16/2024-09-22";
        assert_eq!(stepped(week, P::Week, Step::Days(7)).1, P::Week);
        assert_eq!(stepped(week, P::Week, Step::Days(1)).1, P::Day);
        let month = "2024-09-01/2024-09-30";
        assert_eq!(stepped(month, P::Month, Step::Days(30)).1, P::Day);
        let both = stepped(month, P::Month, Step::Ends(0, 31));
        assert_eq!(both, (span("2024-09-01/2024-10-31"), P::Month));
        let crossed = stepped(month, P::Month, Step::Ends(40, 0));
        assert_eq!(crossed.0, span("2024-09-30"));
    }
}
