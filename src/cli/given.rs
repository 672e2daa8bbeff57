//! The plans that a command was given, read: a file, or a folder as all its plans; and what is to be said of them
//! beside the data.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::plan::{Level, Place, Plan, Schedule};
use crate::store::report::{Style, report};
use crate::store::{self, Folder, Source, shown};
use crate::words::{Sentence, Words};

use super::answer::failure_lines;
use super::circumstances::Circumstances;
use super::{left, place};

/// A plan that was read, and the name that it is told by.
#[derive(Debug)]
pub(super) struct Opened {
    /// The path as it was given or found.
    pub(super) file: String,
    source: Source,
}

/// A file that could not be read, and why.
#[derive(Debug)]
pub(super) struct Unread {
    /// The path as it was given or found.
    pub(super) file: String,
    pub(super) error: Error,
}

/// Plans, and what could not be read.
#[derive(Debug, Default)]
pub(super) struct Given {
    pub(super) plans: Vec<Opened>,
    pub(super) unread: Vec<Unread>,
}

impl Opened {
    /// Opens a plan of which nothing may be missing.
    pub(super) fn open(path: &Path, around: &Circumstances) -> Result<Self, Error> {
        let path = tidy(path);
        let source = store::open(path, around.today)?;
        let file = path.to_string_lossy().into_owned();
        Ok(Self { file, source })
    }

    /// Opens a plan to tell of it, also that it is no text.
    fn look(path: &Path, around: &Circumstances) -> Result<Self, Unread> {
        let path = tidy(path);
        let file = path.to_string_lossy().into_owned();
        match store::look(path, around.today) {
            Ok(source) => Ok(Self { file, source }),
            Err(error) => Err(Unread { file, error }),
        }
    }

    pub(super) fn source(&self) -> &Source {
        &self.source
    }

    pub(super) fn plan(&self) -> &Plan {
        self.source.plan()
    }

    pub(super) fn schedule(&self) -> &Schedule {
        self.source.schedule()
    }

    /// The line that a place begins on, from 1.
    pub(super) fn line(&self, place: Place) -> usize {
        self.source.position(place.start).0
    }
}

fn tidy(path: &Path) -> &Path {
    path.strip_prefix(".").unwrap_or(path)
}

/// All plans of what was given, at least one.
pub(super) fn plans(path: Option<&PathBuf>, around: &Circumstances) -> Result<Given, Error> {
    let given = everything(path, around)?;
    if !given.plans.is_empty() {
        return Ok(given);
    }
    let mut errors = given.unread.into_iter().map(|unread| unread.error);
    let Some(first) = errors.next() else {
        return Ok(Given::default());
    };
    Err(errors.fold(first, |first, other| first.hinted(other.message().clone())))
}

/// All plans of what was given, and what could not be read: at least one of either.
pub(super) fn everything(path: Option<&PathBuf>, around: &Circumstances) -> Result<Given, Error> {
    let path = place::place(path)?;
    let mut given = Given::default();
    if !path.is_dir() {
        given.take(Opened::look(&path, around));
        return Ok(given);
    }
    let folder = Folder::open(&path, around.today)?;
    for glance in folder.plans() {
        given.take(Opened::look(&glance.path, around));
    }
    for path in folder.broken() {
        given.take(Opened::look(path, around));
    }
    if given.plans.is_empty() && given.unread.is_empty() {
        return Err(place::no_plan(&path));
    }
    Ok(given)
}

/// The one plan that the full-screen program would open.
pub(super) fn plan(path: Option<&PathBuf>, around: &Circumstances) -> Result<Opened, Error> {
    let (path, _) = place::chosen(path, around)?;
    Opened::look(&path, around).map_err(|unread| unread.error)
}

impl Given {
    /// One plan that could be read.
    pub(super) fn of(opened: Opened) -> Self {
        Self {
            plans: vec![opened],
            unread: Vec::new(),
        }
    }

    fn take(&mut self, looked: Result<Opened, Unread>) {
        match looked {
            Ok(opened) => self.plans.push(opened),
            Err(unread) => self.unread.push(unread),
        }
    }

    /// What could not be read, and what an earlier run left unsaved.
    pub(super) fn silence(&self, around: &Circumstances) -> String {
        let said = |unread: &Unread| {
            let left = left::note(Path::new(&unread.file), None, around);
            failure_lines(&unread.error, &around.words) + &left
        };
        let left = self.plans.iter().map(|opened| {
            let source = opened.source();
            left::note(source.path(), Some(source.text()), around)
        });
        self.unread.iter().map(said).chain(left).collect()
    }

    /// What a reader of the plans should know beside the data: what could not be read, and that there are problems.
    pub(super) fn trouble(&self, around: &Circumstances) -> String {
        let mut talk = self.silence(around);
        for opened in self.plans.iter().filter(|opened| opened.faults() > 0) {
            if opened.is_broken() {
                talk.push_str(&opened.errors(&around.words));
            } else {
                talk.push_str(&opened.count_of_faults(&around.words));
            }
            talk.push('\n');
        }
        talk
    }

    /// 1 when something could not be read or has errors, else 0.
    pub(super) fn exit_code(&self) -> u8 {
        let errors = self.plans.iter().any(|opened| opened.source.has_errors());
        u8::from(errors || !self.unread.is_empty())
    }
}

/// What talk about a plan looks like: stderr may go anywhere, so that there are no colours in it.
const TALK: Style = Style {
    colour: false,
    unicode: true,
    width: 80,
};

impl Opened {
    /// Whether nothing came of it but errors.
    pub(super) fn is_broken(&self) -> bool {
        self.plan().entries.is_empty() && self.source.has_errors()
    }

    fn errors(&self, words: &Words) -> String {
        let problems = self.source.problems().iter();
        let errors = problems.filter(|problem| problem.level == Level::Error);
        errors
            .flat_map(|problem| [report(&self.source, problem, words, TALK), "\n".to_owned()])
            .collect()
    }

    fn count_of_faults(&self, words: &Words) -> String {
        let sentence = Sentence::new("cli-trouble")
            .with("file", shown(&self.file))
            .with("count", self.faults());
        words.say(&sentence)
    }

    /// How many errors and warnings there are.
    pub(super) fn faults(&self) -> usize {
        let problems = self.source.problems().iter();
        problems
            .filter(|problem| problem.level < Level::Advice)
            .count()
    }
}
