//! Keys, pastes and turns of the mouse wheel while something is open over the plan.

use std::rc::Rc;

use crossterm::event::KeyCode;

use crate::tui::command::Id;
use crate::tui::filter::Filter;
use crate::tui::keys::Chord;
use crate::tui::line::Line;
use crate::tui::message::Effect;
use crate::tui::model::{Mode, Model};
use crate::tui::palette::{Palette, stepped};

use super::{
    adding, asking, attempt, cells, clashing, filling, ideas, learning, marking, moving, reviewing,
};

/// A key while something is open.
pub(super) fn press(model: &mut Model, chord: Chord) -> Vec<Effect> {
    if chord.code() == KeyCode::Esc || chord == control('c') {
        let effects = leave(model);
        reviewing::go_on(model);
        return effects;
    }
    if chord == control('z') {
        return vec![Effect::Suspend];
    }
    let effects = pressed(model, chord);
    reviewing::go_on(model);
    effects
}

fn pressed(model: &mut Model, chord: Chord) -> Vec<Effect> {
    match std::mem::take(&mut model.mode) {
        Mode::Browse => Vec::new(),
        Mode::Filter(line) => in_filter(model, line, chord),
        Mode::Palette(palette) => in_palette(model, palette, chord),
        Mode::Plans(row) => in_list(model, chord, row, Mode::Plans),
        Mode::Problems(row) => in_list(model, chord, row, Mode::Problems),
        Mode::Checklist(row) => marking::press(model, row, chord),
        Mode::Add(adding) => adding::press(model, adding, chord),
        Mode::Moving(moving) => moving::press(model, moving, chord),
        Mode::Prompt(prompt) => learning::answer(model, prompt, chord),
        Mode::Ideas(row) => ideas::press(model, row, chord),
        Mode::Documents(row) => in_list(model, chord, row, Mode::Documents),
        Mode::Review(row) => reviewing::press(model, row, chord),
        Mode::Ask(question) => asking::press(model, question, chord),
        Mode::Form(form) => filling::press(model, form, chord),
        Mode::Clash(clash) => clashing::press(model, clash, chord),
    }
}

fn control(letter: char) -> Chord {
    use crossterm::event::{KeyEvent, KeyModifiers};
    Chord::of(&KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL))
}

/// Text pasted into the line that is open.
pub(super) fn paste(model: &mut Model, text: &str) {
    match std::mem::take(&mut model.mode) {
        Mode::Filter(mut line) => {
            line.insert(text);
            look_for(model, line.text());
            model.mode = Mode::Filter(line);
        }
        Mode::Palette(mut palette) => {
            palette.line.insert(text);
            palette.search(&model.words);
            model.mode = Mode::Palette(palette);
        }
        Mode::Form(form) => filling::paste(model, form, text),
        Mode::Prompt(mut prompt) => {
            prompt.line.insert(text);
            model.mode = Mode::Prompt(prompt);
        }
        Mode::Add(adding) => adding::paste(model, adding, text),
        // Where nothing is open a text can only be meant as something to add.
        Mode::Browse => {
            attempt(model, Id::Add);
            if !matches!(model.mode, Mode::Browse) {
                paste(model, text);
            }
        }
        other => model.mode = other,
    }
}

/// Steps of the mouse wheel: through the open list, else from entry to entry.
pub(super) fn turn(model: &mut Model, steps: i32) {
    let length = rows(model);
    match &mut model.mode {
        Mode::Palette(palette) => palette.step(steps),
        Mode::Plans(row)
        | Mode::Problems(row)
        | Mode::Ideas(row)
        | Mode::Documents(row)
        | Mode::Review(row)
        | Mode::Checklist(row) => {
            *row = stepped(*row, steps, length);
        }
        Mode::Ask(question) => question.step(steps),
        Mode::Form(form) => form.step(steps),
        Mode::Clash(clash) => clash.step(steps),
        Mode::Moving(_) | Mode::Add(_) | Mode::Prompt(_) => {}
        Mode::Browse | Mode::Filter(_) => {
            if let Some(first) = model.full {
                model.full = Some(first.saturating_add_signed(steps as isize));
                return;
            }
            let id = if steps > 0 { Id::Next } else { Id::Previous };
            for _ in 0..steps.unsigned_abs().min(20) {
                attempt(model, id);
            }
            keep_place(model);
            model.notice = None;
        }
    }
}

/// A click on a row of the open list.
pub(super) fn pick(model: &mut Model, row: usize) -> Vec<Effect> {
    match std::mem::take(&mut model.mode) {
        Mode::Palette(mut palette) => {
            palette.chosen = row;
            run_chosen(model, palette)
        }
        Mode::Plans(_) => choose_plan(model, row),
        Mode::Problems(_) => choose_problem(model, row),
        Mode::Documents(_) => learning::open_document(model, row),
        Mode::Review(_) => {
            model.mode = Mode::Review(row.min(model.decisions().len().saturating_sub(1)));
            Vec::new()
        }
        Mode::Ideas(_) => {
            model.mode = Mode::Ideas(row.min(model.ideas().len().saturating_sub(1)));
            Vec::new()
        }
        Mode::Ask(question) => asking::answer(model, question, row),
        Mode::Form(form) => filling::pick(model, form, row),
        Mode::Clash(clash) => clashing::pick(model, clash, row),
        Mode::Browse => {
            cells::pick(model, row);
            Vec::new()
        }
        other => {
            model.mode = other;
            Vec::new()
        }
    }
}

/// A click beside what is open: a list is closed; what is being filled in or asked stays.
pub(super) fn pick_beside(model: &mut Model) -> Vec<Effect> {
    match model.mode {
        Mode::Palette(_)
        | Mode::Plans(_)
        | Mode::Problems(_)
        | Mode::Ideas(_)
        | Mode::Documents(_)
        | Mode::Review(_) => leave(model),
        _ => Vec::new(),
    }
}

/// Esc: the filter goes, anything else is only closed.
fn leave(model: &mut Model) -> Vec<Effect> {
    match std::mem::take(&mut model.mode) {
        Mode::Filter(_) => {
            look_for(model, "");
            keep_place(model);
        }
        Mode::Form(form) if form.typing.is_some() => filling::stop(model, form),
        Mode::Clash(clash) => clashing::leave(model, clash),
        Mode::Moving(moving) => moving::leave(model, &moving),
        // Its first answer does nothing, and says so.
        Mode::Ask(question) if question.is_careful => return asking::answer(model, question, 0),
        Mode::Ask(_) => filling::put_back(model),
        _ => {}
    }
    Vec::new()
}

/// Looks for what is typed, from where the cursor was before: the beginning of a word finds others than all of it.
fn look_for(model: &mut Model, text: &str) {
    let (words, today) = (std::rc::Rc::clone(&model.words), model.today);
    if let Some(desk) = model.desk_mut() {
        let origin = desk.filter.origin().unwrap_or(desk.cursor);
        desk.cursor = origin;
        let filter = Filter::read(text).begun_at(Some(origin));
        desk.look_for(filter, &words, today);
    }
}

/// The cursor stays where the filter has led it.
fn keep_place(model: &mut Model) {
    if let Some(desk) = model.desk_mut() {
        desk.filter = std::mem::take(&mut desk.filter).begun_at(None);
    }
}

fn in_filter(model: &mut Model, mut line: Line, chord: Chord) -> Vec<Effect> {
    match chord.code() {
        KeyCode::Enter => {
            keep_place(model);
            return Vec::new();
        }
        KeyCode::Down => {
            attempt(model, Id::Next);
            keep_place(model);
        }
        KeyCode::Up => {
            attempt(model, Id::Previous);
            keep_place(model);
        }
        _ => {
            if line.take(chord) {
                look_for(model, line.text());
            }
        }
    }
    model.mode = Mode::Filter(line);
    Vec::new()
}

fn in_palette(model: &mut Model, mut palette: Palette, chord: Chord) -> Vec<Effect> {
    match chord.code() {
        KeyCode::Enter => return run_chosen(model, palette),
        KeyCode::Down | KeyCode::Tab => palette.step(1),
        KeyCode::Up | KeyCode::BackTab => palette.step(-1),
        KeyCode::PageDown => palette.step(10),
        KeyCode::PageUp => palette.step(-10),
        KeyCode::Char('n') if chord.letter().is_none() => palette.step(1),
        KeyCode::Char('p') if chord.letter().is_none() => palette.step(-1),
        _ => {
            if palette.line.take(chord) {
                palette.search(&model.words);
            }
        }
    }
    model.mode = Mode::Palette(palette);
    Vec::new()
}

/// Runs the chosen command and closes; one that cannot be run keeps the overlay open, which says why.
fn run_chosen(model: &mut Model, palette: Palette) -> Vec<Effect> {
    let Some(command) = palette.command() else {
        model.mode = Mode::Palette(palette);
        return Vec::new();
    };
    if let Some(reason) = (command.hindrance)(model) {
        model.notice = Some(reason);
        model.mode = Mode::Palette(palette);
        return Vec::new();
    }
    super::run(model, command.id)
}

fn in_list(model: &mut Model, chord: Chord, row: usize, mode: fn(usize) -> Mode) -> Vec<Effect> {
    model.mode = mode(row);
    let length = rows(model);
    let next = match chord.code() {
        KeyCode::Enter => return pick(model, row),
        KeyCode::Down | KeyCode::Char('j') => stepped(row, 1, length),
        KeyCode::Up | KeyCode::Char('k') => stepped(row, -1, length),
        KeyCode::PageDown => stepped(row, 10, length),
        KeyCode::PageUp => stepped(row, -10, length),
        KeyCode::Home => 0,
        KeyCode::End => stepped(row, i32::MAX, length),
        KeyCode::Char('q' | 'P' | '!') => {
            model.mode = Mode::Browse;
            return Vec::new();
        }
        _ => row,
    };
    model.mode = mode(next);
    Vec::new()
}

/// How many rows the open list has.
fn rows(model: &Model) -> usize {
    match model.mode {
        Mode::Plans(_) => model.shelf.plans.len(),
        Mode::Problems(_) => model.findings().len(),
        Mode::Ideas(_) => model.ideas().len(),
        Mode::Review(_) => model.decisions().len(),
        Mode::Documents(_) => model.documents().len(),
        Mode::Checklist(_) => {
            let entry = model.desk().and_then(|desk| {
                let selected = desk.selected()?;
                desk.source().plan().entries.get(selected)
            });
            entry.map_or(0, |entry| entry.checklist.len())
        }
        _ => 0,
    }
}

fn choose_plan(model: &mut Model, row: usize) -> Vec<Effect> {
    model.mode = Mode::Browse;
    let spine = model.shelf.plans.get(row);
    let path = spine.map(|spine| spine.path.clone());
    path.map(Effect::Load).into_iter().collect()
}

fn choose_problem(model: &mut Model, row: usize) -> Vec<Effect> {
    model.mode = Mode::Browse;
    let entry = model.findings().get(row).and_then(|problem| problem.entry);
    if let Some(entry) = entry {
        select(model, entry);
    }
    Vec::new()
}

/// Selects an entry of the plan itself, whatever the filter says.
pub(super) fn select(model: &mut Model, entry: usize) {
    let (words, today) = (Rc::clone(&model.words), model.today);
    if let Some(desk) = model.desk_mut() {
        desk.select(entry, &words, today);
    }
}
