//! What happens to the program, and what it asks to be done: both as values, so that tests need no terminal.

use std::path::PathBuf;

use crossterm::event::KeyEvent;

use crate::error::Error;
use crate::plan::Plan;
use crate::terminal::Reply;
use crate::time::Day;
use crate::words::Sentence;

use super::command::Id;
use super::desk::Desk;
use super::model::{Broken, Shelf};
use super::offer::Offer;

/// What happened.
#[derive(Debug)]
pub enum Message {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// Something on the screen was clicked.
    Pick(Target),
    /// The same was clicked a second time at once.
    PickAgain(Target),
    /// The mouse took hold of the selected occurrence on a day; a cell there is so many days.
    Grab(Day, i64),
    /// The mouse, its button held, is over another day.
    Drag(Day),
    /// The button was let go.
    Drop,
    /// The mouse wheel was turned by so many steps, down is positive.
    Turn(i32),
    /// The screen has so many columns and rows now.
    Resized(u16, u16),
    /// It is another day.
    Today(Day),
    /// A plan was read.
    Opened(Box<Desk>),
    /// The plans of the years before and after the open one were read.
    Neighbours(Vec<Plan>),
    /// A plan could not be read.
    Failed(Box<Broken>),
    /// The folder was looked through.
    Shelf(Shelf),
    /// The open plan was looked at more closely, as was asked for.
    Looked,
    /// The terminal answered.
    Answered(Reply),
    /// A wheel was drawn on which these occurrences have no place of their own.
    Drawn(Vec<u32>),
    /// This became of saving a file.
    Saved(PathBuf, Outcome),
    /// This became of writing a file that was not there.
    Created(PathBuf, Outcome),
    /// Somebody else wrote a file; this is its text now.
    Outside(PathBuf, String),
    /// Somebody else has deleted the file, or given it this other name.
    Gone(PathBuf, Option<PathBuf>),
    /// Somebody else has made the file one that cannot be read, and why.
    Unreadable(PathBuf, Error),
    /// The user wrote a file in an editor; this is its text now.
    Edited(PathBuf, String),
    /// Text came back from the user's editor.
    Composed(Composed),
    /// A document, by its link, is a file outside of the plan's folder; this is its path.
    OutsideFolder(String, PathBuf),
    /// Something could not be done.
    Refused(Error),
    /// Changes of the open plan that an earlier run left unsaved.
    Recovered(Box<Offer>),
}

/// A document to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its link as the plan has it.
    pub link: String,
    /// The file that the user agreed to open, where it is outside of the plan's folder.
    pub agreed: Option<PathBuf>,
}

/// What became of saving.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The text is on disk; what is to be said about it, if it is more than that.
    Saved {
        /// The text.
        text: String,
        /// What is to be said.
        remark: Option<Sentence>,
    },
    /// The file holds something else than was known; nothing was written.
    Changed {
        /// What it holds.
        now: String,
    },
    /// Nothing was written.
    Failed(Error),
}

/// What a click can hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// An occurrence, by its index in the schedule.
    Occurrence(u32),
    /// A place that stands for several, the first of which this is.
    More(u32),
    /// A day.
    Day(Day),
    /// A command.
    Command(Id),
    /// A row of the list that is open.
    Row(usize),
    /// A recommendation and a phase of the learning view, as they stand there.
    Cell(usize, usize),
    /// A small step of the selected entry's checklist.
    Task(usize),
    /// Anything beside what lies over the screen.
    Beside,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Read this plan and open it.
    Load(PathBuf),
    /// Read the folder and the open plan anew.
    Reload,
    /// Look for what is worth a look in the open plan.
    LookCloser,
    /// Write a text over the one that is known to be in a file.
    Save(Draft),
    /// Write a text into a file that must not be there yet.
    Create(PathBuf, String),
    /// Forget what is kept of unsaved changes: they are not wanted.
    Forget,
    /// Put aside what an earlier run left behind in this file: it is not wanted.
    Discard(PathBuf),
    /// Offer what an earlier run left behind of the open plan, also what was put aside.
    OfferAgain,
    /// What an earlier run left behind in this file is part of the open plan now.
    TakenOver(PathBuf),
    /// Open the file of the plan in the user's editor, at a line and column, both from 1.
    OpenEditor(PathBuf, (usize, usize)),
    /// Open a document with what the system opens such things with.
    OpenDocument(Document),
    /// Let the user write a longer text in an editor.
    Compose(Composed),
    /// Give the terminal back and stop until called again.
    Suspend,
    /// End.
    Quit,
}

/// A text that is to be in a file, and the one that is known to be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The file.
    pub path: PathBuf,
    /// What is known to be there.
    pub known: String,
    /// What is to be there.
    pub text: String,
}

/// A longer text of an entry or a recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// What it is of.
    pub id: Box<str>,
    /// The key of the file that holds it.
    pub key: &'static str,
    /// The text.
    pub text: String,
}
