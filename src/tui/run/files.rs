//! The open file on disk: written, watched, and its unsaved changes kept where no crash takes them.

use std::path::{Path, PathBuf};

use crate::store::save::Refusal;
use crate::store::{Recovery, Stamp, create, save, state_folder, text_of};
use crate::tui::desk::Desk;
use crate::tui::message::{Draft, Message, Outcome};
use crate::tui::model::Model;

/// What is known of the files of open plans.
#[derive(Debug, Default)]
pub(super) struct Files {
    watched: Option<(PathBuf, Option<Stamp>)>,
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
        let stamp = match &outcome {
            Outcome::Saved { .. } => None, // it is looked at again
            _ => Stamp::of(&draft.path),
        };
        self.watched = Some((draft.path.clone(), stamp));
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

    /// The text of the open file, if somebody else may have written it since it was last looked at.
    pub(super) fn look(&mut self, model: &Model) -> Option<Message> {
        let path = model.desk()?.path();
        let stamp = Stamp::of(path);
        match &mut self.watched {
            Some((watched, known)) if watched == path => {
                if *known == stamp || stamp.is_none() {
                    return None;
                }
                *known = stamp;
            }
            // Somebody may have written it since it was read.
            _ => self.watched = Some((path.to_owned(), stamp)),
        }
        // What is no text now may be one in a moment; saving says so if it is not.
        let text = text_of(path).ok()?;
        Some(Message::Outside(path.to_owned(), text))
    }

    /// The text of a file that the user's editor has had.
    pub(super) fn edited(&mut self, path: &Path) -> Option<Message> {
        self.watched = Some((path.to_owned(), Stamp::of(path)));
        let text = text_of(path).ok()?;
        Some(Message::Edited(path.to_owned(), text))
    }

    /// Looks at a file whatever its stamp says: between writing or reading it and the stamp somebody else may have written.
    pub(super) fn look_again(&mut self, path: &Path) {
        self.watched = Some((path.to_owned(), None));
    }

    /// Keeps what is not saved, of the open plan and of those set aside, and forgets what is. Where it cannot be kept, saving is
    /// all there is, and a message at every key would help nobody.
    pub(super) fn keep(&mut self, model: &Model) {
        let aside = model.aside.iter().map(|desk| &**desk);
        for desk in aside.chain(model.desk()) {
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

    /// Forgets what an earlier run left behind: it is not wanted.
    pub(super) fn drop_left_behind(model: &Model) {
        if let Some(desk) = model.desk() {
            Recovery::of(desk.path(), state_folder().as_deref()).clear();
        }
    }

    /// Keeps what an earlier run left behind as ours.
    pub(super) fn take_over(&mut self, model: &Model) {
        // What cannot be kept anew must not lose the one place where it is.
        let is_safe = model.desk().is_some_and(|desk| self.keep_one(desk));
        if is_safe {
            Self::drop_left_behind(model);
        }
    }

    /// What an earlier run left unsaved of the open plan.
    pub(super) fn left_behind(model: &Model) -> Option<Message> {
        let desk = model.desk()?;
        let recovery = Recovery::of(desk.path(), state_folder().as_deref());
        let kept = recovery.find()?;
        if kept.text == desk.source().text() {
            recovery.clear();
            return None;
        }
        Some(Message::Recovered(Draft {
            path: desk.path().to_owned(),
            known: kept.base,
            text: kept.text,
        }))
    }
}
