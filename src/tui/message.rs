//! What happens to the program, and what it asks to be done: both as values, so that tests need no terminal.

use std::path::PathBuf;

use crossterm::event::KeyEvent;

use crate::plan::Plan;
use crate::terminal::Reply;
use crate::time::Day;

use super::command::Id;
use super::desk::Desk;
use super::model::{Broken, Shelf};

/// What happened.
#[derive(Debug)]
pub enum Message {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// Something on the screen was clicked.
    Pick(Target),
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
    /// The terminal answered.
    Answered(Reply),
    /// A wheel was drawn on which these occurrences have no place of their own.
    Drawn(Vec<u32>),
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
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Read this plan and open it.
    Load(PathBuf),
    /// Read the folder and the open plan anew.
    Reload,
    /// Give the terminal back and stop until called again.
    Suspend,
    /// End.
    Quit,
}
