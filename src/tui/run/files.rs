//! The open file on disk: written, watched, and its unsaved changes kept where no crash takes them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::store::save::Refusal;
use crate::store::{Recovery, Stamp, save, state_folder};
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
        self.watched = Some((draft.path.clone(), Stamp::of(&draft.path)));
        Message::Saved(draft.path, outcome)
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
            _ => {
                self.watched = Some((path.to_owned(), stamp));
                return None;
            }
        }
        // What is no text now may be one in a moment; saving says so if it is not.
        let text = fs::read_to_string(path).ok()?;
        Some(Message::Outside(path.to_owned(), text))
    }

    /// Looks at a file whatever its stamp says.
    pub(super) fn look_again(&mut self, path: &Path) {
        self.watched = Some((path.to_owned(), None));
    }

    /// Keeps what is not saved, and forgets what is.
    pub(super) fn keep(&mut self, model: &Model) {
        let Some(desk) = model.desk() else { return };
        let known = self
            .kept
            .iter()
            .position(|keeping| keeping.path == desk.path());
        if known.is_none() && !desk.is_unsaved() {
            return;
        }
        let at = known.unwrap_or_else(|| {
            self.kept.push(Keeping {
                path: desk.path().to_owned(),
                recovery: Recovery::of(desk.path(), state_folder().as_deref()),
                generation: u64::MAX,
            });
            self.kept.len() - 1
        });
        let Some(keeping) = self.kept.get_mut(at) else {
            return;
        };
        if keeping.generation != desk.generation {
            keeping.generation = desk.generation;
            keeping.keep(desk);
        } else if !desk.is_unsaved() {
            keeping.recovery.forget();
        }
    }

    /// Forgets all that is kept: it is not wanted, or it is saved.
    pub(super) fn forget(&mut self, model: &Model) {
        for keeping in &mut self.kept {
            keeping.recovery.forget();
        }
        if let Some(desk) = model.desk() {
            Recovery::of(desk.path(), state_folder().as_deref()).clear();
        }
    }

    /// Keeps what an earlier run left behind as ours.
    pub(super) fn take_over(&mut self, model: &Model) {
        self.keep(model);
        if let Some(desk) = model.desk() {
            Recovery::of(desk.path(), state_folder().as_deref()).clear();
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

impl Keeping {
    fn keep(&mut self, desk: &Desk) {
        if desk.is_unsaved() {
            // Where nothing can be kept, saving is all there is; a message at every key would help nobody.
            let _ = self.recovery.keep(desk.saved(), desk.source().text());
        } else {
            self.recovery.forget();
        }
    }
}
