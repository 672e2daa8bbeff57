//! The review: what is marked as to be confirmed, one after the other, with a key for each decision.

use crossterm::event::KeyCode;

use crate::plan::Entry;
use crate::store::edit::{Edit, Row};
use crate::tui::keys::Chord;
use crate::tui::message::Effect;
use crate::tui::model::{Mode, Model};
use crate::tui::palette::stepped;
use crate::words::Sentence;

use super::amend::{amend, undo};
use super::{filling, moving};

/// Opens the review, if anything is to be confirmed.
pub(super) fn open(model: &mut Model) {
    if model.unconfirmed().is_empty() {
        model.notice = Some(Sentence::new("screen-nothing-to-review"));
    } else {
        model.mode = Mode::Review(0);
    }
}

/// A key in the review.
pub(super) fn press(model: &mut Model, row: usize, chord: Chord) -> Vec<Effect> {
    let all = model.unconfirmed();
    let Some(index) = all.get(row.min(all.len().saturating_sub(1))).copied() else {
        return Vec::new();
    };
    let effects = match chord.code() {
        KeyCode::Enter | KeyCode::Char('y' | ' ') => keep(model, index),
        KeyCode::Char('d') | KeyCode::Delete => drop_it(model, index),
        KeyCode::Char('m') => {
            go_to(model, index);
            moving::begin(model);
            return Vec::new();
        }
        KeyCode::Char('e') => {
            go_to(model, index);
            filling::open(model);
            return Vec::new();
        }
        KeyCode::Char('u') => undo(model),
        KeyCode::Char('q' | 'R') => return Vec::new(),
        KeyCode::Down | KeyCode::Char('j') | KeyCode::Tab => return step(model, row, 1),
        KeyCode::Up | KeyCode::Char('k') | KeyCode::BackTab => return step(model, row, -1),
        _ => Vec::new(),
    };
    let left = model.unconfirmed().len();
    if left > 0 {
        model.mode = Mode::Review(row.min(left - 1));
    }
    effects
}

/// The next row; the wheel shows where it stands.
fn step(model: &mut Model, row: usize, by: i32) -> Vec<Effect> {
    let all = model.unconfirmed();
    let row = stepped(row, by, all.len());
    if let Some(index) = all.get(row) {
        go_to(model, *index);
    }
    model.mode = Mode::Review(row);
    Vec::new()
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

/// The date stands: nothing is to be confirmed any more.
fn keep(model: &mut Model, index: usize) -> Vec<Effect> {
    let title = entry(model, index).map_or(String::new(), |entry| entry.title.to_string());
    let did = Sentence::new("screen-kept").with("title", title);
    amend(
        model,
        &Edit::Set(Row::Entry(index), "review".into(), None),
        did,
    )
}

fn drop_it(model: &mut Model, index: usize) -> Vec<Effect> {
    let title = entry(model, index).map_or(String::new(), |entry| entry.title.to_string());
    let did = Sentence::new("screen-removed").with("title", title);
    amend(model, &Edit::Remove(Row::Entry(index)), did)
}
