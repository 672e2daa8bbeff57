//! Where the dates of an entry come from: the words of the file, how they are read, and for dates that are counted from
//! other entries the chain of those, to the first that has a date of its own.

use crate::draw::Role;
use crate::plan::{Entry, When};
use crate::time::phrase::{self, Language};
use crate::time::{Date, Day};
use crate::words::Sentence;

use super::Card;

/// Longer chains are cut: what stands so far off helps nobody to understand a date.
const CHAIN: usize = 6;
/// So many phrases are explained; an entry with more is a list of days.
const EXPLAINED: usize = 4;

impl Card<'_> {
    /// The words that the file has, where they say more than the date itself, and how they are read.
    pub(super) fn origin(&mut self, entry: &Entry) {
        if entry.when.iter().any(|when| !is_iso(when)) {
            self.field("screen-field-when", &self.quoted(&entry.when), Role::Text);
            for when in entry.when.iter().take(EXPLAINED) {
                self.explained(when);
            }
        }
        if !entry.except.is_empty() {
            self.field(
                "screen-field-except",
                &self.quoted(&entry.except),
                Role::Text,
            );
        }
    }

    /// How a phrase is read, where that says more than the phrase; and what it is counted from.
    fn explained(&mut self, when: &When) {
        let chain = self.chain(when);
        let rule = self.rule(when).filter(|rule| !is_same(rule, &when.words));
        let parts: Vec<String> = rule.into_iter().chain(chain).collect();
        self.field("", &parts.join(" · "), Role::Faint);
    }

    /// The rule of a phrase in the user's words.
    fn rule(&self, when: &When) -> Option<String> {
        if is_iso(when) {
            return None;
        }
        let language = self.desk.plan().language.as_deref();
        let reading = phrase::read(&when.words, language.and_then(Language::from_tag)).ok()?;
        Some(self.model.words.say(&reading.rule.sentence()))
    }

    /// Each entry that a phrase is counted from, with its date; and what that is counted from in turn.
    fn chain(&self, when: &When) -> Vec<String> {
        let entries = &self.desk.plan().entries;
        let mut chain = Vec::new();
        let mut next: Vec<u32> = when.anchors.to_vec();
        while let Some(index) = next.first().copied() {
            next.remove(0);
            let Some(anchor) = entries.get(index as usize) else {
                continue;
            };
            if chain.len() == CHAIN {
                chain.push("…".to_owned());
                break;
            }
            chain.push(self.anchor(anchor));
            next.extend(
                anchor
                    .when
                    .iter()
                    .flat_map(|when| when.anchors.iter().copied()),
            );
        }
        chain
    }

    /// "Föreningsstämma: 23 april", and its own words where it is counted from another.
    fn anchor(&self, anchor: &Entry) -> String {
        let hangs = anchor.when.iter().find(|when| !when.anchors.is_empty());
        let held = anchor.held();
        let said = match &held[..] {
            [] => self.model.text("screen-date-unknown"),
            [only] => self.days_of(only),
            several => {
                let all: Vec<String> = several
                    .iter()
                    .take(3)
                    .map(|date| self.days_of(date))
                    .collect();
                let cut = if several.len() > 3 { ", …" } else { "" };
                format!("{}{cut}", all.join(", "))
            }
        };
        let sentence = match hangs {
            Some(when) => {
                Sentence::new("screen-anchor-counted").with("words", when.words.to_string())
            }
            None => Sentence::new("screen-anchor"),
        };
        let sentence = sentence
            .with("title", anchor.title.to_string())
            .with("date", said);
        self.model.words.say(&sentence)
    }

    fn quoted(&self, whens: &[When]) -> String {
        let words = whens
            .iter()
            .map(|when| self.said("screen-quoted", "words", &when.words));
        words.collect::<Vec<_>>().join(", ")
    }

    fn days_of(&self, date: &Date) -> String {
        date.span
            .map(|span| self.dates.span(span, date.precision))
            .unwrap_or_default()
    }
}

fn is_iso(when: &When) -> bool {
    when.words.parse::<Day>().is_ok()
}

/// Whether two wordings differ in nothing but case, dots and spaces.
fn is_same(one: &str, other: &str) -> bool {
    let bare = |text: &str| -> String {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    bare(one) == bare(other)
}
