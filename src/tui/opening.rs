//! Plans and folders as the model takes them. Reads the disk; decides nothing but which plan opens first.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::store::{self, Folder, Glance, Source};
use crate::time::Day;
use crate::words::Sentence;

use super::desk::Desk;
use super::message::Message;
use super::model::{Broken, Model, Shelf, Spine};

/// What opening a file comes to: a plan, or the reasons why there is none.
#[must_use]
pub fn open(path: &Path, today: Day) -> Message {
    match store::look(path, today) {
        Ok(source) => lay(source, today),
        Err(error) => Message::Failed(Box::new(Broken {
            path: path.to_owned(),
            reasons: reasons(&error),
            source: None,
        })),
    }
}

fn reasons(error: &Error) -> Vec<Sentence> {
    std::iter::once(error.message())
        .chain(error.chain())
        .chain(error.hints())
        .cloned()
        .collect()
}

/// A text without a single entry but with errors is shown as what it is: no plan yet, and why.
#[must_use]
pub fn lay(source: Source, today: Day) -> Message {
    if source.plan().entries.is_empty() && source.has_errors() {
        return Message::Failed(Box::new(Broken {
            path: source.path().to_owned(),
            reasons: Vec::new(),
            source: Some(source),
        }));
    }
    Message::Opened(Box::new(Desk::lay(source, today)))
}

/// The plans of the years before and after the one that is open, where they are there and can be read.
#[must_use]
pub(super) fn neighbours(model: &Model) -> Message {
    let spines = [-1, 1]
        .into_iter()
        .filter_map(|years| model.neighbour(years));
    let sources = spines.filter_map(|spine| store::open(&spine.path, model.today).ok());
    Message::Neighbours(sources.map(|source| source.plan().clone()).collect())
}

/// The plans of a folder.
#[must_use]
pub fn shelf(folder: &Folder) -> Shelf {
    let broken = folder.broken().iter().map(|path| Spine {
        path: path.clone(),
        title: file_name(path),
        cycle_name: String::new(),
        cycle: None,
    });
    Shelf {
        folder: Some(folder.path().to_owned()),
        plans: folder.plans().iter().map(spine).chain(broken).collect(),
        example: None,
    }
}

fn spine(glance: &Glance) -> Spine {
    Spine {
        path: glance.path.clone(),
        title: glance.title.to_string(),
        cycle_name: glance.cycle_name.to_string(),
        cycle: Some(glance.cycle),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The shipped example, where the program is run beside its source or was installed with it.
#[must_use]
pub(super) fn example() -> Option<PathBuf> {
    let name = "plans/example-2026.toml";
    let beside = std::env::current_exe().ok()?;
    let above = beside.ancestors().map(|folder| folder.join(name));
    let share = beside.parent()?.join("../share/arshjul/example-2026.toml");
    std::iter::once(PathBuf::from(name))
        .chain(above)
        .chain([share])
        .find(|path| path.is_file())
}
