//! The filter line: free words, and `ring:`, `phase:`, `owner:`, `status:`, `tag:`, `kind:` with a value each; what
//! matches them all passes. Knows what entries hold, not how the line is typed.

use crate::plan::{Entry, Occurrence, Plan, Schedule, State, Status};
use crate::time::Day;
use crate::words::{Sentence, Words};

use super::cursor::Cursor;

/// One thing that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Term {
    Word(String),
    Ring(String),
    Phase(String),
    Owner(String),
    Status(String),
    Tag(String),
    Kind(String),
}

/// A filter, as typed and as understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    text: String,
    terms: Vec<Term>,
    /// Where the cursor was before it was typed; none once it is kept.
    origin: Option<Cursor>,
}

/// What each entry is searched in, folded once.
#[derive(Clone, Debug, Default)]
pub struct Haystack {
    entries: Vec<String>,
}

impl Haystack {
    /// The folded text of every entry.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        Self {
            entries: plan.entries.iter().map(folded_entry).collect(),
        }
    }
}

fn folded_entry(entry: &Entry) -> String {
    let texts = [Some(&entry.title), entry.note.as_ref()]
        .into_iter()
        .flatten()
        .chain(&entry.owners)
        .chain(&entry.tags)
        .chain(&entry.venue)
        .chain(&entry.condition)
        .chain(&entry.participants);
    let mut folded = String::new();
    for text in texts {
        folded.push_str(&text.to_lowercase());
        folded.push('\n');
    }
    folded
}

impl Filter {
    /// The filter that `text` asks for.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let terms = parts(text).into_iter().filter_map(|part| term(&part));
        Self {
            terms: terms.collect(),
            text: text.to_owned(),
            origin: None,
        }
    }

    /// How much it finds; or, where it finds nothing, the name of a field that no entry has.
    #[must_use]
    pub fn told(&self, found: usize, all: usize) -> Sentence {
        match self.unknown_field().filter(|_| found == 0) {
            Some(field) => Sentence::new("screen-filter-no-field").with("field", field),
            None => Sentence::new("screen-filter-found")
                .with("found", found)
                .with("all", all),
        }
    }

    /// What stands before the colon of a word as the name of a field does.
    fn unknown_field(&self) -> Option<&str> {
        self.terms.iter().find_map(|term| match term {
            Term::Word(word) => {
                let (field, _) = word.split_once(':')?;
                let named = !field.is_empty() && field.chars().all(char::is_alphabetic);
                named.then_some(field)
            }
            _ => None,
        })
    }

    /// The same, typed while the cursor was there.
    #[must_use]
    pub(crate) fn begun_at(self, origin: Option<Cursor>) -> Self {
        Self { origin, ..self }
    }

    /// Where the cursor was before it was typed; none once it is kept.
    #[must_use]
    pub(crate) fn origin(&self) -> Option<Cursor> {
        self.origin
    }

    /// As it was typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it lets everything through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// By occurrence: whether it passes. Empty when everything does.
    #[must_use]
    pub fn passes(
        &self,
        plan: &Plan,
        schedule: &Schedule,
        haystack: &Haystack,
        words: &Words,
        today: Day,
    ) -> Vec<bool> {
        if self.is_empty() {
            return Vec::new();
        }
        let names = Names::of(plan, words);
        let by_entry: Vec<bool> = plan
            .entries
            .iter()
            .zip(&haystack.entries)
            .map(|(entry, folded)| {
                let mut terms = self.terms.iter();
                terms.all(|term| entry_has(term, plan, entry, folded, &names))
            })
            .collect();
        let through = |occurrence: Occurrence| {
            let entry = by_entry.get(occurrence.entry as usize);
            let is_late = || occurrence.state(plan, today).word() == State::Late.word();
            entry.is_some_and(|passes| *passes) && self.status_fits(&occurrence, &names, &is_late)
        };
        schedule.all().iter().map(through).collect()
    }

    fn status_fits(
        &self,
        occurrence: &Occurrence,
        names: &Names,
        is_late: &dyn Fn() -> bool,
    ) -> bool {
        self.terms.iter().all(|term| match term {
            Term::Status(asked) => {
                occurrence.status.word().starts_with(asked)
                    || names.statuses[occurrence.status as usize].starts_with(asked)
                    || names.late.iter().any(|late| late.starts_with(asked)) && is_late()
            }
            _ => true,
        })
    }
}

/// The folded names that terms are held against.
struct Names {
    rings: Vec<String>,
    other: String,
    statuses: [String; Status::ALL.len()],
    /// What is late is called by its state as well, also when its cycle is over.
    late: [String; 4],
}

impl Names {
    fn of(plan: &Plan, words: &Words) -> Self {
        let ring = |ring: &crate::plan::Ring| format!("{}\n{}", ring.id, ring.title.to_lowercase());
        Self {
            rings: plan.rings.iter().map(ring).collect(),
            other: words.text("screen-ring-other").to_lowercase(),
            statuses: Status::ALL
                .map(|status| words.text(super::names::status(status)).to_lowercase()),
            late: [
                "overdue".to_owned(),
                words.text("plan-state-late"),
                words.text("plan-state-unanswered"),
                words.text("screen-filter-late"),
            ],
        }
    }
}

fn entry_has(term: &Term, plan: &Plan, entry: &Entry, folded: &str, names: &Names) -> bool {
    let any = |texts: &[Box<str>], asked: &str| {
        texts.iter().any(|text| text.to_lowercase().contains(asked))
    };
    match term {
        Term::Word(asked) => folded.contains(asked),
        Term::Owner(asked) => any(&entry.owners, asked),
        Term::Tag(asked) => any(&entry.tags, asked),
        Term::Status(_) => true,
        Term::Kind(asked) => entry.kind.to_lowercase().contains(asked),
        Term::Ring(asked) => match entry.ring.and_then(|ring| names.rings.get(ring)) {
            Some(name) => name.contains(asked),
            None => !entry.is_phase && names.other.contains(asked),
        },
        Term::Phase(asked) => {
            let phase = entry.phase.and_then(|index| plan.entries.get(index));
            let own = entry.is_phase.then_some(entry);
            phase.or(own).is_some_and(|phase| {
                phase.id.contains(asked) || phase.title.to_lowercase().contains(asked)
            })
        }
    }
}

fn term(part: &str) -> Option<Term> {
    let folded = part.to_lowercase();
    let make =
        |asked: &str, term: fn(String) -> Term| (!asked.is_empty()).then(|| term(asked.to_owned()));
    match folded.split_once(':') {
        Some(("ring", asked)) => make(asked, Term::Ring),
        Some(("phase" | "fas", asked)) => make(asked, Term::Phase),
        Some(("owner" | "ansvarig", asked)) => make(asked, Term::Owner),
        Some(("status", asked)) => make(asked, Term::Status),
        Some(("tag" | "tags" | "etikett" | "etiketter" | "tagg", asked)) => {
            make(asked.trim_start_matches('#'), Term::Tag)
        }
        Some(("kind" | "slag", asked)) => make(asked, Term::Kind),
        _ => match folded.strip_prefix('#') {
            Some(asked) => make(asked, Term::Tag),
            None => make(&folded, Term::Word),
        },
    }
}

/// The parts that spaces divide; quotes keep spaces together.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut quoted = false;
    for letter in text.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => parts.push(String::new()),
            _ => {
                if let Some(part) = parts.last_mut() {
                    part.push(letter);
                }
            }
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_keep_words_together() {
        assert_eq!(
            parts("a  \"b c\" owner:\"anna k\""),
            ["a", "b c", "owner:anna k"]
        );
        assert_eq!(parts("\"open"), ["open"]);
        assert!(parts("   ").is_empty());
    }

    #[test]
    fn a_name_without_a_value_asks_for_nothing_yet() {
        assert!(Filter::read("ring:").is_empty());
        assert_eq!(
            Filter::read("RING:Möten").terms,
            [Term::Ring("möten".to_owned())]
        );
        assert_eq!(
            Filter::read("kl:10").terms,
            [Term::Word("kl:10".to_owned())]
        );
    }
}
