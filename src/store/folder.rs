//! A folder of plans: which there are, which opens first, and which years stand beside each other.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Glance;
use super::glance::Look;
use super::open::unreadable;
use crate::error::Error;
use crate::plan::Plan;
use crate::time::Day;

/// The plans of a folder, by the beginning of their cycle, then by name.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
    plans: Vec<Glance>,
    skipped: Vec<PathBuf>,
    broken: Vec<PathBuf>,
}

/// Editors keep locks and drafts under names that begin with a dot: they are no plans.
fn is_hidden(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default();
    name.to_string_lossy().starts_with('.')
}

/// The files of a folder that may be plans: its `*.toml`, not those of the folders in it, by name.
///
/// # Errors
/// When there is no such folder, or it may not be read.
pub fn plan_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| file.extension().is_some_and(|ending| ending == "toml"))
        .filter(|file| !is_hidden(file))
        .collect();
    files.sort();
    Ok(files)
}

impl Folder {
    /// Looks through the [files](plan_files) of a folder.
    ///
    /// # Errors
    /// When there is no such folder, or it may not be read.
    pub fn open(path: impl AsRef<Path>, today: Day) -> Result<Self, Error> {
        let path = path.as_ref();
        let files = plan_files(path).map_err(|error| unreadable(path, &error))?;
        let mut folder = Self {
            path: path.to_path_buf(),
            plans: Vec::new(),
            skipped: Vec::new(),
            broken: Vec::new(),
        };
        for file in files {
            folder.look_at(file, today);
        }
        folder.plans.sort_by(|one, other| {
            (one.cycle.first(), &one.path).cmp(&(other.cycle.first(), &other.path))
        });
        Ok(folder)
    }

    fn look_at(&mut self, file: PathBuf, today: Day) {
        match Glance::at(&file, today) {
            Ok(Look::Plan(glance)) => self.plans.push(glance),
            Ok(Look::Other) => self.skipped.push(file),
            Ok(Look::Meant) | Err(_) => self.broken.push(file),
        }
    }

    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its plans, by the beginning of their cycle, then by name.
    #[must_use]
    pub fn plans(&self) -> &[Glance] {
        &self.plans
    }

    /// TOML files of other programs, which are nobody's concern here.
    #[must_use]
    pub fn skipped(&self) -> &[PathBuf] {
        &self.skipped
    }

    /// Files that cannot be read, or that somebody meant as plans and that are none as they stand: opening one tells why.
    #[must_use]
    pub fn broken(&self) -> &[PathBuf] {
        &self.broken
    }

    /// The plan that opens first: the one used last, else the one whose cycle holds today, else the newest.
    #[must_use]
    pub fn first(&self, used_last: Option<&Path>, today: Day) -> Option<&Glance> {
        let used = |plan: &&Glance| used_last.is_some_and(|path| same_file(path, &plan.path));
        let current = |plan: &&Glance| plan.cycle.contains(today);
        let plans = || self.plans.iter();
        plans()
            .find(used)
            .or_else(|| plans().rev().find(current))
            .or(self.plans.last())
    }

    /// The plans of the years before and after a plan of this folder, where they are here and can be read.
    #[must_use]
    pub fn neighbours(&self, file: &Path, today: Day) -> Vec<Plan> {
        let Some(own) = self.plans.iter().find(|plan| same_file(&plan.path, file)) else {
            return Vec::new();
        };
        let beside = [-1, 1]
            .into_iter()
            .filter_map(|years| self.neighbour(own, years));
        let sources = beside.filter_map(|glance| super::open(&glance.path, today).ok());
        sources.map(|source| source.plan().clone()).collect()
    }

    /// The same cycle, so many years later (earlier if negative), when its file is here.
    #[must_use]
    pub fn neighbour(&self, plan: &Glance, years: i32) -> Option<&Glance> {
        let wanted = plan.cycle.years_later(years)?;
        self.plans
            .iter()
            .find(|other| other.cycle_name == plan.cycle_name && other.cycle == wanted)
    }
}

fn same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    one == other || real(one) == real(other)
}
