//! What both sides have changed, each in its own way, and whose word it is to be. It asks; it decides nothing.

use crate::store::edit::{Fields, Value, field};
use crate::words::{Sentence, visible};

/// Whose word counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// What was changed here.
    Ours,
    /// What came from outside.
    Theirs,
}

/// Something that both have changed, each in its own way.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The table of its row, such as `activity`.
    pub table: Box<str>,
    /// What the row is called: its title, the text of an idea.
    pub title: Box<str>,
    /// What of the row.
    pub about: About,
    /// What it was before either; none where there was nothing.
    pub base: Option<Value>,
    /// What it is here; none where it has been taken away.
    pub ours: Option<Value>,
    /// What came from outside; none where it has been taken away.
    pub theirs: Option<Value>,
}

/// What of a row is in question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// The value of a key, with what leads to it: `when`; `values`, `2024`; `occurrence`, `2024-03-05`, `moved`.
    Key(Vec<Box<str>>),
    /// Whether the row is there, and as what.
    Row,
    /// Where it stands among the others.
    Place,
}

impl Conflict {
    /// The question as a sentence: what is in question and what either has.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let key = match &self.about {
            About::Key(_) => "merge-conflict-key",
            About::Row if self.ours.is_none() => "merge-conflict-removed-here",
            About::Row if self.theirs.is_none() => "merge-conflict-removed-there",
            About::Row => "merge-conflict-row",
            About::Place => "merge-conflict-place",
        };
        let sentence = Sentence::new(key).with("title", shortened(&self.title));
        match &self.about {
            About::Key(path) => sentence
                .with("key", path.join(" · "))
                .with("ours", said(self.ours.as_ref()))
                .with("theirs", said(self.theirs.as_ref())),
            _ => sentence,
        }
    }

    /// What a side has, as one line; none where it has nothing.
    #[must_use]
    pub fn shown(&self, side: Side) -> Option<String> {
        let value = match side {
            Side::Ours => self.ours.as_ref(),
            Side::Theirs => self.theirs.as_ref(),
        };
        value.map(|value| shortened(&line(value)))
    }
}

/// A value in a sentence.
fn said(value: Option<&Value>) -> Sentence {
    match value {
        Some(value) => Sentence::new("merge-value").with("value", shortened(&line(value))),
        None => Sentence::new("merge-nothing"),
    }
}

/// A value as one line.
fn line(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Moment(text) => text.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::List(values) => {
            let lines: Vec<String> = values.iter().map(line).collect();
            lines.join(", ")
        }
        Value::Table(fields) => {
            let lines = fields.iter();
            let lines: Vec<String> = lines
                .map(|(key, value)| format!("{key}: {}", line(value)))
                .collect();
            lines.join("; ")
        }
        Value::Unread => "?".to_owned(),
    }
}

/// Words of the plan as they stand in a sentence: on one line, and not all of a note of ten thousand letters.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = visible(&text);
    match text.char_indices().nth(120) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.into_owned(),
    }
}

/// What a row is called.
pub(super) fn title_of(fields: &Fields) -> Box<str> {
    let named = ["title", "text", "id"].into_iter();
    let mut found = named.filter_map(|key| match field(fields, key) {
        Some(Value::Text(text)) => Some(text.clone()),
        _ => None,
    });
    found.next().unwrap_or_default()
}

/// Gathers the questions, and answers those that have been decided.
pub(super) struct Judge<'d> {
    decided: &'d [Side],
    pub(super) conflicts: Vec<Conflict>,
}

/// The row at hand, as it is called in questions.
#[derive(Clone, Copy)]
pub(super) struct Named<'r> {
    pub(super) table: &'r str,
    pub(super) title: &'r str,
}

impl<'d> Judge<'d> {
    pub(super) fn new(decided: &'d [Side]) -> Self {
        Self {
            decided,
            conflicts: Vec::new(),
        }
    }

    /// Whose word it is; theirs as long as nobody has decided.
    pub(super) fn ask(
        &mut self,
        row: Named<'_>,
        about: About,
        [base, ours, theirs]: [Option<&Value>; 3],
    ) -> Side {
        let side = self.decided.get(self.conflicts.len());
        self.conflicts.push(Conflict {
            table: row.table.into(),
            title: row.title.into(),
            about,
            base: base.cloned(),
            ours: ours.cloned(),
            theirs: theirs.cloned(),
        });
        side.copied().unwrap_or(Side::Theirs)
    }
}
