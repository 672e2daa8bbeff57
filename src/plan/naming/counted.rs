//! What the dates of a plan are counted from, where they name it by its title: what a reader took for granted, to be seen.

use super::{Named, Names};
use crate::plan::{Place, Plan, When};
use crate::time::phrase::{self, Language};

/// A name in a date, and the entry that it was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// As the date says it.
    pub name: Box<str>,
    /// Index into the plan's entries of what it means.
    pub from: usize,
    /// Where the date stands in the text.
    pub place: Place,
}

/// The names in the dates of a plan that are no ids, each with what it means, in the order of the file. Those that mean nobody
/// or several are problems, and not here.
#[must_use]
pub fn counted(plan: &Plan) -> Vec<Counted> {
    let language = plan.language.as_deref().and_then(Language::from_tag);
    let hanging = plan.entries.iter().enumerate().flat_map(|(index, entry)| {
        let whens = entry.when.iter().chain(&entry.except);
        let whens = whens.filter(|when| !when.anchors.is_empty());
        whens.map(move |when| (index, when))
    });
    let mut hanging = hanging.peekable();
    if hanging.peek().is_none() {
        return Vec::new();
    }
    let names = Names::of(&plan.entries);
    let in_date = |(index, when): (usize, &When)| -> Vec<Counted> {
        let Ok(reading) = phrase::read(&when.words, language) else {
            return Vec::new();
        };
        let anchors = reading.rule.anchors().into_iter();
        let counted = anchors.filter_map(|name| match names.find(name, Some(index)) {
            Named::One(from) if *plan.entries[from].id != *name => Some(Counted {
                name: name.into(),
                from,
                place: when.place,
            }),
            _ => None,
        });
        counted.collect()
    };
    hanging.flat_map(in_date).collect()
}
