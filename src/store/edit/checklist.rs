//! The small steps of an entry: done, or not. A step is a text, or a table where more is told of it.

use super::change::Tick;
use super::draft::Draft;
use super::enter::missing;
use super::value::{Value, field};
use crate::error::Error;

/// The key that they stand under.
const KEY: &str = "checklist";

impl Draft<'_> {
    /// Makes a step done, or not done; it is meant by its index in the plan, which has only what can be read.
    pub(super) fn tick(&mut self, row: usize, step: usize, tick: Tick) -> Result<(), Error> {
        let mut parts = self.parts(row, KEY);
        let mut steps = parts.all.iter_mut().filter(|part| is_step(&part.value));
        let part = steps.nth(step).ok_or_else(|| missing(KEY))?;
        part.value = match tick {
            Tick::No => not_done(&part.value),
            Tick::Yes => done(&part.value, true.into()),
            Tick::On(day) => done(&part.value, day.into()),
        };
        self.set(row, KEY, parts.value())
    }
}

fn is_step(value: &Value) -> bool {
    match value {
        Value::Text(_) => true,
        Value::Table(fields) => {
            matches!(field(fields, "item"), Some(Value::Text(item)) if !item.trim().is_empty())
        }
        _ => false,
    }
}

fn done(step: &Value, done: Value) -> Value {
    let Value::Table(fields) = step else {
        return Value::table(&[("item", step.clone()), ("done", done)]);
    };
    let mut fields = fields.clone();
    match fields.iter_mut().find(|(key, _)| &**key == "done") {
        Some((_, old)) => *old = done,
        None => fields.push(("done".into(), done)),
    }
    Value::Table(fields)
}

/// A step that is still to be taken; it is a text where nothing else is told of it.
pub(in crate::store) fn not_done(step: &Value) -> Value {
    let Value::Table(fields) = step else {
        return step.clone();
    };
    let mut fields = fields.clone();
    fields.retain(|(key, _)| &**key != "done");
    match &fields[..] {
        [(key, value)] if &**key == "item" => value.clone(),
        _ => Value::Table(fields),
    }
}
