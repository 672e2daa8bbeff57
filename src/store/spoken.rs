//! A new entry said in one line, as people speak: "Lärtillfälle sista torsdagen i september @utvecklingsstrateg #dialog
//! /möten". What begins with a sign is what the sign says; of the rest, the words that are a date are the date, and what is
//! left is the title. Quotes keep words together, and out of the date.
//!
//! `@` owner · `#` tag · `/` ring · `+` the phase that it prepares · `!` makes it a phase of that kind.

mod completing;
mod dated;
mod pieces;

use std::ops::Range;

use super::edit::{Fields, Value};
use crate::plan::{Plan, format};
use crate::time::phrase::{self, Language};
use crate::time::{Country, Date, Day};
use crate::words::Sentence;
use dated::Dated;
use pieces::{Piece, Sign, pieces};

pub use completing::{Completion, Vocabulary};

/// What a line says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heard {
    /// What the entry is called.
    pub title: String,
    /// The words of its date.
    pub when: Option<String>,
    /// The time of day.
    pub time: Option<String>,
    /// Who does it.
    pub owners: Vec<String>,
    /// Free words.
    pub tags: Vec<String>,
    /// The id of its ring.
    pub ring: Option<String>,
    /// The id of the phase that it prepares.
    pub phase: Option<String>,
    /// The kind of phase that it is; none for an activity.
    pub kind: Option<String>,
    /// Where the words of each part stand in the line, in its order; what is left is the title.
    pub parts: Vec<(Range<usize>, Part)>,
    /// What is not understood, and where.
    pub doubts: Vec<(Range<usize>, Sentence)>,
}

/// What a part of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Part {
    When,
    Time,
    Owner,
    Tag,
    Ring,
    Phase,
    Kind,
}

impl Heard {
    /// What a line says in a plan.
    #[must_use]
    pub fn of(line: &str, plan: &Plan) -> Self {
        let mut heard = Self::default();
        let owners = Vocabulary::owners_of(plan);
        let mut rest: Vec<Piece> = Vec::new();
        for piece in pieces(line, &owners) {
            match piece.sign {
                None => rest.push(piece),
                Some(sign) => heard.take(sign, &piece, plan),
            }
        }
        heard.take_time(&mut rest);
        let dated = Dated::of(line, &rest, language(plan));
        if let Some((words, range)) = dated.when {
            heard.parts.push((range, Part::When));
            heard.when = Some(words);
        }
        heard.doubts.extend(dated.doubt);
        heard.title = dated.title;
        heard.parts.sort_by_key(|(range, _)| range.start);
        heard
    }

    fn take(&mut self, sign: Sign, piece: &Piece, plan: &Plan) {
        let text = piece.text.clone();
        let range = piece.range.clone();
        let part = match sign {
            Sign::Owner => {
                self.owners.push(text);
                Part::Owner
            }
            Sign::Tag => {
                self.tags.push(text);
                Part::Tag
            }
            Sign::Ring => {
                self.ring = self.named(&text, &range, &rings(plan), "spoken-no-ring");
                Part::Ring
            }
            Sign::Phase => {
                self.phase = self.named(&text, &range, &phases(plan), "spoken-no-phase");
                Part::Phase
            }
            Sign::Kind => {
                self.kind = Some(text);
                Part::Kind
            }
        };
        self.parts.push((range, part));
    }

    /// The id of what is meant by an id, a title, or the beginning of either if only one begins so.
    fn named(
        &mut self,
        text: &str,
        range: &Range<usize>,
        known: &[(&str, &str)],
        nobody: &'static str,
    ) -> Option<String> {
        let wanted = text.to_lowercase();
        let exact = known
            .iter()
            .find(|(id, title)| id.to_lowercase() == wanted || title.to_lowercase() == wanted);
        if let Some((id, _)) = exact {
            return Some((*id).to_owned());
        }
        let begins = |(id, title): &&(&str, &str)| {
            id.to_lowercase().starts_with(&wanted) || title.to_lowercase().starts_with(&wanted)
        };
        let fitting: Vec<_> = known.iter().filter(begins).collect();
        if let [(id, _)] = fitting[..] {
            return Some((*id).to_owned());
        }
        let candidates = if fitting.is_empty() {
            known.iter().collect()
        } else {
            fitting
        };
        let names: Vec<String> = candidates
            .iter()
            .take(8)
            .map(|(_, title)| (*title).to_owned())
            .collect();
        let doubt = Sentence::new(nobody)
            .with("name", text)
            .with("known", names);
        self.doubts.push((range.clone(), doubt));
        None
    }

    /// A time of day: "kl 13–15", "08:30-12:00".
    fn take_time(&mut self, rest: &mut Vec<Piece>) {
        let is_clock =
            |text: &str| matches!(&*text.to_lowercase(), "kl" | "kl." | "klockan" | "at");
        let mut at = 0;
        while at < rest.len() {
            let said = is_clock(&rest[at].text);
            let next = at + usize::from(said);
            let time = rest.get(next).and_then(|piece| time(&piece.text, said));
            if let (Some(time), None) = (time, &self.time) {
                let range = rest[at].range.start..rest[next].range.end;
                self.parts.push((range, Part::Time));
                self.time = Some(time);
                rest.drain(at..=next);
            } else {
                at += 1;
            }
        }
    }

    /// The days that the date comes to in the plan's cycle, with the rule in words; nothing without a date.
    #[must_use]
    pub fn dates(&self, plan: &Plan) -> Option<(Vec<Date>, Sentence)> {
        let reading = phrase::read(self.when.as_deref()?, language(plan)).ok()?;
        let country = plan.country.as_deref().and_then(Country::from_code);
        let names = crate::plan::Names::of(&plan.entries);
        let held = |name: &str| match names.find(name, None) {
            crate::plan::Named::One(index) => plan.entries[index].held(),
            _ => Vec::new(),
        };
        let resolution = reading.rule.resolve_each(plan.cycle, country, &held);
        Some((resolution.dates, reading.rule.sentence()))
    }

    /// The table of the new entry and what it holds.
    ///
    /// # Errors
    /// When there is no title, or something is not understood: the first of it.
    pub fn fields(&self) -> Result<(Box<str>, Fields), Sentence> {
        if let Some((_, doubt)) = self.doubts.first() {
            return Err(doubt.clone());
        }
        if self.title.is_empty() {
            return Err(Sentence::new("spoken-no-title"));
        }
        let table = if self.kind.is_some() {
            "phase"
        } else {
            "activity"
        };
        let several = |values: &[String]| match values {
            [] => None,
            [only] => Some(Value::text(only)),
            several => {
                let values: Vec<&str> = several.iter().map(String::as_str).collect();
                Some(Value::texts(&values))
            }
        };
        let when = self.when.as_deref().map(|words| {
            let day = words.parse::<Day>();
            day.map_or_else(|_| Value::text(words), Value::from)
        });
        let text = |value: &Option<String>| value.as_deref().map(Value::text);
        let tags: Vec<&str> = self.tags.iter().map(String::as_str).collect();
        let mut fields: Fields = vec![("title".into(), Value::text(&self.title))];
        let all = [
            ("kind", text(&self.kind)),
            ("ring", text(&self.ring)),
            ("phase", text(&self.phase)),
            ("when", when),
            ("time", text(&self.time)),
            ("owner", several(&self.owners)),
            ("tags", (!tags.is_empty()).then(|| Value::texts(&tags))),
        ];
        fields.extend(
            all.into_iter()
                .filter_map(|(key, value)| Some((key.into(), value?))),
        );
        // In the order that the format has them.
        if let Some(table) = format::table(table) {
            let place = |name: &str| table.keys.iter().position(|key| key.name == name);
            fields.sort_by_key(|(name, _)| place(name));
        }
        Ok((table.into(), fields))
    }
}

fn language(plan: &Plan) -> Option<Language> {
    plan.language.as_deref().and_then(Language::from_tag)
}

fn rings(plan: &Plan) -> Vec<(&str, &str)> {
    plan.rings
        .iter()
        .map(|ring| (&*ring.id, &*ring.title))
        .collect()
}

fn phases(plan: &Plan) -> Vec<(&str, &str)> {
    let phases = plan.entries.iter().filter(|entry| entry.is_phase());
    phases.map(|entry| (&*entry.id, &*entry.title)).collect()
}

/// A time or a span of times; hours alone only where the clock was named.
fn time(text: &str, said: bool) -> Option<String> {
    let parts: Vec<&str> = text.split(['-', '–']).collect();
    let clock = |part: &str| -> Option<String> {
        let (hours, minutes) = match part.split_once([':', '.']) {
            Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
            None if said => (part, "00"),
            _ => return None,
        };
        let (hours, minutes) = (hours.parse::<u8>().ok()?, minutes.parse::<u8>().ok()?);
        (hours < 24 && minutes < 60).then(|| format!("{hours:02}:{minutes:02}"))
    };
    // "13.5" and "26.1" are days unless the clock is named.
    if !said && !text.contains(':') {
        return None;
    }
    match parts[..] {
        [from] => clock(from),
        [from, to] => Some(format!("{}-{}", clock(from)?, clock(to)?)),
        _ => None,
    }
}
