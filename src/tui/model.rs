//! The state of the program: what is open, what is selected, how it is looked at. Holds no behaviour that
//! touches disk, clock or terminal; `update` changes it, `view` shows it.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::draw::{Depth, Glyphs};
use crate::plan::Problem;
use crate::store::Source;
use crate::store::edit::Fields;
use crate::terminal::Background;
use crate::time::{Cycle, Day};
use crate::words::{Sentence, Words};

use super::adding::Adding;
use super::ask::Question;
use super::clash::Clash;
use super::command::{Id, key_of};
use super::desk::Desk;
use super::form::Form;
use super::keys::Chord;
use super::line::Line;
use super::message::Message;
use super::moving::Moving;
use super::palette::Palette;
use super::prompt::Prompt;

/// Everything that the program knows while it runs.
#[derive(Debug)]
pub struct Model {
    /// The words of the user's language.
    pub words: Rc<Words>,
    /// Today; a message brings tomorrow.
    pub today: Day,
    /// Columns and rows of the screen.
    pub size: (u16, u16),
    /// Colours and glyphs.
    pub style: Style,
    /// The plans there are.
    pub shelf: Shelf,
    /// What is open.
    pub opened: Opened,
    /// Which view shows it.
    pub view: View,
    /// What keys go to.
    pub mode: Mode,
    /// The selected entry in full, if it is shown so: the first line that is seen.
    pub full: Option<usize>,
    /// The beginning of a sequence of keys.
    pub pending: Vec<Chord>,
    /// What there is to say about the last key.
    pub notice: Option<Sentence>,
    /// The occurrences that have no place of their own on the wheel as last drawn, ascending.
    pub hidden: Vec<u32>,
    /// Plans that were left with changes that are not saved, or that can be taken back.
    pub aside: Vec<Box<Desk>>,
    /// Files outside of the plan's folder that the user agreed to open.
    pub agreed: Vec<PathBuf>,
    /// Where one is in the learning view: the recommendation and the phase, as they stand there.
    pub learning: (usize, usize),
    /// The indicator that is looked at.
    pub indicator: usize,
    /// What paste puts into a plan.
    pub copied: Vec<Copied>,
    /// The row of the review that something was taken from, to go on there when it is put down.
    pub reviewing: Option<usize>,
    /// The form that waits behind a question about what was typed into it, and that line.
    pub filling: Option<(Box<Form>, String)>,
    /// Whether every change is saved at once.
    pub saves_itself: bool,
    /// Whether the program ends when everything is saved.
    pub leaving: bool,
    /// Whether changes of an earlier run were discarded in this one: undo brings them back when there is nothing else to undo.
    pub has_discarded: bool,
    /// What others did to the open file and what is not to be met while something is typed or in the hand: it is told when that
    /// is done.
    pub waiting: Option<Box<Message>>,
}

/// A copy of an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Copied {
    /// The table that it stands in: `activity` or `phase`.
    pub table: Box<str>,
    /// What it is called.
    pub title: Box<str>,
    /// What it holds.
    pub fields: Fields,
}

/// How things are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Style {
    /// Dark or light.
    pub background: Background,
    /// How many colours.
    pub depth: Depth,
    /// What cuts a cell into pixels.
    pub glyphs: Glyphs,
    /// Whether the user chose the background, so that no answer changes it.
    pub background_chosen: bool,
    /// Whether the user chose the glyphs.
    pub glyphs_chosen: bool,
}

impl Style {
    /// Whether there are no colours to choose between.
    #[must_use]
    pub fn colourless(self) -> bool {
        self.depth == Depth::Monochrome
    }
}

/// The plans of the folder.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// The folder, if one was opened.
    pub folder: Option<PathBuf>,
    /// Its plans, in order.
    pub plans: Vec<Spine>,
    /// A plan to learn from, when the folder has none.
    pub example: Option<PathBuf>,
}

/// What is seen of a plan without opening it.
#[derive(Clone, Debug, PartialEq)]
pub struct Spine {
    /// Its file.
    pub path: PathBuf,
    /// What it is called.
    pub title: String,
    /// What binds the years of one cycle together.
    pub cycle_name: String,
    /// Its twelve months; none when the file cannot be read.
    pub cycle: Option<Cycle>,
}

/// What is open.
#[derive(Debug)]
pub enum Opened {
    /// A plan.
    Plan(Box<Desk>),
    /// A file that cannot be read as a plan.
    Broken(Box<Broken>),
    /// A folder without a plan.
    Nothing,
}

/// A file that cannot be read as a plan, and why.
#[derive(Debug)]
pub struct Broken {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it, a sentence a line.
    pub reasons: Vec<Sentence>,
    /// Its text and all that is wrong in it, if there is any text.
    pub source: Option<Source>,
}

/// Which way of showing the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum View {
    #[default]
    Wheel,
    Agenda,
    Learning,
    Indicators,
}

impl View {
    /// All, in the order of their keys.
    pub const ALL: [Self; 4] = [Self::Wheel, Self::Agenda, Self::Learning, Self::Indicators];
}

/// What keys go to.
#[derive(Debug, Default)]
pub enum Mode {
    /// Commands.
    #[default]
    Browse,
    /// The filter line.
    Filter(Line),
    /// The overlay of all commands.
    Palette(Palette),
    /// The list of plans, and the row that is chosen.
    Plans(usize),
    /// The list of problems, and the row that is chosen.
    Problems(usize),
    /// The checklist of the selected entry, and the step that is chosen.
    Checklist(usize),
    /// A new entry that is being said.
    Add(Box<Adding>),
    /// A date in the hand.
    Moving(Box<Moving>),
    /// A line that is asked for.
    Prompt(Prompt),
    /// The ideas for a phase, and the row that is chosen.
    Ideas(usize),
    /// The documents of a phase, and the row that is chosen.
    Documents(usize),
    /// What is to be confirmed, and the row that is chosen.
    Review(usize),
    /// A question.
    Ask(Question),
    /// The form of an entry.
    Form(Box<Form>),
    /// What two people have changed differently.
    Clash(Box<Clash>),
}

impl Model {
    /// Whether letters go into a line of text.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        match &self.mode {
            Mode::Filter(_) | Mode::Palette(_) | Mode::Add(_) | Mode::Prompt(_) => true,
            Mode::Form(form) => form.typing.is_some(),
            _ => false,
        }
    }

    /// A model with nothing open.
    #[must_use]
    pub fn new(words: Rc<Words>, today: Day, size: (u16, u16), style: Style) -> Self {
        Self {
            words,
            today,
            size,
            style,
            shelf: Shelf::default(),
            opened: Opened::Nothing,
            view: View::default(),
            mode: Mode::default(),
            full: None,
            pending: Vec::new(),
            notice: None,
            hidden: Vec::new(),
            aside: Vec::new(),
            agreed: Vec::new(),
            learning: (0, 0),
            indicator: 0,
            copied: Vec::new(),
            reviewing: None,
            filling: None,
            saves_itself: false,
            leaving: false,
            has_discarded: false,
            waiting: None,
        }
    }

    /// The plan that is open.
    #[must_use]
    pub fn desk(&self) -> Option<&Desk> {
        match &self.opened {
            Opened::Plan(desk) => Some(desk),
            _ => None,
        }
    }

    /// The plan that is open, to be changed.
    pub fn desk_mut(&mut self) -> Option<&mut Desk> {
        match &mut self.opened {
            Opened::Plan(desk) => Some(desk),
            _ => None,
        }
    }

    /// What is wrong with what is open, and what is worth a look in it, the worst first: the rows of the list of problems.
    #[must_use]
    pub fn findings(&self) -> Vec<&Problem> {
        let mut findings = match &self.opened {
            Opened::Plan(desk) => desk.findings(),
            _ => self.problems().iter().collect(),
        };
        findings.sort_by_key(|problem| problem.level);
        findings
    }

    /// Whether there is anything to find, as far as is known without looking for advice; none when nobody has looked.
    #[must_use]
    pub fn has_findings(&self) -> Option<bool> {
        if !self.problems().is_empty() {
            return Some(true);
        }
        let advice = self.desk().map(Desk::known_advice);
        advice.map_or(Some(false), |advice| Some(!advice?.is_empty()))
    }

    /// What is wrong with what is open.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        match &self.opened {
            Opened::Plan(desk) => desk.problems(),
            Opened::Broken(broken) => broken.source.as_ref().map_or(&[], Source::problems),
            Opened::Nothing => &[],
        }
    }

    /// Line and column of a byte of the open text, both from 1.
    #[must_use]
    pub fn position(&self, byte: u32) -> (usize, usize) {
        match &self.opened {
            Opened::Plan(desk) => desk.position(byte),
            Opened::Broken(broken) => broken
                .source
                .as_ref()
                .map_or((1, 1), |source| source.position(byte)),
            Opened::Nothing => (1, 1),
        }
    }

    /// The file that is open.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match &self.opened {
            Opened::Plan(desk) => Some(desk.path()),
            Opened::Broken(broken) => Some(&broken.path),
            Opened::Nothing => None,
        }
    }

    /// How the year after is come by, where the plan has begun and today is past it or nothing of it is to come.
    #[must_use]
    pub fn onward(&self) -> Option<Sentence> {
        let cycle = self.desk()?.plan().cycle;
        if self.today < cycle.first() {
            return None;
        }
        let (key, label, id) = match self.neighbour(1) {
            Some(there) => {
                let label = there.cycle.map(Cycle::label).unwrap_or_default();
                ("screen-onward-is-there", label, Id::NextYear)
            }
            None => ("screen-onward", cycle.years_later(1)?.label(), Id::Roll),
        };
        let sentence = Sentence::new(key).with("year", label);
        Some(sentence.with("key", key_of(id)))
    }

    /// The plan of the same cycle some years later (earlier if negative), if its file is there.
    #[must_use]
    pub fn neighbour(&self, years: i32) -> Option<&Spine> {
        let plan = self.desk()?.plan();
        let cycle = plan.cycle.years_later(years)?;
        self.shelf
            .plans
            .iter()
            .find(|spine| spine.cycle == Some(cycle) && *spine.cycle_name == *plan.cycle_name)
    }

    /// The message of `key`.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.words.text(key)
    }
}
