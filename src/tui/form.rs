//! The form of an entry: its fields as one line each, the one that is typed into, and what becomes of it. Knows the text
//! layer, no keys and no screen.

mod choices;

use std::collections::HashSet;

use crate::plan::format::Value;
use crate::plan::{Level, Problem, When};
use crate::store::Source;
use crate::store::edit::Edit;
use crate::store::typed::{self, Entered, Field};
use crate::time::Date;
use crate::words::Sentence;

use super::line::Line;
use super::palette::stepped;
pub use choices::Choices;

/// A form that is open.
#[derive(Clone, Debug)]
pub struct Form {
    /// The entry.
    pub id: Box<str>,
    /// What can be filled in, in the order of the format.
    pub fields: Vec<Field>,
    /// The field that keys go to.
    pub chosen: usize,
    /// The line that is typed into it.
    pub typing: Option<Typing>,
}

/// A field that is being filled in.
#[derive(Clone, Debug)]
pub struct Typing {
    /// What is typed.
    pub line: Line,
    /// What could be meant.
    pub choices: Choices,
    /// What becomes of it.
    pub verdict: Verdict,
    /// What the field held when one began to type, or what others have put there since and was shown.
    pub known: String,
    /// A date that was not read when Enter was pressed: pressed once more, its words are kept as they are.
    pub insisted: Option<String>,
}

/// What becomes of a typed value.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// It can be taken.
    Fine,
    /// It can be taken, and comes to these dates.
    Dates(Vec<Date>),
    /// It can be taken, though this is to be said.
    Doubtful(Sentence),
    /// It cannot be taken.
    Refused(Sentence),
}

impl Form {
    /// The form of an entry; none where there is no such entry.
    #[must_use]
    pub fn of(source: &Source, index: usize) -> Option<Self> {
        let entry = source.plan().entries.get(index)?;
        let mut fields = typed::fields(source, index)?;
        // People look for the title and the date first; the id is for who reads the file.
        fields.sort_by_key(|field| match field.key.name {
            "title" => 0,
            "when" => 1,
            "id" => 3,
            _ => 2,
        });
        Some(Self {
            id: entry.id.clone(),
            fields,
            chosen: 0,
            typing: None,
        })
    }

    /// The chosen field.
    #[must_use]
    pub fn field(&self) -> Option<&Field> {
        self.fields.get(self.chosen)
    }

    /// Goes so many fields down (up if negative), and stays inside.
    pub fn step(&mut self, steps: i32) {
        self.chosen = stepped(self.chosen, steps, self.fields.len());
    }

    /// Begins to type into the chosen field.
    pub fn begin(&mut self, source: &Source) {
        let Some(field) = self.field() else { return };
        let line = Line::of(&field.written);
        let choices = Choices::of(field.key, source.plan(), &self.id);
        self.typing = Some(Typing {
            choices: choices.narrowed(line.text()),
            line,
            verdict: Verdict::Fine,
            known: field.written.clone(),
            insisted: None,
        });
        self.judge(source);
    }

    /// Looks anew at what is typed.
    pub fn judge(&mut self, source: &Source) {
        let Some(mut typing) = self.typing.take() else {
            return;
        };
        typing.choices = typing.choices.narrowed(typing.line.text());
        typing.verdict = self.verdict(source, typing.line.text());
        self.typing = Some(typing);
    }

    /// What the plan has against a typed date, with the way out, where nobody has insisted on it yet.
    pub fn objection(&mut self, before: &Source, edit: &Edit, typed: &str) -> Option<Sentence> {
        let field = self.field()?;
        if !matches!(field.key.value, Value::Dates) || typed.trim().is_empty() {
            return None;
        }
        let after = before.edited(edit).ok()?;
        let mut entries = after.plan().entries.iter();
        let index = entries.position(|entry| entry.id == self.id);
        let entry = index.and_then(|index| after.plan().entries.get(index))?;
        let mut words = entry.when.iter().chain(&entry.except);
        let is_read = |when: &When| when.dates.iter().any(|date| date.span.is_some());
        if words.all(is_read) {
            return None; // what is said of a date that is read is said beside it
        }
        let known: HashSet<&Sentence> = before.problems().iter().map(|it| &it.message).collect();
        let problem = after.problems().iter().find(|problem| {
            let is_own = problem.entry == index && problem.level < Level::Advice;
            is_own && !known.contains(&problem.message)
        })?;
        let typing = self.typing.as_mut()?;
        if typing.insisted.as_deref() == Some(typed) {
            return None;
        }
        typing.insisted = Some(typed.to_owned());
        let help = problem.help.as_ref();
        let key = if help.is_some() {
            "screen-form-unread-help"
        } else {
            "screen-form-unread"
        };
        let said = Sentence::new(key).with("what", problem.message.clone());
        Some(
            help.iter()
                .fold(said, |said, help| said.with("help", (*help).clone())),
        )
    }

    fn verdict(&self, source: &Source, typed: &str) -> Verdict {
        let Some(field) = self.field() else {
            return Verdict::Fine;
        };
        if typed == field.written {
            return Verdict::Fine;
        }
        let edit = match self.edit(source, typed) {
            Ok(entered) => entered.edit,
            Err(reason) => return Verdict::Refused(reason),
        };
        match source.edited(&edit) {
            Err(error) => {
                let reason = error.chain().last().unwrap_or(error.message());
                Verdict::Refused(reason.clone())
            }
            Ok(after) => self.said_of(source, &after, field),
        }
    }

    /// What there is to say when the plan has the new value: a problem that it did not have, or the dates.
    fn said_of(&self, before: &Source, after: &Source, field: &Field) -> Verdict {
        let known = before.problems().iter().map(|it| &it.message);
        let known: HashSet<&Sentence> = known.collect();
        let new =
            |problem: &&Problem| problem.level < Level::Advice && !known.contains(&problem.message);
        if let Some(problem) = after.problems().iter().find(new) {
            return Verdict::Doubtful(problem.message.clone());
        }
        let entry = after.plan().entries.iter().find(|it| it.id == self.id);
        match (field.key.name, entry) {
            ("when" | "except", Some(entry)) => {
                let whens = entry.when.iter();
                Verdict::Dates(whens.flat_map(|when| &*when.dates).copied().collect())
            }
            _ => Verdict::Fine,
        }
    }

    /// The edit that puts a typed line into the chosen field; an empty one takes it out of the file.
    ///
    /// # Errors
    /// When the line cannot be a value of the field.
    pub fn edit(&self, source: &Source, line: &str) -> Result<Entered, Sentence> {
        let gone = || Sentence::new("edit-no-such-row");
        let mut entries = source.plan().entries.iter();
        let index = entries
            .position(|entry| entry.id == self.id)
            .ok_or_else(gone)?;
        let field = self.field().ok_or_else(gone)?;
        typed::edit(source, index, field.key, line)
    }
}
