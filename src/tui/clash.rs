//! What two people have changed differently, and whose way is taken for each. Knows the merge, no keys.

use std::path::PathBuf;

use crate::error::Error;
use crate::store::Source;
use crate::store::merge::{Merged, Side};

use super::palette::stepped;

/// Conflicts that are to be settled.
#[derive(Debug)]
pub struct Clash {
    /// Both sides' changes, and what they disagree about.
    pub merged: Merged,
    /// Where the other side comes from.
    pub origin: Origin,
    /// Whose way is taken, for each conflict; none until somebody has said so.
    pub sides: Vec<Option<Side>>,
    /// The conflict that keys are about.
    pub chosen: usize,
}

/// Whose changes are put together with those on the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Somebody else wrote the file; this is its text.
    Outside(String),
    /// An earlier run ended without saving; its changes are ours, and what is on the desk is the other side. This file keeps them.
    Recovered(PathBuf),
}

impl Clash {
    /// Conflicts, none of them decided: whichever side were taken unasked, Enter could drop it unseen.
    #[must_use]
    pub fn of(merged: Merged, origin: Origin) -> Self {
        Self {
            sides: vec![None; merged.conflicts().len()],
            origin,
            merged,
            chosen: 0,
        }
    }

    /// Goes so many conflicts down (up if negative), and stays inside.
    pub fn step(&mut self, steps: i32) {
        self.chosen = stepped(self.chosen, steps, self.sides.len());
    }

    /// Takes one side's way in the chosen conflict.
    pub fn take(&mut self, side: Side) {
        if let Some(chosen) = self.sides.get_mut(self.chosen) {
            *chosen = Some(side);
        }
    }

    /// Takes the other side's way in the chosen conflict.
    pub fn turn(&mut self) {
        let other = match self.sides.get(self.chosen) {
            Some(Some(Side::Ours)) => Side::Theirs,
            _ => Side::Ours,
        };
        self.take(other);
    }

    /// The first conflict that nobody has decided.
    #[must_use]
    pub fn undecided(&self) -> Option<usize> {
        self.sides.iter().position(Option::is_none)
    }

    /// The plan with every conflict settled.
    ///
    /// # Errors
    /// When a conflict is not decided, or a side's way can no longer be put into the text.
    pub fn settled(&self) -> Result<Source, Error> {
        let sides: Vec<Side> = self.sides.iter().copied().flatten().collect();
        self.merged.resolved(&sides)
    }
}
