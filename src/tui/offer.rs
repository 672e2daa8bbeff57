//! What an earlier run left unsaved, as it is offered. Touches no disk.

use std::path::PathBuf;

use crate::words::Sentence;

use super::ask::{Answer, Question, Then};
use super::desk::OnDisk;

/// Changes of the open plan that an earlier run left unsaved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The plan as it is open.
    pub path: PathBuf,
    /// Its file's name when the changes were made.
    pub plan: String,
    /// The file that keeps the changes.
    pub file: PathBuf,
    /// The text that they were made on.
    pub base: String,
    /// The text with them.
    pub text: String,
    /// When they were made last: day and time of day.
    pub when: String,
    /// How many there are.
    pub count: usize,
    /// The lines of a unified diff.
    pub diff: Vec<String>,
    /// What the plan's file is now.
    pub on_disk: OnDisk,
    /// Whether the file holds half of the text, because writing it in place was broken off.
    pub is_half: bool,
}

impl Offer {
    /// The question what becomes of them. Nothing is chosen that does anything: it opens of itself, and keys may be on their way.
    #[must_use]
    pub fn question(self) -> Question {
        let key = match (self.is_half, &self.on_disk) {
            (true, _) => "screen-recover-half",
            (_, OnDisk::Plan | OnDisk::Renamed) => "screen-recover-about",
            (_, OnDisk::Text(_)) => "screen-recover-no-plan",
            (_, OnDisk::Gone) => "screen-recover-gone",
        };
        let about = Sentence::new(key)
            .with("file", &*self.plan)
            .with("when", &*self.when)
            .with("count", self.count);
        let details = self.diff.clone();
        let offer = Box::new(self);
        let answers = vec![
            Answer::of("screen-recover-later", Then::DecideLater),
            Answer::of("screen-recover-take", Then::Recover(offer.clone())),
            Answer::of("screen-recover-drop", Then::AskToDiscard(offer)),
        ];
        Question {
            details,
            ..Question::careful(about, answers)
        }
    }

    /// The question whether they are to be discarded indeed.
    #[must_use]
    pub fn once_more(self) -> Question {
        let about = Sentence::new("screen-discard")
            .with("file", &*self.plan)
            .with("count", self.count);
        let answers = vec![
            Answer::of("screen-discard-not", Then::DecideLater),
            Answer::of("screen-discard-yes", Then::Discard(self.file)),
        ];
        Question::careful(about, answers)
    }
}
