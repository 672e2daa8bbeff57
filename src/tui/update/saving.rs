//! Saving and leaving, and what an earlier run left unsaved.

use std::path::Path;

use crate::store::merge;
use crate::store::{Source, shown};
use crate::tui::ask::{Answer, Question, Then};
use crate::tui::clash::{Clash, Origin};
use crate::tui::desk::{Desk, OnDisk};
use crate::tui::message::{Draft, Effect, Outcome};
use crate::tui::model::{Mode, Model};
use crate::words::Sentence;

use super::amend::{self, told};
use super::outside;

/// Saves what is open.
pub(super) fn save(model: &mut Model) -> Vec<Effect> {
    match model.desk() {
        Some(desk) if holds_another_text(desk) => {
            model.mode = Mode::Ask(save_over(desk));
            Vec::new()
        }
        Some(desk) if desk.is_unsaved() || *desk.on_disk() == OnDisk::Renamed => {
            vec![Effect::Save(draft(desk))]
        }
        _ => {
            model.notice = Some(Sentence::new("screen-nothing-to-save"));
            Vec::new()
        }
    }
}

/// Saves what is open, whatever its file holds now.
pub(super) fn save_anyway(model: &Model) -> Vec<Effect> {
    let draft = model.desk().map(draft);
    draft.map(Effect::Save).into_iter().collect()
}

/// Whether somebody else has put a text there that is no plan, and more than blank lines.
fn holds_another_text(desk: &Desk) -> bool {
    matches!(desk.on_disk(), OnDisk::Text(text) if !text.trim().is_empty())
}

fn save_over(desk: &Desk) -> Question {
    let file = desk.path().file_name().unwrap_or_default();
    let about = Sentence::new("screen-save-over").with("file", shown(file));
    let answers = vec![
        Answer::of("screen-not-now", Then::Nothing),
        Answer::of("screen-save-over-yes", Then::SaveOver),
    ];
    Question::careful(about, answers)
}

/// Saves after a change, where the user has asked for that.
pub(super) fn of_itself(model: &Model) -> Vec<Effect> {
    let desk = model.desk().filter(|_| model.saves_itself);
    // A file that is gone or holds something else is not written without being asked for.
    let unsaved = desk.filter(|desk| desk.is_unsaved() && *desk.on_disk() == OnDisk::Plan);
    unsaved
        .map(|desk| Effect::Save(draft(desk)))
        .into_iter()
        .collect()
}

fn draft(desk: &Desk) -> Draft {
    Draft {
        path: desk.path().to_owned(),
        known: desk.known().to_owned(),
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
            let mut effects = outside::written(model, path, now);
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

pub(super) fn desk_at<'m>(model: &'m mut Model, path: &Path) -> Option<&'m mut Desk> {
    if model.path() == Some(path) {
        return model.desk_mut();
    }
    let mut aside = model.aside.iter_mut().map(|desk| &mut **desk);
    aside.find(|desk| desk.path() == path)
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
