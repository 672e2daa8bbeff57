//! Keys while a question is open, and what its answers lead to.

use crossterm::event::KeyCode;

use crate::plan::Occurrence;
use crate::tui::ask::{Meant, Question, Then};
use crate::tui::keys::Chord;
use crate::tui::message::Effect;
use crate::tui::model::{Mode, Model};
use crate::words::Sentence;

use super::{editing, filling, ideas, learning, moving, pasting, recovering, saving};

/// A key; the question is put back until it is answered.
pub(super) fn press(model: &mut Model, mut question: Question, chord: Chord) -> Vec<Effect> {
    match chord.code() {
        KeyCode::Enter => {
            let chosen = question.chosen;
            return answer(model, question, chosen);
        }
        KeyCode::Char(digit @ '1'..='9') if !question.is_careful => {
            let number = digit as usize - '1' as usize;
            return answer(model, question, number);
        }
        KeyCode::Down | KeyCode::Char('j') | KeyCode::Tab => question.step(1),
        KeyCode::Up | KeyCode::Char('k') | KeyCode::BackTab => question.step(-1),
        KeyCode::PageDown => question.scroll(10),
        KeyCode::PageUp => question.scroll(-10),
        KeyCode::Char('q') if !question.is_careful => {
            filling::put_back(model);
            return Vec::new();
        }
        _ => {}
    }
    model.mode = Mode::Ask(question);
    Vec::new()
}

/// Does something to an occurrence, if it is still as it was when the question was put.
fn still(
    model: &mut Model,
    meant: &Meant,
    then: impl FnOnce(&mut Model, Occurrence) -> Vec<Effect>,
) -> Vec<Effect> {
    match model.desk().and_then(|desk| desk.again(meant)) {
        Some(occurrence) => then(model, occurrence),
        None => gone(model),
    }
}

/// What the question was about is gone or another, because somebody else wrote the file while it was open.
pub(super) fn gone(model: &mut Model) -> Vec<Effect> {
    model.notice = Some(Sentence::new("screen-changed-meanwhile"));
    Vec::new()
}

/// The answer of that number is given.
pub(super) fn answer(model: &mut Model, question: Question, number: usize) -> Vec<Effect> {
    match question.answer(number).cloned() {
        Some(Then::Nothing) => Vec::new(),
        Some(Then::Move {
            meant,
            step,
            reach,
            is_agreed,
        }) => still(model, &meant, |model, occurrence| {
            moving::shift(model, occurrence, step, reach, is_agreed)
        }),
        Some(Then::TakeUp(meant, reach)) => still(model, &meant, |model, occurrence| {
            moving::take_up(model, occurrence, reach);
            Vec::new()
        }),
        Some(Then::TakeIdea {
            text,
            phase,
            as_activity,
        }) => ideas::take(model, (&text, &phase), as_activity),
        Some(Then::Fill(meant, reach)) => {
            let again = model.desk().and_then(|desk| desk.again(&meant));
            filling::reach(model, again, reach)
        }
        Some(Then::SetStatus(meant, status, reach)) => still(model, &meant, |model, occurrence| {
            editing::set_status(model, &occurrence, status, reach)
        }),
        Some(Then::Remove(meant, reach)) => still(model, &meant, |model, occurrence| {
            editing::remove_some(model, &occurrence, reach)
        }),
        Some(Then::AddAll(lines)) => pasting::add_all(model, &lines),
        Some(Then::RemoveMarked) => editing::remove_marked(model),
        Some(Then::RemoveAll(ids)) => editing::remove_all(model, &ids),
        Some(Then::Create(path, text)) => vec![Effect::Create(path, text)],
        Some(Then::SaveOver) => saving::save_anyway(model),
        Some(Then::SaveAndQuit) => saving::save_and_quit(model),
        Some(Then::QuitWithout) => vec![Effect::Forget, Effect::Quit],
        Some(Then::Recover(offer)) => recovering::put_back(model, *offer),
        Some(Then::DecideLater) => recovering::decide_later(model),
        Some(Then::AskToDiscard(offer)) => {
            model.mode = Mode::Ask(offer.once_more());
            Vec::new()
        }
        Some(Then::Discard(file)) => recovering::discard(model, file),
        Some(Then::SaveAndEdit(path, place)) => {
            let mut effects = saving::save_anyway(model);
            effects.push(Effect::OpenEditor(path, place));
            effects
        }
        Some(Then::DiscardAndEdit(path, place)) => saving::discard_and_edit(model, path, place),
        Some(Then::OpenOutside(document)) => learning::open_outside(model, document),
        None => {
            model.mode = Mode::Ask(question);
            Vec::new()
        }
    }
}
