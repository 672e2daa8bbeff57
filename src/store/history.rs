//! Undo and redo without end, across saves and reloads. A step is kept as what it changed of the text, with a sentence
//! for it; what came from outside in between is kept too, so that each earlier text can be had again, and undoing goes
//! around it. It knows no keys and no files.

mod delta;

use super::Source;
use super::merge::{self, Texts};
use crate::error::Error;
use crate::words::Sentence;
use delta::Delta;

/// What has been done to a plan, and can be undone and done again.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// The text between what has been done and what has been undone, as it was last seen.
    text: String,
    /// What lies behind it, the nearest last.
    done: Vec<Step>,
    /// What lies ahead of it, the nearest last.
    undone: Vec<Step>,
}

/// From a text to a neighbouring one.
#[derive(Clone, Debug)]
struct Step {
    /// What the text further away has in the place of what the nearer one has.
    delta: Delta,
    /// What was done; none for what came from outside.
    what: Option<Sentence>,
}

impl History {
    /// Keeps what has been done. What was undone before cannot be done again then.
    pub fn record(&mut self, before: &Source, after: &Source, what: Sentence) {
        self.meet(before.text());
        self.undone.clear();
        self.done.push(Step {
            delta: Delta::between(before.text(), after.text()),
            what: Some(what),
        });
        after.text().clone_into(&mut self.text);
    }

    /// What would be undone next.
    #[must_use]
    pub fn undoes(&self) -> Option<&Sentence> {
        next(&self.done)
    }

    /// What would be done again next.
    #[must_use]
    pub fn redoes(&self) -> Option<&Sentence> {
        next(&self.undone)
    }

    /// The plan without what was done last, and what that was; none when nothing is left. What came from outside since
    /// stays.
    ///
    /// # Errors
    /// When what came from outside has changed the same, or cannot be read. Nothing has changed then.
    pub fn undo(&mut self, now: &Source) -> Option<Result<(Source, Sentence), Error>> {
        let what = self.undoes()?.clone();
        Some(self.back(now, &what).map(|source| (source, what)))
    }

    /// The plan with what was undone last, and what that was; none when nothing is left. What came from outside since
    /// stays.
    ///
    /// # Errors
    /// As [`undo`](Self::undo).
    pub fn redo(&mut self, now: &Source) -> Option<Result<(Source, Sentence), Error>> {
        let what = self.redoes()?.clone();
        std::mem::swap(&mut self.done, &mut self.undone);
        let outcome = self.back(now, &what);
        std::mem::swap(&mut self.done, &mut self.undone);
        Some(outcome.map(|source| (source, what)))
    }

    /// Goes back over the last step.
    fn back(&mut self, now: &Source, what: &Sentence) -> Result<Source, Error> {
        self.meet(now.text());
        let (mut after, mut left) = (self.text.clone(), self.done.len());
        let mut before = after.clone();
        while let Some(step) = left.checked_sub(1).and_then(|at| self.done.get(at)) {
            left -= 1;
            before = step.delta.far(&after);
            if step.what.is_some() {
                break;
            }
            after.clone_from(&before);
        }
        let text = if after == self.text {
            before.clone()
        } else {
            around(&after, &before, &self.text, what)?
        };
        self.undone.push(Step {
            delta: Delta::between(&self.text, &text),
            what: Some(what.clone()),
        });
        self.done.truncate(left);
        self.text = before;
        bridge(&mut self.done, &self.text, &text);
        self.text.clone_from(&text);
        Ok(now.with_text(text))
    }

    /// Takes note of a text that came from outside.
    fn meet(&mut self, now: &str) {
        if self.text != now {
            bridge(&mut self.done, &self.text, now);
            bridge(&mut self.undone, &self.text, now);
            now.clone_into(&mut self.text);
        }
    }
}

fn next(steps: &[Step]) -> Option<&Sentence> {
    steps.iter().rev().find_map(|step| step.what.as_ref())
}

/// Leads steps that come up to a known text up to another one that came from outside.
fn bridge(steps: &mut Vec<Step>, known: &str, now: &str) {
    let mut far = known.to_owned();
    if let Some(step) = steps.pop_if(|step| step.what.is_none()) {
        far = step.delta.far(known);
    }
    if !steps.is_empty() && far != now {
        let delta = Delta::between(&far, now);
        steps.push(Step { delta, what: None });
    }
}

/// The text that is there now without what led from one text to another.
fn around(after: &str, before: &str, now: &str, what: &Sentence) -> Result<String, Error> {
    let refused = || Error::failed(Sentence::new("history-refused").with("what", what.clone()));
    match merge::texts(after, before, now) {
        Texts::Clean(text) => Ok(text),
        Texts::Asked(conflicts) => {
            Err(conflicts.iter().take(3).fold(refused(), |error, conflict| {
                error.because(conflict.sentence())
            }))
        }
        Texts::Apart(error) => Err(refused().because(error.message().clone())),
    }
}
