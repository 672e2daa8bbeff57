//! Three texts of a plan made one: what it was, what was changed here, and what came from outside. Rows are merged key
//! by key and put into their text, so that only the bytes of our changes differ from it; what both have changed
//! differently is asked about. It knows no files, and decides nothing that somebody has to decide.

mod alike;
mod conflict;
mod fields;
mod lines;
mod lists;
mod order;
mod pairs;
mod rows;

use std::borrow::Cow;

use super::Source;
use super::edit::sheet::{Loose, Sheet, newline};
use crate::error::Error;
use crate::plan::{self, Problem, format};
use crate::words::Sentence;
use alike::same_fields;
use conflict::Judge;
use fields::Three;
use lines::Lines;

pub use conflict::{About, Conflict, Side};

/// What a merge comes to. Nothing of ours is dropped before somebody has said so.
#[derive(Clone, Debug)]
pub struct Merged {
    base: Source,
    ours: Source,
    theirs: Source,
    outcome: Outcome,
}

#[derive(Clone, Debug)]
enum Outcome {
    /// Both sides' changes in one text.
    Clean(Box<Source>),
    /// Something has to be decided.
    Asked(Vec<Conflict>),
    /// The texts cannot be made one, and why.
    Apart(Error),
}

/// Merges what was changed here, from `base` to `ours`, into what came from outside, from `base` to `theirs`.
#[must_use]
pub fn merge(base: &Source, ours: &Source, theirs: &Source) -> Merged {
    Merged {
        base: base.clone(),
        ours: ours.clone(),
        theirs: theirs.clone(),
        outcome: outcome(base, ours, theirs),
    }
}

fn outcome(base: &Source, ours: &Source, theirs: &Source) -> Outcome {
    match texts(base.text(), ours.text(), theirs.text()) {
        Texts::Clean(text) if text == theirs.text() => Outcome::Clean(Box::new(theirs.clone())),
        Texts::Clean(text) if text == ours.text() => Outcome::Clean(Box::new(ours.clone())),
        Texts::Clean(text) => Outcome::Clean(Box::new(theirs.with_text(text))),
        Texts::Asked(conflicts) => Outcome::Asked(conflicts),
        Texts::Apart(error) => Outcome::Apart(error),
    }
}

/// What a merge of texts comes to.
pub(super) enum Texts {
    /// Both sides' changes in one.
    Clean(String),
    /// Something has to be decided.
    Asked(Vec<Conflict>),
    /// They cannot be made one, and why.
    Apart(Error),
}

/// Merges texts; reads no plans.
pub(super) fn texts(base: &str, ours: &str, theirs: &str) -> Texts {
    if base == ours || ours == theirs {
        return Texts::Clean(theirs.to_owned());
    }
    if base == theirs {
        return Texts::Clean(ours.to_owned());
    }
    let mut judge = Judge::new(&[]);
    match text_of([base, ours, theirs], &mut judge) {
        Err(error) => Texts::Apart(error),
        Ok(_) if !judge.conflicts.is_empty() => Texts::Asked(judge.conflicts),
        Ok(text) => Texts::Clean(text),
    }
}

impl Merged {
    /// Both sides' changes in one text; none while something has to be decided, and where they cannot be made one.
    #[must_use]
    pub fn source(&self) -> Option<&Source> {
        match &self.outcome {
            Outcome::Clean(source) => Some(source),
            _ => None,
        }
    }

    /// What has to be decided, in the order of the rows.
    #[must_use]
    pub fn conflicts(&self) -> &[Conflict] {
        match &self.outcome {
            Outcome::Asked(conflicts) => conflicts,
            _ => &[],
        }
    }

    /// Why the texts cannot be made one, if they cannot: theirs cannot be read, or is written in a way that cannot be
    /// changed without touching more than was meant. Both stay as they are.
    #[must_use]
    pub fn apart(&self) -> Option<&Error> {
        match &self.outcome {
            Outcome::Apart(error) => Some(error),
            _ => None,
        }
    }

    /// What was changed here, untouched.
    #[must_use]
    pub fn ours(&self) -> &Source {
        &self.ours
    }

    /// What came from outside, untouched.
    #[must_use]
    pub fn theirs(&self) -> &Source {
        &self.theirs
    }

    /// Both sides' changes in one text, with a side's word for each of [`conflicts`](Self::conflicts).
    ///
    /// # Errors
    /// When there are not as many words as questions, and when the texts cannot be made one.
    pub fn resolved(&self, sides: &[Side]) -> Result<Source, Error> {
        let asked = self.conflicts().len();
        if sides.len() != asked {
            let about = Sentence::new("merge-undecided").with("count", asked);
            return Err(Error::failed(about));
        }
        match &self.outcome {
            Outcome::Clean(source) => Ok((**source).clone()),
            Outcome::Apart(error) => Err(error.clone()),
            Outcome::Asked(_) => {
                let texts = [&self.base, &self.ours, &self.theirs].map(Source::text);
                let text = text_of(texts, &mut Judge::new(sides))?;
                Ok(self.theirs.with_text(text))
            }
        }
    }

    /// What a merged plan has wrong with it that neither side had: an id that both have given, an entry that refers to
    /// one that the other side has taken away.
    #[must_use]
    pub fn new_problems<'m>(&self, merged: &'m Source) -> Vec<&'m Problem> {
        let known = self.ours.problems().iter().chain(self.theirs.problems());
        plan::new_problems(known, merged.problems())
    }
}

/// The merged text, as far as it is decided; for the rest theirs.
fn text_of(texts: [&str; 3], judge: &mut Judge<'_>) -> Result<String, Error> {
    let texts = with_one_newline(texts);
    let lines = lines::merged(&texts[0], &texts[1], &texts[2]);
    let [base, ours, theirs] = [0, 1, 2].map(|at| Sheet::of(&texts[at]));
    let three = Three {
        base: &base,
        ours: &ours,
        theirs: &theirs,
    };
    if [&base, &ours, &theirs]
        .iter()
        .any(|sheet| sheet.faults() > 0)
    {
        return unread(&three, lines);
    }
    let revision = rows::woven(&three, judge)?;
    let rows = revision.rows(&theirs.rows);
    let dress = Sheet::of(&lines.text);
    if says(&dress, &rows) {
        return Ok(lines.text);
    }
    let merged = revision.of(theirs.text())?;
    Ok(dressed(&theirs, &merged, &dress).unwrap_or(merged))
}

/// The texts with the newline of whoever has changed it; untouched where all have the same.
fn with_one_newline(texts: [&str; 3]) -> [Cow<'_, str>; 3] {
    let [base, ours, theirs] = texts.map(newline);
    let wanted = if base == theirs { ours } else { theirs };
    texts.map(|text| {
        if newline(text) == wanted {
            return Cow::Borrowed(text);
        }
        Cow::Owned(text.replace("\r\n", "\n").replace('\n', wanted))
    })
}

/// The merged rows in the comments and the layout of the merged lines, if that can be had.
fn dressed(theirs: &Sheet<'_>, merged: &str, dress: &Sheet<'_>) -> Option<String> {
    if dress.faults() > 0 {
        return None;
    }
    let merged = Sheet::of(merged);
    let three = Three {
        base: theirs,
        ours: &merged,
        theirs: dress,
    };
    let mut judge = Judge::new(&[]);
    let revision = rows::woven(&three, &mut judge).ok()?;
    let text = revision.of(dress.text()).ok()?;
    let fits = judge.conflicts.is_empty() && says(&Sheet::of(&text), &merged.rows);
    fits.then_some(text)
}

/// Whether a text can be read and holds these rows.
fn says(sheet: &Sheet<'_>, rows: &[Loose]) -> bool {
    let same = |(one, other): (&Loose, &Loose)| {
        one.name == other.name && same_fields(format::table(&one.name), &one.fields, &other.fields)
    };
    sheet.faults() == 0 && sheet.rows.len() == rows.len() && sheet.rows.iter().zip(rows).all(same)
}

/// Texts of which one cannot be read in full: what cannot be read may hide what is there, so that only lines can be
/// told apart.
fn unread(three: &Three<&Sheet<'_>>, lines: Lines) -> Result<String, Error> {
    let Three { base, ours, theirs } = three;
    if theirs.faults() > base.faults() {
        return Err(Error::failed(Sentence::new("merge-unread-theirs"))
            .hinted(Sentence::new("merge-unread-theirs-help")));
    }
    let most = ours.faults().max(theirs.faults());
    if lines.clash || Sheet::of(&lines.text).faults() > most {
        return Err(
            Error::failed(Sentence::new("merge-unread")).hinted(Sentence::new("merge-unread-help"))
        );
    }
    Ok(lines.text)
}
