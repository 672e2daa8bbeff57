//! Keys while a question is open, and what its answers lead to.

use crossterm::event::KeyCode;

use crate::tui::ask::{Question, Then};
use crate::tui::keys::Chord;
use crate::tui::message::Effect;
use crate::tui::model::{Mode, Model};

use super::{editing, ideas, moving, saving};

/// A key; the question is put back until it is answered.
pub(super) fn press(model: &mut Model, mut question: Question, chord: Chord) -> Vec<Effect> {
    match chord.code() {
        KeyCode::Enter => {
            let chosen = question.chosen;
            return answer(model, question, chosen);
        }
        KeyCode::Char(digit @ '1'..='9') => {
            let number = digit as usize - '1' as usize;
            return answer(model, question, number);
        }
        KeyCode::Down | KeyCode::Char('j') | KeyCode::Tab => question.step(1),
        KeyCode::Up | KeyCode::Char('k') | KeyCode::BackTab => question.step(-1),
        KeyCode::Char('q') => return Vec::new(),
        _ => {}
    }
    model.mode = Mode::Ask(question);
    Vec::new()
}

/// The answer of that number is given.
pub(super) fn answer(model: &mut Model, question: Question, number: usize) -> Vec<Effect> {
    match question.answer(number).cloned() {
        Some(Then::Nothing) => Vec::new(),
        Some(Then::Move {
            occurrence,
            step,
            reach,
            is_agreed,
        }) => moving::shift(model, occurrence, step, reach, is_agreed),
        Some(Then::TakeUp(occurrence, reach)) => {
            moving::take_up(model, occurrence, reach);
            Vec::new()
        }
        Some(Then::TakeIdea { index, as_activity }) => ideas::take(model, index, as_activity),
        Some(Then::Remove(occurrence, reach)) => editing::remove_some(model, &occurrence, reach),
        Some(Then::Create(path, text)) => vec![Effect::Create(path, text)],
        Some(Then::SaveAndQuit) => saving::save_and_quit(model),
        Some(Then::QuitWithout) => vec![Effect::Forget, Effect::Quit],
        Some(Then::Recover(draft)) => saving::put_back(model, &draft),
        Some(Then::DropRecovered) => vec![Effect::DropLeftBehind],
        None => {
            model.mode = Mode::Ask(question);
            Vec::new()
        }
    }
}
