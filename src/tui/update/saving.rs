//! Saving, leaving, and what happens when somebody else has written the file meanwhile.

use std::path::Path;
use std::rc::Rc;

use crate::store::Source;
use crate::store::merge::{self, Merged};
use crate::tui::ask::{Answer, Question, Then};
use crate::tui::clash::{Clash, Origin};
use crate::tui::desk::Desk;
use crate::tui::message::{Draft, Effect, Outcome};
use crate::tui::model::{Mode, Model};
use crate::words::Sentence;

use super::amend::{self, said, told};
use super::filling;

/// Saves what is open.
pub(super) fn save(model: &mut Model) -> Vec<Effect> {
    match model.desk() {
        Some(desk) if desk.is_unsaved() => vec![Effect::Save(draft(desk))],
        _ => {
            model.notice = Some(Sentence::new("screen-nothing-to-save"));
            Vec::new()
        }
    }
}

/// Saves after a change, where the user has asked for that.
pub(super) fn of_itself(model: &Model) -> Vec<Effect> {
    let desk = model.desk().filter(|_| model.saves_itself);
    let unsaved = desk.filter(|desk| desk.is_unsaved());
    unsaved
        .map(|desk| Effect::Save(draft(desk)))
        .into_iter()
        .collect()
}

fn draft(desk: &Desk) -> Draft {
    Draft {
        path: desk.path().to_owned(),
        known: desk.saved().to_owned(),
        text: desk.source().text().to_owned(),
    }
}

fn unsaved(model: &Model) -> impl Iterator<Item = &Desk> {
    let desks = model.aside.iter().map(|desk| &**desk).chain(model.desk());
    desks.filter(|desk| desk.is_unsaved())
}

/// Ends, or asks what becomes of what is not saved.
pub(super) fn quit(model: &mut Model) -> Vec<Effect> {
    let titles: Vec<String> = unsaved(model)
        .map(|desk| desk.plan().title.to_string())
        .collect();
    if titles.is_empty() {
        return vec![Effect::Quit];
    }
    let about = Sentence::new("screen-unsaved").with("plans", titles);
    let answers = vec![
        Answer::of("screen-unsaved-save", Then::SaveAndQuit),
        Answer::of("screen-unsaved-discard", Then::QuitWithout),
    ];
    model.mode = Mode::Ask(Question::of(about, answers));
    Vec::new()
}

/// Saves everything; the program ends when all of it is on disk.
pub(super) fn save_and_quit(model: &mut Model) -> Vec<Effect> {
    model.leaving = true;
    let drafts = unsaved(model).map(draft);
    drafts.map(Effect::Save).collect()
}

/// What became of saving a file.
pub(super) fn saved(model: &mut Model, path: &Path, outcome: Outcome) -> Vec<Effect> {
    match outcome {
        Outcome::Saved { text, remark } => {
            if let Some(desk) = desk_at(model, path) {
                desk.saved_as(&text);
            }
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            let said = Sentence::new("screen-saved").with("file", &*file);
            model.notice = Some(remark.unwrap_or(said));
            if model.leaving && unsaved(model).next().is_none() {
                return vec![Effect::Quit];
            }
            Vec::new()
        }
        Outcome::Changed { .. } if model.path() != Some(path) => {
            // What both have changed is settled where it is seen.
            model.leaving = false;
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            model.notice = Some(Sentence::new("screen-open-to-settle").with("file", &*file));
            Vec::new()
        }
        Outcome::Changed { now } => {
            let mut effects = outside(model, path, now);
            let settled = matches!(model.mode, Mode::Browse);
            let desk = model.desk().filter(|desk| settled && desk.path() == path);
            match desk.filter(|desk| desk.is_unsaved()) {
                // What is saved of itself is on its way already.
                Some(desk) if effects.is_empty() => effects.push(Effect::Save(draft(desk))),
                Some(_) => {}
                None => model.leaving = false,
            }
            effects
        }
        Outcome::Failed(error) => {
            model.leaving = false;
            model.notice = Some(told(&error));
            Vec::new()
        }
    }
}

fn desk_at<'m>(model: &'m mut Model, path: &Path) -> Option<&'m mut Desk> {
    if model.path() == Some(path) {
        return model.desk_mut();
    }
    let mut aside = model.aside.iter_mut().map(|desk| &mut **desk);
    aside.find(|desk| desk.path() == path)
}

/// Somebody else wrote the file. Without changes of ours it is read again; else both sides' changes are put together.
pub(super) fn outside(model: &mut Model, path: &Path, text: String) -> Vec<Effect> {
    let (words, today) = (Rc::clone(&model.words), model.today);
    let is_open = model.path() == Some(path);
    if desk_at(model, path).is_none_or(|desk| text == desk.saved()) {
        return Vec::new();
    }
    // What is in the hand goes back first: it was taken from a plan that is no more.
    if let Mode::Moving(moving) = &model.mode
        && is_open
    {
        let moving = moving.clone();
        super::moving::leave(model, &moving);
        model.mode = Mode::Browse;
    }
    let Some(desk) = desk_at(model, path) else {
        return Vec::new();
    };
    let theirs = desk.source().with_text(text);
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

/// The user has written the file in an editor: that is a change like any other, and can be taken back.
pub(super) fn edited(model: &mut Model, path: &Path, text: String) -> Vec<Effect> {
    let (words, today) = (Rc::clone(&model.words), model.today);
    let desk = desk_at(model, path);
    let Some(desk) = desk.filter(|desk| !desk.is_unsaved() && text != desk.saved()) else {
        return outside(model, path, text);
    };
    let did = Sentence::new("screen-edited");
    let after = desk.source().with_text(text);
    desk.saved_as(after.text());
    desk.amend(after, did.clone(), &words, today);
    model.notice = Some(said(did));
    Vec::new()
}

/// Both sides' changes together; what they have both changed is asked for, unless something is being typed: that would be
/// lost, and saving asks as well.
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
    if matches!(model.mode, Mode::Add(_) | Mode::Form(_) | Mode::Prompt(_)) {
        model.notice = Some(Sentence::new("screen-clash-waits"));
        return Vec::new();
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

/// An earlier run ended without saving: what it had is offered.
pub(super) fn recovered(model: &mut Model, draft: Draft) {
    let answers = vec![
        Answer::of("screen-recover-take", Then::Recover(draft)),
        Answer::of("screen-recover-drop", Then::DropRecovered),
    ];
    model.mode = Mode::Ask(Question::of(Sentence::new("screen-recover"), answers));
}

/// Puts the changes of an earlier run back, whatever the file has become since. They are not saved, and can be taken back.
pub(super) fn put_back(model: &mut Model, draft: &Draft) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let now = desk.source();
    let (base, ours) = (
        now.with_text(draft.known.clone()),
        now.with_text(draft.text.clone()),
    );
    let merged = merge::merge(&base, &ours, now);
    if let Some(error) = merged.apart() {
        model.notice = Some(told(error));
        return Vec::new();
    }
    if let Some(source) = merged.source() {
        return take_recovered(model, source.clone());
    }
    model.mode = Mode::Clash(Box::new(Clash::of(merged, Origin::Recovered)));
    Vec::new()
}

/// The plan with the changes of an earlier run, on the desk like any other change; what was left behind is ours now.
pub(super) fn take_recovered(model: &mut Model, source: Source) -> Vec<Effect> {
    let mut effects = amend::take(model, source, Sentence::new("screen-recovered"));
    effects.push(Effect::TakenOver);
    effects
}
