//! A new entry said in one line, as people speak: "Lärtillfälle sista torsdagen i september @utvecklingsstrateg #dialog /möten".
//!
//! ```text
//! @owner  #tag  /ring       as many owners and tags as there are; one ring, by id, title or their beginning
//! +phase                    the phase that it prepares
//! !kind   !                 it is a phase itself: of that kind, or of none
//! kl 13–15   13:00-15:00    the time of day
//! "…"                       all of it title, or a name with spaces behind a sign
//! ```
//!
//! The date is the longest run of words that can be nothing else, best at the end of the line or before its marks; a title
//! is never emptied for it. Changes no text and writes nothing.

mod clock;
mod complete;
mod cut;
mod date;
mod fields;
mod hearing;
mod named;
mod vocabulary;

use std::ops::Range;

use crate::plan::{Entry, Plan};
use crate::time::phrase::Rule;
use crate::time::{Country, Date};
use crate::words::Sentence;

pub use complete::Completion;
pub use vocabulary::Vocabulary;

/// What a part of the line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Part {
    When,
    Time,
    Owner,
    Tag,
    /// For whom it is.
    Participant,
    Ring,
    /// The phase that it prepares.
    Phase,
    /// That it is a phase itself.
    Kind,
}

/// Something that does not add up, or may be meant otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// What it is.
    pub message: Sentence,
    /// The way out.
    pub help: Option<Sentence>,
    /// Whether nothing can be made of the line before it is mended.
    pub stops: bool,
}

/// Bytes of the line, and what is said of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// The bytes that it is about.
    pub place: Range<usize>,
    /// What there is to say.
    pub trouble: Trouble,
}

/// What the words of a date say.
#[derive(Clone, Debug, PartialEq)]
struct SaidDate {
    /// None when they are not quite understood.
    rule: Option<Rule>,
    /// The entries it is counted from, as the words call them, and their indices in the plan.
    anchors: Vec<(Box<str>, usize)>,
}

/// A line, heard.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heard {
    /// What the entry is called; empty where nothing is left for it.
    pub title: String,
    /// The words of its date, as a plan writes them.
    pub when: Option<String>,
    /// The time of day, as a plan writes it: `13:00` or `13:00-15:00`.
    pub time: Option<String>,
    /// Roles or people, each once.
    pub owners: Vec<String>,
    /// Free words, each once.
    pub tags: Vec<String>,
    /// For whom it is, each once.
    pub participants: Vec<String>,
    /// The id of its ring.
    pub ring: Option<String>,
    /// The id of the phase that it prepares.
    pub phase: Option<String>,
    /// That it is a phase, and of which kind; empty for none.
    pub kind: Option<String>,
    /// Where the words of each part stand in the line, in its order; what is left is the title.
    pub parts: Vec<(Range<usize>, Part)>,
    /// What is in the way or not certain, and where, in the order of the line.
    pub doubts: Vec<(Range<usize>, Sentence)>,
    /// The same with the ways out.
    pub remarks: Vec<Remark>,
    date: Option<SaidDate>,
}

impl Heard {
    /// What a line says in a plan. Where many lines of one plan are heard, a [`Vocabulary`] does it faster.
    #[must_use]
    pub fn of(line: &str, plan: &Plan) -> Self {
        Vocabulary::of(plan).hear(line)
    }

    /// The days that the date comes to in the plan's cycle, with the rule in words; nothing without a date.
    #[must_use]
    pub fn dates(&self, plan: &Plan) -> Option<(Vec<Date>, Sentence)> {
        let said = self.date.as_ref()?;
        let rule = said.rule.as_ref()?;
        let country = plan.country.as_deref().and_then(Country::from_code);
        let resolution = rule.resolve_each(plan.cycle, country, &|name| {
            let mut anchors = said.anchors.iter();
            let anchor = anchors.find(|(known, _)| **known == *name);
            let entry = anchor.and_then(|(_, index)| plan.entries.get(*index));
            entry.map_or_else(Vec::new, Entry::held)
        });
        Some((resolution.dates, rule.sentence()))
    }
}

/// The lines of a text that say something, without the signs of a list before them.
pub fn lines(text: &str) -> impl Iterator<Item = String> {
    let lines = text.lines().map(|line| {
        let line = line.trim();
        let sign = |letter: char| matches!(letter, '-' | '–' | '•' | '*' | '·');
        let listed = line
            .strip_prefix(sign)
            .filter(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace));
        listed.unwrap_or(line).trim().to_owned()
    });
    lines.filter(|line| !line.is_empty())
}
