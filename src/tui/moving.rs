//! A date that is in the hand: where it was, how far it has come, and which end of it is held. Knows no keys.

use crate::error::Error;
use crate::plan::Occurrence;
use crate::store::Source;
use crate::store::moving::{self, Move, Reach};
use crate::time::{Date, Day, Span, Step};

/// What is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Hold {
    Whole,
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

    /// Moves what is held by so many of its own measure; an end by days.
    pub fn by_own(&mut self, count: i32) {
        match (self.hold, self.own) {
            (Hold::Whole, Some(own)) => {
                self.own = Some(own + count);
                self.date = self.occurrence.date.stepped(Step::Own(own + count));
            }
            _ => self.by_days(i64::from(count)),
        }
    }

    /// Moves what is held by days.
    pub fn by_days(&mut self, days: i64) {
        let Some(span) = self.date.span else { return };
        self.own = None;
        let step = match self.hold {
            Hold::Whole => Step::Days(days),
            Hold::First => Step::Ends(days, 0),
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
            Hold::First | Hold::Last => {
                self.date = self.occurrence.date;
                self.by_days(days);
            }
        }
    }

    /// Holds the next part of it: all of it, its beginning, its end.
    pub fn turn_hold(&mut self) {
        self.hold = match self.hold {
            Hold::Whole => Hold::First,
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
