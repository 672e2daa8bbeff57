//! A plan file at a glance: what `[plan]` says, read from the head of the file, so that a folder of large plans lists at once.

use std::io::Read;
use std::path::{Path, PathBuf};

use super::encoding::decoded;
use super::open::{opened, read_rest, unreadable};
use super::read::{heading_of, meant_as_a_plan};
use super::tree::reads_as_header;
use crate::error::Error;
use crate::time::{Cycle, Day};

/// As much of a file as holds `[plan]` in nearly every plan.
const HEAD: usize = 16 * 1024;

/// A plan of a folder, before it is opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Glance {
    /// Its file.
    pub path: PathBuf,
    /// What it is called.
    pub title: Box<str>,
    /// What binds the years of one cycle together.
    pub cycle_name: Box<str>,
    /// The twelve months.
    pub cycle: Cycle,
}

/// What a file turns out to be at a glance.
#[derive(Debug)]
pub(super) enum Look {
    /// A plan.
    Plan(Glance),
    /// Somebody meant it as a plan, but nothing of one can be read.
    Meant,
    /// The file of another program.
    Other,
}

impl Glance {
    /// Looks at a text; none when it is no plan: no `[plan]` and no entry. `name` and `today` as in [`super::Source::read`].
    #[must_use]
    pub fn of(name: impl AsRef<Path>, text: &str, today: Day) -> Option<Self> {
        let path = name.as_ref().to_path_buf();
        let heading = heading_of(&path.to_string_lossy(), text, today)?;
        Some(Self {
            path,
            title: heading.title,
            cycle_name: heading.cycle_name,
            cycle: heading.cycle,
        })
    }

    /// Looks at a file. The whole of it is read only when its head does not hold `[plan]` with all its lines.
    pub(super) fn at(path: &Path, today: Day) -> Result<Look, Error> {
        let failed = |error| unreadable(path, &error);
        let mut file = opened(path)?;
        let mut bytes = Vec::with_capacity(HEAD);
        let head = (&mut file).take(HEAD as u64).read_to_end(&mut bytes);
        head.map_err(failed)?;
        if bytes.len() == HEAD && !holds_heading(&bytes) {
            read_rest(&mut file, path, &mut bytes)?;
        }
        // Bytes that are no text stand for themselves here; opening the file tells where they are.
        let glance = Self::of(path, &String::from_utf8_lossy(&bytes), today);
        Ok(match glance {
            Some(glance) => Look::Plan(glance),
            None if decoded(bytes).is_ok_and(|text| !meant_as_a_plan(&text)) => Look::Other,
            None => Look::Meant,
        })
    }
}

/// Whether `[plan]` and a later header stand in the bytes.
fn holds_heading(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let mut headers = text
        .lines()
        .map(str::trim_start)
        .filter(|line| reads_as_header(line));
    headers.any(|line| line.starts_with("[plan]")) && headers.next().is_some()
}
