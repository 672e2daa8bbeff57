//! What a rule says in so many words: the years, weekdays and feasts that it names itself. Resolves nothing.

use crate::time::{Day, Weekday};

use super::term::{Counted, Term};
use super::{Condition, Node, Pattern, Rule, Within};

impl Rule {
    /// The years that the rule names, each once, in its order: "5 mars 2013".
    #[must_use]
    pub fn years(&self) -> Vec<i32> {
        let mut years = Vec::new();
        self.node.visit(&mut |term| {
            if let Some(year) = term.year()
                && !years.contains(&year)
            {
                years.push(year);
            }
        });
        years
    }

    /// Whether the rule names the weekday of the day, so that it is meant: "lördag 26 september", "varje lördag". A date
    /// with another weekday than it has names it too: somebody has thought of one.
    #[must_use]
    pub fn names_weekday_of(&self, day: Day) -> bool {
        let weekday = day.weekday();
        let mut named = self.node.comes_on(weekday);
        self.node.visit(&mut |term| {
            named |= term.weekday() == Some(weekday) || term.is_date_with_weekday(day);
        });
        named
    }

    /// Whether the rule names the ISO week of that number.
    #[must_use]
    pub(crate) fn names_week(&self, week: u32) -> bool {
        let mut named = false;
        self.node.visit(&mut |term| {
            named |= matches!(term.base(), Term::Week { number, .. } if *number == week);
        });
        named
    }

    /// Whether the rule only names a time of the calendar, as "26 september", "v. 38" and "2026-09" do, or names its year
    /// itself; else it is found anew each year: "sista torsdagen i september", "6 veckor före stämman".
    #[must_use]
    pub fn names_a_time(&self) -> bool {
        self.node.names_a_time() || !self.years().is_empty()
    }

    /// Whether the rule goes by days alone, whatever days they are: "varje dag".
    #[must_use]
    pub fn is_daily(&self) -> bool {
        self.node.is_daily()
    }

    /// Whether the rule names the feast that falls on the day: "midsommarafton", but not "dagen efter juldagen".
    #[must_use]
    pub fn names_feast_on(&self, day: Day) -> bool {
        let mut named = false;
        self.node.visit(&mut |term| {
            if let Term::Feast(feast, _) = term {
                let span = feast.span(day.year());
                named |= span.is_some_and(|span| span.contains(day));
            }
        });
        named
    }
}

impl Node {
    /// Whether a repeat or a condition within names the weekday.
    fn comes_on(&self, weekday: Weekday) -> bool {
        match self {
            Self::Each(nodes) => nodes.iter().any(|node| node.comes_on(weekday)),
            Self::Deadline(_, what)
            | Self::Mood(_, Some(what))
            | Self::Years(_, Some(what))
            | Self::Glossed(what, _) => what.comes_on(weekday),
            Self::Limited(what, limit) | Self::Lawful(what, limit) => {
                what.comes_on(weekday) || limit.comes_on(weekday)
            }
            Self::Repeat(repeat) => repeat.pattern.weekday() == Some(weekday),
            Self::Conditional(cases) => cases
                .iter()
                .any(|(_, condition)| *condition == Condition::Weekday(weekday)),
            _ => false,
        }
    }
}

impl Node {
    fn names_a_time(&self) -> bool {
        match self {
            Self::Term(term) | Self::Since(term) | Self::Until(term) => term.names_a_time(),
            Self::Range(from, to) => from.names_a_time() && to.names_a_time(),
            Self::Whole(terms) | Self::Either(terms) => terms.iter().all(Term::names_a_time),
            Self::Each(nodes) => nodes.iter().all(Self::names_a_time),
            Self::Deadline(_, what) | Self::Mood(_, Some(what)) | Self::Glossed(what, _) => {
                what.names_a_time()
            }
            Self::DayOrYear { .. } => true,
            Self::Lawful(what, _) | Self::SomeOfEach(_, what) => what.names_a_time(),
            Self::Limited(what, limit) => what.names_a_time() && limit.names_a_time(),
            Self::Conditional(_)
            | Self::Repeat(_)
            | Self::Years(..)
            | Self::Free(_)
            | Self::Mood(_, None) => false,
        }
    }

    fn is_daily(&self) -> bool {
        match self {
            Self::Each(nodes) => nodes.iter().any(Self::is_daily),
            Self::Mood(_, Some(what)) | Self::Years(_, Some(what)) => what.is_daily(),
            Self::Repeat(repeat) => matches!(repeat.pattern, Pattern::Days(_)),
            _ => false,
        }
    }
}

impl Pattern {
    fn weekday(self) -> Option<Weekday> {
        match self {
            Self::Weeks { weekday, .. } => weekday,
            Self::Months {
                what: Within::Nth(_, Counted::Weekday(weekday)),
                ..
            } => Some(weekday),
            _ => None,
        }
    }
}

impl Term {
    fn names_a_time(&self) -> bool {
        match self {
            Self::Day { .. }
            | Self::Period(..)
            | Self::Week { .. }
            | Self::Cycle
            | Self::Turn(..)
            | Self::FiscalQuarter(_) => true,
            Self::Part(_, of) => of.names_a_time(),
            _ => false,
        }
    }

    fn is_date_with_weekday(&self, date: Day) -> bool {
        matches!(self, Self::Day { month, day, weekday: Some(_), .. }
            if (*month, *day) == (date.month(), date.day()))
    }

    /// The weekday that the term itself is said to be.
    fn weekday(&self) -> Option<Weekday> {
        match self {
            Self::Day { weekday, .. } | Self::Week { weekday, .. } => *weekday,
            Self::Nth(_, Counted::Weekday(weekday), _)
            | Self::Next(_, Counted::Weekday(weekday), ..)
            | Self::WeekdayAway(weekday, ..) => Some(*weekday),
            _ => None,
        }
    }
}
