//! What a phrase says, free of its language and of any year. Rules are made by reading and unfolded by resolving.

use crate::time::{Day, Mood, Precision, Weekday};

use super::feasts::Feast;

/// What a phrase says: the same in every language, resolved anew in every cycle.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    pub(super) node: Node,
}

impl Rule {
    /// The entries of the plan that the rule hangs on, as it calls them; each once, in the order of the phrase.
    #[must_use]
    pub fn anchors(&self) -> Vec<&str> {
        let mut anchors = Vec::new();
        self.node.visit(&mut |term| {
            if let Term::Entry(name) = term.base()
                && !anchors.contains(&&**name)
            {
                anchors.push(&**name);
            }
        });
        anchors
    }
}

impl Node {
    /// Whether any of it hangs on another entry.
    pub(super) fn anchored(&self) -> bool {
        let mut anchored = false;
        self.visit(&mut |term| anchored |= matches!(term.base(), Term::Entry(_)));
        anchored
    }

    /// Every term of the rule.
    fn visit<'n>(&'n self, seen: &mut impl FnMut(&'n Term)) {
        match self {
            Self::Term(term) | Self::Since(term) | Self::Until(term) => seen(term),
            Self::Range(from, to) => [from, to].into_iter().for_each(seen),
            Self::Each(nodes) => nodes.iter().for_each(|node| node.visit(seen)),
            Self::Whole(terms) | Self::Either(terms) => terms.iter().for_each(seen),
            Self::Deadline(_, what) => what.visit(seen),
            Self::Limited(what, limit) => {
                what.visit(seen);
                limit.visit(seen);
            }
            Self::Conditional(cases) => cases.iter().for_each(|(term, _)| seen(term)),
            Self::Repeat(repeat) => repeat.visit(seen),
            Self::Mood(_, what) => {
                if let Some(what) = what {
                    what.visit(seen);
                }
            }
        }
    }
}

impl Repeat {
    fn visit<'n>(&'n self, seen: &mut impl FnMut(&'n Term)) {
        self.from.iter().chain(&self.until).for_each(&mut *seen);
        for node in self.within.iter().chain(&self.except) {
            node.visit(seen);
        }
    }
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
    /// All of them as one span: "hela augusti och september".
    Whole(Vec<Term>),
    /// One or the other, so the whole of both: "mars/april".
    Either(Vec<Term>),
    /// Something ends.
    Deadline(Edge, Box<Node>),
    /// A span, and the day it must be done: "mars eller april, dock senast sista maj".
    Limited(Box<Node>, Box<Node>),
    /// The first whose condition is met: "5 juni om måndag, 7 juni om fredag".
    Conditional(Vec<(Term, Condition)>),
    /// Again and again.
    Repeat(Box<Repeat>),
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
    /// A feast with a name.
    Feast(Feast, Option<i32>),
    /// The days around the first of a month, 1–12.
    Turn(u32, Option<i32>),
    /// A quarter, 1–4, counted from the cycle's start.
    FiscalQuarter(u32),
    /// Another entry of the plan, by whatever it is called.
    Entry(Box<str>),
    /// So long before the first day of another term, or after its last.
    Offset(Distance, Box<Term>),
    /// The days between: "inom tre veckor efter X".
    Within(Distance, Box<Term>),
    /// The nth that lies wholly before or after; 0 is the week of the term itself.
    Next(u8, Counted, Side, Box<Term>),
    /// The weekday of the ISO week so many weeks later (earlier if negative).
    WeekdayAway(Weekday, i32, Box<Term>),
    /// The day itself if people work on it, else the next working day on that side.
    Working(Side, Box<Term>),
}

/// How far, and in which direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Distance {
    pub(super) count: u32,
    pub(super) unit: Unit,
    pub(super) side: Side,
}

/// A direction in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Side {
    Before,
    After,
}

/// Measures of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Unit {
    Day,
    WorkingDay,
    Week,
    Month,
    Quarter,
    Tertial,
    /// Half a year, or with a month after it half of that.
    Half,
    Year,
}

/// What must hold of a day for it to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Condition {
    Weekday(Weekday),
    WorkingDay,
    /// "annars": whenever nothing before it was met.
    Otherwise,
}

/// Something that comes again and again.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Repeat {
    pub(super) pattern: Pattern,
    /// Where it begins; else with the cycle. Every other week is counted from here.
    pub(super) from: Option<Term>,
    /// Where it ends; else with the cycle.
    pub(super) until: Option<Term>,
    /// Only within these.
    pub(super) within: Option<Node>,
    /// Not in these.
    pub(super) except: Option<Node>,
}

/// How often something comes, and what of each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Pattern {
    /// Every so many days; or every working day.
    Days(u32),
    WorkingDays,
    /// Every so many weeks: a weekday of them, or all of the week.
    Weeks {
        every: u32,
        weekday: Option<Weekday>,
        parity: Option<Parity>,
    },
    /// Every so many months: the whole stretch, or a part of it.
    Months {
        every: u32,
        what: Within,
    },
}

/// Which weeks, by their ISO number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Parity {
    Even,
    Odd,
}

/// What of a stretch is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Within {
    Whole,
    Nth(i8, Counted),
    /// Day of the month, 1–31.
    DayOfMonth(u32),
    Part(Part),
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
        match self.base() {
            Self::Day { year, .. }
            | Self::Week { year, .. }
            | Self::Period(_, year)
            | Self::Feast(_, year)
            | Self::Turn(_, year) => *year,
            _ => None,
        }
    }

    /// What the term is counted in or from.
    pub(super) fn within(&self) -> Option<&Self> {
        match self {
            Self::Part(_, of)
            | Self::Nth(_, _, of)
            | Self::Offset(_, of)
            | Self::Within(_, of)
            | Self::Next(_, _, _, of)
            | Self::WeekdayAway(_, _, of)
            | Self::Working(_, of) => Some(of),
            _ => None,
        }
    }

    /// What decides which year a term belongs to: the innermost that it is counted in or from.
    pub(super) fn base(&self) -> &Self {
        self.within().map_or(self, Self::base)
    }

    /// The same, to be changed.
    pub(super) fn base_mut(&mut self) -> &mut Self {
        match self {
            Self::Part(_, of)
            | Self::Nth(_, _, of)
            | Self::Offset(_, of)
            | Self::Within(_, of)
            | Self::Next(_, _, _, of)
            | Self::WeekdayAway(_, _, of)
            | Self::Working(_, of) => of.base_mut(),
            other => other,
        }
    }
}

impl Period {
    /// How exactly it names its days.
    pub(super) fn precision(self) -> Precision {
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
