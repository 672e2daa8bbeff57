//! A question with a few answers. What each leads to is data; nothing is done here.

use std::path::PathBuf;

use crate::plan::{Occurrence, Status};
use crate::store::moving::Reach;
use crate::time::Step;
use crate::words::Sentence;

use super::message::Document;
use super::offer::Offer;
use super::palette::stepped;

/// A question that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What is asked.
    pub about: Sentence,
    /// What can be answered.
    pub answers: Vec<Answer>,
    /// The answer that Enter gives.
    pub chosen: usize,
    /// Whether numbers give no answer: it opens of itself, over a view in which the same keys mean something else. Its first
    /// answer then does nothing.
    pub is_careful: bool,
    /// Lines of a diff to look at before answering.
    pub details: Vec<String>,
    /// The first of those lines that is seen.
    pub first: usize,
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What it says.
    pub says: Sentence,
    /// What it leads to.
    pub then: Then,
}

/// An occurrence as it was when the question was put. While it is open somebody else may write the file, and the rows of the
/// plan are others then: the id is what finds it again.
#[derive(Clone, Debug, PartialEq)]
pub struct Meant {
    /// The id of its entry.
    pub id: Box<str>,
    /// The occurrence; its row is that of the plan as it was.
    pub occurrence: Occurrence,
}

/// What an answer leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Then {
    /// Nothing.
    Nothing,
    /// An occurrence is moved.
    Move {
        /// The occurrence.
        meant: Meant,
        /// By so much.
        step: Step,
        /// And with it these.
        reach: Option<Reach>,
        /// Though its date will be said in other words.
        is_agreed: bool,
    },
    /// An occurrence is taken into the hand, and these with it.
    TakeUp(Meant, Reach),
    /// What was typed into the form holds for an occurrence, and for these.
    Fill(Meant, Reach),
    /// An occurrence, and these with it, has come so far.
    SetStatus(Meant, Status, Reach),
    /// An entry is made of each of these lines.
    AddAll(Vec<String>),
    /// These occurrences are removed.
    Remove(Meant, Reach),
    /// What is marked is removed: of what repeats the marked occurrences alone.
    RemoveMarked,
    /// These entries are removed, all their times with them.
    RemoveAll(Vec<Box<str>>),
    /// An idea is taken up, as an activity or as a point in its phase's note.
    TakeIdea {
        /// What the idea says.
        text: Box<str>,
        /// The id of the phase that it is for.
        phase: Box<str>,
        /// Whether it becomes an activity.
        as_activity: bool,
    },
    /// A plan that is not there yet is written, with this text.
    Create(PathBuf, String),
    /// Everything is saved, and the program ends.
    SaveAndQuit,
    /// Changes that an earlier run left unsaved are put back.
    Recover(Box<Offer>),
    /// They stay where they are, and are offered again.
    DecideLater,
    /// They are not wanted; it is asked once more.
    AskToDiscard(Box<Offer>),
    /// What this file keeps is put aside.
    Discard(PathBuf),
    /// The plan is saved and then opened in the editor, at this place.
    SaveAndEdit(PathBuf, (usize, usize)),
    /// The plan is opened in the editor as it is on disk; the changes can be made again by undo.
    DiscardAndEdit(PathBuf, (usize, usize)),
    /// The plan is saved over a text that is none.
    SaveOver,
    /// A file outside of the plan's folder is opened.
    OpenOutside(Document),
    /// The program ends, and what is not saved is lost.
    QuitWithout,
}

impl Question {
    /// A question whose first answer is chosen.
    #[must_use]
    pub fn of(about: Sentence, answers: Vec<Answer>) -> Self {
        Self {
            about,
            answers,
            chosen: 0,
            is_careful: false,
            details: Vec::new(),
            first: 0,
        }
    }

    /// A question that numbers do not answer; the first answer, which is chosen, is to do nothing.
    #[must_use]
    pub fn careful(about: Sentence, answers: Vec<Answer>) -> Self {
        Self {
            is_careful: true,
            ..Self::of(about, answers)
        }
    }

    /// Goes so many answers down (up if negative), and stays inside.
    pub fn step(&mut self, steps: i32) {
        self.chosen = stepped(self.chosen, steps, self.answers.len());
    }

    /// Scrolls the lines to look at by so many.
    pub fn scroll(&mut self, lines: i32) {
        self.first = stepped(self.first, lines, self.details.len());
    }

    /// The answer of that number.
    #[must_use]
    pub fn answer(&self, number: usize) -> Option<&Then> {
        self.answers.get(number).map(|answer| &answer.then)
    }
}

impl Answer {
    /// An answer.
    #[must_use]
    pub fn of(says: &'static str, then: Then) -> Self {
        Self {
            says: Sentence::new(says),
            then,
        }
    }
}
