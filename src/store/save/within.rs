//! A text over the old one, in the same file. Only where nothing better can be had; both texts are kept elsewhere while
//! it lasts, so that whoever is killed in the middle finds them again, and what fails is taken back.

use std::fs::File;
use std::io;
use std::path::Path;

use super::disk::Disk;
use super::lock::Lock;
use super::refusal::{Refusal, Step};
use super::{Saved, is_known};
use crate::store::recovery::{Recovery, Why, state_folder};

/// Writes a text into a file that holds `known`.
pub(super) fn write(
    disk: &impl Disk,
    target: &Path,
    known: &str,
    text: &str,
) -> Result<Saved, Refusal> {
    // The lock on the folder does not reach those who come by another name in another folder.
    let _lock = Lock::of(target)?;
    let mut file = disk
        .open_over(target)
        .map_err(|error| Refusal::at(Step::Open, &error))?;
    let mut copy = kept(target, known, text).map_err(|error| Refusal::at(Step::Make, &error))?;
    let written = is_known(disk, target, known).and_then(|()| {
        overwrite(disk, &mut file, known, text).map_err(|error| {
            match overwrite(disk, &mut file, text, known) {
                Ok(()) => Refusal::at(Step::Write, &error),
                Err(_) => Refusal::Half(error.to_string()),
            }
        })
    });
    // What may be half is left to be found.
    if !matches!(written, Err(Refusal::Half(_))) {
        copy.forget();
    }
    written.map(|()| Saved::InPlace)
}

/// Both texts, in the user's own folders.
fn kept(target: &Path, known: &str, text: &str) -> io::Result<Recovery> {
    let mut recovery = Recovery::of(target, state_folder().as_deref());
    recovery.keep_for(Why::Saving, known, text)?;
    Ok(recovery)
}

/// What reaches beyond the old end is written first: only that can find the disk full, and it touches none of the old
/// text.
fn overwrite(disk: &impl Disk, file: &mut File, old: &str, new: &str) -> io::Result<()> {
    let new = new.as_bytes();
    let (within, beyond) = new.split_at(old.len().min(new.len()));
    if !beyond.is_empty() {
        disk.write(file, old.len() as u64, beyond)?;
    }
    disk.write(file, 0, within)?;
    disk.cut(file, new.len() as u64)?;
    disk.sync(file)
}
