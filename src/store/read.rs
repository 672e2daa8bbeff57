//! Text → plan. Every table is read by itself; what is wrong in one is reported at its place and takes nothing else with it.

mod anchors;
mod assemble;
mod conflicts;
mod dates;
mod entries;
mod facts;
mod heading;
mod ids;
mod learning;
mod row;
mod syntax;
mod tables;
mod wrong;

use std::borrow::Cow;
use std::collections::HashMap;

use crate::plan::{Code, Level, Place, Plan, Problem};
use crate::time::{Cycle, Day};
use crate::words::Sentence;

pub(super) use conflicts::CONFLICT;
pub use ids::slug;
pub(crate) use syntax::objection;
pub(super) use tables::meant_as_a_plan;

use assemble::Drafts;

/// A plan and what is wrong with it, in the order of the text.
pub(super) struct Reading {
    pub(super) plan: Plan,
    pub(super) problems: Vec<Problem>,
    pub(super) untold: Levels,
}

/// How many there are of each level.
pub(super) type Levels = [usize; Level::Advice as usize + 1];

/// As many problems of a level are kept. Nobody reads more, and each takes a hundred times the bytes that it is about.
const MOST: usize = 1000;

/// A word where it stands.
type Placed<'t> = (Cow<'t, str>, Place);

/// What has been read and found so far.
struct Reader<'t> {
    text: &'t str,
    problems: Vec<Problem>,
    /// How many problems of each level were kept, and how many more there are.
    told: Levels,
    untold: Levels,
    /// Who has which id, and the last number put behind one to make it unique.
    ids: HashMap<Cow<'t, str>, ids::Named>,
    numbers: HashMap<Box<str>, usize>,
    /// The phases by their kinds.
    phases: Vec<(Box<str>, usize)>,
    /// How many ids and keys may still be compared in search of what was meant.
    comparisons: usize,
    dates: dates::Almanac,
}

/// Reads a plan from its text. `name` is its file's name: it names the cycle, and the year where the text does not.
pub(super) fn read(name: &str, text: &str, today: Day) -> Reading {
    let conflicts = conflicts::conflicts(text);
    let text = &*conflicts::hidden(text, &conflicts);
    let mut reader = Reader::of(text, heading::fallback(name, today));
    let head = tables::heading(text);
    let heading = reader.heading(name, head.table, today);
    let mut heading_problems = std::mem::take(&mut reader.problems);
    if head.is_broken {
        // What seems to be missing may well stand there: what cannot be read is told, and is the first thing to mend.
        heading_problems.retain(|problem| !problem.code.0.starts_with("missing-"));
    }
    let (language, country) = (heading.language.as_deref(), heading.country.as_deref());
    reader.dates = dates::Almanac::of(heading.cycle, language, country);
    let passage = reader.pass();
    if passage.of_a_plan {
        reader.problems.extend(heading_problems);
    } else if conflicts.is_empty() {
        reader.no_plan(passage.anything);
    }
    reader.unresolved(&conflicts);
    let plan = reader.assemble(heading, passage.drafts);
    reader.more();
    let (mut problems, untold) = (reader.problems, reader.untold);
    for problem in &mut problems {
        problem.entry = entry_at(&plan, problem.place);
    }
    problems.sort_by_key(|problem| (problem.place.start, problem.level));
    Reading {
        plan,
        problems,
        untold,
    }
}

/// What `[plan]` says, or none when the text has neither it nor an entry.
pub(super) fn heading_of(name: &str, text: &str, today: Day) -> Option<heading::Heading> {
    let text = &*conflicts::hidden(text, &conflicts::conflicts(text));
    let table = tables::heading(text).table;
    if table.is_none() && !tables::has_entries(text) {
        return None;
    }
    let mut reader = Reader::of(text, heading::fallback(name, today));
    Some(reader.heading(name, table, today))
}

/// The entry whose text holds the place.
fn entry_at(plan: &Plan, place: Place) -> Option<usize> {
    let after = plan
        .entries
        .partition_point(|entry| entry.place.start <= place.start);
    let index = after.checked_sub(1)?;
    (plan.entries.get(index)?.place.end >= place.end).then_some(index)
}

impl<'t> Reader<'t> {
    fn of(text: &'t str, cycle: Cycle) -> Self {
        Self {
            text,
            problems: Vec::new(),
            told: Levels::default(),
            untold: Levels::default(),
            ids: HashMap::new(),
            numbers: HashMap::new(),
            phases: Vec::new(),
            comparisons: ids::COMPARISONS,
            dates: dates::Almanac::of(cycle, None, None),
        }
    }

    fn no_plan(&mut self, anything: bool) {
        // Prose is full of syntax errors; the first says enough.
        self.problems.truncate(1);
        self.untold = Levels::default();
        let anything = anything || !self.problems.is_empty();
        let message = if anything {
            "read-no-plan"
        } else {
            "read-empty"
        };
        let help = Sentence::new("read-no-plan-help");
        self.fail(
            Code("no-plan"),
            Place::default(),
            Sentence::new(message),
            Some(help),
        );
    }
}

impl Reader<'_> {
    fn report(
        &mut self,
        level: Level,
        code: Code,
        place: Place,
        message: Sentence,
        help: Option<Sentence>,
    ) {
        if self.told[level as usize] == MOST {
            self.untold[level as usize] += 1;
            return;
        }
        self.told[level as usize] += 1;
        self.problems.push(Problem {
            level,
            code,
            place,
            message,
            help,
            entry: None,
        });
    }

    /// Says at the end of the text that there are more problems than were kept. Their number would make it another problem
    /// after every change.
    fn more(&mut self) {
        let end = Place::from(self.text.len()..self.text.len());
        for level in [Level::Error, Level::Warning, Level::Advice] {
            if self.untold[level as usize] > 0 {
                self.problems.push(Problem {
                    level,
                    code: Code("more-problems"),
                    place: end,
                    message: Sentence::new("read-more-problems").with("level", level.word()),
                    help: Some(Sentence::new("read-more-problems-help")),
                    entry: None,
                });
                self.untold[level as usize] -= 1; // it stands for one of them
            }
        }
    }

    /// How many problems there have been so far.
    fn problem_count(&self) -> usize {
        self.told.iter().chain(&self.untold).sum()
    }

    fn fail(&mut self, code: Code, place: Place, message: Sentence, help: Option<Sentence>) {
        self.report(Level::Error, code, place, message, help);
    }

    fn warn(&mut self, code: Code, place: Place, message: Sentence, help: Option<Sentence>) {
        self.report(Level::Warning, code, place, message, help);
    }

    fn advise(&mut self, code: Code, place: Place, message: Sentence, help: Option<Sentence>) {
        self.report(Level::Advice, code, place, message, help);
    }
}

/// Words of the plan as they stand in a sentence: not all of a title of ten thousand letters.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The known word that was probably meant.
pub(super) fn nearest<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    // Comparing is quadratic: nothing longer than this is a slip of a known word.
    if word.len() > 80 {
        return None;
    }
    let word = word.to_lowercase();
    known
        // Nothing five times as long in letters, which are four bytes at most, is like enough.
        .filter(|candidate| candidate.len() <= 20 * word.len())
        .map(|candidate| {
            (
                strsim::jaro_winkler(&word, &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(likeness, _)| *likeness > 0.84)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, candidate)| candidate)
}
