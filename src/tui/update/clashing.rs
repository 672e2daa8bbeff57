//! Keys while it is asked whose change is taken.

use crossterm::event::KeyCode;

use crate::store::merge::Side;
use crate::tui::clash::{Clash, Origin};
use crate::tui::keys::Chord;
use crate::tui::message::Effect;
use crate::tui::model::{Mode, Model};
use crate::words::Sentence;

use super::{amend, outside, recovering, saving};

/// A key.
pub(super) fn press(model: &mut Model, mut clash: Box<Clash>, chord: Chord) -> Vec<Effect> {
    match chord.code() {
        KeyCode::Enter => return settle(model, clash),
        KeyCode::Down | KeyCode::Char('j') | KeyCode::Tab => clash.step(1),
        KeyCode::Up | KeyCode::Char('k') | KeyCode::BackTab => clash.step(-1),
        KeyCode::Left | KeyCode::Char('h' | '1') => clash.take(Side::Ours),
        KeyCode::Right | KeyCode::Char('l' | '2') => clash.take(Side::Theirs),
        KeyCode::Char(' ') => clash.turn(),
        _ => {}
    }
    model.mode = Mode::Clash(clash);
    Vec::new()
}

/// A click on a conflict: it is chosen; chosen already, the other side is taken.
pub(super) fn pick(model: &mut Model, mut clash: Box<Clash>, row: usize) -> Vec<Effect> {
    if clash.chosen == row {
        clash.turn();
    } else if row < clash.sides.len() {
        clash.chosen = row;
    }
    model.mode = Mode::Clash(clash);
    Vec::new()
}

fn settle(model: &mut Model, mut clash: Box<Clash>) -> Vec<Effect> {
    if let Some(undecided) = clash.undecided() {
        clash.chosen = undecided;
        model.notice = Some(Sentence::new("screen-clash-undecided"));
        model.mode = Mode::Clash(clash);
        return Vec::new();
    }
    match clash.settled() {
        Ok(source) => match &clash.origin {
            Origin::Outside(theirs) => {
                outside::settle(model, source, theirs);
                saving::of_itself(model)
            }
            Origin::Recovered(file) => recovering::take(model, source, file.clone()),
        },
        Err(error) => {
            model.notice = Some(amend::told(&error));
            model.mode = Mode::Clash(clash);
            Vec::new()
        }
    }
}

/// Not now: our text stays as it is and is not saved; the next save asks again.
pub(super) fn leave(model: &mut Model, _: Box<Clash>) {
    model.leaving = false;
    model.notice = Some(Sentence::new("screen-clash-waits"));
}
