//! Moving dates: a step at a time, in the hand with keys, or with the mouse. What hangs on a moved date moves along, and it
//! is said; what would be said in other words is asked first.

use std::rc::Rc;

use crossterm::event::KeyCode;

use crate::plan::{Occurrence, Plan};
use crate::store::edit::Edit;
use crate::store::moving::{self, Move, Reach};
use crate::time::{Day, Step};
use crate::tui::ask::{Answer, Question, Then};
use crate::tui::dates::Dates;
use crate::tui::keys::Chord;
use crate::tui::message::Effect;
use crate::tui::model::{Mode, Model};
use crate::tui::moving::{Hold, Moving};
use crate::words::Sentence;

use super::amend::{take, told};
use super::marking::occurrences;
use super::reviewing;

/// The selected occurrence, or those of the marked entries, a step further.
pub(super) fn step(model: &mut Model, step: Step) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    match occurrences(desk)[..] {
        [only] => shift(model, only, step, None, false),
        ref several => {
            let several = several.to_vec();
            all(model, &several, step)
        }
    }
}

/// One occurrence, after asking what must be asked.
pub(super) fn shift(
    model: &mut Model,
    occurrence: Occurrence,
    step: Step,
    reach: Option<Reach>,
    is_agreed: bool,
) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let Some(meant) = desk.meant(occurrence) else {
        return Vec::new();
    };
    let then = |reach, is_agreed| Then::Move {
        meant: meant.clone(),
        step,
        reach,
        is_agreed,
    };
    if reach.is_none() && moving::asks(desk.source().plan(), &occurrence) {
        let question = reach_question(model, &occurrence, |reach| then(Some(reach), is_agreed));
        model.mode = Mode::Ask(question);
        return Vec::new();
    }
    let made = moving::moved(
        desk.source(),
        &occurrence,
        step,
        reach.unwrap_or(Reach::All),
    );
    match made {
        Err(error) => {
            model.notice = Some(told(&error));
            Vec::new()
        }
        Ok(made) if !made.alike && !is_agreed => {
            let about = Sentence::new("screen-move-words")
                .with("before", &*made.before)
                .with("after", &*made.after);
            let answers = vec![
                Answer::of("screen-move-anyway", then(reach, true)),
                Answer::of("screen-move-not", Then::Nothing),
            ];
            model.mode = Mode::Ask(Question::of(about, answers));
            Vec::new()
        }
        Ok(made) => make(model, &made, occurrence.entry as usize),
    }
}

/// Which occurrences of a repeating entry are meant.
pub(super) fn reach_question(
    model: &Model,
    occurrence: &Occurrence,
    then: impl Fn(Reach) -> Then,
) -> Question {
    let entries = model.desk().map(|desk| &desk.source().plan().entries);
    let entry = entries.and_then(|entries| entries.get(occurrence.entry as usize));
    let title = entry.map_or("", |entry| &*entry.title);
    let about = Sentence::new("screen-reach").with("title", title);
    let answers = vec![
        Answer::of("screen-reach-this", then(Reach::ThisOne)),
        Answer::of("screen-reach-onward", then(Reach::FromHereOn)),
        Answer::of("screen-reach-all", then(Reach::All)),
    ];
    Question::of(about, answers)
}

/// What was done, and to which occurrences, where not to all.
pub(super) fn of_reach(
    model: &Model,
    did: Sentence,
    meant: Option<(Occurrence, Reach)>,
) -> Sentence {
    let day = meant.and_then(|(occurrence, _)| Some(occurrence.span()?.first()));
    let key = match meant {
        Some((_, Reach::ThisOne)) => "screen-this-time-only",
        Some((_, Reach::FromHereOn)) => "screen-from-here-on",
        _ => return did,
    };
    let day = day.map(|day| Dates::of(&model.words).day(day));
    Sentence::new(key)
        .with("what", did)
        .with("day", day.unwrap_or_default())
}

/// Makes a move of the entry in a row, and goes where it led.
fn make(model: &mut Model, made: &Move, own: usize) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let before = desk.source();
    let edit = if model.reviewing.is_some() {
        decided(before.plan(), made)
    } else {
        made.edit.clone()
    };
    let after = match before.edited(&edit) {
        Ok(after) => after,
        Err(error) => {
            model.notice = Some(told(&error));
            return Vec::new();
        }
    };
    // What ends here, for a second entry to go on, has not moved along.
    let own = before
        .plan()
        .entries
        .get(own)
        .map_or("", |entry| &*entry.id);
    let along = moving::dependents(before.plan(), after.plan(), &[&*made.id, own]).len();
    let entry = after
        .plan()
        .entries
        .iter()
        .find(|entry| entry.id == made.id);
    let title = entry.map_or("", |entry| &*entry.title);
    let words = Rc::clone(&model.words);
    let dates = Dates::of(&words);
    let to = dates.whereto(&after, made).or_else(|| {
        let day = made.day?;
        Some(format!("{} {}", dates.weekday(day), dates.day(day)))
    });
    let to = to.unwrap_or_else(|| made.after.clone());
    let cycle = after.plan().cycle;
    let is_outside = made.day.is_some_and(|day| !cycle.contains(day));
    let mut did = Sentence::new("screen-moved")
        .with("title", title)
        .with("to", to);
    if is_outside {
        did = Sentence::new("screen-moved-outside")
            .with("what", did)
            .with("year", cycle.label());
    }
    if along > 0 {
        did = Sentence::new("screen-moved-along")
            .with("what", did)
            .with("count", along);
    }
    let effects = take(model, after, did);
    if let (Some(desk), Some(day)) = (model.desk_mut(), made.day) {
        desk.go_to(&made.id, day);
    }
    effects
}

/// The move of a date that was to be confirmed: whoever moves it in the review has decided about it.
fn decided(plan: &Plan, made: &Move) -> Edit {
    let mut entries = plan.entries.iter();
    let index = entries.position(|entry| entry.id == made.id);
    let confirmed = index.and_then(|index| reviewing::confirm(&plan.entries[index], index));
    let edits = std::iter::once(made.edit.clone()).chain(confirmed);
    Edit::All(edits.collect())
}

/// Several at once, each this time only; what has moved along with another is not moved twice.
fn all(model: &mut Model, occurrences: &[Occurrence], step: Step) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let mut source = desk.source().clone();
    let mut count = 0;
    for occurrence in occurrences {
        let still = source.schedule().all().iter().any(|now| now == *occurrence);
        if !still {
            count += 1;
            continue;
        }
        let made = moving::moved(&source, occurrence, step, Reach::ThisOne);
        match made.and_then(|made| source.edited(&made.edit)) {
            Ok(after) => source = after,
            Err(error) => {
                model.notice = Some(told(&error));
                return Vec::new();
            }
        }
        count += 1;
    }
    take(
        model,
        source,
        Sentence::new("screen-moved-several").with("count", count),
    )
}

/// Takes the selected occurrence into the hand.
pub(super) fn begin(model: &mut Model) {
    let Some(desk) = model.desk() else { return };
    let Some(occurrence) = desk
        .selected()
        .and(desk.cursor.at)
        .and_then(|at| desk.occurrence(at))
    else {
        return;
    };
    if moving::asks(desk.source().plan(), &occurrence) {
        let Some(meant) = desk.meant(occurrence) else {
            return;
        };
        let then = |reach| Then::TakeUp(meant.clone(), reach);
        model.mode = Mode::Ask(reach_question(model, &occurrence, then));
        return;
    }
    take_up(model, occurrence, Reach::All);
}

/// Takes an occurrence into the hand.
pub(super) fn take_up(model: &mut Model, occurrence: Occurrence, reach: Reach) {
    let moving = model
        .desk()
        .and_then(|desk| Moving::of(desk.source().clone(), occurrence, Some(reach)));
    match moving {
        Some(moving) => model.mode = Mode::Moving(Box::new(moving)),
        None => model.notice = Some(Sentence::new("move-no-days")),
    }
}

/// A key while something is in the hand.
pub(super) fn press(model: &mut Model, mut moving: Box<Moving>, chord: Chord) -> Vec<Effect> {
    match chord.code() {
        KeyCode::Enter | KeyCode::Char('m') => return put_down(model, &moving),
        KeyCode::Left | KeyCode::Char('h' | '<') => moving.by_own(-1),
        KeyCode::Right | KeyCode::Char('l' | '>') => moving.by_own(1),
        KeyCode::Up | KeyCode::Char('k' | 'H' | '{') => moving.by_days(-7),
        KeyCode::Down | KeyCode::Char('j' | 'L' | '}') => moving.by_days(7),
        KeyCode::Tab | KeyCode::Char(' ') => moving.turn_hold(),
        KeyCode::Char('q') => {
            leave(model, &moving);
            return Vec::new();
        }
        _ => {}
    }
    show(model, &moving);
    model.mode = Mode::Moving(moving);
    Vec::new()
}

/// Shows the plan as it would be.
fn show(model: &mut Model, moving: &Moving) {
    let (words, today) = (Rc::clone(&model.words), model.today);
    let Some(desk) = model.desk_mut() else { return };
    let made = moving.made();
    let after = made.and_then(|made| Ok((moving.base.edited(&made.edit)?, made)));
    match after {
        Ok((after, made)) => {
            desk.show(after, &words, today);
            if let Some(day) = made.day {
                desk.go_to(&made.id, day);
            }
            model.notice = None;
        }
        Err(error) => {
            desk.show(moving.base.clone(), &words, today);
            model.notice = Some(told(&error));
        }
    }
}

/// Puts it back where it was.
pub(super) fn leave(model: &mut Model, moving: &Moving) {
    let (words, today) = (Rc::clone(&model.words), model.today);
    if let Some(desk) = model.desk_mut() {
        desk.show(moving.base.clone(), &words, today);
        if let Some(span) = moving.occurrence.span() {
            desk.go_to(&moving.id, span.first());
        }
    }
}

/// Puts it down where it is. What the hand has shown need not be asked again.
fn put_down(model: &mut Model, moving: &Moving) -> Vec<Effect> {
    leave(model, moving);
    if !moving.is_moved() {
        return Vec::new();
    }
    shift(model, moving.occurrence, moving.step(), moving.reach, true)
}

/// The mouse takes hold of the selected occurrence on a day: near an end of what is long, of that end.
pub(super) fn grab(model: &mut Model, day: Day, room: i64) {
    let Some(desk) = model.desk() else { return };
    let occurrence = desk
        .selected()
        .and(desk.cursor.at)
        .and_then(|at| desk.occurrence(at));
    let Some(occurrence) = occurrence else {
        return;
    };
    let Some(mut moving) = Moving::of(desk.source().clone(), occurrence, None) else {
        return;
    };
    if let Some(span) = occurrence.span().filter(|span| span.days() >= 4 * room) {
        if day.days_since(span.first()).abs() < room {
            moving.hold = Hold::First;
        } else if day.days_since(span.last()).abs() < room {
            moving.hold = Hold::Last;
        }
    }
    moving.grip = Some(day);
    model.mode = Mode::Moving(Box::new(moving));
}

/// The mouse is over another day.
pub(super) fn drag(model: &mut Model, day: Day) {
    let Mode::Moving(mut moving) = std::mem::take(&mut model.mode) else {
        return;
    };
    let before = moving.date;
    moving.to(day);
    if moving.date != before {
        show(model, &moving);
    }
    model.mode = Mode::Moving(moving);
}

/// The mouse lets go.
pub(super) fn drop(model: &mut Model) -> Vec<Effect> {
    match std::mem::take(&mut model.mode) {
        Mode::Moving(moving) if moving.grip.is_some() => put_down(model, &moving),
        other => {
            model.mode = other;
            Vec::new()
        }
    }
}
