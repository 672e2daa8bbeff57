//! Several pasted lines are as many entries: shown as they are understood, and added in one step.

use crate::store::edit::Edit;
use crate::store::spoken::{Heard, Vocabulary, lines};
use crate::tui::ask::{Answer, Question, Then};
use crate::tui::dates::Dates;
use crate::tui::desk::Desk;
use crate::tui::message::Effect;
use crate::tui::model::{Mode, Model};
use crate::words::{Sentence, visible};

use super::editing::add;

/// The lines of a pasted text that say something; none where there is only one.
pub(super) fn several(text: &str) -> Option<Vec<String>> {
    let lines: Vec<String> = lines(text).collect();
    (lines.len() > 1).then_some(lines)
}

/// Asks whether entries are to be made of lines, and shows which.
pub(super) fn ask(model: &mut Model, lines: Vec<String>) {
    let Some(desk) = model.desk() else { return };
    let heard = hear(desk, &lines);
    let count = heard.iter().filter(|heard| heard.fields().is_ok()).count();
    let details = lines.iter().zip(&heard);
    let details = details.map(|(line, heard)| told(model, desk, line, heard));
    let details = details.collect();
    let about = Sentence::new("screen-paste-lines")
        .with("count", count)
        .with("left", lines.len() - count);
    let mut answers = vec![Answer::of("screen-paste-not", Then::Nothing)];
    if count > 0 {
        answers.insert(0, Answer::of("screen-paste-all", Then::AddAll(lines)));
    }
    model.mode = Mode::Ask(Question {
        details,
        ..Question::of(about, answers)
    });
}

fn hear(desk: &Desk, lines: &[String]) -> Vec<Heard> {
    let vocabulary = Vocabulary::of(desk.source().plan());
    lines.iter().map(|line| vocabulary.hear(line)).collect()
}

/// What a line is understood as: its title, its first day, who answers for it; or why it is not.
fn told(model: &Model, desk: &Desk, line: &str, heard: &Heard) -> String {
    if let Err(reason) = heard.fields() {
        return format!("– {}: {}", visible(line), model.words.say(&reason));
    }
    let dates = heard.dates(desk.source().plan());
    let dates = dates.map(|(dates, _)| dates).unwrap_or_default();
    let named = Dates::of(&model.words);
    let first = dates.first().map(|date| named.in_full(date));
    let more = dates.len().saturating_sub(1);
    let more = Sentence::new("screen-more-dates").with("count", more);
    let mut parts = vec![heard.title.clone()];
    parts.push(first.unwrap_or_else(|| model.text("screen-date-unknown")));
    parts.extend((dates.len() > 1).then(|| model.words.say(&more)));
    parts.extend(heard.time.clone());
    parts.extend(heard.owners.iter().map(|owner| format!("@{owner}")));
    parts.extend(heard.tags.iter().map(|tag| format!("#{tag}")));
    format!("+ {}", visible(&parts.join(" · ")))
}

/// Adds what can be understood, in one step. What says no date waits on the shelf.
pub(super) fn add_all(model: &mut Model, lines: &[String]) -> Vec<Effect> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let heard = hear(desk, lines);
    let fields = heard.iter().filter_map(|heard| heard.fields().ok());
    let edits: Vec<Edit> = fields
        .map(|(table, fields)| Edit::Add(table, fields))
        .collect();
    let did = Sentence::new("screen-added-several").with("count", edits.len());
    add(model, &Edit::All(edits), did)
}
