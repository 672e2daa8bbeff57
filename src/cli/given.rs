//! The plans that a command was given: a file, or a folder as all its plans. Knows where to look when nothing
//! was given, and what may have been meant when there is nothing.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::plan::{Level, Place, Plan, Schedule};
use crate::store::report::{Style, report};
use crate::store::{self, Folder, Source};
use crate::words::{Sentence, Words, visible};

use super::answer::failure_lines;
use super::circumstances::Circumstances;
use super::help::nearest;

/// A plan that was read, and the name that it is told by.
#[derive(Debug)]
pub(super) struct Opened {
    /// The path as it was given or found.
    pub(super) file: String,
    source: Source,
}

/// Plans, and what of a folder could not be read.
#[derive(Debug, Default)]
pub(super) struct Given {
    pub(super) plans: Vec<Opened>,
    pub(super) unreadable: Vec<Error>,
}

impl Opened {
    fn open(path: &Path, around: &Circumstances) -> Result<Self, Error> {
        let path = path.strip_prefix(".").unwrap_or(path);
        let source = store::open(path, around.today)?;
        let file = path.to_string_lossy().into_owned();
        Ok(Self { file, source })
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

/// All plans of what was given, at least one.
pub(super) fn plans(path: Option<&PathBuf>, around: &Circumstances) -> Result<Given, Error> {
    let path = place(path)?;
    if !path.is_dir() {
        return Opened::open(&path, around).map(Given::of);
    }
    let folder = Folder::open(&path, around.today)?;
    let mut given = Given {
        unreadable: folder
            .unreadable()
            .iter()
            .map(|(_, error)| error.clone())
            .collect(),
        ..Given::default()
    };
    for glance in folder.plans() {
        match Opened::open(&glance.path, around) {
            Ok(opened) => given.plans.push(opened),
            Err(error) => given.unreadable.push(error),
        }
    }
    given.or_nothing(&path)
}

/// Why a plan was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// It was named.
    Given,
    /// Its cycle holds today.
    Current,
    /// No cycle holds today; this is the newest.
    Newest,
}

/// The one plan that the full-screen program would open.
pub(super) fn plan(path: Option<&PathBuf>, around: &Circumstances) -> Result<Opened, Error> {
    let (path, _) = chosen(path, around)?;
    Opened::open(&path, around)
}

/// The file of that plan, and why it is the one.
pub(super) fn chosen(
    path: Option<&PathBuf>,
    around: &Circumstances,
) -> Result<(PathBuf, Choice), Error> {
    let path = place(path)?;
    if !path.is_dir() {
        return Ok((path, Choice::Given));
    }
    let folder = Folder::open(&path, around.today)?;
    let glance = folder
        .first(None, around.today)
        .ok_or_else(|| no_plan(&path))?;
    let choice = if glance.cycle.contains(around.today) {
        Choice::Current
    } else {
        Choice::Newest
    };
    Ok((glance.path.clone(), choice))
}

/// Where to look: what was given, else `plans`, else the folder that the command runs in.
pub(super) fn place(path: Option<&PathBuf>) -> Result<PathBuf, Error> {
    match path {
        Some(path) if path.exists() => Ok(path.clone()),
        Some(path) => Err(no_such(path)),
        None => Ok(default_place()),
    }
}

/// What the full-screen program opens: what was given, or where plans are; nothing where there are none, so that it
/// tells how a first one is made.
pub(super) fn opened(path: Option<&PathBuf>) -> Result<Option<PathBuf>, Error> {
    let given = path.is_some();
    let place = place(path)?;
    let here = given || !toml_files(&place).is_empty();
    Ok(here.then_some(place))
}

/// `plans`, else the folder that the command runs in.
pub(super) fn default_place() -> PathBuf {
    let plans = PathBuf::from("plans");
    if plans.is_dir() {
        plans
    } else {
        PathBuf::from(".")
    }
}

impl Given {
    /// One plan that could be read.
    pub(super) fn of(opened: Opened) -> Self {
        Self {
            plans: vec![opened],
            unreadable: Vec::new(),
        }
    }

    fn or_nothing(mut self, folder: &Path) -> Result<Self, Error> {
        if !self.plans.is_empty() {
            return Ok(self);
        }
        Err(self.unreadable.pop().unwrap_or_else(|| no_plan(folder)))
    }

    /// What could not be read.
    pub(super) fn silence(&self, around: &Circumstances) -> String {
        let said = |error| failure_lines(error, &around.words);
        self.unreadable.iter().map(said).collect()
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
        u8::from(errors || !self.unreadable.is_empty())
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

/// Text of a path, made safe to show.
pub(super) fn shown(path: &str) -> String {
    visible(path).into_owned()
}

fn no_plan(folder: &Path) -> Error {
    // "." says nothing to somebody who wonders where the program looked.
    let full = (folder == Path::new(".")).then(|| std::fs::canonicalize(folder).ok());
    let folder = full.flatten().unwrap_or_else(|| folder.to_path_buf());
    let folder = shown(&folder.to_string_lossy());
    Error::failed(Sentence::new("cli-no-plan").with("folder", folder))
        .hinted(Sentence::new("cli-no-plan-help"))
}

fn no_such(path: &Path) -> Error {
    let text = path.to_string_lossy();
    let message = Sentence::new("cli-no-such").with("path", shown(&text));
    match neighbour(path) {
        Some(near) => Error::failed(message)
            .hinted(Sentence::new("cli-did-you-mean").with("near", shown(&near))),
        None => Error::failed(message).hinted(Sentence::new("cli-no-such-help")),
    }
}

/// The plan that lies where one was looked for, or in `plans`, and has the most alike name.
fn neighbour(path: &Path) -> Option<String> {
    let wanted = path.file_name()?.to_string_lossy();
    let beside = match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => return None,
    };
    [beside, Path::new("plans")].into_iter().find_map(|folder| {
        let names = toml_files(folder);
        let near = nearest(&wanted, names.iter().map(String::as_str))?;
        let path = if folder == Path::new(".") {
            PathBuf::from(near)
        } else {
            folder.join(near)
        };
        Some(path.to_string_lossy().into_owned())
    })
}

fn toml_files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| {
            Path::new(name)
                .extension()
                .is_some_and(|ending| ending == "toml")
        })
        .collect();
    names.sort();
    names
}
