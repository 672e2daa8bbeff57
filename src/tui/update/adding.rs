//! Keys while a new entry is said.

use crossterm::event::KeyCode;

use crate::tui::adding::Adding;
use crate::tui::keys::Chord;
use crate::tui::message::Effect;
use crate::tui::model::{Mode, Model};
use crate::words::Sentence;

use super::editing::add;

/// Begins.
pub(super) fn open(model: &mut Model) {
    let adding = model
        .desk()
        .map(|desk| Adding::of(desk.source().plan(), desk.cursor.day));
    if let Some(adding) = adding {
        model.mode = Mode::Add(Box::new(adding));
    }
}

/// A key.
pub(super) fn press(model: &mut Model, mut adding: Box<Adding>, chord: Chord) -> Vec<Effect> {
    match chord.code() {
        KeyCode::Enter => return finish(model, adding),
        KeyCode::Tab => adding.complete(),
        _ => {
            adding.line.take(chord);
        }
    }
    listen(model, adding);
    Vec::new()
}

/// Text pasted into the line.
pub(super) fn paste(model: &mut Model, mut adding: Box<Adding>, text: &str) {
    let (before, after) = (adding.line.before(), adding.line.after());
    if let Some(lines) = super::pasting::several(&format!("{before}{text}{after}")) {
        return super::pasting::ask(model, lines);
    }
    adding.line.insert(text);
    listen(model, adding);
}

fn listen(model: &mut Model, mut adding: Box<Adding>) {
    adding.listen();
    model.mode = Mode::Add(adding);
}

/// Adds it, and goes there. What cannot be added stays in the line, with the reason.
fn finish(model: &mut Model, adding: Box<Adding>) -> Vec<Effect> {
    if adding.line.text().trim().is_empty() {
        return Vec::new();
    }
    let edit = match adding.edit() {
        Ok(edit) => edit,
        Err(reason) => {
            model.notice = Some(reason);
            model.mode = Mode::Add(adding);
            return Vec::new();
        }
    };
    let did = Sentence::new("screen-added").with("title", &*adding.heard.title);
    let before = model.desk().map(|desk| desk.generation);
    let effects = add(model, &edit, did);
    if model.desk().map(|desk| desk.generation) == before {
        model.mode = Mode::Add(adding); // it was refused, and the notice says why
    }
    effects
}
