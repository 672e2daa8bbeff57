//! Dates that are nearly understood: one word mistyped, or a day that no year has. Proposes, and changes nothing.

use std::ops::Range;

use super::attempt::Attempt;
use super::{Found, Looking, Run};
use crate::store::spoken::Trouble;
use crate::time::phrase::{self, Language, Misreading};

/// Whether the words are written as `2026-13-01` is: nothing else is written so.
fn is_iso_date(words: &str) -> bool {
    let mut parts = words.split('-');
    [4, 2, 2].into_iter().all(|digits| {
        let digit = |part: &str| part.len() == digits && part.bytes().all(|it| it.is_ascii_digit());
        parts.next().is_some_and(digit)
    }) && parts.next().is_none()
}

impl Looking<'_> {
    /// The words as a date in which one word is mistyped, or that no year has.
    pub(super) fn nearly(
        &self,
        words: &[Range<usize>],
        wrong: &Range<usize>,
        misreading: &Misreading,
    ) -> Option<Found> {
        let place = self.bare(words)?;
        let fault = misreading.is_fault();
        if !fault {
            let meant = misreading.meant().filter(|_| words.len() > 1)?;
            let word = &self.line[wrong.clone()];
            if self.is_name(word) || word.chars().count() < 4 {
                return None;
            }
            let (before, after) = (place.start..wrong.start, wrong.end..place.end);
            let (before, after) = (&self.line[before], &self.line[after]);
            let mended = format!("{before}{meant}{after}");
            let reading = phrase::read(&mended, self.names.language).ok()?;
            if reading.rule.is_anchored() {
                return None;
            }
        } else if !self.line[place.clone()].contains(char::is_alphabetic)
            && !is_iso_date(&self.line[place.clone()])
        {
            return None;
        }
        Some(Found {
            words: place.clone(),
            place,
            rule: None,
            anchors: Vec::new(),
            trouble: Some((
                wrong.clone(),
                Trouble {
                    message: misreading.reason.clone(),
                    help: misreading.help.clone(),
                    stops: true,
                },
            )),
        })
    }

    /// Whether a word is written as a name is: in Nordic languages no word of a date begins with a capital.
    pub(super) fn is_name(&self, word: &str) -> bool {
        let english = matches!(self.names.language, None | Some(Language::English));
        !english && word.starts_with(char::is_uppercase)
    }

    /// A mistyped word right before a date that belongs to it: "sista torsdgen i september".
    pub(super) fn slip_before(&self, run: &Run, found: &Found) -> Option<(Range<usize>, Trouble)> {
        let first = run
            .iter()
            .position(|place| place.start >= found.place.start)?;
        let end = run.iter().position(|place| place.end >= found.place.end)? + 1;
        let from = first.saturating_sub(3).max(1);
        (from..first).find_map(|start| {
            let words = &run[start..end];
            match self.attempt(words, None) {
                Attempt::No(Some((wrong, misreading))) if !misreading.is_fault() => {
                    let (place, trouble) = self.nearly(words, &wrong, &misreading)?.trouble?;
                    let trouble = Trouble {
                        stops: false,
                        ..trouble
                    };
                    Some((place, trouble))
                }
                _ => None,
            }
        })
    }
}
