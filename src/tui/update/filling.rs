//! Keys while the form of an entry is open.

use crossterm::event::KeyCode;

use crate::plan::Occurrence;
use crate::plan::format::Value;
use crate::store::moving::Reach;
use crate::store::typed::{self, Choice, Entered};
use crate::time::Day;
use crate::tui::ask::Then;
use crate::tui::dates::Dates;
use crate::tui::desk::Desk;
use crate::tui::form::{Form, Verdict};
use crate::tui::keys::Chord;
use crate::tui::message::{Composed, Effect};
use crate::tui::model::{Mode, Model};
use crate::words::{Sentence, Words};

use super::amend::{amend, told};
use super::{learning, moving};

/// Opens the form of the selected entry.
pub(super) fn open(model: &mut Model) {
    if let Some(Err(error)) = model.desk().map(|desk| desk.source().may_be_edited()) {
        model.notice = Some(told(&error));
        return;
    }
    let form = model.desk().and_then(|desk| {
        let index = desk.selected()?;
        Form::of(desk.source(), index)
    });
    if let Some(form) = form {
        model.mode = Mode::Form(Box::new(form));
    }
}

/// A key; the form is put back unless it is closed.
pub(super) fn press(model: &mut Model, form: Box<Form>, chord: Chord) -> Vec<Effect> {
    if form.typing.is_some() {
        return type_into(model, form, chord);
    }
    choose(model, form, chord)
}

fn choose(model: &mut Model, mut form: Box<Form>, chord: Chord) -> Vec<Effect> {
    match chord.code() {
        KeyCode::Char('q') => return Vec::new(),
        KeyCode::Char('u') => {
            let place = model.desk().map_or((None, 0), |desk| place(desk, &form));
            let effects = super::amend::undo(model);
            renew(model, &form, place);
            return effects;
        }
        KeyCode::Char('d') | KeyCode::Delete => return accept(model, form, ""),
        KeyCode::Enter | KeyCode::Char('i' | 'l' | ' ') | KeyCode::Right => {
            return begin(model, form);
        }
        KeyCode::Char('E') => return compose(model, form),
        KeyCode::Down | KeyCode::Char('j') | KeyCode::Tab => form.step(1),
        KeyCode::Up | KeyCode::Char('k') | KeyCode::BackTab => form.step(-1),
        KeyCode::Home | KeyCode::Char('g') => form.step(i32::MIN),
        KeyCode::End | KeyCode::Char('G') => form.step(i32::MAX),
        _ => {}
    }
    model.mode = Mode::Form(form);
    Vec::new()
}

/// Begins to type; what is yes or no only turns, and what has several lines is written elsewhere.
fn begin(model: &mut Model, mut form: Box<Form>) -> Vec<Effect> {
    let Some(field) = form.field() else {
        return Vec::new();
    };
    if matches!(field.key.value, Value::Flag) {
        let turned = if field.written == "true" { "" } else { "true" };
        return accept(model, form, turned);
    }
    if field.written.contains('\n') {
        return compose(model, form);
    }
    if let Some(desk) = model.desk() {
        form.begin(desk.source());
    }
    model.mode = Mode::Form(form);
    Vec::new()
}

/// Hands the text of a field to the user's editor.
fn compose(model: &mut Model, form: Box<Form>) -> Vec<Effect> {
    let Some(field) = form.field() else {
        return Vec::new();
    };
    if !matches!(field.key.value, Value::Text) {
        model.mode = Mode::Form(form);
        return Vec::new();
    }
    let effect = Effect::Compose(Composed {
        id: form.id.clone(),
        key: field.key.name,
        text: field.written.clone(),
    });
    model.mode = Mode::Form(form);
    vec![effect]
}

/// Text comes back from the user's editor.
pub(super) fn composed(model: &mut Model, composed: &Composed) -> Vec<Effect> {
    let text = composed.text.trim_end_matches(['\n', '\r']);
    match std::mem::take(&mut model.mode) {
        Mode::Form(form) => accept(model, form, text),
        Mode::Prompt(prompt) => learning::composed(model, prompt, text),
        _ => Vec::new(),
    }
}

fn type_into(model: &mut Model, mut form: Box<Form>, chord: Chord) -> Vec<Effect> {
    let Some(typing) = &mut form.typing else {
        return Vec::new();
    };
    match chord.code() {
        KeyCode::Enter => {
            let typed = typing.line.text().to_owned();
            return accept(model, form, &typed);
        }
        KeyCode::Tab => {
            if let Some(line) = typing.choices.completed(typing.line.text()) {
                typing.line = crate::tui::line::Line::of(&line);
            }
        }
        _ => {
            typing.line.take(chord);
        }
    }
    judge(model, &mut form);
    model.mode = Mode::Form(form);
    Vec::new()
}

/// Text pasted into the field that is open.
pub(super) fn paste(model: &mut Model, mut form: Box<Form>, text: &str) {
    if let Some(typing) = &mut form.typing {
        typing.line.insert(text);
        judge(model, &mut form);
    }
    model.mode = Mode::Form(form);
}

fn judge(model: &Model, form: &mut Form) {
    if let Some(desk) = model.desk() {
        form.judge(desk.source());
    }
}

/// Takes a typed value into the plan; one that cannot be taken stays in the line, with the reason.
fn accept(model: &mut Model, form: Box<Form>, typed: &str) -> Vec<Effect> {
    accept_for(model, form, typed, None)
}

/// The form comes back with what was typed, where it waits behind a question.
pub(super) fn put_back(model: &mut Model) {
    if let Some((form, _)) = model.filling.take() {
        model.mode = Mode::Form(form);
    }
}

/// What was typed is meant for these occurrences. Where they are gone meanwhile the form comes back with it.
pub(super) fn reach(
    model: &mut Model,
    occurrence: Option<Occurrence>,
    reach: Reach,
) -> Vec<Effect> {
    let Some(occurrence) = occurrence else {
        put_back(model);
        return super::asking::gone(model);
    };
    let Some((form, typed)) = model.filling.take() else {
        return Vec::new();
    };
    accept_for(model, form, &typed, Some((occurrence, reach)))
}

/// The occurrence that the form was opened on, where its field can be another one for it than for the others.
fn asked(desk: &Desk, form: &Form) -> Option<(Occurrence, Choice)> {
    let index = desk.entry_of(&form.id)?;
    let occurrence = desk.occurrence(desk.cursor.at?)?;
    let choice = typed::choice(desk.source(), index, form.field()?.key.name);
    let is_own = occurrence.entry as usize == index && occurrence.span().is_some();
    (is_own && choice != Choice::None).then_some((occurrence, choice))
}

/// The same, for these occurrences; of a repeating entry it is asked which are meant.
fn accept_for(
    model: &mut Model,
    mut form: Box<Form>,
    typed: &str,
    meant: Option<(Occurrence, Reach)>,
) -> Vec<Effect> {
    if let Some(reason) = theirs(&mut form, typed) {
        return refuse(model, form, reason);
    }
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let Some(field) = form.field().cloned() else {
        return Vec::new();
    };
    if typed == field.written {
        form.typing = None;
        model.mode = Mode::Form(form);
        return Vec::new();
    }
    let entered = match meant {
        Some((occurrence, reach)) => {
            typed::edit_for(desk.source(), &occurrence, field.key, typed, reach)
        }
        None => form.edit(desk.source(), typed),
    };
    let Entered {
        edit,
        aside,
        holder,
    } = match entered {
        Ok(entered) => entered,
        Err(reason) => return refuse(model, form, reason),
    };
    if meant.is_none()
        && let Some(doubt) = form.objection(desk.source(), &edit, typed)
    {
        if let Some(typing) = &mut form.typing {
            typing.verdict = Verdict::Doubtful(doubt);
        }
        model.mode = Mode::Form(form);
        return Vec::new();
    }
    if meant.is_none()
        && let Some((occurrence, choice)) = asked(desk, &form)
        && let Some(meant) = desk.meant(occurrence)
    {
        let then = |reach| Then::Fill(meant.clone(), reach);
        let mut question = moving::reach_question(model, &occurrence, then);
        let this = typed::edit_for(desk.source(), &occurrence, field.key, typed, Reach::ThisOne);
        let is_of_one = choice == Choice::Any && this.is_ok();
        question.answers.drain(..usize::from(!is_of_one));
        model.mode = Mode::Ask(question);
        model.filling = Some((form, typed.to_owned()));
        return Vec::new();
    }
    let title = desk
        .entry_of(&form.id)
        .and_then(|at| desk.source().plan().entries.get(at))
        .map_or("", |entry| &*entry.title);
    let did = Sentence::new("screen-field-set")
        .with("field", field.key.name)
        .with("title", title);
    let did = laid_aside(did, &aside, &model.words);
    let did = moving::of_reach(model, did, meant);
    let place = place(desk, &form);
    let before = desk.generation;
    let effects = amend(model, &edit, did);
    let taken = model.desk().is_some_and(|desk| desk.generation != before);
    if !taken {
        let reason = model.notice.take();
        return refuse(
            model,
            form,
            reason.unwrap_or_else(|| Sentence::new("edit-refused")),
        );
    }
    if let Some(id) = holder {
        if let (Some(desk), Some((occurrence, _))) = (model.desk_mut(), meant)
            && let Some(span) = occurrence.span()
        {
            desk.go_to(&id, span.first());
        }
        form.id = id;
    }
    renew(model, &form, place);
    effects
}

/// That what is known of these days has no occurrence any more.
fn laid_aside(did: Sentence, aside: &[Day], words: &Words) -> Sentence {
    if aside.is_empty() {
        return did;
    }
    Sentence::new("screen-laid-aside")
        .with("what", did)
        .with("days", Dates::of(words).list(aside))
}

/// What somebody else wrote there meanwhile is not replaced before it was seen.
fn theirs(form: &mut Form, typed: &str) -> Option<Sentence> {
    let now = form.field()?.written.clone();
    let typing = form.typing.as_mut()?;
    if now == typing.known || now == typed {
        return None;
    }
    typing.known.clone_from(&now);
    Some(Sentence::new("screen-field-theirs").with("value", now))
}

fn refuse(model: &mut Model, mut form: Box<Form>, reason: Sentence) -> Vec<Effect> {
    match &mut form.typing {
        Some(typing) => typing.verdict = Verdict::Refused(reason),
        None => model.notice = Some(reason),
    }
    model.mode = Mode::Form(form);
    Vec::new()
}

/// The row of the form's entry, and how many rows there are: as long as these are as many, it keeps its own.
fn place(desk: &Desk, form: &Form) -> (Option<usize>, usize) {
    (desk.entry_of(&form.id), desk.source().plan().entries.len())
}

/// The form as the plan is now. The entry may have another id, where that follows from its title; with neither its id nor its
/// row to find it by, the form is closed.
fn renew(model: &mut Model, form: &Form, (row, rows): (Option<usize>, usize)) {
    let fresh = model.desk().and_then(|desk| {
        let as_many = desk.source().plan().entries.len() == rows;
        let index = desk
            .entry_of(&form.id)
            .or_else(|| row.filter(|_| as_many))?;
        Form::of(desk.source(), index)
    });
    if let Some(mut fresh) = fresh {
        fresh.chosen = form.chosen;
        model.mode = Mode::Form(Box::new(fresh));
    }
}

/// The open form after somebody else wrote the file: with what is there now, and what is being typed. Where the entry is gone,
/// what was typed stays, and cannot be taken.
pub(super) fn again(model: &mut Model) {
    let Mode::Form(form) = &model.mode else {
        return;
    };
    let fresh = model.desk().and_then(|desk| {
        let mut fresh = Form::of(desk.source(), desk.entry_of(&form.id)?)?;
        let chosen = form.field()?.key.name;
        let mut fields = fresh.fields.iter();
        fresh.chosen = fields.position(|field| field.key.name == chosen)?;
        fresh.typing.clone_from(&form.typing);
        fresh.judge(desk.source());
        Some(fresh)
    });
    if let Some(fresh) = fresh {
        model.mode = Mode::Form(Box::new(fresh));
    }
}

/// Closes the line, not the form.
pub(super) fn stop(model: &mut Model, mut form: Box<Form>) {
    form.typing = None;
    model.mode = Mode::Form(form);
}

/// A click on a field: it is chosen; chosen already, it is typed into.
pub(super) fn pick(model: &mut Model, mut form: Box<Form>, row: usize) -> Vec<Effect> {
    if row >= form.fields.len() || form.typing.is_some() {
        model.mode = Mode::Form(form);
        return Vec::new();
    }
    if form.chosen == row {
        return begin(model, form);
    }
    form.chosen = row;
    model.mode = Mode::Form(form);
    Vec::new()
}
