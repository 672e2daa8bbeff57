//! What commands do to entries: remove, copy, paste, mark, confirm. Several marked ones are one change.

use std::collections::HashSet;

use crate::plan::{Occurrence, Status};
use crate::store::Source;
use crate::store::edit::{Edit, Row, Value};
use crate::store::marking;
use crate::store::moving::{Reach, asks, ended, moved};
use crate::store::typed;
use crate::time::{Day, Step};
use crate::tui::ask::{Answer, Question, Then};
use crate::tui::desk::{Desk, Mark};
use crate::tui::message::Effect;
use crate::tui::model::{Copied, Mode, Model};
use crate::words::Sentence;

use super::amend::{amend, told};
use super::marking::occurrences as marking_of;
use super::moving;

/// The entries that a command is about: the marked ones, else the selected one; indices into the plan's own, ascending.
#[must_use]
pub(super) fn meant(desk: &Desk) -> Vec<usize> {
    let mut meant: Vec<usize> = desk
        .marks
        .iter()
        .filter_map(|mark| desk.entry_of(&mark.id))
        .collect();
    if meant.is_empty() {
        meant.extend(desk.selected());
    }
    meant.sort_unstable();
    meant.dedup();
    meant
}

/// What happened to the entries: "Arbetsmöte was removed", "3 entries were removed".
#[must_use]
pub(super) fn about(
    desk: &Desk,
    meant: &[usize],
    one: &'static str,
    many: &'static str,
) -> Sentence {
    let entry = |index: &usize| desk.source().plan().entries.get(*index);
    match meant {
        [only] => Sentence::new(one).with("title", entry(only).map_or("", |entry| &*entry.title)),
        several => Sentence::new(many).with("count", several.len()),
    }
}

/// Takes the entries out of the plan.
pub(super) fn remove(model: &mut Model) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let meant = meant(desk);
    let entries = &desk.source().plan().entries;
    let repeats = |index: usize| entries.get(index).is_some_and(marking::repeats);
    let occurrence = desk.cursor.at.and_then(|at| desk.occurrence(at));
    if let Some(occurrence) = occurrence
        && desk.marks.is_empty()
        && repeats(occurrence.entry as usize)
        && let Some(meant) = desk.meant(occurrence)
    {
        let then = |reach| Then::Remove(meant.clone(), reach);
        model.mode = Mode::Ask(moving::reach_question(model, &occurrence, then));
        return Vec::new();
    }
    let ids: Vec<Box<str>> = meant
        .iter()
        .map(|index| entries[*index].id.clone())
        .collect();
    if meant.iter().any(|index| repeats(*index)) {
        let about = Sentence::new("screen-remove-several").with("count", desk.marks.len());
        let answers = vec![
            Answer::of("screen-remove-not", Then::Nothing),
            Answer::of("screen-remove-marked", Then::RemoveMarked),
            Answer::of("screen-remove-all", Then::RemoveAll(ids)),
        ];
        model.mode = Mode::Ask(Question::of(about, answers));
        return Vec::new();
    }
    remove_all(model, &ids)
}

/// Takes what is marked out of the plan, in one step; marked occurrences of what repeats are called off, so that it is seen
/// that they were meant.
pub(super) fn remove_marked(model: &mut Model) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let plan = desk.source().plan();
    let repeats = |it: &Occurrence| {
        let entry = plan.entries.get(it.entry as usize);
        entry.is_some_and(marking::repeats)
    };
    let (some, whole): (Vec<Occurrence>, Vec<Occurrence>) =
        marking_of(desk).into_iter().partition(repeats);
    // Calling off what is called off would take that back.
    let held = some.iter().filter(|it| it.status != Status::Cancelled);
    let mut edits: Vec<Edit> = held.map(|it| marking::called_off(plan, it)).collect();
    let off = edits.len();
    let mut rows: Vec<usize> = whole.iter().map(|it| it.entry as usize).collect();
    rows.sort_unstable();
    rows.dedup();
    let did = Sentence::new("screen-removed-marked")
        .with("off", off)
        .with("gone", rows.len());
    // From the last on, so that the numbers of the others stay.
    let rows = rows.into_iter().rev().map(Row::Entry);
    edits.extend(rows.map(Edit::Remove));
    amend(model, &Edit::All(edits), did)
}

/// Takes entries out of the plan with all their times; those that are gone meanwhile are gone.
pub(super) fn remove_all(model: &mut Model, ids: &[Box<str>]) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let mut meant: Vec<usize> = ids.iter().filter_map(|id| desk.entry_of(id)).collect();
    meant.sort_unstable();
    let did = about(desk, &meant, "screen-removed", "screen-removed-several");
    // From the last on, so that the numbers of the others stay.
    let edits = meant
        .iter()
        .rev()
        .map(|index| Edit::Remove(Row::Entry(*index)));
    let edit = Edit::All(edits.collect());
    amend(model, &edit, did)
}

/// Takes some occurrences of a repeating entry away: a single one is called off, so that it is seen that it was meant.
pub(super) fn remove_some(model: &mut Model, occurrence: &Occurrence, reach: Reach) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let meant = [occurrence.entry as usize];
    let plan = desk.source().plan();
    match reach {
        Reach::ThisOne => {
            let did = about(
                desk,
                &meant,
                "screen-called-off",
                "screen-called-off-several",
            );
            amend(model, &marking::called_off(plan, occurrence), did)
        }
        Reach::FromHereOn => match ended(desk.source(), occurrence) {
            Ok(made) => {
                let did =
                    about(desk, &meant, "screen-ended", "screen-ended").with("words", &*made.after);
                amend(model, &made.edit, did)
            }
            Err(error) => {
                model.notice = Some(told(&error));
                Vec::new()
            }
        },
        Reach::All => {
            let did = about(desk, &meant, "screen-removed", "screen-removed-several");
            amend(model, &Edit::Remove(Row::Entry(meant[0])), did)
        }
    }
}

/// Gives the entries the next status.
pub(super) fn next_status(model: &mut Model) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let meant = meant(desk);
    let entries = &desk.source().plan().entries;
    let Some(first) = meant.first().and_then(|index| entries.get(*index)) else {
        return Vec::new();
    };
    let next = following(first.status);
    let occurrence = desk.cursor.at.and_then(|at| desk.occurrence(at));
    if let Some(occurrence) = occurrence
        && desk.marks.is_empty()
        && marking::repeats(first)
        && let Some(meant) = desk.meant(occurrence)
    {
        let next = following(occurrence.status);
        let then = |reach| Then::SetStatus(meant.clone(), next, reach);
        model.mode = Mode::Ask(moving::reach_question(model, &occurrence, then));
        return Vec::new();
    }
    let did = about(
        desk,
        &meant,
        "screen-status-set",
        "screen-status-set-several",
    )
    .with("status", next.word());
    let plan = desk.source().plan();
    let all = marking_of(desk).into_iter();
    let edits = all.map(|it| match plan.entries.get(it.entry as usize) {
        Some(entry) if marking::repeats(entry) => {
            marking::status_of_one(plan, &it, next, model.today)
        }
        _ => marking::status(it.entry as usize, next),
    });
    let edit = Edit::All(edits.collect());
    amend(model, &edit, did)
}

/// Some occurrences of a repeating entry have come so far.
pub(super) fn set_status(
    model: &mut Model,
    occurrence: &Occurrence,
    status: Status,
    reach: Reach,
) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let (source, index) = (desk.source(), occurrence.entry as usize);
    let did = about(
        desk,
        &[index],
        "screen-status-set",
        "screen-status-set-several",
    );
    let did = did.with("status", status.word());
    let did = moving::of_reach(model, did, Some((*occurrence, reach)));
    let edit = match reach {
        Reach::ThisOne => marking::status_of_one(source.plan(), occurrence, status, model.today),
        Reach::All => marking::status(index, status),
        Reach::FromHereOn => {
            let onward = typed::onward(source, occurrence, |_, index| {
                Ok(marking::status(index, status).into())
            });
            match onward {
                Ok(entered) => entered.edit,
                Err(reason) => {
                    model.notice = Some(reason);
                    return Vec::new();
                }
            }
        }
    };
    amend(model, &edit, did)
}

fn following(status: Status) -> Status {
    let at = Status::ALL.iter().position(|other| *other == status);
    let next = at.map_or(0, |at| (at + 1) % Status::ALL.len());
    Status::ALL.get(next).copied().unwrap_or_default()
}

/// Keeps copies of the entries to paste.
pub(super) fn copy(model: &mut Model) {
    let Some(desk) = model.desk() else { return };
    let meant = meant(desk);
    let said = about(desk, &meant, "screen-copied", "screen-copied-several");
    let copies = meant.iter().filter_map(|index| copied(desk, *index));
    model.copied = copies.collect();
    model.notice = Some(said);
}

/// A copy is another entry: its id, what is known of its occurrences and what has been done stay with the first.
fn copied(desk: &Desk, index: usize) -> Option<Copied> {
    let (table, mut fields) = desk.source().fields(Row::Entry(index))?;
    fields.retain(|(key, _)| !matches!(&**key, "id" | "occurrence" | "review"));
    let is_past = |value: &Value| matches!(value, Value::Text(word) if matches!(&**word, "done" | "cancelled"));
    fields.retain(|(key, value)| &**key != "status" || !is_past(value));
    let title = desk.source().plan().entries.get(index)?.title.clone();
    Some(Copied {
        table,
        title,
        fields,
    })
}

/// Puts the copies into the open plan; one alone on the cursor's day, if its date can be said for it.
pub(super) fn paste(model: &mut Model) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let copies = model.copied.clone();
    let did = match &copies[..] {
        [only] => Sentence::new("screen-pasted").with("title", &*only.title),
        several => Sentence::new("screen-pasted-several").with("count", several.len()),
    };
    let is_one = copies.len() == 1;
    let edits = copies
        .into_iter()
        .map(|copy| Edit::Add(copy.table, copy.fields));
    let edit = Edit::All(edits.collect());
    let on_day = desk
        .source()
        .edited(&edit)
        .ok()
        .filter(|_| is_one)
        .and_then(|after| on_day(desk.source(), &after, desk.cursor.day));
    match on_day {
        Some(moved) => add(model, &Edit::All(vec![edit, moved]), did),
        None => add(model, &edit, did),
    }
}

/// The edit that moves the one entry that is new to a day; none when it repeats, or its date cannot be said for the day.
fn on_day(before: &Source, after: &Source, day: Day) -> Option<Edit> {
    let known: HashSet<&str> = before.plan().entries.iter().map(|it| &*it.id).collect();
    let mut entries = after.plan().entries.iter();
    let new = entries.position(|entry| !known.contains(&*entry.id))?;
    let all = after.schedule().dated();
    let occurrence = all.iter().find(|it| it.entry as usize == new)?;
    if asks(after.plan(), &occurrence) {
        return None;
    }
    let away = day.days_since(occurrence.span()?.first());
    let made = moved(after, &occurrence, Step::Days(away), Reach::All).ok()?;
    (away != 0).then_some(made.edit)
}

/// Makes an edit that adds entries, and goes to the first of them.
pub(super) fn add(model: &mut Model, edit: &Edit, did: Sentence) -> Vec<Effect> {
    let ids = |model: &Model| -> HashSet<Box<str>> {
        let entries = model.desk().map(|desk| &desk.source().plan().entries);
        entries
            .into_iter()
            .flatten()
            .map(|it| it.id.clone())
            .collect()
    };
    let before = ids(model);
    let effects = amend(model, edit, did);
    if let Some(desk) = model.desk_mut() {
        let mut entries = desk.source().plan().entries.iter();
        let new = entries.find(|entry| !before.contains(&entry.id));
        if let Some(id) = new.map(|entry| entry.id.clone()) {
            let day = desk.cursor.day;
            desk.go_to(&id, day);
        }
    }
    effects
}

/// Marks the selected entry, or takes its mark away, and goes on to the next.
pub(super) fn mark(model: &mut Model) {
    let Some(desk) = model.desk_mut() else { return };
    let entries = &desk.source().plan().entries;
    let entry = desk.selected().and_then(|at| entries.get(at));
    let occurrence = desk.cursor.at.and_then(|at| desk.occurrence(at));
    let Some(mark) = entry
        .zip(occurrence)
        .map(|(entry, it)| Mark::of(entry, &it))
    else {
        return;
    };
    match desk.marks.iter().position(|marked| *marked == mark) {
        Some(at) => drop(desk.marks.remove(at)),
        None => desk.marks.push(mark),
    }
    let count = desk.marks.len();
    model.notice = Some(Sentence::new("screen-marked").with("count", count));
}
