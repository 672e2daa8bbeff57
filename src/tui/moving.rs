//! A date that is in the hand: where it was, how far it has come, and which end of it is held. Knows no keys.

use crate::error::Error;
use crate::plan::Occurrence;
use crate::store::Source;
use crate::store::moving::{self, Move, Reach};
use crate::time::{Date, Day, Precision, Span, Step};

/// What is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Hold {
    Whole,
    /// The end that faces the first arrow.
    Ends,
    First,
    Last,
}

/// A date that is being moved.
#[derive(Clone, Debug)]
pub struct Moving {
    /// The plan as it was.
    pub base: Source,
    /// What is moved, as it was.
    pub occurrence: Occurrence,
    /// The id of its entry.
    pub id: Box<str>,
    /// Which occurrences move; none asks when it is put down.
    pub reach: Option<Reach>,
    /// What is held of it.
    pub hold: Hold,
    /// Where the mouse took it, if it did.
    pub grip: Option<Day>,
    /// Steps of its own measure, as long as nothing else moved it.
    own: Option<i32>,
    /// Where it is now.
    pub date: Date,
}

impl Moving {
    /// Takes an occurrence up.
    #[must_use]
    pub fn of(base: Source, occurrence: Occurrence, reach: Option<Reach>) -> Option<Self> {
        let entry = base.plan().entries.get(occurrence.entry as usize)?;
        occurrence.span()?;
        Some(Self {
            id: entry.id.clone(),
            occurrence,
            reach,
            hold: Hold::Whole,
            grip: None,
            own: Some(0),
            date: occurrence.date,
            base,
        })
    }

    /// Moves what is held by so many of its own measure; an end by months where only the month is known, else by days.
    pub fn by_own(&mut self, count: i32) {
        self.face(i64::from(count));
        match (self.hold, self.own) {
            (Hold::Whole, Some(own)) => {
                self.own = Some(own + count);
                self.date = self.occurrence.date.stepped(Step::Own(own + count));
            }
            _ => self.by_days(self.months(count).unwrap_or(i64::from(count))),
        }
    }

    /// Takes hold of the end that faces a step, where neither is held yet.
    fn face(&mut self, step: i64) {
        if self.hold == Hold::Ends {
            self.hold = if step > 0 { Hold::Last } else { Hold::First };
        }
    }

    /// The days of so many months for the end that is held of a date that is known to the month; none where a step is a day. No
    /// month is left where that would leave nothing.
    fn months(&self, count: i32) -> Option<i64> {
        let span = self.date.span?;
        let (first, end) = (span.first(), span.last().tomorrow());
        let is_whole = first.day() == 1 && end.day() == 1;
        if !is_whole || self.date.precision <= Precision::PartOfMonth {
            return None;
        }
        let (from, to) = match self.hold {
            Hold::First => (first, first.months_later(count)),
            Hold::Last => (end, end.months_later(count)),
            Hold::Whole | Hold::Ends => return None,
        };
        let is_left = match self.hold {
            Hold::First => to < end,
            _ => to > first,
        };
        Some(if is_left { to.days_since(from) } else { 0 })
    }

    /// Moves what is held by days.
    pub fn by_days(&mut self, days: i64) {
        let Some(span) = self.date.span else { return };
        self.face(days);
        self.own = None;
        let step = match self.hold {
            Hold::Whole => Step::Days(days),
            Hold::Ends | Hold::First => Step::Ends(days, 0),
            // An end does not go past the beginning.
            Hold::Last => Step::Ends(0, days.max(1 - span.days())),
        };
        // From where it was, so that a week that has gone round to a Monday again is a week.
        let now = self.date.stepped(step);
        let (Some(before), Some(after)) = (self.occurrence.span(), now.span) else {
            return;
        };
        self.date = self.occurrence.date.stepped(between(before, after));
    }

    /// Moves what is held to where the mouse is, in steps of its own measure where it is known to more than the day.
    pub fn to(&mut self, day: Day) {
        let (Some(grip), Some(span)) = (self.grip, self.occurrence.span()) else {
            return;
        };
        let days = day.days_since(grip);
        match self.hold {
            Hold::Whole => {
                let measure = self
                    .occurrence
                    .date
                    .stepped(Step::Own(1))
                    .span
                    .map_or(1, |next| next.first().days_since(span.first()).max(1));
                let half = measure / 2 * days.signum();
                let count = (days + half) / measure;
                self.own = Some(count as i32);
                self.date = self.occurrence.date.stepped(Step::Own(count as i32));
            }
            Hold::Ends | Hold::First | Hold::Last => {
                self.date = self.occurrence.date;
                self.by_days(days);
            }
        }
    }

    /// Holds the next part of it: all of it, the end that faces the next arrow, its beginning, its end.
    pub fn turn_hold(&mut self) {
        self.hold = match self.hold {
            Hold::Whole => Hold::Ends,
            Hold::Ends => Hold::First,
            Hold::First => Hold::Last,
            Hold::Last => Hold::Whole,
        };
    }

    /// Whether it is anywhere else than it was.
    #[must_use]
    pub fn is_moved(&self) -> bool {
        self.date != self.occurrence.date
    }

    /// The one step that leads from where it was to where it is.
    #[must_use]
    pub fn step(&self) -> Step {
        let (Some(before), Some(now)) = (self.occurrence.span(), self.date.span) else {
            return Step::Days(0);
        };
        match self.own {
            Some(count) => Step::Own(count),
            None => between(before, now),
        }
    }

    /// The move as it would be made now.
    ///
    /// # Errors
    /// Those of [`moving::moved`].
    pub fn made(&self) -> Result<Move, Error> {
        let reach = self.reach.unwrap_or(Reach::ThisOne);
        moving::moved(&self.base, &self.occurrence, self.step(), reach)
    }
}

/// The step from one span to another.
fn between(before: Span, now: Span) -> Step {
    let first = now.first().days_since(before.first());
    let last = now.last().days_since(before.last());
    if first == last {
        Step::Days(first)
    } else {
        Step::Ends(first, last)
    }
}
