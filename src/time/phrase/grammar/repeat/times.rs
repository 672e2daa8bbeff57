//! So many times a stretch: "två gånger per år", "en gång i månaden".

use crate::time::phrase::grammar::Parser;
use crate::time::phrase::lexeme::{Lexeme, Link};
use crate::time::phrase::rule::{Part, Pattern, Unit, Within};
use crate::time::phrase::token::Mark;

use super::pattern::{months_of, weekly};

impl Parser<'_> {
    /// "två gånger per år", "en gång i månaden", "once a quarter".
    pub(super) fn times(&mut self) -> Option<Pattern> {
        let times = self.how_often()?;
        match (
            times,
            self.take(|lexeme| match lexeme {
                Lexeme::Unit(unit) | Lexeme::Every(unit) => Some(unit),
                _ => None,
            })?,
        ) {
            (1, Unit::Day) => Some(Pattern::Days(1)),
            (1, Unit::WorkingDay) => Some(Pattern::WorkingDays),
            (1, Unit::Week) => Some(weekly(1)),
            (times, unit) => {
                let months = months_of(unit)?;
                (months % times == 0).then(|| Pattern::Months {
                    every: months / times,
                    what: Within::Whole,
                })
            }
        }
    }

    fn how_often(&mut self) -> Option<u32> {
        let times = if self.link(Link::Once) {
            1
        } else if self.link(Link::Twice) {
            2
        } else {
            let times = self.count()?;
            self.link(Link::Times).then_some(times)?
        };
        self.per();
        (times > 0).then_some(times)
    }

    /// "om året", "i månaden", "per år", "a month", "/år"
    pub(super) fn per(&mut self) {
        self.take(|lexeme| {
            matches!(
                lexeme,
                Lexeme::Link(Link::Per | Link::If | Link::Every)
                    | Lexeme::Mark(Mark::Slash)
                    | Lexeme::Number {
                        value: 1,
                        digits: 0
                    }
            )
            .then_some(())
        });
    }

    /// "två gånger i månaden": once in either half.
    pub(super) fn twice_a_month(&mut self) -> Option<Vec<Pattern>> {
        let times = self.how_often()?;
        (times == 2 && self.unit(Unit::Month)).then_some(())?;
        let half = |part| Pattern::Months {
            every: 1,
            what: Within::Part(part),
        };
        Some(vec![half(Part::FirstHalf), half(Part::SecondHalf)])
    }
}
