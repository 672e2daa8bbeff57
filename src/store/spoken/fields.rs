//! What was heard as a row of the plan, and as a line that says the same. Looks at no text of a plan.

use super::{Heard, Trouble, Vocabulary};
use crate::error::Error;
use crate::store::edit::{Fields, Value};
use crate::time::Day;
use crate::words::Sentence;

impl Heard {
    /// The table of the new entry and what it holds.
    ///
    /// # Errors
    /// When there is no title, or something is not understood: the first of it.
    pub fn fields(&self) -> Result<(Box<str>, Fields), Sentence> {
        if let Some(trouble) = self.trouble() {
            return Err(trouble.message.clone());
        }
        if self.title.is_empty() {
            return Err(Sentence::new("spoken-no-title"));
        }
        let table = if self.kind.is_some() {
            "phase"
        } else {
            "activity"
        };
        Ok((table.into(), self.keys()))
    }

    /// Why nothing can be made of it, with the way out.
    #[must_use]
    pub fn error(&self) -> Option<Error> {
        let reason = self.fields().err()?;
        let help = match self.trouble() {
            Some(trouble) => trouble.help.clone(),
            None => Some(Sentence::new("spoken-no-title-help")),
        };
        // The line itself is to be written in another way.
        let error = if reason.key() == "spoken-split-date" {
            Error::usage(reason)
        } else {
            Error::failed(reason)
        };
        Some(help.into_iter().fold(error, Error::hinted))
    }

    fn trouble(&self) -> Option<&Trouble> {
        let mut all = self.remarks.iter().map(|remark| &remark.trouble);
        all.find(|trouble| trouble.stops)
    }

    fn keys(&self) -> Fields {
        let text = |value: &Option<String>| {
            let value = value.as_deref().filter(|value| !value.is_empty());
            value.map(Value::text)
        };
        let date = self.when.as_deref().map(|words| {
            let day = words.parse::<Day>();
            day.map_or_else(|_| Value::text(words), Value::from)
        });
        let keys = [
            ("title", Some(Value::text(&self.title))),
            ("kind", text(&self.kind)),
            ("ring", text(&self.ring)),
            ("phase", text(&self.phase)),
            ("when", date),
            ("time", text(&self.time)),
            ("participants", several(&self.participants)),
            ("owner", one_or_several(&self.owners)),
            ("tags", several(&self.tags)),
        ];
        let keys = keys.into_iter();
        keys.filter_map(|(key, value)| Some((key.into(), value?)))
            .collect()
    }
}

fn several(names: &[String]) -> Option<Value> {
    let values = names.iter().map(|name| Value::text(name));
    (!names.is_empty()).then(|| Value::List(values.collect()))
}

fn one_or_several(names: &[String]) -> Option<Value> {
    match names {
        [only] => Some(Value::text(only)),
        names => several(names),
    }
}

impl Vocabulary {
    /// A line that is heard as this is.
    #[must_use]
    pub fn line(&self, heard: &Heard) -> String {
        let quoted = |marks: [&str; 2]| {
            let title = format!("{}{}{}", marks[0], heard.title, marks[1]);
            line_with(heard, &title)
        };
        let plain = line_with(heard, &heard.title);
        let quotes = [["\"", "\""], ["“", "”"], ["»", "«"]];
        let mut lines = vec![plain];
        lines.extend(quotes.map(quoted));
        let same = |line: &&String| self.hear(line).says(heard);
        let found = lines.iter().find(same).unwrap_or(&lines[1]);
        found.clone()
    }
}

fn line_with(heard: &Heard, title: &str) -> String {
    let mut words = Vec::new();
    if let Some(kind) = &heard.kind {
        words.push(format!("!{}", behind_sign(kind)));
    }
    words.push(title.to_owned());
    words.extend(heard.when.clone());
    words.extend(heard.time.clone());
    let marked = [
        ('@', &heard.owners),
        ('&', &heard.participants),
        ('#', &heard.tags),
    ];
    for (sign, names) in marked {
        let names = names.iter();
        words.extend(names.map(|name| format!("{sign}{}", behind_sign(name))));
    }
    let one = [('/', &heard.ring), ('+', &heard.phase)];
    for (sign, name) in one {
        words.extend(
            name.as_ref()
                .map(|name| format!("{sign}{}", behind_sign(name))),
        );
    }
    words.join(" ")
}

/// A name behind a sign, in quotes where it needs them.
pub(super) fn behind_sign(name: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    if name.chars().all(plain) {
        name.to_owned()
    } else if name.contains('"') {
        format!("“{name}”")
    } else {
        format!("\"{name}\"")
    }
}

impl Heard {
    /// Whether both say the same, wherever in their lines they say it.
    #[must_use]
    pub fn says(&self, other: &Self) -> bool {
        let parts = |heard: &Self| {
            (
                heard.title.clone(),
                (heard.when.clone(), heard.date.clone()),
                heard.time.clone(),
                (heard.owners.clone(), heard.participants.clone()),
                heard.tags.clone(),
                (heard.ring.clone(), heard.phase.clone(), heard.kind.clone()),
            )
        };
        parts(self) == parts(other)
    }
}
