//! The open file on disk: written, watched, and its unsaved changes kept where no crash takes them.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::store::save::Refusal;
use crate::store::{Kept, Recovery, create, save, state_folder, text_of};
use crate::tui::desk::Desk;
use crate::tui::message::{Draft, Message, Outcome};
use crate::tui::model::{Mode, Model};

use super::watch::Watch;

/// What is known of the files of open plans.
#[derive(Debug, Default)]
pub(super) struct Files {
    watch: Watch,
    kept: Vec<Keeping>,
}

/// The unsaved changes of a plan, and as of when they are kept.
#[derive(Debug)]
struct Keeping {
    path: PathBuf,
    recovery: Recovery,
    generation: u64,
    is_kept: bool,
}

impl Files {
    /// Writes a draft.
    pub(super) fn save(&mut self, draft: Draft) -> Message {
        let outcome = match save(&draft.path, &draft.known, &draft.text) {
            Ok(saved) => Outcome::Saved {
                remark: saved.remark(&draft.path),
                text: draft.text,
            },
            Err(Refusal::Changed { now }) => Outcome::Changed { now },
            Err(refusal) => Outcome::Failed(refusal.error(&draft.path)),
        };
        match &outcome {
            Outcome::Saved { .. } => self.watch.forget(&draft.path),
            _ => self.watch.know(&draft.path),
        }
        Message::Saved(draft.path, outcome)
    }

    /// Writes a text into a file that must not be there yet.
    pub(super) fn create(path: PathBuf, text: String) -> Message {
        let outcome = match create(&path, &text) {
            Ok(saved) => Outcome::Saved {
                remark: saved.remark(&path),
                text,
            },
            Err(refusal) => Outcome::Failed(refusal.error(&path)),
        };
        Message::Created(path, outcome)
    }

    /// What somebody else has done to the open file since it was last looked at.
    pub(super) fn look(&mut self, model: &Model) -> Option<Message> {
        let desk = model.desk()?;
        self.watch.look(desk.path(), desk.saved())
    }

    /// How soon to look again, if somebody is writing the open file.
    pub(super) fn patience(&self) -> Option<Duration> {
        self.watch.patience()
    }

    /// The text of a file that the user's editor has had.
    pub(super) fn edited(&mut self, path: &Path) -> Option<Message> {
        self.watch.know(path);
        let text = text_of(path).ok()?;
        Some(Message::Edited(path.to_owned(), text))
    }

    /// Looks at a file whatever its stamp says: between writing or reading it and the stamp somebody else may have written.
    pub(super) fn look_again(&mut self, path: &Path) {
        self.watch.forget(path);
    }

    /// Keeps what is not saved, of the open plan and of those set aside, and forgets what is. Where it cannot be kept, saving is
    /// all there is, and a message at every key would help nobody. A date in the hand is no change before it is put down.
    pub(super) fn keep(&mut self, model: &Model) {
        let aside = model.aside.iter().map(|desk| &**desk);
        let open = model.desk();
        for desk in aside.chain(open.filter(|_| !matches!(model.mode, Mode::Moving(_)))) {
            self.keep_one(desk);
        }
    }

    /// The same of one plan. Whether all of it is safe.
    fn keep_one(&mut self, desk: &Desk) -> bool {
        let known = self
            .kept
            .iter()
            .position(|keeping| keeping.path == desk.path());
        if known.is_none() && !desk.is_unsaved() {
            return true;
        }
        let at = known.unwrap_or_else(|| {
            self.kept.push(Keeping {
                path: desk.path().to_owned(),
                recovery: Recovery::of(desk.path(), state_folder().as_deref()),
                generation: u64::MAX,
                is_kept: false,
            });
            self.kept.len() - 1
        });
        let Some(keeping) = self.kept.get_mut(at) else {
            return false;
        };
        if !desk.is_unsaved() {
            keeping.recovery.forget();
            return true;
        }
        if keeping.generation != desk.generation {
            keeping.generation = desk.generation;
            let kept = keeping.recovery.keep(desk.saved(), desk.source().text());
            keeping.is_kept = kept.is_ok();
        }
        keeping.is_kept
    }

    /// Forgets all that this run keeps: it is not wanted.
    pub(super) fn forget(&mut self) {
        for keeping in &mut self.kept {
            keeping.recovery.forget();
        }
    }

    /// Keeps what an earlier run left behind as ours.
    pub(super) fn take_over(&mut self, model: &Model, file: &Path) {
        // What cannot be kept anew must not lose the one place where it is.
        let is_safe = model.desk().is_some_and(|desk| self.keep_one(desk));
        if is_safe && let Some(kept) = Kept::read(file) {
            kept.clear();
        }
    }
}
