//! The inbox of a phase: ideas are added, taken up as an activity or a point in a note, and put aside.

use crossterm::event::KeyCode;

use crate::plan::{Idea, IdeaStatus};
use crate::store::edit::{Edit, Row, Value};
use crate::tui::ask::{Answer, Question, Then};
use crate::tui::keys::Chord;
use crate::tui::line::Line;
use crate::tui::message::Effect;
use crate::tui::model::{Mode, Model};
use crate::tui::palette::stepped;
use crate::tui::prompt::{Prompt, Wanted};
use crate::words::Sentence;

use super::amend::amend;
use super::asking;
use super::learning::plan;

/// A key in the list of ideas.
pub(super) fn press(model: &mut Model, row: usize, chord: Chord) -> Vec<Effect> {
    let all = model.ideas();
    let chosen = all.get(row).copied();
    let next = match chord.code() {
        KeyCode::Char('a') => {
            let phase = model.phase().and_then(|at| plan(model)?.entries.get(at));
            if let Some(phase) = phase {
                model.mode = Mode::Prompt(Prompt {
                    about: Sentence::new("screen-idea").with("phase", &*phase.title),
                    line: Line::default(),
                    then: Wanted::Idea {
                        phase: phase.id.clone(),
                    },
                });
            }
            return Vec::new();
        }
        KeyCode::Char('t') | KeyCode::Enter => {
            if let Some(index) = chosen {
                ask_how_to_take(model, index);
                return Vec::new();
            }
            row
        }
        KeyCode::Char('p') => {
            let effects = chosen.map(|index| park(model, index)).unwrap_or_default();
            model.mode = Mode::Ideas(row);
            return effects;
        }
        KeyCode::Char('u') => {
            let effects = super::amend::undo(model);
            model.mode = Mode::Ideas(row);
            return effects;
        }
        KeyCode::Char('q' | 'I') => return Vec::new(),
        KeyCode::Down | KeyCode::Char('j') | KeyCode::Tab => stepped(row, 1, all.len()),
        KeyCode::Up | KeyCode::Char('k') | KeyCode::BackTab => stepped(row, -1, all.len()),
        _ => row,
    };
    model.mode = Mode::Ideas(next);
    Vec::new()
}

/// A new idea for a phase.
pub(super) fn add(model: &mut Model, phase: &str, text: &str) -> Vec<Effect> {
    if text.is_empty() {
        return Vec::new();
    }
    let fields = vec![
        ("phase".into(), Value::text(phase)),
        ("text".into(), Value::text(text)),
    ];
    let did = Sentence::new("screen-idea-added").with("text", text);
    amend(model, &Edit::Add("idea".into(), fields), did)
}

fn idea(model: &Model, index: usize) -> Option<&Idea> {
    plan(model)?.ideas.get(index)
}

fn ask_how_to_take(model: &mut Model, index: usize) {
    let Some(idea) = idea(model, index) else {
        return;
    };
    let about = Sentence::new("screen-take-idea").with("text", &*idea.text);
    let phase = idea.phase.and_then(|phase| plan(model)?.entries.get(phase));
    let Some(phase) = phase else {
        return;
    };
    let take = |as_activity| Then::TakeIdea {
        text: idea.text.clone(),
        phase: phase.id.clone(),
        as_activity,
    };
    let answers = vec![
        Answer::of("screen-take-as-activity", take(true)),
        Answer::of("screen-take-as-note", take(false)),
    ];
    model.mode = Mode::Ask(Question::of(about, answers));
}

/// Takes an idea up: as an activity that prepares its phase, or as a point in the phase's note.
pub(super) fn take(
    model: &mut Model,
    (text, phase): (&str, &str),
    as_activity: bool,
) -> Vec<Effect> {
    let found = plan(model).and_then(|plan| {
        let phase = plan.entries.iter().position(|entry| *entry.id == *phase)?;
        let mut ideas = plan.ideas.iter();
        let index = ideas.position(|idea| idea.phase == Some(phase) && *idea.text == *text)?;
        Some((index, &plan.ideas[index], phase, plan.entries.get(phase)?))
    });
    let Some((index, idea, phase, entry)) = found else {
        return asking::gone(model);
    };
    let taken = Edit::Set(
        Row::Idea(index),
        "status".into(),
        Some(Value::text("taken")),
    );
    let second = if as_activity {
        let fields = vec![
            ("title".into(), Value::text(&idea.text)),
            ("phase".into(), Value::text(&entry.id)),
        ];
        Edit::Add("activity".into(), fields)
    } else {
        let note = entry
            .note
            .as_deref()
            .map_or_else(String::new, |note| format!("{}\n", note.trim_end()));
        let note = format!("{note}- {}", idea.text);
        Edit::Set(Row::Entry(phase), "note".into(), Some(Value::text(&note)))
    };
    let did = Sentence::new("screen-idea-taken-up").with("text", &*idea.text);
    amend(model, &Edit::All(vec![taken, second]), did)
}

/// Puts an idea aside; once more and it is new again.
fn park(model: &mut Model, index: usize) -> Vec<Effect> {
    let Some(idea) = idea(model, index) else {
        return Vec::new();
    };
    let (word, key) = if idea.status == IdeaStatus::Parked {
        (None, "screen-idea-unparked")
    } else {
        (Some(Value::text("parked")), "screen-idea-put-aside")
    };
    let did = Sentence::new(key).with("text", &*idea.text);
    amend(
        model,
        &Edit::Set(Row::Idea(index), "status".into(), word),
        did,
    )
}
