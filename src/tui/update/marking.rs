//! Done, called off, taken back, and the small steps of a checklist.

use crossterm::event::KeyCode;

use crate::plan::{Occurrence, Plan, Status};
use crate::store::edit::{Edit, Tick};
use crate::store::marking;
use crate::tui::desk::{Desk, Mark};
use crate::tui::keys::Chord;
use crate::tui::message::Effect;
use crate::tui::model::{Mode, Model};
use crate::tui::palette::stepped;
use crate::words::Sentence;

use super::amend::amend;
use super::editing::about;

/// The occurrences that a command is about: the selected one, or the marked ones.
pub(super) fn occurrences(desk: &Desk) -> Vec<Occurrence> {
    if desk.marks.is_empty() {
        let at = desk.selected().and(desk.cursor.at);
        return at.and_then(|at| desk.occurrence(at)).into_iter().collect();
    }
    let found = desk.marks.iter().filter_map(|mark| {
        let index = desk.entry_of(&mark.id)?;
        if mark.on.is_none() {
            return desk.occurrence(desk.nearest_of(index)?);
        }
        let mut all = desk.source().schedule().all().iter();
        all.find(|it| it.entry as usize == index && marking::ruled(it) == mark.on)
    });
    found.collect()
}

/// The occurrences are done; all of them are not when the first already is.
pub(super) fn done(model: &mut Model) -> Vec<Effect> {
    let today = model.today;
    change(
        model,
        Status::Done,
        [
            "screen-is-done",
            "screen-is-done-several",
            "screen-not-done",
            "screen-not-done-several",
        ],
        |plan, occurrence| marking::done(plan, occurrence, today),
    )
}

/// What has passed is done: of the marked entries, else of what the filter lets through, else of the plan.
pub(super) fn done_before(model: &mut Model) -> Vec<Effect> {
    let today = model.today;
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let plan = desk.source().plan();
    let is_asked = |at: usize, it: &Occurrence| {
        // What a neighbouring year puts here stands behind the entries of the plan.
        let index = it.entry as usize;
        if desk.marks.is_empty() {
            index < plan.entries.len() && desk.digest.holds(at as u32)
        } else {
            let is_one = |mark: &Mark| {
                let is_then = mark.on.is_none() || mark.on == marking::ruled(it);
                desk.entry_of(&mark.id) == Some(index) && is_then
            };
            desk.marks.iter().any(is_one)
        }
    };
    let all = desk.schedule().all();
    let passed = marking::unticked(desk.plan(), all, today).into_iter();
    let passed = passed.filter_map(|at| Some((at, all.get(at)?)));
    let passed = passed.filter(|(at, it)| is_asked(*at, it));
    let passed: Vec<Occurrence> = passed.map(|(_, it)| it).collect();
    let (edit, count) = marking::all_done(plan, &passed);
    if count == 0 {
        model.notice = Some(Sentence::new("screen-nothing-past"));
        return Vec::new();
    }
    let did = Sentence::new("screen-done-past").with("count", count);
    amend(model, &edit, did)
}

/// The occurrences are called off; all of them are not when the first already is.
pub(super) fn call_off(model: &mut Model) -> Vec<Effect> {
    change(
        model,
        Status::Cancelled,
        [
            "screen-called-off",
            "screen-called-off-several",
            "screen-on-again",
            "screen-on-again-several",
        ],
        marking::called_off,
    )
}

fn change(
    model: &mut Model,
    to: Status,
    [one, several, back, several_back]: [&'static str; 4],
    edit: impl Fn(&Plan, &Occurrence) -> Edit,
) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let plan = desk.source().plan();
    let all = occurrences(desk);
    let was = all.first().is_some_and(|first| first.status == to);
    let same = all
        .iter()
        .filter(|occurrence| (occurrence.status == to) == was);
    let (edits, meant): (Vec<Edit>, Vec<usize>) = same
        .map(|occurrence| (edit(plan, occurrence), occurrence.entry as usize))
        .unzip();
    let (one, several) = if was {
        (back, several_back)
    } else {
        (one, several)
    };
    let mut did = about(desk, &meant, one, several);
    let waits = waiting(plan, &meant);
    if to == Status::Done && !was && !waits.is_empty() {
        did = Sentence::new("screen-done-before")
            .with("what", did)
            .with("needs", waits);
    }
    amend(model, &Edit::All(edits), did)
}

/// The titles of what these entries need and what is not done.
fn waiting(plan: &Plan, entries: &[usize]) -> Vec<String> {
    let needs = entries
        .iter()
        .filter_map(|index| plan.entries.get(*index))
        .flat_map(|entry| &entry.needs)
        .filter(|need| !entries.contains(need))
        .filter_map(|need| plan.entries.get(*need));
    needs
        .filter(|need| !matches!(need.status, Status::Done | Status::Cancelled))
        .map(|need| need.title.to_string())
        .collect()
}

/// What was moved, done or called off is as its rule says again.
pub(super) fn take_back(model: &mut Model) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let plan = desk.source().plan();
    let all = occurrences(desk);
    let found = all.iter().filter_map(|occurrence| {
        let edit = marking::taken_back(plan, occurrence)?;
        Some((edit, occurrence.entry as usize))
    });
    let (edits, meant): (Vec<Edit>, Vec<usize>) = found.unzip();
    if edits.is_empty() {
        model.notice = Some(Sentence::new("screen-nothing-to-take-back"));
        return Vec::new();
    }
    let did = about(
        desk,
        &meant,
        "screen-taken-back",
        "screen-taken-back-several",
    );
    amend(model, &Edit::All(edits), did)
}

/// Goes into the checklist of the selected entry: to its first step that is not done.
pub(super) fn open_checklist(model: &mut Model) {
    let Some(desk) = model.desk() else { return };
    let plan = desk.source().plan();
    let Some(entry) = desk.selected().and_then(|at| plan.entries.get(at)) else {
        return;
    };
    let next = entry.checklist.iter().position(|task| !task.done);
    model.mode = Mode::Checklist(next.unwrap_or(0));
}

/// A key in the checklist.
pub(super) fn press(model: &mut Model, row: usize, chord: Chord) -> Vec<Effect> {
    let length = model.desk().map_or(0, steps);
    let next = match chord.code() {
        KeyCode::Char(' ' | 'x') | KeyCode::Enter => {
            let effects = tick(model, row);
            model.mode = Mode::Checklist(row);
            return effects;
        }
        KeyCode::Char('u') => {
            let effects = super::amend::undo(model);
            model.mode = Mode::Checklist(row);
            return effects;
        }
        KeyCode::Char('q') => return Vec::new(),
        KeyCode::Down | KeyCode::Char('j') | KeyCode::Tab => stepped(row, 1, length),
        KeyCode::Up | KeyCode::Char('k') | KeyCode::BackTab => stepped(row, -1, length),
        _ => row,
    };
    model.mode = Mode::Checklist(next);
    Vec::new()
}

fn steps(desk: &Desk) -> usize {
    let entries = &desk.source().plan().entries;
    let entry = desk.selected().and_then(|at| entries.get(at));
    entry.map_or(0, |entry| entry.checklist.len())
}

/// A small step of the selected entry is done today; or no longer, if it was.
pub(super) fn tick(model: &mut Model, row: usize) -> Vec<Effect> {
    let today = model.today;
    let found = model.desk().and_then(|desk| {
        let index = desk.selected()?;
        let task = desk
            .source()
            .plan()
            .entries
            .get(index)?
            .checklist
            .get(row)?;
        Some((index, task.done, task.item.to_string()))
    });
    let Some((index, was, item)) = found else {
        return Vec::new();
    };
    let (to, key) = if was {
        (Tick::No, "screen-unticked")
    } else {
        (Tick::On(today), "screen-ticked")
    };
    let did = Sentence::new(key).with("item", item);
    amend(model, &Edit::Tick(index, row, to), did)
}
