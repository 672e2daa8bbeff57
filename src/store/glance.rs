//! A plan file at a glance: what `[plan]` says, read from the head of the file, so that a folder of large plans lists at once.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::read::heading_of;
use super::tree::reads_as_header;
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
    pub(super) fn at(path: &Path, today: Day) -> io::Result<Option<Self>> {
        let mut file = File::open(path)?;
        let mut bytes = Vec::with_capacity(HEAD);
        (&mut file).take(HEAD as u64).read_to_end(&mut bytes)?;
        if bytes.len() == HEAD && !holds_heading(&bytes) {
            file.read_to_end(&mut bytes)?;
        }
        // Bytes that are no text stand for themselves here; opening the file tells where they are.
        let text = String::from_utf8_lossy(&bytes);
        Ok(Self::of(path, &text, today))
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
