//! What a message makes of the model. No clock, no disk, no terminal: what must be done there is returned.

mod adding;
mod amend;
mod asking;
mod cells;
mod clashing;
mod commands;
mod editing;
mod filling;
mod ideas;
mod learning;
mod marking;
mod modes;
mod moving;
mod outside;
mod pasting;
mod recovering;
mod reviewing;
mod rolling;
mod saving;

use std::path::Path;
use std::rc::Rc;

use crossterm::event::KeyEvent;

use crate::plan::Plan;
use crate::terminal::Reply;

use super::command::{Meaning, command, meaning};
use super::desk::Desk;
use super::keys::Chord;
use super::message::{Effect, Message, Target};
use super::model::{Mode, Model, Opened, View};

pub use commands::run;

/// Changes the model by a message; returns what is to be done outside of it.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    let mut effects = take_in(model, message);
    // What others have done meanwhile is met when the hands are free.
    if matches!(model.mode, Mode::Browse)
        && model.pending.is_empty()
        && let Some(waiting) = model.waiting.take()
    {
        effects.extend(take_in(model, *waiting));
    }
    effects
}

fn take_in(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Key(key) => return press(model, &key),
        Message::Paste(text) => modes::paste(model, &text),
        Message::Pick(target) => return pick(model, target),
        Message::PickAgain(target) => return pick_again(model, target),
        Message::Turn(steps) => modes::turn(model, steps),
        Message::Resized(columns, rows) => model.size = (columns, rows),
        Message::Today(today) => new_day(model, today),
        Message::Opened(desk) => {
            open(model, desk);
            reviewing::go_on(model);
        }
        Message::Failed(broken) => {
            let left = std::mem::replace(&mut model.opened, Opened::Broken(broken));
            set_aside(model, left);
            model.reviewing = None;
            model.full = None;
        }
        Message::Neighbours(neighbours) => receive(model, neighbours),
        Message::Shelf(shelf) => model.shelf = shelf,
        Message::Looked => commands::open_problems(model),
        Message::Answered(reply) => answered(model, &reply),
        Message::Drawn(hidden) => model.hidden = hidden,
        Message::Grab(day, room) => moving::grab(model, day, room),
        Message::Drag(day) => moving::drag(model, day),
        Message::Drop => return moving::drop(model),
        Message::Saved(path, outcome) => return saving::saved(model, &path, outcome),
        Message::Created(path, outcome) => return rolling::created(model, &path, outcome),
        Message::Outside(path, text) => return outside::written(model, &path, text),
        Message::Gone(path, renamed) => outside::gone(model, &path, renamed),
        Message::Unreadable(path, error) => outside::unreadable(model, &path, error),
        Message::Edited(path, text) => return outside::edited(model, &path, text),
        Message::Composed(composed) => return filling::composed(model, &composed),
        Message::Refused(error) => model.notice = Some(amend::told(&error)),
        Message::Recovered(offer) => recovering::offer(model, *offer),
        Message::OutsideFolder(link, path) => return learning::ask_outside(model, link, path),
    }
    Vec::new()
}

fn receive(model: &mut Model, neighbours: Vec<Plan>) {
    let (words, today) = (Rc::clone(&model.words), model.today);
    if let Some(desk) = model.desk_mut() {
        desk.receive(neighbours, &words, today);
    }
}

fn press(model: &mut Model, key: &KeyEvent) -> Vec<Effect> {
    let chord = Chord::of(key);
    model.notice = None;
    if !matches!(model.mode, Mode::Browse) {
        return modes::press(model, chord);
    }
    model.pending.push(chord);
    match meaning(&model.pending) {
        Meaning::Beginning => Vec::new(),
        Meaning::Command(id) => {
            model.pending.clear();
            attempt(model, id)
        }
        Meaning::Nothing => {
            let keys: Vec<_> = model
                .pending
                .drain(..)
                .map(|chord| chord.to_string())
                .collect();
            let unknown = crate::words::Sentence::new("screen-unknown-key");
            model.notice = Some(unknown.with("keys", keys.join(" ")));
            Vec::new()
        }
    }
}

/// Runs a command, or says why it cannot be run.
pub fn attempt(model: &mut Model, id: super::command::Id) -> Vec<Effect> {
    match (command(id).hindrance)(model) {
        Some(reason) => {
            model.notice = Some(reason);
            Vec::new()
        }
        None => run(model, id),
    }
}

fn pick(model: &mut Model, target: Target) -> Vec<Effect> {
    model.notice = None;
    match target {
        Target::Command(id) => {
            model.mode = Mode::Browse;
            return attempt(model, id);
        }
        Target::Row(row) => return modes::pick(model, row),
        Target::Cell(row, column) => cells::go_to(model, row, column),
        Target::Beside => return modes::pick_beside(model),
        Target::Task(row) => return marking::tick(model, row),
        Target::Occurrence(at) => select(model, at),
        Target::More(at) => {
            select(model, at);
            model.view = View::Agenda;
        }
        Target::Day(day) => {
            if let Some(desk) = model.desk_mut() {
                desk.cursor = desk.cursor.on_day(desk, day);
            }
        }
    }
    Vec::new()
}

/// A second click opens what the first one has chosen. In what lies over the plan the first one has done so.
fn pick_again(model: &mut Model, target: Target) -> Vec<Effect> {
    let chooses = matches!(
        target,
        Target::Occurrence(_) | Target::Cell(..) | Target::Row(_)
    );
    let browsing = matches!(model.mode, Mode::Browse);
    // An occurrence that is shown in full stays so.
    let open = browsing && chooses && model.full.is_none();
    let mut effects = if browsing {
        pick(model, target)
    } else {
        Vec::new()
    };
    if open {
        effects.extend(attempt(model, super::command::Id::Open));
    }
    effects
}

fn select(model: &mut Model, at: u32) {
    if let Some(desk) = model.desk_mut() {
        desk.cursor = desk.cursor.on(desk, at);
        model.full = model.full.map(|_| 0);
    }
}

fn new_day(model: &mut Model, today: crate::time::Day) {
    model.today = today;
    for desk in &mut model.aside {
        desk.turn_to(today);
    }
    if let Some(desk) = model.desk_mut() {
        desk.turn_to(today);
    }
}

/// Puts a plan on the desk; if it is the one that lay there, everything stays where it was.
fn open(model: &mut Model, mut desk: Box<Desk>) {
    match model.desk() {
        Some(earlier) if earlier.path() == desk.path() => {
            desk.take_place_of(earlier, &model.words, model.today);
        }
        earlier => {
            desk.generation += earlier.map_or(0, |earlier| earlier.generation + 1);
            model.full = None;
        }
    }
    model.hidden.clear();
    let chosen = model.recommendation().map(|it| it.id.clone());
    let left = std::mem::replace(&mut model.opened, Opened::Plan(desk));
    set_aside(model, left);
    cells::return_to(model, chosen.as_deref());
}

/// A plan that is left with changes is kept, so that nothing of it is lost and all of it can be taken back.
fn set_aside(model: &mut Model, left: Opened) {
    let Opened::Plan(desk) = left else { return };
    let is_another = model.path() != Some(desk.path());
    if is_another && (desk.is_unsaved() || desk.has_history()) {
        model.aside.push(desk);
    }
}

/// Takes a plan up again that was set aside; what its file holds now is told afterwards. Whether there was one.
pub fn take_up(model: &mut Model, path: &Path) -> bool {
    let Some(at) = model.aside.iter().position(|desk| desk.path() == path) else {
        return false;
    };
    let desk = model.aside.remove(at);
    open(model, desk);
    true
}

fn answered(model: &mut Model, reply: &Reply) {
    model.style.depth = crate::terminal::depth_of(reply, model.style.depth);
    if let Reply::Background(red, green, blue) = reply
        && !model.style.background_chosen
    {
        model.style.background = crate::terminal::Background::of(*red, *green, *blue);
    }
    if let Reply::Name(name) = reply
        && !model.style.glyphs_chosen
    {
        model.style.glyphs = crate::terminal::glyphs_of(name, model.style.glyphs);
    }
}
