//! Every sentence that a person reads, looked up in Fluent files by language.
//!
//! Layers below the screen make [`Sentence`]s: a key and its values, without a language. Only the edge
//! of the program holds [`Words`] and says them. This file knows no plan, no terminal and no locale of the system.

mod columns;
mod figures;
mod messages;
mod visible;

use std::cell::RefCell;
use std::fmt;
use std::hash::{Hash, Hasher};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use messages::Messages;

pub use columns::{columns_of, is_disputed, is_one_column, is_one_column_each};
pub use figures::{beside, figure};
pub use visible::{is_hidden, visible};

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// Swedish.
    Swedish,
    /// English.
    English,
}

impl Tongue {
    /// The languages the program speaks, the default last.
    pub const ALL: [Self; 2] = [Self::Swedish, Self::English];

    /// The tongue that a tag such as `sv`, `sv_SE.UTF-8` or `en-GB` asks for, if the program speaks it.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|tongue| tongue.tag().eq_ignore_ascii_case(primary))
    }

    /// The primary language subtag (BCP 47).
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        self.tag().parse().unwrap_or_default()
    }

    fn messages(self) -> &'static Messages {
        static SWEDISH: Messages = Messages::of(include_str!("words/sv.ftl"));
        static ENGLISH: Messages = Messages::of(include_str!("words/en.ftl"));
        match self {
            Self::Swedish => &SWEDISH,
            Self::English => &ENGLISH,
        }
    }
}

/// A sentence without a language: the key of a message and the values that go into it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sentence {
    key: &'static str,
    values: Vec<(&'static str, Value)>,
}

/// A value that goes into a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words that come from the plan or the system, shown as they are.
    Text(String),
    /// A count or a figure, on which a plural may depend.
    Number(f64),
    /// A sentence within the sentence.
    Sentence(Sentence),
    /// Several, joined as the language joins them: "a, b and c".
    List(Vec<Value>),
}

/// Counts and figures are numbers, never NaN.
impl Eq for Value {}

impl Hash for Value {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self {
            Self::Text(text) => text.hash(state),
            // 0 and -0 are equal, and so must be what they are hashed to.
            Self::Number(number) => (number + 0.0).to_bits().hash(state),
            Self::Sentence(sentence) => sentence.hash(state),
            Self::List(values) => values.hash(state),
        }
    }
}

impl Sentence {
    /// The sentence of `key`, with no values yet.
    #[must_use]
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            values: Vec::new(),
        }
    }

    /// The same sentence with one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// The text that goes into it by that name.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        let value = self.values.iter().find(|(known, _)| *known == name);
        match value? {
            (_, Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The key of the message.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.key
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}

impl From<i64> for Value {
    fn from(count: i64) -> Self {
        Self::Number(count as f64)
    }
}

impl From<i32> for Value {
    fn from(count: i32) -> Self {
        Self::Number(f64::from(count))
    }
}

impl From<u32> for Value {
    fn from(count: u32) -> Self {
        Self::Number(f64::from(count))
    }
}

impl From<Sentence> for Value {
    fn from(sentence: Sentence) -> Self {
        Self::Sentence(sentence)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

/// The word file of one language. A message is parsed when it is first said: a screen says a few dozen of many hundreds.
pub struct Words {
    tongue: Tongue,
    /// None are silent.
    messages: Option<&'static Messages>,
    said: RefCell<FluentBundle<FluentResource>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.tongue).finish()
    }
}

impl Words {
    /// The words of `tongue`. A message that cannot be read says its key; a test holds that there is none.
    #[must_use]
    pub fn of(tongue: Tongue) -> Self {
        Self::with(tongue, Some(tongue.messages()))
    }

    /// Words that say nothing, for what is described but not shown.
    #[must_use]
    pub fn silent(tongue: Tongue) -> Self {
        Self::with(tongue, None)
    }

    fn with(tongue: Tongue, messages: Option<&'static Messages>) -> Self {
        let mut said = FluentBundle::new(vec![tongue.identifier()]);
        said.set_use_isolating(false);
        Self {
            tongue,
            messages,
            said: RefCell::new(said),
        }
    }

    fn message(&self, key: &str) -> Option<&'static str> {
        self.messages?.get(key)
    }

    /// The language of these words.
    #[must_use]
    pub fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// The message of `key`, without values. An unknown key is returned itself, so that nothing is silent.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The sentence, said.
    #[must_use]
    pub fn say(&self, sentence: &Sentence) -> String {
        let mut arguments = FluentArgs::with_capacity(sentence.values.len());
        for (name, value) in &sentence.values {
            arguments.set(*name, self.spoken(value));
        }
        self.format(sentence.key, Some(&arguments))
    }

    /// Whether the word file has a message of `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.message(key).is_some()
    }

    fn spoken(&self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Text(text) => FluentValue::from(text.clone()),
            Value::Number(number) => FluentValue::from(*number),
            Value::Sentence(sentence) => FluentValue::from(self.say(sentence)),
            Value::List(items) => FluentValue::from(self.joined(items)),
        }
    }

    fn plain(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Sentence(sentence) => self.say(sentence),
            Value::List(items) => self.joined(items),
        }
    }

    fn joined(&self, items: &[Value]) -> String {
        match items {
            [] => String::new(),
            [only] => self.plain(only),
            [first @ .., last] => {
                let first = first
                    .iter()
                    .map(|item| self.plain(item))
                    .collect::<Vec<_>>()
                    .join(", ");
                format!("{first} {} {}", self.text("list-and"), self.plain(last))
            }
        }
    }

    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        if !self.said.borrow().has_message(key) {
            self.learn(key);
        }
        let said = self.said.borrow();
        let Some(pattern) = said.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        said.format_pattern(pattern, arguments, &mut errors)
            .into_owned()
    }

    /// Parses the message of `key`, if there is one.
    fn learn(&self, key: &str) {
        if let Some(message) = self.message(key) {
            let parsed = FluentResource::try_new(message.to_owned());
            let parsed = parsed.unwrap_or_else(|(resource, _)| resource);
            self.said.borrow_mut().add_resource_overriding(parsed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_found_and_says_alone_what_it_says_in_its_file() {
        for tongue in Tongue::ALL {
            let file =
                FluentResource::try_new(tongue.messages().file.to_owned()).expect("a word file");
            let mut whole = FluentBundle::new(vec![tongue.identifier()]);
            whole.set_use_isolating(false);
            whole.add_resource(file).expect("no key twice");
            let lines = tongue.messages().file.lines();
            let begun = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
            let keys = begun.filter_map(|line| line.split(' ').next());
            assert!(keys.clone().count() > 500);
            for key in keys {
                let message = whole.get_message(key).expect("a message of the file");
                let pattern = message.value().expect("a text");
                let mut errors = Vec::new();
                let said = whole.format_pattern(pattern, None, &mut errors);
                assert_eq!(Words::of(tongue).text(key), said, "{key}");
            }
        }
    }
}
