//! Dates that keep counting from the entry that they were counted from, when a new entry or another title would make its name
//! mean others too: its id is written into them. Knows no bytes.

use super::change::{Edit, Row};
use super::rename::replaced;
use super::value::Value;
use crate::plan::{Entry, Named, Names, Plan, When};
use crate::store::Source;
use crate::time::phrase::{self, Language};
use crate::words::Sentence;

/// A date that would lose what it is counted from, and what it is to say instead.
pub(super) struct Pin {
    /// The edit that writes it.
    pub(super) edit: Edit,
    /// What there is to say of it.
    pub(super) said: Sentence,
}

/// The dates that an edit would leave without the entries that they are counted from, in the order of the file.
pub(super) fn pins(before: &Source, after: &Source, edit: &Edit) -> Vec<Pin> {
    let (old, new) = (before.plan(), after.plan());
    let hang = |entry: &Entry| whens(entry).any(|(_, _, when)| !when.anchors.is_empty());
    if !may_rename(edit) || !old.entries.iter().any(hang) {
        return Vec::new();
    }
    let reading = Both {
        old,
        new,
        names: (Names::of(&old.entries), Names::of(&new.entries)),
        moved: Moved::by(edit, old, new),
    };
    let hanging = old.entries.iter().enumerate();
    let hanging = hanging.filter(|(_, entry)| hang(entry));
    hanging.flat_map(|(index, _)| reading.pins(index)).collect()
}

/// Whether an edit may change what entries are called.
fn may_rename(edit: &Edit) -> bool {
    match edit {
        Edit::Add(table, _) => matches!(&**table, "phase" | "activity"),
        Edit::Set(Row::Entry(_), key, _) => matches!(&**key, "title" | "id" | "kind"),
        Edit::Remove(Row::Entry(_)) | Edit::Rename(..) => true,
        _ => false,
    }
}

/// The words of an entry's dates, with their key and their place in it.
fn whens(entry: &Entry) -> impl Iterator<Item = (&'static str, usize, &When)> {
    let listed = |key, whens| std::iter::zip(0.., whens).map(move |(at, when)| (key, at, when));
    listed("when", &entry.when).chain(listed("except", &entry.except))
}

/// Where the entries of a plan are after an edit.
#[derive(Clone, Copy)]
enum Moved {
    No,
    /// There is a new one at this index.
    New(usize),
    /// The one at this index is gone.
    Gone(usize),
}

impl Moved {
    fn by(edit: &Edit, old: &Plan, new: &Plan) -> Self {
        match edit {
            Edit::Remove(Row::Entry(index)) => Self::Gone(*index),
            Edit::Add(..) if new.entries.len() > old.entries.len() => {
                let is_same = |one: &Entry, other: &Entry| {
                    one.title == other.title
                        && whens(one)
                            .map(|it| &it.2.words)
                            .eq(whens(other).map(|it| &it.2.words))
                };
                let pairs = old.entries.iter().zip(&new.entries);
                Self::New(pairs.take_while(|(one, other)| is_same(one, other)).count())
            }
            _ => Self::No,
        }
    }

    fn after(self, index: usize) -> Option<usize> {
        match self {
            Self::New(at) if index >= at => Some(index + 1),
            Self::Gone(at) if index == at => None,
            Self::Gone(at) if index > at => Some(index - 1),
            _ => Some(index),
        }
    }
}

/// A plan before and after an edit.
struct Both<'p> {
    old: &'p Plan,
    new: &'p Plan,
    names: (Names<'p>, Names<'p>),
    moved: Moved,
}

impl Both<'_> {
    /// The dates of an entry that must name ids now.
    fn pins(&self, index: usize) -> Vec<Pin> {
        let Some(own) = self.moved.after(index) else {
            return Vec::new();
        };
        let (before, after) = (&self.old.entries[index], &self.new.entries[own]);
        let same = whens(before).zip(whens(after));
        let same = same.filter(|((key, at, old), (now, place, new))| {
            (key, at, &old.words) == (now, place, &new.words) && !old.anchors.is_empty()
        });
        same.filter_map(|(_, (key, at, when))| {
            let (words, said) = self.pinned(&when.words, index, own)?;
            Some(Pin {
                edit: Edit::Item(Row::Entry(own), key.into(), at, Some(Value::text(&words))),
                said: said.with("entry", after.title.to_string()),
            })
        })
        .collect()
    }

    /// The words of a date with ids for the names that no longer mean what they meant.
    fn pinned(&self, words: &str, index: usize, own: usize) -> Option<(String, Sentence)> {
        let language = self.old.language.as_deref().and_then(Language::from_tag);
        let read = |words: &str| phrase::read(words, language).ok();
        let mut pinned = words.to_owned();
        let mut said = None;
        for name in read(words)?.rule.anchors() {
            let Named::One(meant) = self.names.0.find(name, Some(index)) else {
                continue;
            };
            let Some(meant) = self.moved.after(meant) else {
                continue;
            };
            // Whom nobody knows by the name any more was given another one, and that is told as a problem.
            let now = self.names.1.find(name, Some(own));
            if now == Named::One(meant) || now == Named::Nobody {
                continue;
            }
            let target = &self.new.entries[meant];
            if self.names.1.find(&target.id, Some(own)) != Named::One(meant) {
                continue;
            }
            pinned = replaced(&pinned, name, &target.id);
            let sentence = Sentence::new("edit-pinned")
                .with("name", name.to_owned())
                .with("id", target.id.to_string())
                .with("title", target.title.to_string());
            said.get_or_insert(sentence);
        }
        // An id that the words cannot hold is left out.
        let rule = read(&pinned)?.rule;
        let holds = |id: &str| self.new.entries.iter().any(|entry| *entry.id == *id);
        let is_whole = rule.anchors().iter().any(|name| holds(name));
        said.filter(|_| is_whole).map(|said| (pinned, said))
    }
}
