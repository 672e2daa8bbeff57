//! What does not add up when a rule meets a calendar. Says nothing of where the words stand.

use crate::time::phrase::misreading::{last_day_of, month_sentence, weekday_sentence};
use crate::time::phrase::rule::{Counted, Rule, Term, days_at_most};
use crate::time::{Cycle, Day, Week, Weekday};
use crate::words::{Sentence, Value};

/// Something about a date that somebody should look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// A stable word for scripts: `wrong-weekday`, `no-such-day`, `no-such-week`.
    pub code: &'static str,
    /// What does not add up.
    pub message: Sentence,
    /// The way out, where one is known.
    pub help: Option<Sentence>,
    /// Whether it is only worth knowing: nothing is wrong.
    pub advice: bool,
}

/// "27 januari 2024"
fn day_sentence(day: Day) -> Sentence {
    Sentence::new("time-day")
        .with("day", day.day())
        .with("month", month_sentence(day.month()))
        .with("year", day.year().to_string())
}

/// A date in figures, the figure behind it, and the year that this may be.
fn figures(key: &'static str, (month, day): (u32, u32), figure: u32, year: i32) -> Sentence {
    Sentence::new(key)
        .with("day", day)
        .with("month", month)
        .with("figure", format!("{figure:02}"))
        .with("year", year.to_string())
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
            advice: false,
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
            advice: false,
        }
    }

    /// The cycle ends before the Thursday of the week and begins after it.
    pub(super) fn nearest_week(number: u32, cycle: Cycle, nearest: Week) -> Self {
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
            advice: false,
        }
    }

    /// A week 53 in a year of 52: the weeks before and after it are named.
    fn no_such_week(number: u32, cycle: Cycle) -> Self {
        Self {
            code: "no-such-week",
            message: Sentence::new("time-no-such-week-here")
                .with("week", number)
                .with("year", cycle.label()),
            help: Some(
                Sentence::new("time-no-week-53-help").with("week", number.saturating_sub(1)),
            ),
            advice: false,
        }
    }

    /// What stands in brackets or behind a date is another time.
    pub(super) fn said_otherwise(gloss: &Rule) -> Self {
        Self {
            code: "said-otherwise",
            message: Sentence::new("time-said-otherwise").with("gloss", gloss.sentence()),
            help: Some(Sentence::new("time-said-otherwise-help")),
            advice: false,
        }
    }

    /// A fortnight that begins in an odd week and is said to be even.
    pub(super) fn wrong_parity() -> Self {
        Self {
            code: "wrong-parity",
            message: Sentence::new("time-wrong-parity"),
            help: Some(Sentence::new("time-wrong-parity-help")),
            advice: false,
        }
    }

    /// A repeat whose bounds leave nothing of it.
    pub(super) fn no_occurrence(cycle: Cycle) -> Self {
        Self {
            code: "no-occurrence",
            message: Sentence::new("time-no-occurrence").with("year", cycle.label()),
            help: Some(Sentence::new("time-no-occurrence-help")),
            advice: false,
        }
    }

    /// "every other year" without the year from which they are counted.
    pub(super) fn which_years() -> Self {
        Self {
            code: "which-years",
            message: Sentence::new("time-which-years"),
            help: Some(Sentence::new("time-which-years-help")),
            advice: true,
        }
    }

    /// Public holidays are left out, but of which country is not said.
    pub(super) fn whose_holidays() -> Self {
        Self {
            code: "which-holidays",
            message: Sentence::new("time-which-holidays"),
            help: Some(Sentence::new("time-which-holidays-help")),
            advice: false,
        }
    }

    /// A planned time that the statutes do not allow.
    pub(super) fn outside_window(window: &Rule) -> Self {
        Self {
            code: "outside-window",
            message: Sentence::new("time-outside-window").with("window", window.sentence()),
            help: Some(Sentence::new("time-outside-window-help")),
            advice: true,
        }
    }

    /// "varje kvartal senast 15 april" has a limit in one quarter only.
    pub(super) fn some_without(every: u32, without: usize) -> Self {
        let key = match every {
            1 => "time-months-without-limit",
            3 => "time-quarters-without-limit",
            4 => "time-tertials-without-limit",
            6 => "time-halves-without-limit",
            _ => "time-stretches-without-limit",
        };
        Self {
            code: "some-without-limit",
            message: Sentence::new(key).with("count", without),
            help: Some(Sentence::new("time-without-limit-help")),
            advice: true,
        }
    }

    /// "9/1-26" in a cycle beside 2026.
    pub(super) fn day_or_year(date: (u32, u32), figure: u32, year: i32) -> Self {
        Self {
            code: "day-or-year",
            message: figures("time-day-or-year-here", date, figure, year),
            help: Some(figures("time-day-or-year-here-help", date, figure, year)),
            advice: false,
        }
    }

    /// "9/1-30" in a cycle far from 2030.
    pub(super) fn read_as_days(date: (u32, u32), figure: u32, year: i32) -> Self {
        Self {
            code: "day-or-year",
            message: figures("time-read-as-days", date, figure, year),
            help: Some(figures("time-read-as-days-help", date, figure, year)),
            advice: true,
        }
    }

    /// The 31st of every month, which some months have not.
    pub(super) fn months_without(day: u32, months: &[u32]) -> Self {
        let months = months.iter().map(|month| month_sentence(*month).into());
        Self {
            code: "months-without",
            message: Sentence::new("time-months-without")
                .with("day", day)
                .with("months", Value::List(months.collect())),
            help: Some(Sentence::new("time-months-without-help")),
            advice: true,
        }
    }

    /// Why a term has no days: the 29th of a short February, a fifth Monday where there are four, an entry without a date.
    pub(super) fn not_there(term: &Term, cycle: Cycle) -> Option<Self> {
        if let Term::Entry(name) = term.base() {
            return Some(Self::undated_anchor(name));
        }
        match term {
            Term::Day { month, day, .. } => Some(Self::no_such_day(*day, *month, cycle)),
            Term::Week { number, .. } => Some(Self::no_such_week(*number, cycle)),
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
            advice: false,
        }
    }

    fn undated_anchor(name: &str) -> Self {
        Self {
            code: "undated-anchor",
            message: Sentence::new("time-undated-anchor").with("name", name),
            help: Some(Sentence::new("time-undated-anchor-help").with("name", name)),
            advice: false,
        }
    }

    /// A fifth Monday where there are four.
    fn no_such_nth(nth: i8, counted: Counted) -> Self {
        let what = match counted {
            Counted::Weekday(weekday) => weekday_sentence(weekday),
            Counted::Day => Sentence::new("time-a-day"),
            Counted::Week => Sentence::new("time-a-week"),
            Counted::Weekend => Sentence::new("time-a-weekend"),
            Counted::WorkingDay => Sentence::new("time-a-working-day"),
            Counted::BankDay => Sentence::new("time-a-bank-day"),
            Counted::Month => Sentence::new("time-a-month"),
        };
        Self {
            code: "no-such-day",
            message: Sentence::new("time-no-such-nth")
                .with("nth", i32::from(nth.unsigned_abs()))
                .with("what", what),
            help: None,
            advice: false,
        }
    }
}
