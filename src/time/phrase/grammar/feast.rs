//! Feasts that are counted: "2. påskedag", "1. juledag", "3. søndag i advent".

use crate::time::Weekday;
use crate::time::phrase::feasts::Feast;
use crate::time::phrase::lexeme::Lexeme;
use crate::time::phrase::rule::Term;
use crate::time::phrase::token::Mark;

use super::Parser;

impl Parser<'_> {
    /// A figure with a dot, or an ordinal, and the feast whose day it counts.
    pub(super) fn numbered_feast(&mut self) -> Option<Term> {
        self.signs.feast.then_some(())?;
        let number = match self.figure(1..=1) {
            Some(figure) => self.mark(Mark::Dot).then_some(figure)?,
            None => u32::try_from(self.ordinal()?).ok()?,
        };
        let sunday = self.eat(Lexeme::Weekday(Weekday::Sunday));
        let feast = self.take(|lexeme| match lexeme {
            Lexeme::Feast(feast) => Some(feast),
            _ => None,
        })?;
        let name = match (feast.name(), number) {
            ("advent", 1) => "advent",
            ("advent", 2) => "second-advent",
            ("advent", 3) => "third-advent",
            ("advent", 4) => "fourth-advent",
            _ if sunday => return None,
            ("easter-day" | "easter", 1) => "easter-day",
            ("easter-day" | "easter", 2) => "easter-monday",
            ("pentecost", 1) => "pentecost",
            ("pentecost", 2) => "pentecost-monday",
            ("christmas-day" | "christmas", 1) => "christmas-day",
            ("christmas-day" | "christmas", 2) => "boxing-day",
            ("new-years-day", 1) => "new-years-day",
            _ => return None,
        };
        Some(Term::Feast(Feast::named(name)?, self.year()))
    }
}
