//! What a year leaves behind: what became of its occurrences, how far its entries had come, what its phases did with the
//! recommendations, its documents. And what tells the year itself. It decides on rows as they are written, and moves no date.

use super::name;
use crate::error::Error;
use crate::plan::Plan;
use crate::store::Source;
use crate::store::edit::field;
use crate::store::edit::sheet::{Loose, Revision, Sheet};
use crate::store::edit::{Fields, Value, not_done};
use crate::time::Cycle;
use crate::time::phrase::{self, Language};

/// The text without what belongs to its year alone, with the later cycle in its head.
pub(super) fn behind(source: &Source, to: Cycle) -> Result<String, Error> {
    let rows = Sheet::of(source.text()).rows;
    let turn = Turn {
        plan: source.plan(),
        to,
    };
    let mut revision = Revision::default();
    for (index, row) in rows.iter().enumerate() {
        match turn.of(row) {
            Kept::Gone => revision.gone.push(index),
            Kept::With(set) => {
                let set = set.into_iter();
                let set = set.map(|(key, value)| (index, Box::from(key), value));
                revision.set.extend(set);
            }
        }
    }
    revision.of(source.text())
}

/// What becomes of a row.
enum Kept {
    /// It stays behind.
    Gone,
    /// It comes along, with these keys set or taken away.
    With(Vec<(&'static str, Option<Value>)>),
}

/// From which plan to which cycle.
struct Turn<'p> {
    plan: &'p Plan,
    to: Cycle,
}

impl Turn<'_> {
    fn of(&self, row: &Loose) -> Kept {
        let status = text(&row.fields, "status");
        match &*row.name {
            "plan" => Kept::With(self.heading(&row.fields)),
            "phase" | "activity" => Kept::With(self.entry(&row.fields)),
            "recommendation" if matches!(status, Some("done" | "declined")) => Kept::Gone,
            "recommendation" => Kept::With(self.recommendation(&row.fields)),
            "idea" if status == Some("taken") => Kept::Gone,
            "document" => Kept::Gone,
            _ => Kept::With(Vec::new()),
        }
    }

    fn heading(&self, fields: &Fields) -> Vec<(&'static str, Option<Value>)> {
        let first = self.to.first();
        let mut set = match field(fields, "starts") {
            Some(Value::Text(_)) => vec![("starts", Some(Value::text(&first.to_string())))],
            Some(_) => vec![("starts", Some(first.into()))],
            None => vec![("year", Some(i64::from(first.year()).into()))],
        };
        let title = text(fields, "title");
        let title = title.and_then(|title| name::of_cycle(title, self.plan.cycle, self.to));
        set.extend(title.map(|title| ("title", Some(Value::text(&title)))));
        set
    }

    /// That something is only an idea is no matter of how far it has come.
    fn entry(&self, fields: &Fields) -> Vec<(&'static str, Option<Value>)> {
        let has = |key: &str| field(fields, key).is_some();
        let mut set = Vec::new();
        if has("status") && text(fields, "status") != Some("idea") {
            set.push(("status", None));
        }
        if has("occurrence") {
            set.push(("occurrence", None));
        }
        set.extend(unticked(fields).map(|list| ("checklist", Some(list))));
        set.extend(self.left_out(fields));
        set
    }

    fn recommendation(&self, fields: &Fields) -> Vec<(&'static str, Option<Value>)> {
        let carried = Value::text(&self.plan.cycle.label());
        let mut set = vec![("carried-from", Some(carried))];
        if field(fields, "step").is_some() {
            set.push(("step", None));
        }
        set
    }

    /// What is left out of a repeat, less the days of the old year: they have nothing to be left out of. None when it stays
    /// as it is.
    fn left_out(&self, fields: &Fields) -> Option<(&'static str, Option<Value>)> {
        let values = match field(fields, "except")? {
            Value::List(values) => &values[..],
            value => std::slice::from_ref(value),
        };
        let kept = values.iter().filter(|value| !self.names_a_year(value));
        let kept: Vec<Value> = kept.cloned().collect();
        let is_same = kept.len() == values.len();
        let kept = (!kept.is_empty()).then_some(Value::List(kept));
        (!is_same).then_some(("except", kept))
    }

    fn names_a_year(&self, value: &Value) -> bool {
        let language = self.plan.language.as_deref().and_then(Language::from_tag);
        match value {
            Value::Moment(_) => true,
            Value::Text(words) => {
                let read = phrase::read(words, language);
                read.is_ok_and(|reading| !reading.rule.years().is_empty())
            }
            _ => false,
        }
    }
}

fn text<'f>(fields: &'f Fields, key: &str) -> Option<&'f str> {
    match field(fields, key)? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// The checklist with nothing done; none when nothing was.
fn unticked(fields: &Fields) -> Option<Value> {
    let list = field(fields, "checklist")?;
    let fresh = match list {
        Value::List(steps) => Value::List(steps.iter().map(not_done).collect()),
        step => not_done(step),
    };
    (fresh != *list).then_some(fresh)
}
