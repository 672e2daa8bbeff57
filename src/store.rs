//! Plan files: their text, the plan that is read from it, and what is wrong with it. The only layer that touches
//! plan files; it knows nothing of wheels, screens and commands.

mod diff;
pub mod edit;
mod encoding;
mod folder;
mod glance;
pub mod history;
mod lines;
pub mod marking;
pub mod merge;
pub mod moving;
mod open;
mod paths;
mod read;
pub mod recording;
mod recovery;
pub mod report;
pub mod roll;
pub mod save;
pub mod spoken;
mod stamp;
mod tree;
pub mod typed;
mod unified;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::plan::{Level, Plan, Problem, Schedule, check};
use crate::time::Day;
use crate::words::Sentence;

pub use folder::{Folder, plan_files};
pub use glance::Glance;
pub(crate) use open::shown;
pub use open::{look, open, text_of};
pub(crate) use read::objection;
pub use read::slug;
pub use recovery::{Kept, Recovery, state_folder, user_folder};
pub use save::{create, folder_of, save};
pub use stamp::{Stamp, namesake};
pub use unified::unified;

use lines::Lines;
use paths::Paths;

/// A plan file: the text is the truth, the rest is read from it.
#[derive(Clone, Debug)]
pub struct Source {
    path: PathBuf,
    text: Arc<String>,
    plan: Plan,
    schedule: OnceLock<Schedule>,
    problems: Vec<Problem>,
    untold: read::Levels,
    advice: OnceLock<Vec<Problem>>,
    /// What the edit that made it had to write into older dates.
    pinned: Vec<Sentence>,
    lines: OnceLock<Lines>,
    today: Day,
}

impl Source {
    /// Reads a plan from its text; touches no file. `name` is the path or name of its file, which names the cycle and
    /// the year where the text does not; `today` gives the year where neither does.
    #[must_use]
    pub fn read(name: impl AsRef<Path>, text: String, today: Day) -> Self {
        let path = name.as_ref().to_path_buf();
        let reading = read::read(&path.to_string_lossy(), &text, today);
        Self {
            schedule: OnceLock::new(),
            plan: reading.plan,
            problems: reading.problems,
            untold: reading.untold,
            advice: OnceLock::new(),
            pinned: Vec::new(),
            lines: OnceLock::new(),
            path,
            text: Arc::new(text),
            today,
        }
    }

    /// A file that is no text, and what is the matter with it: a plan of nothing. `shown` is what of it can be shown.
    fn unread(path: &Path, problem: Problem, shown: String, today: Day) -> Self {
        let empty = Self::read(path, String::new(), today);
        Self {
            problems: vec![problem],
            text: Arc::new(shown),
            ..empty
        }
    }

    /// The same file with another text.
    #[must_use]
    pub fn with_text(&self, text: String) -> Self {
        Self::read(&self.path, text, self.today)
    }

    /// The path or name of its file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The text, to the byte.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same without a copy: it may be long, and is kept to tell what is unsaved.
    #[must_use]
    pub fn shared_text(&self) -> Arc<String> {
        Arc::clone(&self.text)
    }

    /// What the edit that made this text wrote into older dates, so that they are counted from the same entries as before.
    #[must_use]
    pub fn pinned(&self) -> &[Sentence] {
        &self.pinned
    }

    /// The plan that the text means.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Its occurrences in the order of time, sorted when they are first asked for.
    #[must_use]
    pub fn schedule(&self) -> &Schedule {
        self.schedule.get_or_init(|| Schedule::of(&self.plan))
    }

    /// How many problems of a level there are beyond [`Source::problems`], which holds no more than a thousand of each.
    #[must_use]
    pub fn untold(&self, level: Level) -> usize {
        self.untold[level as usize]
    }

    /// What is wrong with it, in the order of the text.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What of it reads well and is worth a look, in the order of the text. Looked for when it is first asked for, also
    /// for the files that it names.
    #[must_use]
    pub fn advice(&self) -> &[Problem] {
        self.advice.get_or_init(|| {
            let mut paths = Paths::of(&self.path);
            check::advice(&self.plan, self.today, &mut |path| paths.look(path))
        })
    }

    /// The advice if somebody has asked for it.
    #[must_use]
    pub fn known_advice(&self) -> Option<&[Problem]> {
        self.advice.get().map(Vec::as_slice)
    }

    /// What is wrong with it and what is worth a look, in the order of the text.
    #[must_use]
    pub fn findings(&self) -> Vec<&Problem> {
        let mut findings: Vec<&Problem> = self.problems.iter().chain(self.advice()).collect();
        findings.sort_by_key(|problem| (problem.place.start, problem.level));
        findings
    }

    /// Whether anything of it cannot be used.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.problems
            .iter()
            .any(|problem| problem.level == Level::Error)
    }

    /// Line and column of a byte, both from 1; columns count characters. A byte beyond the end is the end.
    #[must_use]
    pub fn position(&self, byte: u32) -> (usize, usize) {
        self.lines().position(&self.text, byte as usize)
    }

    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::of(&self.text))
    }
}
