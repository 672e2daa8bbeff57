//! Saving, leaving, and handing the file to the user's editor.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::store::shown;
use crate::tui::ask::{Answer, Question, Then};
use crate::tui::desk::{Desk, OnDisk};
use crate::tui::message::{Draft, Effect, Outcome};
use crate::tui::model::{Mode, Model};
use crate::words::Sentence;

use super::amend::told;
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

/// Opens the file in the user's editor. What is not saved would not be seen there, and saving asks for nothing that the user may
/// not want on disk: it is asked first.
pub(super) fn editor(model: &mut Model, path: PathBuf, place: (usize, usize)) -> Vec<Effect> {
    let Some(desk) = model.desk().filter(|desk| desk.is_unsaved()) else {
        return vec![Effect::OpenEditor(path, place)];
    };
    let about = Sentence::new("screen-edit-unsaved").with("plan", &*desk.plan().title);
    let answers = vec![
        Answer::of("screen-edit-save", Then::SaveAndEdit(path.clone(), place)),
        Answer::of("screen-edit-discard", Then::DiscardAndEdit(path, place)),
        Answer::of("screen-edit-cancel", Then::Nothing),
    ];
    model.mode = Mode::Ask(Question::of(about, answers));
    Vec::new()
}

/// The plan as it is on disk, and in the editor; undo makes the changes again that were not saved.
pub(super) fn discard_and_edit(
    model: &mut Model,
    path: PathBuf,
    place: (usize, usize),
) -> Vec<Effect> {
    let (words, today) = (Rc::clone(&model.words), model.today);
    if let Some(desk) = model.desk_mut() {
        let before = desk.source().with_text(desk.saved().to_owned());
        if before.text() != desk.source().text() {
            desk.amend(
                before,
                Sentence::new("screen-discarded-changes"),
                &words,
                today,
            );
        }
    }
    vec![Effect::OpenEditor(path, place)]
}
