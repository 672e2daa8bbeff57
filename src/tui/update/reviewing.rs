//! The review: what somebody must decide about, one after the other, with a key for each decision.

use crossterm::event::KeyCode;

use crate::plan::{Entry, Status};
use crate::store::edit::{Edit, Row};
use crate::tui::keys::Chord;
use crate::tui::message::Effect;
use crate::tui::model::{Mode, Model};
use crate::tui::palette::stepped;
use crate::tui::review::{Decision, Doubt};
use crate::words::Sentence;

use super::amend::{amend, undo};
use super::modes::select;
use super::{filling, moving};

/// Opens the review, if anything is to be decided.
pub(super) fn open(model: &mut Model) {
    if model.decisions().is_empty() {
        model.notice = Some(Sentence::new("screen-nothing-to-review"));
    } else {
        stand(model, 0);
    }
}

/// Goes on where something was taken from the review, now that it is put down.
pub(super) fn go_on(model: &mut Model) {
    if matches!(model.mode, Mode::Browse)
        && let Some(row) = model.reviewing.take()
    {
        stand(model, row);
    }
}

/// A key in the review.
pub(super) fn press(model: &mut Model, row: usize, chord: Chord) -> Vec<Effect> {
    let all = model.decisions();
    let Some(decision) = all.get(row.min(all.len().saturating_sub(1))) else {
        return Vec::new();
    };
    let effects = match chord.code() {
        KeyCode::Enter | KeyCode::Char('y' | ' ') => keep(model, decision),
        KeyCode::Char('o') => choose(model, decision.entry),
        KeyCode::Char('O') => choose_all(model, decision.entry),
        KeyCode::Char('d') | KeyCode::Delete => drop_it(model, decision.entry),
        KeyCode::Char('m') => {
            take_from(model, row, decision.entry);
            moving::begin(model);
            return Vec::new();
        }
        KeyCode::Char('e') => {
            take_from(model, row, decision.entry);
            filling::open(model);
            return Vec::new();
        }
        KeyCode::Char('u') => undo(model),
        KeyCode::Char('q' | 'R') => return Vec::new(),
        _ => {
            stand(model, stepped(row, steps(chord), all.len()));
            return Vec::new();
        }
    };
    stand(model, row);
    effects
}

fn steps(chord: Chord) -> i32 {
    match chord.code() {
        KeyCode::Down | KeyCode::Char('j') | KeyCode::Tab => 1,
        KeyCode::Up | KeyCode::Char('k') | KeyCode::BackTab => -1,
        KeyCode::PageDown => 10,
        KeyCode::PageUp => -10,
        KeyCode::Home => i32::MIN,
        KeyCode::End => i32::MAX,
        _ => 0,
    }
}

/// Stands on a row, if there are any; the wheel shows where its entry is.
fn stand(model: &mut Model, row: usize) {
    let all = model.decisions();
    let row = row.min(all.len().saturating_sub(1));
    if let Some(decision) = all.get(row) {
        go_to(model, decision.entry);
        model.mode = Mode::Review(row);
    }
}

/// Selects an entry to change it.
fn take_from(model: &mut Model, row: usize, entry: usize) {
    select(model, entry);
    model.reviewing = Some(row);
}

fn entry(model: &Model, index: usize) -> Option<&Entry> {
    model.desk()?.source().plan().entries.get(index)
}

fn go_to(model: &mut Model, index: usize) {
    let id = entry(model, index).map(|entry| entry.id.clone());
    if let (Some(desk), Some(id)) = (model.desk_mut(), id) {
        let day = desk.cursor.day;
        desk.go_to(&id, day);
    }
}

/// It stands as it is: nothing is to be confirmed any more. Where something else speaks against it, it is confirmed in so
/// many words, so that it is not asked for again.
fn keep(model: &mut Model, decision: &Decision) -> Vec<Effect> {
    let Some(entry) = entry(model, decision.entry) else {
        return Vec::new();
    };
    let title = entry.title.to_string();
    let mut edits = Vec::new();
    edits.extend(confirm(entry, decision.entry));
    if entry.status == Status::Planned && !decision.doubts.iter().all(Doubt::is_of_turn) {
        let confirmed = Some(Status::Confirmed.word().into());
        edits.push(Edit::Set(
            Row::Entry(decision.entry),
            "status".into(),
            confirmed,
        ));
    }
    let did = Sentence::new("screen-kept").with("title", title);
    amend(model, &Edit::All(edits), did)
}

/// The edit after which an entry is not to be confirmed any more, if it is.
pub(super) fn confirm(entry: &Entry, index: usize) -> Option<Edit> {
    let edit = || Edit::Set(Row::Entry(index), "review".into(), None);
    entry.review.then(edit)
}

/// The date goes by what it could keep instead.
fn choose(model: &mut Model, index: usize) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let Some(edit) = desk.source().choosing(index) else {
        model.notice = Some(Sentence::new("screen-no-other-date"));
        return Vec::new();
    };
    let title = entry(model, index).map_or(String::new(), |entry| entry.title.to_string());
    let did = Sentence::new("screen-other-date").with("title", title);
    amend(model, &edit, did)
}

/// The same for it and all that could keep the same.
fn choose_all(model: &mut Model, index: usize) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let source = desk.source();
    let all = source.other_date(index);
    let all = all.map_or(Vec::new(), |other| source.choosable(other.choice));
    let edits: Vec<Edit> = all.iter().filter_map(|it| source.choosing(*it)).collect();
    if edits.is_empty() {
        model.notice = Some(Sentence::new("screen-no-other-date"));
        return Vec::new();
    }
    let did = Sentence::new("screen-other-dates").with("count", edits.len());
    amend(model, &Edit::All(edits), did)
}

fn drop_it(model: &mut Model, index: usize) -> Vec<Effect> {
    let title = entry(model, index).map_or(String::new(), |entry| entry.title.to_string());
    let did = Sentence::new("screen-removed").with("title", title);
    amend(model, &Edit::Remove(Row::Entry(index)), did)
}
