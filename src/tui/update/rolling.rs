//! The turn of the year in the program: next year's plan is asked for, written, opened, and reviewed.

use std::path::Path;

use crate::store::roll::Rolled;
use crate::tui::ask::{Answer, Question, Then};
use crate::tui::message::{Effect, Outcome};
use crate::tui::model::{Mode, Model};
use crate::words::Sentence;

use super::amend::told;

/// Asks whether next year's plan is to be written. It is made from what is on the screen, saved or not.
pub(super) fn ask(model: &mut Model) {
    let Some(desk) = model.desk() else { return };
    let source = desk.source();
    let Some(to) = source.plan().cycle.years_later(1) else {
        return;
    };
    match source.rolled(to) {
        Ok(rolled) => model.mode = Mode::Ask(question(&rolled)),
        Err(error) => model.notice = Some(told(&error)),
    }
}

fn question(rolled: &Rolled) -> Question {
    let source = &rolled.source;
    let about = Sentence::new("screen-roll-ask")
        .with("file", file(source.path()))
        .with("year", source.plan().cycle.label())
        .with("unconfirmed", rolled.unconfirmed)
        .with("recommendations", rolled.carried);
    let make = Then::Create(source.path().to_owned(), source.text().to_owned());
    let answers = vec![
        Answer::of("screen-roll-yes", make),
        Answer::of("screen-roll-no", Then::Nothing),
    ];
    Question::of(about, answers)
}

fn file(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// What became of writing it: it is opened, or it is said why it is not there.
pub(super) fn created(model: &mut Model, path: &Path, outcome: Outcome) -> Vec<Effect> {
    match outcome {
        Outcome::Saved { remark, .. } => {
            let said = Sentence::new("screen-rolled").with("file", file(path));
            model.reviewing = Some(0);
            model.notice = Some(remark.unwrap_or(said));
            vec![Effect::Load(path.to_owned())]
        }
        Outcome::Failed(error) => {
            model.notice = Some(told(&error));
            Vec::new()
        }
        Outcome::Changed { .. } => Vec::new(),
    }
}
