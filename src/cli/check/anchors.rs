//! What dates are counted from where they name it by its title, so that one sees what a date hung itself on. It is no problem,
//! and counts as none.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::cli::circumstances::Circumstances;
use crate::cli::dates::DateWords;
use crate::cli::given::Opened;
use crate::plan::{Counted, Plan, counted};
use crate::words::{Sentence, visible};

/// So many names are told of a plan; one that has more names them by their ids, or is seen entry by entry.
const MOST: usize = 12;

/// A line for each name of a plan that is no id, with what it means and when that is.
pub(super) fn text(opened: &Opened, around: &Circumstances) -> String {
    let plan = opened.plan();
    let all = counted(plan);
    let mut told: Vec<(&Counted, usize)> = Vec::new();
    let mut known: HashMap<(&str, usize), usize> = HashMap::new();
    for one in &all {
        let at = *known.entry((&one.name, one.from)).or_insert_with(|| {
            told.push((one, 0));
            told.len() - 1
        });
        told[at].1 += 1;
    }
    let mut out = String::new();
    for (one, count) in told.iter().take(MOST) {
        let (line, _) = opened.source().position(one.place.start);
        let sentence = Sentence::new("cli-check-anchor")
            .with("file", visible(&opened.file).into_owned())
            .with("line", line.to_string())
            .with("name", visible(&one.name).into_owned())
            .with("more", count - 1)
            .with("anchor", anchor(plan, one.from, around));
        let _ = writeln!(out, "{}", around.words.say(&sentence));
    }
    if let Some(more) = told.len().checked_sub(MOST).filter(|more| *more > 0) {
        let sentence = Sentence::new("cli-check-more-anchors").with("count", more);
        let _ = writeln!(out, "{}", around.words.say(&sentence));
    }
    out
}

/// What an entry is called and its first date: `Årsmöte, Tue 21 Apr`.
fn anchor(plan: &Plan, index: usize, around: &Circumstances) -> String {
    let entry = &plan.entries[index];
    let title = visible(&entry.title);
    let mut said = String::new();
    if let Some(first) = entry.held().first() {
        DateWords::of(&around.words).say(first, plan.cycle.span(), &mut said);
    }
    if said.is_empty() {
        title.into_owned()
    } else {
        format!("{title}, {said}")
    }
}
