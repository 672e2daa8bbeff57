//! What does not add up when a rule meets a calendar. Says nothing of where the words stand.

use crate::time::phrase::misreading::{last_day_of, month_sentence, weekday_sentence};
use crate::time::phrase::rule::{Counted, Term, days_at_most};
use crate::time::{Cycle, Day, Week, Weekday};
use crate::words::Sentence;

/// Something about a date that somebody should look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// A stable word for scripts: `wrong-weekday`, `no-such-day`, `no-such-week`.
    pub code: &'static str,
    /// What does not add up.
    pub message: Sentence,
    /// The way out, where one is known.
    pub help: Option<Sentence>,
}

/// "27 januari 2024"
fn day_sentence(day: Day) -> Sentence {
    Sentence::new("time-day")
        .with("day", day.day())
        .with("month", month_sentence(day.month()))
        .with("year", day.year().to_string())
}

impl Remark {
    pub(super) fn wrong_weekday(day: Day, said: Weekday) -> Self {
        Self {
            code: "wrong-weekday",
            message: Sentence::new("time-wrong-weekday")
                .with("date", day_sentence(day))
                .with("is", weekday_sentence(day.weekday()))
                .with("said", weekday_sentence(said)),
            help: Some(Sentence::new("time-wrong-weekday-help")),
        }
    }

    /// The cycle is named: a plan of one year may be read in another.
    fn no_such_day(day: u32, month: u32, cycle: Cycle) -> Self {
        let last = days_at_most(month, None).min(day.saturating_sub(1));
        Self {
            code: "no-such-day",
            message: Sentence::new("time-no-such-day-here")
                .with("day", day)
                .with("month", month_sentence(month))
                .with("year", cycle.label()),
            help: Some(last_day_of(month, last)),
        }
    }

    pub(super) fn no_such_week(number: u32, cycle: Cycle, nearest: Week) -> Self {
        Self {
            code: "no-such-week",
            message: Sentence::new("time-no-such-week-here")
                .with("week", number)
                .with("year", cycle.label()),
            help: Some(
                Sentence::new("time-no-such-week-here-help")
                    .with("week", nearest.number)
                    .with("year", nearest.year.to_string()),
            ),
        }
    }

    /// Why a term has no days: the 29th of a short February, a fifth Monday where there are four, an entry without a date.
    pub(super) fn not_there(term: &Term, cycle: Cycle) -> Option<Self> {
        if let Term::Entry(name) = term.base() {
            return Some(Self::undated_anchor(name));
        }
        match term {
            Term::Day { month, day, .. } => Some(Self::no_such_day(*day, *month, cycle)),
            Term::Nth(nth, counted, _) => Some(Self::no_such_nth(*nth, *counted)),
            Term::Feast(..) => Some(Self::no_such_feast(cycle)),
            _ => Self::not_there(term.within()?, cycle),
        }
    }

    /// A cycle may hold no Easter when it begins in April.
    fn no_such_feast(cycle: Cycle) -> Self {
        Self {
            code: "no-such-day",
            message: Sentence::new("time-no-such-feast").with("year", cycle.label()),
            help: None,
        }
    }

    fn undated_anchor(name: &str) -> Self {
        Self {
            code: "undated-anchor",
            message: Sentence::new("time-undated-anchor").with("name", name),
            help: Some(Sentence::new("time-undated-anchor-help").with("name", name)),
        }
    }

    /// A fifth Monday where there are four.
    fn no_such_nth(nth: i8, counted: Counted) -> Self {
        let what = match counted {
            Counted::Weekday(weekday) => weekday_sentence(weekday),
            Counted::Day => Sentence::new("time-a-day"),
            Counted::Week => Sentence::new("time-a-week"),
            Counted::WorkingDay => Sentence::new("time-a-working-day"),
            Counted::Month => Sentence::new("time-a-month"),
        };
        Self {
            code: "no-such-day",
            message: Sentence::new("time-no-such-nth")
                .with("nth", i32::from(nth.unsigned_abs()))
                .with("what", what),
            help: None,
        }
    }
}
