//! What becomes of changes that an earlier run left unsaved: put back, left for later, or discarded.

use std::path::PathBuf;

use crate::store::Source;
use crate::store::merge;
use crate::tui::clash::{Clash, Origin};
use crate::tui::command::{Id, key_of};
use crate::tui::desk::Desk;
use crate::tui::message::Effect;
use crate::tui::model::{Mode, Model, Opened};
use crate::tui::offer::Offer;
use crate::words::Sentence;

use super::amend::{self, told};

/// An earlier run ended without saving: what it had is offered.
pub(super) fn offer(model: &mut Model, offer: Offer) {
    model.mode = Mode::Ask(offer.question());
}

/// Puts the changes back, whatever the file has become since. They are not saved, and can be undone.
pub(super) fn put_back(model: &mut Model, offer: Offer) -> Vec<Effect> {
    if model.path() != Some(&*offer.path) {
        return Vec::new();
    }
    let Some(desk) = model.desk() else {
        return put_in_place(model, offer);
    };
    let now = desk.source();
    let ours = now.with_text(offer.text);
    // Half a text is nobody's change.
    if offer.is_half {
        return take(model, ours, offer.file);
    }
    let base = now.with_text(offer.base);
    let merged = merge::merge(&base, &ours, now);
    if let Some(error) = merged.apart() {
        model.notice = Some(told(error));
        return Vec::new();
    }
    if let Some(source) = merged.source() {
        return take(model, source.clone(), offer.file);
    }
    model.mode = Mode::Clash(Box::new(Clash::of(merged, Origin::Recovered(offer.file))));
    Vec::new()
}

/// Puts the whole plan back where the file holds none any more.
fn put_in_place(model: &mut Model, offer: Offer) -> Vec<Effect> {
    let base = Source::read(&offer.path, offer.base, model.today);
    let ours = base.with_text(offer.text);
    let mut desk = Box::new(Desk::lay(base, model.today));
    desk.find_on_disk(offer.on_disk);
    model.opened = Opened::Plan(desk);
    take(model, ours, offer.file)
}

/// The plan with the changes of an earlier run, on the desk like any other change; what was left behind is ours now.
pub(super) fn take(model: &mut Model, source: Source, file: PathBuf) -> Vec<Effect> {
    let mut effects = amend::take(model, source, Sentence::new("screen-recovered"));
    effects.push(Effect::TakenOver(file));
    effects
}

/// Nothing becomes of them yet.
pub(super) fn decide_later(model: &mut Model) -> Vec<Effect> {
    model.notice = Some(Sentence::new("screen-recover-kept").with("key", key_of(Id::Recover)));
    Vec::new()
}

/// They are not wanted now, and can be had back for a while.
pub(super) fn discard(model: &mut Model, file: PathBuf) -> Vec<Effect> {
    model.has_discarded = true;
    model.notice = Some(Sentence::new("screen-discarded").with("key", key_of(Id::Recover)));
    vec![Effect::Discard(file)]
}
