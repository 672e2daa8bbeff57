//! What others do to the file of an open plan: they write it, delete it, rename it. Drops nothing of anybody, and opens no
//! question under hands that type.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::error::Error;
use crate::store::merge::{self, Merged};
use crate::store::{Source, shown};
use crate::tui::clash::{Clash, Origin};
use crate::tui::desk::OnDisk;
use crate::tui::message::{Effect, Message};
use crate::tui::model::{Mode, Model};
use crate::words::Sentence;

use super::amend::{said, told};
use super::filling;
use super::saving::{desk_at, of_itself};

/// Somebody else wrote the file. Without changes of ours it is read again; else both sides' changes are put together.
pub(super) fn written(model: &mut Model, path: &Path, text: String) -> Vec<Effect> {
    let (words, today) = (Rc::clone(&model.words), model.today);
    let is_open = model.path() == Some(path);
    if is_open {
        model.waiting = None; // it was about an older text
    }
    let Some(desk) = desk_at(model, path) else {
        return Vec::new();
    };
    if text == desk.saved() {
        if desk.find_on_disk(OnDisk::Plan) != OnDisk::Plan {
            model.notice = Some(about_file("screen-file-back", path));
        }
        return Vec::new();
    }
    // What is in the hand was taken from the plan as it is: it is put down first.
    if is_open && matches!(model.mode, Mode::Moving(_)) {
        return wait(model, Message::Outside(path.to_owned(), text));
    }
    let Some(desk) = desk_at(model, path) else {
        return Vec::new();
    };
    let theirs = desk.source().with_text(text);
    if theirs.plan().entries.is_empty() && theirs.has_errors() {
        desk.find_on_disk(OnDisk::Text(theirs.text().to_owned()));
        model.notice = Some(about_file("screen-file-no-plan", path));
        return Vec::new();
    }
    desk.find_on_disk(OnDisk::Plan);
    if !desk.is_unsaved() {
        desk.saved_as(theirs.text());
        desk.show(theirs, &words, today);
        model.notice = Some(Sentence::new("screen-changed-outside"));
        filling::again(model);
        return Vec::new();
    }
    if !is_open {
        return Vec::new(); // met when it is opened again
    }
    let base = desk.source().with_text(desk.saved().to_owned());
    let merged = merge::merge(&base, desk.source(), &theirs);
    let effects = receive(model, merged, &theirs);
    filling::again(model);
    effects
}

/// The file is gone, or has another name. The plan stays open, and leaving asks about it.
pub(super) fn gone(model: &mut Model, path: &Path, renamed: Option<PathBuf>) {
    let is_open = model.path() == Some(path);
    let is_free = matches!(model.mode, Mode::Browse);
    let Some(desk) = desk_at(model, path) else {
        return;
    };
    desk.find_on_disk(match renamed {
        Some(_) => OnDisk::Renamed,
        None => OnDisk::Gone,
    });
    if is_open && !is_free {
        wait(model, Message::Gone(path.to_owned(), renamed));
        return;
    }
    model.notice = Some(match renamed {
        Some(name) => {
            let name = shown(name.file_name().unwrap_or_default());
            about_file("screen-file-renamed", path).with("name", name)
        }
        None => about_file("screen-file-gone", path),
    });
}

/// The file cannot be read any more, as when it is no text; the plan stays open as it was.
pub(super) fn unreadable(model: &mut Model, path: &Path, error: Error) {
    if model.path() == Some(path) && !matches!(model.mode, Mode::Browse) {
        wait(model, Message::Unreadable(path.to_owned(), error));
        return;
    }
    model.notice =
        Some(about_file("screen-file-unreadable", path).with("why", error.message().clone()));
}

fn about_file(key: &'static str, path: &Path) -> Sentence {
    Sentence::new(key).with("file", shown(path.file_name().unwrap_or_default()))
}

/// Meets a message when nothing is typed, asked or in the hand any more.
fn wait(model: &mut Model, message: Message) -> Vec<Effect> {
    model.waiting = Some(Box::new(message));
    Vec::new()
}

/// The user has written the file in an editor: that is a change like any other, and can be taken back.
pub(super) fn edited(model: &mut Model, path: &Path, text: String) -> Vec<Effect> {
    let (words, today) = (Rc::clone(&model.words), model.today);
    let desk = desk_at(model, path);
    let Some(desk) = desk.filter(|desk| !desk.is_unsaved() && text != desk.saved()) else {
        return written(model, path, text);
    };
    let did = Sentence::new("screen-edited");
    let after = desk.source().with_text(text);
    desk.saved_as(after.text());
    desk.amend(after, did.clone(), &words, today);
    model.notice = Some(said(did));
    Vec::new()
}

/// Both sides' changes together; what they have both changed is asked for when nothing is typed any more.
fn receive(model: &mut Model, merged: Merged, theirs: &Source) -> Vec<Effect> {
    if let Some(error) = merged.apart() {
        model.notice = Some(told(error));
        return Vec::new();
    }
    // What was asked about an earlier text of theirs is no question any more.
    if matches!(model.mode, Mode::Clash(_)) {
        model.mode = Mode::Browse;
    }
    if let Some(source) = merged.source() {
        settle(model, source.clone(), theirs.text());
        return of_itself(model);
    }
    if !matches!(model.mode, Mode::Browse) {
        model.notice = Some(Sentence::new("screen-clash-later"));
        let path = theirs.path().to_owned();
        return wait(model, Message::Outside(path, theirs.text().to_owned()));
    }
    let origin = Origin::Outside(theirs.text().to_owned());
    model.mode = Mode::Clash(Box::new(Clash::of(merged, origin)));
    Vec::new()
}

/// The merged plan in the place of ours; what is on disk is theirs.
pub(super) fn settle(model: &mut Model, merged: Source, theirs: &str) {
    let (words, today) = (Rc::clone(&model.words), model.today);
    let Some(desk) = model.desk_mut() else { return };
    desk.saved_as(theirs);
    desk.show(merged, &words, today);
    model.notice = Some(Sentence::new("screen-merged"));
}
