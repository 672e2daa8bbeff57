//! Edits of the open plan: made, shown, said, and kept so that they can be taken back.

use std::rc::Rc;

use crate::error::Error;
use crate::store::Source;
use crate::store::edit::Edit;
use crate::tui::command::{Id, key_of};
use crate::tui::message::Effect;
use crate::tui::model::Model;
use crate::words::Sentence;

use super::saving;

/// Edits the open plan and says what was done, or why it cannot be.
pub(super) fn amend(model: &mut Model, edit: &Edit, did: Sentence) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    match desk.source().edited(edit) {
        Ok(after) => take(model, after, did),
        Err(error) => {
            model.notice = Some(told(&error));
            Vec::new()
        }
    }
}

/// Puts an edited plan in the place of the open one.
pub(super) fn take(model: &mut Model, after: Source, did: Sentence) -> Vec<Effect> {
    let (words, today) = (Rc::clone(&model.words), model.today);
    let Some(desk) = model.desk_mut() else {
        return Vec::new();
    };
    if desk.source().text() == after.text() {
        model.notice = Some(Sentence::new("screen-nothing-changed"));
        return Vec::new();
    }
    let pinned = after.pinned().first().cloned();
    desk.amend(after, did.clone(), &words, today);
    model.notice = Some(match pinned {
        None => said(did),
        Some(pinned) => said(
            Sentence::new("screen-did-pinned")
                .with("what", did)
                .with("pinned", pinned),
        ),
    });
    saving::of_itself(model)
}

/// What was done, and the key that takes it back.
#[must_use]
pub(super) fn said(did: Sentence) -> Sentence {
    Sentence::new("screen-did")
        .with("what", did)
        .with("key", key_of(Id::Undo))
}

/// Takes the last change back.
pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
    through_time(model, Way::Back)
}

/// Makes the last change that was taken back again.
pub(super) fn redo(model: &mut Model) -> Vec<Effect> {
    through_time(model, Way::Forth)
}

#[derive(Clone, Copy)]
enum Way {
    Back,
    Forth,
}

fn through_time(model: &mut Model, way: Way) -> Vec<Effect> {
    let (words, today) = (Rc::clone(&model.words), model.today);
    let Some(desk) = model.desk_mut() else {
        return Vec::new();
    };
    let (gone, key, end) = match way {
        Way::Back => (
            desk.undo(&words, today),
            "screen-undone",
            "screen-nothing-to-undo",
        ),
        Way::Forth => (
            desk.redo(&words, today),
            "screen-redone",
            "screen-nothing-to-redo",
        ),
    };
    if gone.is_none() && matches!(way, Way::Back) && std::mem::take(&mut model.has_discarded) {
        return vec![Effect::OfferAgain];
    }
    model.notice = Some(match gone {
        None => Sentence::new(end),
        Some(Ok(what)) => Sentence::new(key).with("what", what),
        Some(Err(error)) => told(&error),
    });
    saving::of_itself(model)
}

/// An error in the one line there is for it: what failed and what lies behind it.
#[must_use]
pub(super) fn told(error: &Error) -> Sentence {
    match error.chain().last().or_else(|| error.hints().first()) {
        Some(reason) => Sentence::new("screen-failed")
            .with("what", error.message().clone())
            .with("why", reason.clone()),
        None => error.message().clone(),
    }
}
