//! What a phrase says, free of its language and of any year. Rules are made by reading and unfolded by resolving.

use crate::time::{Day, Mood, Precision, Weekday};

/// What a phrase says: the same in every language, resolved anew in every cycle.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    pub(super) node: Node,
}

impl From<Node> for Rule {
    fn from(node: Node) -> Self {
        Self { node }
    }
}

/// How terms make up a rule.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Node {
    /// One span.
    Term(Term),
    /// From the beginning of one to the end of the next other.
    Range(Term, Term),
    /// From here to the cycle's end.
    Since(Term),
    /// From the cycle's beginning to there.
    Until(Term),
    /// Every one of them.
    Each(Vec<Node>),
    /// All of them as one span: "mars/april".
    Whole(Vec<Term>),
    /// Something ends.
    Deadline(Edge, Box<Node>),
    /// A span, and the day it must be done: "mars eller april, dock senast sista maj".
    Limited(Box<Node>, Box<Node>),
    /// How firmly it is meant; without anything within, no day is known.
    Mood(Mood, Option<Box<Node>>),
}

/// Which day a deadline means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Edge {
    /// The last day itself: "senast 31 mars".
    By,
    /// The day before the first: "före 1 mars".
    Before,
}

/// A name for one span of days, with or without its year.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Term {
    /// A day of a month, 1–31 of 1–12, and the weekday that it is said to be.
    Day {
        month: u32,
        day: u32,
        weekday: Option<Weekday>,
        year: Option<i32>,
    },
    /// A stretch of the calendar with a name of its own.
    Period(Period, Option<i32>),
    /// ISO week 1–53, or one day of it. The year is the week-numbering one.
    Week {
        number: u32,
        weekday: Option<Weekday>,
        year: Option<i32>,
    },
    /// Early, mid or late, or one half.
    Part(Part, Box<Term>),
    /// The nth, from the front or (negative) from the back: "sista torsdagen i september".
    Nth(i8, Counted, Box<Term>),
    /// The whole cycle.
    Cycle,
}

/// A stretch of the calendar with a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Period {
    /// 1–12.
    Month(u32),
    /// 1–4, of the calendar.
    Quarter(u32),
    /// Four months, 1–3, of the calendar.
    Tertial(u32),
    /// Six months, 1–2, of the calendar.
    Half(u32),
    /// March–May, June–August, September–November, December–February.
    Season(Season),
    /// January–June, August–December.
    Term(SchoolTerm),
    /// The calendar year.
    Year,
}

/// A quarter of the year by its weather.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A half of the school year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum SchoolTerm {
    Spring,
    Autumn,
}

/// A part of a longer stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    /// Days 1–10 of a month, the first third of anything else.
    Early,
    /// Days 11–20.
    Mid,
    /// Days 21 to the last.
    Late,
    FirstHalf,
    SecondHalf,
}

/// What is counted within a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Counted {
    Day,
    Weekday(Weekday),
    /// ISO weeks whose Thursday lies in the stretch.
    Week,
    /// Days that are neither weekend, public holiday nor eve.
    WorkingDay,
    Month,
}

impl Term {
    /// The year that the phrase itself names.
    pub(super) fn year(&self) -> Option<i32> {
        match self {
            Self::Day { year, .. } | Self::Period(_, year) | Self::Week { year, .. } => *year,
            Self::Part(_, of) | Self::Nth(_, _, of) => of.year(),
            Self::Cycle => None,
        }
    }

    /// How exactly the term names its days.
    pub(super) fn precision(&self) -> Precision {
        match self {
            Self::Day { .. }
            | Self::Week {
                weekday: Some(_), ..
            } => Precision::Day,
            Self::Week { .. } | Self::Nth(_, Counted::Week, _) => Precision::Week,
            Self::Period(period, _) => period.precision(),
            Self::Part(_, of) if of.precision() > Precision::Month => Precision::Month,
            Self::Part(..) => Precision::PartOfMonth,
            Self::Nth(_, Counted::Month, _) => Precision::Month,
            Self::Nth(..) => Precision::Day,
            Self::Cycle => Precision::Year,
        }
    }
}

impl Period {
    fn precision(self) -> Precision {
        match self {
            Self::Month(_) => Precision::Month,
            Self::Quarter(_) => Precision::Quarter,
            Self::Tertial(_) => Precision::Tertial,
            Self::Half(_) => Precision::Half,
            Self::Season(_) => Precision::Season,
            Self::Term(_) => Precision::Term,
            Self::Year => Precision::Year,
        }
    }
}

/// The last day of a month: in `year`, or in a leap year when none is told. At least 1 for any month at all.
pub(super) fn days_at_most(month: u32, year: Option<i32>) -> u32 {
    const A_LEAP_YEAR: i32 = 2024;
    let year = year.unwrap_or(A_LEAP_YEAR);
    (28..=31)
        .rev()
        .find(|day| Day::new(year, month, *day).is_some())
        .unwrap_or(1)
}
