//! What keys do in the learning and indicator views: go from cell to cell, raise recommendations, record what phases did with
//! them, open documents.

use std::path::PathBuf;

use crossterm::event::KeyCode;

use crate::plan::{Plan, RecommendationStatus};
use crate::store::edit::{Edit, Row, Value};
use crate::store::recording;
use crate::tui::ask::{Answer, Question, Then};
use crate::tui::command::Id;
use crate::tui::keys::Chord;
use crate::tui::line::Line;
use crate::tui::message::{Composed, Document, Effect};
use crate::tui::model::{Mode, Model, View};
use crate::tui::names;
use crate::tui::palette::stepped;
use crate::tui::prompt::{Prompt, Wanted};
use crate::words::Sentence;

use super::amend::amend;
use super::asking;
use super::ideas;

/// Runs a command where these views understand it in their own way; none where they do not.
pub(super) fn run(model: &mut Model, id: Id) -> Option<Vec<Effect>> {
    match model.view {
        View::Learning => in_learning(model, id),
        View::Indicators => in_indicators(model, id),
        View::Wheel | View::Agenda => None,
    }
}

fn in_indicators(model: &mut Model, id: Id) -> Option<Vec<Effect>> {
    let length = model.desk()?.source().plan().indicators.len();
    model.indicator = match id {
        Id::Next | Id::NextDay => stepped(model.indicator, 1, length),
        Id::Previous | Id::PreviousDay => stepped(model.indicator, -1, length),
        Id::First => 0,
        Id::Last => stepped(model.indicator, i32::MAX, length),
        Id::PageDown => stepped(model.indicator, 10, length),
        Id::PageUp => stepped(model.indicator, -10, length),
        other => return not_here(model, other),
    };
    Some(Vec::new())
}

/// What is about the selected entry of the wheel means nothing where that is not seen.
fn not_here(model: &mut Model, id: Id) -> Option<Vec<Effect>> {
    let about_an_entry = matches!(
        id,
        Id::Add
            | Id::Form
            | Id::Done
            | Id::CallOff
            | Id::TakeBack
            | Id::Checklist
            | Id::Earlier
            | Id::Later
            | Id::WeekEarlier
            | Id::WeekLater
            | Id::TakeUp
            | Id::Remove
            | Id::Status
            | Id::Mark
            | Id::Copy
            | Id::Paste
            | Id::Open
            | Id::NextInRing
            | Id::PreviousInRing
            | Id::RingInwards
            | Id::RingOutwards
    );
    if !about_an_entry {
        return None;
    }
    model.notice = Some(Sentence::new("screen-on-the-wheel"));
    Some(Vec::new())
}

fn in_learning(model: &mut Model, id: Id) -> Option<Vec<Effect>> {
    let taken_up = model.taken_up();
    let (rows, columns) = (taken_up.rows.len(), taken_up.phases.len());
    let (row, column) = model.learning;
    match id {
        Id::Next => model.learning.0 = stepped(row, 1, rows),
        Id::Previous => model.learning.0 = stepped(row, -1, rows),
        Id::PageDown => model.learning.0 = stepped(row, 10, rows),
        Id::PageUp => model.learning.0 = stepped(row, -10, rows),
        Id::First => model.learning.0 = 0,
        Id::Last => model.learning.0 = stepped(row, i32::MAX, rows),
        Id::NextDay => model.learning.1 = stepped(column, 1, columns),
        Id::PreviousDay => model.learning.1 = stepped(column, -1, columns),
        Id::Add => raise(model),
        Id::Open | Id::Form => return Some(record(model)),
        Id::Status => return Some(next_status(model)),
        Id::Remove => return Some(remove(model)),
        other => return not_here(model, other),
    }
    Some(Vec::new())
}

/// The recommendation of the cell, as an index into the plan.
fn recommendation(model: &Model) -> Option<usize> {
    let taken_up = model.taken_up();
    let row = taken_up.rows.get(model.learning.0)?;
    Some(row.recommendation)
}

fn raise(model: &mut Model) {
    let phase = model.phase().and_then(|at| plan(model)?.entries.get(at));
    let about = match phase {
        Some(phase) => Sentence::new("screen-raise").with("phase", &*phase.title),
        None => Sentence::new("screen-raise-alone"),
    };
    let phase = phase.map(|phase| phase.id.clone());
    model.mode = Mode::Prompt(Prompt {
        about,
        line: Line::default(),
        then: Wanted::Recommendation { phase },
    });
}

/// Asks what the phase of the cell did with its recommendation: in a line, or in the editor where several are known.
fn record(model: &mut Model) -> Vec<Effect> {
    let (Some(recommendation), Some(phase)) = (recommendation(model), model.phase()) else {
        model.notice = Some(Sentence::new("screen-no-recommendations"));
        return Vec::new();
    };
    let Some(plan) = plan(model) else {
        return Vec::new();
    };
    let (recommendation, entry) = (&plan.recommendations[recommendation], &plan.entries[phase]);
    let known = recommendation.outcome(phase);
    let known = known.unwrap_or_default().to_owned();
    let about = Sentence::new("screen-record")
        .with("phase", &*entry.title)
        .with("title", &*recommendation.title);
    let (recommendation, phase) = (recommendation.id.clone(), entry.id.clone());
    let at_length = known.contains('\n');
    let in_editor = at_length.then(|| in_editor(&recommendation, known.clone()));
    model.mode = Mode::Prompt(Prompt {
        about,
        line: Line::of(&known),
        then: Wanted::Outcome {
            recommendation,
            phase,
            known: known.into(),
        },
    });
    in_editor.into_iter().collect()
}

/// Hands what a phase did to the user's editor; the line waits until it comes back.
fn in_editor(recommendation: &str, text: String) -> Effect {
    Effect::Compose(Composed {
        id: recommendation.into(),
        key: "outcome",
        text,
    })
}

/// What a phase did comes back from the user's editor.
pub(super) fn composed(model: &mut Model, prompt: Prompt, text: &str) -> Vec<Effect> {
    if let Wanted::Outcome { .. } = prompt.then {
        return take(model, prompt, text.trim());
    }
    model.mode = Mode::Prompt(prompt);
    Vec::new()
}

/// A key in a line that is asked for.
pub(super) fn answer(model: &mut Model, mut prompt: Prompt, chord: Chord) -> Vec<Effect> {
    if chord.code() != KeyCode::Enter {
        let wants_editor = chord.code() == KeyCode::Char('e') && chord.letter().is_none();
        if wants_editor && let Wanted::Outcome { recommendation, .. } = &prompt.then {
            let effect = in_editor(recommendation, prompt.line.text().to_owned());
            model.mode = Mode::Prompt(prompt);
            return vec![effect];
        }
        prompt.line.take(chord);
        model.mode = Mode::Prompt(prompt);
        return Vec::new();
    }
    let text = prompt.line.text().trim().to_owned();
    take(model, prompt, &text)
}

/// Puts what was said into the plan. What it was said of may be gone meanwhile: then the line stays, and nothing of it is lost.
fn take(model: &mut Model, prompt: Prompt, text: &str) -> Vec<Effect> {
    let entry = |id: &str| model.desk().and_then(|desk| desk.entry_of(id));
    match &prompt.then {
        Wanted::Recommendation { phase: None } => add_recommendation(model, None, text),
        Wanted::Recommendation { phase: Some(phase) } if entry(phase).is_some() => {
            add_recommendation(model, Some(phase), text)
        }
        Wanted::Outcome {
            recommendation,
            phase,
            known,
        } => match recommendation_of(model, recommendation).zip(entry(phase)) {
            Some(place) => match theirs(model, place, known).filter(|theirs| *theirs != *text) {
                Some(theirs) => show_theirs(model, prompt, text, theirs),
                None => set_outcome(model, place.0, place.1, text),
            },
            None => gone(model, prompt, text),
        },
        Wanted::Idea { phase } if entry(phase).is_some() => {
            let effects = ideas::add(model, phase, text);
            model.mode = Mode::Ideas(model.ideas().len().saturating_sub(1));
            effects
        }
        Wanted::Recommendation { .. } | Wanted::Idea { .. } => gone(model, prompt, text),
    }
}

/// What somebody else has written meanwhile of what a phase did.
fn theirs(model: &Model, (recommendation, phase): (usize, usize), known: &str) -> Option<String> {
    let now = plan(model)?.recommendations.get(recommendation)?;
    let now = now.outcome(phase).unwrap_or_default();
    (*now != *known).then(|| now.to_owned())
}

/// It is shown before it is replaced; the line stays.
fn show_theirs(model: &mut Model, mut prompt: Prompt, text: &str, theirs: String) -> Vec<Effect> {
    model.notice = Some(Sentence::new("screen-field-theirs").with("value", &*theirs));
    if let Wanted::Outcome { known, .. } = &mut prompt.then {
        *known = theirs.into();
    }
    prompt.line = Line::of(text);
    model.mode = Mode::Prompt(prompt);
    Vec::new()
}

fn recommendation_of(model: &Model, id: &str) -> Option<usize> {
    let mut all = plan(model)?.recommendations.iter();
    all.position(|recommendation| *recommendation.id == *id)
}

fn gone(model: &mut Model, prompt: Prompt, text: &str) -> Vec<Effect> {
    let line = Line::of(text);
    model.mode = Mode::Prompt(Prompt { line, ..prompt });
    asking::gone(model)
}

fn add_recommendation(model: &mut Model, phase: Option<&str>, title: &str) -> Vec<Effect> {
    if title.is_empty() {
        return Vec::new();
    }
    let mut fields = vec![("title".into(), Value::text(title))];
    fields.extend(phase.map(|phase| ("from".into(), Value::text(phase))));
    let did = Sentence::new("screen-raised").with("title", title);
    let effects = amend(model, &Edit::Add("recommendation".into(), fields), did);
    let rows = model.taken_up().rows;
    let found = rows.iter().position(|row| {
        let all = plan(model).map(|plan| &plan.recommendations);
        let found = all.and_then(|all| all.get(row.recommendation));
        found.is_some_and(|it| *it.title == *title)
    });
    model.learning.0 = found.unwrap_or(0);
    effects
}

/// Records what a phase did with a recommendation.
fn set_outcome(model: &mut Model, index: usize, phase: usize, text: &str) -> Vec<Effect> {
    let found = model.desk().and_then(|desk| {
        let source = desk.source();
        let edit = recording::outcome(source, index, phase, text)?;
        let did = Sentence::new("screen-recorded")
            .with("phase", &*source.plan().entries.get(phase)?.title)
            .with("title", &*source.plan().recommendations.get(index)?.title);
        Some((edit, did))
    });
    match found {
        Some((edit, did)) => amend(model, &edit, did),
        None => Vec::new(),
    }
}

fn next_status(model: &mut Model) -> Vec<Effect> {
    let Some((index, plan)) = recommendation(model).zip(plan(model)) else {
        return Vec::new();
    };
    let recommendation = &plan.recommendations[index];
    let (next, word) = match recommendation.status {
        RecommendationStatus::Open => (RecommendationStatus::Adopted, Some("adopted")),
        RecommendationStatus::Adopted => (RecommendationStatus::Done, Some("done")),
        RecommendationStatus::Done => (RecommendationStatus::Declined, Some("declined")),
        RecommendationStatus::Declined => (RecommendationStatus::Open, None),
    };
    let did = Sentence::new("screen-recommendation-set")
        .with("title", &*recommendation.title)
        .with("status", Sentence::new(names::recommendation(next)));
    let edit = Edit::Set(
        Row::Recommendation(index),
        "status".into(),
        word.map(Value::text),
    );
    amend(model, &edit, did)
}

fn remove(model: &mut Model) -> Vec<Effect> {
    let Some((index, plan)) = recommendation(model).zip(plan(model)) else {
        return Vec::new();
    };
    let did = Sentence::new("screen-removed").with("title", &*plan.recommendations[index].title);
    let effects = amend(model, &Edit::Remove(Row::Recommendation(index)), did);
    model.learning.0 = stepped(model.learning.0, 0, model.taken_up().rows.len());
    effects
}

pub(super) fn plan(model: &Model) -> Option<&Plan> {
    Some(model.desk()?.source().plan())
}

/// Goes to the phase of the cell on the wheel.
pub(super) fn to_phase(model: &mut Model) {
    let id = model.phase().and_then(|phase| {
        let entry = plan(model)?.entries.get(phase)?;
        Some(entry.id.clone())
    });
    model.view = View::Wheel;
    if let (Some(desk), Some(id)) = (model.desk_mut(), id) {
        let day = desk.cursor.day;
        desk.go_to(&id, day);
    }
}

/// Opens the list of documents, if there are any.
pub(super) fn documents(model: &mut Model) {
    if model.documents().is_empty() {
        model.notice = Some(Sentence::new("screen-no-documents"));
    } else {
        model.mode = Mode::Documents(0);
    }
}

/// Opens a document with what the system opens such things with.
pub(super) fn open_document(model: &mut Model, row: usize) -> Vec<Effect> {
    let found = model.documents().get(row).copied();
    let link = found.and_then(|index| {
        let document = plan(model)?.documents.get(index)?;
        document.link.as_deref().map(str::to_owned)
    });
    if let Some(link) = link {
        return vec![Effect::OpenDocument(Document { link, agreed: None })];
    }
    model.notice = Some(Sentence::new("screen-no-link"));
    Vec::new()
}

/// Asks before a file outside of the plan's folder is opened, once a run for each file.
pub(super) fn ask_outside(model: &mut Model, link: String, path: PathBuf) -> Vec<Effect> {
    let is_agreed = model.agreed.contains(&path);
    let shown = path.to_string_lossy().into_owned();
    let open = Document {
        link,
        agreed: Some(path),
    };
    if is_agreed {
        return vec![Effect::OpenDocument(open)];
    }
    let about = Sentence::new("screen-outside-folder").with("path", shown);
    let answers = vec![
        Answer::of("screen-outside-folder-no", Then::Nothing),
        Answer::of("screen-outside-folder-open", Then::OpenOutside(open)),
    ];
    model.mode = Mode::Ask(Question::of(about, answers));
    Vec::new()
}

/// Opens a file outside of the folder, and remembers that it may be.
pub(super) fn open_outside(model: &mut Model, document: Document) -> Vec<Effect> {
    model.agreed.extend(document.agreed.clone());
    vec![Effect::OpenDocument(document)]
}
