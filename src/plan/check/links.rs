//! Links that lead nowhere: to a file that is not there, or to what is never opened. Pages of the web are not asked for,
//! and what lies on the disk is told.

use std::path::Path;

use super::{advise, says};
use crate::plan::link::{Lies, Link};
use crate::plan::{Document, Entry, Plan, Problem};
use crate::words::Sentence;

pub(super) fn advice(plan: &Plan, lies: &mut dyn FnMut(&Path) -> Lies) -> Vec<Problem> {
    let mut advice = Vec::new();
    for document in &plan.documents {
        advice.extend(document_advice(document, lies));
    }
    for (index, entry) in plan.entries.iter().enumerate() {
        let dead = entry.links.iter().filter(|link| is_dead(link, lies));
        advice.extend(dead.map(|link| dead_link(index, entry, link)));
    }
    advice
}

/// A document is opened by the program, which opens files and no folders.
fn document_advice(document: &Document, lies: &mut dyn FnMut(&Path) -> Lies) -> Option<Problem> {
    let words = document.link.as_deref()?;
    let (code, message, help) = match Link::of(words) {
        Link::Other => (
            "unopened-document",
            "check-unopened-document",
            "check-unopened-document-help",
        ),
        Link::File(path) if matches!(lies(&path), Lies::NoFile | Lies::Nothing) => (
            "dead-document",
            "check-dead-document",
            "check-dead-link-help",
        ),
        _ => return None,
    };
    let message = said(message, &document.title, words);
    let help = Sentence::new(help);
    Some(advise(code, document.phase, document.place, message, help))
}

/// An entry's links are only shown: they may name a folder, and whatever somebody's other programs open.
fn is_dead(words: &str, lies: &mut dyn FnMut(&Path) -> Lies) -> bool {
    matches!(Link::of(words), Link::File(path) if lies(&path) == Lies::Nothing)
}

fn dead_link(index: usize, entry: &Entry, words: &str) -> Problem {
    let message = said("check-dead-link", &entry.title, words);
    let help = Sentence::new("check-dead-link-help");
    advise("dead-link", index, entry.place, message, help)
}

fn said(key: &'static str, title: &str, words: &str) -> Sentence {
    Sentence::new(key)
        .with("title", says::quoted(title))
        .with("link", says::quoted(words))
}
