//! What a phase did with a recommendation, as an edit. Knows no keys of the keyboard.

use super::Source;
use super::edit::{Edit, Part, Row, Value};

/// The key that it stands under.
const KEY: &str = "step";

/// The recommendation's steps with another outcome for a phase, and without a step of it where the text is empty. Both by their
/// index in the plan. None when there is nothing to change.
#[must_use]
pub fn outcome(source: &Source, recommendation: usize, phase: usize, text: &str) -> Option<Edit> {
    let plan = source.plan();
    let known = &plan.recommendations.get(recommendation)?.steps;
    let id = &plan.entries.get(phase)?.id;
    let row = Row::Recommendation(recommendation);
    let mut steps = source.parts(row, KEY);
    let own = known.iter().find(|step| step.phase == Some(phase));
    let at = own.and_then(|own| steps.all.iter().position(|part| part.is_at(own.place)));
    match (at, text.is_empty()) {
        (Some(at), true) => drop(steps.all.remove(at)),
        (Some(at), false) => say(&mut steps.all[at], text),
        (None, true) => return None,
        (None, false) => steps.all.push(Part::new(Value::table(&[
            ("phase", Value::text(id)),
            ("outcome", Value::text(text)),
        ]))),
    }
    Some(Edit::Set(row, KEY.into(), steps.value()))
}

/// A step with another outcome; what else is told of it stays.
fn say(step: &mut Part, text: &str) {
    if let Value::Table(fields) = &mut step.value {
        fields.retain(|(key, _)| &**key != "outcome");
        fields.push(("outcome".into(), Value::text(text)));
    }
}
