//! Values of the file as one line, and lines as values. Lists are parted by `;`, names also by `,`. Knows no row and no edit.

use crate::plan::format::{Key, To, Value as Kind};
use crate::plan::{Named, Names, Plan};
use crate::store::edit::Value;
use crate::store::read::nearest;
use crate::time::phrase::{self, Language};
use crate::time::{Country, Day};
use crate::words::{Sentence, Tongue, Words};

/// What stands before a small step that is done.
const DONE: &str = "[x] ";

/// A value as one line.
#[must_use]
pub(super) fn line_of(value: &Value, key: &Key) -> String {
    match value {
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Text(text) | Value::Moment(text) => text.to_string(),
        Value::List(values) => {
            let lines: Vec<String> = values.iter().map(|value| line_of(value, key)).collect();
            lines.join(if parts_at_commas(key) { ", " } else { "; " })
        }
        Value::Table(fields) => task_line(fields),
        Value::Unread => String::new(),
    }
}

fn task_line(fields: &[(Box<str>, Value)]) -> String {
    let field = |name: &str| fields.iter().find(|(key, _)| **key == *name);
    let Some((_, Value::Text(item))) = field("item") else {
        return String::new();
    };
    let done = !matches!(field("done"), None | Some((_, Value::Flag(false))));
    format!("{}{item}", if done { DONE } else { "" })
}

fn parts_at_commas(key: &Key) -> bool {
    matches!(key.value, Kind::References(_)) || matches!(key.name, "owner" | "tags")
}

/// What parts the values of a list that is typed.
#[must_use]
pub fn is_parting(key: &Key, letter: char) -> bool {
    match key.value {
        Kind::Texts | Kind::References(_) | Kind::Dates | Kind::Checklist => {
            letter == ';' || (letter == ',' && parts_at_commas(key))
        }
        _ => false,
    }
}

/// A typed line as a value of the key; none when it is empty.
///
/// # Errors
/// When it cannot be one.
pub(super) fn value_of(
    key: &Key,
    typed: &str,
    old: Option<&Value>,
    plan: &Plan,
) -> Result<Option<Value>, Sentence> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let list = || {
        let parts = typed.split(|letter| is_parting(key, letter));
        let parts = parts.map(str::trim).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>()
    };
    let one_or_many = |values: Vec<Value>| match (<[Value; 1]>::try_from(values), old) {
        (Ok([only]), None | Some(Value::Text(_) | Value::Moment(_))) => Some(only),
        (Ok(only), _) => Some(Value::List(only.into())),
        (Err(values), _) if values.is_empty() => None,
        (Err(values), _) => Some(Value::List(values)),
    };
    Ok(match key.value {
        Kind::Flag => Some(Value::Flag(flag(typed)?)),
        Kind::Count => Some(Value::Integer(count(typed)?)),
        Kind::Dates => one_or_many(
            list()
                .into_iter()
                .map(|words| date(words, plan))
                .collect::<Result<_, _>>()?,
        ),
        Kind::Texts => one_or_many(list().into_iter().map(Value::text).collect()),
        Kind::References(to) => {
            let ids = list().into_iter().map(|name| known(name, to, plan));
            let ids = ids.collect::<Result<Vec<String>, _>>()?;
            let ids: Vec<Value> = ids.iter().map(|id| Value::text(id)).collect();
            (!ids.is_empty()).then_some(Value::List(ids))
        }
        Kind::Reference(to) => Some(Value::text(&known(typed, to, plan)?)),
        Kind::Checklist => {
            let steps = list().into_iter().map(|line| task(line, old));
            Some(Value::List(steps.collect()))
        }
        Kind::Word(words) => Some(Value::text(word(key, typed, words)?)),
        _ => Some(Value::text(typed)),
    })
}

/// A word of the format, as the file has it or as it is shown in a language of the program.
fn word(key: &Key, typed: &str, words: &'static [&'static str]) -> Result<&'static str, Sentence> {
    let folded = typed.to_lowercase();
    let mut known = words.iter().copied();
    if let Some(word) = known.find(|word| *word == folded) {
        return Ok(word);
    }
    let shown = |words: &Words, word: &str| words.text(&format!("screen-status-{word}"));
    let tongues = [Tongue::Swedish, Tongue::English].map(Words::of);
    let mut known = words.iter().copied().filter(|_| key.name == "status");
    let is_shown = |word: &&str| tongues.iter().any(|words| shown(words, word) == folded);
    known.find(is_shown).ok_or_else(|| {
        Sentence::new("edit-unknown-word")
            .with("key", key.name)
            .with("word", typed)
            .with("words", words.to_vec())
    })
}

fn flag(typed: &str) -> Result<bool, Sentence> {
    match &*typed.to_lowercase() {
        "true" | "yes" | "ja" | "x" => Ok(true),
        "false" | "no" | "nej" | "nei" => Ok(false),
        _ => Err(Sentence::new("screen-form-no-flag")),
    }
}

fn count(typed: &str) -> Result<i64, Sentence> {
    let digits: String = typed.split_whitespace().collect();
    let number = digits.parse::<u32>();
    number
        .map(i64::from)
        .map_err(|_| Sentence::new("screen-form-no-count"))
}

/// A day of the calendar is a TOML date, anything else words; a day that does not exist is neither.
fn date(typed: &str, plan: &Plan) -> Result<Value, Sentence> {
    if let Ok(day) = typed.parse::<Day>() {
        return Ok(Value::Moment(day.to_string().into()));
    }
    let language = plan.language.as_deref().and_then(Language::from_tag);
    let country = plan.country.as_deref().and_then(Country::from_code);
    match phrase::read(typed, language) {
        Err(misreading) if misreading.is_fault() => Err(misreading.reason),
        Ok(reading) if !reading.rule.is_anchored() => {
            let resolution = reading.rule.resolve(plan.cycle, country);
            let impossible = resolution.impossible();
            impossible.map_or(Ok(Value::text(typed)), |remark| Err(remark.message.clone()))
        }
        _ => Ok(Value::text(typed)),
    }
}

/// The same, where there is such a row; else the rows that there are.
fn known(name: &str, to: To, plan: &Plan) -> Result<String, Sentence> {
    let id = id(name, to, plan);
    let phases = || plan.entries.iter().filter(|entry| entry.is_phase);
    let is_kind = || phases().any(|phase| *phase.kind == *id);
    let all: Vec<String> = match to {
        To::Ring => plan.rings.iter().map(|ring| ring.id.to_string()).collect(),
        To::Phase => phases().map(|phase| phase.id.to_string()).collect(),
        To::Priority => plan.priorities.iter().map(|it| it.id.to_string()).collect(),
        To::Entry => return known_entry(name, id, plan),
    };
    if all.contains(&id) || to == To::Phase && is_kind() || all.is_empty() {
        return Ok(id);
    }
    Err(Sentence::new("edit-no-such-reference")
        .with("word", name)
        .with("words", all))
}

/// The id of the entry that is named; else those that are near.
fn known_entry(name: &str, id: String, plan: &Plan) -> Result<String, Sentence> {
    if plan.entries.iter().any(|entry| *entry.id == *id) {
        return Ok(id);
    }
    let names = Names::of(&plan.entries);
    let near = match names.find(name, None) {
        Named::One(index) => return Ok(plan.entries[index].id.to_string()),
        Named::Several(several) => several,
        Named::Nobody => names.near(name),
    };
    let near = near.iter().take(8).map(|at| &*plan.entries[*at].id);
    let mut near: Vec<String> = near.map(str::to_owned).collect();
    if near.is_empty() {
        let known = plan.entries.iter().map(|entry| &*entry.id);
        near.extend(nearest(name, known).map(str::to_owned));
    }
    if near.is_empty() {
        return Err(Sentence::new("edit-unknown-reference").with("id", name));
    }
    Err(Sentence::new("edit-no-such-reference")
        .with("word", name)
        .with("words", near))
}

/// The id of what is named by its id or its title.
fn id(name: &str, to: To, plan: &Plan) -> String {
    let alike = |title: &str| title.to_lowercase() == name.to_lowercase();
    let by_title = match to {
        To::Ring => {
            let mut rings = plan.rings.iter();
            rings.find(|it| alike(&it.title)).map(|it| &it.id)
        }
        To::Priority => {
            let mut priorities = plan.priorities.iter();
            priorities.find(|it| alike(&it.title)).map(|it| &it.id)
        }
        To::Phase | To::Entry => {
            let mut entries = plan.entries.iter();
            let fits =
                |it: &&crate::plan::Entry| alike(&it.title) && (to == To::Entry || it.is_phase);
            entries.find(fits).map(|it| &it.id)
        }
    };
    by_title.map_or_else(|| name.to_owned(), ToString::to_string)
}

/// A small step: as it was when only its place changed, so that the day it was done stays.
fn task(line: &str, old: Option<&Value>) -> Value {
    let known = match old {
        Some(Value::List(values)) => values.as_slice(),
        Some(value) => std::slice::from_ref(value),
        None => &[],
    };
    let same = known.iter().find(|value| match value {
        Value::Text(text) => **text == *line,
        Value::Table(fields) => task_line(fields) == line,
        _ => false,
    });
    if let Some(same) = same {
        return same.clone();
    }
    match line.strip_prefix(DONE.trim_end()) {
        Some(item) => Value::table(&[("item", Value::text(item.trim())), ("done", true.into())]),
        None => Value::text(line.strip_prefix("[ ]").unwrap_or(line).trim()),
    }
}
