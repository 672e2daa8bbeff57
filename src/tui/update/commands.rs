//! What each command does to the model.

use crate::terminal::Background;
use crate::time::{Day, Step};
use crate::words::Sentence;

use crate::tui::command::Id;
use crate::tui::cursor::{Across, Cursor, Way};
use crate::tui::desk::Desk;
use crate::tui::filter::Filter;
use crate::tui::line::Line;
use crate::tui::message::Effect;
use crate::tui::model::{Mode, Model, View};
use crate::tui::palette::Palette;

use super::{
    adding, amend, editing, filling, learning, marking, moving, reviewing, rolling, saving,
};

/// Opens the list of problems, after a closer look.
fn problems(model: &mut Model) -> Vec<Effect> {
    let looked = model
        .desk()
        .is_none_or(|desk| desk.known_advice().is_some());
    if !looked {
        return vec![Effect::LookCloser];
    }
    open_problems(model);
    Vec::new()
}

/// Opens the list of problems, if there are any.
pub(super) fn open_problems(model: &mut Model) {
    if model.findings().is_empty() {
        model.notice = Some(Sentence::new("screen-no-problems"));
    } else {
        model.mode = Mode::Problems(0);
    }
}

/// Opens the file in the user's editor, at the selected entry.
fn editor(model: &mut Model) -> Vec<Effect> {
    let Some(path) = model.path().map(std::path::Path::to_owned) else {
        return Vec::new();
    };
    let place = model.desk().and_then(|desk| {
        let entry = desk.source().plan().entries.get(desk.selected()?)?;
        Some(desk.position(entry.place.start))
    });
    saving::editor(model, path, place.unwrap_or((1, 1)))
}

/// Runs a command that is known to be possible.
pub fn run(model: &mut Model, id: Id) -> Vec<Effect> {
    if let Some(effects) = learning::run(model, id) {
        return effects;
    }
    match id {
        Id::Next => go(model, "screen-at-last", |desk| {
            desk.cursor.stepped(desk, Way::Forth, 1)
        }),
        Id::Previous => go(model, "screen-at-first", |desk| {
            desk.cursor.stepped(desk, Way::Back, 1)
        }),
        Id::First => go(model, "screen-at-first", |desk| {
            desk.cursor.at_end(desk, Way::Back)
        }),
        Id::Last => go(model, "screen-at-last", |desk| {
            desk.cursor.at_end(desk, Way::Forth)
        }),
        Id::NextInRing => go(model, "screen-ring-ends", |desk| {
            desk.cursor.along_ring(desk, Way::Forth)
        }),
        Id::PreviousInRing => go(model, "screen-ring-begins", |desk| {
            desk.cursor.along_ring(desk, Way::Back)
        }),
        Id::RingInwards => go(model, "screen-innermost", |desk| {
            desk.cursor.across(desk, Across::Inwards)
        }),
        Id::RingOutwards => go(model, "screen-outermost", |desk| {
            desk.cursor.across(desk, Across::Outwards)
        }),
        Id::NextDay => turn_day(model, Day::tomorrow),
        Id::PreviousDay => turn_day(model, Day::yesterday),
        Id::NextMonth => turn_day(model, |day| day.months_later(1)),
        Id::PreviousMonth => turn_day(model, |day| day.months_later(-1)),
        Id::Today => to_today(model),
        Id::PageDown => page(model, Way::Forth),
        Id::PageUp => page(model, Way::Back),
        Id::Open => open(model),
        Id::Filter => model.mode = Mode::Filter(Line::of(filter_text(model))),
        Id::Done => return marking::done(model),
        Id::DoneBefore => return marking::done_before(model),
        Id::CallOff => return marking::call_off(model),
        Id::TakeBack => return marking::take_back(model),
        Id::Checklist => marking::open_checklist(model),
        Id::Earlier => return moving::step(model, Step::Own(-1)),
        Id::Later => return moving::step(model, Step::Own(1)),
        Id::WeekEarlier => return moving::step(model, Step::Days(-7)),
        Id::WeekLater => return moving::step(model, Step::Days(7)),
        Id::TakeUp => moving::begin(model),
        Id::Add => adding::open(model),
        Id::Form => filling::open(model),
        Id::Remove => return editing::remove(model),
        Id::Status => return editing::next_status(model),
        Id::Mark => editing::mark(model),
        Id::Copy => editing::copy(model),
        Id::Paste => return editing::paste(model),
        Id::Review => reviewing::open(model),
        Id::Undo => return amend::undo(model),
        Id::Redo => return amend::redo(model),
        Id::Save => return saving::save(model),
        Id::Editor => return editor(model),
        Id::Late => go_through_late(model),
        Id::Wheel => model.view = View::Wheel,
        Id::Agenda => model.view = View::Agenda,
        Id::Learning => model.view = View::Learning,
        Id::Indicators => model.view = View::Indicators,
        Id::ToPhase => learning::to_phase(model),
        Id::Ideas => model.mode = Mode::Ideas(0),
        Id::Documents => learning::documents(model),
        Id::NextView => model.view = view_beside(model.view, 1),
        Id::PreviousView => model.view = view_beside(model.view, -1),
        Id::Problems => return problems(model),
        Id::Glyphs => next_glyphs(model),
        Id::Theme => next_theme(model),
        Id::PreviousYear => return neighbour(model, -1),
        Id::NextYear => return neighbour(model, 1),
        Id::Plans => model.mode = Mode::Plans(open_row(model)),
        Id::Roll => rolling::ask(model),
        Id::Recover => return vec![Effect::OfferAgain],
        Id::Reload => return vec![Effect::Reload],
        Id::Example => {
            return model
                .shelf
                .example
                .clone()
                .map(Effect::Load)
                .into_iter()
                .collect();
        }
        Id::Commands => model.mode = Mode::Palette(Palette::all()),
        Id::Back => back(model),
        Id::Suspend => return vec![Effect::Suspend],
        Id::Quit => return saving::quit(model),
    }
    Vec::new()
}

/// Shows only what is late, in the agenda, the earliest first.
fn go_through_late(model: &mut Model) {
    let (words, today) = (std::rc::Rc::clone(&model.words), model.today);
    let asked = format!("status:{}", words.text("plan-state-late"));
    let Some(desk) = model.desk_mut() else { return };
    desk.look_for(Filter::read(&asked), &words, today);
    if let Some(first) = desk.cursor.at_end(desk, Way::Back) {
        desk.cursor = first;
    }
    model.view = View::Agenda;
    model.full = None;
}

/// Moves the cursor, or says why it stays.
fn go(model: &mut Model, end: &'static str, to: impl Fn(&Desk) -> Option<Cursor>) {
    let Some(desk) = model.desk_mut() else { return };
    match to(desk) {
        Some(cursor) if cursor != desk.cursor => {
            desk.cursor = cursor;
            model.full = model.full.map(|_| 0);
        }
        _ => model.notice = Some(Sentence::new(end)),
    }
}

fn turn_day(model: &mut Model, to: impl Fn(Day) -> Day) {
    go(model, "screen-cycle-ends", |desk| {
        Some(desk.cursor.on_day(desk, to(desk.cursor.day)))
    });
}

fn to_today(model: &mut Model) {
    let today = model.today;
    let Some(desk) = model.desk_mut() else { return };
    desk.cursor = desk.cursor.on_day(desk, today);
}

fn page(model: &mut Model, way: Way) {
    let rows = usize::from(model.size.1.saturating_sub(4).max(1));
    if let Some(first) = model.full {
        model.full = Some(match way {
            Way::Forth => first.saturating_add(rows / 2),
            Way::Back => first.saturating_sub(rows / 2),
        });
        return;
    }
    let end = match way {
        Way::Forth => "screen-at-last",
        Way::Back => "screen-at-first",
    };
    go(model, end, |desk| desk.cursor.stepped(desk, way, rows));
}

/// What has no place of its own on the wheel is shown among its neighbours in the agenda, anything else in full.
fn open(model: &mut Model) {
    let at = model.desk().and_then(|desk| desk.cursor.at);
    let hidden = at.is_some_and(|at| model.hidden.binary_search(&at).is_ok());
    if model.view == View::Wheel && hidden {
        model.view = View::Agenda;
    } else if model.full.is_some() {
        model.full = None;
    } else {
        model.full = Some(0);
    }
}

fn filter_text(model: &Model) -> &str {
    model.desk().map_or("", |desk| desk.filter.text())
}

/// The view so many steps on, or back; behind the last is the first.
fn view_beside(view: View, steps: isize) -> View {
    let at = View::ALL.iter().position(|other| *other == view);
    let beside = at.unwrap_or_default() as isize + steps;
    View::ALL[beside.rem_euclid(View::ALL.len() as isize) as usize]
}

fn next_glyphs(model: &mut Model) {
    model.style.glyphs = model.style.glyphs.next();
    model.style.glyphs_chosen = true;
    let name = model.style.glyphs.name();
    model.notice = Some(Sentence::new("screen-glyphs-now").with("name", name));
}

fn next_theme(model: &mut Model) {
    model.style.background_chosen = true;
    model.style.background = match model.style.background {
        Background::Dark => Background::Light,
        Background::Light => Background::Dark,
    };
}

fn neighbour(model: &mut Model, years: i32) -> Vec<Effect> {
    let path = model.neighbour(years).map(|spine| spine.path.clone());
    path.map(Effect::Load).into_iter().collect()
}

/// The row of the plan that is open.
fn open_row(model: &Model) -> usize {
    let open = model.path();
    let mut spines = model.shelf.plans.iter();
    spines
        .position(|spine| Some(&*spine.path) == open)
        .unwrap_or(0)
}

/// One step back, never out.
fn back(model: &mut Model) {
    let (words, today) = (std::rc::Rc::clone(&model.words), model.today);
    if model.full.take().is_some() {
        return;
    }
    if let Some(desk) = model.desk_mut()
        && !desk.filter.text().is_empty()
    {
        desk.look_for(Filter::default(), &words, today);
        return;
    }
    if model.view != View::Wheel {
        model.view = View::Wheel;
        return;
    }
    model.notice = Some(Sentence::new("screen-quit-how"));
}
