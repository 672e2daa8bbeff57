//! Where plans are looked for: what was given, else `plans`, else here; which plan of a folder opens; and what may
//! have been meant when there is nothing. Opens no plan.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::store::{Folder, Kept, plan_files, shown};
use crate::words::Sentence;

use super::circumstances::Circumstances;
use super::help::nearest;

/// Why a plan was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// It was named.
    Given,
    /// Its cycle holds today.
    Current,
    /// No cycle holds today; this is the newest.
    Newest,
    /// There is no plan; this was meant as one.
    Broken,
}

/// The file of the one plan that the full-screen program would open, and why it is the one.
pub(super) fn chosen(
    path: Option<&PathBuf>,
    around: &Circumstances,
) -> Result<(PathBuf, Choice), Error> {
    let path = place(path)?;
    if !path.is_dir() {
        return Ok((path, Choice::Given));
    }
    let folder = Folder::open(&path, around.today)?;
    let Some(glance) = folder.first(None, around.today) else {
        // Where nothing else is, what is wrong with the one that is there says more than that there is no plan.
        let broken = folder.broken().first();
        let broken = broken.ok_or_else(|| no_plan(&path))?;
        return Ok((broken.clone(), Choice::Broken));
    };
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
        // A link that leads nowhere is there: opening it tells what is not.
        Some(path) if path.exists() || path.is_symlink() => Ok(path.clone()),
        Some(path) => Err(no_such(path)),
        None => Ok(default_place()),
    }
}

/// What the full-screen program opens: what was given, or where plans are; nothing where there are none, so that it
/// tells how a first one is made.
pub(super) fn opened(path: Option<&PathBuf>) -> Result<Option<PathBuf>, Error> {
    let given = path.is_some();
    let place = match (place(path), path) {
        // The file is gone, and changes of it are not.
        (Err(_), Some(path)) if Kept::of(path, None).is_some() => path.clone(),
        (place, _) => place?,
    };
    let here = given || plan_files(&place).is_ok_and(|files| !files.is_empty());
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

/// There is no plan in a folder.
pub(super) fn no_plan(folder: &Path) -> Error {
    // "." says nothing to somebody who wonders where the program looked.
    let full = (folder == Path::new(".")).then(|| std::fs::canonicalize(folder).ok());
    let folder = full.flatten().unwrap_or_else(|| folder.to_path_buf());
    let folder = shown(folder);
    Error::failed(Sentence::new("cli-no-plan").with("folder", folder))
        .hinted(Sentence::new("cli-no-plan-help"))
}

fn no_such(path: &Path) -> Error {
    let message = Sentence::new("cli-no-such").with("path", shown(path));
    match neighbour(path) {
        Some(near) => Error::failed(message)
            .hinted(Sentence::new("cli-did-you-mean").with("near", shown(&near))),
        None if Kept::of(path, None).is_some() => {
            Error::failed(message).hinted(Sentence::new("cli-left-help").with("file", shown(path)))
        }
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
        let files = plan_files(folder).ok()?;
        let names = files.iter().filter_map(|file| file.file_name()?.to_str());
        let near = nearest(&wanted, names)?;
        let path = if folder == Path::new(".") {
            PathBuf::from(near)
        } else {
            folder.join(near)
        };
        Some(path.to_string_lossy().into_owned())
    })
}
