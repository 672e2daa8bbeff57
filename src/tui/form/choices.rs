//! What could be meant by the beginning of a value: the words of the format, and what the plan already has.

use std::collections::BTreeSet;

use crate::plan::Plan;
use crate::plan::format::{Key, To, Value};

use crate::store::typed::is_parting;

/// What there is to choose from, and what of it fits.
#[derive(Clone, Debug)]
pub struct Choices {
    key: &'static Key,
    all: Vec<String>,
    /// What fits what is typed, the best first.
    pub fitting: Vec<usize>,
}

impl Choices {
    /// The choices for a key of an entry; a plan of any size is looked through once.
    #[must_use]
    pub(super) fn of(key: &'static Key, plan: &Plan, own: &str) -> Self {
        let names = |names: BTreeSet<&str>| names.into_iter().map(str::to_owned).collect();
        let entries = plan.entries.iter().filter(|entry| *entry.id != *own);
        let all = match (key.value, key.name) {
            (Value::Word(words) | Value::OpenWord(words), _) => {
                words.iter().map(|word| (*word).to_owned()).collect()
            }
            (Value::Flag, _) => vec!["true".to_owned(), "false".to_owned()],
            (Value::Reference(To::Ring) | Value::References(To::Ring), _) => {
                plan.rings.iter().map(|ring| ring.id.to_string()).collect()
            }
            (Value::Reference(To::Phase) | Value::References(To::Phase), _) => entries
                .filter(|entry| entry.is_phase)
                .map(|entry| entry.id.to_string())
                .collect(),
            (Value::Reference(To::Entry) | Value::References(To::Entry), _) => {
                entries.map(|entry| entry.id.to_string()).collect()
            }
            (_, "owner") => names(
                plan.entries
                    .iter()
                    .flat_map(|it| &it.owners)
                    .map(|it| &**it)
                    .collect(),
            ),
            (_, "tags") => names(
                plan.entries
                    .iter()
                    .flat_map(|it| &it.tags)
                    .map(|it| &**it)
                    .collect(),
            ),
            _ => Vec::new(),
        };
        Self {
            key,
            fitting: Vec::new(),
            all,
        }
    }

    /// Those that fit the last value of a line.
    #[must_use]
    pub(super) fn narrowed(mut self, line: &str) -> Self {
        let typed = self.last(line).to_lowercase();
        let fits = |index: &usize| {
            let choice = self.all[*index].to_lowercase();
            choice.contains(&typed) && choice != typed
        };
        let mut fitting: Vec<usize> = (0..self.all.len()).filter(fits).collect();
        fitting.sort_by_key(|index| !self.all[*index].to_lowercase().starts_with(&typed));
        fitting.truncate(50);
        self.fitting = fitting;
        self
    }

    /// The choices that fit.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fitting.iter().map(|index| &*self.all[*index])
    }

    /// The line with its last value replaced by the best choice; none when nothing fits.
    #[must_use]
    pub fn completed(&self, line: &str) -> Option<String> {
        let choice = self.names().next()?;
        let last = self.last(line);
        let kept = &line[..line.len() - last.len()];
        Some(format!("{kept}{choice}"))
    }

    fn last<'l>(&self, line: &'l str) -> &'l str {
        let start = line
            .char_indices()
            .filter(|(_, letter)| is_parting(self.key, *letter))
            .map(|(at, letter)| at + letter.len_utf8())
            .next_back();
        line[start.unwrap_or(0)..].trim_start()
    }
}
